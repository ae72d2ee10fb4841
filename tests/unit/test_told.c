/*
 * What words say: sentence by sentence, kind of trap by kind of trap. Sentences with labels from
 * another hand are measured in test_told_sentences.c.
 */
#include "analyzer/told/told.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

/* Wednesday, 17 June 2026. */
#define WRITTEN day_from_civil(2026, 6, 17)

struct expectation {
	const char *text;
	enum told_reading reading;
	const char *how; /* "o" as an opener, "m" in a mail, "p" an answer, "t" a tweet, "n" a post
			    that names Cara Dunne, "a" about her */
};

static enum told_medium medium_of(const char *how)
{
	if (strchr(how, 'm'))
		return TOLD_IN_MAIL;
	if (strchr(how, 'p'))
		return TOLD_IN_PUBLIC;
	if (strchr(how, 't') || strchr(how, 'n'))
		return TOLD_IN_POST;
	return strchr(how, 'a') ? TOLD_ABOUT_THEM : TOLD_IN_CHAT;
}

static struct told read_as(const struct vocabulary *vocabulary, const char *text, const char *how)
{
	const struct telling telling = {medium_of(how), strchr(how, 'o') != NULL, WRITTEN,
					strpbrk(how, "an") ? "Cara Dunne" : NULL};
	struct told told;

	told_read(vocabulary, text, &telling, &told);
	return told;
}

static void check_all(void **state, const struct expectation *expected, size_t count)
{
	size_t wrong = 0;

	for (size_t i = 0; i < count; i++) {
		const char *how = expected[i].how ? expected[i].how : "";
		struct told told = read_as(*state, expected[i].text, how);

		if (told.reading == expected[i].reading)
			continue;
		print_message("# \"%s\" %s: got %d by %s, expected %d\n", expected[i].text, how,
			      told.reading, told.rule ? told.rule : "no rule", expected[i].reading);
		wrong++;
	}
	assert_int_equal(wrong, 0);
}

#define CHECK_ALL(state, expected) check_all(state, expected, sizeof(expected) / sizeof *(expected))

static void the_first_lexicon_still_holds(void **state)
{
	static const struct expectation expected[] = {
		{"It was great to see you yesterday!", TOLD_MET, ""},
		{"great to see u last nite", TOLD_MET, ""},
		{"Great seeing you at the fair last week.", TOLD_MET, ""},
		{"Really enjoyed meeting you.", TOLD_MET, ""},
		{"So nice to finally meet you in person!", TOLD_MET, ""},
		{"Nice to have met you at the bar camp.", TOLD_MET, ""},
		{"Great meeting you, look forward to working together", TOLD_MET, ""},
		{"Thanks for lunch, next one is on me.", TOLD_MET, ""},
		{"Thanks so much for the lift, see you tomorrow", TOLD_MET, ""},
		{"Thanks for having us over.", TOLD_MET, ""},
		{"Thanks for the coffee!", TOLD_MET, ""},
		{"Great running into you on Friday.", TOLD_MET, ""},
		{"I left my scarf at your place", TOLD_MET, ""},
		{"Hope you are well and it was great seeing you!", TOLD_MET, ""},
		{"We met at the spring fair.", TOLD_MAYBE_MET, ""},
		{"since we met in Vienna", TOLD_MAYBE_MET, ""},
		{"Nice to meet you", TOLD_MAYBE_MET, ""},
		{"Good to see you, but I can't make it next week.", TOLD_MAYBE_MET, ""},
		{"It was nice talking to you today.", TOLD_SPOKE, "m"},
		{"Great seeing you on Zoom yesterday.", TOLD_SPOKE, ""},
		{"Great catching up with you over the phone last night", TOLD_SPOKE, ""},
		{"It would be great to meet you in person.", TOLD_NOT_MET, ""},
		{"I hope we get to meet in person one day.", TOLD_NOT_MET, ""},
		{"We have never met, but I read your blog.", TOLD_NOT_MET, ""},
		{"I only know you from Twitter", TOLD_NOT_MET, ""},
		{"I saw you speak at the spring fair.", TOLD_SAME_EVENT, ""},
		{"See you tomorrow at 5.", TOLD_PLAN, ""},
		{"Let's grab a coffee next week.", TOLD_PLAN, ""},
		{"Good to see you next week!", TOLD_PLAN, ""},
		{"I'm here, which table?", TOLD_ARRIVAL, ""},
		{"Hi Bo, nice to meet you! I run a small bakery.", TOLD_NOTHING, "o"},
		{"Nice to e-meet you!", TOLD_NOTHING, ""},
		{"It would be great to see you.", TOLD_NOTHING, ""},
		{"It is always great to see you.", TOLD_NOTHING, ""},
		{"Looking forward to seeing you on Monday.", TOLD_PLAN, ""},
		{"Ann and I met yesterday.", TOLD_NOTHING, ""},
		{"They really enjoyed meeting you.", TOLD_NOTHING, ""},
		{"I met a guy in town.", TOLD_NOTHING, ""},
		{"I saw you on TV.", TOLD_NOTHING, ""},
		{"I saw you came online.", TOLD_NOTHING, ""},
		{"I saw your e-mail address on the list.", TOLD_NOTHING, ""},
		{"Great to see you online again.", TOLD_NOTHING, ""},
		{"Great to see you are hiring.", TOLD_NOTHING, ""},
		{"Sorry I missed you at the party.", TOLD_CANCELLATION, ""},
		{"It was not great to see you leave.", TOLD_NOTHING, ""},
		{"Thanks for the coffee voucher.", TOLD_NOTHING, ""},
		{"Thanks for coming to my webinar.", TOLD_NOTHING, ""},
	};

	CHECK_ALL(state, expected);
}

