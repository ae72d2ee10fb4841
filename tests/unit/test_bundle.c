/*
 * Exports opened: ZIPs of every build and damage, made by libarchive in a folder of their own,
 * unpacked folders, single files, and what is found below a folder.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include <archive.h>
#include <archive_entry.h>
#include <cmocka.h>
#include <glib/gstdio.h>

#include "importers/readers/bundle.h"

struct scratch {
	char *path;
	struct diag diag;
};

static int scratch_begin(void **state)
{
	struct scratch *scratch = g_new0(struct scratch, 1);

	scratch->path = g_dir_make_tmp("overcoffee-XXXXXX", NULL);
	assert_non_null(scratch->path);
	diag_init(&scratch->diag, NULL);
	*state = scratch;
	return 0;
}

static void remove_all(const char *path)
{
	GDir *directory =
		g_file_test(path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open(path, 0, NULL);
	const char *name;

	while (directory && (name = g_dir_read_name(directory))) {
		g_autofree char *inside = g_build_filename(path, name, NULL);

		remove_all(inside);
	}
	if (directory)
		g_dir_close(directory);
	g_remove(path);
}

static int scratch_end(void **state)
{
	struct scratch *scratch = *state;

	remove_all(scratch->path);
	diag_release(&scratch->diag);
	g_free(scratch->path);
	g_free(scratch);
	return 0;
}

static char *inside(const struct scratch *scratch, const char *name)
{
	return g_build_filename(scratch->path, name, NULL);
}

static void write_file(const struct scratch *scratch, const char *name, const char *text,
		       gsize size)
{
	g_autofree char *path = inside(scratch, name);
	g_autofree char *folder = g_path_get_dirname(path);

	assert_int_equal(g_mkdir_with_parents(folder, 0700), 0);
	assert_true(g_file_set_contents(path, text, (gssize)size, NULL));
}

/* An entry of a ZIP: its name, and a letter of which it holds a number of repetitions. */
struct member {
	const char *name;
	char letter;
	gsize size;
};

static void write_zip(const struct scratch *scratch, const char *name, const struct member *members,
		      gsize count, bool has_sizes)
{
	g_autofree char *path = inside(scratch, name);
	struct archive *archive = archive_write_new();

	archive_write_set_format_zip(archive);
	archive_write_zip_set_compression_deflate(archive);
	assert_int_equal(archive_write_open_filename(archive, path), ARCHIVE_OK);
	for (gsize i = 0; i < count; i++) {
		struct archive_entry *entry = archive_entry_new();
		g_autofree char *bytes = g_strnfill(members[i].size, members[i].letter);

		archive_entry_set_pathname(entry, members[i].name);
		archive_entry_set_filetype(entry, AE_IFREG);
		archive_entry_set_perm(entry, 0644);
		if (has_sizes)
			archive_entry_set_size(entry, (gint64)members[i].size);
		assert_int_equal(archive_write_header(archive, entry), ARCHIVE_OK);
		assert_int_equal(archive_write_data(archive, bytes, members[i].size),
				 members[i].size);
		archive_entry_free(entry);
	}
	assert_int_equal(archive_write_close(archive), ARCHIVE_OK);
	archive_write_free(archive);
}

/* How an entry reads: its letter, how many bytes, and ! when it breaks off. */
static void append_bytes(GString *out, struct stream *stream)
{
	char buffer[1000], letter = '-';
	gssize count;
	gsize size = 0;

	while ((count = stream->read(stream, buffer, sizeof buffer)) > 0) {
		letter = buffer[0];
		size += (gsize)count;
	}
	g_string_append_printf(out, "=%c%" G_GSIZE_FORMAT "%s", letter, size, count < 0 ? "!" : "");
}

static void append_entries(GString *out, struct bundle *bundle, const char *wanted)
{
	while (bundle_next(bundle)) {
		g_string_append_printf(out, "%s%s", out->len > 0 ? " " : "", bundle_entry(bundle));
		if (!wanted || strcmp(bundle_entry(bundle), wanted) == 0)
			append_bytes(out, bundle_stream(bundle));
	}
}

static void append_reports(GString *out, struct scratch *scratch)
{
	for (guint i = 0; i < scratch->diag.lines->len; i++) {
		const struct diag_line *line =
			&g_array_index(scratch->diag.lines, struct diag_line, i);

		g_string_append_printf(out, " <%s %s>", diag_slug(line->kind),
				       g_str_has_prefix(line->file, scratch->path)
					       ? line->file + strlen(scratch->path) + 1
					       : line->file);
	}
	g_array_set_size(scratch->diag.lines, 0);
}

