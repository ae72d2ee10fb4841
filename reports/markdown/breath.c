/*
 * "In one breath": how many ties, how many of them were taken offline, how that has changed, and
 * what the word "never" rests on. Without any offline source the first line says that nobody can
 * say yet.
 */
#include "reports/markdown/markdown.h"

#include <math.h>

#include "reports/markdown/prose.h"
#include "reports/text.h"

/* What can be said: "35 of them climb to private words, 15 to public ones ..." */
static void say_how_far_they_climb(GString *out, const struct findings *findings)
{
	static const struct {
		enum rung rung;
		const char *words;
	} stops[] = {{RUNG_PRIVATE, "in private words"},
		     {RUNG_PUBLIC, "in public words"},
		     {RUNG_NOTICE, "in a click"},
		     {RUNG_LINK, "in a link and no word"}};
	g_autoptr(GString) text = g_string_new("What can be said is how close the screen has "
					       "brought you: ");
	guint left = 0, named = 0;
	char number[TEXT_SIZE];

	for (gsize i = 0; i < G_N_ELEMENTS(stops); i++)
		left += findings->ceilings[stops[i].rung] > 0;
	for (gsize i = 0; i < G_N_ELEMENTS(stops); i++) {
		guint ties = findings->ceilings[stops[i].rung];

		if (ties == 0)
			continue;
		left--;
		if (named > 0)
			g_string_append(text, left ? ", " : " and ");
		g_string_append(text, text_number(ties, number));
		if (named == 0)
			g_string_append(text, text_plural(ties, " tie ends", " ties end"));
		g_string_append_printf(text, " %s", stops[i].words);
		named++;
	}
	g_string_append_c(text, '.');
	if (named > 0 && findings->totals.ties > 1)
		prose_paragraph(out, text->str);
}

static void say_nobody_knows(GString *out, const struct findings *findings)
{
	g_autoptr(GString) text = g_string_new(NULL);
	char count[TEXT_SIZE];

	if (findings->totals.ties == 1)
		g_string_append(text, "Nobody can say yet whether you have taken your one tie "
				      "offline: these exports hold no calendar and no journal, and "
				      "no words that say it. It counts as online for that reason "
				      "alone.");
	else
		g_string_append_printf(
			text,
			"Nobody can say yet which of your %s ties you have taken offline: these "
			"exports hold no calendar and no journal, and no words that say it. All "
			"%s count as online for that reason alone.",
			text_number(findings->totals.ties, count), count);
	g_string_append(text, " A journal of a few lines changes that; the README shows one.");
	prose_paragraph(out, text->str);
}

static void add_past(GString *text, const char *when, const struct totals *totals)
{
	char online[TEXT_SIZE], ties[TEXT_SIZE], share[TEXT_SIZE];

	g_string_append_printf(text, "%s%s of %s", when,
			       text_number(totals->states[STATE_ONLINE], online),
			       text_number(totals->ties, ties));
	if (totals->ties >= FEW_TIES)
		g_string_append_printf(
			text, " (%s)",
			text_share(totals->states[STATE_ONLINE], totals->ties, share));
}

static void add_change(GString *text, const struct findings *findings)
{
	if (!findings->has_previous) {
		g_string_append(text, " There is no earlier month to compare with.");
		return;
	}
	add_past(text, " A month ago it was ", &findings->previous);
	if (findings->has_year_before)
		add_past(text, ", a year ago ", &findings->year_before);
	g_string_append_c(text, '.');
}

static void say_one_tie(GString *out, const struct findings *findings)
{
	static const char *const words[STATES] = {
		[STATE_MET] = "and you have met.",
		[STATE_SPOKEN] = "and you have spoken; your data shows no meeting.",
		[STATE_MAYBE] = "and there is only a hint that you met or spoke.",
		[STATE_ONLINE] = "and your data shows no trace of a meeting or a call.",
	};
	const struct tie *tie = &g_array_index(findings->ties, struct tie, 0);
	g_autoptr(GString) text = g_string_new("You have one tie, ");

	text_add_markdown(text, tie->name);
	g_string_append_printf(text, ", %s", words[tie->state]);
	if (tie->denied_by_journal)
		g_string_append(text, " You have said yourself that you had not met.");
	prose_paragraph(out, text->str);
}

