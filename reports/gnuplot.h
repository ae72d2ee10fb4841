/*
 * Running gnuplot: without a shell, without the user's settings, in a folder of ours.
 */
#ifndef REPORTS_GNUPLOT_H
#define REPORTS_GNUPLOT_H

enum gnuplot_outcome {
	GNUPLOT_DREW,
	GNUPLOT_MISSING, /* not in PATH */
	GNUPLOT_FAILED
};

/* Runs `gnuplot SCRIPT` with `folder` as the working directory. With GNUPLOT_FAILED `*complaint`
 * is what it said, one line (new string); NULL else. What it writes has mode 0600. */
enum gnuplot_outcome gnuplot_run(const char *folder, const char *script, char **complaint);

#endif