/* The entries of an export in order, read if `wanted` is NULL or their name, and the reports. */
static char *read_bundle(struct scratch *scratch, const char *name, const char *wanted)
{
	g_autofree char *path = inside(scratch, name);
	struct bundle *bundle = bundle_open(path, &scratch->diag);
	GString *out = g_string_new(NULL);

	if (bundle) {
		append_entries(out, bundle, wanted);
		bundle_close(bundle);
	} else {
		g_string_append(out, "none");
	}
	append_reports(out, scratch);
	return g_string_free(out, FALSE);
}

static void assert_bundle(struct scratch *scratch, const char *name, const char *wanted,
			  const char *expected)
{
	g_autofree char *result = read_bundle(scratch, name, wanted);

	assert_string_equal(result, expected);
}

static void zip_is_read_entry_by_entry(void **state)
{
	static const struct member members[] = {
		{"messages.csv", 'm', 70000}, {"Connections.csv", 'c', 3}, {"Empty.csv", '-', 0}};
	struct scratch *scratch = *state;

	for (int has_sizes = 0; has_sizes < 2; has_sizes++) {
		write_zip(scratch, "a.zip", members, G_N_ELEMENTS(members), has_sizes);
		assert_bundle(scratch, "a.zip", NULL,
			      "messages.csv=m70000 Connections.csv=c3 Empty.csv=-0");
		assert_bundle(scratch, "a.zip", "Connections.csv",
			      "messages.csv Connections.csv=c3 Empty.csv");
	}
}

static void rewinding_begins_again(void **state)
{
	static const struct member members[] = {{"a.csv", 'a', 5}, {"b.csv", 'b', 6}};
	struct scratch *scratch = *state;
	g_autofree char *path = inside(scratch, "a.zip");
	struct bundle *bundle;
	GString *out = g_string_new(NULL);

	write_zip(scratch, "a.zip", members, G_N_ELEMENTS(members), true);
	bundle = bundle_open(path, &scratch->diag);
	append_entries(out, bundle, "a.csv");
	assert_false(bundle_next(bundle));
	bundle_rewind(bundle);
	append_entries(out, bundle, "b.csv");
	bundle_rewind(bundle);
	assert_true(bundle_next(bundle));
	assert_string_equal(out->str, "a.csv=a5 b.csv a.csv b.csv=b6");
	bundle_close(bundle);
	g_string_free(out, TRUE);
}

static void paths_are_made_plain(void **state)
{
	static const struct {
		const char *names[4];
		const char *expected;
	} cases[] = {
		{{"../../up.csv", "/root.csv", "a//./b.csv"}, "up.csv root.csv a/b.csv"},
		{{"top\\data\\tweets.js", "top/Your archive.html"},
		 "data/tweets.js Your archive.html"},
		{{"data/tweets.js", "data/account.js"}, "data/tweets.js data/account.js"},
		{{"a/b/data/tweets.js", "a/b/data/like.js"}, "data/tweets.js data/like.js"},
		{{"top/a.csv", "__MACOSX/top/._a.csv", "top/.DS_Store", "top/._b.csv"}, "a.csv"},
		{{"top/a.csv", "topping/b.csv"}, "top/a.csv topping/b.csv"},
		{{"top/a.csv", "b.csv"}, "top/a.csv b.csv"},
		{{"Zo\xC3\xAB.csv", ".."}, "Zo\xC3\xAB.csv"},
		{{"Zo\xEB.csv", "x.csv"}, "Zo\xEF\xBF\xBD.csv x.csv"},
	};
	struct scratch *scratch = *state;

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		struct member members[4];
		gsize count = 0;

		for (; count < 4 && cases[i].names[count]; count++)
			members[count] = (struct member){cases[i].names[count], 'x', 1};
		write_zip(scratch, "a.zip", members, count, true);
		assert_bundle(scratch, "a.zip", "", cases[i].expected);
	}
}

