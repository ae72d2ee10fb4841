/*
 * Exports into the network. The one thing to know: an export is walked three times, because what
 * its files mean depends on others: to see which kinds of export it holds, to learn from a few
 * files who the owner is, and to read the rest. Walking is cheap, only wanted entries are inflated.
 */
#include "importers/import.h"

#include <stdlib.h>
#include <string.h>

#include "importers/bundle.h"
#include "importers/kind.h"
#include "importers/progress.h"
#include "importers/sheet.h"

/* In this order an entry is offered to them. */
static const struct export_kind *const kinds[] = {
	&linkedin_kind,
	&twitter_kind,
	&journal_kind,
	&people_kind,
};

/* A table whose name nobody knows, told by its header. */
struct told_by_header {
	const struct export_kind *kind;
	GPtrArray *header;
};

/* One path on its way into the network. */
struct visit {
	const char *path;
	struct network *network;
	struct diag *diag;
	struct bundle *bundle;
	struct progress progress;
	GHashTable *headers; /* entry -> struct told_by_header */
	bool holds[G_N_ELEMENTS(kinds)];
};

/* An entry's bytes on their way to its reader: tells the bundle which part trouble belongs to,
 * and shows progress. */
struct watched_stream {
	struct stream stream;
	struct stream *bytes;
	struct visit *visit;
	const struct source *source;
	guint parts_before; /* of the source */
};

static gssize read_watched(struct stream *stream, void *buffer, gsize size)
{
	struct watched_stream *watched = (struct watched_stream *)stream;
	const GPtrArray *parts = watched->source->parts;

	/* The reader makes the part before it reads the first byte. */
	if (parts->len > watched->parts_before) {
		const struct part *part = g_ptr_array_index(parts, parts->len - 1);

		bundle_set_part(watched->visit->bundle, part);
		progress_show(&watched->visit->progress, part);
	}
	return watched->bytes->read(watched->bytes, buffer, size);
}

static void watch(struct watched_stream *watched, struct visit *visit, const struct source *source)
{
	*watched = (struct watched_stream){
		.stream = {.read = read_watched},
		.bytes = bundle_stream(visit->bundle),
		.visit = visit,
		.source = source,
		.parts_before = source->parts->len,
	};
	bundle_set_part(visit->bundle, NULL);
}

static void told_by_header_free(gpointer data)
{
	struct told_by_header *told = data;

	g_ptr_array_unref(told->header);
	g_free(told);
}

static bool is_table(const char *name)
{
	gsize length = strlen(name);

	return length > 4 && g_ascii_strcasecmp(name + length - 4, ".csv") == 0;
}

static const struct export_kind *kind_by_name(const char *name)
{
	for (guint i = 0; i < G_N_ELEMENTS(kinds); i++)
		if (kinds[i]->knows(name))
			return kinds[i];
	return NULL;
}

static const struct export_kind *kind_by_header(const GPtrArray *header)
{
	for (guint i = 0; i < G_N_ELEMENTS(kinds); i++)
		if (kinds[i]->knows_header != NULL && kinds[i]->knows_header(header))
			return kinds[i];
	return NULL;
}

/* Looks into the current entry, a table, for a header that one of the kinds knows. */
static const struct export_kind *sniff(struct visit *visit, const char *entry)
{
	g_autoptr(GPtrArray) header = sheet_sniff_header(bundle_stream(visit->bundle));
	const struct export_kind *kind = header != NULL ? kind_by_header(header) : NULL;
	struct told_by_header *told;

	if (kind == NULL)
		return NULL;
	told = g_new(struct told_by_header, 1);
	told->kind = kind;
	told->header = g_steal_pointer(&header);
	g_hash_table_replace(visit->headers, g_strdup(entry), told);
	return kind;
}

/* What the kinds are asked by: a single file has no path inside the export, but a name. */
static char *name_of(const struct visit *visit, const char *entry)
{
	return *entry != '\0' ? g_strdup(entry) : g_path_get_basename(visit->path);
}

