/*
 * Exports told by their content: which sources and parts a path gives, whatever it is called, and
 * what the progress line looks like.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

#include <glib/gstdio.h>

#include "analyzer/network.h"
#include "importers/import.h"
#include "importers/progress.h"

#define CONNECTIONS                                                                                \
	"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"                   \
	"Ann,Oak,https://www.linkedin.com/in/ann-oak,,Orrery Software,Recruiter,03 Feb 2020\n"
#define FOLLOWERS "window.YTD.follower.part0 = [ {\"follower\" : {\"accountId\" : \"777\"}} ]"
#define JOURNAL	  "date,name,how\n2026-05-06,Ann Oak,coffee\n"
#define PEOPLE	  "key,same_as,kind,name\nlinkedin:ann-oak,,,Annie\n"

/* A folder of its own to read in, left again by leave_scene(). */
struct scene {
	struct network network;
	struct diag diag;
	char *folder;
	char *trouble;
	size_t size;
};

static void set_scene(struct scene *scene)
{
	*scene = (struct scene){0};
	network_init(&scene->network);
	diag_init(&scene->diag, open_memstream(&scene->trouble, &scene->size));
	scene->folder = g_dir_make_tmp("overcoffee-XXXXXX", NULL);
	assert_non_null(scene->folder);
	assert_int_equal(g_chdir(scene->folder), 0);
}

static void write_file(const char *path, const char *text)
{
	g_autofree char *folder = g_path_get_dirname(path);

	assert_int_equal(g_mkdir_with_parents(folder, 0700), 0);
	assert_true(g_file_set_contents(path, text, -1, NULL));
}

/* In the order given, as the command line would not: paths come sorted from there. */
static void import_all(struct scene *scene, const char *const *paths)
{
	const struct import_options options = {.today = day_from_civil(2026, 11, 22)};
	g_autoptr(GPtrArray) given = g_ptr_array_new();

	for (; *paths != NULL; paths++)
		g_ptr_array_add(given, (gpointer)*paths);
	import_exports(&scene->network, given, &options, &scene->diag);
	fflush(scene->diag.stream);
}

static void import(struct scene *scene, const char *path)
{
	const char *const paths[] = {path, NULL};

	import_all(scene, paths);
}

static void expect_source(const struct scene *scene, guint index, const char *path,
			  enum source_kind kind)
{
	const struct source *source;

	assert_true(index < scene->network.sources->len);
	source = g_ptr_array_index(scene->network.sources, index);
	assert_string_equal(source->path, path);
	assert_int_equal(source->kind, kind);
	assert_true(source->parts->len > 0);
}

static void remove_tree(const char *path)
{
	GDir *folder = g_dir_open(path, 0, NULL);
	const char *name;

	while (folder != NULL && (name = g_dir_read_name(folder)) != NULL) {
		g_autofree char *inside = g_build_filename(path, name, NULL);

		remove_tree(inside);
	}
	if (folder != NULL)
		g_dir_close(folder);
	g_remove(path);
}

static void leave_scene(struct scene *scene)
{
	assert_int_equal(g_chdir("/"), 0);
	remove_tree(scene->folder);
	g_free(scene->folder);
	fclose(scene->diag.stream);
	free(scene->trouble);
	diag_release(&scene->diag);
	network_release(&scene->network);
}

static void a_lone_table_is_told_by_its_header(void **state)
{
	static const struct {
		const char *text;
		enum source_kind kind;
	} cases[] = {
		{CONNECTIONS, SOURCE_LINKEDIN},
		{JOURNAL, SOURCE_JOURNAL},
		{PEOPLE, SOURCE_PEOPLE},
	};

	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		struct scene scene;
		const struct part *part;

		set_scene(&scene);
		write_file("some notes.csv", cases[i].text);
		import(&scene, "some notes.csv");
		assert_string_equal(scene.trouble, "");
		assert_int_equal(scene.network.sources->len, 1);
		expect_source(&scene, 0, "some notes.csv", cases[i].kind);
		part = g_ptr_array_index(scene.network.parts, 0);
		assert_string_equal(part->path, "");
		assert_int_equal(part->fates[ROW_KEPT], 1);
		leave_scene(&scene);
	}
}

static void a_lone_script_is_told_by_its_name(void **state)
{
	struct scene scene;

	(void)state;
	set_scene(&scene);
	write_file("follower.js", FOLLOWERS);
	import(&scene, "follower.js");
	assert_int_equal(scene.network.sources->len, 1);
	expect_source(&scene, 0, "follower.js", SOURCE_TWITTER);
	leave_scene(&scene);
}

static void a_folder_of_both_networks_gives_two_sources(void **state)
{
	struct scene scene;

	(void)state;
	set_scene(&scene);
	write_file("both/Connections.csv", CONNECTIONS);
	write_file("both/follower.js", FOLLOWERS);
	import(&scene, "both");
	assert_int_equal(scene.network.sources->len, 2);
	expect_source(&scene, 0, "both", SOURCE_LINKEDIN);
	expect_source(&scene, 1, "both", SOURCE_TWITTER);
	leave_scene(&scene);
}

