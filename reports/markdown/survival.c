/*
 * "From screen to table": how long it takes from the first digital contact to the first meeting in
 * person, by where that contact was; with too few ties for a curve, how long each has taken.
 */
#include "reports/markdown/markdown.h"

#include <math.h>

#include "reports/kinds.h"
#include "reports/markdown/prose.h"
#include "reports/text.h"

#define WAITS_LISTED 10

/* "nine months", "one year", "five years" */
static const char *add_months(GString *text, guint months)
{
	char number[TEXT_SIZE];

	if (months % 12 == 0)
		g_string_append_printf(text, "%s %s", text_number(months / 12, number),
				       text_plural(months / 12, "year", "years"));
	else
		g_string_append_printf(text, "%s months", text_number(months, number));
	return text->str;
}

/* "the LinkedIn ties", "the other ties", "all ties" */
static void add_ties_of(GString *text, const struct survival_curve *curve)
{
	g_string_append_printf(text, "%s%s ties", curve->source == SURVIVAL_ALL ? "" : "the ",
			       kind_of_curve(curve));
}

/* "the ties that began on LinkedIn" */
static void add_beginners(GString *text, const struct survival_curve *curve, bool is_first)
{
	if (curve->source == SURVIVAL_ALL)
		g_string_append(text, "Of all ties");
	else
		g_string_append_printf(text, "%s that began %s%s",
				       is_first ? "Of the ties" : "; of those",
				       curve->source == SURVIVAL_OTHER ? "elsewhere" : "on ",
				       curve->source == SURVIVAL_OTHER ? "" : kind_of_curve(curve));
}

static void compare_curves(GString *text, const struct survival *survival)
{
	char percent[TEXT_SIZE];

	for (guint i = 0; i < survival->curve_count; i++) {
		const struct survival_curve *curve = &survival->curves[i];
		double met = survival_mark(curve, survival->common_months)->met;

		add_beginners(text, curve, i == 0);
		if (i > 0) {
			g_string_append_printf(text, ", %s", text_percent(met, percent));
			continue;
		}
		g_string_append_printf(text, ", %s had been met after ",
				       text_percent(met, percent));
		add_months(text, survival->common_months);
	}
	g_string_append_c(text, '.');
}

/* Whether a difference between two curves may be chance. */
static void add_gap(GString *text, const struct survival *survival)
{
	switch (survival_gap(survival)) {
	case SURVIVAL_GAP_UNKNOWN:
		break;
	case SURVIVAL_GAP_WITHIN_CHANCE:
		g_string_append(text, " The ranges in brackets (95%) overlap, so the gap is not "
				      "settled.");
		break;
	case SURVIVAL_GAP_BEYOND_CHANCE:
		g_string_append(text, " The ranges in brackets (95%) do not overlap, so the gap "
				      "is more than chance.");
	}
}

static void add_medians(GString *text, const struct survival *survival)
{
	char span[TEXT_SIZE], number[TEXT_SIZE];
	guint without = 0;

	for (guint i = 0; i < survival->curve_count; i++) {
		const struct survival_curve *curve = &survival->curves[i];

		if (curve->median < 0) {
			without++;
			continue;
		}
		g_string_append_printf(text, " After %s half of ", text_span(curve->median, span));
		add_ties_of(text, curve);
		g_string_append_printf(text,
				       " had been met, a figure that rests on the %s then in view.",
				       text_number(curve->estimate.in_view[curve->median], number));
	}
	for (guint i = 0; i < survival->curve_count; i++) {
		const struct survival_curve *curve = &survival->curves[i];

		if (curve->median >= 0)
			continue;
		if (curve->source == SURVIVAL_ALL || without > 1)
			g_string_append(text, without > 1 ? " None of these curves comes"
							  : " The curve does not come");
		else
			g_string_append_printf(text, " The curve of the %s ties does not come",
					       kind_of_curve(curve));
		g_string_append(text, " as far as half of them.");
		break;
	}
}

/* A curve that does not begin at 0 speaks of those who had not met by then. */
static void add_late_starts(GString *text, const struct survival *survival)
{
	char span[TEXT_SIZE];

	for (guint i = 0; i < survival->curve_count; i++) {
		const struct survival_curve *curve = &survival->curves[i];

		if (curve->estimate.from == 0)
			continue;
		g_string_append(text, " For ");
		add_ties_of(text, curve);
		g_string_append_printf(text,
				       " the count begins %s after the first contact, where ten of "
				       "them come into view, and leaves out who had met before.",
				       text_span(curve->estimate.from, span));
	}
}

static void say_how_long(GString *out, const struct survival *survival)
{
	g_autoptr(GString) text =
		g_string_new("How long after the first digital contact comes the first meeting? ");

	if (survival->common_months > 0) {
		compare_curves(text, survival);
		add_gap(text, survival);
	}
	add_medians(text, survival);
	add_late_starts(text, survival);
	if (survival->curve_count > 1)
		g_string_append_printf(text,
				       " In view are the ties still waiting at that age, %s first.",
				       kind_of_curve(&survival->curves[0]));
	prose_paragraph(out, text->str);
}

