/*
 * Places for labels on a picture full of dots, so that none lies on another one or on a dot. What
 * finds no place gets none. The most important label is placed first; there is no chance in it.
 */
#ifndef REPORTS_PLOTS_LABELS_H
#define REPORTS_PLOTS_LABELS_H

#include <glib.h>
#include <stdbool.h>

struct label_dot {
	double x, y, radius;
	gint group; /* of circles, for labels_place_group(); any number */
};

struct label_box {
	double left, top, width, height;
};

struct label_field {
	struct label_box page; /* labels stay on it */
	const struct label_dot *dots;
	guint count;
	GArray *taken; /* struct label_box */
};

void labels_init(struct label_field *field, struct label_box page, const struct label_dot *dots,
		 guint count);
void labels_release(struct label_field *field);

/* A place of this size near the dots of a group, nearer to them than to others. */
bool labels_place_group(struct label_field *field, gint group, double width, double height,
			struct label_box *place);

/* A place beside a dot, or at the end of a short line to it. */
struct label_beside {
	struct label_box box;
	bool has_line;
	double from_x, from_y, to_x, to_y;
};
bool labels_place_beside(struct label_field *field, guint dot, double width, double height,
			 struct label_beside *place);

#endif
