/*
 * post.md: the month as a post for strangers, ready for Hugo and Jekyll, and for a paste into
 * WordPress without its first five lines. The one thing to know: every sentence goes through SAY
 * (say.h), so that no name can stand in it but a pseudonym.
 */
#include "reports/public/post.h"

#include <math.h>
#include <string.h>

#include "reports/markdown/prose.h"
#include "reports/public/say.h"
#include "reports/text.h"

#define FEW_TIES	 10 /* fewer make no shares */
#define MONTHS_OF_A_YEAR 12

static guint of_state(const struct public_page *page, enum state state)
{
	return page->findings->totals.states[state];
}

static guint ties_of(const struct public_page *page)
{
	return page->findings->totals.ties;
}

/* -- front matter -- */

/* "Just over half", but not "43 in 100", which is no headline. */
static bool has_round_share(guint part, guint whole)
{
	g_autofree char *words = text_fraction(part, whole);

	return g_ascii_isalpha(*words);
}

static void say_title(GString *out, const struct public_page *page)
{
	guint online = of_state(page, STATE_ONLINE), ties = ties_of(page);

	if (!page->findings->has_offline_source)
		SAY(out, "{word} ever taken{word} offline?",
		    EITHER(ties == 1, "Have I", "Which of my ties have I"),
		    EITHER(ties == 1, " my one tie", ""));
	else if (online == 0)
		SAY_JUST(out, "Every one of my ties has left a trace offline");
	else if (ties < FEW_TIES)
		SAY(out, "{Number} of my {number} {word} {word} left no trace offline",
		    NUMBER_FIRST(online), NUMBER(ties), PLURAL(ties, "tie", "ties"),
		    PLURAL(online, "has", "have"));
	else if (has_round_share(online, ties))
		SAY(out, "{Fraction} of my ties have left no trace offline",
		    FRACTION(online, ties));
	else
		SAY(out, "{count} of my {count} ties have left no trace offline", COUNT(online),
		    COUNT(ties));
}

static void say_description(GString *out, const struct public_page *page)
{
	guint ties = ties_of(page);

	SAY(out, "{count} digital {word}", COUNT(ties), PLURAL(ties, "tie", "ties"));
	if (page->findings->has_offline_source)
		SAY(out, ", {count} met, {count} spoken with, {count} without a trace of either",
		    COUNT(of_state(page, STATE_MET)), COUNT(of_state(page, STATE_SPOKEN)),
		    COUNT(of_state(page, STATE_ONLINE)));
	SAY(out, ": what my own archives say about {month}.", MONTH(page->findings->month));
}

static void add_front_matter(GString *out, const struct public_page *page)
{
	SAY_JUST(out, "---\ntitle: \"");
	say_title(out, page);
	SAY(out, "\"\ndate: {2026-10-31}\ndescription: \"", LAST_DAY(page->findings->month));
	say_description(out, page);
	SAY_JUST(out, "\"\n---\n\n");
}

/* -- the month in one breath -- */

static bool has_kind(const struct public_page *page, enum source_kind kind)
{
	const GArray *sources = page->findings->sources;

	for (guint i = 0; i < sources->len; i++)
		if (g_array_index(sources, struct source_summary, i).source->kind == kind)
			return true;
	return false;
}

/* "LinkedIn or Twitter" */
static void say_platforms(GString *text, const struct public_page *page, bool is_last_and)
{
	bool has_linkedin = has_kind(page, SOURCE_LINKEDIN);
	bool has_twitter = has_kind(page, SOURCE_TWITTER);

	if (has_linkedin)
		SAY_JUST(text, "LinkedIn");
	if (has_linkedin && has_twitter)
		SAY(text, " {word} ", EITHER(is_last_and, "and", "or"));
	if (has_twitter)
		SAY_JUST(text, "Twitter");
	if (!has_linkedin && !has_twitter)
		SAY_JUST(text, "a screen");
}

