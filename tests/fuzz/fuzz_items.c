/*
 * JavaScript files element by element, with members left out and without. What is JSON to jansson
 * comes out as jansson has it, but for numbers, which are strings.
 */
#include "tests/fuzz/feed.h"

#include <string.h>

#include "importers/readers/items.h"

static const char *const members[] = {"entities", "text", "source", NULL};

static bool is_left_out(const char *const *left_out, const char *member)
{
	return left_out != NULL && g_strv_contains(left_out, member);
}

static bool is_same(const json_t *expected, const json_t *found, const char *const *left_out)
{
	const char *member;
	json_t *value;
	size_t i, count = 0;

	if (json_is_number(expected))
		return json_is_string(found);
	if (json_typeof(expected) != json_typeof(found))
		return false;
	if (json_is_array(expected)) {
		json_array_foreach(expected, i, value) if (!is_same(value, json_array_get(found, i),
								    left_out)) return false;
		return json_array_size(found) == json_array_size(expected);
	}
	if (!json_is_object(expected))
		return json_equal(expected, found);
	json_object_foreach((json_t *)expected, member, value)
	{
		if (is_left_out(left_out, member))
			continue;
		count++;
		if (!is_same(value, json_object_get(found, member), left_out))
			return false;
	}
	return json_object_size(found) == count;
}

static void look_at(const struct items *items, const json_t *element)
{
	g_free(item_id(element, "id_str"));
	g_assert_nonnull(item_text(element, "full_text"));
	item_text(item_object(element, "tweet"), "full_text");
	json_array_size(item_array(element, "entities"));
	g_assert_cmpuint(items_line(items), >, 0);
}

static void read_elements(struct scene *scene, const uint8_t *bytes, size_t size,
			  const json_t *expected, const char *const *left_out)
{
	struct source *source = network_source(&scene->network, "export", SOURCE_TWITTER);
	struct part *part = network_part(&scene->network, source, "tweets.js");
	struct memory_stream stream;
	struct items *items;
	const json_t *element;
	size_t count = 0;

	memory_stream_init(&stream, bytes, size);
	items = items_open(&stream.stream, part, "tweets", &scene->diag);
	if (left_out != NULL)
		items_leave_out(items, left_out);
	for (; (element = items_next(items)) != NULL; count++) {
		look_at(items, element);
		if (expected != NULL)
			g_assert_true(is_same(json_array_get(expected, count), element, left_out));
	}
	items_close(items);
	if (expected != NULL && scene->diag.count[DIAG_LIMIT] == 0)
		g_assert_cmpuint(count, ==, json_array_size(expected));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	/* Numbers beyond 64 bits are numbers too; mistakes with NUL are not jansson's to judge. */
	const uint8_t *begin = memchr(bytes, '[', size);
	size_t left = begin != NULL ? size - (size_t)(begin - bytes) : 0;
	json_t *expected = json_loadb((const char *)begin, left, JSON_DECODE_INT_AS_REAL, NULL);
	struct scene scene;

	scene_set(&scene);
	read_elements(&scene, bytes, size, NULL, NULL);
	if (expected != NULL) {
		read_elements(&scene, begin, left, expected, NULL);
		read_elements(&scene, begin, left, expected, members);
		json_decref(expected);
	}
	scene_finish(&scene);
	return 0;
}
