/*
 * Who the post speaks of. The one thing to know: who it is was found by the analyzer;
 * here it is only decided who of them is named.
 */
#include "reports/public/cast.h"

#include <string.h>

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

static gpointer tie_at(const struct findings *findings, guint i)
{
	return &g_array_index(findings->ties, struct tie, i);
}

void cast_choose(struct cast *cast, const struct findings *findings)
{
	const GArray *met = findings->this_month.met, *invitations = findings->coffee.invitations;

	cast->newly_met = g_ptr_array_new();
	cast->to_ask = g_ptr_array_new();
	for (guint i = 0; i < met->len; i++)
		g_ptr_array_add(cast->newly_met,
				tie_at(findings, g_array_index(met, struct encounter, i).tie));
	/* Who can say whom I never met? */
	for (guint i = 0; findings->has_offline_source && i < invitations->len; i++)
		g_ptr_array_add(
			cast->to_ask,
			tie_at(findings, g_array_index(invitations, struct invitation, i).tie));
	g_ptr_array_sort(cast->newly_met, by_acquaintance);
}

void cast_release(struct cast *cast)
{
	g_ptr_array_unref(cast->newly_met);
	g_ptr_array_unref(cast->to_ask);
}

GPtrArray *cast_named(const struct cast *cast)
{
	GPtrArray *named = g_ptr_array_new();

	for (guint i = 0; i < cast->newly_met->len && i < NEWLY_MET_NAMED; i++)
		g_ptr_array_add(named, g_ptr_array_index(cast->newly_met, i));
	for (guint i = 0; i < cast->to_ask->len && i < TO_ASK_NAMED; i++)
		g_ptr_array_add(named, g_ptr_array_index(cast->to_ask, i));
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

void cast_circles(struct public_circles *circles, const struct findings *findings, guint most)
{
	const GArray *list = findings->circles.list;

	*circles = (struct public_circles){.listed = MIN(list->len, most),
					   .others = findings->totals.ties,
					   .others_met = findings->totals.states[STATE_MET]};
	for (guint i = 0; i < circles->listed; i++) {
		circles->others -= g_array_index(list, struct circle, i).ties;
		circles->others_met -= g_array_index(list, struct circle, i).met;
	}
	/* A few who are left would be told by themselves: the smallest circle joins them. */
	if (circles->others > 0 && circles->others < FEWEST_IN_A_GROUP && circles->listed > 0) {
		const struct circle *last = &g_array_index(list, struct circle, --circles->listed);

		circles->others += last->ties;
		circles->others_met += last->met;
	}
}
