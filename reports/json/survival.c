/*
 * From screen to table, for report.json. Shares are of ties met, rising from 0; ages are days since
 * the first digital contact.
 */
#include "reports/json/members.h"

#include <math.h>

#include "reports/json/value.h"
#include "reports/kinds.h"

static json_t *figure(double value)
{
	return value_figure(value, OTHER_DECIMALS);
}

/* The share met is what is not waiting any more, and its interval is turned round. */
static json_t *step_object(const struct survival_step *step)
{
	json_t *object = json_object();

	value_set_count(object, "days", (guint64)step->age);
	value_set_count(object, "in_view", step->in_view);
	value_set_count(object, "met", step->met);
	json_object_set_new(object, "share_met", figure(1 - step->waiting));
	json_object_set_new(object, "low", figure(1 - step->high));
	json_object_set_new(object, "high", figure(1 - step->low));
	return object;
}

static json_t *mark_object(const struct survival_mark *mark)
{
	json_t *object = json_object();

	value_set_count(object, "months", mark->months);
	value_set_count(object, "in_view", mark->in_view);
	json_object_set_new(object, "share_met", figure(mark->met));
	json_object_set_new(object, "low", figure(mark->low));
	json_object_set_new(object, "high", figure(mark->high));
	json_object_set_new(object, "met_before_silent", figure(mark->met_first));
	json_object_set_new(object, "silent_before_met", figure(mark->silent_first));
	return object;
}

/* Years, for who thinks in years; null when the curve does not come to it. */
static json_t *years(gint32 age)
{
	return figure(age < 0 ? NAN : age / SURVIVAL_DAYS_OF_YEAR);
}

static json_t *curve_object(const struct survival_curve *curve)
{
	const struct survival_estimate *estimate = &curve->estimate;
	json_t *object = json_object(), *marks = json_array(), *steps = json_array();
	guint i;

	for (i = 0; i < curve->mark_count; i++) {
		json_array_append_new(marks, mark_object(&curve->marks[i]));
	}
	for (i = 0; i < estimate->step_count; i++) {
		json_array_append_new(steps, step_object(&estimate->steps[i]));
	}
	json_object_set_new(object, "source", value_visible(kind_of_curve(curve)));
	value_set_count(object, "ties", curve->ties);
	value_set_count(object, "met", curve->met);
	json_object_set_new(object, "from_years", years(estimate->from));
	json_object_set_new(object, "to_years", years(estimate->to));
	json_object_set_new(object, "quarter_years", years(curve->quarter));
	json_object_set_new(object, "median_years", years(curve->median));
	json_object_set_new(object, "marks", marks);
	json_object_set_new(object, "steps", steps);
	return object;
}

static json_t *outside_object(const struct survival *survival)
{
	json_t *object = json_object();

	value_set_count(object, "met_first", survival->met_first);
	value_set_count(object, "met_before", survival->met_before);
	value_set_count(object, "met_undated", survival->met_undated);
	value_set_count(object, "undated", survival->undated);
	value_set_count(object, "too_new", survival->too_new);
	return object;
}

static json_t *waits_array(const struct findings *findings)
{
	const struct survival *survival = &findings->survival;
	json_t *waits = json_array();
	guint i;

	for (i = 0; i < survival->wait_count; i++) {
		const struct survival_wait *wait = &survival->waits[i];
		const struct tie *tie = &g_array_index(findings->ties, struct tie, wait->tie);
		json_t *object = json_object();
		char met[12];

		json_object_set_new(object, "person", value_visible(tie->person));
		json_object_set_new(object, "name", value_name(tie->name));
		value_set_count(object, "days", (guint64)wait->days);
		json_object_set_new(object, "met",
				    value_visible(given_date_format(wait->met, met)));
		json_array_append_new(waits, object);
	}
	return waits;
}

json_t *member_survival(const struct findings *findings)
{
	const struct survival *survival = &findings->survival;
	json_t *object = json_object(), *curves = json_array();
	guint i;

	for (i = 0; i < survival->curve_count; i++) {
		json_array_append_new(curves, curve_object(&survival->curves[i]));
	}
	json_object_set_new(object, "begins", value_day(survival->begins));
	json_object_set_new(object, "ends", value_day(survival->ends));
	value_set_count(object, "ties", survival->ties);
	value_set_count(object, "met", survival->met);
	json_object_set_new(object, "outside", outside_object(survival));
	value_set_count(object, "common_months", survival->common_months);
	json_object_set_new(object, "curves", curves);
	json_object_set_new(object, "waits", waits_array(findings));
	return object;
}
