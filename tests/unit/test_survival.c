/*
 * The survival curve: textbook data to the printed digits, delayed entry, competing ends, where a
 * curve begins and stops, and who is in view.
 */
#include "tests/unit/test_world.h"

#include <math.h>

#include "analyzer/survival.h"

#define DIGITS(n) (0.5 / (n))

/* -- the estimate -- */

/* The 6-MP arm of Freireich and others (1963). */
static const struct spell freireich[] = {
	{0, 6, SPELL_MET},   {0, 6, SPELL_MET},	  {0, 6, SPELL_MET},   {0, 6, SPELL_OPEN},
	{0, 7, SPELL_MET},   {0, 9, SPELL_OPEN},  {0, 10, SPELL_MET},  {0, 10, SPELL_OPEN},
	{0, 11, SPELL_OPEN}, {0, 13, SPELL_MET},  {0, 16, SPELL_MET},  {0, 17, SPELL_OPEN},
	{0, 19, SPELL_OPEN}, {0, 20, SPELL_OPEN}, {0, 22, SPELL_MET},  {0, 23, SPELL_MET},
	{0, 25, SPELL_OPEN}, {0, 32, SPELL_OPEN}, {0, 32, SPELL_OPEN}, {0, 34, SPELL_OPEN},
	{0, 35, SPELL_OPEN},
};

static const struct {
	gint32 age;
	guint in_view, met;
	double waiting, error, low, high;
} freireich_steps[] = {
	{6, 21, 3, .857143, .0764, .6197, .9516},  {7, 17, 1, .806723, .0869, .5631, .9228},
	{10, 15, 1, .752941, .0963, .5032, .8894}, {13, 12, 1, .690196, .1068, .4316, .8491},
	{16, 11, 1, .627451, .1141, .3675, .8049}, {22, 7, 1, .537815, .1282, .2678, .7468},
	{23, 6, 1, .448179, .1346, .1881, .6801},
};

static void freireich_to_the_printed_digits(void **state)
{
	struct survival_estimate estimate;

	(void)state;
	survival_estimate(&estimate, freireich, G_N_ELEMENTS(freireich), 1);
	assert_int_equal(estimate.from, 0);
	assert_int_equal(estimate.to, 35);
	assert_int_equal(estimate.step_count, G_N_ELEMENTS(freireich_steps));
	for (guint i = 0; i < estimate.step_count; i++) {
		const struct survival_step *step = &estimate.steps[i];

		assert_int_equal(step->age, freireich_steps[i].age);
		assert_int_equal(step->in_view, freireich_steps[i].in_view);
		assert_int_equal(step->met, freireich_steps[i].met);
		assert_float_equal(step->waiting, freireich_steps[i].waiting, DIGITS(1e6));
		assert_float_equal(step->error, freireich_steps[i].error, DIGITS(1e4));
		assert_float_equal(step->low, freireich_steps[i].low, DIGITS(1e4));
		assert_float_equal(step->high, freireich_steps[i].high, DIGITS(1e4));
		/* Without another end both estimates are one. */
		assert_float_equal(step->met_first, 1 - step->waiting, 1e-12);
	}
	assert_int_equal(estimate.open_count, 12);
	assert_int_equal(estimate.open[0], 6);
	assert_int_equal(estimate.open[11], 35);
	assert_int_equal(survival_age(&estimate, .5), 23);
	assert_int_equal(survival_age(&estimate, .75), 13);
	assert_int_equal(survival_age(&estimate, .4), -1);
	survival_estimate_release(&estimate);
}

/* Seven in view at 22 are too few: nothing is said from there on. */
static void a_curve_stops_below_so_many_in_view(void **state)
{
	struct survival_estimate estimate;

	(void)state;
	survival_estimate(&estimate, freireich, G_N_ELEMENTS(freireich), 8);
	assert_int_equal(estimate.from, 0);
	assert_int_equal(estimate.to, 20);
	assert_int_equal(estimate.step_count, 5);
	assert_null(survival_at(&estimate, 5));
	assert_int_equal(survival_at(&estimate, 6)->age, 6);
	assert_int_equal(survival_at(&estimate, 12)->age, 10);
	assert_int_equal(survival_at(&estimate, 20)->age, 16);
	survival_estimate_release(&estimate);
}

