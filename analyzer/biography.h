/*
 * Everything known of one person, as plain data: for `overcoffee who`.
 */
#ifndef ANALYZER_BIOGRAPHY_H
#define ANALYZER_BIOGRAPHY_H

#include "analyzer/findings.h"

/* What happened on one rung of the ladder, by the reporting date. */
struct rung_history {
	guint times;		 /* interactions, and pieces of evidence that count */
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

struct biography {
	const struct person *record;
	const char *name;      /* as outputs print it */
	GPtrArray *keys;       /* const char *, in key order */
	const struct tie *tie; /* NULL when they are no tie */
	bool is_offline_only;  /* known from the journal or a calendar alone */
	struct rung_history rungs[RUNGS];
	GArray *evidence;  /* struct found_evidence, oldest first */
	GArray *joins;	   /* struct join: those that brought their keys together */
	GArray *questions; /* struct question: those left open about them */
	enum state_rule rule;
	guint told[EVIDENCE_KINDS]; /* pieces of grade told or better that are not denied */
	guint hinted, denied;	    /* hints; pieces that are denied or deny */
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