static void say_question(GString *out, const struct public_page *page)
{
	g_autoptr(GString) text = g_string_new(NULL);
	const struct findings *findings = page->findings;
	guint ties = ties_of(page);

	SAY_JUST(text, "Once a month I ask my own archives one question: which of my digital ties "
		       "have I ever taken offline? A tie is somebody I am linked to or exchange "
		       "words with on ");
	say_platforms(text, page, false);
	SAY(text, ". {word} {month} there {word} {number}.",
	    EITHER(findings->month_is_full, "At the end of", "So far in"), MONTH(findings->month),
	    PLURAL(ties, "was", "were"), NUMBER(ties));
	prose_paragraph(out, text->str);
}

/* " (29%)", where there are enough ties for shares. */
static void say_share_of_ties(GString *text, guint part, guint ties)
{
	if (part > 0 && ties >= FEW_TIES)
		SAY(text, " ({share})", SHARE(part, ties));
}

static void say_a_year_ago(GString *text, const struct findings *findings)
{
	const struct totals *now = &findings->totals, *then = &findings->year_before;
	guint online = now->states[STATE_ONLINE], before = then->states[STATE_ONLINE];
	bool has_grown = now->ties > then->ties;
	/* Shares, compared without dividing. */
	guint64 share = (guint64)online * then->ties, share_then = (guint64)before * now->ties;

	if (!findings->has_year_before)
		return;
	SAY(text, " A year ago that was {number} of {number}", NUMBER(before), NUMBER(then->ties));
	say_share_of_ties(text, before, then->ties);
	if (has_grown && share < share_then)
		SAY_JUST(text, ": the list grew, and the part without a trace shrank");
	else if (has_grown && share > share_then)
		SAY_JUST(text, ": the list grew, and the part without a trace with it");
	SAY_JUST(text, ".");
}

static void say_states(GString *out, const struct public_page *page)
{
	g_autoptr(GString) text = g_string_new(NULL);
	guint met = of_state(page, STATE_MET), spoken = of_state(page, STATE_SPOKEN);
	guint maybe = of_state(page, STATE_MAYBE), online = of_state(page, STATE_ONLINE);

	SAY(text, "I have met {number} of them", NUMBER(met));
	say_share_of_ties(text, met, ties_of(page));
	SAY(text, " and spoken with {number}{word}", NUMBER(spoken), EITHER(spoken, " more", ""));
	say_share_of_ties(text, spoken, ties_of(page));
	SAY_JUST(text, ".");
	if (maybe > 0) {
		SAY(text, " For {number}", NUMBER(maybe));
		say_share_of_ties(text, maybe, ties_of(page));
		SAY_JUST(text, " there is only a hint.");
	}
	if (online == 0) {
		SAY_JUST(text, " None is without a trace.");
	} else {
		SAY(text, " For the other {number}", NUMBER(online));
		say_share_of_ties(text, online, ties_of(page));
		SAY_JUST(text, " I can find no trace of a meeting or a call.");
	}
	say_a_year_ago(text, page->findings);
	prose_paragraph(out, text->str);
}

/* "My calendar begins in March 2021 and my journal in February 2019" */
static void say_reach(GString *text, const struct findings *findings)
{
	gint32 calendar = month_of(findings->begins[SOURCE_CALENDAR]);
	gint32 journal = month_of(findings->begins[SOURCE_JOURNAL]);

	if (calendar != MONTH_NONE && journal != MONTH_NONE)
		SAY(text,
		    " My calendar begins in {month} and my journal of meetings in {month}, and "
		    "much is not written down even then.",
		    MONTH(calendar), MONTH(journal));
	else if (calendar != MONTH_NONE)
		SAY(text, " My calendar begins in {month}, and much is not written down even then.",
		    MONTH(calendar));
	else if (journal != MONTH_NONE)
		SAY(text,
		    " My journal of meetings begins in {month}, and much is not written down "
		    "even then.",
		    MONTH(journal));
	else
		SAY_JUST(text, " The count rests on the words of my messages alone.");
}