/* Whatever a sentence is otherwise, it is no evidence. */
#define NO_EVIDENCE TOLD_READINGS

static bool is_as_expected(enum told_reading reading, enum told_reading expected)
{
	return expected == NO_EVIDENCE ? reading >= TOLD_SAME_EVENT : reading == expected;
}

static void check_rows(void **state, enum told_reading expected, const char *how,
		       const char *const *rows)
{
	size_t wrong = 0;

	for (; *rows; rows++) {
		struct told told = read_as(*state, *rows, how);

		if (is_as_expected(told.reading, expected))
			continue;
		print_message("# \"%s\": got %d by %s\n", *rows, told.reading,
			      told.rule ? told.rule : "no rule");
		wrong++;
	}
	assert_int_equal(wrong, 0);
}

#define ROWS(...)                                                                                  \
	(const char *const[])                                                                      \
	{                                                                                          \
		__VA_ARGS__, NULL                                                                  \
	}

static void meetings_in_many_words(void **state)
{
	check_rows(
		state, TOLD_MET, "",
		ROWS("thanks 4 the lift home, saved my life",
		     "Still can't get over how good that ramen was, thanks for dragging me there",
		     "nice bumping into u at the vet, hope Biscuit is ok",
		     "gr8 2 see u at the match sat", "soooo good 2 finally hug u today!!!",
		     "Was brill having you guys over, kids are still talking about your tricks",
		     "You were so kind to give up your seat for my mother on the coach yesterday.",
		     "glad i got to squeeze you before your train left",
		     "Thank you for opening your home to us at Christmas.",
		     "Sorry for being so quiet at lunch, rough week",
		     "So sorry about the wine on your carpet", "Great catching up over tacos!",
		     "u dropped ur glove on the bus, i picked it up",
		     "I think I left my sunglasses in your car, can u check",
		     "hope you got home ok", "we should not have stayed til closing. worth it",
		     "I have found a glove in my car which must be yours.",
		     "It has been a fortnight since you sat in our kitchen.",
		     "The place was packed, so glad we did the early swim",
		     "Your guided tour of the old mill was the highlight of our journey.",
		     "I'm the one who stepped on your foot at salsa class, sorry again!",
		     "You're so much funnier in person!", "loved our picnic, even the ants",
		     "as you said over lunch, the second one is cheaper",
		     "still thinking about our chat at the bar",
		     "You were great company at dinner last night"));
}

static void calls_in_many_words(void **state)
{
	check_rows(state, TOLD_SPOKE, "",
		   ROWS("you kept cutting out but i got the gist", "glad you called, i needed that",
			"thanks for calling back!", "loved our video chat!", "u hung up on me!!",
			"good to hear your voice after all this time",
			"omg i accidentally facetimed you in the shower",
			"As mentioned on the phone, the shop is closed on Mondays.",
			"Following our call earlier today, here are the minutes.",
			"thanks for listening to me rant on the phone last night",
			"we hopped on a call yesterday and you fixed it"));
	check_rows(
		state, TOLD_SPOKE, "m",
		ROWS("Thank you for taking the time to speak with me yesterday.",
		     "With reference to our phone call of this morning, please find the invoice.",
		     "It was a pleasure to talk to you this afternoon."));
}

