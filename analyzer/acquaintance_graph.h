/*
 * The pairs of findings->acquaintances as a graph of igraph, for the analyses of structure:
 * undirected and simple (no loops, no double edges), without the owner.
 */
#ifndef ANALYZER_ACQUAINTANCE_GRAPH_H
#define ANALYZER_ACQUAINTANCE_GRAPH_H

#include <igraph.h>

#include "analyzer/findings.h"

struct acquaintance_graph {
	igraph_t graph;		 /* a vertex a tie, by index in findings->ties; an edge a pair, by
				    index in findings->acquaintances */
	igraph_vector_t weights; /* of the edges: struct acquaintance.weight, all > 0 */
};

/* Needs acquaintance_analysis() before it; the findings may be thrown away after it. */
void acquaintance_graph_init(struct acquaintance_graph *graph, const struct findings *findings);
/* The same with a vertex only for each tie that has links, in the order of ties. `tie_of` (one
 * guint for each tie) is filled with which tie each vertex is. */
void acquaintance_graph_init_linked(struct acquaintance_graph *graph,
				    const struct findings *findings, guint *tie_of);
void acquaintance_graph_release(struct acquaintance_graph *graph);

#endif
