/*
 * One more line for the user's journal, met.csv.
 */
#ifndef REPORTS_JOURNAL_H
#define REPORTS_JOURNAL_H

struct journal_line {
	const char *date; /* YYYY-MM-DD, YYYY-MM, YYYY or "" */
	const char *name; /* a name, any key, or company:NAME */
	const char *how;
};

enum journal_outcome { JOURNAL_ADDED, JOURNAL_THERE_ALREADY, JOURNAL_NOT_WRITTEN };

/*
 * Appends the line to the journal at `path`, which is made, header first, when absent or empty.
 * The file is locked meanwhile; what stands in it, its header and the order and delimiter of its
 * columns are kept; either the whole line is added or nothing. A line that is there already is not
 * added again. JOURNAL_NOT_WRITTEN: the message is in `*trouble` (new string).
 */
enum journal_outcome journal_append(const char *path, const struct journal_line *line,
				    char **trouble);

#endif
