/*
 * Names that rows give in place of keys, settled when everybody is known.
 */
#ifndef ANALYZER_IDENTITY_MENTION_H
#define ANALYZER_IDENTITY_MENTION_H

#include "analyzer/diag.h"
#include "analyzer/identity/records.h"

/* MENTION_PERSON: rows told by name alone become interactions with the one person of that name
 * and origin, or with a new one. Before joins across origins, so that the new ones can be joined.
 */
void mentions_settle_people(struct records *records, struct diag *diag);

/* MENTION_TEXT and MENTION_JOURNAL: after all joins. Empties network->mentions. */
void mentions_settle_texts(struct records *records, struct diag *diag);

#endif
