/*
 * Tables of three and four among the friends to introduce to each other.
 */
#ifndef ANALYZER_SEATING_H
#define ANALYZER_SEATING_H

struct introductions;

/* Fills introductions->tables (empty, made by the caller) from introductions->pairs. */
void seating_choose(struct introductions *introductions);

#endif
