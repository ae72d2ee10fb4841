/*
 * How likely is it that a tie was never met, given what the data shows?
 *
 * Without evidence, P(not met) = (1 - p) / (1 - p s), where p is the prior that a tie of its
 * sources was ever met and s the chance that a meeting leaves a trace: .3 until calibrated, times
 * the share of the tie's lifetime that an offline source covers, so 0 without any. The prior of a
 * tie on several platforms is 1 minus the product of what each leaves open; a colleague, a
 * schoolmate or a relative has at least .95. A met tie has 0; a tie with hints needs every hint
 * to be false as well; a tie the journal calls never met has 1.
 * Sources of the defaults: Facebook .93 Pew Research 2011; the others are proposals, printed in
 * the report. Cost: one pass over the ties.
 */
#include "analyzer/analysis.h"

#include "analyzer/chance.h"

const double platform_priors[ORIGINS] = {
	[ORIGIN_LINKEDIN] = 0.60,
	[ORIGIN_TWITTER] = 0.25,
};

static double prior_of(const struct tie *tie)
{
	bool on[ORIGINS] = {false};
	double never = 1;

	for (enum channel channel = 0; channel < CHANNELS; channel++) {
		if (tie->channels & (1u << channel))
			on[channel_origin(channel)] = true;
	}
	for (enum origin origin = 0; origin < ORIGINS; origin++) {
		if (on[origin])
			never *= 1 - platform_priors[origin];
	}
	return tie->is_familiar ? MAX(1 - never, PRIOR_FAMILIAR) : 1 - never;
}

/* The share of a tie's lifetime, from first contact (of an undated tie: from the first day of
 * any) to the reporting date, within the reach of the offline sources. */
static double covered_share(const struct findings *findings, const struct tie *tie, gint32 oldest)
{
	gint32 begin = tie->first_contact == DAY_NONE ? oldest : tie->first_contact;
	gint32 first = MAX(begin, findings->offline_first);
	gint32 last = MIN(findings->as_of, findings->offline_last);

	if (findings->offline_first == DAY_NONE || begin == DAY_NONE || last < first)
		return 0;
	return (double)(last - first + 1) / (findings->as_of - begin + 1);
}

static double hints_false(const struct analysis *analysis, const struct tie *tie)
{
	struct pieces pieces = proof_of(&analysis->proof, tie->record);
	gint32 as_of = analysis->findings->as_of;
	double all_false = 1;

	for (guint i = 0; i < pieces.count; i++) {
		const struct evidence *piece = pieces.piece[i];

		if (piece->grade == GRADE_HINTED && piece->kind == EVIDENCE_IN_PERSON &&
		    piece_counts(piece, as_of) && !piece_is_denied(pieces, piece, as_of))
			all_false *= 1 - HINT_IS_TRUE;
	}
	return all_false;
}

static double chance_of(const struct analysis *analysis, const struct tie *tie)
{
	double never = (1 - tie->prior) / (1 - tie->prior * tie->sensitivity);

	if (tie->state == STATE_MET)
		return 0;
	if (tie->denied_by_journal)
		never = 1;
	return tie->state == STATE_MAYBE ? never * hints_false(analysis, tie) : never;
}

void chance_analysis(struct analysis *analysis)
{
	struct findings *findings = analysis->findings;
	gint32 oldest = DAY_NONE;

	offline_reach(analysis);
	for (guint i = 0; i < findings->ties->len; i++) {
		gint32 first = g_array_index(findings->ties, struct tie, i).first_contact;

		if (first != DAY_NONE && (oldest == DAY_NONE || first < oldest))
			oldest = first;
	}
	for (guint i = 0; i < findings->ties->len; i++) {
		struct tie *tie = &g_array_index(findings->ties, struct tie, i);

		tie->prior = prior_of(tie);
		tie->sensitivity = TRACE_SENSITIVITY * covered_share(findings, tie, oldest);
		tie->chance_never_met = chance_of(analysis, tie);
		if (tie->state == STATE_ONLINE) {
			findings->expected_never += tie->chance_never_met;
			findings->denied_online += tie->denied_by_journal;
		}
	}
}
