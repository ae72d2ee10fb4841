/*
 * map, map-with-names and circles: the ties around the owner, circles as colours, filled where
 * met. The positions are the analyzer's; here they become dots, lines and labels. The first two
 * differ by names only, which stand in the data file and never in the script.
 */
#include "reports/plots/kind.h"

#include <math.h>
#include <string.h>

#include "analyzer/name.h"
#include "reports/circle_name.h"
#include "reports/plots/labels.h"
#include "reports/plots/map_words.h"
#include "reports/plots/style.h"
#include "reports/text.h"

#define LEFT ((double)PLOT_MARGIN)
#define TOP  146.

#define HALO	      1.6
#define RING	      1.8
#define CORE	      0.36	  /* of the radius: the dot in a ring */
#define SMALLEST_RING 3.6	  /* smaller dots are pale instead of hollow */
#define PALE	      0xB3000000u /* 30% opaque; gnuplot's upper byte is transparency */
#define LINE_WITHIN   0xA8000000u
#define LINE_BETWEEN  0x87000000u

#define SIZE_NAME     19
#define CIRCLES_NAMED 10
#define WARMEST_NAMED 6
#define BROKERS_NAMED 3
#define WIDEST_NAME   250. /* of a circle, on the map */
#define WIDEST_UNDER  170. /* under a disc */

static const char *const circle_fill[] = {"CIRCLE_1", "CIRCLE_2", "CIRCLE_3",
					  "CIRCLE_4", "CIRCLE_5", "CIRCLE_6"};
static const char *const circle_text[] = {"CIRCLE_1_TEXT", "CIRCLE_2_TEXT", "CIRCLE_3_TEXT",
					  "CIRCLE_4_TEXT", "CIRCLE_5_TEXT", "CIRCLE_6_TEXT"};

static bool has_colour(gint circle)
{
	return circle >= 0 && circle < (gint)G_N_ELEMENTS(circle_fill);
}

static guint fill_of(gint circle)
{
	return plot_colour_number(has_colour(circle) ? circle_fill[circle] : "CIRCLE_REST");
}

static guint text_colour_of(gint circle)
{
	return plot_colour_number(has_colour(circle) ? circle_text[circle] : "SOFT");
}

static const struct tie *tie_at(const struct findings *findings, guint i)
{
	return &g_array_index(findings->ties, struct tie, i);
}

static const struct circle *circle_at(const struct findings *findings, guint i)
{
	return &g_array_index(findings->circles.list, struct circle, i);
}

/* -- the page -- */

/* The map's unit is a pixel; only the origin differs. */
static double x_of(double x)
{
	return LEFT + x;
}

static double y_of(double y)
{
	return TOP + y;
}

/* What is written and where, gathered before any of it is. */
struct sheet {
	const struct findings *findings;
	bool has_names;
	struct label_field field;
	struct label_dot *dots;
	GString *lines, *marks;		 /* rows of data */
	GString *bold, *text, *below;	 /* of labels, centred */
	GString *left, *right, *leaders; /* of people's names */
};

static void add_number(GString *row, double number)
{
	style_number(row, number);
	g_string_append_c(row, '\t');
}

/* A row "x y colour text" of a block that gnuplot draws with labels. */
static void add_label(GString *block, double x, double y, guint colour, const char *text)
{
	if (*text == '\0')
		return;
	add_number(block, x);
	add_number(block, y);
	g_string_append_printf(block, "%u\t", colour);
	/* gnuplot reads backslashes in data, and a quotation mark would begin a quoted field. */
	for (; *text; text++) {
		if (*text == '\\')
			g_string_append(block, "\\\\");
		else
			g_string_append_c(block, *text == '"' ? '\'' : *text);
	}
	g_string_append_c(block, '\n');
}

