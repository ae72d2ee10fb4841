/*
 * The ties of report.json. There are tens of thousands, so they are printed as they come, without a
 * jansson value for each figure, in the layout that jansson gives the rest.
 */
#include "reports/json/members.h"

#include <math.h>
#include <string.h>

#include "reports/formats.h"
#include "reports/text.h"
#include "reports/tie_columns.h"

/* What columns hand out is valid UTF-8 without control characters, so two characters are left
 * that a JSON string cannot hold. */
static void append_string(GString *out, const char *text, gsize length)
{
	g_string_append_c(out, '"');
	for (const char *end = text + length; text < end; text++) {
		gsize plain = MIN(strcspn(text, "\"\\"), (gsize)(end - text));

		g_string_append_len(out, text, (gssize)plain);
		text += plain;
		if (text < end) {
			g_string_append_c(out, '\\');
			g_string_append_c(out, *text);
		}
	}
	g_string_append_c(out, '"');
}

/* The figure of the CSV file, without zeros at its end: 0.5 for 0.50, and 0.0 for 0.00. */
static void append_figure(GString *out, double value, int decimals)
{
	char text[TEXT_SIZE];
	gsize length;

	if (isnan(value)) {
		g_string_append(out, "null");
		return;
	}
	length = strlen(text_figure(value, decimals, text));
	while (decimals > 0 && text[length - 1] == '0' && text[length - 2] != '.')
		length--;
	g_string_append_len(out, text, (gssize)length);
}

/* An item a line. */
static void append_list(GString *out, const char *items)
{
	const char *item = items;

	g_string_append_c(out, '[');
	while (*item) {
		gsize length = strcspn(item, "\n");

		g_string_append(out, item > items ? ",\n        " : "\n        ");
		append_string(out, item, length);
		item += length + (item[length] == '\n');
	}
	g_string_append(out, *items ? "\n      ]" : "]");
}

/* `text` is room for a value. */
static void append_value(GString *out, const struct tie_column *column, const struct tie *tie,
			 GString *text)
{
	int decimals;

	if (tie_column_is_figure(column, &decimals)) {
		append_figure(out, tie_column_figure(column, tie), decimals);
		return;
	}
	g_string_truncate(text, 0);
	tie_column_append(text, column, tie, "\n");
	if (tie_column_is_list(column))
		append_list(out, text->str);
	else if (text->len > 0)
		append_string(out, text->str, text->len);
	else
		g_string_append(out, "null");
}

static void append_tie(GString *out, const struct tie *tie, GString *text)
{
	for (guint i = 0; i < TIE_COLUMNS; i++) {
		g_string_append(out, i > 0 ? ",\n      \"" : "{\n      \"");
		g_string_append(out, tie_columns[i].name);
		g_string_append(out, "\": ");
		append_value(out, &tie_columns[i], tie, text);
	}
	g_string_append(out, "\n    }");
}

void member_append_ties(GString *out, const struct page *page)
{
	g_autoptr(GString) text = g_string_new(NULL);
	const GArray *ties = page->findings->ties;

	g_string_append_c(out, '[');
	for (guint i = 0; i < ties->len; i++) {
		g_string_append(out, i > 0 ? ",\n    " : "\n    ");
		append_tie(out, &g_array_index(ties, struct tie, i), text);
		page_pass_on(page, out);
	}
	g_string_append(out, ties->len > 0 ? "\n  ]" : "]");
}
