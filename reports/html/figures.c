/*
 * A plot in the page: its words as text, its picture as inline SVG, its numbers as a table. The one
 * thing to know: gnuplot's SVG is parsed and written anew, element by element of a short list, so
 * that ids stay apart, colours can follow the page, the heading is text of the page's own size, and
 * nothing else than shapes and words gets in.
 */
#include "reports/html/html.h"

#include <math.h>
#include <string.h>

#include "reports/plots/style.h"

/* -- the picture -- */

/* What is shown of it: its margin is the page's own, so that title and plot stand on one edge. */
#define LEFT_EDGE  (PLOT_MARGIN - 2)
#define RIGHT_EDGE (PLOT_WIDTH - PLOT_MARGIN / 2)

struct open_element {
	char *tag; /* "<g stroke=...", without its end */
	double y;  /* where a translated group stands; NAN else */
	bool is_written;
};

struct tracing {
	GString *svg;
	const char *name;      /* of the plot: begins its ids */
	GArray *open;	       /* struct open_element */
	GString *above, *foot; /* the texts of the heading but the first; those below the plot */
	GString *word;	       /* text being read */
	guint skipped;	       /* depth within an element that is left out */
	guint heading_texts;
};

static const char *const shapes[] = {"g",    "path",   "polygon", "polyline", "rect",
				     "line", "circle", "use",	  "text",     "defs"};

static const char *const attributes[] = {
	"fill",		    "stroke",	      "color",		"fill-opacity",	    "stroke-opacity",
	"stroke-width",	    "stroke-linecap", "stroke-linejoin", "stroke-dasharray", "transform",
	"d",		    "points",	      "x",		"y",		    "width",
	"height",	    "cx",	      "cy",		"r",		    "x1",
	"y1",		    "x2",	      "y2",		"font-size",	    "font-weight",
	"text-anchor",	    "shape-rendering"};

static bool is_one_of(const char *word, const char *const *list, gsize count)
{
	for (gsize i = 0; i < count; i++) {
		if (strcmp(word, list[i]) == 0)
			return true;
	}
	return false;
}

/* gnuplot spells colours in three ways, and what it calls black is ink. "#1f2328", new string. */
static char *plain_colour(const char *colour)
{
	if (g_str_has_prefix(colour, "rgb")) {
		guint64 parts[3] = {0};
		const char *at = colour;

		for (int i = 0; i < 3; i++) {
			at += strcspn(at, "0123456789");
			parts[i] = g_ascii_strtoull(at, (char **)&at, 10);
		}
		return g_strdup_printf("#%02x%02x%02x", (guint)MIN(parts[0], 255),
				       (guint)MIN(parts[1], 255), (guint)MIN(parts[2], 255));
	}
	if (strcmp(colour, "black") == 0)
		return g_strdup_printf("#%06x", plot_colour_number("INK"));
	return g_ascii_strdown(colour, -1);
}

static void add_attribute(struct tracing *tracing, GString *tag, const char *name, const char *value)
{
	static const char *const colours[] = {"fill", "stroke", "color"};
	g_autofree char *plain = NULL;

	if (is_one_of(name, colours, G_N_ELEMENTS(colours))) {
		plain = plain_colour(value);
		value = plain;
	} else if (strcmp(name, "id") == 0 || strcmp(name, "xlink:href") == 0) {
		/* A mark that is drawn often is defined once: "#share-gpPt6" or "gpPt6". */
		const char *id = strstr(value, "gp");
		const char *sign = *name == 'i' ? "" : "#";

		name = *name == 'i' ? "id" : "href";
		plain = g_strdup_printf("%splot-%s-%s", sign, tracing->name, id ? id : "");
		value = id ? plain : NULL;
	} else if (strcmp(name, "font-family") == 0) {
		name = "font-weight";
		value = strstr(value, "Bold") ? "bold" : NULL;
	} else if (!is_one_of(name, attributes, G_N_ELEMENTS(attributes))) {
		value = NULL;
	}
	if (!value)
		return;
	g_string_append_printf(tag, " %s=\"", name);
	html_add_text(tag, value);
	g_string_append_c(tag, '"');
}