/* What the house's type can draw: emoji and wide letters would come out as boxes, or worse. */
static char *drawable(const char *text)
{
	g_autofree char *clean = name_clean(text);
	g_autoptr(GString) kept = g_string_new(NULL);

	for (const char *at = clean; *at; at = g_utf8_next_char(at)) {
		gunichar letter = g_utf8_get_char(at);

		if (letter < 0x10000 && !g_unichar_iswide(letter) &&
		    g_unichar_type(letter) != G_UNICODE_PRIVATE_USE)
			g_string_append_unichar(kept, letter);
	}
	return name_clean(kept->str);
}

/* Text from an archive, clean and no wider than that; "" when nothing of it can be drawn. New
 * string. */
static char *fitting(enum face face, double size, double width, const char *text)
{
	g_autofree char *clean = drawable(text);
	char *end = clean + strlen(clean);
	GString *cut;

	if (style_width(face, size, clean) <= width)
		return g_steal_pointer(&clean);
	cut = g_string_new(NULL);
	do {
		end = g_utf8_find_prev_char(clean, end);
		g_string_assign(cut, "");
		g_string_append_len(cut, clean, end - clean);
		g_string_append(cut, "…");
	} while (end > clean && style_width(face, size, cut->str) > width);
	return g_string_free(cut, FALSE);
}

/* -- dots and lines -- */

static void add_disc(GString *marks, const struct map_dot *dot, double radius, guint colour)
{
	add_number(marks, x_of(dot->x));
	add_number(marks, y_of(dot->y));
	add_number(marks, radius);
	g_string_append_printf(marks, "%u\n", colour);
}

/* A mark is discs on top of each other, not a hollow point type: only so are ring and radius equal
 * in SVG and PNG, and a mark covers the line below it. */
static void add_mark(GString *marks, const struct map_dot *dot, enum state state, guint colour)
{
	guint background = plot_colour_number("BG");

	if (dot->radius < SMALLEST_RING) {
		add_disc(marks, dot, dot->radius, state == STATE_MET ? colour : colour | PALE);
		return;
	}
	add_disc(marks, dot, dot->radius + HALO, background);
	add_disc(marks, dot, dot->radius, colour);
	if (state == STATE_MET)
		return;
	add_disc(marks, dot, dot->radius - RING, background);
	if (state == STATE_SPOKEN)
		add_disc(marks, dot, dot->radius * CORE, colour);
}

static void add_marks(struct sheet *sheet)
{
	const struct findings *findings = sheet->findings;

	for (guint i = 0; i < findings->ties->len; i++) {
		if (findings->map.dots[i].radius > 0)
			add_mark(sheet->marks, &findings->map.dots[i], tie_at(findings, i)->state,
				 fill_of(findings->circles.of[i]));
	}
}

static void add_lines(struct sheet *sheet)
{
	const struct findings *findings = sheet->findings;
	const struct map_dot *dots = findings->map.dots;

	for (guint i = 0; findings->map.shape != MAP_DISCS && i < findings->acquaintances->len;
	     i++) {
		const struct acquaintance *pair =
			&g_array_index(findings->acquaintances, struct acquaintance, i);
		gint circle = findings->circles.of[pair->a];
		bool is_within = circle >= 0 && circle == findings->circles.of[pair->b];

		/* Two on the shelf who are seen with each other alone: a line there would cross
		 * others who have nothing to do with it. */
		if (dots[pair->a].is_apart || dots[pair->b].is_apart)
			continue;
		add_number(sheet->lines, x_of(dots[pair->a].x));
		add_number(sheet->lines, y_of(dots[pair->a].y));
		add_number(sheet->lines, dots[pair->b].x - dots[pair->a].x);
		add_number(sheet->lines, dots[pair->b].y - dots[pair->a].y);
		g_string_append_printf(sheet->lines, "%u\n",
				       is_within
					       ? fill_of(circle) | LINE_WITHIN
					       : plot_colour_number("CIRCLE_REST") | LINE_BETWEEN);
	}
}

