/*
 * The command line as it was typed: a command, its options and the words after it, before anything
 * is checked or combined with the configuration file.
 */
#ifndef COMMAND_LINE_H
#define COMMAND_LINE_H

#include <glib.h>
#include <stdbool.h>

enum command {
	COMMAND_REPORT,
	COMMAND_WHO,
	COMMAND_MET,
	COMMAND_SOURCES,
	COMMAND_COMPARE,
	COMMAND_CONFIG
};

enum options_outcome { OPTIONS_GO_ON, OPTIONS_DONE, OPTIONS_WRONG };

/* What was not typed is NULL or false. */
struct command_line {
	enum command command;
	char *name;	/* of who and met: the first word, taken out of `exports` */
	char **exports; /* the other words */
	char *month, *on, *how, *folder, *half_life, *plot_size, *theme, *pseudonym_key;
	char **journals, **people, **me, **vocabularies;
	gboolean no_plots, is_public, strict, quiet, verbose, no_progress;
};

/* OPTIONS_DONE when --help or --version was answered on stdout, OPTIONS_WRONG when it was not
 * understood, which has been said on stderr. To be released in any case. */
enum options_outcome command_line_read(struct command_line *line, int argc, char **argv);
void command_line_release(struct command_line *line);

const char *command_name(enum command command);	  /* "report" */
bool command_wants_exports(enum command command); /* and cannot do without any */

/* Says what was not understood; false, so that a check can end with it. */
bool say_wrong(const char *format, ...) G_GNUC_PRINTF(1, 2);

#endif
