/*
 * The words of "This month", "Ask for coffee", "Set a table" and the answers wanted: one and
 * several, known and unknown, and names that mean harm; and that report.json has the same.
 */
#include "tests/unit/test_report.h"

#include <jansson.h>

#include "reports/formats.h"
#include "reports/markdown/markdown.h"

#define HOSTILE "<b>*Eve*</b> | `x`\n## \"Y\""
#define ESCAPED "\\<b\\>\\*Eve\\*\\</b\\> \\| \\`x\\` \\## \"Y\""

static void assert_section(const struct made_up *made,
			   void (*section)(GString *out, const struct page *page),
			   const char *expected)
{
	const struct page page = {.findings = &made->findings, .diag = &made->diag};
	g_autoptr(GString) out = g_string_new(NULL);

	section(out, &page);
	assert_string_equal(out->str, expected);
}

/* Two met, one of them with a hostile name, and one never met. */
static void three_ties(struct made_up *made)
{
	made_up_init(made);
	made->findings.has_previous = true;
	made_up_online(made, "linkedin:ann", "Ann Oak", 66.7, "2026-10-02");
	made_up_online(made, "linkedin:bo", "Bo Birch", 33.3, "2026-10-03");
	made_up_online(made, "linkedin:eve", HOSTILE, 0, "");
	for (guint i = 0; i < 3; i++) {
		struct tie *tie = &g_array_index(made->findings.ties, struct tie, i);

		tie->first_contact = day("2020-02-03");
		tie->active_days = i;
		tie->company = HOSTILE;
	}
}

static void encounters_rest_on_what_is_in_brackets(void **state)
{
	struct made_up made;
	const struct encounter met[] = {
		{.tie = 2, .date = given("2026-10"), .sources = 1u << SOURCE_JOURNAL},
		{.tie = 1,
		 .date = given("2026-10-05"),
		 .sources = 1u << SOURCE_CALENDAR | 1u << SOURCE_LINKEDIN,
		 .was_spoken = true},
		{.tie = 0, .date = given("2020-02-03"), .sources = 1u << SOURCE_TWITTER},
	};
	const struct encounter again = {.tie = 0,
					.date = given("2026-10-09"),
					.previous = given("2025-10-09"),
					.sources = 1u << SOURCE_JOURNAL};

	(void)state;
	three_ties(&made);
	g_array_append_vals(made.findings.this_month.met, met, G_N_ELEMENTS(met));
	g_array_append_vals(made.findings.this_month.again, &again, 1);
	assert_section(&made, markdown_month,
		       "## This month\n\n"
		       "In brackets stands what a line rests on.\n\n"
		       "**Met for the first time: 3**\n\n"
		       "- " ESCAPED ", 2026-10 (journal). On your screen since February\n"
		       "  2020, with words on two days.\n"
		       "- Bo Birch, 2026-10-05 (calendar, words on LinkedIn). On your screen since "
		       "February 2020,\n"
		       "  with words on one day. Until then there was only the voice.\n"
		       "- Ann Oak, 2020-02-03 (words on Twitter). On your screen only since then.\n"
		       "\n"
		       "**Met again: 1.** Ann Oak (2026-10-09, for the first time since October "
		       "2025).\n\n");
	made_up_release(&made);
}

static void a_month_in_which_nothing_happened_says_so(void **state)
{
	struct made_up made;

	(void)state;
	three_ties(&made);
	assert_section(&made, markdown_month,
		       "## This month\n\nNo tie climbed, none is new, none was met again.\n\n");
	made.findings.has_offline_source = false;
	assert_section(&made, markdown_month,
		       "## This month\n\nNo tie climbed and none is new.\n\n");
	made.findings.has_previous = false;
	assert_section(&made, markdown_month, "");
	made_up_release(&made);
}

