/*
 * "From the screen to the table": how long it takes until a tie is met, and who was met this month.
 */
#include "reports/public/post.h"

#include "reports/markdown/prose.h"
#include "reports/public/say.h"

#define MONTHS_OF_A_YEAR    12
#define TWO_YEARS_IN_MONTHS 24

/* -- how long it takes -- */

/* "Of the ties that began on LinkedIn", "; of those that began elsewhere" */
static void say_beginners(GString *text, const struct survival_curve *curve, bool is_first)
{
	if (curve->source == SURVIVAL_ALL) {
		SAY_JUST(text, "Of all my ties");
		return;
	}
	SAY(text, "{word} that began ", EITHER(is_first, "Of the ties", "; of those"));
	if (curve->source == SURVIVAL_OTHER)
		SAY_JUST(text, "elsewhere");
	else
		SAY(text, "on {LinkedIn}", ORIGIN(curve->origin));
}

static void say_after(GString *text, guint months)
{
	if (months % MONTHS_OF_A_YEAR == 0)
		SAY(text, " after {number} {word}", NUMBER(months / MONTHS_OF_A_YEAR),
		    PLURAL(months / MONTHS_OF_A_YEAR, "year", "years"));
	else
		SAY(text, " after {number} months", NUMBER(months));
}

static void say_curves(GString *text, const struct survival *survival)
{
	for (guint i = 0; i < survival->curve_count; i++) {
		const struct survival_curve *curve = &survival->curves[i];

		say_beginners(text, curve, i == 0);
		SAY(text, "{word} {percent}", EITHER(i == 0, " I had met", ","),
		    PERCENT(survival_mark(curve, survival->common_months)->met));
		if (i == 0)
			say_after(text, survival->common_months);
	}
	SAY_JUST(text, ".");
}

static void say_gap(GString *text, const struct survival *survival)
{
	enum survival_gap gap = survival_gap(survival);

	if (gap != SURVIVAL_GAP_UNKNOWN)
		SAY(text, " {word}",
		    EITHER(gap == SURVIVAL_GAP_WITHIN_CHANCE,
			   "The ranges overlap, so the gap is not settled.",
			   "The ranges do not overlap, so the gap is more than chance."));
}

/* Curves that come as far as half of their ties. */
static void say_medians(GString *text, const struct survival *survival)
{
	for (guint i = 0; i < survival->curve_count; i++) {
		const struct survival_curve *curve = &survival->curves[i];

		if (curve->median < 0)
			continue;
		if (curve->source == SURVIVAL_ORIGIN)
			SAY(text, " Half of the {LinkedIn} ties were met", ORIGIN(curve->origin));
		else
			SAY(text, " Half of {word} were met",
			    EITHER(curve->source == SURVIVAL_ALL, "them", "the others"));
		SAY(text, " after {span}.", SPAN(curve->median));
	}
}

static void say_wait(GString *out, struct public_page *page)
{
	const struct survival *survival = &page->findings->survival;
	g_autoptr(GString) text = g_string_new(NULL);

	if (survival->curve_count == 0 || survival->common_months == 0)
		return;
	say_curves(text, survival);
	say_gap(text, survival);
	say_medians(text, survival);
	prose_paragraph(out, text->str);
	post_picture(out, page, PLOT_SURVIVAL);
}

/* -- who was met -- */

/* As long as it is told: whole years from two on, months below; 0 for less than two months. */
static int told_months(int months)
{
	if (months >= TWO_YEARS_IN_MONTHS)
		return months - months % MONTHS_OF_A_YEAR;
	return months < 2 ? 0 : months;
}

static void say_duration(GString *text, int months, bool is_first)
{
	if (months >= TWO_YEARS_IN_MONTHS)
		SAY(text, " for {word}{number} years", EITHER(is_first, "more than ", ""),
		    NUMBER((guint)months / MONTHS_OF_A_YEAR));
	else if (months > 0)
		SAY(text, " for {number} months", NUMBER((guint)months));
	else
		SAY_JUST(text, " for a few weeks");
}

/* Those named, the longest acquaintance first; who is as old an acquaintance stands together. */
static void say_how_long(GString *text, const struct public_page *page)
{
	const GPtrArray *ties = page->cast.newly_met;
	guint named = MIN(ties->len, NEWLY_MET_NAMED);

	for (guint i = 0, next; i < named; i = next) {
		int months = cast_months_until_met(g_ptr_array_index(ties, i));
		g_autoptr(GPtrArray) names = g_ptr_array_new();

		if (months < 0)
			break;
		months = told_months(months);
		for (next = i; next < named; next++) {
			const struct tie *tie = g_ptr_array_index(ties, next);

			if (cast_months_until_met(tie) < 0 ||
			    told_months(cast_months_until_met(tie)) != months)
				break;
			g_ptr_array_add(names, (gpointer)pseudonyms_of(page->pseudonyms, tie));
		}
		SAY(text, "{word} with {people}", EITHER(i == 0, " I had been in touch", ","),
		    PEOPLE(names));
		say_duration(text, months, i == 0);
	}
	if (named > 0 && cast_months_until_met(g_ptr_array_index(ties, 0)) >= 0)
		SAY_JUST(text, ".");
}

/* Also for who is not named. */
static void say_met(GString *out, const struct public_page *page)
{
	guint met = page->cast.newly_met->len, spoken = page->findings->this_month.spoken->len;
	g_autoptr(GString) text = g_string_new(NULL);

	if (met > 0)
		SAY(text, "In {October} I met {number} {word} for the first time.",
		    MONTH_ALONE(page->findings->month), NUMBER(met),
		    PLURAL(met, "person", "people"));
	say_how_long(text, page);
	if (met > 0 && spoken > 0)
		SAY(text, " {Number} more I spoke with for the first time.", NUMBER_FIRST(spoken));
	else if (spoken > 0)
		SAY(text, "In {October} I spoke with {number} {word} for the first time.",
		    MONTH_ALONE(page->findings->month), NUMBER(spoken),
		    PLURAL(spoken, "person", "people"));
	prose_paragraph(out, text->str);
}

void post_to_the_table(GString *out, struct public_page *page)
{
	g_autoptr(GString) text = g_string_new(NULL);

	say_wait(text, page);
	say_met(text, page);
	if (text->len == 0)
		return;
	SAY_JUST(out, "## From the screen to the table\n\n");
	g_string_append(out, text->str);
}
