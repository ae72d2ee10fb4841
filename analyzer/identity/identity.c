/*
 * Who is who, in the one order in which it can be told: handles to ids, what the user says,
 * profiles under another address than in an older export, the owner, shared keys, bare names within
 * an export, full names across exports, and last the names in texts and in the journal. A false
 * join costs more than a miss: it invents a meeting.
 */
#include "analyzer/identity/identity.h"

#include <stdlib.h>
#include <string.h>

#include "analyzer/told/hits.h"
#include "analyzer/identity/mention.h"
#include "analyzer/name.h"
#include "analyzer/identity/name_index.h"
#include "analyzer/identity/occasions.h"
#include "analyzer/identity/owner.h"
#include "analyzer/identity/records.h"
#include "analyzer/identity/renamed.h"
#include "analyzer/identity/repeats.h"
#include "analyzer/identity/supersede.h"

/* Former names as folded ones, each once, without the one that stands. */
static void fold_former(struct network *network, struct person *person)
{
	g_autoptr(GSList) former = g_steal_pointer(&person->former);

	for (const GSList *name = former; name != NULL; name = name->next) {
		g_autofree char *folded = name_fold(name->data);
		const char *interned = network_intern(network, folded);

		if (*folded && interned != person->folded &&
		    !g_slist_find(person->former, interned))
			person->former = g_slist_prepend(person->former, (gpointer)interned);
	}
}

static void fold_names(struct network *network)
{
	for (guint i = 0; i < network->people->len; i++) {
		struct person *person = g_ptr_array_index(network->people, i);

		if (person->name) {
			g_autofree char *folded = name_fold(person->name);

			person->folded = *folded ? network_intern(network, folded) : NULL;
		}
		fold_former(network, person);
	}
}

/* Who owns a handle: the one id that an export calls its owner; failing any, the one id that
 * must have had it. Two of the same rank contradict each other: nobody then. */
static GHashTable *handle_owners(const struct network *network, enum handle_claim claim)
{
	GHashTable *owners = g_hash_table_new(g_str_hash, g_str_equal);

	for (guint i = 0; i < network->handles->len; i++) {
		const struct handle_sighting *sighting =
			&g_array_index(network->handles, struct handle_sighting, i);
		struct person *root = record_root(sighting->person);
		gpointer standing;

		if (sighting->claim != claim)
			continue;
		if (!g_hash_table_lookup_extended(owners, sighting->key, NULL, &standing))
			g_hash_table_insert(owners, (gpointer)sighting->key, root);
		else if (standing != root)
			g_hash_table_insert(owners, (gpointer)sighting->key, NULL);
	}
	return owners;
}

static void join_handles(struct records *records)
{
	struct network *network = records->network;
	g_autoptr(GHashTable) current = handle_owners(network, HANDLE_CURRENT);
	g_autoptr(GHashTable) former = handle_owners(network, HANDLE_FORMER);

	for (guint i = 0; i < network->handles->len; i++) {
		const struct handle_sighting *sighting =
			&g_array_index(network->handles, struct handle_sighting, i);
		bool is_owned = g_hash_table_contains(current, sighting->key);
		struct person *owner =
			g_hash_table_lookup(is_owned ? current : former, sighting->key);
		struct person *record = network_find(network, sighting->key);

		if (owner == NULL)
			continue;
		if (record == NULL)
			network_key(network, owner, sighting->key);
		else
			records_join(records, owner, record, (struct join){.reason = NULL});
	}
}

static enum origin origin_of_key(const char *key)
{
	if (g_str_has_prefix(key, "linkedin:"))
		return ORIGIN_LINKEDIN;
	return g_str_has_prefix(key, "twitter:") ? ORIGIN_TWITTER : ORIGIN_USER;
}

