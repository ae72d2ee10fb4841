/*
 * The journal (met.csv): whom the user met, when and how, in their own words. The one thing to
 * know: whom a name means is settled when everybody is known, so a row only leaves a mention.
 */
#include <string.h>

#include "analyzer/name.h"
#include "importers/kind.h"
#include "importers/readers/sheet.h"

#define LONGEST_EXCERPT 80 /* characters */

static const char *const needed[] = {"date", "name", "how", NULL};

/* What the words under `how` stand for. */
static const struct how {
	const char *word;
	enum evidence_kind kind;
	enum grade grade;
} hows[] = {
	{"coffee", EVIDENCE_IN_PERSON, GRADE_RECORDED},
	{"lunch", EVIDENCE_IN_PERSON, GRADE_RECORDED},
	{"meeting", EVIDENCE_IN_PERSON, GRADE_RECORDED},
	{"event", EVIDENCE_IN_PERSON, GRADE_RECORDED},
	{"call", EVIDENCE_VOICE, GRADE_RECORDED},
	{"video", EVIDENCE_VOICE, GRADE_RECORDED},
	{"never", EVIDENCE_IN_PERSON, GRADE_DENIED},
};

static const struct how *how_of(const char *word)
{
	for (guint i = 0; i < G_N_ELEMENTS(hows); i++)
		if (g_ascii_strcasecmp(word, hows[i].word) == 0)
			return &hows[i];
	return NULL;
}

static void cut_to(GString *text, glong longest)
{
	const char *end;

	if (g_utf8_strlen(text->str, -1) <= longest)
		return;
	end = g_utf8_offset_to_pointer(text->str, longest - 1);
	g_string_truncate(text, (gsize)(end - text->str));
	g_string_append(text, "…");
}

static void append(GString *text, const char *separator, const char *words)
{
	g_autofree char *clean = name_clean(words);

	if (*clean == '\0')
		return;
	if (text->len > 0)
		g_string_append(text, separator);
	g_string_append(text, clean);
}

/* "coffee, Café Ruska: talked about hiring" */
static char *excerpt_of(const struct sheet *sheet)
{
	GString *excerpt = g_string_new(NULL);

	append(excerpt, ", ", sheet_field(sheet, "how"));
	append(excerpt, ", ", sheet_field(sheet, "where"));
	append(excerpt, ": ", sheet_field(sheet, "note"));
	cut_to(excerpt, LONGEST_EXCERPT);
	return g_string_free(excerpt, FALSE);
}

/* The notes of ask.csv, behind which a name or words of the user's may stand. A note that merely
 * begins with the word, "asked her about the job", is none. */
static enum asking asking_of(const struct sheet *sheet)
{
	g_autofree char *note = g_ascii_strdown(sheet_field(sheet, "note"), -1);

	g_strstrip(note);
	if (g_str_has_prefix(note, "asked") && memchr(":;,", note[strlen("asked")], sizeof ":;,"))
		return ASKED;
	return strstr(note, "asked at random") ? ASKED_AT_RANDOM : NOT_ASKED;
}

static bool is_unanswered(const struct sheet *sheet)
{
	return *sheet_field(sheet, "date") == '\0' && *sheet_field(sheet, "how") == '\0' &&
	       asking_of(sheet) != NOT_ASKED;
}

/* The same line in two copies of the journal is one meeting. */
static bool is_first_sight(struct import *import, const struct sheet *sheet)
{
	return network_first_sight(import->network, "journal", sheet_field(sheet, "date"),
				   sheet_field(sheet, "name"), sheet_field(sheet, "how"),
				   sheet_field(sheet, "where"), sheet_field(sheet, "note"), NULL);
}

static void add_row(struct import *import, struct sheet *sheet, struct given_date date)
{
	const char *word = sheet_field(sheet, "how");
	const struct how *how = how_of(word);
	enum asking asking = asking_of(sheet);
	g_autofree char *excerpt = excerpt_of(sheet);

	if (how == NULL) {
		sheet_report(sheet, DIAG_HOW_UNKNOWN, "%s",
			     *word != '\0' ? word : "nothing says how");
		how = &hows[0];
	}
	network_mention(import->network, (struct mention){
						 .kind = MENTION_JOURNAL,
						 .origin = ORIGIN_USER,
						 .text = (char *)sheet_field(sheet, "name"),
						 .evidence = {.date = date,
							      .kind = how->kind,
							      .grade = how->grade,
							      .from = SOURCE_JOURNAL,
							      .asked = asking,
							      .place = sheet_place(sheet),
							      .excerpt = excerpt},
					 });
	/* A memory asked for does not say how long the journal has been kept. */
	sheet_count(sheet, ROW_KEPT, asking == NOT_ASKED ? when_of_day(date.day) : WHEN_NONE);
}

/* Two journals, one pasted under the other. */
static bool is_header(const struct sheet *sheet)
{
	for (const char *const *column = needed; *column != NULL; column++)
		if (!sheet_is_column(sheet_field(sheet, *column), *column))
			return false;
	return true;
}

static void read_row(struct import *import, struct sheet *sheet)
{
	const char *name = sheet_field(sheet, "name");
	struct given_date date;

	if (is_header(sheet)) {
		sheet_report(sheet, DIAG_HEADER_AGAIN, NULL);
		sheet_count(sheet, ROW_TWICE, WHEN_NONE);
	} else if (*name == '\0') {
		sheet_report(sheet, DIAG_ROW_NO_NAME, NULL);
	} else if (is_unanswered(sheet)) {
		sheet_count(sheet, ROW_UNANSWERED, WHEN_NONE);
	} else if (!given_date_parse(sheet_field(sheet, "date"), &date)) {
		sheet_report(sheet, DIAG_JOURNAL_DATE, "%s", sheet_field(sheet, "date"));
	} else if (!is_first_sight(import, sheet)) {
		sheet_count(sheet, ROW_TWICE, WHEN_NONE);
	} else if (date.precision != PRECISION_NONE && date.day > import->today) {
		sheet_report(sheet, DIAG_PLAN, "%s, %s", name, sheet_field(sheet, "date"));
		sheet_count(sheet, ROW_AFTER, WHEN_NONE);
	} else {
		add_row(import, sheet, date);
	}
}

static bool journal_knows(const char *entry)
{
	(void)entry;
	return false; /* any name will do; the header tells */
}

static bool journal_knows_header(const GPtrArray *header)
{
	for (const char *const *column = needed; *column != NULL; column++)
		if (!g_ptr_array_find_with_equal_func((GPtrArray *)header, *column, g_str_equal,
						      NULL))
			return false;
	return true;
}

static void journal_begin(struct import *import)
{
	import->state = NULL;
}

static void journal_read(struct import *import, const char *entry, const GPtrArray *header,
			 struct stream *stream)
{
	struct part *part = network_part(import->network, import->source, entry);
	struct sheet *sheet = sheet_open(stream, part, SHEET_CSV, needed, import->diag);

	(void)header;
	if (sheet == NULL)
		return;
	while (sheet_next(sheet))
		read_row(import, sheet);
	sheet_close(sheet);
}

static void journal_end(struct import *import)
{
	(void)import;
}

const struct export_kind journal_kind = {
	.kind = SOURCE_JOURNAL,
	.knows = journal_knows,
	.knows_header = journal_knows_header,
	.begin = journal_begin,
	.read = journal_read,
	.end = journal_end,
};
