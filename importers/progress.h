/*
 * One line on a terminal that says how far the reading is: file, rows, rows per second. It is
 * rewritten at most ten times a second and cleared before anything else is printed.
 */
#ifndef IMPORTERS_PROGRESS_H
#define IMPORTERS_PROGRESS_H

#include <stdbool.h>
#include <stdio.h>

#include "analyzer/source.h"

struct progress {
	FILE *stream;		 /* NULL: nothing is shown */
	const struct part *part; /* the file being read */
	gint64 begun, shown;	 /* of the file, of the line: g_get_monotonic_time() */
	bool is_visible;
};

void progress_init(struct progress *progress, FILE *stream);

/* Rows were read, or a file was begun. Cheap when it is too early for another line. */
void progress_show(struct progress *progress, const struct part *part);

/* Takes the line away; `progress` is a struct progress, so that diag->before_line can call it. */
void progress_clear(void *progress);

#endif
