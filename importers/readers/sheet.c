/*
 * Tables: the header is found by its columns, then rows are handed out and counted. The one thing
 * to know: the delimiter is whichever makes the needed columns appear, so it is not guessed.
 */
#include "importers/readers/sheet.h"

#include <stdarg.h>
#include <string.h>

#include "analyzer/date.h"
#include "importers/readers/sheet_record.h"

#define HEADER_RECORDS 12
#define COMMENT_LINES  64 /* looked at to tell whether a Comments.csv is in its own dialect */
#define LAYOUT_RECORDS 64 /* looked at for a row that tells the layout */
#define SNIFF_LIMIT    65536
#define PLAIN_SIZE     64
#define NO_COLUMN      G_MAXUINT

static const char delimiters[] = {',', ';', '\t'};

struct sheet {
	struct lines *lines;
	struct part *part;
	struct diag *diag;
	enum sheet_dialect dialect;
	const struct sheet_layout *layout; /* NULL: a header there must be */
	char delimiter;
	GArray *columns; /* struct column */
	struct sheet_record record;
	guint rows;	 /* read, those left out included */
	bool has_row;	 /* between sheet_next() and the next */
	bool is_counted; /* the row's fate is known */
};

/* A byte order mark within a file is a space of no width. */
static bool is_space(gunichar letter)
{
	return g_unichar_isspace(letter) || letter == 0xFEFF;
}

static char *trim(char *text)
{
	char *end = text + strlen(text);

	/* Most cells have a letter at both ends. */
	if (end > text && g_ascii_isgraph(*text) && g_ascii_isgraph(end[-1]))
		return text;
	while (*text != '\0' && is_space(g_utf8_get_char(text)))
		text = g_utf8_next_char(text);
	while (end > text) {
		char *last = g_utf8_prev_char(end);

		if (!is_space(g_utf8_get_char(last)))
			break;
		end = last;
	}
	*end = '\0';
	return text;
}

/* Trimmed, and without the ' that our own writers put before what a spreadsheet would run. */
static char *plain_cell(char *text)
{
	text = trim(text);
	if (*text == '\'' && text[1] != '\0' && strchr("=+-@\t\n", text[1]))
		text = trim(text + 1);
	return text;
}

/* LinkedIn writes a line break in Shares.csv as a quote, a break and a quote. */
static void join_share_lines(char *text)
{
	char *to = text;

	for (const char *from = text; *from != '\0'; from++) {
		if (strncmp(from, "\"\n\"", 3) == 0)
			from++, *to++ = *from++;
		else
			*to++ = *from;
	}
	*to = '\0';
}

static char next_of_name(const char **at)
{
	while (**at == ' ' || **at == '_')
		(*at)++;
	return g_ascii_tolower(*(*at)++);
}

struct column {
	char *name;		/* trimmed */
	char plain[PLAIN_SIZE]; /* as names are compared; what is cut off was never asked for */
	guint next;		/* column of the same plain name; NO_COLUMN after the last */
};

/* Small, without spaces and `_`. */
static void make_plain(char plain[PLAIN_SIZE], const char *name)
{
	gsize length = 0;

	while (length + 1 < PLAIN_SIZE && *name != '\0') {
		char letter = next_of_name(&name);

		if (letter == '\0')
			break;
		plain[length++] = letter;
	}
	plain[length] = '\0';
}

static void column_clear(gpointer data)
{
	g_free(((struct column *)data)->name);
}

static struct column *column_at(const struct sheet *sheet, guint index)
{
	return &g_array_index(sheet->columns, struct column, index);
}

/* The first column of this plain name, or NO_COLUMN. */
static guint find_column(const struct sheet *sheet, const char *plain)
{
	for (guint i = 0; i < sheet->columns->len; i++)
		if (strcmp(column_at(sheet, i)->plain, plain) == 0)
			return i;
	return NO_COLUMN;
}

