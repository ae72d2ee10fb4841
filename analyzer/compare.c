/*
 * Two exports side by side. The one thing to know: within one network what is older is forgotten
 * (a former job, a follow that is no more), so each export has a network of its own, and the one
 * of both together only says who is who.
 */
#include "analyzer/compare.h"

#include <string.h>

#include "analyzer/findings.h"
#include "analyzer/identity/records.h"
#include "analyzer/name.h"

/* Somebody in a list of one export. */
struct member {
	const struct person *person;
	const void *who; /* the same for the same person of the other export */
	const char *key;
	struct compared_side side;
	struct member *other; /* in the other export; NULL when they are not there */
};

/* A list of one export. */
struct roll {
	GPtrArray *members;  /* struct member * */
	GHashTable *by_who;  /* who -> struct member * */
	GHashTable *by_name; /* folded name -> struct member *, NULL when several have it */
};

#define FOLLOWS_THEM 1u
#define FOLLOWED_BY  2u

static void roll_init(struct roll *roll)
{
	roll->members = g_ptr_array_new_with_free_func(g_free);
	roll->by_who = g_hash_table_new(NULL, NULL);
	roll->by_name = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
}

static void roll_release(struct roll *roll)
{
	g_ptr_array_unref(roll->members);
	g_hash_table_unref(roll->by_who);
	g_hash_table_unref(roll->by_name);
}

static const void *who_is(const struct person *person, const struct network *both)
{
	for (const GSList *key = person->keys; key; key = key->next) {
		struct person *record = network_find(both, key->data);

		if (record)
			return record_root(record);
	}
	return person;
}

/* Full names only: of one word there are too many alike. */
static void note_name(struct roll *roll, struct member *member)
{
	g_autofree char *folded = name_fold(member->person->name);
	bool is_taken = g_hash_table_contains(roll->by_name, folded);

	if (name_word_count(folded) > 1)
		g_hash_table_replace(roll->by_name, g_steal_pointer(&folded),
				     is_taken ? NULL : member);
}

static void roll_add(struct roll *roll, const struct person *person, gint32 since,
		     const struct network *both)
{
	const void *who = who_is(person, both);
	g_autoptr(GPtrArray) keys = ordered_keys(person);
	struct member *member;

	if (keys->len == 0 || g_hash_table_contains(roll->by_who, who))
		return;
	member = g_new0(struct member, 1);
	*member = (struct member){
		.person = person,
		.who = who,
		.key = g_ptr_array_index(keys, 0),
		.side = {shown_name(person, keys), person->company, person->position, since},
	};
	g_ptr_array_add(roll->members, member);
	g_hash_table_insert(roll->by_who, (gpointer)who, member);
	note_name(roll, member);
}

static const struct person *alter_of(const struct network *network,
				     const struct interaction *interaction)
{
	return interaction->from == network->owner ? interaction->to : interaction->from;
}

static bool call_connections(struct roll *roll, const struct network *network,
			     const struct network *both)
{
	for (guint i = 0; i < network->interactions->len; i++) {
		const struct interaction *interaction =
			&g_array_index(network->interactions, struct interaction, i);

		if (interaction->channel == CHANNEL_LINKEDIN_CONNECTION)
			roll_add(roll, alter_of(network, interaction), day_of(interaction->when),
				 both);
	}
	return roll->members->len > 0;
}

static bool call_mutual_follows(struct roll *roll, const struct network *network,
				const struct network *both)
{
	g_autofree guint8 *follows = g_new0(guint8, network->people->len + 1);
	guint8 any = 0;

	for (guint i = 0; i < network->interactions->len; i++) {
		const struct interaction *interaction =
			&g_array_index(network->interactions, struct interaction, i);
		guint8 way = interaction->from == network->owner ? FOLLOWS_THEM : FOLLOWED_BY;

		if (interaction->channel != CHANNEL_TWITTER_FOLLOW)
			continue;
		any |= way;
		follows[alter_of(network, interaction)->id] |= way;
	}
	for (guint i = 0; i < network->people->len; i++) {
		if (follows[i] == (FOLLOWS_THEM | FOLLOWED_BY))
			roll_add(roll, g_ptr_array_index(network->people, i), DAY_NONE, both);
	}
	return any == (FOLLOWS_THEM | FOLLOWED_BY);
}

static bool has_profile(const struct person *person)
{
	for (const GSList *key = person->keys; key; key = key->next) {
		if (g_str_has_prefix(key->data, "linkedin:"))
			return true;
	}
	return false;
}

static void pair(struct member *one, struct member *other)
{
	one->other = other;
	other->other = one;
}

static void pair_by_name(struct member *member, const struct roll *newer, const struct roll *older)
{
	g_autofree char *folded = name_fold(member->person->name);
	struct member *other = g_hash_table_lookup(newer->by_name, folded);

	if (other && !other->other && g_hash_table_lookup(older->by_name, folded) == member &&
	    !(has_profile(member->person) && has_profile(other->person)))
		pair(member, other);
}

