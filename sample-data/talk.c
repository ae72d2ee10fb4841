/*
 * What people write to each other in private: conversations of a few messages on one topic, plans
 * and thanks around the meetings that leave words, groups, and notes in invitations.
 */
#include "sample-data/world.h"

#include <string.h>

#include "sample-data/chatter.h"

/* Nobody writes in the small hours. */
static gint64 awake(struct dice *dice, gint64 when)
{
	gint64 hour = when % DAY / HOUR;

	return hour < 6 ? when + (6 - hour) * HOUR + dice_below(dice, 2 * HOUR) : when;
}

static struct conversation *private_with(struct world *world, struct person *person,
					 enum platform platform)
{
	return world_conversation(world, platform, &person, 1);
}

/* Half of those on Twitter alone never use direct messages. */
static bool takes_messages(const struct person *person, enum platform platform)
{
	if (platform == LINKEDIN)
		return person->slug;
	return person->handle && (person->slug || person->number % 2 || person->level > 2 ||
				  person->plays == PLAYS_GONE);
}

static bool choose_platform(struct dice *dice, const struct person *person, gint32 day,
			    enum platform *platform)
{
	bool linkedin = takes_messages(person, LINKEDIN) && day >= person->linkedin_since;
	bool twitter = takes_messages(person, TWITTER) && day >= person->twitter_since;

	*platform = linkedin && (!twitter || dice_percent(dice, 60)) ? LINKEDIN : TWITTER;
	return linkedin || twitter;
}

static struct speech speech_to(const struct person *person, bool from_owner)
{
	return (struct speech){.to = from_owner ? person->called : OWNER_FIRST,
			       .from = from_owner ? OWNER_FIRST : person->called,
			       .company = person->company && *person->company ? person->company
									      : "Merrow Bank"};
}

static gint64 answer_time(struct dice *dice, enum platform platform, bool by_owner)
{
	if (platform == LINKEDIN)
		return dice_delay(dice, by_owner ? 9 * HOUR : 21 * HOUR);
	return dice_delay(dice, by_owner ? 2 * HOUR : 3 * HOUR);
}

static void converse(struct world *world, struct dice *dice, struct person *person, gint32 day)
{
	enum platform platform;

	if (!choose_platform(dice, person, day, &platform))
		return;
	struct conversation *conversation = private_with(world, person, platform);
	guint topic = dice_below(dice, chatter_topics(platform == TWITTER));
	guint turns = dice_percent(dice, 18) ? 1 : 2 + dice_below(dice, 5);
	bool owner = dice_percent(dice, 48);
	gint64 when = dice_moment(dice, day, day);

	for (guint turn = 0; turn < turns; turn++) {
		struct speech speech = speech_to(person, owner);

		world_say(conversation, owner ? NULL : person, when,
			  chatter_line(dice, platform == TWITTER, topic, turn, &speech));
		if (turn > 1 && dice_percent(dice, 12)) {
			when += dice_below(dice, 5 * MINUTE) + 15;
			continue;
		}
		owner = !owner;
		when = awake(dice, when + answer_time(dice, platform, owner));
	}
}

/* "yesterday", "on Thursday": how one speaks of a day on another one close by. */
static const char *day_words(gint32 day, gint32 today)
{
	static const char *const near[] = {"on Sunday",	  "on Monday", "on Tuesday", "on Wednesday",
					   "on Thursday", "on Friday", "on Saturday"};
	static const char *const far[] = {"next Sunday",    "next Monday",   "next Tuesday",
					  "next Wednesday", "next Thursday", "next Friday",
					  "next Saturday"};

	if (day == today)
		return "today";
	if (day == today - 1)
		return "yesterday";
	if (day == today + 1)
		return "tomorrow";
	return (day < today + 6 ? near : far)[weekday_of(day)];
}

static const char *meal_of(const struct encounter *encounter)
{
	return strcmp(encounter->how, "lunch") == 0    ? "lunch"
	       : strcmp(encounter->how, "coffee") == 0 ? "coffee"
						       : "tea";
}

