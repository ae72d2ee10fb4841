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
static void append_string(GString *out, const char *text)
{
	g_string_append_c(out, '"');
	for (gsize length; *text; text += length) {
		length = strcspn(text, "\"\\");
		g_string_append_len(out, text, (gssize)length);
		if (text[length]) {
			g_string_append_c(out, '\\');
			g_string_append_c(out, text[length++]);
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

static void append_list(GString *out, GPtrArray *items)
{
	g_string_append_c(out, '[');
	for (guint i = 0; i < items->len; i++) {
		g_string_append(out, i > 0 ? ",\n        " : "\n        ");
		append_string(out, g_ptr_array_index(items, i));
	}
	g_string_append(out, items->len > 0 ? "\n      ]" : "]");
	g_ptr_array_unref(items);
}

static void append_value(GString *out, const struct tie_column *column, const struct tie *tie)
{
	g_autofree char *text = NULL;
	int decimals;

	if (tie_column_is_list(column)) {
		append_list(out, tie_column_list(column, tie));
	} else if (tie_column_is_figure(column, &decimals)) {
		append_figure(out, tie_column_figure(column, tie), decimals);
	} else {
		text = tie_column_text(column, tie);
		if (*text)
			append_string(out, text);
		else
			g_string_append(out, "null");
	}
}

static void append_tie(GString *out, const struct tie *tie)
{
	for (guint i = 0; i < TIE_COLUMNS; i++) {
		g_string_append_printf(out, "%s\n      \"%s\": ", i > 0 ? "," : "{",
				       tie_columns[i].name);
		append_value(out, &tie_columns[i], tie);
	}
	g_string_append(out, "\n    }");
}

void member_append_ties(GString *out, const struct page *page)
{
	const GArray *ties = page->findings->ties;

	g_string_append_c(out, '[');
	for (guint i = 0; i < ties->len; i++) {
		g_string_append(out, i > 0 ? ",\n    " : "\n    ");
		append_tie(out, &g_array_index(ties, struct tie, i));
		page_pass_on(page, out);
	}
	g_string_append(out, ties->len > 0 ? "\n  ]" : "]");
}
