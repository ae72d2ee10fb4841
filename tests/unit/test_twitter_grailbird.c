/*
 * Archives of months ("Grailbird", 2012 to 2019), and what the user says of themselves where an
 * archive names nobody.
 */
#include "tests/unit/test_twitter.h"

#define MONTH(name, elements) "Grailbird.data.tweets_" name " = \n [ " elements " ]"
#define OWNER		      "'user' : { 'name' : 'Ada', 'screen_name' : 'ada_l', 'id_str' : '4242', 'id' : 4242 }"
#define TWEET(id, date, rest)                                                                      \
	"{ 'id_str' : '" id "', 'id' : " id ", 'created_at' : '" date "', " rest OWNER " }"
#define REPLY                                                                                      \
	"'text' : '@bob_k hi', 'in_reply_to_user_id' : 777, 'in_reply_to_screen_name' : 'bob_k', "
#define DETAILS                                                                                    \
	"var user_details =  { 'screen_name' : 'ada_l', 'full_name' : 'Ada L.', 'id' : '4242' }"
#define INDEX(count)                                                                               \
	"var tweet_index =  [ { 'file_name' : 'data/js/tweets/2013_02.js', 'tweet_count' : " count \
	" } ]"

static const struct archive archives[] = {
	{"ids above 2^53 are exact: two tweets and two people that a double cannot tell apart",
	 {{"data/js/user_details.js", DETAILS},
	  {"data/js/tweets/2013_02.js",
	   MONTH("2013_02",
		 "{ 'id' : 9007199254740993, 'created_at' : 'Sat Feb 09 05:06:07 +0000 2013', "
		 "'text' : 'x', 'in_reply_to_user_id' : 9007199254740995 }, { 'id' : "
		 "9007199254740992, 'created_at' : 'Sat Feb 09 05:06:07 +0000 2013', 'text' : 'x', "
		 "'in_reply_to_user_id' : 9007199254740996 }")}},
	 "me > twitter:9007199254740995 reply 2013-02-09\n"
	 "me > twitter:9007199254740996 reply 2013-02-09\n",
	 "data/js/user_details.js kept 1\ndata/js/tweets/2013_02.js kept 2\n",
	 "twitter:9007199254740995\ntwitter:9007199254740996\n",
	 "G1a"},
	{"a lone month names its owner, whose answers to themselves are nobody's",
	 {{"2014_05.js",
	   MONTH("2014_05",
		 TWEET("21", "2014-05-06 07:08:09 +0000",
		       "'in_reply_to_user_id' : 4242, ") ", " TWEET("22",
								    "2014-05-06 07:08:09 +0000",
								    REPLY))}},
	 "me > twitter:777 reply 2014-05-06\n",
	 "2014_05.js kept 2\n",
	 "twitter:777;twitter:@bob_k\n",
	 "G1b"},
	{"the author of a retweet is the user of the tweet repeated, whoever is mentioned",
	 {{"user_details.js", DETAILS},
	  {"2013_02.js",
	   MONTH("2013_02",
		 TWEET("23", "Sat Feb 09 05:06:07 +0000 2013",
		       "'text' : 'RT @dan_o: hi @bob_k', 'entities' : { 'user_mentions' : [ { "
		       "'screen_name' : 'dan_o', 'id' : 555, 'indices' : [ 3, 9 ] } ] }, "
		       "'retweeted_status' : { 'text' : 'hi @bob_k', 'id' : 20, 'user' : { "
		       "'screen_name' : 'dan_new', 'name' : 'Dan Orr', 'id_str' : '999' } }, "))}},
	 "me > twitter:999 retweet 2013-02-09\n",
	 "user_details.js kept 1\n2013_02.js kept 1\n",
	 "twitter:999;twitter:@dan_new (Dan Orr)\n",
	 "G1a"},
	{"a retweet typed by hand has no tweet repeated: the mention is its author",
	 {{"user_details.js", DETAILS},
	  {"2013_02.js",
	   MONTH("2013_02",
		 TWEET("24", "Sat Feb 09 05:06:07 +0000 2013",
		       "'text' : 'RT @dan_o hi', 'entities' : { 'user_mentions' : [ { "
		       "'screen_name' : 'dan_o', 'id' : 555, 'indices' : [ 3, 9 ] } ] }, "))}},
	 "me > twitter:555 retweet 2013-02-09\n",
	 NULL,
	 "twitter:555;twitter:@dan_o\n",
	 NULL},
	{"the later generation is told by its payload when there is no tweet",
	 {{"payload_details.js",
	   "var payload_details =  { 'tweets' : 7, 'created_at' : '2014-05-06 07:08:09 +0000', "
	   "'lang' : 'en' }"},
	  {"tweet_index.js", "var tweet_index =  [ ]"}},
	 "",
	 "payload_details.js kept 1\ntweet_index.js\n",
	 "",
	 "G1b"},
	{"a day of 2013 that is past the archive's is no day: the id holds the time",
	 {{"payload_details.js",
	   "var payload_details =  { 'created_at' : 'Sun Feb 10 05:06:07 +0000 2013' }"},
	  {"2013_02.js",
	   MONTH("2013_02", TWEET("300099345502076928", "Sat Feb 09 05:06:07 +0000 2033", REPLY))}},
	 "me > twitter:777 reply 2013-02-09\n",
	 NULL,
	 NULL,
	 "G1a"},
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

struct moment_case {
	const char *created_at;
	bool day_only;
};

static void test_midnight_before_november_2010_is_a_day(void **state)
{
	static const struct moment_case cases[] = {
		{"2010-10-05 00:00:00 +0000", true},
		{"2010-11-03 00:00:00 +0000", true},
		{"2010-11-04 00:00:00 +0000", false},
		{"2010-10-05 00:00:01 +0000", false},
		{"2014-05-06 00:00:00 +0000", false},
		{"Tue Oct 05 00:00:00 +0000 2010", false}, /* an archive that knows the times */
	};

	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *tweets = g_strdup_printf(
			"x = [ { 'id' : 25, 'created_at' : '%s', " REPLY OWNER " } ]",
			cases[i].created_at);
		const struct file files[FILES_MAX] = {{"2010_10.js", tweets}};
		struct network network;
		struct diag diag;

		network_init(&network);
		diag_init(&diag, NULL);
		read_archive(&network, files, &diag);
		assert_int_equal(network.interactions->len, 1);
		if (g_array_index(network.interactions, struct interaction, 0).day_only !=
		    cases[i].day_only)
			fail_msg("%s", cases[i].created_at);
		diag_release(&diag);
		network_release(&network);
	}
}

