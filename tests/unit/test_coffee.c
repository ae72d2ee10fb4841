/*
 * Whom to ask for coffee: who fits, whose turn it is, and why.
 */
#include "tests/unit/test_world.h"

#include "analyzer/coffee.h"
#include "analyzer/turn.h"
#include "analyzer/workplace.h"

static struct person *numbered(struct world *world, guint number)
{
	g_autofree char *key = g_strdup_printf("linkedin:p%02u", number);
	g_autofree char *name =
		g_strdup_printf("Person Number%c%c", 'a' + number / 26, 'a' + number % 26);

	return on_linkedin(world, key, name);
}

/* So many messages from them, one a day, the last on that day. */
static void messages(struct world *world, struct person *person, guint count, const char *last)
{
	for (guint i = 0; i < count; i++)
		network_add(&world->network,
			    (struct interaction){.from = person,
						 .to = world->twitter->account,
						 .when = when_of_day(day_parse(last) - (gint32)i),
						 .channel = CHANNEL_LINKEDIN_MESSAGE});
}

/* Ten cold connections, so that ties above are in the warmest quarter. */
static void cold(struct world *world, guint count)
{
	for (guint i = 0; i < count; i++)
		owner_to(world, numbered(world, 60 + i), CHANNEL_LINKEDIN_CONNECTION, "2020-01-01");
}

static struct person *warm(struct world *world, const char *slug)
{
	g_autofree char *key = g_strdup_printf("linkedin:%s", slug);
	struct person *person = on_linkedin(world, key, slug);

	owner_to(world, person, CHANNEL_LINKEDIN_CONNECTION, "2020-01-01");
	messages(world, person, 5, "2026-09-20");
	return person;
}

static const struct invitation *invitation_of(const struct world *world, const char *person)
{
	const GArray *invitations = world->findings.coffee.invitations;

	for (guint i = 0; i < invitations->len; i++) {
		const struct invitation *invitation =
			&g_array_index(invitations, struct invitation, i);

		if (strcmp(g_array_index(world->findings.ties, struct tie, invitation->tie).person,
			   person) == 0)
			return invitation;
	}
	return NULL;
}

static void piece(struct world *world, struct person *person, enum evidence_kind kind,
		  enum grade grade, const char *date)
{
	struct given_date given;

	assert_true(given_date_parse(date, &given));
	network_evidence(&world->network, (struct evidence){.person = person,
							    .date = given,
							    .kind = kind,
							    .grade = grade,
							    .from = SOURCE_CALENDAR,
							    .excerpt = ""});
}

/* All are as warm; only the first and the spoken one fit. */
static void test_who_fits(void **state)
{
	struct world world;
	struct person *one_way, *followed;

	(void)state;
	world_begin(&world);
	cold(&world, 40);
	warm(&world, "ann");
	piece(&world, warm(&world, "met"), EVIDENCE_IN_PERSON, GRADE_TOLD, "2024-01-01");
	piece(&world, warm(&world, "maybe"), EVIDENCE_IN_PERSON, GRADE_HINTED, "2024-01-01");
	piece(&world, warm(&world, "spoken"), EVIDENCE_VOICE, GRADE_ATTENDED, "2024-01-01");
	network_owner_affiliation(&world.network, "Orrery Software");
	network_job(&world.network, warm(&world, "colleague"), "Orrery Software", NULL, DAY_NONE);
	warm(&world, "company")->kind = PERSON_ORGANISATION;
	/* Warm once, the last words a year and a day before. */
	messages(&world, on_linkedin(&world, "linkedin:old", "Old"), 30, "2025-10-30");
	owner_to(&world, on_linkedin(&world, "linkedin:old", "Old"), CHANNEL_LINKEDIN_CONNECTION,
		 "2020-01-01");
	/* Words from one side and no link; the same with a follow each way. */
	one_way = on_twitter(&world, "twitter:1", "One Way");
	messages(&world, one_way, 8, "2026-09-20");
	followed = on_twitter(&world, "twitter:2", "Both Follow");
	messages(&world, followed, 8, "2026-09-20");
	owner_to(&world, followed, CHANNEL_TWITTER_FOLLOW, NULL);
	to_owner(&world, followed, CHANNEL_TWITTER_FOLLOW, NULL);
	world_settle(&world);
	assert_non_null(invitation_of(&world, "linkedin:ann"));
	assert_non_null(invitation_of(&world, "linkedin:spoken"));
	assert_non_null(invitation_of(&world, "twitter:2"));
	assert_int_equal(world.findings.coffee.invitations->len, 3);
	assert_int_equal(world.findings.coffee.candidates, 3);
	assert_int_equal(world.findings.coffee.worded, 8);
	assert_int_equal(world.findings.coffee.warm, 7); /* all of these but the old */
	assert_int_equal(world.findings.coffee.warm_met, 1);
	assert_int_equal(world.findings.coffee.warm_spoken, 1);
	assert_int_equal(world.findings.coffee.warm_maybe, 1);
	assert_int_equal(world.findings.coffee.warm_online, 4);
	world_end(&world);
}

