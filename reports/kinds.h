/*
 * What the groups of the findings are called on the page, in JSON and in the plots: one wording for
 * all three.
 */
#ifndef REPORTS_KINDS_H
#define REPORTS_KINDS_H

#include "analyzer/findings.h"

/* "LinkedIn", "other", "all" */
const char *kind_of_curve(const struct survival_curve *curve);

/* "LinkedIn messages", "replies and mentions"; `buffer` is room for it. */
#define KIND_SIZE 64
const char *kind_of_exchange(const struct rhythm_group *group, char buffer[KIND_SIZE]);

#endif