struct listing_case {
	const char *index;
	guint notes;
};

static void test_a_month_that_is_missing_is_told(void **state)
{
	static const struct listing_case cases[] = {
		{INDEX("99"), 1},
		{INDEX("0"), 0},
		{"var tweet_index = [ { 'file_name' : 7 } ]", 0}};

	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		const struct file files[FILES_MAX] = {{"data/js/user_details.js", DETAILS},
						      {"data/js/tweet_index.js", cases[i].index}};
		struct network network;
		struct diag diag;

		network_init(&network);
		diag_init(&diag, NULL);
		read_archive(&network, files, &diag);
		assert_int_equal(diag.count[DIAG_LISTED_FILE_MISSING], cases[i].notes);
		diag_release(&diag);
		network_release(&network);
	}
}

struct declared_case {
	const char *keys[3];
	guint notes;
	guint interactions;
};

/* A reply to Bob and one to oneself, in a file that names nobody. */
static void test_what_the_user_says_names_the_owner(void **state)
{
	static const struct declared_case cases[] = {
		{{NULL}, 1, 2},
		{{"twitter:4242"}, 0, 1},
		{{"twitter:@ada_l"}, 0, 1},
		{{"linkedin:ada"}, 1, 2},
		{{"twitter:4242", "twitter:4343"}, 0, 2}, /* which of the two is not said */
	};
	static const struct file files[FILES_MAX] = {
		{"tweets.js",
		 "x = [ { 'tweet' : { 'id' : '25', 'created_at' : 'Sat Mar 05 06:47:23 +0000 "
		 "2022', " REPLY "'x' : 1 } }, { 'tweet' : { 'id' : '26', 'created_at' : 'Sat Mar "
		 "05 06:47:24 +0000 2022', 'in_reply_to_user_id' : '4242', "
		 "'in_reply_to_screen_name' : 'ada_l' } } ]"}};

	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		struct network network;
		struct diag diag;

		network_init(&network);
		diag_init(&diag, NULL);
		for (guint j = 0; cases[i].keys[j]; j++)
			network_declare(&network, (struct declaration){.key = cases[i].keys[j],
								       .kind = PERSON_ME});
		read_archive(&network, files, &diag);
		assert_int_equal(diag.count[DIAG_NO_OWNER_KEY], cases[i].notes);
		assert_int_equal(network.interactions->len, cases[i].interactions);
		diag_release(&diag);
		network_release(&network);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_archives),
		cmocka_unit_test(test_the_same_archive_twice_adds_nothing),
		cmocka_unit_test(test_midnight_before_november_2010_is_a_day),
		cmocka_unit_test(test_a_month_that_is_missing_is_told),
		cmocka_unit_test(test_what_the_user_says_names_the_owner),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