static double translated_y(const char *const *names, const char *const *values)
{
	for (; *names; names++, values++) {
		const char *comma = strchr(*values, ',');

		if (strcmp(*names, "transform") == 0 && g_str_has_prefix(*values, "translate(") &&
		    comma)
			return g_ascii_strtod(comma + 1, NULL);
	}
	return NAN;
}

static bool has_value(const char *const *names, const char *const *values, const char *name,
		      const char *value)
{
	for (; *names; names++, values++) {
		if (strcmp(*names, name) == 0)
			return strcmp(*values, value) == 0;
	}
	return false;
}

/* The sheet of paper that gnuplot lays under everything: the page is the paper. */
static bool is_paper(const char *name, const char *const *names, const char *const *values)
{
	return strcmp(name, "rect") == 0 &&
	       has_value(names, values, "width", G_STRINGIFY(PLOT_WIDTH)) &&
	       has_value(names, values, "height", G_STRINGIFY(PLOT_HEIGHT));
}

/* Groups without anything in them are never written: gnuplot makes many. */
static void write_open(struct tracing *tracing)
{
	for (guint i = 0; i < tracing->open->len; i++) {
		struct open_element *element =
			&g_array_index(tracing->open, struct open_element, i);

		if (!element->is_written)
			g_string_append_printf(tracing->svg, "%s>", element->tag);
		element->is_written = true;
	}
}

static void on_start(GMarkupParseContext *context, const char *name, const char **names,
		     const char **values, gpointer user, GError **error)
{
	struct tracing *tracing = user;
	struct open_element element = {.y = translated_y(names, values)};
	GString *tag;

	(void)context;
	(void)error;
	if (strcmp(name, "svg") == 0 || strcmp(name, "tspan") == 0)
		return;
	if (tracing->skipped > 0 || is_paper(name, names, values) ||
	    !is_one_of(name, shapes, G_N_ELEMENTS(shapes))) {
		tracing->skipped++;
		return;
	}
	tag = g_string_new("<");
	g_string_append(tag, name);
	for (; *names; names++, values++)
		add_attribute(tracing, tag, *names, *values);
	element.tag = g_string_free(tag, FALSE);
	g_array_append_val(tracing->open, element);
	g_string_truncate(tracing->word, 0);
}

/* Which text of the page this is, by its height; NULL for a label of the plot. */
static GString *text_of_page(struct tracing *tracing)
{
	double y = NAN;

	for (guint i = 0; i < tracing->open->len; i++) {
		double here = g_array_index(tracing->open, struct open_element, i).y;

		y = isnan(here) ? y : here;
	}
	if (y < BODY_TOP)
		return tracing->above;
	return y > BODY_BOTTOM ? tracing->foot : NULL;
}

static void end_text(struct tracing *tracing)
{
	GString *of_page = text_of_page(tracing);

	if (of_page == NULL) {
		write_open(tracing);
		html_add_text(tracing->svg, tracing->word->str);
		return;
	}
	/* The first line is the title, which the page knows already. */
	if (of_page == tracing->above && tracing->heading_texts++ == 0)
		return;
	g_string_append_printf(of_page, "%s%s", of_page->len > 0 ? " " : "", tracing->word->str);
}

static void on_end(GMarkupParseContext *context, const char *name, gpointer user, GError **error)
{
	struct tracing *tracing = user;
	struct open_element *element;
	bool holds_others = strcmp(name, "g") == 0 || strcmp(name, "defs") == 0;

	(void)context;
	(void)error;
	if (strcmp(name, "svg") == 0 || strcmp(name, "tspan") == 0)
		return;
	if (tracing->skipped > 0) {
		tracing->skipped--;
		return;
	}
	if (strcmp(name, "text") == 0)
		end_text(tracing);
	element = &g_array_index(tracing->open, struct open_element, tracing->open->len - 1);
	if (!holds_others && strcmp(name, "text") != 0) {
		element->is_written = true;
		write_open(tracing);
		g_string_append_printf(tracing->svg, "%s />", element->tag);
	} else if (element->is_written) {
		g_string_append_printf(tracing->svg, "</%s>%s", name, holds_others ? "\n" : "");
	}
	g_array_set_size(tracing->open, tracing->open->len - 1);
}

static void on_text(GMarkupParseContext *context, const char *text, gsize length, gpointer user,
		    GError **error)
{
	struct tracing *tracing = user;

	(void)context;
	(void)error;
	if (tracing->skipped == 0)
		g_string_append_len(tracing->word, text, (gssize)length);
}

