/*
 * Whether a thing was seen before, among millions, told by 64 bits of it: of a million things two
 * are taken for one once in forty million archives.
 *
 * A fingerprint is made by adding one text or number after the other to FINGERPRINT_NONE; where one
 * ends and the next begins counts ("ab", "c" is not "a", "bc"). It means something within one run
 * only: it is written nowhere.
 */
#ifndef ANALYZER_FINGERPRINTS_H
#define ANALYZER_FINGERPRINTS_H

#include <glib.h>
#include <stdbool.h>

#define FINGERPRINT_NONE G_GUINT64_CONSTANT(0xcbf29ce484222325)

guint64 fingerprint_text(guint64 fingerprint, const char *text);
guint64 fingerprint_number(guint64 fingerprint, guint64 number);

struct fingerprints;

struct fingerprints *fingerprints_new(void);
void fingerprints_free(struct fingerprints *set); /* NULL is nothing */

/* Whether it was not in the set; it is from now on. */
bool fingerprints_add(struct fingerprints *set, guint64 fingerprint);
/* Has memory fetch what fingerprints_add() will look at: waiting for it takes most of its time. */
void fingerprints_expect(const struct fingerprints *set, guint64 fingerprint);

#endif
