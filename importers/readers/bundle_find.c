/*
 * Which exports lie in a folder. An unpacked export is told by the names of its files, so this
 * table knows a few of each kind; what a file really is, its importer decides.
 */
#include "importers/readers/bundle.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "importers/readers/bundle_reader.h"
#include "importers/readers/sheet.h"

#define DEPTH_LIMIT 4

/* Files of which one is enough to call a folder an export. */
static const char *const marker_files[] = {
	/* Twitter */
	"account.js", "direct-message.js", "direct-message-group.js", "direct-messages.js",
	"direct-messages-group.js", "direct-message-headers.js", "direct-message-group-headers.js",
	"follower.js", "following.js", "like.js", "manifest.js", "message-event.js",
	"note-tweet.js", "screen-name-change.js", "tweet.js", "tweet-headers.js", "tweet_index.js",
	"tweets.js", "user_details.js",
	/* LinkedIn */
	"comments.csv", "connections.csv", "companyfollows.csv", "contacts.csv",
	"emailaddresses.csv", "endorsementgiveninfo.csv", "endorsementreceivedinfo.csv",
	"importedcontacts.csv", "invitations.csv", "linkedinconnectionsexportmicrosoftoutlook.csv",
	"memberfollows.csv", "messages.csv", "positions.csv", "profile.csv", "reactions.csv",
	"recommendationsgiven.csv", "recommendationsreceived.csv", "registration.csv", "shares.csv",
	"votes.csv"};

/* Where Twitter keeps its files inside an unpacked archive. */
static const char *const data_folders[] = {"data", "data/js"};

/* A number at the end that a browser or LinkedIn added: "shares_123", "connections (1)". */
static void cut_number(char *stem)
{
	gsize size = strlen(stem), end = size;
	bool is_copy = size > 0 && stem[size - 1] == ')';

	size -= is_copy;
	while (size > 0 && g_ascii_isdigit(stem[size - 1]))
		size--;
	if (size > 1 && size < end && stem[size - 1] == (is_copy ? '(' : '_'))
		stem[size - 1] = '\0';
}

/* "Connections (1).csv" and "tweets-part2.js" as they stand in the tables. */
static char *plain_name(const char *name)
{
	g_autofree char *stem = g_ascii_strdown(name, -1);
	char *dot = strrchr(stem, '.'), *part = strstr(stem, "-part");
	GString *plain;

	if (!dot)
		return g_strdup("");
	if (strcmp(dot, ".js") == 0) {
		if (part && strspn(part + 5, "0123456789") == (gsize)(dot - part - 5))
			*part = '\0';
		else
			*dot = '\0';
		cut_number(stem);
		return g_strconcat(g_strchomp(stem), ".js", NULL);
	}
	*dot = '\0';
	cut_number(stem);
	plain = g_string_new(NULL);
	for (const char *at = stem; *at != '\0'; at++) {
		if (*at != ' ' && *at != '_')
			g_string_append_c(plain, *at);
	}
	g_string_append_printf(plain, ".%s", dot + 1);
	return g_string_free(plain, FALSE);
}

static bool is_marker(const char *name)
{
	g_autofree char *plain = plain_name(name);

	for (gsize i = 0; i < G_N_ELEMENTS(marker_files); i++) {
		if (strcmp(plain, marker_files[i]) == 0)
			return true;
	}
	return false;
}

static bool has_suffix(const char *name, const char *suffix)
{
	gsize size = strlen(name), end = strlen(suffix);

	return size > end && g_ascii_strcasecmp(name + size - end, suffix) == 0;
}

