/*
 * In how many ways an archive may write one and the same tweet: dates, numbers, strings.
 */
#include "tests/unit/test_twitter.h"

#include <locale.h>

#define REPLY_TO "'in_reply_to_user_id' : '777', "

/* What becomes of one tweet, of an archive made in 2022: the day of the reply in it, "" for none.
 */
struct date_case {
	const char *id, *created_at, *day;
	guint notes;
};

static void check_date(const struct date_case *date)
{
	g_autofree char *tweets = g_strdup_printf("x = [ { 'tweet' : { " REPLY_TO
						  "'id' : '%s', 'created_at' : '%s' } } ]",
						  date->id, date->created_at);
	const struct file files[FILES_MAX] = {
		{"manifest.js", "x = { 'userInfo' : { 'accountId' : '4242' }, 'archiveInfo' : { "
				"'generationDate' : '2022-11-05T06:07:08.901Z' } }"},
		{"tweets.js", tweets}};
	g_autofree char *found = NULL;
	struct network network;
	struct diag diag;

	network_init(&network);
	diag_init(&diag, NULL);
	read_archive(&network, files, &diag);
	found = interactions_of(&network);
	if (*date->day ? !strstr(found, date->day) : *found)
		fail_msg("%s, id %s: %s", date->created_at, date->id, found);
	assert_int_equal(network.interactions->len, *date->day ? 1 : 0);
	if (diag.count[DIAG_DATE_IMPOSSIBLE] != date->notes)
		fail_msg("%s, id %s: %u notes", date->created_at, date->id,
			 diag.count[DIAG_DATE_IMPOSSIBLE]);
	assert_int_equal(diag.count[DIAG_ROW_NO_DATE], *date->day ? 0 : 1);
	diag_release(&diag);
	network_release(&network);
}

#define ID_OF_2022 "1500000000000000001" /* Sat Mar 05 06:47:23 +0000 2022 */

static void test_dates(void **state)
{
	static const struct date_case cases[] = {
		{ID_OF_2022, "Sat Mar 05 06:47:23 +0000 2022", "2022-03-05", 0},
		{ID_OF_2022, "2022-03-05 06:47:23 +0000", "2022-03-05", 0},
		{ID_OF_2022, "Sat Mar 05 06:47:23 +0000 1997", "2022-03-05", 1},
		{ID_OF_2022, "Sat Mar 05 06:47:23 +0000 2003", "2022-03-05", 1},
		{ID_OF_2022, "Sat Mar 05 06:47:23 +0000 2005", "2022-03-05", 1},
		{ID_OF_2022, "Sat Mar 05 06:47:23 +0000 2025", "2022-03-05", 1},
		{ID_OF_2022, "", "2022-03-05", 1},
		{ID_OF_2022, "Sa Mär 05 06:47:23 +0000 2022", "2022-03-05", 1},
		/* Before November 2010 an id holds no time. */
		{"20", "Tue Mar 21 20:50:14 +0000 2006", "2006-03-21", 0},
		{"20", "Tue Mar 21 20:50:14 +0000 2003", "", 0},
		{"20", "yesterday", "", 0},
		/* The year after the archive's is let pass, the one after that is not. */
		{"20", "Tue Mar 21 20:50:14 +0000 2023", "2023-03-21", 0},
		{"20", "Tue Mar 21 20:50:14 +0000 2024", "", 0},
		/* An id of thirty digits holds a time that has not come. */
		{"123456789012345678901234567890", "Tue Mar 21 20:50:14 +0000 2003", "", 0},
		{"123456789012345678901234567890", "Sat Mar 05 06:47:23 +0000 2022", "2022-03-05",
		 0},
	};

	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(cases); i++)
		check_date(&cases[i]);
}

static void test_dates_in_germany(void **state)
{
	setlocale(LC_ALL, "de_DE.UTF-8");
	test_dates(state);
	setlocale(LC_ALL, "C");
}

#define TWEET(rest)                                                                                \
	TWEETS("{ 'tweet' : { 'created_at' : 'Sat Mar 05 06:47:23 +0000 2022', " rest              \
	       "'id_str' : '" ID_OF_2022 "' } }")
#define TEN_DEEP(inner) "[[[[[[[[[[" inner "]]]]]]]]]]"
#define HUNDRED_DEEP(inner)                                                                        \
	TEN_DEEP(TEN_DEEP(TEN_DEEP(                                                                \
		TEN_DEEP(TEN_DEEP(TEN_DEEP(TEN_DEEP(TEN_DEEP(TEN_DEEP(TEN_DEEP(inner))))))))))
#define NAMED(name)                                                                                \
	"'entities' : { 'user_mentions' : [ { 'name' : '" name                                     \
	"', 'screen_name' : 'bob_k', 'indices' : [ '0', '6' ], 'id_str' : '777' } ] }, "
