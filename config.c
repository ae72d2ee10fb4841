/*
 * The configuration file, read line by line: a GKeyFile of one line at a time knows what the line
 * says, and we know which line it is.
 */
#include "config.h"

#include <stdarg.h>
#include <string.h>

#include "analyzer/findings.h"
#include "analyzer/name.h"
#include "help.h"
#include "reports/report.h"
#include "reports/text.h"

#define GROUP	       "overcoffee"
#define HALF_LIFE_MOST 3650 /* days */

static char *fault_of_key(const char *value)
{
	g_autofree char *key = key_parse(value);

	return key ? NULL : g_strdup("a key such as linkedin:NAME, twitter:ID or mail:ADDRESS");
}

static char *fault_of_days(const char *value)
{
	if (g_ascii_string_to_unsigned(value, 10, 1, HALF_LIFE_MOST, NULL, NULL))
		return NULL;
	return g_strdup_printf("a number of days from 1 to %d", HALF_LIFE_MOST);
}

static char *fault_of_pattern(const char *value)
{
	if (*value && report_folder_is_pattern(value))
		return NULL;
	return g_strdup("a folder, in which %Y is the year, %m the month and %% a per cent sign");
}

static char *fault_of_path(const char *value)
{
	return *value ? NULL : g_strdup("a path");
}

static char *fault_of_size(const char *value)
{
	enum plot_size size;

	return plot_size_parse(value, &size) ? NULL : g_strdup("blog, card or square");
}

static char *fault_of_theme(const char *value)
{
	enum plot_theme theme;

	return plot_theme_parse(value, &theme) ? NULL : g_strdup("light or dark");
}

static const struct facts {
	const char *key;		   /* the option too, with "--" before it */
	bool is_list, is_path;		   /* in the file */
	const char *built_in;		   /* as it is printed */
	char *(*fault)(const char *value); /* what is wanted instead, new string; NULL: none */
} facts[SETTINGS] = {
	[SETTING_EXPORTS] = {"exports", true, true, "none", fault_of_path},
	[SETTING_JOURNAL] = {"journal", false, true, "none", fault_of_path},
	[SETTING_PEOPLE] = {"people", true, true, "none", fault_of_path},
	[SETTING_ME] = {"me", true, false, "as the exports tell", fault_of_key},
	[SETTING_OUTPUT] = {"output", false, true, REPORT_FOLDER, fault_of_pattern},
	[SETTING_HALF_LIFE] = {"half-life", false, false, G_STRINGIFY(WARMTH_HALF_LIFE),
			       fault_of_days},
	[SETTING_VOCABULARY] = {"vocabulary", true, true, "none of your own", fault_of_path},
	[SETTING_PLOT_SIZE] = {"plot-size", false, false, "blog", fault_of_size},
	[SETTING_THEME] = {"theme", false, false, "light", fault_of_theme},
};

/* Where the file would stand; NULL for nowhere. A relative XDG_CONFIG_HOME is to be ignored. */
static char *place_of_file(void)
{
	const char *folder = g_getenv("XDG_CONFIG_HOME"), *home = g_getenv("HOME");

	if (folder && g_path_is_absolute(folder))
		return g_build_filename(folder, "overcoffee", "config", NULL);
	if (home && *home)
		return g_build_filename(home, ".config", "overcoffee", "config", NULL);
	return NULL;
}

static bool G_GNUC_PRINTF(4, 5)
	say_wrong(const struct config *config, guint line, char **trouble, const char *format, ...)
{
	g_autofree char *words = NULL, *whole = NULL;
	va_list arguments;

	va_start(arguments, format);
	words = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	whole = g_strdup_printf("%s:%u: %s", config->path, line, words);
	*trouble = text_visible(whole);
	return false;
}

