/*
 * The ties themselves: who was never taken offline, warmest first.
 */
#include "reports/markdown/markdown.h"

#include "reports/markdown/prose.h"
#include "reports/text.h"

#define LISTED 25 /* ties in the table; ties.csv has them all */

static const struct tie *tie_at(const struct findings *findings, guint i)
{
	return &g_array_index(findings->ties, struct tie, i);
}

/* "Ann Smith, Bo Berg and 12 more": up to `limit` ties that `wanted` picks. */
static void add_names(GString *text, const struct findings *findings,
		      bool (*wanted)(const struct tie *), guint limit)
{
	char number[TEXT_SIZE];
	guint total = 0, named = 0;

	for (guint i = 0; i < findings->ties->len; i++)
		total += wanted(tie_at(findings, i));
	for (guint i = 0; i < findings->ties->len && named < limit; i++) {
		if (!wanted(tie_at(findings, i)))
			continue;
		if (named > 0)
			g_string_append(text, named + 1 == total ? " and " : ", ");
		text_add_markdown(text, tie_at(findings, i)->name);
		named++;
	}
	if (total > named)
		g_string_append_printf(text, " and %s more", text_number(total - named, number));
}

static bool is_stranger(const struct tie *tie)
{
	return tie->state == STATE_ONLINE && (!tie->is_familiar || tie->denied_by_journal);
}

static bool is_familiar(const struct tie *tie)
{
	return tie->state == STATE_ONLINE && !is_stranger(tie);
}

static bool is_maybe(const struct tie *tie)
{
	return tie->state == STATE_MAYBE;
}

static guint count(const struct findings *findings, bool (*wanted)(const struct tie *))
{
	guint total = 0;

	for (guint i = 0; i < findings->ties->len; i++)
		total += wanted(tie_at(findings, i));
	return total;
}

static void add_last_words(struct prose_table *table, const struct tie *tie)
{
	char day[12];

	if (tie->last_words == DAY_NONE)
		prose_table_cell(table, "not a word yet");
	else
		prose_table_cell(table, "%s %s, %s", tie->last_from_owner ? "your" : "their",
				 channel_words(tie->last_channel),
				 day_format(tie->last_words, day));
}

static void add_table(GString *out, const struct findings *findings)
{
	struct prose_table table;
	guint listed = 0;
	char figure[TEXT_SIZE];

	prose_table_init(&table, findings->has_offline_source ? "lrrl" : "lrl");
	prose_table_cell(&table, "Name");
	prose_table_cell(&table, "Warmth");
	if (findings->has_offline_source)
		prose_table_cell(&table, "Chance");
	prose_table_cell(&table, "Last words");
	for (guint i = 0; i < findings->ties->len && listed < LISTED; i++) {
		const struct tie *tie = tie_at(findings, i);

		if (!is_stranger(tie))
			continue;
		listed++;
		prose_table_name(&table, tie->name);
		prose_table_cell(&table, "%s", text_figure(tie->warmth, 1, figure));
		if (findings->has_offline_source)
			prose_table_cell(&table, "%s",
					 text_figure(tie->chance_never_met, 2, figure));
		add_last_words(&table, tie);
	}
	prose_table_print(&table, out);
}

static void introduce(GString *out, const struct findings *findings, guint strangers)
{
	g_autoptr(GString) text = g_string_new(NULL);
	char number[TEXT_SIZE];
	guint silent = 0, online = findings->totals.states[STATE_ONLINE];

	for (guint i = 0; i < findings->ties->len; i++)
		silent += tie_at(findings, i)->state == STATE_ONLINE &&
			  tie_at(findings, i)->last_words == DAY_NONE;
	g_string_append_printf(text, "%s %s no trace of a meeting or a call. ",
			       text_number_first(online, number),
			       text_plural(online, "tie has", "ties have"));
	if (strangers > LISTED)
		g_string_append_printf(text, "Here are the warmest 25%s; `ties.csv` has all. ",
				       strangers < online ? " of those who share no company, "
							    "school or surname with you"
							  : "");
	else if (strangers > 1)
		g_string_append(text, "The warmest come first. ");
	g_string_append(text, "Warmth is a rank among your ties by what passed between you on a "
			      "screen, from 0 to 100.");
	if (findings->has_offline_source)
		g_string_append(text, " Chance is the chance that you truly never met.");
	if (silent > 0 && online > 1)
		g_string_append_printf(text, " With %s of them not a word was ever exchanged.",
				       text_number(silent, number));
	prose_paragraph(out, text->str);
}

static void name_the_familiar(GString *out, const struct findings *findings)
{
	g_autoptr(GString) text = g_string_new(NULL);
	char number[TEXT_SIZE];
	guint familiar = count(findings, is_familiar);

	if (familiar == 0)
		return;
	g_string_append_printf(text,
			       "Not in the table, because they share a company, a school or "
			       "a surname with you and you have most likely met, whatever the "
			       "data shows: %s %s, ",
			       text_number(familiar, number), text_plural(familiar, "tie", "ties"));
	add_names(text, findings, is_familiar, 12);
	g_string_append(text, ". A line in the journal settles it.");
	prose_paragraph(out, text->str);
}

void markdown_never(GString *out, const struct page *page)
{
	const struct findings *findings = page->findings;
	guint strangers = count(findings, is_stranger);

	g_string_append(out, "## Never taken offline\n\n");
	if (findings->totals.states[STATE_ONLINE] == 0) {
		prose_paragraph(out, "As far as the data shows, there is nobody: every tie has "
				     "been met or spoken with, or there is at least a hint.");
	} else if (strangers > 0) {
		introduce(out, findings, strangers);
		add_table(out, findings);
	}
	name_the_familiar(out, findings);
	if (findings->totals.states[STATE_MAYBE] > 0) {
		g_autoptr(GString) text = g_string_new("Only a hint there is for ");

		add_names(text, findings, is_maybe, 12);
		g_string_append_c(text, '.');
		prose_paragraph(out, text->str);
	}
	markdown_picture(out, page, PLOT_WARMTH);
}