static void the_small_one(void **state)
{
	static const struct spell spells[] = {
		{0, 1, SPELL_MET},  {0, 2, SPELL_MET}, {0, 2, SPELL_MET},
		{0, 3, SPELL_OPEN}, {0, 4, SPELL_MET},
	};
	static const double waiting[] = {.8, .4, 0};
	struct survival_estimate estimate;

	(void)state;
	survival_estimate(&estimate, spells, G_N_ELEMENTS(spells), 1);
	assert_int_equal(estimate.step_count, 3);
	for (guint i = 0; i < 3; i++)
		assert_float_equal(estimate.steps[i].waiting, waiting[i], 1e-12);
	assert_int_equal(survival_age(&estimate, .5), 2);
	assert_false(isnan(estimate.steps[1].low));
	/* Nobody waits any more: no interval, and no error of it. */
	assert_true(isnan(estimate.steps[2].low) && isnan(estimate.steps[2].high));
	assert_float_equal(estimate.steps[2].error, 0, 0);
	survival_estimate_release(&estimate);
}

static const struct spell truncated[] = {
	{0, 2, SPELL_MET}, {0, 5, SPELL_OPEN}, {1, 3, SPELL_MET},
	{3, 6, SPELL_MET}, {0, 4, SPELL_MET},  {4, 8, SPELL_OPEN},
};

static void who_comes_late_is_at_risk_only_from_then_on(void **state)
{
	static const struct {
		gint32 age;
		guint in_view;
		double waiting;
	} steps[] = {{2, 4, .75}, {3, 3, .5}, {4, 3, .3333}, {6, 2, .1667}};
	struct survival_estimate estimate;

	(void)state;
	survival_estimate(&estimate, truncated, G_N_ELEMENTS(truncated), 1);
	assert_int_equal(estimate.step_count, G_N_ELEMENTS(steps));
	for (guint i = 0; i < estimate.step_count; i++) {
		assert_int_equal(estimate.steps[i].age, steps[i].age);
		assert_int_equal(estimate.steps[i].in_view, steps[i].in_view);
		assert_float_equal(estimate.steps[i].waiting, steps[i].waiting, DIGITS(1e4));
	}
	survival_estimate_release(&estimate);
}

/* In view at ages 1 to 8: 3, 4, 3, 3, 3, 2, 1, 1. With three needed, a run of five from 0 on; with
 * four, age 2 alone, and the curve begins where age 1 ends. */
static void a_curve_begins_where_enough_are_in_view(void **state)
{
	struct survival_estimate estimate;

	(void)state;
	survival_estimate(&estimate, truncated, G_N_ELEMENTS(truncated), 3);
	assert_int_equal(estimate.from, 0);
	assert_int_equal(estimate.to, 5);
	assert_int_equal(estimate.in_view[5], 3);
	survival_estimate_release(&estimate);
	survival_estimate(&estimate, truncated, G_N_ELEMENTS(truncated), 4);
	assert_int_equal(estimate.from, 1);
	assert_int_equal(estimate.to, 2);
	assert_int_equal(estimate.step_count, 1);
	assert_float_equal(estimate.steps[0].waiting, .75, 1e-12);
	survival_estimate_release(&estimate);
	survival_estimate(&estimate, truncated, G_N_ELEMENTS(truncated), 5);
	assert_true(estimate.from >= estimate.to);
	assert_int_equal(estimate.step_count, 0);
	survival_estimate_release(&estimate);
}