/* -- labels -- */

/* The label of a circle: its name in bold, if names may be shown, and below how many were met. */
static void label_circle(struct sheet *sheet, gint circle)
{
	const struct circle *found = circle_at(sheet->findings, (guint)circle);
	g_autofree char *met = map_met_of(sheet->findings, found->met, found->ties);
	g_autofree char *whole = circle_short_name(sheet->findings, (guint)circle);
	g_autofree char *name = fitting(FACE_BOLD, SIZE_NAME, WIDEST_NAME, whole);
	double width = style_width(FACE_BOLD, SIZE_NAME, met), height = SIZE_NAME + 4;
	guint colour = text_colour_of(circle);
	struct label_box box;

	if (sheet->has_names) {
		width = MAX(width, style_width(FACE_BOLD, SIZE_NAME, name));
		height += SIZE_NOTE + 3;
	}
	if (!labels_place_group(&sheet->field, circle, width + 8, height, &box))
		return;
	if (!sheet->has_names) {
		add_label(sheet->bold, box.left + box.width / 2, box.top + height / 2, colour, met);
		return;
	}
	add_label(sheet->bold, box.left + box.width / 2, box.top + SIZE_NAME / 2. + 2, colour,
		  name);
	add_label(sheet->below, box.left + box.width / 2, box.top + SIZE_NAME / 2. + 2, colour,
		  met);
}

static void label_circles(struct sheet *sheet)
{
	guint count = MIN(sheet->findings->circles.list->len, CIRCLES_NAMED);

	for (guint i = 0; i < count; i++)
		label_circle(sheet, (gint)i);
}

static char *disc_name(const struct sheet *sheet, const struct map_disc *disc)
{
	g_autofree char *name = NULL;

	if (!sheet->has_names || disc->circle < 0)
		return NULL;
	name = circle_short_name(sheet->findings, (guint)disc->circle);
	return fitting(FACE_BOLD, SIZE_NOTE, WIDEST_UNDER, name);
}

static void label_disc(struct sheet *sheet, const struct map_disc *disc)
{
	char count[TEXT_SIZE], share[TEXT_SIZE];
	g_autofree char *name = disc_name(sheet, disc);
	g_autofree char *met =
		!sheet->findings->has_offline_source
			? map_met_of(sheet->findings, disc->met, disc->ties)
			: g_strdup_printf("%s of %s met", text_share(disc->met, disc->ties, share),
					  text_count(disc->ties, count));
	double x = x_of(disc->x), y = y_of(disc->y + disc->radius) + SIZE_NOTE;
	guint colour = text_colour_of(disc->circle);

	if (name)
		add_label(sheet->bold, x, y, colour, name);
	add_label(name ? sheet->below : sheet->text, x, y, colour, met);
}

static void label_discs(struct sheet *sheet)
{
	for (guint i = 0; i < sheet->findings->map.discs->len; i++) {
		const struct map_disc *disc =
			&g_array_index(sheet->findings->map.discs, struct map_disc, i);

		if (disc->has_label)
			label_disc(sheet, disc);
	}
}

/* A name beside its dot or at the end of a line. */
static void label_person(struct sheet *sheet, guint tie)
{
	g_autofree char *name =
		fitting(FACE_TEXT, SIZE_NOTE, WIDEST_NAME, tie_at(sheet->findings, tie)->name);
	double width = style_width(FACE_TEXT, SIZE_NOTE, name);
	guint ink = plot_colour_number("INK");
	struct label_beside place;
	double middle;

	if (*name == '\0' ||
	    !labels_place_beside(&sheet->field, tie, width, SIZE_NOTE * 1.1, &place))
		return;
	middle = place.box.left + width / 2;
	if (fabs(middle - sheet->dots[tie].x) < width / 3 ||
	    (place.has_line && fabs(middle - place.to_x) < width / 3))
		add_label(sheet->text, middle, place.box.top + place.box.height / 2, ink, name);
	else if (middle > sheet->dots[tie].x)
		add_label(sheet->left, place.box.left, place.box.top + place.box.height / 2, ink,
			  name);
	else
		add_label(sheet->right, place.box.left + width,
			  place.box.top + place.box.height / 2, ink, name);
	if (!place.has_line)
		return;
	add_number(sheet->leaders, place.from_x);
	add_number(sheet->leaders, place.from_y);
	add_number(sheet->leaders, place.to_x - place.from_x);
	style_number(sheet->leaders, place.to_y - place.from_y);
	g_string_append_c(sheet->leaders, '\n');
}

