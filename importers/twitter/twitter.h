/*
 * What the readers of a Twitter (X) archive share. The archive is a folder of JavaScript files,
 * each one array of elements; twitter.c tells the files apart and one function reads each.
 *
 * Ids are strings from end to end: they pass 2^53, and "-1" stands for nobody. The owner is the
 * source's keyless account wherever a file leaves the owner out (tweets, follows), and the record
 * of an id wherever both sides are named (messages).
 *
 * Until 2019 there was another archive of tweets alone ("Grailbird"), a file a month. Its tweets
 * have the same members and more, so one reader takes both.
 */
#ifndef IMPORTERS_TWITTER_TWITTER_H
#define IMPORTERS_TWITTER_TWITTER_H

#include "importers/readers/items.h"
#include "importers/kind.h"

struct addressees;     /* addressees.c */
struct thread_reader;  /* twitter_threads.c */
struct note_shelf;     /* twitter_notes.c */
struct message_reader; /* twitter_messages.c */

/* A file that holds something, says another. */
struct listed_file {
	char *name;
	const struct part *by;
};

/* One archive while it is read. */
struct twitter {
	struct import *import;
	char *owner_id;		/* "4242"; NULL as long as nothing has named it */
	char *owner_handle;	/* "twitter:@ada_l"; NULL when unknown */
	bool is_past_early;	/* what names the owner has been read */
	bool is_declared;	/* the user has said who they are on Twitter */
	bool owner_is_declared; /* `owner_id` is by the user's word, not the archive's */
	bool has_manifest;
	GPtrArray *listed;     /* struct listed_file * */
	GHashTable *present;   /* char *: names of the files there are, and their types */
	const char *grailbird; /* "G1a" or "G1b", once an archive of months is told; else NULL */
	bool has_chat_events;  /* message-event.js holds at least one */
	bool needs_owner;      /* a row was kept in which somebody met the owner */
	struct addressees *addressees;
	struct thread_reader *threads;
	struct note_shelf *notes;
	struct message_reader *messages;
};

/* twitter.c */

/* "tweets-part1.js" for "data/tweets-part1 (2).js", new; NULL for a file that is never read.
 * `*type`, when not NULL, becomes its static type, "tweets". */
char *twitter_file_name(const char *path, const char **type);
/* The archive says that this file is there and holds `count` elements (a number as text; NULL when
 * it does not say). Files that are never read, and empty ones, are no loss when they are missing.
 */
void twitter_list_file(struct twitter *twitter, const struct items *items, const char *path,
		       const char *count);
/* A string of digits as an id, borrowed; NULL for anything else. */
const char *twitter_id_of(const struct value *value);
/* An id as a number, for counting and for its time; 0 for NULL. */
guint64 twitter_number(const char *id);
bool twitter_is_owner(const struct twitter *twitter, const char *id);
/* The record of "777"; NULL for "-1", "0", NULL. */
struct person *twitter_person(struct twitter *twitter, const char *id);
void twitter_count(struct items *items, enum row_fate fate, gint64 when);
/* Reports an element left out and counts it as skipped. `detail` may be NULL. */
void twitter_skip(struct twitter *twitter, struct items *items, enum diag_kind kind,
		  const char *detail);
/* `written`, or the time that `id` holds when no tweet can have been written then, which is
 * reported; WHEN_NONE when neither can be. */
gint64 twitter_when(struct twitter *twitter, struct items *items, gint64 written, const char *id);

/* twitter_account.c: who the archive's owner is. */

/* Each may be NULL. What was said first stands. */
void twitter_set_owner(struct twitter *twitter, const char *id, const char *handle,
		       const char *name);
/* Who the user says they are is of use where no file of the archive says it. To be called once
 * those files are read; one of several accounts is not chosen. */
void twitter_take_declared_owner(struct twitter *twitter);
void twitter_read_manifest(struct twitter *twitter, struct items *items);
void twitter_read_account(struct twitter *twitter, struct items *items);
void twitter_read_handle_changes(struct twitter *twitter, struct items *items);

/* twitter_grailbird.c: what the archives of months say about themselves. */
void twitter_read_user_details(struct twitter *twitter, struct items *items);
void twitter_read_payload_details(struct twitter *twitter, struct items *items);
void twitter_read_tweet_index(struct twitter *twitter, struct items *items);

/* twitter_csv.c */
bool twitter_knows_table(const GPtrArray *header); /* lower-cased cells */
void twitter_read_table(struct twitter *twitter, struct part *part, struct stream *stream);

/* addressees.c: whom the tweet at hand addresses. */
struct addressee {
	struct person *person;
	const char *key; /* by which it does; lives as long as the archive is read */
	enum channel channel;
};

/* What somebody is called by, an id or a handle; what is nobody's is NULL, everywhere. */
struct called;

