/*
 * Numbers that answers to random questions replace: Wilson's interval, when there are enough
 * answers, and which of them count.
 */
#include "tests/unit/test_world.h"

#include <math.h>

#include "analyzer/chance.h"

static const struct {
	guint hits, answers;
	double low, high;
} intervals[] = {
	{27, 30, .744, .965},
	{15, 30, .332, .668},
	{0, 30, 0, .114},
	{30, 30, .886, 1},
};

static void test_wilson(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(intervals); i++) {
		struct estimate share = measured_share(intervals[i].hits, intervals[i].answers);

		assert_true(share.is_measured);
		assert_int_equal(share.answers, intervals[i].answers);
		assert_float_equal(share.value, (double)intervals[i].hits / share.answers, 1e-9);
		assert_float_equal(share.low, intervals[i].low, 5e-4);
		assert_float_equal(share.high, intervals[i].high, 5e-4);
	}
}

/* A connection on LinkedIn, "linkedin:p7". */
static struct person *connection(struct world *world, guint number)
{
	g_autofree char *key = g_strdup_printf("linkedin:p%u", number);
	g_autofree char *name =
		g_strdup_printf("Person Number%c%c", 'a' + number / 26, 'a' + number % 26);
	struct person *person = on_linkedin(world, key, name);

	owner_to(world, person, CHANNEL_LINKEDIN_CONNECTION, "2020-01-01");
	return person;
}

static void piece(struct world *world, struct person *person, const char *date,
		  enum evidence_kind kind, enum grade grade, enum asking asked)
{
	struct evidence evidence = {.person = person,
				    .kind = kind,
				    .grade = grade,
				    .from = SOURCE_JOURNAL,
				    .asked = asked,
				    .excerpt = ""};

	assert_true(given_date_parse(date, &evidence.date));
	network_evidence(&world->network, evidence);
}

static void answer(struct world *world, struct person *person, bool met)
{
	piece(world, person, "", EVIDENCE_IN_PERSON, met ? GRADE_RECORDED : GRADE_DENIED,
	      ASKED_AT_RANDOM);
}

/* Thirty answers, 15 of them met, 6 of those with words that say so too. */
static void test_thirty_answers(void **state)
{
	struct world world;
	const struct estimate *linkedin = &world.findings.ever_met[ORIGIN_LINKEDIN];
	const struct estimate *twitter = &world.findings.ever_met[ORIGIN_TWITTER];
	const struct estimate *trace = &world.findings.leaves_trace;

	(void)state;
	world_begin(&world);
	for (guint i = 0; i < 30; i++) {
		struct person *person = connection(&world, i);

		answer(&world, person, i < 15);
		if (i < 6)
			words(&world, person, "2024-05-05", GRADE_TOLD);
	}
	connection(&world, 30);
	world_settle(&world);
	assert_int_equal(world.findings.answers, 30);
	assert_true(linkedin->is_measured);
	assert_float_equal(linkedin->value, .5, 1e-9);
	assert_float_equal(linkedin->low, .332, 5e-4);
	assert_float_equal(linkedin->high, .668, 5e-4);
	assert_true(trace->is_measured);
	assert_float_equal(trace->value, .4, 1e-9);
	assert_int_equal(trace->answers, 15);
	assert_false(twitter->is_measured);
	assert_float_equal(twitter->value, .25, 1e-9);
	/* No dated line of a journal, so no share of the years is covered: 1 - p. */
	assert_float_equal(find_tie(&world, "linkedin:p30")->chance_never_met, .5, 1e-9);
	assert_float_equal(find_tie(&world, "linkedin:p0")->chance_never_met, 0, 0);
	assert_float_equal(find_tie(&world, "linkedin:p29")->chance_never_met, 1, 0);
	/* Fifteen of whom the answer is never, and one of whom nobody knows. */
	assert_int_equal(world.findings.expected_basis, BASIS_ANSWERS);
	assert_float_equal(world.findings.expected_never, 15.5, 1e-9);
	assert_float_equal(world.findings.expected_low, 15.332, 5e-4);
	assert_float_equal(world.findings.expected_high, 15.668, 5e-4);
	world_end(&world);
}

/* Ten of twenty met, five of these left a trace; covered is the whole of everybody's time. The
 * range is that of one tie of whom nothing is known, (1 - p) / (1 - p s), and of one on Twitter,
 * whose p is a default. */
static void test_expectation(void **state)
{
	const struct estimate p = measured_share(10, 20), s = measured_share(5, 10);
	struct world world;

	(void)state;
	world_begin(&world);
	for (guint i = 0; i < 20; i++) {
		struct person *person = connection(&world, i);

		answer(&world, person, i < 10);
		if (i < 5)
			words(&world, person, "2024-05-05", GRADE_TOLD);
	}
	connection(&world, 20);
	owner_to(&world, on_twitter(&world, "twitter:1", "Some Body"), CHANNEL_TWITTER_MESSAGE,
		 "2020-01-01");
	part_count(g_ptr_array_index(world.journal->parts, 0), ROW_KEPT, when("2020-01-01"));
	part_count(g_ptr_array_index(world.journal->parts, 0), ROW_KEPT, when("2026-10-31"));
	world_settle(&world);
	assert_int_equal(world.findings.expected_basis, BASIS_MIXED);
	assert_float_equal(world.findings.expected_never, 10 + .5 / .75 + .75 / .875, 1e-9);
	assert_float_equal(world.findings.expected_low,
			   10 + (1 - p.high) / (1 - p.high * s.low) + .75 / (1 - .25 * s.low),
			   1e-9);
	assert_float_equal(world.findings.expected_high,
			   10 + (1 - p.low) / (1 - p.low * s.high) + .75 / (1 - .25 * s.high),
			   1e-9);
	world_end(&world);
}