/* The few that matter: who holds circles together, and the warmest without a trace. */
static void label_people(struct sheet *sheet)
{
	const struct findings *findings = sheet->findings;
	const GArray *brokers = findings->brokers.list;
	g_autofree bool *is_named = g_new0(bool, findings->ties->len);
	guint warmest = 0;

	for (guint i = 0; i < MIN(findings->circles.list->len, CIRCLES_NAMED); i++) {
		if (!circle_at(findings, i)->company) /* they have given it their name */
			is_named[circle_at(findings, i)->centre] = true;
	}
	for (guint i = 0; i < MIN(brokers->len, BROKERS_NAMED); i++) {
		guint broker = g_array_index(brokers, guint, i);

		if (!is_named[broker])
			label_person(sheet, broker);
		is_named[broker] = true;
	}
	for (guint i = 0; i < findings->ties->len && warmest < WARMEST_NAMED; i++) {
		if (tie_at(findings, i)->state != STATE_ONLINE || findings->map.dots[i].is_apart)
			continue;
		warmest++;
		if (!is_named[i])
			label_person(sheet, i);
	}
}

static void label_row(struct sheet *sheet)
{
	const struct map_dot *dots = sheet->findings->map.dots;
	guint ties = sheet->findings->ties->len;
	double step = ties > 1 ? dots[1].x - dots[0].x : WIDEST_NAME;

	for (guint i = 0; i < ties; i++) {
		g_autofree char *name =
			fitting(FACE_TEXT, SIZE_NOTE, step - 12, tie_at(sheet->findings, i)->name);

		add_label(sheet->text, x_of(dots[i].x),
			  y_of(dots[i].y + dots[i].radius) + SIZE_NOTE, plot_colour_number("INK"),
			  name);
	}
}

/* -- drawing -- */

static void draw_heading(GString *script, const struct findings *findings)
{
	g_autofree char *found = map_title(findings);
	g_autofree char *counted = map_subtitle(findings);
	g_autofree char *foot = map_foot(findings);

	style_heading(script, found, counted, foot);
}

/* Top right: what filled, dotted and hollow mean. */
static void draw_key(struct sheet *sheet, GString *script)
{
	static const struct {
		const char *words;
		enum state state;
	} entries[] = {{"neither", STATE_ONLINE}, {"spoken", STATE_SPOKEN}, {"met", STATE_MET}};
	struct label label = {PLOT_WIDTH - LEFT, 134, ALIGN_RIGHT, FACE_TEXT, SIZE_NOTE, "SOFT"};

	if (sheet->findings->map.shape != MAP_PEOPLE || !sheet->findings->has_offline_source)
		return;
	for (gsize i = 0; i < G_N_ELEMENTS(entries); i++) {
		struct map_dot dot = {.y = label.y - TOP, .radius = 7};

		style_label(script, &label, entries[i].words);
		label.x -= style_width(FACE_TEXT, SIZE_NOTE, entries[i].words) + 14;
		dot.x = label.x - LEFT;
		add_mark(sheet->marks, &dot, entries[i].state, plot_colour_number("SOFT"));
		label.x -= 30;
	}
}

