/*
 * Events too large, or too vague, to show of themselves that two people met.
 */
#ifndef ANALYZER_IDENTITY_OCCASIONS_H
#define ANALYZER_IDENTITY_OCCASIONS_H

#include "analyzer/network.h"

/* Who linked up with the owner in the days after an event that both attended may have met them
 * there: adds a hint dated the day of the event, unless something else is known of that day. The
 * row of the event then counts as kept. Needs a settled network; to be called once, after all
 * other evidence. */
void occasions_settle(struct network *network);

#endif
