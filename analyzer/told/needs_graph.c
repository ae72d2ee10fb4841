/*
 * The nodes, kept once each: a node is known by its kind and its word or its parts.
 */
#include "analyzer/told/needs_graph.h"

#include <string.h>

#include "analyzer/fingerprints.h"

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

static guint hash_of_node(gconstpointer data)
{
	const struct node *node = data;
	guint64 hash = fingerprint_number(FINGERPRINT_NONE, node->kind * 2 + node->is_prefix);

	if (node->word)
		hash = fingerprint_text(hash, node->word);
	for (guint i = 0; node->parts && i < node->parts->len; i++)
		hash = fingerprint_number(hash, g_array_index(node->parts, guint32, i));
	return (guint)hash;
}

static gboolean is_same_node(gconstpointer a, gconstpointer b)
{
	const struct node *one = a, *other = b;

	if (one->kind != other->kind || one->is_prefix != other->is_prefix)
		return FALSE;
	if (one->kind == NODE_WORD)
		return strcmp(one->word, other->word) == 0;
	return one->parts->len == other->parts->len &&
	       memcmp(one->parts->data, other->parts->data, one->parts->len * sizeof(guint32)) == 0;
}

void graph_init(struct graph *graph)
{
	graph->nodes = g_ptr_array_new_with_free_func(free_node);
	graph->indexes = g_hash_table_new(hash_of_node, is_same_node);
	g_ptr_array_add(graph->nodes, NULL);
}

void graph_release(struct graph *graph)
{
	g_hash_table_unref(graph->indexes);
	g_ptr_array_unref(graph->nodes);
}

struct node *graph_node(const struct graph *graph, guint32 index)
{
	return g_ptr_array_index(graph->nodes, index);
}

/* The index of a node like this one, which is copied if it is the first. */
static guint32 index_of(struct graph *graph, const struct node *like)
{
	gpointer known = g_hash_table_lookup(graph->indexes, like);
	struct node *node;

	if (known)
		return GPOINTER_TO_UINT(known);
	node = g_new(struct node, 1);
	*node = *like;
	node->word = g_strdup(like->word);
	if (node->parts)
		g_array_ref(node->parts);
	g_ptr_array_add(graph->nodes, node);
	g_hash_table_insert(graph->indexes, node, GUINT_TO_POINTER(graph->nodes->len - 1));
	return graph->nodes->len - 1;
}

guint32 graph_word(struct graph *graph, const char *word, gsize length, bool is_prefix)
{
	g_autofree char *copy = g_ascii_strdown(word, (gssize)length);

	return index_of(graph,
			&(struct node){.kind = NODE_WORD, .word = copy, .is_prefix = is_prefix});
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
	guint32 node = parts->len == 1
			       ? g_array_index(parts, guint32, 0)
			       : index_of(graph, &(struct node){.kind = kind, .parts = parts});

	g_array_unref(parts);
	return node;
}

guint32 graph_pair(struct graph *graph, guint32 first, guint32 second)
{
	GArray *parts = g_array_new(FALSE, FALSE, sizeof(guint32));

	g_array_append_val(parts, first);
	g_array_append_val(parts, second);
	return node_of_parts(graph, NODE_PAIR, parts);
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
