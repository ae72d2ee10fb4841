/*
 * People who hang together, laid out so that distances on the page are like distances in the graph.
 *
 * Kamada and Kawai (1989) on lengths 1/sqrt(weight), shorter within a circle and longer between
 * two, so that circles come apart; then turned to the main axis, stretched to the box with some of
 * the rank mixed into each coordinate, which pulls outliers in, and dots that overlap are pushed
 * apart. No chance in it: the algorithm starts from a ring. Cost: about the square of the people
 * times rounds, 0.3 s for 500.
 */
#include <igraph.h>
#include <math.h>

#include "analyzer/map/layout.h"

#define CLOSER_WITHIN  1.6
#define CLOSER_BETWEEN 0.5
#define SHORTEST       0.4
#define LONGEST	       2.5
#define ROUNDS_EACH    10 /* of Kamada and Kawai, for each person */
#define RANK	       0.28
#define ROOM	       38. /* for a dot each way; in less of it dots are smaller */
#define APART	       3.
#define PUSHES	       400
/* A few people are not stretched over a whole page. */
#define WIDTH_EACH  190.
#define HEIGHT_EACH 110.

/* A pair of these people, by their place in the list of them. */
static double length_of(const struct findings *findings, const struct acquaintance *pair)
{
	const gint *of = findings->circles.of;
	bool is_within = of[pair->a] >= 0 && of[pair->a] == of[pair->b];
	double closeness = pair->weight * (is_within ? CLOSER_WITHIN : CLOSER_BETWEEN);

	return CLAMP(1 / sqrt(closeness), SHORTEST, LONGEST);
}

/* The graph among these people, and the length of its links. */
static void make_graph(igraph_t *graph, igraph_vector_t *lengths, const struct findings *findings,
		       const GArray *people)
{
	g_autofree gint *vertex = g_new(gint, findings->ties->len);
	igraph_vector_int_t links;

	igraph_vector_int_init(&links, 0);
	igraph_vector_init(lengths, 0);
	for (guint i = 0; i < findings->ties->len; i++)
		vertex[i] = -1;
	for (guint i = 0; i < people->len; i++)
		vertex[g_array_index(people, guint, i)] = (gint)i;
	for (guint i = 0; i < findings->acquaintances->len; i++) {
		const struct acquaintance *pair =
			&g_array_index(findings->acquaintances, struct acquaintance, i);

		if (vertex[pair->a] < 0 || vertex[pair->b] < 0)
			continue;
		igraph_vector_int_push_back(&links, vertex[pair->a]);
		igraph_vector_int_push_back(&links, vertex[pair->b]);
		igraph_vector_push_back(lengths, length_of(findings, pair));
	}
	igraph_create(graph, &links, people->len, IGRAPH_UNDIRECTED);
	igraph_vector_int_destroy(&links);
}

static void lay_out(const struct findings *findings, const GArray *people, double *x, double *y)
{
	igraph_t graph;
	igraph_vector_t lengths;
	igraph_matrix_t positions;

	make_graph(&graph, &lengths, findings, people);
	igraph_matrix_init(&positions, 0, 0);
	igraph_layout_kamada_kawai(&graph, &positions, false, ROUNDS_EACH * (gint64)people->len, 0,
				   people->len, &lengths, NULL, NULL, NULL, NULL);
	for (guint i = 0; i < people->len; i++) {
		x[i] = MATRIX(positions, i, 0);
		y[i] = MATRIX(positions, i, 1);
		if (!isfinite(x[i]) || !isfinite(y[i]))
			x[i] = y[i] = i;
	}
	igraph_matrix_destroy(&positions);
	igraph_vector_destroy(&lengths);
	igraph_destroy(&graph);
}

static void move_to_middle(double *values, guint count)
{
	double sum = 0;

	for (guint i = 0; i < count; i++)
		sum += values[i];
	for (guint i = 0; i < count; i++)
		values[i] -= sum / count;
}

