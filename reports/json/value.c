/*
 * Figures and texts as the values of report.json.
 */
#include "reports/json/value.h"

#include <math.h>

#include "analyzer/name.h"
#include "reports/text.h"

/* Of what is clean already; freed here. */
static json_t *value_of(char *text)
{
	json_t *string = *text ? json_string(text) : json_null();

	g_free(text);
	return string;
}

/* Names and sentences; null when there is none. */
json_t *value_name(const char *name)
{
	return value_of(name_clean(name ? name : ""));
}

/* Keys and paths. */
json_t *value_visible(const char *text)
{
	return value_of(text_visible(text));
}

json_t *value_figure(double value, int decimals)
{
	if (isnan(value)) {
		return json_null();
	}
	return decimals == 0 ? json_integer((json_int_t)value)
			     : json_real(text_rounded(value, decimals));
}

json_t *value_day(gint32 day)
{
	char buffer[12];

	return value_of(g_strdup(day_format(day, buffer)));
}

json_t *value_month(gint32 month)
{
	char buffer[12];

	return value_of(g_strdup(month_format(month, buffer)));
}

void value_set_count(json_t *object, const char *member, guint64 count)
{
	json_object_set_new(object, member, json_integer((json_int_t)count));
}

void value_set_states(json_t *object, const guint states[STATES])
{
	int i;

	for (i = 0; i < STATES; i++) {
		value_set_count(object, state_name(i), states[i]);
	}
}
