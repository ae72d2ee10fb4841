/*
 * survival: the share of ties met against the time since the first digital contact, a rising step
 * curve with its band for each source. Steps are written as two rows, so that the bands are stepped
 * too. The one thing to know: curves exist only where ten ties or more are in view, and stop there.
 */
#include "reports/plots/kind.h"

#include <math.h>

#include "reports/kinds.h"
#include "reports/plots/style.h"
#include "reports/text.h"

#define LEFT   101.0
#define RIGHT  (PLOT_WIDTH - 232.0)
#define TOP    160.0
#define BOTTOM (PLOT_HEIGHT - 164.0)

#define LABELS_APART 100
#define ROWS_APART   22	 /* of the table under the axis */
#define MOST_TICKS   200 /* more of them would make a band */
#define TICK	     7.0
#define YEAR	     365 /* days, for what is said in words */

static const struct survival *survival_of(const struct findings *findings)
{
	return &findings->survival;
}

static char *missing(const struct findings *findings)
{
	if (survival_of(findings)->curve_count > 0)
		return NULL;
	return g_strdup("The way from screen to table is drawn from 30 ties in view and ten "
			"meetings on.");
}

static const struct survival_mark *mark_at(const struct survival_curve *curve, guint months)
{
	guint i;

	for (i = 0; i < curve->mark_count; i++)
		if (curve->marks[i].months == months)
			return &curve->marks[i];
	return NULL;
}

/* -- words -- */

static bool is_late(const struct survival_curve *curve)
{
	return (curve->quarter < 0 ? curve->estimate.to : curve->quarter) >= YEAR;
}

static bool is_early(const struct survival_curve *curve)
{
	return curve->quarter >= 0 && curve->quarter < YEAR;
}

static guint count_curves(const struct survival *survival,
			  bool (*wanted)(const struct survival_curve *))
{
	guint count = 0, i;

	for (i = 0; i < survival->curve_count; i++)
		count += wanted(&survival->curves[i]);
	return count;
}

static gint32 longest(const struct survival *survival)
{
	gint32 to = 0;
	guint i;

	for (i = 0; i < survival->curve_count; i++)
		to = MAX(to, survival->curves[i].estimate.to);
	return to;
}

static bool has_quarter(const struct survival_curve *curve)
{
	return curve->quarter >= 0;
}

static char *title(const struct findings *findings)
{
	const struct survival *survival = survival_of(findings);
	const struct survival_curve *curve = survival->curves;
	char span[TEXT_SIZE];

	if (count_curves(survival, has_quarter) == 0)
		return g_strdup_printf("Fewer than a quarter met within %s",
				       text_span(longest(survival), span));
	if (count_curves(survival, is_late) == survival->curve_count)
		return g_strdup("First contact to first meeting: years, not weeks");
	if (count_curves(survival, is_early) == survival->curve_count)
		return g_strdup("First contact to first meeting: months, not years");
	while (curve->quarter < 0)
		curve++;
	return g_strdup_printf("A quarter of %s%s ties met after %s",
			       curve->source == SURVIVAL_ALL ? "" : "the ", kind_of_curve(curve),
			       text_span(curve->quarter, span));
}

static void describe(GString *text, const struct survival *survival,
		     const struct survival_curve *curve)
{
	const guint last = curve->mark_count ? curve->marks[curve->mark_count - 1].months : 0;
	const guint months[] = {12, survival->common_months, last};
	char number[TEXT_SIZE];
	guint told = 0, i;

	g_string_append_printf(text, " %s, %s ties",
			       curve->source == SURVIVAL_ALL	 ? "All"
			       : curve->source == SURVIVAL_OTHER ? "Others"
								 : kind_of_curve(curve),
			       text_count(curve->ties, number));
	for (i = 0; i < G_N_ELEMENTS(months); i++) {
		const struct survival_mark *mark = mark_at(curve, months[i]);

		if (!mark || mark->months <= told)
			continue;
		g_string_append_printf(text, "%s %s after ", told ? "," : ":",
				       text_percent(mark->met, number));
		if (mark->months % 12)
			g_string_append_printf(text, "%u months", mark->months);
		else
			g_string_append_printf(text, "%s %s",
					       text_number(mark->months / 12, number),
					       text_plural(mark->months / 12, "year", "years"));
		told = mark->months;
	}
	g_string_append_c(text, '.');
}

