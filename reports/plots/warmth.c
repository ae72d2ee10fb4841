/*
 * warmth: how warm each tie is against the time since its last words, so that the warm and recent
 * ties without a meeting stand out in one corner. Time runs on a log scale: on a linear one the
 * ties that matter lie on top of each other.
 */
#include "reports/plots/kind.h"

#include <math.h>
#include <stdlib.h>

#include "reports/plots/style.h"
#include "reports/text.h"

#define LEFT   101.0
#define RIGHT  (PLOT_WIDTH - 48.0)
#define TOP    160.0
#define BOTTOM (PLOT_HEIGHT - 98.0)

#define WARM   75.0
#define RECENT 365
#define NEWEST 4 /* days; fewer are drawn as this many */
#define OLDEST 3653
#define CROWD  1000 /* from here on only the warm ones are drawn as rings */

/* One tie with words. */
struct mark {
	int days; /* since the last words */
	double warmth;
	enum state state;
};

static gint compare_warmth(gconstpointer a, gconstpointer b)
{
	const struct mark *one = a, *other = b;

	if (one->warmth < other->warmth || one->warmth > other->warmth)
		return one->warmth < other->warmth ? -1 : 1;
	return (one->days < other->days) - (one->days > other->days);
}

static gint compare_marks(gconstpointer a, gconstpointer b)
{
	const struct mark *one = a, *other = b;

	if (one->state != other->state) /* met is drawn last, on top */
		return one->state > other->state ? -1 : 1;
	return compare_warmth(one, other);
}

/* The marks in the order in which they are drawn: in a crowd, where marks lie on each other, by
 * warmth, lest the met ones hide all others. */
static GArray *marks_of(const struct findings *findings)
{
	GArray *marks = g_array_new(FALSE, FALSE, sizeof(struct mark));
	guint i;

	for (i = 0; i < findings->ties->len; i++) {
		const struct tie *tie = &g_array_index(findings->ties, struct tie, i);
		struct mark mark = {NEWEST, tie->warmth, tie->state};

		if (tie->last_words == DAY_NONE || tie->last_words > findings->as_of)
			continue;
		mark.days = MAX(findings->as_of - tie->last_words, NEWEST);
		g_array_append_val(marks, mark);
	}
	g_array_sort(marks, marks->len > CROWD ? compare_warmth : compare_marks);
	return marks;
}

static bool is_in_field(const struct mark *mark)
{
	return mark->warmth >= WARM && mark->days <= RECENT;
}

/* What stands in the corner of the warm and recent. */
struct corner {
	guint marks; /* in the whole plot */
	guint all, states[STATES];
};

static struct corner corner_of(const struct findings *findings)
{
	g_autoptr(GArray) marks = marks_of(findings);
	struct corner corner = {.marks = marks->len};
	guint i;

	for (i = 0; i < marks->len; i++) {
		const struct mark *mark = &g_array_index(marks, struct mark, i);

		if (is_in_field(mark)) {
			corner.all++;
			corner.states[mark->state]++;
		}
	}
	return corner;
}

/* -- words -- */

static char *missing(const struct findings *findings)
{
	if (corner_of(findings).marks > 0)
		return NULL;
	return g_strdup("Warmth is not drawn: no dated word has passed with any tie.");
}

static char *ties_in_words(guint count)
{
	char buffer[TEXT_SIZE];

	return count == 1 ? g_strdup("one tie")
			  : g_strdup_printf("%s ties", text_count(count, buffer));
}

static char *title(const struct findings *findings)
{
	struct corner corner = corner_of(findings);
	g_autofree char *all = ties_in_words(corner.all);
	g_autofree char *online = ties_in_words(corner.states[STATE_ONLINE]);

	if (corner.all == 0)
		return g_strdup("No tie is both warm and recent");
	if (!findings->has_offline_source)
		return g_strdup_printf("Warm and recent: %s", all);
	if (corner.states[STATE_ONLINE] == 0)
		return g_strdup("All warm and recent ties have left a trace offline");
	return g_strdup_printf("Warm, recent, and no trace offline: %s", online);
}

/* "18 met, 7 spoken,": all but the online ones, which stand in bold behind. */
static char *states_before_online(const struct corner *corner)
{
	GString *text = g_string_new(NULL);
	guint i;

	for (i = 0; i < STATE_ONLINE; i++) {
		char buffer[TEXT_SIZE];

		if (corner->states[i] > 0)
			g_string_append_printf(text, " %s %s,",
					       text_count(corner->states[i], buffer),
					       state_name(i));
	}
	return g_string_free(text, FALSE);
}

static char *online_in_corner(const struct corner *corner)
{
	guint online = corner->states[STATE_ONLINE];
	char buffer[TEXT_SIZE];

	return g_strdup_printf("%s online", online ? text_count(online, buffer) : "none");
}