static void add_column(struct sheet *sheet, const char *name)
{
	struct column column = {.name = g_strdup(name), .next = NO_COLUMN};

	make_plain(column.plain, name);
	for (guint i = 0; i < sheet->columns->len; i++) {
		struct column *like = column_at(sheet, i);

		if (like->next == NO_COLUMN && strcmp(like->plain, column.plain) == 0)
			like->next = sheet->columns->len;
	}
	g_array_append_val(sheet->columns, column);
}

bool sheet_is_column(const char *cell, const char *column)
{
	char letter;

	do {
		letter = next_of_name(&cell);
		if (letter != next_of_name(&column))
			return false;
	} while (letter != '\0');
	return true;
}

static bool record_has_column(const struct sheet_record *record, const char *column)
{
	for (guint i = 0; i < sheet_record_cell_count(record); i++) {
		if (sheet_is_column(trim(sheet_record_cell(record, i)), column))
			return true;
	}
	return false;
}

static guint filled_cells(const struct sheet_record *record)
{
	guint count = 0;

	for (guint i = 0; i < sheet_record_cell_count(record); i++)
		count += *trim(sheet_record_cell(record, i)) != '\0';
	return count;
}

/* What `record` lacks to be the header, joined by commas, NULL when nothing. */
static char *missing_columns(const struct sheet_record *record, const char *const *needed)
{
	GString *missing = g_string_new(NULL);
	gsize count = 0;

	for (; *needed; needed++) {
		if (record_has_column(record, *needed))
			continue;
		g_string_append_printf(missing, "%s%s", count++ ? ", " : "", *needed);
	}
	return g_string_free(missing, count == 0);
}

/* How far the search for the header has come. */
struct header_search {
	guint records, filled; /* records that are not blank; most cells filled in one of them */
	char *missing;	       /* the least that one of them lacked */
	bool is_over;	       /* no record is left */
};

static bool tells_layout(const struct sheet *sheet)
{
	const struct sheet_layout *layout = sheet->layout;

	return sheet_record_cell_count(&sheet->record) == g_strv_length((char **)layout->columns) &&
	       layout->tells(trim(sheet_record_cell(&sheet->record, layout->telling)));
}

/* Whether one of the records from `ahead` lines on does. */
static bool tells_layout_later(struct sheet *sheet, guint ahead)
{
	for (guint i = 0; i < LAYOUT_RECORDS; i++) {
		enum record_state state =
			sheet_record_read(&sheet->record, sheet->lines, ahead, sheet->delimiter, 0);

		if (state == RECORD_END || state == RECORD_UNFINISHED)
			return false;
		if (state == RECORD_WHOLE && tells_layout(sheet))
			return true;
		ahead += sheet->record.line_count;
	}
	return false;
}

/* Takes the columns from the layout when the record just read is a row of it, or a header in
 * front of such rows, with a word in every cell. */
static bool take_layout(struct sheet *sheet)
{
	guint line_count = sheet->record.line_count, width;

	if (!sheet->layout)
		return false;
	width = g_strv_length((char **)sheet->layout->columns);
	if (!tells_layout(sheet)) {
		if (sheet_record_cell_count(&sheet->record) != width ||
		    filled_cells(&sheet->record) != width || !tells_layout_later(sheet, line_count))
			return false;
		lines_drop(sheet->lines, line_count);
	}
	for (guint i = 0; i < width; i++)
		add_column(sheet, sheet->layout->columns[i]);
	diag_report(sheet->diag, DIAG_HEADER_BY_POSITION, sheet->part, 0, NULL);
	return true;
}

/* Whether the next record is the header by some delimiter, or the columns are told without one.
 * Drops it if not. */
