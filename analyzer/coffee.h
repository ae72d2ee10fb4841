/*
 * Whom to ask for coffee next: warm, in touch, never met, and this month's turn among them.
 */
#ifndef ANALYZER_COFFEE_H
#define ANALYZER_COFFEE_H

#include <glib.h>

#include "analyzer/channel.h"
#include "analyzer/date.h"

#define COFFEE_WARM    75  /* warmth from here on */
#define COFFEE_RECENT  365 /* days since the last words at most */
#define COFFEE_INVITED 10  /* a month */
#define COFFEE_IN_TURN 30  /* the warmest, among whom the month decides */
#define COFFEE_RANKED  10  /* ties; among fewer a rank says nothing, and words are warm */

/* Why ask them, in one line: the first of these that holds. */
enum coffee_reason {
	COFFEE_CALLS,	   /* `count` calls, the last on `date` */
	COFFEE_COMPANY,	   /* they list a company where `count` others were met, three at least */
	COFFEE_INTRODUCER, /* `friend` could introduce you */
	COFFEE_COLLEAGUE,  /* a company where one or two others were met: `count` */
	COFFEE_DAYS,	   /* words on `count` days of the past twelve months, three at least */
	COFFEE_BOTH_WAYS,  /* words both ways, since `date` */
	COFFEE_ONE_WAY,	   /* a link, and words from one side alone, since `date` */
	COFFEE_LINK,	   /* a link and no word, since `date` */
	COFFEE_REASONS
};

struct invitation {
	guint tie; /* index in findings->ties */
	enum coffee_reason reason;
	guint count;
	guint friend;
	struct given_date date; /* PRECISION_NONE when unknown */
	/* What was exchanged last: words, or the newest link where no words are at all. */
	gint32 last; /* DAY_NONE when undated */
	enum channel channel;
	bool from_owner;
};

struct coffee {
	GArray *invitations; /* struct invitation: warmest first */
	guint candidates;    /* who might have been invited, the invited included */
	bool by_words;	     /* false when no tie has a word: then the newest links come first */
	guint worded;	     /* ties with dated words, */
	guint warm;	     /* those of them from COFFEE_WARM on and within COFFEE_RECENT, */
	guint warm_met, warm_spoken, warm_maybe, warm_online; /* by state */
};

const char *coffee_reason_name(enum coffee_reason reason); /* "calls", as in report.json */

#endif
