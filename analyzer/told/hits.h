/*
 * What is kept of words: clauses that say something about meeting, noted while messages pass by,
 * in any order, and settled into evidence when everybody is known. No other text is kept.
 *
 * A hit says where its message stands, not who wrote it to whom: that is known from the
 * interactions of the same place, once identity_resolve() has settled them.
 */
#ifndef ANALYZER_TOLD_HITS_H
#define ANALYZER_TOLD_HITS_H

#include "analyzer/network.h"
#include "analyzer/told/told.h"

/* A message as its importer knows it. */
struct said {
	gint64 when;	    /* as in the interactions it became; WHEN_NONE when unknown */
	struct place place; /* likewise: this is how they are found again */
	guint32 thread;	    /* likewise; 0 for none */
	enum told_medium medium;
	guint people;	  /* whom it addresses, as far as the row says; 0 when it does not */
	bool is_request;  /* the note of an invitation to connect */
	const char *name; /* as in struct telling */
};

struct hits *hits_new(void);
void hits_free(struct hits *hits);

/* Reads with this vocabulary, which must outlive the hits, instead of the one built in. Before the
 * first words. */
void hits_use(struct hits *hits, const struct vocabulary *vocabulary);

/* Has the words read, and what they say of meeting kept, if anything: sooner or later, and by
 * another thread, so both strings are copied. `text` may be NULL; entities must have been decoded.
 */
void hits_note(struct hits *hits, const struct said *said, const char *text);

/* An event that the owner attended, as far as an archive says, beginning on this day. Before the
 * messages that may name it: those noted earlier are not looked at again. */
void hits_attended(struct hits *hits, const char *event, gint32 day);

/* How many messages with words were noted up to the end of a month, the undated included; the month
 * of the first dated one, MONTH_NONE when there is none. */
guint hits_read_by(const struct hits *hits, gint32 month, gint32 *first);

/* Turns hits into evidence. Needs a settled network; to be called once, before the analysis.
 *
 * One to one, the words count as they are; in groups of three to eight only for those they name,
 * and as a hint; in larger ones not at all. Neither does what the owner wrote word for word to
 * three people within a month. A post about somebody with whom nothing else connects the owner is a
 * hint at most: it may be a bar. A greeting that opens a thread is none. A plan for a day that the
 * other side accepts and nobody calls off is a hint dated that day, and so is a plan on whose day
 * somebody writes that they have arrived. Words between two people that name an event which the
 * owner attended are a hint of its day, unless they say otherwise. Undated words are a hint at
 * most. Of all pieces of one person and day only the strongest stays. */
void hits_settle(struct hits *hits, struct network *network);

#endif
