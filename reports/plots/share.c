/*
 * share: how the states of the ties share the whole, month by month. What has been taken offline
 * stands below, so that it grows from a straight base; what lies before the first offline source
 * is washed out, because there a low share is only a lack of sources.
 */
#include "reports/plots/kind.h"

#include <string.h>

#include "reports/plots/style.h"
#include "reports/text.h"

#define LEFT   101.0
#define RIGHT  (PLOT_WIDTH - 178.0)
#define TOP    160.0
#define BOTTOM (PLOT_HEIGHT - 130.0)

#define LABELS_APART 105

#define FEWEST_TIES	  10
#define FEWEST_MONTHS	  6
#define ENOUGH_TIES	  20 /* a month with fewer shows jumps, not shares */
#define FEWEST_FOR_SHARES 30

/* The months that are drawn. */
struct span {
	const struct month_states *first, *last;
	guint count; /* 0: none */
};

static struct span span_with(const struct findings *findings, guint ties)
{
	const GArray *months = findings->months;
	struct span span = {NULL, NULL, 0};
	guint i;

	for (i = 0; i < months->len; i++) {
		const struct month_states *month = &g_array_index(months, struct month_states, i);

		if (month->month > findings->month)
			break;
		if (!span.first && month->ties >= ties)
			span.first = month;
		span.last = month;
	}
	if (span.first)
		span.count = (guint)(span.last - span.first) + 1;
	return span;
}

static struct span span_of(const struct findings *findings)
{
	struct span span = span_with(findings, ENOUGH_TIES);

	return span.count >= FEWEST_MONTHS ? span : span_with(findings, FEWEST_TIES);
}

static char *missing(const struct findings *findings)
{
	struct span span = span_of(findings);

	if (span.count >= FEWEST_MONTHS)
		return NULL;
	if (span.count == 0)
		return g_strdup("Shares month by month are drawn from ten ties on.");
	if (span.count == 1)
		return g_strdup(
			"Shares month by month are drawn from six months on; only one month "
			"has ten ties or more.");
	return g_strdup_printf("Shares month by month are drawn from six months on; only %u months "
			       "have ten ties or more.",
			       span.count);
}

/* Where the wash ends, as a number of months from the first; a negative number when it does not
 * begin, the last month when there is no offline source at all. */
static int washed(const struct findings *findings, const struct span *span)
{
	int last = (int)span->count - 1;

	if (!findings->has_offline_source || findings->offline_first == DAY_NONE)
		return findings->has_offline_source ? -1 : last;
	return MIN(month_of(findings->offline_first) - span->first->month, last);
}

static double x_of(const struct span *span, int months)
{
	return LEFT + (RIGHT - LEFT) * months / (span->count - 1);
}

/* What the first offline source is called. */
static const char *offline_source(const struct findings *findings)
{
	guint i;

	for (i = 0; i < findings->sources->len; i++) {
		const struct source_summary *summary =
			&g_array_index(findings->sources, struct source_summary, i);

		if (summary->source->kind == SOURCE_JOURNAL && summary->first != DAY_NONE &&
		    summary->first <= findings->offline_first)
			return "journal";
	}
	return "offline data";
}

/* -- words -- */

/* "Just under three quarters" leaves no room for "your". */
static char *fitting_title(const char *share)
{
	g_autofree char *whole =
		g_strdup_printf("%s of your ties have left no trace offline", share);
	g_autofree char *shorter = g_strdup_printf("%s of ties have left no trace offline", share);
	const char *wordings[] = {whole, shorter, NULL};

	return g_strdup(
		style_fitting(FACE_TITLE, SIZE_TITLE, PLOT_WIDTH - 2 * PLOT_MARGIN, wordings));
}

static char *title(const struct findings *findings)
{
	struct span span = span_of(findings);
	guint online = span.last->states[STATE_ONLINE], ties = span.last->ties;
	g_autofree char *share = NULL;

	if (!findings->has_offline_source)
		return g_strdup("Nobody can say yet which ties were taken offline");
	if (online == 0)
		return g_strdup("Every tie has left a trace offline");
	if (online == ties)
		return g_strdup("None of your ties has left a trace offline");
	if (ties < FEWEST_FOR_SHARES)
		return g_strdup_printf("%u of your %u ties %s left no trace offline", online, ties,
				       online == 1 ? "has" : "have");
	share = text_fraction(online, ties);
	return fitting_title(share);
}