static void apply_declarations(struct records *records)
{
	struct network *network = records->network;

	for (guint i = 0; i < network->declarations->len; i++) {
		const struct declaration *declaration =
			&g_array_index(network->declarations, struct declaration, i);
		struct person *person =
			network_person(network, origin_of_key(declaration->key), declaration->key);

		if (declaration->same_as) {
			struct person *same = network_person(
				network, origin_of_key(declaration->same_as), declaration->same_as);

			records_force(
				records, person, same,
				(struct join){.reason = "people.csv says so", .by_user = true});
		}
		person = record_root(person);
		if (declaration->kind >= 0)
			person->kind = (guint8)declaration->kind;
		network_name(network, person, declaration->name, G_MAXINT32);
	}
}

static bool is_declared_me(const struct network *network, const char *key)
{
	for (guint i = 0; i < network->declarations->len; i++) {
		const struct declaration *declaration =
			&g_array_index(network->declarations, struct declaration, i);

		if (declaration->kind == PERSON_ME && strcmp(declaration->key, key) == 0)
			return true;
	}
	return false;
}

void identity_declare(struct network *network, const struct identity_options *options)
{
	for (const char *const *key = options->me; key && *key; key++) {
		if (!is_declared_me(network, *key))
			network_declare(network,
					(struct declaration){.key = *key, .kind = PERSON_ME});
	}
}

static const char *reason_of_key(const char *key)
{
	if (g_str_has_prefix(key, "mail:"))
		return "the same mail address";
	if (g_str_has_prefix(key, "phone:"))
		return "the same telephone number";
	return "the same key";
}

static int by_shared_key(gconstpointer a, gconstpointer b)
{
	const struct shared_key *one = a, *other = b;
	int order = strcmp(one->key, other->key);

	return order ? order : (int)one->a->id - (int)other->a->id;
}

static void join_shared_keys(struct records *records)
{
	GArray *shared = records->network->shared_keys;

	g_array_sort(shared, by_shared_key);
	for (guint i = 0; i < shared->len; i++) {
		const struct shared_key *pair = &g_array_index(shared, struct shared_key, i);

		if (key_has_day(pair->key))
			continue;
		records_join(records, pair->a, pair->b,
			     (struct join){.reason = reason_of_key(pair->key)});
	}
}

/* Whether both have keys of this kind, and different ones. */
static bool differ_in(const struct person *a, const struct person *b, const char *prefix)
{
	bool a_has = false, b_has = false;

	for (const GSList *key = a->keys; key != NULL; key = key->next)
		a_has |= g_str_has_prefix(key->data, prefix);
	for (const GSList *key = b->keys; key != NULL; key = key->next)
		b_has |= g_str_has_prefix(key->data, prefix);
	return a_has && b_has;
}

/* An address book holds one person up to four times: a card with the address, one with the
 * number. Cards of one full name are one person unless they differ in a kind of key. */
static void join_cards(struct records *records)
{
	struct name_index cards;
	GHashTableIter iter;
	gpointer folded, people;

	name_index_init(&cards, records->network, ORIGIN_ADDRESS_BOOK);
	g_hash_table_iter_init(&iter, cards.people);
	while (g_hash_table_iter_next(&iter, &folded, &people)) {
		const GPtrArray *same = people;
		bool complete_each_other = name_word_count(folded) > 1;

		for (guint i = 0; i < same->len; i++) {
			for (guint j = 0; j < i; j++) {
				const struct person *a = record_root(g_ptr_array_index(same, i));
				const struct person *b = record_root(g_ptr_array_index(same, j));

				if (differ_in(a, b, "mail:") || differ_in(a, b, "phone:"))
					complete_each_other = false;
			}
		}
		for (guint i = 1; complete_each_other && i < same->len; i++)
			records_join(records, g_ptr_array_index(same, 0),
				     g_ptr_array_index(same, i), (struct join){.reason = NULL});
	}
	name_index_release(&cards);
}

struct name_pair {
	struct person *a, *b;
};

