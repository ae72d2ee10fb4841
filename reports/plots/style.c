/*
 * The house style of the plots. The one thing to know: a script is run once for SVG and once for
 * PNG, which count type and points in different units; F and PS make them come out alike.
 */
#include "reports/plots/style.h"

#include <math.h>
#include <string.h>

/* Every text colour has a contrast of at least 4.5 on its background. */
const struct plot_colour plot_palette[] = {
	{"BG", "#FFFFFF", "#14171B"},
	{"INK", "#1F2328", "#E7E4DF"},
	{"SOFT", "#57606A", "#A9AFB7"},
	{"GRID", "#E2E5E9", "#2A2F36"},
	{"AXIS", "#9AA3AD", "#59616B"},
	{"FIELD", "#EDF3F9", "#1E2A35"},
	{"MET", "#5E2F0D", "#F6D3A5"},
	{"SPOKEN", "#A85F1B", "#D68A3C"},
	{"MAYBE", "#DDA94B", "#8F5E1E"},
	{"ONLINE", "#5B8FBE", "#5B97C9"},
	{"MAYBE_RING", "#C08F2E", "#8F5E1E"},
	{"MET_TEXT", "#5E2F0D", "#F6D3A5"},
	{"SPOKEN_TEXT", "#A85F1B", "#D68A3C"},
	{"MAYBE_TEXT", "#7F5A0F", "#C08F4A"},
	{"ONLINE_TEXT", "#2F6597", "#7FB2DE"},
	{"PRIVATE", "#17406F", "#A9D0F2"},
	{"PUBLIC", "#5B8FBE", "#5B97C9"},
	{"NOTICE", "#A3BDD6", "#3F6385"},
	{"LINK", "#C3CAD1", "#3B434C"},
	{"MESSAGES", "#3F6FA3", "#84B6E3"},
	{"CURVE_LINKEDIN", "#1D4F86", "#A9D0F2"},
	{"CURVE_TWITTER", "#2F8F83", "#5FBDAE"},
	{"CURVE_TWITTER_TEXT", "#1F6F65", "#5FBDAE"},
	{"CURVE_OTHER", "#6E7781", "#A9AFB7"},
	{"ONLINE_PALE", "#CFE0EF", "#33506B"},
	{"CIRCLE_1", "#0072B2", "#0072B2"},
	{"CIRCLE_1_TEXT", "#005A8F", "#63B3E0"},
	{"CIRCLE_2", "#D55E00", "#D55E00"},
	{"CIRCLE_2_TEXT", "#A84700", "#F08A4B"},
	{"CIRCLE_3", "#009E73", "#009E73"},
	{"CIRCLE_3_TEXT", "#00714F", "#4FC3A1"},
	{"CIRCLE_4", "#CC79A7", "#CC79A7"},
	{"CIRCLE_4_TEXT", "#A4447A", "#E3A6C8"},
	{"CIRCLE_5", "#E69F00", "#E69F00"},
	{"CIRCLE_5_TEXT", "#8A5F00", "#F0BC4E"},
	{"CIRCLE_6", "#56B4E9", "#56B4E9"},
	{"CIRCLE_6_TEXT", "#1F6E9E", "#8CCBF0"},
	{"CIRCLE_REST", "#8C959F", "#8C959F"},
	{NULL, NULL, NULL},
};

const char *const plot_state_fill[STATES] = {"MET", "SPOKEN", "MAYBE", "ONLINE"};
const char *const plot_state_text[STATES] = {"MET_TEXT", "SPOKEN_TEXT", "MAYBE_TEXT",
					     "ONLINE_TEXT"};

/* What stands above and below a plot, in pixels of the picture itself, and how far from it. */
struct heading {
	double left, width, line; /* height of a line, in type sizes */
	double title_size, subtitle_size, foot_size;
	double title_y, subtitle_below; /* below the last line of the title */
	double foot_above;		/* the lower edge */
	double gap_above, gap_below;	/* between these and BODY_TOP, BODY_BOTTOM */
	double least_above;		/* gnuplot moves what begins above the picture into it: so
					   much room keeps the plot's zero inside when stretched */
};

/* A line that is too long for a wide picture is the fault of its wording: it is not wrapped. */
static const struct heading wide = {
	PLOT_MARGIN, G_MAXDOUBLE, 1, SIZE_TITLE, SIZE_SUBTITLE, SIZE_NOTE, 54, 42, 28, 18, 19, 0};
