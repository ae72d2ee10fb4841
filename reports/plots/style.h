/*
 * The house style of the plots: sizes, colours, type, and the few things every script does.
 *
 * Positions are pixels from the top left of a picture of PLOT_WIDTH by PLOT_HEIGHT, lengths too;
 * the script turns them into gnuplot's screen coordinates (sx, sy), so that SVG and PNG agree, and
 * so that a plot need not know in which size it is drawn: what stands between BODY_TOP and
 * BODY_BOTTOM is made narrower or higher, and its type with its width, so that texts side by side
 * stay so. Colours are named by the variables of the script: "INK", "MET".
 */
#ifndef REPORTS_PLOTS_STYLE_H
#define REPORTS_PLOTS_STYLE_H

#include <glib.h>

#include "analyzer/findings.h"
#include "reports/plots/plot.h"

#define PLOT_WIDTH  1200
#define PLOT_HEIGHT 675
#define PLOT_MARGIN 48

/* Between the subtitle and the foot: where a plot may draw. */
#define BODY_TOP    114
#define BODY_HEIGHT 514
#define BODY_BOTTOM (BODY_TOP + BODY_HEIGHT)

/* Type sizes. */
#define SIZE_TITLE    34
#define SIZE_SUBTITLE 21
#define SIZE_LABEL    21
#define SIZE_AXIS     19
#define SIZE_NOTE     17

struct plot_colour {
	const char *name; /* variable of the script */
	const char *light, *dark;
};
/* Ends with a NULL name. The HTML report takes its dark colours from here. */
extern const struct plot_colour plot_palette[];

/* The light colour of this name as a number, as gnuplot wants it in data: 0x5E2F0D. */
guint plot_colour_number(const char *name);

/* Puts the theme's colours in the place of those numbers in the columns of a plot's data, with or
 * without a transparency in front; for data in which nothing but a colour is as large as one. */
void style_colour_data(GString *data, enum plot_theme theme);

extern const char *const plot_state_fill[STATES]; /* "MET" */
extern const char *const plot_state_text[STATES]; /* "MET_TEXT": readable on the background */

/* Faces are the functions of the script that make a font: px, pb, pt. */
enum face { FACE_TEXT, FACE_BOLD, FACE_TITLE, FACES };

/* How wide a text comes out. Anything but ASCII counts as an average letter. */
double style_width(enum face face, double size, const char *text);

/* The first of the wordings (the last is NULL) that fits into `width`, else the last of them. */
const char *style_fitting(enum face face, double size, double width, const char *const *wordings);

enum alignment { ALIGN_LEFT, ALIGN_CENTER, ALIGN_RIGHT };

struct label {
	double x, y; /* y is the middle of the line */
	enum alignment alignment;
	enum face face;
	double size;
	const char *colour;
};

/* Everything up to the first mark: terminals, palette, functions. All that follows is drawn once
 * as SVG and once as PNG, until style_close(). */
void style_open(GString *script, const char *name, struct plot_look look);
void style_close(GString *script);

/* Title, subtitle and foot: a line each, two in the square. Comes before all other labels, as it
 * says how much room is left for them. */
void style_heading(GString *script, const char *title, const char *subtitle, const char *foot);
void style_label(GString *script, const struct label *label, const char *text);
void style_line(GString *script, double x1, double y1, double x2, double y2, const char *look);
/* Where the plot itself stands. */
void style_frame(GString *script, double left, double top, double right, double bottom);
/* Makes the numbers of the data pixels as those of labels are. In a square picture they would lie
 * farther apart from top to bottom than from left to right, unless what is round must stay round:
 * then labels of style_label() are elsewhere. */
void style_pixels(GString *script, bool stays_round);

/* Pushes the middles of labels, which stand from the top down, `gap` apart between `top` and
 * `bottom`, keeping their order. */
void style_push_apart(double *y, guint count, double gap, double top, double bottom);

/* Appends a number with at most two decimals and a point, whatever the locale. */
void style_number(GString *text, double number);

/* New strings: a month, "October 2026"; the reporting month, "October 2026, to the 22nd" when
 * the data does not fill it. */
char *style_month(gint32 month);
char *style_until(const struct findings *findings);

#endif
