/*
 * Rows that were read before. Most repeats are the same to the letter. But another archive of the
 * account may write a row with another URL, another conversation, without seconds; what stays are
 * the minute and the words. So rows that are alike in these are counted, and the second one that
 * says "Thanks!" in a minute is the second of the other archive.
 */
#include "importers/linkedin/linkedin.h"

/* Which of the rows of this archive that are alike it is: 1, 2 ... Fingerprints stand in pointers.
 */
static guint number_among_alike(const struct import *import, guint64 fingerprint)
{
	const struct linkedin *state = import->state;
	gpointer alike = (gpointer)(guintptr)fingerprint;
	guint number = 1 + GPOINTER_TO_UINT(g_hash_table_lookup(state->alike, alike));

	g_hash_table_insert(state->alike, alike, GUINT_TO_POINTER(number));
	return number;
}

static guint64 with_manner(guint64 fingerprint, const struct linkedin_trace *trace)
{
	return fingerprint_text(fingerprint, trace->is_by_name ? "by name" : "by key");
}

/* What stays the same in every archive of the account. */
static guint64 fingerprint_anywhere(const struct linkedin_trace *trace, guint64 words)
{
	guint64 fingerprint = fingerprint_text(FINGERPRINT_NONE, "linkedin-row-alike");

	fingerprint = fingerprint_text(fingerprint, trace->what);
	fingerprint = fingerprint_text(fingerprint, trace->who_anywhere);
	fingerprint = fingerprint_number(fingerprint, (guint64)(trace->when / 60));
	return fingerprint_number(fingerprint, words);
}

static guint64 fingerprint_here(const struct linkedin_trace *trace, guint64 words)
{
	guint64 fingerprint = fingerprint_text(FINGERPRINT_NONE, "linkedin-row");

	fingerprint = fingerprint_text(fingerprint, trace->what);
	fingerprint = fingerprint_text(fingerprint, trace->conversation);
	fingerprint = fingerprint_text(fingerprint, trace->who_here);
	fingerprint = fingerprint_number(fingerprint, (guint64)trace->when);
	return fingerprint_number(fingerprint, words);
}

bool linkedin_is_new(struct import *import, const struct linkedin_trace *trace)
{
	struct network *network = import->network;
	guint64 words = linkedin_fingerprint(trace->words), alike;

	if (!network_first_sight_of(network, with_manner(fingerprint_here(trace, words), trace)))
		return false;
	alike = fingerprint_anywhere(trace, words);
	alike = fingerprint_number(alike, number_among_alike(import, alike));
	return network_first_sight_of(network, with_manner(alike, trace));
}
