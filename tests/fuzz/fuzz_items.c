/*
 * JavaScript files element by element, with members left out and without. What is JSON to jansson
 * comes out as jansson has it, but for numbers, which are text.
 */
#include "tests/fuzz/feed.h"

#include <jansson.h>
#include <string.h>

#include "importers/readers/items.h"

static const char *const members[] = {"entities", "text", "source", NULL};

static bool is_left_out(const char *const *left_out, const char *member)
{
	return left_out != NULL && g_strv_contains(left_out, member);
}

static enum value_kind kind_of(const json_t *json)
{
	static const enum value_kind kinds[] = {
		[JSON_OBJECT] = VALUE_OBJECT, [JSON_ARRAY] = VALUE_ARRAY,
		[JSON_STRING] = VALUE_TEXT,   [JSON_INTEGER] = VALUE_TEXT,
		[JSON_REAL] = VALUE_TEXT,     [JSON_TRUE] = VALUE_TRUE,
		[JSON_FALSE] = VALUE_FALSE,   [JSON_NULL] = VALUE_NULL,
	};

	return kinds[json_typeof(json)];
}

/* Of members of one name jansson keeps the last, which is the one that is found here. */
static bool is_same(const json_t *expected, const struct value *found, const char *const *left_out)
{
	const struct value *each = value_first(found);
	const char *member;
	json_t *value;
	size_t i;

	if (found == NULL || found->kind != kind_of(expected))
		return false;
	if (json_is_string(expected))
		return strcmp(json_string_value(expected), found->text) == 0;
	json_array_foreach(expected, i, value)
	{
		if (!is_same(value, each, left_out))
			return false;
		each = each->next;
	}
	json_object_foreach((json_t *)expected, member, value)
	{
		if (!is_left_out(left_out, member) &&
		    !is_same(value, value_member(found, member), left_out))
			return false;
	}
	for (; each != NULL; each = each->next) {
		if (!json_is_object(expected) || is_left_out(left_out, each->name) ||
		    json_object_get(expected, each->name) == NULL)
			return false;
	}
	return true;
}

static void look_at(const struct items *items, const struct value *element)
{
	item_id(element, "id_str");
	g_assert_nonnull(item_text(element, "full_text"));
	item_text(item_object(element, "tweet"), "full_text");
	value_count(item_array(element, "entities"));
	g_assert_cmpuint(items_line(items), >, 0);
}

static void read_elements(struct scene *scene, const uint8_t *bytes, size_t size,
			  const json_t *expected, const char *const *left_out)
{
	struct source *source = network_source(&scene->network, "export", SOURCE_TWITTER);
	struct part *part = network_part(&scene->network, source, "tweets.js");
	struct memory_stream stream;
	struct items *items;
	const struct value *element;
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
