/*
 * How high do ties climb, who moved up this month, and on what?
 *
 * Ties by the highest rung of each: an interaction on it, or evidence of grade told or better that
 * is not denied. Ordinal only: the ladder lists what channels can carry (Daft and Lengel 1986), it
 * does not measure closeness. A move is a tie of the month before whose rung is higher now; who is
 * new has climbed from nowhere and is counted elsewhere. Cost: two passes over the interactions. No
 * tie, or no month before: no move.
 */
#include "analyzer/ceiling.h"

#include "analyzer/analysis.h"

static enum rung proven_rung(struct pieces pieces, gint32 day)
{
	enum rung rung = RUNG_NONE;

	for (guint i = 0; i < pieces.count; i++) {
		const struct evidence *piece = pieces.piece[i];

		if (piece_counts(piece, day) && piece->grade <= GRADE_TOLD &&
		    !piece_is_denied(pieces, piece, day))
			rung = MAX(rung,
				   piece->kind == EVIDENCE_VOICE ? RUNG_VOICE : RUNG_IN_PERSON);
	}
	return rung;
}

enum rung ceiling_on(const struct network *network, const struct proof *proof,
		     const struct person *person, gint32 day)
{
	enum rung ceiling = proven_rung(proof_of(proof, person), day);
	guint count;
	const struct interaction *interactions = network_interactions_of(network, person, &count);

	for (guint i = 0; i < count && day_of(interactions[i].when) <= day; i++)
		ceiling = MAX(ceiling, channel_rung(interactions[i].channel));
	return ceiling;
}

static bool has_spoken(struct pieces pieces, gint32 day)
{
	for (guint i = 0; i < pieces.count; i++) {
		const struct evidence *piece = pieces.piece[i];

		if (piece->kind == EVIDENCE_VOICE && piece->grade <= GRADE_TOLD &&
		    piece_counts(piece, day))
			return true;
	}
	return false;
}

static void count_media(struct analysis *analysis, const struct tie *tie)
{
	struct findings *findings = analysis->findings;
	bool uses[MEDIUMS] = {false};

	for (enum channel channel = 0; channel < CHANNELS; channel++) {
		if (tie->channels & (1u << channel))
			uses[channel_medium(channel)] = true;
	}
	uses[MEDIUM_IN_PERSON] = tie->ceiling == RUNG_IN_PERSON;
	uses[MEDIUM_VOICE] = has_spoken(proof_of(&analysis->proof, tie->record), findings->as_of);
	for (int medium = 0; medium < MEDIUMS; medium++)
		findings->climbs.carried[medium] += uses[medium];
}

static gint highest_first(gconstpointer a, gconstpointer b)
{
	const struct move *one = a, *other = b;

	if (one->to != other->to)
		return one->to > other->to ? -1 : 1;
	return (one->tie > other->tie) - (one->tie < other->tie);
}

static void find_move(struct analysis *analysis, guint index)
{
	struct findings *findings = analysis->findings;
	const struct tie *tie = &g_array_index(findings->ties, struct tie, index);
	gint32 before = month_last_day(findings->month - 1);
	struct move move = {.tie = index, .to = tie->ceiling};

	if (standing_of(analysis->network, &analysis->proof, analysis->gathered, tie->record,
			before) != STANDING_TIE)
		return;
	move.from = ceiling_on(analysis->network, &analysis->proof, tie->record, before);
	if (move.from >= move.to)
		return;
	g_array_append_val(findings->climbs.moves, move);
	findings->climbs.up[move.to]++;
}

void ceiling_analysis(struct analysis *analysis)
{
	struct findings *findings = analysis->findings;

	findings->climbs.moves = g_array_new(FALSE, FALSE, sizeof(struct move));
	for (guint i = 0; i < findings->ties->len; i++) {
		const struct tie *tie = &g_array_index(findings->ties, struct tie, i);

		findings->ceilings[tie->ceiling]++;
		count_media(analysis, tie);
		find_move(analysis, i);
	}
	g_array_sort(findings->climbs.moves, highest_first);
}

void climbs_release(struct findings *findings)
{
	g_array_unref(findings->climbs.moves);
}
