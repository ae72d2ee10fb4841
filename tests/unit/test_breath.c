/*
 * The first lines of the report: what the count rests on, and what the estimate of "never" does.
 */
#include "tests/unit/test_report.h"

#include "reports/markdown/markdown.h"

static char *breath_of(const struct made_up *made)
{
	const struct page page = {.findings = &made->findings, .diag = &made->diag};
	GString *out = g_string_new(NULL);

	markdown_breath(out, &page);
	g_strdelimit(out->str, "\n", ' ');
	return g_string_free(out, FALSE);
}

struct row {
	const char *calendar, *journal; /* first days, "" for none */
	bool has_journal;
	struct words_read words;
	const char *said;
};

#define MAY_2013 (12 * 2013 + 4)

static const struct row rows[] = {
	{"2021-03-04",
	 "2025-11-01",
	 true,
	 {14, 2315, MAY_2013},
	 "The count rests on a calendar that begins in March 2021, a journal that begins "
	 "in "
	 "November 2025, and the words of 2,315 messages and posts since 2013. "},
	{"2021-03-04",
	 "",
	 false,
	 {1, 1, MAY_2013},
	 "The count rests on a calendar that begins in March 2021 and the words of one "
	 "message or post since 2013. "},
	{"2021-03-04",
	 "2025-11-01",
	 true,
	 {0, 2315, MAY_2013},
	 "The count rests on a calendar that begins in March 2021 and a journal that "
	 "begins in November 2025. "},
	{"", "", true, {0, 0, MONTH_NONE}, "The count rests on a journal without dates. "},
	{"",
	 "",
	 true,
	 {2, 9, MAY_2013},
	 "The count rests on a journal without dates and the words of nine messages and "
	 "posts since 2013. "},
	{"",
	 "",
	 false,
	 {2, 2315, MAY_2013},
	 "The count rests on nothing but the words of 2,315 messages and posts since 2013, "
	 "with no calendar and no journal to help. "},
	{"",
	 "",
	 false,
	 {2, 3, MONTH_NONE},
	 "The count rests on nothing but words without a date, with no calendar and no "
	 "journal to help. "},
};

static void it_is_said_what_the_count_rests_on(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		struct made_up made;
		g_autofree char *breath = NULL;

		made_up_init(&made);
		made_up_online(&made, "linkedin:bo", "Bo", 50, "2026-10-01");
		made.findings.begins[SOURCE_CALENDAR] = day(rows[i].calendar);
		made.findings.begins[SOURCE_JOURNAL] = day(rows[i].journal);
		made.findings.words = rows[i].words;
		made_up_sources(&made);
		if (!rows[i].has_journal)
			g_array_set_size(made.findings.sources, 1);
		breath = breath_of(&made);
		if (strstr(breath, rows[i].said) == NULL)
			print_error("%s\nbut not\n%s\n", breath, rows[i].said);
		assert_non_null(strstr(breath, rows[i].said));
		made_up_release(&made);
	}
}

static const struct {
	enum basis basis;
	const char *said;
} bases[] = {
	{BASIS_DEFAULTS, "about nine of the 12 are people you have truly never met; that "
			 "figure rests on general experience, not on answers of yours ([how"},
	{BASIS_MIXED, "about nine of the 12 are people you have truly never met; that figure "
		      "rests on general experience and on your 24 answers to questions drawn at "
		      "random, which leave room for anything from seven to 11 ([how"},
	{BASIS_ANSWERS,
	 "about nine of the 12 are people you have truly never met; your 24 "
	 "answers to questions drawn at random leave room for anything from seven to "
	 "11 ([how"},
};

static void it_is_said_what_never_rests_on(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(bases); i++) {
		struct made_up made;
		g_autofree char *breath = NULL;

		made_up_init(&made);
		for (guint j = 0; j < 12; j++)
			made_up_online(&made, "linkedin:bo", "Bo", 50, "2026-10-01");
		made.findings.words = (struct words_read){2, 3, MONTH_NONE};
		made.findings.answers = 24;
		made.findings.expected_never = 9.2;
		made.findings.expected_low = 6.9;
		made.findings.expected_high = 10.8;
		made.findings.expected_basis = bases[i].basis;
		breath = breath_of(&made);
		if (strstr(breath, bases[i].said) == NULL)
			print_error("%s\nbut not\n%s\n", breath, bases[i].said);
		assert_non_null(strstr(breath, bases[i].said));
		made_up_release(&made);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_is_said_what_the_count_rests_on),
		cmocka_unit_test(it_is_said_what_never_rests_on),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
