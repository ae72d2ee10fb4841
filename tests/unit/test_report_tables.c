/*
 * ties.csv, evidence.csv, skipped.csv and report.json, against texts worked out by hand.
 */
#include "tests/unit/test_report.h"

#include <math.h>

#include <jansson.h>

#include "reports/cells.h"
#include "reports/formats.h"

#define TIES_HEADER                                                                                \
	"person,name,state,chance_never_met,ceiling,warmth,active_days,sent,received,"             \
	"first_contact,last_contact,first_met,last_met,channels,keys,company,position\n"

static void written(GString *out, void (*write)(GString *out, const struct page *page),
		    const struct made_up *made)
{
	const struct page page = {.findings = &made->findings, .diag = &made->diag};

	write(out, &page);
}

static struct tie met_tie(void)
{
	return (struct tie){
		.person = "linkedin:ada-quill",
		.name = "Ada Quill",
		.keys = TEXTS("linkedin:ada-quill", "twitter:@ada_q"),
		.state = STATE_MET,
		.ceiling = RUNG_IN_PERSON,
		.chance_never_met = 0,
		.warmth = 98.4,
		.active_days = 12,
		.sent = 1034,
		.received = 7,
		.first_contact = day("2018-11-02"),
		.last_contact = day("2026-10-28"),
		.first_words = day("2018-11-03"),
		.last_words = day("2026-10-28"),
		.first_met = given("2020"),
		.last_met = given("2026-10-16"),
		.channels = 1u << CHANNEL_LINKEDIN_CONNECTION | 1u << CHANNEL_LINKEDIN_INVITATION |
			    1u << CHANNEL_LINKEDIN_INVITATION_NOTE | 1u << CHANNEL_TWITTER_MESSAGE,
		.company = "Quill, \"Ink\" & Sons",
		.position = "=HYPERLINK(1)",
		.prior = 0.7,
	};
}

static void add_ties(struct made_up *made)
{
	made_up_tie(made, met_tie());
	made_up_online(made, "twitter:@bo", "@bo", 0, "");
}

static void each_tie_is_a_row(void **state)
{
	g_autoptr(GString) out = g_string_new(NULL);
	struct made_up made;

	(void)state;
	made_up_init(&made);
	add_ties(&made);
	written(out, ties_csv_write, &made);
	assert_string_equal(
		out->str, TIES_HEADER
		"linkedin:ada-quill,Ada Quill,met,0.00,in-person,98.4,12,1034,7,"
		"2018-11-02,2026-10-28,2020,2026-10-16,"
		"linkedin-connection;linkedin-invitation;twitter-message,"
		"linkedin:ada-quill;twitter:@ada_q,\"Quill, \"\"Ink\"\" & Sons\",'=HYPERLINK(1)\n"
		"twitter:@bo,'@bo,online,0.40,link,0.0,0,0,0,,,,,linkedin-connection,"
		"twitter:@bo,,\n");
	made_up_release(&made);
}

static void tables_without_rows_keep_their_header(void **state)
{
	g_autoptr(GString) ties = g_string_new(NULL), evidence = g_string_new(NULL),
			   skipped = g_string_new(NULL);
	struct made_up made;

	(void)state;
	made_up_init(&made);
	written(ties, ties_csv_write, &made);
	written(evidence, evidence_csv_write, &made);
	written(skipped, skipped_csv_write, &made);
	assert_string_equal(ties->str, TIES_HEADER);
	assert_string_equal(evidence->str, "person,name,date,kind,grade,source,line,excerpt\n");
	assert_string_equal(skipped->str, "file,line,severity,kind,detail\n");
	made_up_release(&made);
}

static void names_lose_what_cannot_be_seen(void **state)
{
	g_autoptr(GString) out = g_string_new(NULL);
	struct made_up made;

	(void)state;
	made_up_init(&made);
	made_up_online(&made, "linkedin:cy", "Cy\u202E\033[31m \n Reed", 50, "");
	written(out, ties_csv_write, &made);
	assert_non_null(strstr(out->str, "\nlinkedin:cy,Cy[31m Reed,online,"));
	made_up_release(&made);
}

