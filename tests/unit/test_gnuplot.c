/*
 * Whatever is called gnuplot in PATH: one that fails, one that never ends, one that talks without
 * end, none.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include <glib/gstdio.h>

#include "reports/plots/gnuplot.h"

struct program {
	const char *script; /* NULL: there is none */
	enum gnuplot_outcome outcome;
	const char *complaint;
};

static const struct program programs[] = {
	{"#!/bin/sh\nexit 0\n", GNUPLOT_DREW, NULL},
	{"#!/bin/sh\necho fine >&2\nexit 0\n", GNUPLOT_DREW, NULL},
	{"#!/bin/sh\necho one >&2\necho 'no such terminal' >&2\necho >&2\nexit 3\n", GNUPLOT_FAILED,
	 "no such terminal"},
	{"#!/bin/sh\nexit 3\n", GNUPLOT_FAILED, "no reason given"},
	{"#!/bin/sh\nkill -SEGV $$\n", GNUPLOT_FAILED, "no reason given"},
	{"#!/bin/sh\n[ \"$GNUTERM $LC_ALL $1 $2\" = 'unknown C.UTF-8 -d share.gp' ]\n",
	 GNUPLOT_DREW, NULL},
	{"#!/bin/sh\nexec sleep 100\n", GNUPLOT_STUCK, "it was not done after 1 seconds"},
	{"#!/bin/sh\nexec yes >&2\n", GNUPLOT_STUCK, "it was not done after 1 seconds"},
	/* What it leaves behind holds on to its stderr. */
	{"#!/bin/sh\nsleep 3 &\necho gone >&2\nexit 1\n", GNUPLOT_FAILED, "gone"},
	{"no program at all\n", GNUPLOT_FAILED, NULL},
	{NULL, GNUPLOT_MISSING, NULL},
};

static void every_outcome_is_told(void **state)
{
	g_autofree char *folder = g_dir_make_tmp("overcoffee-XXXXXX", NULL);
	g_autofree char *path = g_build_filename(folder, "gnuplot", NULL);
	g_autofree char *search = g_strconcat(folder, ":/usr/bin:/bin", NULL);
	g_autofree char *before = g_strdup(g_getenv("PATH"));

	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(programs); i++) {
		const struct program *program = &programs[i];
		g_autofree char *complaint = NULL;
		gint64 begun = g_get_monotonic_time();

		g_setenv("PATH", program->script ? search : folder, TRUE);
		g_unlink(path);
		if (program->script) {
			assert_true(g_file_set_contents(path, program->script, -1, NULL));
			assert_int_equal(g_chmod(path, 0700), 0);
		}
		assert_int_equal(gnuplot_run(folder, "share.gp", 1, &complaint), program->outcome);
		assert_true(g_get_monotonic_time() - begun < 3 * G_USEC_PER_SEC);
		if (program->complaint)
			assert_string_equal(complaint, program->complaint);
		else
			assert_int_equal(complaint == NULL, program->outcome != GNUPLOT_FAILED);
	}
	g_setenv("PATH", before, TRUE);
	g_unlink(path);
	g_rmdir(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_outcome_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
