/*
 * Whose answer would change the report most? At most ten questions a month: have you met?
 *
 * Three are drawn at random from all ties, the platforms in turn, whatever is known of them: only
 * such answers say how many ties of a platform are met and how often a meeting leaves a trace.
 * Who has answered one already is not drawn again, so the draws of all months together are one
 * random sample. The other seven are of those neither met nor denied: colleagues, schoolmates and
 * relatives without any evidence first, then by value = warmth * 4 P (1 - P), P the chance that
 * they were never met. Among the thirty that lead this order the month decides.
 *
 * Whose turn it is follows from key and month (turn.h), so no memory is kept. Cost: a hash and a
 * sort over the ties; no tie gives no question.
 */
#include "analyzer/analysis.h"

#include <math.h>
#include <string.h>

#include "analyzer/biography.h"
#include "analyzer/chance.h"
#include "analyzer/turn.h"

#define QUESTIONS 10
#define AT_RANDOM 3
#define IN_TURN	  30 /* among how many the month decides */

struct candidate {
	const struct tie *tie;
	guint64 turn; /* smallest first */
	double value;
	bool comes_first; /* familiar, and nothing known */
	bool is_taken;
};

/* What is unknown is most worth asking. */
static double value_of(const struct tie *tie)
{
	double never = isnan(tie->chance_never_met) ? 0.5 : tie->chance_never_met;

	return tie->warmth * 4 * never * (1 - never);
}

static gint by_turn(gconstpointer a, gconstpointer b)
{
	const struct candidate *one = a, *other = b;

	if (one->turn != other->turn)
		return one->turn < other->turn ? -1 : 1;
	return strcmp(one->tie->person, other->tie->person);
}

static gint by_value(gconstpointer a, gconstpointer b)
{
	const struct candidate *one = a, *other = b;

	if (one->comes_first != other->comes_first)
		return one->comes_first ? -1 : 1;
	if (one->value != other->value)
		return one->value > other->value ? -1 : 1;
	return strcmp(one->tie->person, other->tie->person);
}

static gint first_then_by_turn(gconstpointer a, gconstpointer b)
{
	const struct candidate *one = a, *other = b;

	if (one->comes_first != other->comes_first)
		return one->comes_first ? -1 : 1;
	return by_turn(a, b);
}

static GArray *all_candidates(const struct findings *findings)
{
	GArray *candidates = g_array_new(FALSE, FALSE, sizeof(struct candidate));

	for (guint i = 0; i < findings->ties->len; i++) {
		const struct tie *tie = &g_array_index(findings->ties, struct tie, i);
		struct candidate candidate = {
			.tie = tie,
			.turn = turn_of("", tie->person, findings->month),
			.value = value_of(tie),
			.comes_first = tie->is_familiar && tie->state == STATE_ONLINE,
		};

		g_array_append_val(candidates, candidate);
	}
	g_array_sort(candidates, by_turn);
	return candidates;
}

static void add_question(struct analysis *analysis, const struct candidate *candidate,
			 bool at_random)
{
	const struct tie *tie = candidate->tie;
	const char *name = biography_unmistakable(analysis->network, tie->record);
	struct ask ask = {.person = tie->person,
			  .name = tie->name,
			  .journal_name = name,
			  .by_key = name != tie->record->name,
			  .at_random = at_random,
			  .value = candidate->value};

	g_array_append_val(analysis->findings->ask, ask);
}

/* Everybody is drawn for one platform, so that nobody has two chances; ORIGINS for none. */
static enum origin home_of(const struct tie *tie)
{
	gint first = g_bit_nth_lsf(tie_platforms(tie), -1);

	return first < 0 ? ORIGINS : (enum origin)first;
}

/* By an answer to a question that was drawn at random. */
static bool is_known(const struct analysis *analysis, const struct tie *tie)
{
	bool met;

	return is_answered(proof_of(&analysis->proof, tie->record), analysis->findings->as_of,
			   &met);
}

/* The next by turn on this platform of whom no such answer tells; NULL for none. */
static struct candidate *draw(const struct analysis *analysis, const GArray *candidates,
			      enum origin platform)
{
	for (guint i = 0; i < candidates->len; i++) {
		struct candidate *candidate = &g_array_index(candidates, struct candidate, i);

		if (!candidate->is_taken && home_of(candidate->tie) == platform &&
		    !is_known(analysis, candidate->tie))
			return candidate;
	}
	return NULL;
}

/* Takes the platforms in turn, beginning with another every month; one that has nobody left gives
 * its place to the next. */
static GArray *draw_at_random(const struct analysis *analysis, const GArray *candidates)
{
	enum origin platforms[ORIGINS];
	GArray *drawn = g_array_new(FALSE, FALSE, sizeof(struct candidate));
	guint count = 0;

	for (enum origin origin = 0; origin < ORIGINS; origin++) {
		if (draw(analysis, candidates, origin))
			platforms[count++] = origin;
	}
	for (guint i = 0; i < AT_RANDOM; i++) {
		struct candidate *next = NULL;

		for (guint j = 0; j < count && next == NULL; j++)
			next = draw(analysis, candidates,
				    platforms[((guint)analysis->findings->month + i + j) % count]);
		if (next) {
			next->is_taken = true;
			g_array_append_val(drawn, *next);
		}
	}
	return drawn;
}

static bool is_open(const struct candidate *candidate)
{
	return !candidate->is_taken && candidate->tie->state != STATE_MET &&
	       !candidate->tie->denied_by_journal;
}

static GArray *choose_by_value(const GArray *candidates)
{
	GArray *open = g_array_new(FALSE, FALSE, sizeof(struct candidate));

	for (guint i = 0; i < candidates->len; i++) {
		const struct candidate *candidate = &g_array_index(candidates, struct candidate, i);

		if (is_open(candidate))
			g_array_append_val(open, *candidate);
	}
	g_array_sort(open, by_value);
	g_array_set_size(open, MIN(open->len, IN_TURN));
	g_array_sort(open, first_then_by_turn);
	g_array_set_size(open, MIN(open->len, QUESTIONS - AT_RANDOM));
	g_array_sort(open, by_value);
	return open;
}

void ask_analysis(struct analysis *analysis)
{
	g_autoptr(GArray) candidates = all_candidates(analysis->findings);
	g_autoptr(GArray) drawn = draw_at_random(analysis, candidates);
	g_autoptr(GArray) chosen = choose_by_value(candidates);

	for (guint i = 0; i < chosen->len; i++)
		add_question(analysis, &g_array_index(chosen, struct candidate, i), false);
	for (guint i = 0; i < drawn->len; i++)
		add_question(analysis, &g_array_index(drawn, struct candidate, i), true);
}
