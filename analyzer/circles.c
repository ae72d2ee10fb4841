/*
 * Which ties form circles: groups seen with each other more than chance would have it?
 *
 * Leiden (Traag, Waltman and van Eck 2019) on the pairs seen together, weighted, maximising
 * modularity Q = sum over groups of (w_in/W - (s/2W)^2), w_in the weight inside, s the strength of
 * its members, W all weight (Newman and Girvan 2004). Ten runs with fixed seeds, the best kept; how
 * much they agree is the mean normalised mutual information between two runs (Danon and others
 * 2005). Cost: ten runs, each about linear in the pairs. Fewer than ten linked ties or ten links:
 * too few, none.
 */
#include "analyzer/circles.h"

#include <math.h>
#include <string.h>

#include "analyzer/acquaintance_graph.h"
#include "analyzer/analysis.h"
#include "analyzer/name.h"

#define RUNS		10
#define RANDOMNESS	0.01  /* beta of the refinement */
#define THOROUGH	3     /* iterations of a run: ten gain 0.7% where there are no circles */
#define QUICK		2     /* of a run on a large graph, where more hardly improve it */
#define LARGE		20000 /* links */
#define FEWEST_TIES	10
#define FEWEST_LINKS	10
#define CLEAR		0.8 /* stability */
#define COMPANY_FEWEST	3
#define COMPANY_PORTION 4 /* a quarter of the circle */

/* One division of the linked ties into groups. */
struct division {
	igraph_vector_int_t groups; /* by vertex */
	double modularity;
};

static const struct tie *tie_at(const struct findings *findings, guint i)
{
	return &g_array_index(findings->ties, struct tie, i);
}

/* Leiden maximises modularity only when node weights are the strengths under the same edge weights
 * and the resolution is 1/2W; without node weights it maximises something else. */
static void divide(struct division *division, const struct acquaintance_graph *graph, guint seed)
{
	igraph_vector_t strengths;
	igraph_integer_t groups;
	double total = igraph_vector_sum(&graph->weights);

	igraph_vector_init(&strengths, 0);
	igraph_vector_int_init(&division->groups, 0);
	igraph_strength(&graph->graph, &strengths, igraph_vss_all(), IGRAPH_ALL, IGRAPH_NO_LOOPS,
			&graph->weights);
	igraph_rng_seed(igraph_rng_default(), seed);
	igraph_community_leiden(&graph->graph, &graph->weights, &strengths, 1 / (2 * total),
				RANDOMNESS, false,
				igraph_ecount(&graph->graph) > LARGE ? QUICK : THOROUGH,
				&division->groups, &groups, NULL);
	igraph_modularity(&graph->graph, &division->groups, &graph->weights, 1, IGRAPH_UNDIRECTED,
			  &division->modularity);
	igraph_vector_destroy(&strengths);
}

static double agreement(const struct division *divisions)
{
	double sum = 0;

	for (int i = 0; i < RUNS; i++) {
		for (int j = 0; j < i; j++) {
			double shared = NAN;

			igraph_compare_communities(&divisions[i].groups, &divisions[j].groups,
						   &shared, IGRAPH_COMMCMP_NMI);
			sum += shared;
		}
	}
	return sum / (RUNS * (RUNS - 1) / 2.);
}

/* Groups by vertex of the best run (new), and how good and how stable it is. */
static igraph_integer_t *best_division(const struct acquaintance_graph *graph,
				       struct circles *circles)
{
	struct division divisions[RUNS];
	igraph_integer_t *groups;
	gsize linked = (gsize)igraph_vcount(&graph->graph);
	guint best = 0;

	for (guint i = 0; i < RUNS; i++) {
		divide(&divisions[i], graph, i + 1);
		if (divisions[i].modularity > divisions[best].modularity)
			best = i;
	}
	groups = g_memdup2(VECTOR(divisions[best].groups), linked * sizeof *groups);
	circles->runs = RUNS;
	circles->modularity = divisions[best].modularity;
	circles->stability = agreement(divisions);
	for (guint i = 0; i < RUNS; i++)
		igraph_vector_int_destroy(&divisions[i].groups);
	return groups;
}

/* A group on its way to being a circle. */
struct group {
	guint ties, first; /* the member with the lowest index */
	igraph_integer_t number;
};

static gint largest_first(gconstpointer a, gconstpointer b)
{
	const struct group *one = a, *other = b;

	if (one->ties != other->ties)
		return one->ties > other->ties ? -1 : 1;
	return (one->first > other->first) - (one->first < other->first);
}

