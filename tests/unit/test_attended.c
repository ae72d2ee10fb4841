/*
 * Events that the owner attended, found in words: which names count, how they may be written, and
 * when it is too early or too late to mean them.
 */
#include "analyzer/told/attended.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

struct row {
	const char *event, *began;
	const char *text, *written;
	const char *excerpt; /* NULL: it does not name the event */
};

static const struct row rows[] = {
	{"The Slow Hiring Evening", "2024-11-21", "Hi! We talked at the slow hiring evening.",
	 "2024-11-23", "We talked at the slow hiring evening"},
	{"The Slow Hiring Evening", "2024-11-21", "Slow Hiring Evening was fun", "2024-11-21",
	 "Slow Hiring Evening was fun"},
	{"People Days Varnholm 2025", "2025-06-12", "Hello!\nGood talk at People Days Varnholm",
	 "2025-06-30", "Good talk at People Days Varnholm"},
	{"People Days", "2025-06-12", "we spoke at People Days, twice", "2025-06-30",
	 "we spoke at People Days, twice"},
	{"DevConf", "2025-06-12", "nice talk at DevConf", "2025-06-13", "nice talk at DevConf"},
	/* Before it, and long after. */
	{"People Days Varnholm", "2025-06-12", "See you at People Days Varnholm", "2025-06-11",
	 NULL},
	{"People Days Varnholm", "2025-06-12", "at People Days Varnholm", "2025-09-11", NULL},
	/* Part of other words, or words like any other. */
	{"People Days", "2025-06-12", "our people days are numbered", "2025-06-13", NULL},
	{"People Days", "2025-06-12", "I like People Daysies", "2025-06-13", NULL},
	{"People Days", "2025-06-12", "TownPeople Days", "2025-06-13", NULL},
	{"Meetup", "2025-06-12", "Meetup was fun", "2025-06-13", NULL},
	{"The 2025", "2025-06-12", "in 2025", "2025-06-13", NULL},
	{"", "2025-06-12", "Hello", "2025-06-13", NULL},
	{"People Days Varnholm", "", "at People Days Varnholm", "2025-06-13", NULL},
	{"People Days Varnholm", "2025-06-12", "at People Days Varnholm", "", NULL},
	{"People Days Varnholm", "2025-06-12", "", "2025-06-13", NULL},
};

static void names_are_found_in_words(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		struct attended *attended = attended_new();
		char excerpt[4 * ATTENDED_EXCERPT + 1] = "";
		gint32 day, began = day_parse(rows[i].began);
		bool is_named;

		attended_add(attended, rows[i].event, began);
		is_named = attended_named_in(attended, rows[i].text, day_parse(rows[i].written),
					     &day, excerpt);
		if (is_named != (rows[i].excerpt != NULL))
			print_error("%s: %s\n", rows[i].event, rows[i].text);
		assert_int_equal(is_named, rows[i].excerpt != NULL);
		assert_int_equal(day, is_named ? began : DAY_NONE);
		assert_string_equal(excerpt, is_named ? rows[i].excerpt : "");
		attended_free(attended);
	}
}

/* Of an event that comes back every year the latest that had begun is meant. */
static void the_latest_of_a_name_is_meant(void **state)
{
	struct attended *attended = attended_new();
	char excerpt[4 * ATTENDED_EXCERPT + 1];
	gint32 day;

	(void)state;
	attended_add(attended, "People Days Varnholm", day_parse("2025-06-12"));
	attended_add(attended, "People Days Varnholm", day_parse("2025-06-14"));
	attended_add(attended, "People Days Varnholm", day_parse("2025-06-20"));
	assert_true(attended_named_in(attended, "at People Days Varnholm", day_parse("2025-06-15"),
				      &day, excerpt));
	assert_int_equal(day, day_parse("2025-06-14"));
	attended_free(attended);
}

static void long_sentences_are_cut_at_words(void **state)
{
	struct attended *attended = attended_new();
	char excerpt[4 * ATTENDED_EXCERPT + 1];
	gint32 day;

	(void)state;
	attended_add(attended, "People Days Varnholm", day_parse("2025-06-12"));
	assert_true(attended_named_in(
		attended,
		"It took me a while to find out who you were, but then at People Days Varnholm "
		"somebody told me, and it all made sense, so here I am with this note",
		day_parse("2025-06-15"), &day, excerpt));
	assert_string_equal(excerpt, "to find out who you were, but then at People Days Varnholm "
				     "somebody told me, and");
	attended_free(attended);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_are_found_in_words),
		cmocka_unit_test(the_latest_of_a_name_is_meant),
		cmocka_unit_test(long_sentences_are_cut_at_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
