/*
 * What a plot writes, without files, and that its labels stand inside the picture. How a picture
 * looks is for eyes.
 */
#ifndef TESTS_UNIT_TEST_DRAWING_H
#define TESTS_UNIT_TEST_DRAWING_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "reports/plots/kind.h"
#include "reports/plots/plot.h"
#include "reports/plots/style.h"

static inline void assert_text(char *text, const char *expected)
{
	assert_non_null(text);
	assert_string_equal(text, expected);
	g_free(text);
}

/* What a plot writes, without files. */
static inline void draw(const struct findings *findings, const struct plot_kind *kind,
			struct drawing *drawing)
{
	drawing->script = g_string_new(NULL);
	drawing->data = g_string_new(NULL);
	drawing->table = g_string_new(NULL);
	style_open(drawing->script, kind->name,
		   (struct plot_look){PLOT_SIZE_BLOG, PLOT_THEME_LIGHT});
	kind->draw(findings, drawing);
	style_close(drawing->script);
}

static inline void drawing_release(struct drawing *drawing)
{
	g_string_free(drawing->script, TRUE);
	g_string_free(drawing->data, TRUE);
	g_string_free(drawing->table, TRUE);
}

/* Whether a line sets a label, which has to stand within the picture of that width: the plot's own
 * ('s') between heading and foot. */
static inline bool check_label(const char *line, double picture)
{
	char text[256], frame, x_text[16], y_text[16], side[8], face[3], size_text[16];
	double x, y, width, left;

	if (sscanf(line,
		   " set label \"%255[^\"]\" at screen %cx(%15[-0-9.]),%*cy(%15[-PH0-9.]) %7s font "
		   "%2[a-z](%15[0-9.]",
		   text, &frame, x_text, y_text, side, face, size_text) != 7)
		return false;
	x = g_ascii_strtod(x_text, NULL);
	y = g_ascii_strtod(y_text, NULL);
	width = style_width(strcmp(face, "pb") == 0   ? FACE_BOLD
			    : strcmp(face, "pt") == 0 ? FACE_TITLE
						      : FACE_TEXT,
			    g_ascii_strtod(size_text, NULL), text);
	left = strcmp(side, "left") == 0 ? x : x - width * (*side == 'r' ? 1 : 0.5);
	if (left < 24 || left + width > picture - 24)
		fail_msg("leaves the picture: %s", line);
	if (frame == 's' && (y < BODY_TOP + 8 || y > BODY_BOTTOM - 8))
		fail_msg("stands in the heading or the foot: %s", line);
	return true;
}

/* The room that a heading leaves: a plot over the whole picture, stretched with it, must not begin
 * above or end below a picture so high, as gnuplot would shift it against its labels. */
static inline void check_room(const char *line, double picture)
{
	double top, bottom, stretch;

	if (sscanf(line, " TOP = %lf; BOTTOM = PH - %lf", &top, &bottom) != 2)
		return;
	bottom = picture - bottom;
	stretch = (bottom - top) / BODY_HEIGHT;
	assert_true(top - stretch * BODY_TOP >= 0);
	assert_true(bottom + stretch * (PLOT_HEIGHT - BODY_BOTTOM) <= picture);
}

/* The heading is worded for wide pictures and, behind its "else", for squares. */
static inline void assert_labels_inside(const char *script)
{
	g_auto(GStrv) lines = g_strsplit(script, "\n", -1);
	guint i, labels = 0, deep = 0;

	for (i = 0; lines[i]; i++) {
		if (strcmp(lines[i], "\t} else {") == 0)
			deep = 1;
		else if (strcmp(lines[i], "\t}") == 0)
			deep = 0;
		labels += check_label(lines[i], deep ? 1080 : PLOT_WIDTH);
		check_room(lines[i], deep ? 1080 : PLOT_HEIGHT);
		check_room(lines[i], deep ? 1080 : 628);
	}
	assert_true(labels > 9);
}

#endif
