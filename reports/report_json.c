/*
 * report.json, schema "overcoffee-report/1": every figure of the report for programs. The one
 * thing to know: figures are rounded as in the CSV files before jansson sees them, and every
 * string is made valid UTF-8, because jansson silently refuses one that is not.
 */
#include "reports/formats.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include "analyzer/chance.h"
#include "analyzer/name.h"
#include "reports/text.h"
#include "reports/tie_columns.h"

#define SCHEMA	       "overcoffee-report/1"
#define OTHER_DECIMALS 4 /* of what is neither a chance nor a warmth */

static json_t *owned_text(char *text)
{
	json_t *string = *text ? json_string(text) : json_null();

	g_free(text);
	return string;
}

/* Names and sentences; null when there is none. */
static json_t *name_text(const char *name)
{
	return owned_text(name_clean(name ? name : ""));
}

/* Keys and paths. */
static json_t *visible_text(const char *text)
{
	return owned_text(text_visible(text));
}

static json_t *figure(double value, int decimals)
{
	if (isnan(value)) {
		return json_null();
	}
	return decimals == 0 ? json_integer((json_int_t)value)
			     : json_real(text_rounded(value, decimals));
}

static json_t *day_text(gint32 day)
{
	char buffer[12];

	return owned_text(g_strdup(day_format(day, buffer)));
}

static json_t *month_text(gint32 month)
{
	char buffer[12];

	return owned_text(g_strdup(month_format(month, buffer)));
}

static void set_count(json_t *object, const char *member, guint64 count)
{
	json_object_set_new(object, member, json_integer((json_int_t)count));
}

static void set_states(json_t *object, const guint states[STATES])
{
	int i;

	for (i = 0; i < STATES; i++) {
		set_count(object, state_name(i), states[i]);
	}
}

static json_t *owner_object(const struct findings *findings)
{
	json_t *owner = json_object(), *keys = json_array();
	guint i;

	for (i = 0; i < findings->owner_keys->len; i++) {
		json_array_append_new(keys,
				      visible_text(g_ptr_array_index(findings->owner_keys, i)));
	}
	json_object_set_new(owner, "name", name_text(findings->owner_name));
	json_object_set_new(owner, "keys", keys);
	return owner;
}

static json_t *totals_object(const struct totals *totals)
{
	json_t *object = json_object();

	set_count(object, "people", totals->people);
	set_count(object, "ties", totals->ties);
	set_count(object, "audience", totals->audience);
	set_count(object, "offline_only", totals->offline_only);
	set_states(object, totals->states);
	return object;
}

static json_t *totals_now(const struct findings *findings)
{
	return totals_object(&findings->totals);
}

static json_t *totals_previous(const struct findings *findings)
{
	return totals_object(&findings->previous);
}

static json_t *totals_year_before(const struct findings *findings)
{
	return totals_object(&findings->year_before);
}

static json_t *ceilings_object(const struct findings *findings)
{
	json_t *object = json_object();
	int rung;

	for (rung = RUNG_LINK; rung < RUNGS; rung++) {
		set_count(object, rung_name(rung), findings->ceilings[rung]);
	}
	return object;
}

/* What a part is called: its path inside the source, or the file's own name. Two entries of one
 * archive may have the same path: their rows are added up. */
static void add_part(json_t *parts, const struct source *source, const struct part *part)
{
	g_autofree char *base = g_path_get_basename(source->path);
	g_autofree char *name = text_visible(part->path && *part->path ? part->path : base);
	json_int_t before = json_integer_value(json_object_get(parts, name));

	set_count(parts, name, (guint64)before + part->read);
}

static json_t *source_object(const struct source_summary *summary)
{
	const struct source *source = summary->source;
	json_t *object = json_object(), *parts = json_object();
	guint i;

	for (i = 0; i < source->parts->len; i++) {
		add_part(parts, source, g_ptr_array_index(source->parts, i));
	}
	json_object_set_new(object, "path", visible_text(source->path));
	json_object_set_new(object, "kind", visible_text(source_kind_name(source->kind)));
	json_object_set_new(object, "generation", visible_text(source->generation));
	json_object_set_new(object, "first", day_text(summary->first));
	json_object_set_new(object, "last", day_text(summary->last));
	set_count(object, "read", summary->read);
	set_count(object, "kept", summary->kept);
	set_count(object, "skipped", summary->left_out);
	json_object_set_new(object, "parts", parts);
	return object;
}

