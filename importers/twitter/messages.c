/*
 * Direct messages, those with words and those of X Chat, whose words are encrypted. All that is
 * taken is who wrote to whom, and when.
 *
 * A conversation between two is called by their ids, "777-4242" (X Chat: "777:4242"), and may
 * stand there in several pieces. A group has a number of its own and no list of its people: they
 * are known, from senders and from who joined and left, only after the last file. So the messages
 * of groups are kept until then.
 */
#include "importers/twitter/twitter.h"

#include <string.h>

#include "analyzer/told/hits.h"
#include "analyzer/name.h"

#define MEMBERS_MAX 1000
/* One message of the owner's is one interaction for each member of the group: without a bound a
 * small file could fill the memory. The largest groups measured need a hundredth of it. */
#define GROUP_INTERACTIONS_MAX 10000000

struct group_message {
	const char *sender; /* interned */
	gint64 when;
	struct place place;
};

struct group {
	guint32 thread;
	GPtrArray *members;    /* const char *: ids, interned, in order of sight */
	GHashTable *is_member; /* the same */
	GArray *messages;      /* struct group_message */
	struct part *part;     /* where it was first seen */
};

struct message_reader {
	GPtrArray *groups;	   /* struct group *, in order of sight */
	GHashTable *groups_by_id;  /* char * -> struct group * */
	GHashTable *conversations; /* char *: ids of those between two */
	GHashTable *takes_part;	   /* char * -> in how many of these */
	guint64 group_interactions;
};

/* The conversation that an element belongs to. */
struct conversation {
	const char *id; /* "777-4242" or the group's; interned */
	guint32 thread;
	const char *people[2]; /* the smaller id first; NULL for a group; interned */
	struct group *group;   /* NULL for two people */
};

/* One message, however it is written. */
struct message {
	const char *kind; /* of which it is seen only once: "message", "chat" */
	const char *id;
	const char *sender;
	const char *recipient; /* NULL when left out */
	const char *text;      /* escaped, as in the archive; NULL when encrypted or not there */
	gint64 written;
};

static void group_free(void *data)
{
	struct group *group = data;

	g_ptr_array_unref(group->members);
	g_hash_table_unref(group->is_member);
	g_array_unref(group->messages);
	g_free(group);
}

struct message_reader *message_reader_new(void)
{
	struct message_reader *reader = g_new0(struct message_reader, 1);

	reader->groups = g_ptr_array_new_with_free_func(group_free);
	reader->groups_by_id = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	reader->conversations = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	reader->takes_part = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	return reader;
}

void message_reader_free(struct message_reader *reader)
{
	g_ptr_array_unref(reader->groups);
	g_hash_table_unref(reader->groups_by_id);
	g_hash_table_unref(reader->conversations);
	g_hash_table_unref(reader->takes_part);
	g_free(reader);
}

/* By number: ids have no leading zeros. */
static int compare_ids(const char *a, const char *b)
{
	gsize left = strlen(a), right = strlen(b);

	return left != right ? (left > right) - (left < right) : strcmp(a, b);
}

static bool is_id(const char *text)
{
	g_autofree char *key = g_ascii_isdigit(*text) && *text != '0' ? key_twitter_id(text) : NULL;

	return key != NULL;
}

/* Whether `id` names two people; then `people` are new strings, the smaller id first. */
static bool split_conversation_id(const char *id, char *people[2])
{
	gsize first = strspn(id, "0123456789");

	if ((id[first] != '-' && id[first] != ':') || !is_id(id + first + 1))
		return false;
	people[0] = g_strndup(id, first);
	people[1] = g_strdup(id + first + 1);
	if (!is_id(people[0])) {
		g_free(people[0]);
		g_free(people[1]);
		return false;
	}
	if (compare_ids(people[0], people[1]) > 0) {
		char *larger = people[0];

		people[0] = people[1];
		people[1] = larger;
	}
	return true;
}

static void count_taking_part(struct message_reader *reader, const char *id)
{
	guint count = GPOINTER_TO_UINT(g_hash_table_lookup(reader->takes_part, id));

	g_hash_table_insert(reader->takes_part, g_strdup(id), GUINT_TO_POINTER(count + 1));
}

static void set_people(struct twitter *twitter, struct conversation *conversation,
		       char *const people[2])
{
	struct network *network = twitter->import->network;
	g_autofree char *id = g_strconcat(people[0], "-", people[1], NULL);

	conversation->id = network_intern(network, id);
	conversation->people[0] = network_intern(network, people[0]);
	conversation->people[1] = network_intern(network, people[1]);
	if (!g_hash_table_add(twitter->messages->conversations, g_steal_pointer(&id)))
		return;
	count_taking_part(twitter->messages, people[0]);
	if (strcmp(people[0], people[1]) != 0)
		count_taking_part(twitter->messages, people[1]);
}

