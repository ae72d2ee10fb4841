/*
 * How do the ties lie around the owner, and which parts of it have been met?
 *
 * Groups of ties that hang together (connected components of at least SMALLEST_CIRCLE) are laid out
 * as people; whoever has no way to them stands on a shelf at the right, the met first: a third of
 * a network often, who would only litter the map. More than MOST_PEOPLE in such groups are drawn
 * as discs. Cost: see people.c and discs.c. No ties: empty; a few ties and no group: a row.
 */
#include "analyzer/map/map.h"

#include <math.h>

#include "analyzer/acquaintance_graph.h"
#include "analyzer/analysis.h"
#include "analyzer/map/layout.h"

#define MOST_PEOPLE   400
#define MOST_GROUPS   6
#define MOST_IN_A_ROW 12
#define ROW_RADIUS    20.
#define ROW_WIDEST    300. /* from dot to dot */

#define LEAST_RADIUS  4.2
#define WARMTH_RADIUS 6.3

#define SHELF_WIDTH   264.
#define SHELF_WIDEST  408.
#define SHELF_STEP    24.
#define SHELF_DOT     0.42 /* of the step, at most */
#define GUTTER	      36.  /* between groups and the shelf */
#define BETWEEN	      30.  /* two groups */
#define MARGIN	      24.  /* above and below groups: room for labels */
#define LEAST_COLUMN  0.2
#define WIDEST_COLUMN 0.5

static const struct tie *tie_at(const struct findings *findings, guint i)
{
	return &g_array_index(findings->ties, struct tie, i);
}

/* -- groups -- */

static gint largest_group_first(gconstpointer a, gconstpointer b)
{
	const GArray *one = *(const GArray *const *)a, *other = *(const GArray *const *)b;

	if (one->len != other->len)
		return one->len > other->len ? -1 : 1;
	if (one->len == 0)
		return 0;
	return g_array_index(one, guint, 0) < g_array_index(other, guint, 0) ? -1 : 1;
}

/* GArray of guint: the ties of each group that is laid out, largest group first. */
static GPtrArray *groups_of(const struct findings *findings)
{
	GPtrArray *groups = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
	struct acquaintance_graph graph;
	igraph_vector_int_t component;
	igraph_integer_t count;

	acquaintance_graph_init(&graph, findings);
	igraph_vector_int_init(&component, 0);
	igraph_connected_components(&graph.graph, &component, NULL, &count, IGRAPH_WEAK);
	for (igraph_integer_t i = 0; i < count; i++)
		g_ptr_array_add(groups, g_array_new(FALSE, FALSE, sizeof(guint)));
	for (guint i = 0; i < findings->ties->len; i++)
		g_array_append_val(groups->pdata[VECTOR(component)[i]], i);
	igraph_vector_int_destroy(&component);
	acquaintance_graph_release(&graph);
	g_ptr_array_sort(groups, largest_group_first);
	for (guint i = 0; i < groups->len; i++) {
		const GArray *group = g_ptr_array_index(groups, i);

		if (i == MOST_GROUPS || group->len < SMALLEST_CIRCLE) {
			g_ptr_array_set_size(groups, (gint)i);
			break;
		}
	}
	return groups;
}

static guint people_in(const GPtrArray *groups, guint first)
{
	guint count = 0;

	for (guint i = first; i < groups->len; i++)
		count += ((const GArray *)g_ptr_array_index(groups, i))->len;
	return count;
}

/* The largest group at the left, the others in a column beside it. */
static void place_groups(struct map *map, const struct findings *findings, const GPtrArray *groups)
{
	double width = map->shelf < MAP_WIDTH ? map->shelf - GUTTER : MAP_WIDTH;
	guint others = people_in(groups, 1), all = people_in(groups, 0);
	double portion = others ? CLAMP((double)others / all, LEAST_COLUMN, WIDEST_COLUMN) : 0;
	double height = MAP_HEIGHT - 2 * MARGIN - BETWEEN * (groups->len > 2 ? groups->len - 2 : 0);
	struct map_box box = {0, MARGIN, width * (1 - portion) - (others ? BETWEEN : 0),
			      MAP_HEIGHT - 2 * MARGIN};

	map_place_people(map, findings, g_ptr_array_index(groups, 0), box);
	box.left = width * (1 - portion);
	box.width = width * portion;
	for (guint i = 1; i < groups->len; i++) {
		const GArray *group = g_ptr_array_index(groups, i);

		box.height = height * group->len / others;
		map_place_people(map, findings, group, box);
		box.top += box.height + BETWEEN;
	}
}

/* -- those apart -- */

