/*
 * The physical lines of a text, with a look ahead: a record that turns out to be no record is
 * given back by not dropping its lines. LF, CRLF and a lone CR each end a line. Memory is bounded
 * by what is looked at and not dropped.
 */
#ifndef IMPORTERS_READERS_LINES_H
#define IMPORTERS_READERS_LINES_H

#include "importers/readers/decoder.h"

#define LINE_LIMIT (4 << 20) /* bytes; of a longer line nothing is kept */

struct lines;

struct line {
	gsize offset, size; /* for lines_text(); without the line end */
	guint32 number;	    /* 1-based */
	bool is_too_long;
};

struct lines *lines_open(struct stream *stream, const struct part *part, struct diag *diag);
void lines_close(struct lines *lines);

/* The line that stands `ahead` lines after the next one; NULL beyond the end. Valid until the next
 * call. Of a file that is cut the last, unfinished line is left out. */
const struct line *lines_peek(struct lines *lines, guint ahead);
/* The bytes of a line, not ended by NUL; valid until the next lines_peek. */
const char *lines_text(const struct lines *lines, const struct line *line);
void lines_drop(struct lines *lines, guint count);

/* Whether the file was cut (see decoder_is_cut); to be asked at its end. */
bool lines_are_cut(const struct lines *lines);
bool lines_are_spreadsheet(const struct lines *lines); /* before the first lines_peek */

#endif
