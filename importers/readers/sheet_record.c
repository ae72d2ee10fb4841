/*
 * Plain records are split where they stand; libcsv is fed the others one line at a time. The one
 * thing to know: in its strict mode every quote opens or closes something, so a quote that is never
 * closed fails at the next line with an odd number of quotes; the lines between have even numbers,
 * open nothing, and are looked at a few times at most. That keeps hostile files linear, and it is
 * why quotes are only taken literally within one line.
 */
#include "importers/readers/sheet_record.h"

#include <string.h>

#define STRICT	(CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL)
#define LENIENT CSV_APPEND_NULL

void sheet_record_init(struct sheet_record *record)
{
	*record = (struct sheet_record){0};
	csv_init(&record->parser, STRICT);
	record->bytes = g_string_new(NULL);
	record->cells = g_array_new(FALSE, FALSE, sizeof(gsize));
}

void sheet_record_release(struct sheet_record *record)
{
	csv_free(&record->parser);
	g_string_free(record->bytes, TRUE);
	g_array_unref(record->cells);
}

guint sheet_record_cell_count(const struct sheet_record *record)
{
	return record->cells->len;
}

char *sheet_record_cell(const struct sheet_record *record, guint index)
{
	if (index >= record->cells->len)
		return record->bytes->str + record->bytes->len;
	return record->bytes->str + g_array_index(record->cells, gsize, index);
}

static void add_cell(struct sheet_record *record, const char *text, gsize size)
{
	gsize begin = record->bytes->len;

	if (record->cells->len == CELL_LIMIT)
		return;
	g_string_append_len(record->bytes, text, (gssize)size);
	g_string_append_c(record->bytes, '\0');
	g_array_append_val(record->cells, begin);
}

static void on_field(void *text, size_t size, void *data)
{
	struct sheet_record *record = data;

	if (size > FIELD_LIMIT)
		record->is_too_long = true;
	else
		add_cell(record, text ? text : "", size);
}

static void on_row(int character G_GNUC_UNUSED, void *data)
{
	struct sheet_record *record = data;

	record->is_ended = true;
}

static void empty(struct sheet_record *record)
{
	g_string_truncate(record->bytes, 0);
	g_array_set_size(record->cells, 0);
	record->is_ended = record->is_too_long = false;
}

/* An empty record. After a failure libcsv is in the middle of a field: it begins anew too. */
static void restart(struct sheet_record *record, guchar options, char delimiter)
{
	empty(record);
	csv_free(&record->parser);
	csv_init(&record->parser, options);
	csv_set_delim(&record->parser, (guchar)delimiter);
	csv_set_blk_size(&record->parser, 4096);
}

/* False when the quotes make no sense. */
static bool feed(struct sheet_record *record, const struct lines *lines, const struct line *line)
{
	const char *text = lines_text(lines, line);

	return csv_parse(&record->parser, text, line->size, on_field, on_row, record) ==
		       line->size &&
	       csv_parse(&record->parser, "\n", 1, on_field, on_row, record) == 1;
}

static bool is_white(char letter)
{
	return letter == ' ' || letter == '\t';
}

static bool is_blank(const struct lines *lines, const struct line *line)
{
	const char *text = lines_text(lines, line);

	for (gsize i = 0; i < line->size; i++) {
		if (!is_white(text[i]))
			return false;
	}
	return true;
}

static enum record_state state_of_cells(const struct sheet_record *record)
{
	if (record->is_too_long)
		return RECORD_TOO_LONG;
	for (guint i = 0; i < record->cells->len; i++) {
		if (*sheet_record_cell(record, i) != '\0')
			return RECORD_WHOLE;
	}
	return RECORD_BLANK;
}

/* Once more without strictness, for quotes amid a field: Jim "Slim" Doe,Example Ltd */
static enum record_state read_leniently(struct sheet_record *record, const struct lines *lines,
					const struct line *line, char delimiter, guint expected)
{
	restart(record, LENIENT, delimiter);
	feed(record, lines, line);
	if (!record->is_ended || (expected > 0 && record->cells->len != expected))
		return RECORD_OPEN_QUOTE;
	return state_of_cells(record);
}

