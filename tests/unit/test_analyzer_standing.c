/*
 * Who is a tie, what evidence is worth, how warm a tie is, how likely it was never met, and what
 * changes from month to month: the rules on networks built by hand.
 */
#include "tests/unit/test_world.h"

static void test_who_is_a_tie(void **state)
{
	struct world world;

	(void)state;
	world_begin(&world);
	on_linkedin(&world, "linkedin:nobody", "Never Appears");
	owner_to(&world, on_linkedin(&world, "linkedin:linked", "L L"), CHANNEL_LINKEDIN_CONNECTION,
		 "2020-01-01");
	to_owner(&world, on_twitter(&world, "twitter:1", NULL), CHANNEL_TWITTER_FOLLOW, NULL);
	owner_to(&world, on_twitter(&world, "twitter:2", NULL), CHANNEL_TWITTER_FOLLOW, NULL);
	to_owner(&world, on_twitter(&world, "twitter:2", NULL), CHANNEL_TWITTER_FOLLOW, NULL);
	owner_to(&world, on_twitter(&world, "twitter:3", NULL), CHANNEL_TWITTER_REPLY,
		 "2020-01-01");
	owner_to(&world, on_twitter(&world, "twitter:3", NULL), CHANNEL_TWITTER_MENTION,
		 "2020-01-01");
	owner_to(&world, on_twitter(&world, "twitter:4", NULL), CHANNEL_TWITTER_REPLY,
		 "2020-01-01");
	owner_to(&world, on_twitter(&world, "twitter:4", NULL), CHANNEL_TWITTER_REPLY,
		 "2020-01-02");
	owner_to(&world, on_twitter(&world, "twitter:5", NULL), CHANNEL_TWITTER_RETWEET,
		 "2020-01-01");
	to_owner(&world, on_twitter(&world, "twitter:6", NULL), CHANNEL_TWITTER_MESSAGE,
		 "2020-01-01");
	owner_to(&world, on_linkedin(&world, "linkedin:asked", NULL), CHANNEL_LINKEDIN_INVITATION,
		 "2020-01-01");
	owner_to(&world, on_linkedin(&world, "linkedin:noted", NULL),
		 CHANNEL_LINKEDIN_INVITATION_NOTE, "2020-01-01");
	to_owner(&world, on_linkedin(&world, "linkedin:praised", NULL),
		 CHANNEL_LINKEDIN_RECOMMENDATION, "2020-01-01");
	world_settle(&world);
	assert_int_equal(world.outcome, IDENTITY_SETTLED);
	assert_non_null(find_tie(&world, "linkedin:linked"));
	assert_null(find_tie(&world, "twitter:1")); /* follows, is not followed */
	assert_non_null(find_tie(&world, "twitter:2"));
	assert_null(find_tie(&world, "twitter:3")); /* twice on one day */
	assert_non_null(find_tie(&world, "twitter:4"));
	assert_null(find_tie(&world, "twitter:5")); /* a click */
	assert_non_null(find_tie(&world, "twitter:6"));
	assert_null(find_tie(&world, "linkedin:asked"));
	assert_non_null(find_tie(&world, "linkedin:noted"));
	assert_non_null(find_tie(&world, "linkedin:praised"));
	assert_int_equal(world.findings.totals.ties, 6);
	assert_int_equal(world.findings.totals.audience, 4);
	assert_int_equal(world.findings.totals.people, 10);
	assert_int_equal(world.findings.undated_ties, 1);
	world_end(&world);
}

