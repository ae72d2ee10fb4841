/*
 * The in-memory interaction network that importers fill and the analyzer reads: people by key,
 * interactions between them, gatherings, evidence of meetings, and mentions to be settled.
 *
 * Importers add what a row says and decide nothing that depends on another export: who of two
 * people is the owner, which records are one person and who a bare name means is settled by
 * identity_resolve() after the last export. So the order of exports does not matter.
 *
 * All strings handed in are copied (interned); all pointers handed out belong to the network
 * and live until network_release().
 */
#ifndef ANALYZER_NETWORK_H
#define ANALYZER_NETWORK_H

#include <glib.h>
#include <stdbool.h>

#include "analyzer/channel.h"
#include "analyzer/date.h"
#include "analyzer/diag.h"
#include "analyzer/fingerprints.h"
#include "analyzer/source.h"

enum person_kind { PERSON_HUMAN, PERSON_ORGANISATION, PERSON_BOT, PERSON_ME, PERSON_IGNORED };

#define NAMED_BY_THEMSELVES (DAY_NONE + 1)
#define MADE_LAST	    (G_MAXINT32 - 1) /* only what the user says is newer */

/* Why an identifier belongs to a person. */
enum handle_claim {
	HANDLE_CURRENT, /* an export says that the id owns this handle at the time it was made */
	HANDLE_FORMER,	/* the id must have had it once */
	HANDLE_CLAIMS
};

/* One record of a person: what one key is known to be. Several records may turn out to be one
 * person; `same` then leads to the record that stands for all of them. */
struct person {
	guint32 id;	     /* index in network.people: order of first sight */
	guint8 origin;	     /* enum origin */
	guint8 kind;	     /* enum person_kind */
	bool is_account;     /* the owner, as one source knows them */
	GSList *keys;	     /* const char *, interned; normal forms of analyzer/name.h */
	const char *name;    /* newest display name as written, NULL when none */
	const char *folded;  /* that name folded, as this record alone has it; identity_resolve() */
	GSList *former;	     /* const char *, interned: other names that exports have for them;
				folded by identity_resolve() */
	gint32 name_made;    /* day of the export that wrote it; DAY_NONE in an address book,
				NAMED_BY_THEMSELVES in an undated Twitter archive,
				MADE_LAST in an undated LinkedIn export */
	const char *company; /* at the time of the newest export; NULL when none */
	const char *position;
	gint32 job_made;
	const char *handles[HANDLE_CLAIMS]; /* noted last; network_handle() */
	guint64 seen_in;     /* sources that name this record, network_source_bit() of each */
	struct person *same; /* itself until identity_resolve() */
};

/* One person reached another. 40 bytes. */
struct interaction {
	struct person *from;
	struct person *to;
	gint64 when; /* WHEN_NONE when the export does not say */
	struct place place;
	guint32 thread; /* network_thread(); 0 for none */
	guint8 channel; /* enum channel */
	bool day_only;	/* `when` is midnight of a day, not a time */
};

/* People who were addressed or invited together, the sender and the owner included as far as
 * the row names them. `people` is an offset into network.gathered. */
struct gathering {
	gint64 when;
	struct place place;
	guint32 thread;
	guint32 people;
	guint16 count;
	guint8 channel; /* CHANNELS: an event, on none of them */
};

/* An event in person at which the owner was, as were others, of whom it shows nothing by itself. */
struct occasion_date {
	gint32 day, utc_day; /* on which it began, where it was and in UTC */
};
struct occasion {
	struct place place;
	const char *excerpt; /* at most OCCASION_EXCERPT characters */
	guint32 people;	     /* who said that they would come: offset into network.gathered */
	guint32 people_count;
	guint32 dates; /* of one event, or of a series: offset into network.occasion_dates */
	guint32 date_count;
	guint32 days_more;  /* after the first into which it reaches */
	enum row_fate fate; /* what its row counts as so far */
};
#define OCCASION_EXCERPT 55

enum evidence_kind { EVIDENCE_IN_PERSON, EVIDENCE_VOICE, EVIDENCE_KINDS };

/* Best first. GRADE_DENIED: they had not met by then. */
enum grade { GRADE_RECORDED, GRADE_ATTENDED, GRADE_TOLD, GRADE_HINTED, GRADE_DENIED, GRADES };

