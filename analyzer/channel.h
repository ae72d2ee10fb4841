/*
 * The channels through which people reach each other and the ladder they stand on: one table
 * each, in the order in which outputs list them.
 */
#ifndef ANALYZER_CHANNEL_H
#define ANALYZER_CHANNEL_H

#include <stdbool.h>

/* The ladder of channels, lowest first. RUNG_NONE: nothing yet. */
enum rung {
	RUNG_NONE,
	RUNG_LINK,
	RUNG_NOTICE,
	RUNG_PUBLIC,
	RUNG_PRIVATE,
	RUNG_VOICE,
	RUNG_IN_PERSON,
	RUNGS
};

/* Where people come from. Joins by name are made between two of these, never within one. */
enum origin {
	ORIGIN_LINKEDIN,
	ORIGIN_TWITTER,
	ORIGIN_ADDRESS_BOOK,
	ORIGIN_CALENDAR,
	ORIGIN_USER, /* keys that only the journal, people.csv or --me knows */
	ORIGINS
};

enum channel {
	CHANNEL_LINKEDIN_CONNECTION,
	CHANNEL_LINKEDIN_FOLLOW,
	CHANNEL_LINKEDIN_ENDORSEMENT,
	CHANNEL_LINKEDIN_COMMENT,
	CHANNEL_LINKEDIN_RECOMMENDATION,
	CHANNEL_LINKEDIN_INVITATION,	  /* without a note: asks for a link and says nothing */
	CHANNEL_LINKEDIN_INVITATION_NOTE, /* printed as linkedin-invitation too */
	CHANNEL_LINKEDIN_MESSAGE,
	CHANNEL_TWITTER_FOLLOW,
	CHANNEL_TWITTER_RETWEET,
	CHANNEL_TWITTER_QUOTE,
	CHANNEL_TWITTER_MENTION,
	CHANNEL_TWITTER_REPLY,
	CHANNEL_TWITTER_MESSAGE,
	CHANNELS
};

/* What channels are, by what they can carry: a tweet is answered and short, a blog post long and
 * one-way. */
enum medium {
	MEDIUM_IN_PERSON,
	MEDIUM_VOICE,
	MEDIUM_MESSAGE,
	MEDIUM_RECOMMENDATION,
	MEDIUM_NOTE,
	MEDIUM_REPLY,
	MEDIUM_CLICK,
	MEDIUM_LINK,
	MEDIUMS
};

struct medium_facts {
	const char *name;    /* "message", as in report.json */
	const char *words;   /* "private message" */
	const char *length;  /* "long" */
	const char *ways;    /* "two" */
	const char *carries; /* "words for one" */
	const char *lacks;   /* "the tone they are meant in" */
};
const struct medium_facts *medium_facts(enum medium medium);

const char *channel_name(enum channel channel);	 /* "linkedin-message", as in ties.csv */
const char *channel_words(enum channel channel); /* "LinkedIn message", for sentences */
enum rung channel_rung(enum channel channel);
enum origin channel_origin(enum channel channel);
enum medium channel_medium(enum channel channel);
bool channel_has_words(
	enum channel channel); /* rungs public and private: counts as sent, received */
bool channel_is_mutual_link(enum channel channel); /* one row is a link both ways (a connection) */

const char *rung_name(enum rung rung);	  /* "in-person", as in report.json */
const char *rung_words(enum rung rung);	  /* "in person" */
const char *rung_carries(enum rung rung); /* "inflection": what it adds, for the table */

const char *origin_name(enum origin origin); /* "LinkedIn" */

#endif
