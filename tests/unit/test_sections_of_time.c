/*
 * The sections "From screen to table", "Cooling" and "Rhythm": what they say, when they say
 * nothing, and that no name breaks them.
 */
#include "tests/unit/test_world.h"

#include "reports/markdown/markdown.h"

#define HOSTILE "[Nell](x) | <b>"

static char *section(const struct world *world, void (*write)(GString *, const struct page *))
{
	const struct page page = {.findings = &world->findings};
	GString *out = g_string_new(NULL);

	write(out, &page);
	return g_string_free(out, FALSE);
}

static void assert_says(const struct world *world, void (*write)(GString *, const struct page *),
			const char *expected)
{
	g_autofree char *text = section(world, write);

	assert_string_equal(text, expected);
}

/* Line breaks do not matter. */
static void assert_has(const char *text, const char *words)
{
	g_autofree char *flat = g_strdelimit(g_strdup(text), "\n", ' ');

	if (!strstr(flat, words))
		fail_msg("no \"%s\" in:\n%s", words, text);
}

static struct person *connection(struct world *world, const char *key, const char *name,
				 const char *day)
{
	struct person *person = on_linkedin(world, key, name);

	owner_to(world, person, CHANNEL_LINKEDIN_CONNECTION, day);
	return person;
}

static void an_empty_world_says_nothing(void **state)
{
	struct world world;

	(void)state;
	world_begin(&world);
	world_settle(&world);
	assert_says(&world, markdown_survival, "");
	assert_says(&world, markdown_cooling, "");
	assert_says(&world, markdown_rhythm, "");
	world_end(&world);
}

/* -- From screen to table -- */

static void a_few_waits_are_listed(void **state)
{
	struct world world;

	(void)state;
	world_begin(&world);
	connection(&world, "linkedin:a", HOSTILE, "2024-01-01");
	connection(&world, "linkedin:b", "Bo Birch", "2025-03-01");
	connection(&world, "linkedin:c", "Cy Elm", NULL);
	connection(&world, "linkedin:d", "Di Fir", "2026-03-01");
	journal(&world, "linkedin:a", "2026-02-01", EVIDENCE_IN_PERSON, GRADE_RECORDED);
	journal(&world, "linkedin:b", "2025-04-05", EVIDENCE_IN_PERSON, GRADE_RECORDED);
	journal(&world, "linkedin:d", "2025-12", EVIDENCE_IN_PERSON, GRADE_RECORDED);
	world_settle(&world);
	assert_says(
		&world, markdown_survival,
		"## From screen to table\n\n"
		"Too few ties are in view for a curve. These have come the whole way, from the "
		"first\ndigital contact to a meeting:\n\n"
		"- Bo Birch: 35 days, met 2025-04-05\n"
		"- \\[Nell\\](x) \\| \\<b\\>: 2.1 years, met 2026-02-01\n\n"
		"Time runs from the first digital contact to the first meeting that your data "
		"shows, and a\ntie is in view only while a meeting would be shown: from April "
		"2025, where your journal\nbegins, so that an older tie enters at the age it had "
		"then, to the end of February 2026. A\nmeeting that left no trace is not seen. "
		"Two ties come into view, and you met both. Two\nties stand outside: one met "
		"before or on the day of the first digital contact and one\nwithout any "
		"date.\n\n");
	world_end(&world);
}

static void without_a_meeting_there_is_no_section(void **state)
{
	struct world world;

	(void)state;
	world_begin(&world);
	connection(&world, "linkedin:a", "Ann Oak", "2024-01-01");
	journal(&world, "linkedin:a", "2026-02-01", EVIDENCE_VOICE, GRADE_RECORDED);
	world_settle(&world);
	assert_says(&world, markdown_survival, "");
	world_end(&world);
}

