/*
 * "Set a table": friends who know each other only on a screen, to be put at one table; and which
 * friend could introduce you to somebody on the coffee list.
 */
#include "reports/markdown/markdown.h"

#include "reports/markdown/prose.h"
#include "reports/text.h"

#define PAIRS_LISTED 3

static const struct introductions *of(const struct findings *findings)
{
	return &findings->introductions;
}

static void introduce(GString *out, const struct findings *findings)
{
	guint pairs = of(findings)->all_pairs;
	g_autoptr(GString) text = g_string_new(
		"Friends you have met who, in your data, know each other only on a screen: they "
		"stand together in a tweet or a group conversation, and no event and no day of "
		"your "
		"journal puts both in one place. They may know each other well elsewhere; your "
		"data "
		"sees them only where they pass through you, so a link it does not show may well "
		"be there.");
	char number[TEXT_SIZE];

	if (pairs > PAIRS_LISTED)
		g_string_append_printf(text,
				       " There are %s such pairs. The three that score "
				       "highest:",
				       text_count(pairs, number));
	else if (pairs > 1)
		g_string_append_printf(text,
				       " There are %s such pairs:", text_number(pairs, number));
	else
		g_string_append(text, " There is one such pair:");
	prose_paragraph(out, text->str);
}

static void list_pairs(GString *out, const struct findings *findings)
{
	for (guint i = 0; i < MIN(of(findings)->pairs->len, PAIRS_LISTED); i++) {
		const struct introduction *pair =
			&g_array_index(of(findings)->pairs, struct introduction, i);
		g_autoptr(GString) text = g_string_new("**");
		char number[TEXT_SIZE];

		markdown_name(text, findings, pair->a);
		g_string_append(text, "** and **");
		markdown_name(text, findings, pair->b);
		g_string_append(text, "**: together in ");
		markdown_together_in(text, pair->gatherings);
		if (pair->common > 0)
			g_string_append_printf(text, ", and %s of your ties %s seen with both",
					       text_number(pair->common, number),
					       text_plural(pair->common, "is", "are"));
		g_string_append_c(text, '.');
		prose_item(out, text->str);
	}
	g_string_append_c(out, '\n');
}

/* What the pairs at a table have shared. */
static void add_why(GString *text, const struct table *table)
{
	guint pairs = table->count * (table->count - 1) / 2,
	      tweets = pairs - table->in_conversation;
	char all[TEXT_SIZE], some[TEXT_SIZE];

	text_number(pairs, all);
	if (tweets == 0)
		g_string_append_printf(text,
				       " All %s pairs among them have shared a group "
				       "conversation, and none an event.",
				       all);
	else if (table->in_conversation == 0)
		g_string_append_printf(
			text, " All %s pairs among them have shared a tweet, and none an event.",
			all);
	else
		g_string_append_printf(text,
				       " Of the %s pairs among them, %s %s shared a group "
				       "conversation, the others a tweet, and none an event.",
				       all, text_number(table->in_conversation, some),
				       text_plural(table->in_conversation, "has", "have"));
}

static void list_tables(GString *out, const struct findings *findings)
{
	for (guint i = 0; i < of(findings)->tables->len; i++) {
		const struct table *table = &g_array_index(of(findings)->tables, struct table, i);
		g_autoptr(GString) text = g_string_new(NULL);
		char seats[TEXT_SIZE];

		g_string_append_printf(text, "**%s table for %s:** ", i == 0 ? "A" : "Another",
				       text_number(table->count, seats));
		for (guint j = 0; j < table->count; j++) {
			g_string_append(text, j == 0 ? "" : j + 1 == table->count ? " and " : ", ");
			markdown_name(text, findings, table->people[j]);
		}
		g_string_append_c(text, '.');
		add_why(text, table);
		prose_paragraph(out, text->str);
	}
}

static void add_introducer(struct prose_table *table, const struct findings *findings,
			   const struct introducer *introducer)
{
	const GArray *ties = findings->ties;
	g_autoptr(GString) together = g_string_new(NULL);

	prose_table_name(table, g_array_index(ties, struct tie, introducer->stranger).name);
	prose_table_name(table, g_array_index(ties, struct tie, introducer->friend).name);
	markdown_together_in(together, introducer->gatherings);
	prose_table_cell(table, "%s", together->str);
}

/* For those on the coffee list. */
static void list_introducers(GString *out, const struct findings *findings)
{
	static const char *const header[] = {"To meet", "Ask", "Seen together in"};
	const GArray *invited = findings->coffee.invitations;
	g_autoptr(GPtrArray) found = g_ptr_array_new();
	struct prose_table table;
	g_autoptr(GString) sentence = g_string_new("**Who could introduce you.**");
	char number[TEXT_SIZE], of_all[TEXT_SIZE];

	for (guint i = 0; i < invited->len; i++) {
		const struct introducer *introducer =
			introducer_of(findings, g_array_index(invited, struct invitation, i).tie);

		if (introducer)
			g_ptr_array_add(found, (gpointer)introducer);
	}
	if (found->len == 0)
		return;
	text_number(found->len, number);
	text_number(invited->len, of_all);
	if (found->len < invited->len)
		g_string_append_printf(sentence, " For %s of the %s", number, of_all);
	else if (invited->len > 1)
		g_string_append_printf(sentence, " For all %s", of_all);
	else
		g_string_append(sentence, " For the one");
	g_string_append(sentence,
			" on the coffee list, a friend you have met is seen beside them:");
	prose_paragraph(out, sentence->str);
	prose_table_init(&table, "lll");
	for (gsize i = 0; i < G_N_ELEMENTS(header); i++)
		prose_table_cell(&table, "%s", header[i]);
	for (guint i = 0; i < found->len; i++)
		add_introducer(&table, findings, g_ptr_array_index(found, i));
	prose_table_print(&table, out);
}

void markdown_introductions(GString *out, const struct page *page)
{
	const struct findings *findings = page->findings;
	g_autoptr(GString) text = g_string_new(NULL);

	if (of(findings)->pairs->len > 0) {
		introduce(text, findings);
		list_pairs(text, findings);
		list_tables(text, findings);
	}
	list_introducers(text, findings);
	if (text->len > 0)
		g_string_append_printf(out, "## Set a table\n\n%s", text->str);
}
