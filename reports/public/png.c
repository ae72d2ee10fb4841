/*
 * Chunks of a PNG: four bytes of length, four of type, the data, four of check sum. The one thing
 * to know: what shows the picture is listed, and everything else is suspect.
 */
#include "reports/public/png.h"

#include <string.h>

#define SIGNATURE "\x89PNG\r\n\x1a\n"
#define AROUND	  12 /* bytes of a chunk beside its data */

struct chunk {
	const char *begin, *type, *data;
	gsize size; /* of the data */
};

static const char *const shown[] = {"IHDR", "PLTE", "IDAT", "IEND", "tRNS",
				    "gAMA", "cHRM", "sRGB", "bKGD", "pHYs"};

static bool is_shown(const struct chunk *chunk)
{
	for (gsize i = 0; i < G_N_ELEMENTS(shown); i++)
		if (memcmp(chunk->type, shown[i], 4) == 0)
			return true;
	return false;
}

/* The chunk at `*at`, which moves behind it; false at the end and when it is not whole. */
static bool next_chunk(const char *bytes, gsize size, gsize *at, struct chunk *chunk)
{
	guint32 length;

	if (size - *at < AROUND)
		return false;
	memcpy(&length, bytes + *at, sizeof length);
	*chunk = (struct chunk){bytes + *at, bytes + *at + 4, bytes + *at + 8,
				GUINT32_FROM_BE(length)};
	if (size - *at - AROUND < chunk->size)
		return false;
	*at += AROUND + chunk->size;
	return true;
}

static bool has_signature(const char *bytes, gsize size)
{
	return size >= 8 && memcmp(bytes, SIGNATURE, 8) == 0;
}

GString *png_bare(const char *bytes, gsize size)
{
	GString *bare = g_string_new_len(bytes, (gssize)MIN(size, 8));
	struct chunk chunk;
	gsize at = 8;

	while (has_signature(bytes, size) && next_chunk(bytes, size, &at, &chunk)) {
		if (is_shown(&chunk))
			g_string_append_len(bare, chunk.begin, (gssize)(AROUND + chunk.size));
		if (memcmp(chunk.type, "IEND", 4) == 0)
			return bare;
	}
	g_string_free(bare, TRUE);
	return NULL;
}

GString *png_texts(const char *bytes, gsize size, bool *is_hidden)
{
	GString *texts = g_string_new(NULL);
	struct chunk chunk;
	gsize at = has_signature(bytes, size) ? 8 : 0;

	*is_hidden = false;
	while (at > 0 && next_chunk(bytes, size, &at, &chunk)) {
		if (is_shown(&chunk))
			continue;
		*is_hidden |= memcmp(chunk.type, "zTXt", 4) == 0;
		/* keyword, NUL, whether it is compressed */
		if (memcmp(chunk.type, "iTXt", 4) == 0) {
			gsize keyword = strnlen(chunk.data, chunk.size);

			*is_hidden |= keyword + 1 < chunk.size && chunk.data[keyword + 1] != 0;
		}
		g_string_append_len(texts, chunk.data, (gssize)chunk.size);
		g_string_append_c(texts, '\n');
	}
	/* Behind the last chunk, or all of it. */
	g_string_append_len(texts, bytes + at, (gssize)(size - at));
	return texts;
}
