/*
 * People by folded name, to tell whether a name is one person's alone.
 */
#ifndef ANALYZER_IDENTITY_NAME_INDEX_H
#define ANALYZER_IDENTITY_NAME_INDEX_H

#include "analyzer/network.h"

struct name_index {
	GHashTable *people; /* folded name -> GPtrArray of struct person *, each once */
	guint longest;	    /* words of the longest name */
};

/* Of the records of one origin, or of all with ORIGINS. Each person stands under every name one of
 * their records has or had. Nobody who is ignored is in it. */
void name_index_init(struct name_index *index, const struct network *network, enum origin origin);
void name_index_release(struct name_index *index);
void name_index_add(struct name_index *index, const char *folded, struct person *record);

/* Everybody of this folded name, one entry a person, NULL for nobody. After further joins an
 * entry may stand for the same person as another: compare record_root(). */
const GPtrArray *name_index_find(const struct name_index *index, const char *folded);

/* The one person of this folded name; NULL when there is none or more than one. */
struct person *name_index_only(const struct name_index *index, const char *folded);

#endif