static void new_ties_words_and_silences_are_counted(void **state)
{
	struct made_up made;
	struct new_tie fresh = {.tie = 0, .since = day("2026-10-02"), .origin = ORIGIN_TWITTER};
	struct first_words words = {
		.day = day("2026-10-02"), .channel = CHANNEL_TWITTER_REPLY, .is_new = true};
	const struct fallen_silent silent = {.tie = 1, .quiet_days = 1234, .usual_gap = 12.6};
	const struct move move = {.tie = 1, .from = RUNG_LINK, .to = RUNG_PRIVATE};

	(void)state;
	three_ties(&made);
	for (guint i = 0; i < 14; i++)
		g_array_append_val(made.findings.this_month.fresh, fresh);
	fresh.origin = ORIGIN_LINKEDIN;
	g_array_append_val(made.findings.this_month.fresh, fresh);
	g_array_append_val(made.findings.this_month.words, words);
	words.is_new = false;
	words.from_owner = true;
	words.tie = 1;
	g_array_append_val(made.findings.this_month.words, words);
	g_array_append_val(made.findings.this_month.silent, silent);
	g_array_append_val(made.findings.climbs.moves, move);
	assert_section(
		&made, markdown_month,
		"## This month\n\n15 ties are new and one has climbed a rung.\n\n"
		"**First words: 2**, one of them with a new tie. Ann Oak (their Twitter reply, "
		"2026-10-02)\nand Bo Birch (your Twitter reply, 2026-10-02).\n\n"
		"**New ties: 15.** One from LinkedIn: Ann Oak. 14 from Twitter: Ann Oak, Ann Oak, "
		"Ann Oak,\nAnn Oak, Ann Oak, Ann Oak, Ann Oak, Ann Oak, Ann Oak, Ann Oak, Ann Oak, "
		"Ann Oak and two\nmore.\n\n"
		"**Fell silent: 1.** Bo Birch (1,234 days, usual gap 13). The silence has passed "
		"eight\ntimes the usual gap between two days with words; quiet here is not quiet "
		"everywhere.\n\n");
	made_up_release(&made);
}

static const struct {
	struct invitation invitation;
	const char *words;
} reasons[] = {
	{{.reason = COFFEE_CALLS, .count = 1}, "One call."},
	{{.reason = COFFEE_COMPANY, .count = 3},
	 "Lists " ESCAPED ", where you have met three people."},
	{{.reason = COFFEE_COLLEAGUE, .count = 1},
	 "Lists " ESCAPED ", where you have met one person."},
	{{.reason = COFFEE_INTRODUCER, .friend = 2}, ESCAPED " could introduce you."},
	{{.reason = COFFEE_DAYS, .count = 4}, "Words on four days in the past twelve months."},
	{{.reason = COFFEE_BOTH_WAYS}, "Words both ways."},
	{{.reason = COFFEE_ONE_WAY}, "You are linked; the words in your data are theirs alone."},
};

/* Without the line breaks, which are not what this is about. */
static char *unwrapped(const struct made_up *made)
{
	const struct page page = {.findings = &made->findings, .diag = &made->diag};
	GString *out = g_string_new(NULL);

	markdown_coffee(out, &page);
	g_string_replace(out, "\n   ", " ", 0);
	return g_string_free(out, FALSE);
}

static void each_reason_is_a_line(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(reasons); i++) {
		struct made_up made;
		struct invitation invitation = reasons[i].invitation;
		g_autofree char *expected = g_strdup_printf(
			"1. **Bo Birch** (online). %s Last: their LinkedIn message.\n",
			reasons[i].words);
		g_autofree char *text = NULL;

		three_ties(&made);
		invitation.tie = 1;
		invitation.last = DAY_NONE;
		invitation.channel = CHANNEL_LINKEDIN_MESSAGE;
		made.findings.coffee.by_words = true;
		g_array_append_val(made.findings.coffee.invitations, invitation);
		text = unwrapped(&made);
		if (strstr(text, expected) == NULL)
			fail_msg("no %s in %s", expected, text);
		made_up_release(&made);
	}
}

static void dates_of_calls_are_as_exact_as_known(void **state)
{
	static const struct {
		guint count;
		const char *date, *words;
	} calls[] = {
		{1, "2025-06-30", "One call, in June 2025. "},
		{3, "2025", "Three calls, the last in 2025. "},
		{2, "2025-06", "Two calls, the last in June 2025. "},
	};

	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(calls); i++) {
		struct made_up made;
		const struct invitation invitation = {.reason = COFFEE_CALLS,
						      .count = calls[i].count,
						      .date = given(calls[i].date),
						      .last = day("2026-10-02")};
		g_autofree char *text = NULL;

		three_ties(&made);
		made.findings.coffee.by_words = true;
		g_array_append_val(made.findings.coffee.invitations, invitation);
		text = unwrapped(&made);
		assert_non_null(strstr(text, calls[i].words));
		made_up_release(&made);
	}
}

