/*
 * What a plot is to the rest of the program: a name, its words, and a drawing. One file for each
 * (plot_NAME.c), one line for each in the table of plot.c.
 */
#ifndef REPORTS_PLOTS_KIND_H
#define REPORTS_PLOTS_KIND_H

#include <glib.h>
#include <stdbool.h>

#include "analyzer/findings.h"

struct drawing {
	GString *script; /* NAME.gp: what stands between style_open() and style_close() */
	GString *data;	 /* NAME.dat: columns separated by tabs, no text from an archive */
	GString *table;	 /* what the page shows beside the picture for who cannot see it: as `data`,
			    header first behind "# "; left empty where the data can be read as it is,
			    PLOT_TABLE_IN_SECTION where a table of the section has it already */
};
#define PLOT_TABLE_IN_SECTION "# \n"

struct plot_kind {
	const char *name;
	/* Why it is not drawn, as a sentence (new string); NULL when it is. The other functions
	 * are called only then. */
	char *(*missing)(const struct findings *findings);
	char *(*title)(const struct findings *findings);
	char *(*alt_text)(const struct findings *findings);
	void (*draw)(const struct findings *findings, struct drawing *drawing);
	bool is_private; /* never published: it names people, or shows how they hang together */
	/* Whether it shows a group of fewer than five by itself, and so is not published this time;
	 * NULL when it never does. */
	bool (*shows_few)(const struct findings *findings);
};

extern const struct plot_kind plot_share, plot_warmth, plot_ceilings;
extern const struct plot_kind plot_survival, plot_months;
extern const struct plot_kind plot_layers, plot_map, plot_map_with_names, plot_circles;

#endif