static void say(struct dice *dice, struct conversation *conversation, struct person *person,
		bool owner, gint64 when, const char *list, const struct encounter *about)
{
	struct speech speech = speech_to(person, owner);

	speech.day = day_words(about->day, day_of_moment(when));
	speech.where = *about->where ? about->where : "the usual place";
	speech.how = meal_of(about);
	world_say(conversation, owner ? NULL : person, when, chatter(dice, list, &speech));
}

static bool is_event(const struct encounter *encounter)
{
	return strcmp(encounter->how, "event") == 0;
}

static void speak_of(struct world *world, struct dice *dice, struct person *person,
		     const struct encounter *encounter)
{
	bool voice = encounter_is_voice(encounter), owner = dice_percent(dice, 55);
	enum platform platform;
	gint64 plan = dice_moment(dice, encounter->day - 6, encounter->day - 3);
	/* Most thank the same evening or within two days. */
	gint64 after = moment_at(encounter->day, 19, 0, 0) + dice_delay(dice, 14 * HOUR);

	if (!choose_platform(dice, person, encounter->day + 2, &platform))
		return;
	struct conversation *conversation = private_with(world, person, platform);
	gint32 since = platform == LINKEDIN ? person->linkedin_since : person->twitter_since;

	after = MAX(after, moment_at(since, 9, 20, 0));
	after = awake(dice, MIN(after, moment_at(encounter->day + 5, 20, 0, 0)));
	if (!is_event(encounter) && since < encounter->day - 7 && dice_percent(dice, 75)) {
		say(dice, conversation, person, owner, plan, voice ? "call plan" : "meeting plan",
		    encounter);
		say(dice, conversation, person, !owner,
		    MIN(plan + dice_delay(dice, 5 * HOUR), moment_at(encounter->day - 1, 21, 0, 0)),
		    voice ? "call accept" : "meeting accept", encounter);
	}
	owner = dice_percent(dice, 50);
	say(dice, conversation, person, owner, after,
	    strcmp(encounter->how, "video") == 0 ? "call after video"
	    : voice				 ? "call after"
	    : is_event(encounter)		 ? "meeting after event"
						 : "meeting after",
	    encounter);
	if (!voice && dice_percent(dice, 55))
		say(dice, conversation, person, !owner, after + dice_delay(dice, 6 * HOUR),
		    "meeting answer", encounter);
}

/* Wishes and failed plans of people who have met to this day neither in person nor by voice. */
static void fail_to_meet(struct world *world, struct dice *dice, struct person *person)
{
	enum platform platform;
	gint32 day = g_array_index(person->days, gint32, dice_below(dice, person->days->len));
	struct encounter about = {
		.day = day + dice_between(dice, 6, 9), .how = "coffee", .where = ""};
	bool owner = dice_percent(dice, 60);

	if (!choose_platform(dice, person, day, &platform))
		return;
	struct conversation *conversation = private_with(world, person, platform);
	gint64 when = dice_moment(dice, day, day);

	if (dice_percent(dice, 65)) {
		say(dice, conversation, person, owner, when, "never wish", &about);
		return;
	}
	say(dice, conversation, person, owner, when, "never plan", &about);
	say(dice, conversation, person, !owner, when + dice_delay(dice, 6 * HOUR), "never excuse",
	    &about);
}

static void invite(struct world *world, struct dice *dice, struct person *person, bool with_note)
{
	struct invitation *invitation = g_new0(struct invitation, 1);
	gint32 day = person->connected ? person->linkedin_since - dice_between(dice, 0, 6)
				       : dice_between(dice, day_at(2026, 5, 4), LAST_DAY - 1);
	struct speech speech;

	invitation->person = person;
	invitation->from_owner = dice_percent(dice, 45);
	day = MAX(day, day_at(2026, 5, 2));
	invitation->when = dice_moment(dice, day, day);
	speech = speech_to(person, invitation->from_owner);
	invitation->note = with_note ? chatter(dice, "invitation", &speech) : g_strdup("");
	g_ptr_array_add(world->invitations, invitation);
	/* The note of an accepted invitation reappears as the first message. */
	if (with_note && person->connected)
		world_say(private_with(world, person, LINKEDIN),
			  invitation->from_owner ? NULL : person,
			  MAX(moment_at(person->linkedin_since, 8, 5, 0), invitation->when + HOUR),
			  g_strdup(invitation->note));
}

