/*
 * Sources, joins and rows left out, for report.json.
 */
#include "reports/json/members.h"

#include "reports/json/value.h"
#include "reports/text.h"

/* What a part is called: its path inside the source, or the file's own name. Two entries of one
 * archive may have the same path: their rows are added up. */
static void add_part(json_t *parts, const struct source *source, const struct part *part)
{
	g_autofree char *base = g_path_get_basename(source->path);
	g_autofree char *name = text_visible(part->path && *part->path ? part->path : base);
	json_int_t before = json_integer_value(json_object_get(parts, name));

	value_set_count(parts, name, (guint64)before + part->read);
}

static json_t *source_object(const struct source_summary *summary)
{
	const struct source *source = summary->source;
	json_t *object = json_object(), *parts = json_object();
	guint i;

	for (i = 0; i < source->parts->len; i++) {
		add_part(parts, source, g_ptr_array_index(source->parts, i));
	}
	json_object_set_new(object, "path", value_visible(source->path));
	json_object_set_new(object, "kind", value_visible(source_kind_name(source->kind)));
	json_object_set_new(object, "generation", value_visible(source->generation));
	json_object_set_new(object, "first", value_day(summary->first));
	json_object_set_new(object, "last", value_day(summary->last));
	value_set_count(object, "read", summary->read);
	value_set_count(object, "kept", summary->kept);
	value_set_count(object, "skipped", summary->left_out);
	json_object_set_new(object, "parts", parts);
	return object;
}

json_t *member_sources(const struct findings *findings)
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

static json_t *join_object(const struct join *join)
{
	json_t *object = json_object();

	json_object_set_new(object, "a", value_visible(join->a));
	json_object_set_new(object, "b", value_visible(join->b));
	json_object_set_new(object, "name", value_name(join->name));
	json_object_set_new(object, "reason", value_name(join->reason));
	json_object_set_new(object, "by_name", json_boolean(join->by_name));
	json_object_set_new(object, "by_user", json_boolean(join->by_user));
	return object;
}

static json_t *question_object(const struct question *question)
{
	json_t *object = json_object();

	json_object_set_new(object, "a", value_visible(question->a));
	json_object_set_new(object, "a_name", value_name(question->a_name));
	json_object_set_new(object, "b", value_visible(question->b));
	json_object_set_new(object, "b_name", value_name(question->b_name));
	json_object_set_new(object, "reason", value_name(question->reason));
	return object;
}

json_t *member_joins(const struct findings *findings)
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

json_t *member_left_out(const struct findings *findings)
{
	json_t *object = json_object();
	int fate;

	for (fate = 0; fate < ROW_FATES; fate++) {
		if (fate != ROW_KEPT && findings->left_out[fate] > 0) {
			value_set_count(object, row_fate_words(fate), findings->left_out[fate]);
		}
	}
	return object;
}

json_t *member_rows(const struct findings *findings)
{
	json_t *object = json_object();
	guint64 read = 0, kept = 0, left_out = 0;

	for (guint i = 0; i < findings->sources->len; i++) {
		const struct source_summary *summary =
			&g_array_index(findings->sources, struct source_summary, i);

		read += summary->read;
		kept += summary->kept;
		left_out += summary->left_out;
	}
	value_set_count(object, "read", read);
	value_set_count(object, "kept", kept);
	value_set_count(object, "skipped", left_out);
	return object;
}
