/*
 * skipped.csv: every row or file that was left out for trouble, in the order in which it was met.
 */
#include "reports/formats.h"

#include "reports/cells.h"

static char *wording_and_detail(const struct diag_line *line)
{
	const char *detail = line->detail ? line->detail : "";

	return g_strconcat(diag_wording(line->kind), *detail ? ": " : "", detail, NULL);
}

static void write_line(struct cells *cells, const struct diag_line *line)
{
	g_autofree char *detail = wording_and_detail(line);

	cells_add_visible(cells, line->file);
	if (line->line > 0) {
		cells_add_count(cells, line->line);
	} else {
		cells_add(cells, NULL);
	}
	cells_add(cells, severity_name(diag_severity(line->kind)));
	cells_add(cells, diag_slug(line->kind));
	cells_add_name(cells, detail);
	cells_end_row(cells);
}

void skipped_csv_write(GString *out, const struct page *page)
{
	static const char *const header[] = {"file", "line", "severity", "kind", "detail", NULL};
	const GArray *lines = page->diag->lines;
	struct cells cells;
	guint i;

	cells_init(&cells, out);
	cells_add_row(&cells, header);
	for (i = 0; i < lines->len; i++) {
		write_line(&cells, &g_array_index(lines, struct diag_line, i));
		page_pass_on(page, out);
	}
}
