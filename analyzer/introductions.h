/*
 * Whom to put at one table: friends you have met who know each other only on a screen, and for each
 * tie never met the met friend who could introduce you.
 *
 * The data shows others only where they pass through the owner: who is not seen together may know
 * each other well.
 */
#ifndef ANALYZER_INTRODUCTIONS_H
#define ANALYZER_INTRODUCTIONS_H

#include <glib.h>

#include "analyzer/acquaintance.h"

#define TABLE_SEATS    4 /* and at least three */
#define TABLES_AT_MOST 3
#define PAIRS_KEPT     100 /* of those with the highest scores */

/* Two friends to introduce to each other. */
struct introduction {
	guint a, b;			  /* index in findings->ties, a < b */
	guint gatherings[TOGETHER_KINDS]; /* that hold both; none of them an event */
	guint common;			  /* ties seen with each of them */
	double weight;			  /* of the two, as in acquaintance.h */
	double allocation;		  /* over these: sum of w_az w_zb / s_z */
	double score;			  /* S_a S_b allocation, S = warmth / 100 */
};

/* Three or four friends of whom each two make an introduction. */
struct table {
	guint people[TABLE_SEATS]; /* index in findings->ties, ascending */
	guint count;		   /* 3 or 4 */
	guint in_conversation;	   /* pairs seen in a group conversation; the others in tweets */
	double score;		   /* the sum over the pairs */
};

/* Who could introduce the owner to somebody never met. */
struct introducer {
	guint stranger, friend; /* index in findings->ties */
	guint gatherings[TOGETHER_KINDS];
	double score; /* S_friend w */
};

struct introductions {
	GArray *pairs;	     /* struct introduction: best first; at most PAIRS_KEPT */
	guint all_pairs;     /* how many there are */
	GArray *tables;	     /* struct table: best first, nobody at two */
	GArray *introducers; /* struct introducer: the best for each, by stranger; no colleagues */
};

struct findings;

/* The one for this tie; NULL for none. */
const struct introducer *introducer_of(const struct findings *findings, guint stranger);

#endif
