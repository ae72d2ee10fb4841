/*
 * messages.csv: who wrote to whom, and when; the words themselves are not kept. Rows of adverts,
 * notices, drafts, spam, companies and accounts that are gone are nobody by rule. People are told
 * by URL, never by the list of names in TO, which joins names by commas that names hold as well
 * ("Doe, PhD"). Names serve only in exports that lack the columns of URLs.
 */
#include "importers/linkedin/linkedin.h"

#include <string.h>

#include "analyzer/told/hits.h"
#include "analyzer/name.h"

enum column {
	CONVERSATION,
	TITLE,
	FROM,
	SENDER,
	TO,
	RECIPIENTS,
	DATE,
	CONTENT,
	FOLDER,
	DIRECTION,
	MESSAGE_DRAFT,
	CONVERSATION_DRAFT,
	COLUMNS
};

static const char *const column_names[COLUMNS] = {
	[CONVERSATION] = "CONVERSATION ID",
	[TITLE] = "CONVERSATION TITLE",
	[FROM] = "FROM",
	[SENDER] = "SENDER PROFILE URL",
	[TO] = "TO",
	[RECIPIENTS] = "RECIPIENT PROFILE URLS",
	[DATE] = "DATE",
	[CONTENT] = "CONTENT",
	[FOLDER] = "FOLDER",
	[DIRECTION] = "Direction", /* up to 2018: whether the owner wrote it */
	[MESSAGE_DRAFT] = "IS MESSAGE DRAFT",
	[CONVERSATION_DRAFT] = "IS CONVERSATION DRAFT",
};

/* One row. Keys are the network's. */
struct message {
	const char *conversation, *title, *from, *to, *content;
	const char *words;	     /* the content without entities */
	const char *sender;	     /* key; NULL without a URL */
	const GPtrArray *recipients; /* const char *, keys, each once */
	gint64 when;
	guint32 thread;
};

/* People who took part together in one conversation. */
struct meeting {
	GPtrArray *people; /* struct person *, by id */
	struct gathering gathering;
};

/* A URL of one of the last rows. */
struct known_url {
	char *url;
	const char *key;
};

struct messages {
	struct import *import;
	struct sheet *sheet;
	guint columns[COLUMNS];	    /* as sheet_column() tells them */
	struct known_url latest[2]; /* newest first: two people write to and fro */
	GPtrArray *recipients;	    /* of the row */
	GPtrArray *meetings;	    /* struct meeting *, in order of first sight */
	GHashTable *meeting_of;	    /* conversation and people -> struct meeting * */
};

/* Either a record or a name. */
struct side {
	struct person *person;
	const char *name;
	bool is_beside; /* a name among recipients of whom the owner is one */
};

static const char *cell(const struct messages *messages, enum column column)
{
	return sheet_at(messages->sheet, messages->columns[column]);
}

static bool is_yes(const char *text)
{
	return g_ascii_strcasecmp(text, "Yes") == 0;
}

/* People write plain text; only adverts and LinkedIn's own messages have markup, and no URL. */
static bool has_markup(const char *content)
{
	static const char *const tags[] = {"<p>",     "<p ",  "<br",  "</p>",	"<strong>",
					   "<a href", "<ul>", "<li>", "<table", "<div"};

	for (gsize i = 0; i < G_N_ELEMENTS(tags); i++)
		if (strstr(content, tags[i]) != NULL)
			return true;
	return false;
}

static bool is_advert(const struct message *message)
{
	return g_ascii_strcasecmp(message->title, "Sponsored Conversation") == 0 ||
	       (message->sender == NULL && has_markup(message->content));
}

/* Whether the row names anybody it was sent to. In exports that have URLs of recipients a name
 * alone is somebody only when it is the owner's. */
static bool is_addressed(const struct messages *messages, const struct message *message)
{
	if (message->recipients->len > 0 || linkedin_is_owner_name(messages->import, message->to))
		return true;
	if (sheet_has_column(messages->sheet, "RECIPIENT PROFILE URLS"))
		return false;
	return !linkedin_is_gone(message->to);
}

static enum row_fate sender_fate(const struct messages *messages, const struct message *message)
{
	if (message->sender != NULL || linkedin_is_owner_name(messages->import, message->from))
		return ROW_KEPT;
	if (linkedin_is_gone(message->from))
		return ROW_GONE;
	return sheet_has_column(messages->sheet, "SENDER PROFILE URL") ? ROW_COMPANY : ROW_KEPT;
}

/* What the row is by rule; ROW_KEPT for a message between people. */
static enum row_fate message_fate(const struct messages *messages, const struct message *message)
{
	enum row_fate fate;