static bool is_folder(const char *path)
{
	GStatBuf info;

	return g_lstat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

/* Whether a marker lies in the folder itself. */
static bool holds_marker(const char *path)
{
	g_autoptr(GDir) directory = g_dir_open(path, 0, NULL);
	const char *name;

	while (directory && (name = g_dir_read_name(directory))) {
		if (is_marker(name))
			return true;
	}
	return false;
}

static bool is_export_folder(const char *path)
{
	if (holds_marker(path))
		return true;
	for (guint i = 0; i < G_N_ELEMENTS(data_folders); i++) {
		g_autofree char *data = g_build_filename(path, data_folders[i], NULL);

		if (is_folder(data) && holds_marker(data))
			return true;
	}
	return false;
}

/* Whether a sub-folder is an export of its own: not a folder of the one that it lies in. */
static bool is_own_export(const char *folder, const char *name)
{
	g_autofree char *path = g_build_filename(folder, name, NULL);
	bool is_part = (strcmp(name, "data") == 0 && !holds_marker(folder)) ||
		       (strcmp(name, "js") == 0 &&
			(has_suffix(folder, "/data") || has_suffix(folder, "/assets"))) ||
		       strcmp(name, "assets") == 0;

	return is_folder(path) && !is_part && is_export_folder(path);
}

static bool has_column(const GPtrArray *header, const char *column)
{
	return g_ptr_array_find_with_equal_func((GPtrArray *)header, column, g_str_equal, NULL);
}

/* Whether a table is one that the user writes, a journal or a people file. */
static bool is_users_own(const char *path)
{
	char opening[4096];
	int file = g_open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
	gssize size = file < 0 ? -1 : read(file, opening, sizeof opening);
	g_autoptr(GPtrArray) header = NULL;
	struct memory_stream stream;

	if (file >= 0)
		close(file);
	memory_stream_init(&stream, opening, (gsize)MAX(size, 0));
	header = sheet_sniff_header(&stream.stream);
	return (has_column(header, "date") && has_column(header, "name") &&
		has_column(header, "how")) ||
	       (has_column(header, "key") &&
		(has_column(header, "same_as") || has_column(header, "kind")));
}

bool bundle_is_apart(const char *folder, const char *name, guint depth)
{
	g_autofree char *path = g_build_filename(folder, name, NULL);

	if (has_suffix(name, ".zip") || has_suffix(name, ".ics"))
		return true;
	if (has_suffix(name, ".csv"))
		return depth == 0 && !is_marker(name) && is_users_own(path);
	return depth < DEPTH_LIMIT && is_own_export(folder, name);
}

static bool is_file(const char *path)
{
	GStatBuf info;

	return g_stat(path, &info) == 0 && S_ISREG(info.st_mode);
}

/* What `search` looks into next, and how. */
struct place_to_look {
	char *path;
	guint depth;
	bool is_inside; /* an export: only what is apart from it is of interest */
};

static void look_later(GArray *places, const char *path, guint depth, bool is_inside)
{
	struct place_to_look place = {g_strdup(path), depth, is_inside};

	g_array_append_val(places, place);
}

/* Adds what lies in one folder to the exports found, and its sub-folders to the places to look. */
static void look_into(const struct place_to_look *place, GPtrArray *found, GArray *places)
{
	g_autoptr(GDir) directory = g_dir_open(place->path, 0, NULL);
	bool is_root = !place->is_inside || place->depth == 0;
	const char *name;

	while (directory && (name = g_dir_read_name(directory))) {
		g_autofree char *path = g_build_filename(place->path, name, NULL);
		bool is_apart = place->is_inside
					? bundle_is_apart(place->path, name, place->depth)
					: has_suffix(name, ".zip") || has_suffix(name, ".csv") ||
						  has_suffix(name, ".ics");

		if (*name == '.' || place->depth > DEPTH_LIMIT)
			continue;
		if (is_folder(path) &&
		    (is_apart || (!place->is_inside && is_export_folder(path)))) {
			g_ptr_array_add(found, g_strdup(path));
			look_later(places, path, 0, true);
		} else if (is_folder(path)) {
			look_later(places, path, place->depth + 1, place->is_inside);
		} else if (is_apart && is_root && is_file(path)) {
			g_ptr_array_add(found, g_steal_pointer(&path));
		}
	}
}

static int compare_paths(gconstpointer a, gconstpointer b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

GPtrArray *bundle_find(const char *path)
{
	GPtrArray *found = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GArray) places = g_array_new(FALSE, FALSE, sizeof(struct place_to_look));

	if (g_file_test(path, G_FILE_TEST_IS_DIR)) {
		bool is_export = is_export_folder(path);

		if (is_export)
			g_ptr_array_add(found, g_strdup(path));
		look_later(places, path, 0, is_export);
	}
	for (guint i = 0; i < places->len; i++) {
		struct place_to_look place = g_array_index(places, struct place_to_look, i);

		look_into(&place, found, places);
		g_free(place.path);
	}
	if (found->len == 0)
		g_ptr_array_add(found, g_strdup(path));
	g_ptr_array_sort(found, compare_paths);
	return found;
}
