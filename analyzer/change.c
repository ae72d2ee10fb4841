/*
 * How many ties of each state are there, and how was it before?
 *
 * The same rules, asked for the last day of the reporting month, of the month before, of the
 * month a year before, and of every month since the first tie. What has no date counts in all
 * totals; a tie without any date stands in no month. Cost: three passes over the interactions,
 * and ties times months.
 */
#include "analyzer/analysis.h"

struct dated_tie {
	const struct person *person;
	gint32 since;
};

static GArray *dated_ties(struct analysis *analysis)
{
	GArray *dated = g_array_new(FALSE, FALSE, sizeof(struct dated_tie));
	const GArray *ties = analysis->findings->ties;

	for (guint i = 0; i < ties->len; i++) {
		const struct person *person = g_array_index(ties, struct tie, i).record;
		struct dated_tie tie = {person,
					tie_since(analysis->network, &analysis->proof, person)};

		if (tie.since == DAY_NONE)
			analysis->findings->undated_ties++;
		else
			g_array_append_val(dated, tie);
	}
	return dated;
}

static struct month_states states_of_month(const struct analysis *analysis, const GArray *dated,
					   gint32 month)
{
	struct month_states states = {.month = month};
	gint32 day = month_last_day(month);

	for (guint i = 0; i < dated->len; i++) {
		const struct dated_tie *tie = &g_array_index(dated, struct dated_tie, i);

		if (tie->since <= day) {
			states.ties++;
			states.states[pieces_state(proof_of(&analysis->proof, tie->person), day)]++;
		}
	}
	return states;
}

void change_analysis(struct analysis *analysis)
{
	struct findings *findings = analysis->findings;
	g_autoptr(GArray) dated = dated_ties(analysis);
	gint32 first = G_MAXINT32;

	findings->totals =
		totals_on(analysis->network, &analysis->proof, analysis->gathered, findings->as_of);
	findings->previous = totals_on(analysis->network, &analysis->proof, analysis->gathered,
				       month_last_day(findings->month - 1));
	findings->year_before = totals_on(analysis->network, &analysis->proof, analysis->gathered,
					  month_last_day(findings->month - 12));
	for (guint i = 0; i < dated->len; i++)
		first = MIN(first, g_array_index(dated, struct dated_tie, i).since);
	for (gint32 month = dated->len ? month_of(first) : findings->month + 1;
	     month <= findings->month; month++) {
		struct month_states states = states_of_month(analysis, dated, month);

		findings->has_previous |= month == findings->month - 1;
		findings->has_year_before |= month == findings->month - 12;
		g_array_append_val(findings->months, states);
	}
}
