/*
 * The world as a whole: made in four steps, each with dice of its own.
 */
#include "sample-data/world.h"

#include <stdlib.h>
#include <string.h>

static void person_free(gpointer data)
{
	struct person *person = data;

	g_ptr_array_unref(person->encounters);
	g_array_unref(person->days);
	g_free(person);
}

static void message_free(gpointer data)
{
	struct message *message = data;

	g_free(message->text);
	g_free(message);
}

static void conversation_free(gpointer data)
{
	struct conversation *conversation = data;

	g_free(conversation->id);
	g_ptr_array_unref(conversation->members);
	g_ptr_array_unref(conversation->messages);
	g_free(conversation);
}

static void tweet_free(gpointer data)
{
	struct tweet *tweet = data;

	g_free(tweet->text);
	g_free(tweet->note);
	g_free(tweet->expanded);
	g_free(tweet);
}

static void invitation_free(gpointer data)
{
	struct invitation *invitation = data;

	g_free(invitation->note);
	g_free(invitation);
}

guint world_count(const struct world *world, guint count)
{
	return (count * world->permille + 500) / 1000;
}

bool encounter_is_voice(const struct encounter *encounter)
{
	return strcmp(encounter->how, "call") == 0 || strcmp(encounter->how, "video") == 0;
}

static bool has_encounter(const struct person *person, bool voice)
{
	for (guint i = 0; i < person->encounters->len; i++)
		if (encounter_is_voice(person->encounters->pdata[i]) == voice)
			return true;
	return false;
}

bool person_was_met(const struct person *person)
{
	return has_encounter(person, false);
}

bool person_was_spoken_with(const struct person *person)
{
	return has_encounter(person, true);
}

static char *conversation_id(struct world *world, enum platform platform,
			     struct person *const *members, guint count)
{
	struct dice dice;
	guint number = world->conversations->len;

	dice_init(&dice, world->seed, "conversation", number);
	if (platform == LINKEDIN) {
		guint64 a = dice_roll(&dice), b = dice_roll(&dice);
		g_autofree char *plain = g_strdup_printf(
			"%08x-%04x-4%03x-8%03x-%012" G_GINT64_MODIFIER "x_%03u", (guint)(a >> 32),
			(guint)(a >> 16 & 0xffff), (guint)(a & 0xfff), (guint)(b >> 52),
			b & G_GUINT64_CONSTANT(0xffffffffffff), number % 1000);
		g_autofree char *coded = g_base64_encode((const guchar *)plain, strlen(plain));

		return g_strconcat("2-", coded, NULL);
	}
	if (count > 1)
		return g_strdup_printf("%" G_GUINT64_FORMAT,
				       G_GUINT64_CONSTANT(1200000000000000000) +
					       dice_roll(&dice) %
						       G_GUINT64_CONSTANT(600000000000000000));
	const char *other = members[0]->twitter_id;

	if (g_ascii_strtoull(other, NULL, 10) < g_ascii_strtoull(OWNER_ID, NULL, 10))
		return g_strconcat(other, "-", OWNER_ID, NULL);
	return g_strconcat(OWNER_ID, "-", other, NULL);
}

struct conversation *world_conversation(struct world *world, enum platform platform,
					struct person *const *members, guint count)
{
	GString *key = g_string_new(platform == LINKEDIN ? "linkedin" : "twitter");

	for (guint i = 0; i < count; i++)
		g_string_append_printf(key, " %u", members[i]->number);
	g_autofree char *text = g_string_free(key, FALSE);
	struct conversation *conversation = g_hash_table_lookup(world->conversations_by_key, text);

	if (conversation)
		return conversation;
	conversation = g_new0(struct conversation, 1);
	conversation->platform = platform;
	conversation->title = "";
	conversation->id = conversation_id(world, platform, members, count);
	conversation->members = g_ptr_array_new();
	conversation->messages = g_ptr_array_new_with_free_func(message_free);
	for (guint i = 0; i < count; i++)
		g_ptr_array_add(conversation->members, members[i]);
	g_ptr_array_add(world->conversations, conversation);
	g_hash_table_insert(world->conversations_by_key, g_steal_pointer(&text), conversation);
	return conversation;
}

void world_say(struct conversation *conversation, struct person *sender, gint64 when, char *text)
{
	struct message *message;

	if (when > EXPORTED) { /* written after the export: not in it */
		g_free(text);
		return;
	}
	message = g_new0(struct message, 1);
	message->sender = sender;
	message->when = when;
	message->text = text;
	g_ptr_array_add(conversation->messages, message);
}

static int by_time(gconstpointer a, gconstpointer b)
{
	const struct message *first = *(struct message *const *)a;
	const struct message *second = *(struct message *const *)b;

	return (first->when > second->when) - (first->when < second->when);
}

static int by_id(gconstpointer a, gconstpointer b)
{
	const struct tweet *first = *(struct tweet *const *)a;
	const struct tweet *second = *(struct tweet *const *)b;

	return (first->id > second->id) - (first->id < second->id);
}

/* One moment, one message: the writers may rely on strict order. */
static void settle_conversations(struct world *world)
{
	for (guint i = 0; i < world->conversations->len; i++) {
		struct conversation *conversation = world->conversations->pdata[i];

		g_ptr_array_sort(conversation->messages, by_time);
		for (guint m = 1; m < conversation->messages->len; m++) {
			struct message *before = conversation->messages->pdata[m - 1];
			struct message *message = conversation->messages->pdata[m];

			message->when = MAX(message->when, before->when + 1);
		}
	}
}

void world_make(struct world *world, guint64 seed, guint permille)
{
	*world = (struct world){.seed = seed, .permille = permille};
	names_init(&world->names);
	world->people = g_ptr_array_new_with_free_func(person_free);
	world->by_handle = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	world->conversations_by_key = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	world->conversations = g_ptr_array_new_with_free_func(conversation_free);
	world->tweets = g_ptr_array_new_with_free_func(tweet_free);
	world->invitations = g_ptr_array_new_with_free_func(invitation_free);
	world->texts = g_ptr_array_new_with_free_func(g_free);
	people_make(world);
	encounters_make(world);
	talk_make(world);
	posts_make(world);
	settle_conversations(world);
	g_ptr_array_sort(world->tweets, by_id);
}

void world_release(struct world *world)
{
	names_release(&world->names);
	g_ptr_array_unref(world->people);
	g_hash_table_destroy(world->by_handle);
	g_hash_table_destroy(world->conversations_by_key);
	g_ptr_array_unref(world->conversations);
	g_ptr_array_unref(world->tweets);
	g_ptr_array_unref(world->invitations);
	g_ptr_array_unref(world->texts);
}
