/*
 * Where do the data end? What was read from each source, over which time, and what was left
 * out. Cost: one pass over the parts.
 */
#include "analyzer/analysis.h"

#include <string.h>

#include "analyzer/told/hits.h"

static gint by_path(gconstpointer a, gconstpointer b)
{
	const struct source_summary *one = a, *other = b;

	return strcmp(one->source->path, other->source->path);
}

static struct source_summary summarise(struct findings *findings, const struct source *source)
{
	struct source_summary summary = {
		.source = source,
		.first = day_of(source->first),
		.last = day_of(source->last),
	};

	for (guint i = 0; i < source->parts->len; i++) {
		const struct part *part = g_ptr_array_index(source->parts, i);

		summary.read += part->read;
		summary.kept += part->fates[ROW_KEPT];
		for (enum row_fate fate = 0; fate < ROW_FATES; fate++)
			findings->left_out[fate] += fate == ROW_KEPT ? 0 : part->fates[fate];
	}
	summary.left_out = summary.read - summary.kept;
	return summary;
}

void reach_analysis(struct analysis *analysis)
{
	struct findings *findings = analysis->findings;
	const GPtrArray *sources = analysis->network->sources;

	for (guint i = 0; i < sources->len; i++) {
		struct source_summary summary = summarise(findings, g_ptr_array_index(sources, i));

		g_array_append_val(findings->sources, summary);
	}
	g_array_sort(findings->sources, by_path);
}

/* One of which nothing was kept can show nothing. */
static bool is_offline(const struct source *source)
{
	guint kept = 0;

	for (guint i = 0; i < source->parts->len; i++)
		kept += ((const struct part *)g_ptr_array_index(source->parts, i))->fates[ROW_KEPT];
	return (source->kind == SOURCE_JOURNAL || source->kind == SOURCE_CALENDAR) && kept > 0;
}

static void extend_reach(struct findings *findings, const struct source *source)
{
	gint32 first = day_of(source->first), last = MIN(day_of(source->last), findings->as_of);

	if (first == DAY_NONE || first > findings->as_of)
		return;
	if (findings->offline_first == DAY_NONE || first < findings->offline_first)
		findings->offline_first = first;
	findings->offline_last = MAX(findings->offline_last, last);
	if (findings->begins[source->kind] == DAY_NONE || first < findings->begins[source->kind])
		findings->begins[source->kind] = first;
}

static void measure_words(struct analysis *analysis)
{
	struct findings *findings = analysis->findings;
	const GPtrArray *pieces = analysis->proof.pieces;

	findings->words.messages =
		hits_read_by(analysis->network->hits, findings->month, &findings->words.first);
	for (guint i = 0; i < pieces->len; i++) {
		const struct evidence *piece = g_ptr_array_index(pieces, i);
		bool is_recorded = piece->from == SOURCE_JOURNAL || piece->from == SOURCE_CALENDAR;

		findings->words.pieces += !is_recorded && piece_counts(piece, findings->as_of);
	}
}

void offline_reach(struct analysis *analysis)
{
	struct findings *findings = analysis->findings;
	const GPtrArray *sources = analysis->network->sources;

	for (int kind = 0; kind < SOURCE_KINDS; kind++)
		findings->begins[kind] = DAY_NONE;
	for (guint i = 0; i < sources->len; i++) {
		const struct source *source = g_ptr_array_index(sources, i);

		if (is_offline(source)) {
			findings->has_offline_source = true;
			extend_reach(findings, source);
		}
	}
	/* Words are evidence too, though nobody can tell how far they reach. */
	measure_words(analysis);
	findings->has_offline_source |= findings->words.pieces > 0;
}
