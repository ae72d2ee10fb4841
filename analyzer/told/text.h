/*
 * Text made fit for reading: folded, respelled and cut into sentences and clauses. The respelled
 * text knows where each of its bytes stands in the folded one, so that what is shown is what was
 * written.
 */
#ifndef ANALYZER_TOLD_TEXT_H
#define ANALYZER_TOLD_TEXT_H

#include "analyzer/told/tokens.h"
#include "analyzer/told/vocabulary.h"

/* Valid UTF-8, NFKC, plain apostrophes and quotation marks, single spaces, line breaks kept;
 * links, @handles at the beginning and what cannot be seen taken out. New. */
char *text_fold(const char *text);

/* The folded text without what others wrote: quoted lines, everything below "Original Message",
 * whatever stands between quotation marks. New. `has_rest`: it has the words of those that begin
 * what is below, so that it is worth looking for them. */
char *text_own_words(const struct language *language, const char *folded, bool has_rest);

/* How many bytes the word that begins here has; 0 when none does. */
gsize text_word_length(const char *text);
/* How many bytes a link has that begins here, at `at` in `text`; 0 when none does. */
gsize text_link_length(const char *text, const char *at);
/* The same of what is read as "you". */
gsize text_you_length(const char *text, const char *at, struct you you);
/* "soooo gooood" is "so good": more than two of a letter are one, or two where that is a word. New;
 * NULL for a word without. */
char *text_shortened(const char *word);

struct respelled {
	GString *text;
	GArray *origin; /* guint: for each byte of `text`, and its end, the offset it came from */
	GArray *names;	/* guint: where a handle or, in a post, the name became "you" */
};

/* Word for word by the language's table; in words about somebody she, he and `name` become "you",
 * elsewhere what `you` tells. */
void respelled_init(struct respelled *respelled, const struct language *language, const char *text,
		    const struct telling *telling, struct you you);
void respelled_release(struct respelled *respelled);

/* A stretch of text, as offsets. */
struct stretch {
	guint start, end;
};

struct sentence {
	struct stretch at;
	bool is_asked;
};

struct sentences {
	const char *text;
	GArray *sentences; /* struct sentence: those with a word in them */
	GArray *clauses;   /* struct stretch: of the sentence last cut */
};

/* `text` is borrowed. */
void sentences_init(struct sentences *sentences, const char *text);
/* The clauses of one of them with a word in them, in order (struct stretch); valid until the next.
 */
const GArray *sentences_clauses(struct sentences *sentences, const struct language *language,
				const struct sentence *sentence);
void sentences_release(struct sentences *sentences);

#endif
