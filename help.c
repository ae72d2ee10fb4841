/*
 * The words of --help and --version. The one thing to know: GOption lays out the options, with
 * empty lines between the groups that cost too much of a screen.
 */
#include "help.h"

#include <string.h>

#include "analyzer/identity/closest.h"

#define VERSION "0.1.0"

static const char overview[] =
	"overcoffee: which of my digital ties have I never taken offline?\n"
	"\n"
	"  overcoffee report [EXPORT...]     write the monthly report\n"
	"  overcoffee who NAME [EXPORT...]   everything known of one person\n"
	"  overcoffee met NAME --on DATE     write down a meeting in your journal\n"
	"  overcoffee sources [EXPORT...]    what each export holds, how far it reaches\n"
	"  overcoffee compare OLD NEW        who came, went or changed jobs since\n"
	"  overcoffee config                 the settings, and where each comes from\n"
	"\n"
	"An EXPORT is a ZIP as downloaded from LinkedIn or X, an unpacked folder, or a\n"
	"single file, a journal (met.csv) or people file too; its content tells which.\n"
	"Exports that stand in the configuration file need not be given.\n"
	"\n"
	"  overcoffee report ~/exports/*.zip met.csv\n"
	"\n"
	"`overcoffee COMMAND --help` lists the options; overcoffee(1) tells the rest.\n"
	"Exit status: 0 done; 1 a file could not be read, the rest was reported; 2 wrong\n"
	"usage; 3 with --strict, a row was left out; 4 nothing was written.\n"
	"Everything stays on this machine: the program has no network code.\n";

static const struct {
	const char *command, *words;
} examples[] = {
	{"report", "  overcoffee report --month last --journal met.csv ~/exports\n"},
	{"who", "  overcoffee who \"Odette Oakhurst\" ~/exports met.csv\n"
		"  overcoffee who linkedin:odette-oakhurst\n"},
	{"met", "  overcoffee met \"Odette Oakhurst\" --on 2026-11-19 --how lunch\n"},
	{"sources", "  overcoffee sources ~/exports\n"},
	{"compare", "  overcoffee compare LinkedIn-2025.zip LinkedIn-2026.zip\n"},
	{"config", "  overcoffee config --half-life 90\n"},
};

char *help_overview(void)
{
	return g_strdup(overview);
}

char *help_version(void)
{
	return g_strdup_printf("overcoffee " VERSION "\n"
			       "GLib %u.%u.%u, libarchive, libcsv, libical, jansson, igraph, md4c; "
			       "gnuplot at run time.\n"
			       "Free software under the GNU GPL, version 3 or later; there is no "
			       "warranty.\n",
			       glib_major_version, glib_minor_version, glib_micro_version);
}

char *help_of_command(GOptionContext *context, const char *command)
{
	g_autofree char *laid_out = g_option_context_get_help(context, FALSE, NULL);
	GString *help = g_string_new(laid_out);

	g_string_replace(help, "Usage:\n  ", "Usage: ", 1);
	g_string_replace(help, "\n\n", "\n", 0);
	g_string_append(help, "Example:\n");
	for (gsize i = 0; i < G_N_ELEMENTS(examples); i++) {
		if (strcmp(examples[i].command, command) == 0)
			g_string_append(help, examples[i].words);
	}
	return g_string_free(help, FALSE);
}

char *help_guess(const char *mistyped, const char *const *words, const char *before)
{
	const char *closest = closest_word(mistyped, words);

	return closest ? g_strdup_printf(" (did you mean '%s%s'?)", before, closest) : g_strdup("");
}
