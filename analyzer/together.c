/*
 * Which ties are seen together: in one tweet, one group conversation, at one gathering?
 *
 * An undirected simple graph of the ties, an edge for each pair that the data shows together; the
 * owner is left out, who is common to all. A missing edge is not a missing acquaintance. Gatherings
 * of more than 30 say little about any pair and would make thousands of edges: left out.
 * Cost: pairs within gatherings. No gathering: no pair.
 */
#include "analyzer/analysis.h"

#include <igraph.h>

#define LARGEST_GATHERING 30

static void pair_up(const struct gathering *gathering, const struct network *network,
		    const gint *vertex, igraph_vector_int_t *edges)
{
	for (guint i = 0; i < gathering->count; i++) {
		const struct person *a =
			g_ptr_array_index(network->gathered, gathering->people + i);

		for (guint j = i + 1; vertex[a->id] >= 0 && j < gathering->count; j++) {
			const struct person *b =
				g_ptr_array_index(network->gathered, gathering->people + j);

			if (vertex[b->id] < 0 || a == b)
				continue;
			igraph_vector_int_push_back(edges, vertex[a->id]);
			igraph_vector_int_push_back(edges, vertex[b->id]);
		}
	}
}

static void collect_pairs(const struct analysis *analysis, const gint *vertex,
			  igraph_vector_int_t *edges)
{
	const struct network *network = analysis->network;

	for (guint i = 0; i < network->gatherings->len; i++) {
		const struct gathering *gathering =
			&g_array_index(network->gatherings, struct gathering, i);

		if (gathering->count <= LARGEST_GATHERING &&
		    day_of(gathering->when) <= analysis->findings->as_of)
			pair_up(gathering, network, vertex, edges);
	}
}

static void count_linked(struct findings *findings, const igraph_t *graph)
{
	for (guint i = 0; i < findings->ties->len; i++) {
		bool is_met = g_array_index(findings->ties, struct tie, i).state == STATE_MET;
		igraph_integer_t degree = 0;

		igraph_degree_1(graph, &degree, i, IGRAPH_ALL, IGRAPH_NO_LOOPS);
		*(degree ? &findings->linked_ties : &findings->unlinked_ties) += 1;
		*(degree ? &findings->linked_met : &findings->unlinked_met) += is_met;
	}
}

void together_analysis(struct analysis *analysis)
{
	struct findings *findings = analysis->findings;
	g_autofree gint *vertex = g_new(gint, analysis->network->people->len + 1);
	igraph_vector_int_t edges;
	igraph_t graph;

	for (guint i = 0; i < analysis->network->people->len; i++)
		vertex[i] = -1;
	for (guint i = 0; i < findings->ties->len; i++)
		vertex[g_array_index(findings->ties, struct tie, i).record->id] = (gint)i;
	igraph_vector_int_init(&edges, 0);
	collect_pairs(analysis, vertex, &edges);
	igraph_create(&graph, &edges, findings->ties->len, IGRAPH_UNDIRECTED);
	igraph_simplify(&graph, true, true, NULL);
	findings->pairs_together = (guint)igraph_ecount(&graph);
	count_linked(findings, &graph);
	igraph_destroy(&graph);
	igraph_vector_int_destroy(&edges);
}
