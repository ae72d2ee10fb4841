/*
 * Running gnuplot. It complains on stderr even when all is well (about locale C, for one), so
 * what it says is shown only when it fails.
 */
#include "reports/gnuplot.h"

#include <glib.h>
#include <string.h>
#include <sys/stat.h>

/* Runs between fork and exec: nothing but what is safe there. */
static void keep_files_private(gpointer unused)
{
	(void)unused;
	umask(077);
}

/* The last line with anything on it: above it gnuplot repeats the command and points into it. */
static char *last_line(const char *text)
{
	g_auto(GStrv) lines = g_strsplit(text ? text : "", "\n", -1);
	guint i;

	for (i = g_strv_length(lines); i > 0; i--) {
		g_strstrip(lines[i - 1]);
		if (lines[i - 1][0] != '\0')
			return g_strdup(lines[i - 1]);
	}
	return g_strdup("no reason given");
}

/* A terminal chosen by the user could open a window; cron has a locale without UTF-8. */
static char **environment(void)
{
	char **variables = g_get_environ();

	variables = g_environ_setenv(variables, "LC_ALL", "C.UTF-8", TRUE);
	return g_environ_setenv(variables, "GNUTERM", "unknown", TRUE);
}

enum gnuplot_outcome gnuplot_run(const char *folder, const char *script, char **complaint)
{
	g_autofree char *program = g_find_program_in_path("gnuplot");
	g_auto(GStrv) variables = environment();
	g_autofree char *said = NULL;
	g_autoptr(GError) error = NULL;
	const char *arguments[] = {program, "-d", script, NULL};
	int status = 0;

	*complaint = NULL;
	if (!program)
		return GNUPLOT_MISSING;
	if (!g_spawn_sync(folder, (char **)arguments, variables, G_SPAWN_STDOUT_TO_DEV_NULL,
			  keep_files_private, NULL, NULL, &said, &status, &error)) {
		*complaint = g_strdup(error->message);
		return GNUPLOT_FAILED;
	}
	if (!g_spawn_check_wait_status(status, NULL)) {
		*complaint = last_line(said);
		return GNUPLOT_FAILED;
	}
	return GNUPLOT_DREW;
}
