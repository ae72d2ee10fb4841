/*
 * What the readers of a LinkedIn export share: one function for each file or family of files,
 * listed in the table of linkedin.c, and the little that passes from file to file.
 *
 * The owner is the source's account. Where a row names the owner's own profile URL, the record of
 * that URL is used and claimed at the end (linkedin_owner.c). A person is told by profile URL;
 * where there is none, by name, and identity_resolve() settles whom the name means.
 */
#ifndef IMPORTERS_LINKEDIN_H
#define IMPORTERS_LINKEDIN_H

#include "analyzer/network.h"
#include "importers/kind.h"
#include "importers/sheet.h"

struct linkedin_tally;

/* import->state. */
struct linkedin {
	char *owner_name;		      /* folded, from Profile.csv; NULL when unknown */
	GHashTable *read_early;		      /* paths of the entries already read */
	struct linkedin_tally *conversations; /* whose URL takes part in them */
	struct linkedin_tally *invitations;   /* whose URL stands on the owner's side */
	GPtrArray *connected_by_name;	      /* const char *, keys of connections without URL */
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

/* After the last file: a connection without URL is the one of that name who wrote or was written to
 * by URL, if there is just one on both sides. */
void linkedin_join_connections(struct import *import);

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

/* linkedin_person.c: the person of a row. */

/* Two cells as one name, new string. */
char *linkedin_full_name(const char *first, const char *last);
/* The cell of the first of two columns that is not empty: the name of a column has changed. */
const char *linkedin_either(const struct sheet *sheet, const char *column, const char *older);
/* Whether nobody can be told by this: blank, or the name given to accounts that are gone. */
bool linkedin_is_gone(const char *name);
bool linkedin_is_owner_name(const struct import *import, const char *name);
/* The text with each run of white space as one space, new string: what tells repeats apart when
 * another export has flattened the line breaks. */
char *linkedin_one_line(const char *text);
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

/* linkedin_owner.c: whose profile URL is the owner's. */

struct linkedin_tally *linkedin_tally_new(void);
void linkedin_tally_free(struct linkedin_tally *tally);
/* This key takes part in a group (a conversation, an invitation); counts once for each group.
 * Group 0 and the key NULL are ignored. */
void linkedin_tally_add(struct linkedin_tally *tally, guint32 group, const char *key);
guint linkedin_tally_groups(const struct linkedin_tally *tally);
guint linkedin_tally_count(const struct linkedin_tally *tally); /* of participants */
const char *linkedin_tally_key(const struct linkedin_tally *tally, guint index);
/* Claims the source's account for the URL that stands out, if one does. */
void linkedin_claim_owner(struct import *import);

#endif
