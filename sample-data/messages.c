/*
 * Direct messages as the archive holds them: newest first, ids only, a long conversation in
 * chunks, groups without a list of members; since November 2025 some of it encrypted.
 */
#include "sample-data/writers.h"

#include <string.h>

#define CHUNK 40 /* the real limit is 1000; the sample shows it with less */

static bool is_encrypted(const struct conversation *conversation, const struct message *message)
{
	return conversation->encrypted && message->when > moment_at(day_at(2025, 11, 14), 0, 0, 0);
}

static guint milliseconds_of(const struct message *message)
{
	return (guint)(message->when * 7919 % 1000);
}

static guint64 message_id(const struct message *message, guint offset)
{
	guint64 milliseconds = (guint64)message->when * 1000 + milliseconds_of(message);

	return ((milliseconds - G_GUINT64_CONSTANT(1288834974657)) << 22) | (1000 + offset);
}

static const char *sender_id(const struct message *message)
{
	return message->sender ? message->sender->twitter_id : OWNER_ID;
}

static char *escaped(const char *text)
{
	g_auto(GStrv) ampersands = g_strsplit(text, "&", -1);
	g_autofree char *first = g_strjoinv("&amp;", ampersands);
	g_auto(GStrv) lesses = g_strsplit(first, "<", -1);

	return g_strjoinv("&lt;", lesses);
}

static json_t *message_json(const struct conversation *conversation, const struct message *message,
			    bool with_text)
{
	g_autofree char *id = g_strdup_printf("%" G_GUINT64_FORMAT,
					      message_id(message, (guint)strlen(message->text)));
	g_autofree char *created = moment_iso(message->when * 1000 + milliseconds_of(message));
	g_autofree char *text = escaped(message->text);
	const struct person *member = conversation->members->pdata[0];
	json_t *object = json_object(), *reactions = json_array();

	if (conversation->members->len == 1)
		json_object_set_new(object, "recipientId",
				    json_string(message->sender ? OWNER_ID : member->twitter_id));
	if (with_text) {
		if (message->when % 17 == 0)
			json_array_append_new(
				reactions,
				json_pack("{ss ss ss ss}", "senderId",
					  message->sender ? OWNER_ID : member->twitter_id,
					  "reactionKey", "like", "eventId", id, "createdAt",
					  created));
		json_object_set_new(object, "reactions", reactions);
		json_object_set_new(object, "urls", json_array());
		json_object_set_new(object, "text", json_string(text));
		json_object_set_new(object, "mediaUrls", json_array());
	} else {
		json_decref(reactions);
	}
	json_object_set_new(object, "senderId", json_string(sender_id(message)));
	json_object_set_new(object, "id", json_string(id));
	json_object_set_new(object, "createdAt", json_string(created));
	if (with_text)
		json_object_set_new(object, "editHistory", json_array());
	return json_pack("{so}", "messageCreate", object);
}

/* How a group began, as far as the archive tells. */
static void add_group_events(const struct conversation *group, json_t *messages)
{
	const struct message *oldest = group->messages->pdata[0];
	const struct person *founder = group->members->pdata[0];
	g_autofree char *named = moment_iso((oldest->when - 30) * 1000);
	g_autofree char *joined = moment_iso((oldest->when - 90) * 1000);
	json_t *snapshot = json_pack("[s]", OWNER_ID), *users = json_array();

	for (guint i = 0; i < group->members->len; i++) {
		const struct person *member = group->members->pdata[i];

		json_array_append_new(i == 1 ? users : snapshot, json_string(member->twitter_id));
	}
	if (*group->title)
		json_array_append_new(messages,
				      json_pack("{s{ss ss ss}}", "conversationNameUpdate",
						"initiatingUserId", founder->twitter_id, "name",
						group->title, "createdAt", named));
	json_array_append_new(messages,
			      json_pack("{s{ss so ss}}", "participantsJoin", "initiatingUserId",
					founder->twitter_id, "userIds", users, "createdAt", named));
	json_array_append_new(messages,
			      json_pack("{s{ss so ss}}", "joinConversation", "initiatingUserId",
					founder->twitter_id, "participantsSnapshot", snapshot,
					"createdAt", joined));
}

