/*
 * How warm is each tie, by digital exchange alone?
 *
 * Five parts, each a mid-rank among the owner's ties, in fixed weights: days with words, each
 * halved every 180 days unless the options say otherwise (Urena-Carrion, Saramäki and Kivelä 2020
 * count days, not messages); reciprocity (Hidalgo and Rodriguez-Sickert 2008); channels used both
 * ways (Haythornthwaite 2002); the span from first to last words; and the number of words exchanged
 * (Burke and Kraut 2014). Warmth is 100 times the share of ties with a lower score, so a tie
 * without a word has 0. Offline evidence is left out, so that warmth cannot favour those who were
 * met. Cost: a sort for each part. One tie has warmth 0.
 */
#include "analyzer/analysis.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

const struct warmth_weight warmth_weights[WARMTH_PARTS] = {
	{WARMTH_DAYS, "days with words", 0.40},
	{WARMTH_RECIPROCITY, "reciprocity", 0.20},
	{WARMTH_BOTH_WAYS, "channels used both ways", 0.15},
	{WARMTH_SPAN, "span", 0.15},
	{WARMTH_WORDS, "words", 0.10},
};

static int by_value(const void *a, const void *b)
{
	double one = *(const double *)a, other = *(const double *)b;

	return (one > other) - (one < other);
}

/* How many of the n sorted values are below x, or with `or_equal` not above it. */
static guint count_below(const double *sorted, guint n, double x, bool or_equal)
{
	guint low = 0, high = n;

	while (low < high) {
		guint middle = low + (high - low) / 2;

		if (sorted[middle] < x || (or_equal && sorted[middle] <= x))
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static struct tie *tie_at(GArray *ties, guint i)
{
	return &g_array_index(ties, struct tie, i);
}

/* First day of the owner's data: the oldest dated interaction. */
static gint32 first_day(const struct network *network)
{
	gint32 first = G_MAXINT32;

	for (guint i = 0; i < network->interactions->len; i++) {
		gint64 when = g_array_index(network->interactions, struct interaction, i).when;

		if (when != WHEN_NONE)
			first = MIN(first, day_of(when));
	}
	return first;
}

static void measure_spans(struct analysis *analysis)
{
	GArray *ties = analysis->findings->ties;
	double days = (double)analysis->findings->as_of - first_day(analysis->network);

	for (guint i = 0; i < ties->len; i++) {
		struct tie *tie = tie_at(ties, i);

		if (tie->last_words != DAY_NONE && days > 0)
			tie->parts[WARMTH_SPAN] = (tie->last_words - tie->first_words) / days;
	}
}

static void rank_part(GArray *ties, const struct warmth_weight *weight, double *values)
{
	guint n = ties->len;

	for (guint i = 0; i < n; i++)
		values[i] = tie_at(ties, i)->parts[weight->part];
	qsort(values, n, sizeof *values, by_value);
	for (guint i = 0; i < n; i++) {
		struct tie *tie = tie_at(ties, i);
		double x = tie->parts[weight->part];
		double below = count_below(values, n, x, false);
		double equal = count_below(values, n, x, true) - below;

		tie->ranks[weight->part] = (below + equal / 2) / n;
		tie->warmth_score += weight->weight * tie->ranks[weight->part];
	}
}

static gint warmest_first(gconstpointer a, gconstpointer b)
{
	const struct tie *one = a, *other = b;

	if (one->warmth != other->warmth)
		return one->warmth < other->warmth ? 1 : -1;
	return strcmp(one->person, other->person);
}

void warmth_analysis(struct analysis *analysis)
{
	GArray *ties = analysis->findings->ties;
	g_autofree double *values = g_new(double, ties->len + 1);

	measure_spans(analysis);
	for (guint i = 0; i < WARMTH_PARTS; i++)
		rank_part(ties, &warmth_weights[i], values);
	for (guint i = 0; i < ties->len; i++)
		values[i] = tie_at(ties, i)->warmth_score;
	qsort(values, ties->len, sizeof *values, by_value);
	for (guint i = 0; i < ties->len; i++) {
		struct tie *tie = tie_at(ties, i);
		double share = (double)count_below(values, ties->len, tie->warmth_score, false) /
			       ties->len;

		tie->warmth = round(1000 * share) / 10;
	}
	g_array_sort(ties, warmest_first);
}
