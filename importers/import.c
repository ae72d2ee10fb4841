/*
 * Exports into the network. The one thing to know: no export is read before all of them have been
 * surveyed, because what was seen first stands and the older archive of an account shall be seen
 * first. Each is walked three times: to see which kinds of export it holds, to learn from a few
 * files who the owner is and when it was made, and, when its turn has come, to read the rest.
 * Walking is cheap, only wanted entries are inflated.
 */
#include "importers/import.h"

#include <stdlib.h>
#include <string.h>

#include "analyzer/told/hits.h"
#include "importers/readers/bundle.h"
#include "importers/kind.h"
#include "importers/progress.h"
#include "importers/readers/sheet.h"

/* In this order an entry is offered to them. */
static const struct export_kind *const kinds[] = {
	&linkedin_kind, &twitter_kind, &journal_kind, &people_kind, &calendar_kind,
};

/* A table whose name nobody knows, told by its header. */
struct told_by_header {
	const struct export_kind *kind;
	GPtrArray *header;
};

/* One path, opened and surveyed. */
struct visit {
	char *path;
	struct bundle *bundle;
	GHashTable *headers; /* entry -> struct told_by_header */
	bool holds[G_N_ELEMENTS(kinds)];
};

/* One kind of export in a path, waiting for its turn. */
struct reading {
	struct visit *visit;
	const struct export_kind *kind;
	struct import import;
};

struct importing {
	struct network *network;
	struct diag *diag;
	struct progress progress;
	gint32 today;
	GHashTable *visited; /* char *, true paths */
	GPtrArray *visits;   /* struct visit *, as given */
	GPtrArray
		*readings; /* struct reading *, in the order they are read in once all are there */
};

/* An entry's bytes on their way to its reader: tells the bundle which part trouble belongs to,
 * and shows progress. */
struct watched_stream {
	struct stream stream;
	struct stream *bytes;
	struct bundle *bundle;
	struct progress *progress;
	const struct source *source;
	guint parts_before; /* of the source */
};

/* NULL as long as there is none: the reader makes the part before it reads the first byte. */
static const struct part *part_of(const struct watched_stream *watched)
{
	const GPtrArray *parts = watched->source->parts;

	return parts->len > watched->parts_before ? g_ptr_array_index(parts, parts->len - 1) : NULL;
}

static void show_progress(const struct watched_stream *watched)
{
	const struct part *part = part_of(watched);

	if (part)
		progress_show(watched->progress, part);
}

static gssize read_watched(struct stream *stream, void *buffer, gsize size)
{
	struct watched_stream *watched = (struct watched_stream *)stream;
	const struct part *part = part_of(watched);

	if (part)
		bundle_set_part(watched->bundle, part);
	if (!stream->is_apart)
		show_progress(watched);
	watched->bytes->is_apart = stream->is_apart;
	return watched->bytes->read(watched->bytes, buffer, size);
}

static void tell_watched(struct stream *stream)
{
	struct watched_stream *watched = (struct watched_stream *)stream;

	show_progress(watched);
	if (stream->is_apart)
		return;
	watched->bytes->is_apart = false;
	watched->bytes->tell(watched->bytes);
}

static void watch(struct watched_stream *watched, const struct reading *reading,
		  struct progress *progress)
{
	struct bundle *bundle = reading->visit->bundle;

	*watched = (struct watched_stream){
		.stream = {.read = read_watched, .tell = tell_watched},
		.bytes = bundle_stream(bundle),
		.bundle = bundle,
		.progress = progress,
		.source = reading->import.source,
		.parts_before = reading->import.source->parts->len,
	};
	bundle_set_part(bundle, NULL);
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
static void read_entry(struct importing *importing, struct reading *reading, bool is_early)
{
	const struct visit *visit = reading->visit;
	const struct export_kind *kind = reading->kind;
	const char *entry = bundle_entry(visit->bundle);
	const struct told_by_header *told = g_hash_table_lookup(visit->headers, entry);
	g_autofree char *name = told != NULL ? g_strdup(entry) : name_of(visit, entry);
	struct watched_stream watched;

	if (told != NULL ? told->kind != kind : kind_by_name(name) != kind)
		return;
	if (is_early && (kind->read_early == NULL || told != NULL))
		return;
	watch(&watched, reading, &importing->progress);
	if (is_early)
		kind->read_early(&reading->import, name, &watched.stream);
	else
		kind->read(&reading->import, name, told != NULL ? told->header : NULL,
			   &watched.stream);
}

static void read_entries(struct importing *importing, struct reading *reading, bool is_early)
{
	struct bundle *bundle = reading->visit->bundle;

	network_read_from(importing->network, reading->import.source);
	bundle_rewind(bundle);
	while (bundle_next(bundle))
		read_entry(importing, reading, is_early);
}

static void begin(struct importing *importing, struct visit *visit, const struct export_kind *kind)
{
	struct reading *reading = g_new0(struct reading, 1);

	reading->visit = visit;
	reading->kind = kind;
	reading->import = (struct import){
		.network = importing->network,
		.source = network_source(importing->network, visit->path, kind->kind),
		.diag = importing->diag,
		.today = importing->today,
	};
	g_ptr_array_add(importing->readings, reading);
	kind->begin(&reading->import);
	read_entries(importing, reading, true);
}

static void finish(struct importing *importing, struct reading *reading)
{
	read_entries(importing, reading, false);
	reading->kind->end(&reading->import);
}

/* Whether it is the first time for this file, which may have been given by several names. */
static bool is_first_visit(struct importing *importing, const char *path)
{
	char *resolved = realpath(path, NULL);
	bool is_first =
		g_hash_table_add(importing->visited, g_strdup(resolved != NULL ? resolved : path));

	free(resolved);
	return is_first;
}

static void visit_free(gpointer data)
{
	struct visit *visit = data;

	bundle_close(visit->bundle);
	g_hash_table_unref(visit->headers);
	g_free(visit->path);
	g_free(visit);
}

enum visit_outcome { VISIT_KNOWN, VISIT_UNKNOWN, VISIT_TOLD /* all there is to say */ };

static enum visit_outcome visit_path(struct importing *importing, const char *path)
{
	enum visit_outcome outcome;
	struct visit *visit;
	struct bundle *bundle;