static void each_piece_of_evidence_is_a_row(void **state)
{
	g_autoptr(GString) out = g_string_new(NULL);
	struct made_up made;

	(void)state;
	made_up_init(&made);
	made_up_sources(&made);
	const struct found_evidence pieces[] = {
		{.person = "linkedin:ada-quill",
		 .name = "Ada Quill",
		 .date = given(""),
		 .kind = EVIDENCE_VOICE,
		 .grade = GRADE_TOLD,
		 .part = &made.messages,
		 .line = 402,
		 .excerpt = "thanks for the call, \"Nell\""},
		{.person = "twitter:@bo",
		 .name = "@bo",
		 .date = given("2026-10"),
		 .kind = EVIDENCE_IN_PERSON,
		 .grade = GRADE_DENIED,
		 .is_denied = true,
		 .part = &made.lines,
		 .line = 2,
		 .excerpt = "never"},
	};
	g_array_append_vals(made.findings.evidence, pieces, G_N_ELEMENTS(pieces));
	written(out, evidence_csv_write, &made);
	assert_string_equal(out->str,
			    "person,name,date,kind,grade,source,line,excerpt\n"
			    "linkedin:ada-quill,Ada Quill,,voice,told,in/linkedin.zip/messages.csv,"
			    "402,\"thanks for the call, \"\"Nell\"\"\"\n"
			    "twitter:@bo,'@bo,2026-10,in-person,denied,met.csv,2,never\n");
	made_up_release(&made);
}

static void each_row_left_out_is_told_with_its_reason(void **state)
{
	g_autoptr(GString) out = g_string_new(NULL), expected = g_string_new(NULL);
	struct made_up made;

	(void)state;
	made_up_init(&made);
	made_up_sources(&made);
	diag_report(&made.diag, DIAG_ROW_NO_NAME, &made.connections, 17, NULL);
	diag_report(&made.diag, DIAG_NOT_JSON, &made.messages, 0, "3911 tweets before it kept");
	written(out, skipped_csv_write, &made);
	g_string_printf(expected,
			"file,line,severity,kind,detail\n"
			"in/linkedin.zip/Connections.csv,17,skipped,%s,no name and no address\n"
			"in/linkedin.zip/messages.csv,,error,%s,"
			"not valid JSON: 3911 tweets before it kept\n",
			diag_slug(DIAG_ROW_NO_NAME), diag_slug(DIAG_NOT_JSON));
	assert_string_equal(out->str, expected->str);
	made_up_release(&made);
}

static void cells_are_quoted_and_defused_when_they_must_be(void **state)
{
	static const struct {
		const char *text, *cell;
	} cases[] = {
		{NULL, ""},
		{"", ""},
		{"plain", "plain"},
		{"a b;c", "a b;c"},
		{"a,b", "\"a,b\""},
		{"say \"a\"", "\"say \"\"a\"\"\""},
		{"a\nb", "\"a\nb\""},
		{" a", "\" a\""},
		{"a ", "\"a \""},
		{"=1+1", "'=1+1"},
		{"+1 555", "'+1 555"},
		{"-", "'-"},
		{"@bo", "'@bo"},
		{"\ta", "'\ta"},
		{"\ra", "\"'\ra\""},
		{"=a,b", "\"'=a,b\""},
		{"a=b", "a=b"},
		{"O'Neill", "O'Neill"},
	};
	guint i;

	(void)state;
	for (i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GString) out = g_string_new(NULL);
		g_autofree char *row = g_strconcat("x,", cases[i].cell, ",3\n", NULL);
		struct cells cells;

		cells_init(&cells, out);
		cells_add(&cells, "x");
		cells_add(&cells, cases[i].text);
		cells_add_count(&cells, 3);
		cells_end_row(&cells);
		assert_string_equal(out->str, row);
	}
}

static char *json_of(const struct made_up *made)
{
	GString *out = g_string_new(NULL);

	written(out, report_json_write, made);
	return g_string_free(out, FALSE);
}

