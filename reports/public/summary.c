/*
 * summary.json, schema "overcoffee-public/1": the figures of the post for programs. Its totals are
 * those of report.json; people stand in it by pseudonym, and groups of fewer than five are folded
 * into "others".
 */
#include "reports/public/public.h"

#include <math.h>
#include <stdlib.h>

#include <jansson.h>

#include "reports/json/members.h"
#include "reports/json/value.h"
#include "reports/kinds.h"

#define SCHEMA "overcoffee-public/1"

static json_t *totals_object(const struct totals *totals)
{
	json_t *object = json_object();

	value_set_count(object, "people", totals->people);
	value_set_count(object, "ties", totals->ties);
	value_set_count(object, "audience", totals->audience);
	value_set_count(object, "offline_only", totals->offline_only);
	value_set_states(object, totals->states);
	return object;
}

static json_t *ceilings_object(const struct findings *findings)
{
	json_t *object = json_object();
	bool is_folded[RUNGS];
	guint others = 0;

	cast_fold(findings->ceilings, RUNGS, is_folded);
	for (int rung = RUNG_LINK; rung < RUNGS; rung++) {
		if (is_folded[rung])
			others += findings->ceilings[rung];
		else
			value_set_count(object, rung_name((enum rung)rung),
					findings->ceilings[rung]);
	}
	if (others > 0)
		value_set_count(object, "others", others);
	return object;
}

static json_t *circle_object(json_t *source, guint ties, guint met)
{
	json_t *object = json_object();

	json_object_set_new(object, "source", source);
	value_set_count(object, "ties", ties);
	value_set_count(object, "met", met);
	return object;
}

/* By source, never by name; the last without one holds all others. */
static json_t *circles_array(const struct findings *findings)
{
	struct public_circles circles;
	json_t *array = json_array();

	cast_circles(&circles, findings, G_MAXUINT);
	for (guint i = 0; i < circles.listed; i++) {
		const struct circle *circle =
			&g_array_index(findings->circles.list, struct circle, i);

		json_array_append_new(array, circle_object(json_string(origin_name(circle->source)),
							   circle->ties, circle->met));
	}
	if (circles.others > 0)
		json_array_append_new(
			array, circle_object(json_null(), circles.others, circles.others_met));
	return array;
}

static json_t *begins_object(const struct findings *findings)
{
	json_t *object = json_object();

	json_object_set_new(object, "calendar",
			    value_month(month_of(findings->begins[SOURCE_CALENDAR])));
	json_object_set_new(object, "journal",
			    value_month(month_of(findings->begins[SOURCE_JOURNAL])));
	return object;
}

static json_t *together_object(const struct findings *findings)
{
	json_t *object = json_object();

	value_set_count(object, "linked_ties", findings->linked_ties);
	value_set_count(object, "linked_met", findings->linked_met);
	value_set_count(object, "unlinked_ties", findings->unlinked_ties);
	value_set_count(object, "unlinked_met", findings->unlinked_met);
	return object;
}

/* Shares met at round ages: curves end where fewer than ten are in view, so no group is small. */
static json_t *curve_object(const struct survival_curve *curve)
{
	json_t *object = json_object(), *marks = json_array();

	for (guint i = 0; i < curve->mark_count; i++) {
		json_t *mark = json_object();

		value_set_count(mark, "months", curve->marks[i].months);
		json_object_set_new(mark, "share_met",
				    value_figure(curve->marks[i].met, OTHER_DECIMALS));
		json_object_set_new(mark, "low", value_figure(curve->marks[i].low, OTHER_DECIMALS));
		json_object_set_new(mark, "high",
				    value_figure(curve->marks[i].high, OTHER_DECIMALS));
		json_array_append_new(marks, mark);
	}
	json_object_set_new(object, "source", json_string(kind_of_curve(curve)));
	json_object_set_new(
		object, "median_years",
		value_figure(curve->median < 0 ? NAN : curve->median / SURVIVAL_DAYS_OF_YEAR,
			     OTHER_DECIMALS));
	json_object_set_new(object, "marks", marks);
	return object;
}

static json_t *survival_array(const struct findings *findings)
{
	json_t *curves = json_array();

	for (guint i = 0; i < findings->survival.curve_count; i++)
		json_array_append_new(curves, curve_object(&findings->survival.curves[i]));
	return curves;
}

/* How many, and what the post calls those of them that it speaks of. */
static json_t *people_object(const GPtrArray *ties, guint most, const struct pseudonyms *pseudonyms)
{
	g_autoptr(GPtrArray) names = cast_names(ties, most, pseudonyms);
	json_t *object = json_object(), *array = json_array();

	for (guint i = 0; i < names->len; i++)
		json_array_append_new(array, value_name(g_ptr_array_index(names, i)));
	value_set_count(object, "ties", ties->len);
	json_object_set_new(object, "called", array);
	return object;
}

void public_summary_write(GString *out, const struct public_page *page)
{
	const struct findings *findings = page->findings;
	json_t *summary = json_object();
	char *text;

	json_object_set_new(summary, "schema", json_string(SCHEMA));
	json_object_set_new(summary, "month", value_month(findings->month));
	json_object_set_new(summary, "month_is_full", json_boolean(findings->month_is_full));
	json_object_set_new(summary, "totals", totals_object(&findings->totals));
	json_object_set_new(summary, "previous", totals_object(&findings->previous));
	json_object_set_new(summary, "year_before", totals_object(&findings->year_before));
	json_object_set_new(summary, "expected_never",
			    value_figure(findings->expected_never, OTHER_DECIMALS));
	if (findings->expected_basis != BASIS_DEFAULTS) {
		json_object_set_new(summary, "expected_low",
				    value_figure(findings->expected_low, OTHER_DECIMALS));
		json_object_set_new(summary, "expected_high",
				    value_figure(findings->expected_high, OTHER_DECIMALS));
	}
	json_object_set_new(summary, "begins", begins_object(findings));
	json_object_set_new(summary, "ceilings", ceilings_object(findings));
	json_object_set_new(summary, "together", together_object(findings));
	json_object_set_new(summary, "circles", circles_array(findings));
	json_object_set_new(summary, "newly_met",
			    people_object(page->cast.newly_met, NEWLY_MET_NAMED, page->pseudonyms));
	value_set_count(summary, "newly_spoken", findings->this_month.spoken->len);
	json_object_set_new(summary, "survival", survival_array(findings));
	json_object_set_new(summary, "warm_online", json_integer(findings->coffee.warm_online));
	json_object_set_new(summary, "to_ask",
			    people_object(page->cast.to_ask, TO_ASK_NAMED, page->pseudonyms));
	json_object_set_new(summary, "months", member_share(findings));
	text = json_dumps(summary, JSON_INDENT(2) | JSON_REAL_PRECISION(15));
	g_string_append_printf(out, "%s\n", text);
	free(text);
	json_decref(summary);
}
