/*
 * Jaro and Winkler's similarity, and the people whose names come closest by it.
 */
#include "analyzer/identity/closest.h"

#include <glib.h>
#include <stdbool.h>
#include <stdlib.h>

#include "analyzer/name.h"
#include "analyzer/identity/records.h"

#define SHOWN	 3
#define AT_LEAST 0.8

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

const char *closest_word(const char *mistyped, const char *const *words)
{
	g_autofree char *valid = g_utf8_make_valid(mistyped, -1);
	const char *closest = NULL;
	double best = AT_LEAST;

	for (; *words; words++) {
		double likeness = jaro_winkler(valid, *words);

		if (likeness > best) {
			best = likeness;
			closest = *words;
		}
	}
	return closest;
}

struct likeness {
	const struct person *person;
	double score;
};

/* Best first; of equals the one whose key comes first. */
static int by_likeness(gconstpointer a, gconstpointer b)
{
	const struct likeness *one = a, *other = b;

	if (one->score != other->score)
		return one->score < other->score ? 1 : -1;
	return key_compare(record_key(one->person), record_key(other->person));
}

char *closest_people(const struct network *network, const char *folded)
{
	g_autoptr(GArray) close = g_array_new(FALSE, FALSE, sizeof(struct likeness));
	const struct person *last = NULL;
	GString *text = g_string_new(NULL);
	guint shown = 0;

	for (guint i = 0; i < network->people->len; i++) {
		struct person *record = g_ptr_array_index(network->people, i);
		struct likeness likeness = {record_root(record), 0};

		if (!record->folded || !record_key(likeness.person) ||
		    likeness.person == network->owner)
			continue;
		likeness.score = jaro_winkler(record->folded, folded);
		if (likeness.score >= AT_LEAST)
			g_array_append_val(close, likeness);
	}
	g_array_sort(close, by_likeness);
	for (guint i = 0; i < close->len && shown < SHOWN; i++) {
		const struct person *person = g_array_index(close, struct likeness, i).person;

		if (person == last)
			continue;
		g_string_append_printf(text, "%s%s (%s)", shown++ ? ", " : "",
				       person->name ? person->name : "", record_key(person));
		last = person;
	}
	return g_string_free(text, FALSE);
}