#define NO_TOTALS                                                                                  \
	"{\n    \"people\": 0,\n    \"ties\": 0,\n    \"audience\": 0,\n    \"offline_only\": "    \
	"0,\n"                                                                                     \
	"    \"met\": 0,\n    \"spoken\": 0,\n    \"maybe\": 0,\n    \"online\": 0\n  }"
static const char empty_beginning[] = "{\n"
				      "  \"schema\": \"overcoffee-report/1\",\n"
				      "  \"month\": \"2026-10\",\n"
				      "  \"as_of\": \"2026-10-31\",\n"
				      "  \"owner\": {\n"
				      "    \"name\": null,\n"
				      "    \"keys\": [\n"
				      "      \"linkedin:nell-harkaway\",\n"
				      "      \"twitter:4242\"\n"
				      "    ]\n"
				      "  },\n"
				      "  \"totals\": " NO_TOTALS ",\n"
				      "  \"previous\": " NO_TOTALS ",\n"
				      "  \"year_before\": " NO_TOTALS ",\n"
				      "  \"ceilings\": {\n"
				      "    \"link\": 0,\n"
				      "    \"notice\": 0,\n"
				      "    \"public\": 0,\n"
				      "    \"private\": 0,\n"
				      "    \"voice\": 0,\n"
				      "    \"in-person\": 0\n"
				      "  },\n"
				      "  \"sources\": [],\n"
				      "  \"rows\": {\n"
				      "    \"read\": 0,\n"
				      "    \"kept\": 0,\n"
				      "    \"skipped\": 0\n"
				      "  },\n"
				      "  \"ties\": [],\n"
				      "  \"share\": [],\n"
				      "  \"joins\": {\n"
				      "    \"made\": [],\n"
				      "    \"questions\": []\n"
				      "  },\n"
				      "  \"left_out\": {},\n"
				      "  \"certainty\": {\n"
				      "    \"offline_first\": null,\n"
				      "    \"offline_last\": null,\n"
				      "    \"denied_online\": 0,\n"
				      "    \"expected_never\": 0.0,\n"
				      "    \"expected_low\": null,\n"
				      "    \"expected_high\": null,\n"
				      "    \"expected_from\": \"defaults\",\n"
				      "    \"half_life\": 180,\n"
				      "    \"weights\": {\n";

/* That these are the members of the report, and no other, in this order. */
static void expect_members(const char *json)
{
	static const char *const names[] = {
		"schema",      "month",	   "as_of",	"owner",	 "totals",   "previous",
		"year_before", "ceilings", "sources",	"rows",		 "ties",     "share",
		"joins",       "left_out", "certainty", "ask",		 "together", "circles",
		"brokers",     "layers",   "survival",	"cooling",	 "rhythm",   "changes",
		"coffee",      "moves",	   "carried",	"introductions",
	};
	json_t *report = json_loads(json, 0, NULL), *value;
	const char *name;
	guint count = 0;

	assert_non_null(report);
	json_object_foreach(report, name, value)
	{
		assert_in_range(count, 0, G_N_ELEMENTS(names) - 1);
		assert_string_equal(name, names[count++]);
	}
	assert_int_equal(count, G_N_ELEMENTS(names));
	json_decref(report);
}

static void an_empty_report_has_every_member(void **state)
{
	struct made_up made;
	g_autofree char *json = NULL;

	(void)state;
	made_up_init(&made);
	made.findings.owner_name = NULL;
	json = json_of(&made);
	assert_true(g_str_has_prefix(json, empty_beginning));
	assert_non_null(strstr(json, "    \"covers\": [],\n"
				     "    \"begins\": {\n"
				     "      \"journal\": null,\n"
				     "      \"calendar\": null\n"
				     "    },\n"
				     "    \"words\": {\n"
				     "      \"pieces\": 0,\n"
				     "      \"messages\": 0,\n"
				     "      \"first\": null\n"
				     "    }\n"
				     "  },\n  \"ask\": [],\n"
				     "  \"together\": {\n"
				     "    \"pairs\": 0,\n"));
	assert_non_null(strstr(json, "\"unlinked_met\": 0\n  },\n  \"circles\": {\n"));
	assert_non_null(strstr(json, "\"silhouette\": null,\n    \"list\": []\n  },\n"));
	assert_non_null(strstr(json, "    \"curves\": [],\n    \"waits\": []\n  },\n"));
	assert_true(g_str_has_suffix(json, "\n  }\n}\n"));
	expect_members(json);
	made_up_release(&made);
}

