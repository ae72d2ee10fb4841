/*
 * The numbers behind chance_never_met, and how answers to random questions replace them. The
 * report prints them.
 */
#ifndef ANALYZER_CHANCE_H
#define ANALYZER_CHANCE_H

#include "analyzer/proof.h"

#define PRIOR_FAMILIAR	  0.95 /* colleagues, schoolmates, relatives */
#define TRACE_SENSITIVITY 0.3  /* that a meeting leaves a trace where an offline source reaches */
#define HINT_IS_TRUE	  0.3  /* precision of a hint, measured 17 of 56 */

#define ANSWERS_NEEDED 20 /* about a platform, and in all, to replace a default */
#define MET_NEEDED     5  /* of them, to say how often a meeting leaves a trace */

/* The chance that a tie of this platform was ever met; 0 for what is no platform. */
extern const double platform_priors[ORIGINS];

/* The platforms on which anything was seen of the tie: bit i, enum origin i. */
guint32 tie_platforms(const struct tie *tie);

/* Whether a question drawn at random about them was answered by that day, and whether the answer
 * is that they met in person. */
bool is_answered(struct pieces pieces, gint32 day, bool *met);

/* The share of `hits` among `answers` (not 0), with the interval of Wilson (1927), 95%. */
struct estimate measured_share(guint hits, guint answers);

#endif
