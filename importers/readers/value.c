/*
 * Values of JSON, looked at. Objects have few members, so these are gone through one by one.
 */
#include "importers/readers/value.h"

#include <string.h>

const struct value *value_first(const struct value *value)
{
	return value && value->kind >= VALUE_ARRAY ? value->first : NULL;
}

guint value_count(const struct value *value)
{
	guint count = 0;

	for (const struct value *each = value_first(value); each; each = each->next)
		count++;
	return count;
}

const struct value *value_member(const struct value *value, const char *name)
{
	const struct value *found = NULL;

	if (!value || value->kind != VALUE_OBJECT)
		return NULL;
	for (const struct value *member = value->first; member; member = member->next) {
		if (*member->name == *name && strcmp(member->name, name) == 0)
			found = member;
	}
	return found;
}
