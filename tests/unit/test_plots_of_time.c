/*
 * The plots "survival" and "months": their words and data, and that no label leaves the picture.
 */
#include "tests/unit/test_drawing.h"
#include "tests/unit/test_world.h"

/* -- survival -- */

/* Ties on LinkedIn since 2020, of whom `met` are met, one every `apart` days, and on Twitter, of
 * whom none is; in view to the end. */
static void fill_curves(struct world *world, guint linkedin, guint twitter, guint met, guint apart)
{
	world_begin(world);
	for (guint i = 0; i < linkedin + twitter; i++) {
		g_autofree char *key =
			g_strdup_printf(i < linkedin ? "linkedin:p%u" : "twitter:%u", 100 + i);
		char day[12];

		if (i >= linkedin) {
			owner_to(world, on_twitter(world, key, NULL), CHANNEL_TWITTER_MESSAGE,
				 "2020-01-01");
			continue;
		}
		owner_to(world, on_linkedin(world, key, NULL), CHANNEL_LINKEDIN_CONNECTION,
			 "2020-01-01");
		if (i < met)
			words(world, network_find(&world->network, key),
			      day_format(day_parse("2020-01-01") + (gint32)(apart * (i + 1)), day),
			      GRADE_TOLD);
	}
	world_settle(world);
}

static const struct {
	guint linkedin, twitter, met, apart;
	const char *title;
} titles[] = {
	/* A quarter of 40 is the tenth. */
	{40, 0, 12, 10, "First contact to first meeting: months, not years"},
	{40, 0, 12, 37, "First contact to first meeting: years, not weeks"},
	{40, 40, 12, 37, "First contact to first meeting: years, not weeks"},
	{40, 40, 12, 10, "A quarter of the LinkedIn ties met after three months"},
	{50, 0, 12, 10, "Fewer than a quarter met within 6.8 years"},
};

static void survival_title_says_how_long_a_quarter_took(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(titles); i++) {
		struct world world;

		fill_curves(&world, titles[i].linkedin, titles[i].twitter, titles[i].met,
			    titles[i].apart);
		assert_text(plot_title(&world.findings, PLOT_SURVIVAL), titles[i].title);
		world_end(&world);
	}
}

static void survival_needs_thirty_ties_and_ten_meetings(void **state)
{
	struct world world;

	(void)state;
	fill_curves(&world, 40, 0, 9, 10);
	assert_text(plot_missing_sentence(&world.findings, PLOT_SURVIVAL),
		    "The way from screen to table is drawn from 30 ties in view and ten meetings "
		    "on.");
	world_end(&world);
	fill_curves(&world, 40, 0, 10, 10);
	assert_null(plot_missing_sentence(&world.findings, PLOT_SURVIVAL));
	assert_text(plot_alt_text(&world.findings, PLOT_SURVIVAL),
		    "A rising step curve with its band, share of ties met against the time since "
		    "the first digital contact. LinkedIn, 40 ties: 25% after one year, 25% after "
		    "five years, 25% after six years.");
	world_end(&world);
}

/* Each step is two rows, so that the band has steps too; then who went out of view. */
static void survival_data_are_steps(void **state)
{
	static const char first[] = "# LinkedIn: years\tmet\tlow\thigh\n"
				    "0.00000\t0.00000\t0.00000\t0.00000\n"
				    "0.02738\t0.00000\t0.00000\t0.00000\n"
				    "0.02738\t0.02500\t0.00356\t0.16451\n"
				    "0.05476\t0.02500\t0.00356\t0.16451\n"
				    "0.05476\t0.05000\t";
	static const char second[] = "\n\n\n# LinkedIn, not met when out of view: years\tmet\n"
				     "6.83094\t0.25000\n6.83094\t0.25000\n";
	struct drawing drawing;
	struct world world;

	(void)state;
	fill_curves(&world, 40, 0, 10, 10);
	draw(&world.findings, &plot_survival, &drawing);
	assert_true(g_str_has_prefix(drawing.data->str, first));
	assert_non_null(strstr(drawing.data->str, second));
	drawing_release(&drawing);
	world_end(&world);
}

static void survival_labels_stay_inside(void **state)
{
	static const guint sizes[][4] = {
		{30, 0, 10, 9},
		{40, 40, 12, 37},
		{300, 29, 200, 12},
		{31, 900, 31, 1},
	};

	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++) {
		struct drawing drawing;
		struct world world;

		fill_curves(&world, sizes[i][0], sizes[i][1], sizes[i][2], sizes[i][3]);
		world.findings.month_is_full = i % 2;
		draw(&world.findings, &plot_survival, &drawing);
		assert_labels_inside(drawing.script->str);
		drawing_release(&drawing);
		world_end(&world);
	}
}

/* -- months -- */

