/*
 * months: the exchange with ties month by month, a row of bars for each channel. All rows stand on
 * one scale, so that they can be compared; a stack could be read in its lowest layer only.
 */
#include "reports/plots/kind.h"

#include "reports/kinds.h"
#include "reports/plots/style.h"
#include "reports/text.h"

#define LEFT   PLOT_MARGIN
#define RIGHT  (PLOT_WIDTH - 256)
#define TOP    134
#define BOTTOM (PLOT_HEIGHT - 92)

#define MOST_ROWS     7
#define BETWEEN	      24 /* above the highest bar of a row */
#define LOWEST_ROW    50 /* with that space: room for its name */
#define LARGEST_UNIT  60 /* pixels of one exchange, when there are few */
#define FEWEST_MONTHS 12
#define LABELS_APART  100
#define ENOUGH	      10 /* exchanges in twelve months, for a title about them */

struct row {
	const char *name;
	const char *colour;
	guint *bars;
	guint year, highest;
	double zero; /* where its bars stand */
};

struct chart {
	struct row rows[MOST_ROWS];
	guint row_count, month_count;
	guint highest;
	double unit; /* pixels of one exchange */
};

static char *missing(const struct findings *findings)
{
	if (findings->rhythm.month_count >= FEWEST_MONTHS && findings->rhythm.total > 0)
		return NULL;
	return g_strdup("Exchanges month by month are drawn from twelve months on.");
}

/* -- words -- */

struct change {
	enum rung rung;
	const char *what;
};

static const struct change changes[] = {
	{RUNG_VOICE, "calls"},	 {RUNG_PRIVATE, "private messages"}, {RUNG_PUBLIC, "public words"},
	{RUNG_NOTICE, "clicks"}, {RUNG_LINK, "new connections"},
};

static int difference(const struct rhythm *rhythm, enum rung rung)
{
	return (int)rhythm->rungs[rung].year - (int)rhythm->rungs[rung].year_before;
}

/* By at least a fifth, where there is enough to speak of. */
static bool has_changed(const struct rhythm *rhythm, enum rung rung)
{
	guint now = rhythm->rungs[rung].year, before = rhythm->rungs[rung].year_before;

	return MAX(now, before) >= ENOUGH &&
	       5 * (guint)ABS(difference(rhythm, rung)) >= MAX(before, 1);
}

static char *title(const struct findings *findings)
{
	const struct rhythm *rhythm = &findings->rhythm;
	const struct change *largest = NULL;
	char number[TEXT_SIZE];
	guint i;

	if (rhythm->month_count < 2 * FEWEST_MONTHS ||
	    MAX(rhythm->year, rhythm->year_before) < ENOUGH)
		return g_strdup_printf("%s %s in twelve months", text_count(rhythm->year, number),
				       text_plural(rhythm->year, "exchange", "exchanges"));
	for (i = 0; i < G_N_ELEMENTS(changes); i++)
		if (has_changed(rhythm, changes[i].rung) &&
		    (!largest || ABS(difference(rhythm, changes[i].rung)) >
					 ABS(difference(rhythm, largest->rung))))
			largest = &changes[i];
	if (!largest)
		return g_strdup("A year like the one before");
	return g_strdup_printf("%s %s than a year ago",
			       difference(rhythm, largest->rung) > 0 ? "More" : "Fewer",
			       largest->what);
}

static char *alt_text(const struct findings *findings)
{
	const struct rhythm *rhythm = &findings->rhythm;
	g_autofree char *first = style_month(rhythm->first);
	g_autofree char *last = style_month(findings->month);
	char kind[KIND_SIZE], total[TEXT_SIZE], year[TEXT_SIZE];
	GString *text = g_string_new("Rows of bars on one scale, exchanges with ties");
	guint i;

	g_string_append_printf(text, ", %s to %s, in all and in the last twelve months:", first,
			       last);
	for (i = 0; i < rhythm->group_count; i++)
		g_string_append_printf(text, "%s %s %s and %s", i ? ";" : "",
				       kind_of_exchange(&rhythm->groups[i], kind),
				       text_count(rhythm->groups[i].total, total),
				       text_count(rhythm->groups[i].year, year));
	g_string_append_c(text, '.');
	return g_string_free(text, FALSE);
}

