/*
 * Twitter (X) archives: which files there are, who reads each, and what can be said only after
 * the last. The reading itself is in twitter_*.c, one file for what belongs together.
 *
 * Most entries of an archive are pictures, and most of its types are nobody's business: what has
 * no reader in the table is never opened.
 */
#include "importers/twitter/twitter.h"

#include <string.h>

#include "analyzer/name.h"

struct file_type {
	const char *name; /* of the file, without "-part1" and ".js" */
	void (*read)(struct twitter *twitter, struct items *items);
	const char *noun;	/* what an element is */
	bool is_early;		/* must be known before the rest */
	const char *instead_of; /* types of which it is a copy without words, read only when */
	const char *or_of;	/* neither of these is there */
};

static const struct file_type file_types[] = {
	{.name = "manifest", twitter_read_manifest, "manifests", .is_early = true},
	{.name = "account", twitter_read_account, "accounts", .is_early = true},
	{.name = "screen-name-change", twitter_read_handle_changes, "changes", .is_early = true},
	{.name = "note-tweet", twitter_read_notes, "long posts", .is_early = true},
	{.name = "user_details", twitter_read_user_details, "accounts", .is_early = true},
	{.name = "payload_details", twitter_read_payload_details, "archives", .is_early = true},
	{.name = "tweet_index", twitter_read_tweet_index, "months", .is_early = true},
	{.name = "tweet", twitter_read_tweets, "tweets"},
	{.name = "tweets", twitter_read_tweets, "tweets"},
	{.name = "community-tweet", twitter_read_tweets, "tweets"},
	{.name = "twitter-circle-tweet", twitter_read_tweets, "tweets"},
	{.name = "deleted-tweets", twitter_read_tweets, "tweets"},
	{.name = "direct-message", twitter_read_messages, "conversations"},
	{.name = "direct-messages", twitter_read_messages, "conversations"},
	{.name = "direct-message-group", twitter_read_messages, "conversations"},
	{.name = "direct-messages-group", twitter_read_messages, "conversations"},
	{.name = "direct-message-headers",
	 twitter_read_messages,
	 "conversations",
	 .instead_of = "direct-messages",
	 .or_of = "direct-message"},
	{.name = "direct-message-group-headers",
	 twitter_read_messages,
	 "conversations",
	 .instead_of = "direct-messages-group",
	 .or_of = "direct-message-group"},
	{.name = "message-event", twitter_read_chat_events, "events"},
	{.name = "follower", twitter_read_followers, "followers"},
	{.name = "following", twitter_read_following, "follows"},
	{.name = "block", twitter_read_marked, "blocks"},
	{.name = "mute", twitter_read_marked, "mutes"},
	{.name = "lists-created", twitter_read_marked, "lists"},
	{.name = "lists-member", twitter_read_marked, "lists"},
	{.name = "lists-subscribed", twitter_read_marked, "lists"},
	{.name = "like", twitter_read_likes, "likes"},
	/* Known, and never opened: no people in them, or none that can be named. */
	{.name = "account-creation-ip"},
	{.name = "account-label"},
	{.name = "account-suspension"},
	{.name = "account-timezone"},
	{.name = "ad-engagements"},
	{.name = "ad-impressions"},
	{.name = "ad-mobile-conversions-attributed"},
	{.name = "ad-mobile-conversions-unattributed"},
	{.name = "ad-online-conversions-attributed"},
	{.name = "ad-online-conversions-unattributed"},
	{.name = "ads-revenue-sharing"},
	{.name = "ageinfo"},
	{.name = "article"},
	{.name = "article-metadata"},
	{.name = "audio-video-calls-in-dm"},
	{.name = "birdwatch-note"},
	{.name = "birdwatch-note-rating"},
	{.name = "community-note"},
	{.name = "community-note-batsignal"},
	{.name = "community-note-rating"},
	{.name = "community-note-tombstone"},
	{.name = "connected-application"},
	{.name = "contact"},
	{.name = "deleted-note-tweet"},
	{.name = "deleted-tweet-headers"},
	{.name = "device-token"},
	{.name = "direct-message-mute"},
	{.name = "email-address-change"},
	{.name = "expanded-profile"},
	{.name = "fleet"},
	{.name = "grok-chat-item"},
	{.name = "ip-audit"},
	{.name = "key-registry"},
	{.name = "moment"},
	{.name = "ni-devices"},
	{.name = "periscope-account-information"},
	{.name = "periscope-ban-information"},
	{.name = "periscope-broadcast-metadata"},
	{.name = "periscope-comments-made-by-user"},
	{.name = "periscope-expired-broadcasts"},
	{.name = "periscope-followers"},
	{.name = "periscope-profile-description"},
	{.name = "personalization"},
	{.name = "phone-number"},
	{.name = "product-drop"},
	{.name = "product-set"},
	{.name = "professional-data"},
	{.name = "profile"},
	{.name = "protected-history"},
	{.name = "reply-prompt"},
	{.name = "saved-search"},
	{.name = "shop-module"},
	{.name = "shopify-account"},
	{.name = "smartblock"},
	{.name = "spaces-metadata"},
	{.name = "sso"},
	{.name = "tweet-headers"},
	{.name = "tweetdeck"},
	{.name = "twitter-circle"},
	{.name = "twitter-circle-member"},
	{.name = "twitter-shop"},
	{.name = "user-link-clicks"},
	{.name = "verified"},
	{.name = "verified-organization"},
};