static char *alt_text(const struct findings *findings)
{
	static const char *const kinds[] = {"", "A rising step curve with its band",
					    "Two rising step curves with bands",
					    "Three rising step curves with bands"};
	const struct survival *survival = survival_of(findings);
	GString *text = g_string_new(kinds[survival->curve_count]);
	guint i;

	g_string_append(text, ", share of ties met against the time since the first digital "
			      "contact.");
	for (i = 0; i < survival->curve_count; i++)
		describe(text, survival, &survival->curves[i]);
	return g_string_free(text, FALSE);
}

static bool has_ticks(const struct survival *survival)
{
	guint i;

	for (i = 0; i < survival->curve_count; i++)
		if (survival->curves[i].estimate.open_count >= MOST_TICKS)
			return false;
	return true;
}

static void draw_heading(GString *script, const struct findings *findings)
{
	const struct survival *survival = survival_of(findings);
	g_autofree char *found = title(findings);
	g_autofree char *until = style_until(findings);
	g_autofree char *counted = NULL;
	char number[TEXT_SIZE];
	guint ties = 0, i;

	for (i = 0; i < survival->curve_count; i++)
		ties += survival->curves[i].ties;
	counted = g_strdup_printf(
		"Share of %s ties met, by the time since the first digital contact%s; %s",
		text_count(ties, number), survival->curve_count > 1 ? " and where it was" : "",
		until);
	style_heading(script, found, counted,
		      has_ticks(survival)
			      ? "Kaplan–Meier estimate, 95% bands; ticks: ties not met when the "
				"view ends; curves stop below ten ties in view."
			      : "Kaplan–Meier estimate, 95% bands; curves stop below ten ties in "
				"view.");
}

/* -- drawing -- */

/* What the axes show. */
struct axes {
	double years; /* at the right end */
	double top;   /* share at the upper end */
	guint step;   /* months between two labels */
};

static double years_of(gint32 age)
{
	return age / SURVIVAL_DAYS_OF_YEAR;
}

static double x_of(const struct axes *axes, double years)
{
	return LEFT + (RIGHT - LEFT) * years / axes->years;
}

static double y_of(const struct axes *axes, double share)
{
	return BOTTOM - (BOTTOM - TOP) * share / axes->top;
}

static struct axes axes_of(const struct survival *survival)
{
	static const guint steps[] = {3, 6, 12, 24, 36, 48, 60, 120, 240};
	struct axes axes = {.years = years_of(longest(survival))};
	double highest = 0;
	guint i, j;

	for (i = 0; i < survival->curve_count; i++) {
		const struct survival_estimate *estimate = &survival->curves[i].estimate;

		for (j = 0; j < estimate->step_count; j++)
			highest = fmax(highest, isnan(estimate->steps[j].low)
							? 1 - estimate->steps[j].waiting
							: 1 - estimate->steps[j].low);
	}
	axes.top = fmax(0.25, ceil(highest * 4) / 4);
	for (i = 0; i < G_N_ELEMENTS(steps); i++) {
		axes.step = steps[i];
		if (x_of(&axes, steps[i] / 12.0) - LEFT >= LABELS_APART)
			break;
	}
	return axes;
}

struct colours {
	const char *line, *text;
};

static struct colours colours_of(const struct survival_curve *curve)
{
	if (curve->source == SURVIVAL_ALL)
		return (struct colours){"CURVE_LINKEDIN", "CURVE_LINKEDIN"};
	if (curve->source == SURVIVAL_ORIGIN && curve->origin == ORIGIN_LINKEDIN)
		return (struct colours){"CURVE_LINKEDIN", "CURVE_LINKEDIN"};
	if (curve->source == SURVIVAL_ORIGIN && curve->origin == ORIGIN_TWITTER)
		return (struct colours){"CURVE_TWITTER", "CURVE_TWITTER_TEXT"};
	return (struct colours){"CURVE_OTHER", "SOFT"};
}

static void add_figure(GString *data, double value, char end)
{
	char buffer[TEXT_SIZE];

	g_string_append_printf(data, "%s%c", text_figure(value, 5, buffer), end);
}

static void add_point(GString *data, gint32 age, const struct survival_step *step)
{
	double met = step ? 1 - step->waiting : 0;
	bool has_band = step && !isnan(step->low);

	add_figure(data, years_of(age), '\t');
	add_figure(data, met, '\t');
	add_figure(data, has_band ? 1 - step->high : met, '\t');
	add_figure(data, has_band ? 1 - step->low : met, '\n');
}