static const struct heading square = {44, 992, 1.25, 44, 25, 21, 76, 54, 44, 26, 38, 184};

static const struct {
	const char *name;
	guint width, height;
	double scale; /* of lengths across, and so of type */
} sizes[PLOT_SIZES] = {
	[PLOT_SIZE_BLOG] = {"blog", PLOT_WIDTH, PLOT_HEIGHT, 1},
	[PLOT_SIZE_CARD] = {"card", 1200, 628, 1},
	[PLOT_SIZE_SQUARE] = {"square", 1080, 1080, 0.9},
};

struct face_metrics {
	const char *function; /* of the script */
	const char *family;
	guint average;
	guint16 advance[95]; /* thousandths of the size, from the space to the tilde */
};

static const struct face_metrics faces[FACES] = {
	[FACE_TEXT] = {"px",
		       "DejaVu Sans Condensed",
		       530,
		       {286, 360, 414, 754, 572, 855, 702, 247, 351, 351, 450, 754, 286, 325,
			286, 303, 572, 572, 572, 572, 572, 572, 572, 572, 572, 572, 303, 303,
			754, 754, 754, 478, 900, 615, 617, 628, 693, 568, 518, 697, 677, 265,
			265, 590, 501, 776, 673, 708, 542, 708, 625, 571, 549, 659, 615, 890,
			616, 549, 616, 351, 303, 351, 754, 450, 450, 551, 571, 495, 571, 554,
			316, 571, 570, 250, 250, 521, 250, 876, 570, 550, 571, 571, 370, 469,
			353, 570, 532, 736, 532, 532, 472, 572, 303, 572, 754}},
	[FACE_BOLD] = {"pb",
		       "DejaVu Sans Condensed Bold",
		       570,
		       {313, 410, 469, 754, 626, 901, 785, 275, 411, 411, 470, 754, 342, 374,
			342, 329, 626, 626, 626, 626, 626, 626, 626, 626, 626, 626, 360, 360,
			754, 754, 754, 522, 900, 696, 686, 660, 747, 615, 615, 738, 753, 334,
			334, 697, 573, 896, 753, 765, 659, 765, 693, 648, 614, 730, 696, 993,
			694, 651, 652, 411, 329, 411, 754, 450, 450, 607, 644, 533, 644, 610,
			391, 644, 641, 308, 308, 598, 308, 938, 641, 618, 644, 644, 444, 536,
			430, 641, 586, 831, 580, 586, 523, 641, 329, 641, 754}},
	[FACE_TITLE] = {"pt",
			"DejaVu Serif Bold",
			620,
			{348, 439, 521, 838,  696,  950, 903, 306,  473, 473, 523, 838, 348, 415,
			 348, 365, 696, 696,  696,  696, 696, 696,  696, 696, 696, 696, 369, 369,
			 838, 838, 838, 586,  1000, 776, 845, 796,  867, 762, 710, 854, 945, 468,
			 473, 869, 703, 1107, 914,  871, 752, 871,  831, 722, 744, 872, 776, 1123,
			 776, 714, 730, 473,  365,  473, 838, 500,  500, 648, 699, 609, 699, 636,
			 430, 699, 727, 380,  362,  693, 380, 1058, 727, 667, 699, 699, 527, 563,
			 462, 727, 581, 861,  596,  581, 568, 643,  364, 643, 838}},
};

static const char *const alignments[] = {
	[ALIGN_LEFT] = "left", [ALIGN_CENTER] = "center", [ALIGN_RIGHT] = "right"};

/* The part of every script that does not change. SVG counts type in pixels and a point's radius
 * as 0.375 of the terminal's font size; PNG counts type in points at 96 dpi and a radius of 3. */
static const char terminals[] =
	"\tif (format eq \"svg\") {\n"
	"\t\tset terminal svg size PW,PH noenhanced background rgb BG \\\n"
	"\t\t\tfont \"DejaVu Sans Condensed,16\" linewidth 1 butt dynamic name ID\n"
	"\t\tF = 1.0; PS = K/(0.375*16); D = 1.0\n"
	"\t} else {\n"
	"\t\tset terminal pngcairo size PW,PH noenhanced background rgb BG \\\n"
	"\t\t\tfont \"DejaVu Sans Condensed,12\" linewidth 1 butt\n"
	"\t\tF = 0.75; PS = K/3.0; D = 2.0\n"
	"\t}\n"
	"\tset output NAME . \".\" . format\n"
	"\tunset label; unset arrow; unset object\n";

