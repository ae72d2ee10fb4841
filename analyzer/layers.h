/*
 * Layers of contact: how many ties the owner exchanges words with often, less often, seldom.
 *
 * Filled by layers_analysis(); plain data, released with the findings.
 */
#ifndef ANALYZER_LAYERS_H
#define ANALYZER_LAYERS_H

#include <glib.h>

#define LAYERS_DAYS 365 /* that are looked at, up to the reporting date */
#define MOST_LAYERS 5

/* Cumulative: holds the layers before it. */
struct layer {
	guint days; /* with words, at least */
	guint ties, met;
	double usual; /* size of such a layer in personal networks: 1.5, 5, 15, 50, 150 */
};

struct layers {
	GArray *list; /* struct layer: innermost first; empty when there is too little to tell */
	guint *days;  /* by index in findings->ties: days with words in these LAYERS_DAYS */
	double silhouette; /* how well the layers come apart, -1 to 1; NAN with less than two */
};

#endif
