/*
 * Whom a tweet addresses: each person once, by whichever of their names it comes across first. The
 * same few names come again in thousands of tweets, so the key of each, and the record that goes
 * by it, are looked up once for the whole archive.
 */
#include "importers/twitter/twitter.h"

#include <string.h>

#include "analyzer/name.h"
#include "importers/readers/arena.h"

struct called {
	const char *key;
	struct person *person;	     /* the record of the key; NULL before it was asked for */
	const struct called *handle; /* of an id: the one that it was last said to have; NULL */
	guint tweet;		     /* that addressed it last */
};

struct addressees {
	GArray *list;	 /* struct addressee, of the tweet at hand */
	guint spoken_to; /* of them */
	guint tweet;	 /* number of the tweet at hand */
	struct arena memory;
	GHashTable *by_id, *by_handle; /* const char * as written -> struct called * */
};

struct addressees *addressees_new(void)
{
	struct addressees *addressees = g_new0(struct addressees, 1);

	addressees->list = g_array_new(FALSE, FALSE, sizeof(struct addressee));
	addressees->by_id = g_hash_table_new(g_str_hash, g_str_equal);
	addressees->by_handle = g_hash_table_new(g_str_hash, g_str_equal);
	return addressees;
}

void addressees_free(struct addressees *addressees)
{
	g_array_unref(addressees->list);
	g_hash_table_unref(addressees->by_id);
	g_hash_table_unref(addressees->by_handle);
	arena_release(&addressees->memory);
	g_free(addressees);
}

/* Takes the key, of which the last part is the name as it should be written. */
static struct called *remember(struct addressees *addressees, GHashTable *table, char *key,
			       gsize prefix, const char *written)
{
	struct called *called = g_hash_table_lookup(table, key + prefix);
	gsize length = strlen(written);

	if (!called) {
		called = arena_take(&addressees->memory, sizeof *called);
		*called = (struct called){.key = arena_text(&addressees->memory, key, strlen(key))};
		g_hash_table_insert(table, (gpointer)(called->key + prefix), called);
	}
	/* Written in another way, but for one so long that it is an attack on memory. */
	if (strcmp(written, key + prefix) != 0 && length <= strlen(key))
		g_hash_table_insert(
			table, (gpointer)arena_text(&addressees->memory, written, length), called);
	g_free(key);
	return called;
}

struct called *called_by_id(struct addressees *addressees, const char *id)
{
	struct called *called = id ? g_hash_table_lookup(addressees->by_id, id) : NULL;
	char *key = id && !called ? key_twitter_id(id) : NULL;

	return key ? remember(addressees, addressees->by_id, key, strlen("twitter:"), id) : called;
}

struct called *called_by_handle(struct addressees *addressees, const char *handle)
{
	struct called *called = g_hash_table_lookup(addressees->by_handle, handle);
	char *key = called ? NULL : key_twitter_handle(handle);

	return key ? remember(addressees, addressees->by_handle, key, strlen("twitter:@"), handle)
		   : called;
}

const char *called_key(const struct called *called)
{
	return called ? called->key : NULL;
}

static struct person *person_of(struct twitter *twitter, struct called *called)
{
	if (!called->person)
		called->person =
			network_person(twitter->import->network, ORIGIN_TWITTER, called->key);
	return called->person;
}

void called_learn_handle(struct twitter *twitter, struct called *id, const struct called *handle,
			 enum handle_claim claim)
{
	if (!id || !handle || (claim == HANDLE_CURRENT && id->handle == handle))
		return;
	if (claim == HANDLE_CURRENT)
		id->handle = handle;
	network_handle(twitter->import->network, person_of(twitter, id), handle->key, claim);
}

void called_learn_name(struct twitter *twitter, struct called *called, const char *name)
{
	if (called)
		network_name(twitter->import->network, person_of(twitter, called), name,
			     twitter->import->source->made);
}

void addressees_pass_over(struct addressees *addressees, struct called *called)
{
	if (called)
		called->tweet = addressees->tweet;
}

void addressees_start(struct twitter *twitter)
{
	struct addressees *addressees = twitter->addressees;

	g_array_set_size(addressees->list, 0);
	addressees->spoken_to = 0;
	addressees->tweet++;
	addressees_pass_over(addressees, called_by_id(addressees, twitter->owner_id));
	if (twitter->owner_handle)
		addressees_pass_over(
			addressees,
			called_by_handle(addressees, twitter->owner_handle + strlen("twitter:")));
}

static bool is_addressed(const struct addressees *addressees, const struct called *called)
{
	return called && called->tweet == addressees->tweet;
}

void addressees_add(struct twitter *twitter, struct called *id, struct called *handle,
		    enum channel channel)
{
	struct addressees *addressees = twitter->addressees;
	struct called *called = id ? id : handle;

	if (called && !is_addressed(addressees, id) && !is_addressed(addressees, handle)) {
		struct addressee addressee = {person_of(twitter, called), called->key, channel};

		g_array_append_val(addressees->list, addressee);
		addressees->spoken_to += channel != CHANNEL_TWITTER_QUOTE;
	}
	addressees_pass_over(addressees, id);
	addressees_pass_over(addressees, handle);
}

const GArray *addressees_list(const struct addressees *addressees)
{
	return addressees->list;
}

guint addressees_spoken_to(const struct addressees *addressees)
{
	return addressees->spoken_to;
}
