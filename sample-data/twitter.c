/*
 * The Twitter archive of 2026: manifest, account, follows, likes and lists around the tweets and
 * messages.
 */
#include "sample-data/writers.h"

#include <string.h>

#include "sample-data/chatter.h"

#define HEX "5f1c0e8a7d3b46920acd1e5f7788b3049c2d6e1fa0b4573821e9d0c6f5a4b317"

/* direct-messages-group becomes directMessagesGroup; the part is left out. */
static char *type_of(const char *name)
{
	g_auto(GStrv) halves = g_strsplit(name, "-part", 2);
	GString *type = g_string_new(NULL);

	for (const char *at = halves[0]; *at; at++) {
		if (*at == '-')
			g_string_append_c(type, g_ascii_toupper(*++at));
		else
			g_string_append_c(type, *at);
	}
	return g_string_free(type, FALSE);
}

static char *global_of(const char *name)
{
	g_auto(GStrv) halves = g_strsplit(name, "-part", 2);

	g_strdelimit(halves[0], "-", '_');
	return g_strdup_printf("YTD.%s.part%s", halves[0], halves[1] ? halves[1] : "0");
}

void twitter_add(struct zip *zip, json_t *types, const char *name, json_t *elements)
{
	g_autofree char *type = type_of(name), *global = global_of(name);
	g_autofree char *path = g_strdup_printf("data/%s.js", name);
	g_autofree char *count = g_strdup_printf("%" G_GSIZE_FORMAT, json_array_size(elements));
	json_t *listed = json_object_get(types, type);

	if (!listed) {
		listed = json_pack("{s[]}", "files");
		json_object_set_new(types, type, listed);
	}
	json_array_append_new(
		json_object_get(listed, "files"),
		json_pack("{ss ss ss}", "fileName", path, "globalName", global, "count", count));
	g_autofree char *text = script_text(global, elements);

	zip_add(zip, path, text);
}

static json_t *account_link(const char *member, const char *id)
{
	g_autofree char *link = g_strconcat("https://twitter.com/intent/user?user_id=", id, NULL);

	return json_pack("{s{ss ss}}", member, "accountId", id, "userLink", link);
}

static void write_follows(const struct world *world, struct zip *zip, json_t *types)
{
	json_t *followers = json_array(), *following = json_array();

	/* Their order means nothing. */
	for (guint i = world->people->len; i--;) {
		const struct person *person = world->people->pdata[i];

		if (person->follows && person->plays != PLAYS_GONE)
			json_array_append_new(followers,
					      account_link("follower", person->twitter_id));
		if (person->followed && person->plays != PLAYS_GONE)
			json_array_append_new(following,
					      account_link("following", person->twitter_id));
	}
	twitter_add(zip, types, "follower", followers);
	twitter_add(zip, types, "following", following);
	twitter_add(zip, types, "block",
		    json_pack("[oo]", account_link("blocking", "98120344"),
			      account_link("blocking", "4410298837")));
	twitter_add(zip, types, "mute",
		    json_pack("[ooo]", account_link("muting", "77120981"),
			      account_link("muting", "3310098217"),
			      account_link("muting", "61203377")));
}

static void write_likes(const struct world *world, struct zip *zip, json_t *types)
{
	static const struct speech speech = {.company = "Merrow Bank"};
	struct dice dice;
	json_t *likes = json_array();

	dice_init(&dice, world->seed, "likes", 0);
	for (guint left = world_count(world, 260); left; left--) {
		guint64 day = (guint64)dice_between(&dice, FIRST_DAY, LAST_DAY - 1);
		guint64 id = ((day * DAY * 1000 - G_GUINT64_CONSTANT(1288834974657)) << 22) |
			     (dice_roll(&dice) & 0x3fffffff);
		g_autofree char *text = chatter(&dice, "retweet", &speech);
		g_autofree char *number = g_strdup_printf("%" G_GUINT64_FORMAT, id);
		g_autofree char *url =
			g_strconcat("https://twitter.com/i/web/status/", number, NULL);
		g_auto(GStrv) parts = g_strsplit(text, "&", -1);
		g_autofree char *escaped = g_strjoinv("&amp;", parts);

		json_array_append_new(likes, json_pack("{s{ss ss ss}}", "like", "tweetId", number,
						       "fullText", escaped, "expandedUrl", url));
	}
	twitter_add(zip, types, "like", likes);
}