	if (is_yes(cell(messages, MESSAGE_DRAFT)) || is_yes(cell(messages, CONVERSATION_DRAFT)))
		return ROW_DRAFT;
	if (g_ascii_strcasecmp(cell(messages, FOLDER), "SPAM") == 0)
		return ROW_SPAM;
	if (*message->from == '\0' && *message->to == '\0' && message->sender == NULL &&
	    message->recipients->len == 0)
		return ROW_SYSTEM;
	if (is_advert(message))
		return ROW_ADVERT;
	fate = sender_fate(messages, message);
	if (fate == ROW_KEPT && !is_addressed(messages, message))
		return ROW_GONE;
	return fate;
}

/* Up to 2018 there are no seconds either, by which the analyzer would know the message again: then
 * the row that names its people stands for those that have their URLs. */
static bool is_by_name(const struct messages *messages, const struct message *message)
{
	bool is_to_name = message->recipients->len == 0 &&
			  !linkedin_is_owner_name(messages->import, message->to);

	return (message->sender == NULL || is_to_name) &&
	       sheet_has_column(messages->sheet, "SENDER PROFILE URL");
}

static bool is_new(const struct messages *messages, const struct message *message)
{
	g_autofree char *name = message->sender == NULL ? name_fold(message->from) : NULL;

	return linkedin_is_new(messages->import,
			       &(struct linkedin_trace){
				       .what = "linkedin-message",
				       .conversation = message->conversation,
				       .who_here = name != NULL ? name : message->sender,
				       .who_anywhere = "",
				       .when = message->when,
				       .words = message->words,
				       .is_by_name = is_by_name(messages, message),
			       });
}

/* From 2023 on each URL of a row takes part; before, only the senders have one. */
static void tally_participants(const struct messages *messages, const struct message *message)
{
	const struct linkedin *state = messages->import->state;

	linkedin_tally_add(state->conversations, message->thread, message->sender);
	for (guint i = 0; i < message->recipients->len; i++)
		linkedin_tally_add(state->conversations, message->thread,
				   g_ptr_array_index(message->recipients, i));
}

static void add_between(const struct messages *messages, const struct message *message,
			struct side from, struct side to)
{
	struct network *network = messages->import->network;
	struct interaction interaction = {
		.from = from.person,
		.to = to.person,
		.when = message->when,
		.place = sheet_place(messages->sheet),
		.thread = message->thread,
		.channel = CHANNEL_LINKEDIN_MESSAGE,
	};

	if (from.person != NULL && to.person != NULL)
		network_add(network, interaction);
	else
		network_mention(network,
				(struct mention){
					.kind = MENTION_PERSON,
					.origin = ORIGIN_LINKEDIN,
					.text = (char *)(from.person == NULL ? from.name : to.name),
					.interaction = interaction,
					.is_beside = to.is_beside,
				});
}

static struct person *record(const struct messages *messages, const char *key, const char *name)
{
	struct network *network = messages->import->network;
	struct person *person = network_person(network, ORIGIN_LINKEDIN, key);

	if (!linkedin_is_gone(name))
		network_name(network, person, name, messages->import->source->made);
	return person;
}

static struct side side_by_name(const struct messages *messages, const char *name)
{
	bool is_owner = linkedin_is_owner_name(messages->import, name);

	return (struct side){.person = is_owner ? messages->import->source->account : NULL,
			     .name = name};
}

static struct side sender_side(const struct messages *messages, const struct message *message)
{
	if (message->sender != NULL)
		return (struct side){.person = record(messages, message->sender, message->from),
				     .name = message->from};
	if (g_ascii_strcasecmp(cell(messages, DIRECTION), "OUTGOING") == 0)
		return (struct side){.person = messages->import->source->account,
				     .name = message->from};
	return side_by_name(messages, message->from);
}

/* Several names are joined by a comma without a space; a comma with one belongs to a name. */
static char **split_names(const char *to)
{
	GString *marked = g_string_new(to);
	char **names;

	for (gsize i = 0; i + 1 < marked->len; i++)
		if (marked->str[i] == ',' && marked->str[i + 1] != ' ')
			marked->str[i] = '\n';
	names = g_strsplit(marked->str, "\n", -1);
	g_string_free(marked, TRUE);
	return names;
}

/* How many names split_names() would give. */
static guint count_names(const char *to)
{
	guint count = *to != '\0';

	for (; *to != '\0'; to++)
		count += *to == '\n' || (*to == ',' && to[1] != ' ' && to[1] != '\0');
	return count;
}

/* Old exports: the recipients are names only. What comes from a name can only be meant for the
 * owner, whose archive it is. */
static void add_to_names(const struct messages *messages, const struct message *message,
			 struct side from)
{
	struct person *account = messages->import->source->account;
	g_auto(GStrv) names = split_names(message->to);
	g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
	bool reaches_owner = false;