/* 40 ties on LinkedIn of whom 20 are met, one every 30 days, and 30 on Twitter of whom none is. */
static void fill_two_curves(struct world *world)
{
	world_begin(world);
	for (guint i = 0; i < 70; i++) {
		g_autofree char *key =
			g_strdup_printf(i < 40 ? "linkedin:p%u" : "twitter:%u", 100 + i);
		g_autofree char *name =
			g_strdup_printf("Person Number%c%c", 'a' + i / 26, 'a' + i % 26);
		char day[12];

		if (i >= 40) {
			owner_to(world, on_twitter(world, key, name), CHANNEL_TWITTER_MESSAGE,
				 "2023-01-01");
			continue;
		}
		connection(world, key, name, "2020-01-01");
		if (i >= 20)
			continue;
		journal(world, key, day_format(day_parse("2020-01-01") + 30 * (gint32)(i + 1), day),
			EVIDENCE_IN_PERSON, GRADE_RECORDED);
	}
	journal(world, "linkedin:p139", "2019-06-01", EVIDENCE_VOICE, GRADE_RECORDED);
	journal(world, "linkedin:p139", "2026-10-31", EVIDENCE_VOICE, GRADE_RECORDED);
	world_settle(world);
}

/* After a year 12 of 40 (30%), after three years 20 of 40 (50%); S is 1/2 with the last of them, at
 * 600 days, when 21 are in view. */
static void curves_are_told_in_shares(void **state)
{
	struct world world;
	g_autofree char *text = NULL;

	(void)state;
	fill_two_curves(&world);
	text = section(&world, markdown_survival);
	assert_has(text, "Of the ties that began on LinkedIn, 50% had been met after three years; "
			 "of those that began on Twitter, none. After 20 months half of the "
			 "LinkedIn ties had been met, a figure that rests on the 21 then in view. "
			 "The curve of the Twitter ties does not come as far as half of them. In "
			 "view are the ties still waiting at that age, LinkedIn first.");
	assert_has(text, "| After   |    LinkedIn |  Twitter |      In view |");
	assert_has(text, "| 1 year  | 30% (18–47) | none yet |       28, 30 |");
	assert_has(text, "| 3 years | 50% (36–66) | none yet |       20, 30 |");
	assert_has(text, "| 5 years | 50% (36–66) |          | 20, under 10 |");
	assert_has(text, "from June 2019, where your journal begins");
	assert_has(text, "70 ties come into view, and you met 20 of them. ");
	assert_null(strstr(text, "outside"));
	assert_null(strstr(text, "silent")); /* nobody fell silent */
	world_end(&world);
}

/* -- Cooling -- */

static void writes(struct world *world, const char *key, const char *name, const char *last)
{
	struct person *person = on_linkedin(world, key, name);
	char day[12];

	for (gint32 i = 0; i < 5; i++)
		to_owner(world, person, CHANNEL_LINKEDIN_MESSAGE,
			 day_format(day_parse(last) - 10 * i, day));
}

static void cooling_ties_are_listed(void **state)
{
	struct world world;

	(void)state;
	world_begin(&world);
	writes(&world, "linkedin:a", HOSTILE, "2026-09-01");	/* 60 days: six gaps */
	writes(&world, "linkedin:b", "Bo Birch", "2026-08-14"); /* 78 */
	writes(&world, "linkedin:c", "Cy Elm", "2026-10-30");
	writes(&world, "linkedin:d", "Di Fir", "2026-01-01");
	connection(&world, "linkedin:e", "Ed Gum", "2026-01-01");
	journal(&world, "linkedin:b", "2026-10-10", EVIDENCE_IN_PERSON, GRADE_RECORDED);
	world_settle(&world);
	assert_says(
		&world, markdown_cooling,
		"## Cooling\n\n"
		"Each tie has its own rhythm. Cooling means that the present silence is four to "
		"eight times\nthe usual gap between two days with words; beyond eight, a tie "
		"counts "
		"as silent. It takes\nat least five such days to tell, so one tie cannot be "
		"judged. "
		"Of the other four, one keeps\nthe rhythm, two are cooling and one is silent. "
		"Quiet "
		"here is not quiet everywhere.\n\n"
		"Met:\n\n"
		"| Name     | Quiet days | Usual gap | Times |\n"
		"|:---------|-----------:|----------:|------:|\n"
		"| Bo Birch |         78 |        10 |   7.8 |\n\n"
		"You met Bo Birch in October: quiet on the screen, present at the table. Without a "
		"word, Bo\nBirch will count as silent within a month.\n\n"
		"Not met:\n\n"
		"| Name                 | Quiet days | Usual gap | Times |\n"
		"|:---------------------|-----------:|----------:|------:|\n"
		"| \\[Nell\\](x) \\| \\<b\\> |         60 |        10 |   6.0 |\n\n"
		"Without a word, \\[Nell\\](x) \\| \\<b\\> will count as silent within a "
		"month.\n\n");
	world_end(&world);
}

