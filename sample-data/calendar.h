/*
 * The owner's calendar on its way to ics.c. It has dice of its own and is made last, so that
 * nothing else in the world depends on it.
 */
#ifndef SAMPLE_DATA_CALENDAR_H
#define SAMPLE_DATA_CALENDAR_H

#include "sample-data/ics.h"
#include "sample-data/world.h"

struct calendar {
	struct world *world;
	GPtrArray *events; /* struct event * */
	GStringChunk *strings;
	GPtrArray *contacts; /* struct person *: in the owner's address book */
};

#define CALENDAR_FIRST_DAY day_at(2021, 3, 1)

/* A new event of an hour or so, without guests; what else it has is up to the caller. */
struct event *calendar_event(struct calendar *calendar, struct dice *dice, gint32 day,
			     const char *title, const char *place);
void calendar_guest(struct event *event, const char *name, const char *mail, const char *answer,
		    bool organises);
/* Somebody who is in no export: their name, for calendar_guest() with the address it finds. */
void calendar_stranger(struct calendar *calendar, struct dice *dice, struct event *event,
		       const char *answer, bool organises);
char *calendar_keep(struct calendar *calendar, const char *format, ...) G_GNUC_PRINTF(2, 3);
/* Where something may take place: with a street, or NULL for a place unknown. */
const char *calendar_address(const char *place);
const char *calendar_link(struct calendar *calendar, struct dice *dice, bool google);

/* calendar_days.c: what has nothing to do with ties. */
void calendar_fill(struct calendar *calendar);

#endif
