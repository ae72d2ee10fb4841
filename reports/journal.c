/*
 * Writing down a meeting. The journal is the user's own file and may have passed through a
 * spreadsheet: its columns are found by its header, and nothing before the new line is touched.
 */
#include "reports/journal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include <glib.h>
#include <glib/gstdio.h>

#include "reports/cells.h"

#define HEADER "date,name,how,where,note"
#define MARK   "\357\273\277" /* of UTF-8, left by spreadsheets */

static bool fail(char **trouble, const char *path, const char *what)
{
	*trouble = g_strdup_printf("%s: %s", path, what);
	return false;
}

static char *cell(const char *text)
{
	GString *out = g_string_new(NULL);
	struct cells cells;

	cells_init(&cells, out);
	cells_add(&cells, text);
	return g_string_free(out, FALSE);
}

static const char *value_of(const struct journal_line *line, const char *column)
{
	if (g_ascii_strcasecmp(column, "date") == 0)
		return line->date;
	if (g_ascii_strcasecmp(column, "name") == 0)
		return line->name;
	return g_ascii_strcasecmp(column, "how") == 0 ? line->how : "";
}

/* The line in the order and with the delimiter of this header; NULL when it is no journal's. */
static char *line_for(const char *header, const struct journal_line *line)
{
	const char *delimiter = strchr(header, ';') ? ";" : strchr(header, '\t') ? "\t" : ",";
	g_auto(GStrv) columns = g_strsplit(header, delimiter, -1);
	GString *text = g_string_new(NULL);
	guint known = 0;

	for (char **column = columns; *column; column++) {
		g_autofree char *bare = g_strdup(*column);
		g_autofree char *written = NULL;
		const char *value;

		g_strdelimit(bare, "\"", ' ');
		value = value_of(line, g_strstrip(bare));
		known += *value != '\0' || g_ascii_strcasecmp(bare, "date") == 0;
		written = cell(value);
		if (*delimiter == ';' && strchr(written, ';') && *written != '"')
			g_string_append_printf(text, "%s\"%s\"", column == columns ? "" : ";",
					       written);
		else
			g_string_append_printf(text, "%s%s", column == columns ? "" : delimiter,
					       written);
	}
	if (known >= 3)
		return g_string_free(text, FALSE);
	g_string_free(text, TRUE);
	return NULL;
}

static bool holds_line(const char *content, const char *line)
{
	g_auto(GStrv) lines = g_strsplit(content, "\n", -1);

	for (char **other = lines; *other; other++) {
		if (strcmp(g_strchomp(*other), line) == 0)
			return true;
	}
	return false;
}

/* All at once, or the file as it was. */
static bool write_end(int file, const GString *text)
{
	off_t before = lseek(file, 0, SEEK_END);
	gssize written = write(file, text->str, text->len);
	int error = errno;

	if (before >= 0 && written == (gssize)text->len && fsync(file) == 0)
		return true;
	if (before >= 0 && ftruncate(file, before) == 0)
		error = written >= 0 && error == 0 ? ENOSPC : error;
	errno = error;
	return false;
}

static char *read_all(int file)
{
	GString *content = g_string_new(NULL);
	char block[4096];
	gssize length;

	while ((length = read(file, block, sizeof block)) > 0)
		g_string_append_len(content, block, length);
	if (length == 0)
		return g_string_free(content, FALSE);
	g_string_free(content, TRUE);
	return NULL;
}

static char *first_line(const char *content)
{
	const char *start = g_str_has_prefix(content, MARK) ? content + strlen(MARK) : content;

	return g_strchomp(g_strndup(start, strcspn(start, "\n")));
}

static enum journal_outcome append(int file, const char *path, const struct journal_line *line,
				   char **trouble)
{
	g_autofree char *content = read_all(file);
	g_autofree char *header = NULL;
	g_autofree char *added = NULL;
	g_autoptr(GString) end = g_string_new(NULL);

	if (content == NULL) {
		fail(trouble, path, g_strerror(errno));
		return JOURNAL_NOT_WRITTEN;
	}
	header = *content ? first_line(content) : g_strdup(HEADER);
	added = line_for(header, line);
	if (added == NULL) {
		fail(trouble, path, "this is no journal; its first line should be " HEADER);
		return JOURNAL_NOT_WRITTEN;
	}
	if (holds_line(content, added))
		return JOURNAL_THERE_ALREADY;
	if (*content == '\0')
		g_string_append(end, HEADER "\n");
	else if (content[strlen(content) - 1] != '\n')
		g_string_append_c(end, '\n');
	g_string_append_printf(end, "%s\n", added);
	if (!write_end(file, end)) {
		fail(trouble, path, g_strerror(errno));
		return JOURNAL_NOT_WRITTEN;
	}
	return JOURNAL_ADDED;
}

enum journal_outcome journal_append(const char *path, const struct journal_line *line,
				    char **trouble)
{
	enum journal_outcome outcome = JOURNAL_NOT_WRITTEN;
	int file = g_open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0600);

	*trouble = NULL;
	if (file < 0) {
		fail(trouble, path, g_strerror(errno));
		return outcome;
	}
	if (flock(file, LOCK_EX) == 0)
		outcome = append(file, path, line, trouble);
	else
		fail(trouble, path, g_strerror(errno));
	if (close(file) != 0 && outcome == JOURNAL_ADDED) {
		fail(trouble, path, g_strerror(errno));
		outcome = JOURNAL_NOT_WRITTEN;
	}
	return outcome;
}
