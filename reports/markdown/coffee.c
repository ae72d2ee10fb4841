/*
 * "Ask for coffee": whom to invite this month, what passed last, and one line of reason each.
 */
#include "reports/markdown/markdown.h"

#include "reports/markdown/prose.h"
#include "reports/text.h"

static const struct coffee *of(const struct findings *findings)
{
	return &findings->coffee;
}

static bool is_ranked(const struct findings *findings)
{
	return of(findings)->by_words && findings->totals.ties >= COFFEE_RANKED;
}

static void introduce(GString *out, const struct findings *findings)
{
	guint invited = of(findings)->invitations->len;
	g_autoptr(GString) text = g_string_new(NULL);
	char number[TEXT_SIZE];

	if (!of(findings)->by_words)
		g_string_append(text,
				"Not a word stands in these exports, so warmth cannot choose; "
				"these are links of the past year, the newest first.");
	else if (is_ranked(findings))
		g_string_append(text,
				"Never met, warm, and in touch within the past year. The "
				"number is warmth, a rank among your ties by digital exchange "
				"from 0 to 100; the reason is the strongest your data gives.");
	else
		g_string_append(text, "Never met, and in touch within the past year.");
	if (!findings->has_offline_source)
		g_string_append(text,
				" Nothing here can show a meeting, so leave out whom you have "
				"met after all.");
	if (of(findings)->candidates > invited)
		g_string_append_printf(
			text,
			" Of the %s who fit, these have their turn in %s; next month "
			"the list moves on.",
			text_number(of(findings)->candidates, number), month_name(findings->month));
	if (findings->totals.states[STATE_MAYBE] > 0)
		g_string_append(text, " Who has only a hint of a meeting is not here.");
	prose_paragraph(out, text->str);
}

/* ", in June 2025"; nothing for an unknown date. */
static void add_date(GString *text, const char *before, struct given_date date)
{
	gint32 month = month_of(date.day);

	if (date.precision == PRECISION_NONE)
		return;
	if (date.precision == PRECISION_YEAR)
		g_string_append_printf(text, "%s%d", before, month / 12);
	else
		g_string_append_printf(text, "%s%s %d", before, month_name(month), month / 12);
}

static void add_calls(GString *text, const struct invitation *invitation)
{
	char number[TEXT_SIZE];

	g_string_append_printf(text, "%s %s", text_number_first(invitation->count, number),
			       text_plural(invitation->count, "call", "calls"));
	add_date(text, invitation->count == 1 ? ", in " : ", the last in ", invitation->date);
	g_string_append_c(text, '.');
}

static void add_company(GString *text, const struct findings *findings,
			const struct invitation *invitation)
{
	char number[TEXT_SIZE];

	g_string_append(text, "Lists ");
	text_add_markdown(text, g_array_index(findings->ties, struct tie, invitation->tie).company);
	g_string_append_printf(text, ", where you have met %s %s.",
			       text_number(invitation->count, number),
			       text_plural(invitation->count, "person", "people"));
}

static void add_reason(GString *text, const struct findings *findings,
		       const struct invitation *invitation)
{
	char number[TEXT_SIZE];

	switch (invitation->reason) {
	case COFFEE_CALLS:
		add_calls(text, invitation);
		break;
	case COFFEE_COMPANY:
	case COFFEE_COLLEAGUE:
		add_company(text, findings, invitation);
		break;
	case COFFEE_INTRODUCER:
		markdown_name(text, findings, invitation->friend);
		g_string_append(text, " could introduce you.");
		break;
	case COFFEE_DAYS:
		g_string_append_printf(text, "Words on %s days in the past twelve months.",
				       text_number(invitation->count, number));
		break;
	case COFFEE_BOTH_WAYS:
		g_string_append(text, "Words both ways");
		add_date(text, ", the first in ", invitation->date);
		g_string_append_c(text, '.');
		break;
	case COFFEE_ONE_WAY:
		g_string_append_printf(text, "You are linked; the words in your data are %s alone.",
				       invitation->from_owner ? "yours" : "theirs");
		break;
	case COFFEE_LINK:
	default:
		g_string_append(text, "Linked, and not a word yet.");
		break;
	}
}

