/*
 * Figures, words and escapes of the reports.
 */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "reports/text.h"

static void counts_have_a_comma_at_each_thousand(void **state)
{
	static const struct {
		guint64 count;
		const char *text;
	} cases[] = {
		{0, "0"},
		{7, "7"},
		{999, "999"},
		{1000, "1,000"},
		{12345, "12,345"},
		{1234567, "1,234,567"},
		{G_MAXUINT64, "18,446,744,073,709,551,615"},
	};
	char buffer[TEXT_SIZE];
	guint i;

	(void)state;
	for (i = 0; i < G_N_ELEMENTS(cases); i++) {
		assert_string_equal(text_count(cases[i].count, buffer), cases[i].text);
	}
}

static void numbers_up_to_ten_are_words(void **state)
{
	char buffer[TEXT_SIZE];

	(void)state;
	assert_string_equal(text_number(0, buffer), "none");
	assert_string_equal(text_number(1, buffer), "one");
	assert_string_equal(text_number(10, buffer), "ten");
	assert_string_equal(text_number(11, buffer), "11");
	assert_string_equal(text_number(1500, buffer), "1,500");
	assert_string_equal(text_plural(1, "tie", "ties"), "tie");
	assert_string_equal(text_plural(0, "tie", "ties"), "ties");
	assert_string_equal(text_plural(2, "tie", "ties"), "ties");
}

static void ordinals_end_as_they_are_spoken(void **state)
{
	static const struct {
		guint number;
		const char *suffix;
	} cases[] = {
		{1, "st"},  {2, "nd"},	{3, "rd"},  {4, "th"},	{10, "th"},
		{11, "th"}, {12, "th"}, {13, "th"}, {14, "th"}, {21, "st"},
		{22, "nd"}, {23, "rd"}, {30, "th"}, {31, "st"}, {111, "th"},
	};
	guint i;

	(void)state;
	for (i = 0; i < G_N_ELEMENTS(cases); i++) {
		assert_string_equal(text_ordinal_suffix(cases[i].number), cases[i].suffix);
	}
}

static void shares_never_round_somebody_away(void **state)
{
	static const struct {
		guint64 part, whole;
		const char *text;
	} cases[] = {
		{0, 214, "none"},      {0, 0, "none"},	{63, 214, "29%"},   {1, 1000, "under 1%"},
		{4, 1000, "under 1%"}, {5, 1000, "1%"}, {994, 1000, "99%"}, {996, 1000, "over 99%"},
		{1000, 1000, "100%"},  {1, 2, "50%"},
	};
	char buffer[TEXT_SIZE];
	guint i;

	(void)state;
	for (i = 0; i < G_N_ELEMENTS(cases); i++) {
		assert_string_equal(text_share(cases[i].part, cases[i].whole, buffer),
				    cases[i].text);
	}
}

static void figures_have_their_decimals(void **state)
{
	static const struct {
		double value;
		int decimals;
		const char *text;
	} cases[] = {
		{0.4, 2, "0.40"},   {0, 2, "0.00"},	 {1, 2, "1.00"},
		{97.25, 1, "97.2"}, {99.96, 1, "100.0"}, {-0.001, 2, "0.00"},
		{12, 0, "12"},	    {-0.26, 1, "-0.3"},	 {1e300, 2, "1000000000.00"},
	};
	char buffer[TEXT_SIZE];
	guint i;

	(void)state;
	for (i = 0; i < G_N_ELEMENTS(cases); i++) {
		assert_string_equal(text_figure(cases[i].value, cases[i].decimals, buffer),
				    cases[i].text);
	}
	assert_string_equal(text_figure(NAN, 2, buffer), "");
	assert_true(text_rounded(0.123456, 4) == 0.1235);
	assert_true(text_rounded(1.0 / 3, 2) == 0.33);
}

