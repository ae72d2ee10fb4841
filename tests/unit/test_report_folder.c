/*
 * The output folder: what it replaces, what it leaves alone, and what is left after trouble.
 */
#include "tests/unit/test_report.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "reports/folder.h"
#include "reports/formats.h"
#include "reports/plots/plot.h"
#include "reports/report.h"

struct scratch {
	char *path, *out;
	struct made_up made;
};

static int set_up(void **state)
{
	struct scratch *scratch = g_new0(struct scratch, 1);

	scratch->path = g_dir_make_tmp("report-XXXXXX", NULL);
	scratch->out = g_build_filename(scratch->path, "out", NULL);
	made_up_init(&scratch->made);
	made_up_sources(&scratch->made);
	made_up_online(&scratch->made, "linkedin:a", "Ann A", 50, "2026-10-28");
	*state = scratch;
	return scratch->path ? 0 : -1;
}

static void remove_tree(const char *path)
{
	g_autoptr(GDir) directory = g_dir_open(path, 0, NULL);
	const char *name;

	while (directory && (name = g_dir_read_name(directory))) {
		g_autofree char *inside = g_build_filename(path, name, NULL);

		if (g_file_test(inside, G_FILE_TEST_IS_DIR) &&
		    !g_file_test(inside, G_FILE_TEST_IS_SYMLINK)) {
			remove_tree(inside);
		} else {
			g_unlink(inside);
		}
	}
	g_rmdir(path);
}

static int tear_down(void **state)
{
	struct scratch *scratch = *state;

	remove_tree(scratch->path);
	made_up_release(&scratch->made);
	g_free(scratch->path);
	g_free(scratch->out);
	g_free(scratch);
	return 0;
}

static char *inside(const struct scratch *scratch, const char *name)
{
	return g_build_filename(scratch->path, name, NULL);
}

static void put(const struct scratch *scratch, const char *name, const char *text)
{
	g_autofree char *path = inside(scratch, name);
	g_autofree char *parent = g_path_get_dirname(path);

	assert_int_equal(g_mkdir_with_parents(parent, 0700), 0);
	assert_true(g_file_set_contents(path, text, -1, NULL));
}

static bool is_there(const struct scratch *scratch, const char *name)
{
	g_autofree char *path = inside(scratch, name);

	return g_file_test(path, G_FILE_TEST_EXISTS);
}

static bool holds(const struct scratch *scratch, const char *name, const char *content)
{
	g_autofree char *path = inside(scratch, name);
	g_autofree char *found = NULL;

	return g_file_get_contents(path, &found, NULL, NULL) && strcmp(found, content) == 0;
}

/* How many names the scratch folder holds: a forgotten temporary folder shows here. */
static guint names_in(const char *path)
{
	g_autoptr(GDir) directory = g_dir_open(path, 0, NULL);
	guint count = 0;

	while (g_dir_read_name(directory)) {
		count++;
	}
	return count;
}

static bool report(struct scratch *scratch, const char *folder, char **trouble)
{
	const struct report_options options = {.folder = folder, .no_plots = true};
	g_autofree char *where = NULL;
	bool is_written = reports_write(&scratch->made.findings, &options, &scratch->made.diag,
					&where, trouble);

	assert_true(is_written == (where != NULL));
	assert_true(is_written == (*trouble == NULL));
	return is_written;
}

static void assert_written(struct scratch *scratch, const char *folder)
{
	g_autofree char *trouble = NULL;

	if (!report(scratch, folder, &trouble)) {
		fail_msg("%s", trouble);
	}
	assert_true(is_there(scratch, "out/ties.csv"));
}

/* Nothing is written and the message, after the scratch folder's path, is this one. */
static void assert_refused(struct scratch *scratch, const char *folder, const char *message)
{
	g_autofree char *trouble = NULL;
	guint before = names_in(scratch->path);
	GString *relative;

	assert_false(report(scratch, folder, &trouble));
	relative = g_string_new(trouble);
	g_string_replace(relative, scratch->path, "HERE", 0);
	assert_string_equal(relative->str, message);
	g_string_free(relative, TRUE);
	assert_int_equal(names_in(scratch->path), before);
}

