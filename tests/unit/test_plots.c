/*
 * What the plots say and draw. How a picture looks is for eyes; that its words are right, that its
 * data are what it shows and that no label leaves it is tested here.
 */
#include "tests/unit/test_drawing.h"
#include "tests/unit/test_plots.h"

/* -- words -- */

static void share_title_names_the_nearest_fraction(void **state)
{
	static const struct {
		guint online, others;
		const char *title;
	} rows[] = {
		{111, 103, "Just over half of your ties have left no trace offline"},
		{100, 100, "Half of your ties have left no trace offline"},
		{101, 99, "About half of your ties have left no trace offline"},
		{51, 49, "About half of your ties have left no trace offline"},
		{53, 47, "Just over half of your ties have left no trace offline"},
		{54, 46, "54 in 100 of your ties have left no trace offline"},
		{48, 52, "Just under half of your ties have left no trace offline"},
		{62, 38, "62 in 100 of your ties have left no trace offline"},
		{333, 667, "About a third of your ties have left no trace offline"},
		{10, 90, "A tenth of your ties have left no trace offline"},
		{735, 265, "Just under three quarters of ties have left no trace offline"},
		{1, 999, "Fewer than 1 in 100 of your ties have left no trace offline"},
		{999, 1, "Over 99 in 100 of your ties have left no trace offline"},
		{40, 0, "None of your ties has left a trace offline"},
		{0, 40, "Every tie has left a trace offline"},
		{7, 5, "7 of your 12 ties have left no trace offline"},
		{1, 11, "1 of your 12 ties has left no trace offline"},
	};
	guint i;

	(void)state;
	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		struct world world;

		world_init(&world);
		add_half_year(&world, rows[i].others, 0, 0, rows[i].online);
		assert_text(plot_title(&world.findings, PLOT_SHARE), rows[i].title);
		world_release(&world);
	}
}

static void share_title_always_fits(void **state)
{
	guint online;

	(void)state;
	for (online = 0; online <= 1000; online++) {
		g_autofree char *title = NULL;
		struct world world;

		world_init(&world);
		add_half_year(&world, 1000 - online, 0, 0, online);
		title = plot_title(&world.findings, PLOT_SHARE);
		assert_true(style_width(FACE_TITLE, SIZE_TITLE, title) <=
			    PLOT_WIDTH - 2 * PLOT_MARGIN);
		world_release(&world);
	}
}

static void nothing_is_claimed_without_an_offline_source(void **state)
{
	struct world world;

	(void)state;
	world_init(&world);
	no_offline_source(&world);
	add_half_year(&world, 0, 0, 0, 40);
	add_tie(&world, STATE_ONLINE, RUNG_PRIVATE, 80, "2026-10-01");
	add_tie(&world, STATE_ONLINE, RUNG_LINK, 0, "");
	assert_text(plot_title(&world.findings, PLOT_SHARE),
		    "Nobody can say yet which ties were taken offline");
	assert_text(plot_title(&world.findings, PLOT_CEILINGS),
		    "2 ties on a screen, and how high they climb");
	assert_text(plot_title(&world.findings, PLOT_WARMTH), "Warm and recent: one tie");
	assert_text(
		plot_alt_text(&world.findings, PLOT_SHARE),
		"Stacked areas, May 2026 to October 2026, the share of ties in each state at each "
		"month's end. Over this time online stays at 100%. All of it is pale: no source of "
		"meetings reaches there.");
	world_release(&world);
}

static void share_alt_text_compares_with_the_first_offline_month(void **state)
{
	struct world world;

	(void)state;
	world_init(&world);
	add_month(&world, "2026-01", 0, 0, 0, 19); /* fewer than 20: not drawn */
	add_month(&world, "2026-02", 0, 0, 0, 20);
	add_month(&world, "2026-03", 1, 1, 0, 18);
	add_month(&world, "2026-04", 2, 1, 0, 27);
	add_month(&world, "2026-05", 3, 1, 0, 36);
	add_month(&world, "2026-06", 4, 1, 0, 35);
	add_month(&world, "2026-07", 10, 2, 0, 28);
	add_month(&world, "2026-08", 20, 2, 0, 18); /* after the reporting month of July */
	world.findings.month = month_parse("2026-07");
	assert_text(
		plot_alt_text(&world.findings, PLOT_SHARE),
		"Stacked areas, February 2026 to July 2026, the share of ties in each state at "
		"each "
		"month's end. From March 2026 on, when the journal begins, met rises from 5% to "
		"25%, spoken stays at 5%, online falls from 90% to 70%. The part before March 2026 "
		"is pale: few sources reach there.");
	world_release(&world);
}