static char *subtitle(const struct findings *findings, const struct span *span)
{
	char buffer[TEXT_SIZE];
	const char *ties = text_count(span->last->ties, buffer);
	g_autofree char *until = style_until(findings);
	g_autofree char *whole =
		g_strdup_printf("Share of ties by the best evidence of having met, "
				"at each month's end; %s ties in %s",
				ties, until);
	g_autofree char *shorter = g_strdup_printf(
		"Share of ties by the best evidence of having met; %s ties in %s", ties, until);
	const char *wordings[] = {whole, shorter, NULL};

	return g_strdup(
		style_fitting(FACE_TEXT, SIZE_SUBTITLE, PLOT_WIDTH - 2 * PLOT_MARGIN, wordings));
}

static char *undated_sentence(guint count)
{
	char buffer[TEXT_SIZE];

	if (count == 0)
		return g_strdup("");
	return g_strdup_printf(" %s %s without any date %s left out.", text_count(count, buffer),
			       text_plural(count, "tie", "ties"), text_plural(count, "is", "are"));
}

static char *foot(const struct findings *findings, const struct span *span)
{
	g_autofree char *undated = undated_sentence(findings->undated_ties);
	const char *caveat = "Online means no evidence, which is not proof.";

	if (!findings->has_offline_source)
		return g_strconcat(
			"These exports hold no record of meetings or calls, so ties count "
			"as online for that reason alone.",
			undated, NULL);
	if (washed(findings, span) <= 0)
		return g_strconcat(caveat, undated, NULL);
	return g_strconcat(caveat, " In the pale part few sources reach.", undated, NULL);
}

static const char *change_verb(const char *before, const char *after, guint from, guint from_all,
			       guint to, guint to_all)
{
	if (strcmp(before, after) == 0)
		return "stays at";
	return (guint64)to * from_all > (guint64)from * to_all ? "rises from" : "falls from";
}

/* "met rises from 5% to 29%, spoken from 3% to 10%": no verb is said twice, and a state that
 * nobody is in is not named. */
static void describe_states(GString *text, const struct month_states *from,
			    const struct month_states *to)
{
	const char *said = "", *gap = "";
	guint i;

	for (i = 0; i < STATES; i++) {
		char from_buffer[TEXT_SIZE], to_buffer[TEXT_SIZE];
		const char *before = text_share(from->states[i], from->ties, from_buffer);
		const char *after = text_share(to->states[i], to->ties, to_buffer);
		const char *verb = change_verb(before, after, from->states[i], from->ties,
					       to->states[i], to->ties);

		if (from->states[i] == 0 && to->states[i] == 0)
			continue;
		g_string_append_printf(text, "%s%s %s %s", gap, state_name(i),
				       strcmp(verb, said) == 0 ? strrchr(verb, ' ') + 1 : verb,
				       before);
		if (strcmp(before, after) != 0)
			g_string_append_printf(text, " to %s", after);
		said = verb;
		gap = ", ";
	}
	g_string_append_c(text, '.');
}

static char *alt_text(const struct findings *findings)
{
	struct span span = span_of(findings);
	int until = washed(findings, &span);
	bool has_break = findings->has_offline_source && until > 0 && until < (int)span.count - 1;
	const struct month_states *from = has_break ? span.first + until : span.first;
	g_autofree char *first = style_month(span.first->month);
	g_autofree char *last = style_month(span.last->month);
	g_autofree char *since = style_month(from->month);
	GString *text = g_string_new(NULL);

	g_string_append_printf(text,
			       "Stacked areas, %s to %s, the share of ties in each state at "
			       "each month's end. ",
			       first, last);
	if (has_break)
		g_string_append_printf(text, "From %s on, when the %s begins, ", since,
				       offline_source(findings));
	else
		g_string_append(text, "Over this time ");
	describe_states(text, from, span.last);
	if (!findings->has_offline_source)
		g_string_append(text, " All of it is pale: no source of meetings reaches there.");
	else if (has_break)
		g_string_append_printf(
			text, " The part before %s is pale: few sources reach there.", since);
	return g_string_free(text, FALSE);
}

/* -- drawing -- */

