/*
 * One record of a table, split into cells: RFC 4180 with any delimiter, or a record of LinkedIn's
 * Comments.csv. Reading looks at lines and drops none, so that a record that was none can be
 * read again from its second line.
 */
#ifndef IMPORTERS_READERS_SHEET_RECORD_H
#define IMPORTERS_READERS_SHEET_RECORD_H

#include <csv.h>

#include "importers/readers/lines.h"

#define FIELD_LIMIT (1 << 20) /* bytes */
#define CELL_LIMIT  512	      /* cells beyond are not looked at: spreadsheets pad with commas */

enum record_state {
	RECORD_END,   /* no line is left */
	RECORD_BLANK, /* no cell, or all are empty */
	RECORD_WHOLE,
	RECORD_OPEN_QUOTE, /* a quote never closed, or quotes that make no sense */
	RECORD_TOO_LONG,
	RECORD_SHORT,	   /* text before the first comment */
	RECORD_UNFINISHED, /* the file was cut within it */
};

struct sheet_record {
	struct csv_parser parser;
	GString *bytes;	  /* the cells, each ended by NUL */
	GArray *cells;	  /* gsize: where in `bytes` each begins */
	guint line_count; /* lines it stands on: what to drop before the next */
	guint32 line;	  /* where it begins */
	bool is_ended, is_too_long;
};

void sheet_record_init(struct sheet_record *record);
void sheet_record_release(struct sheet_record *record);

/* Reads the record that begins `ahead` lines after the next. Quotes that RFC 4180 forbids are taken
 * literally when that gives a row on one line of `expected` cells (0: of any number). */
enum record_state sheet_record_read(struct sheet_record *record, struct lines *lines, guint ahead,
				    char delimiter, guint expected);

/* A line in which quotes mean nothing and what follows the last of `expected` cells belongs to it.
 */
enum record_state sheet_record_read_unquoted(struct sheet_record *record, struct lines *lines,
					     char delimiter, guint expected);

/* A record of Comments.csv: date, link, and a message up to the next line that begins a record. */
enum record_state sheet_record_read_comment(struct sheet_record *record, struct lines *lines);
/* Whether a line begins such a record. */
bool sheet_record_begins_comment(const char *text, gsize size);

guint sheet_record_cell_count(const struct sheet_record *record);
/* "" beyond the last. The cells are the caller's to shorten in place. */
char *sheet_record_cell(const struct sheet_record *record, guint index);

#endif