/* The header of a table alone decides; the names of files inside an export are its maker's. */
static const struct export_kind *tell(struct visit *visit, const char *entry)
{
	g_autofree char *name = name_of(visit, entry);
	const struct export_kind *kind = NULL;

	if (*entry == '\0' && is_table(name))
		kind = sniff(visit, entry);
	if (kind == NULL)
		kind = kind_by_name(name);
	if (kind == NULL && *entry != '\0' && is_table(name))
		kind = sniff(visit, entry);
	return kind;
}

static bool survey(struct visit *visit)
{
	bool knows_any = false;

	while (bundle_next(visit->bundle)) {
		const struct export_kind *kind = tell(visit, bundle_entry(visit->bundle));

		for (guint i = 0; i < G_N_ELEMENTS(kinds); i++) {
			visit->holds[i] |= kinds[i] == kind;
			knows_any |= visit->holds[i];
		}
	}
	return knows_any;
}

/* Hands the current entry to its kind, if it is of that kind. A single file that only its name
 * gives away goes by that name, because the reader has nothing else to tell it by. */
static void read_entry(struct visit *visit, const struct export_kind *kind, struct import *import,
		       bool is_early)
{
	const char *entry = bundle_entry(visit->bundle);
	const struct told_by_header *told = g_hash_table_lookup(visit->headers, entry);
	g_autofree char *name = told != NULL ? g_strdup(entry) : name_of(visit, entry);
	struct watched_stream watched;

	if (told != NULL ? told->kind != kind : kind_by_name(name) != kind)
		return;
	if (is_early && (kind->read_early == NULL || told != NULL))
		return;
	watch(&watched, visit, import->source);
	if (is_early)
		kind->read_early(import, name, &watched.stream);
	else
		kind->read(import, name, told != NULL ? told->header : NULL, &watched.stream);
}

static void read_source(struct visit *visit, const struct export_kind *kind, gint32 today)
{
	struct import import = {
		.network = visit->network,
		.source = network_source(visit->network, visit->path, kind->kind),
		.diag = visit->diag,
		.today = today,
	};

	kind->begin(&import);
	for (int pass = 0; pass < 2; pass++) {
		bundle_rewind(visit->bundle);
		while (bundle_next(visit->bundle))
			read_entry(visit, kind, &import, pass == 0);
	}
	kind->end(&import);
}

static void visit_bundle(struct visit *visit, gint32 today)
{
	visit->headers =
		g_hash_table_new_full(g_str_hash, g_str_equal, g_free, told_by_header_free);
	if (!survey(visit))
		diag_report_path(visit->diag, DIAG_NOTHING_KNOWN, visit->path, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(kinds); i++)
		if (visit->holds[i])
			read_source(visit, kinds[i], today);
	g_hash_table_unref(visit->headers);
}

/* The one name of a file that may have been given by several. */
static char *true_path(const char *path)
{
	char *resolved = realpath(path, NULL);
	char *copy = g_strdup(resolved != NULL ? resolved : path);

	free(resolved);
	return copy;
}

static bool was_read(const struct network *network, const char *path)
{
	g_autofree char *wanted = true_path(path);

	for (guint i = 0; i < network->sources->len; i++) {
		const struct source *source = g_ptr_array_index(network->sources, i);
		g_autofree char *standing = true_path(source->path);

		if (strcmp(standing, wanted) == 0)
			return true;
	}
	return false;
}

static void read_path(struct network *network, const char *path,
		      const struct import_options *options, struct diag *diag)
{
	struct visit visit = {.path = path, .network = network, .diag = diag};

	if (was_read(network, path)) {
		diag_report_path(diag, DIAG_FILE_DECLARED_TWICE, path, NULL);
		return;
	}
	progress_init(&visit.progress, options->show_progress ? diag->stream : NULL);
	diag->before_line = progress_clear;
	diag->before_line_data = &visit.progress;
	visit.bundle = bundle_open(path, diag);
	if (visit.bundle != NULL) {
		visit_bundle(&visit, options->today);
		bundle_close(visit.bundle);
	}
	progress_clear(&visit.progress);
	diag->before_line = NULL;
	diag->before_line_data = NULL;
}

void import_export(struct network *network, const char *path, const struct import_options *options,
		   struct diag *diag)
{
	g_autoptr(GPtrArray) paths = bundle_find(path);

	for (guint i = 0; i < paths->len; i++)
		read_path(network, g_ptr_array_index(paths, i), options, diag);
}