/* Somebody for each reason, called by it, and sixty-odd others. */
static void add_reasons(struct world *world)
{
	struct person *person;

	cold(world, 60);
	piece(world, warm(world, "called"), EVIDENCE_VOICE, GRADE_ATTENDED, "2024-01-05");
	piece(world, warm(world, "called"), EVIDENCE_VOICE, GRADE_TOLD, "2023-01-05");
	piece(world, warm(world, "called"), EVIDENCE_VOICE, GRADE_HINTED, "2025-01-05");
	for (guint i = 60; i < 64; i++) { /* three at the Quay, one at the Mill */
		piece(world, numbered(world, i), EVIDENCE_IN_PERSON, GRADE_TOLD, "2022-01-01");
		network_job(&world->network, numbered(world, i), i < 63 ? "Quay" : "Mill", NULL,
			    DAY_NONE);
	}
	network_job(&world->network, warm(world, "quay"), "QUAY", NULL, DAY_NONE);
	network_job(&world->network, warm(world, "mill"), "Mill", NULL, DAY_NONE);
	network_gather(
		&world->network,
		(struct gathering){.channel = CHANNEL_TWITTER_MENTION, .when = when("2026-01-01")},
		(struct person *[]){warm(world, "beside"), numbered(world, 60)}, 2);
	warm(world, "days");
	person = on_linkedin(world, "linkedin:both", "Both Ways");
	messages(world, person, 2, "2026-02-02");
	owner_to(world, person, CHANNEL_LINKEDIN_MESSAGE, "2026-02-02");
	person = on_linkedin(world, "linkedin:oneway", "One Way");
	owner_to(world, person, CHANNEL_LINKEDIN_CONNECTION, "2020-01-01");
	owner_to(world, person, CHANNEL_LINKEDIN_MESSAGE, "2026-10-20");
}

static void test_reasons(void **state)
{
	struct world world;
	const struct invitation *invitation;

	(void)state;
	world_begin(&world);
	add_reasons(&world);
	world_settle(&world);

	invitation = invitation_of(&world, "linkedin:called");
	assert_int_equal(invitation->reason, COFFEE_CALLS);
	assert_int_equal(invitation->count, 2);
	assert_int_equal(invitation->date.day, day_parse("2024-01-05"));
	invitation = invitation_of(&world, "linkedin:quay");
	assert_int_equal(invitation->reason, COFFEE_COMPANY);
	assert_int_equal(invitation->count, 3);
	invitation = invitation_of(&world, "linkedin:mill");
	assert_int_equal(invitation->reason, COFFEE_COLLEAGUE);
	assert_int_equal(invitation->count, 1);
	invitation = invitation_of(&world, "linkedin:beside");
	assert_int_equal(invitation->reason, COFFEE_INTRODUCER);
	assert_string_equal(
		g_array_index(world.findings.ties, struct tie, invitation->friend).person,
		"linkedin:p60");
	invitation = invitation_of(&world, "linkedin:days");
	assert_int_equal(invitation->reason, COFFEE_DAYS);
	assert_int_equal(invitation->count, 5);
	assert_int_equal(invitation->last, day_parse("2026-09-20"));
	assert_int_equal(invitation->channel, CHANNEL_LINKEDIN_MESSAGE);
	assert_false(invitation->from_owner);
	invitation = invitation_of(&world, "linkedin:both");
	assert_int_equal(invitation->reason, COFFEE_BOTH_WAYS);
	assert_int_equal(invitation->date.day, day_parse("2026-02-01"));
	invitation = invitation_of(&world, "linkedin:oneway");
	assert_int_equal(invitation->reason, COFFEE_ONE_WAY);
	assert_true(invitation->from_owner);
	world_end(&world);
}

/* Of forty candidates the thirty warmest take turns, ten a month; the same month the same ten,
 * warmest first. In a year nearly all of the thirty come, and the others never. */
