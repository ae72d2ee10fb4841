/*
 * Lines are held in one string, one after the other, until they are dropped.
 */
#include "importers/readers/lines.h"

#include <string.h>

struct lines {
	struct decoder *decoder;
	const char *at, *end; /* of the block being read */
	bool is_after_cr;     /* an LF that comes next belongs to the line before */
	guint32 number;	      /* of the last line read */
	GString *held;	      /* the lines, without their ends */
	GArray *spans;	      /* struct line */
	guint dropped;	      /* of `spans`, at its start */
};

struct lines *lines_open(struct stream *stream, const struct part *part, struct diag *diag)
{
	struct lines *lines = g_new0(struct lines, 1);

	lines->decoder = decoder_open(stream, part, diag);
	lines->held = g_string_new(NULL);
	lines->spans = g_array_new(FALSE, FALSE, sizeof(struct line));
	return lines;
}

void lines_close(struct lines *lines)
{
	decoder_close(lines->decoder);
	g_string_free(lines->held, TRUE);
	g_array_unref(lines->spans);
	g_free(lines);
}

bool lines_are_cut(const struct lines *lines)
{
	return decoder_is_cut(lines->decoder);
}

bool lines_are_spreadsheet(const struct lines *lines)
{
	return decoder_is_spreadsheet(lines->decoder);
}

/* Whether there is a byte to read. */
static bool refill(struct lines *lines)
{
	while (lines->at == lines->end) {
		gsize size;

		lines->at = decoder_next(lines->decoder, &size);
		if (!lines->at) {
			lines->end = NULL;
			return false;
		}
		lines->end = lines->at + size;
		if (lines->is_after_cr && *lines->at == '\n')
			lines->at++;
		lines->is_after_cr = false;
	}
	return true;
}

static const char *line_end(const char *at, const char *end)
{
	while (at < end && *at != '\n' && *at != '\r')
		at++;
	return at;
}

/* Passes over the line end at which the block stands; false when the block ends before. */
static bool take_line_end(struct lines *lines)
{
	if (lines->at == lines->end)
		return false;
	if (*lines->at++ == '\r') {
		if (lines->at == lines->end)
			lines->is_after_cr = true;
		else if (*lines->at == '\n')
			lines->at++;
	}
	return true;
}

/* The next line into `held`; false at the end. */
static bool read_line(struct lines *lines)
{
	struct line line = {.offset = lines->held->len};
	bool is_ended = false;

	if (!refill(lines))
		return false;
	while (!is_ended && refill(lines)) {
		const char *end = line_end(lines->at, lines->end);

		line.size += (gsize)(end - lines->at);
		line.is_too_long = line.size > LINE_LIMIT;
		if (!line.is_too_long)
			g_string_append_len(lines->held, lines->at, end - lines->at);
		lines->at = end;
		is_ended = take_line_end(lines);
	}
	if (line.is_too_long) {
		line.size = 0;
		g_string_truncate(lines->held, line.offset);
	}
	line.number = ++lines->number;
	if (!is_ended && decoder_is_cut(lines->decoder))
		return false;
	g_array_append_val(lines->spans, line);
	return true;
}

const struct line *lines_peek(struct lines *lines, guint ahead)
{
	guint index = lines->dropped + ahead;

	while (index >= lines->spans->len) {
		if (!read_line(lines))
			return NULL;
	}
	return &g_array_index(lines->spans, struct line, index);
}

const char *lines_text(const struct lines *lines, const struct line *line)
{
	return lines->held->str + line->offset;
}

/* Gives back the room of dropped lines once that is more than half of all: linear in the end. */
static void compact(struct lines *lines)
{
	gsize offset = lines->held->len;

	if (lines->dropped < lines->spans->len)
		offset = g_array_index(lines->spans, struct line, lines->dropped).offset;
	if (lines->dropped * 2 < lines->spans->len || offset * 2 < lines->held->len)
		return;
	g_string_erase(lines->held, 0, (gssize)offset);
	g_array_remove_range(lines->spans, 0, lines->dropped);
	lines->dropped = 0;
	for (guint i = 0; i < lines->spans->len; i++)
		g_array_index(lines->spans, struct line, i).offset -= offset;
}

void lines_drop(struct lines *lines, guint count)
{
	lines->dropped = MIN(lines->dropped + count, lines->spans->len);
	compact(lines);
}