static json_t *sources_array(const struct findings *findings)
{
	json_t *sources = json_array();
	guint i;

	for (i = 0; i < findings->sources->len; i++) {
		json_array_append_new(
			sources,
			source_object(&g_array_index(findings->sources, struct source_summary, i)));
	}
	return sources;
}

static json_t *list_array(const struct tie_column *column, const struct tie *tie)
{
	g_autoptr(GPtrArray) list = tie_column_list(column, tie);
	json_t *array = json_array();
	guint i;

	for (i = 0; i < list->len; i++) {
		json_array_append_new(array, json_string(g_ptr_array_index(list, i)));
	}
	return array;
}

static json_t *tie_value(const struct tie_column *column, const struct tie *tie)
{
	int decimals;

	if (tie_column_is_list(column)) {
		return list_array(column, tie);
	}
	if (tie_column_is_figure(column, &decimals)) {
		return figure(tie_column_figure(column, tie), decimals);
	}
	return owned_text(tie_column_text(column, tie));
}

static json_t *tie_object(const struct tie *tie)
{
	json_t *object = json_object();
	guint c;

	for (c = 0; c < TIE_COLUMNS; c++) {
		json_object_set_new(object, tie_columns[c].name, tie_value(&tie_columns[c], tie));
	}
	return object;
}

static json_t *share_array(const struct findings *findings)
{
	json_t *share = json_array();
	guint i;

	for (i = 0; i < findings->months->len; i++) {
		const struct month_states *month =
			&g_array_index(findings->months, struct month_states, i);
		json_t *object = json_object();

		json_object_set_new(object, "month", month_text(month->month));
		set_count(object, "ties", month->ties);
		set_states(object, month->states);
		json_array_append_new(share, object);
	}
	return share;
}

static json_t *join_object(const struct join *join)
{
	json_t *object = json_object();

	json_object_set_new(object, "a", visible_text(join->a));
	json_object_set_new(object, "b", visible_text(join->b));
	json_object_set_new(object, "name", name_text(join->name));
	json_object_set_new(object, "reason", name_text(join->reason));
	json_object_set_new(object, "by_name", json_boolean(join->by_name));
	json_object_set_new(object, "by_user", json_boolean(join->by_user));
	return object;
}

static json_t *question_object(const struct question *question)
{
	json_t *object = json_object();

	json_object_set_new(object, "a", visible_text(question->a));
	json_object_set_new(object, "a_name", name_text(question->a_name));
	json_object_set_new(object, "b", visible_text(question->b));
	json_object_set_new(object, "b_name", name_text(question->b_name));
	json_object_set_new(object, "reason", name_text(question->reason));
	return object;
}

static json_t *joins_object(const struct findings *findings)
{
	json_t *object = json_object(), *made = json_array(), *questions = json_array();
	guint i;

	for (i = 0; i < findings->joins->len; i++) {
		json_array_append_new(made,
				      join_object(&g_array_index(findings->joins, struct join, i)));
	}
	for (i = 0; i < findings->questions->len; i++) {
		json_array_append_new(questions, question_object(&g_array_index(
							 findings->questions, struct question, i)));
	}
	json_object_set_new(object, "made", made);
	json_object_set_new(object, "questions", questions);
	return object;
}

static json_t *left_out_object(const struct findings *findings)
{
	json_t *object = json_object();
	int fate;

	for (fate = 0; fate < ROW_FATES; fate++) {
		if (fate != ROW_KEPT && findings->left_out[fate] > 0) {
			set_count(object, row_fate_words(fate), findings->left_out[fate]);
		}
	}
	return object;
}

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
		set_count(object, "ties", next - i);
		json_array_append_new(priors, object);
	}
	return priors;
}

/* Measured, or the default while there are too few answers: that has no interval. */
static json_t *estimate_object(const struct estimate *estimate)
{
	json_t *object = json_object();
	bool measured = estimate->is_measured;

	json_object_set_new(object, "value", figure(estimate->value, OTHER_DECIMALS));
	json_object_set_new(object, "low", figure(measured ? estimate->low : NAN, OTHER_DECIMALS));
	json_object_set_new(object, "high",
			    figure(measured ? estimate->high : NAN, OTHER_DECIMALS));
	set_count(object, "answers", estimate->answers);
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

		json_object_set_new(object, "path", visible_text(cover->source->path));
		json_object_set_new(object, "kind",
				    visible_text(source_kind_name(cover->source->kind)));
		json_object_set_new(object, "first", month_text(cover->first));
		json_object_set_new(object, "last", month_text(cover->last));
		set_count(object, "months", cover->months);
		json_array_append_new(covers, object);
	}
	return covers;
}

