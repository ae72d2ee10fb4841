/*
 * ceilings: how many ties stop at which rung of the ladder, and what they would gain on the next.
 * The ladder stands as it is, in person on top: it is never sorted by size.
 */
#include "reports/plots/kind.h"

#include "reports/plots/style.h"
#include "reports/text.h"

#define ZERO		176 /* where bars begin */
#define LONGEST		(PLOT_WIDTH - 646)
#define FIRST		183 /* the middle of the highest bar */
#define APART		74
#define HALF		22 /* of a bar's height */
#define FEWEST_FOR_BARS 20
#define DOT		16
#define DOTS_APART	24

struct step {
	enum rung rung;
	const char *colour;
	const char *carries;
};

static const struct step ladder[] = {
	{RUNG_IN_PERSON, "MET", "the rest: a place and a time shared"},
	{RUNG_VOICE, "SPOKEN", "inflection, but no face"},
	{RUNG_PRIVATE, "PRIVATE", "words for one, as long as they need be"},
	{RUNG_PUBLIC, "PUBLIC", "words others overhear"},
	{RUNG_NOTICE, "NOTICE", "a nod"},
	{RUNG_LINK, "LINK", "a name in a list"},
};
#define STEPS	G_N_ELEMENTS(ladder)
#define OFFLINE 2 /* of these, from the top */

static double y_of(guint step)
{
	return FIRST + (double)APART * step;
}

static bool has_dots(const struct findings *findings)
{
	return findings->totals.ties < FEWEST_FOR_BARS;
}

static guint on_screen(const struct findings *findings)
{
	guint sum = 0, i;

	for (i = OFFLINE; i < STEPS; i++)
		sum += findings->ceilings[ladder[i].rung];
	return sum;
}

static guint highest(const struct findings *findings)
{
	guint most = 1, i;

	for (i = 0; i < STEPS; i++)
		most = MAX(most, findings->ceilings[ladder[i].rung]);
	return most;
}

static char *missing(const struct findings *findings)
{
	if (findings->totals.ties > 0)
		return NULL;
	return g_strdup("Ceilings are drawn from one tie on.");
}

static char *title(const struct findings *findings)
{
	guint ties = findings->totals.ties, stopped = on_screen(findings);
	char all_buffer[TEXT_SIZE], some_buffer[TEXT_SIZE];
	const char *all = text_count(ties, all_buffer), *some = text_count(stopped, some_buffer);

	if (!findings->has_offline_source)
		return ties == 1 ? g_strdup("One tie on a screen, and how high it climbs")
				 : g_strdup_printf("%s ties on a screen, and how high they climb",
						   all);
	if (ties == 1)
		return g_strdup(stopped ? "Your one tie stops at the screen"
					: "Your one tie does not stop at the screen");
	if (stopped == 0)
		return g_strdup_printf("None of your %s ties stops at the screen", all);
	if (stopped == ties)
		return g_strdup_printf("All your %s ties stop at the screen", all);
	return g_strdup_printf("%s of %s ties %s at the screen", some, all,
			       stopped == 1 ? "stops" : "stop");
}

static char *alt_text(const struct findings *findings)
{
	GString *text = g_string_new(has_dots(findings) ? "Dots, one a tie, by highest rung."
							: "Bars, ties by highest rung.");
	guint i;

	for (i = 0; i < STEPS; i++) {
		guint count = findings->ceilings[ladder[i].rung];
		char buffer[TEXT_SIZE];

		g_string_append(text, i == 0	     ? " Offline: "
				      : i == OFFLINE ? ". On a screen: "
						     : ", ");
		g_string_append_printf(text, "%s %s", rung_words(ladder[i].rung),
				       count ? text_count(count, buffer) : "none");
	}
	g_string_append_c(text, '.');
	return g_string_free(text, FALSE);
}

/* -- drawing -- */

static void draw_heading(GString *script, const struct findings *findings)
{
	g_autofree char *until = style_until(findings);
	g_autofree char *found = title(findings);
	g_autofree char *counted = g_strdup_printf(
		"Ties by the highest rung they have reached, and what that rung can carry; %s",
		until);

	style_heading(
		script, found, counted,
		findings->has_offline_source
			? "A rung counts when there is an interaction on it, or evidence that "
			  "says it happened."
			: "These exports hold no record of meetings or calls, so nobody can "
			  "say yet who was met or spoken to.");
}

