/*
 * What must never stand in public: everything in the data that tells who somebody is.
 */
#ifndef REPORTS_PUBLIC_KNOWN_H
#define REPORTS_PUBLIC_KNOWN_H

#include <glib.h>

#include "analyzer/findings.h"

enum known {
	KNOWN_NAME, /* each of its words counts, and all of them together */
	/* The whole counts, word by word. */
	KNOWN_HANDLE,
	KNOWN_MAIL,
	KNOWN_SLUG,
	KNOWN_COMPANY,
	KNOWN_POSITION,
	KNOWN_EXCERPT,
	KNOWN_PHONE, /* digits, whatever stands between them */
	KNOWN_KINDS
};

const char *known_words(enum known kind); /* "a name", for a message */

/* Calls `visit` for each that the findings know: ties and audience, the owner, every spelling and
 * key of them, where they work, and the words of evidence. One may come more than once. */
void known_each(const struct findings *findings,
		void (*visit)(enum known kind, const char *text, gpointer data), gpointer data);

#endif
