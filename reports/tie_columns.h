/*
 * What is told of each tie: the columns of ties.csv, which are also the members of a tie in
 * report.json, in one table.
 */
#ifndef REPORTS_TIE_COLUMNS_H
#define REPORTS_TIE_COLUMNS_H

#include "analyzer/findings.h"

enum tie_column_kind {
	TIE_COLUMN_NAME,     /* const char *: cleaned, may be NULL */
	TIE_COLUMN_KEY,	     /* const char * */
	TIE_COLUMN_STATE,    /* enum state */
	TIE_COLUMN_RUNG,     /* enum rung */
	TIE_COLUMN_CHANCE,   /* double, two decimals */
	TIE_COLUMN_WARMTH,   /* double, one decimal */
	TIE_COLUMN_COUNT,    /* guint */
	TIE_COLUMN_DAY,	     /* gint32 */
	TIE_COLUMN_DATE,     /* struct given_date */
	TIE_COLUMN_CHANNELS, /* guint32, a bit each: a list */
	TIE_COLUMN_KEYS,     /* GPtrArray of const char *: a list */
};

struct tie_column {
	const char *name;
	enum tie_column_kind kind;
	gsize offset; /* in struct tie */
};

#define TIE_COLUMNS 17
extern const struct tie_column tie_columns[TIE_COLUMNS];

gboolean tie_column_is_list(const struct tie_column *column);
/* Whether the value is a figure, and with how many decimals it is printed. */
gboolean tie_column_is_figure(const struct tie_column *column, int *decimals);

/* Appends the value as text, nothing for what is empty; `between` stands between the items of a
 * list. No line end is in it, nor any other control character: "\n" tells items apart. */
void tie_column_append(GString *out, const struct tie_column *column, const struct tie *tie,
		       const char *between);
/* The figure as a number; NaN when unknown. */
double tie_column_figure(const struct tie_column *column, const struct tie *tie);

#endif
