/*
 * Rows that were read before. Most repeats are the same to the letter. But another archive of the
 * account may write a row with another URL, another conversation, without seconds; what stays are
 * the minute and the words. So rows that are alike in these are counted, and the second one that
 * says "Thanks!" in a minute is the second of the other archive.
 */
#include "importers/linkedin/linkedin.h"

/* What is alike in 64 bits, which stand in a pointer as in the network. */
static gpointer mark_of(const struct linkedin_trace *trace, const char *words)
{
	g_autofree char *half = g_strndup(words, 16);
	guint64 minute = (guint64)(trace->when / 60) * G_GUINT64_CONSTANT(0x9E3779B97F4A7C15);
	guint64 who = ((guint64)g_str_hash(trace->who_anywhere) << 32) | g_str_hash(trace->what);

	return (gpointer)(guintptr)(g_ascii_strtoull(half, NULL, 16) ^ minute ^ who);
}

/* Which of the rows of this archive that are alike it is: 1, 2 ... */
static guint number_among_alike(const struct import *import, const struct linkedin_trace *trace,
				const char *words)
{
	const struct linkedin *state = import->state;
	gpointer mark = mark_of(trace, words);
	guint number = 1 + GPOINTER_TO_UINT(g_hash_table_lookup(state->alike, mark));

	g_hash_table_insert(state->alike, mark, GUINT_TO_POINTER(number));
	return number;
}

bool linkedin_is_new(struct import *import, const struct linkedin_trace *trace)
{
	struct network *network = import->network;
	g_autofree char *words = linkedin_fingerprint(trace->words);
	const char *manner = trace->is_by_name ? "by name" : "by key";
	char when[24], minute_and_number[48];

	g_snprintf(when, sizeof when, "%" G_GINT64_FORMAT, trace->when);
	if (!network_first_sight(network, "linkedin-row", manner, trace->what, trace->who_here,
				 when, words, NULL))
		return false;
	g_snprintf(minute_and_number, sizeof minute_and_number, "%" G_GINT64_FORMAT " %u",
		   trace->when / 60, number_among_alike(import, trace, words));
	return network_first_sight(network, "linkedin-row-alike", manner, trace->what,
				   trace->who_anywhere, minute_and_number, words, NULL);
}