/* " (did you mean 'exports'?)" or nothing. New string. */
static char *guess(const char *key)
{
	const char *keys[SETTINGS + 1] = {NULL};

	for (int i = 0; i < SETTINGS; i++)
		keys[i] = facts[i].key;
	return help_guess(key, keys, "");
}

static int setting_of(const char *key)
{
	for (int i = 0; i < SETTINGS; i++) {
		if (strcmp(facts[i].key, key) == 0)
			return i;
	}
	return SETTINGS;
}

/* "~/exports" as a whole path. */
static bool make_absolute(const struct config *config, guint line, char **value, char **trouble)
{
	const char *home = g_getenv("HOME");
	char *whole;

	if (**value == '/')
		return true;
	if (!g_str_has_prefix(*value, "~/") && strcmp(*value, "~") != 0)
		return say_wrong(config, line, trouble,
				 "a path begins with / or ~/ here, and '%s' does not", *value);
	if (home == NULL || *home == '\0')
		return say_wrong(config, line, trouble, "'%s' is in your home, and HOME is not set",
				 *value);
	whole = g_build_filename(home, *value + 1, NULL);
	g_free(*value);
	*value = whole;
	return true;
}

/* Takes over `values`. */
static bool keep(struct config *config, enum setting setting, guint line, char **values,
		 char **trouble)
{
	if (config->settings[setting].values) {
		g_strfreev(values);
		return say_wrong(config, line, trouble, "'%s' is set in line %u already",
				 facts[setting].key, config->settings[setting].line);
	}
	config->settings[setting].values = values;
	config->settings[setting].line = line;
	for (char **value = values; *value; value++) {
		g_strstrip(*value);
		if (facts[setting].is_path && !make_absolute(config, line, value, trouble))
			return false;
	}
	return true;
}

static bool read_entry(struct config *config, GKeyFile *file, const char *key, guint line,
		       char **trouble)
{
	int setting = setting_of(key);
	g_autofree char *did_you_mean = NULL;
	g_autoptr(GError) error = NULL;
	char **values;

	if (setting == SETTINGS) {
		did_you_mean = guess(key);
		return say_wrong(config, line, trouble, "there is no setting '%s'%s", key,
				 did_you_mean);
	}
	if (facts[setting].is_list) {
		values = g_key_file_get_string_list(file, GROUP, key, NULL, &error);
	} else {
		values = g_new0(char *, 2);
		values[0] = g_key_file_get_string(file, GROUP, key, &error);
	}
	if (error || values == NULL || values[0] == NULL) {
		g_strfreev(values);
		return say_wrong(config, line, trouble,
				 "'%s' has no value that can be read: UTF-8, a backslash doubled",
				 key);
	}
	return keep(config, (enum setting)setting, line, values, trouble);
}

static bool read_line(struct config *config, const char *text, guint line, bool *is_in_group,
		      char **trouble)
{
	g_autoptr(GKeyFile) file = g_key_file_new();
	g_autofree char *whole = g_strconcat("[" GROUP "]\n", text, NULL);
	g_auto(GStrv) keys = NULL;

	if (*text == '\0' || *text == '#')
		return true;
	if (*text == '[') {
		*is_in_group = strcmp(text, "[" GROUP "]") == 0;
		return *is_in_group || say_wrong(config, line, trouble,
						 "there is no group %s, only [" GROUP "]", text);
	}
	if (!*is_in_group)
		return say_wrong(config, line, trouble, "[" GROUP "] stands before all settings");
	if (!g_key_file_load_from_data(file, whole, (gsize)-1, G_KEY_FILE_KEEP_TRANSLATIONS, NULL))
		return say_wrong(config, line, trouble,
				 "no setting, KEY = VALUE, and no # comment");
	keys = g_key_file_get_keys(file, GROUP, NULL, NULL);
	return read_entry(config, file, keys[0], line, trouble);
}

