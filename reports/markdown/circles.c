/*
 * "Circles": who is seen with whom, the circles this makes, who stands between them, and with how
 * many ties words are exchanged how often.
 */
#include "reports/markdown/markdown.h"

#include <math.h>

#include "reports/circle_name.h"
#include "reports/markdown/prose.h"
#include "reports/text.h"

#define CIRCLES_LISTED 10
#define SMALL_SHARE    30 /* ties; shares of fewer are loose */
#define INNERMOST      3  /* that are named */

static const struct tie *tie_at(const struct findings *findings, guint i)
{
	return &g_array_index(findings->ties, struct tie, i);
}

static const struct circle *circle_at(const struct findings *findings, guint i)
{
	return &g_array_index(findings->circles.list, struct circle, i);
}

static const struct layer *layer_at(const struct findings *findings, guint i)
{
	return &g_array_index(findings->layers.list, struct layer, i);
}

/* -- links -- */

/* What brought them together, as far as it occurs: "in one tweet of yours, in one group
 * conversation or at one event". */
static void say_where(GString *text, const struct findings *findings)
{
	static const char *const places[TOGETHER_KINDS] = {
		[TOGETHER_IN_PUBLIC] = "in one tweet of yours",
		[TOGETHER_IN_CONVERSATION] = "in one group conversation",
		[TOGETHER_AT_EVENT] = "at one event",
	};
	guint64 counts[TOGETHER_KINDS] = {0};
	const char *found[TOGETHER_KINDS] = {NULL};
	guint count = 0;

	for (guint i = 0; i < findings->acquaintances->len; i++) {
		for (guint kind = 0; kind < TOGETHER_KINDS; kind++)
			counts[kind] +=
				g_array_index(findings->acquaintances, struct acquaintance, i)
					.gatherings[kind];
	}
	for (guint kind = 0; kind < TOGETHER_KINDS; kind++) {
		if (counts[kind] > 0)
			found[count++] = places[kind];
	}
	for (guint i = 0; i < count; i++)
		g_string_append_printf(text, "%s%s",
				       i == 0		? " "
				       : i + 1 == count ? " or "
							: ", ",
				       found[i]);
}

static void say_links(GString *out, const struct findings *findings)
{
	g_autoptr(GString) text = g_string_new(NULL);
	char pairs[TEXT_SIZE], linked[TEXT_SIZE], unlinked[TEXT_SIZE], portion[64];

	g_string_append_printf(text, "Your data shows %s %s among your ties",
			       text_count(findings->pairs_together, pairs),
			       text_plural(findings->pairs_together, "link", "links"));
	if (findings->ties->len >= FEW_TIES)
		g_string_append_printf(
			text, ", %s of all pairs",
			text_share(findings->pairs_together,
				   (guint64)findings->ties->len * (findings->ties->len - 1) / 2,
				   pairs));
	g_string_append(text, ": two people");
	say_where(text, findings);
	g_string_append(text, ". A missing link is not a missing acquaintance.");
	if (findings->has_offline_source && findings->linked_ties >= FEW_TIES &&
	    findings->unlinked_ties >= FEW_TIES) {
		g_string_append_printf(
			text, " Of the %s ties with at least one link you have met %s",
			text_number(findings->linked_ties, linked),
			markdown_portion(findings->linked_met, findings->linked_ties, portion));
		g_string_append_printf(
			text, ", of the %s without any %s.",
			text_number(findings->unlinked_ties, unlinked),
			markdown_portion(findings->unlinked_met, findings->unlinked_ties, portion));
	}
	if (findings->circles.outcome == CIRCLES_TOO_FEW)
		g_string_append(text, " These are too few for circles.");
	prose_paragraph(out, text->str);
}

/* -- circles -- */

static void add_circle_row(struct prose_table *table, const struct findings *findings,
			   const char *name, guint ties, guint met)
{
	char number[TEXT_SIZE];

	prose_table_name(table, name);
	prose_table_cell(table, "%s", text_count(ties, number));
	if (!findings->has_offline_source)
		return;
	prose_table_cell(table, "%s", text_count(met, number));
	prose_table_cell(table, "%s", text_share(met, ties, number));
}