static bool try_header(struct sheet *sheet, const char *const *needed, struct header_search *search)
{
	bool is_record = false;
	guint line_count = 1;

	for (guint i = 0; i < G_N_ELEMENTS(delimiters) && !search->is_over; i++) {
		enum record_state state =
			sheet_record_read(&sheet->record, sheet->lines, 0, delimiters[i], 0);
		g_autofree char *missing = NULL;

		search->is_over = state == RECORD_END || state == RECORD_UNFINISHED;
		is_record |= state != RECORD_BLANK && !search->is_over;
		if (state != RECORD_WHOLE)
			continue;
		line_count = MAX(line_count, sheet->record.line_count);
		search->filled = MAX(search->filled, filled_cells(&sheet->record));
		missing = missing_columns(&sheet->record, needed);
		sheet->delimiter = delimiters[i];
		if (!missing && (*needed || filled_cells(&sheet->record) >= 2))
			return true;
		if (take_layout(sheet))
			return true;
		if (!search->missing || (missing && strlen(missing) < strlen(search->missing))) {
			g_free(search->missing);
			search->missing = g_steal_pointer(&missing);
		}
	}
	search->records += is_record;
	lines_drop(sheet->lines, line_count);
	return false;
}

/* With no column needed, the delimiter that fills most cells is the right one. */
static void choose_delimiter(struct sheet *sheet)
{
	char best = sheet->delimiter;
	guint most = 0;

	for (guint i = 0; i < G_N_ELEMENTS(delimiters); i++) {
		if (sheet_record_read(&sheet->record, sheet->lines, 0, delimiters[i], 0) ==
			    RECORD_WHOLE &&
		    filled_cells(&sheet->record) > most) {
			most = filled_cells(&sheet->record);
			best = delimiters[i];
		}
	}
	sheet->delimiter = best;
	sheet_record_read(&sheet->record, sheet->lines, 0, best, 0);
}

static void take_columns(struct sheet *sheet)
{
	for (guint i = 0; i < sheet_record_cell_count(&sheet->record); i++)
		add_column(sheet, trim(sheet_record_cell(&sheet->record, i)));
	lines_drop(sheet->lines, sheet->record.line_count);
}

/* A file of one cell, "No conversations found", says that there is nothing. */
static void report_no_header(const struct sheet *sheet, const struct header_search *search)
{
	bool is_empty = search->is_over &&
			(search->records == 0 || (search->records == 1 && search->filled <= 1));

	if (is_empty)
		diag_report(sheet->diag, DIAG_FILE_EMPTY, sheet->part, 0, NULL);
	else if (search->missing)
		diag_report(sheet->diag, DIAG_HEADER_UNKNOWN, sheet->part, 0, "%s",
			    search->missing);
	else
		diag_report(sheet->diag, DIAG_HEADER_UNKNOWN, sheet->part, 0, NULL);
}

static bool find_header(struct sheet *sheet, const char *const *needed)
{
	struct header_search search = {0};

	while (search.records < HEADER_RECORDS && !search.is_over) {
		if (!try_header(sheet, needed, &search))
			continue;
		g_free(search.missing);
		if (!*needed)
			choose_delimiter(sheet);
		if (sheet->columns->len == 0)
			take_columns(sheet);
		return true;
	}
	if (sheet->diag && !lines_are_cut(sheet->lines))
		report_no_header(sheet, &search);
	g_free(search.missing);
	return false;
}

/* Comments.csv re-saved by a spreadsheet has no line that begins as LinkedIn's do. */
static bool has_comment_dialect(struct sheet *sheet)
{
	const struct line *line;

	if (sheet->delimiter != ',')
		return false;
	for (guint i = 0; i < COMMENT_LINES && (line = lines_peek(sheet->lines, i)); i++) {
		if (sheet_record_begins_comment(lines_text(sheet->lines, line), line->size))
			return true;
	}
	return false;
}

static struct sheet *sheet_new(struct stream *stream, struct part *part, struct diag *diag)
{
	struct sheet *sheet = g_new0(struct sheet, 1);

	sheet->lines = lines_open(stream, part, diag);
	sheet->part = part;
	sheet->diag = diag;
	sheet->columns = g_array_new(FALSE, FALSE, sizeof(struct column));
	g_array_set_clear_func(sheet->columns, column_clear);
	sheet_record_init(&sheet->record);
	return sheet;
}

