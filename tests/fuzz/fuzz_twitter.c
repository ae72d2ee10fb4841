/* Every file of a Twitter archive, alone and together. */
#include "tests/fuzz/feed.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct scene scene;

	scene_set(&scene);
	feed_kind(&scene, &twitter_kind, bytes, size);
	scene_finish(&scene);
	return 0;
}
