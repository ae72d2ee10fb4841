/*
 * What the owner posts on Twitter: replies, mentions, retweets, quotes, long posts. What others
 * write in public is in nobody's archive but their own.
 */
#include "sample-data/world.h"

#include <string.h>

#include "sample-data/chatter.h"

static const struct speech no_speech = {.company = "Merrow Bank", .how = "coffee"};

/* A tweet's id holds its time; the low bits are chance. */
static guint64 id_at(struct dice *dice, gint64 when)
{
	guint64 milliseconds = (guint64)when * 1000 + dice_below(dice, 1000);

	return ((milliseconds - G_GUINT64_CONSTANT(1288834974657)) << 22) |
	       (dice_roll(dice) & 0x3fffff);
}

/* Before the export was made, whatever the day. */
static gint64 some_time(struct dice *dice, gint32 from, gint32 to)
{
	gint64 when = dice_moment(dice, from, to);
	gint64 latest = EXPORTED - 2 * HOUR - dice_below(dice, 9000);

	return MIN(when, latest);
}

static struct tweet *post(struct world *world, struct dice *dice, gint64 when, char *text)
{
	struct tweet *tweet = g_new0(struct tweet, 1);

	tweet->when = when;
	tweet->id = id_at(dice, when);
	tweet->text = text;
	g_ptr_array_add(world->tweets, tweet);
	return tweet;
}

/* Puts `word` in the place of `slot`; frees `text`. */
static char *put(char *text, const char *slot, const char *word)
{
	g_auto(GStrv) parts = g_strsplit(text, slot, -1);

	g_free(text);
	return g_strchomp(g_strjoinv(word, parts));
}

static const char *tag_for(struct dice *dice, const struct person *person)
{
	if (dice_percent(dice, 45))
		return "";
	return tag_names[person && !person->slug && person->circle >= 0 ? person->circle
									: (int)dice_below(dice, 4)];
}

static char *composed(struct dice *dice, const char *list, const struct person *person,
		      const char *who)
{
	char *text = chatter(dice, list, &no_speech);

	text = put(text, "{tag}", tag_for(dice, person));
	return put(text, "{who}", who);
}

/* The handle as it was when the tweet was written. */
static const char *handle_then(const struct person *person, gint64 when)
{
	if (person->old_handle && when < moment_at(day_at(2024, 3, 1), 0, 0, 0))
		return person->old_handle;
	return person->handle;
}

static struct tweet *reply(struct world *world, struct dice *dice, struct person *person,
			   gint64 when, const char *body, const struct person *beside)
{
	const char *handle = handle_then(person, when);
	char *text = beside ? g_strdup_printf("@%s @%s %s", handle, handle_then(beside, when), body)
			    : g_strdup_printf("@%s %s", handle, body);
	struct tweet *tweet = post(world, dice, when, text);

	tweet->answers = person;
	tweet->answers_id = id_at(dice, when - dice_delay(dice, 4 * HOUR));
	person->named = true;
	return tweet;
}

/* Somebody else of the same circle, whom the reply names too; often NULL. */
static struct person *companion(struct world *world, struct dice *dice, const struct person *person)
{
	for (guint tries = 0; tries < 40; tries++) {
		struct person *other = world->people->pdata[dice_below(dice, world->people->len)];

		if (other != person && other->role == ROLE_TIE && other->handle && other->level &&
		    other->plays != PLAYS_OLD_HANDLE && other->plays != PLAYS_GONE &&
		    other->circle == person->circle && !other->slug == !person->slug)
			return other;
	}
	return NULL;
}

static void reply_by_chance(struct world *world, struct dice *dice, struct person *person,
			    gint64 when)
{
	struct person *beside = dice_percent(dice, 28) ? companion(world, dice, person) : NULL;
	g_autofree char *body = composed(dice, "reply", person, "");

	if (beside)
		beside->named = true;
	reply(world, dice, person, when, body, beside);
	if (dice_percent(dice, 25)) { /* the talk goes on */
		g_autofree char *second = composed(dice, "reply", person, "");
		gint64 later = when + dice_delay(dice, 2 * HOUR);

		if (later < EXPORTED - HOUR)
			reply(world, dice, person, later, second, NULL);
	}
}

