/*
 * A vocabulary file, compiled. The format is described at the top of
 * analyzer/told/vocabulary/english.txt; a mistake in a file ends the program, as the files are part
 * of it and the tests read them all.
 */
#ifndef ANALYZER_TOLD_VOCABULARY_H
#define ANALYZER_TOLD_VOCABULARY_H

#include "analyzer/told/told.h"

/* Where a condition looks. */
enum condition_scope {
	SCOPE_BEFORE, /* from the beginning of the clause to the end of what the rule found */
	SCOPE_BEHIND, /* from there to the end of the clause */
	SCOPE_FOUND,  /* what the rule found */
	SCOPE_CLAUSE,
	SCOPE_SENTENCE,
	SCOPE_NEAR, /* the sentence before and the one after */
	SCOPE_MESSAGE,
	CONDITION_SCOPES
};

/* Conditions that are known without words. They come first among a language's conditions. */
enum known_condition {
	KNOWN_OPENER,
	KNOWN_CHAT,
	KNOWN_MAIL,
	KNOWN_PUBLIC,
	KNOWN_ABOUT,
	KNOWN_ASKED, /* the sentence ends in a question mark */
	KNOWN_CONDITIONS
};

struct condition {
	char *name;
	enum condition_scope scope;
	GRegex *pattern; /* NULL for a known one */
};

/* One condition of a step, or that it does not hold. */
struct term {
	guint condition; /* index among the language's */
	bool is_negated;
	bool ends; /* the last of those that must hold together; another set may follow */
};

/* "> nothing if wish, past and not opener": one reading, given if any set of terms holds. */
struct step {
	enum told_reading reading;
	GArray *terms; /* struct term; empty: always */
};

struct rule {
	char *name;
	GRegex *pattern;
	GPtrArray *steps; /* struct step *; the first that holds decides */
};

/* How a date word moves the day of the message. */
enum date_word {
	DATE_WORD_DAYS,	     /* `amount` days */
	DATE_WORD_MONTH,     /* the month `amount` months away */
	DATE_WORD_YEAR,	     /* the year `amount` years away */
	DATE_WORD_WEEKDAY,   /* the group "weekday" of the pattern */
	DATE_WORD_MONTHNAME, /* the groups "month" and, perhaps, "year" and "day" */
	DATE_WORD_YEARNAME,  /* the group "year" */
	DATE_WORD_DAYNUMBER, /* the group "day" */
	DATE_WORD_AGO,	     /* the groups "number" and "unit" */
	DATE_WORDS
};

struct date_rule {
	enum date_word word;
	int amount;
	GRegex *pattern;
};

/* A word that announces rules: without any of these a message is not looked at. */
struct cue {
	char *text; /* lower case */
	gsize length;
	bool is_whole_word;
	guint64 rules; /* bit n: rules[n] may match where this stands */
	guint64 also;  /* bit n: rules[n] needs one such word besides */
};

#define RULES_MAX   64
#define CUE_SHELVES 1024

struct language {
	char *name;
	GPtrArray *rules;      /* struct rule * */
	GPtrArray *conditions; /* struct condition * */
	GPtrArray *dates;      /* struct date_rule *, in the order in which they are tried */
	GHashTable *spelling;  /* char * -> char *: one word for another, lower case */
	GHashTable *about;     /* the same, where somebody is written about */
	GPtrArray *weekdays, *months, *numbers; /* char *: the beginnings of names, in order */
	GPtrArray *units;			/* char *: day, week, month, year */
	GRegex *breaks;				/* where one clause of a sentence ends */
	GRegex *foreign_line;	      /* lines of a mail that are not its writer's words; or NULL */
	GRegex *foreign_rest;	      /* from here on it is not the writer who speaks; or NULL */
	GRegex *automatic;	      /* whole messages that nobody wrote; or NULL */
	guint64 needs_also;	      /* bit n: rules[n] has words of that second kind */
	GPtrArray *cues[CUE_SHELVES]; /* struct cue *, by their first two bytes; NULL: none */
};

struct vocabulary {
	GPtrArray *languages; /* struct language * */
};

/* Every line of every file, each file begun by "[language NAME]", ended by NULL. Made by the
 * Makefile. */
extern const char *const vocabulary_lines[];

/* Compiles lines as they stand in `vocabulary_lines`. */
struct vocabulary *vocabulary_of_lines(const char *const *lines);

void language_add_cue(struct language *language, const struct cue *cue);
/* A word that is read as one that is a cue is a cue too: "thx" for "thanks". */
void language_add_cues_of_spelling(struct language *language);
/* The rules that cues in this text call for; 0 when there is nothing to look at. */
guint64 language_rules_in(const struct language *language, const char *text);

#endif
