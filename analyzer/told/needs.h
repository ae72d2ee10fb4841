/*
 * What a text needs to hold before a rule is worth trying. Most messages say nothing about meeting,
 * and a regular expression takes its time to find that out. So each pattern of the vocabulary is
 * looked through once for the words without which it cannot match ("thanks" and one of "lunch",
 * "dinner" ...), and a text is first asked, in a single pass over its words, which rules it has the
 * words for. That asks too much of no text: a rule that is not named cannot match.
 *
 * The idea is that of filters before a set of regular expressions: Cox, "Regular Expression
 * Matching with a Trigram Index" (2012), with words in the place of trigrams.
 */
#ifndef ANALYZER_TOLD_NEEDS_H
#define ANALYZER_TOLD_NEEDS_H

#include <glib.h>
#include <stdbool.h>

#define NEEDS_RULES_MAX 64

struct needs *needs_new(void);
void needs_free(struct needs *needs);

/* Gives `<name>` in patterns a meaning: any of these lines (char *), which the caller keeps until
 * needs_finish(). */
void needs_define(struct needs *needs, const char *name, const GPtrArray *lines);
/* One more pattern, of the rule of this number; it matches whole words. Patterns are numbered from
 * 0 in the order in which they are added. */
void needs_add(struct needs *needs, guint rule, const char *pattern);
/* What any of these patterns needs, as a number; all begin where words do, and `end_words` says
 * whether they end there. And all or any of several such needs (guint32), which are taken. */
guint32 needs_of(struct needs *needs, const GPtrArray *lines, bool end_words);
guint32 needs_all(struct needs *needs, GArray *parts);
guint32 needs_any(struct needs *needs, GArray *parts);
/* The rule comes to nothing in a message that lacks this, whatever its patterns find. */
void needs_demand(struct needs *needs, guint rule, guint32 need);
/* Where the word `from` stands, `to` is read. */
void needs_respell(struct needs *needs, const char *from, const char *to);
/* To be called once, after all of these. */
void needs_finish(struct needs *needs);

/* Bit n: rule n may say something of a message of `length` bytes, as it was written. `seen` is a
 * word that is there besides, or NULL. Not for two threads at a time, as little as the others. */
guint64 needs_rules_in_message(const struct needs *needs, const char *text, gsize length,
			       const char *seen);
/* Whether a pattern of one of these rules may match in a sentence of it. */
bool needs_are_in_sentence(const struct needs *needs, const char *text, gsize length,
			   const char *seen, guint64 rules);
/* Whether what this number stands for was in the text asked about last. */
bool needs_is_there(const struct needs *needs, guint32 need);
/* The patterns of these rules that may match in a clause, by number, ascending: guint. Valid until
 * the next. */
const GArray *needs_patterns_in_clause(const struct needs *needs, const char *text, gsize length,
				       guint64 rules);

/* A pattern of the rule that asks for no word at all, so that every text is tried; NULL when there
 * is none. Borrowed. */
const char *needs_of_nothing(const struct needs *needs, guint rule);

#endif
