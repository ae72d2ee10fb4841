/*
 * Who stands between people that are not seen with each other?
 *
 * Constraint (Burt 1992): C_i = sum over j of (p_ij + sum over q of p_iq p_qj)^2, p_ij the share of
 * i's weight that goes to j; 1 with a single link, low when links do not lead to each other.
 * Effective size (Burt 1992, in the form of Borgatti 1997): k - 2t/k, k links, t links among those.
 * Betweenness (Freeman 1977) on lengths 1/weight, by the method of Brandes (2001); on large graphs
 * estimated from evenly spaced sources (Brandes and Pich 2007). The owner, who stands between
 * everybody, is left out. Cost: constraint and triangles about links times mean links; betweenness
 * bounded by WORK. No link: no brokers, and nobody has a constraint.
 */
#include "analyzer/brokers.h"

#include <math.h>

#include "analyzer/acquaintance_graph.h"
#include "analyzer/analysis.h"

#define WORK	       1000000 /* ties and links looked at for betweenness */
#define FEWEST_SOURCES 32
#define FEWEST_CIRCLES 2

static void measure_constraint(struct brokers *brokers, const struct acquaintance_graph *graph)
{
	igraph_vector_t constraint, triangles;

	igraph_vector_init(&constraint, 0);
	igraph_vector_init(&triangles, 0);
	igraph_constraint(&graph->graph, &constraint, igraph_vss_all(), &graph->weights);
	igraph_adjacent_triangles(&graph->graph, &triangles, igraph_vss_all());
	for (igraph_integer_t i = 0; i < igraph_vcount(&graph->graph); i++) {
		struct broker *broker = &brokers->of[i];
		igraph_integer_t links = 0;

		igraph_degree_1(&graph->graph, &links, i, IGRAPH_ALL, IGRAPH_NO_LOOPS);
		broker->links = (guint)links;
		broker->constraint = links ? VECTOR(constraint)[i] : NAN;
		broker->effective_size =
			links ? (double)links - 2 * VECTOR(triangles)[i] / (double)links : NAN;
	}
	igraph_vector_destroy(&constraint);
	igraph_vector_destroy(&triangles);
}

/* The ties with links, or evenly spaced ones when there are too many. */
static void choose_sources(struct brokers *brokers, const struct acquaintance_graph *graph,
			   igraph_vector_int_t *sources, guint *linked)
{
	guint ties = (guint)igraph_vcount(&graph->graph), wanted, seen = 0;

	*linked = 0;
	for (guint i = 0; i < ties; i++)
		*linked += brokers->of[i].links > 0;
	wanted = WORK / (guint)MAX(1, ties + igraph_ecount(&graph->graph));
	wanted = MIN(MAX(wanted, FEWEST_SOURCES), *linked);
	for (guint i = 0; i < ties; i++) {
		if (brokers->of[i].links == 0)
			continue;
		if ((guint64)(seen + 1) * wanted / *linked > (guint64)seen * wanted / *linked)
			igraph_vector_int_push_back(sources, i);
		seen++;
	}
	brokers->sources = wanted;
	brokers->is_estimated = wanted < *linked;
}

static void measure_betweenness(struct brokers *brokers, const struct acquaintance_graph *graph)
{
	igraph_vector_t betweenness, lengths;
	igraph_vector_int_t sources;
	guint linked;

	igraph_vector_init(&betweenness, 0);
	igraph_vector_init_copy(&lengths, &graph->weights);
	igraph_vector_int_init(&sources, 0);
	choose_sources(brokers, graph, &sources, &linked);
	for (igraph_integer_t i = 0; i < igraph_vector_size(&lengths); i++)
		VECTOR(lengths)[i] = 1 / VECTOR(graph->weights)[i];
	if (linked > 2) {
		/* Of ordered pairs, each way counted from both of its ends: igraph halves it. */
		double pairs = (linked - 1.) * (linked - 2.) / 2 * brokers->sources / linked;

		igraph_betweenness_subset(&graph->graph, &betweenness, igraph_vss_all(),
					  IGRAPH_UNDIRECTED, igraph_vss_vector(&sources),
					  igraph_vss_all(), &lengths);
		for (igraph_integer_t i = 0; i < igraph_vcount(&graph->graph); i++) {
			double share = VECTOR(betweenness)[i] / pairs;

			brokers->of[i].betweenness = isfinite(share) ? share : 0;
		}
	}
	igraph_vector_int_destroy(&sources);
	igraph_vector_destroy(&lengths);
	igraph_vector_destroy(&betweenness);
}

/* Marks of the last tie for which a circle was counted, so that each counts once. */
static void count_circles(const struct findings *findings, struct brokers *brokers,
			  const struct acquaintance_graph *graph)
{
	const struct circles *circles = &findings->circles;
	g_autofree guint *counted_for = g_new0(guint, circles->list->len + 1);
	igraph_vector_int_t neighbours;

	igraph_vector_int_init(&neighbours, 0);
	for (guint i = 0; i < findings->ties->len; i++) {
		igraph_neighbors(&graph->graph, &neighbours, i, IGRAPH_ALL);
		igraph_vector_int_push_back(&neighbours, i);
		for (igraph_integer_t j = 0; j < igraph_vector_int_size(&neighbours); j++) {
			gint circle = circles->of[VECTOR(neighbours)[j]];

			if (circle < 0 || counted_for[circle] == i + 1)
				continue;
			counted_for[circle] = i + 1;
			brokers->of[i].circles++;
		}
	}
	igraph_vector_int_destroy(&neighbours);
}

static gint widest_first(gconstpointer a, gconstpointer b, gpointer data)
{
	const struct brokers *brokers = data;
	guint one = *(const guint *)a, other = *(const guint *)b;
	const struct broker *first = &brokers->of[one], *second = &brokers->of[other];

	if (first->circles != second->circles)
		return first->circles > second->circles ? -1 : 1;
	if (first->effective_size > second->effective_size)
		return -1;
	if (first->effective_size < second->effective_size)
		return 1;
	return one < other ? -1 : 1;
}

static void list_widest(struct brokers *brokers, guint ties)
{
	for (guint i = 0; i < ties; i++) {
		if (brokers->of[i].circles >= FEWEST_CIRCLES && isfinite(brokers->of[i].constraint))
			g_array_append_val(brokers->list, i);
	}
	g_array_sort_with_data(brokers->list, widest_first, brokers);
	if (brokers->list->len > MOST_BROKERS)
		g_array_set_size(brokers->list, MOST_BROKERS);
}

void brokers_analysis(struct analysis *analysis)
{
	struct findings *findings = analysis->findings;
	struct brokers *brokers = &findings->brokers;
	double ties = findings->ties->len;
	struct acquaintance_graph graph;

	brokers->of = g_new0(struct broker, findings->ties->len + 1);
	brokers->list = g_array_new(FALSE, FALSE, sizeof(guint));
	brokers->density = ties < 2 ? NAN : findings->acquaintances->len / (ties * (ties - 1) / 2);
	acquaintance_graph_init(&graph, findings);
	measure_constraint(brokers, &graph);
	measure_betweenness(brokers, &graph);
	count_circles(findings, brokers, &graph);
	acquaintance_graph_release(&graph);
	list_widest(brokers, findings->ties->len);
}

void brokers_release(struct findings *findings)
{
	g_free(findings->brokers.of);
	g_array_unref(findings->brokers.list);
}
