/*
 * Running gnuplot: without a shell, without the user's settings, in a folder of ours.
 */
#ifndef REPORTS_PLOTS_GNUPLOT_H
#define REPORTS_PLOTS_GNUPLOT_H

#include <glib.h>

#define GNUPLOT_SECONDS 60 /* a picture takes less than one */

enum gnuplot_outcome {
	GNUPLOT_DREW,
	GNUPLOT_MISSING, /* not in PATH */
	GNUPLOT_FAILED,
	GNUPLOT_STUCK /* still at it after so many seconds, and ended by us */
};

/* Runs `gnuplot SCRIPT` with `folder` as the working directory, for `seconds` at most. With
 * GNUPLOT_FAILED and GNUPLOT_STUCK `*complaint` is what is wrong, one line (new string); NULL else.
 * What it writes has mode 0600. */
enum gnuplot_outcome gnuplot_run(const char *folder, const char *script, guint seconds,
				 char **complaint);

#endif
