/*
 * Folded names to people. Built from the names as each record has them, before a newer name of
 * another record takes their place.
 */
#include "analyzer/identity/name_index.h"

#include "analyzer/name.h"
#include "analyzer/identity/records.h"

void name_index_add(struct name_index *index, const char *folded, struct person *record)
{
	GPtrArray *people;
	struct person *root = record_root(record);

	if (*folded == '\0')
		return;
	people = g_hash_table_lookup(index->people, folded);
	if (people == NULL) {
		people = g_ptr_array_new();
		g_hash_table_insert(index->people, g_strdup(folded), people);
		index->longest = MAX(index->longest, name_word_count(folded));
	}
	for (guint i = 0; i < people->len; i++) {
		if (record_root(g_ptr_array_index(people, i)) == root)
			return;
	}
	g_ptr_array_add(people, record);
}

void name_index_init(struct name_index *index, const struct network *network, enum origin origin)
{
	index->longest = 0;
	index->people = g_hash_table_new_full(g_str_hash, g_str_equal, g_free,
					      (GDestroyNotify)g_ptr_array_unref);
	for (guint i = 0; i < network->people->len; i++) {
		struct person *record = g_ptr_array_index(network->people, i);

		if ((origin != ORIGINS && record->origin != origin) || !record->folded ||
		    record_root(record)->kind == PERSON_IGNORED)
			continue;
		name_index_add(index, record->folded, record);
		for (const GSList *former = record->former; former; former = former->next)
			name_index_add(index, former->data, record);
	}
}

void name_index_release(struct name_index *index)
{
	g_hash_table_unref(index->people);
}

const GPtrArray *name_index_find(const struct name_index *index, const char *folded)
{
	return g_hash_table_lookup(index->people, folded);
}

struct person *name_index_only(const struct name_index *index, const char *folded)
{
	const GPtrArray *people = name_index_find(index, folded);
	struct person *only;

	if (people == NULL)
		return NULL;
	only = record_root(g_ptr_array_index(people, 0));
	for (guint i = 1; i < people->len; i++) {
		if (record_root(g_ptr_array_index(people, i)) != only)
			return NULL;
	}
	return only;
}