/* -- the rows -- */

/* A row for private words on each platform, one for each other rung, as these have far fewer. A
 * group stands in the first row that fits. */
static const struct {
	enum rung rung;
	int origin; /* ORIGINS: any */
	const char *name, *colour;
} kinds[MOST_ROWS] = {
	{RUNG_VOICE, ORIGINS, "calls", "SPOKEN"},
	{RUNG_PRIVATE, ORIGIN_LINKEDIN, "LinkedIn messages", "PRIVATE"},
	{RUNG_PRIVATE, ORIGIN_TWITTER, "Twitter messages", "MESSAGES"},
	{RUNG_PRIVATE, ORIGINS, "other messages", "MESSAGES"},
	{RUNG_PUBLIC, ORIGINS, "public words", "PUBLIC"},
	{RUNG_NOTICE, ORIGINS, "clicks", "NOTICE"},
	{RUNG_LINK, ORIGINS, "new connections", "LINK"},
};

static guint kind_of(const struct rhythm_group *group)
{
	guint i = 0;

	while (i < MOST_ROWS - 1 &&
	       (group->rung != kinds[i].rung ||
		(kinds[i].origin != ORIGINS && group->origin != kinds[i].origin)))
		i++;
	return i;
}

static void add_to_row(struct row *row, const struct rhythm *rhythm,
		       const struct rhythm_group *group)
{
	guint i;

	row->year += group->year;
	for (i = 0; i < rhythm->month_count; i++) {
		row->bars[i] += group->months[i];
		row->highest = MAX(row->highest, row->bars[i]);
	}
}

static void fill_rows(struct chart *chart, const struct rhythm *rhythm)
{
	guint i, j;

	for (i = 0; i < MOST_ROWS; i++) {
		struct row row = {.name = kinds[i].name, .colour = kinds[i].colour};

		for (j = 0; j < rhythm->group_count; j++) {
			if (kind_of(&rhythm->groups[j]) != i)
				continue;
			if (!row.bars)
				row.bars = g_new0(guint, rhythm->month_count);
			add_to_row(&row, rhythm, &rhythm->groups[j]);
		}
		if (row.bars)
			chart->rows[chart->row_count++] = row;
		chart->highest = MAX(chart->highest, row.highest);
	}
}

static double row_height(const struct row *row, double unit)
{
	return MAX(row->highest * unit + BETWEEN, LOWEST_ROW);
}

static double height_of(const struct chart *chart, double unit)
{
	double height = 0;
	guint i;

	for (i = 0; i < chart->row_count; i++)
		height += row_height(&chart->rows[i], unit);
	return height;
}

/* One scale for all rows, but a row of low bars takes less room: the largest scale that fits. What
 * is left when there are few exchanges is shared out between the rows. */
static void set_scale(struct chart *chart)
{
	double low = 0, high = MIN((double)(BOTTOM - TOP) / chart->highest, LARGEST_UNIT);
	double zero = TOP, spare;
	guint i;

	for (i = 0; i < 30; i++) {
		double middle = (low + high) / 2;

		if (height_of(chart, middle) <= BOTTOM - TOP)
			low = middle;
		else
			high = middle;
	}
	chart->unit = low;
	spare = (BOTTOM - TOP - height_of(chart, low)) / chart->row_count;
	for (i = 0; i < chart->row_count; i++) {
		zero += row_height(&chart->rows[i], chart->unit) + spare;
		chart->rows[i].zero = zero;
	}
}

static void chart_init(struct chart *chart, const struct rhythm *rhythm)
{
	*chart = (struct chart){.month_count = rhythm->month_count, .highest = 1};
	fill_rows(chart, rhythm);
	set_scale(chart);
}

