/*
 * The figures of a biography, each with what it is made of, and what to do next.
 */
#include "reports/biography_lines.h"

#include <math.h>

#include "analyzer/chance.h"
#include "analyzer/name.h"
#include "reports/text.h"

#define FRIENDS_NAMED 5

/* How often the usual gap fits into a silence, and what that is called. The last after Navarro et
 * al. (2017): beyond eight a tie is seldom taken up again. A silence is never called weak. */
static const struct {
	double gaps;
	const char *words;
} silences[] = {
	{1, "keeping the rhythm"},
	{2, "a little quieter than usual"},
	{8, "quiet here"},
	{INFINITY, "quiet here for longer than most ties bear"},
};

/* "LinkedIn ties, your 24 answers"; of two platforms, only which. */
static char *prior_words(const struct tie *tie, const struct findings *findings)
{
	g_autoptr(GString) names = g_string_new(NULL);
	const struct estimate *only = NULL;
	guint platforms = 0;

	if (tie->is_familiar)
		return g_strdup("same company, school or surname as you");
	for (int origin = 0; origin < ORIGINS; origin++) {
		if (!(tie_platforms(tie) & (1u << origin)) || platform_priors[origin] <= 0)
			continue;
		g_string_append_printf(names, "%s%s", platforms++ ? " and " : "",
				       origin_name((enum origin)origin));
		only = &findings->ever_met[origin];
	}
	if (platforms != 1)
		return g_strdup_printf("ties on %s", names->str);
	return only->is_measured
		       ? g_strdup_printf("%s ties, your %u answers", names->str, only->answers)
		       : g_strdup_printf("%s ties, a default", names->str);
}

static void print_formula(FILE *stream, const struct biography *biography,
			  const struct findings *findings)
{
	const struct tie *tie = biography->tie;
	g_autofree char *prior = prior_words(tie, findings);
	char figure[TEXT_SIZE], part[TEXT_SIZE], share[TEXT_SIZE];

	fprintf(stream, "  (1 - p) / (1 - p s)   p %s ever met, %s\n",
		text_figure(tie->prior, 2, figure), prior);
	fprintf(stream,
		"                        s %s leaves a trace: %s x %s of this tie's years\n",
		text_figure(tie->sensitivity, 2, figure),
		text_figure(findings->leaves_trace.value, 2, part),
		text_figure(biography->covered, 2, share));
	if (tie->state == STATE_MAYBE && biography->hints_of_meeting)
		fprintf(stream, "  times %s for %s of a meeting, which may be false\n",
			text_figure(1 - HINT_IS_TRUE, 2, figure),
			biography->hints_of_meeting == 1 ? "the one hint" : "each hint");
}

static void print_chance(FILE *stream, const struct biography *biography,
			 const struct findings *findings)
{
	const struct tie *tie = biography->tie;
	char chance[TEXT_SIZE];

	fprintf(stream, "\nCHANCE that you truly never met: %s\n",
		isnan(tie->chance_never_met) ? "nobody can say"
					     : text_figure(tie->chance_never_met, 2, chance));
	if (tie->state == STATE_MET)
		fputs("  0, because you did.\n", stream);
	else if (tie->denied_by_journal)
		fputs("  1, because you wrote so.\n", stream);
	else
		print_formula(stream, biography, findings);
}

static void print_warmth(FILE *stream, const struct tie *tie, guint ties)
{
	char warmth[TEXT_SIZE], score[TEXT_SIZE], count[TEXT_SIZE];

	fprintf(stream, "\nWARMTH %s, the rank of %s among %s %s\n",
		text_figure(tie->warmth, 1, warmth), text_figure(tie->warmth_score, 3, score),
		text_count(ties, count), text_plural(ties, "tie", "ties"));
	fputs("  part                       yours    rank  weight    adds\n", stream);
	for (int i = 0; i < WARMTH_PARTS; i++) {
		const struct warmth_weight *weight = &warmth_weights[i];
		char value[TEXT_SIZE], rank[TEXT_SIZE], factor[TEXT_SIZE], adds[TEXT_SIZE];

		fprintf(stream, "  %-24s  %6s  %6s  %6s  %6s\n", weight->name,
			text_figure(tie->parts[weight->part], 2, value),
			text_figure(tie->ranks[weight->part], 3, rank),
			text_figure(weight->weight, 2, factor),
			text_figure(weight->weight * tie->ranks[weight->part], 3, adds));
	}
}

