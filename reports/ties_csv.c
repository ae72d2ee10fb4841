/*
 * ties.csv: one row a tie, warmest first. The columns stand in tie_columns.c.
 */
#include "reports/formats.h"

#include "reports/cells.h"
#include "reports/tie_columns.h"

static char *joined(GPtrArray *list)
{
	GString *text = g_string_new(NULL);
	guint i;

	for (i = 0; i < list->len; i++) {
		g_string_append_printf(text, "%s%s", i > 0 ? ";" : "",
				       (const char *)g_ptr_array_index(list, i));
	}
	g_ptr_array_unref(list);
	return g_string_free(text, FALSE);
}

static void write_tie(struct cells *cells, const struct tie *tie)
{
	guint i;

	for (i = 0; i < TIE_COLUMNS; i++) {
		const struct tie_column *column = &tie_columns[i];
		g_autofree char *text = tie_column_is_list(column)
						? joined(tie_column_list(column, tie))
						: tie_column_text(column, tie);

		cells_add(cells, text);
	}
	cells_end_row(cells);
}

void ties_csv_write(GString *out, const struct page *page)
{
	const GArray *ties = page->findings->ties;
	struct cells cells;
	guint i;

	cells_init(&cells, out);
	for (i = 0; i < TIE_COLUMNS; i++) {
		cells_add(&cells, tie_columns[i].name);
	}
	cells_end_row(&cells);
	for (i = 0; i < ties->len; i++) {
		write_tie(&cells, &g_array_index(ties, struct tie, i));
		page_pass_on(page, out);
	}
}
