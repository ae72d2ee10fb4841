/*
 * The pictures of the structure: labels that keep apart, words that fit, names that stand in one
 * map only and do no harm there.
 */
#include "tests/unit/test_plots.h"

#include <math.h>
#include <stdlib.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "reports/plots/kind.h"
#include "reports/plots/labels.h"
#include "reports/plots/plot.h"

/* -- labels -- */

static const struct plot_look light = {PLOT_SIZE_BLOG, PLOT_THEME_LIGHT};

static bool boxes_meet(struct label_box a, struct label_box b)
{
	return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height &&
	       b.top < a.top + a.height;
}

static const struct label_box page = {0, 0, 400, 300};

/* Right of a lone dot; left of it when the page ends there. */
static void a_label_stands_beside_its_dot(void **state)
{
	const struct label_dot dots[] = {{100, 100, 5, 0}, {390, 200, 5, 0}};
	struct label_field field;
	struct label_beside place;

	(void)state;
	labels_init(&field, page, dots, 2);
	assert_true(labels_place_beside(&field, 0, 60, 20, &place));
	assert_false(place.has_line);
	assert_float_equal(place.box.left, 109, 1e-9);
	assert_float_equal(place.box.top, 90, 1e-9);
	assert_true(labels_place_beside(&field, 1, 60, 20, &place));
	assert_float_equal(place.box.left + place.box.width, 381, 1e-9);
	labels_release(&field);
}

/* In a field of dots labels go to lines or stay away; none lies on a dot or on another one. */
static void labels_never_overlap(void **state)
{
	struct label_dot dots[60];
	struct label_field field;
	guint placed = 0, lines = 0;

	(void)state;
	for (guint i = 0; i < 60; i++)
		dots[i] = (struct label_dot){150 + i % 10 * 14, 100 + (i - i % 10) * 1.4, 5, 0};
	labels_init(&field, page, dots, 60);
	for (guint i = 0; i < 60; i++) {
		struct label_beside place;

		if (!labels_place_beside(&field, i, 70, 18, &place))
			continue;
		placed++;
		lines += place.has_line;
	}
	assert_true(placed >= 8 && lines >= 2);
	assert_int_equal(field.taken->len, placed);
	for (guint i = 0; i < placed; i++) {
		struct label_box box = g_array_index(field.taken, struct label_box, i);

		assert_true(box.left >= 0 && box.left + box.width <= 400 && box.top >= 0 &&
			    box.top + box.height <= 300);
		for (guint j = 0; j < i; j++)
			assert_false(
				boxes_meet(box, g_array_index(field.taken, struct label_box, j)));
		for (guint j = 0; j < 60; j++)
			assert_false(boxes_meet(
				box, (struct label_box){dots[j].x - 3, dots[j].y - 3, 6, 6}));
	}
	labels_release(&field);
}

/* The label of a group that lies inside another one would seem to be that one's: it has none. */
static void a_group_label_stands_at_its_group(void **state)
{
	struct label_dot dots[99];
	struct label_field field;
	struct label_box left, right, inside;

	(void)state;
	for (guint i = 0; i < 98; i++)
		dots[i] = (struct label_dot){(i % 2 ? 250 : 50) + (i % 14 - i % 2) * 7.,
					     100 + (i - i % 14), 4, (gint)(i % 2)};
	dots[98] = (struct label_dot){285, 135, 2, 2};
	labels_init(&field, page, dots, 99);
	assert_true(labels_place_group(&field, 0, 80, 20, &left));
	assert_true(labels_place_group(&field, 1, 80, 20, &right));
	assert_true(left.left + left.width < 200 && right.left > 200);
	assert_false(labels_place_group(&field, 2, 80, 20, &inside));
	assert_false(labels_place_group(&field, 7, 80, 20, &inside));
	labels_release(&field);
}

/* -- pictures -- */

static void add_named(struct world *world, enum state state, const char *name)
{
	guint i = world->findings.ties->len;

	add_tie(world, state, RUNG_PRIVATE, 50, "2026-10-01");
	g_array_index(world->findings.ties, struct tie, i).name = name;
	world->findings.map.dots[i] =
		(struct map_dot){80. + i % 6 * 170, 40. + (i - i % 6) * 15., 8, false};
	world->findings.circles.of[i] = 0;
}

