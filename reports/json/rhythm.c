/*
 * When, where and in which direction the exchange takes place, for report.json.
 */
#include "reports/json/members.h"

#include <math.h>

#include "reports/json/value.h"
#include "reports/kinds.h"

static json_t *group_object(const struct rhythm *rhythm, const struct rhythm_group *group)
{
	json_t *object = json_object(), *months = json_array();
	char name[KIND_SIZE];
	guint i;

	for (i = 0; i < rhythm->month_count; i++) {
		json_array_append_new(months, json_integer(group->months[i]));
	}
	json_object_set_new(object, "name", value_visible(kind_of_exchange(group, name)));
	json_object_set_new(object, "rung", value_visible(rung_name(group->rung)));
	value_set_count(object, "total", group->total);
	value_set_count(object, "year", group->year);
	value_set_count(object, "year_before", group->year_before);
	value_set_count(object, "highest", group->highest);
	json_object_set_new(object, "months", months);
	return object;
}

/* The rungs that have any exchange. */
static json_t *rungs_object(const struct rhythm *rhythm)
{
	json_t *object = json_object();
	int rung;

	for (rung = RUNG_LINK; rung < RUNGS; rung++) {
		const struct rung_sums *sums = &rhythm->rungs[rung];
		json_t *figures;

		if (sums->highest == 0) {
			continue;
		}
		figures = json_object();
		value_set_count(figures, "year", sums->year);
		value_set_count(figures, "year_before", sums->year_before);
		value_set_count(figures, "highest", sums->highest);
		json_object_set_new(object, rung_name(rung), figures);
	}
	return object;
}

static json_t *side_object(const struct talk *talk, enum side side)
{
	json_t *object = json_object();
	bool has_answers = talk->answers[side] > 0;

	value_set_count(object, "starts", talk->starts[side]);
	value_set_count(object, "answers", talk->answers[side]);
	json_object_set_new(object, "median_minutes",
			    value_figure(has_answers ? talk->minutes[side] : NAN, 0));
	return object;
}

static json_t *talks_array(const struct rhythm *rhythm)
{
	json_t *talks = json_array();
	int origin;

	for (origin = 0; origin < ORIGINS; origin++) {
		const struct talk *talk = &rhythm->talks[origin];
		json_t *object;

		if (talk->starts[SIDE_OWNER] + talk->starts[SIDE_OTHER] == 0) {
			continue;
		}
		object = json_object();
		json_object_set_new(object, "source",
				    value_visible(origin_name((enum origin)origin)));
		json_object_set_new(object, "you", side_object(talk, SIDE_OWNER));
		json_object_set_new(object, "they", side_object(talk, SIDE_OTHER));
		value_set_count(object, "starts",
				talk->starts[SIDE_OWNER] + talk->starts[SIDE_OTHER]);
		json_array_append_new(talks, object);
	}
	return talks;
}

static json_t *directions_object(const struct rhythm *rhythm)
{
	json_t *object = json_object();

	value_set_count(object, "both_ways", rhythm->both_ways);
	value_set_count(object, "from_you", rhythm->from_owner);
	value_set_count(object, "from_you_in_public", rhythm->from_owner_in_public);
	value_set_count(object, "from_them", rhythm->from_them);
	value_set_count(object, "no_words", rhythm->wordless);
	return object;
}

json_t *member_rhythm(const struct findings *findings)
{
	const struct rhythm *rhythm = &findings->rhythm;
	json_t *object = json_object(), *groups = json_array();
	guint i;

	for (i = 0; i < rhythm->group_count; i++) {
		json_array_append_new(groups, group_object(rhythm, &rhythm->groups[i]));
	}
	json_object_set_new(object, "first_month", value_month(rhythm->first));
	json_object_set_new(object, "first_day", value_day(rhythm->first_day));
	json_object_set_new(object, "last_day", value_day(rhythm->last_day));
	value_set_count(object, "total", rhythm->total);
	value_set_count(object, "year", rhythm->year);
	value_set_count(object, "year_before", rhythm->year_before);
	value_set_count(object, "undated", rhythm->undated);
	json_object_set_new(object, "groups", groups);
	json_object_set_new(object, "rungs", rungs_object(rhythm));
	json_object_set_new(object, "directions", directions_object(rhythm));
	value_set_count(object, "silence_days", RHYTHM_SILENCE);
	json_object_set_new(object, "talks", talks_array(rhythm));
	return object;
}