static void a_file_read_under_another_name_is_not_read_again(void **state)
{
	static const char *const names[] = {"met.csv", "./met.csv", "linked.csv", NULL};
	struct scene scene;

	(void)state;
	set_scene(&scene);
	write_file("met.csv", JOURNAL);
	assert_int_equal(symlink("met.csv", "linked.csv"), 0);
	import_all(&scene, names);
	assert_string_equal(scene.trouble,
			    "overcoffee: ./met.csv: note: given twice, read once\n"
			    "overcoffee: linked.csv: note: given twice, read once\n");
	assert_int_equal(scene.network.sources->len, 1);
	assert_int_equal(scene.network.mentions->len, 1);
	leave_scene(&scene);
}

/* What is read first stands: people, then archives by age whatever their paths, then the journal.
 */
static void archives_are_read_oldest_first(void **state)
{
	static const char *const names[] = {
		"Basic_LinkedInDataExport_02-10-2026.csv",
		"Basic_LinkedInDataExport_06-10-2024.csv",
		"connections.csv",
		"follower.js",
		"met.csv",
		"people.csv",
		NULL,
	};
	static const char *const backwards[] = {
		"people.csv",
		"met.csv",
		"follower.js",
		"connections.csv",
		"Basic_LinkedInDataExport_06-10-2024.csv",
		"Basic_LinkedInDataExport_02-10-2026.csv",
		NULL,
	};
	static const guint expected[] = {5, 3, 1, 0, 2, 4};

	(void)state;
	for (int turn = 0; turn < 2; turn++) {
		struct scene scene;

		set_scene(&scene);
		for (guint i = 0; i < 3; i++)
			write_file(names[i], CONNECTIONS);
		write_file("follower.js", FOLLOWERS);
		write_file("met.csv", JOURNAL);
		write_file("people.csv", PEOPLE);
		import_all(&scene, turn == 0 ? names : backwards);
		assert_int_equal(scene.network.parts->len, G_N_ELEMENTS(expected));
		for (guint i = 0; i < G_N_ELEMENTS(expected); i++) {
			const struct part *part = g_ptr_array_index(scene.network.parts, i);

			assert_string_equal(part->source->path, names[expected[i]]);
			assert_int_equal(part->id, i);
		}
		leave_scene(&scene);
	}
}

static void what_nobody_knows_is_an_error(void **state)
{
	struct scene scene;

	(void)state;
	set_scene(&scene);
	write_file("colours.csv", "colour,weight\nred,3\n");
	write_file("notes.txt", "nothing");
	write_file("empty.csv", "");
	import(&scene, "colours.csv");
	import(&scene, "notes.txt");
	import(&scene, "empty.csv");
	import(&scene, "nowhere.zip");
	assert_string_equal(scene.trouble,
			    "overcoffee: colours.csv: error: no export, journal or people file "
			    "that is known here\n"
			    "overcoffee: notes.txt: error: no export, journal or people file that "
			    "is known here\n"
			    "overcoffee: empty.csv: error: no export, journal or people file that "
			    "is known here\n"
			    "overcoffee: nowhere.zip: error: there is no such file or folder\n");
	assert_int_equal(scene.network.sources->len, 0);
	leave_scene(&scene);
}

static void progress_is_one_line_that_goes_away(void **state)
{
	struct source *source = source_new("export\x1b.zip", SOURCE_LINKEDIN);
	struct part part = {.source = source, .path = "messages.csv", .read = 12};
	struct progress progress;
	char *text = NULL;
	size_t size;
	FILE *stream = open_memstream(&text, &size);

	(void)state;
	progress_init(&progress, NULL);
	progress_show(&progress, &part);
	progress_clear(&progress);
	progress_init(&progress, stream);
	progress_clear(&progress);
	progress_show(&progress, &part);
	progress_show(&progress, &part); /* too early for another */
	progress_clear(&progress);
	progress_clear(&progress);
	fclose(stream);
	assert_true(g_str_has_prefix(text, "export.zip/messages.csv: 12 rows, "));
	assert_true(g_str_has_suffix(text, " a second\r\033[K"));
	assert_null(strstr(strstr(text, "12 rows") + 1, "12 rows"));
	free(text);
	source_free(source);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_lone_table_is_told_by_its_header),
		cmocka_unit_test(a_lone_script_is_told_by_its_name),
		cmocka_unit_test(a_folder_of_both_networks_gives_two_sources),
		cmocka_unit_test(a_file_read_under_another_name_is_not_read_again),
		cmocka_unit_test(archives_are_read_oldest_first),
		cmocka_unit_test(what_nobody_knows_is_an_error),
		cmocka_unit_test(progress_is_one_line_that_goes_away),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
