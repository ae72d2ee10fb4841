/*
 * A value of JSON, as the elements of a file are made of them (items.h): plain data, which the
 * scanner builds in an arena, linked as they follow one another. Numbers are text, as written.
 */
#ifndef IMPORTERS_READERS_VALUE_H
#define IMPORTERS_READERS_VALUE_H

#include <glib.h>

enum value_kind {
	VALUE_NULL,
	VALUE_FALSE,
	VALUE_TRUE,
	VALUE_TEXT, /* a number, too */
	VALUE_ARRAY,
	VALUE_OBJECT,
};

struct value {
	enum value_kind kind;
	const char *name;	  /* of the member that it is of an object; else NULL */
	const struct value *next; /* member or element of the same object or array; NULL */
	union {
		const char *text;	   /* VALUE_TEXT */
		const struct value *first; /* VALUE_ARRAY, VALUE_OBJECT; NULL when empty */
	};
};

/* What is in an array or object, one by one, in the order of the file:
 *
 *	for (const struct value *each = value_first(array); each; each = each->next)
 *
 * Members of one object may have the same name. `value` may be NULL, or hold nothing. */
const struct value *value_first(const struct value *value);
guint value_count(const struct value *value); /* by counting */

/* The member of this name, of several the last; NULL when `value` is NULL or no object or has
 * none. */
const struct value *value_member(const struct value *value, const char *name);

#endif