static void assert_mode(const struct scratch *scratch, const char *name, mode_t mode)
{
	g_autofree char *path = inside(scratch, name);
	struct stat status;

	assert_int_equal(lstat(path, &status), 0);
	assert_int_equal(status.st_mode & 07777, mode);
}

static void a_new_folder_is_for_its_owner_alone(void **state)
{
	static const char *const files[] = {
		"out/report.md", "out/report.json", "out/ties.csv",	   "out/evidence.csv",
		"out/ask.csv",	 "out/skipped.csv", "out/network.graphml", "out/report.html"};
	struct scratch *scratch = *state;
	guint i;

	assert_written(scratch, scratch->out);
	assert_mode(scratch, "out", 0700);
	for (i = 0; i < G_N_ELEMENTS(files); i++) {
		assert_mode(scratch, files[i], 0600);
	}
	assert_int_equal(names_in(scratch->out), G_N_ELEMENTS(files));
	assert_int_equal(names_in(scratch->path), 1);
}

static void slashes_at_the_end_do_not_matter(void **state)
{
	struct scratch *scratch = *state;
	g_autofree char *slashes = g_strconcat(scratch->out, "//", NULL);

	assert_written(scratch, slashes);
	assert_written(scratch, slashes);
	assert_int_equal(names_in(scratch->path), 1);
}

static void an_older_report_is_replaced_whole(void **state)
{
	struct scratch *scratch = *state;

	put(scratch, "out/report.html", "old");
	put(scratch, "out/ties.csv", "old");
	put(scratch, "out/plots/share.svg", "old");
	assert_written(scratch, scratch->out);
	assert_false(holds(scratch, "out/report.html", "old"));
	assert_false(is_there(scratch, "out/plots"));
	assert_int_equal(names_in(scratch->path), 1);
}

static void an_empty_folder_is_filled(void **state)
{
	struct scratch *scratch = *state;

	assert_int_equal(g_mkdir(scratch->out, 0755), 0);
	assert_written(scratch, scratch->out);
	assert_mode(scratch, "out", 0700);
}

static void a_file_of_somebody_elses_is_never_lost(void **state)
{
	static const char *const foreign[] = {"letter.txt", "ties.csv.bak", "plots/holiday.jpg",
					      "plots/more/share.svg", "more/ties.csv"};
	static const char *const named[] = {"letter.txt", "ties.csv.bak", "plots/holiday.jpg",
					    "plots/more", "more"};
	struct scratch *scratch = *state;
	guint i;

	for (i = 0; i < G_N_ELEMENTS(foreign); i++) {
		g_autofree char *path = g_strconcat("out/", foreign[i], NULL);
		g_autofree char *message =
			g_strdup_printf("HERE/out holds %s, which is no file of this program, and "
					"is left alone; name another folder",
					named[i]);

		put(scratch, "out/report.md", "old");
		put(scratch, path, "mine");
		assert_refused(scratch, scratch->out, message);
		assert_true(is_there(scratch, path));
		assert_true(is_there(scratch, "out/report.md"));
		remove_tree(scratch->out);
	}
}

static void a_link_under_our_name_is_somebody_elses(void **state)
{
	struct scratch *scratch = *state;
	g_autofree char *link = inside(scratch, "out/report.md");

	put(scratch, "letter.txt", "mine");
	assert_int_equal(g_mkdir(scratch->out, 0700), 0);
	assert_int_equal(symlink("../letter.txt", link), 0);
	assert_refused(scratch, scratch->out,
		       "HERE/out holds report.md, which is no file of this program, and is left "
		       "alone; name another folder");
	assert_true(is_there(scratch, "letter.txt"));
}