/* One reply makes no tie, but one reply and a coffee do. Who is in the journal alone is none. */
static void test_trace_beside_proof(void **state)
{
	struct world world;

	(void)state;
	world_begin(&world);
	owner_to(&world, on_twitter(&world, "twitter:1", "Zofia Brandl"), CHANNEL_TWITTER_REPLY,
		 "2020-01-01");
	network_key(&world.network, network_keyless(&world.network, ORIGIN_ADDRESS_BOOK),
		    "mail:aunt@example.org");
	journal(&world, "Zofia Brandl", "2021-05", EVIDENCE_IN_PERSON, GRADE_RECORDED);
	journal(&world, "mail:aunt@example.org", "2021", EVIDENCE_IN_PERSON, GRADE_RECORDED);
	world_settle(&world);
	assert_int_equal(world.findings.totals.ties, 1);
	assert_int_equal(world.findings.totals.offline_only, 1);
	assert_int_equal(find_tie(&world, "twitter:1")->state, STATE_MET);
	assert_int_equal(find_tie(&world, "twitter:1")->ceiling, RUNG_IN_PERSON);
	assert_int_equal(find_tie(&world, "twitter:1")->first_met.precision, PRECISION_MONTH);
	world_end(&world);
}

static const struct {
	const char *what;
	struct {
		const char *date;
		enum evidence_kind kind;
		enum grade grade;
		bool in_journal;
	} pieces[3];
	enum state expected;
	double chance; /* p .6; the journal reaches one day or none */
} weighings[] = {
	{"nothing", {{0}}, STATE_ONLINE, -1},
	{"a coffee", {{"2024-01-01", EVIDENCE_IN_PERSON, GRADE_RECORDED, true}}, STATE_MET, 0},
	{"a call", {{"2024-01-01", EVIDENCE_VOICE, GRADE_RECORDED, true}}, STATE_SPOKEN, -1},
	{"a hint", {{"2024-01-01", EVIDENCE_IN_PERSON, GRADE_HINTED, false}}, STATE_MAYBE, -1},
	{"never, undated", {{"", EVIDENCE_IN_PERSON, GRADE_DENIED, true}}, STATE_ONLINE, 1},
	{"words, then never",
	 {{"2024-01-01", EVIDENCE_IN_PERSON, GRADE_TOLD, false},
	  {"2025-01-01", EVIDENCE_IN_PERSON, GRADE_DENIED, true}},
	 STATE_ONLINE,
	 1},
	{"never, then words",
	 {{"2024-01-01", EVIDENCE_IN_PERSON, GRADE_DENIED, true},
	  {"2025-01-01", EVIDENCE_IN_PERSON, GRADE_TOLD, false}},
	 STATE_MET,
	 0},
	{"a coffee in the journal, then never",
	 {{"2024-01-01", EVIDENCE_IN_PERSON, GRADE_RECORDED, true},
	  {"2025-01-01", EVIDENCE_IN_PERSON, GRADE_DENIED, true}},
	 STATE_MET,
	 0},
	{"a call and never: still spoken",
	 {{"2024-01-01", EVIDENCE_VOICE, GRADE_RECORDED, true},
	  {"2025-01-01", EVIDENCE_IN_PERSON, GRADE_DENIED, true}},
	 STATE_SPOKEN,
	 1},
	{"a hint, then words that deny it",
	 {{"2024-01-01", EVIDENCE_IN_PERSON, GRADE_HINTED, false},
	  {"2025-01-01", EVIDENCE_IN_PERSON, GRADE_DENIED, false}},
	 STATE_ONLINE,
	 -1},
	{"told, then words that deny it: words deny hints only",
	 {{"2024-01-01", EVIDENCE_IN_PERSON, GRADE_TOLD, false},
	  {"2025-01-01", EVIDENCE_IN_PERSON, GRADE_DENIED, false}},
	 STATE_MET,
	 0},
	{"a coffee after the reporting month",
	 {{"2026-11-05", EVIDENCE_IN_PERSON, GRADE_RECORDED, true}},
	 STATE_ONLINE,
	 -1},
};

