/*
 * Tables of three and four among the friends to introduce to each other.
 */
#ifndef ANALYZER_SEATING_H
#define ANALYZER_SEATING_H

#include <glib.h>

#define SEATING_FRIENDS	   150	 /* those in the best pairs */
#define SEATING_CLIQUES	   10000 /* looked at, in igraph's order */
#define SEATING_PER_CLIQUE 16	 /* friends of one looked at: those with the best pairs in it */

/* Appends to `tables` (struct table) the best three tables in `pairs` (struct introduction, best
 * first). */
void seating_choose(GArray *tables, const GArray *pairs);

#endif