/* "33% (23–45)" */
static void add_share_cell(struct prose_table *table, const struct survival_mark *mark)
{
	char share[TEXT_SIZE];

	if (mark == NULL)
		prose_table_cell(table, "%s", "");
	else if (isnan(mark->low))
		prose_table_cell(table, "%s",
				 mark->met > 0 ? text_percent(mark->met, share) : "none yet");
	else
		prose_table_cell(table, "%s (%.0f–%.0f)", text_percent(mark->met, share),
				 100 * mark->low, 100 * mark->high);
}

static void add_row(struct prose_table *table, const struct survival *survival, guint months)
{
	g_autoptr(GString) after = g_string_new(NULL), in_view = g_string_new(NULL);
	char number[TEXT_SIZE];

	if (months % 12 == 0)
		g_string_printf(after, "%u %s", months / 12,
				text_plural(months / 12, "year", "years"));
	else
		g_string_printf(after, "%u months", months);
	prose_table_cell(table, "%s", after->str);
	for (guint i = 0; i < survival->curve_count; i++) {
		const struct survival_mark *mark = survival_mark(&survival->curves[i], months);

		add_share_cell(table, mark);
		g_string_append_printf(in_view, "%s%s", i ? ", " : "",
				       mark ? text_count(mark->in_view, number) : "under 10");
	}
	prose_table_cell(table, "%s", in_view->str);
}

/* Rows at a few round ages, at the one that the text compares, and near the end. */
static bool is_row(const struct survival *survival, guint months, guint printed, guint last)
{
	static const guint ages[] = {12, 36, 60, 96, 144, 192, 240};

	for (gsize i = 0; i < G_N_ELEMENTS(ages); i++) {
		if (months == ages[i])
			return true;
	}
	if (last < 36 && (months == 3 || months == 6 || months == 24))
		return true;
	return months == survival->common_months || (months == last && last >= printed + 24);
}

static void add_table(GString *out, const struct survival *survival)
{
	static const char *const alignments[] = {"lrr", "lrrr", "lrrrr"};
	struct prose_table table;
	guint last = 0, printed = 0;

	for (guint i = 0; i < survival->curve_count; i++) {
		const struct survival_curve *curve = &survival->curves[i];

		if (curve->mark_count > 0)
			last = MAX(last, curve->marks[curve->mark_count - 1].months);
	}
	if (last == 0)
		return;
	prose_table_init(&table, alignments[survival->curve_count - 1]);
	prose_table_cell(&table, "After");
	for (guint i = 0; i < survival->curve_count; i++)
		prose_table_cell(&table, "%s", kind_of_curve(&survival->curves[i]));
	prose_table_cell(&table, "In view");
	for (guint months = 3; months <= last; months += months < 24 ? 3 : 12) {
		if (!is_row(survival, months, printed, last))
			continue;
		add_row(&table, survival, months);
		printed = months;
	}
	prose_table_print(&table, out);
}

/* -- what the count rests on -- */

static void add_month(GString *text, gint32 day)
{
	g_string_append_printf(text, "%s %d", month_name(month_of(day)), month_of(day) / 12);
}

/* What the view begins with. */
static const char *first_source(const struct findings *findings)
{
	gint32 begins = findings->survival.begins;

	if (findings->begins[SOURCE_CALENDAR] == begins)
		return "calendar";
	return findings->begins[SOURCE_JOURNAL] == begins ? "journal" : "first record of meetings";
}

/* What entry and censoring mean, in one sentence. */
static void add_view(GString *text, const struct findings *findings)
{
	const struct survival *survival = &findings->survival;

	g_string_append(text,
			"Time runs from the first digital contact to the first meeting that your "
			"data shows, and a tie is in view only while a meeting would be shown: ");
	if (survival->begins == DAY_NONE) {
		g_string_append(text, "as words in your messages are all that tells of meetings, "
				      "from its first day");
	} else {
		g_string_append(text, "from ");
		add_month(text, survival->begins);
		g_string_append_printf(text,
				       ", where your %s begins, so that an older tie enters at the "
				       "age it had then,",
				       first_source(findings));
	}
	g_string_append(text, " to the end of ");
	add_month(text, survival->ends);
	g_string_append(text, ". A meeting that left no trace is not seen.");
}

struct fragment {
	guint count;
	const char *words;
};