	if (from.person == NULL) {
		add_between(messages, message, from, (struct side){.person = account});
		return;
	}
	for (char **name = names; *name != NULL; name++)
		reaches_owner |= side_by_name(messages, g_strstrip(*name)).person != NULL;
	for (char **name = names; *name != NULL; name++) {
		struct side to = side_by_name(messages, *name);

		to.is_beside = reaches_owner && from.person != account;
		if (to.person != from.person && !linkedin_is_gone(to.name) &&
		    g_hash_table_add(seen, (gpointer)to.name))
			add_between(messages, message, from, to);
	}
}

static gint by_id(gconstpointer a, gconstpointer b)
{
	const struct person *first = *(struct person *const *)a;
	const struct person *second = *(struct person *const *)b;

	return first->id < second->id ? -1 : first->id > second->id;
}

static void meeting_free(gpointer data)
{
	struct meeting *meeting = data;

	g_ptr_array_unref(meeting->people);
	g_free(meeting);
}

/* One gathering for a conversation and set of people, dated by its first message: rows stand
 * newest first, so it can be added only after the last. Takes `people`. */
static void remember_meeting(const struct messages *messages, const struct message *message,
			     GPtrArray *people)
{
	GString *key = g_string_new(message->conversation);
	struct meeting *meeting;

	g_ptr_array_sort(people, by_id);
	for (guint i = 0; i < people->len; i++) {
		const struct person *person = g_ptr_array_index(people, i);

		g_string_append_printf(key, " %u", person->id);
	}
	meeting = g_hash_table_lookup(messages->meeting_of, key->str);
	if (meeting == NULL) {
		meeting = g_new0(struct meeting, 1);
		meeting->people = g_ptr_array_ref(people);
		g_ptr_array_add(messages->meetings, meeting);
		g_hash_table_insert(messages->meeting_of, g_strdup(key->str), meeting);
	}
	if (meeting->gathering.place.line == 0 || message->when < meeting->gathering.when)
		meeting->gathering = (struct gathering){
			.when = message->when,
			.place = sheet_place(messages->sheet),
			.thread = message->thread,
			.channel = CHANNEL_LINKEDIN_MESSAGE,
		};
	g_string_free(key, TRUE);
	g_ptr_array_unref(people);
}

/* A name in TO is the name of the one URL beside it only when both are single. */
static bool is_single(const struct message *message)
{
	return message->recipients->len == 1 && count_names(message->to) == 1;
}

static void add_to_urls(const struct messages *messages, const struct message *message,
			struct side from)
{
	GPtrArray *people = g_ptr_array_new();
	bool is_named = is_single(message);

	if (from.person != NULL)
		g_ptr_array_add(people, from.person);
	for (guint i = 0; i < message->recipients->len; i++) {
		const char *key = g_ptr_array_index(message->recipients, i);
		struct side to = {.person = record(messages, key, is_named ? message->to : "")};

		if (to.person == from.person)
			continue;
		add_between(messages, message, from, to);
		g_ptr_array_add(people, to.person);
	}
	if (people->len >= 3)
		remember_meeting(messages, message, people);
	else
		g_ptr_array_unref(people);
}

/* A message that another archive had already still tells by what name its people go now. */
static void name_people(const struct messages *messages, const struct message *message)
{
	if (message->sender != NULL)
		record(messages, message->sender, message->from);
	for (guint i = 0; i < message->recipients->len; i++)
		record(messages, g_ptr_array_index(message->recipients, i),
		       is_single(message) ? message->to : "");
}

static void add_message(const struct messages *messages, const struct message *message)
{
	struct side from = sender_side(messages, message);

	if (message->recipients->len > 0)
		add_to_urls(messages, message, from);
	else
		add_to_names(messages, message, from);
}

/* The key of a profile's URL, NULL when it is none. */
static const char *key_of_url(struct messages *messages, const char *url)
{
	struct known_url *latest = messages->latest, older = latest[1];
	g_autofree char *key = NULL;

	if (g_strcmp0(url, latest[0].url) == 0)
		return latest[0].key;
	latest[1] = latest[0];
	latest[0] = older;
	if (g_strcmp0(url, older.url) == 0)
		return older.key;
	key = key_linkedin(url);
	g_free(older.url);
	latest[0] =
		(struct known_url){g_strdup(url), network_intern(messages->import->network, key)};
	return latest[0].key;
}

static void add_recipient(struct messages *messages, const char *key)
{
	if (key != NULL)
		g_ptr_array_add(messages->recipients, (gpointer)key);
}

