/*
 * The pairs seen together as a graph. The list is sorted and holds each pair once, so igraph gets
 * its edges in the same order however the exports came, and there is nothing to simplify.
 */
#include "analyzer/acquaintance_graph.h"

/* `vertex_of` says which vertex a tie is. */
static void make_graph(struct acquaintance_graph *graph, const GArray *pairs,
		       const guint *vertex_of, guint vertices)
{
	igraph_vector_int_t edges;

	igraph_vector_int_init(&edges, 2 * (igraph_integer_t)pairs->len);
	igraph_vector_init(&graph->weights, pairs->len);
	for (guint i = 0; i < pairs->len; i++) {
		const struct acquaintance *pair = &g_array_index(pairs, struct acquaintance, i);

		VECTOR(edges)[2 * i] = vertex_of[pair->a];
		VECTOR(edges)[2 * i + 1] = vertex_of[pair->b];
		VECTOR(graph->weights)[i] = pair->weight;
	}
	igraph_create(&graph->graph, &edges, vertices, IGRAPH_UNDIRECTED);
	igraph_vector_int_destroy(&edges);
}

void acquaintance_graph_init(struct acquaintance_graph *graph, const struct findings *findings)
{
	g_autofree guint *vertex_of = g_new(guint, findings->ties->len + 1);

	for (guint i = 0; i < findings->ties->len; i++)
		vertex_of[i] = i;
	make_graph(graph, findings->acquaintances, vertex_of, findings->ties->len);
}

void acquaintance_graph_init_linked(struct acquaintance_graph *graph,
				    const struct findings *findings, guint *tie_of)
{
	g_autofree guint *vertex_of = g_new0(guint, findings->ties->len + 1);
	guint linked = 0;

	for (guint i = 0; i < findings->acquaintances->len; i++) {
		const struct acquaintance *pair =
			&g_array_index(findings->acquaintances, struct acquaintance, i);

		vertex_of[pair->a] = vertex_of[pair->b] = 1;
	}
	for (guint i = 0; i < findings->ties->len; i++) {
		if (vertex_of[i] == 0)
			continue;
		tie_of[linked] = i;
		vertex_of[i] = linked++;
	}
	make_graph(graph, findings->acquaintances, vertex_of, linked);
}

void acquaintance_graph_release(struct acquaintance_graph *graph)
{
	igraph_destroy(&graph->graph);
	igraph_vector_destroy(&graph->weights);
}