static void draw_step(GString *script, const struct step *step, guint row, guint count, double end)
{
	struct label label = {PLOT_MARGIN, y_of(row), ALIGN_LEFT, FACE_BOLD, SIZE_LABEL, "INK"};
	char buffer[TEXT_SIZE];

	style_label(script, &label, rung_words(step->rung));
	label.x = end + 12;
	label.y = y_of(row) - 11;
	style_label(script, &label, count ? text_count(count, buffer) : "none");
	label.y = y_of(row) + 12;
	label.face = FACE_TEXT;
	label.size = SIZE_NOTE;
	label.colour = "SOFT";
	style_label(script, &label, step->carries);
}

/* The dashed line above which a tie has been taken offline. */
static void draw_waterline(GString *script)
{
	double y = y_of(OFFLINE) - APART / 2.0;
	struct label label = {
		PLOT_WIDTH - PLOT_MARGIN, y - 14, ALIGN_RIGHT, FACE_TEXT, SIZE_NOTE, "SOFT"};

	style_line(script, PLOT_MARGIN, y, PLOT_WIDTH - PLOT_MARGIN, y,
		   "front lw 1 dt (12*D,10*D) lc rgb SOFT");
	style_label(script, &label, "offline");
	label.y = y + 14;
	style_label(script, &label, "on a screen");
}

static void draw_bars(struct drawing *drawing, const struct findings *findings)
{
	double unit = (double)LONGEST / highest(findings);
	guint i;

	g_string_append(drawing->data, "# rung\tties\tcolour\n");
	for (i = 0; i < STEPS; i++) {
		guint count = findings->ceilings[ladder[i].rung];

		g_string_append_printf(drawing->data, "%s\t%u\t%u\n", rung_name(ladder[i].rung),
				       count, plot_colour_number(ladder[i].colour));
		draw_step(drawing->script, &ladder[i], i, count, ZERO + unit * count);
	}
	g_string_append_printf(drawing->script,
			       "\tset style fill solid 1 noborder\n"
			       "\tunit = %d.0/%u\n\ty(n) = %d + %d*n\n"
			       "\tplot \"ceilings.dat\" using (%d):(y($0)):(%d):(%d+unit*$2):"
			       "(y($0)-%d):(y($0)+%d):3 \\\n"
			       "\t\twith boxxyerror lc rgb variable notitle\n",
			       LONGEST, highest(findings), FIRST, APART, ZERO, ZERO, ZERO, HALF,
			       HALF);
}

static void draw_dots(struct drawing *drawing, const struct findings *findings)
{
	guint i, place;

	g_string_append(drawing->data, "# rung from the top\tplace\tcolour\n");
	for (i = 0; i < STEPS; i++) {
		guint count = findings->ceilings[ladder[i].rung];

		for (place = 0; place < count; place++)
			g_string_append_printf(drawing->data, "%u\t%u\t%u\n", i, place,
					       plot_colour_number(ladder[i].colour));
		draw_step(drawing->script, &ladder[i], i, count, ZERO + DOTS_APART * count);
	}
	g_string_append_printf(drawing->script,
			       "\tplot \"ceilings.dat\" using (%d+%d*$2):(%d+%d*$1):(%d*PS):3 \\\n"
			       "\t\twith points pt 7 ps variable lc rgb variable notitle\n",
			       ZERO + DOTS_APART - DOT / 2, DOTS_APART, FIRST, APART, DOT / 2);
}

static void draw(const struct findings *findings, struct drawing *drawing)
{
	g_string_assign(drawing->table, PLOT_TABLE_IN_SECTION);
	draw_heading(drawing->script, findings);
	style_pixels(drawing->script, false);
	draw_waterline(drawing->script);
	style_line(drawing->script, ZERO, y_of(0) - APART / 2.0, ZERO,
		   y_of(STEPS - 1) + APART / 2.0, "front lw 1 dt solid lc rgb AXIS");
	if (has_dots(findings))
		draw_dots(drawing, findings);
	else
		draw_bars(drawing, findings);
}

static bool shows_few(const struct findings *findings)
{
	for (guint i = 0; i < STEPS; i++) {
		guint count = findings->ceilings[ladder[i].rung];

		if (count > 0 && count < 5)
			return true;
	}
	return false;
}

const struct plot_kind plot_ceilings = {.name = "ceilings",
					.missing = missing,
					.title = title,
					.alt_text = alt_text,
					.draw = draw,
					.shows_few = shows_few};