/* Whether a journal line answers a question of ask.csv, which is no trace of its own. */
enum asking { NOT_ASKED, ASKED, ASKED_AT_RANDOM };

struct evidence {
	struct person *person;
	struct given_date date;
	guint8 kind;  /* enum evidence_kind */
	guint8 grade; /* enum grade */
	guint8 from;  /* enum source_kind: journal lines are not denied by journal lines */
	guint8 asked; /* enum asking */
	struct place place;
	const char *excerpt; /* a short line, at most 80 characters; "" when none */
};

/* A name that can be settled only when everybody is known. */
enum mention_kind {
	MENTION_PERSON,	 /* a row about one person of this origin, told by name alone: the one of
			    that name; a new one, keyed by the name, when there is none; nobody
			    when there are several */
	MENTION_TEXT,	 /* words in which the full names of known people are looked for */
	MENTION_JOURNAL, /* a name, any key, or company:NAME */
	MENTION_EVENT, /* the title of an event, in which full names of known people are looked for;
			  gives `evidence` to each that is one person's alone */
};

struct mention {
	enum mention_kind kind;
	enum origin origin; /* among whom */
	char *text;	    /* the name, or the words; copied, gone once settled */
	/* MENTION_PERSON, MENTION_TEXT: added once for each person meant, who takes the place of
	 * the NULL among `from` and `to`. For MENTION_JOURNAL unused. */
	struct interaction interaction;
	/* MENTION_JOURNAL, MENTION_EVENT: likewise, with `person` NULL. */
	struct evidence evidence;
	bool is_beside; /* the row tells of somebody else too, so that it counts as kept whatever
			   becomes of this name; not for MENTION_JOURNAL */
};

/* A line of people.csv or a --me option: what the user says about a key. Empty fields NULL. */
struct declaration {
	const char *key;
	const char *same_as;
	const char *name;
	int kind;	    /* enum person_kind, or -1 when not said */
	struct place place; /* place.line 0 for --me */
};

/* Two records that were joined, and why. */
struct join {
	const char *a, *b;  /* keys */
	const char *name;   /* of the person */
	const char *reason; /* "the same mail address" */
	bool by_name;	    /* by a full name that is unique on both sides */
	bool by_user;	    /* by people.csv */
};

/* Two records that may be one person and were left apart. */
struct question {
	const char *a, *a_name, *b, *b_name; /* keys and names */
	const char *reason;		     /* "the name fits two people on LinkedIn" */
};

/* What importers saw and identity_resolve() settles. */
struct shared_key { /* two records with one key */
	struct person *a, *b;
	const char *key;
};
struct handle_sighting {
	struct person *person; /* known by id */
	const char *key;       /* "twitter:@handle" */
	enum handle_claim claim;
};
struct claim { /* the account of this source is this person */
	struct source *source;
	struct person *person;
	const char *reason;
};

struct hits; /* analyzer/told/hits.h */

struct network {
	GStringChunk *strings;
	GPtrArray *people;	/* struct person * */
	GHashTable *by_key;	/* const char * -> struct person * (the first record with it) */
	GArray *interactions;	/* struct interaction */
	GArray *gatherings;	/* struct gathering */
	GPtrArray *gathered;	/* struct person *: members of all gatherings and occasions */
	GArray *occasions;	/* struct occasion */
	GArray *occasion_dates; /* struct occasion_date */
	GArray *evidence;	/* struct evidence */
	GArray *mentions;	/* struct mention; emptied by identity_resolve() */
	GArray *declarations;	/* struct declaration */
	GArray *shared_keys;	/* struct shared_key */
	GArray *handles;	/* struct handle_sighting */
	GArray *claims;		/* struct claim */
	GPtrArray *sources;	/* struct source * */
	GPtrArray *parts;	/* struct part *, by id */
	struct hits *hits;	/* clauses about meeting, noted while messages pass by */
	GHashTable *threads;	/* const char * -> number */
	GHashTable *owner_affiliations; /* folded companies and schools of the owner */
	const struct source *reading;	/* whose rows come now; network_read_from() */
	guint64 reading_bit;		/* network_source_bit() of it */

