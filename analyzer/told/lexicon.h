/*
 * The words that patterns ask for, and what the words of a text stand for: the nodes
 * (needs_graph.h) of every word that one is or begins with, of what it is read as ("thx"), of its
 * parts ("you're"), of what is left of it when it is drawn out ("sooo"), and of two in a row.
 *
 * People use few words again and again, so what a word stands for is worked out when it is first
 * met and then looked up.
 */
#ifndef ANALYZER_TOLD_LEXICON_H
#define ANALYZER_TOLD_LEXICON_H

#include <glib.h>
#include <stdbool.h>

#include "analyzer/told/tokens.h"

struct lexicon *lexicon_new(void);
void lexicon_free(struct lexicon *lexicon);

/* A word in lower case (borrowed), or what longer words begin with. */
void lexicon_add(struct lexicon *lexicon, const char *word, bool is_prefix, guint32 node);
/* Two of these words in a row, by their nodes. */
void lexicon_add_pair(struct lexicon *lexicon, guint32 first, guint32 second, guint32 node);
/* Where the word `from` stands, `to` is read. */
void lexicon_respell(struct lexicon *lexicon, const char *from, const char *to);

/* What stands at a place of a text. */
struct known_word {
	gsize at;	      /* where it begins; of two in a row the second */
	const guint32 *nodes; /* ended by 0; valid until the next text */
};

/* Sets `words` (struct known_word) to what the tokens (struct token) of a text stand for, in order.
 */
void lexicon_read(struct lexicon *lexicon, const char *text, const GArray *tokens, GArray *words);

#endif