static void add_messages(struct world *world, const char *day, guint count)
{
	struct person *ann = on_linkedin(world, "linkedin:a", "Ann Oak");

	for (guint i = 0; i < count; i++)
		owner_to(world, ann, CHANNEL_LINKEDIN_MESSAGE, day);
}

static const struct {
	const char *first;
	guint before, now;
	const char *title;
} changes[] = {
	{"2024-11-01", 50, 39, "Fewer private messages than a year ago"},
	{"2024-11-01", 50, 41, "A year like the one before"},
	{"2024-11-01", 50, 59, "A year like the one before"},
	{"2024-11-01", 50, 60, "More private messages than a year ago"},
	{"2024-11-01", 0, 10, "More private messages than a year ago"},
	{"2024-11-01", 8, 1, "1 exchange in twelve months"},
	{"2024-12-01", 50, 39, "39 exchanges in twelve months"},
};

static void months_title_is_the_largest_change(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(changes); i++) {
		struct world world;

		world_begin(&world);
		owner_to(&world, on_linkedin(&world, "linkedin:a", "Ann Oak"),
			 CHANNEL_LINKEDIN_CONNECTION, changes[i].first);
		add_messages(&world, "2025-10-31", changes[i].before);
		add_messages(&world, "2025-11-01", changes[i].now);
		world_settle(&world);
		assert_text(plot_title(&world.findings, PLOT_MONTHS), changes[i].title);
		world_end(&world);
	}
}

static void months_need_a_year(void **state)
{
	struct world world;

	(void)state;
	world_begin(&world);
	add_messages(&world, "2025-12-01", 1);
	world_settle(&world);
	assert_text(plot_missing_sentence(&world.findings, PLOT_MONTHS),
		    "Exchanges month by month are drawn from twelve months on.");
	world_end(&world);
	world_begin(&world);
	add_messages(&world, "2025-11-30", 1);
	world_settle(&world);
	assert_null(plot_missing_sentence(&world.findings, PLOT_MONTHS));
	assert_text(plot_alt_text(&world.findings, PLOT_MONTHS),
		    "Rows of bars on one scale, exchanges with ties, November 2025 to October "
		    "2026, in all and in the last twelve months: LinkedIn messages 1 and 1.");
	world_end(&world);
}

/* Public words of both platforms share a row. */
static void months_data_are_rows(void **state)
{
	struct drawing drawing;
	struct world world;

	(void)state;
	world_begin(&world);
	add_messages(&world, "2025-11-30", 2);
	owner_to(&world, on_linkedin(&world, "linkedin:a", "Ann Oak"), CHANNEL_LINKEDIN_COMMENT,
		 "2026-10-01");
	to_owner(&world, on_twitter(&world, "twitter:7", "Bo Birch"), CHANNEL_TWITTER_REPLY,
		 "2026-10-02");
	world_settle(&world);
	draw(&world.findings, &plot_months, &drawing);
	assert_string_equal(drawing.data->str,
			    "# month\tLinkedIn messages\tpublic words\n2025-11\t2\t0\n"
			    "2025-12\t0\t0\n2026-01\t0\t0\n2026-02\t0\t0\n2026-03\t0\t0\n"
			    "2026-04\t0\t0\n2026-05\t0\t0\n2026-06\t0\t0\n2026-07\t0\t0\n"
			    "2026-08\t0\t0\n2026-09\t0\t0\n2026-10\t0\t2\n");
	drawing_release(&drawing);
	world_end(&world);
}

static void months_labels_stay_inside(void **state)
{
	static const char *const firsts[] = {"2025-11-30", "2024-09-01", "2015-04-01",
					     "1998-09-09"};

	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(firsts); i++) {
		struct drawing drawing;
		struct world world;
		struct person *ann;

		world_begin(&world);
		ann = on_linkedin(&world, "linkedin:a", "Ann Oak");
		add_messages(&world, firsts[i], 1234);
		for (int channel = 0; channel < CHANNELS; channel++)
			owner_to(&world, ann, (enum channel)channel, "2026-09-09");
		owner_to(&world, ann, CHANNEL_LINKEDIN_COMMENT, NULL);
		world_settle(&world);
		draw(&world.findings, &plot_months, &drawing);
		assert_labels_inside(drawing.script->str);
		drawing_release(&drawing);
		world_end(&world);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(survival_title_says_how_long_a_quarter_took),
		cmocka_unit_test(survival_needs_thirty_ties_and_ten_meetings),
		cmocka_unit_test(survival_data_are_steps),
		cmocka_unit_test(survival_labels_stay_inside),
		cmocka_unit_test(months_title_is_the_largest_change),
		cmocka_unit_test(months_need_a_year),
		cmocka_unit_test(months_data_are_rows),
		cmocka_unit_test(months_labels_stay_inside),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
