/*
 * Sources, parts and the counting of rows. The one thing to know: a row is counted where its
 * fate is decided, and nowhere else, so that the counts add up without anyone checking.
 */
#include "analyzer/source.h"

#include "analyzer/date.h"

static const char *const kind_names[SOURCE_KINDS] = {
	[SOURCE_UNKNOWN] = "unknown", [SOURCE_LINKEDIN] = "linkedin",
	[SOURCE_TWITTER] = "twitter", [SOURCE_JOURNAL] = "journal",
	[SOURCE_PEOPLE] = "people",   [SOURCE_CALENDAR] = "calendar",
};

static const char *const fate_words[ROW_FATES] = {
	[ROW_KEPT] = "kept",
	[ROW_SKIPPED] = "skipped for trouble",
	[ROW_TWICE] = "seen before",
	[ROW_ADVERT] = "adverts",
	[ROW_SYSTEM] = "system notices",
	[ROW_DRAFT] = "drafts",
	[ROW_GONE] = "gone accounts",
	[ROW_COMPANY] = "written by companies",
	[ROW_BOT] = "automatic messages",
	[ROW_SPAM] = "spam",
	[ROW_DATE_ONLY] = "connections with only a date",
	[ROW_NO_AUTHOR] = "likes and reactions without an author",
	[ROW_NOBODY_KNOWN] = "rows that name nobody known",
	[ROW_OLDER_VERSION] = "older versions of edited tweets",
	[ROW_OWN] = "rows of yours alone",
	[ROW_NOT_A_MESSAGE] = "reactions, joins and read marks",
	[ROW_AFTER] = "plans",
	[ROW_REPLACED] = "in lists that a newer archive replaces",
	[ROW_NOBODY_INVITED] = "events without other people",
	[ROW_DECLINED] = "declined events",
	[ROW_CANCELLED] = "cancelled events",
	[ROW_MARKER] = "all-day events and placeholders",
	[ROW_LARGE] = "events of more than 30 people",
	[ROW_UNANSWERED] = "questions not yet answered",
};

const char *source_kind_name(enum source_kind kind)
{
	return kind_names[kind];
}

const char *row_fate_words(enum row_fate fate)
{
	return fate_words[fate];
}

struct source *source_new(const char *path, enum source_kind kind)
{
	struct source *source = g_new0(struct source, 1);

	source->path = g_strdup(path);
	source->kind = kind;
	source->made = DAY_NONE;
	source->first = WHEN_NONE;
	source->last = WHEN_NONE;
	source->parts = g_ptr_array_new();
	return source;
}

void source_free(struct source *source)
{
	if (source == NULL)
		return;
	g_ptr_array_set_free_func(source->parts, g_free);
	g_ptr_array_unref(source->parts);
	g_free(source->path);
	g_free(source);
}

static void extend_span(struct source *source, gint64 when)
{
	if (source->first == WHEN_NONE || when < source->first)
		source->first = when;
	if (source->last == WHEN_NONE || when > source->last)
		source->last = when;
}

void part_count(struct part *part, enum row_fate fate, gint64 when)
{
	part->read++;
	part->fates[fate]++;
	if (fate == ROW_KEPT && when != WHEN_NONE && part->source != NULL)
		extend_span(part->source, when);
}

void part_recount(struct part *part, enum row_fate from, enum row_fate to)
{
	g_assert(part->fates[from] > 0);
	part->fates[from]--;
	part->fates[to]++;
}

char *part_full_path(const struct part *part)
{
	const char *export = part->source != NULL ? part->source->path : "";

	if (part->path == NULL || *part->path == '\0')
		return g_strdup(export);
	if (*export == '\0')
		return g_strdup(part->path);
	return g_strconcat(export, g_str_has_suffix(export, "/") ? "" : "/", part->path, NULL);
}
