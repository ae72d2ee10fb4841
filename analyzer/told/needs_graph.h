/*
 * The words that patterns ask for, as a graph: a word, two words in a row, all of several nodes, or
 * any of them. What is equal is one node.
 */
#ifndef ANALYZER_TOLD_NEEDS_GRAPH_H
#define ANALYZER_TOLD_NEEDS_GRAPH_H

#include <glib.h>
#include <stdbool.h>

#define NODE_NOTHING 0 /* asks for nothing: always there */

enum node_kind { NODE_WORD, NODE_PAIR, NODE_ALL, NODE_ANY };

struct node {
	enum node_kind kind;
	char *word;	/* lower case ASCII letters and digits */
	bool is_prefix; /* longer words that begin with it will do, too */
	GArray *parts;	/* guint32: the two of NODE_PAIR in their order; of NODE_ALL and NODE_ANY
			   without doubles */
	guint32 uses;	/* of how many nodes it is a part */
};

struct graph {
	GPtrArray *nodes;    /* struct node *; the first is NULL: nothing */
	GHashTable *indexes; /* struct node -> index */
};

void graph_init(struct graph *graph);
void graph_release(struct graph *graph);
struct node *graph_node(const struct graph *graph, guint32 index);

guint32 graph_word(struct graph *graph, const char *word, gsize length, bool is_prefix);
/* Two words, one right after the other. */
guint32 graph_pair(struct graph *graph, guint32 first, guint32 second);
/* Takes `parts` (guint32). All of nothing and something is the something; any of nothing and
 * something is nothing; of a single part that part. */
guint32 graph_all(struct graph *graph, GArray *parts);
guint32 graph_any(struct graph *graph, GArray *parts);

#endif