/* "2013_02", of the years 2006 to 2019. */
static const struct file_type month_type = {.name = "month", twitter_read_tweets, "tweets"};

static const char *base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

/* Where the digits that end `text` begin, NULL when there are none. */
static char *trailing_digits(char *text)
{
	char *digits = text + strlen(text);

	while (digits > text && g_ascii_isdigit(digits[-1]))
		digits--;
	return *digits ? digits : NULL;
}

/* Cuts " (2)", the mark of a second download, off the end. */
static void cut_copy_number(char *stem)
{
	gsize length = strlen(stem);
	char *digits;

	if (length == 0 || stem[length - 1] != ')')
		return;
	stem[length - 1] = '\0';
	digits = trailing_digits(stem);
	if (digits && digits - stem >= 2 && digits[-1] == '(' && digits[-2] == ' ')
		digits[-2] = '\0';
	else
		stem[length - 1] = ')';
}

/* "tweets-part1" of "data/tweets-part1 (2).js", new; NULL when it does not end with ".js". */
static char *stem_of(const char *path)
{
	const char *name = base_name(path);
	char *stem;

	if (!g_str_has_suffix(name, ".js"))
		return NULL;
	stem = g_strndup(name, strlen(name) - strlen(".js"));
	cut_copy_number(stem);
	return stem;
}

static bool is_month(const char *stem)
{
	static const char picture[] = "dddd_dd";
	gsize i = 0;

	while (picture[i] && (picture[i] == 'd' ? g_ascii_isdigit(stem[i]) : stem[i] == picture[i]))
		i++;
	return !picture[i] && !stem[i];
}

static const struct file_type *type_of(const char *path)
{
	static const char part[] = "-part";
	g_autofree char *stem = stem_of(path);
	char *digits = stem ? trailing_digits(stem) : NULL;

	if (!stem)
		return NULL;
	if (is_month(stem))
		return &month_type;
	if (digits && digits - stem > (gssize)strlen(part) &&
	    g_str_has_prefix(digits - strlen(part), part))
		digits[-(gssize)strlen(part)] = '\0';
	for (guint i = 0; i < G_N_ELEMENTS(file_types); i++) {
		if (strcmp(file_types[i].name, stem) == 0)
			return &file_types[i];
	}
	return NULL;
}

char *twitter_file_name(const char *path, const char **type)
{
	const struct file_type *known = type_of(path);
	g_autofree char *stem = known && known->read ? stem_of(path) : NULL;

	if (type)
		*type = stem ? known->name : NULL;
	return stem ? g_strconcat(stem, ".js", NULL) : NULL;
}

void twitter_list_file(struct twitter *twitter, const struct items *items, const char *path,
		       const char *count)
{
	char *name = twitter_file_name(path, NULL);
	struct listed_file *file;

	if (!name || twitter_number(count) == 0) {
		g_free(name);
		return;
	}
	file = g_new(struct listed_file, 1);
	*file = (struct listed_file){.name = name, .by = items_part(items)};
	g_ptr_array_add(twitter->listed, file);
}

static void listed_file_free(void *data)
{
	struct listed_file *file = data;

	g_free(file->name);
	g_free(file);
}

static bool is_present(const struct twitter *twitter, const char *type)
{
	return type && g_hash_table_contains(twitter->present, type);
}