static void write_data(GString *data, const struct span *span)
{
	const struct month_states *month;

	g_string_append(data, "# month\tmet\tspoken\tmaybe\tonline\tties\n");
	for (month = span->first; month <= span->last; month++) {
		char buffer[12];

		g_string_append_printf(data, "%s\t%u\t%u\t%u\t%u\t%u\n",
				       month_format(month->month, buffer), month->states[STATE_MET],
				       month->states[STATE_SPOKEN], month->states[STATE_MAYBE],
				       month->states[STATE_ONLINE], month->ties);
	}
}

/* The year's ends and the last month: what the picture shows at a glance. */
static void write_table(GString *table, const struct span *span)
{
	const struct month_states *month;

	g_string_append(table, "# Month");
	for (guint i = 0; i < STATES; i++)
		g_string_append_printf(table, "\t%s", state_name(i));
	g_string_append(table, "\tties\n");
	for (month = span->first; month <= span->last; month++) {
		char share[TEXT_SIZE], count[TEXT_SIZE];

		if (month->month % 12 != 11 && month != span->last)
			continue;
		g_string_append_printf(table, "%.3s %d", month_name(month->month),
				       month->month / 12);
		for (guint i = 0; i < STATES; i++)
			g_string_append_printf(table, "\t%s",
					       text_share(month->states[i], month->ties, share));
		g_string_append_printf(table, "\t%s\n", text_count(month->ties, count));
	}
}

/* Months between two labels, so that they do not touch. */
static int label_step(const struct span *span)
{
	static const int steps[] = {1, 2, 3, 6, 12, 24, 36, 48, 60, 120};
	guint i = 0;

	while (i < G_N_ELEMENTS(steps) - 1 && x_of(span, steps[i]) - LEFT < LABELS_APART)
		i++;
	return steps[i];
}

static void draw_month(GString *script, const struct month_states *month, double x, bool is_year)
{
	struct label label = {x, BOTTOM + 24, ALIGN_CENTER, FACE_TEXT, SIZE_AXIS, "SOFT"};
	char buffer[TEXT_SIZE];
	g_autofree char *name =
		is_year ? g_strdup_printf("%d", month->month / 12)
			: g_strdup_printf("%.3s %d", month_name(month->month), month->month / 12);
	g_autofree char *below = g_strdup_printf("%s ties", text_count(month->ties, buffer));

	style_label(script, &label, name);
	label.y += 25;
	label.size = SIZE_NOTE;
	style_label(script, &label, below);
}

/* Labels every few months from the first January on (from the first month when labels are less
 * than a year apart), and the last month, which the others keep clear of. */
static void draw_months(GString *script, const struct span *span)
{
	int step = label_step(span), last = (int)span->count - 1, i = 0;
	int unit = MIN(step, 12);

	while ((span->first->month + i) % unit != 0)
		i++;
	for (; i < last; i += step)
		if (x_of(span, last) - x_of(span, i) >= LABELS_APART)
			draw_month(script, span->first + i, x_of(span, i), unit == 12);
	draw_month(script, span->last, RIGHT, false);
}

static void draw_wash(GString *script, const struct findings *findings, const struct span *span)
{
	int until = washed(findings, span);
	g_autofree char *month = NULL, *note = NULL;
	struct label label = {0, TOP - 24, ALIGN_CENTER, FACE_TEXT, SIZE_NOTE, "SOFT"};
	double half;

	if (until <= 0)
		return;
	g_string_append_printf(script,
			       "\tset object rectangle from first 0,0 to first %d,100 front fc rgb "
			       "BG \\\n\t\tfillstyle transparent solid 0.42 noborder\n",
			       until);
	if (!findings->has_offline_source)
		return;
	month = style_month(month_of(findings->offline_first));
	note = g_strdup_printf("%s begins, %s", offline_source(findings), month);
	half = style_width(FACE_TEXT, SIZE_NOTE, note) / 2;
	label.x = CLAMP(x_of(span, until), LEFT + half, PLOT_WIDTH - PLOT_MARGIN - half);
	style_line(script, x_of(span, until), BOTTOM, x_of(span, until), TOP - 12,
		   "front lw 1 dt solid lc rgb INK");
	style_label(script, &label, note);
}

