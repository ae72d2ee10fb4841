/*
 * What trouble looks like on stderr, what is kept for skipped.csv, and how rows are counted.
 */
#include "analyzer/diag.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "analyzer/date.h"

/* A diag that writes into memory, and a part to have trouble with. */
struct scene {
	struct diag diag;
	struct source *source;
	struct part *part;
	char *text;
	size_t size;
};

static void set_scene(struct scene *scene, const char *inside)
{
	*scene = (struct scene){0};
	diag_init(&scene->diag, open_memstream(&scene->text, &scene->size));
	scene->source = source_new("my/export.zip", SOURCE_LINKEDIN);
	scene->part = g_new0(struct part, 1);
	scene->part->source = scene->source;
	scene->part->path = inside;
	g_ptr_array_add(scene->source->parts, scene->part);
}

static void expect_text(struct scene *scene, const char *expected)
{
	fflush(scene->diag.stream);
	assert_string_equal(scene->text, expected);
}

static void leave_scene(struct scene *scene)
{
	fclose(scene->diag.stream);
	diag_release(&scene->diag);
	source_free(scene->source);
	free(scene->text);
}

static void lines_name_file_line_and_severity(void **state)
{
	struct scene scene;

	(void)state;
	set_scene(&scene, "Connections.csv");
	diag_report(&scene.diag, DIAG_ROW_NO_NAME, scene.part, 17, NULL);
	diag_report(&scene.diag, DIAG_NOT_JSON, scene.part, 4012,
		    "unexpected token near '%c'; %d tweets", '}', 3911);
	diag_report(&scene.diag, DIAG_FILE_EMPTY, scene.part, 0, NULL);
	diag_report_path(&scene.diag, DIAG_NOT_FOUND, "nowhere.zip", NULL);
	expect_text(
		&scene,
		"overcoffee: my/export.zip/Connections.csv:17: skipped: no name and no address\n"
		"overcoffee: my/export.zip/Connections.csv:4012: error: not valid JSON: unexpected "
		"token near '}'; 3911 tweets\n"
		"overcoffee: my/export.zip/Connections.csv: note: nothing in it\n"
		"overcoffee: nowhere.zip: error: there is no such file or folder\n");
	assert_int_equal(diag_total(&scene.diag, SEVERITY_NOTE), 1);
	assert_int_equal(diag_total(&scene.diag, SEVERITY_SKIPPED), 1);
	assert_int_equal(diag_total(&scene.diag, SEVERITY_ERROR), 2);
	assert_int_equal(scene.diag.count[DIAG_NOT_JSON], 1);
	leave_scene(&scene);
}

static void what_was_left_out_is_kept_in_order(void **state)
{
	struct scene scene;
	const struct diag_line *line;

	(void)state;
	set_scene(&scene, "");
	diag_report(&scene.diag, DIAG_ROW_SHORT, scene.part, 9, "%s", "2 of 7");
	diag_report(&scene.diag, DIAG_DATE_UNREADABLE, scene.part, 10, NULL);
	diag_report(&scene.diag, DIAG_ROW_QUOTE, scene.part, 3, NULL);
	assert_int_equal(scene.diag.lines->len, 2);
	line = &g_array_index(scene.diag.lines, struct diag_line, 0);
	assert_string_equal(line->file, "my/export.zip");
	assert_int_equal(line->line, 9);
	assert_int_equal(line->kind, DIAG_ROW_SHORT);
	assert_string_equal(line->detail, "2 of 7");
	line = &g_array_index(scene.diag.lines, struct diag_line, 1);
	assert_int_equal(line->kind, DIAG_ROW_QUOTE);
	assert_string_equal(line->detail, "");
	leave_scene(&scene);
}

static void three_of_a_kind_and_file_are_shown(void **state)
{
	struct scene scene;

	(void)state;
	set_scene(&scene, "a.csv");
	for (guint32 line = 1; line <= 5; line++) {
		diag_report(&scene.diag, DIAG_ROW_NO_NAME, scene.part, line, NULL);
		diag_report(&scene.diag, DIAG_DATE_UNREADABLE, scene.part, line, NULL);
	}
	scene.part->path = "b.csv";
	diag_report(&scene.diag, DIAG_ROW_NO_NAME, scene.part, 6, NULL);
	diag_finish(&scene.diag);
	expect_text(
		&scene,
		"overcoffee: my/export.zip/a.csv:1: skipped: no name and no address\n"
		"overcoffee: my/export.zip/a.csv:1: note: kept without its date, which cannot be "
		"read\n"
		"overcoffee: my/export.zip/a.csv:2: skipped: no name and no address\n"
		"overcoffee: my/export.zip/a.csv:2: note: kept without its date, which cannot be "
		"read\n"
		"overcoffee: my/export.zip/a.csv:3: skipped: no name and no address\n"
		"overcoffee: my/export.zip/a.csv:3: note: kept without its date, which cannot be "
		"read\n"
		"overcoffee: my/export.zip/b.csv:6: skipped: no name and no address\n"
		"overcoffee: and 2 more like 'no name and no address' in my/export.zip/a.csv, see "
		"skipped.csv\n"
		"overcoffee: and 2 more like 'kept without its date, which cannot be read' in "
		"my/export.zip/a.csv, shown with -v\n");
	assert_int_equal(scene.diag.lines->len, 6);
	leave_scene(&scene);
}

