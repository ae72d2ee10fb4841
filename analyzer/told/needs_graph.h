/*
 * The words that patterns ask for, as a graph: a word, all of several nodes, or any of them. What
 * is equal is one node.
 */
#ifndef ANALYZER_TOLD_NEEDS_GRAPH_H
#define ANALYZER_TOLD_NEEDS_GRAPH_H

#include <glib.h>
#include <stdbool.h>

#define NODE_NOTHING 0 /* asks for nothing: always there */

enum node_kind { NODE_WORD, NODE_ALL, NODE_ANY };

struct node {
	enum node_kind kind;
	char *word;	/* lower case ASCII letters and digits */
	bool is_prefix; /* longer words that begin with it will do, too */
	GArray *parts;	/* guint32, ascending, without doubles: of NODE_ALL and NODE_ANY */
	guint32 uses;	/* of how many nodes it is a part */
	guint32 weight; /* how common its words are in patterns, and so in what people write */
};

struct graph {
	GPtrArray *nodes;   /* struct node *; the first is NULL: nothing */
	GHashTable *by_key; /* char * -> index */
};

void graph_init(struct graph *graph);
void graph_release(struct graph *graph);
struct node *graph_node(const struct graph *graph, guint32 index);

guint32 graph_word(struct graph *graph, const char *word, gsize length, bool is_prefix);
/* Takes `parts` (guint32). All of nothing and something is the something; any of nothing and
 * something is nothing; of a single part that part. */
guint32 graph_all(struct graph *graph, GArray *parts);
guint32 graph_any(struct graph *graph, GArray *parts);

#endif