/* A share, in as few letters as fit beside the plot, or with few ties a count. */
static const char *amount(const struct month_states *month, enum state state,
			  char buffer[TEXT_SIZE])
{
	const char *share = text_share(month->states[state], month->ties, buffer);

	if (month->ties < FEWEST_FOR_SHARES)
		return text_count(month->states[state], buffer);
	if (g_str_has_prefix(share, "under"))
		return "<1%";
	return g_str_has_prefix(share, "over") ? ">99%" : share;
}

/* Each band is named at its right end, best evidence at the bottom; an empty band has no name. */
static void draw_states(GString *script, const struct month_states *last)
{
	struct label number = {RIGHT + 12, 0, ALIGN_RIGHT, FACE_BOLD, SIZE_LABEL, NULL};
	struct label name = {RIGHT + 20, 0, ALIGN_LEFT, FACE_TEXT, SIZE_LABEL, NULL};
	enum state named[STATES];
	double middles[STATES], above = TOP, widest = 0;
	char buffer[TEXT_SIZE];
	guint count = 0, i;

	for (i = STATES; i > 0; i--) {
		enum state state = i - 1;
		double height = (BOTTOM - TOP) * last->states[state] / last->ties;
		const char *shown = amount(last, state, buffer);

		if (last->states[state] == 0)
			continue;
		named[count] = state;
		middles[count++] = above + height / 2;
		above += height;
		widest = MAX(widest, style_width(FACE_BOLD, SIZE_LABEL, shown));
	}
	style_push_apart(middles, count, 26, TOP + 10, BOTTOM - 10);
	number.x += widest;
	name.x += widest;
	for (i = 0; i < count; i++) {
		number.y = name.y = middles[i];
		number.colour = name.colour = plot_state_text[named[i]];
		style_label(script, &number, amount(last, named[i], buffer));
		style_label(script, &name, state_name(named[i]));
	}
}

/* Areas from the bottom up, each between the sums of the states below and with it, with white
 * seams between; x is the row of the data. */
static const char areas[] =
	"\tset yrange [0:100]\n"
	"\tF19 = px(19)\n"
	"\tset ytics 0,25,100 scale 0 format \"%.0f%%\" font F19 tc rgb SOFT offset screen "
	"5.0/W,0\n"
	"\tset grid ytics front lt 1 lw 1 lc rgb \"#A0\".BG[2:7]\n"
	"\tset style fill solid 1 noborder\n"
	"\ta(n) = column(n)*100.0/column(6)\n"
	"\tplot \"share.dat\" using 0:(0):(a(2)) with filledcurves lc rgb MET notitle, \\\n"
	"\t\t\"\" using 0:(a(2)):(a(2)+a(3)) with filledcurves lc rgb SPOKEN notitle, \\\n"
	"\t\t\"\" using 0:(a(2)+a(3)):(a(2)+a(3)+a(4)) with filledcurves lc rgb MAYBE notitle, \\\n"
	"\t\t\"\" using 0:(a(2)+a(3)+a(4)):(100) with filledcurves lc rgb ONLINE notitle, \\\n"
	"\t\t\"\" using 0:(a(2)) with lines lw 1.8 lc rgb BG notitle, \\\n"
	"\t\t\"\" using 0:(a(2)+a(3)) with lines lw 1.8 lc rgb BG notitle, \\\n"
	"\t\t\"\" using 0:(a(2)+a(3)+a(4)) with lines lw 1.8 lc rgb BG notitle\n";

static void draw(const struct findings *findings, struct drawing *drawing)
{
	struct span span = span_of(findings);
	g_autofree char *found = title(findings);
	g_autofree char *counted = subtitle(findings, &span);
	g_autofree char *caveat = foot(findings, &span);

	write_data(drawing->data, &span);
	write_table(drawing->table, &span);
	style_heading(drawing->script, found, counted, caveat);
	style_frame(drawing->script, LEFT, TOP, RIGHT, BOTTOM);
	draw_months(drawing->script, &span);
	draw_wash(drawing->script, findings, &span);
	draw_states(drawing->script, span.last);
	style_line(drawing->script, LEFT, BOTTOM, RIGHT, BOTTOM, "front lw 1 dt solid lc rgb AXIS");
	g_string_append_printf(drawing->script, "\tset xrange [0:%u]\n", span.count - 1);
	g_string_append(drawing->script, areas);
}

const struct plot_kind plot_share = {
	.name = "share", .missing = missing, .title = title, .alt_text = alt_text, .draw = draw};
