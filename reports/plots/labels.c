/*
 * Places for labels: greedy, by cost.
 */
#include "reports/plots/labels.h"

#include <math.h>

#define GAP 4. /* between a dot and its label */

/* A group's label. */
#define REACH		260 /* from the middle of the group */
#define REACH_STEP	5
#define ON_A_DOT	130.
#define MOST_UNDER	2
#define FOR_DISTANCE	0.5
#define STRANGE		15. /* any at all is worse than none */
#define STRANGEST	12. /* pixels: rather no label than one that seems to be of others */
#define NEARER_TO_ALIEN 3.

/* Lines to labels. */
#define DIRECTIONS   24
#define SHORTEST     14
#define LONGEST	     150
#define LENGTHEN     8
#define OVER_A_DOT   45.
#define OVER_A_LABEL 112.
#define DEAREST	     150.
#define ALONE	     9. /* dots keep so far away from a label at a line, lest it seem to be theirs */
#define UPRIGHT	     0.35 /* |cosine| of a nearly vertical line: its label stands centred */

void labels_init(struct label_field *field, struct label_box page, const struct label_dot *dots,
		 guint count)
{
	field->page = page;
	field->dots = dots;
	field->count = count;
	field->taken = g_array_new(FALSE, FALSE, sizeof(struct label_box));
}

void labels_release(struct label_field *field)
{
	g_array_unref(field->taken);
}

/* Keeps labels away from this box. */
static void take(struct label_field *field, struct label_box box)
{
	g_array_append_val(field->taken, box);
}

static bool is_on_page(const struct label_field *field, struct label_box box)
{
	return box.left >= field->page.left && box.top >= field->page.top &&
	       box.left + box.width <= field->page.left + field->page.width &&
	       box.top + box.height <= field->page.top + field->page.height;
}

static bool boxes_meet(struct label_box a, struct label_box b)
{
	return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height &&
	       b.top < a.top + a.height;
}

static bool meets_taken(const struct label_field *field, struct label_box box)
{
	for (guint i = 0; i < field->taken->len; i++) {
		if (boxes_meet(box, g_array_index(field->taken, struct label_box, i)))
			return true;
	}
	return false;
}

/* From a point to the nearest of the box, squared; 0 inside. */
static double square_to_box(struct label_box box, double x, double y)
{
	double aside = MAX(0, MAX(box.left - x, x - box.left - box.width));
	double above = MAX(0, MAX(box.top - y, y - box.top - box.height));

	return aside * aside + above * above;
}

/* Dots under the box or nearer to it than that. */
static guint dots_near(const struct label_field *field, struct label_box box, double margin)
{
	guint count = 0;

	for (guint i = 0; i < field->count; i++) {
		const struct label_dot *dot = &field->dots[i];
		double near = dot->radius + margin;

		count += square_to_box(box, dot->x, dot->y) < near * near;
	}
	return count;
}

/* By how much the nearest dot of others is nearer than the nearest of the group. */
static double strangeness(const struct label_field *field, gint group, struct label_box box)
{
	double own = INFINITY, alien = INFINITY;

	for (guint i = 0; i < field->count; i++) {
		const struct label_dot *dot = &field->dots[i];
		double distance = sqrt(square_to_box(box, dot->x, dot->y)) - dot->radius;

		if (dot->group == group)
			own = MIN(own, distance);
		else
			alien = MIN(alien, distance);
	}
	if (alien >= own)
		return 0;
	return own - alien > STRANGEST ? INFINITY : own - alien + STRANGE;
}

static bool middle_of(const struct label_field *field, gint group, double *x, double *y)
{
	guint count = 0;

	*x = *y = 0;
	for (guint i = 0; i < field->count; i++) {
		if (field->dots[i].group != group)
			continue;
		*x += field->dots[i].x;
		*y += field->dots[i].y;
		count++;
	}
	if (count == 0)
		return false;
	*x /= count;
	*y /= count;
	return true;
}

/* What a label costs there, INFINITY when it cannot stand there; `least` or more is all the same.
 */
static double cost_of_place(const struct label_field *field, gint group, struct label_box box,
			    double distance, double least)
{
	double cost = FOR_DISTANCE * distance;
	guint under;

	if (!is_on_page(field, box) || meets_taken(field, box))
		return INFINITY;
	under = dots_near(field, box, 2);
	if (under > MOST_UNDER)
		return INFINITY;
	cost += ON_A_DOT * under;
	return cost < least ? cost + NEARER_TO_ALIEN * strangeness(field, group, box) : cost;
}

bool labels_place_group(struct label_field *field, gint group, double width, double height,
			struct label_box *place)
{
	double x, y, least = INFINITY;

