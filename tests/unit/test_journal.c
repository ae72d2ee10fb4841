/*
 * The files that the user writes, journal and people file: what each row leaves in the network,
 * how it is counted, and what is said about rows that cannot be read.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "analyzer/network.h"
#include "importers/kind.h"
#include "importers/readers/sheet.h"

/* One file read into an empty network on 2026-11-22, trouble written down. */
struct scene {
	struct network network;
	struct diag diag;
	const struct part *part;
	char *trouble;
	size_t size;
};

static void read_file(struct scene *scene, const struct export_kind *kind, const char *path,
		      const char *text)
{
	struct memory_stream bytes;
	struct import import = {
		.network = &scene->network,
		.diag = &scene->diag,
		.today = day_from_civil(2026, 11, 22),
		.source = network_source(&scene->network, path, kind->kind),
	};

	memory_stream_init(&bytes, text, strlen(text));
	kind->begin(&import);
	kind->read(&import, "", NULL, &bytes.stream);
	kind->end(&import);
	scene->part = g_ptr_array_index(import.source->parts, 0);
	fflush(scene->diag.stream);
}

static void set_scene(struct scene *scene, const struct export_kind *kind, const char *text)
{
	*scene = (struct scene){0};
	network_init(&scene->network);
	diag_init(&scene->diag, open_memstream(&scene->trouble, &scene->size));
	read_file(scene, kind, "in.csv", text);
}

static void leave_scene(struct scene *scene)
{
	fclose(scene->diag.stream);
	free(scene->trouble);
	diag_release(&scene->diag);
	network_release(&scene->network);
}

static const struct mention *mention_at(const struct scene *scene, guint index)
{
	return &g_array_index(scene->network.mentions, struct mention, index);
}

struct how_case {
	const char *how;
	enum evidence_kind kind;
	enum grade grade;
	bool is_noted;
};

static const struct how_case hows[] = {
	{"coffee", EVIDENCE_IN_PERSON, GRADE_RECORDED, false},
	{"lunch", EVIDENCE_IN_PERSON, GRADE_RECORDED, false},
	{"meeting", EVIDENCE_IN_PERSON, GRADE_RECORDED, false},
	{"event", EVIDENCE_IN_PERSON, GRADE_RECORDED, false},
	{"Call", EVIDENCE_VOICE, GRADE_RECORDED, false},
	{"video", EVIDENCE_VOICE, GRADE_RECORDED, false},
	{"NEVER", EVIDENCE_IN_PERSON, GRADE_DENIED, false},
	{"sauna", EVIDENCE_IN_PERSON, GRADE_RECORDED, true},
	{"", EVIDENCE_IN_PERSON, GRADE_RECORDED, true},
};

static void how_says_what_kind_of_evidence(void **state)
{
	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(hows); i++) {
		g_autofree char *text =
			g_strdup_printf("date,name,how\n2026-05-06,Ann Oak,%s\n", hows[i].how);
		const struct mention *mention;
		struct scene scene;

		set_scene(&scene, &journal_kind, text);
		assert_int_equal(scene.network.mentions->len, 1);
		mention = mention_at(&scene, 0);
		assert_int_equal(mention->kind, MENTION_JOURNAL);
		assert_string_equal(mention->text, "Ann Oak");
		assert_int_equal(mention->evidence.kind, hows[i].kind);
		assert_int_equal(mention->evidence.grade, hows[i].grade);
		assert_int_equal(mention->evidence.from, SOURCE_JOURNAL);
		assert_int_equal(mention->evidence.place.line, 2);
		assert_int_equal(mention->evidence.date.day, day_from_civil(2026, 5, 6));
		assert_int_equal(scene.diag.count[DIAG_HOW_UNKNOWN], hows[i].is_noted);
		assert_int_equal(scene.part->fates[ROW_KEPT], 1);
		leave_scene(&scene);
	}
}

