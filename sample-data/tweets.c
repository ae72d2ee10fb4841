/*
 * Tweets as the archive holds them: every number a string, the text HTML-escaped, indices in code
 * points of the escaped text, mentions resolved to whoever owns the handle today.
 */
#include "sample-data/writers.h"

#include <string.h>

static char *id_text(guint64 id)
{
	return g_strdup_printf("%" G_GUINT64_FORMAT, id);
}

/* Twitter escapes these three, and only these. */
static char *html_escape(const char *text)
{
	GString *out = g_string_new(NULL);

	for (; *text; text++) {
		if (*text == '&')
			g_string_append(out, "&amp;");
		else if (*text == '<')
			g_string_append(out, "&lt;");
		else if (*text == '>')
			g_string_append(out, "&gt;");
		else
			g_string_append_c(out, *text);
	}
	return g_string_free(out, FALSE);
}

static json_t *indices(const char *text, const char *from, gsize bytes)
{
	glong start = g_utf8_pointer_to_offset(text, from);
	g_autofree char *first = g_strdup_printf("%ld", start);
	g_autofree char *last = g_strdup_printf("%ld", start + g_utf8_strlen(from, (gssize)bytes));

	return json_pack("[ss]", first, last);
}

static gsize word_length(const char *at)
{
	gsize length = 0;

	while (g_ascii_isalnum(at[length]) || at[length] == '_')
		length++;
	return length;
}

static struct person *owner_of_handle(const struct world *world, const char *handle)
{
	g_autofree char *key = g_ascii_strdown(handle, -1);

	return g_hash_table_lookup(world->by_handle, key);
}

static void add_mention(const struct world *world, json_t *mentions, const char *text,
			const char *at)
{
	gsize length = word_length(at + 1);
	g_autofree char *handle = g_strndup(at + 1, length);
	const struct person *person = owner_of_handle(world, handle);

	if (!person) /* a gone account: the name stays in the text, the entity does not */
		return;
	json_array_append_new(mentions,
			      json_pack("{ss ss so ss ss}", "name", person->display, "screen_name",
					person->handle, "indices", indices(text, at, length + 1),
					"id_str", person->twitter_id, "id", person->twitter_id));
}

static json_t *entities(const struct world *world, const struct tweet *tweet, const char *text)
{
	json_t *mentions = json_array(), *hashtags = json_array(), *urls = json_array();

	for (const char *at = text; *at; at++) {
		gsize length = word_length(at + 1);

		if (*at == '@' && length) {
			add_mention(world, mentions, text, at);
		} else if (*at == '#' && length) {
			g_autofree char *tag = g_strndup(at + 1, length);

			json_array_append_new(hashtags, json_pack("{ss so}", "text", tag, "indices",
								  indices(text, at, length + 1)));
		} else if (g_str_has_prefix(at, "https://t.co/") && tweet->expanded) {
			g_autofree char *url = g_strndup(at, strcspn(at, " \n"));

			json_array_append_new(urls,
					      json_pack("{ss ss ss so}", "url", url, "expanded_url",
							tweet->expanded, "display_url",
							tweet->expanded + strlen("https://"),
							"indices", indices(text, at, strlen(url))));
		}
	}
	return json_pack("{so so so so}", "hashtags", hashtags, "symbols", json_array(),
			 "user_mentions", mentions, "urls", urls);
}

static json_t *edit_info(const struct tweet *tweet)
{
	g_autofree char *first = id_text(tweet->edit_of ? tweet->edit_of : tweet->id);
	g_autofree char *second = id_text(tweet->edited_as ? tweet->edited_as : tweet->id);
	g_autofree char *until = moment_iso((tweet->when + HOUR) * 1000);
	json_t *ids = json_pack("[s]", first);
	json_t *control;

	if (tweet->edit_of || tweet->edited_as)
		json_array_append_new(ids, json_string(second));
	control = json_pack("{so ss ss sb}", "editTweetIds", ids, "editableUntil", until,
			    "editsRemaining", tweet->edit_of || tweet->edited_as ? "4" : "5",
			    "isEditEligible", 1);
	if (!tweet->edit_of)
		return json_pack("{so}", "initial", control);
	return json_pack("{s{ss so}}", "edit", "initialTweetId", first, "editControlInitial",
			 control);
}

static void add_reply(json_t *object, const struct tweet *tweet)
{
	g_autofree char *status = id_text(tweet->answers_id);
	const char *user = tweet->answers ? tweet->answers->twitter_id : OWNER_ID;

	json_object_set_new(object, "in_reply_to_status_id_str", json_string(status));
	json_object_set_new(object, "in_reply_to_user_id", json_string(user));
	json_object_set_new(object, "in_reply_to_status_id", json_string(status));
	if (!tweet->answers || tweet->answers->plays != PLAYS_GONE)
		json_object_set_new(
			object, "in_reply_to_screen_name",
			json_string(tweet->answers ? tweet->answers->handle : OWNER_HANDLE));
	json_object_set_new(object, "in_reply_to_user_id_str", json_string(user));
}

