/*
 * Between the files that read calendars with libical: the time zones of one file, what its times
 * mean, the dates of an event and its guests. Nobody else includes this.
 */
#ifndef IMPORTERS_CALENDAR_ICAL_H
#define IMPORTERS_CALENDAR_ICAL_H

#include <libical/ical.h>

#include "importers/calendar/calendar.h"

struct calendar_clock {
	GHashTable *zones;  /* name in the file -> icaltimezone * */
	GHashTable *inside; /* name -> icaltimezone * that the file itself explains */
	icaltimezone *home; /* of times without a zone; NULL: as if UTC */
	const struct part *part;
	struct diag *diag;
	guint32 line; /* where trouble is reported */
};

/* A time of a property, as the file has it. */
struct calendar_time {
	struct icaltimetype time; /* without zone */
	icaltimezone *zone;	  /* NULL for none */
	struct calendar_date date;
};

void calendar_clock_init(struct calendar_clock *clock, const struct part *part, struct diag *diag);
void calendar_clock_release(struct calendar_clock *clock);

/* The zone that times without one are in: X-WR-TIMEZONE. */
void calendar_clock_set_home(struct calendar_clock *clock, const char *name);
/* What the file explains itself; takes over the VTIMEZONE. */
void calendar_clock_explain(struct calendar_clock *clock, icalcomponent *vtimezone);

/* False when there is no such date or time of day. */
bool calendar_clock_read(struct calendar_clock *clock, icalproperty *property,
			 struct icaltimetype time, struct calendar_time *read);
/* What a time without a zone is in this one; false when there is no such time. */
bool calendar_clock_date(const struct calendar_clock *clock, struct icaltimetype time,
			 icaltimezone *zone, struct calendar_date *date);

/* All dates of an event that begin before `today`, into event->dates; `steps` is what may still
 * be spent on repetitions in this file. (calendar_repeat.c) */
void calendar_repeat(struct calendar_clock *clock, icalcomponent *component,
		     const struct calendar_time *start, gint32 today, guint *steps,
		     struct calendar_event *event);

/* Everybody invited, into event->guests; `lines` ATTENDEEs stand in the file, of which libical
 * drops those that are empty. (calendar_guests.c) */
void calendar_read_guests(GStringChunk *strings, const struct calendar_clock *clock,
			  icalcomponent *component, guint lines, struct calendar_event *event);
/* "mail:..." of "mailto:..." or a bare address, a new string; NULL when it is none. */
char *calendar_address_key(const char *address);
/* Of a calendar, group or room of Google's. */
bool calendar_is_calendar_address(const char *key);
/* A copy, cut to a thousand bytes. */
const char *calendar_keep_text(GStringChunk *strings, const char *text);

#endif
