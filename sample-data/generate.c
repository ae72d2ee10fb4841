/*
 * generate [--seed N] [--scale X] [--output DIR]: writes the sample archives. The same seed and
 * scale give the same contents everywhere; `--scale 10` has ten times the people.
 */
#include <locale.h>
#include <stdlib.h>
#include <time.h>

#include "sample-data/writers.h"

#define DEFAULT_SEED 20261031

int main(int argc, char **argv)
{
	gint64 seed = DEFAULT_SEED;
	double scale = 1;
	g_autofree char *folder = NULL;
	const GOptionEntry entries[] = {
		{"seed", 's', 0, G_OPTION_ARG_INT64, &seed, "another world for each N", "N"},
		{"scale", 'x', 0, G_OPTION_ARG_DOUBLE, &scale, "X times the people, at least 0.5",
		 "X"},
		{"output", 'o', 0, G_OPTION_ARG_FILENAME, &folder, "folder to write into", "DIR"},
		{NULL, 0, 0, 0, NULL, NULL, NULL}};
	g_autoptr(GOptionContext) context = g_option_context_new("- write the sample archives");
	GError *error = NULL;
	struct world world;

	/* libarchive wants a UTF-8 locale for names and puts local time into a ZIP. */
	setlocale(LC_CTYPE, "C.UTF-8");
	g_setenv("TZ", "UTC0", TRUE);
	tzset();
	g_option_context_add_main_entries(context, entries, NULL);
	if (!g_option_context_parse(context, &argc, &argv, &error) || scale < 0.5 || scale > 1000) {
		g_printerr("generate: %s\n", error ? error->message : "--scale is 0.5 to 1000");
		return 2;
	}
	if (!folder)
		folder = g_strdup(".");
	if (g_mkdir_with_parents(folder, 0777) != 0) {
		g_printerr("generate: %s: cannot be made\n", folder);
		return 1;
	}
	world_make(&world, (guint64)seed, (guint)(scale * 1000 + .5));
	linkedin_write(&world, folder);
	twitter_write(&world, folder);
	tables_write(&world, folder);
	calendar_write(&world, folder);
	world_release(&world);
	return 0;
}