static const char *const hostile[] = {
	"Harkaway `reboot`",
	"Harkaway \\\"quoted\\\" \\n \\101",
	"# Harkaway, a comment",
	"NaN",
	"\xF0\x9F\x9A\x80",
	"Harkaway\n\n\nindex",
	"<Harkaway & 'sons'>",
	"\xE2\x80\xAEHarkaway\t1\t2",
	"\xE5\xB1\xB1\xE7\x94\xB0 Harkaway",
	"{/Bold Harkaway}",
	"",
	"Harkaway-Harkaway-Harkaway-Harkaway-Harkaway-Harkaway-Harkaway-Harkaway-Harkaway-Harkaway",
};

static void populate(struct world *world, enum map_shape shape)
{
	struct circle circle = {.ties = 11, .met = 2, .company = hostile[1]};
	struct map_disc disc = {
		.x = 300, .y = 200, .radius = 100, .ties = 11, .met = 2, .has_label = true};
	const guint broker = 2;

	world_init(world);
	for (gsize i = 0; i < G_N_ELEMENTS(hostile); i++)
		add_named(world, i % 4 ? STATE_ONLINE : STATE_MET, hostile[i]);
	g_array_append_val(world->findings.circles.list, circle);
	circle.company = NULL;
	g_array_append_val(world->findings.circles.list, circle);
	g_array_append_val(world->findings.brokers.list, broker);
	g_array_append_val(world->findings.map.discs, disc);
	g_array_append_vals(world->findings.acquaintances,
			    &(struct acquaintance){.a = 0, .b = 1, .weight = 1}, 1);
	world->findings.map.shape = shape;
}

static void draw(const struct world *world, const struct plot_kind *kind, struct drawing *drawing)
{
	*drawing = (struct drawing){g_string_new(NULL), g_string_new(NULL), g_string_new(NULL)};
	kind->draw(&world->findings, drawing);
}

static void drawing_release(struct drawing *drawing)
{
	g_string_free(drawing->script, TRUE);
	g_string_free(drawing->data, TRUE);
	g_string_free(drawing->table, TRUE);
}

static void only_one_map_has_names(void **state)
{
	(void)state;
	for (enum map_shape shape = MAP_ROW; shape <= MAP_DISCS; shape++) {
		struct world world;
		struct drawing plain, named;

		populate(&world, shape);
		draw(&world, &plot_map, &plain);
		draw(&world, &plot_map_with_names, &named);
		assert_null(strstr(plain.data->str, "arkaway"));
		assert_null(strstr(plain.script->str, "arkaway"));
		assert_non_null(strstr(named.data->str, "arkaway"));
		assert_null(
			strstr(named.script->str, "arkaway")); /* gnuplot runs backticks there */
		drawing_release(&plain);
		drawing_release(&named);
		world_release(&world);
	}
}

static void remove_plots(const char *folder)
{
	g_autofree char *plots = g_build_filename(folder, "plots", NULL);
	GDir *open = g_dir_open(plots, 0, NULL);
	const char *name;

	while (open && (name = g_dir_read_name(open))) {
		g_autofree char *path = g_build_filename(plots, name, NULL);

		g_unlink(path);
	}
	if (open)
		g_dir_close(open);
	g_rmdir(plots);
	g_rmdir(folder);
}

/* As text in the picture, each in one piece. */
static void gnuplot_draws_hostile_names(void **state)
{
	(void)state;
	for (enum map_shape shape = MAP_ROW; shape <= MAP_DISCS; shape++) {
		g_autofree char *folder = g_dir_make_tmp("overcoffee-XXXXXX", NULL);
		g_autofree char *path =
			g_build_filename(folder, "plots", "map-with-names.svg", NULL);
		g_autofree char *svg = NULL;
		struct plots_outcome outcome;
		struct world world;

		populate(&world, shape);
		plots_write(&world.findings, light, folder, "shown", &outcome);
		assert_null(outcome.note);
		assert_true(outcome.has_picture[PLOT_MAP]);
		assert_true(outcome.has_picture[PLOT_MAP_WITH_NAMES]);
		assert_true(g_file_get_contents(path, &svg, NULL, NULL));
		if (shape == MAP_ROW)
			assert_non_null(strstr(svg, "Harkaway `re"));
		if (shape == MAP_PEOPLE)
			assert_non_null(strstr(svg, "# Harkaway, a comment"));
		if (shape == MAP_DISCS)
			assert_non_null(strstr(svg, "Harkaway \\'quot"));
		plots_outcome_release(&outcome);
		world_release(&world);
		remove_plots(folder);
	}
}

/* The second number of the last translate(x,y) before a place in an SVG. */
static double height_before(const char *svg, const char *place)
{
	g_autofree char *before = g_strndup(svg, (gsize)(place - svg));
	const char *translate = g_strrstr(before, "translate(");

	assert_non_null(translate);
	return g_ascii_strtod(strchr(translate, ',') + 1, NULL);
}

