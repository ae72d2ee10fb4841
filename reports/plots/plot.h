/*
 * The pictures of a report: for each a gnuplot script, its data, and an SVG and a PNG drawn from
 * them. Scripts and data are written first, so that they stand there even when gnuplot does not.
 *
 * Pictures are made to be shown to strangers: no name of a person or company is in any of these
 * files, nor in the texts that this header hands out.
 */
#ifndef REPORTS_PLOTS_PLOT_H
#define REPORTS_PLOTS_PLOT_H

#include <glib.h>
#include <stdbool.h>

#include "analyzer/findings.h"

/* In the order in which the report shows them. */
enum plot {
	PLOT_SHARE,
	PLOT_WARMTH,
	PLOT_CEILINGS,
	PLOT_SURVIVAL,
	PLOT_MAP,
	PLOT_MAP_WITH_NAMES,
	PLOT_CIRCLES,
	PLOT_LAYERS,
	PLOT_MONTHS,
	PLOTS
};

/* For a post, a link preview, and what is shown as a square. */
enum plot_size { PLOT_SIZE_BLOG, PLOT_SIZE_CARD, PLOT_SIZE_SQUARE, PLOT_SIZES };

/* "blog", "card", "square"; false for any other word. */
bool plot_size_parse(const char *name, enum plot_size *size);

/* On white, and on what is nearly black. */
enum plot_theme { PLOT_THEME_LIGHT, PLOT_THEME_DARK, PLOT_THEMES };

/* "light", "dark"; false for any other word. */
bool plot_theme_parse(const char *name, enum plot_theme *theme);

struct plot_look {
	enum plot_size size;
	enum plot_theme theme;
};

const char *plot_name(enum plot plot); /* "share": plots/share.svg and so on */

/* Whether there is enough data for this picture. */
bool plot_is_drawn(const struct findings *findings, enum plot plot);

/* Whether this picture, once drawn, may be shown to strangers: it names nobody and folds small
 * groups. */
bool plot_is_public(const struct findings *findings, enum plot plot);

/* A sentence for the report that says why the picture is not there (new string); NULL when it is.
 */
char *plot_missing_sentence(const struct findings *findings, enum plot plot);

/* What was found, in one line; what is to be seen, for who cannot see it. New strings, plain
 * text; only for plots that are drawn. */
char *plot_title(const struct findings *findings, enum plot plot);
char *plot_alt_text(const struct findings *findings, enum plot plot);

/* Whether a file of this name, directly in the folder "plots", is one that plots_write() makes. */
bool plot_has_file(const char *file_name);

struct plots_outcome {
	bool has_picture[PLOTS]; /* NAME.svg and NAME.png are there */
	/* For the page, in memory: the picture in the size of a blog, light, and its numbers as
	 * lines of columns separated by tabs, the header first behind "# ". The one NULL without a
	 * picture, the other for plots that are not drawn. */
	GString *svg[PLOTS], *table[PLOTS];
	char *note;    /* a line for the user without "overcoffee: note: ": why there are
			  scripts only; NULL when all is well */
	char *trouble; /* something could not be written, with the path; NULL else */
};

/* Writes FOLDER/plots/NAME.gp, .dat, .svg and .png, files 0600 and the folder 0700. `shown` is how
 * messages name FOLDER: where it will stand in the end. */
void plots_write(const struct findings *findings, struct plot_look look, const char *folder,
		 const char *shown, struct plots_outcome *outcome);
void plots_outcome_release(struct plots_outcome *outcome);

#endif
