/*
 * Whose profile URL is the owner's: no file says so. The owner takes part in every conversation of
 * messages.csv, the next in a few at most, and stands on the same side of every invitation. When
 * nobody stands out nothing is claimed: a wrong owner turns all directions round.
 */
#include "importers/linkedin/linkedin.h"

#include <string.h>

#include "analyzer/name.h"

struct participant {
	const char *key; /* owned by the table by_key */
	guint32 index;
	guint32 latest_group; /* rows of one stand together */
	guint groups;	      /* they take part in */
};

struct linkedin_tally {
	GPtrArray *participants;      /* struct participant *, in order of first sight */
	GHashTable *by_key;	      /* char * -> struct participant * */
	struct fingerprints *counted; /* participants' indices with groups they take part in */
	guint groups;		      /* of all */
};

#define ANYBODY G_MAXUINT32 /* in place of a participant's index */

struct linkedin_tally *linkedin_tally_new(void)
{
	struct linkedin_tally *tally = g_new0(struct linkedin_tally, 1);

	tally->participants = g_ptr_array_new_with_free_func(g_free);
	tally->by_key = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	tally->counted = fingerprints_new();
	return tally;
}

void linkedin_tally_free(struct linkedin_tally *tally)
{
	fingerprints_free(tally->counted);
	g_hash_table_unref(tally->by_key);
	g_ptr_array_unref(tally->participants);
	g_free(tally);
}

static struct participant *participant_of(struct linkedin_tally *tally, const char *key)
{
	struct participant *participant = g_hash_table_lookup(tally->by_key, key);

	if (participant == NULL) {
		char *own_key = g_strdup(key);

		participant = g_new0(struct participant, 1);
		participant->key = own_key;
		participant->index = tally->participants->len;
		g_ptr_array_add(tally->participants, participant);
		g_hash_table_insert(tally->by_key, own_key, participant);
	}
	return participant;
}

static bool is_first(struct linkedin_tally *tally, guint32 index, guint32 group)
{
	guint64 pair = (guint64)index << 32 | group;

	return fingerprints_add(tally->counted, fingerprint_number(FINGERPRINT_NONE, pair));
}

void linkedin_tally_add(struct linkedin_tally *tally, guint32 group, const char *key)
{
	struct participant *participant;

	if (group == 0 || key == NULL)
		return;
	participant = participant_of(tally, key);
	if (participant->latest_group == group)
		return;
	participant->latest_group = group;
	participant->groups += is_first(tally, participant->index, group);
	tally->groups += is_first(tally, ANYBODY, group);
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

		if ((best != NULL && participant->groups < best->groups) ||
		    (by_name && !has_owner_name(import, participant)))
			continue;
		is_alone = best == NULL || participant->groups > best->groups;
		best = participant;
	}
	return is_alone ? best : NULL;
}

static guint most_groups(const struct linkedin_tally *tally)
{
	guint most = 0;

	for (guint i = 0; i < tally->participants->len; i++)
		most = MAX(most, participant_at(tally, i)->groups);
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
	bool is_candidate =
		participant != NULL && (!state->recipients_have_urls ||
					participant->groups == most_groups(state->conversations));

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
	g_autofree char *reason =
		g_strdup_printf("takes part in %u of %u %s", owner->groups, tally->groups, noun);

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
	if (owner != NULL && state->conversations->groups == 0)
		claim(import, state->invitations, owner, "invitations");
}
