/*
 * ties.csv: one row a tie, warmest first. The columns stand in tie_columns.c.
 */
#include "reports/formats.h"

#include "reports/cells.h"
#include "reports/tie_columns.h"

/* `text` is room for a cell. */
static void write_tie(struct cells *cells, const struct tie *tie, GString *text)
{
	for (guint i = 0; i < TIE_COLUMNS; i++) {
		g_string_truncate(text, 0);
		tie_column_append(text, &tie_columns[i], tie, ";");
		cells_add(cells, text->str);
	}
	cells_end_row(cells);
}

void ties_csv_write(GString *out, const struct page *page)
{
	g_autoptr(GString) text = g_string_new(NULL);
	const GArray *ties = page->findings->ties;
	struct cells cells;
	guint i;

	cells_init(&cells, out);
	for (i = 0; i < TIE_COLUMNS; i++) {
		cells_add(&cells, tie_columns[i].name);
	}
	cells_end_row(&cells);
	for (i = 0; i < ties->len; i++) {
		write_tie(&cells, &g_array_index(ties, struct tie, i), text);
		page_pass_on(page, out);
	}
}
