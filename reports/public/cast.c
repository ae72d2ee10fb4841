/*
 * Who the post speaks of. The one thing to know: the corner of the warm and recent is that of the
 * plot of the same name, so that the post and its picture speak of the same people.
 */
#include "reports/public/cast.h"

#include <string.h>

#define WARM   75.0
#define RECENT 365 /* days */

static bool is_newly_met(const struct tie *tie, const struct findings *findings)
{
	return tie->state == STATE_MET && tie->first_met.precision >= PRECISION_MONTH &&
	       month_of(tie->first_met.day) == findings->month;
}

static bool is_warm_online(const struct tie *tie, const struct findings *findings)
{
	return tie->state == STATE_ONLINE && tie->warmth >= WARM && tie->last_words != DAY_NONE &&
	       findings->as_of - tie->last_words <= RECENT;
}

/* Colleagues and relatives have most likely been met, whatever the data shows. */
static bool is_stranger(const struct tie *tie)
{
	return !tie->is_familiar || tie->denied_by_journal;
}

int cast_months_until_met(const struct tie *tie)
{
	if (tie->first_contact == DAY_NONE || tie->first_contact > tie->first_met.day)
		return -1;
	return (tie->first_met.day - tie->first_contact) * 12 / 365;
}

static gint by_acquaintance(gconstpointer a, gconstpointer b)
{
	const struct tie *one = *(const struct tie *const *)a;
	const struct tie *other = *(const struct tie *const *)b;
	int months = cast_months_until_met(one), of_other = cast_months_until_met(other);

	return months != of_other ? of_other - months : strcmp(one->person, other->person);
}

void cast_choose(struct cast *cast, const struct findings *findings)
{
	cast->newly_met = g_ptr_array_new();
	cast->warm = g_ptr_array_new();
	cast->warm_online = 0;
	for (guint i = 0; i < findings->ties->len; i++) {
		struct tie *tie = &g_array_index(findings->ties, struct tie, i);

		if (is_newly_met(tie, findings))
			g_ptr_array_add(cast->newly_met, tie);
		if (!is_warm_online(tie, findings))
			continue;
		cast->warm_online++;
		if (is_stranger(tie))
			g_ptr_array_add(cast->warm, tie);
	}
	g_ptr_array_sort(cast->newly_met, by_acquaintance);
}

void cast_release(struct cast *cast)
{
	g_ptr_array_unref(cast->newly_met);
	g_ptr_array_unref(cast->warm);
}

GPtrArray *cast_named(const struct cast *cast)
{
	GPtrArray *named = g_ptr_array_new();

	for (guint i = 0; i < cast->newly_met->len && i < NEWLY_MET_NAMED; i++)
		g_ptr_array_add(named, g_ptr_array_index(cast->newly_met, i));
	for (guint i = 0; i < cast->warm->len && i < WARM_NAMED; i++)
		g_ptr_array_add(named, g_ptr_array_index(cast->warm, i));
	return named;
}

GPtrArray *cast_names(const GPtrArray *ties, guint most, const struct pseudonyms *pseudonyms)
{
	GPtrArray *names = g_ptr_array_new();

	for (guint i = 0; i < ties->len && i < most; i++)
		g_ptr_array_add(names,
				(gpointer)pseudonyms_of(pseudonyms, g_ptr_array_index(ties, i)));
	return names;
}

void cast_fold(const guint *counts, guint groups, bool *is_folded)
{
	guint folded = 0, next = groups;

	for (guint i = 0; i < groups; i++) {
		is_folded[i] = counts[i] > 0 && counts[i] < FEWEST_IN_A_GROUP;
		folded += is_folded[i] ? counts[i] : 0;
		if (counts[i] >= FEWEST_IN_A_GROUP && (next == groups || counts[i] < counts[next]))
			next = i;
	}
	if (folded > 0 && folded < FEWEST_IN_A_GROUP && next < groups)
		is_folded[next] = true;
}
