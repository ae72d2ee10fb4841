/*
 * A pattern looked through for the words that it asks for. It understands the part of PCRE that
 * vocabulary files are written in; of what it does not understand it asks for nothing.
 */
#ifndef ANALYZER_TOLD_NEEDS_PATTERN_H
#define ANALYZER_TOLD_NEEDS_PATTERN_H

#include "analyzer/told/needs_graph.h"

/* Words by name, and what was made of them. */
struct definitions {
	GHashTable *lines;  /* char * -> const GPtrArray * of char *: of "<name>" */
	GHashTable *shapes; /* char * -> struct shape *: by name and surroundings */
};

void definitions_init(struct definitions *definitions);
void definitions_release(struct definitions *definitions);

/* What a pattern asks for. No letter stands before it, and if `ends_words` none behind it either.
 */
guint32 pattern_need(struct graph *graph, struct definitions *definitions, const char *pattern,
		     bool ends_words);

#endif
