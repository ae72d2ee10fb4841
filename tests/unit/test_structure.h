/*
 * The structural part of made-up findings (pairs, circles, brokers, layers, map): nothing of it
 * at first, with room for as many ties as a test may add.
 */
#ifndef TESTS_UNIT_TEST_STRUCTURE_H
#define TESTS_UNIT_TEST_STRUCTURE_H

#include <math.h>

#include "analyzer/findings.h"

#define STRUCTURE_TIES 8192

static inline void structure_init(struct findings *findings)
{
	findings->acquaintances = g_array_new(FALSE, TRUE, sizeof(struct acquaintance));
	findings->circles.list = g_array_new(FALSE, TRUE, sizeof(struct circle));
	findings->circles.of = g_new(gint, STRUCTURE_TIES);
	for (guint i = 0; i < STRUCTURE_TIES; i++)
		findings->circles.of[i] = CIRCLE_UNLINKED;
	findings->circles.modularity = findings->circles.stability = NAN;
	findings->brokers.of = g_new0(struct broker, STRUCTURE_TIES);
	findings->brokers.list = g_array_new(FALSE, TRUE, sizeof(guint));
	findings->brokers.density = NAN;
	findings->layers.list = g_array_new(FALSE, TRUE, sizeof(struct layer));
	findings->layers.days = g_new0(guint, STRUCTURE_TIES);
	findings->layers.silhouette = NAN;
	findings->map.dots = g_new0(struct map_dot, STRUCTURE_TIES);
	findings->map.discs = g_array_new(FALSE, TRUE, sizeof(struct map_disc));
	findings->map.shelf = MAP_WIDTH;
}

static inline void structure_release(struct findings *findings)
{
	g_array_unref(findings->acquaintances);
	g_array_unref(findings->circles.list);
	g_free(findings->circles.of);
	g_free(findings->brokers.of);
	g_array_unref(findings->brokers.list);
	g_array_unref(findings->layers.list);
	g_free(findings->layers.days);
	g_free(findings->map.dots);
	g_array_unref(findings->map.discs);
}

#endif
