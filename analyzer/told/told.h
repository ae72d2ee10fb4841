/*
 * Reads what people write to each other for words that say that they met or spoke: "great to
 * see you yesterday", "thanks for lunch". Pure: text in, a reading out; no network, no clock.
 *
 * What the words are stands in analyzer/told/vocabulary/, one file a language, built into the
 * program; what is here only knows how to apply them, clause by clause.
 */
#ifndef ANALYZER_TOLD_TOLD_H
#define ANALYZER_TOLD_TOLD_H

#include <glib.h>
#include <stdbool.h>

#include "analyzer/date.h"

/* What a clause says, strongest first: of several in a message the strongest stands. */
enum told_reading {
	TOLD_MET,	  /* they met in person */
	TOLD_SPOKE,	  /* they spoke or saw each other through a wire */
	TOLD_NOT_MET,	  /* they had not met by then */
	TOLD_MAYBE_MET,	  /* "we met" */
	TOLD_MAYBE_SPOKE, /* "our conversation", in a mail */
	TOLD_SAME_EVENT,  /* "I saw you speak": both were there, no more */
	TOLD_PLAN,
	TOLD_CALL_PLAN,	   /* to speak, not to meet */
	TOLD_ARRIVAL,	   /* "I'm here, which table?" */
	TOLD_ACCEPTANCE,   /* of a plan: "sounds good" */
	TOLD_CANCELLATION, /* of a plan: "I can't make it" */
	TOLD_NOTHING,
	TOLD_READINGS
};

/* How the words came. What is a greeting in one is a meeting in another. */
enum told_medium {
	TOLD_IN_CHAT,	/* LinkedIn and direct messages, notes in invitations */
	TOLD_IN_MAIL,	/* where "nice talking to you" means the telephone */
	TOLD_IN_PUBLIC, /* a tweet that answers somebody */
	TOLD_IN_POST,	/* one that answers nobody, or a comment: it speaks to everybody, and of one
			   person only where it names them, by @handle or as `name` */
	TOLD_ABOUT_THEM, /* a recommendation: about the reader, who is "she" or a name in it */
	TOLD_MEDIA
};

/* What is known of a message besides its words. */
struct telling {
	enum told_medium medium;
	bool is_opener;	  /* one of the first two messages of a thread, or a connection request:
			     "nice to meet you" is a greeting there */
	gint32 day;	  /* on which it was written; DAY_NONE when unknown */
	const char *name; /* of the one it is about, for TOLD_ABOUT_THEM; as it is written in the
			     text, for TOLD_IN_POST; else NULL */
};

#define TOLD_EXCERPT 80 /* characters */

struct told {
	enum told_reading reading; /* TOLD_NOTHING when the words say nothing */
	const char *rule;	   /* which rule found it; borrowed from the vocabulary */
	/* The day it speaks of: what the words give ("yesterday", "in May"), else the message's.
	 * Of a plan the day that is planned; PRECISION_NONE when it names none. */
	struct given_date date;
	bool is_dated_by_words;
	/* What it says of plans, beside whatever else. */
	bool plans, plans_call, arrives, accepts, cancels;
	struct given_date plan_date;	    /* PRECISION_NONE when it names no day */
	char excerpt[4 * TOLD_EXCERPT + 1]; /* the clause on one line, as it was written */
};

/* Every language built into the program, compiled. To be made once: it takes milliseconds. */
struct vocabulary *vocabulary_new(void);
void vocabulary_free(struct vocabulary *vocabulary);

/* Adds a language of the user's own, called `name`: the text of a file as the head of
 * analyzer/told/vocabulary/english.txt describes it. Of the patterns it has one of (breaks and so
 * on) it may leave out any: English gives them. False, and nothing added, when there is a mistake
 * in it; `*trouble` (new string) is then "12: [rule coffee]: what", with the line of the section.
 */
bool vocabulary_add(struct vocabulary *vocabulary, const char *name, const char *text,
		    char **trouble);

/* False, and nothing but TOLD_NOTHING in `told`, when the words say nothing about meeting. `text`
 * is plain text as its writer sees it, entities decoded; quoted mails and signatures in it are
 * passed over. It need not be valid UTF-8. */
bool told_read(const struct vocabulary *vocabulary, const char *text, const struct telling *telling,
	       struct told *told);

#endif
