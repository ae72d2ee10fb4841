/*
 * What the program says about itself and to who mistypes: each page fits a terminal of 24 lines and
 * 80 columns.
 */
#ifndef HELP_H
#define HELP_H

#include <glib.h>

/* `overcoffee --help` and `--version`. New strings. */
char *help_overview(void);
char *help_version(void);

/* `overcoffee COMMAND --help`: the options as GOption lays them out, and an example or two. New
 * string. */
char *help_of_command(GOptionContext *context, const char *command);

/* " (did you mean '--journal'?)" for a word of a list that is near (`before` stands in front of
 * it), else "". New string. */
char *help_guess(const char *mistyped, const char *const *words, const char *before);

#endif