static void talk_with(struct world *world, struct person *person)
{
	struct dice dice;

	dice_init(&dice, world->seed, "talk", person->number);
	for (guint i = 0; i < person->days->len; i++) {
		gint32 day = g_array_index(person->days, gint32, i);

		/* One talk ends before the next begins. */
		if (i && day < g_array_index(person->days, gint32, i - 1) + 3)
			continue;
		converse(world, &dice, person, day);
	}
	for (guint i = 0; i < person->encounters->len; i++) {
		const struct encounter *encounter = person->encounters->pdata[i];

		if (encounter->leaves_words)
			speak_of(world, &dice, person, encounter);
	}
	if (!person->encounters->len && person->days->len > 2 && dice_percent(&dice, 45))
		fail_to_meet(world, &dice, person);
	if (person->slug && person->linkedin_since >= day_at(2026, 5, 4))
		invite(world, &dice, person, person->level > 0 && dice_percent(&dice, 40));
	else if (person->slug && !person->connected)
		invite(world, &dice, person, true);
}

static bool fits_group(const struct person *person, enum platform platform, int circle)
{
	return person->role == ROLE_TIE && person->level > 0 && person->plays != PLAYS_GONE &&
	       (platform == LINKEDIN ? person->slug != NULL : person->handle != NULL) &&
	       person->circle == circle;
}

static guint gather(struct world *world, struct dice *dice, enum platform platform, int circle,
		    struct person **members, guint wanted)
{
	guint count = 0;

	for (guint tries = 0; count < wanted && tries < 6000; tries++) {
		struct person *person = world->people->pdata[dice_below(dice, world->people->len)];
		bool is_in = !fits_group(person, platform, circle);

		for (guint i = 0; i < count; i++)
			is_in |= members[i] == person;
		if (!is_in)
			members[count++] = person;
	}
	return count;
}

static void chat_in_group(struct world *world, enum platform platform, guint index)
{
	static const char *const titles[] = {"Templates swap",
					     "Book exchange",
					     "Salary survey crew",
					     "Panel in Varnholm",
					     "Night train people",
					     "",
					     "",
					     "Rye club"};
	struct dice dice;
	struct person *members[5];

	dice_init(&dice, world->seed, "group", index * 2 + platform);
	int circle = (int)dice_below(&dice, platform == LINKEDIN ? FAMILY_OF_COMPANIES : 4);
	guint count = gather(world, &dice, platform, circle, members, 2 + dice_below(&dice, 4));
	gint32 day = FIRST_DAY;

	for (guint i = 0; i < count; i++)
		day = MAX(day, platform == LINKEDIN ? members[i]->linkedin_since
						    : members[i]->twitter_since);
	if (count < 2 || day > LAST_DAY - 10)
		return;
	struct conversation *group = world_conversation(world, platform, members, count);
	gint64 when = dice_moment(&dice, day, LAST_DAY - 10);

	group->title = titles[dice_below(&dice, G_N_ELEMENTS(titles))];
	for (guint left = 5 + dice_below(&dice, 12); left; left--) {
		guint speaker = dice_below(&dice, count + 1);
		struct speech speech = speech_to(members[0], true);

		world_say(group, speaker == count ? NULL : members[speaker], when,
			  chatter(&dice, "group", &speech));
		when = awake(&dice, when + dice_delay(&dice, 3 * HOUR));
	}
}

void talk_make(struct world *world)
{
	struct dice dice;

	for (guint i = 0; i < world->people->len; i++) {
		struct person *person = world->people->pdata[i];

		dice_init(&dice, world->seed, "invitation", i);
		if (person->role == ROLE_TIE)
			talk_with(world, person);
		else if (person->role == ROLE_INVITATION)
			invite(world, &dice, person, false);
	}
	for (guint i = 0; i < world_count(world, 24); i++)
		chat_in_group(world, LINKEDIN, i);
	for (guint i = 0; i < world_count(world, 12); i++)
		chat_in_group(world, TWITTER, i);
	for (guint i = 0; i < world->conversations->len; i++) {
		struct conversation *conversation = world->conversations->pdata[i];

		conversation->encrypted = conversation->platform == TWITTER &&
					  conversation->members->len == 1 && i % 4 == 1;
	}
}
