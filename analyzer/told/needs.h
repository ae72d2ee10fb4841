/*
 * What a text needs to hold before a rule is worth trying. Most messages say nothing about meeting,
 * and a regular expression takes its time to find that out. So each pattern of the vocabulary is
 * looked through once for the words without which it cannot match ("thanks for" in a row and one of
 * "lunch", "dinner" ...), and a text is first asked, in a single pass over its words, which rules
 * it has the words for. That asks too much of no text: a rule that is not named cannot match.
 *
 * The idea is that of filters before a set of regular expressions: Cox, "Regular Expression
 * Matching with a Trigram Index" (2012), with words in the place of trigrams.
 */
#ifndef ANALYZER_TOLD_NEEDS_H
#define ANALYZER_TOLD_NEEDS_H

#include <glib.h>
#include <stdbool.h>

#include "analyzer/told/lexicon.h"

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
/* The rule comes to nothing in a clause, sentence or message that lacks this, whatever its patterns
 * find. Of NEEDS_PATTERN nothing is demanded but the words of the pattern. */
enum needs_extent { NEEDS_PATTERN, NEEDS_CLAUSE, NEEDS_SENTENCE, NEEDS_MESSAGE, NEEDS_EXTENTS };
void needs_demand(struct needs *needs, guint rule, enum needs_extent extent, guint32 need);
/* Where the word `from` stands, `to` is read. */
void needs_respell(struct needs *needs, const char *from, const char *to);
/* To be called once, after all of these. */
void needs_finish(struct needs *needs);

/* Looks the words of a text up, as it was written or respelled: `tokens` (tokens.h) are its. What
 * is asked next is asked of this text, which is borrowed until then. Not for two threads at a time,
 * as little as the others. */
void needs_read(struct needs *needs, const char *text, const GArray *tokens);
/* Bit n: rule n, one of these, may say something of it: the words of one of its patterns stand in
 * one sentence with what it demands of that, and what it demands else anywhere. */
guint64 needs_rules_in_message(struct needs *needs, guint64 rules);
/* Whether what this number stands for was in the message asked about last, if that had any rules.
 */
bool needs_is_there(struct needs *needs, guint32 need);
/* The patterns of these rules that may match between two offsets, by number, ascending: guint.
 * Valid until the next. */
const GArray *needs_patterns_in(struct needs *needs, enum needs_extent extent, gsize from, gsize to,
				guint64 rules);

#endif