static const char functions[] =
	"# positions: of the picture itself, and of the plot in it\n"
	"hx(x) = 1.0*x/PW; hy(y) = 1 - 1.0*y/PH\n"
	"sx(x) = hx(K*x); sy(y) = hy(TOP + (y-" G_STRINGIFY(BODY_TOP) ")*(BOTTOM-TOP)/" G_STRINGIFY(
		BODY_HEIGHT) ".0)\n"
			     "set encoding utf8\n"
			     "set datafile separator \"\\t\"\n"
			     "unset key; unset border; unset tics\n";

guint plot_colour_number(const char *name)
{
	const struct plot_colour *colour;

	for (colour = plot_palette; colour->name; colour++)
		if (strcmp(colour->name, name) == 0)
			return (guint)g_ascii_strtoull(colour->light + 1, NULL, 16);
	g_assert_not_reached();
}

/* The number as it is in the dark, with its transparency. */
static guint64 darkened(guint64 number)
{
	for (const struct plot_colour *colour = plot_palette; colour->name; colour++) {
		if (g_ascii_strtoull(colour->light + 1, NULL, 16) == (number & 0xFFFFFF))
			return (number & ~G_GUINT64_CONSTANT(0xFFFFFF)) |
			       g_ascii_strtoull(colour->dark + 1, NULL, 16);
	}
	return number;
}

void style_colour_data(GString *data, enum plot_theme theme)
{
	GString *dark = g_string_new(NULL);

	for (const char *at = data->str; theme == PLOT_THEME_DARK && *at;) {
		gsize digits = strspn(at, "0123456789"), other = strcspn(at, "\t\n");
		bool is_colour = digits == other && digits >= 5 && digits <= 10;

		if (is_colour)
			g_string_append_printf(dark, "%" G_GUINT64_FORMAT,
					       darkened(g_ascii_strtoull(at, NULL, 10)));
		else
			g_string_append_len(dark, at, (gssize)other);
		at += other;
		if (*at)
			g_string_append_c(dark, *at++);
	}
	if (theme == PLOT_THEME_DARK)
		g_string_assign(data, dark->str);
	g_string_free(dark, TRUE);
}

double style_width(enum face face, double size, const char *text)
{
	const struct face_metrics *metrics = &faces[face];
	guint sum = 0;

	for (; *text; text = g_utf8_next_char(text)) {
		guchar letter = (guchar)*text;

		sum += letter >= ' ' && letter <= '~' ? metrics->advance[letter - ' ']
						      : metrics->average;
	}
	return sum * size / 1000;
}

const char *style_fitting(enum face face, double size, double width, const char *const *wordings)
{
	while (wordings[1] && style_width(face, size, *wordings) > width)
		wordings++;
	return *wordings;
}

void style_number(GString *text, double number)
{
	char buffer[G_ASCII_DTOSTR_BUF_SIZE];
	double rounded = round(number * 100) / 100;

	/* Adding zero turns -0 into 0. */
	g_string_append(text, g_ascii_formatd(buffer, sizeof(buffer), "%.6g", rounded + 0.0));
}

bool plot_theme_parse(const char *name, enum plot_theme *theme)
{
	static const char *const names[PLOT_THEMES] = {"light", "dark"};

	for (guint i = 0; i < PLOT_THEMES; i++) {
		if (strcmp(names[i], name) == 0) {
			*theme = i;
			return true;
		}
	}
	return false;
}

bool plot_size_parse(const char *name, enum plot_size *size)
{
	for (guint i = 0; i < PLOT_SIZES; i++) {
		if (strcmp(sizes[i].name, name) == 0) {
			*size = i;
			return true;
		}
	}
	return false;
}

/* W and H are what a plot counts in, PW and PH the picture's own size. */
static void open_size(GString *script, enum plot_size size)
{
	g_string_append_printf(script, "W = %d; H = %d; PW = %u; PH = %u; K = ", PLOT_WIDTH,
			       PLOT_HEIGHT, sizes[size].width, sizes[size].height);
	style_number(script, sizes[size].scale);
	g_string_append_printf(script, "\nTOP = %d; BOTTOM = PH - %d\n", BODY_TOP,
			       PLOT_HEIGHT - BODY_BOTTOM);
}