static void what_is_no_folder_is_left_alone(void **state)
{
	struct scratch *scratch = *state;
	g_autofree char *link = inside(scratch, "link");
	g_autofree char *file = inside(scratch, "file");
	g_autofree char *below = inside(scratch, "file/out");
	g_autofree char *nowhere = inside(scratch, "no/such/out");

	put(scratch, "file", "mine");
	assert_int_equal(g_mkdir(scratch->out, 0700), 0);
	assert_int_equal(symlink("out", link), 0);
	assert_refused(scratch, link,
		       "HERE/link is a symbolic link and is left alone; name the folder itself");
	assert_refused(scratch, file, "HERE/file is there already and is not a folder");
	assert_refused(scratch, below, "cannot look at HERE/file/out: Not a directory");
	assert_refused(scratch, nowhere,
		       "cannot make a folder in HERE/no/such: No such file or directory");
	assert_refused(scratch, ".", ". cannot be replaced by a report; name a folder of its own");
	assert_refused(scratch, "",
		       "the empty name cannot be replaced by a report; name a folder of its own");
	assert_refused(scratch, "/", "/ cannot be replaced by a report; name a folder of its own");
}

static void a_folder_that_is_not_writable_is_named(void **state)
{
	struct scratch *scratch = *state;

	if (geteuid() == 0) {
		skip(); /* everything is writable for root */
	}
	assert_int_equal(chmod(scratch->path, 0500), 0);
	assert_refused(scratch, scratch->out, "cannot make a folder in HERE: Permission denied");
	assert_int_equal(chmod(scratch->path, 0700), 0);
}

static guint pictures_drawn(const struct findings *findings, const struct scratch *scratch)
{
	guint drawn = 0;
	int plot;

	for (plot = 0; plot < PLOTS; plot++) {
		g_autofree char *script = g_strdup_printf("out/plots/%s.gp", plot_name(plot));

		assert_int_equal(is_there(scratch, script), plot_is_drawn(findings, plot));
		drawn += plot_is_drawn(findings, plot) ? 1 : 0;
	}
	return drawn;
}

/* Without gnuplot, which is not what this is about: the scripts are enough. */
static void pictures_go_along_unless_they_are_not_wanted(void **state)
{
	struct scratch *scratch = *state;
	struct findings *findings = &scratch->made.findings;
	const struct report_options options = {.folder = scratch->out};
	g_autofree char *where = NULL, *trouble = NULL, *path = g_strdup(g_getenv("PATH"));
	guint i;

	for (i = 0; i < 30; i++) {
		made_up_online(&scratch->made, "linkedin:b", "Bo B", 40, "2026-10-28");
	}
	g_setenv("PATH", "/nonexistent", TRUE);
	assert_true(reports_write(findings, &options, &scratch->made.diag, &where, &trouble));
	g_setenv("PATH", path ? path : "", TRUE);
	assert_string_equal(where, scratch->out);
	assert_true(pictures_drawn(findings, scratch) > 0);
	assert_mode(scratch, "out/plots", 0700);
	assert_written(scratch, scratch->out);
	assert_false(is_there(scratch, "out/plots"));
	assert_int_equal(names_in(scratch->path), 1);
}

/* Stands for a full disk, which no test can count on. */
static void a_full_disk_leaves_everything_as_it_was(void **state)
{
	struct scratch *scratch = *state;
	struct rlimit before, none;
	g_autofree char *trouble = NULL;
	g_autofree char *old = NULL;
	g_autofree char *path = inside(scratch, "out/ties.csv");
	bool is_written;

	put(scratch, "out/ties.csv", "old");
	signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
	none = before;
	none.rlim_cur = 40; /* less than the header of ties.csv */
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &none), 0);
	is_written = report(scratch, scratch->out, &trouble);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
	assert_false(is_written);
	assert_true(g_str_has_prefix(trouble, "cannot write "));
	assert_non_null(strstr(trouble, "/out/report."));
	assert_true(g_str_has_suffix(trouble, ": File too large"));
	assert_true(g_file_get_contents(path, &old, NULL, NULL));
	assert_string_equal(old, "old");
	assert_int_equal(names_in(scratch->out), 1);
	assert_int_equal(names_in(scratch->path), 1);
}

/* Files of many rows go to disk in pieces. */
static void add_hundreds(struct made_up *made)
{
	for (guint i = 0; i < 700; i++) {
		made_up_online(made, "linkedin:bo-berg-with-a-long-address", "Bo Berg", 40,
			       "2026-10-28");
	}
}

