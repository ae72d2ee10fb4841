/*
 * The pairs seen together as a graph. The list is sorted and holds each pair once, so igraph gets
 * its edges in the same order however the exports came, and there is nothing to simplify.
 */
#include "analyzer/acquaintance_graph.h"

void acquaintance_graph_init(struct acquaintance_graph *graph, const struct findings *findings)
{
	const GArray *pairs = findings->acquaintances;
	igraph_vector_int_t edges;

	igraph_vector_int_init(&edges, 2 * (igraph_integer_t)pairs->len);
	igraph_vector_init(&graph->weights, pairs->len);
	for (guint i = 0; i < pairs->len; i++) {
		const struct acquaintance *pair = &g_array_index(pairs, struct acquaintance, i);

		VECTOR(edges)[2 * i] = pair->a;
		VECTOR(edges)[2 * i + 1] = pair->b;
		VECTOR(graph->weights)[i] = pair->weight;
	}
	igraph_create(&graph->graph, &edges, findings->ties->len, IGRAPH_UNDIRECTED);
	igraph_vector_int_destroy(&edges);
}

void acquaintance_graph_release(struct acquaintance_graph *graph)
{
	igraph_destroy(&graph->graph);
	igraph_vector_destroy(&graph->weights);
}
