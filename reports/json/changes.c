/*
 * What changed this month and who moved up the ladder, for report.json.
 */
#include "reports/json/members.h"

#include "reports/json/value.h"

static json_t *person_object(const struct findings *findings, guint index)
{
	const struct tie *tie = &g_array_index(findings->ties, struct tie, index);
	json_t *object = json_object();

	json_object_set_new(object, "person", value_visible(tie->person));
	json_object_set_new(object, "name", value_name(tie->name));
	return object;
}

static json_t *given_value(struct given_date date)
{
	char text[12];

	return date.precision == PRECISION_NONE ? json_null()
						: json_string(given_date_format(date, text));
}

static json_t *encounters_array(const struct findings *findings, const GArray *encounters)
{
	json_t *array = json_array();

	for (guint i = 0; i < encounters->len; i++) {
		const struct encounter *encounter = &g_array_index(encounters, struct encounter, i);
		json_t *object = person_object(findings, encounter->tie), *sources = json_array();

		json_object_set_new(object, "date", given_value(encounter->date));
		json_object_set_new(object, "before", given_value(encounter->previous));
		for (int kind = 0; kind < SOURCE_KINDS; kind++) {
			if (encounter->sources & (1u << kind))
				json_array_append_new(sources, json_string(source_kind_name(
								       (enum source_kind)kind)));
		}
		json_object_set_new(object, "sources", sources);
		json_array_append_new(array, object);
	}
	return array;
}

static json_t *new_array(const struct findings *findings)
{
	const GArray *fresh = findings->this_month.fresh;
	json_t *array = json_array();

	for (guint i = 0; i < fresh->len; i++) {
		const struct new_tie *tie = &g_array_index(fresh, struct new_tie, i);
		json_t *object = person_object(findings, tie->tie);

		json_object_set_new(object, "date", value_day(tie->since));
		json_object_set_new(object, "source", json_string(origin_name(tie->origin)));
		json_array_append_new(array, object);
	}
	return array;
}

static json_t *first_words_array(const struct findings *findings)
{
	const GArray *words = findings->this_month.words;
	json_t *array = json_array();

	for (guint i = 0; i < words->len; i++) {
		const struct first_words *first = &g_array_index(words, struct first_words, i);
		json_t *object = person_object(findings, first->tie);

		json_object_set_new(object, "date", value_day(first->day));
		json_object_set_new(object, "channel", json_string(channel_name(first->channel)));
		json_object_set_new(object, "from_you", json_boolean(first->from_owner));
		json_object_set_new(object, "new", json_boolean(first->is_new));
		json_array_append_new(array, object);
	}
	return array;
}

static json_t *silent_array(const struct findings *findings)
{
	const GArray *silent = findings->this_month.silent;
	json_t *array = json_array();

	for (guint i = 0; i < silent->len; i++) {
		const struct fallen_silent *fallen =
			&g_array_index(silent, struct fallen_silent, i);
		json_t *object = person_object(findings, fallen->tie);

		value_set_count(object, "quiet_days", fallen->quiet_days);
		json_object_set_new(object, "usual_gap",
				    value_figure(fallen->usual_gap, OTHER_DECIMALS));
		json_array_append_new(array, object);
	}
	return array;
}

json_t *member_changes(const struct findings *findings)
{
	const struct this_month *month = &findings->this_month;
	json_t *object = json_object();

	json_object_set_new(object, "met", encounters_array(findings, month->met));
	json_object_set_new(object, "spoken", encounters_array(findings, month->spoken));
	json_object_set_new(object, "met_again", encounters_array(findings, month->again));
	json_object_set_new(object, "new", new_array(findings));
	json_object_set_new(object, "first_words", first_words_array(findings));
	json_object_set_new(object, "fell_silent", silent_array(findings));
	return object;
}

json_t *member_moves(const struct findings *findings)
{
	const struct climbs *climbs = &findings->climbs;
	json_t *object = json_object(), *up = json_object(), *ties = json_array();

	for (int rung = RUNG_LINK; rung < RUNGS; rung++)
		value_set_count(up, rung_name((enum rung)rung), climbs->up[rung]);
	for (guint i = 0; i < climbs->moves->len; i++) {
		const struct move *move = &g_array_index(climbs->moves, struct move, i);
		json_t *tie = person_object(findings, move->tie);

		json_object_set_new(tie, "from", json_string(rung_name(move->from)));
		json_object_set_new(tie, "to", json_string(rung_name(move->to)));
		json_array_append_new(ties, tie);
	}
	json_object_set_new(object, "up", up);
	json_object_set_new(object, "moved", ties);
	return object;
}

json_t *member_carried(const struct findings *findings)
{
	json_t *object = json_object();

	for (int medium = 0; medium < MEDIUMS; medium++)
		value_set_count(object, medium_facts((enum medium)medium)->name,
				findings->climbs.carried[medium]);
	return object;
}