	struct fingerprints *seen; /* what must count once */

	/* Made by identity_resolve(). */
	struct person *owner; /* stands for all accounts; NULL without any */
	GArray *joins;	      /* struct join, by a then b */
	GArray *questions;    /* struct question, by a then b */
	GArray *slices;	      /* struct slice, by person id: where in `interactions` theirs stand */
};

/* After identity_resolve() the interactions are sorted by the person who is not the owner, then
 * by time, undated first. */
struct slice {
	guint first, count;
};

void network_init(struct network *network);
void network_release(struct network *network);

/* A new source, given an account unless it is a journal or a people file, and a part of it. */
struct source *network_source(struct network *network, const char *path, enum source_kind kind);
struct part *network_part(struct network *network, struct source *source, const char *path);
const struct part *network_part_at(const struct network *network, struct place place);

/* Whose rows come next: records asked for by key from now on are seen in this source, and what an
 * undated LinkedIn export calls them counts as the newest. NULL for none. */
void network_read_from(struct network *network, const struct source *source);
/* One bit a source, for person.seen_in; beyond the 63rd all share the last, so that two records
 * seen in two of those count as seen in one. */
guint64 network_source_bit(const struct network *network, const struct source *source);

/* The record of this key, made when there is none. `key` is in normal form (analyzer/name.h). */
struct person *network_person(struct network *network, enum origin origin, const char *key);
/* The record of this key or NULL. */
struct person *network_find(const struct network *network, const char *key);
/* A record that has no key of its own yet: an address book entry, to be given keys. */
struct person *network_keyless(struct network *network, enum origin origin);

/* One more key of the same person. When another record has it already, the two are one person
 * unless that contradicts their other keys. NULL keys are ignored. */
void network_key(struct network *network, struct person *person, const char *key);
/* "twitter:@handle" of a person known by id: joins the record of the handle if uncontradicted. */
void network_handle(struct network *network, struct person *person, const char *handle_key,
		    enum handle_claim claim);

/* What an export made on day `made` (DAY_NONE when unknown) calls them; the newest is kept, the
 * others are remembered. Blank names are ignored. */
void network_name(struct network *network, struct person *person, const char *name, gint32 made);
/* Likewise; that the newest export tells no job is news too. */
void network_job(struct network *network, struct person *person, const char *company,
		 const char *position, gint32 made);

/* The account of `source` is this person, for this reason ("takes part in 93 of 93
 * conversations"). --me and people.csv overrule it. */
void network_claim(struct network *network, struct source *source, struct person *person,
		   const char *reason);
/* A company or school of the owner's. */
void network_owner_affiliation(struct network *network, const char *name);

void network_add(struct network *network, struct interaction interaction);
/* `gathering.people` and `.count` are filled in here; fewer than two people are ignored. */
void network_gather(struct network *network, struct gathering gathering,
		    struct person *const *people, guint count);
/* The offsets and counts of `occasion` are filled in here; one without people or dates is ignored.
 */
void network_occasion(struct network *network, struct occasion occasion,
		      struct person *const *people, guint people_count,
		      const struct occasion_date *dates, guint date_count);
void network_evidence(struct network *network, struct evidence evidence);
void network_mention(struct network *network, struct mention mention);
void network_declare(struct network *network, struct declaration declaration);

/* A number for a conversation, the same for the same id; 0 for NULL and "". */
guint32 network_thread(struct network *network, const char *id);

/* Whether this is the first time that something is seen. The strings, ended by NULL, say what it
 * is ("tweet", "1500000000000000001"); compared by fingerprint. */
bool network_first_sight(struct network *network, const char *what, ...) G_GNUC_NULL_TERMINATED;
/* The same of a fingerprint that begins with a text of its own, which says what it is of. */
bool network_first_sight_of(struct network *network, guint64 fingerprint);
/* Says that network_first_sight() will be asked for these two soon, so that memory has the answer
 * at hand by then. */
void network_expect(const struct network *network, const char *what, const char *id);

/* The interactions of this person with the owner, oldest first; needs a settled network. */
const struct interaction *network_interactions_of(const struct network *network,
						  const struct person *person, guint *count);

const char *network_intern(struct network *network, const char *text);

#endif
