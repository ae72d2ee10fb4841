/*
 * The numbers behind chance_never_met until answers to random questions replace them. The report
 * prints them.
 */
#ifndef ANALYZER_CHANCE_H
#define ANALYZER_CHANCE_H

#include "analyzer/channel.h"

#define PRIOR_FAMILIAR	  0.95 /* colleagues, schoolmates, relatives */
#define TRACE_SENSITIVITY 0.3  /* that a meeting leaves a trace where an offline source reaches */
#define HINT_IS_TRUE	  0.3  /* precision of a hint, measured 17 of 56 */

/* The chance that a tie of this platform was ever met; 0 for what is no platform. */
extern const double platform_priors[ORIGINS];

#endif
