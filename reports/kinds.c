/*
 * The words for groups of ties and of exchanges. What is not in a table is named after its
 * platform.
 */
#include "reports/kinds.h"

const char *kind_of_curve(const struct survival_curve *curve)
{
	if (curve->source == SURVIVAL_ORIGIN)
		return origin_name((enum origin)curve->origin);
	return curve->source == SURVIVAL_OTHER ? "other" : "all";
}

static const char *const rung_kinds[RUNGS] = {
	[RUNG_NONE] = "",
	[RUNG_LINK] = "new connections",
	[RUNG_NOTICE] = "retweets, endorsements",
	[RUNG_PUBLIC] = "public words",
	[RUNG_PRIVATE] = "messages",
	[RUNG_VOICE] = "calls",
	[RUNG_IN_PERSON] = "meetings",
};

const char *kind_of_exchange(const struct rhythm_group *group, char buffer[KIND_SIZE])
{
	const char *kind = rung_kinds[group->rung];

	if (group->rung == RUNG_PUBLIC && group->origin == ORIGIN_LINKEDIN)
		kind = "comments";
	if (group->origin == ORIGINS)
		g_strlcpy(buffer, kind, KIND_SIZE);
	else if (group->rung == RUNG_PUBLIC && group->origin == ORIGIN_TWITTER)
		g_strlcpy(buffer, "replies and mentions", KIND_SIZE);
	else
		g_snprintf(buffer, KIND_SIZE, "%s %s", origin_name((enum origin)group->origin),
			   kind);
	return buffer;
}
