/*
 * Memory that is taken piece by piece and given back all at once: what stands in it is never freed
 * by itself and never moves. An arena of zeros is an empty one.
 */
#ifndef IMPORTERS_READERS_ARENA_H
#define IMPORTERS_READERS_ARENA_H

#include <glib.h>

struct chunk;

struct arena {
	struct chunk *chunk; /* the one that pieces are taken from; NULL as long as none is */
	gsize left;	     /* bytes at its end */
};

/* Not cleared, aligned for what is made of pointers and smaller things. */
void *arena_take(struct arena *arena, gsize size);
/* A copy that ends with a NUL. */
const char *arena_text(struct arena *arena, const char *bytes, gsize size);
/* Gives everything back; keeps some KB to begin with the next time. */
void arena_reset(struct arena *arena);
/* Gives back that, too. */
void arena_release(struct arena *arena);

#endif
