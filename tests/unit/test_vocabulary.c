/*
 * A vocabulary of the user's own beside those built in: what it adds, and how its mistakes are
 * told.
 */
#include "analyzer/told/told.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static const char french[] = "# A little French.\n"
			     "[words meal]\n"
			     "déjeuner\n"
			     "café\n"
			     "\n"
			     "[rule thanks]\n"
			     "merci pour (?:le|ce) <meal>\n"
			     "> nothing if wish\n"
			     "> met\n"
			     "[condition wish sentence]\n"
			     "bientôt\n"
			     "[date days -1]\n"
			     "hier\n";

static enum told_reading read_as(const struct vocabulary *vocabulary, const char *text,
				 struct told *told)
{
	const struct telling telling = {.medium = TOLD_IN_CHAT, .day = day_from_civil(2026, 6, 17)};

	told_read(vocabulary, text, &telling, told);
	return told->reading;
}

static void a_language_is_added(void **state)
{
	struct vocabulary *vocabulary = vocabulary_new();
	struct told told;
	char *trouble;
	char date[12];

	(void)state;
	assert_int_equal(read_as(vocabulary, "Merci pour le café hier !", &told), TOLD_NOTHING);
	assert_true(vocabulary_add(vocabulary, "french", french, &trouble));
	assert_null(trouble);
	assert_int_equal(read_as(vocabulary, "Merci pour le café hier !", &told), TOLD_MET);
	assert_string_equal(given_date_format(told.date, date), "2026-06-16");
	assert_int_equal(read_as(vocabulary, "Merci pour le café, à bientôt.", &told),
			 TOLD_NOTHING);
	assert_int_equal(read_as(vocabulary, "Merci pour le message.", &told), TOLD_NOTHING);
	assert_int_equal(read_as(vocabulary, "Great to see you yesterday!", &told), TOLD_MET);
	vocabulary_free(vocabulary);
}

static void windows_line_ends_and_a_mark_are_no_trouble(void **state)
{
	struct vocabulary *vocabulary = vocabulary_new();
	g_autoptr(GString) text = g_string_new(french);
	struct told told;
	char *trouble;

	(void)state;
	g_string_replace(text, "\n", "\r\n", 0);
	g_string_prepend(text, "\xEF\xBB\xBF");
	assert_true(vocabulary_add(vocabulary, "french", text->str, &trouble));
	assert_int_equal(read_as(vocabulary, "Merci pour ce déjeuner", &told), TOLD_MET);
	vocabulary_free(vocabulary);
}

static const struct {
	const char *text, *trouble;
} mistakes[] = {
	{"merci\n", "1: \"merci\" stands in no section"},
	{"[wrods meal]\nlunch\n", "1: [wrods meal]: unknown section"},
	{"[rule a]\nmerci(\n> met\n", "1: [rule a]: Error while compiling"},
	{"[words meal]\n(lunch\n", "1: [words meal]: Error while compiling"},
	{"[words meal]\nlunch|)\n(|dinner\n", "1: [words meal]: Error while compiling"},
	{"[date days 0]\nt(?P<oday\n", "1: [date days 0]: Error while compiling"},
	{"[rule a]\nmerci\n", "1: [rule a]: a rule has a pattern and a line with \">\" at least"},
	{"[rule a]\n> met\n", "1: [rule a]: a rule has a pattern and a line with \">\" at least"},
	{"[rule a]\nmerci <meal>\n> met\n", "1: [rule a]: no [words meal] above this"},
	{"[rule a]\n(?i)merci\n> met\n",
	 "1: [rule a]: \"(?i)merci\": patterns like that are not read here"},
	{"[rule a]\nmerci \\x41\n> met\n",
	 "1: [rule a]: \"\\x41\": patterns like that are not read here"},
	{"[rule a]\nmerci [[:alpha:]]\n> met\n",
	 "1: [rule a]: \"[[:alpha:]]\": patterns like that are not read here"},
	{"[rule a]\nmerci {x\n> met\n",
	 "1: [rule a]: \"{x\": patterns like that are not read here"},
	{"[rule a]\nmerci <le\n> met\n",
	 "1: [rule a]: \"<le\": patterns like that are not read here"},
	{"[words a]\n<b>\n[words b]\nx\n", "1: [words a]: no [words b] above this"},
	{"[rule a]\nmerci\n> gone\n", "1: [rule a]: unknown word \"gone\""},
	{"\n[rule a]\nmerci\n> met if full moon\n", "2: [rule a]: no condition \"full moon\""},
	{"[condition wish nowhere]\nx\n", "1: [condition wish nowhere]: unknown word \"nowhere\""},
	{"[condition wish]\nx\n", "1: [condition wish]: unknown word \"\""},
	{"[date sometimes]\nx\n", "1: [date sometimes]: unknown word \"sometimes\""},
	{"[spelling]\nthx thanks\n", "1: [spelling]: no \" = \" in \"thx thanks\""},
	{"[list planets]\nmars\n", "1: [list planets]: unknown list, or the second of its name"},
	{"[list months]\njan\n[list months]\njan\n",
	 "3: [list months]: unknown list, or the second of its name"},
	{"[pattern breaks]\n,\n[pattern breaks]\n;\n",
	 "3: [pattern breaks]: unknown pattern, or the second of its name"},
	{"[spelling]\na = b\n[language other]\n",
	 "3: a file holds one language and does not name it"},
	{"caf\xE9\n", "1: not UTF-8"},
};

