/*
 * A calendar as Google exports it: one file of iCalendar, lines folded, CRLF. Events are times in
 * Berlin; only a series is written so, all else in UTC, as Google does.
 */
#ifndef SAMPLE_DATA_ICS_H
#define SAMPLE_DATA_ICS_H

#include <glib.h>
#include <stdbool.h>

#define ACCEPTED   "ACCEPTED"
#define DECLINED   "DECLINED"
#define TENTATIVE  "TENTATIVE"
#define UNANSWERED "NEEDS-ACTION"

struct guest {
	const char *name, *mail, *answer;
	bool organises; /* else the owner does */
};

/* Strings belong to whoever made the event. */
struct event {
	guint number; /* tells events apart */
	gint32 day;
	guint days; /* all day, so many of them; 0 for a time of the day */
	int hour, minute, length;
	const char *title, *place, *notes; /* NULL for none */
	const char *link;		   /* the conference that Google adds by itself */
	const char *own_answer;
	GArray *guests; /* struct guest, the owner not among them */
	bool is_cancelled, is_transparent;
	guint weeks;	   /* a weekly series of so many */
	gint32 left_out;   /* the day that a series skips */
	gint32 instead_of; /* the day of the series for which this stands; 0 for none */
};

void event_free(gpointer event);
void ics_write(const GPtrArray *events, guint64 seed, const char *folder, const char *name);

#endif
