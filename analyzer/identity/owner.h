/*
 * Who the owner is: every export's own account, made one person.
 */
#ifndef ANALYZER_IDENTITY_OWNER_H
#define ANALYZER_IDENTITY_OWNER_H

#include "analyzer/identity/identity.h"
#include "analyzer/identity/records.h"

/*
 * Joins the accounts of all sources, the people that the importers take them for, and the keys
 * that --me and people.csv name (which overrule the importers' opinion for their kind of export).
 * Sets network->owner. IDENTITY_TWO_OWNERS when two accounts of one kind have nothing in common.
 */
enum identity_outcome owner_settle(struct records *records, char **advice);

/* Once interactions speak of persons: IDENTITY_OWNER_MISSING when private messages of a source
 * are all between other people, so that nobody can tell who wrote to whom. */
enum identity_outcome owner_check(const struct network *network, char **advice);

#endif
