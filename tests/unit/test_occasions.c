/*
 * Links made after an event at which both were: how many days may lie between, and what else may
 * be known of the day.
 */
#include "tests/unit/test_world.h"

struct row {
	const char *name;
	const char *day, *utc_day; /* the second NULL: the same */
	guint days_more;
	const char *linked; /* NULL: undated */
	const char *hint;   /* what is added; NULL for nothing */
};

static const struct row rows[] = {
	{"the same day", "2024-05-06", NULL, 0, "2024-05-06", "\"Fair\"; linked that day"},
	{"the day after", "2024-05-06", NULL, 0, "2024-05-07", "\"Fair\"; linked 1 day after"},
	{"three days after", "2024-05-06", NULL, 0, "2024-05-09", "\"Fair\"; linked 3 days after"},
	{"four days after", "2024-05-06", NULL, 0, "2024-05-10", NULL},
	{"the day before", "2024-05-06", NULL, 0, "2024-05-05", NULL},
	{"without a date", "2024-05-06", NULL, 0, NULL, NULL},
	{"on its second day", "2024-05-06", NULL, 1, "2024-05-07", "\"Fair\"; linked that day"},
	{"three days after its second", "2024-05-06", NULL, 1, "2024-05-10",
	 "\"Fair\"; linked 3 days after"},
	{"in the morning, far in the east", "2024-05-06", "2024-05-05", 0, "2024-05-05",
	 "\"Fair\"; linked that day"},
	{"before that", "2024-05-06", "2024-05-05", 0, "2024-05-04", NULL},
};

static void note_fair(struct world *world, struct person *person, const struct row *row)
{
	const struct occasion_date date = {day_parse(row->day),
					   day_parse(row->utc_day ? row->utc_day : row->day)};

	part_count(g_ptr_array_index(world->twitter->parts, 0), ROW_LARGE, WHEN_NONE);
	network_occasion(&world->network,
			 (struct occasion){.place = {1, 7},
					   .excerpt = "\"Fair\"",
					   .days_more = row->days_more,
					   .fate = ROW_LARGE},
			 (struct person *const[]){person}, 1, &date, 1);
}

static void a_link_soon_after_is_a_hint(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		const struct row *row = &rows[i];
		struct world world;
		struct person *ann;
		const struct part *part;
		bool is_hinted;

		world_begin(&world);
		part = g_ptr_array_index(world.twitter->parts, 0);
		ann = on_linkedin(&world, "linkedin:ann", "Ann Oak");
		owner_to(&world, ann, CHANNEL_LINKEDIN_MESSAGE, "2024-05-06");
		owner_to(&world, ann, CHANNEL_LINKEDIN_CONNECTION, row->linked);
		/* From a newer archive: no new link. */
		owner_to(&world, ann, CHANNEL_LINKEDIN_CONNECTION, "2024-05-30");
		note_fair(&world, ann, row);
		world_settle(&world);
		is_hinted = world.network.evidence->len == 1;
		if (is_hinted != (row->hint != NULL))
			print_error("%s\n", row->name);
		assert_int_equal(is_hinted, row->hint != NULL);
		assert_int_equal(part->fates[ROW_KEPT], is_hinted);
		assert_int_equal(part->fates[ROW_LARGE], !is_hinted);
		if (is_hinted) {
			const struct evidence *piece =
				&g_array_index(world.network.evidence, struct evidence, 0);

			assert_int_equal(piece->grade, GRADE_HINTED);
			assert_int_equal(piece->date.day, day_parse(row->day));
			assert_string_equal(piece->excerpt, row->hint);
			assert_int_equal(find_tie(&world, "linkedin:ann")->state, STATE_MAYBE);
		}
		world_end(&world);
	}
}

static void a_day_that_is_known_needs_no_hint(void **state)
{
	struct world world;
	struct person *ann;

	(void)state;
	world_begin(&world);
	ann = on_linkedin(&world, "linkedin:ann", "Ann Oak");
	owner_to(&world, ann, CHANNEL_LINKEDIN_CONNECTION, "2024-05-07");
	words(&world, ann, "2024-05-06", GRADE_TOLD);
	note_fair(&world, ann, &rows[0]);
	note_fair(&world, ann, &rows[0]);
	world_settle(&world);
	assert_int_equal(world.network.evidence->len, 1);
	assert_int_equal(find_tie(&world, "linkedin:ann")->state, STATE_MET);
	world_end(&world);
}

/* Of a series the date before the link is meant, and it is one hint. */
static void a_series_gives_one_hint(void **state)
{
	const struct occasion_date dates[] = {
		{day_parse("2024-05-04"), day_parse("2024-05-04")},
		{day_parse("2024-05-11"), day_parse("2024-05-11")},
		{day_parse("2024-05-12"), day_parse("2024-05-12")},
	};
	struct world world;
	struct person *ann;

	(void)state;
	world_begin(&world);
	ann = on_linkedin(&world, "linkedin:ann", "Ann Oak");
	owner_to(&world, ann, CHANNEL_LINKEDIN_CONNECTION, "2024-05-13");
	network_occasion(&world.network, (struct occasion){.place = {1, 7}, .excerpt = "\"Fair\""},
			 (struct person *const[]){ann}, 1, dates, G_N_ELEMENTS(dates));
	world_settle(&world);
	assert_int_equal(world.network.evidence->len, 1);
	assert_int_equal(g_array_index(world.network.evidence, struct evidence, 0).date.day,
			 day_parse("2024-05-12"));
	world_end(&world);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_link_soon_after_is_a_hint),
		cmocka_unit_test(a_day_that_is_known_needs_no_hint),
		cmocka_unit_test(a_series_gives_one_hint),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