/* Asks about people of two origins who share a name that is not one person's alone. */
static void ask_about_namesakes(struct records *records, const GPtrArray *of_a,
				const GPtrArray *of_b, enum origin origin_a, enum origin origin_b)
{
	struct network *network = records->network;
	enum origin origin = of_a->len > 1 ? origin_a : origin_b;
	g_autofree char *reason = g_strdup_printf(
		"the name fits %u people %s%s", of_a->len > 1 ? of_a->len : of_b->len,
		origin == ORIGIN_ADDRESS_BOOK ? "in the " : "on ", origin_name(origin));

	for (guint i = 0; i < of_a->len; i++) {
		for (guint j = 0; j < of_b->len; j++) {
			struct person *a = record_root(g_ptr_array_index(of_a, i));
			struct person *b = record_root(g_ptr_array_index(of_b, j));

			if (a != b && a != network->owner && b != network->owner)
				records_ask(records, a, b, network_intern(network, reason));
		}
	}
}

static int by_keys(gconstpointer a, gconstpointer b)
{
	const struct name_pair *one = a, *other = b;
	int order = key_compare(record_key(one->a), record_key(other->a));

	return order ? order : key_compare(record_key(one->b), record_key(other->b));
}

static void note_partner(GHashTable *partners, struct person *person, struct person *partner)
{
	gpointer standing;

	if (!g_hash_table_lookup_extended(partners, person, NULL, &standing))
		g_hash_table_insert(partners, person, partner);
	else if (standing != partner)
		g_hash_table_insert(partners, person, NULL);
}

/* Who fits just one person of the other origin, and whom; NULL for several: a name of today may
 * lead to one and a former name to another. */
static GHashTable *only_partners(const GArray *pairs)
{
	GHashTable *partners = g_hash_table_new(NULL, NULL);

	for (guint i = 0; i < pairs->len; i++) {
		const struct name_pair *pair = &g_array_index(pairs, struct name_pair, i);

		note_partner(partners, pair->a, pair->b);
		note_partner(partners, pair->b, pair->a);
	}
	return partners;
}

/* The pairs are found first and joined after, so that no join changes what is unique. */
static GArray *name_pairs(struct records *records, const struct name_index *a,
			  const struct name_index *b, enum origin origin_a, enum origin origin_b)
{
	const struct person *owner = records->network->owner;
	GArray *pairs = g_array_new(FALSE, FALSE, sizeof(struct name_pair));
	GHashTableIter iter;
	gpointer folded, people;

	g_hash_table_iter_init(&iter, a->people);
	while (g_hash_table_iter_next(&iter, &folded, &people)) {
		const GPtrArray *others = name_index_find(b, folded);
		struct name_pair pair;

		if (others == NULL || name_word_count(folded) < 2)
			continue;
		pair = (struct name_pair){name_index_only(a, folded), name_index_only(b, folded)};
		if (pair.a == NULL || pair.b == NULL)
			ask_about_namesakes(records, people, others, origin_a, origin_b);
		else if (pair.a != pair.b && pair.a != owner && pair.b != owner &&
			 record_key(pair.a) && record_key(pair.b))
			g_array_append_val(pairs, pair);
	}
	g_array_sort(pairs, by_keys);
	return pairs;
}

static bool has_people_of(const struct network *network, enum origin origin)
{
	for (guint i = 0; i < network->people->len; i++) {
		const struct person *person = g_ptr_array_index(network->people, i);

		if (person->origin == origin)
			return true;
	}
	return false;
}

static void join_by_name(struct records *records, enum origin origin_a, enum origin origin_b)
{
	struct name_index a, b;
	g_autoptr(GArray) pairs = NULL;
	g_autoptr(GHashTable) partners = NULL;

	if (!has_people_of(records->network, origin_a) ||
	    !has_people_of(records->network, origin_b))
		return;
	name_index_init(&a, records->network, origin_a);
	name_index_init(&b, records->network, origin_b);
	pairs = name_pairs(records, &a, &b, origin_a, origin_b);
	partners = only_partners(pairs);
	for (guint i = 0; i < pairs->len; i++) {
		const struct name_pair *pair = &g_array_index(pairs, struct name_pair, i);

		if (!g_hash_table_lookup(partners, pair->a) ||
		    !g_hash_table_lookup(partners, pair->b))
			records_ask(records, pair->a, pair->b,
				    "a name of theirs fits somebody else too");
		else
			records_join(
				records, pair->a, pair->b,
				(struct join){.reason = "the full name stands once in each source",
					      .by_name = true});
	}
	name_index_release(&a);
	name_index_release(&b);
}