static json_t *tweet_json(const struct world *world, const struct tweet *tweet)
{
	g_autofree char *text = html_escape(tweet->text), *id = id_text(tweet->id);
	g_autofree char *created = moment_twitter(tweet->when);
	g_autofree char *length = g_strdup_printf("%ld", g_utf8_strlen(text, -1));
	g_autofree char *likes = g_strdup_printf("%u", (guint)(tweet->id >> 3) % 19);
	bool is_retweet = g_str_has_prefix(tweet->text, "RT @");
	json_t *object = json_object();

	if (tweet->when > moment_at(day_at(2022, 10, 1), 0, 0, 0))
		json_object_set_new(object, "edit_info", edit_info(tweet));
	json_object_update_missing_new(
		object, json_pack("{sb ss so so ss ss}", "retweeted", 0, "source",
				  "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter "
				  "Web App</a>",
				  "entities", entities(world, tweet, text), "display_text_range",
				  json_pack("[ss]", "0", length), "favorite_count",
				  is_retweet ? "0" : likes, "id_str", id));
	if (tweet->answers || tweet->answers_self)
		add_reply(object, tweet);
	json_object_update_missing_new(
		object, json_pack("{sb ss ss sb ss sb ss ss}", "truncated", 0, "retweet_count", "0",
				  "id", id, "possibly_sensitive", 0, "created_at", created,
				  "favorited", 0, "full_text", text, "lang", "en"));
	if (tweet->community)
		json_object_set_new(object, "community_id_str", json_string("1496500000000000000"));
	if (tweet->deleted) {
		g_autofree char *deleted = moment_twitter(tweet->when + DAY);

		json_object_set_new(object, "deleted_at", json_string(deleted));
	}
	return json_pack("{so}", "tweet", object);
}

static json_t *note_mentions(const char *text)
{
	json_t *mentions = json_array();

	for (const char *at = text; *at; at++) {
		gsize length = word_length(at + 1);

		if (*at != '@' || !length)
			continue;
		g_autofree char *handle = g_strndup(at + 1, length);
		glong start = g_utf8_pointer_to_offset(text, at);
		g_autofree char *from = g_strdup_printf("%ld", start);
		g_autofree char *to = g_strdup_printf("%ld", start + (glong)length + 1);

		json_array_append_new(mentions, json_pack("{ss ss ss}", "screenName", handle,
							  "fromIndex", from, "toIndex", to));
	}
	return mentions;
}

static json_t *note_json(const struct tweet *tweet)
{
	g_autofree char *id = id_text(tweet->id + 977), *when = moment_iso(tweet->when * 1000);
	json_t *core =
		json_pack("{so so ss so so so}", "styletags", json_array(), "urls", json_array(),
			  "text", tweet->note, "mentions", note_mentions(tweet->note), "cashtags",
			  json_array(), "hashtags", json_array());

	return json_pack("{s{ss ss s{ss ss ss s{}} ss so}}", "noteTweet", "noteTweetId", id,
			 "updatedAt", when, "lifecycle", "value", "1", "name", "Client",
			 "originalName", "Client", "annotations", "createdAt", when, "core", core);
}

static json_t *header_json(const struct tweet *tweet)
{
	g_autofree char *id = id_text(tweet->id), *created = moment_twitter(tweet->when);

	return json_pack("{s{ss ss ss}}", "tweet", "tweet_id", id, "user_id", OWNER_ID,
			 "created_at", created);
}

/* Two parts, and the first holds the middle years: neither parts nor rows are in order. */
static bool is_in_first_part(guint index, guint count)
{
	return index > count / 4 && index < count * 9 / 10;
}

static void write_parts(const struct world *world, struct zip *zip, json_t *types)
{
	json_t *first = json_array(), *second = json_array(), *headers = json_array();
	guint count = world->tweets->len;

	for (guint i = count; i--;) {
		const struct tweet *tweet = world->tweets->pdata[i];

		if (tweet->deleted || tweet->community)
			continue;
		json_array_append_new(is_in_first_part(i, count) ? first : second,
				      tweet_json(world, tweet));
		json_array_append_new(headers, header_json(tweet));
	}
	twitter_add(zip, types, "tweets", first);
	twitter_add(zip, types, "tweets-part1", second);
	twitter_add(zip, types, "tweet-headers", headers);
}

void twitter_write_tweets(const struct world *world, struct zip *zip, json_t *types)
{
	json_t *notes = json_array(), *deleted = json_array(), *community = json_array();

	write_parts(world, zip, types);
	for (guint i = world->tweets->len; i--;) {
		const struct tweet *tweet = world->tweets->pdata[i];

		if (tweet->note)
			json_array_append_new(notes, note_json(tweet));
		if (tweet->deleted || tweet->community)
			json_array_append_new(tweet->deleted ? deleted : community,
					      tweet_json(world, tweet));
	}
	twitter_add(zip, types, "note-tweet", notes);
	twitter_add(zip, types, "deleted-tweets", deleted);
	twitter_add(zip, types, "community-tweet", community);
}
