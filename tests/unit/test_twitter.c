/*
 * Tweets, long posts and follows: whom the owner addressed, and who they are.
 */
#include "tests/unit/test_twitter.h"

#define DATE		"'created_at' : 'Sat Mar 05 06:47:23 +0000 2022', "
#define TEXT(words)	"'full_text' : '" words "', "
#define TWEET(id, rest) "{ 'tweet' : { " DATE rest "'id_str' : '" id "' } }"
#define REPLY(user, name)                                                                          \
	"'in_reply_to_user_id_str' : '" user "', 'in_reply_to_screen_name' : '" name "', "
#define MENTIONS(list) "'entities' : { 'user_mentions' : [ " list " ] }, "
#define MENTION(handle, id, start)                                                                 \
	"{ 'name' : '', 'screen_name' : '" handle "', 'indices' : [ '" start                       \
	"', '9' ], 'id_str' : '" id "' }"
#define TWO(one, other) one ", " other
#define GONE(id, handle, rest)                                                                     \
	TWEET(id, TEXT("RT @" handle ": x") rest MENTIONS(MENTION(handle, "-1", "3")))
#define PICTURE(user, handle)                                                                      \
	"'extended_entities' : { 'media' : [ { 'source_user_id_str' : '" user                      \
	"', 'expanded_url' : 'https://twitter.com/" handle "/status/1/photo/1' } ] }, "
#define VERSION(id, edit_info) TWEET(id, MENTIONS(MENTION("bob_k", "777", "0")) edit_info)
#define EDIT_OF(id)	       "'edit_info' : { 'edit' : { 'initialTweetId' : '" id "' } }, "
#define INITIAL_OF(id)	       "'edit_info' : { 'initial' : { 'editTweetIds' : [ '" id "' ] } }, "

