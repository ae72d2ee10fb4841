/*
 * "This month": who was taken offline for the first time, who is new, with whom the first words
 * passed, who was met again and who fell silent.
 */
#include "reports/markdown/markdown.h"

#include "reports/markdown/prose.h"
#include "reports/text.h"

#define LISTED 12 /* of each kind; the CSV files have them all */

static const struct this_month *of(const struct findings *findings)
{
	return &findings->this_month;
}

static const char *source_words(enum source_kind kind)
{
	switch (kind) {
	case SOURCE_LINKEDIN:
		return "words on LinkedIn";
	case SOURCE_TWITTER:
		return "words on Twitter";
	default:
		return source_kind_name(kind);
	}
}

/* ", 2026-10-13 (calendar, journal)" */
static void add_when(GString *text, const struct encounter *encounter)
{
	const char *before = " (";
	char date[12];

	g_string_append_printf(text, ", %s", given_date_format(encounter->date, date));
	for (int kind = SOURCE_KINDS - 1; kind >= 0; kind--) {
		if (encounter->sources & (1u << kind)) {
			g_string_append_printf(text, "%s%s", before,
					       source_words((enum source_kind)kind));
			before = ", ";
		}
	}
	g_string_append_c(text, ')');
}

/* What went before on the screen. */
static void add_past(GString *text, const struct findings *findings,
		     const struct encounter *encounter)
{
	const struct tie *tie = &g_array_index(findings->ties, struct tie, encounter->tie);
	gint32 month = month_of(tie->first_contact);
	char days[TEXT_SIZE];

	if (tie->first_contact == DAY_NONE)
		return;
	if (tie->first_contact >= encounter->date.day) {
		g_string_append(text, " On your screen only since then.");
		return;
	}
	g_string_append_printf(text, " On your screen since %s %d, ", month_name(month),
			       month / 12);
	if (tie->active_days == 0)
		g_string_append(text, "without a word.");
	else
		g_string_append_printf(text, "with words on %s %s.",
				       text_number(tie->active_days, days),
				       text_plural(tie->active_days, "day", "days"));
}

static void add_encounter(GString *out, const struct findings *findings,
			  const struct encounter *encounter)
{
	g_autoptr(GString) text = g_string_new(NULL);

	markdown_name(text, findings, encounter->tie);
	add_when(text, encounter);
	g_string_append_c(text, '.');
	add_past(text, findings, encounter);
	if (encounter->was_spoken)
		g_string_append(text, " Until then there was only the voice.");
	if (encounter->was_maybe)
		g_string_append(text, " Until then there was only a hint.");
	prose_item(out, text->str);
}

static void list_encounters(GString *out, const struct findings *findings, const char *title,
			    const GArray *encounters)
{
	char number[TEXT_SIZE];

	if (encounters->len == 0)
		return;
	g_string_append_printf(out, "**%s: %s**\n\n", title, text_count(encounters->len, number));
	for (guint i = 0; i < MIN(encounters->len, LISTED); i++)
		add_encounter(out, findings, &g_array_index(encounters, struct encounter, i));
	if (encounters->len > LISTED) {
		g_autofree char *rest = g_strdup_printf(
			"and %s more", text_number(encounters->len - LISTED, number));

		prose_item(out, rest);
	}
	g_string_append_c(out, '\n');
}

/* Between the names of a list: ", ", " and ", or how many more there are. False at its end. */
static bool go_on(GString *text, guint i, guint total)
{
	char number[TEXT_SIZE];

	if (i == total)
		return false;
	if (i == LISTED) {
		g_string_append_printf(text, " and %s more", text_number(total - LISTED, number));
		return false;
	}
	if (i > 0)
		g_string_append(text, i + 1 == total ? " and " : ", ");
	return true;
}

static void list_new(GString *out, const struct findings *findings)
{
	const GArray *fresh = of(findings)->fresh;
	g_autoptr(GString) text = g_string_new(NULL);
	char number[TEXT_SIZE];

	if (fresh->len == 0)
		return;
	g_string_append_printf(text, "**New ties: %s.**", text_count(fresh->len, number));
	for (int origin = 0; origin < ORIGINS; origin++) {
		guint total = 0, named = 0;

		for (guint i = 0; i < fresh->len; i++)
			total += (int)g_array_index(fresh, struct new_tie, i).origin == origin;
		if (total == 0)
			continue;
		g_string_append_printf(text, " %s from %s: ", text_number_first(total, number),
				       origin_name((enum origin)origin));
		for (guint i = 0; i < fresh->len; i++) {
			const struct new_tie *tie = &g_array_index(fresh, struct new_tie, i);

			if ((int)tie->origin != origin)
				continue;
			if (!go_on(text, named, total))
				break;
			markdown_name(text, findings, tie->tie);
			named++;
		}
		g_string_append_c(text, '.');
	}
	prose_paragraph(out, text->str);
}