static void a_long_file_is_whole(void **state)
{
	struct scratch *scratch = *state;
	const struct page page = {.findings = &scratch->made.findings, .diag = &scratch->made.diag};
	g_autoptr(GString) ties = g_string_new(NULL), graph = g_string_new(NULL);
	g_autoptr(GString) json = g_string_new(NULL);

	add_hundreds(&scratch->made);
	ties_csv_write(ties, &page);
	graphml_write(graph, &page);
	report_json_write(json, &page);
	assert_true(ties->len > 70000); /* more than a piece */
	assert_written(scratch, scratch->out);
	assert_true(holds(scratch, "out/ties.csv", ties->str));
	assert_true(holds(scratch, "out/network.graphml", graph->str));
	assert_true(holds(scratch, "out/report.json", json->str));
}

static void a_disk_that_fills_up_midway_leaves_nothing(void **state)
{
	struct scratch *scratch = *state;
	struct rlimit before, some;
	g_autofree char *trouble = NULL;
	bool is_written;

	add_hundreds(&scratch->made);
	signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
	some = before;
	some.rlim_cur = 250000; /* the ties of report.json alone are more */
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &some), 0);
	is_written = report(scratch, scratch->out, &trouble);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
	assert_false(is_written);
	assert_non_null(strstr(trouble, "/out/report.json: File too large"));
	assert_int_equal(names_in(scratch->path), 0);
}

static void folders_exchange_by_steps_where_they_must(void **state)
{
	struct scratch *scratch = *state;
	g_autofree char *one = inside(scratch, "one");
	g_autofree char *other = inside(scratch, "other");

	put(scratch, "one/a", "");
	put(scratch, "other/b", "");
	assert_true(folder_exchange_by_steps(one, other));
	assert_true(is_there(scratch, "one/b"));
	assert_true(is_there(scratch, "other/a"));
	assert_int_equal(names_in(scratch->path), 2);
}

static void a_step_that_fails_is_taken_back(void **state)
{
	struct scratch *scratch = *state;
	g_autofree char *one = inside(scratch, "one");
	g_autofree char *other = inside(scratch, "other");

	put(scratch, "other/b", "");
	assert_false(folder_exchange_by_steps(one, other));
	assert_int_equal(errno, ENOENT);
	assert_true(is_there(scratch, "other/b"));
	assert_false(folder_exchange_by_steps(other, one));
	assert_true(is_there(scratch, "other/b"));
	assert_int_equal(names_in(scratch->path), 1);
}

static bool is_csv(const char *path)
{
	return g_str_has_suffix(path, ".csv");
}

static void a_file_that_appears_late_is_not_lost(void **state)
{
	struct scratch *scratch = *state;
	g_autoptr(GString) content = g_string_new("new");
	g_autofree char *trouble = NULL;
	struct folder folder;

	put(scratch, "out/ties.csv", "old");
	assert_true(folder_begin(&folder, scratch->out, is_csv, &trouble));
	assert_true(folder_write(&folder, "ties.csv", content, &trouble));
	put(scratch, "out/letter.txt", "mine");
	assert_false(folder_finish(&folder, &trouble));
	folder_abandon(&folder);
	assert_true(is_there(scratch, "out/letter.txt"));
	assert_true(is_there(scratch, "out/ties.csv"));
	assert_int_equal(names_in(scratch->path), 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define CASE(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
		CASE(a_new_folder_is_for_its_owner_alone),
		CASE(slashes_at_the_end_do_not_matter),
		CASE(an_older_report_is_replaced_whole),
		CASE(an_empty_folder_is_filled),
		CASE(a_file_of_somebody_elses_is_never_lost),
		CASE(a_link_under_our_name_is_somebody_elses),
		CASE(what_is_no_folder_is_left_alone),
		CASE(a_folder_that_is_not_writable_is_named),
		CASE(pictures_go_along_unless_they_are_not_wanted),
		CASE(a_full_disk_leaves_everything_as_it_was),
		CASE(a_long_file_is_whole),
		CASE(a_disk_that_fills_up_midway_leaves_nothing),
		CASE(folders_exchange_by_steps_where_they_must),
		CASE(a_step_that_fails_is_taken_back),
		CASE(a_file_that_appears_late_is_not_lost),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