static void chart_release(struct chart *chart)
{
	guint i;

	for (i = 0; i < chart->row_count; i++)
		g_free(chart->rows[i].bars);
}

/* -- drawing -- */

/* The longest wording that fits: a month that is not full takes many words. */
static char *subtitle(const struct findings *findings, const struct chart *chart)
{
	g_autofree char *first = style_month(findings->rhythm.first);
	g_autofree char *until = style_until(findings);
	char number[TEXT_SIZE];
	g_autofree char *full = g_strdup_printf(
		"Exchanges with ties each month, %s to %s; all rows to one scale, the highest bar "
		"is %s",
		first, until, text_count(chart->highest, number));
	g_autofree char *shorter =
		g_strdup_printf("Exchanges with ties a month, %s to %s; one scale, highest bar %s",
				first, until, text_count(chart->highest, number));
	g_autofree char *shortest =
		g_strdup_printf("Exchanges with ties a month; one scale, highest bar %s; %s",
				text_count(chart->highest, number), until);
	const char *const wordings[] = {full, shorter, shortest, NULL};

	return g_strdup(
		style_fitting(FACE_TEXT, SIZE_SUBTITLE, PLOT_WIDTH - 2 * PLOT_MARGIN, wordings));
}

static char *foot(const struct rhythm *rhythm)
{
	GString *text = g_string_new("An exchange is a message, a public word, a click or a new "
				     "connection.");
	char number[TEXT_SIZE];
	guint i;

	for (i = 0; i < rhythm->group_count; i++)
		if (rhythm->groups[i].origin == ORIGIN_TWITTER)
			g_string_assign(text, "What others wrote to you in public on Twitter is "
					      "not in the archive.");
	if (rhythm->undated > 0)
		g_string_append_printf(text, " Left out without a date: %s.",
				       text_count(rhythm->undated, number));
	return g_string_free(text, FALSE);
}

static void draw_heading(GString *script, const struct findings *findings,
			 const struct chart *chart)
{
	g_autofree char *found = title(findings);
	g_autofree char *counted = subtitle(findings, chart);
	g_autofree char *caveat = foot(&findings->rhythm);

	style_heading(script, found, counted, caveat);
}

static void draw_names(GString *script, const struct chart *chart)
{
	char number[TEXT_SIZE];
	guint i;

	for (i = 0; i < chart->row_count; i++) {
		struct label label = {RIGHT + 14, chart->rows[i].zero - 30,
				      ALIGN_LEFT, FACE_BOLD,
				      SIZE_AXIS,  "INK"};
		g_autofree char *year = g_strdup_printf(
			"%s in 12 months",
			chart->rows[i].year ? text_count(chart->rows[i].year, number) : "none");

		style_label(script, &label, chart->rows[i].name);
		label.y += 22;
		label.face = FACE_TEXT;
		label.size = SIZE_NOTE;
		label.colour = "SOFT";
		style_label(script, &label, year);
		style_line(script, LEFT, chart->rows[i].zero, RIGHT, chart->rows[i].zero,
			   "front lw 1 dt solid lc rgb AXIS");
	}
}

/* Years at their Januaries, or months when there are few; only under the last row. */
static void draw_times(GString *script, const struct chart *chart, gint32 first)
{
	static const gint32 steps[] = {3, 6, 12, 24, 36, 48, 60, 120, 240};
	double wide = (double)(RIGHT - LEFT) / chart->month_count;
	double zero = chart->rows[chart->row_count - 1].zero;
	guint i = 0, month;

	while (i < G_N_ELEMENTS(steps) - 1 && steps[i] * wide < LABELS_APART)
		i++;
	for (month = 0; month < chart->month_count; month++) {
		gint32 date = first + (gint32)month;
		struct label label = {LEFT + wide * month, zero + 24, ALIGN_LEFT,
				      FACE_TEXT,	   SIZE_AXIS, "SOFT"};
		g_autofree char *text =
			steps[i] < 12 ? g_strdup_printf("%.3s %d", month_name(date), date / 12)
				      : g_strdup_printf("%d", date / 12);

		if (date % steps[i] != 0 ||
		    label.x + style_width(FACE_TEXT, SIZE_AXIS, text) > RIGHT + 8)
			continue;
		style_label(script, &label, text);
		style_line(script, label.x, zero, label.x, zero + 6,
			   "front lw 1 dt solid lc rgb AXIS");
	}
}

