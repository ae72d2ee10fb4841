/*
 * Exports into the network: opens each, tells by its content what it is, and hands every known
 * file to its reader. Adding a kind of export is a line in the table of import.c.
 */
#ifndef IMPORTERS_IMPORT_H
#define IMPORTERS_IMPORT_H

#include "analyzer/diag.h"
#include "analyzer/network.h"

struct import_options {
	bool show_progress;		     /* one line on stderr, rewritten: file, rows, rate */
	gint32 today;			     /* by the clock */
	const struct vocabulary *vocabulary; /* to read words with; NULL: what is built in */
};

/*
 * Reads everything at or below these paths (char *). What the user says of people is read first,
 * then the archives, the oldest first, so that of what several tell the oldest row stands, then
 * the journal. A LinkedIn export whose name has lost its day counts as the newest, a Twitter
 * archive that tells none as the oldest; equally old ones go by path. Trouble is reported, nothing
 * else is lost. What is found by searching a folder and is of no known kind is passed over with a
 * note; a path of which nothing is known at all is an error.
 */
void import_exports(struct network *network, const GPtrArray *paths,
		    const struct import_options *options, struct diag *diag);

#endif
