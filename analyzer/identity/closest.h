/*
 * What is close to a name that fits nobody, or a word that is none, for a message that helps. Never
 * used to join.
 */
#ifndef ANALYZER_IDENTITY_CLOSEST_H
#define ANALYZER_IDENTITY_CLOSEST_H

#include "analyzer/network.h"

/*
 * Similarity of two texts by Jaro with Winkler's prefix (Winkler 1990), 0 to 1, on code points:
 * window max(length) / 2 - 1, prefix of at most 4 letters at .1 each, boosted only above .7. Two
 * empty texts give 0. Cost: product of the lengths.
 */
double jaro_winkler(const char *a, const char *b);

/* The word of a list, ended by NULL, that a mistyped one was most likely meant for; NULL when none
 * is near. Borrowed. */
const char *closest_word(const char *mistyped, const char *const *words);

/* Up to three people whose names are closest to a folded one, best first, with their keys: "Anna
 * Schmidt (linkedin:anna-schmidt), ...". "" when none is near. New string. */
char *closest_people(const struct network *network, const char *folded);

#endif