/* Whether the text holds an odd number of quotes. */
static bool opens_or_closes(const char *text, gsize size)
{
	const char *end = text + size;
	bool is_odd = false;

	while ((text = memchr(text, '"', (gsize)(end - text))) != NULL) {
		is_odd = !is_odd;
		text++;
	}
	return is_odd;
}

/* Copies lines up to the one that closes what quotes have opened. */
static bool take_lines(struct sheet_record *record, struct lines *lines, guint ahead)
{
	bool is_open = false;
	guint taken = 0;

	do {
		const struct line *line = lines_peek(lines, ahead + taken);
		const char *text;

		if (!line || line->is_too_long || record->bytes->len + line->size >= LINE_LIMIT)
			return false;
		text = lines_text(lines, line);
		if (taken++ > 0)
			g_string_append_c(record->bytes, '\n');
		g_string_append_len(record->bytes, text, (gssize)line->size);
		is_open ^= opens_or_closes(text, line->size);
	} while (is_open);
	record->line_count = taken;
	return true;
}

/* Where the cell that begins at `at` ends; NULL when it takes a parser to know. */
static char *end_of_plain(char *at, char *end, char delimiter)
{
	gsize size = (gsize)(end - at);
	char *close;

	if (*at == '"') {
		close = memchr(at + 1, '"', size - 1);
		return close && (close + 1 == end || close[1] == delimiter) ? close : NULL;
	}
	close = memchr(at, delimiter, size);
	if (!close)
		close = end;
	if (memchr(at, '"', (gsize)(close - at)))
		return NULL;
	return close == at || (!is_white(*at) && !is_white(close[-1])) ? close : NULL;
}

/* Most records hold no quotes but those around whole cells: such are split where they stand. */
static bool read_plain(struct sheet_record *record, struct lines *lines, guint ahead,
		       char delimiter)
{
	char *at, *end;
	bool is_last;

	if (!take_lines(record, lines, ahead))
		return false;
	at = record->bytes->str;
	end = at + record->bytes->len;
	do {
		bool is_quoted = *at == '"';
		char *close = end_of_plain(at, end, delimiter);
		gsize begin = (gsize)(at - record->bytes->str) + is_quoted;

		if (!close || close - at > FIELD_LIMIT || record->cells->len == CELL_LIMIT)
			return false;
		g_array_append_val(record->cells, begin);
		*close = '\0';
		at = close + is_quoted;
		is_last = at == end;
		*at++ = '\0';
	} while (!is_last);
	return true;
}

enum record_state sheet_record_read(struct sheet_record *record, struct lines *lines, guint ahead,
				    char delimiter, guint expected)
{
	const struct line *line = lines_peek(lines, ahead);
	guint taken = 0;
	gsize looked = 0;

	record->line_count = 1;
	if (!line)
		return RECORD_END;
	record->line = line->number;
	empty(record);
	if (is_blank(lines, line))
		return line->is_too_long ? RECORD_TOO_LONG : RECORD_BLANK;
	if (read_plain(record, lines, ahead, delimiter))
		return state_of_cells(record);
	record->line_count = 1;
	line = lines_peek(lines, ahead);
	restart(record, STRICT, delimiter);
	while (line && !line->is_too_long && (looked += line->size + 1) <= LINE_LIMIT) {
		taken++;
		if (!feed(record, lines, line)) {
			return taken == 1 ? read_leniently(record, lines, line, delimiter, expected)
					  : RECORD_OPEN_QUOTE;
		}
		if (record->is_ended) {
			record->line_count = taken;
			return state_of_cells(record);
		}
		line = lines_peek(lines, ahead + taken);
	}
	if (!line && lines_are_cut(lines))
		return RECORD_UNFINISHED;
	return record->parser.entry_pos > FIELD_LIMIT ? RECORD_TOO_LONG : RECORD_OPEN_QUOTE;
}

