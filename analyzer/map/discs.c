/*
 * Circles as discs: every tie a dot, the met in the middle, so that the dark core is the share.
 *
 * A disc is a sunflower: dot q stands at radius GROWTH * d * sqrt(q + 1/2) and angle q times the
 * golden one, d the same in all discs (Vogel 1979). The largest disc stands in the middle, each
 * next one at the free place nearest to it; d is the largest with which all fit on the page. Cost:
 * discs squared times places tried, a few hundredths of a second.
 */
#include <math.h>

#include "analyzer/map/layout.h"

#define MOST_DISCS   60
#define GROWTH	     0.55
#define GOLDEN	     2.399963229728653 /* radians */
#define WIDEST	     26.	       /* d */
#define NARROWEST    2.
#define NARROWER     0.93
#define DOT	     0.42 /* of d */
#define BETWEEN	     10.  /* two discs */
#define LABEL	     46.  /* below a disc */
#define LABEL_WIDTH  176.
#define LABELLED     10 /* discs */
#define SPIRAL_STEP  6.
#define SPIRAL_TURNS 60
#define STRETCH	     2.2 /* of the spiral: the page is wide */

/* The disc of a tie as an index in map->discs; -1 for none. Circles are listed by size already. */
static gint disc_of(const struct findings *findings, guint tie)
{
	gint circle = findings->circles.of[tie];

	if (findings->circles.list->len == 0)
		return circle == CIRCLE_SMALL ? 0 : -1;
	return circle >= 0 && circle < MOST_DISCS ? circle : -1;
}

/* The discs there are, with their ties counted. */
static void count_discs(struct map *map, const struct findings *findings)
{
	guint count = CLAMP(findings->circles.list->len, 1, MOST_DISCS);

	for (guint i = 0; i < count; i++) {
		struct map_disc disc = {.circle = (gint)i, .has_label = i < LABELLED};

		if (findings->circles.list->len == 0)
			disc.circle = CIRCLE_SMALL;
		g_array_append_val(map->discs, disc);
	}
	for (guint i = 0; i < findings->ties->len; i++) {
		gint at = disc_of(findings, i);
		struct map_disc *disc;

		if (at < 0)
			continue;
		disc = &g_array_index(map->discs, struct map_disc, at);
		disc->ties++;
		disc->met += g_array_index(findings->ties, struct tie, i).state == STATE_MET;
	}
}

/* What a disc takes up: itself, and the label under it. */
static struct map_box ground_of(const struct map_disc *disc)
{
	double half = MAX(disc->radius, disc->has_label ? LABEL_WIDTH / 2 : 0) + BETWEEN / 2;

	return (struct map_box){disc->x - half, disc->y - disc->radius - BETWEEN / 2, 2 * half,
				2 * disc->radius + BETWEEN + (disc->has_label ? LABEL : 0)};
}

static bool boxes_meet(struct map_box a, struct map_box b)
{
	return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height &&
	       b.top < a.top + a.height;
}

static bool box_is_on_page(struct map_box box)
{
	return box.left >= 0 && box.top >= 0 && box.left + box.width <= MAP_WIDTH &&
	       box.top + box.height <= MAP_HEIGHT;
}

/* Two round things may come nearer than their boxes, unless a label is there. */
static bool is_free(const struct map_disc *discs, guint at)
{
	const struct map_disc *disc = &discs[at];
	struct map_box own = ground_of(disc);

	if (!box_is_on_page(own))
		return false;
	for (guint i = 0; i < at; i++) {
		double distance = hypot(discs[i].x - disc->x, discs[i].y - disc->y);

		if (distance < discs[i].radius + disc->radius + BETWEEN)
			return false;
		if (discs[i].has_label && boxes_meet(own, ground_of(&discs[i])))
			return false;
	}
	return true;
}

static bool place(struct map_disc *discs, guint at)
{
	struct map_disc *disc = &discs[at];
	double label = disc->has_label ? LABEL : 0, turn = 0;

	while (turn < SPIRAL_TURNS * 2 * G_PI) {
		double distance = SPIRAL_STEP * turn / (2 * G_PI);

		disc->x = MAP_WIDTH / 2 + STRETCH * distance * cos(turn);
		disc->y = (MAP_HEIGHT - label) / 2 + distance * sin(turn);
		if (is_free(discs, at))
			return true;
		turn += SPIRAL_STEP / MAX(SPIRAL_STEP, turn);
	}
	return false;
}

/* Whether all discs find a place when dots are so far apart. */
static bool try_distance(struct map_disc *discs, guint count, double distance)
{
	for (guint i = 0; i < count; i++)
		discs[i].radius = GROWTH * distance * sqrt(discs[i].ties) + DOT * distance;
	for (guint i = 0; i < count; i++) {
		if (!place(discs, i))
			return false;
	}
	return true;
}

/* Discs that stand left of the middle of the page leave the right of it empty. */
static void centre(struct map_disc *discs, guint count)
{
	double left = MAP_WIDTH, right = 0, top = MAP_HEIGHT, bottom = 0;

	for (guint i = 0; i < count; i++) {
		struct map_box ground = ground_of(&discs[i]);

		left = MIN(left, ground.left);
		right = MAX(right, ground.left + ground.width);
		top = MIN(top, ground.top);
		bottom = MAX(bottom, ground.top + ground.height);
	}
	for (guint i = 0; i < count; i++) {
		discs[i].x += (MAP_WIDTH - left - right) / 2;
		discs[i].y += (MAP_HEIGHT - top - bottom) / 2;
	}
}

/* Where the discs stand, and how far apart their dots are. */
static double place_all(struct map *map)
{
	struct map_disc *discs = (struct map_disc *)(void *)map->discs->data;
	double distance = WIDEST;

	while (!try_distance(discs, map->discs->len, distance) && distance > NARROWEST)
		distance *= NARROWER;
	centre(discs, map->discs->len);
	return distance;
}

/* In each disc the met in the middle, then the other states, each as listed. */
static void plant(struct map *map, const struct findings *findings, double distance)
{
	g_autofree guint *planted = g_new0(guint, map->discs->len);

	for (guint state = 0; state < STATES; state++) {
		for (guint i = 0; i < findings->ties->len; i++) {
			gint at = disc_of(findings, i);
			const struct map_disc *disc;
			double radius, angle;

			map->dots[i].is_apart = at < 0;
			if (at < 0 || g_array_index(findings->ties, struct tie, i).state != state)
				continue;
			disc = &g_array_index(map->discs, struct map_disc, at);
			radius = GROWTH * distance * sqrt(planted[at] + 0.5);
			angle = planted[at]++ * GOLDEN;
			map->dots[i] = (struct map_dot){disc->x + radius * cos(angle),
							disc->y + radius * sin(angle),
							DOT * distance, false};
		}
	}
}

void map_place_discs(struct map *map, const struct findings *findings)
{
	map->shape = MAP_DISCS;
	count_discs(map, findings);
	plant(map, findings, place_all(map));
}
