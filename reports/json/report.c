/*
 * report.json, schema "overcoffee-report/1": every figure of the report for programs, member by
 * member as the table at the end lists them.
 */
#include "reports/formats.h"

#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include "reports/json/members.h"
#include "reports/json/value.h"
#include "reports/text.h"

#define SCHEMA "overcoffee-report/1"

static json_t *owner_object(const struct findings *findings)
{
	json_t *owner = json_object(), *keys = json_array();
	guint i;

	for (i = 0; i < findings->owner_keys->len; i++) {
		json_array_append_new(keys,
				      value_visible(g_ptr_array_index(findings->owner_keys, i)));
	}
	json_object_set_new(owner, "name", value_name(findings->owner_name));
	json_object_set_new(owner, "keys", keys);
	return owner;
}

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
		value_set_count(object, rung_name(rung), findings->ceilings[rung]);
	}
	return object;
}

static json_t *together_object(const struct findings *findings)
{
	json_t *object = json_object();

	value_set_count(object, "pairs", findings->pairs_together);
	value_set_count(object, "linked_ties", findings->linked_ties);
	value_set_count(object, "linked_met", findings->linked_met);
	value_set_count(object, "unlinked_ties", findings->unlinked_ties);
	value_set_count(object, "unlinked_met", findings->unlinked_met);
	return object;
}

static json_t *schema_text(const struct findings *findings)
{
	(void)findings;
	return json_string(SCHEMA);
}

static json_t *reported_month(const struct findings *findings)
{
	return value_month(findings->month);
}

static json_t *reported_day(const struct findings *findings)
{
	return value_day(findings->as_of);
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
	{"sources", member_sources},
	{"rows", member_rows},
	{"ties", NULL}, /* member_append_ties() */
	{"share", member_share},
	{"joins", member_joins},
	{"left_out", member_left_out},
	{"certainty", member_certainty},
	{"ask", member_ask},
	{"together", together_object},
	{"circles", member_circles},
	{"brokers", member_brokers},
	{"layers", member_layers},
	{"survival", member_survival},
	{"cooling", member_cooling},
	{"rhythm", member_rhythm},
	{"changes", member_changes},
	{"coffee", member_coffee},
	{"moves", member_moves},
	{"carried", member_carried},
	{"introductions", member_introductions},
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

void report_json_write(GString *out, const struct page *page)
{
	guint i;

	for (i = 0; i < G_N_ELEMENTS(members); i++) {
		g_string_append_printf(out, "%s\n  \"%s\": ", i > 0 ? "," : "{", members[i].name);
		if (members[i].value) {
			append_value(out, members[i].value(page->findings), "  ");
		} else {
			member_append_ties(out, page);
		}
	}
	g_string_append(out, "\n}\n");
}