static void share_needs_ten_ties_and_six_months(void **state)
{
	struct world world;

	(void)state;
	world_init(&world);
	add_half_year(&world, 0, 0, 0, 9);
	assert_text(plot_missing_sentence(&world.findings, PLOT_SHARE),
		    "Shares month by month are drawn from ten ties on.");
	world_release(&world);

	world_init(&world);
	add_month(&world, "2026-09", 0, 0, 0, 10);
	add_month(&world, "2026-10", 0, 0, 0, 500);
	assert_text(plot_missing_sentence(&world.findings, PLOT_SHARE),
		    "Shares month by month are drawn from six months on; only 2 months have ten "
		    "ties or "
		    "more.");
	assert_false(plot_is_drawn(&world.findings, PLOT_SHARE));
	world_release(&world);

	world_init(&world);
	add_half_year(&world, 0, 0, 0, 10);
	assert_null(plot_missing_sentence(&world.findings, PLOT_SHARE));
	assert_true(plot_is_drawn(&world.findings, PLOT_SHARE));
	world_release(&world);
}

static void ceilings_count_what_stops_at_the_screen(void **state)
{
	struct world world;

	(void)state;
	world_init(&world);
	assert_text(plot_missing_sentence(&world.findings, PLOT_CEILINGS),
		    "Ceilings are drawn from one tie on.");
	add_tie(&world, STATE_ONLINE, RUNG_LINK, 0, "");
	assert_text(plot_title(&world.findings, PLOT_CEILINGS), "Your one tie stops at the screen");
	add_tie(&world, STATE_MET, RUNG_IN_PERSON, 0, "");
	assert_text(plot_title(&world.findings, PLOT_CEILINGS), "1 of 2 ties stops at the screen");
	add_tie(&world, STATE_MAYBE, RUNG_PUBLIC, 0, "");
	assert_text(plot_title(&world.findings, PLOT_CEILINGS), "2 of 3 ties stop at the screen");
	assert_text(
		plot_alt_text(&world.findings, PLOT_CEILINGS),
		"Dots, one a tie, by highest rung. Offline: in person 1, voice none. On a screen: "
		"private none, public 1, notice none, link 1.");
	world_release(&world);
}

static void warmth_counts_the_warm_and_recent(void **state)
{
	struct world world;

	(void)state;
	world_init(&world);
	add_tie(&world, STATE_MET, RUNG_IN_PERSON, 90, "2020-01-01");  /* warm, long ago */
	add_tie(&world, STATE_ONLINE, RUNG_LINK, 80, "");	       /* no word */
	add_tie(&world, STATE_ONLINE, RUNG_PRIVATE, 80, "2026-11-01"); /* after the month */
	assert_text(plot_title(&world.findings, PLOT_WARMTH), "No tie is both warm and recent");
	add_tie(&world, STATE_MET, RUNG_IN_PERSON, 75, "2025-10-31"); /* just warm, just recent */
	add_tie(&world, STATE_ONLINE, RUNG_PUBLIC, 80, "2025-10-30"); /* a day too old */
	add_tie(&world, STATE_ONLINE, RUNG_PUBLIC, 74.9, "2026-10-30");
	assert_text(plot_title(&world.findings, PLOT_WARMTH),
		    "All warm and recent ties have left a trace offline");
	add_tie(&world, STATE_ONLINE, RUNG_PUBLIC, 99, "2026-10-31");
	assert_text(plot_title(&world.findings, PLOT_WARMTH),
		    "Warm, recent, and no trace offline: one tie");
	assert_text(plot_alt_text(&world.findings, PLOT_WARMTH),
		    "Scatter of 5 ties, warmth against time since the last exchange, recent to the "
		    "right. In the corner above warmth 75 and within one year are 2 ties: 1 met, 1 "
		    "online.");
	world_release(&world);
}

