/*
 * Who is a tie, who is the audience, and who was only ever met offline, on a given day.
 */
#ifndef ANALYZER_STANDING_H
#define ANALYZER_STANDING_H

#include "analyzer/proof.h"

enum standing { STANDING_ABSENT, STANDING_OFFLINE_ONLY, STANDING_AUDIENCE, STANDING_TIE };

/* First day on which each person was gathered with others, by person id: G_MAXINT32 for never,
 * DAY_NONE for undated. Free with g_free. */
gint32 *gathered_since(const struct network *network);

/* What a person is to the owner on that day. Nobodies, the owner and records that another stands
 * for are absent. `gathered` as of gathered_since(). */
enum standing standing_of(const struct network *network, const struct proof *proof,
			  const gint32 *gathered, const struct person *person, gint32 day);

/* The first day on which they are a tie as far as dates tell; DAY_NONE when nothing of theirs is
 * dated. Only for ties. */
gint32 tie_since(const struct network *network, const struct proof *proof,
		 const struct person *person);

/* Counts everybody on that day. */
struct totals totals_on(const struct network *network, const struct proof *proof,
			const gint32 *gathered, gint32 day);

#endif
