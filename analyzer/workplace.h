/*
 * Companies as places where people meet each other: compared folded, and only those that are one
 * place. Two freelancers have no company in common.
 */
#ifndef ANALYZER_WORKPLACE_H
#define ANALYZER_WORKPLACE_H

#include <glib.h>

/* The folded name of a company; "" for NULL, for nothing left, and for what people write instead of
 * one ("Self-employed"). Never NULL; a new string. */
char *workplace_fold(const char *company);

#endif