/* Cut at every byte, an entry is whole, or breaks off, or is not there: never short. */
static void cut_zip_is_read_as_far_as_it_goes(void **state)
{
	static const struct member members[] = {{"a.csv", 'a', 40}, {"b.csv", 'b', 50}};
	struct scratch *scratch = *state;
	g_autofree char *path = inside(scratch, "a.zip");
	g_autofree char *bytes = NULL;
	gsize size, whole = 0, broken = 0;

	write_zip(scratch, "a.zip", members, G_N_ELEMENTS(members), false);
	assert_true(g_file_get_contents(path, &bytes, &size, NULL));
	for (gsize cut = 4; cut < size; cut++) {
		g_autofree char *result = NULL;
		char *report;

		write_file(scratch, "cut.zip", bytes, cut);
		result = read_bundle(scratch, "cut.zip", NULL);
		report = strstr(result, " <cut cut.zip>");
		assert_non_null(report);
		assert_string_equal(report, " <cut cut.zip>");
		*report = '\0';
		whole += strcmp(result, "a.csv=a40 b.csv=b50") == 0;
		broken += g_str_has_prefix(result, "a.csv=a40 b.csv=") &&
			  g_str_has_suffix(result, "!");
		if (strstr(result, "a.csv") && !strchr(result, '!'))
			assert_true(g_str_has_prefix(result, "a.csv=a40"));
		if (strstr(result, "b.csv") && !strchr(result, '!'))
			assert_true(g_str_has_suffix(result, "b.csv=b50"));
	}
	assert_true(whole > 20); /* within the directory at the end */
	assert_true(broken > 5);
}

static void damage_costs_one_entry(void **state)
{
	static const struct member members[] = {
		{"a.csv", 'a', 400}, {"b.csv", 'b', 500}, {"c.csv", 'c', 600}};
	struct scratch *scratch = *state;
	g_autofree char *path = inside(scratch, "a.zip");
	g_autofree char *bytes = NULL;
	char *name;
	gsize size;

	write_zip(scratch, "a.zip", members, G_N_ELEMENTS(members), true);
	assert_true(g_file_get_contents(path, &bytes, &size, NULL));
	name = memmem(bytes, size, "b.csv", 5);
	assert_non_null(name);
	name = memmem(name + 5, size - (gsize)(name + 5 - bytes), "b.csv", 5);
	assert_non_null(name);
	name[16 - 46] ^= 1; /* in the directory: the sum of what is to come out of b.csv */
	write_file(scratch, "b.zip", bytes, size);
	assert_bundle(scratch, "b.zip", NULL,
		      "a.csv=a400 b.csv=b500! c.csv=c600 <damaged b.zip/b.csv>");
	name[16 - 46] ^= 1;
	name = memmem(bytes, size, "b.csv", 5);
	memset(name + 5 + name[-2], 0xFF, 4); /* after the name and what is extra: what is packed */
	write_file(scratch, "c.zip", bytes, size);
	assert_bundle(scratch, "c.zip", "b.csv", "a.csv b.csv=-0! c.csv <damaged c.zip/b.csv>");
	assert_bundle(scratch, "c.zip", NULL,
		      "a.csv=a400 b.csv=-0! c.csv=c600 <damaged c.zip/b.csv>");
}

static void what_is_no_zip_is_told(void **state)
{
	struct scratch *scratch = *state;

	write_file(scratch, "text.zip", "Name,Day\n", 9);
	write_file(scratch, "empty.zip", "", 0);
	assert_bundle(scratch, "text.zip", NULL, "none <damaged text.zip>");
	assert_bundle(scratch, "empty.zip", NULL, "none <damaged empty.zip>");
	assert_bundle(scratch, "absent.zip", NULL, "none <not-found absent.zip>");
	assert_bundle(scratch, "text.zip/x", NULL, "none <not-found text.zip/x>");
}

static void zips_are_told_by_their_bytes(void **state)
{
	static const struct member members[] = {{"a.csv", 'a', 5}};
	struct scratch *scratch = *state;

	write_zip(scratch, "archive", members, 1, true);
	write_zip(scratch, "a.zip.ZIP", members, 1, true);
	write_zip(scratch, "sheet.csv", members, 1, true);
	assert_bundle(scratch, "archive", NULL, "a.csv=a5");
	assert_bundle(scratch, "a.zip.ZIP", NULL, "a.csv=a5");
	assert_bundle(scratch, "sheet.csv", "not read", "");
}

