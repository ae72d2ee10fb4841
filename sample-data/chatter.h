/*
 * Invented talk. A sentence is a template with slots in braces; a slot is filled from a list of
 * choices (which may hold slots again) or from what the speaker knows: the name of the person
 * addressed, a place, a day.
 *
 * Nothing here says or hints that two people met or telephoned, except the lists whose names
 * begin with "meeting" and "call": those are for people of whom it is true.
 */
#ifndef SAMPLE_DATA_CHATTER_H
#define SAMPLE_DATA_CHATTER_H

#include "sample-data/dice.h"

struct speech {
	const char *to;	     /* first name of the person addressed */
	const char *from;    /* first name of the speaker */
	const char *company; /* of either; may be NULL */
	const char *where;
	const char *day; /* "yesterday", "on Thursday" */
	const char *how; /* "coffee", "lunch" */
};

/* A new string from the named list of chatter.c. */
char *chatter(struct dice *dice, const char *list, const struct speech *speech);

/* A conversation of private messages keeps to one topic: how many there are for a platform,
 * and a line of one: the `turn`th of the conversation. */
guint chatter_topics(bool is_twitter);
char *chatter_line(struct dice *dice, bool is_twitter, guint topic, guint turn,
		   const struct speech *speech);

#endif
