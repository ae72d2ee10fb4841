/*
 * Who of my friends should meet over coffee, and who could introduce me to whom?
 *
 * A pair is two ties that were both met, that are seen together on a screen, and that nothing puts
 * in one place: no event holds both, no line of a source tells of both, no journal line of the one
 * has the day of a meeting with the other, and they list neither one company nor one surname, since
 * such people have usually met. Its score is S_a S_b A_ab: S is warmth / 100, and A_ab = sum of
 * w_az w_zb / s_z over the ties z seen with both, s_z the sum of the weights at z: resource
 * allocation (Zhou, Lü and Zhang 2009), which it is when all weights are 1. The weights of
 * acquaintance.h make large groups count little; the owner, common to all, is in none of the pairs.
 * Equal scores go by the pair's own weight, then by tie. The best introducer has the largest
 * S_f w_fx. No topics are known, so none enter.
 *
 * Cost: for each pair a walk over the neighbours of both. No pair seen together: nothing.
 */
#include "analyzer/introductions.h"

#include <string.h>

#include "analyzer/analysis.h"
#include "analyzer/name.h"
#include "analyzer/seating.h"
#include "analyzer/workplace.h"

struct neighbour {
	guint tie;
	double weight;
};

/* Who is seen with whom, by index in findings->ties. */
struct neighbours {
	struct neighbour *all; /* by tie, then by neighbour */
	guint *first;	       /* where those of a tie begin; one entry more than ties */
	double *strength;      /* the sum of the weights of each */
};

static const struct tie *tie_at(const struct findings *findings, guint i)
{
	return &g_array_index(findings->ties, struct tie, i);
}

static const struct acquaintance *pair_at(const struct findings *findings, guint i)
{
	return &g_array_index(findings->acquaintances, struct acquaintance, i);
}

/* The pairs come by a, then by b, so each tie's neighbours come in order. */
static void neighbours_init(struct neighbours *seen, const struct findings *findings)
{
	guint ties = findings->ties->len, pairs = findings->acquaintances->len;
	g_autofree guint *next = NULL;

	seen->all = g_new0(struct neighbour, 2 * (gsize)pairs + 1);
	seen->first = g_new0(guint, ties + 1);
	seen->strength = g_new0(double, ties + 1);
	for (guint i = 0; i < pairs; i++) {
		seen->first[pair_at(findings, i)->a + 1]++;
		seen->first[pair_at(findings, i)->b + 1]++;
	}
	for (guint i = 0; i < ties; i++)
		seen->first[i + 1] += seen->first[i];
	next = g_memdup2(seen->first, (ties + 1) * sizeof *next);
	for (int from_b = 1; from_b >= 0; from_b--) {
		for (guint i = 0; i < pairs; i++) {
			const struct acquaintance *pair = pair_at(findings, i);
			guint self = from_b ? pair->b : pair->a;

			seen->all[next[self]++] =
				(struct neighbour){from_b ? pair->a : pair->b, pair->weight};
			seen->strength[self] += pair->weight;
		}
	}
}

static void neighbours_release(struct neighbours *seen)
{
	g_free(seen->all);
	g_free(seen->first);
	g_free(seen->strength);
}

static void allocate(struct introduction *pair, const struct neighbours *seen)
{
	guint i = seen->first[pair->a], j = seen->first[pair->b];

	while (i < seen->first[pair->a + 1] && j < seen->first[pair->b + 1]) {
		const struct neighbour *one = &seen->all[i], *other = &seen->all[j];

		if (one->tie == other->tie) {
			pair->common++;
			pair->allocation += one->weight * other->weight / seen->strength[one->tie];
		}
		i += one->tie <= other->tie;
		j += other->tie <= one->tie;
	}
}

/* --- who has been at one place --- */

static bool is_meeting(const struct evidence *piece, gint32 day)
{
	return piece->kind == EVIDENCE_IN_PERSON && piece->grade != GRADE_DENIED &&
	       piece_counts(piece, day);
}