static const struct archive archives[] = {
	{"a reply that mentions its target twice counts once, the others of it as mentioned",
	 {ACCOUNT,
	  {"data/tweets.js",
	   TWEETS(TWEET("20",
			REPLY("777", "bob_k") MENTIONS(MENTION("bob_k", "777", "0") ", " MENTION(
				"carol", "888", "7") ", " MENTION("bob_k", "777", "14"))))}},
	 "me > twitter:777 reply 2022-03-05\nme > twitter:888 mention 2022-03-05\n",
	 "account.js kept 1\ndata/tweets.js kept 1\n",
	 "twitter:777;twitter:@bob_k\ntwitter:888;twitter:@carol\n",
	 "G3"},
	{"one person written in several ways counts once, a handle of digits is no id",
	 {ACCOUNT,
	  {"tweets.js",
	   TWEETS(TWO(
		   TWEET("23",
			 REPLY("777", "Bob_K") MENTIONS(MENTION("BOB_k", "-1", "0") ", " MENTION(
				 "777", "888", "7") ", " MENTION("bob_k", "777", "14"))),
		   TWEET("24", MENTIONS(MENTION("Bob_K", "-1", "0") ", " MENTION(
				       "bob_k", "-1",
				       "7") ", " MENTION("", "0777", "14") ", " MENTION("", "777",
											"19")))))}},
	 "me > twitter:777 mention 2022-03-05\nme > twitter:777 mention 2022-03-05\n"
	 "me > twitter:777 reply 2022-03-05\nme > twitter:888 mention 2022-03-05\n",
	 "account.js kept 1\ntweets.js kept 2\n",
	 "twitter:777;twitter:@bob_k\ntwitter:888;twitter:@777\n",
	 NULL},
	{"bare tweets with numbers and `text` are read as wrapped ones",
	 {ACCOUNT,
	  {"tweet.js",
	   TWEETS("{ " DATE "'text' : '@bob_k hi', 'in_reply_to_user_id' : 777, 'id' : "
		  "9007199254740993, 'entities' : { 'user_mentions' : [ { 'screen_name' : 'bob_k', "
		  "'indices' : [ 0, 6 ], 'id' : 777 } ] } }")}},
	 "me > twitter:777 reply 2022-03-05\n",
	 "account.js kept 1\ntweet.js kept 1\n",
	 "twitter:777;twitter:@bob_k\n",
	 "G2a"},
	{"a handle that changed hands is the former one of the person answered",
	 {ACCOUNT,
	  {"tweets.js",
	   TWEETS(TWEET("21", REPLY("777", "bob_new") MENTIONS(MENTION("bob_old", "999", "0"))))}},
	 "me > twitter:777 reply 2022-03-05\n",
	 NULL,
	 "twitter:777;twitter:@bob_new;twitter:@bob_old\n",
	 NULL},
	{"a reply to oneself that begins with another's handle mentions them",
	 {ACCOUNT,
	  {"tweets.js",
	   TWEETS(TWEET("22", REPLY("4242", "ada_l") MENTIONS(MENTION("bob_k", "777", "0"))))}},
	 "me > twitter:777 mention 2022-03-05\n",
	 "account.js kept 1\ntweets.js kept 1\n",
	 "twitter:777;twitter:@bob_k\n",
	 NULL},
	{"the id -1 is nobody's: two handles are two people",
	 {ACCOUNT, {"tweets.js", TWEETS(TWO(GONE("23", "gone_a", ""), GONE("24", "gone_b", "")))}},
	 "me > twitter:@gone_a retweet 2022-03-05\nme > twitter:@gone_b retweet 2022-03-05\n",
	 NULL,
	 "twitter:@gone_a\ntwitter:@gone_b\n",
	 NULL},
	{"a retweet addresses its author alone, in whatever letter case, typed by hand or not",
	 {ACCOUNT,
	  {"tweets.js", TWEETS(TWO(TWO(TWEET("25", TEXT("RT @BOB_K: hi @carol") MENTIONS(
							   TWO(MENTION("bob_k", "777", "3"),
							       MENTION("carol", "888", "14")))),
				       TWEET("26", TEXT("RT: @Carol hi")
							   MENTIONS(MENTION("carol", "888", "4")))),
				   TWEET("27", TEXT("RT @dan hi"))))}},
	 "me > twitter:777 retweet 2022-03-05\nme > twitter:888 retweet 2022-03-05\n"
	 "me > twitter:@dan retweet 2022-03-05\n",
	 NULL,
	 NULL,
	 NULL},
	{"the picture of a retweet gives the id of an author who is gone, not of a third account",
	 {ACCOUNT,
	  {"tweets.js", TWEETS(TWO(GONE("28", "gone_a", PICTURE("555", "gone_a")),
				   GONE("29", "gone_b", PICTURE("556", "third"))))}},
	 "me > twitter:555 retweet 2022-03-05\nme > twitter:@gone_b retweet 2022-03-05\n",
	 NULL,
	 "twitter:555;twitter:@gone_a\ntwitter:@gone_b\n",
	 NULL},
	{"links to tweets quote their authors, but for the owner's and those without an author",
	 {ACCOUNT,
	  {"tweets.js",
	   TWEETS(TWEET("30", "'entities' : { 'urls' : [ { 'expanded_url' : "
			      "'https://twitter.com/bob_k/status/1' }, { 'expanded_url' : "
			      "'https://x.com/carol/status/2' }, { 'expanded_url' : "
			      "'https://mobile.twitter.com/dan/status/3' }, { 'expanded_url' : "
			      "'https://twitter.com/i/web/status/4' }, { 'expanded_url' : "
			      "'https://twitter.com/ada_l/status/5' }, { 'url' : 'x' } ] }, "))}},
	 "me > twitter:@bob_k quote 2022-03-05\nme > twitter:@carol quote 2022-03-05\n"
	 "me > twitter:@dan quote 2022-03-05\n",
	 NULL,
	 NULL,
	 NULL},
	{"a tweet repeated in another file and another version of it count once",
	 {ACCOUNT,
	  {"tweets.js",
	   TWEETS(TWO(VERSION("1500000000000000002", EDIT_OF("1500000000000000001")),
		      VERSION("1500000000000000001", INITIAL_OF("1500000000000000001"))))},
	  {"community-tweet.js", TWEETS(TWEET("1500000000000000002", ""))}},
	 "me > twitter:777 mention 2022-03-05\n",
	 "account.js kept 1\ntweets.js kept 1, older 1\ncommunity-tweet.js twice 1\n",
	 NULL,
	 NULL},
	{"an impossible date gives way to the id's time; without either the tweet is left out",
	 {ACCOUNT,
	  {"tweets.js",
	   TWEETS("{ 'tweet' : { 'id_str' : '1500000000000000001', 'created_at' : 'Sat Mar 05 "
		  "06:47:23 +0000 2003', " REPLY(
			  "777", "bob_k") "'x' : 1 } }, { 'tweet' : { "
					  "'id_str' : '5', " REPLY(
						  "777",
						  "bob_k") "'created_at' : 'yesterday' } }, 7")}},
	 "me > twitter:777 reply 2022-03-05\n",
	 "account.js kept 1\ntweets.js kept 1, skipped 2\n",
	 NULL,
	 NULL},
	{"a long post mentions more than its tweet, and counts alone when its tweet is gone",
	 {ACCOUNT,
	  {"note-tweet.js",
	   TWEETS("{ 'noteTweet' : { 'noteTweetId' : '61', 'createdAt' : "
		  "'2022-03-05T06:47:23.000Z', 'core' : { 'text' : 'other words', 'mentions' : [ ] "
		  "} } }, { 'noteTweet' : { 'noteTweetId' : '62', 'createdAt' : "
		  "'2022-03-05T06:47:23.000Z', 'core' : { 'text' : 'salt & oil > all @bob_k and "
		  "much "
		  "later @carol', 'mentions' : [ { 'screenName' : 'Bob_K' }, { 'screenName' : "
		  "'carol' } ] } } }, { 'noteTweet' : { 'noteTweetId' : '63', 'createdAt' : "
		  "'2024-06-10T09:00:00.000Z', 'core' : { 'text' : '@dan', 'mentions' : [ { "
		  "'screenName' : 'dan' } ] } } }")},
	  {"tweets.js",
	   TWEETS(TWEET("31", TEXT("salt &amp; oil &gt; all @bob_k\xE2\x80\xA6 https://t.co/x")
				      MENTIONS(MENTION("bob_k", "777", "17"))))}},
	 "me > twitter:777 mention 2022-03-05\nme > twitter:@carol mention 2022-03-05\n"
	 "me > twitter:@dan mention 2024-06-10\n",
	 "account.js kept 1\nnote-tweet.js kept 3\ntweets.js kept 1\n",
	 NULL,
	 "G3"},
	{"without an account file a thread of the owner's names the owner",
	 {{"tweets.js",
	   TWEETS(TWEET(
		   "1500000000000000002",
		   "'in_reply_to_status_id_str' : '1500000000000000001', " REPLY("4242", "ada_l")
			   MENTIONS(MENTION(
				   "bob_k",
				   "777",
				   "0"))) ", " TWEET("1500000000000000001",
						     "'in_reply_to_status_id_str' : '1', " REPLY(
							     "777", "bob_k")
							     MENTIONS(MENTION("bob_k", "777",
									      "0"))))}},
	 "me > twitter:777 reply 2022-03-05\nme > twitter:777 mention 2022-03-05\n",
	 "tweets.js kept 2\n",
	 "twitter:777;twitter:@bob_k\n",
	 NULL},
	{"a reply that nothing settles leaves a former handle",
	 {{"tweets.js",
	   TWEETS(TWEET("33", REPLY("777", "bob_new") MENTIONS(MENTION("bob_old", "999", "0"))))}},
	 "me > twitter:777 reply 2022-03-05\n",
	 "tweets.js kept 1\n",
	 "twitter:777;twitter:@bob_new;twitter:@bob_old\n",
	 NULL},
	{"follows go both ways, each once; blocks make nobody known; likes are only counted",
	 {ACCOUNT,
	  {"follower.js", TWEETS("{ 'follower' : { 'accountId' : '777' } }, { 'follower' : { "
				 "'accountId' : '777' } }, { 'follower' : { } }")},
	  {"following.js", TWEETS("{ 'following' : { 'accountId' : '777' } }")},
	  {"block.js", TWEETS("{ 'blocking' : { 'accountId' : '999' } }")},
	  {"like.js", TWEETS("{ 'like' : { 'tweetId' : '5' } }")}},
	 "twitter:777 > me follow \nme > twitter:777 follow \n",
	 "account.js kept 1\nfollower.js kept 1, skipped 1, twice 1\nfollowing.js kept 1\nblock.js "
	 "kept 1\nlike.js "
	 "no author 1\n",
	 "twitter:777\n",
	 NULL},
	{"hostile ids are nobody's",
	 {ACCOUNT,
	  {"tweets.js",
	   TWEETS(TWEET("32", REPLY("-1", "") MENTIONS(MENTION("", "0", "0") ", 3")))}},
	 "",
	 "account.js kept 1\ntweets.js kept 1\n",
	 "",
	 NULL},
};

static void test_archives(void **state)
{
	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(archives); i++)
		check_archive(&archives[i]);
}

static void test_the_same_archive_twice_adds_nothing(void **state)
{
	(void)state;
	check_twice(archives, G_N_ELEMENTS(archives));
}

static void test_cut_files_break_nothing(void **state)
{
	(void)state;
	check_cut_files(archives, G_N_ELEMENTS(archives));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_archives),
		cmocka_unit_test(test_the_same_archive_twice_adds_nothing),
		cmocka_unit_test(test_cut_files_break_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