static bool read_lines(struct config *config, char **lines, char **trouble)
{
	bool is_in_group = false;

	for (guint i = 0; lines[i]; i++) {
		if (!g_utf8_validate(lines[i], -1, NULL))
			return say_wrong(config, i + 1, trouble, "not UTF-8");
		if (!read_line(config, g_strstrip(lines[i]), i + 1, &is_in_group, trouble))
			return false;
	}
	return true;
}

bool config_read(struct config *config, char **trouble)
{
	g_autofree char *text = NULL;
	g_autoptr(GError) error = NULL;
	g_auto(GStrv) lines = NULL;

	memset(config, 0, sizeof *config);
	*trouble = NULL;
	config->path = place_of_file();
	if (config->path == NULL)
		return true;
	if (!g_file_get_contents(config->path, &text, NULL, &error)) {
		if (g_error_matches(error, G_FILE_ERROR, G_FILE_ERROR_NOENT) ||
		    g_error_matches(error, G_FILE_ERROR, G_FILE_ERROR_NOTDIR))
			return true;
		*trouble = g_strdup(error->message);
		return false;
	}
	config->is_there = true;
	lines = g_strsplit(g_str_has_prefix(text, "\xEF\xBB\xBF") ? text + 3 : text, "\n", -1);
	return read_lines(config, lines, trouble);
}

void config_release(struct config *config)
{
	for (int i = 0; i < SETTINGS; i++)
		g_strfreev(config->settings[i].values);
	g_free(config->path);
	memset(config, 0, sizeof *config);
}

void config_overrule(struct config *config, enum setting setting, char *const *values)
{
	if (values == NULL || values[0] == NULL)
		return;
	g_strfreev(config->settings[setting].values);
	config->settings[setting].values = g_strdupv((char **)values);
	config->settings[setting].line = 0;
}

bool config_check(const struct config *config, char **trouble)
{
	*trouble = NULL;
	for (int i = 0; i < SETTINGS; i++) {
		char *const *values = config_values(config, (enum setting)i);
		guint line = config->settings[i].line;

		for (; *values; values++) {
			g_autofree char *wanted = facts[i].fault(*values);

			if (wanted == NULL)
				continue;
			if (line > 0)
				return say_wrong(config, line, trouble, "%s wants %s, not '%s'",
						 facts[i].key, wanted, *values);
			*trouble = g_strdup_printf("--%s wants %s, not '%s'", facts[i].key, wanted,
						   *values);
			return false;
		}
	}
	return true;
}

char *const *config_values(const struct config *config, enum setting setting)
{
	static char *const none[] = {NULL};

	return config->settings[setting].values ? config->settings[setting].values : none;
}

const char *config_value(const struct config *config, enum setting setting)
{
	return config_values(config, setting)[0];
}

static void print_setting(FILE *stream, const struct config *config, enum setting setting)
{
	char *const *values = config_values(config, setting);
	guint line = config->settings[setting].line;
	char origin[24] = "built in";

	if (*values && line > 0)
		g_snprintf(origin, sizeof origin, "line %u", line);
	else if (*values)
		g_strlcpy(origin, "typed", sizeof origin);
	fprintf(stream, "%-10s  %-8s  ", facts[setting].key, origin);
	if (*values == NULL)
		fprintf(stream, "%s\n", facts[setting].built_in);
	for (char *const *value = values; *value; value++) {
		g_autofree char *visible = text_visible(*value);

		fprintf(stream, "%s%s\n", value == values ? "" : "                      ", visible);
	}
}

void config_print(FILE *stream, const struct config *config)
{
	g_autofree char *path = text_visible(config->path);

	if (config->path == NULL)
		fputs("No configuration file: neither XDG_CONFIG_HOME nor HOME is set.\n\n",
		      stream);
	else if (!config->is_there)
		fprintf(stream, "No configuration file: %s is not there.\n\n", path);
	else
		fprintf(stream, "%s\n\n", path);
	for (int i = 0; i < SETTINGS; i++)
		print_setting(stream, config, (enum setting)i);
}