static void competing_ends(void **state)
{
	static const struct spell spells[] = {
		{0, 1, SPELL_MET}, {0, 2, SPELL_SILENT}, {0, 3, SPELL_OPEN},
		{0, 4, SPELL_MET}, {0, 5, SPELL_SILENT}, {0, 6, SPELL_OPEN},
	};
	static const struct {
		gint32 age;
		double met, silent;
	} steps[] = {{1, .1667, 0}, {2, .1667, .1667}, {4, .3889, .1667}, {5, .3889, .3889}};
	struct survival_estimate estimate;

	(void)state;
	survival_estimate(&estimate, spells, G_N_ELEMENTS(spells), 1);
	assert_int_equal(estimate.step_count, G_N_ELEMENTS(steps));
	for (guint i = 0; i < estimate.step_count; i++) {
		assert_int_equal(estimate.steps[i].age, steps[i].age);
		assert_float_equal(estimate.steps[i].met_first, steps[i].met, DIGITS(1e4));
		assert_float_equal(estimate.steps[i].silent_first, steps[i].silent, DIGITS(1e4));
	}
	/* What 1 - KM would give instead. */
	assert_float_equal(1 - estimate.steps[3].waiting, .4444, DIGITS(1e4));
	survival_estimate_release(&estimate);
}

static void nobody_gives_no_curve(void **state)
{
	struct survival_estimate estimate;

	(void)state;
	survival_estimate(&estimate, NULL, 0, 1);
	assert_true(estimate.from >= estimate.to);
	assert_int_equal(estimate.step_count + estimate.open_count, 0);
	assert_null(survival_at(&estimate, 100));
	assert_int_equal(survival_age(&estimate, .5), -1);
	survival_estimate_release(&estimate);
}

/* -- who is in view -- */

/* A connection on LinkedIn of that day, "linkedin:p7", called "Pia Seven" or so. */
static struct person *connection(struct world *world, guint number, const char *day)
{
	g_autofree char *key = g_strdup_printf("linkedin:p%u", number);
	g_autofree char *name =
		g_strdup_printf("Person Number%c%c", 'a' + number / 26, 'a' + number % 26);
	struct person *person = on_linkedin(world, key, name);

	owner_to(world, person, CHANNEL_LINKEDIN_CONNECTION, day);
	return person;
}

/* What becomes of one tie: of which day the first contact, of which date the meeting ("-": none),
 * with a journal from 2020-03-01 to 2026-09-15. */
static const struct {
	const char *what, *contact, *met;
	guint ties, in_view_met, met_first, met_before, met_undated, undated, too_new;
	gint32 days; /* of the wait */
} fates[] = {
	{"not met", "2021-01-01", "-", 1, 0, 0, 0, 0, 0, 0, 0},
	{"met after a year", "2021-01-01", "2022-01-01", 1, 1, 0, 0, 0, 0, 0, 365},
	{"met the next day", "2021-01-01", "2021-01-02", 1, 1, 0, 0, 0, 0, 0, 1},
	{"met on that day", "2021-01-01", "2021-01-01", 0, 0, 1, 0, 0, 0, 0, 0},
	{"met before", "2021-01-01", "2020-06-01", 0, 0, 1, 0, 0, 0, 0, 0},
	{"older than the journal", "2019-01-01", "2020-03-02", 1, 1, 0, 0, 0, 0, 0, 426},
	{"met when the journal begins", "2019-01-01", "2020-03-01", 1, 1, 0, 0, 0, 0, 0, 425},
	{"met at some time", "2021-01-01", "", 0, 0, 0, 0, 1, 0, 0, 0},
	{"met in the year of the contact", "2021-03-01", "2021", 0, 0, 0, 0, 1, 0, 0, 0},
	{"met in the month of the contact", "2021-03-31", "2021-03", 0, 0, 1, 0, 0, 0, 0, 0},
	{"met in the next month", "2021-03-31", "2021-04", 1, 1, 0, 0, 0, 0, 0, 1},
	{"met the year before", "2021-03-31", "2020", 0, 0, 1, 0, 0, 0, 0, 0},
	{"without a date", NULL, "2022-01-01", 0, 0, 0, 0, 0, 1, 0, 0},
	{"of the last day in view", "2026-09-30", "-", 0, 0, 0, 0, 0, 0, 1, 0},
	{"of the day before", "2026-09-29", "-", 1, 0, 0, 0, 0, 0, 0, 0},
	{"of the month after", "2026-10-05", "-", 0, 0, 0, 0, 0, 0, 1, 0},
	{"met after the month", "2021-01-01", "2026-11-03", 1, 0, 0, 0, 0, 0, 0, 0},
};