static void add_invitation(GString *out, const struct findings *findings, guint i)
{
	const struct invitation *invitation =
		&g_array_index(of(findings)->invitations, struct invitation, i);
	const struct tie *tie = &g_array_index(findings->ties, struct tie, invitation->tie);
	g_autoptr(GString) text = g_string_new("**");
	char figure[TEXT_SIZE], date[12];

	markdown_name(text, findings, invitation->tie);
	g_string_append(text, "**");
	if (is_ranked(findings))
		g_string_append_printf(text, " (%s, %s)", text_figure(tie->warmth, 1, figure),
				       state_name(tie->state));
	else if (findings->has_offline_source)
		g_string_append_printf(text, " (%s)", state_name(tie->state));
	g_string_append(text, ". ");
	add_reason(text, findings, invitation);
	g_string_append(text, " Last: ");
	if (of(findings)->by_words)
		markdown_words(text, invitation->from_owner, invitation->channel, invitation->last);
	else
		g_string_append_printf(text, "%s, %s", channel_words(invitation->channel),
				       day_format(invitation->last, date));
	g_string_append_c(text, '.');
	prose_numbered(out, i + 1, text->str);
}

/* "18 met, 7 spoken and 15 online"; "all online" */
static void add_states(GString *text, const struct coffee *coffee)
{
	const guint counts[STATES] = {[STATE_MET] = coffee->warm_met,
				      [STATE_SPOKEN] = coffee->warm_spoken,
				      [STATE_MAYBE] = coffee->warm_maybe,
				      [STATE_ONLINE] = coffee->warm_online};
	guint left = 0, named = 0;
	char number[TEXT_SIZE];

	for (int state = 0; state < STATES; state++)
		left += counts[state] > 0;
	for (int state = 0; state < STATES; state++) {
		if (counts[state] == 0)
			continue;
		left--;
		if (counts[state] == coffee->warm) {
			g_string_append_printf(text, "%s%s", coffee->warm > 1 ? "all " : "",
					       state_name((enum state)state));
			return;
		}
		if (named > 0)
			g_string_append(text, left ? ", " : " and ");
		g_string_append_printf(text, "%s %s", text_count(counts[state], number),
				       state_name((enum state)state));
		named++;
	}
}

static void say_how_many_are_warm(GString *out, const struct findings *findings)
{
	const struct coffee *coffee = of(findings);
	g_autoptr(GString) text = g_string_new(NULL);
	char worded[TEXT_SIZE], warm[TEXT_SIZE];

	if (!is_ranked(findings) || coffee->warm == 0)
		return;
	g_string_append_printf(
		text,
		"Of the %s ties with whom you ever exchanged dated words, %s %s warm "
		"(%d or more) and recent (within a year)",
		text_number(coffee->worded, worded), text_number(coffee->warm, warm),
		text_plural(coffee->warm, "is", "are"), COFFEE_WARM);
	if (findings->has_offline_source) {
		g_string_append(text, ": ");
		add_states(text, coffee);
	}
	g_string_append(text, ". Warmth counts only what is on a screen, so it cannot favour those "
			      "you have met.");
	prose_paragraph(out, text->str);
}

static void say_nobody(GString *out, const struct findings *findings)
{
	const struct coffee *coffee = of(findings);

	prose_paragraph(out,
			coffee->warm > 0 && coffee->warm == coffee->warm_met
				? "Everybody warm and recent has been met."
				: "Nobody fits this month: never met, no colleague, schoolmate "
				  "or relative, warm, and in touch within the past year.");
}

void markdown_coffee(GString *out, const struct page *page)
{
	const struct findings *findings = page->findings;
	const guint *states = findings->totals.states;
	guint invited = of(findings)->invitations->len;

	if (states[STATE_ONLINE] + states[STATE_SPOKEN] == 0 ||
	    (invited == 0 && (!of(findings)->by_words || of(findings)->worded == 0)))
		return;
	g_string_append(out, "## Ask for coffee\n\n");
	if (invited == 0) {
		say_nobody(out, findings);
	} else {
		introduce(out, findings);
		for (guint i = 0; i < invited; i++)
			add_invitation(out, findings, i);
		g_string_append_c(out, '\n');
	}
	say_how_many_are_warm(out, findings);
}