/* Words stand where labels do, dots where data do: in no size of picture may these differ. */
static void a_key_stands_beside_its_dots(void **state)
{
	(void)state;
	for (enum plot_size size = 0; size < PLOT_SIZES; size++) {
		g_autofree char *folder = g_dir_make_tmp("overcoffee-XXXXXX", NULL);
		g_autofree char *path = g_build_filename(folder, "plots", "map.svg", NULL);
		g_autofree char *svg = NULL;
		struct plots_outcome outcome;
		struct world world;
		const char *words, *dot;

		populate(&world, MAP_PEOPLE);
		plots_write(&world.findings, (struct plot_look){size, light.theme}, folder, "shown",
			    &outcome);
		assert_true(g_file_get_contents(path, &svg, NULL, NULL));
		words = strstr(svg, ">spoken</text>");
		dot = g_strrstr(svg, size == PLOT_SIZE_SQUARE ? " scale(2.27)" : " scale(2.52)");
		assert_non_null(words);
		assert_non_null(dot); /* the core of the dotted one */
		/* The text's own place is its base line, a third of its size below the middle. */
		assert_float_equal(height_before(svg, words) - 17 / 3., height_before(svg, dot), 1);
		plots_outcome_release(&outcome);
		world_release(&world);
		remove_plots(folder);
	}
}

/* -- words -- */

static void assert_words(char *words, const char *expected)
{
	assert_string_equal(words, expected);
	g_free(words);
}

static void the_map_in_words(void **state)
{
	struct world world;

	(void)state;
	world_init(&world);
	assert_false(plot_is_drawn(&world.findings, PLOT_MAP));
	world_release(&world);
	populate(&world, MAP_PEOPLE);
	assert_true(plot_is_drawn(&world.findings, PLOT_MAP));
	assert_words(plot_title(&world.findings, PLOT_MAP), "Your ties, filled where you have met");
	assert_words(plot_alt_text(&world.findings, PLOT_MAP),
		     "Map of 12 ties as dots, filled where met, dotted where spoken, hollow "
		     "otherwise; lines join people seen together. Two circles in colours: 2 of 11 "
		     "met, 2 of 11 met.");
	no_offline_source(&world);
	assert_words(plot_title(&world.findings, PLOT_MAP), "Your ties, by who is seen with whom");
	assert_words(plot_alt_text(&world.findings, PLOT_MAP),
		     "Map of 12 ties as dots; lines join people seen together. Two circles in "
		     "colours: 11 ties, 11 ties.");
	world_release(&world);
}

static const struct {
	guint ties, met;
	const char *title;
} inner_layers[] = {
	{1, 1, "You have met the one you write with most"},
	{1, 0, "The one you write with most you have not met"},
	{2, 2, "You have met the two you write with most"},
	{2, 0, "Of the two you write with most you have met none"},
	{11, 5, "Of the 11 you write with most you have met five"},
};

static void layers_in_words(void **state)
{
	struct world world;

	(void)state;
	world_init(&world);
	assert_false(plot_is_drawn(&world.findings, PLOT_LAYERS));
	for (gsize i = 0; i < G_N_ELEMENTS(inner_layers); i++) {
		const struct layer layer = {
			.days = 14, .ties = inner_layers[i].ties, .met = inner_layers[i].met};

		g_array_set_size(world.findings.layers.list, 0);
		g_array_append_val(world.findings.layers.list, layer);
		assert_words(plot_title(&world.findings, PLOT_LAYERS), inner_layers[i].title);
	}
	g_array_append_vals(world.findings.layers.list,
			    &(struct layer){.days = 1, .ties = 1200, .met = 0}, 1);
	assert_words(plot_alt_text(&world.findings, PLOT_LAYERS),
		     "Bars, two layers of ties by days with words in the past twelve months, each "
		     "split into met and not met: 14 days or more: 11 ties, 5 met; 1 or more: "
		     "1,200 ties, none met.");
	no_offline_source(&world);
	assert_words(plot_title(&world.findings, PLOT_LAYERS),
		     "You exchange words most often with 11");
	world_release(&world);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_label_stands_beside_its_dot),
		cmocka_unit_test(labels_never_overlap),
		cmocka_unit_test(a_group_label_stands_at_its_group),
		cmocka_unit_test(only_one_map_has_names),
		cmocka_unit_test(gnuplot_draws_hostile_names),
		cmocka_unit_test(a_key_stands_beside_its_dots),
		cmocka_unit_test(the_map_in_words),
		cmocka_unit_test(layers_in_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
