/*
 * The owner. Importers only say which person an account is likely to be; the user's word comes
 * before theirs. Two archives of one kind must agree in an id, a name or half their people:
 * else they are somebody else's, and a report on both would be wrong about both.
 */
#include "analyzer/identity/owner.h"

#include <string.h>

#include "analyzer/name.h"

static const struct join silently = {.reason = NULL};

static bool is_me(const struct declaration *declaration)
{
	return declaration->kind == PERSON_ME;
}

/* The people the user calls themselves, of this origin. */
static GPtrArray *declared(const struct network *network, enum origin origin)
{
	GPtrArray *people = g_ptr_array_new();

	for (guint i = 0; i < network->declarations->len; i++) {
		const struct declaration *declaration =
			&g_array_index(network->declarations, struct declaration, i);
		struct person *person = network_find(network, declaration->key);

		if (is_me(declaration) && person && person->origin == origin)
			g_ptr_array_add(people, person);
	}
	return people;
}

static void claim_account(struct records *records, const struct source *source)
{
	struct network *network = records->network;
	g_autoptr(GPtrArray) me = declared(network, source->account->origin);

	for (guint i = 0; i < me->len; i++)
		records_force(records, source->account, g_ptr_array_index(me, i), silently);
	for (guint i = 0; me->len == 0 && i < network->claims->len; i++) {
		const struct claim *claim = &g_array_index(network->claims, struct claim, i);

		if (claim->source == source)
			records_force(records, source->account, claim->person, silently);
	}
}

/* The other people of a source: whoever its rows name, also those that another archive had before,
 * or stands in an interaction of one of its parts. */
static GHashTable *people_of(const struct network *network, const struct source *source)
{
	GHashTable *people = g_hash_table_new(NULL, NULL);
	guint64 bit = network_source_bit(network, source);

	for (guint i = 0; i < network->people->len; i++) {
		struct person *record = g_ptr_array_index(network->people, i);

		if (record->same == record && (record->seen_in & bit))
			g_hash_table_add(people, record);
	}
	for (guint i = 0; i < network->interactions->len; i++) {
		const struct interaction *interaction =
			&g_array_index(network->interactions, struct interaction, i);

		if (network_part_at(network, interaction->place)->source != source)
			continue;
		g_hash_table_add(people, record_root(interaction->from));
		g_hash_table_add(people, record_root(interaction->to));
	}
	g_hash_table_remove(people, record_root(source->account));
	return people;
}

static bool share_half_their_people(const struct network *network, const struct source *a,
				    const struct source *b)
{
	g_autoptr(GHashTable) of_a = people_of(network, a);
	g_autoptr(GHashTable) of_b = people_of(network, b);
	guint smaller = MIN(g_hash_table_size(of_a), g_hash_table_size(of_b)), common = 0;
	GHashTableIter iter;
	gpointer person;

	g_hash_table_iter_init(&iter, of_a);
	while (g_hash_table_iter_next(&iter, &person, NULL))
		common += g_hash_table_contains(of_b, person);
	return smaller > 0 && 2 * common >= smaller;
}

static bool have_same_name(const struct person *a, const struct person *b)
{
	g_autofree char *a_folded = name_fold(a->name);
	g_autofree char *b_folded = name_fold(b->name);

	return *a_folded && strcmp(a_folded, b_folded) == 0;
}

/* Two archives that give their owner the same id or address are one person's. */
static void join_accounts_by_key(struct records *records)
{
	const GArray *shared = records->network->shared_keys;

	for (guint i = 0; i < shared->len; i++) {
		const struct shared_key *pair = &g_array_index(shared, struct shared_key, i);

		if (pair->a->is_account && pair->b->is_account)
			records_force(records, pair->a, pair->b, silently);
	}
}

/* An account of which neither a key nor a name is known contradicts nobody. */
static bool is_somebody_else(const struct network *network, const struct source *a,
			     const struct source *b)
{
	const struct person *of_a = record_root(a->account), *of_b = record_root(b->account);

	if (of_a == of_b || (!of_a->keys && !of_a->name) || (!of_b->keys && !of_b->name))
		return false;
	return !have_same_name(of_a, of_b) && !share_half_their_people(network, a, b);
}

