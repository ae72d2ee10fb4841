/* JavaScript files element by element, with members left out and without. */
#include "tests/fuzz/feed.h"

#include "importers/items.h"

static const char *const members[] = {"entities", "text", "source", NULL};

static void look_at(const struct items *items, const json_t *element)
{
	g_free(item_id(element, "id_str"));
	g_assert_nonnull(item_text(element, "full_text"));
	item_text(item_object(element, "tweet"), "full_text");
	json_array_size(item_array(element, "entities"));
	g_assert_cmpuint(items_line(items), >, 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct scene scene;
	guint counts[2] = {0};

	scene_set(&scene);
	for (int pass = 0; pass < 2; pass++) {
		struct source *source = network_source(&scene.network, "export", SOURCE_TWITTER);
		struct part *part = network_part(&scene.network, source, "tweets.js");
		struct memory_stream stream;
		struct items *items;
		const json_t *element;

		memory_stream_init(&stream, bytes, size);
		items = items_open(&stream.stream, part, "tweets", &scene.diag);
		if (pass == 1)
			items_leave_out(items, members);
		for (; (element = items_next(items)) != NULL; counts[pass]++)
			look_at(items, element);
		items_close(items);
	}
	g_assert_cmpuint(counts[1], >=, counts[0]); /* what is left out may be wrong */
	scene_finish(&scene);
	return 0;
}