/* Two blocks a curve: its steps, and the ages at which ties not met went out of view. */
static void write_curve(GString *data, const struct survival_curve *curve, bool ticks)
{
	const struct survival_estimate *estimate = &curve->estimate;
	guint i;

	g_string_append_printf(data, "# %s: years\tmet\tlow\thigh\n", kind_of_curve(curve));
	add_point(data, estimate->from, NULL);
	for (i = 0; i < estimate->step_count; i++) {
		add_point(data, estimate->steps[i].age, i ? &estimate->steps[i - 1] : NULL);
		add_point(data, estimate->steps[i].age, &estimate->steps[i]);
	}
	add_point(data, estimate->to, i ? &estimate->steps[i - 1] : NULL);
	g_string_append_printf(data, "\n\n# %s, not met when out of view: years\tmet\n",
			       kind_of_curve(curve));
	for (i = 0; ticks && i < estimate->open_count; i++) {
		const struct survival_step *step = survival_at(estimate, estimate->open[i]);

		add_figure(data, years_of(estimate->open[i]), '\t');
		add_figure(data, step ? 1 - step->waiting : 0, '\n');
	}
	if (!ticks || estimate->open_count == 0)
		g_string_append(data, "NaN\tNaN\n"); /* gnuplot stops at an empty block */
	g_string_append(data, "\n\n");
}

static void draw_ages(GString *script, const struct axes *axes)
{
	struct label label = {LEFT, BOTTOM + 24, ALIGN_CENTER, FACE_TEXT, SIZE_AXIS, "SOFT"};
	guint unit = axes->step < 12 ? 1 : 12, months;

	style_label(script, &label, "0");
	for (months = axes->step; months / 12.0 <= axes->years; months += axes->step) {
		g_autofree char *text = NULL;

		label.x = x_of(axes, months / 12.0);
		text = months > axes->step ? g_strdup_printf("%u", months / unit)
					   : g_strdup_printf("%u %s", months / unit,
							     unit == 1	     ? "months"
							     : months > unit ? "years"
									     : "year");
		style_label(script, &label, text);
	}
}

/* How many are in view, under the labels of the axis. */
static void draw_table(GString *script, const struct survival *survival, const struct axes *axes)
{
	struct label label = {PLOT_MARGIN, BOTTOM + 50, ALIGN_LEFT, FACE_TEXT, SIZE_NOTE, "SOFT"};
	char number[TEXT_SIZE];
	guint i, months;

	style_label(script, &label, "ties in view");
	for (i = 0; i < survival->curve_count; i++) {
		const struct survival_curve *curve = &survival->curves[i];

		label.colour = colours_of(curve).text;
		label.x = PLOT_MARGIN;
		label.y = BOTTOM + 50 + ROWS_APART * (i + 1);
		label.alignment = ALIGN_LEFT;
		style_label(script, &label, kind_of_curve(curve));
		label.alignment = ALIGN_CENTER;
		for (months = axes->step; months / 12.0 <= axes->years; months += axes->step) {
			const struct survival_mark *mark = mark_at(curve, months);

			label.x = x_of(axes, months / 12.0);
			if (mark)
				style_label(script, &label, text_count(mark->in_view, number));
		}
	}
}

static double last_share(const struct survival_curve *curve)
{
	const struct survival_step *step = survival_at(&curve->estimate, curve->estimate.to);

	return step ? 1 - step->waiting : 0;
}

/* Indices of the curves, highest end first. */
static void rank_curves(const struct survival *survival, guint ranked[SURVIVAL_CURVES])
{
	guint i, j;

	for (i = 0; i < survival->curve_count; i++) {
		for (j = i; j > 0 && last_share(&survival->curves[ranked[j - 1]]) <
					     last_share(&survival->curves[i]);
		     j--)
			ranked[j] = ranked[j - 1];
		ranked[j] = i;
	}
}

static void draw_names(GString *script, const struct survival *survival, const struct axes *axes)
{
	guint ranked[SURVIVAL_CURVES], i;
	double middles[SURVIVAL_CURVES];

	rank_curves(survival, ranked);
	for (i = 0; i < survival->curve_count; i++)
		middles[i] = y_of(axes, last_share(&survival->curves[ranked[i]]));
	style_push_apart(middles, survival->curve_count, 56, TOP + 12, BOTTOM - 24);
	for (i = 0; i < survival->curve_count; i++) {
		const struct survival_curve *curve = &survival->curves[ranked[i]];
		struct label label = {RIGHT + 14, middles[i] - 11, ALIGN_LEFT,
				      FACE_BOLD,  SIZE_LABEL,	   colours_of(curve).text};
		char ties[TEXT_SIZE], met[TEXT_SIZE];
		g_autofree char *counts =
			g_strdup_printf("%s ties, %s met", text_count(curve->ties, ties),
					text_count(curve->met, met));

		style_label(script, &label,
			    curve->source == SURVIVAL_ALL ? "all ties" : kind_of_curve(curve));
		label.y = middles[i] + 12;
		label.face = FACE_TEXT;
		label.size = SIZE_NOTE;
		label.colour = "SOFT";
		style_label(script, &label, counts);
	}
}

