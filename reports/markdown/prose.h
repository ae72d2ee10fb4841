/*
 * Markdown in paragraphs, lists and tables, laid out so that it reads well as plain text too.
 */
#ifndef REPORTS_MARKDOWN_PROSE_H
#define REPORTS_MARKDOWN_PROSE_H

#include <glib.h>

/* Appends a paragraph, wrapped at 90 columns, and an empty line. Empty text: nothing. */
void prose_paragraph(GString *out, const char *text);

/* The same as an item of a list: "- " before it, no empty line after. */
void prose_item(GString *out, const char *text);
/* The same as item `number` of a numbered list. */
void prose_numbered(GString *out, guint number, const char *text);

/*
 * A table whose cells are Markdown already, padded so that columns stand under each other.
 * `alignment` has a letter a column, 'l' or 'r'; `cells` are new strings that the table takes, row
 * by row, the header first. prose_table_print() appends it with an empty line and releases it.
 */
struct prose_table {
	const char *alignment;
	GPtrArray *cells;
};
void prose_table_init(struct prose_table *table, const char *alignment);
void prose_table_cell(struct prose_table *table, const char *format, ...) G_GNUC_PRINTF(2, 3);
void prose_table_name(struct prose_table *table, const char *name); /* text from an archive */
void prose_table_print(struct prose_table *table, GString *out);

#endif