/* Rows of dots in the box, the met first. */
static void fill_shelf(struct map *map, const struct findings *findings, struct map_box box,
		       double step)
{
	guint columns = (guint)MAX(1, floor(box.width / step + 1e-9)), at = 0;

	for (enum state state = 0; state < STATES; state++) {
		for (guint i = 0; i < findings->ties->len; i++) {
			struct map_dot *dot = &map->dots[i];

			if (!dot->is_apart || tie_at(findings, i)->state != state)
				continue;
			dot->x = box.left + (at % columns + 0.5) * step;
			dot->y = box.top + (at / columns + 0.5) * step; /* NOLINT: whole rows */
			dot->radius = MIN(dot->radius, SHELF_DOT * step);
			at++;
		}
	}
}

/* The step with which so many dots fill the box: SHELF_STEP, or less when they must. */
static double step_for(struct map_box box, guint dots)
{
	double step = SHELF_STEP;

	while (floor(box.width / step) * floor(box.height / step) < dots)
		step *= 0.97;
	return step;
}

static void place_shelf(struct map *map, const struct findings *findings, bool is_alone)
{
	struct map_box box = {0, 0, MAP_WIDTH, MAP_HEIGHT};
	double columns, rows;

	if (!is_alone) {
		box.top = MAP_SHELF_SPACE;
		box.height -= MAP_SHELF_SPACE;
		columns = floor(SHELF_WIDTH / SHELF_STEP);
		rows = floor(box.height / SHELF_STEP);
		box.width = CLAMP(ceil(map->apart / rows) * SHELF_STEP, columns * SHELF_STEP,
				  SHELF_WIDEST);
		box.left = MAP_WIDTH - box.width;
	}
	map->shelf = box.left;
	fill_shelf(map, findings, box, step_for(box, map->apart));
}

static void place_row(struct map *map, guint ties)
{
	double step = MIN(ROW_WIDEST, MAP_WIDTH / ties);

	map->shape = MAP_ROW;
	for (guint i = 0; i < ties; i++)
		map->dots[i] = (struct map_dot){MAP_WIDTH / 2 + (i - (ties - 1) / 2.) * step,
						MAP_HEIGHT / 2, ROW_RADIUS, false};
}

/* -- the whole -- */

static void count_apart(struct map *map, const struct findings *findings)
{
	for (guint i = 0; i < findings->ties->len; i++) {
		map->apart += map->dots[i].is_apart;
		map->apart_met += map->dots[i].is_apart && tie_at(findings, i)->state == STATE_MET;
	}
}

static void set_apart(struct map *map, const struct findings *findings, const GPtrArray *groups)
{
	for (guint i = 0; i < findings->ties->len; i++) {
		double warmth = tie_at(findings, i)->warmth;

		map->dots[i].radius = LEAST_RADIUS + WARMTH_RADIUS * sqrt(warmth / 100);
		map->dots[i].is_apart = true;
	}
	for (guint i = 0; i < groups->len; i++) {
		const GArray *group = g_ptr_array_index(groups, i);

		for (guint j = 0; j < group->len; j++)
			map->dots[g_array_index(group, guint, j)].is_apart = false;
	}
	for (guint i = 0; i < findings->ties->len; i++) {
		map->apart += map->dots[i].is_apart;
		map->apart_met += map->dots[i].is_apart && tie_at(findings, i)->state == STATE_MET;
	}
}

static void map_init(struct map *map, guint ties)
{
	map->discs = g_array_new(FALSE, FALSE, sizeof(struct map_disc));
	map->dots = g_new0(struct map_dot, ties + 1);
	map->shelf = MAP_WIDTH;
}

static void place_discs(struct map *map, const struct findings *findings)
{
	map_place_discs(map, findings);
	count_apart(map, findings);
}

void map_analysis(struct analysis *analysis)
{
	struct findings *findings = analysis->findings;
	struct map *map = &findings->map;
	g_autoptr(GPtrArray) groups = groups_of(findings);
	guint ties = findings->ties->len;

	map_init(map, ties);
	map_init(&findings->discs, ties);
	if (ties == 0)
		return;
	if (findings->circles.list->len > 0)
		place_discs(&findings->discs, findings);
	if (people_in(groups, 0) > MOST_PEOPLE) {
		place_discs(map, findings);
		return;
	}
	if (groups->len == 0 && ties <= MOST_IN_A_ROW) {
		place_row(map, ties);
		return;
	}
	map->shape = MAP_PEOPLE;
	set_apart(map, findings, groups);
	if (map->apart > 0)
		place_shelf(map, findings, groups->len == 0);
	if (groups->len > 0)
		place_groups(map, findings, groups);
}

void map_release(struct findings *findings)
{
	struct map *const maps[] = {&findings->map, &findings->discs};

	for (gsize i = 0; i < G_N_ELEMENTS(maps); i++) {
		g_array_unref(maps[i]->discs);
		g_free(maps[i]->dots);
	}
}