/* What printf makes of it, without a minus before zero. */
static void assert_figure(double value, int decimals)
{
	char buffer[TEXT_SIZE];
	g_autofree char *printed = g_strdup_printf("%.*f", decimals, value);
	const char *wanted = printed;

	if (*wanted == '-' && strspn(wanted, "-0.") == strlen(wanted))
		wanted++;
	assert_string_equal(text_figure(value, decimals, buffer), wanted);
}

/* The steps that a figure is rounded at, the nearest numbers on both sides of each, and any. */
static void figures_are_rounded_as_printf_rounds_them(void **state)
{
	GRand *random = g_rand_new_with_seed(1971);

	(void)state;
	for (int decimals = 0; decimals <= 6; decimals++) {
		for (int half = 0; half < 20000; half++) {
			double step = half / 2.0 / pow(10, decimals);

			assert_figure(step, decimals);
			assert_figure(nextafter(step, INFINITY), decimals);
			assert_figure(nextafter(step, -1), decimals);
		}
		for (int i = 0; i < 20000; i++) {
			double share = g_rand_double(random);

			assert_figure(share, decimals);
			assert_figure(100 * share, decimals);
			assert_figure(2e6 * share - 5e5, decimals);
			assert_figure(g_rand_int_range(random, -9, 4000000) / 4.0, decimals);
		}
	}
	assert_figure(-0.0, 2);
	assert_figure(999999.99996, 4);
	g_rand_free(random);
}

static void what_cannot_be_seen_is_dropped_from_paths(void **state)
{
	static const struct {
		const char *text, *visible;
	} cases[] = {
		{"my  archive/Connections.csv", "my  archive/Connections.csv"},
		{"a\033[2Jb", "a[2Jb"},
		{"a\nb\tc\x7f", "abc"},
		{" ~ ", " ~ "},
		{"\x1b", ""},
		{"", ""},
		{"gpj.\u202Egnp", "gpj.gnp"},
		{"a\u2028b\u2066c\u200Fd", "abcd"},
		{"Amélie 山田", "Amélie 山田"},
		{"bad\xff!", "bad\uFFFD!"},
		{NULL, ""},
	};
	guint i;

	(void)state;
	for (i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *visible = text_visible(cases[i].text);

		assert_string_equal(visible, cases[i].visible);
	}
}

static void markdown_in_a_name_is_only_text(void **state)
{
	static const struct {
		const char *text, *escaped;
	} cases[] = {
		{"Jean-Luc O'Neill (Bob)", "Jean-Luc O'Neill (Bob)"},
		{"@jane_doe", "@jane_doe"},
		{"_jane_", "\\_jane\\_"},
		{"**Bold** `code`", "\\*\\*Bold\\*\\* \\`code\\`"},
		{"[a](http://b.example)", "\\[a\\](http\\://b.example)"},
		{"<img src=x> &amp;", "\\<img src=x\\> \\&amp;"},
		{"a|b\\c~d$e", "a\\|b\\\\c\\~d\\$e"},
		{"# one - two + = #x", "\\# one \\- two \\+ \\= \\#x"},
		{"1. first 12) second 3.5", "1\\. first 12\\) second 3.5"},
		{"www.b.example", "www\\.b.example"},
		{"ann@example.org", "ann\\@example.org"},
		{"two\nlines\033", "two lines"},
		{NULL, ""},
	};
	guint i;

	(void)state;
	for (i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GString) out = g_string_new(NULL);

		text_add_markdown(out, cases[i].text);
		assert_string_equal(out->str, cases[i].escaped);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(counts_have_a_comma_at_each_thousand),
		cmocka_unit_test(numbers_up_to_ten_are_words),
		cmocka_unit_test(ordinals_end_as_they_are_spoken),
		cmocka_unit_test(shares_never_round_somebody_away),
		cmocka_unit_test(figures_have_their_decimals),
		cmocka_unit_test(figures_are_rounded_as_printf_rounds_them),
		cmocka_unit_test(what_cannot_be_seen_is_dropped_from_paths),
		cmocka_unit_test(markdown_in_a_name_is_only_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