static const json_t *member(const json_t *json, const char *path)
{
	g_auto(GStrv) names = g_strsplit(path, "/", -1);
	guint i;

	for (i = 0; names[i]; i++) {
		json = json_is_array(json)
			       ? json_array_get(json, g_ascii_strtoull(names[i], NULL, 10))
			       : json_object_get(json, names[i]);
		assert_non_null(json);
	}
	return json;
}

static void fill(struct made_up *made)
{
	const struct month_states october = {made->findings.month, 2, {1, 0, 0, 1}};
	const struct join join = {"linkedin:ada-quill",
				  "twitter:@ada_q",
				  "Ada Quill",
				  "the name stands once on each side",
				  true,
				  false};
	const struct question question = {"linkedin:bo", "Bo", "twitter:@bo", NULL, "initials fit"};

	add_ties(made);
	made_up_sources(made);
	g_array_append_val(made->findings.months, october);
	g_array_append_val(made->findings.joins, join);
	g_array_append_val(made->findings.questions, question);
	made->findings.offline_first = day("2026-10-31");
	made->findings.expected_never = 0.123456;
	made->findings.expected_low = 0.1;
	made->findings.expected_high = 0.234567;
	made->findings.expected_basis = BASIS_MIXED;
	made->findings.begins[SOURCE_CALENDAR] = day("2021-03-04");
	made->findings.words = (struct words_read){3, 1200, month_parse("2013-05")};
}

static const struct {
	const char *path, *value;
} members[] = {
	{"owner/name", "\"Nell Harkaway\""},
	{"totals/met", "1"},
	{"totals/online", "1"},
	{"ceilings/in-person", "1"},
	{"ties/0/keys", "[\"linkedin:ada-quill\", \"twitter:@ada_q\"]"},
	{"ties/0/channels",
	 "[\"linkedin-connection\", \"linkedin-invitation\", \"twitter-message\"]"},
	{"ties/0/warmth", "98.4"},
	{"ties/0/sent", "1034"},
	{"ties/0/first_met", "\"2020\""},
	{"ties/0/position", "\"=HYPERLINK(1)\""},
	{"ties/1/name", "\"@bo\""},
	{"ties/1/chance_never_met", "0.4"},
	{"ties/1/first_contact", "null"},
	{"ties/1/last_met", "null"},
	{"ties/1/company", "null"},
	{"sources/0/kind", "\"linkedin\""},
	{"sources/0/generation", "\"G4\""},
	{"sources/0/read", "1304"},
	{"sources/0/kept", "1288"},
	{"sources/0/skipped", "16"},
	{"sources/0/parts", "{\"Connections.csv\": 1204, \"messages.csv\": 100}"},
	{"sources/1/generation", "null"},
	{"sources/1/first", "\"2026-10-31\""},
	{"sources/1/parts", "{\"met.csv\": 1}"},
	{"share/0", "{\"month\": \"2026-10\", \"ties\": 2, \"met\": 1, \"spoken\": 0, "
		    "\"maybe\": 0, \"online\": 1}"},
	{"joins/made/0/by_name", "true"},
	{"joins/questions/0/b_name", "null"},
	{"certainty/offline_first", "\"2026-10-31\""},
	{"certainty/expected_never", "0.1235"},
	{"certainty/expected_low", "0.1"},
	{"certainty/expected_high", "0.2346"},
	{"certainty/expected_from", "\"defaults and answers\""},
	{"certainty/begins/calendar", "\"2021-03\""},
	{"certainty/begins/journal", "null"},
	{"certainty/words", "{\"pieces\": 3, \"messages\": 1200, \"first\": \"2013-05\"}"},
	{"certainty/priors", "[{\"prior\": 0.7, \"ties\": 1}, {\"prior\": 0.6, \"ties\": 1}]"},
};

