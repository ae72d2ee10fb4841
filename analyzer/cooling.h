/*
 * Ties gone quiet against their own rhythm.
 *
 * The usual gap of a tie is the mean time between two days with words; its silence runs from the
 * last such day to the end of what the archives show. Fewer than COOLING_FEWEST_DAYS days make no
 * rhythm.
 */
#ifndef ANALYZER_COOLING_H
#define ANALYZER_COOLING_H

#include <glib.h>

#include "analyzer/channel.h"

#define COOLING_FEWEST_DAYS 5
#define COOLING_FROM	    4 /* usual gaps of silence: cooling from here on */
#define COOLING_SILENT	    8 /* silent beyond */

enum pulse { PULSE_UNKNOWN, PULSE_STEADY, PULSE_COOLING, PULSE_SILENT, PULSES };

struct tie_pulse {
	guint tie; /* index in findings->ties */
	enum pulse pulse;
	guint quiet_days;   /* as far as the archives show; like all below, 0 with PULSE_UNKNOWN */
	double usual_gap;   /* days */
	double times;	    /* quiet_days / usual_gap */
	gint32 silent_from; /* the day on which they are or will be silent; DAY_NONE if unknown */
};

struct cooling {
	guint pulses[PULSES];	/* ties of each, adding up to all */
	gint32 reach[ORIGINS];	/* last day that the archives of a platform show, at most as_of */
	struct tie_pulse *ties; /* all, in the order of findings->ties */
};

struct analysis;
struct findings;

void cooling_analysis(struct analysis *analysis);
void cooling_release(struct findings *findings);

#endif