static void print_silence(FILE *stream, const struct silence *silence)
{
	char usual[TEXT_SIZE];
	guint i = 0;

	if (silence->days == DAY_NONE)
		return;
	fprintf(stream, "\nSILENCE %d %s", silence->days,
		text_plural((guint64)silence->days, "day", "days"));
	if (isnan(silence->usual)) {
		fputs("; words on too few days to know what is usual.\n", stream);
		return;
	}
	while (silence->days > silences[i].gaps * silence->usual)
		i++;
	fprintf(stream, ", usual gap %s: %s.\n", text_figure(silence->usual, 0, usual),
		silences[i].words);
}

void biography_figures(FILE *stream, const struct biography *biography,
		       const struct findings *findings)
{
	print_chance(stream, biography, findings);
	print_warmth(stream, biography->tie, findings->totals.ties);
	print_silence(stream, &biography->silence);
}

/* --- what next --- */

/* Where those named were seen: ", in group conversations and at events". */
static void tell_where(GString *text, const GArray *friends)
{
	guint groups = 0, posts = 0, events = 0;

	for (guint i = 0; i < MIN(friends->len, FRIENDS_NAMED); i++) {
		const struct shared_friend *friend =
			&g_array_index(friends, struct shared_friend, i);

		groups += friend->groups;
		posts += friend->posts;
		events += friend->events;
	}
	if (groups)
		g_string_append(text, ", in group conversations");
	if (posts)
		g_string_append_printf(text, "%s in tweets", groups ? " and" : ",");
	if (events)
		g_string_append_printf(text, "%s at events", groups || posts ? " and" : ",");
}

static void print_friends(FILE *stream, const GArray *friends)
{
	g_autoptr(GString) text = g_string_new(NULL);
	char number[TEXT_SIZE];
	guint named = MIN(friends->len, FRIENDS_NAMED);

	if (named == 0)
		return;
	g_string_append_printf(text, "%s %s you have met %s seen beside them",
			       text_number_first(friends->len, number),
			       text_plural(friends->len, "person", "people"),
			       text_plural(friends->len, "is", "are"));
	tell_where(text, friends);
	g_string_append(text, named < friends->len ? ", most often " : ": ");
	for (guint i = 0; i < named; i++) {
		const struct shared_friend *friend =
			&g_array_index(friends, struct shared_friend, i);
		g_autofree char *name = name_clean(friend->tie->name);

		g_string_append_printf(text, "%s%s", i == 0 ? "" : ", ", name);
	}
	g_string_append_c(text, '.');
	biography_paragraph(stream, text->str);
}

void biography_next(FILE *stream, const struct biography *biography)
{
	const struct tie *tie = biography->tie;
	g_autofree char *clean = name_clean(biography->journal_name);
	g_autofree char *name = g_shell_quote(clean);

	fputs("\nNEXT\n", stream);
	print_friends(stream, biography->friends);
	if (tie && tie->last_words != DAY_NONE && !tie->last_from_owner)
		fputs("  The last word is theirs: it is your turn.\n", stream);
	if (biography->is_asked)
		fputs("  ask.csv has a question about them.\n", stream);
	fprintf(stream, "  %s  overcoffee met %s --on DATE --how coffee\n",
		tie && tie->state == STATE_MET ? "When you meet again:" : "When you know more:",
		name);
}