static void test_weighing(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(weighings); i++) {
		struct world world;
		struct person *person;
		const struct tie *tie;

		print_message("%s\n", weighings[i].what);
		world_begin(&world);
		person = on_linkedin(&world, "linkedin:a", "Anni Aho");
		owner_to(&world, person, CHANNEL_LINKEDIN_CONNECTION, "2020-01-01");
		for (int j = 0; j < 3 && weighings[i].pieces[j].date; j++) {
			if (weighings[i].pieces[j].in_journal)
				journal(&world, "anni aho", weighings[i].pieces[j].date,
					weighings[i].pieces[j].kind, weighings[i].pieces[j].grade);
			else
				words(&world, person, weighings[i].pieces[j].date,
				      weighings[i].pieces[j].grade);
		}
		world_settle(&world);
		tie = find_tie(&world, "linkedin:a");
		assert_int_equal(tie->state, weighings[i].expected);
		if (weighings[i].chance >= 0)
			assert_float_equal(tie->chance_never_met, weighings[i].chance, 0);
		world_end(&world);
	}
}

/* p .6 for LinkedIn, .25 for Twitter, both 1 - .4 * .75 = .7; without an offline source s is 0. */
static void test_chance_by_source(void **state)
{
	struct world world;
	struct person *both, *colleague;

	(void)state;
	world_begin(&world);
	network_owner_affiliation(&world.network, "Orrery Software");
	owner_to(&world, on_linkedin(&world, "linkedin:a", "A A"), CHANNEL_LINKEDIN_CONNECTION,
		 "2020-01-01");
	to_owner(&world, on_twitter(&world, "twitter:1", NULL), CHANNEL_TWITTER_MESSAGE,
		 "2020-01-01");
	both = on_linkedin(&world, "linkedin:b", "Berit Bask");
	owner_to(&world, both, CHANNEL_LINKEDIN_CONNECTION, "2020-01-01");
	to_owner(&world, on_twitter(&world, "twitter:2", "Berit BASK"), CHANNEL_TWITTER_MESSAGE,
		 "2020-01-01");
	colleague = on_linkedin(&world, "linkedin:c", "C C");
	network_job(&world.network, colleague, "orrery software", "Engineer", DAY_NONE);
	owner_to(&world, colleague, CHANNEL_LINKEDIN_CONNECTION, "2020-01-01");
	world_settle(&world);
	assert_float_equal(find_tie(&world, "linkedin:a")->chance_never_met, .40, 1e-9);
	assert_float_equal(find_tie(&world, "twitter:1")->chance_never_met, .75, 1e-9);
	assert_float_equal(find_tie(&world, "linkedin:b")->chance_never_met, .30, 1e-9);
	assert_float_equal(find_tie(&world, "linkedin:c")->chance_never_met, .05, 1e-9);
	assert_true(find_tie(&world, "linkedin:c")->is_familiar);
	world_end(&world);
}

/* A journal that reaches over a quarter of the tie's days: s = .3 / 4, p = .6. */
static void test_chance_with_a_journal(void **state)
{
	struct world world;
	gint32 last = day_parse("2026-10-31");
	char first[12], middle[12], end[12];

	(void)state;
	world_begin(&world);
	day_format(last - 399, first);
	day_format(last - 299, middle);
	day_format(last - 200, end);
	owner_to(&world, on_linkedin(&world, "linkedin:a", "Anni Aho"), CHANNEL_LINKEDIN_CONNECTION,
		 first);
	owner_to(&world, on_linkedin(&world, "linkedin:b", "Beni Baho"),
		 CHANNEL_LINKEDIN_CONNECTION, first);
	journal(&world, "Beni Baho", middle, EVIDENCE_IN_PERSON, GRADE_RECORDED);
	journal(&world, "Beni Baho", end, EVIDENCE_IN_PERSON, GRADE_RECORDED);
	world_settle(&world);
	assert_float_equal(find_tie(&world, "linkedin:a")->sensitivity, .3 / 4, 1e-9);
	assert_float_equal(find_tie(&world, "linkedin:a")->chance_never_met, .4 / (1 - .6 * .3 / 4),
			   1e-9);
	assert_float_equal(world.findings.expected_never, .4 / (1 - .6 * .3 / 4), 1e-9);
	world_end(&world);
}