static void every_tie_has_one_fate(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(fates); i++) {
		struct world world;
		const struct survival *survival = &world.findings.survival;

		world_begin(&world);
		connection(&world, 0, fates[i].contact);
		on_linkedin(&world, "linkedin:x", "Xenia Outside");
		journal(&world, "linkedin:x", "2020-03-01", EVIDENCE_IN_PERSON, GRADE_RECORDED);
		journal(&world, "linkedin:x", "2026-09-15", EVIDENCE_IN_PERSON, GRADE_RECORDED);
		if (strcmp(fates[i].met, "-") != 0) {
			struct mention mention = {.kind = MENTION_JOURNAL,
						  .text = (char *)"linkedin:p0",
						  .evidence = {.kind = EVIDENCE_IN_PERSON,
							       .grade = GRADE_RECORDED,
							       .from = SOURCE_JOURNAL,
							       .excerpt = ""}};

			assert_true(given_date_parse(fates[i].met, &mention.evidence.date));
			network_mention(&world.network, mention);
		}
		world_settle(&world);
		if (survival->ties != fates[i].ties || survival->met != fates[i].in_view_met ||
		    survival->met_first != fates[i].met_first ||
		    survival->met_before != fates[i].met_before ||
		    survival->met_undated != fates[i].met_undated ||
		    survival->undated != fates[i].undated || survival->too_new != fates[i].too_new)
			fail_msg("%s: %u %u %u %u %u %u %u", fates[i].what, survival->ties,
				 survival->met, survival->met_first, survival->met_before,
				 survival->met_undated, survival->undated, survival->too_new);
		assert_int_equal(survival->wait_count, fates[i].in_view_met);
		if (survival->wait_count)
			assert_int_equal(survival->waits[0].days, fates[i].days);
		world_end(&world);
	}
}

/* Words tell of a meeting in 2019, before the journal begins: nobody was in view then. */
static void met_before_the_view_begins(void **state)
{
	struct world world;

	(void)state;
	world_begin(&world);
	words(&world, connection(&world, 0, "2018-01-01"), "2019-05-05", GRADE_TOLD);
	connection(&world, 1, "2018-01-01");
	journal(&world, "linkedin:p1", "2020-03-01", EVIDENCE_VOICE, GRADE_RECORDED);
	world_settle(&world);
	assert_int_equal(world.findings.survival.met_before, 1);
	assert_int_equal(world.findings.survival.begins, day_parse("2020-03-01"));
	assert_int_equal(world.findings.survival.ends, day_parse("2020-03-31"));
	assert_int_equal(world.findings.survival.ties, 1);
	world_end(&world);
}

/* With words alone everybody is in view from the first day to the reporting day. */
static void words_alone_begin_with_the_contact(void **state)
{
	struct world world;
	const struct survival *survival = &world.findings.survival;

	(void)state;
	world_begin(&world);
	words(&world, connection(&world, 0, "2018-01-01"), "2018-01-11", GRADE_TOLD);
	words(&world, connection(&world, 1, "2018-01-01"), "2018-01-06", GRADE_TOLD);
	words(&world, connection(&world, 2, "2018-01-01"), "2018-01-06", GRADE_HINTED);
	world_settle(&world);
	assert_int_equal(survival->begins, DAY_NONE);
	assert_int_equal(survival->ends, day_parse("2026-10-31"));
	assert_int_equal(survival->ties, 3);
	assert_int_equal(survival->curve_count, 0);
	assert_int_equal(survival->wait_count, 2); /* the shortest first */
	assert_int_equal(survival->waits[0].days, 5);
	assert_int_equal(survival->waits[1].days, 10);
	world_end(&world);
}

/* One tie more than `count`, all of January 2020 and in view to the end; the first `met` of them
 * were met, each `apart` days after the one before. */