/* A name as it is compared with others. */
struct spelling {
	struct person *person;
	const char *sorted; /* the words of the folded name in order; interned */
	bool has_initial;
};

static struct spelling spelling_of(struct network *network, struct person *person)
{
	g_autofree char *sorted = name_sorted_words(person->folded);

	return (struct spelling){person, network_intern(network, sorted),
				 name_has_initial(person->folded)};
}

/* "Schmidt Anna" and "A. Schmidt" may be Anna Schmidt: why so, NULL when not. */
static const char *likeness(struct spelling a, struct spelling b)
{
	const char *one = a.person->folded, *other = b.person->folded;

	if (a.sorted == b.sorted)
		return strcmp(one, other) != 0 ? "the same names in another order" : NULL;
	if ((a.has_initial || b.has_initial) && name_initials_fit(one, other))
		return "an initial in place of a name";
	return NULL;
}

/* Worth a question, never a join. */
static void ask_about_likeness(struct records *records, struct spelling a, struct spelling b)
{
	const struct person *owner = records->network->owner;
	const char *reason = likeness(a, b);
	struct person *root_a, *root_b;

	if (reason == NULL)
		return;
	root_a = record_root(a.person);
	root_b = record_root(b.person);
	if (root_a != root_b && root_a != owner && root_b != owner &&
	    !records_are_two(records, root_a, root_b))
		records_ask(records, root_a, root_b, reason);
}

static bool has_full_name(const struct person *person, enum origin origin)
{
	return person->origin == origin && person->folded && name_word_count(person->folded) > 1;
}

/* Names that have their alphabetically last word in common are compared: it survives both another
 * order and, but for one letter, an initial in place of another word. */
static void ask_about_likenesses(struct records *records)
{
	struct network *network = records->network;
	g_autoptr(GHashTable) by_word =
		g_hash_table_new_full(g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_array_unref);

	for (guint i = 0; i < network->people->len; i++) {
		struct person *person = g_ptr_array_index(network->people, i);
		struct spelling spelling;
		const char *word;
		GArray *bucket;

		if (!has_full_name(person, ORIGIN_LINKEDIN))
			continue;
		spelling = spelling_of(network, person);
		word = name_last_word(spelling.sorted);
		bucket = g_hash_table_lookup(by_word, word);
		if (bucket == NULL)
			g_hash_table_insert(by_word, (gpointer)word,
					    bucket = g_array_new(FALSE, FALSE, sizeof spelling));
		g_array_append_val(bucket, spelling);
	}
	for (guint i = 0; i < network->people->len; i++) {
		struct person *person = g_ptr_array_index(network->people, i);
		struct spelling spelling;
		const GArray *bucket;

		if (!has_full_name(person, ORIGIN_TWITTER))
			continue;
		spelling = spelling_of(network, person);
		bucket = g_hash_table_lookup(by_word, name_last_word(spelling.sorted));
		for (guint j = 0; bucket && j < bucket->len; j++)
			ask_about_likeness(records, g_array_index(bucket, struct spelling, j),
					   spelling);
	}
}

static bool is_nobody(const struct person *person)
{
	return person->kind == PERSON_ORGANISATION || person->kind == PERSON_BOT ||
	       person->kind == PERSON_IGNORED;
}

/* Interactions, evidence and gatherings speak of persons from here on; what is about the owner
 * alone or about nobody goes. */
static void speak_of_persons(struct network *network)
{
	guint kept = 0;

	for (guint i = 0; i < network->interactions->len; i++) {
		struct interaction interaction =
			g_array_index(network->interactions, struct interaction, i);

		interaction.from = record_root(interaction.from);
		interaction.to = record_root(interaction.to);
		if (interaction.from != interaction.to && !is_nobody(interaction.from) &&
		    !is_nobody(interaction.to))
			g_array_index(network->interactions, struct interaction, kept++) =
				interaction;
	}
	g_array_set_size(network->interactions, kept);
	kept = 0;
	for (guint i = 0; i < network->evidence->len; i++) {
		struct evidence piece = g_array_index(network->evidence, struct evidence, i);

		piece.person = record_root(piece.person);
		if (piece.person != network->owner && !is_nobody(piece.person))
			g_array_index(network->evidence, struct evidence, kept++) = piece;
	}
	g_array_set_size(network->evidence, kept);
	for (guint i = 0; i < network->gathered->len; i++)
		network->gathered->pdata[i] = record_root(network->gathered->pdata[i]);
	for (guint i = 0; i < network->people->len; i++) {
		struct person *record = g_ptr_array_index(network->people, i);

		record->same = record_root(record);
	}
}