static bool is_spare_copy(const struct twitter *twitter, const struct file_type *type)
{
	return is_present(twitter, type->instead_of) || is_present(twitter, type->or_of);
}

const char *twitter_id_of(const struct value *value)
{
	const char *text = value && value->kind == VALUE_TEXT ? value->text : "";

	return *text && text[strspn(text, "0123456789")] == '\0' ? text : NULL;
}

guint64 twitter_number(const char *id)
{
	return id ? g_ascii_strtoull(id, NULL, 10) : 0;
}

bool twitter_is_owner(const struct twitter *twitter, const char *id)
{
	return id && twitter->owner_id && strcmp(id, twitter->owner_id) == 0;
}

struct person *twitter_person(struct twitter *twitter, const char *id)
{
	g_autofree char *key = id ? key_twitter_id(id) : NULL;

	return key ? network_person(twitter->import->network, ORIGIN_TWITTER, key) : NULL;
}

void twitter_count(struct items *items, enum row_fate fate, gint64 when)
{
	part_count(items_part(items), fate, when);
}

void twitter_skip(struct twitter *twitter, struct items *items, enum diag_kind kind,
		  const char *detail)
{
	diag_report(twitter->import->diag, kind, items_part(items), items_line(items),
		    detail ? "%s" : NULL, detail);
	twitter_count(items, ROW_SKIPPED, WHEN_NONE);
}

/* Twitter opened in 2006; an archive cannot know of what came after it. The year after is let
 * pass because a clock may be wrong and the day on which the archive was made unknown. */
static bool is_possible(const struct import *import, gint64 when)
{
	gint32 made = import->source->made != DAY_NONE ? import->source->made : import->today;
	int year, last_year, month, day;

	if (when == WHEN_NONE)
		return false;
	day_to_civil(day_of(when), &year, &month, &day);
	if (made == DAY_NONE)
		return year >= 2006;
	day_to_civil(made, &last_year, &month, &day);
	return year >= 2006 && year <= last_year + 1;
}

gint64 twitter_when(struct twitter *twitter, struct items *items, gint64 written, const char *id)
{
	gint64 told_by_id;

	if (is_possible(twitter->import, written))
		return written;
	told_by_id = id ? date_of_tweet_id(twitter_number(id)) : WHEN_NONE;
	if (!is_possible(twitter->import, told_by_id))
		return WHEN_NONE;
	diag_report(twitter->import->diag, DIAG_DATE_IMPOSSIBLE, items_part(items),
		    items_line(items), NULL);
	return told_by_id;
}

static bool knows(const char *entry)
{
	return type_of(entry) != NULL;
}

static void begin(struct import *import)
{
	struct twitter *twitter = g_new0(struct twitter, 1);

	twitter->import = import;
	twitter->listed = g_ptr_array_new_with_free_func(listed_file_free);
	twitter->present = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	twitter->addressees = addressees_new();
	twitter->threads = thread_reader_new();
	twitter->notes = note_shelf_new();
	twitter->messages = message_reader_new();
	import->state = twitter;
}

/* A lone file is named by the source itself, so its part has no path. */
static const char *file_of(const struct import *import, const char *entry)
{
	return *entry ? entry : import->source->path;
}

static bool is_lone_file(const struct import *import, const char *entry)
{
	return !*entry || strcmp(base_name(import->source->path), entry) == 0;
}

static struct part *part_of(struct import *import, const char *entry)
{
	return network_part(import->network, import->source,
			    is_lone_file(import, entry) ? "" : entry);
}

static void read_file(struct twitter *twitter, const struct file_type *type, const char *entry,
		      struct stream *stream)
{
	struct import *import = twitter->import;
	struct items *items = items_open(stream, part_of(import, entry), type->noun, import->diag);

	type->read(twitter, items);
	items_close(items);
}

/* The first pass also learns which files there are, before any is read for its rows. */
static bool read_early(struct import *import, const char *entry, struct stream *stream)
{
	struct twitter *twitter = import->state;
	const char *file = file_of(import, entry);
	const struct file_type *type = type_of(file);

	if (!type || !type->read)
		return false;
	g_hash_table_add(twitter->present, twitter_file_name(file, NULL));
	g_hash_table_add(twitter->present, g_strdup(type->name));
	if (!type->is_early)
		return false;
	read_file(twitter, type, entry, stream);
	return true;
}

