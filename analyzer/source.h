/*
 * What was read: an export is a source, a file in it a part. Every row of a part has exactly one
 * fate, so that read = kept + left out holds for each part, and a place points into a part.
 */
#ifndef ANALYZER_SOURCE_H
#define ANALYZER_SOURCE_H

#include <glib.h>

enum source_kind {
	SOURCE_UNKNOWN,
	SOURCE_LINKEDIN,
	SOURCE_TWITTER,
	SOURCE_JOURNAL,
	SOURCE_PEOPLE,
	SOURCE_CALENDAR,
	SOURCE_KINDS
};

/* What became of a row. One table of words, used by the report and by `sources`. */
enum row_fate {
	ROW_KEPT,
	ROW_SKIPPED, /* trouble; the line stands in skipped.csv */
	ROW_TWICE,   /* the same row twice, or in two archives of one account */
	ROW_ADVERT,
	ROW_SYSTEM, /* notices inside conversations */
	ROW_DRAFT,
	ROW_GONE,    /* gone accounts without a name or id */
	ROW_COMPANY, /* written by a company */
	ROW_BOT,     /* automatic greetings, chats with machines */
	ROW_SPAM,
	ROW_DATE_ONLY,	   /* connections with only a date */
	ROW_NO_AUTHOR,	   /* likes and reactions, which name no author */
	ROW_NOBODY_KNOWN,  /* comments and the like that name nobody known */
	ROW_OLDER_VERSION, /* older versions of edited tweets */
	ROW_OWN,	   /* the owner alone: notes to self, replies to self */
	ROW_NOT_A_MESSAGE, /* reactions, joins, read marks inside conversations */
	ROW_AFTER,	   /* journal lines after today: plans */
	ROW_REPLACED,	   /* in lists that a newer archive of the account has too */
	/* Calendar events that prove no meeting. */
	ROW_NOBODY_INVITED, /* nobody but the owner */
	ROW_DECLINED,	    /* by the owner, or by everybody else */
	ROW_CANCELLED,
	ROW_MARKER,	/* all-day markers, placeholders, working hours */
	ROW_LARGE,	/* more than 30 people */
	ROW_UNANSWERED, /* lines of ask.csv as it was written */
	ROW_FATES
};

const char *row_fate_words(enum row_fate fate); /* "adverts", plural, lower case */

struct part {
	guint32 id; /* index in the network's list of parts */
	struct source *source;
	const char *path; /* inside the source; "" when the source is this one file */
	guint read;
	guint fates[ROW_FATES];
};

struct source {
	char *path; /* the EXPORT as given; for one found inside a given folder,
		       that folder, "/", and the path in it */
	enum source_kind kind;
	const char *generation; /* static, "G4"; NULL when unknown */
	gint32 made;		/* day on which the export was made, DAY_NONE when unknown */
	gint64 first, last;	/* span of the dated rows that were kept; WHEN_NONE when none */
	GPtrArray *parts;	/* struct part *, in the order read */
	struct person
		*account; /* the owner as this source knows them; NULL for journal and people */
};

/* Where a row, element or event begins. */
struct place {
	guint32 part; /* struct part.id */
	guint32 line; /* 1-based; 0 when the whole file is meant */
};

const char *source_kind_name(enum source_kind kind); /* "linkedin", as in report.json */

struct source *source_new(const char *path, enum source_kind kind);
/* Its parts too. */
void source_free(struct source *source);

/* Count one row: it was read and this became of it. `when` (WHEN_NONE when undated) extends the
 * source's span if the row is kept. */
void part_count(struct part *part, enum row_fate fate, gint64 when);

/* A row counted as kept turned out otherwise when everybody was known. */
void part_recount(struct part *part, enum row_fate from, enum row_fate to);

/* "EXPORT/inside", a new string: what evidence.csv, skipped.csv and stderr print. */
char *part_full_path(const struct part *part);

#endif