static void add_other_rows(struct prose_table *table, const struct findings *findings)
{
	const struct circles *circles = &findings->circles;
	guint ties = 0, met = 0;

	for (guint i = CIRCLES_LISTED; i < circles->list->len; i++) {
		ties += circle_at(findings, i)->ties;
		met += circle_at(findings, i)->met;
	}
	if (ties > 0)
		add_circle_row(table, findings, "smaller circles", ties, met);
	if (circles->small_ties > 0)
		add_circle_row(table, findings, "fewer than five", circles->small_ties,
			       circles->small_met);
	if (findings->unlinked_ties > 0)
		add_circle_row(table, findings, "no link seen", findings->unlinked_ties,
			       findings->unlinked_met);
}

static void add_circles(GString *out, const struct findings *findings)
{
	static const char *const header[] = {"Circle", "Ties", "Met", "Share"};
	struct prose_table table;

	prose_table_init(&table, findings->has_offline_source ? "lrrr" : "lr");
	for (guint i = 0; i < (findings->has_offline_source ? 4 : 2); i++)
		prose_table_cell(&table, "%s", header[i]);
	for (guint i = 0; i < MIN(findings->circles.list->len, CIRCLES_LISTED); i++) {
		const struct circle *circle = circle_at(findings, i);
		g_autofree char *name = circle_name(findings, i);

		add_circle_row(&table, findings, name, circle->ties, circle->met);
	}
	add_other_rows(&table, findings);
	prose_table_print(&table, out);
}

/* "50 runs with different seeds all but agree (0.998 of 1, modularity 0.65)". */
static void say_how_firm(GString *out, const struct findings *findings)
{
	const struct circles *circles = &findings->circles;
	g_autoptr(GString) text = g_string_new(NULL);
	char runs[TEXT_SIZE], stability[TEXT_SIZE], modularity[TEXT_SIZE];

	g_string_append(text, "A circle is named by the company that marks it; without one, by "
			      "where its people are known from and by the one in its middle.");
	if (findings->has_offline_source && circle_at(findings, 0)->ties < SMALL_SHARE)
		g_string_append(text, " Shares of small circles are loose.");
	g_string_append_printf(
		text,
		" The division is the best of %s runs with different seeds, which %s (%s of 1; "
		"modularity %s).",
		text_number(circles->runs, runs),
		circles->stability >= 0.9995  ? "agree"
		: circles->stability >= 0.975 ? "all but agree"
					      : "largely agree",
		text_figure(circles->stability, 2, stability),
		text_figure(circles->modularity, 2, modularity));
	prose_paragraph(out, text->str);
}

static void say_circles(GString *out, const struct page *page)
{
	const struct findings *findings = page->findings;
	char figure[TEXT_SIZE];

	if (findings->circles.outcome == CIRCLES_UNCLEAR) {
		g_autofree char *sentence = g_strdup_printf(
			"There are no clear circles: runs with different seeds disagree (%s).",
			text_figure(findings->circles.stability, 2, figure));

		prose_paragraph(out, sentence);
	}
	if (findings->circles.list->len > 0)
		add_circles(out, findings);
	markdown_picture(out, page, PLOT_MAP_WITH_NAMES);
	if (findings->circles.list->len > 0)
		say_how_firm(out, findings);
}

/* -- brokers -- */

static void add_brokers(GString *out, const struct findings *findings)
{
	static const char *const header[] = {"Person", "Circles", "Links", "Constraint"};
	const GArray *list = findings->brokers.list;
	struct prose_table table;
	char figure[TEXT_SIZE];

	prose_table_init(&table, "lrrr");
	for (gsize i = 0; i < G_N_ELEMENTS(header); i++)
		prose_table_cell(&table, "%s", header[i]);
	for (guint i = 0; i < list->len; i++) {
		guint tie = g_array_index(list, guint, i);
		const struct broker *broker = &findings->brokers.of[tie];

		prose_table_name(&table, tie_at(findings, tie)->name);
		prose_table_cell(&table, "%u", broker->circles);
		prose_table_cell(&table, "%s", text_count(broker->links, figure));
		prose_table_cell(&table, "%s", text_figure(broker->constraint, 2, figure));
	}
	prose_table_print(&table, out);
}