static void add_conversation(json_t *elements, const struct conversation *conversation,
			     bool with_text)
{
	json_t *messages = json_array();
	guint added = 0;

	for (guint m = conversation->messages->len; m--;) {
		const struct message *message = conversation->messages->pdata[m];

		if (is_encrypted(conversation, message))
			continue;
		if (added && added % CHUNK == 0) {
			json_array_append_new(elements,
					      json_pack("{s{ss so}}", "dmConversation",
							"conversationId", conversation->id,
							"messages", messages));
			messages = json_array();
		}
		json_array_append_new(messages, message_json(conversation, message, with_text));
		added++;
	}
	if (conversation->members->len > 1 && with_text)
		add_group_events(conversation, messages);
	if (!added) {
		json_decref(messages);
		return;
	}
	json_array_append_new(elements, json_pack("{s{ss so}}", "dmConversation", "conversationId",
						  conversation->id, "messages", messages));
}

static char *gibberish(const struct message *message)
{
	struct dice dice;
	guchar bytes[48];

	dice_init(&dice, (guint64)message->when, "cipher", 0);
	for (gsize i = 0; i < sizeof bytes; i++)
		bytes[i] = (guchar)dice_roll(&dice);
	return g_base64_encode(bytes, sizeof bytes);
}

static json_t *event_json(const struct conversation *conversation, const struct message *message,
			  const char *kind, json_t *detail)
{
	const struct person *member = conversation->members->pdata[0];
	g_auto(GStrv) ids = g_strsplit(conversation->id, "-", 2);
	g_autofree char *pair = g_strjoinv(":", ids), *cipher = gibberish(message);
	g_autofree char *sequence =
		g_strdup_printf("%" G_GUINT64_FORMAT, message_id(message, *kind));
	g_autofree char *created = g_strdup_printf("%" G_GINT64_FORMAT "%03u", message->when,
						   milliseconds_of(message));
	g_autofree char *id =
		g_strdup_printf("0d3f%s-7f00-4a11-8c2e-%.12s", sequence + 15, sequence);
	json_t *signature =
		json_pack("{ss ss ss ss s[{ss ss ss}]}", "signature", cipher, "publicKeyVersion",
			  "1", "signatureVersion", "1", "signingPublicKey", cipher,
			  "messageSigningKeyInfoList", "memberId", member->twitter_id,
			  "publicKeyVersion", "1", "signingPublicKey", cipher);

	return json_pack("{s{so ss ss ss ss ss ss s{so}}}", "messageEvent", "messageEventSignature",
			 signature, "createdAtMsec", created, "conversationToken", cipher,
			 "senderId", sender_id(message), "conversationId", pair, "messageId", id,
			 "sequenceId", sequence, "detail", kind, detail);
}

static void add_events(json_t *events, const struct conversation *conversation)
{
	for (guint m = conversation->messages->len; m--;) {
		const struct message *message = conversation->messages->pdata[m];
		g_autofree char *cipher = gibberish(message);

		if (!is_encrypted(conversation, message))
			continue;
		json_array_append_new(
			events, event_json(conversation, message, "messageCreateEvent",
					   json_pack("{ss sb ss sb}", "contents", cipher,
						     "shouldNotify", 1, "conversationKeyVersion",
						     "1761900000000", "isPendingPublicKey", 0)));
		if (message->sender && m % 2)
			json_array_append_new(
				events,
				event_json(conversation, message, "markConversationReadEvent",
					   json_pack("{ss ss}", "seenUntilSequenceId",
						     "2016000000000000000", "seenAtMillis",
						     "1769500000000")));
	}
}

void twitter_write_messages(const struct world *world, struct zip *zip, json_t *types)
{
	g_autoptr(GPtrArray) conversations = conversations_by_latest(world, TWITTER);
	json_t *lists[2][2] = {{json_array(), json_array()}, {json_array(), json_array()}};
	json_t *events = json_array();

	for (guint i = 0; i < conversations->len; i++) {
		const struct conversation *conversation = conversations->pdata[i];
		bool is_group = conversation->members->len > 1;

		add_conversation(lists[is_group][1], conversation, true);
		add_conversation(lists[is_group][0], conversation, false);
		add_events(events, conversation);
	}
	twitter_add(zip, types, "direct-messages", lists[0][1]);
	twitter_add(zip, types, "direct-message-headers", lists[0][0]);
	twitter_add(zip, types, "direct-messages-group", lists[1][1]);
	twitter_add(zip, types, "direct-message-group-headers", lists[1][0]);
	twitter_add(zip, types, "message-event", events);
}
