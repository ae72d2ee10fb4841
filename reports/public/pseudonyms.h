/*
 * What people are called in public: "Heron", "Lynx", and "Dusky Heron" when the words alone do not
 * do.
 *
 * A pseudonym is drawn by an HMAC of the person's key, so who has neither the secret nor the
 * private report learns nothing from it. Which words a person tries, and in which order, depends on
 * that key alone. When the first is taken the next is tried: therefore the key file remembers,
 * beside the secret, what was given (not to whom: a second HMAC of the person's keys stands there).
 * Who has a pseudonym keeps it, and a newcomer takes what is free. Only when a newcomer is himself
 * called like somebody's pseudonym, that one is given up, as readers would take one for the other.
 */
#ifndef REPORTS_PUBLIC_PSEUDONYMS_H
#define REPORTS_PUBLIC_PSEUDONYMS_H

#include <glib.h>
#include <stdbool.h>

#include "analyzer/findings.h"

/* The words, and what may stand before one; each ends with a NULL. */
extern const char *const pseudonym_words[];
extern const char *const pseudonym_openings[];

struct pseudonyms;

/* With the secret and the memory of the key file; with a new secret when the file is not there
 * yet, or when `file` is NULL: a secret of the moment that is kept nowhere. NULL, with `*trouble` a
 * new string, when there is a file that cannot be read or is no key file. */
struct pseudonyms *pseudonyms_open(const char *file, char **trouble);
void pseudonyms_close(struct pseudonyms *pseudonyms);

/* Folded words (reports/public/words.h) that may stand in no pseudonym: a set whose keys are char
 * *, borrowed. To be said before the first is asked for. */
void pseudonyms_bar(struct pseudonyms *pseudonyms, GHashTable *words);

/* Gives each of them (const struct tie *) a pseudonym, if they have none yet; the order in which
 * they are named does not matter. */
void pseudonyms_give(struct pseudonyms *pseudonyms, const GPtrArray *ties);

/* What they are called, borrowed; NULL when nobody gave them a pseudonym. */
const char *pseudonyms_of(const struct pseudonyms *pseudonyms, const struct tie *tie);

/* Writes the key file, mode 0600, when there is one and it has changed. */
bool pseudonyms_save(const struct pseudonyms *pseudonyms, char **trouble);

#endif
