/*
 * With how many ties are words exchanged often, with how many seldom, and have those been met?
 *
 * Ties by days with words in the past LAYERS_DAYS days, split into layers by the division of ln
 * days with the least squares within (k-means in one dimension, exact by dynamic programming,
 * Fisher 1958); of two to MOST_LAYERS layers the number with the best silhouette (Rousseeuw 1987),
 * the smaller when equal. Layers of personal networks are compared with the sizes that Dunbar and
 * others (2015) found. Cost: interactions of the year, and layers times the square of the number
 * of distinct values (at most LAYERS_DAYS). Fewer than ten such ties, or less than a year of words:
 * none. All the same: one layer.
 */
#include "analyzer/layers.h"

#include <math.h>
#include <stdlib.h>

#include "analyzer/analysis.h"

#define FEWEST_TIES 10
#define HAIR	    1e-9 /* silhouettes that differ by less are equal */

static const double usual_sizes[MOST_LAYERS] = {1.5, 5, 15, 50, 150};

/* Ties by days, as a histogram over the distinct values, fewest days first. Index 0 of the sums is
 * before the first value. */
struct spread {
	guint count; /* distinct values */
	guint days[LAYERS_DAYS];
	double log_days[LAYERS_DAYS];
	double ties[LAYERS_DAYS];
	double sum_ties[LAYERS_DAYS + 1], sum[LAYERS_DAYS + 1], sum_squares[LAYERS_DAYS + 1];
};

/* Where each layer begins among the values, outermost first. */
struct split {
	guint layers;
	guint begin[MOST_LAYERS + 1]; /* and where the last ends */
};

static guint days_with_words(const struct analysis *analysis, const struct tie *tie)
{
	gint32 as_of = analysis->findings->as_of, before = DAY_NONE;
	guint count, days = 0;
	const struct interaction *interactions =
		network_interactions_of(analysis->network, tie->record, &count);

	for (guint i = 0; i < count; i++) {
		gint32 day = day_of(interactions[i].when);

		if (day > as_of)
			break;
		if (day <= as_of - LAYERS_DAYS || day == before ||
		    !channel_has_words(interactions[i].channel))
			continue;
		days++;
		before = day;
	}
	return days;
}

static void spread_out(struct spread *spread, const guint *histogram)
{
	for (guint days = 1; days <= LAYERS_DAYS; days++) {
		guint i = spread->count;
		double ties = histogram[days], value = log(days);

		if (histogram[days] == 0)
			continue;
		spread->days[i] = days;
		spread->log_days[i] = value;
		spread->ties[i] = ties;
		spread->sum_ties[i + 1] = spread->sum_ties[i] + ties;
		spread->sum[i + 1] = spread->sum[i] + ties * value;
		spread->sum_squares[i + 1] = spread->sum_squares[i] + ties * value * value;
		spread->count++;
	}
}

/* Squares within one layer of the values from `first` up to but not including `end`. */
static double squares(const struct spread *spread, guint first, guint end)
{
	double sum = spread->sum[end] - spread->sum[first];
	double ties = spread->sum_ties[end] - spread->sum_ties[first];

	return MAX(0, spread->sum_squares[end] - spread->sum_squares[first] - sum * sum / ties);
}

/* The division into so many layers with the least squares within them. */
static void split_into(struct split *split, const struct spread *spread, guint layers)
{
	double best[MOST_LAYERS + 1][LAYERS_DAYS + 1];
	guint from[MOST_LAYERS + 1][LAYERS_DAYS + 1] = {{0}};

	for (guint end = 1; end <= spread->count; end++)
		best[1][end] = squares(spread, 0, end);
	for (guint layer = 2; layer <= layers; layer++) {
		for (guint end = layer; end <= spread->count; end++) {
			best[layer][end] = INFINITY;
			for (guint begin = layer - 1; begin < end; begin++) {
				double all = best[layer - 1][begin] + squares(spread, begin, end);

				if (all >= best[layer][end] - HAIR)
					continue;
				best[layer][end] = all;
				from[layer][end] = begin;
			}
		}
	}
	split->layers = layers;
	split->begin[layers] = spread->count;
	for (guint layer = layers; layer > 0; layer--)
		split->begin[layer - 1] = from[layer][split->begin[layer]];
}