static void list_first_words(GString *out, const struct findings *findings)
{
	const GArray *words = of(findings)->words;
	g_autoptr(GString) text = g_string_new(NULL);
	char number[TEXT_SIZE];
	guint fresh = 0;

	if (words->len == 0)
		return;
	for (guint i = 0; i < words->len; i++)
		fresh += g_array_index(words, struct first_words, i).is_new;
	g_string_append_printf(text, "**First words: %s%s**", text_count(words->len, number),
			       fresh > 0 ? "" : ".");
	if (fresh > 0 && fresh == words->len)
		g_string_append_printf(text, ", %s",
				       fresh == 1 ? "with a new tie" : "all with new ties");
	else if (fresh > 0)
		g_string_append_printf(text, ", %s of them with %s", text_number(fresh, number),
				       text_plural(fresh, "a new tie", "new ties"));
	g_string_append(text, fresh > 0 ? ". " : " ");
	for (guint i = 0; go_on(text, i, words->len); i++) {
		const struct first_words *first = &g_array_index(words, struct first_words, i);

		markdown_name(text, findings, first->tie);
		g_string_append(text, " (");
		markdown_words(text, first->from_owner, first->channel, first->day);
		g_string_append_c(text, ')');
	}
	g_string_append_c(text, '.');
	prose_paragraph(out, text->str);
}

static void list_met_again(GString *out, const struct findings *findings)
{
	const GArray *again = of(findings)->again;
	g_autoptr(GString) text = g_string_new(NULL);
	char number[TEXT_SIZE], date[12];

	if (again->len == 0)
		return;
	g_string_append_printf(text, "**Met again: %s.** ", text_count(again->len, number));
	for (guint i = 0; go_on(text, i, again->len); i++) {
		const struct encounter *encounter = &g_array_index(again, struct encounter, i);
		gint32 month = month_of(encounter->previous.day);

		markdown_name(text, findings, encounter->tie);
		g_string_append_printf(text, " (%s", given_date_format(encounter->date, date));
		if (encounter->previous.precision >= PRECISION_MONTH &&
		    month <= findings->month - 12)
			g_string_append_printf(text, ", for the first time since %s %d",
					       month_name(month), month / 12);
		g_string_append_c(text, ')');
	}
	g_string_append_c(text, '.');
	prose_paragraph(out, text->str);
}

static void list_silent(GString *out, const struct findings *findings)
{
	const GArray *silent = of(findings)->silent;
	g_autoptr(GString) text = g_string_new(NULL);
	char number[TEXT_SIZE], gap[TEXT_SIZE];

	if (silent->len == 0)
		return;
	g_string_append_printf(text, "**Fell silent: %s.** ", text_count(silent->len, number));
	for (guint i = 0; go_on(text, i, silent->len); i++) {
		const struct fallen_silent *fallen =
			&g_array_index(silent, struct fallen_silent, i);

		markdown_name(text, findings, fallen->tie);
		g_string_append_printf(text, " (%s days, usual gap %s)",
				       text_count(fallen->quiet_days, number),
				       text_figure(fallen->usual_gap, 0, gap));
	}
	g_string_append_printf(text,
			       ". The silence has passed %s times the usual gap between two days "
			       "with words; quiet here is not quiet everywhere.",
			       text_number(COOLING_SILENT, number));
	prose_paragraph(out, text->str);
}

static void introduce(GString *out, const struct findings *findings)
{
	guint fresh = of(findings)->fresh->len, moved = findings->climbs.moves->len;
	g_autoptr(GString) text = g_string_new(NULL);
	char number[TEXT_SIZE];

	if (fresh > 0)
		g_string_append_printf(text, "%s %s new%s", text_number_first(fresh, number),
				       text_plural(fresh, "tie is", "ties are"),
				       moved > 0 ? " and " : ".");
	if (moved > 0)
		g_string_append_printf(text, "%s %s climbed a rung.",
				       fresh > 0 ? text_number(moved, number)
						 : text_number_first(moved, number),
				       fresh > 0 ? text_plural(moved, "has", "have")
						 : text_plural(moved, "tie has", "ties have"));
	if (of(findings)->met->len + of(findings)->spoken->len > 0)
		g_string_append_printf(text, "%sIn brackets stands what a line rests on.",
				       text->len ? " " : "");
	prose_paragraph(out, text->str);
}

static bool nothing_happened(const struct findings *findings)
{
	const struct this_month *month = of(findings);

	return month->met->len + month->spoken->len + month->again->len + month->fresh->len +
		       month->words->len + month->silent->len + findings->climbs.moves->len ==
	       0;
}

void markdown_month(GString *out, const struct page *page)
{
	const struct findings *findings = page->findings;

	if (findings->totals.ties == 0)
		return;
	if (findings->newest == DAY_NONE || nothing_happened(findings)) {
		if (!findings->has_previous)
			return;
		g_string_append(out, "## This month\n\n");
		prose_paragraph(out, findings->has_offline_source
					     ? "No tie climbed, none is new, none was met again."
					     : "No tie climbed and none is new.");
		return;
	}
	g_string_append(out, "## This month\n\n");
	introduce(out, findings);
	list_encounters(out, findings, "Met for the first time", of(findings)->met);
	list_encounters(out, findings, "Spoken with for the first time", of(findings)->spoken);
	list_first_words(out, findings);
	list_new(out, findings);
	list_met_again(out, findings);
	list_silent(out, findings);
}