static void draw_shelf_heading(const struct sheet *sheet, GString *script)
{
	const struct map *map = &sheet->findings->map;
	struct label label = {
		x_of(map->shelf) + 3, y_of(14), ALIGN_LEFT, FACE_BOLD, SIZE_NOTE, "INK"};
	char count[TEXT_SIZE], met[TEXT_SIZE];
	g_autofree char *apart = NULL;
	g_autofree char *below = NULL;

	if (map->apart == 0 || map->shape != MAP_PEOPLE || map->shelf <= 0)
		return; /* there is no rest */
	apart = g_strdup_printf("%s %s apart", text_count(map->apart, count),
				text_plural(map->apart, "tie", "ties"));
	below = sheet->findings->has_offline_source
			? g_strdup_printf("no seen way to the rest: %s met",
					  map->apart_met ? text_count(map->apart_met, met) : "none")
			: g_strdup("no seen way to the rest");
	style_label(script, &label, apart);
	label.y += SIZE_NOTE + 4;
	label.face = FACE_TEXT;
	label.colour = "SOFT";
	style_label(script, &label, below);
}

/* The blocks of the data file, in the order in which they are drawn. An empty block would be an
 * error to gnuplot. */
static void add_block(struct drawing *drawing, const char *name, GString *block, guint *index,
		      const char *look)
{
	if (block->len > 0) {
		g_string_append_printf(drawing->data, "%s%s", *index ? "\n\n" : "", block->str);
		g_string_append_printf(drawing->script, "%s\"%s.dat\" index %u using %s notitle",
				       *index ? ", \\\n\t\t" : "\tplot ", name, *index, look);
		++*index;
	}
	g_string_free(block, TRUE);
}

static void write_blocks(struct sheet *sheet, struct drawing *drawing, const char *name)
{
	guint index = 0;

	g_string_append(drawing->script, "\tF17 = px(17); B17 = pb(17); B19 = pb(19)\n");
	add_block(drawing, name, sheet->lines, &index,
		  "1:2:3:4:5 with vectors nohead lw 0.8 lc rgb variable");
	add_block(drawing, name, sheet->marks, &index,
		  "1:2:($3*PS):4 with points pt 7 ps variable lc rgb variable");
	add_block(drawing, name, sheet->leaders, &index,
		  "1:2:3:4 with vectors nohead lw 1 lc rgb SOFT");
	add_block(drawing, name, sheet->left, &index,
		  "1:2:4:3 with labels left font F17 tc rgb variable");
	add_block(drawing, name, sheet->right, &index,
		  "1:2:4:3 with labels right font F17 tc rgb variable");
	add_block(drawing, name, sheet->text, &index,
		  "1:2:4:3 with labels center font F17 tc rgb variable");
	/* Second lines: as far below the first in every size of picture. */
	add_block(drawing, name, sheet->below, &index,
		  "1:2:4:3 with labels center offset screen 0,-21.0*K/PH font F17 tc rgb variable");
	add_block(drawing, name, sheet->bold, &index,
		  sheet->findings->map.shape == MAP_DISCS
			  ? "1:2:4:3 with labels center font B17 tc rgb variable"
			  : "1:2:4:3 with labels center font B19 tc rgb variable");
	g_string_append_c(drawing->script, '\n');
}

/* Dots as labels see them: those apart belong to no circle, lest a label went there. */
static void find_dots(struct sheet *sheet)
{
	const struct findings *findings = sheet->findings;
	double shelf = findings->map.shelf < MAP_WIDTH ? findings->map.shelf - 12 : MAP_WIDTH;
	struct label_box page = {LEFT, TOP - 12, shelf, MAP_HEIGHT + 27};

	sheet->dots = g_new(struct label_dot, findings->ties->len + 1);
	for (guint i = 0; i < findings->ties->len; i++) {
		const struct map_dot *dot = &findings->map.dots[i];

		sheet->dots[i] = (struct label_dot){x_of(dot->x), y_of(dot->y), dot->radius,
						    dot->is_apart ? CIRCLE_UNLINKED
								  : findings->circles.of[i]};
	}
	labels_init(&sheet->field, page, sheet->dots, findings->ties->len);
}

