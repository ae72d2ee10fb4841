/*
 * "Rhythm": how much is exchanged with ties and where, whether it goes both ways, who starts a
 * conversation and how soon an answer comes.
 */
#include "reports/markdown/markdown.h"

#include <math.h>

#include "reports/kinds.h"
#include "reports/markdown/prose.h"
#include "reports/text.h"

#define YEAR		  12 /* months */
#define FEWEST_ANSWERS	  10 /* for a median */
#define FEWEST_TO_COMPARE 10

/* The twelve months before are there in full. */
static bool has_year_before(const struct rhythm *rhythm)
{
	return rhythm->month_count >= 2 * YEAR;
}

/* -- how much -- */

/* ": fewer private messages, as many public words" */
static void add_changes(GString *text, const struct rhythm *rhythm)
{
	static const struct {
		enum rung rung;
		const char *what;
	} rungs[] = {
		{RUNG_VOICE, "calls"},		{RUNG_PRIVATE, "private messages"},
		{RUNG_PUBLIC, "public words"},	{RUNG_NOTICE, "clicks"},
		{RUNG_LINK, "new connections"},
	};
	const char *before_it = ": ";

	for (gsize i = 0; i < G_N_ELEMENTS(rungs); i++) {
		guint now = rhythm->rungs[rungs[i].rung].year;
		guint before = rhythm->rungs[rungs[i].rung].year_before;

		if (MAX(now, before) < FEWEST_TO_COMPARE)
			continue;
		g_string_append_printf(text, "%s%s %s", before_it,
				       10 * now < 9 * before	? "fewer"
				       : 10 * now > 11 * before ? "more"
								: "as many",
				       rungs[i].what);
		before_it = ", ";
	}
}

/* "on 2026-10-03", "in October 2026", "since May 2013" */
static void add_time(GString *text, const struct rhythm *rhythm)
{
	gint32 first = month_of(rhythm->first_day), last = month_of(rhythm->last_day);
	char day[12];

	if (rhythm->first_day == rhythm->last_day)
		g_string_append_printf(text, "on %s", day_format(rhythm->first_day, day));
	else
		g_string_append_printf(text, "%s %s %d", first == last ? "in" : "since",
				       month_name(first), first / 12);
}

static void add_total(GString *text, const struct rhythm *rhythm)
{
	char now[TEXT_SIZE], before[TEXT_SIZE];

	if (has_year_before(rhythm)) {
		g_string_append_printf(text,
				       "In the past twelve months there %s %s %s with ties, "
				       "against %s in the twelve before",
				       rhythm->year == 1 ? "was" : "were",
				       text_number(rhythm->year, now),
				       text_plural(rhythm->year, "exchange", "exchanges"),
				       text_number(rhythm->year_before, before));
		add_changes(text, rhythm);
	} else {
		g_string_append_printf(text, "Your data holds %s %s with ties, ",
				       text_number(rhythm->total, now),
				       text_plural(rhythm->total, "exchange", "exchanges"));
		add_time(text, rhythm);
	}
	g_string_append(text, ". An exchange is a message, a public word, a click or a new "
			      "connection.");
}

static void say_how_much(GString *out, const struct rhythm *rhythm)
{
	g_autoptr(GString) text = g_string_new(NULL);
	guint undated = rhythm->undated;
	char number[TEXT_SIZE];

	if (rhythm->total > 0)
		add_total(text, rhythm);
	if (undated > 0 && rhythm->total > 0)
		g_string_append_printf(text, " %s more %s no date and %s in no month.",
				       text_number_first(undated, number),
				       text_plural(undated, "has", "have"),
				       text_plural(undated, "stands", "stand"));
	else if (undated > 0)
		g_string_append_printf(
			text, "%s %s with ties %s no date, so nothing can be said by month.",
			text_number_first(undated, number),
			text_plural(undated, "exchange", "exchanges"),
			text_plural(undated, "has", "have"));
	prose_paragraph(out, text->str);
}

static void add_row(struct prose_table *table, const struct rhythm *rhythm, const char *what,
		    const struct rhythm_group *counts)
{
	char number[TEXT_SIZE];

	prose_table_cell(table, "%s", what);
	if (!has_year_before(rhythm)) {
		prose_table_cell(table, "%s", text_count(counts->total, number));
		return;
	}
	prose_table_cell(table, "%s", text_count(counts->year, number));
	prose_table_cell(table, "%s", text_count(counts->year_before, number));
}

static void add_table(GString *out, const struct rhythm *rhythm)
{
	const struct rhythm_group all = {
		.total = rhythm->total, .year = rhythm->year, .year_before = rhythm->year_before};
	struct prose_table table;
	char kind[KIND_SIZE];

	if (rhythm->group_count < 2)
		return;
	prose_table_init(&table, has_year_before(rhythm) ? "lrr" : "lr");
	prose_table_cell(&table, "Exchange");
	prose_table_cell(&table, "%s", has_year_before(rhythm) ? "12 months" : "So far");
	if (has_year_before(rhythm))
		prose_table_cell(&table, "Before");
	for (guint i = 0; i < rhythm->group_count; i++)
		add_row(&table, rhythm, kind_of_exchange(&rhythm->groups[i], kind),
			&rhythm->groups[i]);
	add_row(&table, rhythm, "all", &all);
	prose_table_print(&table, out);
}