/* The direction in which they spread most becomes the wide side of the box. */
static void turn(double *x, double *y, guint count, bool is_upright)
{
	double xx = 0, yy = 0, xy = 0, angle;

	move_to_middle(x, count);
	move_to_middle(y, count);
	for (guint i = 0; i < count; i++) {
		xx += x[i] * x[i];
		yy += y[i] * y[i];
		xy += x[i] * y[i];
	}
	angle = atan2(2 * xy, xx - yy) / 2 + (is_upright ? G_PI_2 : 0);
	for (guint i = 0; i < count; i++) {
		double turned = x[i] * cos(angle) + y[i] * sin(angle);

		y[i] = y[i] * cos(angle) - x[i] * sin(angle);
		x[i] = turned;
	}
}

static gint compare_values(gconstpointer a, gconstpointer b, gpointer data)
{
	const double *values = data;
	guint one = *(const guint *)a, other = *(const guint *)b;

	if (values[one] < values[other] || values[one] > values[other])
		return values[one] < values[other] ? -1 : 1;
	return one < other ? -1 : 1;
}

/* Brings one coordinate into the range. */
static void stretch(double *values, guint count, double from, double length)
{
	g_autofree guint *order = g_new(guint, count);
	double least, most;

	for (guint i = 0; i < count; i++)
		order[i] = i;
	g_qsort_with_data(order, (gint)count, sizeof *order, compare_values, values);
	least = values[order[0]];
	most = MAX(values[order[count - 1]], least + 1e-9);
	for (guint i = 0; i < count; i++) {
		double *value = &values[order[i]];
		double rank = count > 1 ? i / (count - 1.) : 0.5;

		*value = from +
			 length * ((1 - RANK) * (*value - least) / (most - least) + RANK * rank);
	}
}

static void keep_inside(struct map_dot *dot, struct map_box box)
{
	dot->x = CLAMP(dot->x, box.left + dot->radius, box.left + box.width - dot->radius);
	dot->y = CLAMP(dot->y, box.top + dot->radius, box.top + box.height - dot->radius);
}

/* Each half of the way that they lack. True when they had to move. */
static bool push_two(struct map_dot *one, struct map_dot *other)
{
	double wanted = one->radius + other->radius + APART;
	double x = other->x - one->x, y = other->y - one->y, distance = hypot(x, y), push;

	if (fabs(x) >= wanted || fabs(y) >= wanted || distance >= wanted - 0.01)
		return false;
	if (distance < 1e-6) { /* on top of each other: aside */
		x = distance = 1e-6;
		y = 0;
	}
	push = (wanted - distance) / distance / 2;
	one->x -= x * push;
	one->y -= y * push;
	other->x += x * push;
	other->y += y * push;
	return true;
}

static void push_apart(struct map *map, const GArray *people, struct map_box box)
{
	bool has_moved = true;

	for (guint round = 0; has_moved && round < PUSHES; round++) {
		has_moved = false;
		for (guint i = 0; i < people->len; i++) {
			struct map_dot *dot = &map->dots[g_array_index(people, guint, i)];

			for (guint j = 0; j < i; j++)
				has_moved |=
					push_two(&map->dots[g_array_index(people, guint, j)], dot);
		}
		for (guint i = 0; i < people->len; i++)
			keep_inside(&map->dots[g_array_index(people, guint, i)], box);
	}
}

static struct map_box shrink(struct map_box box, guint people)
{
	double width = MIN(box.width, WIDTH_EACH * sqrt(people));
	double height = MIN(box.height, HEIGHT_EACH * sqrt(people));

	box.left += (box.width - width) / 2;
	box.top += (box.height - height) / 2;
	box.width = width;
	box.height = height;
	return box;
}

void map_place_people(struct map *map, const struct findings *findings, const GArray *people,
		      struct map_box box)
{
	g_autofree double *x = g_new(double, people->len);
	g_autofree double *y = g_new(double, people->len);
	double room;

	box = shrink(box, people->len);
	room = sqrt(box.width * box.height / people->len);
	lay_out(findings, people, x, y);
	turn(x, y, people->len, box.height > box.width);
	stretch(x, people->len, box.left, box.width);
	stretch(y, people->len, box.top, box.height);
	for (guint i = 0; i < people->len; i++) {
		struct map_dot *dot = &map->dots[g_array_index(people, guint, i)];

		dot->x = x[i];
		dot->y = y[i];
		dot->radius *= MIN(1, room / ROOM);
		keep_inside(dot, box);
	}
	push_apart(map, people, box);
}