static void warmth_needs_words(void **state)
{
	struct world world;

	(void)state;
	world_init(&world);
	add_tie(&world, STATE_ONLINE, RUNG_LINK, 0, "");
	assert_text(plot_missing_sentence(&world.findings, PLOT_WARMTH),
		    "Warmth is not drawn: no dated word has passed with any tie.");
	world_release(&world);
}

static void a_month_that_is_not_full_says_so(void **state)
{
	static const struct {
		const char *newest, *until;
	} rows[] = {
		{"2026-10-01", "October 2026, to the 1st"},
		{"2026-10-02", "October 2026, to the 2nd"},
		{"2026-10-03", "October 2026, to the 3rd"},
		{"2026-10-04", "October 2026, to the 4th"},
		{"2026-10-11", "October 2026, to the 11th"},
		{"2026-10-12", "October 2026, to the 12th"},
		{"2026-10-13", "October 2026, to the 13th"},
		{"2026-10-22", "October 2026, to the 22nd"},
		{"2026-08-22", "October 2026, data to August 2026"},
		{"", "October 2026"},
	};
	struct world world;
	guint i;

	(void)state;
	world_init(&world);
	assert_text(style_until(&world.findings), "October 2026");
	world.findings.month_is_full = false;
	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		world.findings.newest = day_parse(rows[i].newest);
		assert_text(style_until(&world.findings), rows[i].until);
	}
	world_release(&world);
}

/* -- data -- */

static void data_are_what_the_picture_shows(void **state)
{
	struct drawing drawing;
	struct world world;

	(void)state;
	world_init(&world);
	add_half_year(&world, 3, 2, 1, 4);
	add_tie(&world, STATE_ONLINE, RUNG_PRIVATE, 66.7, "2026-10-21");
	add_tie(&world, STATE_SPOKEN, RUNG_VOICE, 33.3, "2026-10-31");
	add_tie(&world, STATE_MET, RUNG_IN_PERSON, 0, "2025-10-31");

	draw(&world.findings, &plot_share, &drawing);
	assert_string_equal(drawing.data->str, "# month\tmet\tspoken\tmaybe\tonline\tties\n"
					       "2026-05\t0\t0\t0\t10\t10\n"
					       "2026-06\t0\t0\t0\t10\t10\n"
					       "2026-07\t0\t0\t0\t10\t10\n"
					       "2026-08\t0\t0\t0\t10\t10\n"
					       "2026-09\t0\t0\t0\t10\t10\n"
					       "2026-10\t3\t2\t1\t4\t10\n");
	drawing_release(&drawing);

	/* The lowest first: online, spoken, met; 16777215 is the background. */
	draw(&world.findings, &plot_warmth, &drawing);
	assert_string_equal(strchr(drawing.data->str, '\n') + 1, "10\t66.7\t6.4\t16777215\n"
								 "10\t66.7\t5.2\t6000574\n"
								 "10\t66.7\t3.4\t16777215\n"
								 "4\t33.3\t6.4\t16777215\n"
								 "4\t33.3\t5.2\t11034395\n"
								 "4\t33.3\t3.4\t16777215\n"
								 "4\t33.3\t1.87\t11034395\n"
								 "365\t0\t6.4\t16777215\n"
								 "365\t0\t5.2\t6172429\n");
	drawing_release(&drawing);

	/* Few ties: a dot for each. */
	draw(&world.findings, &plot_ceilings, &drawing);
	assert_string_equal(drawing.data->str, "# rung from the top\tplace\tcolour\n"
					       "0\t0\t6172429\n1\t0\t11034395\n2\t0\t1523823\n");
	drawing_release(&drawing);
	world_release(&world);
}

