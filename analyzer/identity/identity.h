/*
 * Who is who, decided once, after the last export: which records are one person, who the owner
 * is, whom a bare name means. Afterwards person->same leads to the record that stands for all of
 * a person's, with all their keys; interactions and evidence speak of those only; what does not
 * involve the owner is gone from the interactions.
 */
#ifndef ANALYZER_IDENTITY_IDENTITY_H
#define ANALYZER_IDENTITY_IDENTITY_H

#include "analyzer/network.h"

struct identity_options {
	const char *const *me; /* keys after --me, NULL-ended; may be NULL */
};

enum identity_outcome {
	IDENTITY_SETTLED,
	IDENTITY_OWNER_MISSING, /* direction is needed and nothing says who the owner is */
	IDENTITY_TWO_OWNERS,	/* two accounts of one kind that share nothing */
};

/* Puts the keys after --me among the declarations, each once. Before the first import, so that
 * importers know them too; identity_resolve() sees to it otherwise. */
void identity_declare(struct network *network, const struct identity_options *options);

/* `*advice` (new string, free with g_free) says what the user can do when it is not settled. */
enum identity_outcome identity_resolve(struct network *network,
				       const struct identity_options *options, struct diag *diag,
				       char **advice);

#endif
