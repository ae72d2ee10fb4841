/*
 * Calendars (.ics) as plain data: what calendar_read.c reads, calendar_settle.c classes and
 * calendar.c brings into the network. libical stays behind calendar_read.c and calendar_repeat.c.
 *
 * A calendar is everything that one source holds: the same event may stand in several of its
 * files, so it is settled once, after the last. All strings belong to the calendar.
 */
#ifndef IMPORTERS_CALENDAR_CALENDAR_H
#define IMPORTERS_CALENDAR_CALENDAR_H

#include "analyzer/date.h"
#include "analyzer/diag.h"
#include "analyzer/network.h"
#include "analyzer/source.h"
#include "importers/readers/stream.h"

#define CALENDAR_SERIES_LIMIT  10000   /* dates of one event */
#define CALENDAR_STEPS_LIMIT   1000000 /* of all repetitions in a file */
#define CALENDAR_LARGEST_GROUP 30      /* people; of more an event shows nothing */
#define CALENDAR_GUESTS_LIMIT  1000    /* of one event; of more only the number is kept */
#define CALENDAR_ADDRESS_SHARE 60      /* percent of the events that tell whose calendar it is */

/* What an event is. One table of words, in calendar_settle.c. */
enum calendar_reason {
	CALENDAR_IN_PERSON,
	CALENDAR_HYBRID, /* a real place beside a join link */
	CALENDAR_VIDEO,
	CALENDAR_PHONE,
	CALENDAR_WATCHED,  /* a stream: seen, not met */
	CALENDAR_NO_PLACE, /* people, but neither a place nor a link */
	CALENDAR_NEVER_ANSWERED,
	CALENDAR_DECLINED_BY_YOU,
	CALENDAR_DECLINED_BY_THEM, /* by everybody else */
	CALENDAR_CANCELLED,
	CALENDAR_PLACEHOLDER,
	CALENDAR_ALL_DAY,
	CALENDAR_TO_COME,
	CALENDAR_LARGE,
	CALENDAR_ALONE,
	CALENDAR_TWICE, /* the same event in another file, or an older state of it */
	CALENDAR_UNREADABLE,
	CALENDAR_REASONS
};
const char *calendar_reason_words(enum calendar_reason reason); /* "in person" */

/* Join links and the like, the last one decides between two. */
enum calendar_link { LINK_NONE, LINK_WATCH, LINK_PHONE, LINK_VIDEO };

/* What an event says about where it is. */
struct calendar_hints {
	const char *title;	 /* "" when none */
	const char *location;	 /* "" when none */
	const char *room;	 /* name of a room that accepted; NULL when none */
	enum calendar_link link; /* in any field but `location` */
	bool has_point;		 /* a point on the map */
};

/* Where an event is, by these. */
struct calendar_where {
	enum calendar_reason reason; /* CALENDAR_IN_PERSON to CALENDAR_NO_PLACE */
	bool is_physical;	     /* a place in the world, not only a word such as "lunch" */
	bool is_vague;		     /* a place that only the people know: "Room 3" */
	bool has_link;
};

enum calendar_answer { ANSWER_NONE, ANSWER_MAYBE, ANSWER_YES, ANSWER_NO };

struct calendar_guest {
	const char *key;  /* "mail:..."; NULL without a usable address */
	const char *name; /* NULL when none */
	enum calendar_answer answer;
	bool is_organizer;
	guint companions; /* unnamed */
};

struct calendar_date {
	gint64 when; /* UTC; WHEN_NONE for none */
	gint32 day;  /* where it takes place */
	bool is_day; /* a day without a time */
};

struct calendar_event {
	struct part *part;
	guint32 line;
	const char *uid;
	struct calendar_date
		instead_of;   /* RECURRENCE-ID: the date of the series that this replaces */
	bool is_from_here_on; /* and all after it */
	glong sequence;
	gint64 stamp;
	struct calendar_hints hints;
	struct calendar_date start;
	guint days_more; /* days after the first into which it reaches */
	GArray *guests;	 /* struct calendar_guest; the owner too */
	guint more;	 /* guests beyond the limit */
	GArray *dates;	 /* struct calendar_date that began before today, oldest first */
	bool has_group;	 /* a mailing list is invited */
	bool is_series, is_cancelled, is_placeholder;
	bool is_kept;	    /* it gave something */
	bool has_addresses; /* and did so without the names of those who have no address */
	/* By calendar_settle(). */
	enum calendar_reason reason;
	struct calendar_where where;
	enum calendar_answer own_answer;
	guint people;	    /* who did not decline, the owner and companions included */
	guint people_there; /* of these, who said that they would come */
};

