/*
 * What of PCRE a vocabulary may use: as much as the search for what a pattern needs understands.
 * Patterns that are built in keep to it and are tested; those of the user's own are looked at here.
 */
#include "analyzer/told/vocabulary.h"

#include <string.h>

/* Behind an escape; NULL when it is not understood. */
static const char *behind_escape(const char *at)
{
	return at[1] && (strchr("bBwWsSdD", at[1]) || g_ascii_ispunct(at[1]) || at[1] == ' ')
		       ? at + 2
		       : NULL;
}

/* "[a-z]", without a class in it and without "]" at its beginning. */
static const char *behind_class(const char *at)
{
	at += at[1] == '^' ? 2 : 1;
	if (*at == ']')
		return NULL;
	while (at && *at != ']') {
		if (*at == '\0' || *at == '[')
			return NULL;
		at = *at == '\\' ? behind_escape(at) : at + 1;
	}
	return at ? at + 1 : NULL;
}

/* "(", "(?:", "(?=", "(?<!", "(?P<name>" ... */
static const char *behind_opening(const char *at)
{
	if (at[1] == '*')
		return NULL;
	if (at[1] != '?')
		return at + 1;
	if (at[2] && strchr(":=!", at[2]))
		return at + 3;
	if (at[2] == '<' && at[3] && strchr("=!", at[3]))
		return at + 4;
	if (at[2] == 'P' && at[3] == '<' && strchr(at, '>'))
		return strchr(at, '>') + 1;
	return NULL;
}

/* "{2}", "{0,3}", "{2,}". */
static const char *behind_times(const char *at)
{
	const char *end = at + 1 + strspn(at + 1, "0123456789,");

	return end > at + 1 && *end == '}' && g_ascii_isdigit(at[1]) ? end + 1 : NULL;
}

static const char *behind_name(const char *at)
{
	if (!g_ascii_islower(at[1]))
		return at + 1;
	return strchr(at, '>') ? strchr(at, '>') + 1 : NULL;
}

const char *pattern_stranger(const char *pattern)
{
	static const struct {
		char sign;
		const char *(*behind)(const char *at);
	} signs[] = {
		{'\\', behind_escape}, {'[', behind_class}, {'(', behind_opening},
		{'{', behind_times},   {'<', behind_name},
	};

	for (const char *at = pattern; *at;) {
		const char *next = at + 1;

		for (gsize i = 0; i < G_N_ELEMENTS(signs); i++) {
			if (*at == signs[i].sign)
				next = signs[i].behind(at);
		}
		if (next == NULL)
			return at;
		at = next;
	}
	return NULL;
}
