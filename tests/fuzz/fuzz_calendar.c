/* Calendars, beside a LinkedIn export whose people they name. */
#include "tests/fuzz/feed.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct scene scene;

	scene_set(&scene);
	feed_kind(&scene, &linkedin_kind, bytes, size);
	feed_kind(&scene, &calendar_kind, bytes, size);
	scene_finish(&scene);
	return 0;
}
