/*
 * The map: where each tie stands on a page, so that people seen together stand together.
 *
 * Filled by map_analysis(); plain data, released with the findings. Positions and lengths are units
 * of a page of MAP_WIDTH by MAP_HEIGHT, from its top left; dots touch neither each other nor the
 * edge of the page. The same network gives the same map, in any order of exports.
 */
#ifndef ANALYZER_MAP_MAP_H
#define ANALYZER_MAP_MAP_H

#include <glib.h>
#include <stdbool.h>

#define MAP_WIDTH	1104.
#define MAP_HEIGHT	470.
#define MAP_SHELF_SPACE 52. /* above the shelf: room for its heading */

enum map_shape {
	MAP_EMPTY,  /* no ties */
	MAP_ROW,    /* a few ties without a group: large dots in one row */
	MAP_PEOPLE, /* groups laid out by who is seen with whom, the others on a shelf beside them
		     */
	MAP_DISCS   /* too many for that: each circle a disc, the met in its middle; who is in no
		       circle is not drawn */
};

struct map_dot {
	double x, y, radius;
	bool is_apart; /* on the shelf; with MAP_DISCS: in no disc, not to be drawn, radius 0 */
};

/* MAP_DISCS only: where the dots of a circle stand. */
struct map_disc {
	gint circle; /* index in circles.list; CIRCLE_SMALL when none were found: all with links */
	double x, y, radius;
	guint ties, met;
	bool has_label; /* there is room for two lines below it */
};

struct map {
	enum map_shape shape;
	struct map_dot *dots; /* by index in findings->ties */
	double shelf;	      /* its left edge; MAP_WIDTH when there is none */
	guint apart, apart_met;
	GArray *discs; /* struct map_disc: largest first */
};

#endif
