/*
 * "Cooling": ties gone quiet against their own rhythm, those you have met and the others apart.
 */
#include "reports/markdown/markdown.h"

#include "reports/markdown/prose.h"
#include "reports/text.h"

#define LISTED 5
#define SOON   31 /* days until somebody counts as silent */

static const struct tie *tie_of(const struct findings *findings, const struct tie_pulse *pulse)
{
	return &g_array_index(findings->ties, struct tie, pulse->tie);
}

/* The cooling ones that were met, or the others: const struct tie_pulse *, the warmest first. */
static GPtrArray *find_cooling(const struct findings *findings, bool met)
{
	GPtrArray *found = g_ptr_array_new();

	for (guint i = 0; i < findings->ties->len; i++) {
		struct tie_pulse *pulse = &findings->cooling.ties[i];

		if (pulse->pulse == PULSE_COOLING &&
		    (tie_of(findings, pulse)->state == STATE_MET) == met)
			g_ptr_array_add(found, pulse);
	}
	return found;
}

/* One judged tie alone is named by what it does. */
static void add_only_one(GString *text, const struct cooling *cooling)
{
	const guint *pulses = cooling->pulses;

	g_string_append_printf(text, " %s %s.",
			       pulses[PULSE_UNKNOWN] ? "The other one" : "Your one tie",
			       pulses[PULSE_STEADY]    ? "keeps its rhythm"
			       : pulses[PULSE_COOLING] ? "is cooling"
						       : "is silent");
}

static void add_counts(GString *text, const struct cooling *cooling, guint judged)
{
	const guint *pulses = cooling->pulses;
	char all[TEXT_SIZE], steady[TEXT_SIZE], cool[TEXT_SIZE], silent[TEXT_SIZE];

	g_string_append_printf(
		text, " Of %s%s%s, %s %s, %s %s cooling and %s %s silent.",
		pulses[PULSE_UNKNOWN] ? "the other " : "your ", text_number(judged, all),
		pulses[PULSE_UNKNOWN] ? "" : " ties", text_number(pulses[PULSE_STEADY], steady),
		pulses[PULSE_STEADY] > 1 ? "keep their rhythm" : "keeps the rhythm",
		text_number(pulses[PULSE_COOLING], cool), pulses[PULSE_COOLING] > 1 ? "are" : "is",
		text_number(pulses[PULSE_SILENT], silent), pulses[PULSE_SILENT] > 1 ? "are" : "is");
}

static void introduce(GString *out, const struct findings *findings)
{
	guint unknown = findings->cooling.pulses[PULSE_UNKNOWN];
	guint judged = findings->ties->len - unknown;
	char number[TEXT_SIZE];
	g_autoptr(GString) text = g_string_new(
		"Each tie has its own rhythm. Cooling means that the present silence is four to "
		"eight times the usual gap between two days with words; beyond eight, a tie counts "
		"as silent.");

	if (unknown > 0)
		g_string_append_printf(text,
				       " It takes at least five such days to tell, so %s %s cannot "
				       "be judged.",
				       text_number(unknown, number),
				       text_plural(unknown, "tie", "ties"));
	if (judged == 1)
		add_only_one(text, &findings->cooling);
	else
		add_counts(text, &findings->cooling, judged);
	g_string_append(text, " Quiet here is not quiet everywhere.");
	prose_paragraph(out, text->str);
}

static void add_row(struct prose_table *table, const struct findings *findings,
		    const struct tie_pulse *pulse)
{
	char number[TEXT_SIZE];

	prose_table_name(table, tie_of(findings, pulse)->name);
	prose_table_cell(table, "%s", text_count(pulse->quiet_days, number));
	prose_table_cell(table, "%s", text_figure(pulse->usual_gap, 0, number));
	prose_table_cell(table, "%s", text_figure(pulse->times, 1, number));
}

static void add_table(GString *out, const struct findings *findings, const GPtrArray *found)
{
	static const char *const header[] = {"Name", "Quiet days", "Usual gap", "Times"};
	struct prose_table table;

	prose_table_init(&table, "lrrr");
	for (gsize i = 0; i < G_N_ELEMENTS(header); i++)
		prose_table_cell(&table, "%s", header[i]);
	for (guint i = 0; i < found->len && i < LISTED; i++)
		add_row(&table, findings, g_ptr_array_index(found, i));
	prose_table_print(&table, out);
}

static bool was_met_this_month(const struct findings *findings, const struct tie_pulse *pulse)
{
	const struct given_date met = tie_of(findings, pulse)->last_met;

	return met.precision >= PRECISION_MONTH && month_of(met.day) == findings->month;
}

static bool is_nearly_silent(const struct findings *findings, const struct tie_pulse *pulse)
{
	return pulse->silent_from > findings->as_of && pulse->silent_from <= findings->as_of + SOON;
}

/* The names of those in the table whom `wanted` picks: "Ann, Bo and Cy"; NULL for nobody. */
static char *names(const struct findings *findings, const GPtrArray *found,
		   bool (*wanted)(const struct findings *, const struct tie_pulse *))
{
	GString *text = g_string_new(NULL);
	guint total = 0, named = 0;

	for (guint i = 0; i < found->len && i < LISTED; i++)
		total += wanted(findings, g_ptr_array_index(found, i));
	for (guint i = 0; i < found->len && named < total; i++) {
		const struct tie_pulse *pulse = g_ptr_array_index(found, i);

		if (!wanted(findings, pulse))
			continue;
		if (named > 0)
			g_string_append(text, named + 1 == total ? " and " : ", ");
		text_add_markdown(text, tie_of(findings, pulse)->name);
		named++;
	}
	return g_string_free(text, total == 0);
}

static void say_more(GString *out, const struct findings *findings, const GPtrArray *found)
{
	g_autofree char *met = names(findings, found, was_met_this_month);
	g_autofree char *next = names(findings, found, is_nearly_silent);
	g_autoptr(GString) text = g_string_new(NULL);

	if (met)
		g_string_append_printf(
			text, "You met %s in %s: quiet on the screen, present at the table. ", met,
			month_name(findings->month));
	if (next)
		g_string_append_printf(
			text, "Without a word, %s will count as silent within a month.", next);
	prose_paragraph(out, text->str);
}

static void add_list(GString *out, const struct findings *findings, bool met)
{
	g_autoptr(GPtrArray) found = find_cooling(findings, met);
	char number[TEXT_SIZE];

	if (found->len == 0)
		return;
	g_string_append(out, met ? "Met" : "Not met");
	if (found->len > LISTED)
		g_string_append_printf(out, ", the warmest five of %s",
				       text_count(found->len, number));
	g_string_append(out, ":\n\n");
	add_table(out, findings, found);
	say_more(out, findings, found);
}

void markdown_cooling(GString *out, const struct page *page)
{
	const struct findings *findings = page->findings;

	/* Findings made up by a test have no pulses at all. */
	if (findings->cooling.ties == NULL ||
	    findings->cooling.pulses[PULSE_UNKNOWN] == findings->ties->len)
		return;
	g_string_append(out, "## Cooling\n\n");
	introduce(out, findings);
	add_list(out, findings, true);
	add_list(out, findings, false);
}
