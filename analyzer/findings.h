/*
 * Everything the analyzer found out, as plain data: no text, no rounding, sorted. Reports print
 * it and compute nothing.
 *
 * Strings are borrowed from the network, which must outlive the findings. Dates are days
 * (analyzer/date.h). "As of" is the last day of the reporting month, the T of every formula;
 * what is dated later counts nowhere, what has no date counts always.
 */
#ifndef ANALYZER_FINDINGS_H
#define ANALYZER_FINDINGS_H

#include "analyzer/acquaintance.h"
#include "analyzer/brokers.h"
#include "analyzer/ceiling.h"
#include "analyzer/circles.h"
#include "analyzer/coffee.h"
#include "analyzer/cooling.h"
#include "analyzer/introductions.h"
#include "analyzer/layers.h"
#include "analyzer/map/map.h"
#include "analyzer/month.h"
#include "analyzer/network.h"
#include "analyzer/rhythm.h"
#include "analyzer/survival.h"

/* Best first: the order in which states stack and are listed. */
enum state { STATE_MET, STATE_SPOKEN, STATE_MAYBE, STATE_ONLINE, STATES };

const char *state_name(enum state state); /* "met", as in ties.csv */

/* The parts of warmth; each has a value, a mid-rank among the ties (0 to 1) and a weight. */
enum warmth_part {
	WARMTH_DAYS,	    /* days with words, each halved every `half_life` days */
	WARMTH_RECIPROCITY, /* the smaller of sent and received over the larger */
	WARMTH_BOTH_WAYS,   /* channels with words used in both directions */
	WARMTH_SPAN,	    /* first to last day with words, over all the days of the data */
	WARMTH_WORDS,	    /* sent and received together */
	WARMTH_PARTS
};

struct warmth_weight {
	enum warmth_part part;
	const char *name; /* "days with words" */
	double weight;
};
extern const struct warmth_weight warmth_weights[WARMTH_PARTS];
#define WARMTH_HALF_LIFE 180 /* days, unless the options say otherwise */

struct tie {
	const struct person *record;
	const char *person; /* the key that names them everywhere */
	const char *name;   /* newest display name, else @handle, else the key */
	GPtrArray *keys;    /* const char *, in key order; the first is `person` */
	enum state state;
	enum rung ceiling;
	double chance_never_met; /* 0 to 1; NAN when unknown */
	double warmth;	     /* 0 to 100, rounded to one decimal: what is sorted by and printed */
	double warmth_score; /* weighted sum of the ranks */
	double parts[WARMTH_PARTS], ranks[WARMTH_PARTS];
	guint active_days, sent, received;
	gint32 first_contact, last_contact; /* any dated digital trace; DAY_NONE */
	gint32 first_words, last_words;	    /* of these, sent or received; DAY_NONE */
	enum channel last_channel;	    /* of the last words; meaningless without */
	bool last_from_owner;
	struct given_date first_met, last_met; /* PRECISION_NONE when unknown or never */
	guint32 channels;		       /* bit i: enum channel i */
	const char *company, *position;	       /* NULL when unknown */
	bool is_familiar;		       /* colleague, schoolmate or same surname */
	bool denied_by_journal;
	double prior, sensitivity; /* of chance_never_met */
};

struct totals {
	guint people, ties, audience, offline_only; /* people = ties + audience */
	guint states[STATES];			    /* add up to ties */
};

struct found_evidence {
	const char *person, *name;
	struct given_date date;
	enum evidence_kind kind;
	enum grade grade; /* as the source gives it */
	bool is_denied;	  /* shown, raises no rung */
	bool is_tie;
	const struct part *part;
	guint32 line;
	const char *excerpt;
};

/* The ties at the end of one month. */
struct month_states {
	gint32 month;
	guint ties;
	guint states[STATES];
};

struct source_summary {
	const struct source *source;
	gint32 first, last;	    /* DAY_NONE when nothing in it is dated */
	guint read, kept, left_out; /* read = kept + left_out */
};

/* A number behind chance_never_met: a default until answers to questions drawn at random replace
 * it. */
struct estimate {
	double value;
	double low, high; /* 95% (Wilson); meaningless for a default */
	guint answers;	  /* that speak of it so far */
	bool is_measured; /* there were enough of them */
};

/* What an expectation rests on: the defaults of estimates, their measured values, or both. */
enum basis { BASIS_DEFAULTS, BASIS_MIXED, BASIS_ANSWERS };

/* Messages, notes and posts that were read for words about meeting. */
struct words_read {
	guint pieces;	/* of evidence that they gave */
	guint messages; /* the undated included */
	gint32 first;	/* month of the first dated one; MONTH_NONE */
};

