/*
 * Jaro and Winkler's similarity.
 */
#include "analyzer/closest.h"

#include <glib.h>
#include <stdbool.h>
#include <stdlib.h>

/* Marks in `used` the letters of b that match letters of a, and copies the latter to `matched`. */
static long match_letters(const gunichar *a, long a_length, const gunichar *b, long b_length,
			  gunichar *matched, bool *used)
{
	long window = MAX(MAX(a_length, b_length) / 2 - 1, 0), count = 0;

	for (long i = 0; i < a_length; i++) {
		for (long j = MAX(0, i - window); j < MIN(b_length, i + window + 1); j++) {
			if (!used[j] && a[i] == b[j]) {
				used[j] = true;
				matched[count++] = a[i];
				break;
			}
		}
	}
	return count;
}

static long count_out_of_order(const gunichar *matched, const gunichar *b, long b_length,
			       const bool *used)
{
	long next = 0, different = 0;

	for (long j = 0; j < b_length; j++) {
		if (used[j])
			different += matched[next++] != b[j];
	}
	return different / 2;
}

double jaro_winkler(const char *a_text, const char *b_text)
{
	long a_length, b_length, matches, transposed, prefix = 0;
	g_autofree gunichar *a = g_utf8_to_ucs4_fast(a_text, -1, &a_length);
	g_autofree gunichar *b = g_utf8_to_ucs4_fast(b_text, -1, &b_length);
	g_autofree gunichar *matched = g_new0(gunichar, (gsize)a_length + 1);
	g_autofree bool *used = g_new0(bool, (gsize)b_length + 1);
	double m, jaro;

	matches = match_letters(a, a_length, b, b_length, matched, used);
	if (matches == 0)
		return 0;
	transposed = count_out_of_order(matched, b, b_length, used);
	m = (double)matches;
	jaro = (m / (double)a_length + m / (double)b_length + (m - (double)transposed) / m) / 3;
	if (jaro <= 0.7)
		return jaro;
	while (prefix < MIN(4, MIN(a_length, b_length)) && a[prefix] == b[prefix])
		prefix++;
	return jaro + 0.1 * (double)prefix * (1 - jaro);
}
