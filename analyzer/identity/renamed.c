/*
 * A profile's address may change between two exports, and before 2023 there was none. The name
 * and the day of the connection stay: in every export measured they are one person's alone.
 */
#include "analyzer/identity/renamed.h"

#include <stdlib.h>
#include <string.h>

#include "analyzer/name.h"

#define REASON	  "the same name and day of connection"
#define ASKED_MAX 8 /* of one name and day: more are no help to anybody */

/* Everybody who has a key in common, each person once. */
struct namesakes {
	const char *key;
	GPtrArray *people; /* struct person * */
	GHashTable *known; /* the same, to find them in */
};

static gint by_key(gconstpointer a, gconstpointer b)
{
	const struct shared_key *one = *(const struct shared_key *const *)a;
	const struct shared_key *other = *(const struct shared_key *const *)b;
	int order = strcmp(one->key, other->key);

	if (order == 0)
		order = (one->a->id > other->a->id) - (one->a->id < other->a->id);
	return order;
}

/* The shared keys that are a name and a day, in order. */
static GPtrArray *shared_days(const struct network *network)
{
	GPtrArray *shared = g_ptr_array_new();

	for (guint i = 0; i < network->shared_keys->len; i++) {
		struct shared_key *pair =
			&g_array_index(network->shared_keys, struct shared_key, i);

		if (key_has_day(pair->key))
			g_ptr_array_add(shared, pair);
	}
	g_ptr_array_sort(shared, by_key);
	return shared;
}

static void add_person(struct namesakes *namesakes, struct person *record)
{
	struct person *root = record_root(record);

	if (g_hash_table_add(namesakes->known, root))
		g_ptr_array_add(namesakes->people, root);
}

static bool no_export_knows_two(const struct namesakes *namesakes)
{
	guint64 seen_in = 0;

	for (guint i = 0; i < namesakes->people->len; i++) {
		const struct person *person = g_ptr_array_index(namesakes->people, i);

		if (seen_in & person->seen_in)
			return false;
		seen_in |= person->seen_in;
	}
	return true;
}

static bool has_profile(const struct records *records, const struct person *person)
{
	return person->id < records->count && records->profile[person->id] != NULL;
}

/* That a name has got an address since is no news; that the address has changed is. */
static void join(struct records *records, const struct namesakes *namesakes)
{
	for (guint i = 1; i < namesakes->people->len; i++) {
		struct person *first = record_root(g_ptr_array_index(namesakes->people, 0));
		struct person *other = g_ptr_array_index(namesakes->people, i);
		bool is_news = has_profile(records, first) && has_profile(records, other);

		records_force(records, first, other,
			      (struct join){.reason = is_news ? REASON : NULL});
	}
}

/* Two of one export are known to be two, which leaves nothing to ask. */
static void ask(struct records *records, const struct namesakes *namesakes)
{
	guint count = MIN(namesakes->people->len, ASKED_MAX);

	for (guint i = 0; i < count; i++) {
		const struct person *a = g_ptr_array_index(namesakes->people, i);

		for (guint j = i + 1; j < count; j++) {
			const struct person *b = g_ptr_array_index(namesakes->people, j);

			if ((a->seen_in & b->seen_in) == 0)
				records_ask(records, a, b, REASON);
		}
	}
}

/* Two Twitter accounts, which the user has given them, contradict the name and the day. */
static bool are_contradicted(struct records *records, const struct namesakes *namesakes)
{
	const char *account = NULL;

	for (guint i = 0; i < namesakes->people->len; i++) {
		const struct person *person = g_ptr_array_index(namesakes->people, i);
		const char *own = person->id < records->count ? records->account[person->id] : NULL;

		if (account != NULL && own != NULL && own != account)
			return true;
		account = own != NULL ? own : account;
	}
	return false;
}

static void settle(struct records *records, const struct namesakes *namesakes)
{
	if (no_export_knows_two(namesakes) && !are_contradicted(records, namesakes))
		join(records, namesakes);
	else
		ask(records, namesakes);
}

void renamed_join(struct records *records)
{
	g_autoptr(GPtrArray) shared = shared_days(records->network);
	guint end;

	for (guint first = 0; first < shared->len; first = end) {
		const struct shared_key *pair = g_ptr_array_index(shared, first);
		struct namesakes namesakes = {pair->key, g_ptr_array_new(),
					      g_hash_table_new(NULL, NULL)};

		add_person(&namesakes, network_find(records->network, pair->key));
		for (end = first; end < shared->len; end++) {
			pair = g_ptr_array_index(shared, end);
			if (pair->key != namesakes.key)
				break;
			add_person(&namesakes, pair->a);
		}
		settle(records, &namesakes);
		g_hash_table_unref(namesakes.known);
		g_ptr_array_unref(namesakes.people);
	}
}
