/*
 * How high ties climb, who of them moved up this month, and what they use to climb with.
 */
#ifndef ANALYZER_CEILING_H
#define ANALYZER_CEILING_H

#include <glib.h>

#include "analyzer/channel.h"
#include "analyzer/date.h"

/* A tie whose highest rung is higher than at the end of the month before, when it was one. */
struct move {
	guint tie; /* index in findings->ties */
	enum rung from, to;
};

struct climbs {
	GArray *moves;		/* struct move: highest rung reached first, then by tie */
	guint up[RUNGS];	/* moves by the rung reached */
	guint carried[MEDIUMS]; /* ties with anything on a medium */
};

struct network;
struct person;
struct proof;

/* The highest rung on that day for which there is an interaction, or evidence of grade told or
 * better that is not denied; RUNG_NONE for nothing. */
enum rung ceiling_on(const struct network *network, const struct proof *proof,
		     const struct person *person, gint32 day);

#endif