	if (!is_first_visit(importing, path)) {
		diag_report_path(importing->diag, DIAG_FILE_DECLARED_TWICE, path, NULL);
		return VISIT_TOLD;
	}
	bundle = bundle_open(path, importing->diag);
	if (bundle == NULL)
		return VISIT_TOLD;
	visit = g_new0(struct visit, 1);
	visit->path = g_strdup(path);
	visit->bundle = bundle;
	visit->headers =
		g_hash_table_new_full(g_str_hash, g_str_equal, g_free, told_by_header_free);
	g_ptr_array_add(importing->visits, visit);
	outcome = survey(visit) ? VISIT_KNOWN : VISIT_UNKNOWN;
	for (guint i = 0; i < G_N_ELEMENTS(kinds); i++)
		if (visit->holds[i])
			begin(importing, visit, kinds[i]);
	return outcome;
}

/* Visits what lies at or below a path. A folder of exports may hold other files too: the shopping
 * list beside the archives is no trouble, unless there is nothing else. */
static void visit_given(struct importing *importing, const char *given)
{
	g_autoptr(GPtrArray) paths = bundle_find(given), unknown = g_ptr_array_new();
	bool is_of_use = false;

	for (guint i = 0; i < paths->len; i++) {
		char *path = g_ptr_array_index(paths, i);
		enum visit_outcome outcome = visit_path(importing, path);

		if (outcome == VISIT_UNKNOWN)
			g_ptr_array_add(unknown, path);
		is_of_use |= outcome != VISIT_UNKNOWN;
	}
	if (!is_of_use)
		diag_report_path(importing->diag, DIAG_NOTHING_KNOWN, given, NULL);
	for (guint i = 0; is_of_use && i < unknown->len; i++)
		diag_report_path(importing->diag, DIAG_PASSED_OVER, g_ptr_array_index(unknown, i),
				 NULL);
}

/* What the user says of people comes first and whom they met last, because one may help to
 * understand an archive and the other is understood by all of them. */
static int turn_of(const struct source *source)
{
	if (source->kind == SOURCE_PEOPLE)
		return 0;
	return source->kind == SOURCE_JOURNAL ? 2 : 1;
}

/* As names count: an undated LinkedIn export is the newest, an undated Twitter archive the oldest.
 */
static gint32 age_rank(const struct source *source)
{
	if (source->made != DAY_NONE || source->kind == SOURCE_TWITTER)
		return source->made;
	return G_MAXINT32;
}

static gint oldest_first(gconstpointer a, gconstpointer b)
{
	const struct source *one = (*(const struct reading *const *)a)->import.source;
	const struct source *other = (*(const struct reading *const *)b)->import.source;
	gint32 one_age = age_rank(one), other_age = age_rank(other);
	int order = turn_of(one) - turn_of(other);

	if (order == 0)
		order = (one_age > other_age) - (one_age < other_age);
	if (order == 0)
		order = strcmp(one->path, other->path);
	return order ? order : (int)one->kind - (int)other->kind;
}

void import_exports(struct network *network, const GPtrArray *paths,
		    const struct import_options *options, struct diag *diag)
{
	struct importing importing = {
		.network = network,
		.diag = diag,
		.today = options->today,
		.visited = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
		.visits = g_ptr_array_new_with_free_func(visit_free),
		.readings = g_ptr_array_new_with_free_func(g_free),
	};

	if (options->vocabulary)
		hits_use(network->hits, options->vocabulary);
	progress_init(&importing.progress, options->show_progress ? diag->stream : NULL);
	diag->before_line = progress_clear;
	diag->before_line_data = &importing.progress;
	for (guint i = 0; i < paths->len; i++)
		visit_given(&importing, g_ptr_array_index(paths, i));
	g_ptr_array_sort(importing.readings, oldest_first);
	for (guint i = 0; i < importing.readings->len; i++)
		finish(&importing, g_ptr_array_index(importing.readings, i));
	network_read_from(network, NULL);
	progress_clear(&importing.progress);
	diag->before_line = NULL;
	diag->before_line_data = NULL;
	g_ptr_array_unref(importing.readings);
	g_ptr_array_unref(importing.visits);
	g_hash_table_unref(importing.visited);
}