/* "Ulla Stonebridge": those of the list whom the owner has not met, as a list of names. */
static void say_who_is_not_met(GString *text, const struct findings *findings)
{
	const GArray *list = findings->brokers.list;
	const struct tie *unmet = NULL;
	guint count = 0;
	char number[TEXT_SIZE];

	for (guint i = 0; i < list->len; i++) {
		const struct tie *tie = tie_at(findings, g_array_index(list, guint, i));

		if (tie->state == STATE_MET)
			continue;
		count++;
		unmet = tie;
	}
	if (!findings->has_offline_source || list->len < 2)
		return;
	if (count == 0) {
		g_string_append(text, " You have met all of them.");
	} else if (count == 1) {
		g_string_append_c(text, ' ');
		text_add_markdown(text, unmet->name);
		g_string_append(text, " is the one of them you have not met, as far as the data "
				      "shows.");
	} else {
		g_string_append_printf(text,
				       " %s of them you have not met, as far as the data "
				       "shows.",
				       text_number_first(count, number));
	}
}

static void say_brokers(GString *out, const struct findings *findings)
{
	guint count = findings->brokers.list->len;
	g_autoptr(GString) text = g_string_new(NULL);
	char number[TEXT_SIZE];

	if (count == 0)
		return;
	if (count == 1)
		g_string_append(text, "One person reaches into more than one circle. Low "
				      "constraint means that their links do not all lead to each "
				      "other.");
	else
		g_string_append_printf(text,
				       "%s people reach into the most circles. Low constraint "
				       "means that their links do not all lead to each other.",
				       text_number_first(count, number));
	say_who_is_not_met(text, findings);
	prose_paragraph(out, text->str);
	add_brokers(out, findings);
}

/* -- layers -- */

static void add_layers(GString *out, const struct findings *findings)
{
	struct prose_table table;
	char number[TEXT_SIZE];

	prose_table_init(&table, findings->has_offline_source ? "lrrr" : "lrr");
	prose_table_cell(&table, "Days with words");
	prose_table_cell(&table, "Ties");
	if (findings->has_offline_source)
		prose_table_cell(&table, "Met");
	prose_table_cell(&table, "Usual");
	for (guint i = 0; i < findings->layers.list->len; i++) {
		const struct layer *layer = layer_at(findings, i);

		prose_table_cell(&table, "%u or more", layer->days);
		prose_table_cell(&table, "%s", text_count(layer->ties, number));
		if (findings->has_offline_source)
			prose_table_cell(&table, "%s", text_count(layer->met, number));
		prose_table_cell(&table, "%s",
				 text_figure(layer->usual, layer->usual < 2 ? 1 : 0, number));
	}
	prose_table_print(&table, out);
}

/* The two or three of the innermost layer, when none of them is met: whom to ask first. */
static void say_innermost(GString *out, const struct findings *findings)
{
	const struct layer *inner = layer_at(findings, 0);
	g_autoptr(GString) text = g_string_new(NULL);
	char number[TEXT_SIZE];
	guint said = 0;

	if (!findings->has_offline_source || inner->ties > INNERMOST || inner->met > 0)
		return;
	if (inner->ties == 1)
		g_string_append(text, "The one person you exchange words with most often,");
	else
		g_string_append_printf(text, "The %s people you exchange words with most often,",
				       text_number(inner->ties, number));
	for (guint i = 0; i < findings->ties->len; i++) {
		if (findings->layers.days[i] < inner->days)
			continue;
		g_string_append(text, said == 0 ? " " : said + 1 == inner->ties ? " and " : ", ");
		text_add_markdown(text, tie_at(findings, i)->name);
		said++;
	}
	g_string_append(text, ", you have not met, as far as the data shows.");
	prose_paragraph(out, text->str);
}

static void say_layers(GString *out, const struct page *page)
{
	const struct findings *findings = page->findings;
	guint count = findings->layers.list->len;
	char number[TEXT_SIZE];
	g_autofree char *sentence = NULL;

	if (count < 2)
		return;
	sentence = g_strdup_printf(
		"By days with words in the past twelve months your ties fall into %s layers, each "
		"holding the one above it. The last column is the size that layers of personal "
		"networks usually have.",
		text_number(count, number));
	prose_paragraph(out, sentence);
	add_layers(out, findings);
	markdown_picture(out, page, PLOT_LAYERS);
	say_innermost(out, findings);
}

void markdown_circles(GString *out, const struct page *page)
{
	const struct findings *findings = page->findings;

	if (findings->pairs_together == 0 && findings->layers.list->len < 2)
		return;
	g_string_append(out, "## Circles\n\n");
	if (findings->pairs_together > 0) {
		say_links(out, findings);
		say_circles(out, page);
		say_brokers(out, findings);
	}
	say_layers(out, page);
}
