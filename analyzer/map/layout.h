/*
 * What the map is made of: people within a box, and discs on the page.
 */
#ifndef ANALYZER_MAP_LAYOUT_H
#define ANALYZER_MAP_LAYOUT_H

#include "analyzer/findings.h"

struct map_box {
	double left, top, width, height;
};

/* Places these ties (indices, ascending), who hang together by pairs among them, in the box. */
void map_place_people(struct map *map, const struct findings *findings, const GArray *people,
		      struct map_box box);

/* Places all ties as discs on the whole page. */
void map_place_discs(struct map *map, const struct findings *findings);

#endif