/* Whether there are tweets in a better form than that of a table. */
static bool has_tweets(const struct twitter *twitter)
{
	return is_present(twitter, month_type.name) || is_present(twitter, "tweet") ||
	       is_present(twitter, "tweets");
}

static void read_entry(struct import *import, const char *entry, const GPtrArray *header,
		       struct stream *stream)
{
	struct twitter *twitter = import->state;
	const struct file_type *type = type_of(file_of(import, entry));

	twitter_take_declared_owner(twitter);
	if (header && !has_tweets(twitter))
		twitter_read_table(twitter, part_of(import, entry), stream);
	if (!type || !type->read || type->is_early || is_spare_copy(twitter, type))
		return;
	read_file(twitter, type, entry, stream);
}

/* False when `id`, which is taken, can be nobody's. */
static bool claim(struct twitter *twitter, char *id, const char *reason)
{
	struct import *import = twitter->import;
	struct person *person = twitter_person(twitter, id);

	if (!person) {
		g_free(id);
		return false;
	}
	network_claim(import->network, import->source, person, reason);
	g_free(twitter->owner_id);
	twitter->owner_id = id;
	return true;
}

/* Without a file that names the owner, what the owner did may still do so. */
static void settle_owner(struct twitter *twitter)
{
	struct import *import = twitter->import;
	g_autofree char *reason = NULL;

	if (twitter->owner_id || !twitter->needs_owner)
		return;
	if (claim(twitter, threads_owner(twitter->threads), "wrote the tweets that these answer"))
		return;
	reason = message_owner_reason(twitter->messages);
	if (claim(twitter, message_owner(twitter->messages), reason))
		return;
	if (twitter->is_declared)
		return;
	diag_report(import->diag, DIAG_NO_OWNER_KEY, g_ptr_array_index(import->source->parts, 0), 0,
		    "say who you are with --me twitter:ID");
}

static void report_missing_files(struct twitter *twitter)
{
	for (guint i = 0; i < twitter->listed->len; i++) {
		const struct listed_file *file = g_ptr_array_index(twitter->listed, i);

		if (is_present(twitter, file->name) || is_spare_copy(twitter, type_of(file->name)))
			continue;
		diag_report(twitter->import->diag, DIAG_LISTED_FILE_MISSING, file->by, 0, "%s",
			    file->name);
		g_hash_table_add(twitter->present, g_strdup(file->name));
	}
}

/* A type that the manifest lists tells the generation as well as one that is there. */
static bool has_type(const struct twitter *twitter, const char *type)
{
	if (is_present(twitter, type))
		return true;
	for (guint i = 0; i < twitter->listed->len; i++) {
		const struct listed_file *file = g_ptr_array_index(twitter->listed, i);

		if (strcmp(type_of(file->name)->name, type) == 0)
			return true;
	}
	return false;
}

/* NULL for what could be of several generations: conversations alone, ids alone. */
static const char *generation_of(const struct twitter *twitter)
{
	if (twitter->has_chat_events)
		return "G4";
	if (has_type(twitter, "tweets") || has_type(twitter, "note-tweet"))
		return "G3";
	if (twitter->has_manifest)
		return "G2b";
	if (has_type(twitter, "tweet") || has_type(twitter, "direct-message"))
		return "G2a";
	if (!twitter->grailbird && has_type(twitter, "month"))
		return "G1a";
	return twitter->grailbird;
}

static void end(struct import *import)
{
	struct twitter *twitter = import->state;

	twitter_take_declared_owner(twitter);
	settle_owner(twitter);
	threads_end(twitter);
	tweets_end(twitter);
	messages_end(twitter);
	report_missing_files(twitter);
	import->source->generation = generation_of(twitter);
	addressees_free(twitter->addressees);
	thread_reader_free(twitter->threads);
	note_shelf_free(twitter->notes);
	message_reader_free(twitter->messages);
	g_hash_table_unref(twitter->present);
	g_ptr_array_unref(twitter->listed);
	g_free(twitter->owner_handle);
	g_free(twitter->owner_id);
	g_free(twitter);
	import->state = NULL;
}

const struct export_kind twitter_kind = {
	.kind = SOURCE_TWITTER,
	.knows = knows,
	.knows_header = twitter_knows_table,
	.begin = begin,
	.read_early = read_early,
	.read = read_entry,
	.end = end,
};
