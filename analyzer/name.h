/*
 * Names of people and the normal forms of the keys that tell them apart.
 *
 * Two spellings of a name are "the same" when they fold to the same text: NFKC, case, accents,
 * emoji, credentials ("PhD, MBA", "(she/her)") and extra spaces away. Scripts without case or
 * accents stay as they are; nothing is transliterated, so no two names become equal by losing
 * letters. Functions that return char * give a new string, to be freed with g_free, or NULL.
 */
#ifndef ANALYZER_NAME_H
#define ANALYZER_NAME_H

#include <glib.h>
#include <stdbool.h>

/* The folded form; "" when nothing is left (NULL, empty, emoji only). Never NULL. */
char *name_fold(const char *name);

/* A name as it may be shown: valid UTF-8, control and bidirectional characters dropped, white
 * space of every kind collapsed to single spaces and trimmed. Never NULL. */
char *name_clean(const char *name);

/* Lower case, letter by letter, whatever the locale; `text` is valid UTF-8. */
char *text_lower(const char *text);

guint name_word_count(const char *folded);	/* words of a folded name */
char *name_sorted_words(const char *folded);	/* "schmidt anna" and "anna schmidt" alike */
const char *name_last_word(const char *folded); /* borrowed; "" of "" */

/* Whether a word of a folded name is a single letter. */
bool name_has_initial(const char *folded);

/* Whether a and b could be one name with an initial in place of a word ("a schmidt", "anna
 * schmidt"); both folded, same number of words, equal in at least one word of two letters. */
bool name_initials_fit(const char *a, const char *b);

/* Normal forms of keys, NULL when the text is no such key. */
char *key_linkedin(const char *url);	      /* any spelling of a profile URL, or "linkedin:SLUG":
						 "linkedin:SLUG", slug percent-decoded, NFC, lower case */
char *key_twitter_id(const char *id);	      /* "777": "twitter:777"; not for "-1", "0" */
char *key_twitter_handle(const char *handle); /* "@Bob_K" or "Bob_K": "twitter:@bob_k" */
char *key_mail(const char *address); /* "mail:ann@example.org": lower case, plus-tag dropped,
					dots dropped in gmail.com and googlemail.com addresses */
char *key_phone(const char *number); /* " +1 555-0100": "phone:+15550100"; 00 counts as +;
					NULL without a country code */
char *key_name(const char *name);    /* "name:FOLDED NAME"; NULL when it folds to nothing */

/* A key as a user types it in the journal, in people.csv or after --me, in any of the forms
 * above with its prefix (or a LinkedIn profile's address), brought to the normal form; the
 * "#2019-02-03" behind a name is kept. NULL when it has no known prefix. */
char *key_parse(const char *text);

/* Whether a name's key ends with the day of a connection, "#2019-02-03": a mark that finds a
 * person again in another export rather than a name for people to read. */
bool key_has_day(const char *key);

/* Order of keys by kind (linkedin, twitter id, twitter handle, mail, phone, facebook, name),
 * then bytewise: the first in this order names the person in every output. */
int key_compare(const char *a, const char *b);

#endif
