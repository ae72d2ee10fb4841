/*
 * A vocabulary file, compiled. The format is described at the top of
 * analyzer/told/vocabulary/english.txt; a mistake in a file that is built in ends the program, as
 * the tests read them all. Files of the user's own are added by vocabulary_add().
 */
#ifndef ANALYZER_TOLD_VOCABULARY_H
#define ANALYZER_TOLD_VOCABULARY_H

#include "analyzer/told/needs.h"
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

/* Compiled when first asked for, as most are never tried. */
struct pattern {
	char *text; /* as it stands in the file */
	GRegex *regex;
};

struct condition {
	char *name;
	enum condition_scope scope;
	struct pattern *pattern; /* NULL for a known one */
	guint32 need;		 /* of `pattern`: a number of language.needs */
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
	GPtrArray *steps; /* struct step *; the first that holds decides */
};

/* What makes a rule look closer. */
struct trigger_pattern {
	guint rule;
	struct pattern *pattern;
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

struct language {
	char *name;
	GPtrArray *rules;      /* struct rule * */
	GPtrArray *triggers;   /* struct trigger_pattern *: of all rules, rule by rule */
	GPtrArray *conditions; /* struct condition * */
	GPtrArray *dates;      /* struct date_rule *, in the order in which they are tried */
	GHashTable *words;     /* char * -> char *: "<meal>" as a pattern */
	GHashTable *spelling;  /* char * -> char *: one word for another, lower case */
	GHashTable *about;     /* the same, where somebody is written about */
	GPtrArray *weekdays, *months, *numbers; /* char *: the beginnings of names, in order */
	GPtrArray *units;			/* char *: day, week, month, year */
	GRegex *breaks;				/* where one clause of a sentence ends */
	GRegex *foreign_line; /* lines of a mail that are not its writer's words; or NULL */
	GRegex *foreign_rest; /* from here on it is not the writer who speaks; or NULL */
	GRegex *automatic;    /* whole messages that nobody wrote; or NULL */
	GRegex *crowd;	      /* many readers, in a clause of a post; or NULL */
	guint32 foreign_rest_need, automatic_need; /* numbers of `needs` */
	struct needs *needs;			   /* of the rules, by their index */
	guint64 silent[TOLD_MEDIA];		   /* bit n: rule n says nothing there */
};

struct vocabulary {
	GPtrArray *languages; /* struct language * */
	/* struct token: of the text at hand, and of its owner's words respelled. */
	GArray *tokens, *own_tokens;
};

/* Every line of every file, each file begun by "[language NAME]", ended by NULL. Made by the
 * Makefile. */
extern const char *const vocabulary_lines[];

/* Where a pattern uses something of PCRE that vocabularies may not; NULL when it does not. */
const char *pattern_stranger(const char *pattern);

struct language *language_new(const char *name);
void language_free(gpointer language);
void step_free(gpointer step);
/* Takes the patterns that a language has one of from another, where it has none itself: how
 * sentences break and what is quoted is much the same everywhere, and few would write it. */
void language_complete(struct language *language, const struct language *other);

/* Whether a known condition holds in a medium; false for those that do not depend on it. */
bool known_in_medium(enum known_condition condition, enum told_medium medium);

/* Works out where the rule of this number never says anything, and what a clause, a sentence and a
 * message need for the rule of this number to say anything: for one of the steps that do to hold,
 * and for each "nothing if not" its opposite. */
void language_demand(struct language *language, guint number, const struct rule *rule);

/* The pattern, compiled: it matches whole words, in any case. Not for two threads at a time. */
GRegex *language_regex(const struct language *language, struct pattern *pattern);

#endif