static void json_holds_what_the_findings_hold(void **state)
{
	struct made_up made;
	g_autofree char *text = NULL;
	json_t *json;
	guint i;

	(void)state;
	made_up_init(&made);
	fill(&made);
	text = json_of(&made);
	assert_non_null(strstr(text, "\"chance_never_met\": 0.4,"));
	assert_non_null(strstr(text, "\"warmth\": 98.4,"));
	json = json_loads(text, JSON_REJECT_DUPLICATES, NULL);
	assert_non_null(json);
	for (i = 0; i < G_N_ELEMENTS(members); i++) {
		char *value = json_dumps(member(json, members[i].path),
					 JSON_ENCODE_ANY | JSON_REAL_PRECISION(15));

		assert_string_equal(value, members[i].value);
		free(value);
	}
	assert_int_equal(json_integer_value(member(json, "left_out/adverts")), 11);
	assert_int_equal(json_object_size(member(json, "left_out")), 3);
	assert_int_equal(json_object_size(member(json, "ties/0")), 17);
	json_decref(json);
	made_up_release(&made);
}

static void bytes_that_are_no_text_never_lose_a_member(void **state)
{
	struct made_up made;
	g_autofree char *text = NULL;
	json_t *json;

	(void)state;
	made_up_init(&made);
	made_up_online(&made, "linkedin:\xffx", "Bo \xc3", NAN, "");
	made_up_source(&made, &made.linkedin, (char *)"caf\xe9.zip", SOURCE_LINKEDIN, NULL);
	made_up_part(&made.connections, &made.linkedin, "Conn\xe9.csv");
	made_up_summary(&made, &made.linkedin, "", "");
	made.findings.owner_name = "Nell\u202E\033 \xff";
	text = json_of(&made);
	json = json_loads(text, 0, NULL);
	assert_string_equal(json_string_value(member(json, "owner/name")), "Nell \uFFFD");
	assert_int_equal(json_object_size(member(json, "ties/0")), 17);
	assert_true(json_is_null(member(json, "ties/0/warmth")));
	assert_string_equal(json_string_value(member(json, "ties/0/person")), "linkedin:\uFFFDx");
	assert_string_equal(json_string_value(member(json, "sources/0/path")), "caf\uFFFD.zip");
	assert_int_equal(json_object_size(member(json, "sources/0/parts")), 1);
	json_decref(json);
	made_up_release(&made);
}

static void quotes_in_names_and_lists_stay_text(void **state)
{
	static const char *const keys[] = {"name:\"\\", "name:a\"b", "name:;"};
	struct tie tie = met_tie();
	struct made_up made;
	g_autofree char *text = NULL;
	json_t *json;

	(void)state;
	made_up_init(&made);
	tie.name = "\\\"Bo\"";
	g_ptr_array_unref(tie.keys);
	tie.keys = TEXTS(keys[0], keys[1], keys[2]);
	made_up_tie(&made, tie);
	text = json_of(&made);
	json = json_loads(text, 0, NULL);
	assert_string_equal(json_string_value(member(json, "ties/0/name")), tie.name);
	assert_int_equal(json_array_size(member(json, "ties/0/keys")), 3);
	assert_string_equal(json_string_value(member(json, "ties/0/keys/0")), keys[0]);
	assert_string_equal(json_string_value(member(json, "ties/0/keys/1")), keys[1]);
	assert_string_equal(json_string_value(member(json, "ties/0/keys/2")), keys[2]);
	json_decref(json);
	made_up_release(&made);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_tie_is_a_row),
		cmocka_unit_test(tables_without_rows_keep_their_header),
		cmocka_unit_test(names_lose_what_cannot_be_seen),
		cmocka_unit_test(each_piece_of_evidence_is_a_row),
		cmocka_unit_test(each_row_left_out_is_told_with_its_reason),
		cmocka_unit_test(cells_are_quoted_and_defused_when_they_must_be),
		cmocka_unit_test(an_empty_report_has_every_member),
		cmocka_unit_test(json_holds_what_the_findings_hold),
		cmocka_unit_test(quotes_in_names_and_lists_stay_text),
		cmocka_unit_test(bytes_that_are_no_text_never_lose_a_member),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
