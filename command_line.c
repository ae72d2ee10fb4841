/*
 * Reading the command line with GOption, one table of options for each group.
 */
#include "command_line.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "help.h"

static const struct {
	const char *name, *program, *arguments;
	bool wants_exports;
} commands[] = {
	[COMMAND_REPORT] = {"report", "overcoffee report", "[EXPORT...]", true},
	[COMMAND_WHO] = {"who", "overcoffee who", "NAME [EXPORT...]", true},
	[COMMAND_MET] = {"met", "overcoffee met", "NAME [EXPORT...]", false},
	[COMMAND_SOURCES] = {"sources", "overcoffee sources", "[EXPORT...]", true},
	[COMMAND_COMPARE] = {"compare", "overcoffee compare", "OLD-EXPORT NEW-EXPORT", false},
	[COMMAND_CONFIG] = {"config", "overcoffee config", "[EXPORT...]", false},
};

bool say_wrong(const char *format, ...)
{
	va_list arguments;

	fputs("overcoffee: ", stderr);
	va_start(arguments, format);
	vfprintf(stderr, format, arguments);
	va_end(arguments);
	fputs("; see overcoffee --help\n", stderr);
	return false;
}

const char *command_name(enum command command)
{
	return commands[command].name;
}

bool command_wants_exports(enum command command)
{
	return commands[command].wants_exports;
}

#define OF(command) (1u << COMMAND_##command)

static GOptionContext *context_of(enum command command, struct command_line *line)
{
	const GOptionEntry month[] = {{"month", 'm', 0, G_OPTION_ARG_STRING, &line->month,
				       "Report on YYYY-MM, or the last complete one", "MONTH|last"},
				      G_OPTION_ENTRY_NULL};
	const GOptionEntry journal[] = {{"journal", 0, 0, G_OPTION_ARG_FILENAME_ARRAY,
					 &line->journals, "Meetings you have written down", "FILE"},
					G_OPTION_ENTRY_NULL};
	const GOptionEntry who[] = {{"people", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &line->people,
				     "What you know better about who is who", "FILE"},
				    {"me", 0, 0, G_OPTION_ARG_STRING_ARRAY, &line->me,
				     "A key of your own, where no export tells", "KEY"},
				    G_OPTION_ENTRY_NULL};
	const GOptionEntry counting[] = {{"half-life", 0, 0, G_OPTION_ARG_STRING, &line->half_life,
					  "Days after which a day counts half (180)", "DAYS"},
					 {"vocabulary", 0, 0, G_OPTION_ARG_FILENAME_ARRAY,
					  &line->vocabularies, "More words that tell of meetings",
					  "FILE"},
					 G_OPTION_ENTRY_NULL};
	const GOptionEntry where[] = {
		{"output", 'o', 0, G_OPTION_ARG_FILENAME, &line->folder,
		 "Write there (default: overcoffee-%Y-%m)", "DIR"},
		{"no-plots", 0, 0, G_OPTION_ARG_NONE, &line->no_plots, "Draw no pictures", NULL},
		G_OPTION_ENTRY_NULL};
	const GOptionEntry meeting[] = {{"on", 0, 0, G_OPTION_ARG_STRING, &line->on,
					 "The day you met, or the month or year", "DATE"},
					{"how", 0, 0, G_OPTION_ARG_STRING, &line->how,
					 "coffee (default), lunch, call, video, never, ...", "HOW"},
					G_OPTION_ENTRY_NULL};
	const GOptionEntry how[] = {
		{"strict", 0, 0, G_OPTION_ARG_NONE, &line->strict,
		 "End with status 3 when any row was left out", NULL},
		{"quiet", 'q', 0, G_OPTION_ARG_NONE, &line->quiet, "Print errors only", NULL},
		{"verbose", 'v', 0, G_OPTION_ARG_NONE, &line->verbose, "Print every note", NULL},
		{"no-progress", 0, 0, G_OPTION_ARG_NONE, &line->no_progress,
		 "Show no progress line", NULL},
		G_OPTION_ENTRY_NULL};
	const GOptionEntry exports[] = {{G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY,
					 &line->exports, NULL, commands[command].arguments},
					G_OPTION_ENTRY_NULL};
	const guint all = ~0u, with_month = OF(REPORT) | OF(WHO) | OF(CONFIG);
	const struct {
		const char *title; /* NULL: goes on with the group before */
		const GOptionEntry *entries;
		guint commands; /* bit i: enum command i */
	} groups[] = {
		{"The meeting:", meeting, OF(MET)},
		{"Which month, and who is who:", month, with_month},
		{"Who is who:", NULL, all & ~with_month},
		{NULL, journal, all & ~OF(COMPARE)},
		{NULL, who, all},
		{"How it is counted:", counting, with_month},
		{"Where the report goes:", where, OF(REPORT) | OF(CONFIG)},
		{"How much to say:", how, all},
	};
	GOptionContext *context = g_option_context_new(NULL);
	GOptionGroup *group = NULL;

	g_option_context_add_main_entries(context, exports, NULL);
	for (gsize i = 0; i < G_N_ELEMENTS(groups); i++) {
		if (!(groups[i].commands & 1u << command))
			continue;
		if (groups[i].title) {
			group = g_option_group_new(groups[i].title, groups[i].title,
						   groups[i].title, NULL, NULL);
			g_option_context_add_group(context, group);
		}
		if (groups[i].entries)
			g_option_group_add_entries(group, groups[i].entries);
	}
	g_option_context_set_help_enabled(context, FALSE);
	return context;
}

