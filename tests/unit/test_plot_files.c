/*
 * The files of the plots, and what is left of them when gnuplot is missing or fails.
 */
#include "tests/unit/test_plots.h"

#include <sys/stat.h>

#include <glib/gstdio.h>

#include "reports/plots/plot.h"

static const struct plot_look light = {PLOT_SIZE_BLOG, PLOT_THEME_LIGHT};

static char *new_folder(void)
{
	char *folder = g_dir_make_tmp("overcoffee-plots-XXXXXX", NULL);

	assert_non_null(folder);
	return folder;
}

static void remove_folder(char *folder)
{
	g_autofree char *plots = g_build_filename(folder, "plots", NULL);
	const char *inside[] = {plots, folder};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(inside); i++) {
		GDir *open = g_dir_open(inside[i], 0, NULL);
		const char *name;

		while (open && (name = g_dir_read_name(open))) {
			g_autofree char *path = g_build_filename(inside[i], name, NULL);

			g_unlink(path);
		}
		if (open)
			g_dir_close(open);
		g_rmdir(inside[i]);
	}
	g_free(folder);
}

static char *content_of(const char *folder, const char *file)
{
	g_autofree char *path = g_build_filename(folder, "plots", file, NULL);
	char *content = NULL;

	g_file_get_contents(path, &content, NULL, NULL);
	return content;
}

static void populate(struct world *world)
{
	world_init(world);
	add_half_year(world, 3, 2, 1, 14);
	add_tie(world, STATE_ONLINE, RUNG_PRIVATE, 80, "2026-10-21");
	add_tie(world, STATE_MET, RUNG_IN_PERSON, 40, "2025-10-21");
	add_structure(world);
}

static guint occurrences(const char *text, const char *word)
{
	guint count = 0;

	while ((text = strstr(text, word))) {
		count++;
		text += strlen(word);
	}
	return count;
}

static void assert_private(const char *folder, const char *file)
{
	g_autofree char *path = g_build_filename(folder, "plots", file, NULL);
	struct stat status;

	assert_int_equal(stat(path, &status), 0);
	assert_int_equal(status.st_mode & 0777, 0600);
	assert_true(status.st_size > 0);
}

static void gnuplot_draws_pictures_without_names_and_paths(void **state)
{
	static const char *const files[] = {
		"share.gp",	    "share.dat",    "share.svg",  "share.png",	 "warmth.gp",
		"warmth.dat",	    "warmth.svg",   "warmth.png", "ceilings.gp", "ceilings.dat",
		"ceilings.svg",	    "ceilings.png", "map.gp",	  "map.dat",	 "map.svg",
		"map.png",	    "layers.gp",    "layers.dat", "layers.svg",	 "layers.png",
		"map-with-names.gp"};
	char *folder = new_folder();
	g_autofree char *svg = NULL;
	struct plots_outcome outcome;
	struct world world;
	guint i;

	(void)state;
	populate(&world);
	plots_write(&world.findings, light, folder, "shown", &outcome);
	assert_null(outcome.note);
	assert_null(outcome.trouble);
	for (i = 0; i < PLOTS; i++)
		assert_int_equal(outcome.has_picture[i], plot_is_drawn(&world.findings, i));
	for (i = 0; i < G_N_ELEMENTS(files); i++) {
		g_autofree char *content = content_of(folder, files[i]);

		assert_private(folder, files[i]);
		assert_true(plot_has_file(files[i]));
		assert_null(strstr(content, "Harkaway"));
		assert_null(strstr(content, "`"));
		assert_null(strstr(content, folder));
	}
	svg = content_of(folder, "warmth.svg");
	assert_int_equal(occurrences(svg, "<title>"), 1);
	assert_non_null(strstr(svg, "<title>Warm, recent, and no trace offline: one tie</title>"));
	assert_non_null(strstr(svg, "<desc>Scatter of 2 ties, warmth against"));
	assert_null(strstr(svg, "'gpDot'"));
	assert_null(strstr(svg, "GNUPLOT"));
	plots_outcome_release(&outcome);
	world_release(&world);
	remove_folder(folder);
}

/* Runs plots_write() with another PATH. */
static void write_with_path(const struct world *world, const char *folder, const char *path,
			    struct plots_outcome *outcome)
{
	g_autofree char *before = g_strdup(g_getenv("PATH"));

	g_setenv("PATH", path, TRUE);
	plots_write(&world->findings, light, folder, "overcoffee-2026-10", outcome);
	g_setenv("PATH", before, TRUE);
}

static void assert_scripts_only(const char *folder)
{
	g_autofree char *svg = content_of(folder, "share.svg");
	g_autofree char *png = content_of(folder, "share.png");

	assert_private(folder, "share.gp");
	assert_private(folder, "share.dat");
	assert_private(folder, "warmth.gp");
	assert_private(folder, "ceilings.dat");
	assert_null(svg);
	assert_null(png);
}

