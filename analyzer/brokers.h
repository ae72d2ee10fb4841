/*
 * Brokers: ties who are seen with people that are not seen with each other.
 *
 * Filled by brokers_analysis() from findings->acquaintances and findings->circles; plain data,
 * released with the findings. All of it is a bound: links between others that the data does not
 * show would make everybody less of a broker.
 */
#ifndef ANALYZER_BROKERS_H
#define ANALYZER_BROKERS_H

#include <glib.h>
#include <stdbool.h>

#define MOST_BROKERS 5

/* How a tie stands among the others. */
struct broker {
	guint links;	       /* ties they are seen with */
	guint circles;	       /* that these and they themselves belong to */
	double constraint;     /* Burt; low: their links do not lead to each other; NAN without */
	double effective_size; /* Burt; links less the mean number of links among them; NAN */
	double betweenness;    /* 0 to 1: share of the pairs of linked ties whose shortest way leads
				  over them; 0 without links */
};

struct brokers {
	struct broker *of; /* by index in findings->ties */
	GArray *list;  /* guint, indices of ties: at most MOST_BROKERS who reach into two circles
			  or more; most circles first, then by effective size */
	guint sources; /* shortest ways were counted from so many ties ... */
	bool is_estimated; /* ... which are not all that have links */
	double density;	   /* links over all pairs of ties; NAN below two ties */
};

#endif