static struct group *group_of(struct twitter *twitter, struct items *items, const char *id)
{
	struct message_reader *reader = twitter->messages;
	struct group *group = g_hash_table_lookup(reader->groups_by_id, id);

	if (group)
		return group;
	group = g_new0(struct group, 1);
	group->members = g_ptr_array_new();
	group->is_member = g_hash_table_new(g_str_hash, g_str_equal);
	group->messages = g_array_new(FALSE, FALSE, sizeof(struct group_message));
	group->part = items_part(items);
	group->thread = network_thread(twitter->import->network, id);
	g_ptr_array_add(reader->groups, group);
	g_hash_table_insert(reader->groups_by_id, g_strdup(id), group);
	return group;
}

/* `id` as the archive has it; false when it is empty. */
static bool conversation_init(struct conversation *conversation, struct twitter *twitter,
			      struct items *items, const char *id)
{
	char *people[2];

	memset(conversation, 0, sizeof(*conversation));
	if (split_conversation_id(id, people)) {
		set_people(twitter, conversation, people);
		g_free(people[0]);
		g_free(people[1]);
	} else if (*id) {
		conversation->id = network_intern(twitter->import->network, id);
		conversation->group = group_of(twitter, items, id);
	}
	conversation->thread = network_thread(twitter->import->network, conversation->id);
	return conversation->id != NULL;
}

static bool is_note_to_self(const struct conversation *conversation)
{
	return !conversation->group &&
	       strcmp(conversation->people[0], conversation->people[1]) == 0;
}

static const char *add_member(struct twitter *twitter, struct group *group, const char *id)
{
	const char *member;

	if (!id || !is_id(id))
		return NULL;
	member = network_intern(twitter->import->network, id);
	if (group->members->len < MEMBERS_MAX &&
	    g_hash_table_add(group->is_member, (gpointer)member))
		g_ptr_array_add(group->members, (gpointer)member);
	return member;
}

static void add_member_named(struct twitter *twitter, struct group *group,
			     const struct value *object, const char *name)
{
	add_member(twitter, group, item_id(object, name));
}

static void add_members(struct twitter *twitter, struct group *group, const struct value *ids)
{
	for (const struct value *id = value_first(ids); id; id = id->next)
		add_member(twitter, group, twitter_id_of(id));
}

/* Those who were in a group without having written: from its joins, leaves and renamings. */
static void learn_members(struct twitter *twitter, struct group *group, const struct value *event)
{
	static const char *const kinds[] = {"participantsJoin", "participantsLeave",
					    "joinConversation", "conversationNameUpdate"};

	for (guint i = 0; i < G_N_ELEMENTS(kinds); i++) {
		const struct value *change = item_object(event, kinds[i]);

		add_member_named(twitter, group, change, "initiatingUserId");
		add_members(twitter, group, item_array(change, "userIds"));
		add_members(twitter, group, item_array(change, "participantsSnapshot"));
	}
}

/* Whom the message names, else the one of the two who did not send it. */
static const char *recipient_of(const struct conversation *conversation,
				const struct message *message)
{
	const char *const *people = conversation->people;

	if (message->recipient && is_id(message->recipient) &&
	    strcmp(message->recipient, message->sender) != 0)
		return message->recipient;
	return strcmp(message->sender, people[0]) == 0 ? people[1] : people[0];
}

static void add_message(struct twitter *twitter, struct items *items,
			const struct conversation *conversation, const struct message *message,
			gint64 when)
{
	network_add(twitter->import->network,
		    (struct interaction){
			    .channel = CHANNEL_TWITTER_MESSAGE,
			    .from = twitter_person(twitter, message->sender),
			    .to = twitter_person(twitter, recipient_of(conversation, message)),
			    .when = when,
			    .place = items_place(items),
			    .thread = conversation->thread,
		    });
}

/* Who reads a group is known only after the last file; until then it is not one person. */
static void note_words(struct twitter *twitter, struct items *items,
		       const struct conversation *conversation, const struct message *message,
		       gint64 when)
{
	g_autofree char *words = NULL;

	if (message->text == NULL)
		return;
	words = words_unescape(message->text);
	hits_note(twitter->import->network->hits,
		  &(struct said){.when = when,
				 .place = items_place(items),
				 .thread = conversation->thread,
				 .medium = TOLD_IN_CHAT,
				 .people = conversation->group ? 2 : 1},
		  words);
}

static void keep_group_message(struct twitter *twitter, struct items *items, struct group *group,
			       const struct message *message, gint64 when)
{
	struct group_message kept = {
		.sender = add_member(twitter, group, message->sender),
		.when = when,
		.place = items_place(items),
	};

	g_array_append_val(group->messages, kept);
}