static void with_nobody_to_ask_the_page_says_why(void **state)
{
	struct made_up made;
	struct coffee *coffee = &made.findings.coffee;

	(void)state;
	three_ties(&made);
	assert_section(&made, markdown_coffee, ""); /* not a word, and no link of this year */
	coffee->by_words = true;
	coffee->worded = 2;
	assert_section(&made, markdown_coffee,
		       "## Ask for coffee\n\nNobody fits this month: never met, no colleague, "
		       "schoolmate or relative, warm, and in\ntouch within the past year.\n\n");
	coffee->warm = coffee->warm_met = 2;
	assert_section(&made, markdown_coffee,
		       "## Ask for coffee\n\nEverybody warm and recent has been met.\n\n");
	made.findings.totals.states[STATE_ONLINE] = 0;
	assert_section(&made, markdown_coffee, "");
	made_up_release(&made);
}

static void the_warm_are_told_by_state(void **state)
{
	struct made_up made;
	struct coffee *coffee = &made.findings.coffee;
	g_autofree char *text = NULL;

	(void)state;
	three_ties(&made);
	made.findings.totals.ties = 200;
	*coffee = (struct coffee){.invitations = coffee->invitations,
				  .by_words = true,
				  .worded = 155,
				  .warm = 40,
				  .warm_met = 18,
				  .warm_spoken = 7,
				  .warm_online = 15};
	text = unwrapped(&made);
	assert_non_null(strstr(text, "Of the 155 ties with whom you ever exchanged dated words, 40 "
				     "are warm (75 or more) and\nrecent (within a year): 18 met, 7 "
				     "spoken and 15 online."));
	made_up_release(&made);
}

static void pairs_tables_and_introducers(void **state)
{
	struct made_up made;
	const struct introduction pair = {
		.a = 0, .b = 2, .gatherings = {2, 1}, .common = 1, .allocation = .5, .score = .25};
	const struct table table = {.people = {0, 1, 2}, .count = 3, .in_conversation = 2};
	const struct introducer introducer = {.stranger = 1, .friend = 2, .gatherings = {0, 1, 1}};
	const struct invitation invitation = {.tie = 1};

	(void)state;
	three_ties(&made);
	assert_section(&made, markdown_introductions, "");
	made.findings.introductions.all_pairs = 1;
	g_array_append_vals(made.findings.introductions.pairs, &pair, 1);
	g_array_append_vals(made.findings.introductions.tables, &table, 1);
	g_array_append_vals(made.findings.introductions.introducers, &introducer, 1);
	g_array_append_vals(made.findings.coffee.invitations, &invitation, 1);
	assert_section(
		&made, markdown_introductions,
		"## Set a table\n\n"
		"Friends you have met who, in your data, know each other only on a screen: they "
		"stand\ntogether in a tweet or a group conversation, and no event and no day of "
		"your journal puts\nboth in one place. They may know each other well elsewhere; "
		"your data sees them only where\nthey pass through you, so a link it does not show "
		"may well be there. There is one such\npair:\n\n"
		"- **Ann Oak** and **" ESCAPED "**: together in one group\n"
		"  conversation and two tweets, and one of your ties is seen with both.\n\n"
		"**A table for three:** Ann Oak, Bo Birch and " ESCAPED ". Of the\n"
		"three pairs among them, two have shared a group conversation, the others a tweet, "
		"and none\nan event.\n\n"
		"**Who could introduce you.** For the one on the coffee list, a friend you have "
		"met "
		"is seen\nbeside them:\n\n"
		"| To meet  | Ask                                 | Seen together in              "
		"  "
		"     |\n"
		"|:---------|:------------------------------------|:------------------------------"
		"--"
		"-----|\n"
		"| Bo Birch | " ESCAPED " | one event and one group conversation |\n\n");
	made_up_release(&made);
}

