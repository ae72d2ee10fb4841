/*
 * "Ceilings": how far ties climb, who moved up this month, and what each channel can carry and
 * cannot.
 */
#include "reports/markdown/markdown.h"

#include "reports/markdown/prose.h"
#include "reports/text.h"

#define LEAPS 3 /* named */

static void say_moves(GString *text, const struct findings *findings)
{
	guint moves = findings->climbs.moves->len;
	char number[TEXT_SIZE];

	if (findings->has_previous)
		g_string_append_printf(text, " %s moved up in %s.",
				       text_number_first(moves, number),
				       month_name(findings->month));
}

static void introduce(GString *out, const struct findings *findings)
{
	const guint *rungs = findings->ceilings;
	guint screen = findings->totals.ties - rungs[RUNG_VOICE] - rungs[RUNG_IN_PERSON];
	g_autoptr(GString) text = g_string_new(NULL);
	char number[TEXT_SIZE], of[TEXT_SIZE];

	g_string_append_printf(text,
			       "Every channel has a ceiling. A tie's own is the highest rung for "
			       "which there is an interaction, or evidence that says it happened. "
			       "On the four lower rungs, which are all on a screen, %s %s of %s.",
			       text_plural(screen, "stands", "stand"), text_number(screen, number),
			       text_number(findings->totals.ties, of));
	say_moves(text, findings);
	prose_paragraph(out, text->str);
}

static void add_rungs(GString *out, const struct findings *findings)
{
	struct prose_table table;
	char number[TEXT_SIZE];

	prose_table_init(&table, findings->has_previous ? "lrrl" : "lrl");
	prose_table_cell(&table, "Rung");
	prose_table_cell(&table, "Ties");
	if (findings->has_previous)
		prose_table_cell(&table, "Up in %.3s", month_name(findings->month));
	prose_table_cell(&table, "Carries");
	for (int rung = RUNG_IN_PERSON; rung >= RUNG_LINK; rung--) {
		prose_table_cell(&table, "%s", rung_words((enum rung)rung));
		prose_table_cell(&table, "%s", text_count(findings->ceilings[rung], number));
		if (findings->has_previous)
			prose_table_cell(&table, "%s",
					 text_count(findings->climbs.up[rung], number));
		prose_table_cell(&table, "%s", rung_carries((enum rung)rung));
	}
	prose_table_print(&table, out);
}

/* From a link or a click to a voice or a table, without a word between. */
static void say_leaps(GString *out, const struct findings *findings)
{
	g_autoptr(GString) text = g_string_new(NULL);
	guint leaps = 0;

	for (guint i = 0; i < findings->climbs.moves->len; i++) {
		const struct move *move = &g_array_index(findings->climbs.moves, struct move, i);

		if (move->from > RUNG_NOTICE || move->to < RUNG_VOICE || leaps++ >= LEAPS)
			continue;
		g_string_append(text, leaps > 1 ? "; " : "No step between took: ");
		markdown_name(text, findings, move->tie);
		g_string_append_printf(text, ", from %s to %s", rung_words(move->from),
				       rung_words(move->to));
	}
	if (leaps > LEAPS) {
		char number[TEXT_SIZE];

		g_string_append_printf(text, "; and %s more", text_number(leaps - LEAPS, number));
	}
	if (leaps > 0)
		g_string_append_c(text, '.');
	prose_paragraph(out, text->str);
}

static void add_media(GString *out, const struct findings *findings)
{
	static const char *const header[] = {"Channel", "Ties",	   "Length",
					     "Ways",	"Carries", "Cannot carry"};
	struct prose_table table;
	char number[TEXT_SIZE];

	prose_paragraph(out, "What a channel can carry, and what it cannot, whoever uses it:");
	prose_table_init(&table, "lrllll");
	for (gsize i = 0; i < G_N_ELEMENTS(header); i++)
		prose_table_cell(&table, "%s", header[i]);
	for (int i = 0; i < MEDIUMS; i++) {
		const struct medium_facts *medium = medium_facts((enum medium)i);

		if (findings->climbs.carried[i] == 0 && i > MEDIUM_VOICE)
			continue;
		prose_table_cell(&table, "%s", medium->words);
		prose_table_cell(&table, "%s", text_count(findings->climbs.carried[i], number));
		prose_table_cell(&table, "%s", medium->length);
		prose_table_cell(&table, "%s", medium->ways);
		prose_table_cell(&table, "%s", medium->carries);
		prose_table_cell(&table, "%s", medium->lacks);
	}
	prose_table_print(&table, out);
}

void markdown_ceilings(GString *out, const struct page *page)
{
	const struct findings *findings = page->findings;

	if (findings->totals.ties < 2)
		return;
	g_string_append(out, "## Ceilings\n\n");
	introduce(out, findings);
	add_rungs(out, findings);
	markdown_picture(out, page, PLOT_CEILINGS);
	say_leaps(out, findings);
	add_media(out, findings);
	prose_paragraph(out, "The ladder lists what channels can carry; it does not measure "
			     "closeness.");
}