/* A message without an id is told by who wrote it, where and when. */
static bool is_first_sight(struct twitter *twitter, const struct conversation *conversation,
			   const struct message *message)
{
	struct network *network = twitter->import->network;
	g_autofree char *written = NULL;

	if (message->id)
		return network_first_sight(network, message->kind, message->id, NULL);
	written = g_strdup_printf("%" G_GINT64_FORMAT, message->written);
	return network_first_sight(network, message->kind, conversation->id, message->sender,
				   written, NULL);
}

static void read_message(struct twitter *twitter, struct items *items,
			 const struct conversation *conversation, const struct message *message)
{
	gint64 when;

	if (!message->sender || !is_id(message->sender)) {
		twitter_skip(twitter, items, DIAG_ELEMENT_ODD, "a message without a sender");
		return;
	}
	when = twitter_when(twitter, items, message->written, message->id);
	if (when == WHEN_NONE) {
		twitter_skip(twitter, items, DIAG_ROW_NO_DATE, NULL);
		return;
	}
	if (!is_first_sight(twitter, conversation, message)) {
		twitter_count(items, ROW_TWICE, when);
		return;
	}
	if (is_note_to_self(conversation)) {
		twitter_count(items, ROW_OWN, when);
		return;
	}
	if (conversation->group)
		keep_group_message(twitter, items, conversation->group, message, when);
	else
		add_message(twitter, items, conversation, message, when);
	note_words(twitter, items, conversation, message, when);
	twitter->needs_owner = true;
	twitter_count(items, ROW_KEPT, when);
}

/* Since 2020 "2022-01-02T03:04:05.678Z", before that milliseconds. */
static gint64 moment_of(const char *text)
{
	gint64 when = date_parse(DATE_ISO, text);

	return when != WHEN_NONE ? when : date_parse(DATE_EPOCH_MS, text);
}

static void read_created(struct twitter *twitter, struct items *items,
			 const struct conversation *conversation, const struct value *created)
{
	struct message message = {
		.kind = "message",
		.id = item_id(created, "id"),
		.sender = item_id(created, "senderId"),
		.recipient = item_id(created, "recipientId"),
		.text = item_text(created, "text"),
		.written = moment_of(item_text(created, "createdAt")),
	};

	read_message(twitter, items, conversation, &message);
}

/* Joins, reactions and whatever kind of event comes next are nobody's words. */
static void read_event(struct twitter *twitter, struct items *items,
		       const struct conversation *conversation, const struct value *event)
{
	const struct value *created = item_object(event, "messageCreate");

	if (created) {
		read_created(twitter, items, conversation, created);
	} else if (event->kind != VALUE_OBJECT) {
		twitter_skip(twitter, items, DIAG_ELEMENT_ODD, "not an event");
	} else if (item_object(event, "welcomeMessageCreate")) {
		twitter_count(items, ROW_BOT, WHEN_NONE);
	} else {
		if (conversation->group)
			learn_members(twitter, conversation->group, event);
		twitter_count(items, ROW_NOT_A_MESSAGE, WHEN_NONE);
	}
}

void twitter_read_messages(struct twitter *twitter, struct items *items)
{
	const struct value *element;

	while ((element = items_next(items))) {
		const struct value *object = item_object(element, "dmConversation");
		const struct value *events = item_array(object, "messages");
		struct conversation conversation;

		if (!conversation_init(&conversation, twitter, items,
				       item_text(object, "conversationId"))) {
			twitter_skip(twitter, items, DIAG_ELEMENT_ODD, "not a conversation");
			continue;
		}
		for (const struct value *event = value_first(events); event; event = event->next)
			read_event(twitter, items, &conversation, event);
	}
}

/* A change of keys lists those who can read what follows. */
static void learn_key_holders(struct twitter *twitter, struct group *group,
			      const struct value *detail)
{
	const struct value *holders = item_array(item_object(detail, "conversationKeyChangeEvent"),
						 "conversationParticipantKeys");

	for (const struct value *holder = value_first(holders); holder; holder = holder->next)
		add_member_named(twitter, group, holder, "userId");
}

static void read_chat_message(struct twitter *twitter, struct items *items,
			      const struct conversation *conversation, const struct value *event)
{
	struct message message = {
		.kind = "chat",
		.id = item_id(event, "sequenceId"),
		.sender = item_id(event, "senderId"),
		.written = moment_of(item_text(event, "createdAtMsec")),
	};

	if (!message.id && *item_text(event, "messageId"))
		message.id = item_text(event, "messageId");
	read_message(twitter, items, conversation, &message);
}