static gint by_alter_then_time(gconstpointer a, gconstpointer b, gpointer owner)
{
	const struct interaction *one = a, *other = b;
	guint32 one_alter = (one->from == owner ? one->to : one->from)->id;
	guint32 other_alter = (other->from == owner ? other->to : other->from)->id;

	if (one_alter != other_alter)
		return one_alter < other_alter ? -1 : 1;
	if (one->when != other->when)
		return one->when < other->when ? -1 : 1;
	if (one->channel != other->channel)
		return (int)one->channel - (int)other->channel;
	if ((one->from == owner) != (other->from == owner))
		return (one->from == owner) - (other->from == owner);
	if (one->place.part != other->place.part)
		return one->place.part < other->place.part ? -1 : 1;
	return (one->place.line > other->place.line) - (one->place.line < other->place.line);
}

/* Only what involves the owner stays, sorted into a slice a person. */
static void slice_by_alter(struct network *network)
{
	GArray *all = network->interactions;
	guint kept = 0;

	for (guint i = 0; i < all->len; i++) {
		const struct interaction *interaction = &g_array_index(all, struct interaction, i);

		if (interaction->from == network->owner || interaction->to == network->owner)
			g_array_index(all, struct interaction, kept++) = *interaction;
	}
	g_array_set_size(all, kept);
	g_array_sort_with_data(all, by_alter_then_time, network->owner);
	repeats_drop(network);
	g_array_set_size(network->slices, network->people->len);
	for (guint i = 0; i < all->len; i++) {
		const struct interaction *interaction = &g_array_index(all, struct interaction, i);
		const struct person *alter =
			interaction->from == network->owner ? interaction->to : interaction->from;
		struct slice *slice = &g_array_index(network->slices, struct slice, alter->id);

		if (slice->count++ == 0)
			slice->first = i;
	}
}

static int by_join_keys(gconstpointer a, gconstpointer b)
{
	const struct join *one = a, *other = b;
	int order = key_compare(one->a, other->a);

	return order ? order : key_compare(one->b, other->b);
}

static int by_question_keys(gconstpointer a, gconstpointer b)
{
	const struct question *one = a, *other = b;
	int order = key_compare(one->a, other->a);

	return order ? order : key_compare(one->b, other->b);
}

enum identity_outcome identity_resolve(struct network *network,
				       const struct identity_options *options, struct diag *diag,
				       char **advice)
{
	struct records records;
	enum identity_outcome outcome;

	network_read_from(network, NULL);
	identity_declare(network, options);
	supersede_follows(network, diag);
	fold_names(network);
	records_init(&records, network);
	join_handles(&records);
	apply_declarations(&records);
	renamed_join(&records);
	outcome = owner_settle(&records, advice);
	join_shared_keys(&records);
	join_cards(&records);
	mentions_settle_people(&records, diag);
	for (enum origin a = 0; a < ORIGIN_USER; a++) {
		for (enum origin b = a + 1; b < ORIGIN_USER; b++)
			join_by_name(&records, a, b);
	}
	ask_about_likenesses(&records);
	mentions_settle_texts(&records, diag);
	speak_of_persons(network);
	if (outcome == IDENTITY_SETTLED)
		outcome = owner_check(network, advice);
	slice_by_alter(network);
	hits_settle(network->hits, network);
	occasions_settle(network);
	g_array_sort(network->joins, by_join_keys);
	g_array_sort(network->questions, by_question_keys);
	records_release(&records);
	return outcome;
}
