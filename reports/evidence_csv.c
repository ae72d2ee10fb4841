/*
 * evidence.csv: every piece that says that two people met or spoke, or that they had not, with
 * the place where it stands. Denied evidence is listed with the grade its source gives it.
 */
#include "reports/formats.h"

#include "reports/cells.h"

static const char *const kind_names[EVIDENCE_KINDS] = {
	[EVIDENCE_IN_PERSON] = "in-person",
	[EVIDENCE_VOICE] = "voice",
};

static const char *const grade_names[GRADES] = {
	[GRADE_RECORDED] = "recorded", [GRADE_ATTENDED] = "attended", [GRADE_TOLD] = "told",
	[GRADE_HINTED] = "hinted",     [GRADE_DENIED] = "denied",
};

static void write_piece(struct cells *cells, const struct found_evidence *piece)
{
	g_autofree char *source = piece->part ? part_full_path(piece->part) : NULL;
	char date[12];

	cells_add_visible(cells, piece->person);
	cells_add_name(cells, piece->name);
	cells_add(cells, given_date_format(piece->date, date));
	cells_add(cells, kind_names[piece->kind]);
	cells_add(cells, grade_names[piece->grade]);
	cells_add_visible(cells, source);
	if (piece->line > 0) {
		cells_add_count(cells, piece->line);
	} else {
		cells_add(cells, NULL);
	}
	cells_add_name(cells, piece->excerpt);
	cells_end_row(cells);
}

void evidence_csv_write(GString *out, const struct page *page)
{
	static const char *const header[] = {"person", "name", "date",	  "kind", "grade",
					     "source", "line", "excerpt", NULL};
	const GArray *evidence = page->findings->evidence;
	struct cells cells;
	guint i;

	cells_init(&cells, out);
	cells_add_row(&cells, header);
	for (i = 0; i < evidence->len; i++) {
		write_piece(&cells, &g_array_index(evidence, struct found_evidence, i));
		page_pass_on(page, out);
	}
}
