/*
 * Lists of followers in two archives of one Twitter account.
 */
#ifndef ANALYZER_IDENTITY_SUPERSEDE_H
#define ANALYZER_IDENTITY_SUPERSEDE_H

#include "analyzer/network.h"

/*
 * Drops the follows of a list that a newer archive of the account has too, so that who follows
 * whom is judged by the newest list of each direction, and counts their rows as replaced. A
 * newer list that was cut short or is empty, as when somebody took its content out, replaces
 * nothing. Needs records as the importers made them.
 */
void supersede_follows(struct network *network, const struct diag *diag);

#endif
