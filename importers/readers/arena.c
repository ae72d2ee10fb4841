/*
 * Memory in chunks of one size; a piece that is larger than that has a chunk of its own size.
 */
#include "importers/readers/arena.h"

#include <string.h>

#define CHUNK_SIZE (32 << 10) /* bytes */
#define UNIT	   sizeof(gpointer)

struct chunk {
	struct chunk *before;
	gsize size;
	char bytes[];
};

static void add_chunk(struct arena *arena, gsize size)
{
	struct chunk *chunk = g_malloc(sizeof *chunk + size);

	chunk->before = arena->chunk;
	chunk->size = size;
	arena->chunk = chunk;
	arena->left = size;
}

void *arena_take(struct arena *arena, gsize size)
{
	char *piece;

	size = (size + UNIT - 1) / UNIT * UNIT;
	if (size > arena->left)
		add_chunk(arena, MAX(size, CHUNK_SIZE));
	piece = arena->chunk->bytes + arena->chunk->size - arena->left;
	arena->left -= size;
	return piece;
}

const char *arena_text(struct arena *arena, const char *bytes, gsize size)
{
	char *text = arena_take(arena, size + 1);

	memcpy(text, bytes, size);
	text[size] = '\0';
	return text;
}

void arena_reset(struct arena *arena)
{
	struct chunk *chunk = arena->chunk;

	while (chunk && (chunk->before || chunk->size > CHUNK_SIZE)) {
		struct chunk *before = chunk->before;

		g_free(chunk);
		chunk = before;
	}
	arena->chunk = chunk;
	arena->left = chunk ? chunk->size : 0;
}

void arena_release(struct arena *arena)
{
	arena_reset(arena);
	g_free(arena->chunk);
	*arena = (struct arena){0};
}
