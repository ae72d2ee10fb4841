/*
 * The nodes, kept once each: a node is known by its kind and its parts.
 */
#include "analyzer/told/needs_graph.h"

#include <string.h>

static void free_node(gpointer data)
{
	struct node *node = data;

	if (node == NULL)
		return;
	g_free(node->word);
	if (node->parts)
		g_array_unref(node->parts);
	g_free(node);
}

void graph_init(struct graph *graph)
{
	graph->nodes = g_ptr_array_new_with_free_func(free_node);
	graph->by_key = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	g_ptr_array_add(graph->nodes, NULL);
}

void graph_release(struct graph *graph)
{
	g_ptr_array_unref(graph->nodes);
	g_hash_table_unref(graph->by_key);
}

struct node *graph_node(const struct graph *graph, guint32 index)
{
	return g_ptr_array_index(graph->nodes, index);
}

/* The node of this key, which is taken; a new one is `like` it. */
static guint32 node_of_key(struct graph *graph, char *key, const struct node *like)
{
	gpointer known = g_hash_table_lookup(graph->by_key, key);
	struct node *node;

	if (known) {
		g_free(key);
		return GPOINTER_TO_UINT(known);
	}
	node = g_new(struct node, 1);
	*node = *like;
	node->word = g_strdup(like->word);
	if (node->parts)
		g_array_ref(node->parts);
	g_ptr_array_add(graph->nodes, node);
	g_hash_table_insert(graph->by_key, key, GUINT_TO_POINTER(graph->nodes->len - 1));
	return graph->nodes->len - 1;
}

guint32 graph_word(struct graph *graph, const char *word, gsize length, bool is_prefix)
{
	g_autofree char *copy = g_ascii_strdown(word, (gssize)length);
	struct node like = {.kind = NODE_WORD, .word = copy, .is_prefix = is_prefix};

	return node_of_key(graph, g_strconcat(copy, is_prefix ? "*" : "", NULL), &like);
}

static int compare_indexes(gconstpointer a, gconstpointer b)
{
	guint32 one = *(const guint32 *)a, other = *(const guint32 *)b;

	return one < other ? -1 : one > other;
}

static void sort_out_doubles(GArray *parts)
{
	guint kept = 0;

	g_array_sort(parts, compare_indexes);
	for (guint i = 0; i < parts->len; i++) {
		guint32 part = g_array_index(parts, guint32, i);

		if (kept == 0 || g_array_index(parts, guint32, kept - 1) != part)
			g_array_index(parts, guint32, kept++) = part;
	}
	g_array_set_size(parts, kept);
}

static guint32 node_of_parts(struct graph *graph, enum node_kind kind, GArray *parts)
{
	g_autoptr(GString) key = g_string_new(kind == NODE_ALL ? "&" : "|");
	struct node like = {.kind = kind, .parts = parts};
	guint32 node;

	for (guint i = 0; i < parts->len; i++)
		g_string_append_printf(key, "%x,", g_array_index(parts, guint32, i));
	node = parts->len == 1 ? g_array_index(parts, guint32, 0)
			       : node_of_key(graph, g_strdup(key->str), &like);
	g_array_unref(parts);
	return node;
}

guint32 graph_all(struct graph *graph, GArray *parts)
{
	GArray *all = g_array_new(FALSE, FALSE, sizeof(guint32));

	for (guint i = 0; i < parts->len; i++) {
		guint32 part = g_array_index(parts, guint32, i);
		const struct node *node = graph_node(graph, part);

		if (node && node->kind == NODE_ALL)
			g_array_append_vals(all, node->parts->data, node->parts->len);
		else if (node)
			g_array_append_val(all, part);
	}
	g_array_unref(parts);
	sort_out_doubles(all);
	if (all->len > 0)
		return node_of_parts(graph, NODE_ALL, all);
	g_array_unref(all);
	return NODE_NOTHING;
}

guint32 graph_any(struct graph *graph, GArray *parts)
{
	sort_out_doubles(parts);
	if (parts->len > 0 && g_array_index(parts, guint32, 0) != NODE_NOTHING)
		return node_of_parts(graph, NODE_ANY, parts);
	g_array_unref(parts);
	return NODE_NOTHING;
}
