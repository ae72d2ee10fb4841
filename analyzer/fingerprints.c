/*
 * A set with open addressing. The one thing to know: fingerprints are as good as random, so their
 * low bits say where each belongs. Every tweet and message of an archive stays in here, and a
 * GHashTable takes twice the memory for each.
 */
#include "analyzer/fingerprints.h"

#include <string.h>

#define FIRST_CAPACITY 1024 /* a power of two, as all that follow */

struct fingerprints {
	guint64 *slots; /* 0 where there is none */
	gsize capacity, count;
};

/* Each step can be undone, so that two things are taken for one only by their 64 bits. */
guint64 fingerprint_number(guint64 fingerprint, guint64 number)
{
	fingerprint = (fingerprint ^ number) * G_GUINT64_CONSTANT(0x9e3779b97f4a7c15);
	return fingerprint ^ fingerprint >> 32;
}

/* Eight bytes at a time. The size of the rest ends the text: no eight bytes of text are 0 to 7. */
guint64 fingerprint_text(guint64 fingerprint, const char *text)
{
	gsize size = strlen(text);
	guint64 bytes;

	for (; size >= sizeof bytes; size -= sizeof bytes, text += sizeof bytes) {
		memcpy(&bytes, text, sizeof bytes);
		fingerprint = fingerprint_number(fingerprint, bytes);
	}
	bytes = 0;
	memcpy(&bytes, text, size);
	return fingerprint_number(fingerprint_number(fingerprint, bytes), size);
}

struct fingerprints *fingerprints_new(void)
{
	struct fingerprints *set = g_new0(struct fingerprints, 1);

	set->capacity = FIRST_CAPACITY;
	set->slots = g_new0(guint64, set->capacity);
	return set;
}

void fingerprints_free(struct fingerprints *set)
{
	if (set == NULL)
		return;
	g_free(set->slots);
	g_free(set);
}

/* Where it stands, or where it belongs: the first slot from its own on that is its or empty. */
static guint64 *slot_of(const struct fingerprints *set, guint64 fingerprint)
{
	gsize last = set->capacity - 1, at = fingerprint & last;

	while (set->slots[at] != 0 && set->slots[at] != fingerprint)
		at = (at + 1) & last;
	return &set->slots[at];
}

void fingerprints_expect(const struct fingerprints *set, guint64 fingerprint)
{
	__builtin_prefetch(&set->slots[fingerprint & (set->capacity - 1)]);
}

static void make_room(struct fingerprints *set)
{
	g_autofree guint64 *former = set->slots;
	gsize former_capacity = set->capacity;

	set->capacity *= 2;
	/* Cleared by hand: memory that comes cleared costs a second fault a page, when it is no
	 * longer only read. */
	set->slots = g_new(guint64, set->capacity);
	memset(set->slots, 0, set->capacity * sizeof *set->slots);
	for (gsize i = 0; i < former_capacity; i++)
		if (former[i] != 0)
			*slot_of(set, former[i]) = former[i];
}

bool fingerprints_add(struct fingerprints *set, guint64 fingerprint)
{
	guint64 wanted = fingerprint != 0 ? fingerprint : 1;
	guint64 *slot = slot_of(set, wanted);

	if (*slot == wanted)
		return false;
	*slot = wanted;
	/* A search among neighbours is cheap, it is getting there that takes time. */
	if (++set->count > set->capacity / 8 * 7)
		make_room(set);
	return true;
}
