/*
 * Fingerprints and the set of them: what is one, what is another, and growing.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "analyzer/fingerprints.h"

static guint64 of_two(const char *first, const char *second)
{
	return fingerprint_text(fingerprint_text(FINGERPRINT_NONE, first), second);
}

static void where_texts_end_counts(void **state)
{
	static const struct {
		const char *first, *second;
	} texts[] = {
		{"", ""},
		{"a", ""},
		{"", "a"},
		{"ab", "c"},
		{"a", "bc"},
		{"abc", ""},
		{"1234567", "8"},
		{"12345678", ""},
		{"", "12345678"},
		{"1234567", ""},
		{"123456789", ""},
		{"12345678", "9"},
		{"1234567812345678", ""},
		{"12345678", "12345678"},
	};

	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(texts); i++) {
		guint64 one = of_two(texts[i].first, texts[i].second);

		assert_true(one == of_two(texts[i].first, texts[i].second));
		for (guint j = 0; j < i; j++)
			assert_true(one != of_two(texts[j].first, texts[j].second));
	}
}

static void numbers_and_their_order_count(void **state)
{
	guint64 one = fingerprint_number(FINGERPRINT_NONE, 1);

	(void)state;
	assert_true(one != fingerprint_number(FINGERPRINT_NONE, 2));
	assert_true(fingerprint_number(one, 2) !=
		    fingerprint_number(fingerprint_number(FINGERPRINT_NONE, 2), 1));
}

static void a_fingerprint_is_new_once(void **state)
{
	static const guint64 odd[] = {0,    G_MAXUINT64, G_GUINT64_CONSTANT(1) << 63,
				      1024, 2048,	 4096};
	struct fingerprints *set = fingerprints_new();

	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(odd); i++) {
		fingerprints_expect(set, odd[i]);
		assert_true(fingerprints_add(set, odd[i]));
		assert_false(fingerprints_add(set, odd[i]));
	}
	fingerprints_free(set);
	fingerprints_free(NULL);
}

/* Neighbours in a row, and all that fall into one slot, through several doublings. */
static void many_are_told_apart(void **state)
{
	struct fingerprints *set = fingerprints_new();

	(void)state;
	for (guint64 i = 1; i <= 5000; i++) {
		assert_true(fingerprints_add(set, i));
		assert_true(fingerprints_add(set, i << 32));
	}
	for (guint64 i = 1; i <= 5000; i++) {
		assert_false(fingerprints_add(set, i));
		assert_false(fingerprints_add(set, i << 32));
	}
	fingerprints_free(set);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(where_texts_end_counts),
		cmocka_unit_test(numbers_and_their_order_count),
		cmocka_unit_test(a_fingerprint_is_new_once),
		cmocka_unit_test(many_are_told_apart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
