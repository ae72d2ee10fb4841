/*
 * Who the post speaks of, by pseudonym; and which groups are too small to stand by themselves.
 */
#ifndef REPORTS_PUBLIC_CAST_H
#define REPORTS_PUBLIC_CAST_H

#include <glib.h>
#include <stdbool.h>

#include "analyzer/findings.h"
#include "reports/public/pseudonyms.h"

#define NEWLY_MET_NAMED	  3 /* so many of each are called by a pseudonym; the others are counted */
#define TO_ASK_NAMED	  5
#define FEWEST_IN_A_GROUP 5 /* a smaller one is told only together with others */

/* Ties (const struct tie *, borrowed from the findings). */
struct cast {
	GPtrArray
		*newly_met; /* in the reporting month for the first time: the longest known first */
	GPtrArray *to_ask;  /* for coffee, in the order of the list */
};

void cast_choose(struct cast *cast, const struct findings *findings);
void cast_release(struct cast *cast);

/* Everybody who is called by a pseudonym; to be freed with g_ptr_array_unref. */
GPtrArray *cast_named(const struct cast *cast);

/* What these are called, the first `most` of them (const char *, borrowed); to be freed with
 * g_ptr_array_unref. */
GPtrArray *cast_names(const GPtrArray *ties, guint most, const struct pseudonyms *pseudonyms);

/* Months from the first digital contact to the day they met; -1 when that is not known, or when
 * they met first. */
int cast_months_until_met(const struct tie *tie);

/* Which of the groups are folded into "others": those of one to four, and the smallest of the rest
 * when all of those are fewer than five even together. Empty groups are never folded. */
void cast_fold(const guint *counts, guint groups, bool *is_folded);

/* The circles that are told one by one: the first so many of circles.list, which are the largest.
 * All other ties are told together, and are never one to four. */
struct public_circles {
	guint listed;
	guint others, others_met;
};
void cast_circles(struct public_circles *circles, const struct findings *findings, guint most);

#endif
