/*
 * What a circle is called, in the report and on the map alike.
 */
#ifndef REPORTS_CIRCLE_NAME_H
#define REPORTS_CIRCLE_NAME_H

#include "analyzer/findings.h"

/* "Orrery Software"; of a circle that no company marks, "Twitter, around Gudrun Anselmy". New
 * string, text from an archive: still to be escaped. */
char *circle_name(const struct findings *findings, guint circle);

/* The same for where there is little room: "around Gudrun Anselmy". New string. */
char *circle_short_name(const struct findings *findings, guint circle);

#endif