static bool is_same_line(const struct evidence *one, const struct evidence *other)
{
	return one->place.line > 0 && one->place.line == other->place.line &&
	       one->place.part == other->place.part;
}

/* A journal seldom says who else sat there, so its day is enough. */
static bool is_same_day(const struct evidence *one, const struct evidence *other)
{
	return (one->from == SOURCE_JOURNAL || other->from == SOURCE_JOURNAL) &&
	       one->date.precision == PRECISION_DAY && other->date.precision == PRECISION_DAY &&
	       one->date.day == other->date.day;
}

static bool shared_a_place(const struct analysis *analysis, const struct tie *a,
			   const struct tie *b)
{
	struct pieces ones = proof_of(&analysis->proof, a->record);
	struct pieces others = proof_of(&analysis->proof, b->record);
	gint32 day = analysis->findings->as_of;

	for (guint i = 0; i < ones.count; i++) {
		const struct evidence *one = ones.piece[i];

		for (guint j = 0; j < others.count; j++) {
			const struct evidence *other = others.piece[j];

			if (piece_counts(one, day) && is_same_line(one, other))
				return true;
			if (is_meeting(one, day) && is_meeting(other, day) &&
			    is_same_day(one, other))
				return true;
		}
	}
	return false;
}

/* What is compared of friends, folded once; by index in findings->ties. */
struct background {
	GPtrArray *companies, *surnames; /* char *, "" when unknown or for who was not met */
};

static void background_init(struct background *background, const struct findings *findings)
{
	background->companies = g_ptr_array_new_with_free_func(g_free);
	background->surnames = g_ptr_array_new_with_free_func(g_free);
	for (guint i = 0; i < findings->ties->len; i++) {
		const struct tie *tie = tie_at(findings, i);
		bool is_met = tie->state == STATE_MET;
		g_autofree char *name = name_fold(is_met ? tie->record->name : NULL);
		const char *surname = name_word_count(name) > 1 ? name_last_word(name) : "";

		g_ptr_array_add(background->companies,
				workplace_fold(is_met ? tie->company : NULL));
		g_ptr_array_add(background->surnames, g_strdup(surname));
	}
}

static void background_release(struct background *background)
{
	g_ptr_array_unref(background->companies);
	g_ptr_array_unref(background->surnames);
}

static bool is_alike(const GPtrArray *texts, guint a, guint b)
{
	const char *text = g_ptr_array_index(texts, a);

	return *text && strcmp(text, g_ptr_array_index(texts, b)) == 0;
}

static bool know_each_other_online_only(const struct analysis *analysis,
					const struct background *background,
					const struct acquaintance *pair)
{
	const struct tie *a = tie_at(analysis->findings, pair->a);
	const struct tie *b = tie_at(analysis->findings, pair->b);

	return a->state == STATE_MET && b->state == STATE_MET &&
	       pair->gatherings[TOGETHER_AT_EVENT] == 0 &&
	       !is_alike(background->companies, pair->a, pair->b) &&
	       !is_alike(background->surnames, pair->a, pair->b) && !shared_a_place(analysis, a, b);
}

/* --- pairs --- */

static gint best_first(gconstpointer a, gconstpointer b)
{
	const struct introduction *one = a, *other = b;

	if (one->score != other->score)
		return one->score > other->score ? -1 : 1;
	if (one->weight != other->weight)
		return one->weight > other->weight ? -1 : 1;
	if (one->a != other->a)
		return one->a < other->a ? -1 : 1;
	return (one->b > other->b) - (one->b < other->b);
}

