/*
 * What a circle is called: by the company that marks it; else, or when that marks two, by the tie
 * in its middle.
 */
#include "reports/circle_name.h"

#include <string.h>

static const struct circle *circle_at(const struct findings *findings, guint i)
{
	return &g_array_index(findings->circles.list, struct circle, i);
}

static bool is_only_one_of(const struct findings *findings, const char *company)
{
	guint of_that_name = 0;

	for (guint i = 0; i < findings->circles.list->len; i++)
		of_that_name += g_strcmp0(circle_at(findings, i)->company, company) == 0;
	return of_that_name == 1;
}

/* The company that marks this circle and no other; NULL. */
static const char *own_company(const struct findings *findings, guint i)
{
	const char *company = circle_at(findings, i)->company;

	return company && is_only_one_of(findings, company) ? company : NULL;
}

static const char *centre_of(const struct findings *findings, guint i)
{
	return g_array_index(findings->ties, struct tie, circle_at(findings, i)->centre).name;
}

static const char *mark_of(const struct circle *circle)
{
	if (circle->company)
		return circle->company;
	return circle->source == ORIGIN_CALENDAR ? "calendar" : origin_name(circle->source);
}

char *circle_name(const struct findings *findings, guint i)
{
	const char *company = own_company(findings, i);

	return company ? g_strdup(company)
		       : g_strdup_printf("%s, around %s", mark_of(circle_at(findings, i)),
					 centre_of(findings, i));
}

char *circle_short_name(const struct findings *findings, guint i)
{
	const char *company = own_company(findings, i);

	return company ? g_strdup(company) : g_strdup_printf("around %s", centre_of(findings, i));
}
