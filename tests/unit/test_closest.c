/* Jaro and Winkler's similarity against the vectors of its public test sets. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "analyzer/identity/closest.h"

static const struct {
	const char *a, *b;
	double expected;
} pairs[] = {
	{"dixon", "dicksonx", .813},
	{"martha", "marhta", .961},
	{"dwayne", "duane", .840},
	{"William", "Williams", .975},
	{"", "foo", 0},
	{"a", "a", 1},
	{"abc", "xyz", 0},
	{"aaaa", "aaaaa", .960},
	{"@", "@@", .850},
	{"0", "0@", .850},
	{"a", "ab", .850},
	{"012345", "0123456", .971},
	{"012abc", "012abcd", .971},
	{"012abc", "013abcd", .879},
	{"a1bc", "a1be", .883},
	{"jaz", "jal", .822},
	{"", "", 0},
	{"bill", "william", .726},
	{"maria", "mario", .920},
	{"orangutan-kumquat", "orangutan kumquat", .976},
};

static void test_vectors(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		print_message("%s, %s\n", pairs[i].a, pairs[i].b);
		assert_float_equal(jaro_winkler(pairs[i].a, pairs[i].b), pairs[i].expected, .0006);
		assert_float_equal(jaro_winkler(pairs[i].b, pairs[i].a), pairs[i].expected, .0006);
	}
}

/* Code points, not bytes: one letter of three differs. */
static void test_letters_not_bytes(void **state)
{
	(void)state;
	assert_float_equal(jaro_winkler("żółw", "żółw"), 1, 0);
	assert_float_equal(jaro_winkler("jaż", "jał"), jaro_winkler("jaz", "jal"), 0);
}

static void the_nearest_word_is_found(void **state)
{
	static const char *const words[] = {"report", "who", "met", "sources", "config", NULL};
	static const struct {
		const char *mistyped, *meant;
	} guesses[] = {
		{"reprot", "report"},	  {"repot", "report"}, {"source", "sources"},
		{"cofnig", "config"},	  {"brew", NULL},      {"", NULL},
		{"\xFFreport", "report"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof guesses / sizeof *guesses; i++) {
		const char *found = closest_word(guesses[i].mistyped, words);

		if (guesses[i].meant)
			assert_string_equal(found, guesses[i].meant);
		else
			assert_null(found);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_vectors),
		cmocka_unit_test(test_letters_not_bytes),
		cmocka_unit_test(the_nearest_word_is_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