static void say_never(GString *out, const struct public_page *page)
{
	const struct findings *findings = page->findings;
	guint online = of_state(page, STATE_ONLINE);
	guint expected = (guint)lround(findings->expected_never);
	g_autoptr(GString) text = g_string_new(NULL);

	if (online == 0)
		return;
	SAY_JUST(text, "No trace is not never.");
	say_reach(text, findings);
	if (online >= FEW_TIES && expected > 0)
		SAY(text,
		    " Allowing for meetings that left no trace, about {number} of the {number} "
		    "are people I have truly never met",
		    NUMBER(expected), NUMBER(online));
	if (online >= FEW_TIES && expected > 0 && findings->expected_basis != BASIS_DEFAULTS)
		SAY(text, "; it could be anything from {number} to {number}",
		    NUMBER((guint)lround(findings->expected_low)),
		    NUMBER((guint)lround(findings->expected_high)));
	if (online >= FEW_TIES && expected > 0)
		SAY_JUST(text, ".");
	prose_paragraph(out, text->str);
}

static void say_nobody_knows(GString *out)
{
	g_autoptr(GString) text = g_string_new(NULL);

	SAY_JUST(text, "Nobody can say yet, not even I: these archives hold no calendar and no "
		       "journal of meetings, and no words that tell of one. So every tie counts "
		       "as online for now.");
	prose_paragraph(out, text->str);
}

/* -- pictures -- */

/* What no section has shown. */
static void add_other_pictures(GString *out, struct public_page *page)
{
	bool has_any = false;

	for (int plot = 0; plot < PLOTS; plot++)
		has_any |= page->has_picture[plot];
	if (!has_any)
		return;
	SAY_JUST(out, "## "
		      "More pictures"
		      "\n\n");
	for (int plot = 0; plot < PLOTS; plot++)
		post_picture(out, page, (enum plot)plot);
}

static void add_breath(GString *out, struct public_page *page)
{
	say_question(out, page);
	if (page->findings->has_offline_source)
		say_states(out, page);
	else
		say_nobody_knows(out);
	post_picture(out, page, PLOT_SHARE);
	if (page->findings->has_offline_source)
		say_never(out, page);
}

/* -- where ties stop -- */

static void add_ceilings(GString *out, struct public_page *page)
{
	const guint *rungs = page->findings->ceilings;
	guint screen = ties_of(page) - rungs[RUNG_VOICE] - rungs[RUNG_IN_PERSON];
	g_autoptr(GString) text = g_string_new(NULL);

	if (!page->findings->has_offline_source || ties_of(page) < FEW_TIES)
		return;
	SAY_JUST(out, "## "
		      "Every channel has a ceiling"
		      "\n\n");
	SAY_JUST(text, "A tweet is open to anybody, a message is for one; a voice carries "
		       "inflection, a table the rest. ");
	if (screen == 0)
		SAY_JUST(text, "None of my ties stops at the screen.");
	else
		SAY(text, "Of my {number} ties {number} {word} at the screen.",
		    NUMBER(ties_of(page)), NUMBER(screen), PLURAL(screen, "stops", "stop"));
	prose_paragraph(out, text->str);
	post_picture(out, page, PLOT_CEILINGS);
}

/* -- coffee -- */

static void say_warm(GString *text, const struct public_page *page)
{
	const struct coffee *coffee = &page->findings->coffee;

	if (coffee->warm_online > 0)
		SAY(text, "{Number} {word} warm, recent and without a trace offline. ",
		    NUMBER_FIRST(coffee->warm_online),
		    PLURAL(coffee->warm_online, "tie is", "ties are"));
	else if (coffee->warm > 0)
		SAY_JUST(text, "No tie that is warm and recent is without a trace offline. ");
}

