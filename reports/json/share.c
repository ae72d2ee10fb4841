/*
 * How many of the ties had been met, month by month: for report.json and summary.json.
 */
#include "reports/json/members.h"

#include "reports/json/value.h"

json_t *member_share(const struct findings *findings)
{
	json_t *share = json_array();

	for (guint i = 0; i < findings->months->len; i++) {
		const struct month_states *month =
			&g_array_index(findings->months, struct month_states, i);
		json_t *object = json_object();

		json_object_set_new(object, "month", value_month(month->month));
		value_set_count(object, "ties", month->ties);
		value_set_states(object, month->states);
		json_array_append_new(share, object);
	}
	return share;
}