static char *alt_text(const struct findings *findings)
{
	struct corner corner = corner_of(findings);
	g_autofree char *ties = ties_in_words(corner.marks);
	g_autofree char *all = ties_in_words(corner.all);
	g_autofree char *before = states_before_online(&corner);
	g_autofree char *online = online_in_corner(&corner);

	if (corner.all == 0)
		return g_strdup_printf(
			"Scatter of %s, warmth against time since the last exchange, "
			"recent to the right. The corner above warmth 75 and within "
			"one year is empty.",
			ties);
	return g_strdup_printf("Scatter of %s, warmth against time since the last exchange, recent "
			       "to the right. In the corner above warmth 75 and within one year %s "
			       "%s:%s %s.",
			       ties, corner.all == 1 ? "is" : "are", all, before, online);
}

static void draw_heading(GString *script, const struct findings *findings, guint marks)
{
	g_autofree char *until = style_until(findings);
	g_autofree char *ties = ties_in_words(marks);
	g_autofree char *found = title(findings);
	g_autofree char *counted = g_strdup_printf("Each mark a tie, by warmth and the time since "
						   "the last exchange; %s, %s",
						   ties, until);

	style_heading(
		script, found, counted,
		findings->has_offline_source
			? "Warmth is a rank by digital exchange. Filled: met. Dotted: spoken. "
			  "Hollow: only hints (yellow), no trace (blue)."
			: "Warmth is a rank by digital exchange. These exports hold no record of "
			  "meetings, so all marks are hollow.");
}

/* -- data -- */

struct disc {
	double radius;
	guint colour;
};

#define RADIUS		 5.2
#define RING		 1.8
#define HALO		 1.2
#define CORE		 0.36 /* of the radius: the dot in a ring */
#define SPECK		 2.0
#define SMALL		 0.7	     /* the size of marks in a crowd */
#define HALF_TRANSPARENT 0x80000000u /* gnuplot's upper byte is transparency */

static guint ring_colour(enum state state)
{
	return plot_colour_number(state == STATE_MAYBE ? "MAYBE_RING" : plot_state_fill[state]);
}

/* A mark is discs on top of each other, not a hollow point type: only so are ring and radius
 * equal in SVG and PNG, and a mark covers the one below it. */
static guint discs_of(const struct mark *mark, bool in_crowd, struct disc *discs)
{
	guint background = plot_colour_number("BG"), colour = ring_colour(mark->state), count = 0;
	double size = in_crowd ? SMALL : 1;

	if (in_crowd && mark->warmth < WARM) {
		discs[count++] = (struct disc){SPECK, colour | HALF_TRANSPARENT};
		return count;
	}
	if (!in_crowd) /* there the halos would be all that is seen */
		discs[count++] = (struct disc){RADIUS + HALO, background};
	discs[count++] = (struct disc){RADIUS * size, colour};
	if (mark->state == STATE_MET)
		return count;
	discs[count++] = (struct disc){(RADIUS - RING) * size, background};
	if (mark->state == STATE_SPOKEN)
		discs[count++] = (struct disc){RADIUS * CORE * size, colour};
	return count;
}

static void write_data(GString *data, const GArray *marks)
{
	guint i, j;

	g_string_append(data,
			"# days since the last words\twarmth\tradius\tcolour; a mark is up to "
			"four discs, the lowest first\n");
	for (i = 0; i < marks->len; i++) {
		const struct mark *mark = &g_array_index(marks, struct mark, i);
		struct disc discs[4];
		guint count = discs_of(mark, marks->len > CROWD, discs);

		for (j = 0; j < count; j++) {
			g_string_append_printf(data, "%d\t", mark->days);
			style_number(data, mark->warmth);
			g_string_append_c(data, '\t');
			style_number(data, discs[j].radius);
			g_string_append_printf(data, "\t%u\n", discs[j].colour);
		}
	}
}

/* The bands that the grid lines mark, each with the ties of each state: all, and the recent. */
static void write_table(GString *table, const GArray *marks)
{
	static const int floors[] = {(int)WARM, 50, 25, 0};
	double below = G_MAXDOUBLE;

	g_string_append(table, "# Warmth\tLast words");
	for (guint i = 0; i < STATES; i++)
		g_string_append_printf(table, "\t%s", state_name(i));
	g_string_append_c(table, '\n');
	for (guint band = 0; band < G_N_ELEMENTS(floors); band++) {
		guint counts[2][STATES] = {0};

		for (guint i = 0; i < marks->len; i++) {
			const struct mark *mark = &g_array_index(marks, struct mark, i);

			if (mark->warmth >= floors[band] && mark->warmth < below)
				counts[mark->days > RECENT][mark->state]++;
		}
		below = floors[band];
		for (guint older = 0; older < 2; older++) {
			g_string_append_printf(table, "%d to %d\t%s", floors[band],
					       floors[band] + 25,
					       older ? "older" : "within a year");
			for (guint i = 0; i < STATES; i++)
				g_string_append_printf(table, "\t%u", counts[older][i]);
			g_string_append_c(table, '\n');
		}
	}
}