static void say_states(GString *out, const struct findings *findings)
{
	const guint *states = findings->totals.states;
	guint ties = findings->totals.ties;
	g_autoptr(GString) text = g_string_new(NULL);
	char number[TEXT_SIZE];

	g_string_append_printf(text, "You have %s %s. ", text_number(ties, number),
			       text_plural(ties, "tie", "ties"));
	g_string_append_printf(text, "Your data shows that you have met %s of them",
			       text_number(states[STATE_MET], number));
	if (states[STATE_MET] && ties >= FEW_TIES)
		g_string_append_printf(text, " (%s)", text_share(states[STATE_MET], ties, number));
	g_string_append_printf(text, " and spoken with %s",
			       text_number(states[STATE_SPOKEN], number));
	g_string_append(text, states[STATE_SPOKEN] ? " more" : "");
	if (states[STATE_SPOKEN] && ties >= FEW_TIES)
		g_string_append_printf(text, " (%s)",
				       text_share(states[STATE_SPOKEN], ties, number));
	g_string_append(text, ".");
	if (states[STATE_MAYBE])
		g_string_append_printf(text, " For %s there is only a hint.",
				       text_number(states[STATE_MAYBE], number));
	if (states[STATE_ONLINE] == 0)
		g_string_append(text, " None is without a trace.");
	else {
		g_string_append_printf(text, " For the other %s",
				       text_number(states[STATE_ONLINE], number));
		if (ties >= FEW_TIES)
			g_string_append_printf(text, " (%s)",
					       text_share(states[STATE_ONLINE], ties, number));
		g_string_append(text, " there is no trace of a meeting or a call.");
	}
	add_change(text, findings);
	prose_paragraph(out, text->str);
}

static bool has_journal(const struct findings *findings)
{
	for (guint i = 0; i < findings->sources->len; i++) {
		if (g_array_index(findings->sources, struct source_summary, i).source->kind ==
		    SOURCE_JOURNAL)
			return true;
	}
	return false;
}

/* "a calendar that begins in March 2021", "the words of 2,315 messages and posts since 2013" */
static GPtrArray *supports(const struct findings *findings)
{
	static const struct {
		enum source_kind kind;
		const char *words;
	} offline[] = {{SOURCE_CALENDAR, "a calendar"}, {SOURCE_JOURNAL, "a journal"}};
	GPtrArray *named = g_ptr_array_new_with_free_func(g_free);
	const struct words_read *words = &findings->words;
	char number[TEXT_SIZE];

	for (gsize i = 0; i < G_N_ELEMENTS(offline); i++) {
		gint32 month = month_of(findings->begins[offline[i].kind]);

		if (month != MONTH_NONE)
			g_ptr_array_add(named,
					g_strdup_printf("%s that begins in %s %d", offline[i].words,
							month_name(month), month / 12));
		else if (offline[i].kind == SOURCE_JOURNAL && has_journal(findings))
			g_ptr_array_add(named, g_strdup("a journal without dates"));
	}
	if (words->pieces > 0 && words->first != MONTH_NONE)
		g_ptr_array_add(named,
				g_strdup_printf("the words of %s %s since %d",
						text_number(words->messages, number),
						text_plural(words->messages, "message or post",
							    "messages and posts"),
						words->first / 12));
	else if (words->pieces > 0)
		g_ptr_array_add(named, g_strdup("words without a date"));
	return named;
}

static void add_reach(GString *text, const struct findings *findings)
{
	g_autoptr(GPtrArray) named = supports(findings);
	bool is_words_alone = named->len == 1 && findings->words.pieces > 0;

	g_string_append_printf(text, "The count rests on %s", is_words_alone ? "nothing but " : "");
	for (guint i = 0; i < named->len; i++)
		g_string_append_printf(text, "%s%s",
				       i == 0		    ? ""
				       : i + 1 < named->len ? ", "
				       : named->len > 2	    ? ", and "
							    : " and ",
				       (const char *)g_ptr_array_index(named, i));
	if (is_words_alone)
		g_string_append(text, ", with no calendar and no journal to help");
	g_string_append_c(text, '.');
}

