/*
 * What is different in October 2026 from the month before.
 */
#include "tests/unit/test_world.h"

#include "analyzer/month.h"

static struct person *connection(struct world *world, const char *slug, const char *day)
{
	g_autofree char *key = g_strdup_printf("linkedin:%s", slug);
	struct person *person = on_linkedin(world, key, slug);

	owner_to(world, person, CHANNEL_LINKEDIN_CONNECTION, day);
	return person;
}

static void evidence(struct world *world, struct person *person, const char *date,
		     enum evidence_kind kind, enum grade grade, enum source_kind from)
{
	struct given_date given;

	assert_true(given_date_parse(date, &given));
	network_evidence(&world->network, (struct evidence){.person = person,
							    .date = given,
							    .kind = kind,
							    .grade = grade,
							    .from = from,
							    .excerpt = ""});
}

static const char *name_of(const struct world *world, guint tie)
{
	return g_array_index(world->findings.ties, struct tie, tie).name;
}

static const struct encounter *encounter_at(const GArray *encounters, guint i)
{
	assert_true(i < encounters->len);
	return &g_array_index(encounters, struct encounter, i);
}

static void test_encounters(void **state)
{
	struct world world;
	const struct encounter *encounter;
	char date[12];

	(void)state;
	world_begin(&world);
	struct person *ann = connection(&world, "ann", "2020-01-01");
	struct person *bo = connection(&world, "bo", "2020-01-01");
	struct person *cy = connection(&world, "cy", "2020-01-01");
	struct person *di = connection(&world, "di", "2020-01-01");
	struct person *eve = connection(&world, "eve", "2020-01-01");
	struct person *flo = connection(&world, "flo", "2020-01-01");

	/* Ann: spoken in September, met twice in October, by two sources. */
	evidence(&world, ann, "2026-09-30", EVIDENCE_VOICE, GRADE_ATTENDED, SOURCE_CALENDAR);
	evidence(&world, ann, "2026-10-20", EVIDENCE_IN_PERSON, GRADE_RECORDED, SOURCE_JOURNAL);
	evidence(&world, ann, "2026-10-19", EVIDENCE_IN_PERSON, GRADE_ATTENDED, SOURCE_CALENDAR);
	/* Bo: met in 2022 and in October, said with the month alone. */
	evidence(&world, bo, "2022-08-03", EVIDENCE_IN_PERSON, GRADE_TOLD, SOURCE_LINKEDIN);
	evidence(&world, bo, "2026-10", EVIDENCE_IN_PERSON, GRADE_RECORDED, SOURCE_JOURNAL);
	/* Cy: a hint before, a call in October. */
	evidence(&world, cy, "2025-01-01", EVIDENCE_IN_PERSON, GRADE_HINTED, SOURCE_LINKEDIN);
	evidence(&world, cy, "2026-10-02", EVIDENCE_VOICE, GRADE_TOLD, SOURCE_TWITTER);
	/* Di: only a hint in October. Eve: met once, nobody knows when. */
	evidence(&world, di, "2026-10-02", EVIDENCE_IN_PERSON, GRADE_HINTED, SOURCE_LINKEDIN);
	evidence(&world, eve, "", EVIDENCE_IN_PERSON, GRADE_RECORDED, SOURCE_JOURNAL);
	/* Flo: met before and called in October, which is no meeting. */
	evidence(&world, flo, "2025-01-01", EVIDENCE_IN_PERSON, GRADE_TOLD, SOURCE_LINKEDIN);
	evidence(&world, flo, "2026-10-02", EVIDENCE_VOICE, GRADE_TOLD, SOURCE_LINKEDIN);
	world_settle(&world);

	assert_int_equal(world.findings.this_month.met->len, 1);
	encounter = encounter_at(world.findings.this_month.met, 0);
	assert_string_equal(name_of(&world, encounter->tie), "ann");
	assert_string_equal(given_date_format(encounter->date, date), "2026-10-19");
	assert_int_equal(encounter->sources, 1u << SOURCE_CALENDAR | 1u << SOURCE_JOURNAL);
	assert_true(encounter->was_spoken);
	assert_int_equal(encounter->previous.precision, PRECISION_NONE);

	assert_int_equal(world.findings.this_month.again->len, 1);
	encounter = encounter_at(world.findings.this_month.again, 0);
	assert_string_equal(name_of(&world, encounter->tie), "bo");
	assert_string_equal(given_date_format(encounter->date, date), "2026-10");
	assert_string_equal(given_date_format(encounter->previous, date), "2022-08-03");

	assert_int_equal(world.findings.this_month.spoken->len, 1);
	encounter = encounter_at(world.findings.this_month.spoken, 0);
	assert_string_equal(name_of(&world, encounter->tie), "cy");
	assert_true(encounter->was_maybe);
	world_end(&world);
}

/* Ann is old, Bo new on LinkedIn, Cy new on Twitter where she was the audience before; and words:
 * Ann's are the first, Dora's had an undated one before, Cy's are of September. */
