/*
 * A table of an export, row by row, whatever its dialect: encoding (UTF-8 with or without mark,
 * UTF-16 with mark, Windows-1252 and Mac Roman with a note), line ends, delimiter (comma,
 * semicolon, TAB, told by the header line), blank lines, preambles, rows that are too short or too
 * long. Cells come out as valid UTF-8, trimmed of white space at both ends.
 *
 * Trouble is reported with the line at which the row begins, and the next row is read. The
 * sheet counts each data row as read; the importer says what became of it with sheet_count().
 */
#ifndef IMPORTERS_READERS_SHEET_H
#define IMPORTERS_READERS_SHEET_H

#include "analyzer/diag.h"
#include "analyzer/source.h"
#include "importers/readers/stream.h"

struct sheet;

enum sheet_dialect {
	SHEET_CSV,	/* RFC 4180 */
	SHEET_COMMENTS, /* LinkedIn's Comments.csv: a record begins with a date and a link; quotes
			   doubled, with backslash, or none and raw line breaks */
	SHEET_SHARES,	/* LinkedIn's Shares.csv: a quote, a line break and a quote in a cell stand
			   for one line break */
	SHEET_UNQUOTED, /* LinkedIn's SearchQueries.csv: quotes mean nothing, commas beyond the
			   last column belong to it; unless it is delimited otherwise */
};

/*
 * What the columns are when no header says so, as in an export that somebody has translated: the
 * table is known by a row of exactly these columns in which one cell is unmistakable.
 */
struct sheet_layout {
	const char *const *columns; /* in order, NULL-ended */
	guint telling;		    /* index of the unmistakable cell */
	bool (*tells)(const char *cell);
};

/*
 * Looks for the header: the first of the first 12 records that holds every column of `needed`
 * (NULL-ended; compared by sheet_is_column()); with none needed, the first with at
 * least two cells that are not empty. The stream and strings must outlive
 * the sheet. NULL when there is no such header: reported as DIAG_HEADER_UNKNOWN naming what is
 * missing, DIAG_SPREADSHEET for a spreadsheet's bytes, DIAG_FILE_EMPTY for a file without any
 * record or with a single one of one cell ("No conversations found").
 */
struct sheet *sheet_open(struct stream *stream, struct part *part, enum sheet_dialect dialect,
			 const char *const *needed, struct diag *diag);

/* The same; a file without that header whose rows have this layout is read by position instead,
 * with the note DIAG_HEADER_BY_POSITION. */
struct sheet *sheet_open_laid_out(struct stream *stream, struct part *part,
				  enum sheet_dialect dialect, const char *const *needed,
				  const struct sheet_layout *layout, struct diag *diag);

/* Reports DIAG_FILE_EMPTY when not a single row was read. */
void sheet_close(struct sheet *sheet);

/* The next data row; all-empty rows are passed over. False at the end. A row that was read
 * without being counted by the importer counts as kept, undated. */
bool sheet_next(struct sheet *sheet);

/* Whether a header's cell names this column. Case, spaces and "_" do not count: exports write
 * "ShareLink" and "Share Link". */
bool sheet_is_column(const char *cell, const char *column);

/* The cell under this column name (sheet_is_column(); of repeated names the first that is
 * not empty), "" when the row is short or the column missing. Valid until sheet_next. */
const char *sheet_field(const struct sheet *sheet, const char *column);
bool sheet_has_column(const struct sheet *sheet, const char *column);
/* The same for who asks in every row: the column is looked for once. Any number of columns of the
 * name, even none, are one to ask for. */
guint sheet_column(const struct sheet *sheet, const char *column);
const char *sheet_at(const struct sheet *sheet, guint column);
guint sheet_column_count(const struct sheet *sheet);
const char *sheet_cell(const struct sheet *sheet, guint index); /* by position, "" beyond */

/* What became of this row. To be called once a row; `when` as for part_count(). */
void sheet_count(struct sheet *sheet, enum row_fate fate, gint64 when);
/* Reports trouble at this row; for a kind that leaves the row out also counts it as skipped. */
void sheet_report(struct sheet *sheet, enum diag_kind kind, const char *detail, ...)
	G_GNUC_PRINTF(3, 4);
struct place sheet_place(const struct sheet *sheet); /* the line at which this row begins */
struct part *sheet_part(const struct sheet *sheet);

/* The first record of a file as it stands, split at its delimiter and lower-cased, for telling
 * what a lone .csv is: reads at most 64 KiB of the stream. Free with g_ptr_array_unref. Preamble
 * lines ("Notes:" and what follows up to the header) are passed over: it is the first record with
 * at least two cells that are not empty. */
GPtrArray *sheet_sniff_header(struct stream *stream);

#endif
