/*
 * Days that words name, counted from the day on which they were written.
 */
#ifndef ANALYZER_TOLD_DATE_H
#define ANALYZER_TOLD_DATE_H

#include "analyzer/told/vocabulary.h"

/* The first date that the text names, looked for in the order of the language's rules; "Friday"
 * and "May" are the last before `day`, or with `is_ahead` the next. False when it names none or
 * `day` is DAY_NONE. */
bool date_of_words(const struct language *language, const char *text, gint32 day, bool is_ahead,
		   struct given_date *date);

#endif
