/*
 * The union of records behind person->same. The record with the lower id stands for the person
 * and gathers the keys, the newest name and the newest job of all.
 */
#include "analyzer/identity/records.h"

#include <string.h>

#include "analyzer/name.h"

static bool is_profile(const char *key)
{
	return g_str_has_prefix(key, "linkedin:");
}

static bool is_account_id(const char *key)
{
	return g_str_has_prefix(key, "twitter:") && key[strlen("twitter:")] != '@';
}

static void note_unique_keys(struct records *records, const struct person *record)
{
	for (const GSList *key = record->keys; key != NULL; key = key->next) {
		if (is_profile(key->data))
			records->profile[record->id] = key->data;
		else if (is_account_id(key->data))
			records->account[record->id] = key->data;
	}
}

void records_init(struct records *records, struct network *network)
{
	records->network = network;
	records->count = network->people->len;
	records->profile = g_new0(const char *, records->count + 1);
	records->account = g_new0(const char *, records->count + 1);
	for (guint i = 0; i < records->count; i++)
		note_unique_keys(records, g_ptr_array_index(network->people, i));
}

void records_release(struct records *records)
{
	g_free(records->profile);
	g_free(records->account);
}

/* Records made while identities are settled (bare names, the user's keys) need their place too. */
static void make_room(struct records *records)
{
	guint count = records->network->people->len;

	if (count == records->count)
		return;
	records->profile = g_renew(const char *, records->profile, count + 1);
	records->account = g_renew(const char *, records->account, count + 1);
	for (guint i = records->count; i < count; i++) {
		records->profile[i] = records->account[i] = NULL;
		note_unique_keys(records, g_ptr_array_index(records->network->people, i));
	}
	records->count = count;
}

struct person *record_root(struct person *record)
{
	while (record->same != record) {
		record->same = record->same->same;
		record = record->same;
	}
	return record;
}

const char *record_key(const struct person *record)
{
	const char *first = NULL;

	for (const GSList *key = record->keys; key != NULL; key = key->next) {
		bool is_better = first != NULL && key_has_day(first) && !key_has_day(key->data);
		bool is_worse = first != NULL && !key_has_day(first) && key_has_day(key->data);

		if (first == NULL || is_better || (!is_worse && key_compare(key->data, first) < 0))
			first = key->data;
	}
	return first;
}

void records_ask(struct records *records, const struct person *a, const struct person *b,
		 const char *reason)
{
	const char *a_key = record_key(a), *b_key = record_key(b);
	struct question question = {a_key, a->name, b_key, b->name, reason};

	if (a_key == NULL || b_key == NULL)
		return;
	if (key_compare(a_key, b_key) > 0)
		question = (struct question){b_key, b->name, a_key, a->name, reason};
	if (network_first_sight(records->network, "question", question.a, question.b, NULL))
		g_array_append_val(records->network->questions, question);
}

static void note_join(struct records *records, const struct person *a, const struct person *b,
		      struct join why)
{
	why.a = record_key(a);
	why.b = record_key(b);
	if (why.reason == NULL || why.a == NULL || why.b == NULL)
		return;
	if (key_compare(why.a, why.b) > 0) {
		const char *swapped = why.a;

		why.a = why.b;
		why.b = swapped;
	}
	why.name = a->name ? a->name : b->name;
	g_array_append_val(records->network->joins, why);
}

static void merge(struct records *records, struct person *root, struct person *other)
{
	struct network *network = records->network;
	GSList *former = g_steal_pointer(&root->former);

	other->same = root;
	root->keys = g_slist_concat(root->keys, other->keys);
	other->keys = NULL;
	if (root->name == NULL || other->name_made >= NAMED_BY_THEMSELVES)
		network_name(network, root, other->name, other->name_made);
	/* Each record keeps to the names it had itself. */
	g_slist_free(root->former);
	root->former = former;
	network_job(network, root, other->company, other->position, other->job_made);
	root->seen_in |= other->seen_in;
	root->is_account = root->is_account || other->is_account;
	if (other->kind != PERSON_HUMAN)
		root->kind = other->kind;
	if (records->profile[root->id] == NULL)
		records->profile[root->id] = records->profile[other->id];
	if (records->account[root->id] == NULL)
		records->account[root->id] = records->account[other->id];
}

void records_force(struct records *records, struct person *a, struct person *b, struct join why)
{
	make_room(records);
	a = record_root(a);
	b = record_root(b);
	if (a == b)
		return;
	note_join(records, a, b, why);
	if (a->id < b->id)
		merge(records, a, b);
	else
		merge(records, b, a);
}

static bool differ(const char *a, const char *b)
{
	return a != NULL && b != NULL && a != b;
}

bool records_are_two(struct records *records, struct person *a, struct person *b)
{
	make_room(records);
	a = record_root(a);
	b = record_root(b);
	return differ(records->profile[a->id], records->profile[b->id]) ||
	       differ(records->account[a->id], records->account[b->id]);
}

bool records_join(struct records *records, struct person *a, struct person *b, struct join why)
{
	a = record_root(a);
	b = record_root(b);
	if (records_are_two(records, a, b)) {
		if (a != b)
			records_ask(records, a, b, why.reason);
		return a == b;
	}
	records_force(records, a, b, why);
	return true;
}
