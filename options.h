/*
 * The command line and the configuration file: what is to be done, with which exports, and each
 * stage's own options.
 */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <glib.h>
#include <stdbool.h>

#include "analyzer/findings.h"
#include "command_line.h"
#include "config.h"
#include "analyzer/identity/identity.h"
#include "importers/import.h"
#include "reports/journal.h"
#include "reports/report.h"

/* 0 done; the others as DESIGN and the manual page say. */
enum exit_status { EXIT_DONE, EXIT_NOT_ALL_READ, EXIT_USAGE, EXIT_ROWS_SKIPPED, EXIT_NOT_WRITTEN };

struct options {
	enum command command;
	GPtrArray *exports; /* char *, sorted, each once: journal and people files too */
	const char *old_export, *new_export; /* of compare, not among `exports`; NULL else */
	const char *name;		     /* of who and met: the person; NULL else */
	const char *journal;		     /* of met: the file to write to */
	struct journal_line line;	     /* of met */
	struct identity_options identity;
	struct import_options import;
	struct analysis_options analysis;
	struct report_options report;
	bool strict, quiet, verbose;

	/* What the rest is made of and borrows from. */
	struct command_line typed;
	struct config config;
	struct vocabulary *vocabulary;
	char **me, **own_words;
};

/* Reads the command line and the configuration file. OPTIONS_DONE when --help or --version was
 * answered on stdout, OPTIONS_WRONG when it was not understood, which has been said on stderr. */
enum options_outcome options_parse(struct options *options, int argc, char **argv);
void options_release(struct options *options);

#endif
