/* What people write around a meeting or a call that really takes place, and around one that does
 * not. The lists are found by chatter(). */
#ifndef SAMPLE_DATA_MEETINGS_H
#define SAMPLE_DATA_MEETINGS_H

#include "sample-data/phrases.h"

extern const struct phrase_list meeting_lists[]; /* ends with a NULL name */

#endif
