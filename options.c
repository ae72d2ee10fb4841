/*
 * Reading the command line with GOption, one table of options for each command.
 */
#include "options.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "analyzer/name.h"

#define VERSION "0.1.0"

/* The options as typed, before they are checked. */
struct typed {
	char *folder, *month, *on, *how;
	char **journals, **people, **me, **exports;
	gboolean no_plots, strict, quiet, verbose, no_progress;
};

static const char usage[] =
	"overcoffee: which of my digital ties have I never taken offline?\n"
	"\n"
	"  overcoffee report [OPTION...] EXPORT...   write the monthly report\n"
	"  overcoffee who NAME EXPORT...             everything known of one person\n"
	"  overcoffee met NAME --on DATE             write down a meeting in your journal\n"
	"  overcoffee sources EXPORT...              what each export holds and how far it "
	"reaches\n"
	"\n"
	"An EXPORT is a ZIP as downloaded from LinkedIn or X, an unpacked folder, or a single\n"
	"file, a journal (met.csv) or people file too. Kind and age are recognised by content.\n"
	"\n"
	"  overcoffee report ~/exports/*.zip met.csv\n"
	"\n"
	"`overcoffee report --help` lists the options; the manual page tells the rest.\n"
	"Everything stays on this machine: the program has no network code.\n";

static const struct {
	const char *name, *program, *arguments;
} commands[] = {
	[COMMAND_REPORT] = {"report", "overcoffee report", "EXPORT..."},
	[COMMAND_WHO] = {"who", "overcoffee who", "NAME EXPORT..."},
	[COMMAND_MET] = {"met", "overcoffee met", "NAME [EXPORT...]"},
	[COMMAND_SOURCES] = {"sources", "overcoffee sources", "EXPORT..."},
};

static const char examples[] =
	"Examples:\n"
	"  overcoffee report Complete_LinkedInDataExport.zip twitter.zip\n"
	"  overcoffee report --month last --journal met.csv --output ~/reports/last ~/exports\n"
	"  overcoffee report --me linkedin:nell-harkaway messages.csv\n"
	"  overcoffee who \"Odette Oakhurst\" ~/exports met.csv\n"
	"  overcoffee met \"Odette Oakhurst\" --on 2026-11-19 --how lunch --journal met.csv\n"
	"\n"
	"Exit status: 0 done; 1 a file could not be read, the rest was reported; 2 wrong usage;\n"
	"3 with --strict, when a row was left out; 4 nothing was written.\n";

/* The clock, in days. SOURCE_DATE_EPOCH stands in for it where output must not change. */
static gint32 today(void)
{
	const char *fixed = g_getenv("SOURCE_DATE_EPOCH");
	gint64 seconds;

	if (fixed && g_ascii_string_to_signed(fixed, 10, 0, G_MAXINT32 * 2LL, &seconds, NULL))
		return day_of(seconds);
	return day_of(g_get_real_time() / G_USEC_PER_SEC);
}

/* Says what was not understood; false, so that a check can end with it. */
static bool G_GNUC_PRINTF(1, 2) say_wrong(const char *format, ...)
{
	va_list arguments;

	fputs("overcoffee: ", stderr);
	va_start(arguments, format);
	vfprintf(stderr, format, arguments);
	va_end(arguments);
	fputs("; see overcoffee --help\n", stderr);
	return false;
}

static bool read_month(struct options *options, const char *month)
{
	options->analysis.month = MONTH_NONE;
	if (month == NULL)
		return true;
	if (strcmp(month, "last") == 0) {
		options->analysis.month = month_of(options->analysis.today) - 1;
		return true;
	}
	options->analysis.month = month_parse(month);
	if (options->analysis.month == MONTH_NONE)
		return say_wrong("--month wants YYYY-MM or last, not '%s'", month);
	return true;
}

static bool read_keys(struct options *options, char **me)
{
	GPtrArray *keys = g_ptr_array_new();

	for (char **text = me; text && *text; text++) {
		char *key = key_parse(*text);

		if (key == NULL) {
			g_ptr_array_add(keys, NULL);
			g_strfreev((char **)g_ptr_array_free(keys, FALSE));
			return say_wrong("--me wants a key such as linkedin:NAME, twitter:ID or "
					 "mail:ADDRESS, not '%s'",
					 *text);
		}
		g_ptr_array_add(keys, key);
	}
	g_ptr_array_add(keys, NULL);
	options->me = (char **)g_ptr_array_free(keys, FALSE);
	options->identity.me = (const char *const *)options->me;
	return true;
}