static void dates_may_be_coarse_or_missing(void **state)
{
	struct scene scene;
	char buffer[12];

	(void)state;
	set_scene(&scene, &journal_kind,
		  "date,name,how\n2025-03,Ann Oak,lunch\n2024,Ann Oak,lunch\n,Ann Oak,lunch\n");
	assert_int_equal(scene.network.mentions->len, 3);
	assert_string_equal(given_date_format(mention_at(&scene, 0)->evidence.date, buffer),
			    "2025-03");
	assert_string_equal(given_date_format(mention_at(&scene, 1)->evidence.date, buffer),
			    "2024");
	assert_string_equal(given_date_format(mention_at(&scene, 2)->evidence.date, buffer), "");
	assert_true(scene.part->source->first == when_of_day(day_from_civil(2024, 1, 1)));
	assert_true(scene.part->source->last == when_of_day(day_from_civil(2025, 3, 1)));
	assert_string_equal(scene.trouble, "");
	leave_scene(&scene);
}

static void rows_that_cannot_be_used_say_why(void **state)
{
	struct scene scene;

	(void)state;
	set_scene(&scene, &journal_kind,
		  "date,name,how\nlast week,Ann Oak,lunch\n2026-02-30,Ann "
		  "Oak,lunch\n2026-05-06,,lunch\n"
		  "2026-11-23,Ann Oak,coffee\n2027,Ann Oak,never\n2026-11,Ann Oak,coffee\n");
	assert_string_equal(
		scene.trouble,
		"overcoffee: in.csv:2: skipped: the date is no date: last week\n"
		"overcoffee: in.csv:3: skipped: the date is no date: 2026-02-30\n"
		"overcoffee: in.csv:4: skipped: no name and no address\n"
		"overcoffee: in.csv:5: note: lies after today, a plan: Ann Oak, 2026-11-23\n"
		"overcoffee: in.csv:6: note: lies after today, a plan: Ann Oak, 2027\n");
	assert_int_equal(scene.part->read, 6);
	assert_int_equal(scene.part->fates[ROW_SKIPPED], 3);
	assert_int_equal(scene.part->fates[ROW_AFTER], 2);
	assert_int_equal(scene.part->fates[ROW_KEPT], 1);
	assert_int_equal(scene.network.mentions->len, 1);
	leave_scene(&scene);
}

static const struct {
	const char *cells, *excerpt;
} excerpts[] = {
	{"coffee,Café Ruska,talked about hiring", "coffee, Café Ruska: talked about hiring"},
	{"coffee,,", "coffee"},
	{"coffee,,talked", "coffee: talked"},
	{"coffee,Café Ruska,", "coffee, Café Ruska"},
	{",Café Ruska,talked", "Café Ruska: talked"},
	{",,", ""},
	{"coffee,,\"two\nlines\"", "coffee: two lines"},
	{"coffee,,éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé",
	 "coffee: éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé"},
	{"coffee,,ééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé",
	 "coffee: ééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé…"},
};

static void excerpts_are_one_line_of_eighty(void **state)
{
	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(excerpts); i++) {
		g_autofree char *text = g_strdup_printf(
			"date,name,how,where,note\n2026-05-06,Ann Oak,%s\n", excerpts[i].cells);
		struct scene scene;

		set_scene(&scene, &journal_kind, text);
		assert_string_equal(mention_at(&scene, 0)->evidence.excerpt, excerpts[i].excerpt);
		assert_true(g_utf8_strlen(excerpts[i].excerpt, -1) <= 80);
		leave_scene(&scene);
	}
}

static void the_same_line_in_two_copies_counts_once(void **state)
{
	static const char text[] =
		"date,name,how\n2026-05-06,Ann Oak,lunch\n2026-05-07,Ann Oak,lunch\n";
	struct scene scene;

	(void)state;
	set_scene(&scene, &journal_kind, text);
	read_file(&scene, &journal_kind, "copy.csv", text);
	assert_int_equal(scene.network.mentions->len, 2);
	assert_int_equal(scene.part->fates[ROW_TWICE], 2);
	leave_scene(&scene);
}

static void semicolons_a_mark_and_our_own_apostrophes_are_read(void **state)
{
	struct scene scene;

	(void)state;
	set_scene(&scene, &journal_kind,
		  "\xef\xbb\xbf"
		  "Date;Name;How;Where;Note\r\n2026-05-06;Ann Oak;coffee;;'=1+1\r\n");
	assert_int_equal(scene.network.mentions->len, 1);
	assert_string_equal(mention_at(&scene, 0)->evidence.excerpt, "coffee: =1+1");
	leave_scene(&scene);
}

