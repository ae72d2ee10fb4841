/*
 * What a Twitter archive of 2012 to 2019 says about itself: whose it is, when it was made and which
 * months it holds. The tweets of a month stand in a file of their own, data/js/tweets/2013_02.js,
 * and are read like those of today (twitter_tweets.c).
 *
 * The number of tweets in payload_details.js is not the true one, so it is not compared.
 */
#include "importers/twitter/twitter.h"

void twitter_read_user_details(struct twitter *twitter, struct items *items)
{
	const struct value *user;

	while ((user = items_next(items))) {
		twitter_set_owner(twitter, item_id(user, "id"), item_text(user, "screen_name"),
				  item_text(user, "full_name"));
		twitter_count(items, ROW_KEPT, WHEN_NONE);
	}
}

/* The later of the two generations says in which language the archive was asked for. */
void twitter_read_payload_details(struct twitter *twitter, struct items *items)
{
	const struct value *payload;

	while ((payload = items_next(items))) {
		gint64 made = date_parse(DATE_TWITTER, item_text(payload, "created_at"));

		if (made == WHEN_NONE)
			made = date_parse(DATE_ISO, item_text(payload, "created_at"));
		if (made != WHEN_NONE)
			twitter->import->source->made = day_of(made);
		twitter->grailbird = *item_text(payload, "lang") ? "G1b" : "G1a";
		twitter_count(items, ROW_KEPT, WHEN_NONE);
	}
}

void twitter_read_tweet_index(struct twitter *twitter, struct items *items)
{
	const struct value *month;

	while ((month = items_next(items))) {
		twitter_list_file(twitter, items, item_text(month, "file_name"),
				  item_id(month, "tweet_count"));
		twitter_count(items, ROW_KEPT, WHEN_NONE);
	}
}