/* The first word after who and met is a person, not an export. */
static bool take_name(struct command_line *line)
{
	if (line->command != COMMAND_WHO && line->command != COMMAND_MET)
		return true;
	if (line->exports == NULL || *line->exports[0] == '\0')
		return say_wrong("%s wants a NAME", command_name(line->command));
	line->name = line->exports[0];
	memmove(line->exports, line->exports + 1,
		g_strv_length(line->exports) * sizeof *line->exports);
	return true;
}

static bool asks_for(char **arguments, const char *option)
{
	for (char **argument = arguments; *argument && strcmp(*argument, "--") != 0; argument++) {
		if (strcmp(*argument, option) == 0)
			return true;
	}
	return false;
}

/* The long names of a command's options, without their dashes: strings of `words`. GOption knows
 * them and does not tell, except in what it prints. */
static GPtrArray *option_names(char **words)
{
	GPtrArray *names = g_ptr_array_new();

	for (char **word = words; *word; word++) {
		if (g_str_has_prefix(*word, "--"))
			g_ptr_array_add(names, *word + 2);
	}
	g_ptr_array_add(names, NULL);
	return names;
}

/* Says which option is none, and which it may have been meant for. */
static void say_unknown_option(GOptionContext *context, char **arguments, const char *message)
{
	g_autofree char *help = g_option_context_get_help(context, FALSE, NULL), *guess = NULL;
	g_auto(GStrv) words = g_strsplit_set(help, " =\n", -1);
	g_autoptr(GPtrArray) names = option_names(words);

	for (; *arguments && !guess; arguments++) {
		g_autofree char *name = g_strndup(*arguments, strcspn(*arguments, "="));

		if (g_str_has_prefix(name, "--") && g_str_has_suffix(message, *arguments))
			guess = help_guess(name + 2, (const char *const *)names->pdata, "--");
	}
	say_wrong("%s%s", message, guess ? guess : "");
}

static enum options_outcome read_command(struct command_line *line, char **arguments)
{
	g_autoptr(GOptionContext) context = context_of(line->command, line);
	g_autoptr(GError) error = NULL;
	g_auto(GStrv) words = g_strdupv(arguments);

	if (asks_for(arguments + 1, "--help") || asks_for(arguments + 1, "-h")) {
		g_autofree char *help = help_of_command(context, command_name(line->command));

		fputs(help, stdout);
		return OPTIONS_DONE;
	}
	if (g_option_context_parse_strv(context, &words, &error))
		return take_name(line) ? OPTIONS_GO_ON : OPTIONS_WRONG;
	if (g_error_matches(error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION))
		say_unknown_option(context, arguments + 1, error->message);
	else
		say_wrong("%s", error->message);
	return OPTIONS_WRONG;
}

static void say_unknown_command(const char *command)
{
	const char *names[G_N_ELEMENTS(commands) + 1] = {NULL};
	g_autofree char *guess = NULL;

	for (gsize i = 0; i < G_N_ELEMENTS(commands); i++)
		names[i] = commands[i].name;
	guess = help_guess(command, names, "");
	say_wrong("there is no command '%s'%s", command, guess);
}

/* --help, --version, or what is no command. */
static enum options_outcome answer(const char *word)
{
	g_autofree char *words = NULL;

	if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0)
		words = help_overview();
	else if (strcmp(word, "--version") == 0)
		words = help_version();
	if (words == NULL) {
		say_unknown_command(word);
		return OPTIONS_WRONG;
	}
	fputs(words, stdout);
	return OPTIONS_DONE;
}

enum options_outcome command_line_read(struct command_line *line, int argc, char **argv)
{
	memset(line, 0, sizeof *line);
	if (argc < 2) {
		g_autofree char *overview = help_overview();

		fputs(overview, stderr);
		return OPTIONS_WRONG;
	}
	for (gsize i = 0; i < G_N_ELEMENTS(commands); i++) {
		if (strcmp(argv[1], commands[i].name) == 0) {
			line->command = (enum command)i;
			g_set_prgname(commands[i].program);
			return read_command(line, argv + 1);
		}
	}
	return answer(argv[1]);
}

void command_line_release(struct command_line *line)
{
	char *const words[] = {line->name, line->month,	 line->on,
			       line->how,  line->folder, line->half_life};
	char **const lists[] = {line->exports, line->journals, line->people, line->me,
				line->vocabularies};

	for (gsize i = 0; i < G_N_ELEMENTS(words); i++)
		g_free(words[i]);
	for (gsize i = 0; i < G_N_ELEMENTS(lists); i++)
		g_strfreev(lists[i]);
}