static void fill(struct world *world, guint count, guint met, guint apart)
{
	world_begin(world);
	connection(world, 200, "2020-01-01");
	for (guint i = 0; i < count; i++)
		connection(world, i, "2020-01-01");
	for (guint i = 0; i < met; i++) {
		g_autofree char *key = g_strdup_printf("linkedin:p%u", i);
		char day[12];

		journal(world, key,
			day_format(day_parse("2020-01-01") + (gint32)(apart * (i + 1)), day),
			EVIDENCE_IN_PERSON, GRADE_RECORDED);
	}
	journal(world, "linkedin:p200", "2019-01-01", EVIDENCE_VOICE, GRADE_RECORDED);
	journal(world, "linkedin:p200", "2026-10-31", EVIDENCE_VOICE, GRADE_RECORDED);
	world_settle(world);
}

static void curves_need_thirty_ties_and_ten_meetings(void **state)
{
	static const struct {
		guint ties, met, curves;
	} amounts[] = {{29, 10, 1}, {28, 10, 0}, {29, 9, 0}};

	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(amounts); i++) {
		struct world world;
		const struct survival *survival = &world.findings.survival;

		fill(&world, amounts[i].ties, amounts[i].met, 10);
		assert_int_equal(survival->ties, amounts[i].ties + 1);
		assert_int_equal(survival->curve_count, amounts[i].curves);
		assert_int_equal(survival->wait_count, amounts[i].curves ? 0 : amounts[i].met);
		world_end(&world);
	}
}

/* 30 ties from January 2020, in view to the end; ten met after 100, 200, ... 1,000 days: S falls
 * by a thirtieth each time, a quarter is met with the eighth (22/30 <= .75), half never. */
static void a_curve_by_hand(void **state)
{
	struct world world;
	const struct survival_curve *curve = &world.findings.survival.curves[0];
	const struct survival_mark *mark;

	(void)state;
	fill(&world, 29, 10, 100);
	assert_int_equal(world.findings.survival.curve_count, 1);
	assert_int_equal(curve->source, SURVIVAL_ORIGIN);
	assert_int_equal(curve->origin, ORIGIN_LINKEDIN);
	assert_int_equal(curve->ties, 30);
	assert_int_equal(curve->met, 10);
	assert_int_equal(curve->estimate.from, 0);
	assert_int_equal(curve->estimate.to, day_parse("2026-10-31") - day_parse("2020-01-01"));
	assert_int_equal(curve->quarter, 800);
	assert_int_equal(curve->median, -1);
	/* 3 to 21 months by three, 2 to 6 years. */
	assert_int_equal(curve->mark_count, 12);
	mark = &curve->marks[3];
	assert_int_equal(mark->months, 12);
	assert_int_equal(mark->age, 365);
	assert_int_equal(mark->in_view, 27);
	assert_float_equal(mark->met, 3 / 30., 1e-12);
	assert_float_equal(mark->met_first, 3 / 30., 1e-12);
	assert_float_equal(mark->silent_first, 0, 0);
	assert_int_equal(world.findings.survival.common_months, 60);
	world_end(&world);
}

/* Each large source has a curve of its own; the small ones have one together, which is called by
 * its source when it is only one. Fewer than ten in view have none. */
static void sources_stand_apart_when_large(void **state)
{
	static const struct {
		guint twitter; /* ties */
		guint curves;
		enum survival_source last;
	} amounts[] = {
		{30, 2, SURVIVAL_ORIGIN},
		{29, 2, SURVIVAL_ORIGIN},
		{9, 1, SURVIVAL_ORIGIN},
		{0, 1, SURVIVAL_ORIGIN},
	};

	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(amounts); i++) {
		struct world world;
		const struct survival *survival = &world.findings.survival;

		world_begin(&world);
		for (guint j = 0; j < 31; j++) {
			struct person *person = connection(&world, j, "2020-01-01");
			char day[12];

			if (j < 12)
				words(&world, person,
				      day_format(day_parse("2020-02-01") + (gint32)j, day),
				      GRADE_TOLD);
		}
		for (guint j = 0; j < amounts[i].twitter; j++) {
			g_autofree char *key = g_strdup_printf("twitter:%u", 1000 + j);

			owner_to(&world, on_twitter(&world, key, NULL), CHANNEL_TWITTER_MESSAGE,
				 "2020-01-01");
		}
		world_settle(&world);
		assert_int_equal(survival->ties, 31 + amounts[i].twitter);
		assert_int_equal(survival->curve_count, amounts[i].curves);
		assert_int_equal(survival->curves[0].ties, 31);
		assert_int_equal(survival->curves[0].origin, ORIGIN_LINKEDIN);
		assert_int_equal(survival->curves[amounts[i].curves - 1].source, amounts[i].last);
		if (amounts[i].curves > 1) {
			assert_int_equal(survival->curves[1].origin, ORIGIN_TWITTER);
			assert_int_equal(survival->curves[1].met, 0);
			assert_int_equal(survival->curves[1].quarter, -1);
		}
		world_end(&world);
	}
}

