/*
 * Who is seen with whom: pairs of ties that passed through the owner's data together. They are
 * the links between others, without which the network around the owner is a star; together,
 * circles, brokers, the map and introductions all read the one list that is made here.
 *
 * The owner is in no pair, being common to all. A missing pair is not a missing acquaintance: the
 * data shows others only where they pass through the owner.
 */
#ifndef ANALYZER_ACQUAINTANCE_H
#define ANALYZER_ACQUAINTANCE_H

#include <glib.h>

struct findings;

/* What brought two people together. */
enum together_kind {
	TOGETHER_IN_PUBLIC,	  /* one tweet addressed or named both */
	TOGETHER_IN_CONVERSATION, /* one group conversation */
	TOGETHER_AT_EVENT,	  /* both were invited and neither declined */
	TOGETHER_KINDS
};

/* Gatherings of more people, the owner included, say little about any pair: left out. */
#define LARGEST_GATHERING 30

/* A pair of ties with at least one gathering up to the reporting date. */
struct acquaintance {
	guint a, b;			  /* index in findings->ties, a < b */
	guint gatherings[TOGETHER_KINDS]; /* that hold both */
	double weight;			  /* > 0: for each of these 1/(n - 1), n people besides
					     the owner, so that large groups weigh little */
	gint32 first, last;		  /* days of the oldest and newest; DAY_NONE: no date */
	guint common;			  /* ties seen with both */
	double overlap; /* these over all who are seen with either, 0 to 1; NAN when
			   there is nobody else; both of overlap_analysis() */
};

/* The pair of these two (in either order), NULL when they are not seen together. */
const struct acquaintance *acquaintance_between(const struct findings *findings, guint a, guint b);

#endif
