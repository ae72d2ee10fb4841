/*
 * Days (since 1970-01-01) and moments (seconds since then, UTC), and the forms in which the two
 * exports write them. Month names are English whatever the locale.
 */
#ifndef SAMPLE_DATA_MOMENTS_H
#define SAMPLE_DATA_MOMENTS_H

#include <glib.h>

#define MINUTE 60
#define HOUR   (60 * MINUTE)
#define DAY    (24 * HOUR)

gint32 day_at(int year, int month, int day);
gint64 moment_at(gint32 day, int hour, int minute, int second);
gint32 day_of_moment(gint64 when);
int weekday_of(gint32 day); /* 0 is Sunday */
int year_of(gint32 day);
const char *weekday_name(gint32 day); /* "Thursday" */

/* New strings. */
char *day_iso(gint32 day);	       /* 2026-10-31 */
char *day_linkedin(gint32 day);	       /* 31 Oct 2026 */
char *moment_utc(gint64 when);	       /* 2026-10-31 10:15:00 */
char *moment_utc_slashes(gint64 when); /* 2026/10/31 10:15:00 UTC */
char *moment_log(gint64 when);	       /* Sat Oct 31 10:15:00 UTC 2026 */
char *moment_pacific(gint64 when);     /* 10/31/26, 3:15 AM, in Los Angeles */
char *moment_twitter(gint64 when);     /* Sat Oct 31 10:15:00 +0000 2026 */
char *moment_iso(gint64 milliseconds); /* 2026-10-31T10:15:00.000Z */
char *moment_event(gint64 when);       /* Oct 31, 2026 10:15 AM */
char *moment_calendar(gint64 when);    /* 20261031T101500Z */

/* When the clocks of Berlin show that time; an hour of 24 or more is the next day's. */
gint64 moment_in_berlin(gint32 day, int hour, int minute);

#endif