static void not_met_in_many_words(void **state)
{
	check_rows(state, TOLD_NOT_MET, "",
		   ROWS("weve never even met lol",
			"We have corresponded for years without meeting.",
			"You don't know me, but I am a friend of Tilda's.",
			"hope to finally put a face to the name at the conference",
			"We know each other from the mailing list only.",
			"when i finally meet u im buying u a beer",
			"Would be great to finally meet in person",
			"can't believe we're finally going to meet!!",
			"sucks that we live so far apart and never got to meet",
			"still waiting for that first coffee in person :)"));
	check_rows(state, NO_EVIDENCE, "",
		   ROWS("Would be great to meet again in person", "never met a dog I didn't like",
			"We have never met such resistance before.", "i haven't met him yet",
			"have you met my cousin?"));
}

static void plans_wishes_and_conditions_are_none(void **state)
{
	check_rows(state, NO_EVIDENCE, "",
		   ROWS("can't wait for our walk on sunday", "we should do dinner again soon",
			"Should you find yourself in Torvale, our door is open.",
			"would have been nice to see you at the reunion",
			"If you're ever in town we could grab a bite",
			"you'd have loved the dinner",
			"i wanted to come to your party but my car broke down",
			"ill hug you when i see you", "shall we say 7 at the bar",
			"It would please us to have you with us for the weekend.",
			"if I'd met you sooner I'd have married you",
			"Thank you for the dinner invitation. I shall look at my diary."));
}

static void negation_failure_and_absence_are_none(void **state)
{
	check_rows(state, NO_EVIDENCE, "",
		   ROWS("Sorry I couldn't join you for drinks last night",
			"You missed a great party last night",
			"shame you couldn't come, we had a blast",
			"you never showed up at the restaurant, i ate alone",
			"I regret that our lunch on Tuesday had to be cancelled.",
			"I visited your gallery, but I was told that you were in Paris.",
			"Sorry for standing you up yesterday", "thought of you at the beach today",
			"you were in my dream last night, we were sailing"));
}

static void third_parties_and_reports_are_none(void **state)
{
	check_rows(
		state, NO_EVIDENCE, "",
		ROWS("I had dinner with your brother last night, he says hi",
		     "she said it was great to see you yesterday", "glad to see that you two met",
		     "He tells me that you dined together.",
		     "my sister met you at the conference apparently",
		     "Did Ann drive you home last night?", "Lucian gave me a lift home",
		     "My daughter loved meeting you", "saw your mum in the market yesterday",
		     "\"It was so good to see you\", he wrote, and never wrote again.",
		     "he wrote 'it was great to see you yesterday' and left",
		     "\xF0\x9F\x8E\xB5 i saw you dancing in the kitchen light \xF0\x9F\x8E\xB5"));
}

static void things_media_and_screens_are_none(void **state)
{
	check_rows(state, NO_EVIDENCE, "",
		   ROWS("Thank you for the lovely tea towel.", "Thanks for the lunch voucher!",
			"thanks for the pizza emoji lol", "thanks for the drive folder, found it",
			"thanks for coming back to me, will check",
			"thanks for walking me through the code yesterday",
			"Thanks for stopping by my stream last night!",
			"watched your wedding video and cried", "you looked great in your story",
			"So good to see your name pop up", "Great seeing you thrive in your job!",
			"heard you on the radio over breakfast",
			"your talk last night was fantastic", "that dinner you posted looks insane",
			"lunch break, back soon", "the coffee machine is broken again",
			"great to virtually meet you", "Your home looks beautiful in the listing",
			"nice to see you back on here"));
}

static void calls_that_were_none(void **state)
{
	check_rows(state, NO_EVIDENCE, "",
		   ROWS("left you a voicemail", "Missed call from you at 3, everything ok?",
			"sorry i missed ur call", "call me when you get this",
			"I called twice this morning but could not reach you.",
			"good luck on your call today", "The call for papers closes on Friday.",
			"on the phone to mum, will text u after", "zoom link pls",
			"thx for the voice note, so funny", "Are you around for a quick call?",
			"your voice in that reel is gorgeous", "nice talking to you"));
}

