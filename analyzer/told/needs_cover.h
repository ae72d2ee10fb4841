/*
 * Covers: sets of words of which one at least stands wherever a node of the graph is fulfilled. Of
 * "thanks (lunch|dinner)" they are {thanks} and {lunch, dinner}. Two words in a row are as one.
 * What lacks one of a node's covers need not be looked at further, and a few bits are enough to
 * know that.
 */
#ifndef ANALYZER_TOLD_NEEDS_COVER_H
#define ANALYZER_TOLD_NEEDS_COVER_H

#include "analyzer/told/needs_graph.h"

#define COVERS 4 /* of one node at most: the rarest */

/* Rarest first: how often a word is asked for in patterns stands for how common it is. */
struct covers {
	guint count;	       /* 0: the node asks for nothing */
	GArray *words[COVERS]; /* guint32: nodes of words, ascending */
	guint weights[COVERS]; /* how often all of them are asked for */
};

/* Those of every node of a graph, by index. New; each node's are worked out from its parts', which
 * stand before it. */
struct covers *covers_of_graph(const struct graph *graph);
void covers_free(struct covers *covers, const struct graph *graph);

#endif