/* What the figure rests on, and how far it may be off as far as answers tell. */
static void add_range(GString *text, const struct findings *findings)
{
	char low[TEXT_SIZE], high[TEXT_SIZE], number[TEXT_SIZE];

	text_number(findings->answers, number);
	if (findings->expected_basis == BASIS_DEFAULTS) {
		g_string_append(text, "; that figure rests on general experience, not on answers "
				      "of yours");
		return;
	}
	if (findings->expected_basis == BASIS_MIXED)
		g_string_append_printf(text,
				       "; that figure rests on general experience and on your %s "
				       "answers to questions drawn at random, which",
				       number);
	else
		g_string_append_printf(text, "; your %s answers to questions drawn at random",
				       number);
	g_string_append_printf(text, " leave room for anything from %s to %s",
			       text_number((guint)lround(findings->expected_low), low),
			       text_number((guint)lround(findings->expected_high), high));
}

/* Of a single tie who was not met, and of whom the journal does not say so. */
static void say_reach(GString *out, const struct findings *findings)
{
	const struct tie *tie = &g_array_index(findings->ties, struct tie, 0);
	g_autoptr(GString) text = g_string_new("No trace is not never. ");

	if (tie->state == STATE_MET || tie->denied_by_journal)
		return;
	add_reach(text, findings);
	prose_paragraph(out, text->str);
}

static void say_never(GString *out, const struct findings *findings)
{
	guint online = findings->totals.states[STATE_ONLINE];
	guint expected = (guint)lround(findings->expected_never);
	g_autoptr(GString) text = g_string_new("No trace is not never. ");
	char number[TEXT_SIZE], of[TEXT_SIZE];

	if (online == 0)
		return;
	add_reach(text, findings);
	if (findings->denied_online)
		g_string_append_printf(
			text, " Of the %s you have said yourself that you never met %s.",
			text_number(online, of), text_number(findings->denied_online, number));
	if (online >= FEW_TIES && expected > 0) {
		g_string_append_printf(
			text,
			" Allowing for meetings that left no trace, about %s of the %s are people "
			"you have truly never met",
			text_number(expected, number), text_number(online, of));
		add_range(text, findings);
		g_string_append(text, " ([how this is estimated](#where-the-data-ends)).");
	}
	prose_paragraph(out, text->str);
}

static void add_month_column(struct prose_table *table, gint32 month)
{
	prose_table_cell(table, "%.3s %d", month_name(month), month / 12);
}

static void add_state_cell(struct prose_table *table, const struct totals *totals, int state)
{
	char count[TEXT_SIZE], share[TEXT_SIZE];
	guint ties = state < 0 ? totals->ties : totals->states[state];

	text_count(ties, count);
	if (state < 0 || ties == 0 || totals->ties < FEW_TIES)
		prose_table_cell(table, "%s", count);
	else
		prose_table_cell(table, "%s (%s)", count, text_share(ties, totals->ties, share));
}

static void add_state_row(struct prose_table *table, const struct findings *findings, int state)
{
	prose_table_cell(table, "%s", state < 0 ? "ties" : state_name((enum state)state));
	add_state_cell(table, &findings->totals, state);
	if (findings->has_previous)
		add_state_cell(table, &findings->previous, state);
	if (findings->has_year_before)
		add_state_cell(table, &findings->year_before, state);
}

static void add_state_table(GString *out, const struct findings *findings)
{
	struct prose_table table;
	int columns = 2 + findings->has_previous + findings->has_year_before;
	char alignment[] = "lrrr";

	alignment[columns] = '\0';
	prose_table_init(&table, alignment);
	prose_table_cell(&table, "State");
	add_month_column(&table, findings->month);
	if (findings->has_previous)
		add_month_column(&table, findings->month - 1);
	if (findings->has_year_before)
		add_month_column(&table, findings->month - 12);
	for (int state = 0; state < STATES; state++)
		add_state_row(&table, findings, state);
	add_state_row(&table, findings, -1);
	prose_table_print(&table, out);
}

void markdown_breath(GString *out, const struct page *page)
{
	const struct findings *findings = page->findings;

	g_string_append(out, "## In one breath\n\n");
	if (!findings->has_offline_source) {
		say_nobody_knows(out, findings);
		say_how_far_they_climb(out, findings);
		return;
	}
	if (findings->ties->len == 1) {
		say_one_tie(out, findings);
		say_reach(out, findings);
	} else {
		say_states(out, findings);
		say_never(out, findings);
	}
	markdown_picture(out, page, PLOT_SHARE);
	if (findings->totals.ties > 1)
		add_state_table(out, findings);
}
