/*
 * gnuplot's SVG as part of the page. The one thing to know: it is parsed and written anew, element
 * by element of a short list, so that ids stay apart, colours can follow the page, the heading is
 * text of the page's own size, and nothing else than shapes and words gets in.
 */
#include "reports/html/html.h"

#include <math.h>
#include <string.h>

#include "reports/plots/style.h"

/* What is shown of it: its margin is the page's own, so that title and plot stand on one edge. */
#define LEFT_EDGE  (PLOT_MARGIN - 2)
#define RIGHT_EDGE (PLOT_WIDTH - PLOT_MARGIN / 2)

struct open_element {
	char *tag; /* "<g stroke=...", without its end */
	double y;  /* where a translated group stands; NAN else */
	bool is_written;
};

struct tracing {
	struct html_picture *picture;
	const char *name; /* of the plot: begins its ids */
	GArray *open;	  /* struct open_element */
	GString *word;	  /* text being read */
	guint skipped;	  /* depth within an element that is left out */
	guint heading_texts;
};

static const char *const shapes[] = {"g",      "path", "polygon", "polyline", "rect", "line",
				     "circle", "use",  "text",	  "defs",     NULL};

static const char *const attributes[] = {"fill",
					 "stroke",
					 "color",
					 "fill-opacity",
					 "stroke-opacity",
					 "stroke-width",
					 "stroke-linecap",
					 "stroke-linejoin",
					 "stroke-dasharray",
					 "transform",
					 "d",
					 "points",
					 "x",
					 "y",
					 "width",
					 "height",
					 "cx",
					 "cy",
					 "r",
					 "x1",
					 "y1",
					 "x2",
					 "y2",
					 "font-size",
					 "font-weight",
					 "text-anchor",
					 "shape-rendering",
					 NULL};

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

static void add_attribute(struct tracing *tracing, GString *tag, const char *name,
			  const char *value)
{
	static const char *const colours[] = {"fill", "stroke", "color", NULL};
	g_autofree char *plain = NULL;

	if (g_strv_contains(colours, name)) {
		plain = plain_colour(value);
		value = plain;
	} else if (strcmp(name, "id") == 0 || strcmp(name, "xlink:href") == 0) {
		/* A mark that is drawn often is defined once: "#share-gpPt6" or "gpPt6". */
		const char *id = g_strrstr(value, "gp");
		const char *sign = *name == 'i' ? "" : "#";

		name = *name == 'i' ? "id" : "href";
		plain = g_strdup_printf("%splot-%s-%s", sign, tracing->name, id ? id : "");
		value = id ? plain : NULL;
	} else if (strcmp(name, "font-family") == 0) {
		name = "font-weight";
		value = strstr(value, "Bold") ? "bold" : NULL;
	} else if (!g_strv_contains(attributes, name)) {
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
			g_string_append_printf(tracing->picture->svg, "%s>", element->tag);
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
	    !g_strv_contains(shapes, name)) {
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
		return tracing->picture->above;
	return y > BODY_BOTTOM ? tracing->picture->foot : NULL;
}

static void end_text(struct tracing *tracing)
{
	GString *of_page = text_of_page(tracing);

	if (of_page == NULL) {
		write_open(tracing);
		html_add_text(tracing->picture->svg, tracing->word->str);
		return;
	}
	/* The first line is the title, which the page knows already. */
	if (of_page == tracing->picture->above && tracing->heading_texts++ == 0)
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
		g_string_append_printf(tracing->picture->svg, "%s />", element->tag);
	} else if (element->is_written) {
		g_string_append_printf(tracing->picture->svg, "</%s>%s", name,
				       holds_others ? "\n" : "");
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

bool html_picture_init(struct html_picture *picture, const char *name, const char *title,
		       const char *alt_text, const GString *source)
{
	static const GMarkupParser parser = {
		.start_element = on_start, .end_element = on_end, .text = on_text};
	struct tracing tracing = {.picture = picture, .name = name};
	g_autoptr(GMarkupParseContext) context =
		g_markup_parse_context_new(&parser, 0, &tracing, NULL);
	bool is_read;

	picture->svg = g_string_new(NULL);
	picture->above = g_string_new(NULL);
	picture->foot = g_string_new(NULL);
	tracing.word = g_string_new(NULL);
	tracing.open = g_array_new(FALSE, FALSE, sizeof(struct open_element));
	g_array_set_clear_func(tracing.open, release_element);
	begin_svg(picture->svg, name, title, alt_text);
	is_read = g_markup_parse_context_parse(context, source->str, (gssize)source->len, NULL) &&
		  g_markup_parse_context_end_parse(context, NULL);
	g_string_append(picture->svg, "</svg>\n");
	g_array_unref(tracing.open);
	g_string_free(tracing.word, TRUE);
	return is_read;
}

void html_picture_release(struct html_picture *picture)
{
	g_string_free(picture->svg, TRUE);
	g_string_free(picture->above, TRUE);
	g_string_free(picture->foot, TRUE);
}