static void reply_to(struct world *world, struct person *person)
{
	static const int least[] = {0, 2, 4, 11, 32}, most[] = {0, 3, 9, 24, 58};
	struct dice dice;
	guint count;

	dice_init(&dice, world->seed, "replies", person->number);
	count = (guint)dice_between(&dice, least[person->level], most[person->level]);
	if (person->slug)
		count = (count + 1) / 2;
	for (guint i = 0; i < count; i++) {
		gint32 from = person->twitter_since,
		       to = MAX(from + 2, MIN(person->until, LAST_DAY));

		/* The first two on different days, so that they make a tie. */
		if (i < 2)
			reply_by_chance(world, &dice, person,
					some_time(&dice, from + (gint32)i, from + (gint32)i));
		else if (person->plays == PLAYS_SCREEN_ONLY && i % 2)
			reply_by_chance(world, &dice, person,
					some_time(&dice, LAST_DAY - 330, LAST_DAY - 1));
		else
			reply_by_chance(world, &dice, person, some_time(&dice, from, to));
	}
}

static void mention(struct world *world, struct dice *dice, struct person *person, gint64 when)
{
	g_autofree char *who = g_strconcat("@", handle_then(person, when), NULL);

	post(world, dice, when, composed(dice, "mention", person, who));
	person->named = true;
}

static void quote(struct world *world, struct dice *dice, struct person *person, gint64 when)
{
	g_autofree char *words = composed(dice, "quote", person, "");
	guint64 id = id_at(dice, when - dice_delay(dice, 6 * HOUR));
	struct tweet *tweet =
		post(world, dice, when,
		     g_strdup_printf("%s https://t.co/Q%08x", words, (guint)(id >> 24)));

	tweet->expanded = g_strdup_printf(
		"https://%s/%s/status/%" G_GUINT64_FORMAT,
		when < moment_at(day_at(2024, 5, 17), 0, 0, 0) ? "twitter.com" : "x.com",
		person->handle, id);
}

static void speak_in_public(struct world *world, struct dice *dice, struct person *person)
{
	for (guint i = 0; i < person->encounters->len; i++) {
		const struct encounter *encounter = person->encounters->pdata[i];
		struct speech speech = {
			.day = "yesterday", .how = encounter->how, .company = "them"};

		if (!encounter->leaves_words || encounter_is_voice(encounter) ||
		    encounter->day < person->twitter_since || !dice_percent(dice, 50) ||
		    strcmp(encounter->how, "event") == 0 || strcmp(encounter->how, "meeting") == 0)
			continue;
		g_autofree char *body = chatter(dice, "meeting public", &speech);

		reply(world, dice, person, some_time(dice, encounter->day + 1, encounter->day + 1),
		      body, NULL);
	}
}

static void address(struct world *world, struct person *person)
{
	struct dice dice;
	gint32 from = person->twitter_since, to = MAX(from, MIN(person->until, LAST_DAY));

	dice_init(&dice, world->seed, "address", person->number);
	reply_to(world, person);
	if (person->plays == PLAYS_GONE || person->plays == PLAYS_OLD_HANDLE)
		return;
	for (guint i = 0; i < person->level; i++) {
		if (dice_percent(&dice, 45))
			mention(world, &dice, person, some_time(&dice, from, to));
		if (dice_percent(&dice, 18))
			quote(world, &dice, person, some_time(&dice, from, to));
	}
	speak_in_public(world, &dice, person);
	/* A name is needed to tell who is who on both platforms; others stay numbers. */
	if (!person->named && (person->slug || dice_percent(&dice, 60)))
		mention(world, &dice, person, some_time(&dice, from, to));
}

/* `RT @handle: ` and the words, cut near 140 characters. */
static void retweet(struct world *world, struct dice *dice, struct person *person)
{
	g_autofree char *words = chatter(dice, "retweet", &no_speech);
	gint32 from = MAX(FIRST_DAY, MIN(person->twitter_since, LAST_DAY - 1000));
	g_autofree char *text = g_strdup_printf("RT @%s: %s", person->handle, words);

	if (person->role == ROLE_TIE)
		from = person->twitter_since;
	if (g_utf8_strlen(text, -1) > 140) {
		char *cut = g_utf8_substring(text, 0, 139);

		g_free(text);
		text = g_strconcat(cut, "…", NULL);
		g_free(cut);
	}
	post(world, dice, some_time(dice, from, LAST_DAY), g_steal_pointer(&text));
	person->named = true;
}

/* Two authors are gone: their retweets keep a handle, and the id "-1" that is nobody's. */
static void retweet_all(struct world *world)
{
	struct dice dice;
	guint gone = 0;

	dice_init(&dice, world->seed, "retweets", 0);
	for (guint i = 0; i < world->people->len; i++) {
		struct person *person = world->people->pdata[i];
		guint times = person->role == ROLE_RETWEETED ? 1 + dice_below(&dice, 3)
			      : person->role == ROLE_TIE && person->handle && person->level > 1 &&
					      person->plays != PLAYS_GONE &&
					      person->plays != PLAYS_OLD_HANDLE
				      ? dice_below(&dice, 3)
				      : 0;

		for (; times; times--)
			retweet(world, &dice, person);
		if (person->role == ROLE_RETWEETED && !person->followed && gone < 2) {
			person->twitter_id = (char *)"-1";
			person->display = "";
			gone++;
		}
	}
}