/* Half-life 180, ages 0, 90, 180 and 360 days: 1 + .7071 + .5 + .25 = 2.4571. */
static void test_warmth_parts(void **state)
{
	static const int ages[] = {0, 90, 180, 360};
	struct world world;
	struct person *person;
	const struct tie *tie;
	char day[12];

	(void)state;
	world_begin(&world);
	person = on_twitter(&world, "twitter:1", NULL);
	for (gsize i = 0; i < G_N_ELEMENTS(ages); i++)
		owner_to(&world, person, CHANNEL_TWITTER_MESSAGE,
			 day_format(day_parse("2026-10-31") - ages[i], day));
	to_owner(&world, person, CHANNEL_TWITTER_MESSAGE, "2026-10-31");
	owner_to(&world, person, CHANNEL_TWITTER_RETWEET, "2025-01-01");
	owner_to(&world, on_twitter(&world, "twitter:2", NULL), CHANNEL_TWITTER_MESSAGE,
		 "2026-10-30");
	owner_to(&world, on_linkedin(&world, "linkedin:c", NULL), CHANNEL_LINKEDIN_CONNECTION,
		 "2025-01-01");
	world_settle(&world);
	tie = find_tie(&world, "twitter:1");
	assert_float_equal(tie->parts[WARMTH_DAYS], 2.4571, .0001);
	assert_float_equal(tie->parts[WARMTH_RECIPROCITY], .25, 1e-9);
	assert_float_equal(tie->parts[WARMTH_BOTH_WAYS], 1, 0);
	assert_float_equal(tie->parts[WARMTH_WORDS], 5, 0);
	assert_float_equal(tie->parts[WARMTH_SPAN], 360. / 668, 1e-9);
	assert_int_equal(tie->active_days, 4);
	assert_int_equal(tie->sent, 4);
	assert_int_equal(tie->received, 1);
	assert_float_equal(tie->warmth, 66.7, 1e-9); /* two of three are lower */
	assert_float_equal(find_tie(&world, "twitter:2")->warmth, 33.3, 1e-9);
	assert_float_equal(find_tie(&world, "linkedin:c")->warmth, 0, 0);
	assert_ptr_equal(tie, &g_array_index(world.findings.ties, struct tie, 0));
	world_end(&world);
}

/* Months before, and pairs seen together. */
static void test_change_and_company(void **state)
{
	struct world world;
	struct person *people[3];

	(void)state;
	world_begin(&world);
	people[0] = on_linkedin(&world, "linkedin:a", "Anni Aho");
	people[1] = on_linkedin(&world, "linkedin:b", "Beni Baho");
	people[2] = on_twitter(&world, "twitter:9", NULL); /* only ever a third in the room */
	owner_to(&world, people[0], CHANNEL_LINKEDIN_CONNECTION, "2025-10-31");
	owner_to(&world, people[1], CHANNEL_LINKEDIN_CONNECTION, "2026-09-30");
	network_gather(&world.network, (struct gathering){.when = when("2026-10-01")}, people, 3);
	journal(&world, "Anni Aho", "2026-10-05", EVIDENCE_IN_PERSON, GRADE_RECORDED);
	world_settle(&world);
	assert_int_equal(world.findings.totals.ties, 2);
	assert_int_equal(world.findings.totals.audience, 1);
	assert_int_equal(world.findings.totals.states[STATE_MET], 1);
	assert_int_equal(world.findings.previous.ties, 2);
	assert_int_equal(world.findings.previous.audience, 0);
	assert_int_equal(world.findings.previous.states[STATE_ONLINE], 2);
	assert_int_equal(world.findings.year_before.ties, 1);
	assert_true(world.findings.has_year_before);
	assert_int_equal(world.findings.months->len, 13);
	assert_int_equal(world.findings.pairs_together, 1);
	assert_int_equal(world.findings.linked_ties, 2);
	assert_int_equal(world.findings.linked_met, 1);
	world_end(&world);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_who_is_a_tie),
		cmocka_unit_test(test_trace_beside_proof),
		cmocka_unit_test(test_weighing),
		cmocka_unit_test(test_chance_by_source),
		cmocka_unit_test(test_chance_with_a_journal),
		cmocka_unit_test(test_warmth_parts),
		cmocka_unit_test(test_change_and_company),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