static gint by_text(gconstpointer a, gconstpointer b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Exports are surveyed in order of their paths, so that the order of arguments changes nothing. */
static bool gather_exports(struct options *options, const struct typed *typed)
{
	/* The journal that met writes to need not be there yet. */
	char **const lists[] = {typed->exports, typed->people,
				options->command == COMMAND_MET ? NULL : typed->journals};

	for (gsize i = 0; i < G_N_ELEMENTS(lists); i++) {
		for (char **path = lists[i]; path && *path; path++) {
			if (!g_ptr_array_find_with_equal_func(options->exports, *path, g_str_equal,
							      NULL))
				g_ptr_array_add(options->exports, g_strdup(*path));
		}
	}
	g_ptr_array_sort(options->exports, by_text);
	if (options->exports->len == 0 && options->command != COMMAND_MET)
		return say_wrong("%s wants at least one EXPORT", commands[options->command].name);
	return true;
}

/* The first word after who and met is a person, not an export. */
static bool take_name(struct options *options, struct typed *typed)
{
	if (options->command != COMMAND_WHO && options->command != COMMAND_MET)
		return true;
	if (typed->exports == NULL || *typed->exports[0] == '\0')
		return say_wrong("%s wants a NAME", commands[options->command].name);
	options->name = typed->exports[0];
	memmove(typed->exports, typed->exports + 1,
		g_strv_length(typed->exports) * sizeof *typed->exports);
	return true;
}

static bool read_meeting(struct options *options, struct typed *typed)
{
	struct given_date date;

	if (options->command != COMMAND_MET)
		return true;
	if (typed->journals == NULL || typed->journals[1] != NULL)
		return say_wrong("met wants one --journal FILE to write to");
	options->date = g_strdup(typed->on ? typed->on : "");
	options->how = g_strdup(typed->how ? typed->how : "coffee");
	options->journal = options->journal_path = g_strdup(typed->journals[0]);
	if (!given_date_parse(options->date, &date) ||
	    (date.precision == PRECISION_NONE && strcmp(options->how, "never") != 0))
		return say_wrong("met wants --on YYYY-MM-DD, YYYY-MM or YYYY");
	if (strpbrk(options->name, "\r\n") || strpbrk(options->how, "\r\n"))
		return say_wrong("a name stands on one line");
	options->line = (struct journal_line){options->date, options->name, options->how};
	return true;
}

static bool check(struct options *options, struct typed *typed)
{
	options->strict = typed->strict;
	options->quiet = typed->quiet;
	options->verbose = typed->verbose;
	options->analysis.today = options->import.today = today();
	options->import.show_progress =
		!typed->quiet && !typed->no_progress && isatty(STDERR_FILENO);
	options->folder = g_steal_pointer(&typed->folder);
	options->report.folder = options->folder;
	options->report.no_plots = typed->no_plots;
	return read_month(options, typed->month) && read_keys(options, typed->me) &&
	       take_name(options, typed) && read_meeting(options, typed) &&
	       gather_exports(options, typed);
}

static void add_group(GOptionContext *context, const char *title, const GOptionEntry *entries)
{
	GOptionGroup *group = g_option_group_new(title, title, title, NULL, NULL);

	g_option_group_add_entries(group, entries);
	g_option_context_add_group(context, group);
}

static GOptionContext *context_of(enum command command, struct typed *typed)
{
	const GOptionEntry what[] = {
		{"month", 'm', 0, G_OPTION_ARG_STRING, &typed->month,
		 "Report on this month (default: the newest in the data;\n"
		 "                               last: the last complete one by the clock)",
		 "YYYY-MM|last"},
		{"journal", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &typed->journals,
		 "Meetings you have written down", "FILE"},
		{"people", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &typed->people,
		 "What you know better about who is who", "FILE"},
		{"me", 0, 0, G_OPTION_ARG_STRING_ARRAY, &typed->me,
		 "A key of your own, where the export does not tell", "KEY"},
		G_OPTION_ENTRY_NULL};
	const GOptionEntry where[] = {
		{"output", 'o', 0, G_OPTION_ARG_FILENAME, &typed->folder,
		 "Write the report there (default: overcoffee-YYYY-MM)", "DIR"},
		{"no-plots", 0, 0, G_OPTION_ARG_NONE, &typed->no_plots, "Draw no pictures", NULL},
		G_OPTION_ENTRY_NULL};
	const GOptionEntry meeting[] = {
		{"on", 0, 0, G_OPTION_ARG_STRING, &typed->on,
		 "The day you met, or the month or year", "DATE"},
		{"how", 0, 0, G_OPTION_ARG_STRING, &typed->how,
		 "coffee (default), lunch, meeting, event, call, video or never", "HOW"},
		G_OPTION_ENTRY_NULL};
	const GOptionEntry how[] = {
		{"strict", 0, 0, G_OPTION_ARG_NONE, &typed->strict,
		 "Exit with status 3 when any row was left out for trouble", NULL},
		{"quiet", 'q', 0, G_OPTION_ARG_NONE, &typed->quiet, "Print errors only", NULL},
		{"verbose", 'v', 0, G_OPTION_ARG_NONE, &typed->verbose, "Print every note", NULL},
		{"no-progress", 0, 0, G_OPTION_ARG_NONE, &typed->no_progress,
		 "Show no progress line", NULL},
		G_OPTION_ENTRY_NULL};
	const GOptionEntry exports[] = {{G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY,
					 &typed->exports, NULL, commands[command].arguments},
					G_OPTION_ENTRY_NULL};
	GOptionContext *context = g_option_context_new(NULL);

	g_option_context_add_main_entries(context, exports, NULL);
	add_group(context, "Which month, and who is who:", what);
	if (command == COMMAND_MET)
		add_group(context, "The meeting:", meeting);
	if (command == COMMAND_REPORT)
		add_group(context, "Where the report goes:", where);
	add_group(context, "How much to say:", how);
	g_option_context_set_help_enabled(context, FALSE);
	g_option_context_set_description(context, examples);
	return context;
}

static void release_typed(struct typed *typed)
{
	g_free(typed->folder);
	g_free(typed->month);
	g_free(typed->on);
	g_free(typed->how);
	g_strfreev(typed->journals);
	g_strfreev(typed->people);
	g_strfreev(typed->me);
	g_strfreev(typed->exports);
}

static bool asks_for(char **arguments, const char *option)
{
	for (char **argument = arguments; *argument && strcmp(*argument, "--") != 0; argument++) {
		if (strcmp(*argument, option) == 0)
			return true;
	}
	return false;
}

static void print_version(void)
{
	printf("overcoffee " VERSION "\n"
	       "GLib %u.%u.%u, libarchive, libcsv, jansson, igraph; gnuplot at run time.\n"
	       "Free software under the GNU GPL, version 3 or later; there is no warranty.\n",
	       glib_major_version, glib_minor_version, glib_micro_version);
}

static enum options_outcome parse_command(struct options *options, char **arguments)
{
	struct typed typed = {0};
	g_autoptr(GOptionContext) context = context_of(options->command, &typed);
	g_autoptr(GError) error = NULL;
	g_auto(GStrv) words = g_strdupv(arguments);
	enum options_outcome outcome = OPTIONS_GO_ON;

	if (asks_for(arguments + 1, "--help") || asks_for(arguments + 1, "-h")) {
		g_autofree char *help = g_option_context_get_help(context, FALSE, NULL);

		fputs(help, stdout);
		return OPTIONS_DONE;
	}
	if (!g_option_context_parse_strv(context, &words, &error)) {
		say_wrong("%s", error->message);
		outcome = OPTIONS_WRONG;
	} else if (!check(options, &typed)) {
		outcome = OPTIONS_WRONG;
	}
	release_typed(&typed);
	return outcome;
}

enum options_outcome options_parse(struct options *options, int argc, char **argv)
{
	memset(options, 0, sizeof *options);
	options->exports = g_ptr_array_new_with_free_func(g_free);
	if (argc < 2) {
		fputs(usage, stderr);
		return OPTIONS_WRONG;
	}
	for (gsize i = 0; i < G_N_ELEMENTS(commands); i++) {
		if (strcmp(argv[1], commands[i].name) == 0) {
			options->command = (enum command)i;
			g_set_prgname(commands[i].program);
			return parse_command(options, argv + 1);
		}
	}
	if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0)
		fputs(usage, stdout);
	else if (strcmp(argv[1], "--version") == 0)
		print_version();
	else {
		say_wrong("there is no command '%s'", argv[1]);
		return OPTIONS_WRONG;
	}
	return OPTIONS_DONE;
}

void options_release(struct options *options)
{
	g_ptr_array_unref(options->exports);
	g_strfreev(options->me);
	g_free(options->folder);
	g_free(options->name);
	g_free(options->journal_path);
	g_free(options->date);
	g_free(options->how);
}