static void write_long_post(struct world *world, struct dice *dice)
{
	GString *text = g_string_new(NULL);
	struct person *person =
		companion(world, dice, world->people->pdata[world->people->len - 3]);
	g_autofree char *opening = composed(dice, "long post", NULL, "");

	g_string_append(text, opening);
	while (text->len < 420) {
		g_autofree char *more = composed(dice, "post", NULL, "");
		g_string_append_printf(text, "%s%s", text->len % 3 ? " " : "\n\n", more);
	}
	if (person) {
		g_string_append_printf(text, " Thanks to @%s for reading a draft > twice.",
				       person->handle);
		person->named = true;
	}
	g_autofree char *cut = g_utf8_substring(text->str, 0, 272);
	struct tweet *tweet = post(world, dice, some_time(dice, day_at(2023, 5, 1), LAST_DAY - 3),
				   g_strconcat(g_strchomp(cut), "…", NULL));

	tweet->note = g_string_free(text, FALSE);
}

static void write_own(struct world *world)
{
	struct dice dice;

	dice_init(&dice, world->seed, "own posts", 0);
	for (guint left = world_count(world, 290); left; left--) {
		gint64 when = some_time(&dice, FIRST_DAY + 1, LAST_DAY);
		struct tweet *tweet = post(world, &dice, when, composed(&dice, "post", NULL, ""));

		if (dice_percent(&dice, 22)) {
			char *text = g_strdup_printf("%s https://t.co/B%08x", tweet->text,
						     (guint)(tweet->id >> 24));

			g_free(tweet->text);
			tweet->text = text;
			tweet->expanded = g_strdup_printf("https://blog.example.org/%u",
							  dice_below(&dice, 900));
		}
		if (dice_percent(&dice, 18)) { /* a thread of one's own */
			struct tweet *second = post(world, &dice, tweet->when + 3 * MINUTE,
						    composed(&dice, "post", NULL, ""));

			second->answers_self = true;
			second->answers_id = tweet->id;
		}
	}
	for (guint left = world_count(world, 14); left; left--)
		write_long_post(world, &dice);
}

/* Some replies were mended within minutes: both versions are in the archive. */
static void edit_some(struct world *world)
{
	struct dice dice;
	guint wanted = world_count(world, 5), length = world->tweets->len;

	dice_init(&dice, world->seed, "edits", 0);
	for (guint tries = 0; wanted && tries < 100000; tries++) {
		struct tweet *tweet = world->tweets->pdata[dice_below(&dice, length)];

		if (!tweet->answers || tweet->edited_as ||
		    tweet->when < moment_at(day_at(2023, 1, 1), 0, 0, 0))
			continue;
		struct tweet *second = post(world, &dice, tweet->when + 4 * MINUTE,
					    g_strconcat(tweet->text, " (mended)", NULL));

		second->answers = tweet->answers;
		second->answers_id = tweet->answers_id;
		second->edit_of = tweet->id;
		tweet->edited_as = second->id;
		wanted--;
	}
}

static void mark_special(struct world *world)
{
	struct dice dice;

	dice_init(&dice, world->seed, "special", 0);
	for (guint i = 0; i < 3; i++) {
		gint64 late = some_time(&dice, LAST_DAY - 12, LAST_DAY - 4);
		gint64 when = some_time(&dice, LAST_DAY - 700, LAST_DAY - 30);
		struct tweet *deleted = post(world, &dice, late, composed(&dice, "post", NULL, ""));
		struct tweet *community =
			post(world, &dice, when, composed(&dice, "post", NULL, ""));

		deleted->deleted = true;
		community->community = true;
	}
}

void posts_make(struct world *world)
{
	struct dice dice;

	for (guint i = 0; i < world->people->len; i++) {
		struct person *person = world->people->pdata[i];

		dice_init(&dice, world->seed, "audience posts", i);
		if (person->role == ROLE_TIE && person->handle)
			address(world, person);
		else if (person->role == ROLE_MENTIONED)
			mention(world, &dice, person, some_time(&dice, FIRST_DAY + 20, LAST_DAY));
		else if (person->role == ROLE_BRAND)
			for (guint n = 0; n < 6; n++)
				mention(world, &dice, person,
					some_time(&dice, FIRST_DAY + 20, LAST_DAY));
	}
	retweet_all(world);
	write_own(world);
	edit_some(world);
	mark_special(world);
}