enum record_state sheet_record_read_unquoted(struct sheet_record *record, struct lines *lines,
					     char delimiter, guint expected)
{
	const struct line *line = lines_peek(lines, 0);
	const char *text;
	gsize left;

	record->line_count = 1;
	if (!line)
		return lines_are_cut(lines) ? RECORD_UNFINISHED : RECORD_END;
	record->line = line->number;
	restart(record, LENIENT, delimiter);
	if (line->is_too_long || line->size > FIELD_LIMIT)
		return RECORD_TOO_LONG;
	text = lines_text(lines, line);
	left = line->size;
	for (const char *at;
	     record->cells->len + 1 < expected && (at = memchr(text, delimiter, left)) != NULL;) {
		add_cell(record, text, (gsize)(at - text));
		left -= (gsize)(at + 1 - text);
		text = at + 1;
	}
	add_cell(record, text, left);
	return state_of_cells(record);
}

/* Digits stand for any digit. */
static const char comment_begin[] = "0000-00-00 00:00:00,http";

bool sheet_record_begins_comment(const char *text, gsize size)
{
	const char *end = text + size;

	if (size < sizeof comment_begin - 1)
		return false;
	for (const char *form = comment_begin; *form != '\0'; form++, text++) {
		if (*form == '0' ? !g_ascii_isdigit(*text) : *text != *form)
			return false;
	}
	if (text < end && *text == 's')
		text++;
	if (end - text < 3 || memcmp(text, "://", 3) != 0)
		return false;
	while (text < end && *text != ',' && *text != '"')
		text++;
	return text < end && *text == ',';
}

/* Text in quotes, in which "" and \" each stand for one. */
static void unquote(GString *text)
{
	char *to = text->str;
	const char *end = text->str + text->len - 1;

	if (text->len < 2 || *text->str != '"' || *end != '"')
		return;
	for (const char *from = text->str + 1; from < end; from++) {
		if ((*from == '"' || *from == '\\') && from + 1 < end && from[1] == '"')
			from++;
		*to++ = *from;
	}
	g_string_truncate(text, (gsize)(to - text->str));
}

/* Date and link hold no comma and no quote: both end at the first comma. */
static void add_comment(struct sheet_record *record, GString *text)
{
	for (int i = 0; i < 2; i++) {
		gsize size = strcspn(text->str, ",");

		add_cell(record, text->str, size);
		g_string_erase(text, 0, (gssize)MIN(size + 1, text->len));
	}
	while (text->len > 0 && text->str[text->len - 1] == '\n')
		g_string_truncate(text, text->len - 1);
	unquote(text);
	add_cell(record, text->str, text->len);
}

/* Collects the record's lines and drops all but the first, which the caller drops: a comment that
 * never ends must not fill memory. */
static GString *comment_text(struct sheet_record *record, struct lines *lines)
{
	const struct line *line = lines_peek(lines, 0);
	GString *text = g_string_new_len(lines_text(lines, line), (gssize)line->size);

	record->is_too_long = line->is_too_long;
	while ((line = lines_peek(lines, 1)) &&
	       !sheet_record_begins_comment(lines_text(lines, line), line->size)) {
		record->is_too_long |= line->is_too_long || text->len > FIELD_LIMIT;
		if (!record->is_too_long) {
			g_string_append_c(text, '\n');
			g_string_append_len(text, lines_text(lines, line), (gssize)line->size);
		}
		lines_drop(lines, 1);
	}
	record->is_too_long |= text->len > FIELD_LIMIT;
	return text;
}

enum record_state sheet_record_read_comment(struct sheet_record *record, struct lines *lines)
{
	const struct line *line = lines_peek(lines, 0);
	bool begins;
	GString *text;

	record->line_count = 1;
	if (!line)
		return RECORD_END;
	record->line = line->number;
	begins = sheet_record_begins_comment(lines_text(lines, line), line->size);
	if (!begins && is_blank(lines, line))
		return line->is_too_long ? RECORD_TOO_LONG : RECORD_BLANK;
	restart(record, STRICT, ',');
	text = comment_text(record, lines);
	if (begins && !record->is_too_long)
		add_comment(record, text);
	g_string_free(text, TRUE);
	if (record->is_too_long)
		return RECORD_TOO_LONG;
	if (!lines_peek(lines, 1) && lines_are_cut(lines))
		return RECORD_UNFINISHED;
	return begins ? RECORD_WHOLE : RECORD_SHORT;
}
