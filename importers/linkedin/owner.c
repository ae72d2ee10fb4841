/*
 * Whose profile URL is the owner's: no file says so. The owner takes part in every conversation of
 * messages.csv, the next in a few at most, and stands on the same side of every invitation. When
 * nobody stands out nothing is claimed: a wrong owner turns all directions round.
 */
#include "importers/linkedin/linkedin.h"

#include <string.h>

#include "analyzer/name.h"

struct participant {
	const char *key;    /* owned by the table by_key */
	GHashTable *groups; /* numbers of those they take part in */
};

struct linkedin_tally {
	GPtrArray *participants; /* struct participant *, in order of first sight */
	GHashTable *by_key;	 /* char * -> struct participant * */
	GHashTable *groups;	 /* numbers of all */
};

static void participant_free(gpointer data)
{
	struct participant *participant = data;

	g_hash_table_unref(participant->groups);
	g_free(participant);
}

struct linkedin_tally *linkedin_tally_new(void)
{
	struct linkedin_tally *tally = g_new(struct linkedin_tally, 1);

	tally->participants = g_ptr_array_new_with_free_func(participant_free);
	tally->by_key = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	tally->groups = g_hash_table_new(NULL, NULL);
	return tally;
}

void linkedin_tally_free(struct linkedin_tally *tally)
{
	g_hash_table_unref(tally->groups);
	g_hash_table_unref(tally->by_key);
	g_ptr_array_unref(tally->participants);
	g_free(tally);
}

static struct participant *participant_of(struct linkedin_tally *tally, const char *key)
{
	struct participant *participant = g_hash_table_lookup(tally->by_key, key);

	if (participant == NULL) {
		char *own_key = g_strdup(key);

		participant = g_new(struct participant, 1);
		participant->key = own_key;
		participant->groups = g_hash_table_new(NULL, NULL);
		g_ptr_array_add(tally->participants, participant);
		g_hash_table_insert(tally->by_key, own_key, participant);
	}
	return participant;
}

void linkedin_tally_add(struct linkedin_tally *tally, guint32 group, const char *key)
{
	if (group == 0 || key == NULL)
		return;
	g_hash_table_add(participant_of(tally, key)->groups, GUINT_TO_POINTER(group));
	g_hash_table_add(tally->groups, GUINT_TO_POINTER(group));
}

static guint group_count(const struct participant *participant)
{
	return g_hash_table_size(participant->groups);
}

static guint groups_in(const struct linkedin_tally *tally)
{
	return g_hash_table_size(tally->groups);
}

static const struct participant *participant_at(const struct linkedin_tally *tally, guint index)
{
	return g_ptr_array_index(tally->participants, index);
}

guint linkedin_tally_count(const struct linkedin_tally *tally)
{
	return tally->participants->len;
}

const char *linkedin_tally_key(const struct linkedin_tally *tally, guint index)
{
	return participant_at(tally, index)->key;
}

static bool has_owner_name(const struct import *import, const struct participant *participant)
{
	const struct person *person = network_find(import->network, participant->key);

	return person != NULL && person->name != NULL &&
	       linkedin_is_owner_name(import, person->name);
}

/* The one who takes part in the most groups, among those of the owner's name if asked so. NULL
 * when there is nobody, or several alike. */
static const struct participant *most_frequent(const struct import *import,
					       const struct linkedin_tally *tally, bool by_name)
{
	const struct participant *best = NULL;
	bool is_alone = false;

	for (guint i = 0; i < tally->participants->len; i++) {
		const struct participant *participant = participant_at(tally, i);

		if ((best != NULL && group_count(participant) < group_count(best)) ||
		    (by_name && !has_owner_name(import, participant)))
			continue;
		is_alone = best == NULL || group_count(participant) > group_count(best);
		best = participant;
	}
	return is_alone ? best : NULL;
}

static guint most_groups(const struct linkedin_tally *tally)
{
	guint most = 0;

	for (guint i = 0; i < tally->participants->len; i++)
		most = MAX(most, group_count(participant_at(tally, i)));
	return most;
}

/* The same URL on the owner's side of every invitation. */
static const struct participant *constant_side(const struct linkedin_tally *invitations)
{
	return invitations->participants->len == 1 ? participant_at(invitations, 0) : NULL;
}

/* Where all URLs are known nobody takes part in more conversations than the owner. */
static const struct participant *candidate(const struct linkedin *state,
					   const struct participant *participant)
{
	bool is_candidate = participant != NULL &&
			    (!state->recipients_have_urls ||
			     group_count(participant) == most_groups(state->conversations));

	return is_candidate ? participant : NULL;
}

/* Of several alike the name of the profile decides, then the invitations. Without URLs of
 * recipients a friend may have written in more conversations than the owner: then only these. */
static const struct participant *owner_by_messages(const struct import *import)
{
	const struct linkedin *state = import->state;
	const struct linkedin_tally *tally = state->conversations;
	const struct participant *own_side = constant_side(state->invitations);
	const struct participant *owner = NULL;

	if (state->recipients_have_urls)
		owner = most_frequent(import, tally, false);
	if (owner == NULL)
		owner = candidate(state, most_frequent(import, tally, true));
	if (owner == NULL && own_side != NULL)
		owner = candidate(state, g_hash_table_lookup(tally->by_key, own_side->key));
	return owner;
}

static void claim(const struct import *import, const struct linkedin_tally *tally,
		  const struct participant *owner, const char *noun)
{
	g_autofree char *reason = g_strdup_printf("takes part in %u of %u %s", group_count(owner),
						  groups_in(tally), noun);

	network_claim(import->network, import->source,
		      network_person(import->network, ORIGIN_LINKEDIN, owner->key), reason);
}

void linkedin_claim_owner(struct import *import)
{
	const struct linkedin *state = import->state;
	const struct participant *owner = owner_by_messages(import);

	if (owner != NULL) {
		claim(import, state->conversations, owner, "conversations");
		return;
	}
	owner = constant_side(state->invitations);
	if (owner != NULL && groups_in(state->conversations) == 0)
		claim(import, state->invitations, owner, "invitations");
}