static void letters_to_many_and_machines_are_none(void **state)
{
	check_rows(state, NO_EVIDENCE, "m",
		   ROWS("Dear all,\nthank you for coming to our open day!\nThe organising team",
			"Accepted: Coffee with Fenella @ Wed 14:00",
			"It was lovely to have you with us. Unsubscribe here.",
			"Thank you for dining at The Copper Ladle.",
			"I am out of the office. Thanks for the coffee.",
			"Could you resend it?\n\n> It was great to see you yesterday.",
			"Fine.\nOn Tue, 9 Jun 2026, Bo Berg wrote:\nThanks for lunch!",
			"See below.\n--\nThanks for lunch, as they say",
			"Thank you for your patience on the phone; our agents are busy."));
	check_rows(state, NO_EVIDENCE, "",
		   ROWS("Congrats on 10 years! Great to see you succeed",
			"Congratulations on your work anniversary!",
			"Thanks for connecting. Have a great week!"));
}

static void openers_are_greetings(void **state)
{
	check_rows(state, NO_EVIDENCE, "o",
		   ROWS("Nice to meet you as well Bastian, thanks for accepting my request",
			"Pleased to meet you, Tarquin.", "Good to see you here!"));
	check_rows(state, TOLD_MET, "o",
		   ROWS("Great to meet you at the fair yesterday!",
			"Good to meet you earlier today at stand 14."));
}

static void public_words_and_recommendations(void **state)
{
	check_rows(state, TOLD_MET, "p",
		   ROWS("@bo_berg great to see you yesterday!",
			"Great to finally meet @bo_berg in person at the fair"));
	check_rows(state, NO_EVIDENCE, "p", ROWS("@bo_berg great to see @ann_b yesterday!"));
	check_rows(state, TOLD_MET, "a",
		   ROWS("Cara and I shared an office for three years.",
			"I sat next to her for two years and learned every day."));
}

/* What speaks to everybody speaks of one person only where it names them. */
static void posts_speak_of_whom_they_name(void **state)
{
	check_rows(state, TOLD_MET, "t",
		   ROWS("@bo_berg great to see you yesterday!",
			"Hey @bo_berg! Lovely to see you last night.",
			"So good to finally meet @bo_berg in person today",
			".@bo_berg thanks for lunch, that pie was something",
			"Thanks @bo_berg for lunch today!",
			"Had coffee with @bo_berg this morning, as one should.",
			"Back home. Lovely dinner with @bo_berg last night",
			"Ran into @bo_berg at the station, of all places"));
	check_rows(state, TOLD_MET, "n",
		   ROWS("Great to see Cara Dunne yesterday, as sharp as ever",
			"Cara Dunne, it was great to meet you in person last week!",
			"So true. Lunch with Cara Dunne yesterday, and we said the same"));
	check_rows(state, NO_EVIDENCE, "t",
		   ROWS("Thank you all for coming, it was great to see you! Photo by @bo_berg",
			"Great to see you all at the fair yesterday. Slides are with @bo_berg",
			"Would be great to see @bo_berg at the fair",
			"Meeting @bo_berg tomorrow for lunch",
			"Good read by @bo_berg on lunch breaks",
			"Great to see @bo_berg winning this", "Listening to @bo_berg on the radio",
			"Lunch at my desk with an article by @bo_berg",
			"Congrats @bo_berg! Great to see you all at the fair yesterday",
			"Thanks everybody, it was great to see you all and @bo_berg sing",
			"Anybody had dinner at @bo_berg?",
			"Great to see the new book by @bo_berg is out",
			"Thanks @bo_berg for the retweet", "Happy birthday @bo_berg, drinks soon!",
			"Great panel with @bo_berg on Zoom yesterday"));
	check_rows(
		state, NO_EVIDENCE, "n",
		ROWS("Great to see you yesterday! Have you read what Cara Dunne wrote?",
		     "It was lovely to see you last week. This post by Cara Dunne comes to mind.",
		     "Great to see Cara Dunne joining the board",
		     "Cara Dunne would have loved lunch at this place",
		     "Cara Dunnes great to see you yesterday"));
}

