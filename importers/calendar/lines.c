/*
 * The content lines of a calendar. The one thing to know: a long line is folded wherever its 75
 * bytes end, in the middle of a character too, so bytes are put together before they are text.
 */
#include "importers/calendar/calendar.h"

#include <string.h>

#include "importers/readers/codepage.h"

#define BLOCK_SIZE   65536
#define LONGEST_LINE (1 << 20) /* bytes, unfolded */

struct calendar_lines {
	struct stream *stream;
	const struct part *part;
	struct diag *diag;
	char block[BLOCK_SIZE];
	gsize at, held;
	bool has_ended, is_cut;
	GString *line;
	bool is_too_long;
	bool is_guessed;
	enum codepage codepage; /* once guessed */
	guint32 number;		/* of the line last begun */
	guint32 read;		/* physical lines so far */
};

struct calendar_lines *calendar_lines_open(struct stream *stream, const struct part *part,
					   struct diag *diag)
{
	struct calendar_lines *lines = g_new0(struct calendar_lines, 1);

	lines->stream = stream;
	lines->part = part;
	lines->diag = diag;
	lines->line = g_string_new(NULL);
	return lines;
}

void calendar_lines_close(struct calendar_lines *lines)
{
	g_string_free(lines->line, TRUE);
	g_free(lines);
}

/* Whether there is a byte at `at`. */
static bool refill(struct calendar_lines *lines)
{
	gssize count;

	if (lines->at < lines->held)
		return true;
	if (lines->has_ended)
		return false;
	count = lines->stream->read(lines->stream, lines->block, BLOCK_SIZE);
	lines->at = 0;
	lines->held = (gsize)MAX(count, 0);
	lines->has_ended = count <= 0;
	lines->is_cut = count < 0;
	return count > 0;
}

static void append(struct calendar_lines *lines, const char *bytes, gsize size)
{
	gsize room = LONGEST_LINE - MIN(lines->line->len, LONGEST_LINE);

	lines->is_too_long |= size > room;
	g_string_append_len(lines->line, bytes, (gssize)MIN(size, room));
}

/* Reads to the end of a physical line. */
static void read_physical(struct calendar_lines *lines)
{
	bool is_ended = false;

	lines->read++;
	while (!is_ended && refill(lines)) {
		const char *from = lines->block + lines->at;
		const char *end = memchr(from, '\n', lines->held - lines->at);
		gsize size = end ? (gsize)(end - from) : lines->held - lines->at;

		append(lines, from, size);
		lines->at += size + (end != NULL);
		is_ended = end != NULL;
	}
	if (lines->line->len > 0 && lines->line->str[lines->line->len - 1] == '\r')
		g_string_truncate(lines->line, lines->line->len - 1);
}

static void drop_nul_bytes(GString *line)
{
	gsize kept = 0;

	for (gsize i = 0; i < line->len; i++) {
		if (line->str[i] != '\0')
			line->str[kept++] = line->str[i];
	}
	g_string_truncate(line, kept);
}

/* Bytes that are no UTF-8, by one guess for the whole file; what is valid stays as it is. */
static void decode(struct calendar_lines *lines)
{
	g_autofree char *bytes = g_strndup(lines->line->str, lines->line->len);
	const char *at = bytes, *end = bytes + lines->line->len, *bad;

	if (!lines->is_guessed) {
		lines->codepage = codepage_guess(lines->block, lines->held);
		diag_report(lines->diag, DIAG_ENCODING_GUESSED, lines->part, 0, "read as %s",
			    codepage_name(lines->codepage));
	}
	lines->is_guessed = true;
	g_string_truncate(lines->line, 0);
	while (!g_utf8_validate_len(at, (gsize)(end - at), &bad)) {
		g_string_append_len(lines->line, at, bad - at);
		g_string_append_unichar(lines->line,
					codepage_letter(lines->codepage, (guint8)*bad));
		at = bad + 1;
	}
	g_string_append_len(lines->line, at, end - at);
}

static void make_text(struct calendar_lines *lines)
{
	if (lines->read == 1 && g_str_has_prefix(lines->line->str, "\xEF\xBB\xBF"))
		g_string_erase(lines->line, 0, 3);
	if (memchr(lines->line->str, '\0', lines->line->len))
		drop_nul_bytes(lines->line);
	if (!g_utf8_validate(lines->line->str, (gssize)lines->line->len, NULL))
		decode(lines);
}

const char *calendar_lines_next(struct calendar_lines *lines)
{
	while (refill(lines)) {
		g_string_truncate(lines->line, 0);
		lines->is_too_long = false;
		lines->number = lines->read + 1;
		read_physical(lines);
		while (refill(lines) &&
		       (lines->block[lines->at] == ' ' || lines->block[lines->at] == '\t')) {
			lines->at++;
			read_physical(lines);
		}
		make_text(lines);
		if (lines->line->len > 0)
			return lines->line->str;
	}
	return NULL;
}

guint32 calendar_lines_number(const struct calendar_lines *lines)
{
	return lines->number;
}

bool calendar_lines_too_long(const struct calendar_lines *lines)
{
	return lines->is_too_long;
}

bool calendar_lines_are_cut(const struct calendar_lines *lines)
{
	return lines->is_cut;
}
