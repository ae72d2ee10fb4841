/*
 * CSV out. The one thing to know: what looks like a formula is defused before it is quoted.
 */
#include "reports/cells.h"

#include <string.h>

#include "analyzer/name.h"
#include "reports/text.h"

void cells_init(struct cells *cells, GString *out)
{
	cells->out = out;
	cells->column = 0;
}

static gboolean looks_like_formula(const char *text)
{
	return *text && strchr("=+-@\t\r", *text) != NULL;
}

static gboolean needs_quotes(const char *text)
{
	gsize length = strlen(text);

	return strpbrk(text, ",\"\r\n") != NULL ||
	       (length > 0 && (text[0] == ' ' || text[length - 1] == ' '));
}

void cells_add(struct cells *cells, const char *text)
{
	g_autofree char *defused = NULL;
	const char *next;

	if (cells->column++ > 0) {
		g_string_append_c(cells->out, ',');
	}
	if (text == NULL) {
		return;
	}
	if (looks_like_formula(text)) {
		text = defused = g_strconcat("'", text, NULL);
	}
	if (!needs_quotes(text)) {
		g_string_append(cells->out, text);
		return;
	}
	g_string_append_c(cells->out, '"');
	for (next = text; *next; next++) {
		if (*next == '"') {
			g_string_append_c(cells->out, '"');
		}
		g_string_append_c(cells->out, *next);
	}
	g_string_append_c(cells->out, '"');
}

void cells_add_name(struct cells *cells, const char *name)
{
	g_autofree char *clean = name ? name_clean(name) : NULL;

	cells_add(cells, clean);
}

void cells_add_visible(struct cells *cells, const char *text)
{
	g_autofree char *visible = text_visible(text);

	cells_add(cells, visible);
}

void cells_add_count(struct cells *cells, guint64 count)
{
	char digits[TEXT_SIZE];

	g_snprintf(digits, sizeof digits, "%" G_GUINT64_FORMAT, count);
	cells_add(cells, digits);
}

void cells_end_row(struct cells *cells)
{
	g_string_append_c(cells->out, '\n');
	cells->column = 0;
}

void cells_add_row(struct cells *cells, const char *const *texts)
{
	for (; *texts; texts++) {
		cells_add(cells, *texts);
	}
	cells_end_row(cells);
}
