/*
 * What the readers of a LinkedIn export share: one function for each file or family of files,
 * listed in the table of linkedin.c, and the little that passes from file to file.
 *
 * The owner is the source's account. Where a row names the owner's own profile URL, the record of
 * that URL is used and claimed at the end (linkedin_owner.c). A person is told by profile URL;
 * where there is none, by name, and identity_resolve() settles whom the name means.
 */
#ifndef IMPORTERS_LINKEDIN_LINKEDIN_H
#define IMPORTERS_LINKEDIN_LINKEDIN_H

#include "analyzer/network.h"
#include "importers/kind.h"
#include "importers/readers/sheet.h"

struct linkedin_tally;

/* import->state. */
struct linkedin {
	char *owner_name;		      /* folded, from Profile.csv; NULL when unknown */
	GHashTable *read_early;		      /* paths of the entries already read */
	struct linkedin_tally *conversations; /* whose URL takes part in them */
	struct linkedin_tally *invitations;   /* whose URL stands on the owner's side */
	GPtrArray *connections;		      /* of linkedin_connections.c, until the end */
	GHashTable *alike;		      /* of linkedin_repeats.c */
	bool recipients_have_urls;	      /* messages.csv from 2023 on */
};

/* linkedin.c */

/* The file's name without folder, ".csv", copy number and member id, lower case, without spaces
 * and "_": "Comments_123 (1).csv" is "comments". New string; NULL when it does not end in ".csv".
 * Tells by `has_member_id` whether digits after a "_" were cut off. */
char *linkedin_base_name(const char *entry, bool *has_member_id);

/* The day in a name such as Basic_LinkedInDataExport_11-22-2026.zip.zip; DAY_NONE without. */
gint32 linkedin_day_in_name(const char *path);

/* A mark of this generation ("G4", static) was seen; the newest one seen is the export's. */
void linkedin_saw(struct import *import, const char *generation);

/* After the last file: adds the people of Connections.csv. */
void linkedin_add_connections(struct import *import);

/* One reader a file; each reads and counts every row of the sheet. */
void linkedin_connections(struct import *import, struct sheet *sheet);
void linkedin_messages(struct import *import, struct sheet *sheet);
void linkedin_machine_messages(struct import *import, struct sheet *sheet);
void linkedin_invitations(struct import *import, struct sheet *sheet);
void linkedin_endorsements_given(struct import *import, struct sheet *sheet);
void linkedin_endorsements_received(struct import *import, struct sheet *sheet);
void linkedin_recommendations_given(struct import *import, struct sheet *sheet);
void linkedin_recommendations_received(struct import *import, struct sheet *sheet);
void linkedin_comments(struct import *import, struct sheet *sheet);
void linkedin_shares(struct import *import, struct sheet *sheet);
void linkedin_reactions(struct import *import, struct sheet *sheet);
void linkedin_events(struct import *import, struct sheet *sheet);
void linkedin_member_follows(struct import *import, struct sheet *sheet);
void linkedin_contacts(struct import *import, struct sheet *sheet);
void linkedin_profile(struct import *import, struct sheet *sheet);
void linkedin_positions(struct import *import, struct sheet *sheet);
void linkedin_education(struct import *import, struct sheet *sheet);
void linkedin_mail_addresses(struct import *import, struct sheet *sheet);
void linkedin_phone_numbers(struct import *import, struct sheet *sheet);
void linkedin_own_rows(struct import *import, struct sheet *sheet);

/* linkedin_person.c: the person of a row. */

/* Two cells as one name, new string. */
char *linkedin_full_name(const char *first, const char *last);
/* The cell of the first of two columns that is not empty: the name of a column has changed. */
const char *linkedin_either(const struct sheet *sheet, const char *column, const char *older);
/* Whether nobody can be told by this: blank, or the name given to accounts that are gone. */
bool linkedin_is_gone(const char *name);
bool linkedin_is_owner_name(const struct import *import, const char *name);
/* The moment in this column. WHEN_NONE when there is none; unreadable text is reported. */
gint64 linkedin_when(struct sheet *sheet, enum date_form form, const char *column);

/* A row that names one person beside the owner. */
struct linkedin_row {
	enum channel channel;
	const char *url, *name; /* of the other person; either may be "" */
	bool is_received;	/* from the other person to the owner */
	gint64 when;
	const char *what; /* what else tells the row from its repeats: skill, note, text */
};

/* Adds the row to the network and counts it: kept, twice, or gone when it names nobody. */
void linkedin_add_row(struct import *import, struct sheet *sheet, const struct linkedin_row *row);

/* linkedin_words.c: what somebody wrote; strings are new. */

/* "R&amp;D &#8217;17" as "R&D ’17". */
char *linkedin_without_entities(const char *text);
/* The text with each run of white space as one space: what tells repeats apart when another export
 * has flattened the line breaks. */
char *linkedin_one_line(const char *text);
/* The same for texts that are equal but for white space, else another (analyzer/fingerprints.h). */
guint64 linkedin_fingerprint(const char *text);

/* linkedin_repeats.c: rows that were read before. */

struct linkedin_trace {
	const char *what;	  /* kind of row: "linkedin-message" */
	const char *conversation; /* "" for none */
	const char *who_here;	  /* tells people of one archive apart: a key */
	const char *who_anywhere; /* is the same in every archive: a folded name, or "" */
	gint64 when;
	const char *words; /* white space does not count */
	bool is_by_name;   /* somebody in it is told by name alone */
};

/* Whether this row was not seen before, here or in another archive of the account. A row that tells
 * somebody by URL counts as new even if one by name came before: it tells more, and when everybody
 * is known the analyzer sees that they are one. */
bool linkedin_is_new(struct import *import, const struct linkedin_trace *trace);

/* linkedin_owner.c: whose profile URL is the owner's. */

struct linkedin_tally *linkedin_tally_new(void);
void linkedin_tally_free(struct linkedin_tally *tally);
/* This key takes part in a group (a conversation, an invitation); counts once for each group.
 * Group 0 and the key NULL are ignored. */
void linkedin_tally_add(struct linkedin_tally *tally, guint32 group, const char *key);
guint linkedin_tally_count(const struct linkedin_tally *tally); /* of participants */
const char *linkedin_tally_key(const struct linkedin_tally *tally, guint index);
/* Claims the source's account for the URL that stands out, if one does. */
void linkedin_claim_owner(struct import *import);

#endif
