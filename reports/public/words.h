/*
 * Text as the leak check sees it: words, folded so that every spelling of a name is found. A word
 * is a run of letters, marks and digits; whatever stands between is no part of any.
 */
#ifndef REPORTS_PUBLIC_WORDS_H
#define REPORTS_PUBLIC_WORDS_H

#include <glib.h>
#include <stdbool.h>

struct word {
	char *folded; /* case, accents and width away; owned */
	gsize at;     /* in the text, bytes */
	gsize length; /* of it there, bytes */
};

/* All words of a text (struct word), to be freed with g_array_unref. What is no UTF-8 counts as
 * no letter. */
GArray *words_of(const char *text, gsize length);

/* Whether a word can name somebody by itself: three letters, or one that is not Latin. */
bool word_can_name(const char *folded);
bool word_is_number(const char *folded); /* digits alone */

#endif