static void one_judged_tie_is_no_statistic(void **state)
{
	struct world world;
	g_autofree char *text = NULL;

	(void)state;
	world_begin(&world);
	writes(&world, "linkedin:a", "Ann Oak", "2026-10-30");
	world_settle(&world);
	text = section(&world, markdown_cooling);
	assert_has(text, "counts as silent. Your one tie keeps its rhythm. Quiet here");
	world_end(&world);
}

static void only_the_warmest_five_are_listed(void **state)
{
	static const char *const names[] = {"Ann Oak", "Bo Birch", "Cy Elm",
					    "Di Fir",  "Ed Gum",   "Flo Yew"};
	struct world world;
	g_autofree char *text = NULL;

	(void)state;
	world_begin(&world);
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		g_autofree char *key = g_strdup_printf("linkedin:p%zu", i);

		writes(&world, key, names[i], "2026-09-01");
	}
	world_settle(&world);
	text = section(&world, markdown_cooling);
	assert_has(text, "Not met, the warmest five of 6:");
	assert_has(text, "Of your six ties, none keeps the rhythm, six are cooling and none is "
			 "silent.");
	assert_non_null(strstr(text, "Ed Gum"));
	assert_null(strstr(text, "Flo Yew"));
	world_end(&world);
}

/* -- Rhythm -- */

static void undated_exchanges_have_no_months(void **state)
{
	struct world world;

	(void)state;
	world_begin(&world);
	to_owner(&world, connection(&world, "linkedin:a", "Ann Oak", NULL),
		 CHANNEL_LINKEDIN_MESSAGE, NULL);
	world_settle(&world);
	assert_says(&world, markdown_rhythm,
		    "## Rhythm\n\n"
		    "Two exchanges with ties have no date, so nothing can be said by month.\n\n"
		    "**Both ways.** Words come only from them with one tie.\n\n");
	world_end(&world);
}

static void one_day_is_named(void **state)
{
	struct world world;

	(void)state;
	world_begin(&world);
	connection(&world, "linkedin:a", "Ann Oak", "2026-10-03");
	world_settle(&world);
	assert_says(&world, markdown_rhythm,
		    "## Rhythm\n\n"
		    "Your data holds one exchange with ties, on 2026-10-03. An exchange is a "
		    "message, a public\nword, a click or a new connection.\n\n");
	to_owner(&world, network_find(&world.network, "linkedin:a"), CHANNEL_LINKEDIN_MESSAGE,
		 "2026-10-03");
	world_end(&world);
}

static void add_messages(struct world *world, struct person *person, const char *day, guint count)
{
	for (guint i = 0; i < count; i++)
		owner_to(world, person, CHANNEL_LINKEDIN_MESSAGE, day);
}

static void a_young_archive_counts_so_far(void **state)
{
	struct world world;
	g_autofree char *text = NULL;
	struct person *ann;

	(void)state;
	world_begin(&world);
	ann = connection(&world, "linkedin:a", "Ann Oak", "2024-12-03"); /* 23 months */
	add_messages(&world, ann, "2026-10-03", 12);
	world_settle(&world);
	text = section(&world, markdown_rhythm);
	assert_has(text, "Your data holds 13 exchanges with ties, since December 2024.");
	assert_has(text, "| LinkedIn messages |     12 |");
	assert_has(text, "| all               |     13 |");
	world_end(&world);
}