struct addressees *addressees_new(void);
void addressees_free(struct addressees *addressees);
struct called *called_by_id(struct addressees *addressees, const char *id);
struct called *called_by_handle(struct addressees *addressees, const char *handle);
const char *called_key(const struct called *called); /* "twitter:777"; "twitter:@bob_k" */
/* The archive says so of the record that goes by this id, or by this name. */
void called_learn_handle(struct twitter *twitter, struct called *id, const struct called *handle,
			 enum handle_claim claim);
void called_learn_name(struct twitter *twitter, struct called *called, const char *name);
/* The next tweet is at hand: it addresses nobody yet, and the owner is not to be. */
void addressees_start(struct twitter *twitter);
/* Adds who goes by this id, else by this handle, unless one of the two is addressed already. */
void addressees_add(struct twitter *twitter, struct called *id, struct called *handle,
		    enum channel channel);
/* As if they were addressed already. */
void addressees_pass_over(struct addressees *addressees, struct called *called);
/* struct addressee, in the order in which they were added: strongest channel first. */
const GArray *addressees_list(const struct addressees *addressees);
guint addressees_spoken_to(const struct addressees *addressees); /* all but who is only quoted */

/* twitter_tweets.c */
/* The later archives of months write "2010-03-05 00:00:00 +0000" for every tweet of before
 * 2010-11-04, whenever on that day it was written. */
bool twitter_has_lost_time(const char *created_at, gint64 when);
void twitter_read_tweets(struct twitter *twitter, struct items *items);
/* After the last file: long posts without a tweet. */
void tweets_end(struct twitter *twitter);

/* twitter_threads.c: who the owner is when no file says so. */
struct thread_reader *thread_reader_new(void);
void thread_reader_free(struct thread_reader *reader);
/* A tweet of the archive and, NULL when it is no reply, which tweet of whose it answers. */
void threads_remember(struct twitter *twitter, const char *tweet, const char *answers,
		      const char *user);
/* A reply to `answered` begins with the handle of `mentioned` (a key, NULL for nobody). */
void threads_doubt(struct twitter *twitter, const char *answered, const char *handle_key,
		   const char *mentioned, gint64 when, struct place place);
/* The id that answers to the archive's own tweets are addressed to, new; NULL when none is. */
char *threads_owner(const struct thread_reader *reader);
/* After the last file, once the owner is known as well as can be: settles the doubts. */
void threads_end(struct twitter *twitter);

/* twitter_notes.c: long posts, whose tweet is cut. */
struct note {
	gint64 when;
	char *opening;	     /* the first words, for telling two of one second apart */
	GPtrArray *mentions; /* char *: "twitter:@bob_k" */
	struct place place;
	bool has_tweet; /* a tweet of the archive turned out to be this post */
};

struct note_shelf *note_shelf_new(void);
void note_shelf_free(struct note_shelf *shelf);
void twitter_read_notes(struct twitter *twitter, struct items *items);
/* The long post whose beginning is a tweet written at this second; NULL. */
struct note *note_of_tweet(struct note_shelf *shelf, gint64 second, const char *text);
const GPtrArray *notes_all(const struct note_shelf *shelf); /* struct note *, as read */

/* twitter_messages.c */
struct message_reader *message_reader_new(void);
void message_reader_free(struct message_reader *reader);
void twitter_read_messages(struct twitter *twitter, struct items *items);
void twitter_read_chat_events(struct twitter *twitter, struct items *items);
/* The id that takes part in every conversation of at least two, new; NULL. */
char *message_owner(const struct message_reader *reader);
char *message_owner_reason(const struct message_reader *reader); /* why it is that one, new */
/* After the last file: group conversations, whose people are known only then. */
void messages_end(struct twitter *twitter);

/* twitter_follows.c */
void twitter_read_followers(struct twitter *twitter, struct items *items);
void twitter_read_following(struct twitter *twitter, struct items *items);
void twitter_read_marked(struct twitter *twitter, struct items *items); /* blocks, mutes, lists */
void twitter_read_likes(struct twitter *twitter, struct items *items);

/* twitter_words.c: what is read out of text. New strings, NULL when there is nothing. */

/* "bob_k" of "RT @bob_k: ...", also as typed by hand ("RT @bob_k ...", "RT: @bob_k"). */
char *words_retweeted_handle(const char *text);
/* "bob_k" of "@bob_k hello". */
char *words_leading_handle(const char *text);
/* "bob_k" of "https://x.com/bob_k/status/1"; not of /i/web/status/1. */
char *words_status_handle(const char *url);
/* The known HTML entities turned back into characters, once: "&amp;lt;" gives "&lt;". Never NULL.
 */
char *words_unescape(const char *text);
/* At most 100 characters, up to the first link and without the mark of a cut. Never NULL. */
char *words_opening(const char *text);

#endif
