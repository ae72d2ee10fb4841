/*
 * The settings of a run and where each comes from: what is built in, the configuration file, or the
 * command line, the later overruling the earlier.
 *
 * The file is $XDG_CONFIG_HOME/overcoffee/config, else ~/.config/overcoffee/config, a GKeyFile with
 * the one group [overcoffee]; without HOME there is none, and it need not be there. Paths in it
 * begin with / or ~/, because cron starts programs somewhere else.
 */
#ifndef CONFIG_H
#define CONFIG_H

#include <glib.h>
#include <stdbool.h>
#include <stdio.h>

/* In the order in which they are printed; config.c has a line for each. */
enum setting {
	SETTING_EXPORTS,
	SETTING_JOURNAL,
	SETTING_PEOPLE,
	SETTING_ME,
	SETTING_OUTPUT,
	SETTING_HALF_LIFE,
	SETTING_VOCABULARY,
	SETTING_PLOT_SIZE,
	SETTING_THEME,
	SETTINGS
};

struct config {
	char *path; /* where the file stands or would stand; NULL when there is no place for one */
	bool is_there;
	struct {
		char **values; /* NULL-ended, owned; NULL: what is built in */
		guint line;    /* of the file; 0 for the command line */
	} settings[SETTINGS];
};

/* Reads the file, if there is one. False when there is a mistake in it: `*trouble` (new string)
 * begins with "FILE:LINE: ". To be released in any case. */
bool config_read(struct config *config, char **trouble);
void config_release(struct config *config);

/* What the command line says; NULL or an empty list changes nothing. The values are copied. */
void config_overrule(struct config *config, enum setting setting, char *const *values);

/* Whether every value is one that its setting can have. False: `*trouble` names the first that is
 * not, with its line or option. */
bool config_check(const struct config *config, char **trouble);

/* The values of a setting, NULL-ended, never NULL; the first, or NULL when it is not set. */
char *const *config_values(const struct config *config, enum setting setting);
const char *config_value(const struct config *config, enum setting setting);

/* `overcoffee config`: every setting, where it comes from, and its value. */
void config_print(FILE *stream, const struct config *config);

#endif
