/*
 * Findings into files: one output folder, exchanged whole. Each format is one file with one line
 * in the table of report.c.
 */
#ifndef REPORTS_REPORT_H
#define REPORTS_REPORT_H

#include <stdio.h>

#include "analyzer/biography.h"
#include "analyzer/compare.h"
#include "analyzer/diag.h"
#include "analyzer/findings.h"
#include "reports/plots/plot.h"

#define REPORT_FOLDER "overcoffee-%Y-%m"

struct report_options {
	const char *folder; /* output folder, a pattern; NULL: REPORT_FOLDER */
	bool no_plots;
	struct plot_look look;	   /* of the plots as files; the page keeps its own */
	bool is_public;		   /* write public/ too */
	const char *pseudonym_key; /* key file of the pseudonyms; NULL: a secret of the moment */
};

/* Whether each per cent sign begins one of %Y (year of the month reported on), %m (its number) and
 * %% (a per cent sign). */
bool report_folder_is_pattern(const char *pattern);

/* Writes the report. False when it could not be written: the message is in `*trouble` (new
 * string), `*folder` is NULL and nothing was changed. False too when only its public part could
 * not, because something in it tells who somebody is: then `*folder` (new string) is where the rest
 * stands. Else `*trouble` is NULL. A note about plots without pictures goes to `diag->stream`. */
bool reports_write(const struct findings *findings, const struct report_options *options,
		   struct diag *diag, char **folder, char **trouble);

/* The lines a person wants to see at the end: what was read, how many ties, how many never taken
 * offline, the five warmest of them, where the report is. */
void report_closing(FILE *stream, const struct findings *findings, const char *folder);

/* And of a report with a public part, what to upload. */
void report_closing_public(FILE *stream, const char *folder);

/* `overcoffee sources`: what each export holds, how far it reaches, what was left out. */
void report_sources(FILE *stream, const struct findings *findings);

/* `overcoffee who`: everything known of one person; and, when a name fits several, all of them. */
void report_who(FILE *stream, const struct biography *biography, const struct findings *findings);
void report_several(FILE *stream, const char *name, const GPtrArray *people);

/* `overcoffee compare`: the page, with the two exports as they were given. */
void report_comparison(FILE *stream, const struct comparison *comparison, const char *older,
		       const char *newer);

#endif