static void bomb_ends_at_the_ratio(void **state)
{
	static const struct member members[] = {{"bomb.csv", 'x', 64 << 20}, {"b.csv", 'b', 5}};
	struct scratch *scratch = *state;
	g_autofree char *path = inside(scratch, "a.zip");
	g_autofree char *bytes = NULL;
	g_autofree char *result = NULL;
	g_autofree char *cut = NULL;
	gsize size;

	write_zip(scratch, "a.zip", members, 2, true);
	result = read_bundle(scratch, "a.zip", NULL);
	assert_true(g_str_has_prefix(result, "bomb.csv=x1"));
	assert_true(g_str_has_suffix(result, "! b.csv=b5 <limit a.zip/bomb.csv>"));
	assert_true(g_ascii_strtoull(strchr(result, 'x') + 1, NULL, 10) < 20 << 20);
	/* The streaming reader stops for good: it would have to inflate the rest. */
	assert_true(g_file_get_contents(path, &bytes, &size, NULL));
	write_file(scratch, "cut.zip", bytes, size - 30);
	cut = read_bundle(scratch, "cut.zip", "b.csv");
	assert_string_equal(cut, "bomb.csv <cut cut.zip> <limit cut.zip/bomb.csv>");
}

static void trouble_is_reported_for_the_part(void **state)
{
	static const struct member members[] = {{"bomb.csv", 'x', 16 << 20}};
	struct scratch *scratch = *state;
	g_autofree char *path = inside(scratch, "a.zip");
	struct source *source = source_new("my.zip", SOURCE_LINKEDIN);
	struct part part = {.source = source, .path = "messages.csv"};
	struct bundle *bundle;
	GString *out = g_string_new(NULL);

	write_zip(scratch, "a.zip", members, 1, true);
	bundle = bundle_open(path, &scratch->diag);
	assert_true(bundle_next(bundle));
	bundle_set_part(bundle, &part);
	append_bytes(out, bundle_stream(bundle));
	g_string_truncate(out, 0);
	append_bytes(out, bundle_stream(bundle)); /* broken once, broken for good */
	append_reports(out, scratch);
	assert_string_equal(out->str, "=-0! <limit my.zip/messages.csv>");
	bundle_close(bundle);
	source_free(source);
	g_string_free(out, TRUE);
}

/* Read by another thread a bundle is silent; its owner hears of it once that has ended, and once.
 */
static void trouble_waits_while_a_bundle_is_apart(void **state)
{
	static const struct member members[] = {{"bomb.csv", 'x', 16 << 20}};
	struct scratch *scratch = *state;
	g_autofree char *path = inside(scratch, "a.zip");
	g_autoptr(GString) out = g_string_new(NULL);
	struct bundle *bundle;
	struct stream *stream;

	write_zip(scratch, "a.zip", members, 1, true);
	bundle = bundle_open(path, &scratch->diag);
	assert_true(bundle_next(bundle));
	stream = bundle_stream(bundle);
	stream->is_apart = true;
	append_bytes(out, stream);
	assert_true(g_str_has_suffix(out->str, "!"));
	stream->tell(stream);
	assert_int_equal(scratch->diag.lines->len, 0);
	stream->is_apart = false;
	stream->tell(stream);
	stream->tell(stream);
	g_string_truncate(out, 0);
	append_reports(out, scratch);
	assert_string_equal(out->str, " <limit a.zip/bomb.csv>");
	bundle_close(bundle);
}

static void folders_are_read_in_order_of_name(void **state)
{
	struct scratch *scratch = *state;

	write_file(scratch, "x/data/tweets.js", "tt", 2);
	write_file(scratch, "x/data/account.js", "a", 1);
	write_file(scratch, "x/Your archive.html", "h", 1);
	write_file(scratch, "x/.DS_Store", "d", 1);
	write_file(scratch, "x/__MACOSX/a", "d", 1);
	assert_bundle(scratch, "x", NULL,
		      "Your archive.html=h1 data/account.js=a1 data/tweets.js=t2");
	assert_bundle(scratch, "x/", "data/tweets.js",
		      "Your archive.html data/account.js data/tweets.js=t2");
	assert_bundle(scratch, "x/data/tweets.js", NULL, "=t2");
}

static void links_to_folders_are_not_followed(void **state)
{
	struct scratch *scratch = *state;
	g_autofree char *link = inside(scratch, "x/loop");
	GPtrArray *found;

	write_file(scratch, "x/Connections.csv", "c", 1);
	assert_int_equal(symlink(scratch->path, link), 0);
	assert_bundle(scratch, "x", NULL, "Connections.csv=c1");
	found = bundle_find(scratch->path);
	assert_int_equal(found->len, 1);
	g_ptr_array_unref(found);
}

