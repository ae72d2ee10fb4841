/*
 * Which three or four of the pairs to introduce make a table?
 *
 * Maximal cliques of the graph of the pairs kept: each two at a table know each other online and
 * were never in one place. Of a larger clique the four with the highest sum of pair scores; of all
 * these tables the best, then the best of those who have no seat yet. Equal sums go to the larger
 * table, then by tie. Cost: there may be exponentially many cliques, so PAIRS_KEPT bounds them. No
 * three who fit: no table.
 */
#include "analyzer/seating.h"

#include <igraph.h>

#include "analyzer/introductions.h"

/* The graph of the pairs kept; its vertices are the friends in them, by tie. */
struct room {
	GArray *friends;     /* guint, index in findings->ties, ascending */
	gint *pair_of;	     /* by two vertices: index in introductions.pairs, -1 for none */
	const GArray *pairs; /* introductions.pairs */
};

static gint by_number(gconstpointer a, gconstpointer b)
{
	guint one = *(const guint *)a, other = *(const guint *)b;

	return (one > other) - (one < other);
}

static guint vertex_of(const struct room *room, guint tie)
{
	guint vertex = 0;

	g_array_binary_search(room->friends, &tie, by_number, &vertex);
	return vertex;
}

static void room_init(struct room *room, const GArray *pairs, igraph_vector_int_t *edges)
{
	guint kept = 0;

	room->pairs = pairs;
	room->friends = g_array_new(FALSE, FALSE, sizeof(guint));
	for (guint i = 0; i < pairs->len; i++) {
		g_array_append_val(room->friends, g_array_index(pairs, struct introduction, i).a);
		g_array_append_val(room->friends, g_array_index(pairs, struct introduction, i).b);
	}
	g_array_sort(room->friends, by_number);
	for (guint i = 0; i < room->friends->len; i++) {
		guint *list = (guint *)(void *)room->friends->data;

		if (i == 0 || list[i] != list[kept - 1])
			list[kept++] = list[i];
	}
	g_array_set_size(room->friends, kept);
	room->pair_of = g_new(gint, (gsize)kept * kept + 1);
	for (gsize i = 0; i < (gsize)kept * kept; i++)
		room->pair_of[i] = -1;
	for (guint i = 0; i < pairs->len; i++) {
		const struct introduction *pair = &g_array_index(pairs, struct introduction, i);
		guint a = vertex_of(room, pair->a), b = vertex_of(room, pair->b);

		room->pair_of[a * kept + b] = room->pair_of[b * kept + a] = (gint)i;
		igraph_vector_int_push_back(edges, a);
		igraph_vector_int_push_back(edges, b);
	}
}

static void room_release(struct room *room)
{
	g_array_unref(room->friends);
	g_free(room->pair_of);
}

static struct table table_of(const struct room *room, const guint *vertices, guint count)
{
	struct table table = {.count = count};

	for (guint i = 0; i < count; i++) {
		table.people[i] = g_array_index(room->friends, guint, vertices[i]);
		for (guint j = i + 1; j < count; j++) {
			const struct introduction *pair = &g_array_index(
				room->pairs, struct introduction,
				room->pair_of[vertices[i] * room->friends->len + vertices[j]]);

			table.score += pair->score;
			table.in_conversation += pair->gatherings[TOGETHER_IN_CONVERSATION] > 0;
		}
	}
	return table;
}

static gint best_table_first(gconstpointer a, gconstpointer b)
{
	const struct table *one = a, *other = b;

	if (one->score != other->score)
		return one->score > other->score ? -1 : 1;
	if (one->count != other->count)
		return one->count > other->count ? -1 : 1;
	for (guint i = 0; i < one->count; i++) {
		if (one->people[i] != other->people[i])
			return one->people[i] < other->people[i] ? -1 : 1;
	}
	return 0;
}

/* The best table of all in a clique, whose vertices are sorted. */
static struct table best_of(const struct room *room, const guint *clique, guint size)
{
	struct table best = {0};

	if (size < TABLE_SEATS)
		return table_of(room, clique, size);
	for (guint a = 0; a < size; a++) {
		for (guint b = a + 1; b < size; b++) {
			for (guint c = b + 1; c < size; c++) {
				for (guint d = c + 1; d < size; d++) {
					guint seats[TABLE_SEATS] = {clique[a], clique[b], clique[c],
								    clique[d]};
					struct table table = table_of(room, seats, TABLE_SEATS);

					if (best.count == 0 || best_table_first(&table, &best) < 0)
						best = table;
				}
			}
		}
	}
	return best;
}

static GArray *tables_of(const struct room *room, const igraph_vector_int_list_t *cliques)
{
	GArray *tables = g_array_new(FALSE, FALSE, sizeof(struct table));

	for (igraph_integer_t i = 0; i < igraph_vector_int_list_size(cliques); i++) {
		const igraph_vector_int_t *clique = igraph_vector_int_list_get_ptr(cliques, i);
		g_autoptr(GArray) vertices = g_array_new(FALSE, FALSE, sizeof(guint));
		struct table table;

		for (igraph_integer_t j = 0; j < igraph_vector_int_size(clique); j++) {
			guint vertex = (guint)VECTOR(*clique)[j];

			g_array_append_val(vertices, vertex);
		}
		g_array_sort(vertices, by_number);
		table = best_of(room, (const guint *)(const void *)vertices->data, vertices->len);
		g_array_append_val(tables, table);
	}
	g_array_sort(tables, best_table_first);
	return tables;
}

static bool share_somebody(const struct table *one, const struct table *other)
{
	for (guint i = 0; i < one->count; i++) {
		for (guint j = 0; j < other->count; j++) {
			if (one->people[i] == other->people[j])
				return true;
		}
	}
	return false;
}

/* The best, then the best of those who have no seat yet. */
static void choose_tables(struct introductions *introductions, const GArray *tables)
{
	GArray *chosen = introductions->tables;

	for (guint i = 0; i < tables->len && chosen->len < TABLES_AT_MOST; i++) {
		const struct table *table = &g_array_index(tables, struct table, i);
		bool is_free = true;

		for (guint j = 0; j < chosen->len; j++)
			is_free &= !share_somebody(table, &g_array_index(chosen, struct table, j));
		if (is_free)
			g_array_append_vals(chosen, table, 1);
	}
}

void seating_choose(struct introductions *introductions)
{
	g_autoptr(GArray) tables = NULL;
	struct room room;
	igraph_vector_int_t edges;
	igraph_vector_int_list_t cliques;
	igraph_t graph;

	igraph_vector_int_init(&edges, 0);
	room_init(&room, introductions->pairs, &edges);
	igraph_create(&graph, &edges, room.friends->len, IGRAPH_UNDIRECTED);
	igraph_vector_int_list_init(&cliques, 0);
	igraph_maximal_cliques(&graph, &cliques, 3, 0);
	tables = tables_of(&room, &cliques);
	choose_tables(introductions, tables);
	igraph_vector_int_list_destroy(&cliques);
	igraph_destroy(&graph);
	igraph_vector_int_destroy(&edges);
	room_release(&room);
}
