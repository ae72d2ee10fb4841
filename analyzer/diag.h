/*
 * Trouble with the user's files: data, not control flow. Each kind has one severity and one
 * wording in one table (diag.c). Lines go to stderr as they come, the first few of a kind and
 * file, and all that was left out is kept for skipped.csv.
 */
#ifndef ANALYZER_DIAG_H
#define ANALYZER_DIAG_H

#include <glib.h>
#include <stdbool.h>
#include <stdio.h>

#include "analyzer/source.h"

enum severity {
	SEVERITY_NOTE,	  /* row kept, something guessed or left out of it */
	SEVERITY_SKIPPED, /* row left out; exit status 3 with --strict */
	SEVERITY_ERROR	  /* file, or the rest of it, left out; exit status 1 */
};

enum diag_kind {
	/* notes */
	DIAG_FILE_EMPTY,	  /* a known file without a single row */
	DIAG_DATE_UNREADABLE,	  /* row kept without its date */
	DIAG_DATE_IMPOSSIBLE,	  /* replaced by the time in the id */
	DIAG_ENCODING_GUESSED,	  /* not UTF-8; detail: what it was read as */
	DIAG_HEADER_BY_POSITION,  /* header not known, columns told by their contents */
	DIAG_NAME_NOT_UNIQUE,	  /* a name-only row fits several people: left unjoined */
	DIAG_HOW_UNKNOWN,	  /* journal: an unknown word, counted as a meeting */
	DIAG_LISTED_FILE_MISSING, /* the manifest names a file that is not there */
	DIAG_NO_OWNER_KEY,	  /* nothing names the owner of this archive */
	DIAG_FILE_DECLARED_TWICE, /* the same EXPORT given twice */
	DIAG_HEADER_AGAIN,	  /* two tables under each other in one file */
	DIAG_PLAN,		  /* journal line dated after today */
	DIAG_NO_ATTENDEES,	  /* a calendar in which nobody is invited to anything */
	DIAG_SERIES_CUT,	  /* a repeated event with more dates than are read */
	DIAG_SERIES_UNREADABLE,	  /* a repeated event of which only the first date is read */
	DIAG_ZONE_UNKNOWN,	  /* a time zone that nothing explains: taken as UTC */
	DIAG_GUEST_UNNAMED,	  /* an invitation to nobody: left out, the event kept */
	DIAG_EVENT_UNENDED,	  /* an event without its END, read as far as it goes */
	DIAG_PASSED_OVER,	  /* a file of no known kind in a folder of exports */
	/* rows left out */
	DIAG_ROW_NO_NAME,     /* no name and no address */
	DIAG_ROW_NO_DATE,     /* a message without a readable date */
	DIAG_ROW_TOO_LONG,    /* a field over 1 MiB */
	DIAG_ROW_QUOTE,	      /* a quote that is never closed */
	DIAG_ROW_SHORT,	      /* fewer cells than the row needs */
	DIAG_ELEMENT_ODD,     /* a JSON element of another shape */
	DIAG_KEY_UNKNOWN,     /* people.csv: not a key */
	DIAG_KIND_UNKNOWN,    /* people.csv: not a kind of person */
	DIAG_JOURNAL_DATE,    /* journal: date is no date */
	DIAG_JOURNAL_NOBODY,  /* journal: fits nobody; detail: the closest */
	DIAG_JOURNAL_SEVERAL, /* journal: fits several; detail: their keys */
	/* files, or the rest of one, left out */
	DIAG_NOT_FOUND,
	DIAG_NOT_READABLE,
	DIAG_NOTHING_KNOWN, /* an export of nothing known */
	DIAG_ZIP_CUT,	    /* cut short: read what is there */
	DIAG_ZIP_DAMAGED,
	DIAG_LIMIT, /* a limit of size, count, ratio or depth was passed */
	DIAG_NOT_JSON,
	DIAG_HEADER_UNKNOWN, /* columns that are needed are missing; detail names them */
	DIAG_SPREADSHEET,    /* a spreadsheet renamed .csv: export again */
	DIAG_KINDS
};

struct diag_line {
	char *file; /* EXPORT/inside, or a path as given */
	guint32 line;
	enum diag_kind kind;
	char *detail; /* "" when there is none */
};

struct diag {
	FILE *stream;  /* NULL: silent */
	bool quiet;    /* -q: errors only */
	bool verbose;  /* -v: every line */
	GArray *lines; /* struct diag_line: rows and files left out, in order of report */
	guint count[DIAG_KINDS];
	GHashTable *shown;	     /* how often a kind was printed for a file */
	void (*before_line)(void *); /* called before a line goes to the stream: clears progress */
	void *before_line_data;
};

void diag_init(struct diag *diag, FILE *stream);
void diag_release(struct diag *diag);

/* Reports trouble at a line of a part (0: the whole file). `detail` is a printf format for what
 * only this case knows ("unexpected token near '}'; 3911 tweets before it kept") or NULL. */
void diag_report(struct diag *diag, enum diag_kind kind, const struct part *part, guint32 line,
		 const char *detail, ...) G_GNUC_PRINTF(5, 6);

/* The same for a path that is no part of any source: an EXPORT that cannot be opened. */
void diag_report_path(struct diag *diag, enum diag_kind kind, const char *path, const char *detail,
		      ...) G_GNUC_PRINTF(4, 5);

/* "and 231 more, see skipped.csv": once, after the last export. */
void diag_finish(struct diag *diag);

guint diag_total(const struct diag *diag, enum severity severity);
enum severity diag_severity(enum diag_kind kind);
const char *diag_slug(enum diag_kind kind);    /* "no-name", the kind column of skipped.csv */
const char *diag_wording(enum diag_kind kind); /* "no name and no address" */
const char *severity_name(enum severity severity);

#endif