/* -- drawing -- */

struct scale {
	double oldest, newest, coldest, warmest;
};

/* Ten years and warmth from 25, unless the data needs more: so that months can be compared. */
static struct scale scale_of(const GArray *marks)
{
	struct scale scale = {OLDEST, NEWEST, 25, 100};
	guint i;

	for (i = 0; i < marks->len; i++) {
		const struct mark *mark = &g_array_index(marks, struct mark, i);

		scale.oldest = MAX(scale.oldest, mark->days);
		if (mark->warmth < 25)
			scale.coldest = 0;
	}
	scale.oldest *= 1.12;
	scale.newest *= 0.9;
	scale.coldest -= 3;
	scale.warmest += 2;
	return scale;
}

static double x_of(const struct scale *scale, double days)
{
	return RIGHT -
	       (RIGHT - LEFT) * log(days / scale->newest) / log(scale->oldest / scale->newest);
}

struct time_mark {
	int days;
	const char *words;
};

static const struct time_mark times[] = {
	{7305, "20 years"}, {3653, "10 years"}, {1826, "5"},	 {1096, "3"},	{365, "1 year"},
	{183, "6 months"},  {91, "3"},		{30, "1 month"}, {7, "1 week"},
};

static void draw_times(GString *script, const struct scale *scale)
{
	guint i;

	for (i = 0; i < G_N_ELEMENTS(times); i++) {
		struct label label = {x_of(scale, times[i].days),
				      BOTTOM + 24,
				      ALIGN_CENTER,
				      FACE_TEXT,
				      SIZE_AXIS,
				      "SOFT"};

		if (times[i].days > scale->oldest)
			continue;
		style_label(script, &label, times[i].words);
		style_line(script, label.x, BOTTOM, label.x, BOTTOM + 6,
			   "back lw 1 dt solid lc rgb AXIS");
	}
}

static void draw_corner(GString *script, const struct findings *findings)
{
	struct corner corner = corner_of(findings);
	struct label label = {RIGHT, TOP - 17, ALIGN_RIGHT, FACE_BOLD, SIZE_NOTE, "ONLINE_TEXT"};
	g_autofree char *states = states_before_online(&corner);
	g_autofree char *online = online_in_corner(&corner);
	g_autofree char *before = g_strdup_printf("warm and recent:%s", states);

	if (corner.all == 0) {
		label.face = FACE_TEXT;
		label.colour = "SOFT";
		style_label(script, &label, "warm and recent: nobody");
		return;
	}
	style_label(script, &label, online);
	/* SVG drops a space at the end of a text. */
	label.x -=
		style_width(FACE_BOLD, SIZE_NOTE, online) + style_width(FACE_TEXT, SIZE_NOTE, " ");
	label.face = FACE_TEXT;
	label.colour = "SOFT";
	style_label(script, &label, before);
}

static void draw_field(GString *script, const struct scale *scale)
{
	g_string_append(script, "\tset logscale x\n\tset xrange [");
	style_number(script, scale->oldest);
	g_string_append_c(script, ':');
	style_number(script, scale->newest);
	g_string_append(script, "]\n\tset yrange [");
	style_number(script, scale->coldest);
	g_string_append_c(script, ':');
	style_number(script, scale->warmest);
	g_string_append_printf(script,
			       "]\n\tset object rectangle from first %d,%d to graph 1,1 back "
			       "fc rgb FIELD fillstyle solid 1 noborder\n",
			       RECENT, (int)WARM);
}

static const char marks_script[] =
	"\tF19 = px(19)\n"
	"\tset ytics 0,25,100 scale 0 format \"%.0f\" font F19 tc rgb SOFT offset screen 5.0/W,0\n"
	"\tset grid ytics back lt 1 lw 1 lc rgb GRID\n"
	"\tplot \"warmth.dat\" using 1:2:($3*PS):4 \\\n"
	"\t\twith points pt 7 ps variable lc rgb variable notitle\n";

static void draw(const struct findings *findings, struct drawing *drawing)
{
	g_autoptr(GArray) marks = marks_of(findings);
	struct scale scale = scale_of(marks);

	write_data(drawing->data, marks);
	write_table(drawing->table, marks);
	draw_heading(drawing->script, findings, marks->len);
	style_frame(drawing->script, LEFT, TOP, RIGHT, BOTTOM);
	draw_field(drawing->script, &scale);
	draw_corner(drawing->script, findings);
	draw_times(drawing->script, &scale);
	style_line(drawing->script, LEFT, BOTTOM, RIGHT, BOTTOM, "back lw 1 dt solid lc rgb AXIS");
	g_string_append(drawing->script, marks_script);
}

const struct plot_kind plot_warmth = {
	.name = "warmth", .missing = missing, .title = title, .alt_text = alt_text, .draw = draw};
