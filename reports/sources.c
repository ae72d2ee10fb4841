/*
 * `overcoffee sources`: what each export holds, how far it reaches, what was left out and why.
 * The one thing to know: it is read by a person, so a file of a few rows and one of a million
 * stand in one aligned table, and every reason is given in words.
 */
#include "reports/report.h"

#include <string.h>

#include "reports/text.h"

#define WIDEST_PATH 48 /* columns; a longer path pushes its own row to the right */

static const char *const kind_words[SOURCE_KINDS] = {
	[SOURCE_UNKNOWN] = "nothing known",   [SOURCE_LINKEDIN] = "LinkedIn archive",
	[SOURCE_TWITTER] = "Twitter archive", [SOURCE_JOURNAL] = "journal of meetings",
	[SOURCE_PEOPLE] = "people file",      [SOURCE_CALENDAR] = "calendar",
};

/* A generation is told by what its files hold, so an archive may be younger than its form. */
static const struct {
	enum source_kind kind;
	const char *generation;
	const char *words;
} generations[] = {
	{SOURCE_LINKEDIN, "G0", "contacts only, in the form of before 2018"},
	{SOURCE_LINKEDIN, "G1", "in the form of 2016"},
	{SOURCE_LINKEDIN, "G2", "in the form of 2018"},
	{SOURCE_LINKEDIN, "G3", "in the form of 2021"},
	{SOURCE_LINKEDIN, "G4", "in the form of 2023"},
	{SOURCE_LINKEDIN, "G5", "in the form of 2025"},
	{SOURCE_LINKEDIN, "G6", "in the form of 2026"},
	{SOURCE_TWITTER, "G1", "tweets only, in the form of 2012"},
	{SOURCE_TWITTER, "G1a", "tweets only, in the form of 2012"},
	{SOURCE_TWITTER, "G1b", "tweets only, in the form of 2014"},
	{SOURCE_TWITTER, "G2", "in the form of 2018"},
	{SOURCE_TWITTER, "G2a", "in the form of 2018"},
	{SOURCE_TWITTER, "G2b", "in the form of 2020"},
	{SOURCE_TWITTER, "G3", "in the form of 2022"},
	{SOURCE_TWITTER, "G3x", "in the form of 2023"},
	{SOURCE_TWITTER, "G4", "in the form of 2026"},
};

static const char *generation_words(const struct source *source)
{
	guint i;

	for (i = 0; source->generation && i < G_N_ELEMENTS(generations); i++) {
		if (generations[i].kind == source->kind &&
		    strcmp(generations[i].generation, source->generation) == 0) {
			return generations[i].words;
		}
	}
	return NULL;
}

/* Columns on a terminal. */
static int width_of(const char *text)
{
	int width = 0;

	for (; *text; text = g_utf8_next_char(text)) {
		gunichar c = g_utf8_get_char(text);

		if (!g_unichar_iszerowidth(c)) {
			width += g_unichar_iswide(c) ? 2 : 1;
		}
	}
	return width;
}

static char *part_name(const struct source *source, const struct part *part)
{
	g_autofree char *base = g_path_get_basename(source->path);

	return text_visible(part->path && *part->path ? part->path : base);
}

static int widest_name(const struct source *source)
{
	int widest = (int)strlen("File");
	guint i;

	for (i = 0; i < source->parts->len; i++) {
		g_autofree char *name = part_name(source, g_ptr_array_index(source->parts, i));

		widest = MAX(widest, width_of(name));
	}
	return MIN(widest, WIDEST_PATH);
}

static void print_row(FILE *stream, int widest, const char *name, guint64 read, guint64 kept,
		      const char *left_out)
{
	char reads[TEXT_SIZE], keeps[TEXT_SIZE];

	fprintf(stream, "  %s%*s  %9s  %9s%s%s\n", name, MAX(widest - width_of(name), 0), "",
		text_count(read, reads), text_count(kept, keeps), *left_out ? "  " : "", left_out);
}

/* "4 drafts, 12 adverts": what became of the rows that were not kept. */
static char *reasons(const struct part *part)
{
	GString *words = g_string_new(NULL);
	char count[TEXT_SIZE];
	int fate;

	for (fate = 0; fate < ROW_FATES; fate++) {
		if (fate != ROW_KEPT && part->fates[fate] > 0) {
			g_string_append_printf(words, "%s%s %s", words->len > 0 ? ", " : "",
					       text_count(part->fates[fate], count),
					       row_fate_words(fate));
		}
	}
	return g_string_free(words, FALSE);
}

static void print_parts(FILE *stream, const struct source_summary *summary)
{
	const struct source *source = summary->source;
	int widest = widest_name(source);
	char count[TEXT_SIZE];
	guint i;

	fprintf(stream, "\n  %-*s  %9s  %9s%s\n", widest, "File", "Rows read", "Kept",
		summary->left_out > 0 ? "  Left out" : "");
	for (i = 0; i < source->parts->len; i++) {
		const struct part *part = g_ptr_array_index(source->parts, i);
		g_autofree char *name = part_name(source, part);
		g_autofree char *words = reasons(part);

		print_row(stream, widest, name, part->read, part->fates[ROW_KEPT], words);
	}
	if (source->parts->len > 1) {
		print_row(stream, widest, "all", summary->read, summary->kept,
			  summary->left_out > 0 ? text_count(summary->left_out, count) : "");
	}
}

static void print_kind(FILE *stream, const struct source *source)
{
	const char *words = generation_words(source);
	char day[12];

	fprintf(stream, "  %s", kind_words[source->kind]);
	if (words != NULL) {
		fprintf(stream, ", %s (%s)", words, source->generation);
	}
	if (source->made != DAY_NONE) {
		fprintf(stream, ", exported on %s", day_format(source->made, day));
	}
	fputc('\n', stream);
}

static void print_span(FILE *stream, const struct source_summary *summary)
{
	char first[12], last[12];

	if (summary->first == DAY_NONE) {
		fputs("  Nothing in it is dated.\n", stream);
	} else if (summary->first == summary->last) {
		fprintf(stream, "  What is dated is of %s.\n", day_format(summary->first, first));
	} else {
		fprintf(stream, "  Reaches from %s to %s.\n", day_format(summary->first, first),
			day_format(summary->last, last));
	}
}

static void print_source(FILE *stream, const struct source_summary *summary)
{
	g_autofree char *path = text_visible(summary->source->path);

	fprintf(stream, "%s\n", path);
	print_kind(stream, summary->source);
	if (summary->source->parts->len == 0) {
		fputs("  No file in it could be read.\n\n", stream);
		return;
	}
	print_span(stream, summary);
	print_parts(stream, summary);
	fputc('\n', stream);
}

void report_sources(FILE *stream, const struct findings *findings)
{
	char count[TEXT_SIZE], reads[TEXT_SIZE], keeps[TEXT_SIZE], rest[TEXT_SIZE];
	guint64 read = 0, kept = 0, left_out = 0;
	guint i, exports = findings->sources->len;

	for (i = 0; i < exports; i++) {
		const struct source_summary *summary =
			&g_array_index(findings->sources, struct source_summary, i);

		print_source(stream, summary);
		read += summary->read;
		kept += summary->kept;
		left_out += summary->left_out;
	}
	if (exports == 0) {
		fputs("Nothing was read.\n", stream);
		return;
	}
	fprintf(stream, "%s %s: %s %s read, %s kept, %s left out.\n", text_count(exports, count),
		text_plural(exports, "export", "exports"), text_count(read, reads),
		text_plural(read, "row", "rows"), text_count(kept, keeps),
		text_count(left_out, rest));
}
