/*
 * Whom to ask for coffee and whom to introduce to each other, for report.json.
 */
#include "reports/json/members.h"

#include "reports/json/value.h"

static const struct tie *tie_at(const struct findings *findings, guint index)
{
	return &g_array_index(findings->ties, struct tie, index);
}

static json_t *person_value(const struct findings *findings, guint index)
{
	return value_visible(tie_at(findings, index)->person);
}

static json_t *invitation_object(const struct findings *findings,
				 const struct invitation *invitation)
{
	const struct tie *tie = tie_at(findings, invitation->tie);
	json_t *object = json_object();
	char date[12];

	json_object_set_new(object, "person", value_visible(tie->person));
	json_object_set_new(object, "name", value_name(tie->name));
	json_object_set_new(object, "warmth", value_figure(tie->warmth, 1));
	json_object_set_new(object, "state", json_string(state_name(tie->state)));
	json_object_set_new(object, "reason", json_string(coffee_reason_name(invitation->reason)));
	json_object_set_new(object, "count",
			    invitation->count ? json_integer(invitation->count) : json_null());
	json_object_set_new(object, "date",
			    invitation->date.precision == PRECISION_NONE
				    ? json_null()
				    : json_string(given_date_format(invitation->date, date)));
	json_object_set_new(object, "introducer",
			    invitation->reason == COFFEE_INTRODUCER
				    ? person_value(findings, invitation->friend)
				    : json_null());
	json_object_set_new(object, "company", value_name(tie->company));
	json_object_set_new(object, "last", value_day(invitation->last));
	json_object_set_new(object, "channel", json_string(channel_name(invitation->channel)));
	json_object_set_new(object, "from_you", json_boolean(invitation->from_owner));
	return object;
}

json_t *member_coffee(const struct findings *findings)
{
	const struct coffee *coffee = &findings->coffee;
	json_t *object = json_object(), *invited = json_array(), *warm = json_object();

	for (guint i = 0; i < coffee->invitations->len; i++)
		json_array_append_new(
			invited, invitation_object(findings, &g_array_index(coffee->invitations,
									    struct invitation, i)));
	value_set_count(warm, "ties", coffee->warm);
	value_set_count(warm, "met", coffee->warm_met);
	value_set_count(warm, "spoken", coffee->warm_spoken);
	value_set_count(warm, "maybe", coffee->warm_maybe);
	value_set_count(warm, "online", coffee->warm_online);
	value_set_count(object, "candidates", coffee->candidates);
	value_set_count(object, "with_words", coffee->worded);
	json_object_set_new(object, "warm_and_recent", warm);
	json_object_set_new(object, "invite", invited);
	return object;
}

static void set_gatherings(json_t *object, const guint gatherings[TOGETHER_KINDS])
{
	value_set_count(object, "tweets", gatherings[TOGETHER_IN_PUBLIC]);
	value_set_count(object, "conversations", gatherings[TOGETHER_IN_CONVERSATION]);
	value_set_count(object, "events", gatherings[TOGETHER_AT_EVENT]);
}

static json_t *pairs_array(const struct findings *findings)
{
	const GArray *pairs = findings->introductions.pairs;
	json_t *array = json_array();

	for (guint i = 0; i < pairs->len; i++) {
		const struct introduction *pair = &g_array_index(pairs, struct introduction, i);
		json_t *object = json_object();

		json_object_set_new(object, "a", person_value(findings, pair->a));
		json_object_set_new(object, "b", person_value(findings, pair->b));
		set_gatherings(object, pair->gatherings);
		value_set_count(object, "common", pair->common);
		json_object_set_new(object, "allocation",
				    value_figure(pair->allocation, OTHER_DECIMALS));
		json_object_set_new(object, "score", value_figure(pair->score, OTHER_DECIMALS));
		json_array_append_new(array, object);
	}
	return array;
}

static json_t *tables_array(const struct findings *findings)
{
	const GArray *tables = findings->introductions.tables;
	json_t *array = json_array();

	for (guint i = 0; i < tables->len; i++) {
		const struct table *table = &g_array_index(tables, struct table, i);
		json_t *object = json_object(), *people = json_array();

		for (guint j = 0; j < table->count; j++)
			json_array_append_new(people, person_value(findings, table->people[j]));
		json_object_set_new(object, "people", people);
		value_set_count(object, "pairs", table->count * (table->count - 1) / 2);
		value_set_count(object, "in_conversation", table->in_conversation);
		json_object_set_new(object, "score", value_figure(table->score, OTHER_DECIMALS));
		json_array_append_new(array, object);
	}
	return array;
}

static json_t *introducers_array(const struct findings *findings)
{
	const GArray *introducers = findings->introductions.introducers;
	json_t *array = json_array();

	for (guint i = 0; i < introducers->len; i++) {
		const struct introducer *introducer =
			&g_array_index(introducers, struct introducer, i);
		json_t *object = json_object();

		json_object_set_new(object, "to_meet",
				    person_value(findings, introducer->stranger));
		json_object_set_new(object, "ask", person_value(findings, introducer->friend));
		set_gatherings(object, introducer->gatherings);
		json_object_set_new(object, "score",
				    value_figure(introducer->score, OTHER_DECIMALS));
		json_array_append_new(array, object);
	}
	return array;
}

json_t *member_introductions(const struct findings *findings)
{
	json_t *object = json_object();

	value_set_count(object, "all_pairs", findings->introductions.all_pairs);
	json_object_set_new(object, "pairs", pairs_array(findings));
	json_object_set_new(object, "tables", tables_array(findings));
	json_object_set_new(object, "introducers", introducers_array(findings));
	return object;
}
