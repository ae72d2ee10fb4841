/*
 * Plans, thanks afterwards, wishes and excuses. "after" lists are for people who met or spoke and
 * for nobody else.
 */
#include "sample-data/meetings.h"

#include <stddef.h>

#define LINES(...)                                                                                 \
	(const char *const[])                                                                      \
	{                                                                                          \
		__VA_ARGS__, NULL                                                                  \
	}

const struct phrase_list meeting_lists[] = {
	{"meeting plan",
	 LINES("I am in {town} {day}. Shall we have {how} at {where}?",
	       "Would you have an hour {day}? I could be at {where} by ten.",
	       "Let's have {how} {day}, if your week allows.",
	       "Are you around {day}? {where} has opened again and I have been meaning to ask you.",
	       "How about {how} at {where} {day}? My treat.")},
	{"meeting accept",
	 LINES("Yes, that works. See you there!", "Gladly. Half past, if that is all right?",
	       "Perfect, I have put it down.",
	       "With pleasure. I will be the one with the umbrella.",
	       "Yes please. {where} it is.")},
	{"meeting after",
	 LINES("It was great to see you {day}!", "Thanks for {how} {day}, next one is on me.",
	       "It was so nice to finally talk across a table {day}. I enjoyed meeting you.",
	       "Lovely to see you {day}. I am still thinking about {subject}.",
	       "Thank you for {how} {day} and for all the advice.",
	       "I really enjoyed our {how} {day}. You were right about {subject}.",
	       "What a good hour that was {day}. I had forgotten how loud {where} gets.",
	       "You left your scarf at {where} {day}. I have it.",
	       "Good to have met you {day}. Did you get home safely?")},
	{"meeting after event", LINES("It was great meeting you at {where} {day}.",
				      "So good to run into you at {where} {day}!",
				      "I enjoyed our talk by the stairs at {where} {day}.",
				      "Thanks for saving me a chair at {where} {day}.")},
	{"meeting answer",
	 LINES("Likewise! Let's not wait so long next time.", "The pleasure was mine.",
	       "It was. And the cake!", "Me too. I have sent you the book I mentioned.")},
	{"meeting public", LINES("it was great to see you {day}!", "thanks for {how} {day} ☕",
				 "home safe, so glad we finally sat at one table {day}",
				 "still laughing about what you said over {how} {day}")},
	{"call plan",
	 LINES("Could we have a quick call {day}? Writing it all down would take a page.",
	       "Are you free for twenty minutes on the phone {day}?",
	       "Shall we do a video call {day}? I will send a link.")},
	{"call accept", LINES("Yes, after three is best.", "Good idea. I will ring you.",
			      "Works for me, send the link.")},
	{"call after",
	 LINES("Thanks for the call {day}, that cleared up a lot.",
	       "It was good to hear your voice {day}.",
	       "Good talking to you on the phone {day}. I have written to both candidates.",
	       "Thank you for the call {day}! I have sent the notes.")},
	{"call after video",
	 LINES("Thanks for the video call {day}. Your {pet} is a star.",
	       "It was nice to see you on the screen {day}, if only in a small square.",
	       "Thank you for the video call {day}, that was worth more than ten messages.")},
	{"never wish", LINES("It would be great to finally meet in person one day.",
			     "Funny that we have never met, after all these messages.",
			     "I only know you from here, and still I trust your judgement.",
			     "One day we should meet in real life.")},
	{"never plan",
	 LINES("I am in {town} {day}. Coffee?", "Lunch {day}, if you are in {town}?")},
	{"never excuse", LINES("Oh no, I am away that week. Another time?",
			       "I would have loved to, but I can't make it.",
			       "Sorry, down with a cold. Rain check?",
			       "Not this time, alas. I am in {town} with the family.")},
	{NULL, NULL}};
