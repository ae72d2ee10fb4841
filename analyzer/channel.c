/*
 * The tables of channels, of rungs and of media. A new channel is a new line here.
 */
#include "analyzer/channel.h"

struct channel_facts {
	const char *name;
	const char *words;
	enum rung rung;
	enum origin origin;
	bool is_mutual_link;
	enum medium medium;
};

static const struct channel_facts channels[CHANNELS] = {
	[CHANNEL_LINKEDIN_CONNECTION] = {"linkedin-connection", "LinkedIn connection", RUNG_LINK,
					 ORIGIN_LINKEDIN, true, MEDIUM_LINK},
	[CHANNEL_LINKEDIN_FOLLOW] = {"linkedin-follow", "LinkedIn follow", RUNG_LINK,
				     ORIGIN_LINKEDIN, false, MEDIUM_LINK},
	[CHANNEL_LINKEDIN_ENDORSEMENT] = {"linkedin-endorsement", "LinkedIn endorsement",
					  RUNG_NOTICE, ORIGIN_LINKEDIN, false, MEDIUM_CLICK},
	[CHANNEL_LINKEDIN_COMMENT] = {"linkedin-comment", "LinkedIn comment", RUNG_PUBLIC,
				      ORIGIN_LINKEDIN, false, MEDIUM_REPLY},
	[CHANNEL_LINKEDIN_RECOMMENDATION] = {"linkedin-recommendation", "LinkedIn recommendation",
					     RUNG_PUBLIC, ORIGIN_LINKEDIN, false,
					     MEDIUM_RECOMMENDATION},
	[CHANNEL_LINKEDIN_INVITATION] = {"linkedin-invitation", "LinkedIn invitation", RUNG_LINK,
					 ORIGIN_LINKEDIN, false, MEDIUM_LINK},
	[CHANNEL_LINKEDIN_INVITATION_NOTE] = {"linkedin-invitation", "LinkedIn invitation note",
					      RUNG_PRIVATE, ORIGIN_LINKEDIN, false, MEDIUM_NOTE},
	[CHANNEL_LINKEDIN_MESSAGE] = {"linkedin-message", "LinkedIn message", RUNG_PRIVATE,
				      ORIGIN_LINKEDIN, false, MEDIUM_MESSAGE},
	[CHANNEL_TWITTER_FOLLOW] = {"twitter-follow", "Twitter follow", RUNG_LINK, ORIGIN_TWITTER,
				    false, MEDIUM_LINK},
	[CHANNEL_TWITTER_RETWEET] = {"twitter-retweet", "retweet", RUNG_NOTICE, ORIGIN_TWITTER,
				     false, MEDIUM_CLICK},
	[CHANNEL_TWITTER_QUOTE] = {"twitter-quote", "quoted tweet", RUNG_PUBLIC, ORIGIN_TWITTER,
				   false, MEDIUM_REPLY},
	[CHANNEL_TWITTER_MENTION] = {"twitter-mention", "Twitter mention", RUNG_PUBLIC,
				     ORIGIN_TWITTER, false, MEDIUM_REPLY},
	[CHANNEL_TWITTER_REPLY] = {"twitter-reply", "Twitter reply", RUNG_PUBLIC, ORIGIN_TWITTER,
				   false, MEDIUM_REPLY},
	[CHANNEL_TWITTER_MESSAGE] = {"twitter-message", "Twitter message", RUNG_PRIVATE,
				     ORIGIN_TWITTER, false, MEDIUM_MESSAGE},
};

struct rung_facts {
	const char *name;
	const char *words;
	const char *carries;
};

static const struct rung_facts rungs[RUNGS] = {
	[RUNG_NONE] = {"none", "nothing", "nothing yet"},
	[RUNG_LINK] = {"link", "link", "a name in a list"},
	[RUNG_NOTICE] = {"notice", "notice", "a nod"},
	[RUNG_PUBLIC] = {"public", "public", "words others overhear"},
	[RUNG_PRIVATE] = {"private", "private", "words for one, as long as they need be"},
	[RUNG_VOICE] = {"voice", "voice", "inflection, but no face"},
	[RUNG_IN_PERSON] = {"in-person", "in person", "the rest: a place and a time shared"},
};

static const struct medium_facts media[MEDIUMS] = {
	[MEDIUM_IN_PERSON] = {"in-person", "face to face", "long", "two", "words, voice, presence",
			      "whoever is far away"},
	[MEDIUM_VOICE] = {"voice", "call, video", "long", "two", "words and their tone",
			  "a place shared"},
	[MEDIUM_MESSAGE] = {"message", "private message", "long", "two", "words for one",
			    "the tone they are meant in"},
	[MEDIUM_RECOMMENDATION] = {"recommendation", "recommendation", "long", "one",
				   "praise with a name under it", "an answer"},
	[MEDIUM_NOTE] = {"note", "note in an invitation", "short", "one", "a first line",
			 "all that needs a second"},
	[MEDIUM_REPLY] = {"reply", "reply, mention, comment", "short", "two",
			  "words others overhear", "what is not for others"},
	[MEDIUM_CLICK] = {"click", "retweet, endorsement", "a click", "one", "a nod", "a reason"},
	[MEDIUM_LINK] = {"link", "connection, follow", "a click", "one or two", "a name in a list",
			 "a word"},
};

static const char *const origin_names[ORIGINS] = {
	[ORIGIN_LINKEDIN] = "LinkedIn",		[ORIGIN_TWITTER] = "Twitter",
	[ORIGIN_ADDRESS_BOOK] = "address book", [ORIGIN_CALENDAR] = "calendar",
	[ORIGIN_USER] = "your own files",
};

const char *channel_name(enum channel channel)
{
	return channels[channel].name;
}

const char *channel_words(enum channel channel)
{
	return channels[channel].words;
}

enum rung channel_rung(enum channel channel)
{
	return channels[channel].rung;
}

enum origin channel_origin(enum channel channel)
{
	return channels[channel].origin;
}

enum medium channel_medium(enum channel channel)
{
	return channels[channel].medium;
}

const struct medium_facts *medium_facts(enum medium medium)
{
	return &media[medium];
}

bool channel_has_words(enum channel channel)
{
	enum rung rung = channel_rung(channel);

	return rung == RUNG_PUBLIC || rung == RUNG_PRIVATE;
}

bool channel_is_mutual_link(enum channel channel)
{
	return channels[channel].is_mutual_link;
}

const char *rung_name(enum rung rung)
{
	return rungs[rung].name;
}

const char *rung_words(enum rung rung)
{
	return rungs[rung].words;
}

const char *rung_carries(enum rung rung)
{
	return rungs[rung].carries;
}

const char *origin_name(enum origin origin)
{
	return origin_names[origin];
}
