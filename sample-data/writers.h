/* What each writer makes of the world. */
#ifndef SAMPLE_DATA_WRITERS_H
#define SAMPLE_DATA_WRITERS_H

#include "sample-data/files.h"
#include "sample-data/world.h"

void linkedin_write(const struct world *world, const char *folder);	  /* linkedin.c */
void linkedin_write_owner(struct zip *zip);				  /* owner.c */
void linkedin_write_activity(const struct world *world, struct zip *zip); /* activity.c */

void twitter_write(const struct world *world, const char *folder); /* twitter.c */
/* The file of one type, `data/NAME.js`, listed in the manifest's `types`; takes over `elements`. */
void twitter_add(struct zip *zip, json_t *types, const char *name, json_t *elements);
void twitter_write_tweets(const struct world *world, struct zip *zip, json_t *types); /* tweets.c */
void twitter_write_messages(const struct world *world, struct zip *zip,
			    json_t *types); /* messages.c */

void tables_write(const struct world *world, const char *folder); /* tables.c */

/* Comes last: it invents people for whom the other files have no use. */
void calendar_write(struct world *world, const char *folder); /* calendar.c */

/* Addresses in the LinkedIn export: in Connections.csv those of few, in ImportedContacts.csv those
 * of some of `linkedin_contacts`: a new array, a person for each row. */
bool connection_shows_mail(const struct person *person); /* linkedin.c */
GPtrArray *linkedin_contacts(const struct world *world); /* activity.c */
bool contact_has_mail(const struct person *person);	 /* activity.c */

/* Newest first, as most files of both exports are. A new array. */
GPtrArray *conversations_by_latest(const struct world *world, enum platform platform);

#endif
