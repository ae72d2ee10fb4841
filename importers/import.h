/*
 * Exports into the network: opens each, tells by its content what it is, and hands every known
 * file to its reader. Adding a kind of export is a line in the table of import.c.
 */
#ifndef IMPORTERS_IMPORT_H
#define IMPORTERS_IMPORT_H

#include "analyzer/diag.h"
#include "analyzer/network.h"

struct import_options {
	bool show_progress; /* one line on stderr, rewritten: file, rows, rate */
	gint32 today;       /* by the clock */
};

/* Reads everything at or below `path`. Trouble is reported, nothing else is lost. */
void import_export(struct network *network, const char *path, const struct import_options *options,
		   struct diag *diag);

#endif
