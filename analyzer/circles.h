/*
 * Circles: groups of ties that are seen with each other more than with the rest.
 *
 * Filled by circles_analysis() from findings->acquaintances; plain data, released with the
 * findings. Ties are meant by their index in findings->ties.
 */
#ifndef ANALYZER_CIRCLES_H
#define ANALYZER_CIRCLES_H

#include <glib.h>

#include "analyzer/channel.h"

#define SMALLEST_CIRCLE 5 /* fewer ties are no circle but "small" */

enum circles_outcome {
	CIRCLES_NONE,	 /* nobody is seen with anybody */
	CIRCLES_TOO_FEW, /* ties or links, to speak of circles */
	CIRCLES_UNCLEAR, /* runs with different seeds disagree: the list is empty */
	CIRCLES_FOUND	 /* the list may still be empty, when all are small */
};

struct circle {
	guint ties, met;
	guint links;	     /* pairs of them seen together */
	const char *company; /* that marks it: of most of those who name one, at least three and a
				quarter of all; NULL for none */
	guint company_ties;  /* of how many of them */
	enum origin source;  /* ORIGIN_CALENDAR when most of what binds them are events, else where
				most of them are known from: LinkedIn or Twitter */
	guint centre;	     /* the tie with the most weight inside */
};

/* Of a tie: index in `list`, or one of these. */
enum { CIRCLE_SMALL = -1, CIRCLE_UNLINKED = -2 };

struct circles {
	enum circles_outcome outcome;
	GArray *list; /* struct circle: largest first, equal sizes by the first member */
	gint *of;     /* by tie; CIRCLE_SMALL for all who are linked when none were found */
	guint small_ties, small_met;
	double modularity; /* of the best of `runs` divisions; NAN unless unclear or found */
	double stability;  /* mean normalised mutual information between two runs, 0 to 1; NAN */
	guint runs;
};

#endif