static void test_turns(void **state)
{
	struct world world;
	const struct identity_options nobody = {NULL};
	bool ever[40] = {false};
	guint came = 0;

	(void)state;
	world_begin(&world);
	for (guint i = 0; i < 160; i++) {
		g_autofree char *key = g_strdup_printf("linkedin:q%03u", i);
		struct person *person = on_linkedin(&world, key, key);

		owner_to(&world, person, CHANNEL_LINKEDIN_CONNECTION, "2020-01-01");
		if (i < 40)
			messages(&world, person, 1 + i, "2026-09-20");
	}
	identity_resolve(&world.network, &nobody, &world.diag, &world.advice);
	for (gint32 month = month_parse("2026-09"); month < month_parse("2027-09"); month++) {
		const struct analysis_options options = {.month = month,
							 .today = day_parse("2040-01-01")};
		const GArray *invitations;

		analyze(&world.findings, &world.network, &options);
		invitations = world.findings.coffee.invitations;
		assert_int_equal(world.findings.coffee.candidates, 40);
		assert_int_equal(invitations->len, 10);
		for (guint i = 0; i < 10; i++) {
			guint tie = g_array_index(invitations, struct invitation, i).tie;

			assert_true(i == 0 ||
				    tie > g_array_index(invitations, struct invitation, i - 1).tie);
			ever[tie] = true;
		}
		findings_release(&world.findings);
	}
	for (guint i = 0; i < 40; i++) {
		came += ever[i];
		assert_true(i < 30 || !ever[i]);
	}
	assert_true(came >= 27);
	analyze(&world.findings, &world.network,
		&(struct analysis_options){.month = month_parse("2026-09"),
					   .today = day_parse("2040-01-01")});
	world_end(&world);
}

static void test_turn(void **state)
{
	gint32 october = month_parse("2026-10");

	(void)state;
	assert_true(turn_of("", "a", october) == turn_of("", "a", october));
	assert_true(turn_of("", "a", october) != turn_of("", "a", october + 1));
	assert_true(turn_of("", "a", october) != turn_of("", "b", october));
	assert_true(turn_of("", "a", october) != turn_of("coffee ", "a", october));
}

/* Fewer than ten ties make no rank: any words will do, even undated ones. */
static void test_few_ties(void **state)
{
	struct world world;

	(void)state;
	world_begin(&world);
	warm(&world, "ann");
	owner_to(&world, on_linkedin(&world, "linkedin:bo", "Bo"), CHANNEL_LINKEDIN_CONNECTION,
		 NULL);
	owner_to(&world, on_linkedin(&world, "linkedin:bo", "Bo"), CHANNEL_LINKEDIN_MESSAGE, NULL);
	cold(&world, 3);
	world_settle(&world);
	assert_int_equal(world.findings.coffee.invitations->len, 2);
	assert_int_equal(invitation_of(&world, "linkedin:bo")->last, DAY_NONE);
	assert_int_equal(invitation_of(&world, "linkedin:bo")->reason, COFFEE_ONE_WAY);
	assert_true(invitation_of(&world, "linkedin:bo")->from_owner);
	world_end(&world);
}

/* Not a word with anybody: the newest links of the year. */
static void test_links_alone(void **state)
{
	struct world world;

	(void)state;
	world_begin(&world);
	cold(&world, 20); /* of 2020 */
	owner_to(&world, on_linkedin(&world, "linkedin:x", "X"), CHANNEL_LINKEDIN_CONNECTION,
		 "2026-05-01");
	owner_to(&world, on_linkedin(&world, "linkedin:y", "Y"), CHANNEL_LINKEDIN_CONNECTION,
		 "2026-06-01");
	owner_to(&world, on_linkedin(&world, "linkedin:z", "Z"), CHANNEL_LINKEDIN_CONNECTION, NULL);
	world_settle(&world);
	assert_false(world.findings.coffee.by_words);
	assert_int_equal(world.findings.coffee.invitations->len, 2);
	assert_ptr_equal(invitation_of(&world, "linkedin:y"),
			 &g_array_index(world.findings.coffee.invitations, struct invitation, 0));
	assert_int_equal(invitation_of(&world, "linkedin:x")->reason, COFFEE_LINK);
	assert_int_equal(invitation_of(&world, "linkedin:x")->channel, CHANNEL_LINKEDIN_CONNECTION);
	world_end(&world);
}

static const struct {
	const char *company, *folded;
} workplaces[] = {
	{"Orrery Software", "orrery software"},
	{"ORRERY  Software", "orrery software"},
	{NULL, ""},
	{"Self-Employed", ""},
	{"Selbstständig", ""},
	{"Indépendant", ""},
	{"Freelance", ""},
	{"Autónomo", ""},
	{"Freelance Union", "freelance union"},
};

static void test_workplaces(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(workplaces); i++) {
		g_autofree char *folded = workplace_fold(workplaces[i].company);

		assert_string_equal(folded, workplaces[i].folded);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_who_fits),   cmocka_unit_test(test_reasons),
		cmocka_unit_test(test_turns),	   cmocka_unit_test(test_turn),
		cmocka_unit_test(test_few_ties),   cmocka_unit_test(test_links_alone),
		cmocka_unit_test(test_workplaces),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