/* igraph numbers groups as it finds them; ours are by size. */
static void number_circles(struct circles *circles, const igraph_integer_t *groups,
			   const guint *tie_of, guint linked)
{
	g_autofree struct group *sizes = g_new0(struct group, linked);
	g_autofree gint *circle_of = g_new(gint, linked);

	for (guint i = 0; i < linked; i++) {
		struct group *group = &sizes[groups[i]];

		if (group->ties++ == 0)
			*group = (struct group){1, tie_of[i], groups[i]};
	}
	qsort(sizes, linked, sizeof *sizes, largest_first);
	for (guint i = 0; i < linked && sizes[i].ties > 0; i++) {
		struct circle circle = {.ties = sizes[i].ties, .centre = sizes[i].first};
		bool is_circle = circle.ties >= SMALLEST_CIRCLE;

		circle_of[sizes[i].number] = is_circle ? (gint)i : CIRCLE_SMALL;
		if (is_circle)
			g_array_append_val(circles->list, circle);
	}
	for (guint i = 0; i < linked; i++)
		circles->of[tie_of[i]] = circle_of[groups[i]];
}

/* -- what marks a circle -- */

/* What binds each circle, and its centre. */
static void weigh_links(struct findings *findings)
{
	struct circles *circles = &findings->circles;
	g_autofree double *inside = g_new0(double, findings->ties->len);
	g_autofree double *events = g_new0(double, circles->list->len + 1);
	g_autofree double *others = g_new0(double, circles->list->len + 1);

	for (guint i = 0; i < findings->acquaintances->len; i++) {
		const struct acquaintance *pair =
			&g_array_index(findings->acquaintances, struct acquaintance, i);
		gint circle = circles->of[pair->a];

		if (circle < 0 || circle != circles->of[pair->b])
			continue;
		inside[pair->a] += pair->weight;
		inside[pair->b] += pair->weight;
		events[circle] += pair->gatherings[TOGETHER_AT_EVENT];
		others[circle] += pair->gatherings[TOGETHER_IN_PUBLIC] +
				  pair->gatherings[TOGETHER_IN_CONVERSATION];
		g_array_index(circles->list, struct circle, circle).links++;
	}
	for (guint i = 0; i < findings->ties->len; i++) {
		struct circle *circle;

		if (circles->of[i] < 0)
			continue;
		circle = &g_array_index(circles->list, struct circle, circles->of[i]);
		if (inside[i] > inside[circle->centre])
			circle->centre = i;
	}
	for (guint i = 0; i < circles->list->len; i++)
		g_array_index(circles->list, struct circle, i).source =
			events[i] > others[i] ? ORIGIN_CALENDAR : ORIGIN_USER;
}

static bool is_known_from(const struct tie *tie, enum origin origin)
{
	for (int channel = 0; channel < CHANNELS; channel++) {
		if ((tie->channels >> channel & 1) && channel_origin(channel) == origin)
			return true;
	}
	return false;
}

/* Where most members are known from, unless events bind them. */
static void find_sources(struct findings *findings)
{
	struct circles *circles = &findings->circles;
	g_autofree guint *twitter = g_new0(guint, circles->list->len + 1);
	g_autofree guint *linkedin = g_new0(guint, circles->list->len + 1);

	for (guint i = 0; i < findings->ties->len; i++) {
		const struct tie *tie = tie_at(findings, i);

		if (circles->of[i] < 0)
			continue;
		twitter[circles->of[i]] += is_known_from(tie, ORIGIN_TWITTER);
		linkedin[circles->of[i]] += is_known_from(tie, ORIGIN_LINKEDIN);
	}
	for (guint i = 0; i < circles->list->len; i++) {
		struct circle *circle = &g_array_index(circles->list, struct circle, i);

		if (circle->source != ORIGIN_CALENDAR)
			circle->source =
				twitter[i] > linkedin[i] ? ORIGIN_TWITTER : ORIGIN_LINKEDIN;
	}
}

/* A company among the members of one circle. */
struct employer {
	char *folded;
	const char *name; /* as the first of them in the list of ties has it */
	gint circle;
	guint ties;
};

static gint by_circle_then_company(gconstpointer a, gconstpointer b)
{
	const struct employer *one = a, *other = b;

	if (one->circle != other->circle)
		return one->circle < other->circle ? -1 : 1;
	return strcmp(one->folded, other->folded);
}

