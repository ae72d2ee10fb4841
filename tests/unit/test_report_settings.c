/*
 * What a report was made with and says so: the half-life, and vocabularies of the user's own.
 */
#include "tests/unit/test_report.h"

#include "reports/formats.h"
#include "reports/report.h"

static char *written(const struct made_up *made, void (*write)(GString *, const struct page *))
{
	const struct page page = {.findings = &made->findings, .diag = &made->diag};
	GString *out = g_string_new(NULL);

	write(out, &page);
	return g_string_free(out, FALSE);
}

static void what_is_built_in_needs_no_words(void **state)
{
	g_autofree char *page = NULL, *json = NULL;
	struct made_up made;

	(void)state;
	made_up_init(&made);
	made_up_online(&made, "linkedin:ann", "Ann Oak", 50, "2026-10-01");
	page = written(&made, markdown_write);
	json = written(&made, report_json_write);
	assert_non_null(strstr(page, "days halved every 180."));
	assert_null(strstr(page, "*Words.*"));
	assert_non_null(strstr(json, "\"own_vocabularies\": []"));
	made_up_release(&made);
}

static void what_was_set_is_said(void **state)
{
	static const char *const names[] = {"french", "my *own* <words>", NULL};
	g_autofree char *page = NULL, *json = NULL;
	struct made_up made;

	(void)state;
	made_up_init(&made);
	made_up_online(&made, "linkedin:ann", "Ann Oak", 50, "2026-10-01");
	made.findings.half_life = 90;
	made.findings.own_words = names;
	page = written(&made, markdown_write);
	json = written(&made, report_json_write);
	assert_non_null(strstr(page, "days halved every 90."));
	assert_non_null(strstr(page, "- *Words.* Those that are built in, and those of your own "
				     "vocabulary french, my \\*own\\*\n  \\<words\\>."));
	assert_non_null(strstr(json, "\"half_life\": 90"));
	assert_non_null(strstr(json, "\"my *own* <words>\""));
	made_up_release(&made);
}

static void folders_may_name_year_and_month(void **state)
{
	static const struct {
		const char *pattern;
		bool is_one;
	} patterns[] = {
		{"overcoffee-%Y-%m", true},
		{"plain", true},
		{"100%%", true},
		{"%%%Y", true},
		{"50%", false},
		{"%d", false},
		{"%%%", false},
		{"% Y", false},
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(patterns); i++)
		assert_int_equal(report_folder_is_pattern(patterns[i].pattern), patterns[i].is_one);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_built_in_needs_no_words),
		cmocka_unit_test(what_was_set_is_said),
		cmocka_unit_test(folders_may_name_year_and_month),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
