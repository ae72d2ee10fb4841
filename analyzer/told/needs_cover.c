/*
 * The covers of all of several nodes are all theirs. Any of several nodes has the covers that come
 * of joining one of each: the rarest of each, the second rarest of each, and so on.
 */
#include "analyzer/told/needs_cover.h"

#include <string.h>

static bool are_same(const GArray *one, const GArray *other)
{
	return one->len == other->len &&
	       memcmp(one->data, other->data, one->len * sizeof(guint32)) == 0;
}

/* Keeps a cover, which is taken, where it belongs; a fifth falls off. */
static void keep(struct covers *covers, GArray *words, guint weight)
{
	guint at = 0;

	while (at < covers->count && covers->weights[at] <= weight) {
		if (are_same(covers->words[at++], words)) {
			g_array_unref(words);
			return;
		}
	}
	if (at == COVERS) {
		g_array_unref(words);
		return;
	}
	if (covers->count == COVERS)
		g_array_unref(covers->words[--covers->count]);
	for (guint i = covers->count++; i > at; i--) {
		covers->words[i] = covers->words[i - 1];
		covers->weights[i] = covers->weights[i - 1];
	}
	covers->words[at] = words;
	covers->weights[at] = weight;
}

static void cover_word(struct covers *covers, const struct graph *graph, guint32 index)
{
	GArray *words = g_array_new(FALSE, FALSE, sizeof(guint32));

	g_array_append_val(words, index);
	keep(covers, words, graph_node(graph, index)->uses);
}

static void cover_all(struct covers *covers, const struct covers *of, const GArray *parts)
{
	for (guint i = 0; i < parts->len; i++) {
		const struct covers *part = &of[g_array_index(parts, guint32, i)];

		for (guint j = 0; j < part->count; j++)
			keep(covers, g_array_ref(part->words[j]), part->weights[j]);
	}
}

static int compare_words(gconstpointer a, gconstpointer b)
{
	guint32 one = *(const guint32 *)a, other = *(const guint32 *)b;

	return one < other ? -1 : one > other;
}

/* Sorts the words and gives each once; what they weigh. */
static guint sort_out(const struct graph *graph, GArray *words)
{
	guint kept = 0, weight = 0;

	g_array_sort(words, compare_words);
	for (guint i = 0; i < words->len; i++) {
		guint32 word = g_array_index(words, guint32, i);

		if (kept > 0 && g_array_index(words, guint32, kept - 1) == word)
			continue;
		g_array_index(words, guint32, kept++) = word;
		weight += graph_node(graph, word)->uses;
	}
	g_array_set_size(words, kept);
	return weight;
}

static void cover_any(struct covers *covers, const struct graph *graph, const struct covers *of,
		      const GArray *parts)
{
	guint most = 0;

	for (guint i = 0; i < parts->len; i++)
		most = MAX(most, of[g_array_index(parts, guint32, i)].count);
	for (guint rank = 0; rank < most; rank++) {
		GArray *words = g_array_new(FALSE, FALSE, sizeof(guint32));
		guint weight;

		for (guint i = 0; i < parts->len; i++) {
			const struct covers *part = &of[g_array_index(parts, guint32, i)];
			const GArray *more = part->words[MIN(rank, part->count - 1)];

			g_array_append_vals(words, more->data, more->len);
		}
		weight = sort_out(graph, words);
		keep(covers, words, weight);
	}
}

struct covers *covers_of_graph(const struct graph *graph)
{
	struct covers *covers = g_new0(struct covers, graph->nodes->len);

	for (guint32 i = 1; i < graph->nodes->len; i++) {
		const struct node *node = graph_node(graph, i);

		switch (node->kind) {
		case NODE_WORD:
		case NODE_PAIR:
			cover_word(&covers[i], graph, i);
			break;
		case NODE_ALL:
			cover_all(&covers[i], covers, node->parts);
			break;
		case NODE_ANY:
			cover_any(&covers[i], graph, covers, node->parts);
			break;
		}
	}
	return covers;
}

void covers_free(struct covers *covers, const struct graph *graph)
{
	for (guint32 i = 0; i < graph->nodes->len; i++) {
		for (guint j = 0; j < covers[i].count; j++)
			g_array_unref(covers[i].words[j]);
	}
	g_free(covers);
}