static void a_mistake_is_told_with_its_line(void **state)
{
	struct vocabulary *vocabulary = vocabulary_new();
	struct told told;

	(void)state;
	for (size_t i = 0; i < sizeof mistakes / sizeof *mistakes; i++) {
		char *trouble = NULL;
		bool is_added = vocabulary_add(vocabulary, "mine", mistakes[i].text, &trouble);

		assert_false(is_added);
		if (!g_str_has_prefix(trouble, mistakes[i].trouble))
			fail_msg("\"%s\" instead of \"%s\"", trouble, mistakes[i].trouble);
		g_free(trouble);
	}
	assert_int_equal(read_as(vocabulary, "Great to see you yesterday!", &told), TOLD_MET);
	vocabulary_free(vocabulary);
}

static void too_many_rules_are_a_mistake(void **state)
{
	struct vocabulary *vocabulary = vocabulary_new();
	g_autoptr(GString) text = g_string_new(NULL);
	char *trouble;

	(void)state;
	for (int i = 0; i < 64; i++)
		g_string_append_printf(text, "[rule r%d]\nmerci %d\n> met\n", i, i);
	assert_true(vocabulary_add(vocabulary, "full", text->str, &trouble));
	g_string_append(text, "[rule last]\nmerci\n> met\n");
	assert_false(vocabulary_add(vocabulary, "over", text->str, &trouble));
	assert_string_equal(trouble, "193: [rule last]: more than 64 rules");
	g_free(trouble);
	vocabulary_free(vocabulary);
}

/* Patterns of signs that mean something, thrown together: whatever is accepted can be used. */
static void no_pattern_does_harm(void **state)
{
	static const char *const pieces[] = {
		"(", ")",    "(?:", "[",    "]",   "|",	 "?",	  "*",	    "+",   "{0,3}",
		"{", "\\w",  "\\b", "\\d+", ".",   "^",	 "$",	  "<meal>", "<",   ">",
		" ", "café", "thx", "a",    "bcd", "\\", "(?!no", "(?<=x)", "(?i)"};
	g_autoptr(GRand) dice = g_rand_new_with_seed(1);
	struct vocabulary *vocabulary = vocabulary_new();
	guint accepted = 0;

	(void)state;
	for (int i = 0; i < 150; i++) {
		g_autoptr(GString) text =
			g_string_new("[words meal]\nlunch\n[condition c clause]\n");
		char *trouble = NULL;
		struct told told;

		for (int part = 0; part < 2; part++) {
			for (int j = g_rand_int_range(dice, 1, 7); j > 0; j--)
				g_string_append(
					text,
					pieces[g_rand_int_range(dice, 0, G_N_ELEMENTS(pieces))]);
			if (part == 0)
				g_string_append(text, "\n[rule r]\n");
		}
		g_string_append(text, "\n> nothing if c\n> met\n");
		if (vocabulary_add(vocabulary, "mine", text->str, &trouble)) {
			read_as(vocabulary, "thx a bcd, café? lunch x 1 (no)", &told);
			accepted++;
		}
		g_free(trouble);
	}
	vocabulary_free(vocabulary);
	assert_in_range(accepted, 5, 145);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_language_is_added),
		cmocka_unit_test(windows_line_ends_and_a_mark_are_no_trouble),
		cmocka_unit_test(a_mistake_is_told_with_its_line),
		cmocka_unit_test(no_pattern_does_harm),
		cmocka_unit_test(too_many_rules_are_a_mistake),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
