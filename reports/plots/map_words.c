/*
 * The words of the map. No name of a person or company is among them, as the map is made to be
 * shown to strangers.
 */
#include "reports/plots/map_words.h"

#include <math.h>
#include <string.h>

#include "reports/plots/style.h"
#include "reports/text.h"

#define ENOUGH_TIES  10 /* of a circle whose share is spoken of */
#define CIRCLES_TOLD 10

static const struct circle *circle_at(const struct findings *findings, guint i)
{
	return &g_array_index(findings->circles.list, struct circle, i);
}

char *map_missing(const struct findings *findings)
{
	return findings->map.shape == MAP_EMPTY
		       ? g_strdup("The map is not drawn: there are no ties.")
		       : NULL;
}

char *map_title(const struct findings *findings)
{
	if (!findings->has_offline_source)
		return g_strdup(findings->acquaintances->len
					? "Your ties, by who is seen with whom"
					: "Your ties, none of them seen with another");
	return g_strdup("Your ties, filled where you have met");
}

/* Shares as one says them, for the highest and the lowest of the circles. */
static const struct {
	double value;
	const char *words;
} shares[] = {
	{0, "none"},
	{0.03, "few"},
	{0.1, "one in ten"},
	{0.2, "one in five"},
	{0.25, "one in four"},
	{1 / 3., "one in three"},
	{0.4, "two in five"},
	{0.5, "half"},
	{0.6, "three in five"},
	{2 / 3., "two in three"},
	{0.75, "three in four"},
	{0.8, "four in five"},
	{0.9, "nine in ten"},
	{0.97, "almost all"},
	{1, "all"},
};

static const char *share_in_words(const struct circle *circle)
{
	double share = (double)circle->met / circle->ties;
	const char *words = NULL;
	double nearest = INFINITY;

	for (gsize i = 0; i < G_N_ELEMENTS(shares); i++) {
		bool is_whole = shares[i].value <= 0 || shares[i].value >= 1;
		double off = fabs(share - shares[i].value);

		if (off >= nearest || (is_whole && off > 0))
			continue;
		nearest = off;
		words = shares[i].words;
	}
	return words;
}

/* "From none to two in three of a circle met; ": nothing unless there are two circles that say
 * something. New string. */
static char *range_of_shares(const struct findings *findings)
{
	const struct circle *low = NULL, *high = NULL;
	guint count = 0;

	for (guint i = 0; i < findings->circles.list->len; i++) {
		const struct circle *circle = circle_at(findings, i);

		if (circle->ties < ENOUGH_TIES)
			continue;
		count++;
		if (!low || (guint64)circle->met * low->ties < (guint64)low->met * circle->ties)
			low = circle;
		if (!high || (guint64)circle->met * high->ties > (guint64)high->met * circle->ties)
			high = circle;
	}
	if (count < 2 || !findings->has_offline_source)
		return g_strdup("");
	if (strcmp(share_in_words(low), share_in_words(high)) == 0)
		return g_strdup_printf("In every larger circle %s met; ", share_in_words(low));
	return g_strdup_printf("Of the larger circles between %s and %s met; ", share_in_words(low),
			       share_in_words(high));
}

char *map_subtitle(const struct findings *findings)
{
	char count[TEXT_SIZE];
	g_autofree char *range = range_of_shares(findings);
	g_autofree char *until = style_until(findings);
	const char *what = "";

	if (*range == '\0' && findings->acquaintances->len > 0)
		what = findings->map.shape == MAP_PEOPLE ? "Lines join people seen together; " : "";
	return g_strdup_printf("%s%s%s %s, %s", range, what, text_count(findings->ties->len, count),
			       text_plural(findings->ties->len, "tie", "ties"), until);
}

char *map_met_of(const struct findings *findings, guint met, guint ties)
{
	char part[TEXT_SIZE], whole[TEXT_SIZE];

	if (!findings->has_offline_source)
		return g_strdup_printf("%s %s", text_count(ties, whole),
				       text_plural(ties, "tie", "ties"));
	return g_strdup_printf("%s of %s met", text_count(met, part), text_count(ties, whole));
}

static void describe_circles(GString *text, const struct findings *findings)
{
	guint count = findings->circles.list->len;
	char number[TEXT_SIZE];

	if (count == 0)
		return;
	g_string_append_printf(text, " %s %s in colours:", text_number_first(count, number),
			       text_plural(count, "circle", "circles"));
	for (guint i = 0; i < MIN(count, CIRCLES_TOLD); i++) {
		const struct circle *circle = circle_at(findings, i);
		g_autofree char *met = map_met_of(findings, circle->met, circle->ties);

		g_string_append_printf(text, "%s %s", i ? "," : "", met);
	}
	g_string_append(text, count > CIRCLES_TOLD ? ", and smaller ones." : ".");
}

char *map_alt_text(const struct findings *findings)
{
	const struct map *map = &findings->map;
	GString *text = g_string_new(NULL);
	char number[TEXT_SIZE];

	if (map->shape == MAP_DISCS)
		g_string_append_printf(
			text, "Map of %s ties, each circle a disc of dots%s.",
			text_count(findings->ties->len, number),
			findings->has_offline_source ? " with the met in its dark middle" : "");
	else
		g_string_append_printf(
			text, "Map of %s %s%s%s.", text_number(findings->ties->len, number),
			text_plural(findings->ties->len, "tie as a dot", "ties as dots"),
			findings->has_offline_source
				? ", filled where met, dotted where spoken, hollow "
				  "otherwise"
				: "",
			findings->acquaintances->len ? "; lines join people seen together" : "");
	describe_circles(text, findings);
	if (map->shape == MAP_PEOPLE && map->apart > 0 && map->apart < findings->ties->len) {
		g_autofree char *met = map_met_of(findings, map->apart_met, map->apart);

		g_string_append_printf(
			text, " At the right those with no seen way to the rest: %s.", met);
	}
	return g_string_free(text, FALSE);
}

char *map_foot(const struct findings *findings)
{
	const struct map *map = &findings->map;
	g_autofree char *met = map_met_of(findings, map->apart_met, map->apart);

	if (findings->acquaintances->len == 0)
		return g_strdup("No two of your ties are seen together in your data.");
	if (map->shape != MAP_DISCS)
		return g_strdup("You are left out: every dot would hang on you. A missing line is "
				"not a missing acquaintance.");
	return g_strdup_printf(
		"One disc is one circle of people seen together%s. Not drawn, as they "
		"are in no larger circle: %s.",
		findings->has_offline_source ? ", those you have met in its middle" : "", met);
}
