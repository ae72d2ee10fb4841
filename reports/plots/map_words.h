/*
 * The words of the map: what was found, what was counted, what to keep in mind. All are new
 * strings, plain text without a name.
 */
#ifndef REPORTS_PLOTS_MAP_WORDS_H
#define REPORTS_PLOTS_MAP_WORDS_H

#include "analyzer/findings.h"

char *map_missing(const struct findings *findings); /* NULL when the map is drawn */
char *map_title(const struct findings *findings);
char *map_subtitle(const struct findings *findings);
char *map_foot(const struct findings *findings);
char *map_alt_text(const struct findings *findings);

/* "12 of 22 met"; only how many where nothing can show a meeting. */
char *map_met_of(const struct findings *findings, guint met, guint ties);

#endif
