/*
 * The same row in two LinkedIn exports of the owner.
 */
#ifndef ANALYZER_IDENTITY_REPEATS_H
#define ANALYZER_IDENTITY_REPEATS_H

#include "analyzer/network.h"

/*
 * Keeps of what two exports tell alike as much as the one that tells most: the importers compare
 * rows as they are written, and a row of an older generation names people otherwise. The
 * interactions speak of persons and are sorted by person, time, channel, direction and place. A
 * row of which nothing is left was seen before.
 */
void repeats_drop(struct network *network);

#endif
