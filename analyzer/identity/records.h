/*
 * Records that are one person: a union of records, kept in person->same, that refuses to bring
 * two LinkedIn profiles or two Twitter accounts together unless the user says so.
 */
#ifndef ANALYZER_IDENTITY_RECORDS_H
#define ANALYZER_IDENTITY_RECORDS_H

#include "analyzer/network.h"

struct records {
	struct network *network;
	/* By id of the record that stands for the person: what must be one of a kind. */
	const char **profile; /* "linkedin:SLUG" or NULL */
	const char **account; /* "twitter:ID" or NULL */
	guint count;	      /* of records these were made for */
};

void records_init(struct records *records, struct network *network);
void records_release(struct records *records);

/* The record that stands for this person. */
struct person *record_root(struct person *record);

/* Makes a and b one person. A reason puts the join on network->joins, NULL does not. False, and
 * a question in its place, when they are known to be two. */
bool records_join(struct records *records, struct person *a, struct person *b, struct join why);
/* The same without asking: the owner's accounts, and what people.csv says. */
void records_force(struct records *records, struct person *a, struct person *b, struct join why);

/* Whether they have different LinkedIn profiles or different Twitter accounts. */
bool records_are_two(struct records *records, struct person *a, struct person *b);

/* Notes that two may be one and were left apart; `reason` is interned. */
void records_ask(struct records *records, const struct person *a, const struct person *b,
		 const char *reason);

/* The first key of a record by key_compare(), one with a day only when there is no other; NULL
 * when it has none. */
const char *record_key(const struct person *record);

#endif
