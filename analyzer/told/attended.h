/*
 * Events that the owner said they would attend, as an archive lists them without saying who else
 * came, and the words that name one of them afterwards: "we talked at People Days Varnholm".
 */
#ifndef ANALYZER_TOLD_ATTENDED_H
#define ANALYZER_TOLD_ATTENDED_H

#include <glib.h>
#include <stdbool.h>

#include "analyzer/date.h"

#define ATTENDED_EXCERPT 80 /* characters */

struct attended;

struct attended *attended_new(void);
void attended_free(struct attended *attended);

/* An event that began on this day. A name that may as well be something else ("Meetup", "Career
 * Day" in small letters) will not be found in words; a year at its end may be left out there. */
void attended_add(struct attended *attended, const char *name, gint32 day);

/* Whether a text of this day names one of the events, and that had begun, not more than three
 * months before: then the day of the latest such event, and the words around its name. */
bool attended_named_in(const struct attended *attended, const char *text, gint32 day,
		       gint32 *event_day, char excerpt[4 * ATTENDED_EXCERPT + 1]);

#endif
