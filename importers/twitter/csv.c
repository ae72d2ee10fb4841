/*
 * The tables of tweets in archives of 2012 to 2019: tweets.csv, or data/csv/2013_02.csv. They say
 * what the months beside them say, without names and without the ids of those mentioned, so they
 * are read only where nothing else is left of the archive.
 */
#include "importers/twitter/twitter.h"

#include <string.h>

#include "analyzer/name.h"
#include "importers/readers/sheet.h"

static const char *const needed[] = {"tweet_id", "in_reply_to_user_id", "timestamp", "text", NULL};

/* Those a tweet addresses, each once, by the key that came first. */
struct addressing {
	struct twitter *twitter;
	struct interaction interaction; /* without `to` */
	GHashTable *keys;		/* char * */
};

bool twitter_knows_table(const GPtrArray *header)
{
	for (guint i = 0; needed[i]; i++) {
		if (!g_ptr_array_find_with_equal_func((GPtrArray *)header, needed[i], g_str_equal,
						      NULL))
			return false;
	}
	return true;
}

/* Takes the key; NULL is nobody. */
static void address(struct addressing *addressing, char *key, enum channel channel)
{
	struct network *network = addressing->twitter->import->network;

	if (!key || !g_hash_table_add(addressing->keys, key))
		return;
	addressing->interaction.to = network_person(network, ORIGIN_TWITTER, key);
	addressing->interaction.channel = (guint8)channel;
	network_add(network, addressing->interaction);
	addressing->twitter->needs_owner = true;
}

/* The id is certain; the handle that the words call them by they must have had then. */
static void address_account(struct addressing *addressing, const char *id, const char *handle,
			    enum channel channel)
{
	struct twitter *twitter = addressing->twitter;
	g_autofree char *handle_key = key_twitter_handle(handle);
	struct person *person = twitter_person(twitter, id);

	if (person && handle_key)
		network_handle(twitter->import->network, person, handle_key, HANDLE_FORMER);
	if (handle_key && person)
		g_hash_table_add(addressing->keys, g_strdup(handle_key));
	address(addressing, person ? key_twitter_id(id) : g_steal_pointer(&handle_key), channel);
}

static bool is_within_word(const char *text, const char *at)
{
	return at > text && (g_ascii_isalnum(at[-1]) || strchr("_@/.", at[-1]));
}

/* "@bob_k" anywhere in the words, but not the address "ada@example.org". */
static void address_mentions(struct addressing *addressing, const char *text)
{
	for (const char *at = strchr(text, '@'); at; at = strchr(at + 1, '@')) {
		g_autofree char *handle =
			is_within_word(text, at) ? NULL : words_leading_handle(at);

		if (handle)
			address(addressing, key_twitter_handle(handle), CHANNEL_TWITTER_MENTION);
	}
}

static void address_quotes(struct addressing *addressing, const char *urls)
{
	g_auto(GStrv) each = g_strsplit(urls, ",", -1);

	for (char **url = each; *url; url++) {
		g_autofree char *handle = words_status_handle(*url);

		if (handle)
			address(addressing, key_twitter_handle(handle), CHANNEL_TWITTER_QUOTE);
	}
}

static void address_all(struct addressing *addressing, const struct sheet *sheet)
{
	const char *text = sheet_field(sheet, "text");
	const char *author = sheet_field(sheet, "retweeted_status_user_id");
	const char *answered = sheet_field(sheet, "in_reply_to_user_id");
	g_autofree char *repeated = *answered ? NULL : words_retweeted_handle(text);
	g_autofree char *leading = words_leading_handle(text);

	if (*author || repeated) {
		address_account(addressing, author, repeated, CHANNEL_TWITTER_RETWEET);
		return;
	}
	if (*answered)
		address_account(addressing, answered, leading, CHANNEL_TWITTER_REPLY);
	address_mentions(addressing, text);
	address_quotes(addressing, sheet_field(sheet, "expanded_urls"));
}

static void read_row(struct twitter *twitter, struct sheet *sheet)
{
	const char *id = sheet_field(sheet, "tweet_id");
	const char *timestamp = sheet_field(sheet, "timestamp");
	struct addressing addressing = {
		.twitter = twitter,
		.interaction = {.from = twitter->import->source->account,
				.when = date_parse(DATE_TWITTER, timestamp),
				.place = sheet_place(sheet)},
	};
	gint64 when = addressing.interaction.when;

	if (twitter_number(id) == 0) {
		sheet_report(sheet, DIAG_ROW_SHORT, "no tweet_id");
		return;
	}
	if (when == WHEN_NONE) {
		sheet_report(sheet, DIAG_ROW_NO_DATE, NULL);
		return;
	}
	threads_remember(twitter, id, sheet_field(sheet, "in_reply_to_status_id"),
			 sheet_field(sheet, "in_reply_to_user_id"));
	if (!network_first_sight(twitter->import->network, "tweet", id, NULL)) {
		sheet_count(sheet, ROW_TWICE, when);
		return;
	}
	addressing.interaction.day_only = twitter_has_lost_time(timestamp, when);
	addressing.keys = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	address_all(&addressing, sheet);
	g_hash_table_unref(addressing.keys);
	sheet_count(sheet, ROW_KEPT, when);
}

void twitter_read_table(struct twitter *twitter, struct part *part, struct stream *stream)
{
	struct sheet *sheet = sheet_open(stream, part, SHEET_CSV, needed, twitter->import->diag);

	if (!sheet)
		return;
	twitter->grailbird = sheet_has_column(sheet, "retweeted_status_timestamp") ? "G1b" : "G1a";
	while (sheet_next(sheet))
		read_row(twitter, sheet);
	sheet_close(sheet);
}
