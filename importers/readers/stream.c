/*
 * The stream over bytes in memory: what tests and fuzzing read from.
 */
#include "importers/readers/stream.h"

#include <string.h>

static gssize read_memory(struct stream *stream, void *buffer, gsize size)
{
	struct memory_stream *memory = (struct memory_stream *)stream;
	gsize taken = MIN(size, memory->size - memory->offset);

	if (taken == 0)
		return 0;
	memcpy(buffer, memory->bytes + memory->offset, taken);
	memory->offset += taken;
	return (gssize)taken;
}

void memory_stream_init(struct memory_stream *stream, const void *bytes, gsize size)
{
	*stream = (struct memory_stream){
		.stream = {.read = read_memory}, .bytes = bytes, .size = size};
}