static void add_coffee(GString *out, struct public_page *page)
{
	const struct findings *findings = page->findings;
	g_autoptr(GPtrArray) names = cast_names(page->cast.to_ask, TO_ASK_NAMED, page->pseudonyms);
	g_autoptr(GString) text = g_string_new(NULL);
	guint listed = page->cast.to_ask->len;

	if (!findings->has_offline_source || (listed == 0 && findings->coffee.warm == 0))
		return;
	SAY_JUST(out, "## Whom I shall ask for coffee\n\n");
	if (findings->coffee.by_words && findings->totals.ties >= COFFEE_RANKED)
		say_warm(text, page);
	if (listed == 0)
		SAY(text, "Nobody stands on my list for {October}.",
		    MONTH_ALONE(findings->month + 1));
	else if (listed <= TO_ASK_NAMED)
		SAY(text, "On my list for {October} {word} {people}.",
		    MONTH_ALONE(findings->month + 1), PLURAL(listed, "stands", "stand"),
		    PEOPLE(names));
	else
		SAY(text, "{Number} names stand on my list for {October}; first come {people}.",
		    NUMBER_FIRST(listed), MONTH_ALONE(findings->month + 1), PEOPLE(names));
	prose_paragraph(out, text->str);
	post_picture(out, page, PLOT_WARMTH);
}

/* -- method -- */

static void say_sources(GString *text, const struct public_page *page)
{
	bool has_calendar = has_kind(page, SOURCE_CALENDAR);
	bool has_journal = has_kind(page, SOURCE_JOURNAL);

	SAY_JUST(text, "The numbers come from my archives of ");
	say_platforms(text, page, true);
	if (has_calendar)
		SAY(text, "{word} my calendar", EITHER(has_journal, ",", " and"));
	if (has_journal)
		SAY_JUST(text, " and a journal of meetings");
	SAY_JUST(text, ", read on my own machine.");
}

static void say_estimate(GString *text, const struct findings *findings)
{
	SAY_JUST(text, " The estimate of who was truly never met rests on two figures, how many "
		       "ties of a kind are ever met and how often a meeting leaves a trace; ");
	if (findings->expected_basis == BASIS_DEFAULTS)
		SAY_JUST(text, "they are general experience, not answers of mine.");
	else
		SAY(text,
		    "they come from {word}{number} random questions I answered about my own "
		    "ties.",
		    EITHER(findings->expected_basis == BASIS_MIXED, "general experience and from ",
			   ""),
		    NUMBER(findings->answers));
}

static void add_method(GString *out, const struct public_page *page)
{
	g_autoptr(GString) text = g_string_new(NULL);

	SAY_JUST(out, "## "
		      "How this was counted"
		      "\n\n");
	say_sources(text, page);
	SAY_JUST(text, " \"Met\" needs a record made at the time, or words that say it happened; a "
		       "plan is not a meeting, and a video call counts as spoken.");
	if (of_state(page, STATE_ONLINE) >= FEW_TIES && page->findings->has_offline_source)
		say_estimate(text, page->findings);
	SAY_JUST(text, " Names of animals and plants stand for people; companies, places and days "
		       "are left out on purpose.");
	if (has_kind(page, SOURCE_TWITTER))
		SAY_JUST(text,
			 " What others wrote to me in public on Twitter is not in my archive, "
			 "so the silence there may be the archive's and not theirs.");
	prose_paragraph(out, text->str);
}

void public_post_write(GString *out, const struct public_page *page)
{
	struct public_page left = *page; /* pictures that were not shown yet */

	add_front_matter(out, page);
	add_breath(out, &left);
	post_to_the_table(out, &left);
	add_ceilings(out, &left);
	post_circles(out, &left);
	add_coffee(out, &left);
	add_other_pictures(out, &left);
	add_method(out, page);
	/* One empty line at the end is none. */
	g_string_truncate(out, out->len - 1);
}
