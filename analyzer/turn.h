/*
 * Whose turn it is this month. No memory is kept from month to month, so lists that are to move on
 * take their order from a hash of the person's key and the month: the same for every run, another
 * every month.
 */
#ifndef ANALYZER_TURN_H
#define ANALYZER_TURN_H

#include <glib.h>

/* The smallest comes first. Two lists with different purposes ("" is one) take different turns. */
guint64 turn_of(const char *purpose, const char *key, gint32 month);

#endif