/* All, best first. */
static GArray *find_pairs(const struct analysis *analysis)
{
	const struct findings *findings = analysis->findings;
	GArray *found = g_array_new(FALSE, FALSE, sizeof(struct introduction));
	struct background background;
	struct neighbours seen;

	background_init(&background, findings);
	neighbours_init(&seen, findings);
	for (guint i = 0; i < findings->acquaintances->len; i++) {
		const struct acquaintance *both = pair_at(findings, i);
		struct introduction pair = {.a = both->a, .b = both->b, .weight = both->weight};

		if (!know_each_other_online_only(analysis, &background, both))
			continue;
		memcpy(pair.gatherings, both->gatherings, sizeof both->gatherings);
		allocate(&pair, &seen);
		pair.score = tie_at(findings, both->a)->warmth / 100 *
			     (tie_at(findings, both->b)->warmth / 100) * pair.allocation;
		g_array_append_val(found, pair);
	}
	neighbours_release(&seen);
	background_release(&background);
	g_array_sort(found, best_first);
	return found;
}

/* --- introducers --- */

static bool is_never_met(const struct tie *tie)
{
	return (tie->state == STATE_ONLINE || tie->state == STATE_SPOKEN) && !tie->is_familiar;
}

/* Takes the friend for the stranger unless there is a better one; the warmer of equals, who comes
 * first. */
static void consider(struct introducer *best, double *weight, const struct findings *findings,
		     const struct acquaintance *pair, bool friend_is_a)
{
	guint friend = friend_is_a ? pair->a : pair->b;
	guint stranger = friend_is_a ? pair->b : pair->a;
	double score = tie_at(findings, friend)->warmth / 100 * pair->weight;

	if (tie_at(findings, friend)->state != STATE_MET ||
	    !is_never_met(tie_at(findings, stranger)))
		return;
	if (weight[stranger] > 0 &&
	    (score < best[stranger].score ||
	     (score <= best[stranger].score && pair->weight <= weight[stranger])))
		return;
	weight[stranger] = pair->weight;
	best[stranger] =
		(struct introducer){.stranger = stranger, .friend = friend, .score = score};
	memcpy(best[stranger].gatherings, pair->gatherings, sizeof pair->gatherings);
}

static void find_introducers(struct findings *findings)
{
	g_autofree struct introducer *best = g_new0(struct introducer, findings->ties->len + 1);
	g_autofree double *weight = g_new0(double, findings->ties->len + 1);

	for (guint i = 0; i < findings->acquaintances->len; i++) {
		consider(best, weight, findings, pair_at(findings, i), true);
		consider(best, weight, findings, pair_at(findings, i), false);
	}
	for (guint i = 0; i < findings->ties->len; i++) {
		if (weight[i] > 0)
			g_array_append_val(findings->introductions.introducers, best[i]);
	}
}

static gint by_stranger(gconstpointer a, gconstpointer b)
{
	const struct introducer *one = a, *other = b;

	return (one->stranger > other->stranger) - (one->stranger < other->stranger);
}

const struct introducer *introducer_of(const struct findings *findings, guint stranger)
{
	const struct introducer wanted = {.stranger = stranger};
	guint at;

	if (!g_array_binary_search(findings->introductions.introducers, &wanted, by_stranger, &at))
		return NULL;
	return &g_array_index(findings->introductions.introducers, struct introducer, at);
}

void introductions_analysis(struct analysis *analysis)
{
	struct introductions *introductions = &analysis->findings->introductions;

	introductions->pairs = find_pairs(analysis);
	introductions->all_pairs = introductions->pairs->len;
	introductions->tables = g_array_new(FALSE, FALSE, sizeof(struct table));
	seating_choose(introductions->tables, introductions->pairs);
	g_array_set_size(introductions->pairs, MIN(introductions->all_pairs, PAIRS_KEPT));
	introductions->introducers = g_array_new(FALSE, FALSE, sizeof(struct introducer));
	find_introducers(analysis->findings);
}

void introductions_release(struct findings *findings)
{
	g_array_unref(findings->introductions.pairs);
	g_array_unref(findings->introductions.tables);
	g_array_unref(findings->introductions.introducers);
}
