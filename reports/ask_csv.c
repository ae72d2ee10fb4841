/*
 * ask.csv: the month's questions, as lines of a journal. The one thing to know: whoever fills in
 * how (and when) and hands the file back has answered; a line left as it is says nothing. The
 * reader in importers/journal.c knows the two notes.
 */
#include "reports/formats.h"

#include <string.h>

#include "reports/cells.h"

static void write_question(struct cells *cells, const struct ask *ask)
{
	const char *note = ask->at_random ? "asked at random" : "asked";
	bool has_name = strcmp(ask->name, ask->journal_name) != 0;
	g_autofree char *with_name = g_strdup_printf("%s: %s", note, ask->name);

	cells_add(cells, NULL);
	if (ask->by_key)
		cells_add_visible(cells, ask->journal_name);
	else
		cells_add_name(cells, ask->journal_name);
	cells_add(cells, NULL);
	cells_add(cells, NULL);
	cells_add_name(cells, ask->by_key && has_name ? with_name : note);
	cells_end_row(cells);
}

void ask_csv_write(GString *out, const struct page *page)
{
	static const char *const header[] = {"date", "name", "how", "where", "note", NULL};
	const GArray *ask = page->findings->ask;
	struct cells cells;

	cells_init(&cells, out);
	cells_add_row(&cells, header);
	for (guint i = 0; i < ask->len; i++)
		write_question(&cells, &g_array_index(ask, struct ask, i));
}
