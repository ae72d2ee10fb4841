/* A whole ZIP, as it would be given to `report`. */
#include "tests/fuzz/feed.h"

#include <sys/mman.h>
#include <unistd.h>

#include "importers/import.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	const struct import_options options = {.today = day_from_civil(2026, 11, 22)};
	int file = memfd_create("export.zip", MFD_CLOEXEC);
	g_autofree char *path = g_strdup_printf("/proc/self/fd/%d", file);
	g_autoptr(GPtrArray) paths = g_ptr_array_new();
	struct scene scene;

	g_assert_cmpint(file, >=, 0);
	g_assert_cmpint(write(file, bytes, size), ==, (gssize)size);
	scene_set(&scene);
	g_ptr_array_add(paths, path);
	import_exports(&scene.network, paths, &options, &scene.diag);
	scene_finish(&scene);
	close(file);
	return 0;
}
