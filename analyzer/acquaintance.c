/*
 * Which ties are seen together, how often, in what, and how much does that say?
 *
 * A gathering of n people besides the owner gives each pair of ties in it 1/(n - 1): everybody has
 * one unit of attention for the others (Newman 2001, Scientific collaboration networks II). Only
 * gatherings dated up to the reporting date, or not dated, of at most LARGEST_GATHERING.
 * Cost: pairs within gatherings, sorted. No gathering, or fewer than two ties: no pair.
 */
#include "analyzer/acquaintance.h"

#include <math.h>

#include "analyzer/analysis.h"

/* Weights are summed in whole units of this, so that the sum does not depend on the order in which
 * exports were read: half a billion gatherings of one pair still fit exactly into a double. */
#define WEIGHT_UNIT (1. / (1 << 24))

#define FEWEST_TO_MERGE 65536

/* The pairs so far: each may stand in it several times until merge() makes one of them. */
struct pairs {
	GArray *list; /* struct acquaintance; weight in units */
	guint merge_at;
	const gint *tie; /* by person id: index in findings->ties, -1 for nobody there */
};

static gint compare_pairs(gconstpointer a, gconstpointer b)
{
	const struct acquaintance *one = a, *other = b;

	if (one->a != other->a)
		return one->a < other->a ? -1 : 1;
	return (one->b > other->b) - (one->b < other->b);
}

static gint32 earlier_of(gint32 a, gint32 b)
{
	return a == DAY_NONE || b == DAY_NONE ? MAX(a, b) : MIN(a, b);
}

static void merge(struct pairs *pairs)
{
	struct acquaintance *list = (struct acquaintance *)(void *)pairs->list->data;
	guint kept = 0;

	g_array_sort(pairs->list, compare_pairs);
	for (guint i = 0; i < pairs->list->len; i++) {
		struct acquaintance *into = &list[kept];

		if (i == 0 || compare_pairs(&list[i], into - 1) != 0) {
			*into = list[i];
			kept++;
			continue;
		}
		into--;
		for (int kind = 0; kind < TOGETHER_KINDS; kind++)
			into->gatherings[kind] += list[i].gatherings[kind];
		into->weight += list[i].weight;
		into->first = earlier_of(into->first, list[i].first);
		into->last = MAX(into->last, list[i].last);
	}
	g_array_set_size(pairs->list, kept);
	pairs->merge_at = MAX(FEWEST_TO_MERGE, 2 * kept);
}

static enum together_kind kind_of(const struct gathering *gathering)
{
	if (gathering->channel >= CHANNELS)
		return TOGETHER_AT_EVENT;
	return channel_rung(gathering->channel) >= RUNG_PRIVATE ? TOGETHER_IN_CONVERSATION
								: TOGETHER_IN_PUBLIC;
}

/* The people of a gathering besides the owner, each once. */
static guint others_in(const struct network *network, const struct gathering *gathering,
		       guint32 others[LARGEST_GATHERING])
{
	guint count = 0;

	for (guint i = 0; i < gathering->count; i++) {
		const struct person *person =
			g_ptr_array_index(network->gathered, gathering->people + i);
		guint j = 0;

		while (j < count && others[j] != person->id)
			j++;
		if (j == count && person != network->owner)
			others[count++] = person->id;
	}
	return count;
}

static void pair_up(struct pairs *pairs, const struct network *network,
		    const struct gathering *gathering)
{
	guint32 others[LARGEST_GATHERING];
	guint count = others_in(network, gathering, others);
	gint32 day = day_of(gathering->when);

	for (guint i = 0; i < count; i++) {
		gint one = pairs->tie[others[i]];

		for (guint j = i + 1; one >= 0 && j < count; j++) {
			gint other = pairs->tie[others[j]];
			struct acquaintance pair = {.a = (guint)MIN(one, other),
						    .b = (guint)MAX(one, other),
						    .weight = round(1 / WEIGHT_UNIT / (count - 1)),
						    .first = day,
						    .last = day};

			if (other < 0)
				continue;
			pair.gatherings[kind_of(gathering)] = 1;
			g_array_append_val(pairs->list, pair);
		}
	}
}

static void collect(struct pairs *pairs, const struct analysis *analysis)
{
	const struct network *network = analysis->network;

	for (guint i = 0; i < network->gatherings->len; i++) {
		const struct gathering *gathering =
			&g_array_index(network->gatherings, struct gathering, i);

		if (gathering->count > LARGEST_GATHERING ||
		    day_of(gathering->when) > analysis->findings->as_of)
			continue;
		pair_up(pairs, network, gathering);
		if (pairs->list->len >= pairs->merge_at)
			merge(pairs);
	}
	merge(pairs);
	for (guint i = 0; i < pairs->list->len; i++)
		g_array_index(pairs->list, struct acquaintance, i).weight *= WEIGHT_UNIT;
}

void acquaintance_analysis(struct analysis *analysis)
{
	struct findings *findings = analysis->findings;
	g_autofree gint *tie = g_new(gint, analysis->network->people->len + 1);
	struct pairs pairs = {g_array_new(FALSE, FALSE, sizeof(struct acquaintance)),
			      FEWEST_TO_MERGE, tie};

	for (guint i = 0; i < analysis->network->people->len; i++)
		tie[i] = -1;
	for (guint i = 0; i < findings->ties->len; i++)
		tie[g_array_index(findings->ties, struct tie, i).record->id] = (gint)i;
	collect(&pairs, analysis);
	findings->acquaintances = pairs.list;
}

void acquaintance_release(struct findings *findings)
{
	g_array_unref(findings->acquaintances);
}

const struct acquaintance *acquaintance_between(const struct findings *findings, guint a, guint b)
{
	const struct acquaintance wanted = {.a = MIN(a, b), .b = MAX(a, b)};
	guint at;

	if (!g_array_binary_search(findings->acquaintances, &wanted, compare_pairs, &at))
		return NULL;
	return &g_array_index(findings->acquaintances, struct acquaintance, at);
}
