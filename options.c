/*
 * From what was typed and what is configured to what each stage is to do. The one thing to know:
 * what is typed overrules the configuration file setting by setting, and only what results is
 * checked.
 */
#include "options.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "analyzer/name.h"
#include "analyzer/told/told.h"

/* The clock, in days. SOURCE_DATE_EPOCH stands in for it where output must not change. */
static gint32 today(void)
{
	const char *fixed = g_getenv("SOURCE_DATE_EPOCH");
	gint64 seconds;

	if (fixed && g_ascii_string_to_signed(fixed, 10, 0, G_MAXINT32 * 2LL, &seconds, NULL))
		return day_of(seconds);
	return day_of(g_get_real_time() / G_USEC_PER_SEC);
}

/* Like say_wrong(), where a file is at fault and no help page helps. */
static bool say_trouble(const char *trouble)
{
	fprintf(stderr, "overcoffee: %s\n", trouble);
	return false;
}

static bool read_month(struct options *options)
{
	const char *month = options->typed.month;

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

/* The keys were checked with the settings. */
static void read_keys(struct options *options)
{
	char *const *typed = config_values(&options->config, SETTING_ME);
	GPtrArray *keys = g_ptr_array_new();

	for (; *typed; typed++)
		g_ptr_array_add(keys, key_parse(*typed));
	g_ptr_array_add(keys, NULL);
	options->me = (char **)g_ptr_array_free(keys, FALSE);
	options->identity.me = (const char *const *)options->me;
}

/* One file of words; its language is called as the file is. */
static bool add_vocabulary(struct options *options, const char *path, GPtrArray *names)
{
	g_autofree char *text = NULL, *trouble = NULL, *name = g_path_get_basename(path);
	g_autoptr(GError) error = NULL;
	gsize length;

	if (!g_file_get_contents(path, &text, &length, &error))
		return say_trouble(error->message);
	if (strlen(text) != length)
		trouble = g_strdup("1: not text");
	if (g_str_has_suffix(name, ".txt"))
		name[strlen(name) - strlen(".txt")] = '\0';
	if (trouble || !vocabulary_add(options->vocabulary, name, text, &trouble)) {
		g_autofree char *whole = g_strconcat(path, ":", trouble, NULL);

		return say_trouble(whole);
	}
	g_ptr_array_add(names, g_steal_pointer(&name));
	return true;
}

static bool read_vocabularies(struct options *options)
{
	char *const *paths = config_values(&options->config, SETTING_VOCABULARY);
	GPtrArray *names = g_ptr_array_new();
	bool is_read = true;

	if (*paths)
		options->vocabulary = vocabulary_new();
	for (; is_read && *paths; paths++)
		is_read = add_vocabulary(options, *paths, names);
	g_ptr_array_add(names, NULL);
	options->own_words = (char **)g_ptr_array_free(names, FALSE);
	options->import.vocabulary = options->vocabulary;
	options->analysis.own_words = (const char *const *)options->own_words;
	return is_read;
}

static gint by_text(gconstpointer a, gconstpointer b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void add_exports(struct options *options, enum setting setting)
{
	char *const *path = config_values(&options->config, setting);

	for (; *path; path++) {
		if (!g_ptr_array_find_with_equal_func(options->exports, *path, g_str_equal, NULL))
			g_ptr_array_add(options->exports, g_strdup(*path));
	}
}

/* Exports are surveyed in order of their paths, so that the order of arguments changes nothing. */
static bool gather_exports(struct options *options)
{
	if (options->command != COMMAND_COMPARE)
		add_exports(options, SETTING_EXPORTS);
	add_exports(options, SETTING_PEOPLE);
	/* The journal that met writes to need not be there yet. */
	if (options->command != COMMAND_MET && options->command != COMMAND_COMPARE)
		add_exports(options, SETTING_JOURNAL);
	g_ptr_array_sort(options->exports, by_text);
	if (options->exports->len == 0 && command_wants_exports(options->command))
		return say_wrong("%s wants at least one EXPORT, here or in the configuration file",
				 command_name(options->command));
	return true;
}

static bool take_two_exports(struct options *options)
{
	char **exports = options->typed.exports;

	if (options->command != COMMAND_COMPARE)
		return true;
	if (exports == NULL || g_strv_length(exports) != 2)
		return say_wrong("compare wants two exports, the older one first");
	options->old_export = exports[0];
	options->new_export = exports[1];
	return true;
}

static bool read_meeting(struct options *options)
{
	char *const *journal = config_values(&options->config, SETTING_JOURNAL);
	const char *on = options->typed.on, *how = options->typed.how;
	struct given_date date;

	if (options->command != COMMAND_MET)
		return true;
	if (journal[0] == NULL || journal[1] != NULL)
		return say_wrong("met wants one --journal FILE to write to");
	options->journal = journal[0];
	options->line = (struct journal_line){on ? on : "", options->name, how ? how : "coffee"};
	if (!given_date_parse(options->line.date, &date) ||
	    (date.precision == PRECISION_NONE && strcmp(options->line.how, "never") != 0))
		return say_wrong("met wants --on YYYY-MM-DD, YYYY-MM or YYYY");
	if (strpbrk(options->name, "\r\n") || strpbrk(options->line.how, "\r\n"))
		return say_wrong("a name stands on one line");
	return true;
}

/* The configuration file, overruled by what is typed. */
static bool read_settings(struct options *options)
{
	const struct command_line *typed = &options->typed;
	char *const folder[] = {typed->folder, NULL}, *const half_life[] = {typed->half_life, NULL};
	char *const plot_size[] = {typed->plot_size, NULL}, *const theme[] = {typed->theme, NULL};
	const struct {
		enum setting setting;
		char *const *values;
	} overruled[] = {
		{SETTING_EXPORTS, typed->exports},
		{SETTING_JOURNAL, typed->journals},
		{SETTING_PEOPLE, typed->people},
		{SETTING_ME, typed->me},
		{SETTING_VOCABULARY, typed->vocabularies},
		{SETTING_OUTPUT, folder},
		{SETTING_HALF_LIFE, half_life},
		{SETTING_PLOT_SIZE, plot_size},
		{SETTING_THEME, theme},
	};
	g_autofree char *trouble = NULL;

	if (!config_read(&options->config, &trouble))
		return say_trouble(trouble);
	for (gsize i = 0; i < G_N_ELEMENTS(overruled); i++)
		config_overrule(&options->config, overruled[i].setting, overruled[i].values);
	return config_check(&options->config, &trouble) || say_trouble(trouble);
}

static void hand_on_settings(struct options *options)
{
	const char *half_life = config_value(&options->config, SETTING_HALF_LIFE);
	const char *plot_size = config_value(&options->config, SETTING_PLOT_SIZE);
	const char *theme = config_value(&options->config, SETTING_THEME);

	options->analysis.half_life = half_life ? (guint)g_ascii_strtoull(half_life, NULL, 10) : 0;
	options->report.folder = config_value(&options->config, SETTING_OUTPUT);
	if (plot_size)
		plot_size_parse(plot_size, &options->report.look.size);
	if (theme)
		plot_theme_parse(theme, &options->report.look.theme);
	read_keys(options);
}

static void hand_on_switches(struct options *options)
{
	const struct command_line *typed = &options->typed;

	options->command = typed->command;
	options->name = typed->name;
	options->strict = typed->strict;
	options->quiet = typed->quiet;
	options->verbose = typed->verbose;
	options->analysis.today = options->import.today = today();
	options->import.show_progress =
		!typed->quiet && !typed->no_progress && isatty(STDERR_FILENO);
	options->report.no_plots = typed->no_plots;
	options->report.is_public = typed->is_public;
	options->report.pseudonym_key = typed->pseudonym_key;
}

static bool settle(struct options *options)
{
	hand_on_switches(options);
	if (options->report.pseudonym_key && !options->report.is_public)
		return say_wrong("--pseudonym-key goes with --public");
	if (!take_two_exports(options) || !read_settings(options))
		return false;
	hand_on_settings(options);
	return read_month(options) && read_meeting(options) && gather_exports(options) &&
	       read_vocabularies(options);
}

enum options_outcome options_parse(struct options *options, int argc, char **argv)
{
	enum options_outcome outcome;

	memset(options, 0, sizeof *options);
	options->exports = g_ptr_array_new_with_free_func(g_free);
	outcome = command_line_read(&options->typed, argc, argv);
	if (outcome == OPTIONS_GO_ON && !settle(options))
		outcome = OPTIONS_WRONG;
	return outcome;
}

void options_release(struct options *options)
{
	g_ptr_array_unref(options->exports);
	command_line_release(&options->typed);
	config_release(&options->config);
	vocabulary_free(options->vocabulary);
	g_strfreev(options->me);
	g_strfreev(options->own_words);
}
