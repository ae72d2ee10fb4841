/*
 * When, where and in which direction the exchange with ties takes place.
 *
 * An exchange is one interaction with a tie: a private message, a public word, a click, or a new
 * connection. Follows and bare invitations say nothing and are none. What is addressed to several
 * ties counts once for each.
 */
#ifndef ANALYZER_RHYTHM_H
#define ANALYZER_RHYTHM_H

#include <glib.h>

#include "analyzer/channel.h"

#define RHYTHM_SILENCE 14 /* days without a private word, after which a conversation is new */

/* Exchanges of one rung; those with words by platform. */
struct rhythm_group {
	enum rung rung;
	int origin; /* enum origin; ORIGINS for all together */
	guint total;
	guint year, year_before; /* in the twelve months up to the reporting month, and in the
				    twelve before them */
	guint highest;		 /* in one month */
	guint *months;		 /* by month, from rhythm.first on */
};

/* The exchanges of a rung on all platforms. */
struct rung_sums {
	guint year, year_before, highest; /* as in a group */
};

enum side { SIDE_OWNER, SIDE_OTHER, SIDES };

/* Private words with one tie at a time on one platform; groups are left out. */
struct talk {
	guint starts[SIDES];  /* conversations that each side began */
	guint answers[SIDES]; /* messages in a conversation after one from the other side */
	guint minutes[SIDES]; /* within so many came half of these, rounded up; 0 without any */
};

struct rhythm {
	gint32 first; /* month of the first dated exchange; MONTH_NONE when there is none */
	gint32 first_day, last_day;
	guint month_count;	     /* from `first` to the reporting month */
	struct rhythm_group *groups; /* the highest rung first; within it most exchanges first */
	guint group_count;
	guint total, year, year_before; /* dated, of all groups */
	struct rung_sums rungs[RUNGS];
	guint undated; /* exchanges without a date; in none of the above */

	/* Ties by the direction of words, dated or not; they add up to all ties. */
	guint both_ways, from_owner, from_them, wordless;
	guint from_owner_in_public; /* of from_owner: only in public on Twitter, whose archive does
				       not hold what others write */
	struct talk talks[ORIGINS];
};

struct analysis;
struct findings;

void rhythm_analysis(struct analysis *analysis);
void rhythm_release(struct findings *findings);

#endif
