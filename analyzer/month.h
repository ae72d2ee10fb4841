/*
 * What changed in the reporting month: who was taken offline, who is new, with whom the first words
 * passed, who fell silent.
 */
#ifndef ANALYZER_MONTH_H
#define ANALYZER_MONTH_H

#include "analyzer/network.h"

/* A meeting or a call of the month. */
struct encounter {
	guint tie;		    /* index in findings->ties */
	struct given_date date;	    /* of the first of its kind in the month */
	struct given_date previous; /* of the last of its kind before; PRECISION_NONE: none dated */
	guint32 sources;	    /* bit i: enum source_kind i tells of it */
	bool was_spoken, was_maybe; /* the state at the end of the month before */
};

struct new_tie {
	guint tie;
	gint32 since;	    /* day on which they became one */
	enum origin origin; /* where */
};

struct first_words {
	guint tie;
	gint32 day;
	enum channel channel;
	bool from_owner;
	bool is_new; /* among the new ties too */
};

struct fallen_silent {
	guint tie;
	guint quiet_days;
	double usual_gap; /* days between two days with words */
};

/* Each by date, then by tie; nobody stands in two of the first three. */
struct this_month {
	GArray *met;	/* struct encounter: in person for the first time */
	GArray *spoken; /* struct encounter: heard for the first time, and not met before */
	GArray *again;	/* struct encounter: met, and met before */
	/* These only where a month before is there to compare with. */
	GArray *fresh;	/* struct new_tie */
	GArray *words;	/* struct first_words */
	GArray *silent; /* struct fallen_silent: warmest first */
};

#endif
