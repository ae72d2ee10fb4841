/*
 * The members of report.json that are more than a few lines: one for each part of the findings,
 * named in the table of report.c. Each is a new reference.
 */
#ifndef REPORTS_JSON_MEMBERS_H
#define REPORTS_JSON_MEMBERS_H

#include <jansson.h>

#include "analyzer/findings.h"

struct page; /* reports/formats.h */

json_t *member_sources(const struct findings *findings);
json_t *member_rows(const struct findings *findings);  /* of all sources together */
json_t *member_share(const struct findings *findings); /* of the ties met, by month */
json_t *member_joins(const struct findings *findings);
json_t *member_left_out(const struct findings *findings);
json_t *member_certainty(const struct findings *findings);
json_t *member_circles(const struct findings *findings);
json_t *member_brokers(const struct findings *findings);
json_t *member_layers(const struct findings *findings);
json_t *member_ask(const struct findings *findings);
json_t *member_survival(const struct findings *findings);
json_t *member_cooling(const struct findings *findings);
json_t *member_rhythm(const struct findings *findings);
json_t *member_changes(const struct findings *findings);
json_t *member_moves(const struct findings *findings);
json_t *member_carried(const struct findings *findings);
json_t *member_coffee(const struct findings *findings);
json_t *member_introductions(const struct findings *findings);

/* Tens of thousands, so they are printed as they come: appends the array, laid out as jansson
 * would, two columns in. */
void member_append_ties(GString *out, const struct page *page);

#endif
