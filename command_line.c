/*
 * Reading the command line with GOption: one table of commands, one of options.
 */
#include "command_line.h"

#include <stdarg.h>
#include <stddef.h>
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
#define ALL	    (~0u)
#define DATED	    (OF(REPORT) | OF(WHO) | OF(CONFIG)) /* look at what was found by a day */
#define READING	    (ALL & ~OF(CONFIG))

#define MEETING	 "The meeting:"
#define READ	 "What is read:"
#define COUNTED	 "How it is counted:"
#define WRITTEN	 "Where the report goes:"
#define HOW_MUCH "How much to say:"

/* Every option but --help, group by group. */
static const struct {
	const char *group, *name;
	char letter;
	GOptionArg kind;
	gsize field;	/* of struct command_line */
	guint commands; /* bit i: enum command i has it */
	const char *words, *value;
} options[] = {
#define INTO(field) offsetof(struct command_line, field)
	{MEETING, "on", 0, G_OPTION_ARG_STRING, INTO(on), OF(MET),
	 "The day you met, or the month or year", "DATE"},
	{MEETING, "how", 0, G_OPTION_ARG_STRING, INTO(how), OF(MET),
	 "coffee (default), lunch, call, video, never, ...", "HOW"},

	{READ, "month", 'm', G_OPTION_ARG_STRING, INTO(month), DATED & ~OF(CONFIG),
	 "Look at YYYY-MM, or the last full month", "MONTH|last"},
	{READ, "journal", 0, G_OPTION_ARG_FILENAME_ARRAY, INTO(journals), ALL & ~OF(COMPARE),
	 "Meetings you have written down", "FILE"},
	{READ, "people", 0, G_OPTION_ARG_FILENAME_ARRAY, INTO(people), ALL,
	 "What you know better about who is who", "FILE"},
	{READ, "me", 0, G_OPTION_ARG_STRING_ARRAY, INTO(me), ALL,
	 "A key of your own, where no export tells", "KEY"},

	{COUNTED, "half-life", 0, G_OPTION_ARG_STRING, INTO(half_life), DATED,
	 "Days after which a day counts half (180)", "DAYS"},
	{COUNTED, "vocabulary", 0, G_OPTION_ARG_FILENAME_ARRAY, INTO(vocabularies), DATED,
	 "More words that tell of meetings", "FILE"},

	{WRITTEN, "output", 'o', G_OPTION_ARG_FILENAME, INTO(folder), OF(REPORT) | OF(CONFIG),
	 "Write there (default: overcoffee-%Y-%m)", "DIR"},
	{WRITTEN, "no-plots", 0, G_OPTION_ARG_NONE, INTO(no_plots), OF(REPORT), "Draw no pictures",
	 NULL},
	{WRITTEN, "plot-size", 0, G_OPTION_ARG_STRING, INTO(plot_size), OF(REPORT) | OF(CONFIG),
	 "For a post, a link preview or a square", "blog|card|square"},
	{WRITTEN, "public", 0, G_OPTION_ARG_NONE, INTO(is_public), OF(REPORT),
	 "Write public/ too: a post without names", NULL},
	{WRITTEN, "pseudonym-key", 0, G_OPTION_ARG_FILENAME, INTO(pseudonym_key), OF(REPORT),
	 "Keep pseudonyms the same each month", "FILE"},
	{WRITTEN, "theme", 0, G_OPTION_ARG_STRING, INTO(theme), OF(REPORT) | OF(CONFIG),
	 "light (default) or dark pictures", "THEME"},

	{HOW_MUCH, "strict", 0, G_OPTION_ARG_NONE, INTO(strict), READING,
	 "End with status 3 when any row was left out", NULL},
	{HOW_MUCH, "quiet", 'q', G_OPTION_ARG_NONE, INTO(quiet), READING, "Print errors only",
	 NULL},
	{HOW_MUCH, "verbose", 'v', G_OPTION_ARG_NONE, INTO(verbose), READING, "Print every note",
	 NULL},
	{HOW_MUCH, "no-progress", 0, G_OPTION_ARG_NONE, INTO(no_progress), READING,
	 "Show no progress line", NULL},
#undef INTO
};

/* GOption takes a copy of the entries. */
static void add_option(GOptionGroup *group, gsize i, struct command_line *line)
{
	const GOptionEntry entries[] = {{options[i].name, options[i].letter, 0, options[i].kind,
					 (char *)line + options[i].field, options[i].words,
					 options[i].value},
					G_OPTION_ENTRY_NULL};

	g_option_group_add_entries(group, entries);
}

static GOptionContext *context_of(enum command command, struct command_line *line)
{
	const GOptionEntry words[] = {{G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY,
				       &line->exports, NULL, commands[command].arguments},
				      G_OPTION_ENTRY_NULL};
	GOptionContext *context = g_option_context_new(NULL);
	GOptionGroup *group = NULL;
	const char *title = NULL;

	g_option_context_add_main_entries(context, words, NULL);
	for (gsize i = 0; i < G_N_ELEMENTS(options); i++) {
		if (!(options[i].commands & 1u << command))
			continue;
		if (title == NULL || strcmp(options[i].group, title) != 0) {
			title = options[i].group;
			group = g_option_group_new(title, title, title, NULL, NULL);
			g_option_context_add_group(context, group);
		}
		add_option(group, i, line);
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

/* Says which option is none, and which it may have been meant for. */
static void say_unknown_option(enum command command, char **arguments, const char *message)
{
	const char *names[G_N_ELEMENTS(options) + 2] = {"help"};
	g_autofree char *guess = NULL;
	gsize count = 1;

	for (gsize i = 0; i < G_N_ELEMENTS(options); i++) {
		if (options[i].commands & 1u << command)
			names[count++] = options[i].name;
	}
	for (; *arguments && !guess; arguments++) {
		g_autofree char *name = g_strndup(*arguments, strcspn(*arguments, "="));

		if (g_str_has_prefix(name, "--") && g_str_has_suffix(message, *arguments))
			guess = help_guess(name + 2, names, "--");
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
		say_unknown_option(line->command, arguments + 1, error->message);
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
	char *const words[] = {line->name,	line->month,	     line->on,
			       line->how,	line->folder,	     line->half_life,
			       line->plot_size, line->pseudonym_key, line->theme};
	char **const lists[] = {line->exports, line->journals, line->people, line->me,
				line->vocabularies};

	for (gsize i = 0; i < G_N_ELEMENTS(words); i++)
		g_free(words[i]);
	for (gsize i = 0; i < G_N_ELEMENTS(lists); i++)
		g_strfreev(lists[i]);
}