static void without_an_offline_source_the_answers_are_asked_for(void **state)
{
	struct made_up made;
	const struct ask asks[] = {{.name = "Ann Oak"}, {.name = HOSTILE}};

	(void)state;
	three_ties(&made);
	g_array_append_vals(made.findings.ask, asks, G_N_ELEMENTS(asks));
	assert_section(&made, markdown_answers, "");
	made.findings.has_offline_source = false;
	assert_section(&made, markdown_answers,
		       "## Two answers that would change it\n\n"
		       "Have you met them, or heard their voice? The questions stand in `ask.csv`: "
		       "write how it\nwas (coffee, lunch, call, or never), and a date if you know "
		       "one, and give the file along\nthe next time.\n\n"
		       "1. Ann Oak\n2. " ESCAPED "\n\n");
	made_up_release(&made);
}

static void json_has_the_same_figures(void **state)
{
	struct made_up made;
	const struct page page = {.findings = &made.findings, .diag = &made.diag};
	const struct introduction pair = {.a = 0,
					  .b = 2,
					  .gatherings = {2, 1},
					  .common = 1,
					  .allocation = 1. / 3,
					  .score = .25};
	const struct invitation invitation = {.tie = 1,
					      .reason = COFFEE_INTRODUCER,
					      .friend = 0,
					      .last = day("2026-10-03"),
					      .channel = CHANNEL_LINKEDIN_MESSAGE};
	const struct encounter met = {
		.tie = 2, .date = given("2026-10"), .sources = 1u << SOURCE_JOURNAL};
	g_autoptr(GString) out = g_string_new(NULL);
	json_t *json, *changes, *coffee, *introductions;

	(void)state;
	three_ties(&made);
	made.findings.climbs.up[RUNG_VOICE] = 7;
	made.findings.climbs.carried[MEDIUM_NOTE] = 3;
	g_array_append_vals(made.findings.introductions.pairs, &pair, 1);
	g_array_append_vals(made.findings.coffee.invitations, &invitation, 1);
	g_array_append_vals(made.findings.this_month.met, &met, 1);
	report_json_write(out, &page);
	json = json_loads(out->str, JSON_REJECT_DUPLICATES, NULL);
	assert_non_null(json);
	assert_int_equal(0, json_unpack(json, "{s:o, s:o, s:o}", "changes", &changes, "coffee",
					&coffee, "introductions", &introductions));

	const char *person, *date, *source, *reason, *friend, *last;
	double allocation, warmth;
	int voice, notes;

	assert_int_equal(0, json_unpack(changes, "{s:[{s:s, s:s, s:n, s:[s]}]}", "met", "person",
					&person, "date", &date, "before", "sources", &source));
	assert_string_equal(person, "linkedin:eve");
	assert_string_equal(date, "2026-10");
	assert_string_equal(source, "journal");
	assert_int_equal(0, json_unpack(coffee, "{s:[{s:s, s:f, s:s, s:s, s:n}]}", "invite",
					"reason", &reason, "warmth", &warmth, "introducer", &friend,
					"last", &last, "count"));
	assert_string_equal(reason, "introducer");
	assert_float_equal(warmth, 33.3, 1e-9);
	assert_string_equal(friend, "linkedin:ann");
	assert_string_equal(last, "2026-10-03");
	assert_int_equal(
		0, json_unpack(introductions, "{s:[{s:f}]}", "pairs", "allocation", &allocation));
	assert_float_equal(allocation, .3333, 1e-9);
	assert_int_equal(0, json_unpack(json, "{s:{s:{s:i}}, s:{s:i}}", "moves", "up", "voice",
					&voice, "carried", "note", &notes));
	assert_int_equal(voice, 7);
	assert_int_equal(notes, 3);
	json_decref(json);
	made_up_release(&made);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(encounters_rest_on_what_is_in_brackets),
		cmocka_unit_test(a_month_in_which_nothing_happened_says_so),
		cmocka_unit_test(new_ties_words_and_silences_are_counted),
		cmocka_unit_test(each_reason_is_a_line),
		cmocka_unit_test(dates_of_calls_are_as_exact_as_known),
		cmocka_unit_test(with_nobody_to_ask_the_page_says_why),
		cmocka_unit_test(the_warm_are_told_by_state),
		cmocka_unit_test(pairs_tables_and_introducers),
		cmocka_unit_test(without_an_offline_source_the_answers_are_asked_for),
		cmocka_unit_test(json_has_the_same_figures),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