/* Two small sources make one curve of all. */
static void small_sources_stand_together(void **state)
{
	struct world world;
	const struct survival *survival = &world.findings.survival;

	(void)state;
	world_begin(&world);
	for (guint i = 0; i < 40; i++) {
		g_autofree char *key = g_strdup_printf("twitter:%u", 1000 + i);
		struct person *person = on_twitter(&world, key, NULL);

		if (i < 20)
			person = connection(&world, i, "2020-01-01");
		else
			owner_to(&world, person, CHANNEL_TWITTER_MESSAGE, "2020-01-01");
		if (i >= 10 && i < 30)
			words(&world, person, "2020-02-01", GRADE_TOLD);
	}
	world_settle(&world);
	assert_int_equal(survival->curve_count, 1);
	assert_int_equal(survival->curves[0].source, SURVIVAL_ALL);
	assert_int_equal(survival->curves[0].ties, 40);
	assert_int_equal(survival->curves[0].met, 20);
	assert_int_equal(survival->curves[0].median, 31);
	world_end(&world);
}

/* Everybody wrote on five days, one a day; without a word since they are silent after eight days
 * of silence, and a meeting later than that is not the first end. */
static void silence_is_an_end_of_its_own(void **state)
{
	struct world world;
	const struct survival_curve *curve = &world.findings.survival.curves[0];

	(void)state;
	world_begin(&world);
	for (guint i = 0; i < 40; i++) {
		struct person *person = connection(&world, i, "2020-01-01");
		char day[12];

		for (gint32 j = 0; i < 20 && j < 5; j++)
			to_owner(&world, person, CHANNEL_LINKEDIN_MESSAGE,
				 day_format(day_parse("2020-01-02") + j, day));
		if (i < 10 || i >= 36)
			words(&world, person, "2020-03-01", GRADE_TOLD);
	}
	world_settle(&world);
	assert_int_equal(world.findings.cooling.pulses[PULSE_SILENT], 20);
	assert_int_equal(world.findings.survival.curve_count, 1);
	assert_int_equal(curve->marks[0].months, 3);
	assert_float_equal(curve->marks[0].met, 14 / 40., 1e-12);
	assert_float_equal(curve->marks[0].silent_first, 20 / 40., 1e-12);
	assert_float_equal(curve->marks[0].met_first, 4 / 40., 1e-12);
	world_end(&world);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(freireich_to_the_printed_digits),
		cmocka_unit_test(a_curve_stops_below_so_many_in_view),
		cmocka_unit_test(the_small_one),
		cmocka_unit_test(who_comes_late_is_at_risk_only_from_then_on),
		cmocka_unit_test(a_curve_begins_where_enough_are_in_view),
		cmocka_unit_test(competing_ends),
		cmocka_unit_test(nobody_gives_no_curve),
		cmocka_unit_test(every_tie_has_one_fate),
		cmocka_unit_test(met_before_the_view_begins),
		cmocka_unit_test(words_alone_begin_with_the_contact),
		cmocka_unit_test(curves_need_thirty_ties_and_ten_meetings),
		cmocka_unit_test(a_curve_by_hand),
		cmocka_unit_test(sources_stand_apart_when_large),
		cmocka_unit_test(small_sources_stand_together),
		cmocka_unit_test(silence_is_an_end_of_its_own),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
