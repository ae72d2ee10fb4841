/*
 * A hit as hits.c keeps it and settle.c turns it into evidence.
 */
#ifndef ANALYZER_TOLD_HIT_H
#define ANALYZER_TOLD_HIT_H

#include "analyzer/told/hits.h"

/* What a message says, read in one of two ways. */
struct kept {
	struct given_date date;
	const char *excerpt;
	guint8 reading; /* enum told_reading */
	bool is_dated_by_words;
};

struct hit {
	gint64 when;
	struct place place;
	guint32 thread;
	guint16 people;
	bool is_request, is_post;
	bool plans, plans_call, arrives, accepts, cancels;
	struct given_date plan_date;
	struct kept plain, opening; /* the second, if the message opens its thread */
	const char *names;	    /* " ann bo ": what may be first names in it, folded */
	gint32 event_day;	    /* of an event the owner attended that it names; DAY_NONE */
	const char *event_excerpt;  /* what it says of that */
};

/* All that were kept (struct hit), in the order in which the messages were noted; whoever reads
 * them waits until the last message has been read. */
GArray *hits_kept(struct hits *hits);

#endif