void style_open(GString *script, const char *name, struct plot_look look)
{
	const struct plot_colour *colour;
	g_autofree char *id = g_strdup(name);
	guint i;

	g_string_append_printf(script,
			       "# Drawn by overcoffee. \"gnuplot %s.gp\" in this folder "
			       "makes %s.svg and %s.png again.\n",
			       name, name, name);
	/* gnuplot wants ids without hyphens. */
	g_string_append_printf(script, "reset\nNAME = \"%s\"; ID = \"%s\"\n", name,
			       g_strdelimit(id, "-", '_'));
	open_size(script, look.size);
	for (colour = plot_palette; colour->name; colour++)
		g_string_append_printf(script, "%s = \"%s\"\n", colour->name,
				       look.theme == PLOT_THEME_DARK ? colour->dark
								     : colour->light);
	for (i = 0; i < FACES; i++)
		g_string_append_printf(script, "%s(s) = sprintf(\"%s,%%.1f\", s*F*K)\n",
				       faces[i].function, faces[i].family);
	g_string_append(script, functions);
	g_string_append(script, "\ndo for [format in \"svg png\"] {\n");
	g_string_append(script, terminals);
}

void style_close(GString *script)
{
	g_string_append(script, "\tunset output\n}\n");
}

/* What the numbers of a label count in: the plot, or the picture from its top or its bottom. */
struct frame {
	const char *x, *y, *size;
};
static const struct frame in_plot = {"sx(", "sy(", ""};
static const struct frame from_top = {"hx(", "hy(", "/K"};
static const struct frame from_bottom = {"hx(", "hy(PH-", "/K"};

static void add_label(GString *script, const struct label *label, const char *text,
		      const struct frame *frame)
{
	/* gnuplot runs what stands between backticks and reads backslashes: ours have neither. */
	g_assert(!strpbrk(text, "\"\\`\n"));
	g_string_append_printf(script, "\tset label \"%s\" at screen %s", text, frame->x);
	style_number(script, label->x);
	g_string_append_printf(script, "),%s", frame->y);
	style_number(script, label->y);
	g_string_append_printf(script, ") %s font %s(", alignments[label->alignment],
			       faces[label->face].function);
	style_number(script, label->size);
	g_string_append_printf(script, "%s) tc rgb %s front\n", frame->size, label->colour);
}

void style_label(GString *script, const struct label *label, const char *text)
{
	add_label(script, label, text, &in_plot);
}

/* The text in lines of at most `width`; new strings. */
static GPtrArray *lines_of(const char *text, const struct label *label, double width)
{
	GPtrArray *lines = g_ptr_array_new_with_free_func(g_free);
	g_auto(GStrv) words = g_strsplit(text, " ", -1);
	g_autoptr(GString) line = g_string_new(NULL);

	for (char **word = words; *word; word++) {
		g_autofree char *longer =
			g_strconcat(line->str, line->len > 0 ? " " : "", *word, NULL);

		if (line->len > 0 && style_width(label->face, label->size, longer) > width) {
			g_ptr_array_add(lines, g_strdup(line->str));
			g_string_assign(line, *word);
		} else {
			g_string_assign(line, longer);
		}
	}
	g_ptr_array_add(lines, g_strdup(line->str));
	return lines;
}

/* As few lines as fit into `width`, and these about equally long: no last line of one word. */
static GPtrArray *even_lines_of(const char *text, const struct label *label, double width)
{
	GPtrArray *lines = lines_of(text, label, width);

	for (guint step = 1; lines->len > 1 && step <= 50; step++) {
		GPtrArray *tried = lines_of(text, label, width * (1 - step / 100.0));

		if (tried->len > lines->len) {
			g_ptr_array_unref(tried);
			break;
		}
		g_ptr_array_unref(lines);
		lines = tried;
	}
	return lines;
}

/* A text of the heading: its first line where the label stands, or its last when that counts from
 * the bottom. Returns the place of the other end. */
static double add_lines(GString *script, struct label label, const char *text,
			const struct heading *heading, const struct frame *frame)
{
	g_autoptr(GPtrArray) lines = even_lines_of(text, &label, heading->width);
	double apart = label.size * heading->line, nearest = label.y, last = 0;

	for (guint i = 0; i < lines->len; i++) {
		guint steps = frame == &from_bottom ? lines->len - 1 - i : i;

		label.y = nearest + apart * steps;
		last = MAX(last, label.y);
		add_label(script, &label, g_ptr_array_index(lines, i), frame);
	}
	return last;
}