static void sheet_free(struct sheet *sheet)
{
	lines_close(sheet->lines);
	g_array_unref(sheet->columns);
	sheet_record_release(&sheet->record);
	g_free(sheet);
}

/* A table that was saved again by a spreadsheet has lost its dialect. */
static enum sheet_dialect true_dialect(struct sheet *sheet, enum sheet_dialect dialect)
{
	bool is_lost = (dialect == SHEET_COMMENTS && !has_comment_dialect(sheet)) ||
		       (dialect == SHEET_UNQUOTED && sheet->delimiter != ',');

	return is_lost ? SHEET_CSV : dialect;
}

struct sheet *sheet_open_laid_out(struct stream *stream, struct part *part,
				  enum sheet_dialect dialect, const char *const *needed,
				  const struct sheet_layout *layout, struct diag *diag)
{
	struct sheet *sheet = sheet_new(stream, part, diag);

	sheet->layout = layout;
	if (lines_are_spreadsheet(sheet->lines)) {
		diag_report(diag, DIAG_SPREADSHEET, part, 0, NULL);
	} else if (find_header(sheet, needed)) {
		sheet->dialect = true_dialect(sheet, dialect);
		return sheet;
	}
	sheet_free(sheet);
	return NULL;
}

struct sheet *sheet_open(struct stream *stream, struct part *part, enum sheet_dialect dialect,
			 const char *const *needed, struct diag *diag)
{
	return sheet_open_laid_out(stream, part, dialect, needed, NULL, diag);
}

/* A row that nobody counted is kept. */
static void settle_row(struct sheet *sheet)
{
	if (sheet->has_row && !sheet->is_counted)
		part_count(sheet->part, ROW_KEPT, WHEN_NONE);
	sheet->has_row = false;
}

void sheet_close(struct sheet *sheet)
{
	settle_row(sheet);
	if (sheet->rows == 0 && !lines_are_cut(sheet->lines))
		diag_report(sheet->diag, DIAG_FILE_EMPTY, sheet->part, 0, NULL);
	sheet_free(sheet);
}

static enum record_state read_by_dialect(struct sheet *sheet)
{
	struct sheet_record *record = &sheet->record;

	switch (sheet->dialect) {
	case SHEET_COMMENTS:
		return sheet_record_read_comment(record, sheet->lines);
	case SHEET_UNQUOTED:
		return sheet_record_read_unquoted(record, sheet->lines, sheet->delimiter,
						  sheet->columns->len);
	case SHEET_CSV:
	case SHEET_SHARES:
		break;
	}
	return sheet_record_read(record, sheet->lines, 0, sheet->delimiter, sheet->columns->len);
}

static enum record_state read_record(struct sheet *sheet)
{
	enum record_state state = read_by_dialect(sheet);

	if (state == RECORD_UNFINISHED) /* nothing that is whole comes after it */
		return RECORD_END;
	lines_drop(sheet->lines, sheet->record.line_count);
	return state;
}

/* Cells of white space are empty too. */
static bool is_blank_row(const struct sheet *sheet)
{
	guint count = sheet_record_cell_count(&sheet->record), blank = 0;

	while (blank < count && *trim(sheet_record_cell(&sheet->record, blank)) == '\0')
		blank++;
	return blank == count;
}

static void skip_row(struct sheet *sheet, enum diag_kind kind)
{
	sheet->rows++;
	part_count(sheet->part, ROW_SKIPPED, WHEN_NONE);
	diag_report(sheet->diag, kind, sheet->part, sheet->record.line, NULL);
}