/* The share at the last age that all curves have: above the highest, below the others, where a
 * rising curve leaves room. */
static void draw_values(GString *script, const struct survival *survival, const struct axes *axes)
{
	guint ranked[SURVIVAL_CURVES], i;
	char share[TEXT_SIZE];

	rank_curves(survival, ranked);
	for (i = 0; survival->common_months && i < survival->curve_count; i++) {
		const struct survival_curve *curve = &survival->curves[ranked[i]];
		const struct survival_mark *mark = mark_at(curve, survival->common_months);
		double x = x_of(axes, mark->months / 12.0), y = y_of(axes, mark->met);
		struct label label = {
			i ? x + 10 : x - 10, i ? y + 18 : y - 18, i ? ALIGN_LEFT : ALIGN_RIGHT,
			FACE_BOLD,	     SIZE_LABEL,	  colours_of(curve).text};

		g_string_append(script, "\tset label \"\" at screen sx(");
		style_number(script, x);
		g_string_append(script, "),sy(");
		style_number(script, y);
		g_string_append_printf(script, ") point pt 7 ps (5*PS) lc rgb %s front\n",
				       colours_of(curve).line);
		style_label(script, &label, text_percent(mark->met, share));
	}
}

static void plot_curves(GString *script, const struct survival *survival, const struct axes *axes)
{
	static const struct {
		guint block;
		const char *columns, *look;
	} layers[] = {
		{0, "1:($3*100):($4*100)", "filledcurves"},
		{1, "1:($2*100):(0):(tick)", "vectors nohead lw 1"},
		{0, "1:($2*100)", "lines lw 3"},
	};
	guint layer, i;

	g_string_append(script, "\tset style fill transparent solid 0.16 noborder\n\ttick = ");
	style_number(script, 100 * TICK * axes->top / (BOTTOM - TOP));
	g_string_append_c(script, '\n');
	for (layer = 0; layer < G_N_ELEMENTS(layers); layer++)
		for (i = 0; i < survival->curve_count; i++)
			g_string_append_printf(
				script, "%sindex %u using %s with %s lc rgb %s notitle",
				layer + i ? ", \\\n\t\t\"\" " : "\tplot \"survival.dat\" ",
				2 * i + layers[layer].block, layers[layer].columns,
				layers[layer].look, colours_of(&survival->curves[i]).line);
	g_string_append_c(script, '\n');
}

static const char scale[] =
	"\tF19 = px(19)\n"
	"\tset ytics 0,25,100 scale 0 format \"%.0f%%\" font F19 tc rgb SOFT offset screen "
	"5.0/W,0\n"
	"\tset grid ytics back lt 1 lw 1 lc rgb GRID\n";

static void draw(const struct findings *findings, struct drawing *drawing)
{
	const struct survival *survival = survival_of(findings);
	const struct axes axes = axes_of(survival);
	GString *script = drawing->script;
	guint i;

	g_string_assign(drawing->table, PLOT_TABLE_IN_SECTION);
	for (i = 0; i < survival->curve_count; i++)
		write_curve(drawing->data, &survival->curves[i], has_ticks(survival));
	draw_heading(script, findings);
	style_frame(script, LEFT, TOP, RIGHT, BOTTOM);
	draw_ages(script, &axes);
	draw_table(script, survival, &axes);
	draw_names(script, survival, &axes);
	style_line(script, LEFT, BOTTOM, RIGHT, BOTTOM, "front lw 1 dt solid lc rgb AXIS");
	g_string_append(script, "\tset xrange [0:");
	style_number(script, axes.years * 100);
	g_string_append(script, "/100.0]; set yrange [0:");
	style_number(script, 100 * axes.top);
	g_string_append(script, "]\n");
	g_string_append(script, scale);
	draw_values(script, survival, &axes);
	plot_curves(script, survival, &axes);
}

const struct plot_kind plot_survival = {
	.name = "survival", .missing = missing, .title = title, .alt_text = alt_text, .draw = draw};
