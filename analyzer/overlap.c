/*
 * How far do two people who are seen together also know the same others?
 *
 * O = c / ((ka - 1) + (kb - 1) - c), c the ties seen with both, ka and kb the links of each (Onnela
 * and others 2007): 0 for a link that joins separate worlds, 1 for one in the middle of its own.
 * Fills struct acquaintance.overlap. Cost: triangles. Two who are seen with nobody else: NAN.
 */
#include <math.h>

#include "analyzer/acquaintance_graph.h"
#include "analyzer/analysis.h"

void overlap_analysis(struct analysis *analysis)
{
	const GArray *pairs = analysis->findings->acquaintances;
	struct acquaintance_graph graph;
	igraph_vector_t common;
	igraph_vector_int_t links;

	acquaintance_graph_init(&graph, analysis->findings);
	igraph_vector_init(&common, 0);
	igraph_vector_int_init(&links, 0);
	igraph_degree(&graph.graph, &links, igraph_vss_all(), IGRAPH_ALL, IGRAPH_NO_LOOPS);
	/* Triangles on each link; not normalised, which is NAN for people with one link. */
	igraph_ecc(&graph.graph, &common, igraph_ess_all(IGRAPH_EDGEORDER_ID), 3, false, false);
	for (guint i = 0; i < pairs->len; i++) {
		struct acquaintance *pair = &g_array_index(pairs, struct acquaintance, i);
		double both = VECTOR(common)[i];
		double either =
			(double)(VECTOR(links)[pair->a] + VECTOR(links)[pair->b] - 2) - both;

		pair->common = (guint)both;
		pair->overlap = either > 0 ? both / either : NAN;
	}
	igraph_vector_int_destroy(&links);
	igraph_vector_destroy(&common);
	acquaintance_graph_release(&graph);
}
