/*
 * The configuration file: what it says, where it stands, and how its mistakes are told.
 */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include <glib/gstdio.h>

/* A folder that holds overcoffee/config, which XDG_CONFIG_HOME names and HOME is. */
struct place {
	char *folder, *below, *file;
};

static int make_place(void **state)
{
	struct place *place = g_new0(struct place, 1);

	place->folder = g_dir_make_tmp("overcoffee-config-XXXXXX", NULL);
	place->below = g_build_filename(place->folder, "overcoffee", NULL);
	place->file = g_build_filename(place->below, "config", NULL);
	assert_int_equal(g_mkdir(place->below, 0700), 0);
	assert_true(g_setenv("XDG_CONFIG_HOME", place->folder, TRUE));
	assert_true(g_setenv("HOME", place->folder, TRUE));
	*state = place;
	return 0;
}

static int remove_place(void **state)
{
	struct place *place = *state;

	g_unlink(place->file);
	g_rmdir(place->below);
	g_rmdir(place->folder);
	g_free(place->folder);
	g_free(place->below);
	g_free(place->file);
	g_free(place);
	return 0;
}

/* Reads this text as the file and checks it; the trouble without the path, "" for none. */
static char *trouble_of(const struct place *place, const char *text, struct config *config)
{
	g_autofree char *trouble = NULL;

	assert_true(g_file_set_contents(place->file, text, -1, NULL));
	if (config_read(config, &trouble) && config_check(config, &trouble))
		return g_strdup("");
	if (!g_str_has_prefix(trouble, place->file))
		return g_steal_pointer(&trouble);
	return g_strdup(trouble + strlen(place->file));
}

static void every_setting_is_read(void **state)
{
	static const char text[] = "\xEF\xBB\xBF# Mine.\r\n"
				   "[overcoffee]\r\n"
				   "exports = ~/exports;/data/a\\;b.zip\r\n"
				   "journal=~/met.csv\n"
				   "people = /data/people.csv\n"
				   "me = linkedin:nell-harkaway;mail:nell@example.org\n"
				   "output = ~/100%%/%Y/%m\n"
				   "\n"
				   "half-life = 90\n"
				   "vocabulary = ~/french.txt\n"
				   "plot-size = square\n"
				   "theme = dark\n";
	const struct place *place = *state;
	struct config config;
	g_autofree char *trouble = trouble_of(place, text, &config);
	g_autofree char *exports = g_build_filename(place->folder, "exports", NULL);
	g_autofree char *output = g_build_filename(place->folder, "100%%/%Y/%m", NULL);

	assert_string_equal(trouble, "");
	assert_true(config.is_there);
	assert_string_equal(config_values(&config, SETTING_EXPORTS)[0], exports);
	assert_string_equal(config_values(&config, SETTING_EXPORTS)[1], "/data/a;b.zip");
	assert_null(config_values(&config, SETTING_EXPORTS)[2]);
	assert_string_equal(config_values(&config, SETTING_ME)[1], "mail:nell@example.org");
	assert_string_equal(config_value(&config, SETTING_OUTPUT), output);
	assert_string_equal(config_value(&config, SETTING_HALF_LIFE), "90");
	assert_string_equal(config_value(&config, SETTING_PLOT_SIZE), "square");
	assert_string_equal(config_value(&config, SETTING_THEME), "dark");
	assert_int_equal(config.settings[SETTING_HALF_LIFE].line, 9);
	config_release(&config);
}