static char *advise_two_owners(const struct source *a, const struct source *b)
{
	const char *a_key = record_key(record_root(a->account));
	const char *b_key = record_key(record_root(b->account));

	if (a_key == NULL || b_key == NULL)
		return g_strdup_printf("%s and %s belong to two different people; report on one of "
				       "them, or say who you are with --me KEY",
				       a->path, b->path);
	return g_strdup_printf("%s belongs to %s and %s to %s; if both are you, put this line into "
			       "people.csv: %s,%s,me,",
			       a->path, a_key, b->path, b_key, b_key, a_key);
}

static enum identity_outcome compare_accounts(const struct records *records, char **advice)
{
	const GPtrArray *sources = records->network->sources;

	for (guint i = 0; i < sources->len; i++) {
		const struct source *a = g_ptr_array_index(sources, i);

		for (guint j = i + 1; a->account && j < sources->len; j++) {
			const struct source *b = g_ptr_array_index(sources, j);

			if (b->kind == a->kind && is_somebody_else(records->network, a, b)) {
				*advice = advise_two_owners(a, b);
				return IDENTITY_TWO_OWNERS;
			}
		}
	}
	return IDENTITY_SETTLED;
}

/* Keys of other kinds that the user calls their own: mail addresses, second accounts. */
static void join_remaining(struct records *records)
{
	const struct network *network = records->network;

	for (guint i = 0; i < network->declarations->len; i++) {
		const struct declaration *declaration =
			&g_array_index(network->declarations, struct declaration, i);

		if (is_me(declaration) && network->owner)
			records_force(records, network->owner,
				      network_find(network, declaration->key), silently);
	}
}

/* A calendar has no account, only an address that stands in nearly all of its events. */
static void join_claims_without_account(struct records *records)
{
	struct network *network = records->network;

	for (guint i = 0; i < network->claims->len; i++) {
		const struct claim *claim = &g_array_index(network->claims, struct claim, i);

		if (claim->source->account)
			continue;
		if (network->owner == NULL)
			network->owner = claim->person;
		records_force(records, network->owner, claim->person, silently);
	}
}

enum identity_outcome owner_settle(struct records *records, char **advice)
{
	struct network *network = records->network;
	enum identity_outcome outcome;

	for (guint i = 0; i < network->sources->len; i++) {
		const struct source *source = g_ptr_array_index(network->sources, i);

		if (source->account)
			claim_account(records, source);
	}
	join_accounts_by_key(records);
	outcome = compare_accounts(records, advice);
	for (guint i = 0; i < network->sources->len; i++) {
		const struct source *source = g_ptr_array_index(network->sources, i);

		if (source->account && network->owner)
			records_force(records, network->owner, source->account, silently);
		else if (source->account)
			network->owner = source->account;
	}
	join_claims_without_account(records);
	join_remaining(records);
	if (network->owner)
		network->owner = record_root(network->owner);
	return outcome;
}

enum identity_outcome owner_check(const struct network *network, char **advice)
{
	g_autofree guint *with = g_new0(guint, network->parts->len + 1);
	g_autofree guint *without = g_new0(guint, network->parts->len + 1);

	for (guint i = 0; i < network->interactions->len; i++) {
		const struct interaction *interaction =
			&g_array_index(network->interactions, struct interaction, i);
		bool is_with_owner =
			interaction->from == network->owner || interaction->to == network->owner;

		if (channel_rung(interaction->channel) == RUNG_PRIVATE)
			(is_with_owner ? with : without)[interaction->place.part]++;
	}
	for (guint i = 0; i < network->parts->len; i++) {
		const struct part *part = g_ptr_array_index(network->parts, i);
		g_autofree char *path = part_full_path(part);

		if (without[i] == 0 || with[i] > 0)
			continue;
		*advice = g_strdup_printf("%s does not tell who you are: say so with --me %s", path,
					  part->source->kind == SOURCE_TWITTER
						  ? "twitter:YOUR-ID"
						  : "linkedin:YOUR-PROFILE-NAME");
		return IDENTITY_OWNER_MISSING;
	}
	return IDENTITY_SETTLED;
}
