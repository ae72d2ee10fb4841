/*
 * Days, months and moments, and the forms in which exports write them.
 *
 * A moment ("when") is a gint64: seconds since 1970-01-01 00:00:00 UTC. A day is a gint32:
 * days since 1970-01-01. A month is a gint32: 12 * year + (month - 1). Nothing here reads the
 * clock or the locale; month names are English, as they are in every export.
 */
#ifndef ANALYZER_DATE_H
#define ANALYZER_DATE_H

#include <glib.h>
#include <stdbool.h>

#define WHEN_NONE  G_MININT64 /* no moment known */
#define DAY_NONE   G_MININT32 /* no day known */
#define MONTH_NONE G_MININT32 /* no month known */

/* How an export writes a moment. The examples are the whole text; spaces around it are ignored. */
enum date_form {
	DATE_TWITTER,	     /* Sun Jun 07 13:02:35 +0000 2020 */
	DATE_ISO,	     /* 2022-01-02T03:04:05.678Z, fraction and Z optional; UTC */
	DATE_EPOCH_MS,	     /* 1769500000000 */
	DATE_UTC,	     /* 2026-11-22 10:15:00, with - or /, with or without " UTC" */
	DATE_LOG,	     /* Sun Nov 22 10:15:00 UTC 2026 */
	DATE_DAY_MONTH_YEAR, /* 22 Nov 2026, day padded or not: midnight UTC */
	DATE_PACIFIC, /* 11/22/26, 10:15 AM: America/Los_Angeles; U+202F before AM accepted */
	DATE_EVENT,   /* Nov 22, 2026 10:15 AM - Nov 22, 2026 11:15 AM: the start, taken as UTC */
	DATE_FORMS
};

/* Reads `text` in the given form. WHEN_NONE when it is not such a date: NULL, empty, "N/A",
 * "Not Available", the 31st of February, a year outside 1970 to 2199. */
gint64 date_parse(enum date_form form, const char *text);

/* A Twitter id holds its time from about 3*10^10 up (November 2010); WHEN_NONE below. */
gint64 date_of_tweet_id(guint64 id);

gint32 day_of(gint64 when);			     /* DAY_NONE of WHEN_NONE */
gint64 when_of_day(gint32 day);			     /* midnight UTC; WHEN_NONE of DAY_NONE */
gint32 day_from_civil(int year, int month, int day); /* DAY_NONE when there is no such day */
void day_to_civil(gint32 day, int *year, int *month, int *day_of_month);
gint32 day_parse(const char *text);		     /* YYYY-MM-DD, else DAY_NONE */
const char *day_format(gint32 day, char buffer[12]); /* YYYY-MM-DD, "" for DAY_NONE */

gint32 month_of(gint32 day);	      /* MONTH_NONE of DAY_NONE */
gint32 month_parse(const char *text); /* YYYY-MM, else MONTH_NONE */
gint32 month_first_day(gint32 month);
gint32 month_last_day(gint32 month);
const char *month_format(gint32 month, char buffer[12]); /* YYYY-MM, "" for MONTH_NONE */
const char *month_name(gint32 month);			 /* "October", static */

/* A date as a person writes it down: a day, a month, a year or nothing. It counts from its
 * first day and is printed as it was given. */
enum date_precision { PRECISION_NONE, PRECISION_YEAR, PRECISION_MONTH, PRECISION_DAY };

struct given_date {
	gint32 day; /* the first day it may mean; DAY_NONE with PRECISION_NONE */
	enum date_precision precision;
};

/* YYYY-MM-DD, YYYY-MM, YYYY or empty. False when the text is none of these. */
bool given_date_parse(const char *text, struct given_date *date);
const char *given_date_format(struct given_date date, char buffer[12]); /* as given, "" for none */
struct given_date given_date_of_day(gint32 day); /* PRECISION_DAY, or NONE of DAY_NONE */

/* For g_array_sort and comparators: none first, then by first day, coarser before finer. */
int given_date_compare(struct given_date a, struct given_date b);

#endif