static void release_element(gpointer data)
{
	struct open_element *element = data;

	g_free(element->tag);
}

static void begin_svg(GString *svg, const char *name, const char *title, const char *alt_text)
{
	g_string_append_printf(svg,
			       "<svg viewBox=\"%d %d %d %d\" role=\"img\" "
			       "aria-labelledby=\"plot-%s-title plot-%s-description\" "
			       "font-family=\"DejaVu Sans Condensed, Arial, sans-serif\">\n"
			       "<title id=\"plot-%s-title\">",
			       LEFT_EDGE, BODY_TOP, RIGHT_EDGE - LEFT_EDGE, BODY_HEIGHT, name, name,
			       name);
	html_add_text(svg, title);
	g_string_append_printf(svg, "</title>\n<desc id=\"plot-%s-description\">", name);
	html_add_text(svg, alt_text);
	g_string_append(svg, "</desc>\n");
}

/* Writes the picture into tracing->svg; false when the SVG cannot be read. */
static bool trace(struct tracing *tracing, const GString *source)
{
	static const GMarkupParser parser = {
		.start_element = on_start, .end_element = on_end, .text = on_text};
	g_autoptr(GMarkupParseContext) context =
		g_markup_parse_context_new(&parser, 0, tracing, NULL);
	bool is_read;

	tracing->open = g_array_new(FALSE, FALSE, sizeof(struct open_element));
	g_array_set_clear_func(tracing->open, release_element);
	tracing->word = g_string_new(NULL);
	is_read = g_markup_parse_context_parse(context, source->str, (gssize)source->len, NULL) &&
		  g_markup_parse_context_end_parse(context, NULL);
	g_string_append(tracing->svg, "</svg>\n");
	g_array_unref(tracing->open);
	g_string_free(tracing->word, TRUE);
	return is_read;
}

/* -- the numbers -- */

#define ROWS_SHOWN 120

/* Columns that say how to draw, not what. */
static bool is_for_drawing(const char *header)
{
	static const char *const words[] = {"x", "y", "colour", "radius"};

	return is_one_of(header, words, G_N_ELEMENTS(words)) || strchr(header, ';');
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

/* The numbers of a plot as a table that opens; nothing when they only make sense as a drawing. */
static void add_table(GString *out, const GString *table)
{
	g_auto(GStrv) lines = table && g_str_has_prefix(table->str, "# ")
				      ? g_strsplit(g_strchomp(table->str), "\n", -1)
				      : NULL;
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

static void add_paragraph(GString *out, const char *class, const GString *text)
{
	if (text->len == 0)
		return;
	g_string_append_printf(out, "<p class=\"%s\">", class);
	html_add_words(out, text->str);
	g_string_append(out, "</p>\n");
}

void html_figure(GString *out, const struct page *page, enum plot plot, const char *alt_text)
{
	bool has_svg = plot < PLOTS && page->svg[plot];
	g_autofree char *title = has_svg ? plot_title(page->findings, plot) : NULL;
	g_autoptr(GString) svg = g_string_new(NULL), above = g_string_new(NULL);
	g_autoptr(GString) foot = g_string_new(NULL), alternative = g_string_new(alt_text);
	struct tracing tracing = {.svg = svg, .above = above, .foot = foot};

	if (has_svg) {
		tracing.name = plot_name(plot);
		begin_svg(svg, tracing.name, title, alt_text);
	}
	if (!has_svg || !trace(&tracing, page->svg[plot])) {
		add_paragraph(out, "foot", alternative);
		return;
	}
	g_string_append_printf(out, "<figure id=\"plot-%s\">\n<figcaption>\n<p class=\"title\">",
			       tracing.name);
	html_add_text(out, title);
	g_string_append(out, "</p>\n");
	add_paragraph(out, "subtitle", above);
	g_string_append_printf(out,
			       "</figcaption>\n<div class=\"scroll picture\" role=\"group\" "
			       "aria-labelledby=\"plot-%s-title\" tabindex=\"0\">\n%s</div>\n",
			       tracing.name, svg->str);
	add_paragraph(out, "foot", foot);
	add_table(out, page->table[plot]);
	g_string_append(out, "</figure>\n");
}
