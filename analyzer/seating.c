/*
 * Which three or four of the pairs to introduce make a table?
 *
 * Maximal cliques of the graph of the pairs: each two at a table know each other online and were
 * never in one place. Of a larger clique the four with the highest sum of pair scores; of all these
 * tables the best, then the best of those who have no seat yet. Equal sums go to the larger table,
 * then by tie. There may be exponentially many cliques, so only the SEATING_FRIENDS friends of the
 * best pairs are asked, and only so many cliques and so many of each are looked at. Cost: at most
 * four out of sixteen for ten thousand cliques. No three who fit: no table.
 */
#include "analyzer/seating.h"

#include <igraph.h>
#include <stdbool.h>

#include "analyzer/introductions.h"

/* Those who are asked; vertices of the graph are positions in `friends`. */
struct room {
	const GArray *pairs; /* struct introduction */
	GArray *friends;     /* guint, index in findings->ties, ascending */
	gint *pair_of;	     /* by two vertices: index in pairs, -1 for none */
	GArray *tables;	     /* struct table: the best of each clique so far */
	guint cliques;	     /* so far */
};

static gint by_number(gconstpointer a, gconstpointer b)
{
	guint one = *(const guint *)a, other = *(const guint *)b;

	return (one > other) - (one < other);
}

/* The friends of the best pairs, as many as are asked. */
static GArray *friends_in(const GArray *pairs)
{
	GArray *friends = g_array_new(FALSE, FALSE, sizeof(guint));
	g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);

	for (guint i = 0; i < pairs->len && friends->len + 2 <= SEATING_FRIENDS; i++) {
		const struct introduction *pair = &g_array_index(pairs, struct introduction, i);

		if (g_hash_table_add(seen, GUINT_TO_POINTER(pair->a)))
			g_array_append_val(friends, pair->a);
		if (g_hash_table_add(seen, GUINT_TO_POINTER(pair->b)))
			g_array_append_val(friends, pair->b);
	}
	g_array_sort(friends, by_number);
	return friends;
}

static void room_init(struct room *room, const GArray *pairs, igraph_vector_int_t *edges)
{
	guint count;

	room->pairs = pairs;
	room->friends = friends_in(pairs);
	room->tables = g_array_new(FALSE, FALSE, sizeof(struct table));
	room->cliques = 0;
	count = room->friends->len;
	room->pair_of = g_new(gint, (gsize)count * count + 1);
	for (gsize i = 0; i < (gsize)count * count; i++)
		room->pair_of[i] = -1;
	for (guint i = 0; i < pairs->len; i++) {
		const struct introduction *pair = &g_array_index(pairs, struct introduction, i);
		guint a, b;

		if (!g_array_binary_search(room->friends, &pair->a, by_number, &a) ||
		    !g_array_binary_search(room->friends, &pair->b, by_number, &b))
			continue;
		room->pair_of[a * count + b] = room->pair_of[b * count + a] = (gint)i;
		igraph_vector_int_push_back(edges, a);
		igraph_vector_int_push_back(edges, b);
	}
}

static void room_release(struct room *room)
{
	g_array_unref(room->friends);
	g_array_unref(room->tables);
	g_free(room->pair_of);
}

static const struct introduction *pair_between(const struct room *room, guint one, guint other)
{
	return &g_array_index(room->pairs, struct introduction,
			      room->pair_of[one * room->friends->len + other]);
}

static struct table table_of(const struct room *room, const guint *vertices, guint count)
{
	struct table table = {.count = count};

	for (guint i = 0; i < count; i++) {
		table.people[i] = g_array_index(room->friends, guint, vertices[i]);
		for (guint j = i + 1; j < count; j++) {
			const struct introduction *pair =
				pair_between(room, vertices[i], vertices[j]);

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

struct guest {
	guint vertex;
	double score; /* of the pairs with the others in the clique */
};

static gint best_guest_first(gconstpointer a, gconstpointer b)
{
	const struct guest *one = a, *other = b;

	if (one->score != other->score)
		return one->score > other->score ? -1 : 1;
	return (one->vertex > other->vertex) - (one->vertex < other->vertex);
}

/* The vertices of a clique, ascending; of a large one those with the best pairs in it. */
static GArray *guests_of(const struct room *room, const igraph_vector_int_t *clique)
{
	guint size = (guint)igraph_vector_int_size(clique);
	g_autoptr(GArray) guests = g_array_new(FALSE, FALSE, sizeof(struct guest));
	GArray *vertices = g_array_new(FALSE, FALSE, sizeof(guint));

	for (guint i = 0; i < size; i++) {
		struct guest guest = {.vertex = (guint)VECTOR(*clique)[i]};

		for (guint j = 0; j < size; j++) {
			if (i != j)
				guest.score +=
					pair_between(room, guest.vertex, (guint)VECTOR(*clique)[j])
						->score;
		}
		g_array_append_val(guests, guest);
	}
	g_array_sort(guests, best_guest_first);
	for (guint i = 0; i < MIN(size, SEATING_PER_CLIQUE); i++)
		g_array_append_val(vertices, g_array_index(guests, struct guest, i).vertex);
	g_array_sort(vertices, by_number);
	return vertices;
}

static igraph_error_t take_clique(const igraph_vector_int_t *clique, void *data)
{
	struct room *room = data;
	g_autoptr(GArray) vertices = guests_of(room, clique);
	struct table table =
		best_of(room, (const guint *)(const void *)vertices->data, vertices->len);

	g_array_append_val(room->tables, table);
	return ++room->cliques < SEATING_CLIQUES ? IGRAPH_SUCCESS : IGRAPH_STOP;
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
static void choose_tables(GArray *chosen, const GArray *tables)
{
	for (guint i = 0; i < tables->len && chosen->len < TABLES_AT_MOST; i++) {
		const struct table *table = &g_array_index(tables, struct table, i);
		bool is_free = true;

		for (guint j = 0; j < chosen->len; j++)
			is_free &= !share_somebody(table, &g_array_index(chosen, struct table, j));
		if (is_free)
			g_array_append_vals(chosen, table, 1);
	}
}

void seating_choose(GArray *tables, const GArray *pairs)
{
	struct room room;
	igraph_vector_int_t edges;
	igraph_t graph;

	igraph_vector_int_init(&edges, 0);
	room_init(&room, pairs, &edges);
	igraph_create(&graph, &edges, room.friends->len, IGRAPH_UNDIRECTED);
	igraph_maximal_cliques_callback(&graph, take_clique, &room, 3, 0);
	g_array_sort(room.tables, best_table_first);
	choose_tables(tables, room.tables);
	igraph_destroy(&graph);
	igraph_vector_int_destroy(&edges);
	room_release(&room);
}