static void assert_found(const struct scratch *scratch, const char *folder, const char *expected)
{
	g_autofree char *path = inside(scratch, folder);
	g_autoptr(GPtrArray) found = bundle_find(path);
	GString *out = g_string_new(NULL);

	for (guint i = 0; i < found->len; i++) {
		const char *name = g_ptr_array_index(found, i);

		assert_true(g_str_has_prefix(name, path));
		g_string_append_printf(out, "%s%s", i > 0 ? " " : "",
				       name[strlen(path)] == '/' ? name + strlen(path) + 1 : ".");
	}
	assert_string_equal(out->str, expected);
	g_string_free(out, TRUE);
}

/* A folder is laid out from paths; tables of the user's have their header. */
static void write_tree(const struct scratch *scratch, const char *const *paths)
{
	for (; *paths; paths++) {
		const char *text = g_str_has_suffix(*paths, "met.csv")	    ? "date,name,how\n"
				   : g_str_has_suffix(*paths, "people.csv") ? "key,same_as\n"
									    : "x,y\n";

		write_file(scratch, *paths, text, strlen(text));
	}
}

static void exports_are_found(void **state)
{
	static const struct {
		const char *paths[8], *found, *entries;
	} cases[] = {
		{{"Connections.csv", "Jobs/Job Applications.csv", "New Thing.csv"},
		 ".",
		 "Connections.csv Jobs/Job Applications.csv New Thing.csv"},
		{{"messages (1).csv", "met.csv", "people.csv", "a.zip"},
		 ". a.zip met.csv people.csv",
		 "messages (1).csv"},
		{{"Shares_123.csv", "old/Connections.csv", "more/tw/data/tweets.js"},
		 ". more/tw old",
		 "Shares_123.csv"},
		{{"data/manifest.js", "data/tweets-part1.js", "assets/js/account.js",
		  "data/tweet_media/inner.zip", "met.csv"},
		 ". met.csv",
		 "assets/js/account.js data/manifest.js data/tweets-part1.js"},
		{{"data/js/tweet_index.js", "data/js/tweets/2013_02.js", "tweets.csv"},
		 ".",
		 "data/js/tweet_index.js data/js/tweets/2013_02.js tweets.csv"},
		{{"tweet.js", "tweet_media/media-part1.zip"}, ".", "tweet.js"},
		{{"b.zip", "A.ZIP", "met.csv", "truth.csv", "li/Connections.csv", "notes.txt"},
		 "A.ZIP b.zip li met.csv truth.csv",
		 "notes.txt truth.csv"},
		{{"a/b/c/d/x.zip", "a/b/c/d/e/y.zip"}, "a/b/c/d/x.zip", ""},
		{{"notes.txt", "script.js"}, ".", "notes.txt script.js"},
	};
	struct scratch *scratch = *state;

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *folder = inside(scratch, "x");
		g_autofree char *prefixed = NULL;
		const char *paths[9] = {NULL};

		for (gsize j = 0; cases[i].paths[j]; j++)
			paths[j] = g_build_filename("x", cases[i].paths[j], NULL);
		write_tree(scratch, paths);
		assert_found(scratch, "x", cases[i].found);
		assert_bundle(scratch, "x", "none is read", cases[i].entries);
		for (gsize j = 0; paths[j]; j++)
			g_free((char *)paths[j]);
		remove_all(folder);
	}
}

static void a_file_is_found_as_itself(void **state)
{
	struct scratch *scratch = *state;

	write_file(scratch, "met.csv", "date,name,how\n", 14);
	assert_found(scratch, "met.csv", ".");
	assert_found(scratch, "absent", ".");
}

#define IN_SCRATCH(test) cmocka_unit_test_setup_teardown(test, scratch_begin, scratch_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_SCRATCH(zip_is_read_entry_by_entry),
		IN_SCRATCH(rewinding_begins_again),
		IN_SCRATCH(paths_are_made_plain),
		IN_SCRATCH(cut_zip_is_read_as_far_as_it_goes),
		IN_SCRATCH(damage_costs_one_entry),
		IN_SCRATCH(what_is_no_zip_is_told),
		IN_SCRATCH(zips_are_told_by_their_bytes),
		IN_SCRATCH(bomb_ends_at_the_ratio),
		IN_SCRATCH(trouble_is_reported_for_the_part),
		IN_SCRATCH(trouble_waits_while_a_bundle_is_apart),
		IN_SCRATCH(folders_are_read_in_order_of_name),
		IN_SCRATCH(links_to_folders_are_not_followed),
		IN_SCRATCH(exports_are_found),
		IN_SCRATCH(a_file_is_found_as_itself),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