/* Whoever is the same first, so that a name never parts them. */
static void pair_members(const struct roll *older, const struct roll *newer)
{
	for (guint i = 0; i < older->members->len; i++) {
		struct member *member = g_ptr_array_index(older->members, i);
		struct member *other = g_hash_table_lookup(newer->by_who, member->who);

		if (other)
			pair(member, other);
	}
	for (guint i = 0; i < older->members->len; i++) {
		struct member *member = g_ptr_array_index(older->members, i);

		if (!member->other)
			pair_by_name(member, newer, older);
	}
}

/* Whether two texts differ by more than case, accents and spaces; NULL is the empty one. */
static bool differ(const char *a, const char *b)
{
	g_autofree char *folded_a = name_fold(a), *folded_b = name_fold(b);

	return strcmp(folded_a, folded_b) != 0;
}

static bool tells_jobs(const struct roll *roll)
{
	for (guint i = 0; i < roll->members->len; i++) {
		const struct member *member = g_ptr_array_index(roll->members, i);

		if (member->side.company || member->side.position)
			return true;
	}
	return false;
}

static const struct compared_side nowhere = {.since = DAY_NONE};

static void add_person(GArray *people, const char *key, const struct compared_side *before,
		       const struct compared_side *after)
{
	struct compared_person person = {key, *before, *after};

	g_array_append_val(people, person);
}

static void note_changes(struct compared_list *list, const struct member *before,
			 const struct member *after)
{
	if (before->person->name && after->person->name &&
	    differ(before->person->name, after->person->name))
		add_person(list->renamed, after->key, &before->side, &after->side);
	if (list->has_jobs && (differ(before->side.company, after->side.company) ||
			       differ(before->side.position, after->side.position)))
		add_person(list->moved, after->key, &before->side, &after->side);
}

static gint by_name_then_key(gconstpointer a, gconstpointer b)
{
	const struct compared_person *one = a, *other = b;
	g_autofree char *folded = name_fold(one->after.name ? one->after.name : one->before.name);
	g_autofree char *others =
		name_fold(other->after.name ? other->after.name : other->before.name);
	int order = strcmp(folded, others);

	return order ? order : strcmp(one->person, other->person);
}

static void compare_rolls(struct compared_list *list, const struct roll *older,
			  const struct roll *newer)
{
	GArray *const all[] = {list->gained, list->lost, list->renamed, list->moved};

	list->has_jobs = tells_jobs(older) && tells_jobs(newer);
	pair_members(older, newer);
	for (guint i = 0; i < older->members->len; i++) {
		const struct member *member = g_ptr_array_index(older->members, i);

		if (member->other)
			note_changes(list, member, member->other);
		else
			add_person(list->lost, member->key, &member->side, &nowhere);
	}
	for (guint i = 0; i < newer->members->len; i++) {
		const struct member *member = g_ptr_array_index(newer->members, i);

		if (!member->other)
			add_person(list->gained, member->key, &nowhere, &member->side);
	}
	for (gsize i = 0; i < G_N_ELEMENTS(all); i++)
		g_array_sort(all[i], by_name_then_key);
}

/* Calls the people of a list to `roll`; false when the export has no such list. */
static bool (*const calls[COMPARED_LISTS])(struct roll *roll, const struct network *network,
					   const struct network *both) = {
	[COMPARED_CONNECTIONS] = call_connections,
	[COMPARED_MUTUAL_FOLLOWS] = call_mutual_follows,
};

static gint32 made_on(const struct network *network)
{
	gint32 made = DAY_NONE;

	for (guint i = 0; i < network->sources->len; i++)
		made = MAX(made,
			   ((const struct source *)g_ptr_array_index(network->sources, i))->made);
	return made;
}

void compare_networks(struct comparison *comparison, const struct network *older,
		      const struct network *newer, const struct network *both)
{
	const struct network *const networks[] = {older, newer};

	for (int which = 0; which < COMPARED_LISTS; which++) {
		struct compared_list *list = &comparison->lists[which];
		struct roll rolls[2];

		*list = (struct compared_list){
			.gained = g_array_new(FALSE, FALSE, sizeof(struct compared_person)),
			.lost = g_array_new(FALSE, FALSE, sizeof(struct compared_person)),
			.renamed = g_array_new(FALSE, FALSE, sizeof(struct compared_person)),
			.moved = g_array_new(FALSE, FALSE, sizeof(struct compared_person)),
		};
		for (int i = 0; i < 2; i++) {
			roll_init(&rolls[i]);
			list->is_there[i] = calls[which](&rolls[i], networks[i], both);
			list->count[i] = rolls[i].members->len;
			comparison->made[i] = made_on(networks[i]);
		}
		if (list->is_there[0] && list->is_there[1])
			compare_rolls(list, &rolls[0], &rolls[1]);
		for (int i = 0; i < 2; i++)
			roll_release(&rolls[i]);
	}
}

void comparison_release(struct comparison *comparison)
{
	for (int i = 0; i < COMPARED_LISTS; i++) {
		struct compared_list *list = &comparison->lists[i];

		g_array_unref(list->gained);
		g_array_unref(list->lost);
		g_array_unref(list->renamed);
		g_array_unref(list->moved);
	}
}

bool comparison_is_possible(const struct comparison *comparison)
{
	for (int i = 0; i < COMPARED_LISTS; i++) {
		if (comparison->lists[i].is_there[0] && comparison->lists[i].is_there[1])
			return true;
	}
	return false;
}