static void two_years_are_compared(void **state)
{
	struct world world;
	g_autofree char *text = NULL;
	struct person *ann, *bo;

	(void)state;
	world_begin(&world);
	network_claim(&world.network, world.twitter, on_twitter(&world, "twitter:1", "Nell"), "");
	world.twitter->account = network_find(&world.network, "twitter:1");
	ann = connection(&world, "linkedin:a", "Ann Oak", "2024-11-03"); /* 24 months */
	bo = on_twitter(&world, "twitter:7", "Bo Birch");
	add_messages(&world, ann, "2025-10-03", 30);
	add_messages(&world, ann, "2026-10-03", 20);
	for (guint i = 0; i < 11; i++) {
		owner_to(&world, bo, CHANNEL_TWITTER_REPLY, "2025-09-03");
		owner_to(&world, bo, CHANNEL_TWITTER_REPLY, "2026-09-03");
	}
	owner_to(&world, bo, CHANNEL_TWITTER_MENTION, "2026-09-04");
	world_settle(&world);
	text = section(&world, markdown_rhythm);
	assert_has(text,
		   "In the past twelve months there were 32 exchanges with ties, against 42 in "
		   "the twelve before: fewer private messages, as many public words. An "
		   "exchange is");
	assert_has(text, "| replies and mentions |        12 |     11 |");
	assert_has(text, "| all                  |        32 |     42 |");
	assert_has(text, "Words come only from you with two ties. One of the two is a limit of the "
			 "archive");
	assert_has(text, "you wrote first in two of two LinkedIn conversations. Conv");
	assert_null(strstr(text, "Answers"));
	world_end(&world);
}

/* Ten answers of yours, an hour after each message of theirs; nine of theirs are too few. */
static void answers_need_ten(void **state)
{
	struct world world;
	g_autofree char *text = NULL;
	struct person *ann;

	(void)state;
	world_begin(&world);
	network_claim(&world.network, world.twitter, on_twitter(&world, "twitter:1", "Nell"), "");
	world.twitter->account = network_find(&world.network, "twitter:1");
	ann = on_linkedin(&world, "linkedin:a", "Ann Oak");
	for (guint i = 0; i < 10; i++) {
		gint64 at = when("2026-10-01") + i * 86400;

		network_add(&world.network, (struct interaction){ann,
								 world.twitter->account,
								 at,
								 {0},
								 0,
								 CHANNEL_LINKEDIN_MESSAGE,
								 false});
		network_add(&world.network, (struct interaction){world.twitter->account,
								 ann,
								 at + 7000,
								 {0},
								 0,
								 CHANNEL_LINKEDIN_MESSAGE,
								 false});
	}
	world_settle(&world);
	text = section(&world, markdown_rhythm);
	assert_has(text, "Words go both ways with one tie.");
	assert_null(strstr(text, "Who starts")); /* one conversation is no habit */
	assert_has(text, "**Answers.** Of the answers on LinkedIn half of yours came within two "
			 "hours.");
	world_end(&world);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_empty_world_says_nothing),
		cmocka_unit_test(a_few_waits_are_listed),
		cmocka_unit_test(without_a_meeting_there_is_no_section),
		cmocka_unit_test(curves_are_told_in_shares),
		cmocka_unit_test(cooling_ties_are_listed),
		cmocka_unit_test(one_judged_tie_is_no_statistic),
		cmocka_unit_test(only_the_warmest_five_are_listed),
		cmocka_unit_test(undated_exchanges_have_no_months),
		cmocka_unit_test(one_day_is_named),
		cmocka_unit_test(a_young_archive_counts_so_far),
		cmocka_unit_test(two_years_are_compared),
		cmocka_unit_test(answers_need_ten),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
