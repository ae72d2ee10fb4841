/*
 * network.graphml: the ties as nodes, the pairs seen together as edges, with all that is known of
 * both, for Gephi, networkx and igraph. The owner is no node: every other one would hang on it.
 *
 * Printed by hand, because text from archives may hold characters that XML 1.0 has no way to
 * write: they are dropped. What is unknown has no <data>.
 */
#include "reports/formats.h"

#include <math.h>
#include <string.h>

#include "reports/circle_name.h"
#include "reports/text.h"
#include "reports/tie_columns.h"

#define DECIMALS 4

/* "name" alone is what igraph and Gephi would take for the identity of a node. */
static const char label[] = "label";

/* What is told of a tie beside the columns of ties.csv. */
enum node_figure {
	NODE_CIRCLE, /* from 1; 0 is none */
	NODE_LINKS,
	NODE_CIRCLES,
	NODE_CONSTRAINT,
	NODE_EFFECTIVE_SIZE,
	NODE_BETWEENNESS,
	NODE_RECENT_DAYS,
	NODE_X,
	NODE_Y,
	NODE_FIGURES
};

struct figure {
	const char *name, *type;
	int decimals;
};

static const struct figure node_figures[NODE_FIGURES] = {
	[NODE_CIRCLE] = {"circle", "int", 0},
	[NODE_LINKS] = {"links", "int", 0},
	[NODE_CIRCLES] = {"circles", "int", 0},
	[NODE_CONSTRAINT] = {"constraint", "double", DECIMALS},
	[NODE_EFFECTIVE_SIZE] = {"effective_size", "double", DECIMALS},
	[NODE_BETWEENNESS] = {"betweenness", "double", DECIMALS},
	[NODE_RECENT_DAYS] = {"recent_days", "int", 0},
	[NODE_X] = {"x", "double", 2},
	[NODE_Y] = {"y", "double", 2},
};

enum edge_figure {
	EDGE_WEIGHT,
	EDGE_PUBLIC,
	EDGE_CONVERSATIONS,
	EDGE_EVENTS,
	EDGE_COMMON,
	EDGE_OVERLAP,
	EDGE_FIGURES
};

static const struct figure edge_figures[EDGE_FIGURES] = {
	[EDGE_WEIGHT] = {"weight", "double", DECIMALS},
	[EDGE_PUBLIC] = {"in_public", "int", 0},
	[EDGE_CONVERSATIONS] = {"in_conversation", "int", 0},
	[EDGE_EVENTS] = {"at_event", "int", 0},
	[EDGE_COMMON] = {"common", "int", 0},
	[EDGE_OVERLAP] = {"overlap", "double", DECIMALS},
};

/* Without the last two code points of the basic plane, which XML 1.0 cannot write. */
static char *without_last_two(const char *text)
{
	GString *kept = g_string_new(NULL);

	for (; *text; text = g_utf8_next_char(text)) {
		gunichar letter = g_utf8_get_char(text);

		if (letter != 0xFFFE && letter != 0xFFFF)
			g_string_append_unichar(kept, letter);
	}
	return g_string_free(kept, FALSE);
}

/* Visible text as the content of an element. */
static void add_text(GString *out, const char *text)
{
	g_autofree char *kept = NULL, *escaped = NULL;

	if (!strpbrk(text, "<>&'\"\xEF")) { /* the last begins those two in UTF-8 */
		g_string_append(out, text);
		return;
	}
	kept = without_last_two(text);
	escaped = g_markup_escape_text(kept, -1);
	g_string_append(out, escaped);
}

static void add_data(GString *out, const char *of, const char *name, const char *text)
{
	if (*text == '\0')
		return;
	g_string_append(out, "      <data key=\"");
	g_string_append(out, of);
	g_string_append_c(out, '-');
	g_string_append(out, name);
	g_string_append(out, "\">");
	add_text(out, text);
	g_string_append(out, "</data>\n");
}

static void add_figure(GString *out, const char *of, const struct figure *figure, double value)
{
	char buffer[TEXT_SIZE];

	if (isfinite(value))
		add_data(out, of, figure->name, text_figure(value, figure->decimals, buffer));
}

/* -- keys -- */

static void add_key(GString *out, const char *of, const char *name, const char *type)
{
	g_string_append_printf(
		out, "  <key id=\"%s-%s\" for=\"%s\" attr.name=\"%s\" attr.type=\"%s\"/>\n", of,
		name, of, name, type);
}

/* A column's name as an attribute. */
static const char *attribute_of(const struct tie_column *column)
{
	return strcmp(column->name, "name") == 0 ? label : column->name;
}