/* The months that an offline source reaches over, both ends included. */
struct cover {
	const struct source *source;
	gint32 first, last; /* months */
	guint months;
};

/* A question for the user: did you ever meet? */
struct ask {
	const char *person, *name;
	const char *journal_name; /* what a journal line calls them: their name, or a key */
	bool by_key;		  /* it is a key, as the name is not theirs alone */
	bool at_random;		  /* drawn at random: only these answers may be counted */
	double value;		  /* how much the answer would change, 0 to 100 */
};

struct findings {
	gint32 month;		/* the reporting month */
	gint32 as_of;		/* its last day */
	gint32 newest;		/* newest day in the data, not after as_of; DAY_NONE */
	bool month_is_full;	/* the data reach its last day, or a later month has data */
	const char *owner_name; /* NULL when unknown */
	GPtrArray *owner_keys;	/* const char *, in key order; may be empty */
	GPtrArray *everybody;	/* struct person *: every record of the network, the audience too;
				   what must never be published. NULL in findings made by hand */

	struct totals totals, previous, year_before; /* now, one and twelve months earlier */
	bool has_previous, has_year_before;	     /* there were ties then */
	guint ceilings[RUNGS];			     /* ties by highest rung, adding up to ties */
	struct climbs climbs;
	struct this_month this_month;
	struct coffee coffee;
	struct introductions introductions;

	guint half_life;	      /* of warmth's days with words, in days */
	const char *const *own_words; /* vocabularies of the user's own, NULL-ended; may be NULL */

	GArray *ties;	    /* struct tie: warmest first, equal warmth by person */
	GArray *evidence;   /* struct found_evidence: undated first, then oldest first, then
			       by person, source and line */
	GArray *months;	    /* struct month_states: every month from the first with a tie */
	guint undated_ties; /* ties without any dated trace: in no month but counted in ties */

	GArray *sources;	   /* struct source_summary, by path */
	guint left_out[ROW_FATES]; /* rows by what became of them, all sources */
	GArray *joins;		   /* struct join, by a then b */
	GArray *questions;	   /* struct question, by a then b */

	/* What "never" rests on. */
	bool has_offline_source;
	gint32 offline_first, offline_last; /* reach of the offline sources together; DAY_NONE */
	gint32 begins[SOURCE_KINDS]; /* first day of the journals, of the calendars; DAY_NONE */
	guint denied_online;	     /* online ties that the user said they never met */
	double expected_never;	     /* sum of chance_never_met over the online ties */
	double expected_low, expected_high; /* the same at the worse ends of the estimates that
					       were measured; meaningless without any */
	enum basis expected_basis;
	struct words_read words;
	struct estimate ever_met[ORIGINS]; /* of the ties of a platform; all 0 where it is none */
	struct estimate leaves_trace;	   /* of meetings, where an offline source reaches */
	guint answers;			   /* ties asked about at random that were answered */
	GArray *covers;			   /* struct cover, by path */
	GArray *ask;			   /* struct ask: the familiar first, then by value; at the
					      end those drawn at random */

	GArray *acquaintances; /* struct acquaintance: pairs of ties seen together, by a then b */

	/* Seen together: pairs of ties in one tweet, group conversation or gathering. */
	guint pairs_together;
	guint linked_ties, linked_met; /* ties with at least one such pair, and the met of them */
	guint unlinked_ties, unlinked_met;

	struct cooling cooling;	  /* ties gone quiet against their own rhythm */
	struct survival survival; /* from the first digital contact to the first meeting */
	struct rhythm rhythm;	  /* exchanges by month and channel, who starts, who answers */
	struct circles circles;
	struct brokers brokers;
	struct layers layers;
	struct map map;
	struct map discs; /* the circles alone, as discs: shows nobody's place among others; empty
			     without circles */
};

/* Options of the analysis; `main` fills them. */
struct analysis_options {
	gint32 month;	 /* MONTH_NONE: the month of the newest interaction or journal line */
	gint32 today;	 /* by the clock: what is later is a plan */
	guint half_life; /* days; 0: WARMTH_HALF_LIFE */
	const char *const *own_words; /* names of the vocabularies that were added to those built
					 in, NULL-ended; NULL for none */
};

/* Needs a network that identity_resolve() has settled. */
void analyze(struct findings *findings, const struct network *network,
	     const struct analysis_options *options);
void findings_release(struct findings *findings);

/* The name that outputs print for a person: newest display name, else @handle, else the key. */
const char *shown_name(const struct person *person, const GPtrArray *keys);
/* All keys of a person in key order; to be freed with g_ptr_array_unref. */
GPtrArray *ordered_keys(const struct person *person);

#endif