static json_t *list_info(const char *owner, const char *slug)
{
	g_autofree char *url = g_strdup_printf("https://twitter.com/%s/lists/%s", owner, slug);

	return json_pack("{s{ss}}", "userListInfo", "url", url);
}

static void write_account(struct zip *zip, json_t *types)
{
	twitter_add(zip, types, "account",
		    json_pack("[{s{ss ss ss ss ss ss}}]", "account", "email", OWNER_MAIL,
			      "createdVia", "web", "username", OWNER_HANDLE, "accountId", OWNER_ID,
			      "createdAt", "2018-11-02T09:14:00.000Z", "accountDisplayName",
			      OWNER_FIRST " " OWNER_LAST));
	twitter_add(zip, types, "profile",
		    json_pack("[{s{s{ss ss ss} ss}}]", "profile", "description", "bio",
			      "Hires slowly, reads slowly. Rye.", "website", "https://t.co/B10c",
			      "location", "Varnholm", "avatarMediaUrl",
			      "https://pbs.twimg.com/profile_images/1/nell.jpg"));
	twitter_add(zip, types, "screen-name-change",
		    json_pack("[{s{ss s{ss ss ss}}}]", "screenNameChange", "accountId", OWNER_ID,
			      "screenNameChange", "changedAt", "2019-01-20T10:00:00.000Z",
			      "changedFrom", "nell_hires", "changedTo", OWNER_HANDLE));
}

static void write_small(const struct world *world, struct zip *zip, json_t *types)
{
	const struct person *curator = world->people->pdata[5];

	write_account(zip, types);
	twitter_add(zip, types, "lists-created",
		    json_pack("[oo]", list_info(OWNER_HANDLE, "slow-readers"),
			      list_info(OWNER_HANDLE, "night-trains")));
	twitter_add(zip, types, "lists-member",
		    json_pack("[o]", list_info(curator->handle, "people-people")));
	twitter_add(zip, types, "contact",
		    json_pack("[{s{s[s] s[s]}}]", "contact", "emails", "plumber@example.org",
			      "phoneNumbers", "+12015550199"));
	twitter_add(zip, types, "grok-chat-item",
		    json_pack("[{s{ss ss ss s{ss ss} ss}}]", "grokChatItem", "accountId", OWNER_ID,
			      "chatId", "1981000000000000000", "createdAt",
			      "2026-05-05T05:05:05.000Z", "sender", "name", "User", "value", "1",
			      "message", "What is rye?"));
	twitter_add(zip, types, "ad-impressions", json_array());
	twitter_add(zip, types, "smartblock", json_array());
}

static void write_manifest(struct zip *zip, json_t *types)
{
	json_t *manifest = json_pack(
		"{s{ss ss ss} s{ss ss sb ss} so}", "userInfo", "accountId", OWNER_ID, "userName",
		OWNER_HANDLE, "displayName", OWNER_FIRST " " OWNER_LAST, "archiveInfo", "sizeBytes",
		"4183310", "generationDate", "2026-10-31T19:30:00.000Z", "isPartialArchive", 0,
		"maxPartSizeBytes", "53687091200", "dataTypes", types);
	g_autofree char *text = script_text("__THAR_CONFIG", manifest);

	zip_add(zip, "data/manifest.js", text);
}

void twitter_write(const struct world *world, const char *folder)
{
	struct zip *zip = zip_open(folder, "twitter-2026-10-31-" HEX ".zip");
	json_t *types = json_object();

	zip_add(zip, "Your archive.html", "<!doctype html><title>Your archive</title>\n");
	zip_add(zip, "assets/images/twemoji/v/latest/svg/1f33f.svg", "<svg/>\n");
	zip_add(zip, "data/README.txt",
		"This archive belongs to @" OWNER_HANDLE " (" OWNER_ID ").\n");
	twitter_write_tweets(world, zip, types);
	twitter_write_messages(world, zip, types);
	write_follows(world, zip, types);
	write_likes(world, zip, types);
	write_small(world, zip, types);
	write_manifest(zip, types);
	zip_close(zip);
}