static void people_rows_become_declarations(void **state)
{
	static const struct {
		const char *key, *same_as, *name;
		int kind;
	} expected[] = {
		{"linkedin:ann-oak", "twitter:@ann_o", NULL, -1},
		{"twitter:777", NULL, NULL, PERSON_ORGANISATION},
		{"mail:bot@example.org", NULL, NULL, PERSON_BOT},
		{"linkedin:nell", NULL, NULL, PERSON_ME},
		{"phone:+15550100", NULL, NULL, PERSON_IGNORED},
		{"name:ann oak", NULL, "Annie O.", PERSON_HUMAN},
	};
	struct scene scene;

	(void)state;
	set_scene(&scene, &people_kind,
		  "key,same_as,kind,name\nlinkedin:Ann-Oak,twitter:@Ann_O,,\n"
		  "twitter:777,,Organisation,\nmail:bot@example.org,,bot,\n"
		  "https://www.linkedin.com/in/nell/,,me,\nphone:+1 555-0100,,ignore,\n"
		  "name:Ann Oak,,person, Annie  O. \n");
	assert_string_equal(scene.trouble, "");
	assert_int_equal(scene.network.declarations->len, G_N_ELEMENTS(expected));
	for (guint i = 0; i < G_N_ELEMENTS(expected); i++) {
		const struct declaration *said =
			&g_array_index(scene.network.declarations, struct declaration, i);

		assert_string_equal(said->key, expected[i].key);
		assert_int_equal(g_strcmp0(said->same_as, expected[i].same_as), 0);
		assert_int_equal(g_strcmp0(said->name, expected[i].name), 0);
		assert_int_equal(said->kind, expected[i].kind);
		assert_int_equal(said->place.line, i + 2);
	}
	assert_int_equal(scene.part->fates[ROW_KEPT], G_N_ELEMENTS(expected));
	leave_scene(&scene);
}

static void people_rows_that_cannot_be_used_say_why(void **state)
{
	struct scene scene;

	(void)state;
	set_scene(&scene, &people_kind,
		  "key,same_as,kind,name\nAnn Oak,,bot,\nlinkedin:a,skype:b,,\n"
		  "linkedin:a,,robot,\nlinkedin:a,,,\n");
	assert_string_equal(
		scene.trouble,
		"overcoffee: in.csv:2: skipped: not a key: 'Ann Oak'\n"
		"overcoffee: in.csv:3: skipped: not a key: 'skype:b' under same_as\n"
		"overcoffee: in.csv:4: skipped: not a kind of person: 'robot'; person, "
		"organisation, bot, me and ignore are\n"
		"overcoffee: in.csv:5: skipped: fewer cells than the row needs: nothing is said of "
		"linkedin:a\n");
	assert_int_equal(scene.part->fates[ROW_SKIPPED], 4);
	assert_int_equal(scene.network.declarations->len, 0);
	leave_scene(&scene);
}

/* The header alone tells what a lone table is. */
static void headers_tell_the_kind(void **state)
{
	static const struct {
		const char *header;
		bool is_journal, is_people;
	} cases[] = {
		{"date,name,how,where,note", true, false},
		{"Name;Date;How", true, false},
		{"date,name", false, false},
		{"key,same_as,kind,name", false, true},
		{"key,kind", false, true},
		{"key,value", false, false},
		{"First Name,Last Name,Connected On", false, false},
	};

	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		struct memory_stream bytes;
		g_autoptr(GPtrArray) header = NULL;

		memory_stream_init(&bytes, cases[i].header, strlen(cases[i].header));
		header = sheet_sniff_header(&bytes.stream);
		assert_int_equal(journal_kind.knows_header(header), cases[i].is_journal);
		assert_int_equal(people_kind.knows_header(header), cases[i].is_people);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(how_says_what_kind_of_evidence),
		cmocka_unit_test(dates_may_be_coarse_or_missing),
		cmocka_unit_test(rows_that_cannot_be_used_say_why),
		cmocka_unit_test(excerpts_are_one_line_of_eighty),
		cmocka_unit_test(the_same_line_in_two_copies_counts_once),
		cmocka_unit_test(semicolons_a_mark_and_our_own_apostrophes_are_read),
		cmocka_unit_test(people_rows_become_declarations),
		cmocka_unit_test(people_rows_that_cannot_be_used_say_why),
		cmocka_unit_test(headers_tell_the_kind),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
