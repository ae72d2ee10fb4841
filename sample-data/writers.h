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

/* Newest first, as most files of both exports are. A new array. */
GPtrArray *conversations_by_latest(const struct world *world, enum platform platform);

#endif
