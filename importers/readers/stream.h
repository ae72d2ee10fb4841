/*
 * Bytes in order, from wherever: an entry of a ZIP, a file, memory (tests, fuzzing). The one
 * interface between opening exports (bundle) and reading their files (sheet, items).
 */
#ifndef IMPORTERS_READERS_STREAM_H
#define IMPORTERS_READERS_STREAM_H

#include <glib.h>
#include <stdbool.h>

struct stream {
	/* Fills `buffer` with up to `size` bytes; 0 at the end, -1 when the rest cannot be read
	 * (the stream's owner reports why). After 0 or -1 it is not called again. */
	gssize (*read)(struct stream *stream, void *buffer, gsize size);
	/* While `is_apart` the stream is read by another thread than the one that has it, and
	 * prints and reports nothing. `tell` is called by that one, now and then, and once when
	 * it is not apart any more: then what was kept back is told. NULL: there is never any. */
	bool is_apart;
	void (*tell)(struct stream *stream);
};

/* Bytes in memory, borrowed. */
struct memory_stream {
	struct stream stream;
	const guint8 *bytes;
	gsize size, offset;
};
void memory_stream_init(struct memory_stream *stream, const void *bytes, gsize size);

#endif
