/*
 * Figures and texts as the values of report.json: rounded as in the CSV files before jansson sees
 * them, and made valid UTF-8, because jansson silently refuses what is not. All are new references;
 * what is empty or unknown is null.
 */
#ifndef REPORTS_JSON_VALUE_H
#define REPORTS_JSON_VALUE_H

#include <jansson.h>

#include "analyzer/findings.h"

#define OTHER_DECIMALS 4 /* of what is neither a chance nor a warmth */

json_t *value_name(const char *name);		  /* a name or a sentence */
json_t *value_visible(const char *text);	  /* a key or a path */
json_t *value_figure(double value, int decimals); /* null for what is no number */
json_t *value_day(gint32 day);
json_t *value_month(gint32 month);
void value_set_count(json_t *object, const char *member, guint64 count);
void value_set_states(json_t *object, const guint states[STATES]); /* a member for each state */

#endif
