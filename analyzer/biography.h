/*
 * Everything known of one person, as plain data: for `overcoffee who`.
 */
#ifndef ANALYZER_BIOGRAPHY_H
#define ANALYZER_BIOGRAPHY_H

#include "analyzer/findings.h"

/* Where a key was read. */
struct known_key {
	const char *key;
	const struct part *part; /* where the person is first seen under it; NULL: not known */
	guint32 line;
	const struct source *source; /* an export that holds the key; NULL: not known */
	guint sources;		     /* how many exports do */
};

/* What happened on one rung of the ladder, by the reporting date. */
struct rung_history {
	guint times;		 /* interactions, and pieces of evidence that count */
	guint grades[GRADES];	 /* of these, pieces of evidence by grade */
	gint32 first, last;	 /* DAY_NONE when nothing on it is dated */
	guint by_owner, by_them; /* of the interactions; a mutual link counts as neither */
	guint32 channels;	 /* bit i: enum channel i */
};

/* What gave a tie its state. */
enum state_rule {
	RULE_MET_TOLD,	  /* in-person evidence of grade told or better */
	RULE_SPOKEN_TOLD, /* voice evidence of grade told or better, none in person */
	RULE_MAYBE_HINTS, /* only hints */
	RULE_ALL_DENIED,  /* there is evidence, and all of it is denied */
	RULE_NEVER,	  /* the journal says so, and nothing speaks against it */
	RULE_NOTHING	  /* no evidence at all */
};

/* A piece of evidence, and the words or the row it is made of. */
struct told_piece {
	struct found_evidence evidence;
	enum channel channel; /* of the words; CHANNELS: none */
	bool is_one_way;      /* every word in that place goes one way: */
	bool is_from_owner;
};

/* Somebody the owner has met who is seen together with this person. */
struct shared_friend {
	const struct tie *tie;
	guint groups, posts, events; /* in how many of them both are */
};

/* How long it has been quiet. */
struct silence {
	gint32 days;  /* since the last words; DAY_NONE without any */
	double usual; /* days between two days with words; NAN with fewer than three */
};

struct biography {
	const struct person *record;
	const char *name;	  /* as outputs print it */
	const char *journal_name; /* biography_unmistakable() */
	GPtrArray *keys;	  /* const char *, in key order */
	GArray *known_keys;	  /* struct known_key, in the same order */
	const struct tie *tie;	  /* NULL when they are no tie */
	bool is_offline_only;	  /* known from the journal or a calendar alone */
	struct rung_history rungs[RUNGS];
	GArray *evidence;  /* struct told_piece, oldest first */
	GArray *joins;	   /* struct join: those that brought their keys together */
	GArray *questions; /* struct question: those left open about them */
	enum state_rule rule;
	guint told[EVIDENCE_KINDS]; /* pieces of grade told or better that are not denied */
	guint hinted, denied;	    /* hints; pieces that are denied or deny */
	guint hints_of_meeting;	    /* hints in person that are not denied */
	double covered; /* share of the tie's years that journal and calendar reach over; NAN */
	struct silence silence;
	GArray *friends; /* struct shared_friend, most often together first; none for the met */
	bool is_asked;	 /* ask.csv has a question about them */
};

/* Who may be meant by a name or key, as the records that stand for them, by key: an exact key or
 * full name first; failing that everybody whose name holds all the words; NULL-free, may be empty.
 * The owner is never among them. Free with g_ptr_array_unref. */
GPtrArray *biography_candidates(const struct network *network, const char *name);

/* What to write into a journal for this person: their name when it is theirs alone, else their
 * first key. Borrowed. */
const char *biography_unmistakable(const struct network *network, const struct person *person);

/* Names close to one that fits nobody, "Anna Schmidt (linkedin:anna-schmidt), ...", "" for none.
 * New string. */
char *biography_closest(const struct network *network, const char *name);

void biography_init(struct biography *biography, const struct network *network,
		    const struct findings *findings, const struct person *person);
void biography_release(struct biography *biography);

#endif