static void mistakes_are_told_with_their_line(void **state)
{
	static const struct {
		const char *text, *trouble;
	} mistakes[] = {
		{"exports = /a\n", ":1: [overcoffee] stands before all settings"},
		{"\n[coffee]\n", ":2: there is no group [coffee], only [overcoffee]"},
		{"[overcoffee]\n# x\nexprots = /a\n",
		 ":3: there is no setting 'exprots' (did you mean 'exports'?)"},
		{"[overcoffee]\ncolour = red\n", ":2: there is no setting 'colour'"},
		{"[overcoffee]\nexports[de] = /a\n",
		 ":2: there is no setting 'exports[de]' (did you mean 'exports'?)"},
		{"[overcoffee]\nexports /a\n", ":2: no setting, KEY = VALUE, and no # comment"},
		{"[overcoffee]\nexports = exports\n",
		 ":2: a path begins with / or ~/ here, and 'exports' does not"},
		{"[overcoffee]\nexports = ~nell/exports\n",
		 ":2: a path begins with / or ~/ here, and '~nell/exports' does not"},
		{"[overcoffee]\nexports =\n",
		 ":2: 'exports' has no value that can be read: UTF-8, a backslash doubled"},
		{"[overcoffee]\njournal = /a\\qb\n",
		 ":2: 'journal' has no value that can be read: UTF-8, a backslash doubled"},
		{"[overcoffee]\njournal = /a\njournal = /b\n",
		 ":3: 'journal' is set in line 2 already"},
		{"[overcoffee]\nme = nell\n",
		 ":2: me wants a key such as linkedin:NAME, twitter:ID "
		 "or mail:ADDRESS, not 'nell'"},
		{"[overcoffee]\noutput = /a/%B\n", ":2: output wants a folder, in which %Y is the "
						   "year, %m the month and %% a per cent sign, not "
						   "'/a/%B'"},
		{"[overcoffee]\nhalf-life = 0\n",
		 ":2: half-life wants a number of days from 1 to 3650, not '0'"},
		{"[overcoffee]\nhalf-life = 3651\n",
		 ":2: half-life wants a number of days from 1 to 3650, not '3651'"},
		{"[overcoffee]\nhalf-life = 90 days\n",
		 ":2: half-life wants a number of days from 1 to 3650, not '90 days'"},
		{"[overcoffee]\n\nplot-size = huge\n",
		 ":3: plot-size wants blog, card or square, not 'huge'"},
		{"[overcoffee]\ntheme = blue\n", ":2: theme wants light or dark, not 'blue'"},
		{"[overcoffee]\ntheme = \xFF\n", ":2: not UTF-8"},
		{"[overcoffee]\ntheme = \033[2Jx\n", ":2: theme wants light or dark, not '[2Jx'"},
	};

	for (size_t i = 0; i < G_N_ELEMENTS(mistakes); i++) {
		struct config config;
		g_autofree char *trouble = trouble_of(*state, mistakes[i].text, &config);

		assert_string_equal(trouble, mistakes[i].trouble);
		config_release(&config);
	}
}

static void what_is_typed_overrules(void **state)
{
	char *typed[] = {(char *)"/b", (char *)"c", NULL}, *none[] = {NULL};
	char *days[] = {(char *)"0", NULL};
	struct config config;
	g_autofree char *trouble =
		trouble_of(*state, "[overcoffee]\nexports = /a\nhalf-life = 90\n", &config);
	g_autofree char *wrong = NULL;

	assert_string_equal(trouble, "");
	config_overrule(&config, SETTING_EXPORTS, NULL);
	config_overrule(&config, SETTING_EXPORTS, none);
	assert_string_equal(config_value(&config, SETTING_EXPORTS), "/a");
	config_overrule(&config, SETTING_EXPORTS, typed);
	assert_string_equal(config_values(&config, SETTING_EXPORTS)[1], "c");
	assert_int_equal(config.settings[SETTING_EXPORTS].line, 0);
	config_overrule(&config, SETTING_HALF_LIFE, days);
	assert_false(config_check(&config, &wrong));
	assert_string_equal(wrong, "--half-life wants a number of days from 1 to 3650, not '0'");
	config_release(&config);
}

/* Where the file is looked for, in one environment and another. */
static void the_place_follows_the_environment(void **state)
{
	const struct place *place = *state;
	g_autofree char *below_home =
		g_build_filename(place->folder, ".config/overcoffee/config", NULL);
	const struct {
		const char *config_home, *home, *path;
	} places[] = {
		{place->folder, "/nowhere", place->file},
		{NULL, place->folder, below_home},
		{"relative", place->folder, below_home},
		{"", place->folder, below_home},
		{NULL, "", NULL},
		{NULL, NULL, NULL},
	};

	assert_true(g_file_set_contents(place->file, "[overcoffee]\ntheme = dark\n", -1, NULL));
	for (size_t i = 0; i < G_N_ELEMENTS(places); i++) {
		char *trouble = NULL;
		struct config config;

		g_unsetenv("XDG_CONFIG_HOME");
		g_unsetenv("HOME");
		if (places[i].config_home)
			assert_true(g_setenv("XDG_CONFIG_HOME", places[i].config_home, TRUE));
		if (places[i].home)
			assert_true(g_setenv("HOME", places[i].home, TRUE));
		assert_true(config_read(&config, &trouble));
		if (places[i].path)
			assert_string_equal(config.path, places[i].path);
		else
			assert_null(config.path);
		assert_int_equal(config.is_there, i == 0);
		config_release(&config);
	}
}

static void a_path_in_no_home_is_a_mistake(void **state)
{
	struct config config;
	g_autofree char *trouble = NULL;

	g_unsetenv("HOME");
	trouble = trouble_of(*state, "[overcoffee]\nexports = ~/a\n", &config);
	assert_string_equal(trouble, ":2: '~/a' is in your home, and HOME is not set");
	config_release(&config);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(every_setting_is_read, make_place, remove_place),
		cmocka_unit_test_setup_teardown(mistakes_are_told_with_their_line, make_place,
						remove_place),
		cmocka_unit_test_setup_teardown(what_is_typed_overrules, make_place, remove_place),
		cmocka_unit_test_setup_teardown(the_place_follows_the_environment, make_place,
						remove_place),
		cmocka_unit_test_setup_teardown(a_path_in_no_home_is_a_mistake, make_place,
						remove_place),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
