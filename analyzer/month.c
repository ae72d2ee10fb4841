/*
 * What is different from the month before?
 *
 * Met (or spoken with) for the first time: the state at the end of the month is met (spoken), at
 * the end of the month before it was lower, and a piece of evidence of the month says so. Met
 * again: it was met before. New: no tie a month before. First words: no word before, dated or not.
 * Fallen silent: the day from which cooling.h calls them silent is of the month, so that each
 * silence is told once. What has no date belongs to no month. Cost: one pass over the interactions.
 * No tie: nothing.
 */
#include "analyzer/month.h"

#include "analyzer/analysis.h"

static bool is_proof(struct pieces pieces, const struct evidence *piece, enum evidence_kind kind,
		     gint32 day)
{
	return piece->kind == kind && piece->grade <= GRADE_TOLD && piece_counts(piece, day) &&
	       piece->date.precision != PRECISION_NONE && !piece_is_denied(pieces, piece, day);
}

/* The pieces come oldest first. False when none of this kind is of the month. */
static bool find_encounter(const struct findings *findings, struct pieces pieces,
			   enum evidence_kind kind, struct encounter *encounter)
{
	gint32 first = month_first_day(findings->month);

	for (guint i = 0; i < pieces.count; i++) {
		const struct evidence *piece = pieces.piece[i];

		if (!is_proof(pieces, piece, kind, findings->as_of))
			continue;
		if (piece->date.day < first) {
			encounter->previous = piece->date;
			continue;
		}
		if (encounter->date.precision == PRECISION_NONE)
			encounter->date = piece->date;
		encounter->sources |= 1u << piece->from;
	}
	return encounter->date.precision != PRECISION_NONE;
}

static void add_encounter(struct analysis *analysis, guint index)
{
	struct findings *findings = analysis->findings;
	struct this_month *month = &findings->this_month;
	const struct tie *tie = &g_array_index(findings->ties, struct tie, index);
	struct pieces pieces = proof_of(&analysis->proof, tie->record);
	enum state before = pieces_state(pieces, month_last_day(findings->month - 1));
	struct encounter encounter = {.tie = index,
				      .date = {DAY_NONE, PRECISION_NONE},
				      .previous = {DAY_NONE, PRECISION_NONE},
				      .was_spoken = before == STATE_SPOKEN,
				      .was_maybe = before == STATE_MAYBE};

	if (tie->state == STATE_MET) {
		if (find_encounter(findings, pieces, EVIDENCE_IN_PERSON, &encounter))
			g_array_append_val(before == STATE_MET ? month->again : month->met,
					   encounter);
	} else if (tie->state == STATE_SPOKEN && before != STATE_SPOKEN) {
		if (find_encounter(findings, pieces, EVIDENCE_VOICE, &encounter))
			g_array_append_val(month->spoken, encounter);
	}
}

/* Where they became a tie: the platform of the first trace of that day, else of any. */
static enum origin origin_of(const struct analysis *analysis, const struct tie *tie, gint32 since)
{
	guint count;
	const struct interaction *interactions =
		network_interactions_of(analysis->network, tie->record, &count);

	for (guint i = 0; i < count; i++) {
		if (day_of(interactions[i].when) == since)
			return channel_origin(interactions[i].channel);
	}
	return channel_origin(interactions[0].channel);
}

static bool was_tie(const struct analysis *analysis, const struct tie *tie)
{
	return standing_of(analysis->network, &analysis->proof, analysis->gathered, tie->record,
			   month_last_day(analysis->findings->month - 1)) == STANDING_TIE;
}

/* Whether this is the tie's first word of all, with or without a date. */
static void add_first_words(struct analysis *analysis, guint index, bool is_new)
{
	struct findings *findings = analysis->findings;
	const struct tie *tie = &g_array_index(findings->ties, struct tie, index);
	guint count;
	const struct interaction *interactions =
		network_interactions_of(analysis->network, tie->record, &count);

	for (guint i = 0; i < count; i++) {
		struct first_words words = {
			.tie = index,
			.day = day_of(interactions[i].when),
			.channel = interactions[i].channel,
			.from_owner = interactions[i].from == analysis->network->owner,
			.is_new = is_new,
		};

		if (!channel_has_words(interactions[i].channel))
			continue;
		if (month_of(words.day) == findings->month)
			g_array_append_val(findings->this_month.words, words);
		return;
	}
}

static void add_silence(struct findings *findings, guint index)
{
	const struct tie_pulse *pulse = &findings->cooling.ties[index];
	struct fallen_silent silent = {index, pulse->quiet_days, pulse->usual_gap};

	if (pulse->pulse == PULSE_SILENT && month_of(pulse->silent_from) == findings->month)
		g_array_append_val(findings->this_month.silent, silent);
}

static gint by_date(gconstpointer a, gconstpointer b)
{
	const struct encounter *one = a, *other = b;
	int order = given_date_compare(one->date, other->date);

	return order ? order : (one->tie > other->tie) - (one->tie < other->tie);
}

static gint by_since(gconstpointer a, gconstpointer b)
{
	const struct new_tie *one = a, *other = b;

	if (one->since != other->since)
		return one->since < other->since ? -1 : 1;
	return (one->tie > other->tie) - (one->tie < other->tie);
}

static gint by_day(gconstpointer a, gconstpointer b)
{
	const struct first_words *one = a, *other = b;

	if (one->day != other->day)
		return one->day < other->day ? -1 : 1;
	return (one->tie > other->tie) - (one->tie < other->tie);
}

static void compare_with_before(struct analysis *analysis, guint index)
{
	struct findings *findings = analysis->findings;
	const struct tie *tie = &g_array_index(findings->ties, struct tie, index);
	bool is_new = !was_tie(analysis, tie);

	if (is_new) {
		struct new_tie fresh = {
			.tie = index,
			.since = tie_since(analysis->network, &analysis->proof, tie->record)};

		fresh.origin = origin_of(analysis, tie, fresh.since);
		g_array_append_val(findings->this_month.fresh, fresh);
	}
	add_first_words(analysis, index, is_new);
	add_silence(findings, index);
}

void month_analysis(struct analysis *analysis)
{
	struct findings *findings = analysis->findings;
	struct this_month *month = &findings->this_month;

	month->met = g_array_new(FALSE, FALSE, sizeof(struct encounter));
	month->spoken = g_array_new(FALSE, FALSE, sizeof(struct encounter));
	month->again = g_array_new(FALSE, FALSE, sizeof(struct encounter));
	month->fresh = g_array_new(FALSE, FALSE, sizeof(struct new_tie));
	month->words = g_array_new(FALSE, FALSE, sizeof(struct first_words));
	month->silent = g_array_new(FALSE, FALSE, sizeof(struct fallen_silent));
	for (guint i = 0; i < findings->ties->len; i++) {
		add_encounter(analysis, i);
		if (findings->has_previous)
			compare_with_before(analysis, i);
	}
	g_array_sort(month->met, by_date);
	g_array_sort(month->spoken, by_date);
	g_array_sort(month->again, by_date);
	g_array_sort(month->fresh, by_since);
	g_array_sort(month->words, by_day);
}

void month_release(struct findings *findings)
{
	struct this_month *month = &findings->this_month;

	g_array_unref(month->met);
	g_array_unref(month->spoken);
	g_array_unref(month->again);
	g_array_unref(month->fresh);
	g_array_unref(month->words);
	g_array_unref(month->silent);
}