/* -- both ways -- */

static void add_limit(GString *text, const struct rhythm *rhythm)
{
	guint limited = rhythm->from_owner_in_public;
	char number[TEXT_SIZE], of[TEXT_SIZE];

	if (limited == 0)
		return;
	if (limited < rhythm->from_owner)
		g_string_append_printf(text, " %s of the %s %s", text_number_first(limited, number),
				       text_number(rhythm->from_owner, of),
				       limited == 1 ? "is" : "are");
	else
		g_string_append_printf(text, "%s",
				       limited == 1 ? " That one is" : " Those from you alone are");
	g_string_append(text, " a limit of the archive: what others write to you in public on "
			      "Twitter is not in it.");
}

static void say_directions(GString *out, const struct rhythm *rhythm)
{
	const struct {
		guint count;
		const char *words;
	} fragments[] = {
		{rhythm->both_ways, "go both ways with"},
		{rhythm->from_owner, "come only from you with"},
		{rhythm->from_them, "come only from them with"},
		{rhythm->wordless, "were never exchanged with"},
	};
	guint all = rhythm->both_ways + rhythm->from_owner + rhythm->from_them + rhythm->wordless;
	g_autoptr(GString) text = g_string_new("**Both ways.** Words ");
	char number[TEXT_SIZE];
	guint so_far = 0;

	if (rhythm->wordless == all)
		return;
	for (gsize i = 0; i < G_N_ELEMENTS(fragments); i++) {
		guint count = fragments[i].count;
		bool is_last = so_far + count == all;

		if (count == 0)
			continue;
		g_string_append_printf(text, "%s%s %s",
				       so_far == 0 ? ""
				       : is_last   ? " and "
						   : ", ",
				       fragments[i].words, text_number(count, number));
		if (so_far == 0)
			g_string_append(text, text_plural(count, " tie", " ties"));
		so_far += count;
	}
	g_string_append_c(text, '.');
	add_limit(text, rhythm);
	prose_paragraph(out, text->str);
}

/* -- conversations -- */

static void say_who_starts(GString *out, const struct rhythm *rhythm)
{
	g_autoptr(GString) text = g_string_new(NULL);
	char mine[TEXT_SIZE], all_of_them[TEXT_SIZE], share[TEXT_SIZE];

	for (int origin = 0; origin < ORIGINS; origin++) {
		const guint *starts = rhythm->talks[origin].starts;
		guint all = starts[SIDE_OWNER] + starts[SIDE_OTHER];

		if (all < 2)
			continue;
		g_string_append_printf(
			text, "%s in %s of %s %s conversations",
			text->len ? ", and"
				  : "**Who starts.** After two weeks or more without a message, "
				    "you wrote first",
			text_number(starts[SIDE_OWNER], mine), text_number(all, all_of_them),
			origin_name((enum origin)origin));
		if (all >= FEW_TIES && starts[SIDE_OWNER] > 0)
			g_string_append_printf(text, " (%s)",
					       text_share(starts[SIDE_OWNER], all, share));
	}
	if (text->len > 0)
		g_string_append(text, ". Conversations of several people are left out.");
	prose_paragraph(out, text->str);
}

/* "45 minutes", "nine hours", "three days" */
static void add_duration(GString *text, guint minutes)
{
	const char *one = "minute", *many = "minutes";
	long amount = minutes;
	char number[TEXT_SIZE];

	if (minutes >= 2 * 24 * 60) {
		amount = lround(minutes / (24 * 60.0));
		one = "day", many = "days";
	} else if (minutes >= 90) {
		amount = lround(minutes / 60.0);
		one = "hour", many = "hours";
	}
	g_string_append_printf(text, "%s %s", text_number((guint64)amount, number),
			       text_plural((guint64)amount, one, many));
}

static void say_how_soon(GString *out, const struct rhythm *rhythm)
{
	static const char *const whose[SIDES] = {"yours", "theirs"};
	g_autoptr(GString) text = g_string_new(NULL);

	for (int origin = 0; origin < ORIGINS; origin++) {
		const struct talk *talk = &rhythm->talks[origin];
		bool is_first = true;

		for (int side = 0; side < SIDES; side++) {
			if (talk->answers[side] < FEWEST_ANSWERS)
				continue;
			if (is_first)
				g_string_append_printf(text, "%s on %s half of ",
						       text->len ? ";"
								 : "**Answers.** Of the answers",
						       origin_name((enum origin)origin));
			else
				g_string_append(text, " and half of ");
			g_string_append_printf(text, "%s %swithin ", whose[side],
					       is_first ? "came " : "");
			add_duration(text, talk->minutes[side]);
			is_first = false;
		}
	}
	if (text->len > 0)
		g_string_append_c(text, '.');
	prose_paragraph(out, text->str);
}

void markdown_rhythm(GString *out, const struct page *page)
{
	const struct rhythm *rhythm = &page->findings->rhythm;

	if (rhythm->total + rhythm->undated == 0)
		return;
	g_string_append(out, "## Rhythm\n\n");
	say_how_much(out, rhythm);
	add_table(out, rhythm);
	markdown_picture(out, page, PLOT_MONTHS);
	say_directions(out, rhythm);
	say_who_starts(out, rhythm);
	say_how_soon(out, rhythm);
}