static void twenty_ties_make_bars(void **state)
{
	struct drawing drawing;
	struct world world;
	guint i;

	(void)state;
	world_init(&world);
	for (i = 0; i < 20; i++)
		add_tie(&world, STATE_ONLINE, i < 15 ? RUNG_LINK : RUNG_PUBLIC, 0, "");
	draw(&world.findings, &plot_ceilings, &drawing);
	assert_string_equal(drawing.data->str,
			    "# rung\tties\tcolour\nin-person\t0\t6172429\nvoice\t0\t11034395\n"
			    "private\t0\t1523823\npublic\t5\t6000574\nnotice\t0\t10730966\n"
			    "link\t15\t12831441\n");
	drawing_release(&drawing);
	world_release(&world);
}

static void no_label_leaves_the_picture(void **state)
{
	static const guint sizes[][4] = {
		{0, 0, 0, 10},	{3, 2, 1, 4},	   {1, 0, 0, 999},	   {998, 1, 1, 0},
		{1, 1, 1, 997}, {62, 21, 19, 111}, {1443, 510, 447, 2600}, {150000, 1, 1, 150000},
	};
	static const struct plot_kind *const kinds[] = {&plot_share, &plot_warmth, &plot_ceilings};
	guint i, j, first;

	(void)state;
	for (i = 0; i < G_N_ELEMENTS(sizes); i++) {
		for (first = 0; first < 10; first++) { /* of the journal's months */
			struct world world;

			world_init(&world);
			world.findings.offline_first =
				month_first_day(month_parse("2026-10") - (gint32)first);
			world.findings.undated_ties = i * 1000;
			world.findings.month_is_full = i % 2;
			add_half_year(&world, sizes[i][0], sizes[i][1], sizes[i][2], sizes[i][3]);
			add_tie(&world, STATE_ONLINE, RUNG_PRIVATE, 80, "2026-10-21");
			world.findings.totals.ties = 300002;
			world.findings.ceilings[RUNG_PRIVATE] = 300002;
			for (j = 0; j < G_N_ELEMENTS(kinds); j++) {
				struct drawing drawing;

				draw(&world.findings, kinds[j], &drawing);
				assert_labels_inside(drawing.script->str);
				drawing_release(&drawing);
			}
			world_release(&world);
		}
	}
}

static void widths_are_those_of_the_font(void **state)
{
	(void)state;
	/* i 250, t 353 thousandths; an en dash counts as an average letter. */
	assert_true(style_width(FACE_TEXT, 1000, "it") == 603);
	assert_true(style_width(FACE_TEXT, 10, "\xE2\x80\x93") == 5.3);
	assert_true(style_width(FACE_TITLE, 1000, "~") == 838);
}

/* MET is 0x5E2F0D and 0xF6D3A5 in the dark; the transparency in front of it stays. */
static void dark_colours_take_the_place_of_light_ones(void **state)
{
	static const char light[] =
		"1\t2.5\t6172429\n0\t6172429\t2271096589\nab6172429\t617242\t61724290\n";
	static const char dark[] =
		"1\t2.5\t16176037\n0\t16176037\t2281100197\nab6172429\t617242\t61724290\n";
	GString *data = g_string_new(light);

	(void)state;
	assert_int_equal(plot_colour_number("MET"), 6172429);
	style_colour_data(data, PLOT_THEME_LIGHT);
	assert_string_equal(data->str, light);
	style_colour_data(data, PLOT_THEME_DARK);
	assert_string_equal(data->str, dark);
	g_string_free(data, TRUE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(share_title_names_the_nearest_fraction),
		cmocka_unit_test(share_title_always_fits),
		cmocka_unit_test(nothing_is_claimed_without_an_offline_source),
		cmocka_unit_test(share_alt_text_compares_with_the_first_offline_month),
		cmocka_unit_test(share_needs_ten_ties_and_six_months),
		cmocka_unit_test(ceilings_count_what_stops_at_the_screen),
		cmocka_unit_test(warmth_counts_the_warm_and_recent),
		cmocka_unit_test(warmth_needs_words),
		cmocka_unit_test(a_month_that_is_not_full_says_so),
		cmocka_unit_test(data_are_what_the_picture_shows),
		cmocka_unit_test(twenty_ties_make_bars),
		cmocka_unit_test(no_label_leaves_the_picture),
		cmocka_unit_test(dark_colours_take_the_place_of_light_ones),
		cmocka_unit_test(widths_are_those_of_the_font),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