/* Mean distance from one value to the ties of a layer, itself left out. */
static double distance_to(const struct spread *spread, const struct split *split, guint layer,
			  guint value)
{
	double sum = 0, ties = 0;

	for (guint i = split->begin[layer]; i < split->begin[layer + 1]; i++) {
		sum += spread->ties[i] * fabs(spread->log_days[i] - spread->log_days[value]);
		ties += spread->ties[i] - (i == value);
	}
	return ties > 0 ? sum / ties : NAN;
}

/* Mean over all ties of (b - a) / max(a, b): a the mean distance to the others of its layer, b that
 * to the nearest other layer. Alone in a layer: 0. */
static double silhouette(const struct spread *spread, const struct split *split)
{
	double sum = 0;

	for (guint layer = 0; layer < split->layers; layer++) {
		for (guint i = split->begin[layer]; i < split->begin[layer + 1]; i++) {
			double within = distance_to(spread, split, layer, i), nearest = INFINITY;

			for (guint other = 0; other < split->layers; other++) {
				if (other != layer)
					nearest =
						MIN(nearest, distance_to(spread, split, other, i));
			}
			if (!isnan(within))
				sum += spread->ties[i] * (nearest - within) / MAX(nearest, within);
		}
	}
	return sum / spread->sum_ties[spread->count];
}

static void choose_split(struct split *chosen, const struct spread *spread, double *quality)
{
	*chosen = (struct split){1, {0, spread->count}};
	*quality = NAN;
	for (guint layers = 2; layers <= MIN(MOST_LAYERS, spread->count); layers++) {
		struct split split;
		double found;

		split_into(&split, spread, layers);
		found = silhouette(spread, &split);
		if (!isnan(*quality) && found <= *quality + HAIR)
			continue;
		*chosen = split;
		*quality = found;
	}
}

static void add_layers(struct layers *layers, const struct findings *findings,
		       const struct spread *spread, const struct split *split)
{
	for (guint layer = split->layers; layer > 0; layer--) {
		struct layer found = {.days = spread->days[split->begin[layer - 1]],
				      .usual = usual_sizes[split->layers - layer]};

		for (guint i = 0; i < findings->ties->len; i++) {
			const struct tie *tie = &g_array_index(findings->ties, struct tie, i);

			if (layers->days[i] < found.days)
				continue;
			found.ties++;
			found.met += tie->state == STATE_MET;
		}
		g_array_append_val(layers->list, found);
	}
}

void layers_analysis(struct analysis *analysis)
{
	struct findings *findings = analysis->findings;
	struct layers *layers = &findings->layers;
	guint histogram[LAYERS_DAYS + 1] = {0};
	struct spread spread = {0};
	struct split split;
	gint32 first = G_MAXINT32;

	layers->list = g_array_new(FALSE, FALSE, sizeof(struct layer));
	layers->days = g_new0(guint, findings->ties->len + 1);
	layers->silhouette = NAN;
	for (guint i = 0; i < findings->ties->len; i++) {
		const struct tie *tie = &g_array_index(findings->ties, struct tie, i);

		layers->days[i] = days_with_words(analysis, tie);
		histogram[layers->days[i]]++;
		if (tie->first_words != DAY_NONE)
			first = MIN(first, tie->first_words);
	}
	if (findings->ties->len - histogram[0] < FEWEST_TIES ||
	    first > findings->as_of - LAYERS_DAYS)
		return;
	spread_out(&spread, histogram);
	choose_split(&split, &spread, &layers->silhouette);
	add_layers(layers, findings, &spread, &split);
}

void layers_release(struct findings *findings)
{
	g_array_unref(findings->layers.list);
	g_free(findings->layers.days);
}
