/*
 * CSV out: cells and rows as RFC 4180 has them, with LF line ends. A cell is quoted when it has
 * to be. A cell that begins with = + - @, a tab or a carriage return gets a ' in front, so that no
 * spreadsheet takes a name for a formula; the program's own readers drop it again.
 */
#ifndef REPORTS_CELLS_H
#define REPORTS_CELLS_H

#include <glib.h>

struct cells {
	GString *out;
	guint column; /* of the next cell */
};

void cells_init(struct cells *cells, GString *out);
void cells_add(struct cells *cells, const char *text);	       /* NULL is an empty cell */
void cells_add_name(struct cells *cells, const char *name);    /* through name_clean() */
void cells_add_visible(struct cells *cells, const char *text); /* through text_visible() */
void cells_add_count(struct cells *cells, guint64 count);
void cells_end_row(struct cells *cells);

/* A whole row of cells, ended by NULL: the header. */
void cells_add_row(struct cells *cells, const char *const *texts);

#endif