struct calendar {
	GStringChunk *strings;
	GPtrArray *events; /* struct calendar_event *, in order of reading */
	gint32 today;
	struct calendar_words *words;
	GHashTable *named;	/* keys by which a file or calendar is called -> how often */
	const char *owner;	/* key; NULL when nothing tells */
	const char *owner_told; /* "takes part in 93 of 97 events" */
};

void calendar_init(struct calendar *calendar, gint32 today);
void calendar_release(struct calendar *calendar);

/* Reads one file. `name` is the file's; trouble is reported. Rows are not counted. */
void calendar_read(struct calendar *calendar, struct stream *stream, const char *name,
		   struct part *part, struct diag *diag);
/* An event's key in a calendar: (UID, RECURRENCE-ID), a new string. */
char *calendar_event_key(const struct calendar_event *event);
/* Of the same event keeps the newest state, with everybody whom any of them invites. */
void calendar_drop_copies(struct calendar *calendar);
/* Finds the owner, gives each event its dates, class and counts; events already classed as
 * CALENDAR_TWICE or CALENDAR_UNREADABLE stay so. */
void calendar_settle(struct calendar *calendar);
/* Whether it had ended before today when it began on this date. */
bool calendar_is_over(const struct calendar *calendar, const struct calendar_event *event,
		      const struct calendar_date *date);
bool calendar_is_owner(const struct calendar *calendar, const struct calendar_guest *guest);

/* --- what an event shows (grade.c) --- */

bool calendar_is_call(const struct calendar_event *event);
/* What a date of an event shows of its owner and one guest; GRADES for nothing. */
enum grade calendar_grade_of(const struct calendar_event *event, const struct calendar_guest *guest,
			     gint32 day);
/* The same of a title that names somebody: no answer confirms it. */
enum grade calendar_grade_of_title(const struct calendar_event *event, gint32 day);
/* "Panel rehearsal", 3 people, join link, 12 times to 2026-05-04: an event that took place on so
 * many `days`, the last of them `last`; in at most so many characters, a new string. (excerpt.c) */
char *calendar_excerpt(const struct calendar_event *event, guint days, gint32 last, glong longest);

/* --- words and links (calendar_words.c) --- */

struct calendar_words *calendar_words_new(void);
void calendar_words_free(struct calendar_words *words);
/* The best link in a text: Outlook's wrapping is taken off. */
enum calendar_link calendar_link_in(const struct calendar_words *words, const char *text);
struct calendar_where calendar_where(const struct calendar_words *words,
				     const struct calendar_hints *hints);
/* "Hold: dinner?", "Busy", "Out of office" */
bool calendar_is_placeholder(const struct calendar_words *words, const char *title);
/* Whether a title without guests may tell of a meeting with somebody it names: not "Call Ann Oak",
 * "Ann Oak on holiday", "Birthday of Ann Oak", "Team lunch". */
bool calendar_names_somebody(const struct calendar_words *words, const char *title);

/* --- time zones (calendar_zones.c) --- */

/* A name of tzdata for whatever a calendar calls a zone, tried one after the other until NULL:
 * as it stands, Windows' names, the end of a path. A new string. */
char *calendar_zone_candidate(const char *name, guint nth);

/* --- content lines (calendar_lines.c) --- */

struct calendar_lines;

struct calendar_lines *calendar_lines_open(struct stream *stream, const struct part *part,
					   struct diag *diag);
void calendar_lines_close(struct calendar_lines *lines);
/* The next line that is not empty, unfolded, valid UTF-8, until the next call; NULL at the end. */
const char *calendar_lines_next(struct calendar_lines *lines);
guint32 calendar_lines_number(const struct calendar_lines *lines); /* where it begins */
bool calendar_lines_too_long(const struct calendar_lines *lines);  /* it was cut at 1 MiB */
bool calendar_lines_are_cut(const struct calendar_lines *lines);   /* the rest is unreadable */

#endif