static void add_labels(struct sheet *sheet)
{
	switch (sheet->findings->map.shape) {
	case MAP_DISCS:
		label_discs(sheet);
		break;
	case MAP_ROW:
		if (sheet->has_names)
			label_row(sheet);
		break;
	default:
		label_circles(sheet);
		if (sheet->has_names)
			label_people(sheet);
	}
}

static void draw_map(const struct findings *findings, struct drawing *drawing, bool has_names,
		     const char *name)
{
	struct sheet sheet = {.findings = findings,
			      .has_names = has_names,
			      .lines = g_string_new(NULL),
			      .marks = g_string_new(NULL),
			      .leaders = g_string_new(NULL),
			      .left = g_string_new(NULL),
			      .right = g_string_new(NULL),
			      .text = g_string_new(NULL),
			      .below = g_string_new(NULL),
			      .bold = g_string_new(NULL)};

	draw_heading(drawing->script, findings);
	style_pixels(drawing->script, findings->map.shape == MAP_DISCS);
	find_dots(&sheet);
	add_lines(&sheet);
	add_marks(&sheet);
	draw_key(&sheet, drawing->script);
	draw_shelf_heading(&sheet, drawing->script);
	add_labels(&sheet);
	g_string_append(drawing->data, "# blocks of lines, of dots (up to four discs each, the "
				       "lowest first) and of labels; pixels\n");
	write_blocks(&sheet, drawing, name);
	labels_release(&sheet.field);
	g_free(sheet.dots);
}

static void draw(const struct findings *findings, struct drawing *drawing)
{
	g_string_assign(drawing->table, PLOT_TABLE_IN_SECTION);
	draw_map(findings, drawing, false, "map");
}

static void draw_with_names(const struct findings *findings, struct drawing *drawing)
{
	g_string_assign(drawing->table, PLOT_TABLE_IN_SECTION);
	draw_map(findings, drawing, true, "map-with-names");
}

/* circles: the map that strangers may see. Always discs, for lines between people, and who hangs
 * on one line only, are a fingerprint even without names. */
static struct findings with_discs(const struct findings *findings)
{
	struct findings shown = *findings;

	shown.map = findings->discs;
	return shown;
}

static char *discs_missing(const struct findings *findings)
{
	return findings->discs.shape == MAP_EMPTY
		       ? g_strdup("Circles are not drawn: your data shows none.")
		       : NULL;
}

static char *discs_title(const struct findings *findings)
{
	const struct findings shown = with_discs(findings);

	return map_title(&shown);
}

static char *discs_alt_text(const struct findings *findings)
{
	const struct findings shown = with_discs(findings);

	return map_alt_text(&shown);
}

static void draw_discs(const struct findings *findings, struct drawing *drawing)
{
	const struct findings shown = with_discs(findings);

	g_string_assign(drawing->table, PLOT_TABLE_IN_SECTION);
	draw_map(&shown, drawing, false, "circles");
}

static bool leaves_few_out(const struct findings *findings)
{
	return findings->discs.apart > 0 && findings->discs.apart < SMALLEST_CIRCLE;
}

#define MAP_WORDS .missing = map_missing, .title = map_title, .alt_text = map_alt_text

const struct plot_kind plot_map = {.name = "map", MAP_WORDS, .draw = draw, .is_private = true};
const struct plot_kind plot_map_with_names = {
	.name = "map-with-names", MAP_WORDS, .draw = draw_with_names, .is_private = true};
const struct plot_kind plot_circles = {.name = "circles",
				       .missing = discs_missing,
				       .title = discs_title,
				       .alt_text = discs_alt_text,
				       .draw = draw_discs,
				       .shows_few = leaves_few_out};