static void test_new_ties_and_first_words(void **state)
{
	struct world world;
	struct person *cy;

	(void)state;
	world_begin(&world);
	owner_to(&world, connection(&world, "ann", "2020-01-01"), CHANNEL_LINKEDIN_MESSAGE,
		 "2026-10-04");
	connection(&world, "bo", "2026-10-03");
	owner_to(&world, connection(&world, "bo", "2026-10-03"), CHANNEL_LINKEDIN_MESSAGE,
		 "2026-10-05");
	cy = on_twitter(&world, "twitter:7", "cy");
	owner_to(&world, cy, CHANNEL_TWITTER_MENTION, "2026-09-30");
	owner_to(&world, cy, CHANNEL_TWITTER_MENTION, "2026-10-01");
	owner_to(&world, connection(&world, "dora", "2020-01-01"), CHANNEL_LINKEDIN_MESSAGE, NULL);
	owner_to(&world, connection(&world, "dora", "2020-01-01"), CHANNEL_LINKEDIN_MESSAGE,
		 "2026-10-05");
	connection(&world, "eve", "2026-11-01");
	world_settle(&world);

	const GArray *fresh = world.findings.this_month.fresh;
	const GArray *first = world.findings.this_month.words;

	assert_int_equal(fresh->len, 2);
	assert_string_equal(name_of(&world, g_array_index(fresh, struct new_tie, 0).tie), "cy");
	assert_int_equal(g_array_index(fresh, struct new_tie, 0).origin, ORIGIN_TWITTER);
	assert_int_equal(g_array_index(fresh, struct new_tie, 0).since, day_parse("2026-10-01"));
	assert_string_equal(name_of(&world, g_array_index(fresh, struct new_tie, 1).tie), "bo");
	assert_int_equal(g_array_index(fresh, struct new_tie, 1).origin, ORIGIN_LINKEDIN);
	assert_int_equal(first->len, 2);
	assert_string_equal(name_of(&world, g_array_index(first, struct first_words, 0).tie),
			    "ann");
	assert_false(g_array_index(first, struct first_words, 0).is_new);
	assert_true(g_array_index(first, struct first_words, 0).from_owner);
	assert_string_equal(name_of(&world, g_array_index(first, struct first_words, 1).tie), "bo");
	assert_true(g_array_index(first, struct first_words, 1).is_new);
	world_end(&world);
}

/* In the first month of all everything would be new. */
static void test_without_a_month_before(void **state)
{
	struct world world;

	(void)state;
	world_begin(&world);
	owner_to(&world, connection(&world, "ann", "2026-10-01"), CHANNEL_LINKEDIN_MESSAGE,
		 "2026-10-04");
	world_settle(&world);
	assert_int_equal(world.findings.ties->len, 1);
	assert_int_equal(world.findings.this_month.fresh->len, 0);
	assert_int_equal(world.findings.this_month.words->len, 0);
	assert_int_equal(world.findings.climbs.moves->len, 0);
	world_end(&world);
}

/* `days` days with words, `gap` days apart, the last on `last`. Beyond eight gaps on October 31 and
 * not yet so on September 30 is fallen silent; so is a burst of October. */
static const struct {
	guint days, gap;
	const char *last;
	bool is_silent;
} rhythms[] = {
	{5, 10, "2026-08-11", true},  /* 81 days on October 31, 50 a month before */
	{5, 10, "2026-08-12", false}, /* 80: not beyond */
	{5, 10, "2026-07-12", true},  /* 80 on September 30: not beyond then */
	{5, 10, "2026-07-11", false}, /* silent before */
	{4, 10, "2026-08-11", false}, /* no rhythm */
	{5, 1, "2026-10-01", true},   /* a burst: silent from the 10th */
	{5, 1, "2026-10-23", false},  /* eight days */
	{5, 1, "2026-09-30", true},   /* from the 9th */
	{9, 100, "2024-08-20", true}, /* 802 */
};

static void test_silence(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(rhythms); i++) {
		struct world world;
		struct person *ann;

		world_begin(&world);
		ann = connection(&world, "ann", "2020-01-01");
		for (guint day = 0; day < rhythms[i].days; day++)
			network_add(&world.network,
				    (struct interaction){
					    .from = ann,
					    .to = world.twitter->account,
					    .when = when_of_day(day_parse(rhythms[i].last) -
								(gint32)(day * rhythms[i].gap)),
					    .channel = CHANNEL_LINKEDIN_MESSAGE});
		world_settle(&world);
		if ((world.findings.this_month.silent->len == 1) != rhythms[i].is_silent)
			fail_msg("rhythm %zu", i);
		if (rhythms[i].is_silent)
			assert_float_equal(g_array_index(world.findings.this_month.silent,
							 struct fallen_silent, 0)
						   .usual_gap,
					   rhythms[i].gap, 1e-9);
		world_end(&world);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_encounters),
		cmocka_unit_test(test_new_ties_and_first_words),
		cmocka_unit_test(test_without_a_month_before),
		cmocka_unit_test(test_silence),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