/* The three texts; then, where lines are wrapped, how much they leave for the plot. */
static void add_heading(GString *script, const struct heading *heading, const char *title,
			const char *subtitle, const char *foot)
{
	struct label label = {heading->left, heading->title_y,	  ALIGN_LEFT,
			      FACE_TITLE,    heading->title_size, "INK"};
	double above, below;

	above = add_lines(script, label, title, heading, &from_top);
	label = (struct label){heading->left, above + heading->subtitle_below, ALIGN_LEFT,
			       FACE_TEXT,     heading->subtitle_size,	       "SOFT"};
	above = add_lines(script, label, subtitle, heading, &from_top);
	label.y = heading->foot_above;
	label.size = heading->foot_size;
	below = add_lines(script, label, foot, heading, &from_bottom);
	g_string_append(script, "\tTOP = ");
	style_number(script, MAX(above + heading->gap_above, heading->least_above));
	g_string_append(script, "; BOTTOM = PH - ");
	style_number(script, below + heading->gap_below);
	g_string_append_c(script, '\n');
}

void style_heading(GString *script, const char *title, const char *subtitle, const char *foot)
{
	g_string_append(script, "\tif (PW > PH) {\n");
	add_heading(script, &wide, title, subtitle, foot);
	g_string_append(script, "\t} else {\n");
	add_heading(script, &square, title, subtitle, foot);
	g_string_append(script, "\t}\n");
}

void style_line(GString *script, double x1, double y1, double x2, double y2, const char *look)
{
	g_string_append(script, "\tset arrow from screen sx(");
	style_number(script, x1);
	g_string_append(script, "),sy(");
	style_number(script, y1);
	g_string_append(script, ") to screen sx(");
	style_number(script, x2);
	g_string_append(script, "),sy(");
	style_number(script, y2);
	g_string_append_printf(script, ") nohead %s\n", look);
}

void style_frame(GString *script, double left, double top, double right, double bottom)
{
	static const char *const names[] = {"lmargin", "tmargin", "rmargin", "bmargin"};
	const double edges[] = {left, top, right, bottom};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(names); i++) {
		g_string_append_printf(script, "\tset %s at screen %s(", names[i],
				       i % 2 ? "sy" : "sx");
		style_number(script, edges[i]);
		g_string_append(script, ")\n");
	}
}

/* A margin beyond the edge of the picture would be moved to it, so the frame is the body alone. */
void style_pixels(GString *script, bool stays_round)
{
	style_frame(script, 0, BODY_TOP, PLOT_WIDTH, BODY_BOTTOM);
	g_string_append_printf(script, "\tset xrange [0:W]; set yrange [%d:%d]\n", BODY_BOTTOM,
			       BODY_TOP);
	if (stays_round)
		g_string_append_printf(script,
				       "\tif (K*%d < BOTTOM-TOP) {\n"
				       "\t\tset tmargin at screen hy((TOP+BOTTOM-K*%d)/2)\n"
				       "\t\tset bmargin at screen hy((TOP+BOTTOM+K*%d)/2)\n"
				       "\t}\n",
				       BODY_HEIGHT, BODY_HEIGHT, BODY_HEIGHT);
}

void style_push_apart(double *y, guint count, double gap, double top, double bottom)
{
	guint i;

	for (i = 0; i < count; i++)
		y[i] = MAX(y[i], i ? y[i - 1] + gap : top);
	for (i = count; i > 0; i--)
		y[i - 1] = MIN(y[i - 1], i < count ? y[i] - gap : bottom);
}

char *style_month(gint32 month)
{
	return g_strdup_printf("%s %d", month_name(month), month / 12);
}

static const char *ordinal_ending(int day)
{
	static const char *const endings[] = {"th", "st", "nd", "rd"};

	return day % 10 > 3 || (day >= 11 && day <= 13) ? "th" : endings[day % 10];
}

char *style_until(const struct findings *findings)
{
	g_autofree char *month = style_month(findings->month);
	g_autofree char *newest = NULL;
	int year, month_of_year, day;

	if (findings->month_is_full || findings->newest == DAY_NONE)
		return g_steal_pointer(&month);
	if (month_of(findings->newest) != findings->month) {
		newest = style_month(month_of(findings->newest));
		return g_strdup_printf("%s, data to %s", month, newest);
	}
	day_to_civil(findings->newest, &year, &month_of_year, &day);
	return g_strdup_printf("%s, to the %d%s", month, day, ordinal_ending(day));
}
