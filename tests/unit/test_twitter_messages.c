/*
 * Direct messages and X Chat: who wrote to whom, and what is no message.
 */
#include "tests/unit/test_twitter.h"

#define NOON "2022-01-02T12:00:00.000Z"
#define MESSAGE(to, from, id, at)                                                                  \
	"{ 'messageCreate' : { 'recipientId' : '" to "', 'senderId' : '" from "', 'id' : '" id     \
	"', 'createdAt' : '" at "' } }"
#define CONVERSATION(id, events)                                                                   \
	"{ 'dmConversation' : { 'conversationId' : '" id "', 'messages' : [ " events " ] } }"
#define TO_BOB	 MESSAGE("777", "4242", "150", NOON)
#define FROM_BOB MESSAGE("4242", "777", "149", "1514862245000")
#define REACTION "{ 'reactionCreate' : { 'senderId' : '777' } }"
#define WELCOME	 "{ 'welcomeMessageCreate' : { 'senderId' : '777' } }"
#define LEAVE	 "{ 'participantsLeave' : { 'userIds' : [ '999' ] } }"
#define SNAPSHOT "{ 'joinConversation' : { 'participantsSnapshot' : [ '777', '4242', '888' ] } }"
#define CHAT(detail)                                                                               \
	"{ 'messageEvent' : { 'createdAtMsec' : '1769500000000', 'senderId' : '4242', "            \
	"'conversationId' : '777:4242', 'sequenceId' : '201', 'detail' : { '" detail               \
	"' : { } } } }"
#define TWO(a, b)      a ", " b
#define THREE(a, b, c) TWO(TWO(a, b), c)

static const struct archive archives[] = {
	{"messages go from sender to recipient, those of one id once",
	 {ACCOUNT,
	  {"direct-messages.js", TWEETS(TWO(CONVERSATION("777-4242", TO_BOB),
					    CONVERSATION("777-4242", TWO(FROM_BOB, TO_BOB))))}},
	 "me > twitter:777 message 2022-01-02\ntwitter:777 > me message 2018-01-02\n",
	 "account.js kept 1\ndirect-messages.js kept 2, twice 1\n",
	 "twitter:777\n",
	 NULL},
	{"only messages are messages",
	 {ACCOUNT,
	  {"direct-messages.js",
	   TWEETS(THREE(CONVERSATION("777-4242", TWO(REACTION, WELCOME)),
			CONVERSATION("4242-4242", MESSAGE("4242", "4242", "151", NOON)),
			"{ 'x' : 1 }"))}},
	 "",
	 "account.js kept 1\ndirect-messages.js skipped 1, bot 1, own 1, event 1\n",
	 "",
	 NULL},
	{"headers are not read beside the messages",
	 {ACCOUNT,
	  {"direct-message-headers.js", TWEETS(CONVERSATION("777-4242", TO_BOB))},
	  {"direct-messages.js", TWEETS("")}},
	 "",
	 "account.js kept 1\ndirect-messages.js\n",
	 NULL,
	 NULL},
	{"headers do when the messages are missing",
	 {ACCOUNT, {"direct-message-headers.js", TWEETS(CONVERSATION("777-4242", TO_BOB))}},
	 "me > twitter:777 message 2022-01-02\n",
	 "account.js kept 1\ndirect-message-headers.js kept 1\n",
	 NULL,
	 NULL},
	{"a group is made of its senders and of those who left or were there",
	 {ACCOUNT,
	  {"direct-messages-group.js",
	   TWEETS(TWO(CONVERSATION("1200", TWO(MESSAGE("0", "4242", "162", NOON), LEAVE)),
		      CONVERSATION("1200", TWO(MESSAGE("0", "777", "161", NOON), SNAPSHOT))))}},
	 "me > twitter:777 message 2022-01-02\nme > twitter:888 message 2022-01-02\n"
	 "me > twitter:999 message 2022-01-02\ntwitter:777 > me message 2022-01-02\n",
	 "account.js kept 1\ndirect-messages-group.js kept 2, event 2\n",
	 NULL,
	 NULL},
	{"without an account file whoever takes part in every conversation is the owner",
	 {{"direct-messages.js",
	   TWEETS(TWO(CONVERSATION("777-4242", TO_BOB),
		      CONVERSATION("4242-8888", MESSAGE("", "8888", "151", NOON))))}},
	 "me > twitter:777 message 2022-01-02\ntwitter:8888 > me message 2022-01-02\n",
	 NULL,
	 NULL,
	 NULL},
	{"X Chat: only what was created is a message, in the conversation it always was",
	 {ACCOUNT,
	  {"message-event.js", TWEETS(THREE(CHAT("messageCreateEvent"), CHAT("messageCreateEvent"),
					    CHAT("markConversationReadEvent")))}},
	 "me > twitter:777 message 2026-01-27\n",
	 "account.js kept 1\nmessage-event.js kept 1, twice 1, event 1\n",
	 NULL,
	 "G4"},
	{"hostile ids are nobody's",
	 {ACCOUNT,
	  {"direct-messages.js",
	   TWEETS(TWO(CONVERSATION("0-4242", MESSAGE("99999999999999999999999", "0", "150", NOON)),
		      CONVERSATION("4242-99999999999999999999",
				   TWO("5", "{ 'messageCreate' : { 'id' : '151' } }"))))}},
	 "",
	 "account.js kept 1\ndirect-messages.js skipped 3\n",
	 "",
	 NULL},
	{"a recipient that is no id is the other of the two",
	 {ACCOUNT,
	  {"direct-messages.js", TWEETS(CONVERSATION("777-4242", MESSAGE("99999999999999999999999",
									 "4242", "150", NOON)))}},
	 "me > twitter:777 message 2022-01-02\n",
	 NULL,
	 "twitter:777\n",
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
