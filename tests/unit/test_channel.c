/*
 * The tables of channels and rungs: complete, and in step with the columns of ties.csv.
 */
#include "analyzer/channel.h"

#include <glib.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

static const struct {
	enum channel channel;
	const char *name;
	enum rung rung;
	bool has_words;
} expected[CHANNELS] = {
	{CHANNEL_LINKEDIN_CONNECTION, "linkedin-connection", RUNG_LINK, false},
	{CHANNEL_LINKEDIN_FOLLOW, "linkedin-follow", RUNG_LINK, false},
	{CHANNEL_LINKEDIN_ENDORSEMENT, "linkedin-endorsement", RUNG_NOTICE, false},
	{CHANNEL_LINKEDIN_COMMENT, "linkedin-comment", RUNG_PUBLIC, true},
	{CHANNEL_LINKEDIN_RECOMMENDATION, "linkedin-recommendation", RUNG_PUBLIC, true},
	{CHANNEL_LINKEDIN_INVITATION, "linkedin-invitation", RUNG_LINK, false},
	{CHANNEL_LINKEDIN_INVITATION_NOTE, "linkedin-invitation", RUNG_PRIVATE, true},
	{CHANNEL_LINKEDIN_MESSAGE, "linkedin-message", RUNG_PRIVATE, true},
	{CHANNEL_TWITTER_FOLLOW, "twitter-follow", RUNG_LINK, false},
	{CHANNEL_TWITTER_RETWEET, "twitter-retweet", RUNG_NOTICE, false},
	{CHANNEL_TWITTER_QUOTE, "twitter-quote", RUNG_PUBLIC, true},
	{CHANNEL_TWITTER_MENTION, "twitter-mention", RUNG_PUBLIC, true},
	{CHANNEL_TWITTER_REPLY, "twitter-reply", RUNG_PUBLIC, true},
	{CHANNEL_TWITTER_MESSAGE, "twitter-message", RUNG_PRIVATE, true},
};

static void channels_are_as_in_ties_csv(void **state)
{
	(void)state;
	for (guint i = 0; i < CHANNELS; i++) {
		enum channel channel = expected[i].channel;

		assert_int_equal(channel, i);
		assert_string_equal(channel_name(channel), expected[i].name);
		assert_int_equal(channel_rung(channel), expected[i].rung);
		assert_int_equal(channel_has_words(channel), expected[i].has_words);
		assert_int_equal(channel_origin(channel),
				 g_str_has_prefix(expected[i].name, "linkedin") ? ORIGIN_LINKEDIN
										: ORIGIN_TWITTER);
		assert_int_equal(channel_is_mutual_link(channel), i == CHANNEL_LINKEDIN_CONNECTION);
		assert_non_null(channel_words(channel));
	}
}

static void rungs_have_their_names(void **state)
{
	static const char *const names[RUNGS] = {"none",    "link",  "notice",	 "public",
						 "private", "voice", "in-person"};

	(void)state;
	for (enum rung rung = RUNG_NONE; rung < RUNGS; rung++) {
		assert_string_equal(rung_name(rung), names[rung]);
		assert_non_null(rung_carries(rung));
	}
	assert_string_equal(rung_words(RUNG_IN_PERSON), "in person");
	assert_string_equal(rung_carries(RUNG_PUBLIC), "words others overhear");
	for (enum origin origin = ORIGIN_LINKEDIN; origin < ORIGINS; origin++)
		assert_non_null(origin_name(origin));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(channels_are_as_in_ties_csv),
		cmocka_unit_test(rungs_have_their_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