static void german_words(void **state)
{
	check_rows(state, TOLD_MET, "",
		   ROWS("Schön, dich gestern getroffen zu haben!", "War echt schön mit euch",
			"Danke nochmal für den Kaffee", "Vielen Dank fürs Kommen!",
			"Hat mich gefreut, Sie gestern persönlich kennenzulernen."));
	check_rows(state, NO_EVIDENCE, "",
		   ROWS("Freut mich, dich kennenzulernen", "Schön, dich kennenzulernen",
			"Würde mich freuen, dich zu sehen", "Danke für den Kaffeegutschein",
			"War schön mit dir am Telefon", "Danke für die Einladung"));
	assert_int_equal(read_as(*state, "Danke für das Essen gestern", "").date.day, WRITTEN - 1);
}

/* What is told of oneself or of others, with the reader standing by. */
static void stories_told_to_the_reader_are_none(void **state)
{
	check_rows(state, NO_EVIDENCE, "",
		   ROWS("I bought the bike you told me about, it rides like a dream",
			"i walked past the bar where you used to work",
			"We ate at the restaurant your father founded.",
			"I sat next to a guy on the plane who knows you!",
			"tell Ben thanks for the lift",
			"The hotel tells me that you left your charger in room 12.",
			"I waited at the restaurant until nine, but you did not appear.",
			"should have come, we danced till 3 and you missed it",
			"thanks for the lift to my ego", "you had me at coffee lol",
			"that dream again, we were having dinner on a boat",
			"had the best lunch today, all by myself"));
	check_rows(state, TOLD_MET, "",
		   ROWS("we had dinner on a boat with you, remember?",
			"thanks for the lift to the station", "we danced till 3, you and me",
			"I sat next to you on the plane, you slept all the way"));
}

static void calls_by_any_name(void **state)
{
	check_rows(state, TOLD_SPOKE, "",
		   ROWS("ta for the buzz earlier", "our vc last nite was hilarious",
			"your camera was off and your mic was muted the whole call",
			"you kept me on hold for ages, thanks for that",
			"the network was so bad, I could only hear half of what you said",
			"sorry for hanging up on you earlier, my mum walked in"));
	check_rows(state, TOLD_SPOKE, "m",
		   ROWS("As per our telephonic discussion, please find attached my CV.",
			"Our phone screen yesterday went well.",
			"Thank you for the online meeting yesterday, I understood your needs."));
	check_rows(state, NO_EVIDENCE, "",
		   ROWS("I called you like five times and your phone was switched off",
			"I was told on the phone that you no longer work there.",
			"my new phone is great, calls are so clear",
			"Sorry, I have to cancel our call this afternoon.",
			"Thank you for calling my attention to the error."));
}

static void screens_before_a_meeting_do_not_spoil_it(void **state)
{
	check_rows(state, TOLD_MET, "",
		   ROWS("good to see u in the flesh after all those zooms",
			"After months of video calls it was so good to be in one room with you."));
	check_rows(state, TOLD_SPOKE, "",
		   ROWS("good to see you on zoom after all this time today"));
}

static void marks_of_plans(void **state)
{
	struct told told = read_as(*state, "See you tomorrow at 5.", "");

	assert_true(told.plans);
	assert_int_equal(told.plan_date.day, WRITTEN + 1);
	assert_int_equal(told.plan_date.precision, PRECISION_DAY);
	told = read_as(*state, "Let's have a call on Friday", "");
	assert_true(told.plans_call);
	assert_int_equal(told.plan_date.day, WRITTEN + 2);
	assert_true(read_as(*state, "Sounds good, see you then!", "").accepts);
	assert_true(read_as(*state, "ok perfect", "").accepts);
	assert_false(read_as(*state, "ok but no", "").accepts);
	assert_true(read_as(*state, "sorry, can't make it", "").cancels);
	assert_true(read_as(*state, "I'm outside", "").arrives);
	told = read_as(*state, "Thanks for lunch! Same again next week?", "");
	assert_int_equal(told.reading, TOLD_MET);
	assert_int_equal(told.date.day, WRITTEN);
}

