/*
 * What the Twitter importer tells from names of files and reads out of words, in tables.
 */
#include "importers/twitter/twitter.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

static void test_files_are_known_by_name(void **state)
{
	static const struct {
		const char *entry, *name, *type; /* NULL: not read */
		bool is_known;
	} files[] = {
		{"data/tweets.js", "tweets.js", "tweets", true},
		{"tweets-part12.js", "tweets-part12.js", "tweets", true},
		{"twitter-2022/data/tweet-part1 (2).js", "tweet-part1.js", "tweet", true},
		{"data/direct-messages-group.js", "direct-messages-group.js",
		 "direct-messages-group", true},
		{"data/like (1).js", "like.js", "like", true},
		{"data/js/tweets/2013_02.js", "2013_02.js", "month", true},
		{"2013_02 (1).js", "2013_02.js", "month", true},
		{"data/js/user_details.js", "user_details.js", "user_details", true},
		{"data/csv/2013_02.csv", NULL, NULL, false},
		{"2013_2.js", NULL, NULL, false},
		{"2013_022.js", NULL, NULL, false},
		{"data/ip-audit.js", NULL, NULL, true},
		{"data/tweet-headers.js", NULL, NULL, true},
		{"data/like copy.js", NULL, NULL, false},
		{"data/tweets.json", NULL, NULL, false},
		{"data/tweets-part.js", NULL, NULL, false},
		{"data/tweets1.js", NULL, NULL, false},
		{"data/ (1).js", NULL, NULL, false},
		{"data/).js", NULL, NULL, false},
		{"-part1.js", NULL, NULL, false},
		{".js", NULL, NULL, false},
		{"", NULL, NULL, false},
		{"assets/js/main.js", NULL, NULL, false},
	};

	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(files); i++) {
		const char *type;
		g_autofree char *name = twitter_file_name(files[i].entry, &type);

		if (g_strcmp0(name, files[i].name) != 0 || g_strcmp0(type, files[i].type) != 0 ||
		    twitter_kind.knows(files[i].entry) != files[i].is_known)
			fail_msg("%s: %s, %s", files[i].entry, name, type);
	}
}

struct words {
	const char *text, *expected;
};

static void check_words(const struct words *words, guint count, char *(*read)(const char *text))
{
	for (guint i = 0; i < count; i++) {
		g_autofree char *got = read(words[i].text);

		if (g_strcmp0(got, words[i].expected) != 0)
			fail_msg("%s: expected %s, got %s", words[i].text, words[i].expected, got);
	}
}

static const struct words retweets[] = {
	{"RT @Bob_K: hi", "Bob_K"},
	{"RT @bob hi", "bob"},
	{"RT: @bob hi", "bob"},
	{"RT @12345: hi", "12345"},
	{"RT bob", NULL},
	{"RTL @bob", NULL},
	{"RT @ bob", NULL},
	{"so RT @bob", NULL},
	{"RT", NULL},
	{"RT:", NULL},
	{"", NULL},
	{"rt @bob", NULL},
};
static const struct words leading[] = {
	{"@Bob_K hi", "Bob_K"},
	{"@bob\xF0\x9F\xA6\x86", "bob"},
	{"@12345", "12345"},
	{".@bob", NULL},
	{"\xF0\x9F\xA6\x86@bob", NULL},
	{"@ bob", NULL},
	{"@", NULL},
	{"", NULL},
};
static const struct words links[] = {
	{"https://twitter.com/Bob_K/status/12", "Bob_K"},
	{"http://www.twitter.com/bob/statuses/12?s=20", "bob"},
	{"https://x.com/bob/status/12/photo/1", "bob"},
	{"https://mobile.twitter.com/bob/status/12", "bob"},
	{"https://twitter.com/i/web/status/12", NULL},
	{"https://twitter.com/i/status/12", NULL},
	{"https://twitter.com/bob", NULL},
	{"https://twitter.com/bob/status/", NULL},
	{"https://nottwitter.com/bob/status/12", NULL},
	{"https://example.org/?u=https://twitter.com/bob/status/12", NULL},
	{"", NULL},
};
static const struct words escaped[] = {
	{"a &amp;lt; b &gt; &quot;c&quot; &#39;", "a &lt; b > \"c\" '"},
	{"salt & oil &word; &", "salt & oil &word; &"},
	{"", ""},
};
static const struct words openings[] = {
	{"words that go on\xE2\x80\xA6 https://t.co/x", "words that go on"},
	{"words https://example.org more", "words"},
	{"\xF0\x9F\xA6\x86", "\xF0\x9F\xA6\x86"},
	{"https://t.co/x", ""},
};

static void test_words(void **state)
{
	GString *many = g_string_new("");
	g_autofree char *opening = NULL;

	(void)state;
	check_words(retweets, G_N_ELEMENTS(retweets), words_retweeted_handle);
	check_words(leading, G_N_ELEMENTS(leading), words_leading_handle);
	check_words(links, G_N_ELEMENTS(links), words_status_handle);
	check_words(escaped, G_N_ELEMENTS(escaped), words_unescape);
	check_words(openings, G_N_ELEMENTS(openings), words_opening);
	for (guint i = 0; i < 150; i++)
		g_string_append(many, "\xF0\x9F\xA6\x86");
	opening = words_opening(many->str);
	assert_int_equal(g_utf8_strlen(opening, -1), 100);
	g_string_free(many, TRUE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_files_are_known_by_name),
		cmocka_unit_test(test_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