static void read_chat_event(struct twitter *twitter, struct items *items,
			    const struct value *element)
{
	const struct value *event = item_object(element, "messageEvent");
	const struct value *detail = item_object(event, "detail");
	struct conversation conversation;

	if (!conversation_init(&conversation, twitter, items, item_text(event, "conversationId"))) {
		twitter_skip(twitter, items, DIAG_ELEMENT_ODD, "not an event of a conversation");
		return;
	}
	if (item_object(detail, "messageCreateEvent")) {
		read_chat_message(twitter, items, &conversation, event);
		return;
	}
	if (conversation.group)
		learn_key_holders(twitter, conversation.group, detail);
	twitter_count(items, ROW_NOT_A_MESSAGE, WHEN_NONE);
}

void twitter_read_chat_events(struct twitter *twitter, struct items *items)
{
	const struct value *element;

	while ((element = items_next(items))) {
		twitter->has_chat_events = true;
		read_chat_event(twitter, items, element);
	}
}

/* Two different pairs have at most one person in common, so there is no choice to be made. */
char *message_owner(const struct message_reader *reader)
{
	guint conversations = g_hash_table_size(reader->conversations);
	const char *owner = NULL;
	GHashTableIter iterator;
	gpointer id, count;

	g_hash_table_iter_init(&iterator, reader->takes_part);
	while (conversations >= 2 && g_hash_table_iter_next(&iterator, &id, &count)) {
		if (GPOINTER_TO_UINT(count) == conversations)
			owner = id;
	}
	return g_strdup(owner);
}

char *message_owner_reason(const struct message_reader *reader)
{
	guint conversations = g_hash_table_size(reader->conversations);

	return g_strdup_printf("takes part in %u of %u conversations", conversations,
			       conversations);
}

static void add_group_interaction(struct twitter *twitter, const struct group *group,
				  const struct group_message *message, const char *recipient)
{
	network_add(twitter->import->network,
		    (struct interaction){
			    .channel = CHANNEL_TWITTER_MESSAGE,
			    .from = twitter_person(twitter, message->sender),
			    .to = twitter_person(twitter, recipient),
			    .when = message->when,
			    .place = message->place,
			    .thread = group->thread,
		    });
}

/* Somebody's message reaches the owner; the owner's, and as long as it is not known who that is
 * everybody's, all others. False when the bound is reached. */
static bool add_group_message(struct twitter *twitter, const struct group *group,
			      const struct group_message *message)
{
	guint64 *count = &twitter->messages->group_interactions;

	if (twitter->owner_id && strcmp(message->sender, twitter->owner_id) != 0) {
		add_group_interaction(twitter, group, message, twitter->owner_id);
		return true;
	}
	*count += group->members->len;
	if (*count > GROUP_INTERACTIONS_MAX)
		return false;
	for (guint i = 0; i < group->members->len; i++) {
		const char *member = g_ptr_array_index(group->members, i);

		if (strcmp(member, message->sender) != 0)
			add_group_interaction(twitter, group, message, member);
	}
	return true;
}

/* The members were together from the first message on. */
static void gather_group(struct twitter *twitter, const struct group *group)
{
	const struct group_message *first =
		&g_array_index(group->messages, struct group_message, 0);
	g_autoptr(GPtrArray) people = g_ptr_array_new();

	for (guint i = 1; i < group->messages->len; i++) {
		const struct group_message *message =
			&g_array_index(group->messages, struct group_message, i);

		if (message->when < first->when)
			first = message;
	}
	for (guint i = 0; i < group->members->len; i++)
		g_ptr_array_add(people,
				twitter_person(twitter, g_ptr_array_index(group->members, i)));
	network_gather(twitter->import->network,
		       (struct gathering){
			       .channel = CHANNEL_TWITTER_MESSAGE,
			       .when = first->when,
			       .place = first->place,
			       .thread = group->thread,
		       },
		       (struct person *const *)people->pdata, people->len);
}

static void end_group(struct twitter *twitter, struct group *group)
{
	bool is_whole = true;

	if (group->messages->len == 0)
		return;
	add_member(twitter, group, twitter->owner_id);
	for (guint i = 0; is_whole && i < group->messages->len; i++)
		is_whole = add_group_message(
			twitter, group, &g_array_index(group->messages, struct group_message, i));
	if (!is_whole)
		diag_report(twitter->import->diag, DIAG_LIMIT, group->part, 0,
			    "too many messages in groups of too many people");
	gather_group(twitter, group);
}

void messages_end(struct twitter *twitter)
{
	const GPtrArray *groups = twitter->messages->groups;

	for (guint i = 0; i < groups->len; i++)
		end_group(twitter, g_ptr_array_index(groups, i));
}
