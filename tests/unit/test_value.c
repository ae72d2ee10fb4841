/*
 * Values of JSON by themselves, and the memory they stand in.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "importers/readers/arena.h"
#include "importers/readers/value.h"

/* {"a":"1","b":[],"a":"2"}, and what is not there. */
static void members_are_found_by_name(void **state)
{
	static const struct value later = {.kind = VALUE_TEXT, .name = "a", .text = "2"};
	static const struct value list = {.kind = VALUE_ARRAY, .name = "b", .next = &later};
	static const struct value first = {
		.kind = VALUE_TEXT, .name = "a", .next = &list, .text = "1"};
	static const struct value object = {.kind = VALUE_OBJECT, .first = &first};
	static const struct value array = {.kind = VALUE_ARRAY, .first = &later};

	(void)state;
	assert_ptr_equal(value_member(&object, "a"), &later);
	assert_ptr_equal(value_member(&object, "b"), &list);
	assert_null(value_member(&object, "ab"));
	assert_null(value_member(&object, ""));
	assert_null(value_member(&array, "a"));
	assert_null(value_member(&first, "a"));
	assert_null(value_member(NULL, "a"));
}

static void only_what_holds_values_is_gone_through(void **state)
{
	static const struct value last = {.kind = VALUE_TRUE};
	static const struct value first = {.kind = VALUE_TEXT, .next = &last, .text = "1"};
	static const struct value array = {.kind = VALUE_ARRAY, .first = &first};
	static const struct value empty = {.kind = VALUE_OBJECT};

	(void)state;
	assert_ptr_equal(value_first(&array), &first);
	assert_int_equal(value_count(&array), 2);
	assert_null(value_first(&empty));
	assert_int_equal(value_count(&empty), 0);
	assert_null(value_first(&first));
	assert_int_equal(value_count(&last), 0);
	assert_null(value_first(NULL));
	assert_int_equal(value_count(NULL), 0);
}

/* Pieces of all sizes, some larger than a chunk, each filled with its own letter. */
static void pieces_do_not_touch_one_another(void **state)
{
	static const gsize sizes[] = {1, 0, 7, 8, 9, 100, 40000, 3, 32 << 10, 32767, 1 << 20, 5};
	struct arena arena = {0};
	char *pieces[3 * G_N_ELEMENTS(sizes)];

	(void)state;
	for (int round = 0; round < 3; round++) {
		for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
			gsize size = sizes[i % G_N_ELEMENTS(sizes)];

			pieces[i] = arena_take(&arena, size);
			assert_int_equal((uintptr_t)pieces[i] % sizeof(void *), 0);
			memset(pieces[i], (int)('A' + i), size);
		}
		for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
			for (gsize at = 0; at < sizes[i % G_N_ELEMENTS(sizes)]; at++)
				assert_int_equal(pieces[i][at], 'A' + i);
		}
		arena_reset(&arena);
	}
	arena_release(&arena);
	arena_release(&arena);
}

static void texts_are_copied(void **state)
{
	struct arena arena = {0};
	const char *text = arena_text(&arena, "salt and oil", 4);
	const char *empty = arena_text(&arena, "x", 0);

	(void)state;
	assert_string_equal(text, "salt");
	assert_string_equal(empty, "");
	arena_release(&arena);
}

/* A few KB stay for the next time, whatever was taken before. */
static void a_reset_arena_begins_where_it_began(void **state)
{
	struct arena arena = {0};
	void *begin = arena_take(&arena, 1);

	(void)state;
	for (int i = 0; i < 100000; i++)
		arena_take(&arena, 32);
	arena_reset(&arena);
	assert_ptr_equal(arena_take(&arena, 1), begin);
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(members_are_found_by_name),
		cmocka_unit_test(only_what_holds_values_is_gone_through),
		cmocka_unit_test(pieces_do_not_touch_one_another),
		cmocka_unit_test(texts_are_copied),
		cmocka_unit_test(a_reset_arena_begins_where_it_began),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
