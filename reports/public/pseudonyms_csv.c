/*
 * pseudonyms.csv, the key sheet of the post: who is called what. Private as all that stands beside
 * it.
 */
#include "reports/formats.h"

#include "reports/cells.h"
#include "reports/public/pseudonyms.h"

void pseudonyms_csv_write(GString *out, const struct page *page)
{
	static const char *const header[] = {"pseudonym", "person", "name", NULL};
	const GArray *ties = page->findings->ties;
	struct cells cells;

	cells_init(&cells, out);
	cells_add_row(&cells, header);
	for (guint i = 0; i < ties->len; i++) {
		const struct tie *tie = &g_array_index(ties, struct tie, i);
		const char *pseudonym = pseudonyms_of(page->pseudonyms, tie);

		if (pseudonym == NULL)
			continue;
		cells_add(&cells, pseudonym);
		cells_add_visible(&cells, tie->person);
		cells_add_name(&cells, tie->name);
		cells_end_row(&cells);
	}
}