static void without_gnuplot_the_scripts_are_there(void **state)
{
	char *folder = new_folder(), *again = new_folder();
	static const char *const files[] = {"share.gp",	  "share.dat",	 "warmth.gp",
					    "warmth.dat", "ceilings.gp", "ceilings.dat"};
	struct plots_outcome outcome;
	struct world world;
	guint i;

	(void)state;
	populate(&world);
	write_with_path(&world, folder, "/nonexistent", &outcome);
	assert_string_equal(outcome.note,
			    "gnuplot is not installed, so the plots were left as scripts "
			    "in overcoffee-2026-10/plots");
	assert_null(outcome.trouble);
	assert_false(outcome.has_picture[PLOT_SHARE]);
	assert_scripts_only(folder);
	plots_outcome_release(&outcome);

	/* The same findings give the same bytes. */
	write_with_path(&world, again, "/nonexistent", &outcome);
	for (i = 0; i < G_N_ELEMENTS(files); i++) {
		g_autofree char *one = content_of(folder, files[i]);
		g_autofree char *other = content_of(again, files[i]);

		assert_string_equal(one, other);
	}
	plots_outcome_release(&outcome);
	world_release(&world);
	remove_folder(folder);
	remove_folder(again);
}

/* A gnuplot of ours: a script of the shell that does this. */
static char *false_gnuplot(const char *body)
{
	char *folder = new_folder();
	g_autofree char *path = g_build_filename(folder, "gnuplot", NULL);
	g_autofree char *script = g_strdup_printf("#!/bin/sh\n%s\n", body);

	assert_true(
		g_file_set_contents_full(path, script, -1, G_FILE_SET_CONTENTS_NONE, 0700, NULL));
	return folder;
}

static void a_failing_gnuplot_leaves_scripts_and_a_note(void **state)
{
	static const struct {
		const char *body, *note;
	} rows[] = {
		{"printf 'plot it\\n  ^\\n\"share.gp\" line 3: unknown colour\\n\\n' >&2; exit 2",
		 "gnuplot could not draw share.gp, so it was left as a script in "
		 "overcoffee-2026-10/plots: \"share.gp\" line 3: unknown colour"},
		{"printf '<svg>' >${2%.gp}.svg; printf 'PNG' >${2%.gp}.png",
		 "gnuplot could not draw share.gp, so it was left as a script in "
		 "overcoffee-2026-10/plots: the picture is not whole"},
	};
	guint i;

	(void)state;
	for (i = 0; i < G_N_ELEMENTS(rows); i++) {
		char *folder = new_folder(), *program = false_gnuplot(rows[i].body);
		struct plots_outcome outcome;
		struct world world;

		populate(&world);
		write_with_path(&world, folder, program, &outcome);
		assert_string_equal(outcome.note, rows[i].note);
		assert_null(outcome.trouble);
		assert_scripts_only(folder);
		plots_outcome_release(&outcome);
		world_release(&world);
		remove_folder(folder);
		remove_folder(program);
	}
}

static void what_cannot_be_written_is_trouble(void **state)
{
	char *folder = new_folder();
	g_autofree char *inside = g_build_filename(folder, "plots", NULL);
	struct plots_outcome outcome;
	struct world world;

	(void)state;
	populate(&world);
	assert_true(g_file_set_contents(inside, "in the way", -1, NULL));
	write_with_path(&world, folder, "/nonexistent", &outcome);
	assert_string_equal(outcome.trouble, "overcoffee-2026-10/plots: Not a directory");
	plots_outcome_release(&outcome);
	world_release(&world);
	remove_folder(folder);
}

static void only_our_files_are_ours(void **state)
{
	static const char *const others[] = {"share", "share.jpg",    "share.svg.bak",
					     "a.svg", "sharepot.svg", ".svg",
					     "",      "share.gp~"};
	guint i;

	(void)state;
	for (i = 0; i < G_N_ELEMENTS(others); i++)
		assert_false(plot_has_file(others[i]));
}

/* The files are dark, in what the script draws and in what the data colour; the page's picture
 * stays what it was laid out for. ONLINE is 5B8FBE, and 5B97C9 in the dark. */
static void a_dark_theme_leaves_the_page_alone(void **state)
{
	static const struct plot_look dark = {PLOT_SIZE_BLOG, PLOT_THEME_DARK};
	char *folder = new_folder();
	g_autofree char *svg = NULL;
	const char *page;
	struct plots_outcome outcome;
	struct world world;

	(void)state;
	populate(&world);
	plots_write(&world.findings, dark, folder, "shown", &outcome);
	assert_true(outcome.has_picture[PLOT_WARMTH]);
	svg = content_of(folder, "warmth.svg");
	page = outcome.svg[PLOT_WARMTH]->str;
	assert_non_null(strstr(svg, "#14171b"));
	assert_true(occurrences(svg, "151, 201") > 0);
	assert_int_equal(occurrences(svg, "143, 190"), 0);
	assert_null(strstr(page, "#14171b"));
	assert_int_equal(occurrences(page, "151, 201"), 0);
	assert_true(occurrences(page, "143, 190") > 0);
	assert_false(plot_has_file("for-the-page.dat"));
	plots_outcome_release(&outcome);
	world_release(&world);
	remove_folder(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(gnuplot_draws_pictures_without_names_and_paths),
		cmocka_unit_test(without_gnuplot_the_scripts_are_there),
		cmocka_unit_test(a_failing_gnuplot_leaves_scripts_and_a_note),
		cmocka_unit_test(what_cannot_be_written_is_trouble),
		cmocka_unit_test(a_dark_theme_leaves_the_page_alone),
		cmocka_unit_test(only_our_files_are_ours),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