static const struct {
	const char *what;
	guint answers, met;
	bool prior_measured, trace_measured;
} amounts[] = {
	{"none", 0, 0, false, false},
	{"one too few", 19, 10, false, false},
	{"just enough", 20, 5, true, true},
	{"too few met for the trace", 20, 4, true, false},
};

static void test_enough_answers(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(amounts); i++) {
		struct world world;

		world_begin(&world);
		connection(&world, 50);
		for (guint j = 0; j < amounts[i].answers; j++)
			answer(&world, connection(&world, j), j < amounts[i].met);
		world_settle(&world);
		if (world.findings.ever_met[ORIGIN_LINKEDIN].is_measured !=
			    amounts[i].prior_measured ||
		    world.findings.leaves_trace.is_measured != amounts[i].trace_measured)
			fail_msg("%s", amounts[i].what);
		if (!amounts[i].trace_measured)
			assert_float_equal(world.findings.leaves_trace.value, .3, 1e-9);
		world_end(&world);
	}
}

/* Nothing but an answer to a random question counts, each person once; a call is no meeting, and
 * what another answer says is no trace. */
static void test_what_counts(void **state)
{
	struct world world;

	(void)state;
	world_begin(&world);
	for (guint i = 0; i < 20; i++) {
		struct person *person = connection(&world, i);

		answer(&world, person, i < 8);
		if (i == 0)
			answer(&world, person, true); /* again */
		else if (i == 1)
			piece(&world, person, "2024", EVIDENCE_IN_PERSON, GRADE_RECORDED, ASKED);
		else if (i == 2)
			piece(&world, person, "2024", EVIDENCE_IN_PERSON, GRADE_RECORDED,
			      NOT_ASKED);
		else if (i == 3)
			piece(&world, person, "2024", EVIDENCE_VOICE, GRADE_RECORDED, NOT_ASKED);
		else if (i == 4)
			piece(&world, person, "2024", EVIDENCE_IN_PERSON, GRADE_HINTED, NOT_ASKED);
	}
	piece(&world, connection(&world, 20), "", EVIDENCE_IN_PERSON, GRADE_RECORDED, ASKED);
	piece(&world, connection(&world, 21), "2026-11-05", EVIDENCE_IN_PERSON, GRADE_RECORDED,
	      ASKED_AT_RANDOM); /* after the month */
	piece(&world, connection(&world, 22), "2024", EVIDENCE_VOICE, GRADE_RECORDED,
	      ASKED_AT_RANDOM);
	world_settle(&world);
	assert_int_equal(world.findings.answers, 21);
	assert_float_equal(world.findings.ever_met[ORIGIN_LINKEDIN].value, 8. / 21, 1e-9);
	assert_int_equal(world.findings.leaves_trace.answers, 8);
	assert_float_equal(world.findings.leaves_trace.value, 1. / 8, 1e-9);
	world_end(&world);
}

/* Who is on two platforms says nothing about either alone, but whether meetings leave a trace. */
static void test_two_platforms(void **state)
{
	struct world world;

	(void)state;
	world_begin(&world);
	for (guint i = 0; i < 21; i++) {
		struct person *person = connection(&world, i);

		answer(&world, person, i < 6);
		if (i < 2) {
			owner_to(&world, person, CHANNEL_TWITTER_MESSAGE, "2024-05-05");
			words(&world, person, "2024-05-05", GRADE_TOLD);
		}
	}
	world_settle(&world);
	assert_int_equal(world.findings.answers, 21);
	assert_false(world.findings.ever_met[ORIGIN_LINKEDIN].is_measured);
	assert_int_equal(world.findings.ever_met[ORIGIN_LINKEDIN].answers, 19);
	assert_int_equal(world.findings.ever_met[ORIGIN_TWITTER].answers, 0);
	assert_true(world.findings.leaves_trace.is_measured);
	assert_float_equal(world.findings.leaves_trace.value, 2. / 6, 1e-9);
	world_end(&world);
}

/* All were met and all left a trace, over all of the time: then nobody can say. */
static void test_unknown(void **state)
{
	struct world world;

	(void)state;
	world_begin(&world);
	for (guint i = 0; i < 20; i++) {
		struct person *person = connection(&world, i);

		answer(&world, person, true);
		words(&world, person, "2024-05-05", GRADE_TOLD);
	}
	connection(&world, 20);
	part_count(g_ptr_array_index(world.journal->parts, 0), ROW_KEPT, when("2020-01-01"));
	part_count(g_ptr_array_index(world.journal->parts, 0), ROW_KEPT, when("2026-10-31"));
	world_settle(&world);
	assert_int_equal(world.findings.expected_basis, BASIS_ANSWERS);
	assert_true(isnan(find_tie(&world, "linkedin:p20")->chance_never_met));
	assert_float_equal(world.findings.expected_never, 0, 0);
	assert_int_equal(world.findings.covers->len, 1);
	assert_int_equal(g_array_index(world.findings.covers, struct cover, 0).months, 82);
	world_end(&world);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_wilson),	       cmocka_unit_test(test_thirty_answers),
		cmocka_unit_test(test_enough_answers), cmocka_unit_test(test_what_counts),
		cmocka_unit_test(test_two_platforms),  cmocka_unit_test(test_unknown),
		cmocka_unit_test(test_expectation),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
