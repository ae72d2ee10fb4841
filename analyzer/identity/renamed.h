/*
 * People who stand in two LinkedIn exports of the owner under two addresses.
 */
#ifndef ANALYZER_IDENTITY_RENAMED_H
#define ANALYZER_IDENTITY_RENAMED_H

#include "analyzer/identity/records.h"

/*
 * Joins the records that share a key "name:FOLDED#YYYY-MM-DD", the name and day of a connection,
 * when each export knows one of them at most: two of one export are two people, and which of them
 * an older export means nobody can tell. Profiles left apart become questions. Before the owner is
 * settled, who tells two archives of one account by the people in both.
 */
void renamed_join(struct records *records);

#endif