static void quiet_shows_errors_and_verbose_everything(void **state)
{
	struct scene scene;

	(void)state;
	set_scene(&scene, "a.csv");
	scene.diag.quiet = true;
	for (guint32 line = 1; line <= 4; line++)
		diag_report(&scene.diag, DIAG_ROW_NO_NAME, scene.part, line, NULL);
	diag_report(&scene.diag, DIAG_ZIP_CUT, scene.part, 0, NULL);
	diag_finish(&scene.diag);
	expect_text(&scene, "overcoffee: my/export.zip/a.csv: error: cut short\n");
	assert_int_equal(scene.diag.lines->len, 5);
	leave_scene(&scene);

	set_scene(&scene, "a.csv");
	scene.diag.verbose = true;
	for (guint32 line = 1; line <= 4; line++)
		diag_report(&scene.diag, DIAG_FILE_EMPTY, scene.part, line, NULL);
	diag_finish(&scene.diag);
	expect_text(&scene, "overcoffee: my/export.zip/a.csv:1: note: nothing in it\n"
			    "overcoffee: my/export.zip/a.csv:2: note: nothing in it\n"
			    "overcoffee: my/export.zip/a.csv:3: note: nothing in it\n"
			    "overcoffee: my/export.zip/a.csv:4: note: nothing in it\n");
	leave_scene(&scene);
}

static void a_hostile_name_does_not_drive_the_terminal(void **state)
{
	struct scene scene;

	(void)state;
	set_scene(&scene, "a\x1b[2J.csv");
	diag_report(&scene.diag, DIAG_KEY_UNKNOWN, scene.part, 1, "%s",
		    "x\x1b]0;y\x07\r\n\t\xc2\x9b"
		    "1m \xe2\x80\xae"
		    "abc\xff");
	expect_text(&scene, "overcoffee: my/export.zip/a\\x1b[2J.csv:1: skipped: not a key: "
			    "x\\x1b]0;y\\x07\\x0d\\n\\t\\x9b1m \\u202eabc\xef\xbf\xbd\n");
	leave_scene(&scene);
}

static void count_call(void *data)
{
	(*(guint *)data)++;
}

static void progress_is_cleared_before_each_line(void **state)
{
	struct scene scene;
	guint calls = 0;

	(void)state;
	set_scene(&scene, "a.csv");
	scene.diag.before_line = count_call;
	scene.diag.before_line_data = &calls;
	for (guint32 line = 1; line <= 5; line++)
		diag_report(&scene.diag, DIAG_ROW_NO_NAME, scene.part, line, NULL);
	assert_int_equal(calls, 3);
	diag_finish(&scene.diag);
	assert_int_equal(calls, 4);
	leave_scene(&scene);
}

static void every_kind_has_a_wording_and_a_slug_of_its_own(void **state)
{
	(void)state;
	for (guint i = 0; i < DIAG_KINDS; i++) {
		assert_non_null(diag_wording(i));
		for (guint j = 0; j < i; j++)
			assert_string_not_equal(diag_slug(i), diag_slug(j));
	}
	assert_string_equal(diag_slug(DIAG_ROW_NO_NAME), "no-name");
	assert_int_equal(diag_severity(DIAG_PLAN), SEVERITY_NOTE);
	assert_int_equal(diag_severity(DIAG_ROW_NO_NAME), SEVERITY_SKIPPED);
	assert_int_equal(diag_severity(DIAG_JOURNAL_SEVERAL), SEVERITY_SKIPPED);
	assert_int_equal(diag_severity(DIAG_NOT_FOUND), SEVERITY_ERROR);
	assert_int_equal(diag_severity(DIAG_SPREADSHEET), SEVERITY_ERROR);
}

static void rows_are_counted_once_with_their_fate(void **state)
{
	struct scene scene;

	(void)state;
	set_scene(&scene, "a.csv");
	part_count(scene.part, ROW_KEPT, when_of_day(20));
	part_count(scene.part, ROW_KEPT, when_of_day(10));
	part_count(scene.part, ROW_KEPT, WHEN_NONE);
	part_count(scene.part, ROW_ADVERT, when_of_day(1));
	assert_int_equal(scene.part->read, 4);
	assert_int_equal(scene.part->fates[ROW_KEPT], 3);
	assert_true(scene.source->first == when_of_day(10));
	assert_true(scene.source->last == when_of_day(20));
	part_recount(scene.part, ROW_KEPT, ROW_NOBODY_KNOWN);
	assert_int_equal(scene.part->read, 4);
	assert_int_equal(scene.part->fates[ROW_KEPT], 2);
	assert_int_equal(scene.part->fates[ROW_NOBODY_KNOWN], 1);
	for (guint i = 0; i < ROW_FATES; i++)
		assert_non_null(row_fate_words(i));
	leave_scene(&scene);
}

static void paths_are_export_and_inside(void **state)
{
	static const struct {
		const char *export, *inside, *expected;
	} cases[] = {
		{"a.zip", "data/tweets.js", "a.zip/data/tweets.js"},
		{"folder/", "x.csv", "folder/x.csv"},
		{"met.csv", "", "met.csv"},
		{"met.csv", NULL, "met.csv"},
	};

	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		struct source *source = source_new(cases[i].export, SOURCE_JOURNAL);
		struct part part = {.source = source, .path = cases[i].inside};
		g_autofree char *path = part_full_path(&part);

		assert_string_equal(path, cases[i].expected);
		source_free(source);
	}
	assert_string_equal(source_kind_name(SOURCE_LINKEDIN), "linkedin");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_name_file_line_and_severity),
		cmocka_unit_test(what_was_left_out_is_kept_in_order),
		cmocka_unit_test(three_of_a_kind_and_file_are_shown),
		cmocka_unit_test(quiet_shows_errors_and_verbose_everything),
		cmocka_unit_test(a_hostile_name_does_not_drive_the_terminal),
		cmocka_unit_test(progress_is_cleared_before_each_line),
		cmocka_unit_test(every_kind_has_a_wording_and_a_slug_of_its_own),
		cmocka_unit_test(rows_are_counted_once_with_their_fate),
		cmocka_unit_test(paths_are_export_and_inside),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
