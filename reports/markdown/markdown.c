/*
 * report.md: the page a person reads each month, from the first breath to where the data end.
 * A section is left out when it has nothing to say; no bare zero, no dash for a sentence.
 */
#include "reports/markdown/markdown.h"

#include "reports/markdown/prose.h"
#include "reports/text.h"

const char *markdown_portion(guint part, guint whole, char buffer[64])
{
	char count[TEXT_SIZE], share[TEXT_SIZE];

	text_number(part, count);
	if (whole < FEW_TIES || part == 0)
		g_snprintf(buffer, 64, "%s", count);
	else
		g_snprintf(buffer, 64, "%s (%s)", count, text_share(part, whole, share));
	return buffer;
}

void markdown_name(GString *text, const struct findings *findings, guint tie)
{
	text_add_markdown(text, g_array_index(findings->ties, struct tie, tie).name);
}

void markdown_words(GString *text, bool from_owner, enum channel channel, gint32 day)
{
	char date[12];

	g_string_append_printf(text, "%s %s", from_owner ? "your" : "their",
			       channel_words(channel));
	if (day != DAY_NONE)
		g_string_append_printf(text, ", %s", day_format(day, date));
}

void markdown_together_in(GString *text, const guint gatherings[TOGETHER_KINDS])
{
	static const struct {
		const char *one, *many;
	} kinds[TOGETHER_KINDS] = {
		[TOGETHER_IN_PUBLIC] = {"tweet", "tweets"},
		[TOGETHER_IN_CONVERSATION] = {"group conversation", "group conversations"},
		[TOGETHER_AT_EVENT] = {"event", "events"},
	};
	const char *before = "";
	char number[TEXT_SIZE];

	for (int kind = TOGETHER_KINDS - 1; kind >= 0; kind--) {
		if (gatherings[kind] == 0)
			continue;
		g_string_append_printf(
			text, "%s%s %s", before, text_number(gatherings[kind], number),
			text_plural(gatherings[kind], kinds[kind].one, kinds[kind].many));
		before = " and ";
	}
}

void markdown_picture(GString *out, const struct page *page, enum plot plot)
{
	if (page->has_picture[plot]) {
		g_autofree char *alt = plot_alt_text(page->findings, plot);

		g_string_append_printf(out, "![%s](plots/%s.svg)\n\n", alt, plot_name(plot));
	} else if (page->wants_pictures) {
		g_autofree char *why = plot_missing_sentence(page->findings, plot);

		if (why)
			prose_paragraph(out, why);
	}
}

static void add_title(GString *out, const struct findings *findings)
{
	char day[12], count[TEXT_SIZE];

	g_string_append_printf(out, "# Taken offline: %s %d", month_name(findings->month),
			       findings->month / 12);
	if (!findings->month_is_full && findings->newest != DAY_NONE &&
	    month_of(findings->newest) == findings->month) {
		int year, month, day_of_month;

		day_to_civil(findings->newest, &year, &month, &day_of_month);
		g_string_append_printf(out, ", to the %d%s", day_of_month,
				       text_ordinal_suffix((guint)day_of_month));
	}
	g_string_append(out, "\n\n");
	if (findings->owner_name) {
		text_add_markdown(out, findings->owner_name);
		g_string_append(out, ", ");
	}
	g_string_append_printf(out, "%s %s", text_count(findings->totals.ties, count),
			       text_plural(findings->totals.ties, "tie", "ties"));
	if (findings->newest != DAY_NONE)
		g_string_append_printf(out, ", data up to %s", day_format(findings->newest, day));
	g_string_append(out, "\n\n");
}

/* The sections in the order in which they stand. */
static void (*const sections[])(GString *out, const struct page *page) = {
	/* clang-format off */
	markdown_breath,
	markdown_answers,
	markdown_month,
	markdown_coffee,
	markdown_never,
	markdown_ceilings,
	markdown_survival,
	markdown_introductions,
	markdown_circles,
	markdown_cooling,
	markdown_rhythm,
	markdown_ends,
	/* clang-format on */
};

void markdown_write(GString *out, const struct page *page)
{
	add_title(out, page->findings);
	for (gsize i = 0; i < G_N_ELEMENTS(sections); i++)
		sections[i](out, page);
}
