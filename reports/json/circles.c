/*
 * report.json: circles, brokers, layers. Ties are named by key and by name.
 */
#include "reports/json/members.h"

#include "reports/json/value.h"

static const char *const outcomes[] = {
	[CIRCLES_NONE] = "no links",
	[CIRCLES_TOO_FEW] = "too few links",
	[CIRCLES_UNCLEAR] = "no clear circles",
	[CIRCLES_FOUND] = "found",
};

static const char *const sources[ORIGINS] = {
	[ORIGIN_LINKEDIN] = "linkedin",
	[ORIGIN_TWITTER] = "twitter",
	[ORIGIN_CALENDAR] = "calendar",
};

static void set_tie(json_t *object, const char *prefix, const struct tie *tie)
{
	g_autofree char *key = g_strconcat(prefix, "person", NULL);
	g_autofree char *name = g_strconcat(prefix, "name", NULL);

	json_object_set_new(object, key, value_visible(tie->person));
	json_object_set_new(object, name, value_name(tie->name));
}

static const struct tie *tie_at(const struct findings *findings, guint i)
{
	return &g_array_index(findings->ties, struct tie, i);
}

static json_t *circle_object(const struct findings *findings, const struct circle *circle)
{
	json_t *object = json_object();

	value_set_count(object, "ties", circle->ties);
	value_set_count(object, "met", circle->met);
	value_set_count(object, "links", circle->links);
	json_object_set_new(object, "company", value_name(circle->company));
	value_set_count(object, "company_ties", circle->company_ties);
	json_object_set_new(object, "source", value_name(sources[circle->source]));
	set_tie(object, "centre_", tie_at(findings, circle->centre));
	return object;
}

json_t *member_circles(const struct findings *findings)
{
	const struct circles *circles = &findings->circles;
	json_t *object = json_object(), *list = json_array();

	json_object_set_new(object, "outcome", value_name(outcomes[circles->outcome]));
	value_set_count(object, "runs", circles->runs);
	json_object_set_new(object, "modularity",
			    value_figure(circles->modularity, OTHER_DECIMALS));
	json_object_set_new(object, "stability", value_figure(circles->stability, OTHER_DECIMALS));
	value_set_count(object, "small_ties", circles->small_ties);
	value_set_count(object, "small_met", circles->small_met);
	for (guint i = 0; i < circles->list->len; i++)
		json_array_append_new(
			list,
			circle_object(findings, &g_array_index(circles->list, struct circle, i)));
	json_object_set_new(object, "list", list);
	return object;
}

json_t *member_brokers(const struct findings *findings)
{
	const struct brokers *brokers = &findings->brokers;
	json_t *object = json_object(), *list = json_array();

	json_object_set_new(object, "density", value_figure(brokers->density, OTHER_DECIMALS));
	value_set_count(object, "sources", brokers->sources);
	json_object_set_new(object, "estimated", json_boolean(brokers->is_estimated));
	for (guint i = 0; i < brokers->list->len; i++) {
		guint tie = g_array_index(brokers->list, guint, i);
		const struct broker *broker = &brokers->of[tie];
		json_t *entry = json_object();

		set_tie(entry, "", tie_at(findings, tie));
		value_set_count(entry, "circles", broker->circles);
		value_set_count(entry, "links", broker->links);
		json_object_set_new(entry, "constraint",
				    value_figure(broker->constraint, OTHER_DECIMALS));
		json_object_set_new(entry, "effective_size",
				    value_figure(broker->effective_size, OTHER_DECIMALS));
		json_object_set_new(entry, "betweenness",
				    value_figure(broker->betweenness, OTHER_DECIMALS));
		json_array_append_new(list, entry);
	}
	json_object_set_new(object, "list", list);
	return object;
}

json_t *member_layers(const struct findings *findings)
{
	const struct layers *layers = &findings->layers;
	json_t *object = json_object(), *list = json_array();

	value_set_count(object, "in_days", LAYERS_DAYS);
	json_object_set_new(object, "silhouette", value_figure(layers->silhouette, OTHER_DECIMALS));
	for (guint i = 0; i < layers->list->len; i++) {
		const struct layer *layer = &g_array_index(layers->list, struct layer, i);
		json_t *entry = json_object();

		value_set_count(entry, "days", layer->days);
		value_set_count(entry, "ties", layer->ties);
		value_set_count(entry, "met", layer->met);
		json_object_set_new(entry, "usual", value_figure(layer->usual, 1));
		json_array_append_new(list, entry);
	}
	json_object_set_new(object, "list", list);
	return object;
}