#define OF_BOB(name) "twitter:777;twitter:@bob_k (" name ")\n"

static const struct archive archives[] = {
	{"a pair of surrogates is one character",
	 {ACCOUNT, {"tweets.js", TWEET(NAMED("Bob \\uD83C\\uDF40"))}},
	 "me > twitter:777 mention 2022-03-05\n",
	 NULL,
	 OF_BOB("Bob \xF0\x9F\x8D\x80"),
	 NULL},
	{"half a pair is a character that cannot be shown",
	 {ACCOUNT, {"tweets.js", TWEET(NAMED("Bob \\uD83C!"))}},
	 "me > twitter:777 mention 2022-03-05\n",
	 NULL,
	 OF_BOB("Bob \xEF\xBF\xBD!"),
	 NULL},
	{"a slash may be escaped",
	 {ACCOUNT,
	  {"tweets.js", TWEET("'entities' : { 'urls' : [ { 'expanded_url' : "
			      "'https:\\/\\/twitter.com\\/bob_k\\/status\\/1' } ] }, ")}},
	 "me > twitter:@bob_k quote 2022-03-05\n",
	 NULL,
	 NULL,
	 NULL},
	{"a raw tab in a string is kept",
	 {ACCOUNT, {"tweets.js", TWEET(NAMED("Bob\tKern"))}},
	 "me > twitter:777 mention 2022-03-05\n",
	 NULL,
	 OF_BOB("Bob\tKern"),
	 NULL},
	{"what is 200 levels deep is passed over",
	 {ACCOUNT, {"tweets.js", TWEET("'new' : " HUNDRED_DEEP(HUNDRED_DEEP("1")) ", " REPLY_TO)}},
	 "me > twitter:777 reply 2022-03-05\n",
	 "account.js kept 1\ntweets.js kept 1\n",
	 NULL,
	 NULL},
	{"600 levels end the file, and what was before them is kept",
	 {ACCOUNT,
	  {"tweets.js",
	   TWEETS("{ 'id' : '5', 'created_at' : 'Sat Mar 05 06:47:23 +0000 2022', " REPLY_TO
		  "'x' : 1 }, " HUNDRED_DEEP(HUNDRED_DEEP(
			  HUNDRED_DEEP(HUNDRED_DEEP(HUNDRED_DEEP(HUNDRED_DEEP("1")))))))}},
	 "me > twitter:777 reply 2022-03-05\n",
	 "account.js kept 1\ntweets.js kept 1\n",
	 NULL,
	 NULL},
	{"an id of thirty digits is nobody's, and a tweet of such an id is one",
	 {ACCOUNT,
	  {"tweets.js",
	   TWEETS("{ 'id' : 123456789012345678901234567890, 'created_at' : 'Sat Mar 05 06:47:23 "
		  "+0000 2022', " REPLY_TO
		  "'x' : 1 }, { 'id' : 123456789012345678901234567891, 'created_at' : 'Sun Mar 06 "
		  "06:47:23 +0000 2022', 'in_reply_to_user_id' : "
		  "123456789012345678901234567892 }")}},
	 "me > twitter:777 reply 2022-03-05\n",
	 "account.js kept 1\ntweets.js kept 2\n",
	 "twitter:777\n",
	 NULL},
	{"digits are a handle or an id by where they stand",
	 {ACCOUNT,
	  {"tweets.js",
	   TWEET("'entities' : { 'user_mentions' : [ { 'screen_name' : '777', 'id_str' : '888', "
		 "'indices' : [ '9', '13' ] } ] }, " REPLY_TO)}},
	 "me > twitter:777 reply 2022-03-05\nme > twitter:888 mention 2022-03-05\n",
	 NULL,
	 "twitter:777\ntwitter:888;twitter:@777\n",
	 NULL},
	{"of an account that is gone the words keep the handle",
	 {ACCOUNT, {"tweets.js", TWEET("'full_text' : '@was_here\xF0\x9F\x8D\x80 hi', " REPLY_TO)}},
	 "me > twitter:777 reply 2022-03-05\n",
	 NULL,
	 "twitter:777;twitter:@was_here\n",
	 NULL},
	{"a handle further on in the words is somebody else's",
	 {ACCOUNT, {"tweets.js", TWEET("'full_text' : '.@was_here hi', " REPLY_TO)}},
	 "me > twitter:777 reply 2022-03-05\n",
	 NULL,
	 "twitter:777\n",
	 NULL},
};

static void test_json(void **state)
{
	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(archives); i++)
		check_archive(&archives[i]);
}

static void test_cut_files_break_nothing(void **state)
{
	(void)state;
	check_cut_files(archives, 4);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_dates),
		cmocka_unit_test(test_dates_in_germany),
		cmocka_unit_test(test_json),
		cmocka_unit_test(test_cut_files_break_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