static void write_data(GString *data, const struct chart *chart, gint32 first)
{
	char month[12];
	guint i, j;

	g_string_append(data, "# month");
	for (i = 0; i < chart->row_count; i++)
		g_string_append_printf(data, "\t%s", chart->rows[i].name);
	g_string_append_c(data, '\n');
	for (j = 0; j < chart->month_count; j++) {
		g_string_append(data, month_format(first + (gint32)j, month));
		for (i = 0; i < chart->row_count; i++)
			g_string_append_printf(data, "\t%u", chart->rows[i].bars[j]);
		g_string_append_c(data, '\n');
	}
}

/* The bars of each year together. */
static void write_table(GString *table, const struct chart *chart, gint32 first)
{
	guint begin = 0, end;

	g_string_append(table, "# Year");
	for (guint i = 0; i < chart->row_count; i++)
		g_string_append_printf(table, "\t%s", chart->rows[i].name);
	g_string_append_c(table, '\n');
	for (; begin < chart->month_count; begin = end) {
		gint32 year = (first + (gint32)begin) / 12;

		end = MIN((guint)((year + 1) * 12 - first), chart->month_count);
		g_string_append_printf(table, "%d", year);
		for (guint i = 0; i < chart->row_count; i++) {
			guint sum = 0;
			char buffer[TEXT_SIZE];

			for (guint j = begin; j < end; j++)
				sum += chart->rows[i].bars[j];
			g_string_append_printf(table, "\t%s", text_count(sum, buffer));
		}
		g_string_append_c(table, '\n');
	}
}

/* Bars in pixels, one element a row; an empty bar is none. */
static void plot_bars(GString *script, const struct chart *chart)
{
	guint i;

	g_string_append(script, "\tset style fill solid 1 noborder\n");
	g_string_append_printf(script, "\twide = %d.0/%u; unit = ", RIGHT - LEFT,
			       chart->month_count);
	style_number(script, chart->unit * 10000);
	g_string_append_printf(script,
			       "/10000.0\n\tx(n) = %d + wide*(n+0.5)\n"
			       "\tseen(n) = n > 0 ? 0 : NaN\n"
			       "\ttall(n) = n*unit > 1 ? n*unit : 1\n",
			       LEFT);
	for (i = 0; i < chart->row_count; i++) {
		g_string_append_printf(script, "%s(x($0)+seen($%u)):(",
				       i ? ", \\\n\t\t\"\" using " : "\tplot \"months.dat\" using ",
				       i + 2);
		style_number(script, chart->rows[i].zero);
		g_string_append_printf(script, "):(x($0)-0.4*wide):(x($0)+0.4*wide):(");
		style_number(script, chart->rows[i].zero);
		g_string_append_printf(script, "-tall($%u)):(", i + 2);
		style_number(script, chart->rows[i].zero);
		g_string_append_printf(script, ") with boxxyerror lc rgb %s notitle",
				       chart->rows[i].colour);
	}
	g_string_append_c(script, '\n');
}

static void draw(const struct findings *findings, struct drawing *drawing)
{
	const struct rhythm *rhythm = &findings->rhythm;
	struct chart chart;

	chart_init(&chart, rhythm);
	write_data(drawing->data, &chart, rhythm->first);
	write_table(drawing->table, &chart, rhythm->first);
	draw_heading(drawing->script, findings, &chart);
	style_pixels(drawing->script, false);
	draw_names(drawing->script, &chart);
	draw_times(drawing->script, &chart, rhythm->first);
	plot_bars(drawing->script, &chart);
	chart_release(&chart);
}

const struct plot_kind plot_months = {
	.name = "months", .missing = missing, .title = title, .alt_text = alt_text, .draw = draw};
