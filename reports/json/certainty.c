/*
 * What "never" rests on and what to ask, for report.json.
 */
#include "reports/json/members.h"

#include <math.h>

#include "analyzer/chance.h"
#include "reports/json/value.h"
#include "reports/text.h"

static int compare_priors(gconstpointer a, gconstpointer b)
{
	double one = *(const double *)a, other = *(const double *)b;

	return (one < other) - (one > other);
}

/* The priors that were used, highest first, each with how many ties it was used for. */
static json_t *priors_array(const struct findings *findings)
{
	g_autoptr(GArray) used = g_array_new(FALSE, FALSE, sizeof(double));
	json_t *priors = json_array();
	guint i, next;

	for (i = 0; i < findings->ties->len; i++) {
		double prior = g_array_index(findings->ties, struct tie, i).prior;

		if (!isnan(prior)) {
			prior = text_rounded(prior, OTHER_DECIMALS);
			g_array_append_val(used, prior);
		}
	}
	g_array_sort(used, compare_priors);
	for (i = 0; i < used->len; i = next) {
		double prior = g_array_index(used, double, i);
		json_t *object = json_object();

		for (next = i; next < used->len && g_array_index(used, double, next) == prior;
		     next++) {
		}
		json_object_set_new(object, "prior", json_real(prior));
		value_set_count(object, "ties", next - i);
		json_array_append_new(priors, object);
	}
	return priors;
}

/* Measured, or the default while there are too few answers: that has no interval. */
static json_t *estimate_object(const struct estimate *estimate)
{
	json_t *object = json_object();
	bool measured = estimate->is_measured;

	json_object_set_new(object, "value", value_figure(estimate->value, OTHER_DECIMALS));
	json_object_set_new(object, "low",
			    value_figure(measured ? estimate->low : NAN, OTHER_DECIMALS));
	json_object_set_new(object, "high",
			    value_figure(measured ? estimate->high : NAN, OTHER_DECIMALS));
	value_set_count(object, "answers", estimate->answers);
	json_object_set_new(object, "from", json_string(measured ? "answers" : "default"));
	return object;
}

/* By platform; what is no platform has the value 0. */
static json_t *prior_object(const struct findings *findings)
{
	json_t *object = json_object();
	int origin;

	for (origin = 0; origin < ORIGINS; origin++) {
		g_autofree char *name = g_ascii_strdown(origin_name(origin), -1);

		if (platform_priors[origin] > 0) {
			json_object_set_new(object, name,
					    estimate_object(&findings->ever_met[origin]));
		}
	}
	return object;
}

static json_t *covers_array(const struct findings *findings)
{
	json_t *covers = json_array();
	guint i;

	for (i = 0; i < findings->covers->len; i++) {
		const struct cover *cover = &g_array_index(findings->covers, struct cover, i);
		json_t *object = json_object();

		json_object_set_new(object, "path", value_visible(cover->source->path));
		json_object_set_new(object, "kind",
				    value_visible(source_kind_name(cover->source->kind)));
		json_object_set_new(object, "first", value_month(cover->first));
		json_object_set_new(object, "last", value_month(cover->last));
		value_set_count(object, "months", cover->months);
		json_array_append_new(covers, object);
	}
	return covers;
}

/* The range is one of what was measured: none where all are defaults. */
static void set_expected(json_t *object, const struct findings *findings)
{
	static const char *const bases[] = {[BASIS_DEFAULTS] = "defaults",
					    [BASIS_MIXED] = "defaults and answers",
					    [BASIS_ANSWERS] = "answers"};
	bool measured = findings->expected_basis != BASIS_DEFAULTS;

	json_object_set_new(object, "expected_never",
			    value_figure(findings->expected_never, OTHER_DECIMALS));
	json_object_set_new(object, "expected_low",
			    value_figure(measured ? findings->expected_low : NAN, OTHER_DECIMALS));
	json_object_set_new(object, "expected_high",
			    value_figure(measured ? findings->expected_high : NAN, OTHER_DECIMALS));
	json_object_set_new(object, "expected_from", json_string(bases[findings->expected_basis]));
}

static json_t *words_object(const struct words_read *words)
{
	json_t *object = json_object();

	value_set_count(object, "pieces", words->pieces);
	value_set_count(object, "messages", words->messages);
	json_object_set_new(object, "first", value_month(words->first));
	return object;
}

/* The first month of the journals and of the calendars. */
static json_t *begins_object(const struct findings *findings)
{
	static const enum source_kind offline[] = {SOURCE_JOURNAL, SOURCE_CALENDAR};
	json_t *object = json_object();

	for (gsize i = 0; i < G_N_ELEMENTS(offline); i++)
		json_object_set_new(object, source_kind_name(offline[i]),
				    value_month(month_of(findings->begins[offline[i]])));
	return object;
}

static json_t *own_vocabularies(const struct findings *findings)
{
	json_t *array = json_array();

	for (const char *const *name = findings->own_words; name && *name; name++)
		json_array_append_new(array, value_name(*name));
	return array;
}

json_t *member_certainty(const struct findings *findings)
{
	json_t *object = json_object(), *weights = json_object();
	int part;

	for (part = 0; part < WARMTH_PARTS; part++) {
		json_object_set_new(weights, warmth_weights[part].name,
				    value_figure(warmth_weights[part].weight, OTHER_DECIMALS));
	}
	json_object_set_new(object, "offline_first", value_day(findings->offline_first));
	json_object_set_new(object, "offline_last", value_day(findings->offline_last));
	value_set_count(object, "denied_online", findings->denied_online);
	set_expected(object, findings);
	value_set_count(object, "half_life", findings->half_life);
	json_object_set_new(object, "weights", weights);
	json_object_set_new(object, "own_vocabularies", own_vocabularies(findings));
	json_object_set_new(object, "priors", priors_array(findings));
	json_object_set_new(object, "prior", prior_object(findings));
	json_object_set_new(object, "trace", estimate_object(&findings->leaves_trace));
	value_set_count(object, "answers", findings->answers);
	json_object_set_new(object, "covers", covers_array(findings));
	json_object_set_new(object, "begins", begins_object(findings));
	json_object_set_new(object, "words", words_object(&findings->words));
	return object;
}

json_t *member_ask(const struct findings *findings)
{
	json_t *questions = json_array();
	guint i;

	for (i = 0; i < findings->ask->len; i++) {
		const struct ask *ask = &g_array_index(findings->ask, struct ask, i);
		json_t *object = json_object();

		json_object_set_new(object, "person", value_visible(ask->person));
		json_object_set_new(object, "name", value_name(ask->name));
		json_object_set_new(object, "at_random", json_boolean(ask->at_random));
		json_object_set_new(object, "value", value_figure(ask->value, OTHER_DECIMALS));
		json_array_append_new(questions, object);
	}
	return questions;
}
