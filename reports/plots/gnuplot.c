/*
 * Running gnuplot. It complains on stderr even when all is well (about locale C, for one), so
 * what it says is shown only when it fails. Whatever is called gnuplot on this machine, it gets a
 * limited time and its words a limited room.
 */
#include "reports/plots/gnuplot.h"

#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define WORDS_KEPT 65536 /* bytes of complaints; the last line is what counts */

/* Runs between fork and exec: nothing but what is safe there. */
static void keep_files_private(gpointer unused)
{
	(void)unused;
	umask(077);
}

/* The last line with anything on it: above it gnuplot repeats the command and points into it. */
static char *last_line(const char *text)
{
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	guint i;

	for (i = g_strv_length(lines); i > 0; i--) {
		g_strstrip(lines[i - 1]);
		if (lines[i - 1][0] != '\0')
			return g_utf8_make_valid(lines[i - 1], -1);
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

/* Waits a moment for words and keeps the last of them; closes `*ear` at their end. */
static void listen_to(int *ear, GString *words)
{
	struct pollfd wait = {.fd = *ear, .events = POLLIN};
	char buffer[4096];
	gssize count;

	/* At the end of its words a program is as good as gone. */
	if (poll(&wait, 1, *ear >= 0 ? 50 : 1) <= 0)
		return;
	count = read(*ear, buffer, sizeof buffer);
	if (count <= 0) {
		close(*ear);
		*ear = -1;
		return;
	}
	g_string_append_len(words, buffer, count);
	if (words->len > WORDS_KEPT)
		g_string_erase(words, 0, (gssize)(words->len - WORDS_KEPT / 2));
}

/* Until the child ends or its time is over, when it is ended: false. */
static bool wait_for(GPid child, int *ear, guint seconds, GString *words, int *status)
{
	gint64 deadline = g_get_monotonic_time() + (gint64)seconds * G_USEC_PER_SEC;

	/* Where somebody ignores SIGCHLD there is no status: the picture itself must do. */
	while (waitpid(child, status, WNOHANG) == 0) {
		if (g_get_monotonic_time() > deadline) {
			kill(child, SIGKILL);
			waitpid(child, status, 0);
			return false;
		}
		listen_to(ear, words);
	}
	return true;
}

/* What it said last may still stand in the pipe; somebody else may hold the pipe open. */
static void hear_the_rest(int *ear, GString *words)
{
	gsize before = G_MAXSIZE;

	while (*ear >= 0 && words->len != before) {
		before = words->len;
		listen_to(ear, words);
	}
	if (*ear >= 0)
		close(*ear);
}

enum gnuplot_outcome gnuplot_run(const char *folder, const char *script, guint seconds,
				 char **complaint)
{
	g_autofree char *program = g_find_program_in_path("gnuplot");
	g_auto(GStrv) variables = environment();
	g_autoptr(GString) words = g_string_new(NULL);
	g_autoptr(GError) error = NULL;
	const char *arguments[] = {program, "-d", script, NULL};
	bool is_ended;
	int ear, status = 0;
	GPid child;

	*complaint = NULL;
	if (!program)
		return GNUPLOT_MISSING;
	if (!g_spawn_async_with_pipes(folder, (char **)arguments, variables,
				      G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL,
				      keep_files_private, NULL, &child, NULL, NULL, &ear, &error)) {
		*complaint = g_strdup(error->message);
		return GNUPLOT_FAILED;
	}
	is_ended = wait_for(child, &ear, seconds, words, &status);
	hear_the_rest(&ear, words);
	if (!is_ended)
		*complaint = g_strdup_printf("it was not done after %u seconds", seconds);
	else if (!g_spawn_check_wait_status(status, NULL))
		*complaint = last_line(words->str);
	if (!is_ended)
		return GNUPLOT_STUCK;
	return *complaint ? GNUPLOT_FAILED : GNUPLOT_DREW;
}
