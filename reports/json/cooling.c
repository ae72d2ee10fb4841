/*
 * Ties gone quiet against their own rhythm, for report.json: how many, and those that are cooling.
 */
#include "reports/json/members.h"

#include "analyzer/cooling.h"
#include "reports/json/value.h"

static json_t *tie_object(const struct tie *tie, const struct tie_pulse *pulse)
{
	json_t *object = json_object();

	json_object_set_new(object, "person", value_visible(tie->person));
	json_object_set_new(object, "name", value_name(tie->name));
	json_object_set_new(object, "state", value_visible(state_name(tie->state)));
	value_set_count(object, "quiet_days", pulse->quiet_days);
	json_object_set_new(object, "usual_gap", value_figure(pulse->usual_gap, OTHER_DECIMALS));
	json_object_set_new(object, "times", value_figure(pulse->times, OTHER_DECIMALS));
	json_object_set_new(object, "silent_from", value_day(pulse->silent_from));
	return object;
}

json_t *member_cooling(const struct findings *findings)
{
	const struct cooling *cooling = &findings->cooling;
	json_t *object = json_object(), *ties = json_array();
	guint i;

	for (i = 0; cooling->pulses[PULSE_COOLING] > 0 && i < findings->ties->len; i++) {
		const struct tie_pulse *pulse = &cooling->ties[i];

		if (pulse->pulse == PULSE_COOLING) {
			json_array_append_new(
				ties,
				tie_object(&g_array_index(findings->ties, struct tie, pulse->tie),
					   pulse));
		}
	}
	value_set_count(object, "fewest_days", COOLING_FEWEST_DAYS);
	value_set_count(object, "cooling_from", COOLING_FROM);
	value_set_count(object, "silent_beyond", COOLING_SILENT);
	value_set_count(object, "unknown", cooling->pulses[PULSE_UNKNOWN]);
	value_set_count(object, "steady", cooling->pulses[PULSE_STEADY]);
	value_set_count(object, "cooling", cooling->pulses[PULSE_COOLING]);
	value_set_count(object, "silent", cooling->pulses[PULSE_SILENT]);
	json_object_set_new(object, "ties", ties);
	return object;
}
