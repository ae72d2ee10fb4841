/*
 * Fills templates. A slot that no list knows is a mistake of ours and ends the program.
 */
#include "sample-data/chatter.h"

#include <string.h>

#include "sample-data/meetings.h"
#include "sample-data/phrases.h"

static const char *const *find_list(const char *name)
{
	for (const struct phrase_list *list = phrase_lists; list->name; list++)
		if (strcmp(list->name, name) == 0)
			return list->choices;
	for (const struct phrase_list *list = meeting_lists; list->name; list++)
		if (strcmp(list->name, name) == 0)
			return list->choices;
	g_error("no list is named \"%s\"", name);
}

static const char *known(const struct speech *speech, const char *slot)
{
	const struct {
		const char *slot, *text;
	} facts[] = {{"to", speech->to},       {"from", speech->from}, {"company", speech->company},
		     {"where", speech->where}, {"day", speech->day},   {"how", speech->how}};

	for (gsize i = 0; i < G_N_ELEMENTS(facts); i++)
		if (strcmp(facts[i].slot, slot) == 0)
			return facts[i].text ? facts[i].text : "them";
	return NULL;
}

static void fill(GString *out, struct dice *dice, const char *text, const struct speech *speech)
{
	while (*text) {
		gsize plain = strcspn(text, "{");

		g_string_append_len(out, text, (gssize)plain);
		text += plain;
		if (!*text)
			break;
		gsize length = strcspn(text, "}");
		g_autofree char *slot = g_strndup(text + 1, length - 1);
		const char *fact = known(speech, slot);

		if (strcmp(slot, "who") == 0 || strcmp(slot, "tag") == 0)
			g_string_append_printf(out, "{%s}", slot); /* the caller's */
		else if (fact)
			g_string_append(out, fact);
		else
			fill(out, dice, dice_pick(dice, find_list(slot)), speech);
		text += length + 1;
	}
}

/* A sentence begins with a capital unless the writer never uses any. */
static char *finish(GString *out, bool capital)
{
	if (capital && out->len)
		out->str[0] = g_ascii_toupper(out->str[0]);
	for (gsize i = 2; capital && i < out->len; i++)
		if (out->str[i - 1] == ' ' && strchr(".?!", out->str[i - 2]))
			out->str[i] = g_ascii_toupper(out->str[i]);
	return g_string_free(out, FALSE);
}

static char *fill_new(struct dice *dice, const char *text, const struct speech *speech)
{
	GString *out = g_string_new(NULL);

	fill(out, dice, text, speech);
	return finish(out, g_ascii_isupper(text[0]) || text[0] == '{');
}

char *chatter(struct dice *dice, const char *list, const struct speech *speech)
{
	return fill_new(dice, dice_pick(dice, find_list(list)), speech);
}

guint chatter_topics(bool is_twitter)
{
	const struct topic *topics = is_twitter ? twitter_topics : linkedin_topics;
	guint count = 0;

	while (topics[count].open)
		count++;
	return count;
}

static char *linkedin_line(struct dice *dice, char *body, guint turn, const struct speech *speech)
{
	GString *out = g_string_new(NULL);

	if (turn == 0 ? dice_percent(dice, 75) : dice_percent(dice, 20)) {
		g_autofree char *greeting = chatter(dice, "greeting", speech);
		g_string_append_printf(out, "%s%s", greeting,
				       dice_percent(dice, 40) ? ",\n\n" : "! ");
	}
	g_string_append(out, body);
	if (dice_percent(dice, 25)) {
		g_autofree char *filler = chatter(dice, "filler", speech);
		g_string_append_printf(out, " %s", filler);
	}
	if (dice_percent(dice, turn == 0 ? 25 : 12)) {
		g_autofree char *closing = chatter(dice, "closing", speech);
		g_string_append_printf(out, "\n%s", closing);
	}
	g_free(body);
	return g_string_free(out, FALSE);
}

char *chatter_line(struct dice *dice, bool is_twitter, guint topic, guint turn,
		   const struct speech *speech)
{
	const struct topic *chosen = &(is_twitter ? twitter_topics : linkedin_topics)[topic];
	const char *const *list = turn == 0   ? chosen->open
				  : turn == 1 ? chosen->answer
					      : chosen->follow;
	char *body = fill_new(dice, dice_pick(dice, list), speech);

	if (!is_twitter)
		return linkedin_line(dice, body, turn, speech);
	if (turn > 1 && dice_percent(dice, 15)) {
		g_free(body);
		return chatter(dice, "twitter filler", speech);
	}
	return body;
}