static void words_give_the_day(void **state)
{
	static const struct {
		const char *text, *date;
	} expected[] = {
		{"Thanks for lunch", "2026-06-17"},
		{"Thanks for lunch yesterday", "2026-06-16"},
		{"great to see u last nite", "2026-06-16"},
		{"great seeing you the day before yesterday", "2026-06-15"},
		{"great seeing you on Thursday", "2026-06-11"},
		{"great seeing you last Wednesday", "2026-06-10"},
		{"great seeing you last week", "2026-06-10"},
		{"great seeing you last month", "2026-05"},
		{"great seeing you last year", "2025"},
		{"it was great to see you in March", "2026-03"},
		{"it was great to see you in August", "2025-08"},
		{"great seeing you in Riga in May 2019", "2019-05"},
		{"great seeing you on the 14th", "2026-06-14"},
		{"great seeing you on the 20th", "2026-05-20"},
		{"great seeing you on 3 May", "2026-05-03"},
		{"great seeing you two weeks ago", "2026-06-03"},
		{"great seeing you three years ago", "2023"},
		{"great seeing you the other day", "2026-06-17"},
	};

	for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
		struct told told = read_as(*state, expected[i].text, "");
		char date[12];

		assert_int_equal(told.reading, TOLD_MET);
		assert_string_equal(given_date_format(told.date, date), expected[i].date);
	}
}

static void the_excerpt_is_as_written(void **state)
{
	struct told told = read_as(*state, "hey! gr8 2 c u last nite mate. ttyl", "");
	g_autofree char *long_text = g_strconcat("well as I was saying ",
						 "and so on and so on and so on and so on and so "
						 "on and so on it was great to see you yesterday",
						 NULL);

	assert_string_equal(told.excerpt, "gr8 2 c u last nite mate");
	assert_string_equal(told.rule, "good-to-see");
	told = read_as(*state, long_text, "");
	assert_true(g_utf8_strlen(told.excerpt, -1) <= TOLD_EXCERPT);
	assert_non_null(strstr(told.excerpt, "see you"));
	told = read_as(*state, "Thanks\nfor lunch", "");
	assert_null(strchr(told.excerpt, '\n'));
}

static void without_a_day_there_is_no_date(void **state)
{
	const struct telling telling = {TOLD_IN_CHAT, false, DAY_NONE, NULL};
	struct told told;

	assert_true(told_read(*state, "thanks for lunch yesterday", &telling, &told));
	assert_int_equal(told.date.precision, PRECISION_NONE);
}

/* Anything may stand in an archive; none of it may take long. */
static void hostile_text_is_read_through(void **state)
{
	static const char *const pieces[] = {
		"you ",
		"great to see ",
		"thanks for the ",
		"\xFF\xFE",
		"\n",
		"we ",
		"\"",
		"'",
		"\xE2\x98\x95",
		"a",
		"see you ",
		"@",
		"on the phone ",
		"met, ",
	};
	const gint64 start = g_get_monotonic_time();

	assert_int_equal(read_as(*state, "", "").reading, TOLD_NOTHING);
	for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
		GString *text = g_string_new("great to see ");

		while (text->len < 60000)
			g_string_append(text, pieces[i]);
		read_as(*state, text->str, "p");
		g_string_free(text, TRUE);
	}
	assert_true(g_get_monotonic_time() - start < 60 * G_USEC_PER_SEC);
}

static int make_vocabulary(void **state)
{
	*state = vocabulary_new();
	return 0;
}

static int free_vocabulary(void **state)
{
	vocabulary_free(*state);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_first_lexicon_still_holds),
		cmocka_unit_test(meetings_in_many_words),
		cmocka_unit_test(calls_in_many_words),
		cmocka_unit_test(not_met_in_many_words),
		cmocka_unit_test(plans_wishes_and_conditions_are_none),
		cmocka_unit_test(negation_failure_and_absence_are_none),
		cmocka_unit_test(third_parties_and_reports_are_none),
		cmocka_unit_test(things_media_and_screens_are_none),
		cmocka_unit_test(calls_that_were_none),
		cmocka_unit_test(letters_to_many_and_machines_are_none),
		cmocka_unit_test(openers_are_greetings),
		cmocka_unit_test(public_words_and_recommendations),
		cmocka_unit_test(posts_speak_of_whom_they_name),
		cmocka_unit_test(german_words),
		cmocka_unit_test(stories_told_to_the_reader_are_none),
		cmocka_unit_test(calls_by_any_name),
		cmocka_unit_test(screens_before_a_meeting_do_not_spoil_it),
		cmocka_unit_test(marks_of_plans),
		cmocka_unit_test(words_give_the_day),
		cmocka_unit_test(the_excerpt_is_as_written),
		cmocka_unit_test(without_a_day_there_is_no_date),
		cmocka_unit_test(hostile_text_is_read_through),
	};

	return cmocka_run_group_tests(tests, make_vocabulary, free_vocabulary);
}
