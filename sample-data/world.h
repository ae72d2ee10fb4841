/*
 * The invented world of Nell Harkaway, recruiter and blogger, from November 2018 to October 2026:
 * who is who, who was really met, and all that was written. The world is made first and knows the
 * truth; the writers (linkedin.c, twitter.c, tables.c) then put into each file only what such an
 * export would hold.
 *
 * Lists hold pointers in the order in which things were made. Everything lives until
 * world_release().
 */
#ifndef SAMPLE_DATA_WORLD_H
#define SAMPLE_DATA_WORLD_H

#include "sample-data/dice.h"
#include "sample-data/moments.h"
#include "sample-data/names.h"

#define OWNER_FIRST  "Nell"
#define OWNER_LAST   "Harkaway"
#define OWNER_SLUG   "nell-harkaway"
#define OWNER_HANDLE "nellharkaway"
#define OWNER_ID     "1058204417330057216"
#define OWNER_MAIL   "nell@example.org"
#define MEMBER_ID    "612044871"

enum platform { LINKEDIN, TWITTER };

enum role {
	ROLE_TIE,
	ROLE_FOLLOWED,	 /* audience: the owner follows them */
	ROLE_FOLLOWER,	 /* audience: they follow the owner */
	ROLE_RETWEETED,	 /* audience: authors of retweets */
	ROLE_MENTIONED,	 /* audience: named once */
	ROLE_INVITATION, /* audience: an invitation without a note */
	ROLE_BRAND,	 /* an organisation, as people.csv says */
	ROLE_TAKER,	 /* has taken over somebody's old handle; stands in no other row */
};

/* What the story needs of a person beyond chance. */
enum part_played {
	PLAYS_NOBODY,
	PLAYS_FAMILY,
	PLAYS_SCHOOL_FRIEND,
	PLAYS_NAMESAKE,	      /* two people, one full name */
	PLAYS_SCREEN_ONLY,    /* warm to the end, never met, never spoken with */
	PLAYS_MET_OCTOBER,    /* met for the first time in October 2026 */
	PLAYS_SPOKEN_OCTOBER, /* first call in October 2026 */
	PLAYS_NEW,	      /* a tie since October 2026 */
	PLAYS_AGAIN_OCTOBER,  /* met before, and again in October 2026 */
	PLAYS_RENAMED,	      /* another name on Twitter: a line of people.csv joins the two */
	PLAYS_GONE,	      /* the Twitter account is gone */
	PLAYS_OLD_HANDLE,     /* has renamed the account; somebody else has the old handle now */
};

struct encounter {
	gint32 day;
	const char *how; /* coffee, lunch, meeting, event, call, video */
	const char *where;
	char precision; /* how the journal dates it: 'd'ay, 'm'onth, 'y'ear */
	bool in_journal;
	bool by_company;   /* the journal's company line speaks for it */
	bool leaves_words; /* messages or tweets around it speak of it */
};

struct person {
	guint number;
	enum role role;
	enum part_played plays;
	const char *first; /* as the exports have it, odd spaces and credentials included */
	char *last;
	const char *called; /* how the owner addresses them */
	char *full;	    /* the name as the owner writes it */

	char *slug; /* NULL: not on LinkedIn */
	bool connected;
	gint32 linkedin_since; /* first trace there: the connection if there is one */
	const char *company, *position;
	int circle; /* index of a company or a hashtag, -1 for none */

	char *handle; /* NULL: not on Twitter */
	char *twitter_id;
	const char *display;
	char *old_handle;
	gint32 twitter_since;
	bool follows, followed; /* they the owner, the owner them */
	bool named;		/* some tweet shows their id together with handle and name */

	char *mail, *phone;
	guint level;	       /* 0 silent to 4 very active */
	gint32 until;	       /* the last day with words */
	GPtrArray *encounters; /* struct encounter *, oldest first */
	GArray *days;	       /* gint32: days on which something private was begun */
};

struct conversation {
	enum platform platform;
	char *id;
	const char *title;   /* "" unless a group has one */
	GPtrArray *members;  /* struct person *, without the owner */
	GPtrArray *messages; /* struct message *, oldest first after world_make() */
	bool encrypted;	     /* X Chat */
};

struct message {
	gint64 when;
	struct person *sender; /* NULL: the owner */
	char *text;
};

struct tweet {
	gint64 when;
	guint64 id;
	char *text;		/* as typed; escaped only on its way out */
	char *note;		/* the whole of a long post, else NULL */
	char *expanded;		/* where the t.co link in the text leads */
	struct person *answers; /* the person replied to */
	guint64 answers_id;	/* the tweet replied to, 0 for none */
	bool answers_self;
	guint64 edit_of, edited_as; /* ids of the other version, 0 for none */
	bool community, deleted;
};

struct invitation {
	gint64 when;
	struct person *person;
	bool from_owner;
	char *note; /* "" for none */
};

struct world {
	guint64 seed;
	guint permille; /* size, 1000 is the committed sample */
	struct names names;
	GPtrArray *people;     /* struct person * */
	GHashTable *by_handle; /* lower-case handle -> struct person * */
	GHashTable *conversations_by_key;
	GPtrArray *conversations;
	GPtrArray *tweets;
	GPtrArray *invitations;
	GPtrArray *texts; /* strings owned by the world */
};

extern const char *const company_names[];
extern const char *const tag_names[];
#define ORRERY		    0
#define NORTHLIGHT	    1
#define FAMILY_OF_COMPANIES 6 /* those before this index make circles */
#define HALVORSEN	    6
#define LANTERN		    7

#define FIRST_DAY day_at(2018, 11, 1)
#define LAST_DAY  day_at(2026, 10, 31)
#define EXPORTED  moment_at(LAST_DAY, 19, 30, 0) /* when both exports were asked for */

void world_make(struct world *world, guint64 seed, guint permille);
void world_release(struct world *world);

/* How many of something that stands `count` times in the committed sample. */
guint world_count(const struct world *world, guint count);

/* Steps of world_make(), in this order. */
void people_make(struct world *world);	   /* people.c */
void encounters_make(struct world *world); /* encounters.c */
void talk_make(struct world *world);	   /* talk.c: private messages and invitations */
void posts_make(struct world *world);	   /* posts.c: tweets */

bool person_was_met(const struct person *person);
bool person_was_spoken_with(const struct person *person);
bool encounter_is_voice(const struct encounter *encounter);

/* Adds a message; the conversation with one person, or with several, is made when it is new. */
struct conversation *world_conversation(struct world *world, enum platform platform,
					struct person *const *members, guint count);
void world_say(struct conversation *conversation, struct person *sender, gint64 when, char *text);

#endif