/* The members of circles with a company, by circle and company; g_array_sort is stable. */
static GArray *employers_of(const struct findings *findings)
{
	GArray *employers = g_array_new(FALSE, FALSE, sizeof(struct employer));

	for (guint i = 0; i < findings->ties->len; i++) {
		const char *company = tie_at(findings, i)->company;
		struct employer employer = {name_fold(company), company, findings->circles.of[i],
					    1};

		if (employer.circle < 0 || *employer.folded == '\0')
			g_free(employer.folded);
		else
			g_array_append_val(employers, employer);
	}
	g_array_sort(employers, by_circle_then_company);
	return employers;
}

static void find_companies(struct findings *findings)
{
	GArray *employers = employers_of(findings);

	for (guint i = 0, ties = 1; i < employers->len; i++, ties++) {
		struct employer *employer = &g_array_index(employers, struct employer, i);
		struct circle *circle =
			&g_array_index(findings->circles.list, struct circle, employer->circle);
		bool is_last = i + 1 == employers->len ||
			       by_circle_then_company(employer, employer + 1) != 0;

		if (!is_last)
			continue;
		if (ties >= COMPANY_FEWEST && ties * COMPANY_PORTION >= circle->ties &&
		    ties > circle->company_ties) {
			circle->company =
				g_array_index(employers, struct employer, i + 1 - ties).name;
			circle->company_ties = ties;
		}
		ties = 0;
	}
	for (guint i = 0; i < employers->len; i++)
		g_free(g_array_index(employers, struct employer, i).folded);
	g_array_unref(employers);
}

static void count_met(struct findings *findings)
{
	struct circles *circles = &findings->circles;

	for (guint i = 0; i < findings->ties->len; i++) {
		bool is_met = tie_at(findings, i)->state == STATE_MET;

		if (circles->of[i] >= 0) {
			g_array_index(circles->list, struct circle, circles->of[i]).met += is_met;
		} else if (circles->of[i] == CIRCLE_SMALL) {
			circles->small_ties++;
			circles->small_met += is_met;
		}
	}
}

/* -- the whole -- */

static guint mark_linked(struct findings *findings)
{
	gint *of = findings->circles.of;
	guint linked = 0;

	for (guint i = 0; i < findings->ties->len; i++)
		of[i] = CIRCLE_UNLINKED;
	for (guint i = 0; i < findings->acquaintances->len; i++) {
		const struct acquaintance *pair =
			&g_array_index(findings->acquaintances, struct acquaintance, i);

		of[pair->a] = of[pair->b] = CIRCLE_SMALL;
	}
	for (guint i = 0; i < findings->ties->len; i++)
		linked += of[i] == CIRCLE_SMALL;
	return linked;
}

static void find_circles(struct findings *findings)
{
	struct circles *circles = &findings->circles;
	g_autofree guint *tie_of = g_new(guint, findings->ties->len);
	g_autofree igraph_integer_t *groups = NULL;
	struct acquaintance_graph graph;
	guint linked;

	/* Ties without links would be groups of their own in every run, which would make any two
	 * runs look alike. */
	acquaintance_graph_init_linked(&graph, findings, tie_of);
	linked = (guint)igraph_vcount(&graph.graph);
	groups = best_division(&graph, circles);
	acquaintance_graph_release(&graph);
	/* NAN is not clear either. */
	circles->outcome = circles->stability >= CLEAR ? CIRCLES_FOUND : CIRCLES_UNCLEAR;
	if (circles->outcome != CIRCLES_FOUND)
		return;
	number_circles(circles, groups, tie_of, linked);
	weigh_links(findings);
	find_sources(findings);
	find_companies(findings);
}

void circles_analysis(struct analysis *analysis)
{
	struct findings *findings = analysis->findings;
	struct circles *circles = &findings->circles;
	guint links = findings->acquaintances->len, linked;

	circles->list = g_array_new(FALSE, FALSE, sizeof(struct circle));
	circles->of = g_new(gint, findings->ties->len + 1);
	circles->modularity = circles->stability = NAN;
	linked = mark_linked(findings);
	circles->outcome = links == 0 ? CIRCLES_NONE : CIRCLES_TOO_FEW;
	if (linked >= FEWEST_TIES && links >= FEWEST_LINKS)
		find_circles(findings);
	count_met(findings);
}

void circles_release(struct findings *findings)
{
	g_array_unref(findings->circles.list);
	g_free(findings->circles.of);
}