static json_t *certainty_object(const struct findings *findings)
{
	json_t *object = json_object(), *weights = json_object();
	int part;

	for (part = 0; part < WARMTH_PARTS; part++) {
		json_object_set_new(weights, warmth_weights[part].name,
				    figure(warmth_weights[part].weight, OTHER_DECIMALS));
	}
	json_object_set_new(object, "offline_first", day_text(findings->offline_first));
	json_object_set_new(object, "offline_last", day_text(findings->offline_last));
	set_count(object, "denied_online", findings->denied_online);
	json_object_set_new(object, "expected_never",
			    figure(findings->expected_never, OTHER_DECIMALS));
	set_count(object, "half_life", WARMTH_HALF_LIFE);
	json_object_set_new(object, "weights", weights);
	json_object_set_new(object, "priors", priors_array(findings));
	json_object_set_new(object, "prior", prior_object(findings));
	json_object_set_new(object, "trace", estimate_object(&findings->leaves_trace));
	set_count(object, "answers", findings->answers);
	json_object_set_new(object, "covers", covers_array(findings));
	return object;
}

static json_t *ask_array(const struct findings *findings)
{
	json_t *questions = json_array();
	guint i;

	for (i = 0; i < findings->ask->len; i++) {
		const struct ask *ask = &g_array_index(findings->ask, struct ask, i);
		json_t *object = json_object();

		json_object_set_new(object, "person", visible_text(ask->person));
		json_object_set_new(object, "name", name_text(ask->name));
		json_object_set_new(object, "at_random", json_boolean(ask->at_random));
		json_object_set_new(object, "value", figure(ask->value, OTHER_DECIMALS));
		json_array_append_new(questions, object);
	}
	return questions;
}

static json_t *together_object(const struct findings *findings)
{
	json_t *object = json_object();

	set_count(object, "pairs", findings->pairs_together);
	set_count(object, "linked_ties", findings->linked_ties);
	set_count(object, "linked_met", findings->linked_met);
	set_count(object, "unlinked_ties", findings->unlinked_ties);
	set_count(object, "unlinked_met", findings->unlinked_met);
	return object;
}

static json_t *schema_text(const struct findings *findings)
{
	(void)findings;
	return json_string(SCHEMA);
}

static json_t *reported_month(const struct findings *findings)
{
	return month_text(findings->month);
}

static json_t *reported_day(const struct findings *findings)
{
	return day_text(findings->as_of);
}

static const struct {
	const char *name;
	json_t *(*value)(const struct findings *findings);
} members[] = {
	{"schema", schema_text},
	{"month", reported_month},
	{"as_of", reported_day},
	{"owner", owner_object},
	{"totals", totals_now},
	{"previous", totals_previous},
	{"year_before", totals_year_before},
	{"ceilings", ceilings_object},
	{"sources", sources_array},
	{"ties", NULL}, /* append_ties() */
	{"share", share_array},
	{"joins", joins_object},
	{"left_out", left_out_object},
	{"certainty", certainty_object},
	{"ask", ask_array},
	{"together", together_object},
};

/* A value whose lines are indented by so much. */
static void append_value(GString *out, json_t *value, const char *indentation)
{
	char *text = json_dumps(value, JSON_INDENT(2) | JSON_REAL_PRECISION(15) | JSON_ENCODE_ANY);
	const char *line, *end;

	for (line = text; (end = strchr(line, '\n')) != NULL; line = end + 1) {
		g_string_append_len(out, line, end + 1 - line);
		g_string_append(out, indentation);
	}
	g_string_append(out, line);
	free(text);
	json_decref(value);
}

/* One at a time: there are tens of thousands, and each takes three times as much memory as its
 * text. */
static void append_ties(GString *out, const struct findings *findings)
{
	guint i;

	g_string_append_c(out, '[');
	for (i = 0; i < findings->ties->len; i++) {
		g_string_append(out, i > 0 ? ",\n    " : "\n    ");
		append_value(out, tie_object(&g_array_index(findings->ties, struct tie, i)),
			     "    ");
	}
	g_string_append(out, i > 0 ? "\n  ]" : "]");
}

void report_json_write(GString *out, const struct page *page)
{
	guint i;

	for (i = 0; i < G_N_ELEMENTS(members); i++) {
		g_string_append_printf(out, "%s\n  \"%s\": ", i > 0 ? "," : "{", members[i].name);
		if (members[i].value) {
			append_value(out, members[i].value(page->findings), "  ");
		} else {
			append_ties(out, page->findings);
		}
	}
	g_string_append(out, "\n}\n");
}
