/*
 * Figures and words as a person reads them, and the escapes that text from an archive passes on
 * its way out. Nothing here depends on the locale.
 *
 * The functions with a buffer write into it and return it, so that they can stand among the
 * arguments of a printf; each use needs a buffer of its own.
 */
#ifndef REPORTS_TEXT_H
#define REPORTS_TEXT_H

#include <glib.h>

#define TEXT_SIZE 32 /* room for every figure below */

const char *text_count(guint64 count, char buffer[TEXT_SIZE]);	/* "12,345" */
const char *text_number(guint64 count, char buffer[TEXT_SIZE]); /* "none", "seven", "11" */

/* What follows a number in digits: the 1st, 2nd, 3rd, 4th, 11th, 21st. */
const char *text_ordinal_suffix(guint64 number);

/* The same to begin a sentence with: "Seven", "None". */
const char *text_number_first(guint64 count, char buffer[TEXT_SIZE]);

/* The word that fits the count: text_plural(n, "tie", "ties"). */
const char *text_plural(guint64 count, const char *one, const char *many);

/* "29%"; "none" for none of them (also of nothing), "under 1%" and "over 99%" for what would
 * be rounded to nobody or to everybody, "100%" for all. */
const char *text_share(guint64 part, guint64 whole, char buffer[TEXT_SIZE]);

/* The same of a share from 0 to 1; "none" for 0. */
const char *text_percent(double share, char buffer[TEXT_SIZE]);

/* So many days in the unit that fits: "one day", "45 days", "14 months", "3.5 years". */
const char *text_span(gint32 days, char buffer[TEXT_SIZE]);

/* The share in words, to begin a sentence with: "Just over half", "About a third", "62 in 100", and
 * "Fewer than 1 in 100". New string. */
char *text_fraction(guint64 part, guint64 whole);

/* A figure with exactly so many decimals, "0.29". "" for what is no number. Figures of the
 * size of chances, ranks and warmths; beyond a billion they are cut to it. */
const char *text_figure(double value, int decimals, char buffer[TEXT_SIZE]);
/* The same figure as a number, for JSON: no digit that text_figure() would not print. */
double text_rounded(double value, int decimals);

/* Valid UTF-8 with control, line-breaking and bidirectional characters dropped and everything
 * else as it stands: for paths and keys, whose spaces matter. Names, excerpts and sentences go
 * through name_clean(). NULL gives "". New string. */
char *text_visible(const char *text);

/* Appends text as words of a Markdown sentence, list or table cell: cleaned by name_clean(),
 * and nothing in it can start a heading, list, link, tag, entity or emphasis, also when a line
 * is broken at one of its spaces. */
void text_add_markdown(GString *out, const char *text);

#endif