bool sheet_next(struct sheet *sheet)
{
	enum record_state state;

	settle_row(sheet);
	while ((state = read_record(sheet)) != RECORD_END) {
		if (state == RECORD_OPEN_QUOTE)
			skip_row(sheet, DIAG_ROW_QUOTE);
		else if (state == RECORD_TOO_LONG)
			skip_row(sheet, DIAG_ROW_TOO_LONG);
		else if (state == RECORD_SHORT)
			skip_row(sheet, DIAG_ROW_SHORT);
		else if (state == RECORD_WHOLE && !is_blank_row(sheet))
			break;
	}
	if (state == RECORD_END)
		return false;
	for (guint i = 0; i < sheet_record_cell_count(&sheet->record); i++) {
		if (sheet->dialect == SHEET_SHARES)
			join_share_lines(sheet_record_cell(&sheet->record, i));
	}
	sheet->rows++;
	sheet->has_row = true;
	sheet->is_counted = false;
	return true;
}

const char *sheet_cell(const struct sheet *sheet, guint index)
{
	return plain_cell(sheet_record_cell(&sheet->record, index));
}

guint sheet_column(const struct sheet *sheet, const char *column)
{
	char plain[PLAIN_SIZE];

	make_plain(plain, column);
	return find_column(sheet, plain);
}

const char *sheet_at(const struct sheet *sheet, guint column)
{
	while (column != NO_COLUMN) {
		const char *cell = sheet_cell(sheet, column);

		if (*cell != '\0')
			return cell;
		column = column_at(sheet, column)->next;
	}
	return "";
}

const char *sheet_field(const struct sheet *sheet, const char *column)
{
	return sheet_at(sheet, sheet_column(sheet, column));
}

bool sheet_has_column(const struct sheet *sheet, const char *column)
{
	return sheet_column(sheet, column) != NO_COLUMN;
}

guint sheet_column_count(const struct sheet *sheet)
{
	return sheet->columns->len;
}

void sheet_count(struct sheet *sheet, enum row_fate fate, gint64 when)
{
	if (!sheet->has_row || sheet->is_counted)
		return;
	part_count(sheet->part, fate, when);
	sheet->is_counted = true;
}

void sheet_report(struct sheet *sheet, enum diag_kind kind, const char *detail, ...)
{
	g_autofree char *text = NULL;
	va_list arguments;

	va_start(arguments, detail);
	if (detail)
		text = g_strdup_vprintf(detail, arguments);
	va_end(arguments);
	if (text)
		diag_report(sheet->diag, kind, sheet->part, sheet->record.line, "%s", text);
	else
		diag_report(sheet->diag, kind, sheet->part, sheet->record.line, NULL);
	if (diag_severity(kind) == SEVERITY_SKIPPED)
		sheet_count(sheet, ROW_SKIPPED, WHEN_NONE);
}

struct place sheet_place(const struct sheet *sheet)
{
	return (struct place){.part = sheet->part->id, .line = sheet->record.line};
}

struct part *sheet_part(const struct sheet *sheet)
{
	return sheet->part;
}

/* A stream that breaks off after SNIFF_LIMIT bytes, so that its last line counts as cut. */
struct opening_stream {
	struct stream stream;
	struct stream *whole;
	gsize left;
};

static gssize read_opening(struct stream *stream, void *buffer, gsize size)
{
	struct opening_stream *opening = (struct opening_stream *)stream;
	gssize count;

	if (opening->left == 0)
		return -1;
	count = opening->whole->read(opening->whole, buffer, MIN(size, opening->left));
	if (count > 0)
		opening->left -= (gsize)count;
	return count;
}

GPtrArray *sheet_sniff_header(struct stream *stream)
{
	struct opening_stream opening = {
		.stream = {.read = read_opening}, .whole = stream, .left = SNIFF_LIMIT};
	struct sheet *sheet = sheet_new(&opening.stream, NULL, NULL);
	GPtrArray *header = g_ptr_array_new_with_free_func(g_free);
	const char *const none[] = {NULL};

	if (!lines_are_spreadsheet(sheet->lines) && find_header(sheet, none)) {
		for (guint i = 0; i < sheet->columns->len; i++)
			g_ptr_array_add(header, g_ascii_strdown(column_at(sheet, i)->name, -1));
	}
	sheet_free(sheet);
	return header;
}