static void add_outside(GString *text, const struct survival *survival)
{
	const struct fragment fragments[] = {
		{survival->met_first, "met before or on the day of the first digital contact"},
		{survival->met_before, "met before that time"},
		{survival->met_undated, "met at a time that your data does not tell"},
		{survival->undated, "without any date"},
		{survival->too_new, "that began only when the view ends"},
	};
	guint total = 0, left = 0;
	char number[TEXT_SIZE];

	for (gsize i = 0; i < G_N_ELEMENTS(fragments); i++)
		total += fragments[i].count;
	if (total == 0)
		return;
	g_string_append_printf(text, " %s %s outside: ", text_number_first(total, number),
			       text_plural(total, "tie stands", "ties stand"));
	for (gsize i = 0; i < G_N_ELEMENTS(fragments); i++) {
		if (fragments[i].count == 0)
			continue;
		if (left > 0)
			g_string_append(text, left + fragments[i].count == total ? " and " : ", ");
		left += fragments[i].count;
		if (total > 1)
			g_string_append_printf(text, "%s ",
					       text_number(fragments[i].count, number));
		g_string_append(text, fragments[i].words);
	}
	g_string_append_c(text, '.');
}

static void say_what_is_in_view(GString *out, const struct findings *findings)
{
	const struct survival *survival = &findings->survival;
	g_autoptr(GString) text = g_string_new(NULL);
	char number[TEXT_SIZE];

	add_view(text, findings);
	g_string_append_printf(text, " %s %s into view", text_number_first(survival->ties, number),
			       text_plural(survival->ties, "tie comes", "ties come"));
	if (survival->met > 0 && survival->met == survival->ties)
		g_string_append_printf(text, ", and you met%s",
				       survival->met == 1   ? ""
				       : survival->met == 2 ? " both"
							    : " all of them");
	else if (survival->met > 0)
		g_string_append_printf(text, ", and you met %s of them",
				       text_number(survival->met, number));
	g_string_append_c(text, '.');
	add_outside(text, survival);
	prose_paragraph(out, text->str);
}

/* "after five years 45% of the LinkedIn ties had been met and 5% had fallen silent first" */
static void say_who_fell_silent(GString *out, const struct survival *survival)
{
	g_autoptr(GString) text = g_string_new(
		"A tie can also fall silent before anybody meets. Counting that as an end "
		"of its own, after ");
	char met[TEXT_SIZE], silent[TEXT_SIZE];
	double all_silent = 0;

	if (survival->common_months == 0)
		return;
	add_months(text, survival->common_months);
	for (guint i = 0; i < survival->curve_count; i++) {
		const struct survival_curve *curve = &survival->curves[i];
		const struct survival_mark *mark = survival_mark(curve, survival->common_months);

		if (isnan(mark->met_first))
			return;
		all_silent += mark->silent_first;
		g_string_append_printf(text, "%s %s of ", i ? ", and" : "",
				       text_percent(mark->met_first, met));
		add_ties_of(text, curve);
		g_string_append_printf(text, " had been met and %s had fallen silent first",
				       text_percent(mark->silent_first, silent));
	}
	g_string_append_c(text, '.');
	if (all_silent > 0)
		prose_paragraph(out, text->str);
}

/* -- too few for a curve -- */

static void list_waits(GString *out, const struct findings *findings)
{
	const struct survival *survival = &findings->survival;
	char span[TEXT_SIZE], met[12], number[TEXT_SIZE];

	if (survival->wait_count == 0)
		return;
	if (survival->wait_count == 1)
		prose_paragraph(out, "One tie of yours has come the whole way while your data "
				     "watched, from the first digital contact to a meeting:");
	else if (survival->ties < SURVIVAL_FEWEST_TIES)
		prose_paragraph(out, "Too few ties are in view for a curve. These have come the "
				     "whole way, from the first digital contact to a meeting:");
	else
		prose_paragraph(out, "Too few meetings are in view for a curve. These ties have "
				     "come the whole way, from the first digital contact to a "
				     "meeting:");
	for (guint i = 0; i < survival->wait_count && i < WAITS_LISTED; i++) {
		const struct survival_wait *wait = &survival->waits[i];
		g_autoptr(GString) text = g_string_new(NULL);

		text_add_markdown(text, g_array_index(findings->ties, struct tie, wait->tie).name);
		g_string_append_printf(text, ": %s, met %s", text_span(wait->days, span),
				       given_date_format(wait->met, met));
		prose_item(out, text->str);
	}
	if (survival->wait_count > WAITS_LISTED) {
		g_autofree char *more = g_strdup_printf(
			"and %s more", text_number(survival->wait_count - WAITS_LISTED, number));

		prose_item(out, more);
	}
	g_string_append_c(out, '\n');
}

void markdown_survival(GString *out, const struct page *page)
{
	const struct survival *survival = &page->findings->survival;

	if (!page->findings->has_offline_source ||
	    survival->met + survival->met_first + survival->met_before + survival->met_undated == 0)
		return;
	g_string_append(out, "## From screen to table\n\n");
	if (survival->curve_count == 0) {
		list_waits(out, page->findings);
	} else {
		say_how_long(out, survival);
		add_table(out, survival);
		markdown_picture(out, page, PLOT_SURVIVAL);
	}
	say_what_is_in_view(out, page->findings);
	say_who_fell_silent(out, survival);
}