static const char *type_of(const struct tie_column *column)
{
	int decimals;

	if (!tie_column_is_figure(column, &decimals))
		return "string";
	return decimals ? "double" : "int";
}

static void add_keys(GString *out)
{
	for (guint i = 0; i < TIE_COLUMNS; i++)
		add_key(out, "node", attribute_of(&tie_columns[i]), type_of(&tie_columns[i]));
	add_key(out, "node", "circle_name", "string");
	for (guint i = 0; i < NODE_FIGURES; i++)
		add_key(out, "node", node_figures[i].name, node_figures[i].type);
	for (guint i = 0; i < EDGE_FIGURES; i++)
		add_key(out, "edge", edge_figures[i].name, edge_figures[i].type);
	add_key(out, "edge", "first", "string");
	add_key(out, "edge", "last", "string");
}

/* -- nodes -- */

/* `text` is room for a value. */
static void add_column(GString *out, const struct tie_column *column, const struct tie *tie,
		       GString *text)
{
	g_string_truncate(text, 0);
	tie_column_append(text, column, tie, ";");
	add_data(out, "node", attribute_of(column), text->str);
}

static void add_node(GString *out, const struct findings *findings, guint i, GString *text)
{
	const struct broker *broker = &findings->brokers.of[i];
	const struct map_dot *dot = &findings->map.dots[i];
	gint circle = findings->circles.of[i];
	const double values[NODE_FIGURES] = {
		[NODE_CIRCLE] = MAX(circle, -1) + 1,
		[NODE_LINKS] = broker->links,
		[NODE_CIRCLES] = broker->circles,
		[NODE_CONSTRAINT] = broker->constraint,
		[NODE_EFFECTIVE_SIZE] = broker->effective_size,
		[NODE_BETWEENNESS] = broker->betweenness,
		[NODE_RECENT_DAYS] = findings->layers.days[i],
		[NODE_X] = dot->radius > 0 ? dot->x : NAN,
		[NODE_Y] = dot->radius > 0 ? MAP_HEIGHT - dot->y : NAN, /* upwards there */
	};

	g_string_append_printf(out, "    <node id=\"n%u\">\n", i + 1);
	for (guint column = 0; column < TIE_COLUMNS; column++)
		add_column(out, &tie_columns[column], &g_array_index(findings->ties, struct tie, i),
			   text);
	if (circle >= 0) {
		g_autofree char *name = circle_name(findings, (guint)circle);
		g_autofree char *visible = text_visible(name);

		add_data(out, "node", "circle_name", visible);
	}
	for (guint figure = 0; figure < NODE_FIGURES; figure++)
		add_figure(out, "node", &node_figures[figure], values[figure]);
	g_string_append(out, "    </node>\n");
}

/* -- edges -- */

static void add_edge(GString *out, const struct acquaintance *pair)
{
	const double values[EDGE_FIGURES] = {
		[EDGE_WEIGHT] = pair->weight,
		[EDGE_PUBLIC] = pair->gatherings[TOGETHER_IN_PUBLIC],
		[EDGE_CONVERSATIONS] = pair->gatherings[TOGETHER_IN_CONVERSATION],
		[EDGE_EVENTS] = pair->gatherings[TOGETHER_AT_EVENT],
		[EDGE_COMMON] = pair->common,
		[EDGE_OVERLAP] = pair->overlap,
	};
	char day[12];

	g_string_append_printf(out, "    <edge source=\"n%u\" target=\"n%u\">\n", pair->a + 1,
			       pair->b + 1);
	for (guint figure = 0; figure < EDGE_FIGURES; figure++)
		add_figure(out, "edge", &edge_figures[figure], values[figure]);
	add_data(out, "edge", "first", day_format(pair->first, day));
	add_data(out, "edge", "last", day_format(pair->last, day));
	g_string_append(out, "    </edge>\n");
}

void graphml_write(GString *out, const struct page *page)
{
	const struct findings *findings = page->findings;
	g_autoptr(GString) text = g_string_new(NULL);

	g_string_append(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
			     "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"\n"
			     "    xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"\n"
			     "    xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns\n"
			     "    http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n");
	add_keys(out);
	g_string_append(out, "  <graph id=\"ties\" edgedefault=\"undirected\">\n");
	for (guint i = 0; i < findings->ties->len; i++) {
		add_node(out, findings, i, text);
		page_pass_on(page, out);
	}
	for (guint i = 0; i < findings->acquaintances->len; i++) {
		add_edge(out, &g_array_index(findings->acquaintances, struct acquaintance, i));
		page_pass_on(page, out);
	}
	g_string_append(out, "  </graph>\n</graphml>\n");
}
