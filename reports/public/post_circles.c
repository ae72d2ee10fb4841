/*
 * "Where the meetings are": the circles, told by where they are and not by what they are called.
 */
#include "reports/public/post.h"

#include "reports/markdown/prose.h"
#include "reports/public/say.h"

#define FEW_TIES       10 /* fewer make no shares */
#define CIRCLES_LISTED 12

static const struct circle *circle_at(const struct findings *findings, guint i)
{
	return &g_array_index(findings->circles.list, struct circle, i);
}

static bool has_higher_share(const struct circle *one, const struct circle *other)
{
	return (guint64)one->met * other->ties > (guint64)other->met * one->ties;
}

/* The circles with the highest and the lowest share, of those large enough for one. */
static guint find_extremes(const struct findings *findings, const struct circle **high,
			   const struct circle **low)
{
	guint count = 0;

	for (guint i = 0; i < findings->circles.list->len; i++) {
		const struct circle *circle = circle_at(findings, i);

		if (circle->ties < FEW_TIES)
			continue;
		if (count++ == 0)
			*high = *low = circle;
		else if (has_higher_share(circle, *high))
			*high = circle;
		else if (has_higher_share(*low, circle))
			*low = circle;
	}
	return count;
}

static void say_circle(GString *text, const struct circle *circle)
{
	SAY(text, " of one {LinkedIn} circle of {number}", ORIGIN(circle->source),
	    NUMBER(circle->ties));
}

static void say_range(GString *text, const struct findings *findings)
{
	const struct circle *high = NULL, *low = NULL;

	if (find_extremes(findings, &high, &low) < 2 || !has_higher_share(high, low))
		return;
	SAY(text, " I have met {share}", SHARE(high->met, high->ties));
	say_circle(text, high);
	SAY(text, ", and {share}", SHARE(low->met, low->ties));
	say_circle(text, low);
	SAY_JUST(text, ".");
}

static void say_linked(GString *text, const struct findings *findings)
{
	guint linked = findings->linked_ties, unlinked = findings->unlinked_ties;

	if (linked < FEW_TIES || unlinked < FEW_TIES)
		return;
	SAY(text,
	    " Of the {number} ties who turn up in one conversation with another I have met "
	    "{number} "
	    "({share}); of the {number} who are never seen beside anybody, {number} ({share}).",
	    NUMBER(linked), NUMBER(findings->linked_met), SHARE(findings->linked_met, linked),
	    NUMBER(unlinked), NUMBER(findings->unlinked_met),
	    SHARE(findings->unlinked_met, unlinked));
}

/* -- the table -- */

/* A cell that is a sentence as any other. */
#define CELL(table, ...)                                                                           \
	do {                                                                                       \
		g_autoptr(GString) cell = g_string_new(NULL);                                      \
		SAY(cell, __VA_ARGS__);                                                            \
		prose_table_cell((table), "%s", cell->str);                                        \
	} while (0)

static void add_figures(struct prose_table *table, guint ties, guint met)
{
	CELL(table, "{count}", COUNT(ties));
	CELL(table, "{count}", COUNT(met));
	CELL(table, "{share}", SHARE(met, ties));
}

static void add_rows(struct prose_table *table, const struct findings *findings)
{
	struct public_circles circles;

	cast_circles(&circles, findings, CIRCLES_LISTED);
	for (guint i = 0; i < circles.listed; i++) {
		const struct circle *circle = circle_at(findings, i);

		CELL(table, "{LinkedIn}", ORIGIN(circle->source));
		add_figures(table, circle->ties, circle->met);
	}
	if (circles.others == 0)
		return;
	CELL(table, "{word}",
	     EITHER(circles.listed < findings->circles.list->len, "smaller, and outside",
		    "outside"));
	add_figures(table, circles.others, circles.others_met);
}

static void add_table(GString *out, const struct findings *findings)
{
	struct prose_table table;

	prose_table_init(&table, "lrrr");
	CELL(&table, "{word}", EITHER(true, "Circle", ""));
	CELL(&table, "{word}", EITHER(true, "Ties", ""));
	CELL(&table, "{word}", EITHER(true, "Met", ""));
	CELL(&table, "{word}", EITHER(true, "Share", ""));
	add_rows(&table, findings);
	prose_table_print(&table, out);
}

void post_circles(GString *out, struct public_page *page)
{
	const struct findings *findings = page->findings;
	bool has_circles = findings->circles.list->len > 0;
	g_autoptr(GString) text = g_string_new(NULL);

	if (!findings->has_offline_source)
		return;
	if (has_circles)
		SAY_JUST(text, "My ties fall into circles of people who turn up in the same "
			       "conversations, and meetings are spread over them unevenly.");
	say_range(text, findings);
	say_linked(text, findings);
	if (text->len == 0)
		return;
	SAY_JUST(out, "## Where the meetings are\n\n");
	prose_paragraph(out, text->str);
	post_picture(out, page, PLOT_CIRCLES);
	if (has_circles)
		add_table(out, findings);
}
