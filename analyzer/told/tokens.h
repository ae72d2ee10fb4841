/*
 * The words of a text as it was written or folded: where they stand, and a number for each by which
 * every language looks it up. Links are no words.
 */
#ifndef ANALYZER_TOLD_TOKENS_H
#define ANALYZER_TOLD_TOKENS_H

#include <glib.h>
#include <stdbool.h>

#define TOKEN_MAX 39 /* bytes: what is longer is no word, but stands between words */

/* The word is `length` bytes from `at`, unless it stands for the reader: then it is "you". */
struct token {
	guint at, length;
	guint64 hash; /* of the word without capital letters, which stands for it: no two of a
		       million words share one but by a chance of 1 to 37 million */
	bool is_you;
};

/* What in a text is read as "you". */
struct you {
	bool by_handle;	  /* @handles are */
	const char *name; /* this is, where it stands alone; NULL: no name */
};

guint64 token_hash(const char *word, gsize length);

/* Sets `tokens` (struct token) to those of a text, in order. */
void tokens_read(const char *text, struct you you, GArray *tokens);

#endif