	if (!middle_of(field, group, &x, &y))
		return false;
	/* Ring by ring, until distance alone costs more than the best place so far. */
	for (int ring = 0; ring <= REACH / REACH_STEP; ring++) {
		double distance = ring * REACH_STEP;
		guint places = 1 + (guint)(2 * G_PI * distance / REACH_STEP);

		if (FOR_DISTANCE * distance >= least)
			break;

		for (guint i = 0; i < places; i++) {
			double angle = 2 * G_PI * i / places, cost;
			struct label_box box = {x + distance * cos(angle) - width / 2,
						y + distance * sin(angle) - height / 2, width,
						height};

			cost = cost_of_place(field, group, box, distance, least);
			if (cost < least) {
				least = cost;
				*place = box;
			}
		}
	}
	if (isfinite(least))
		take(field, *place);
	return isfinite(least);
}

/* Where a label may stand, by the direction from its dot: right, left, above, below, corners. */
static const struct {
	double aside, below;
} sides[] = {{1, 0}, {-1, 0}, {0, -1}, {0, 1}, {1, -1}, {1, 1}, {-1, -1}, {-1, 1}};

static struct label_box box_at(double x, double y, double aside, double below, double width,
			       double height)
{
	return (struct label_box){x + (aside - 1) * width / 2, y + (below - 1) * height / 2, width,
				  height};
}

static bool is_clear(const struct label_field *field, struct label_box box, double margin)
{
	return is_on_page(field, box) && !meets_taken(field, box) &&
	       dots_near(field, box, margin) == 0;
}

/* From a point to the nearest of the line. */
static double distance_to_line(const struct label_beside *line, double x, double y)
{
	double along_x = line->to_x - line->from_x, along_y = line->to_y - line->from_y;
	double length = along_x * along_x + along_y * along_y;
	double at = length > 0
			    ? ((x - line->from_x) * along_x + (y - line->from_y) * along_y) / length
			    : 0;

	at = CLAMP(at, 0, 1);
	return hypot(line->from_x + at * along_x - x, line->from_y + at * along_y - y);
}

static double cost_of_line(const struct label_field *field, guint own,
			   const struct label_beside *line)
{
	double cost = hypot(line->to_x - line->from_x, line->to_y - line->from_y);

	for (guint i = 0; i < field->count; i++) {
		const struct label_dot *dot = &field->dots[i];

		if (i != own && distance_to_line(line, dot->x, dot->y) < dot->radius + 1)
			cost += OVER_A_DOT;
	}
	for (guint i = 0; i < field->taken->len; i++) {
		struct label_box box = g_array_index(field->taken, struct label_box, i);
		double x = box.left + box.width / 2, y = box.top + box.height / 2;

		/* Near enough: labels are long and low, so their middle line is asked for. */
		for (int part = -2; part <= 2; part++) {
			if (distance_to_line(line, x + part * box.width / 4, y) < box.height / 2) {
				cost += OVER_A_LABEL;
				break;
			}
		}
	}
	return cost;
}

static bool place_at_line(struct label_field *field, guint dot, double width, double height,
			  struct label_beside *place)
{
	const struct label_dot *from = &field->dots[dot];
	double least = DEAREST;

	for (int direction = 0; direction < DIRECTIONS; direction++) {
		double angle = 2 * G_PI * direction / DIRECTIONS, aside = cos(angle),
		       below = sin(angle);

		for (int length = SHORTEST; length <= LONGEST; length += LENGTHEN) {
			double from_edge = from->radius + 1, to_edge = from->radius + length;
			struct label_beside line = {
				.has_line = true,
				.from_x = from->x + aside * from_edge,
				.from_y = from->y + below * from_edge,
				.to_x = from->x + aside * to_edge,
				.to_y = from->y + below * to_edge,
			};
			bool is_upright = fabs(aside) < UPRIGHT;
			double side = is_upright ? 0 : aside > 0 ? 1 : -1, cost;

			line.box = box_at(line.to_x + side * GAP,
					  line.to_y + (is_upright ? copysign(GAP, below) : 0), side,
					  is_upright ? copysign(1, below) : 0, width, height);
			if (!is_clear(field, line.box, ALONE))
				continue;
			cost = cost_of_line(field, dot, &line);
			if (cost < least) {
				least = cost;
				*place = line;
			}
		}
	}
	return least < DEAREST;
}

bool labels_place_beside(struct label_field *field, guint dot, double width, double height,
			 struct label_beside *place)
{
	const struct label_dot *at = &field->dots[dot];

	for (gsize i = 0; i < G_N_ELEMENTS(sides); i++) {
		double slant = sides[i].aside != 0 && sides[i].below != 0 ? G_SQRT2 / 2 : 1;
		double away = at->radius * slant + GAP * slant;

		place->has_line = false;
		place->box = box_at(at->x + sides[i].aside * away, at->y + sides[i].below * away,
				    sides[i].aside, sides[i].below, width, height);
		if (is_clear(field, place->box, 1)) {
			take(field, place->box);
			return true;
		}
	}
	if (!place_at_line(field, dot, width, height, place))
		return false;
	take(field, place->box);
	return true;
}