static void add_each_recipient(struct messages *messages, const char *text)
{
	g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
	g_auto(GStrv) urls = g_strsplit_set(text, ",;", -1);

	for (char **url = urls; *url != NULL; url++) {
		const char *key = key_of_url(messages, *url);

		if (g_hash_table_add(seen, (gpointer)key))
			add_recipient(messages, key);
	}
}

static const GPtrArray *recipient_keys(struct messages *messages)
{
	const char *text = cell(messages, RECIPIENTS);

	g_ptr_array_set_size(messages->recipients, 0);
	if (strpbrk(text, ",;") != NULL)
		add_each_recipient(messages, text);
	else
		add_recipient(messages, key_of_url(messages, text));
	return messages->recipients;
}

static void read_date(const struct messages *messages, struct message *message)
{
	const char *text = cell(messages, DATE);

	message->when = date_parse(DATE_UTC, text);
	if (message->when == WHEN_NONE)
		message->when = date_parse(DATE_PACIFIC, text); /* up to 2018 */
}

static void note_words(const struct messages *messages, const struct message *message)
{
	const struct said said = {
		.when = message->when,
		.place = sheet_place(messages->sheet),
		.thread = message->thread,
		.medium = TOLD_IN_CHAT,
		.people = MAX(message->recipients->len, count_names(message->to)),
	};

	hits_note(messages->import->network->hits, &said, message->words);
}

static void count_message(const struct messages *messages, const struct message *message)
{
	enum row_fate fate = message_fate(messages, message);

	/* A draft may stand in a conversation that never took place. */
	if (fate != ROW_DRAFT)
		tally_participants(messages, message);
	if (fate == ROW_KEPT && message->when == WHEN_NONE) {
		sheet_report(messages->sheet, DIAG_ROW_NO_DATE, NULL);
		return;
	}
	if (fate == ROW_KEPT && !is_new(messages, message)) {
		fate = ROW_TWICE;
		name_people(messages, message);
	}
	if (fate == ROW_KEPT) {
		add_message(messages, message);
		note_words(messages, message);
	}
	if (strchr(message->content, '\n') != NULL)
		linkedin_saw(messages->import, "G6");
	sheet_count(messages->sheet, fate, message->when);
}

static void read_row(struct messages *messages)
{
	g_autofree char *words = NULL;
	struct message message = {
		.conversation = cell(messages, CONVERSATION),
		.title = cell(messages, TITLE),
		.from = cell(messages, FROM),
		.to = cell(messages, TO),
		.content = cell(messages, CONTENT),
	};

	message.sender = key_of_url(messages, cell(messages, SENDER));
	message.recipients = recipient_keys(messages);
	message.words = message.content;
	if (strchr(message.content, '&') != NULL)
		message.words = words = linkedin_without_entities(message.content);
	message.thread = network_thread(messages->import->network, message.conversation);
	read_date(messages, &message);
	count_message(messages, &message);
}

static void add_meetings(const struct messages *messages)
{
	struct network *network = messages->import->network;

	for (guint i = 0; i < messages->meetings->len; i++) {
		const struct meeting *meeting = g_ptr_array_index(messages->meetings, i);

		network_gather(network, meeting->gathering,
			       (struct person *const *)meeting->people->pdata,
			       meeting->people->len);
	}
}

static const char *generation_of(const struct sheet *sheet)
{
	if (sheet_has_column(sheet, "ATTACHMENTS"))
		return "G5";
	if (sheet_has_column(sheet, "RECIPIENT PROFILE URLS"))
		return "G4";
	return sheet_has_column(sheet, "CONVERSATION ID") ? "G3" : "G1";
}

void linkedin_messages(struct import *import, struct sheet *sheet)
{
	struct linkedin *state = import->state;
	struct messages messages = {
		.import = import,
		.sheet = sheet,
		.recipients = g_ptr_array_new(),
		.meetings = g_ptr_array_new_with_free_func(meeting_free),
		.meeting_of = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
	};

	for (enum column column = 0; column < COLUMNS; column++)
		messages.columns[column] = sheet_column(sheet, column_names[column]);
	linkedin_saw(import, generation_of(sheet));
	if (sheet_has_column(sheet, "RECIPIENT PROFILE URLS"))
		state->recipients_have_urls = true;
	while (sheet_next(sheet))
		read_row(&messages);
	add_meetings(&messages);
	g_hash_table_unref(messages.meeting_of);
	g_ptr_array_unref(messages.meetings);
	g_ptr_array_unref(messages.recipients);
	for (gsize i = 0; i < G_N_ELEMENTS(messages.latest); i++)
		g_free(messages.latest[i].url);
}

void linkedin_machine_messages(struct import *import, struct sheet *sheet)
{
	(void)import;
	while (sheet_next(sheet))
		sheet_count(sheet, ROW_BOT, WHEN_NONE);
}
