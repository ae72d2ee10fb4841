/*
 * The time from the first digital contact to the first meeting in person, as a survival curve.
 *
 * Ages are days since the first digital contact. A tie is in view at an age when the offline
 * sources would show a meeting then: from where they begin (its entry) up to where they end, the
 * reporting date at the latest, or up to the meeting (its exit). It is at risk at age t when entry
 * < t <= exit.
 */
#ifndef ANALYZER_SURVIVAL_H
#define ANALYZER_SURVIVAL_H

#include <glib.h>
#include <stdbool.h>

#include "analyzer/date.h"

#define SURVIVAL_FEWEST	      10 /* ties in view wherever there is a curve */
#define SURVIVAL_SHORTEST     90 /* days of a curve */
#define SURVIVAL_FEWEST_TIES  30 /* in view for any curve, and for a source's own */
#define SURVIVAL_FEWEST_MET   10 /* meetings on the curve of all ties */
#define SURVIVAL_CURVES	      3
#define SURVIVAL_FAR	      5 /* years: curves are compared no later */
#define SURVIVAL_DAYS_OF_YEAR 365.25

enum spell_end { SPELL_OPEN, SPELL_MET, SPELL_SILENT };

/* The time that one tie is in view, and how it ended. entry < exit. */
struct spell {
	gint32 entry, exit;
	enum spell_end end;
};

/* An age at which somebody was met or fell silent. */
struct survival_step {
	gint32 age;
	guint in_view, met, silent;
	double waiting;	  /* Kaplan-Meier: the share not met by then; silence only ends the view */
	double error;	  /* Greenwood's standard error of it */
	double low, high; /* 95% of `waiting`, log-log; NAN while nobody or everybody was met */
	double met_first; /* Aalen-Johansen: share met by then, silence being an end of its own */
	double silent_first; /* share fallen silent by then without having met */
};

/* An estimate over the longest run of ages with enough ties in view. */
struct survival_estimate {
	gint32 from, to; /* ages; S is 1 at `from`; from >= to when there is no such run */
	struct survival_step *steps;
	guint step_count;
	gint32 *open; /* ages within at which a tie went out of view not met, oldest last */
	guint open_count;
	guint *in_view; /* by age, from 0 to `to`: ties at risk at that age */
};

/* `fewest` ties have to be in view. Ages are below some 100,000. */
void survival_estimate(struct survival_estimate *estimate, const struct spell *spells, guint count,
		       guint fewest);
void survival_estimate_release(struct survival_estimate *estimate);

/* The last step at or before this age; NULL before the first. */
const struct survival_step *survival_at(const struct survival_estimate *estimate, gint32 age);

/* The first age at which at most so large a share was waiting; -1 for none. */
gint32 survival_age(const struct survival_estimate *estimate, double waiting);

/* The curve at a round age: 3, 6, ... 21 months, then whole years. */
struct survival_mark {
	guint months;
	gint32 age;
	guint in_view;
	double met, low, high;		/* shares of the ties; low and high NAN for none */
	double met_first, silent_first; /* NAN where too few ties that are not silent are in view */
};

enum survival_source { SURVIVAL_ORIGIN, SURVIVAL_OTHER, SURVIVAL_ALL };

struct survival_curve {
	enum survival_source source;
	int origin;	 /* enum origin, with SURVIVAL_ORIGIN only */
	guint ties, met; /* in view, and met while in view */
	struct survival_estimate estimate;
	struct survival_mark *marks;
	guint mark_count;
	gint32 quarter,
		median; /* ages at which so many were met; -1 when it does not come to that */
};

/* Met while in view: how long it took. */
struct survival_wait {
	guint tie; /* index in findings->ties */
	gint32 days;
	struct given_date met;
};

struct survival {
	gint32 begins;	 /* where the offline sources begin; DAY_NONE when words alone tell of
			    meetings */
	gint32 ends;	 /* the last day in view */
	guint ties, met; /* in view, and met while in view */
	/* Not in view; with `ties` they add up to all ties. */
	guint met_first;   /* before or on the day of the first digital contact */
	guint met_before;  /* after it, but before the view begins */
	guint met_undated; /* at a time that nothing tells, or not closely enough */
	guint undated;	   /* without any dated digital contact */
	guint too_new;	   /* began when the view ends */

	guint curve_count; /* 0: too few; then `waits` tells all there is */
	struct survival_curve curves[SURVIVAL_CURVES]; /* by source of the first contact, most ties
							  first, others last; or all together */
	guint common_months; /* the last mark that all curves have, at most SURVIVAL_FAR years; 0
				for none */
	struct survival_wait *waits; /* shortest first; only without curves */
	guint wait_count;
};

struct analysis;
struct findings;

void survival_analysis(struct analysis *analysis);

/* The mark of a curve at this age; NULL where the curve has none. */
const struct survival_mark *survival_mark(const struct survival_curve *curve, guint months);

/* How far two curves are apart at their last common mark, by whether their 95% ranges overlap.
 * Unknown when there are not two of them, or one has no range. */
enum survival_gap { SURVIVAL_GAP_UNKNOWN, SURVIVAL_GAP_WITHIN_CHANCE, SURVIVAL_GAP_BEYOND_CHANCE };
enum survival_gap survival_gap(const struct survival *survival);

void survival_release(struct findings *findings);

#endif
