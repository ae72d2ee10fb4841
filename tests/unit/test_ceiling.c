/*
 * How high ties climb, who moved up in October 2026, and on what.
 */
#include "tests/unit/test_world.h"

#include "analyzer/ceiling.h"

static void voice(struct world *world, struct person *person, const char *day)
{
	network_evidence(&world->network,
			 (struct evidence){.person = person,
					   .date = given_date_of_day(day_parse(day)),
					   .kind = EVIDENCE_VOICE,
					   .grade = GRADE_ATTENDED,
					   .from = SOURCE_CALENDAR});
}

static const struct move *move_at(const struct world *world, guint i)
{
	assert_true(i < world->findings.climbs.moves->len);
	return &g_array_index(world->findings.climbs.moves, struct move, i);
}

static void assert_move(const struct world *world, guint i, const char *person, enum rung from,
			enum rung to)
{
	const struct move *move = move_at(world, i);

	assert_string_equal(g_array_index(world->findings.ties, struct tie, move->tie).person,
			    person);
	assert_int_equal(move->from, from);
	assert_int_equal(move->to, to);
}

/* Ann says a first word, Bo is met, Cy is called and was before, Di is new, Eve's word is old. */
static void test_moves(void **state)
{
	struct world world;
	struct person *ann, *bo, *cy, *di, *eve;

	(void)state;
	world_begin(&world);
	ann = on_linkedin(&world, "linkedin:ann", "Ann");
	bo = on_linkedin(&world, "linkedin:bo", "Bo");
	cy = on_linkedin(&world, "linkedin:cy", "Cy");
	di = on_linkedin(&world, "linkedin:di", "Di");
	eve = on_linkedin(&world, "linkedin:eve", "Eve");
	owner_to(&world, ann, CHANNEL_LINKEDIN_CONNECTION, "2020-01-01");
	owner_to(&world, bo, CHANNEL_LINKEDIN_CONNECTION, "2020-01-01");
	owner_to(&world, cy, CHANNEL_LINKEDIN_CONNECTION, "2020-01-01");
	owner_to(&world, eve, CHANNEL_LINKEDIN_CONNECTION, "2020-01-01");
	to_owner(&world, ann, CHANNEL_LINKEDIN_MESSAGE, "2026-10-05");
	words(&world, bo, "2026-10-31", GRADE_TOLD);
	voice(&world, cy, "2026-09-30");
	voice(&world, cy, "2026-10-01");
	owner_to(&world, di, CHANNEL_LINKEDIN_MESSAGE, "2026-10-05");
	to_owner(&world, eve, CHANNEL_LINKEDIN_COMMENT, "2026-09-30");
	to_owner(&world, eve, CHANNEL_LINKEDIN_MESSAGE, "2026-11-01"); /* not yet */
	world_settle(&world);
	assert_int_equal(world.findings.climbs.moves->len, 2);
	assert_move(&world, 0, "linkedin:bo", RUNG_LINK, RUNG_IN_PERSON);
	assert_move(&world, 1, "linkedin:ann", RUNG_LINK, RUNG_PRIVATE);
	assert_int_equal(world.findings.climbs.up[RUNG_IN_PERSON], 1);
	assert_int_equal(world.findings.climbs.up[RUNG_PRIVATE], 1);
	assert_int_equal(world.findings.climbs.up[RUNG_VOICE], 0);
	assert_int_equal(world.findings.ceilings[RUNG_PRIVATE], 2); /* Ann and Di */
	assert_int_equal(world.findings.ceilings[RUNG_PUBLIC], 1);
	assert_int_equal(world.findings.climbs.carried[MEDIUM_IN_PERSON], 1);
	assert_int_equal(world.findings.climbs.carried[MEDIUM_VOICE], 1);
	assert_int_equal(world.findings.climbs.carried[MEDIUM_MESSAGE], 2);
	assert_int_equal(world.findings.climbs.carried[MEDIUM_REPLY], 1);
	assert_int_equal(world.findings.climbs.carried[MEDIUM_LINK], 4);
	assert_int_equal(world.findings.climbs.carried[MEDIUM_NOTE], 0);
	world_end(&world);
}

/* Denied and hinted evidence raises no rung, so it makes no move either. */
static void test_what_is_denied_moves_nobody(void **state)
{
	struct world world;
	struct person *ann;

	(void)state;
	world_begin(&world);
	ann = on_linkedin(&world, "linkedin:ann", "Ann Oak");
	owner_to(&world, ann, CHANNEL_LINKEDIN_CONNECTION, "2020-01-01");
	words(&world, ann, "2026-10-02", GRADE_TOLD);
	words(&world, ann, "2026-10-03", GRADE_HINTED);
	journal(&world, "Ann Oak", "2026-10-20", EVIDENCE_IN_PERSON, GRADE_DENIED);
	world_settle(&world);
	assert_int_equal(world.findings.climbs.moves->len, 0);
	assert_int_equal(world.findings.ceilings[RUNG_LINK], 1);
	assert_int_equal(world.findings.climbs.carried[MEDIUM_IN_PERSON], 0);
	world_end(&world);
}

static void test_every_channel_has_a_medium(void **state)
{
	(void)state;
	for (enum channel channel = 0; channel < CHANNELS; channel++)
		assert_true(channel_medium(channel) >= MEDIUM_MESSAGE);
	for (enum medium medium = 0; medium < MEDIUMS; medium++) {
		assert_non_null(medium_facts(medium)->name);
		assert_non_null(medium_facts(medium)->lacks);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_moves),
		cmocka_unit_test(test_what_is_denied_moves_nobody),
		cmocka_unit_test(test_every_channel_has_a_medium),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
