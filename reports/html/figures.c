/*
 * A plot in the page: its words as text, its picture as inline SVG, its numbers as a table.
 */
#include "reports/html/html.h"

#include <string.h>

/* -- the numbers -- */

#define ROWS_SHOWN 120

/* Columns that say how to draw, not what. */
static bool is_for_drawing(const char *header)
{
	static const char *const words[] = {"x", "y", "colour", "radius", NULL};

	return g_strv_contains(words, header) || strchr(header, ';');
}

static bool is_number(const char *cell)
{
	return (g_ascii_isdigit(*cell) || *cell == '-') &&
	       cell[strspn(cell, "0123456789.,%-")] == '\0';
}

/* A column of numbers ranges right, with words such as "none" between them. */
static bool ranges_right(char **lines, guint column)
{
	guint numbers = 0, words = 0;

	for (char **line = lines; *line; line++) {
		g_auto(GStrv) cells = g_strsplit(*line, "\t", -1);

		if (column >= g_strv_length(cells) || *cells[column] == '\0')
			continue;
		if (is_number(cells[column]))
			numbers++;
		else
			words++;
	}
	return column > 0 && numbers > words;
}

static void add_row(GString *out, const char *line, const bool *is_shown, const bool *is_right,
		    guint columns, bool is_header)
{
	g_auto(GStrv) cells = g_strsplit(line, "\t", -1);
	bool is_first = true;

	/* Lines of another shape are comments, or belong to another block of the data. */
	if (g_strv_length(cells) != columns)
		return;
	g_string_append(out, "<tr>");
	for (guint i = 0; i < columns; i++) {
		bool is_name = is_header || is_first;

		if (!is_shown[i])
			continue;
		g_string_append(out, is_name ? "<th scope=\"" : "<td");
		if (is_name)
			g_string_append(out, is_header ? "col\"" : "row\"");
		g_string_append(out, is_right[i] ? " class=\"number\">" : ">");
		html_add_words(out, cells[i]);
		g_string_append(out, is_name ? "</th>" : "</td>");
		is_first = false;
	}
	g_string_append(out, "</tr>\n");
}

static void add_rows(GString *out, char **lines, const bool *is_shown, const bool *is_right,
		     guint columns)
{
	guint rows = g_strv_length(lines), step = rows / ROWS_SHOWN + 1;

	g_string_append(out, "<tbody>\n");
	for (guint i = (rows + step - 1) % step; i < rows; i += step) /* the last row is shown */
		add_row(out, lines[i], is_shown, is_right, columns, false);
	g_string_append(out, "</tbody>\n");
}

static char **lines_of(const GString *table)
{
	bool is_ended = g_str_has_suffix(table->str, "\n");
	g_autofree char *text = g_strndup(table->str, table->len - is_ended);

	return g_strsplit(text, "\n", -1);
}

/* The numbers of a plot as a table that opens; nothing when they only make sense as a drawing. */
static void add_table(GString *out, const GString *table)
{
	g_auto(GStrv) lines = table && g_str_has_prefix(table->str, "# ") ? lines_of(table) : NULL;
	g_auto(GStrv) header = lines ? g_strsplit(lines[0] + 2, "\t", -1) : NULL;
	guint columns = header ? g_strv_length(header) : 0, shown = 0;
	g_autofree bool *is_shown = g_new0(bool, columns + 1);
	g_autofree bool *is_right = g_new0(bool, columns + 1);

	for (guint i = 0; i < columns; i++) {
		is_shown[i] = !is_for_drawing(header[i]);
		is_right[i] = ranges_right(lines + 1, i);
		shown += is_shown[i];
	}
	if (shown < 2)
		return;
	g_string_append(out, "<details>\n<summary>The numbers in this picture</summary>\n"
			     "<div class=\"scroll\" role=\"group\" aria-label=\"Table\" "
			     "tabindex=\"0\">\n<table>\n<thead>\n");
	add_row(out, lines[0] + 2, is_shown, is_right, columns, true);
	g_string_append(out, "</thead>\n");
	add_rows(out, lines + 1, is_shown, is_right, columns);
	g_string_append(out, "</table>\n</div>\n</details>\n");
}

/* -- the figure -- */

static void add_paragraph(GString *out, const char *class, const char *text)
{
	if (*text == '\0')
		return;
	g_string_append_printf(out, "<p class=\"%s\">", class);
	html_add_words(out, text);
	g_string_append(out, "</p>\n");
}

/* The picture between what stands above and below it. */
static void add_picture(GString *out, const char *name, const char *title,
			const struct html_picture *picture)
{
	g_string_append_printf(out, "<figure id=\"plot-%s\">\n<figcaption>\n<p class=\"title\">",
			       name);
	html_add_text(out, title);
	g_string_append(out, "</p>\n");
	add_paragraph(out, "subtitle", picture->above->str);
	g_string_append_printf(out,
			       "</figcaption>\n<div class=\"scroll picture\" role=\"group\" "
			       "aria-labelledby=\"plot-%s-title\" tabindex=\"0\">\n%s</div>\n",
			       name, picture->svg->str);
	add_paragraph(out, "foot", picture->foot->str);
}

void html_figure(GString *out, const struct page *page, enum plot plot, const char *alt_text)
{
	g_autofree char *title = NULL;
	struct html_picture picture;

	if (plot >= PLOTS || !page->svg[plot]) {
		add_paragraph(out, "foot", alt_text);
		return;
	}
	title = plot_title(page->findings, plot);
	if (html_picture_init(&picture, plot_name(plot), title, alt_text, page->svg[plot])) {
		add_picture(out, plot_name(plot), title, &picture);
		add_table(out, page->table[plot]);
		g_string_append(out, "</figure>\n");
	} else {
		add_paragraph(out, "foot", alt_text);
	}
	html_picture_release(&picture);
}
