/*
 * The truth: who was met or spoken with, when, and how much of it was written down. Half of the
 * ties on LinkedIn alone are met in the end, a quarter of those on Twitter alone, two in three of
 * those on both; the more words pass, the likelier.
 */
#include "sample-data/world.h"

#include <string.h>

static const char *const cafes[] = {"the Tin Kettle",
				    "Café Morrow",
				    "Lantern Street",
				    "the Ferry Room",
				    "Ostler's",
				    "the Glasshouse",
				    "Bäckerei Lindt & Co",
				    "the Signal Box",
				    "Platform Nine Bar",
				    "the Quiet Spoon",
				    NULL};
static const char *const offices[] = {"Tidewater Clinics",
				      "Orrery Software",
				      "the Northlight depot",
				      "their office",
				      "my office",
				      "Port Lessing library",
				      NULL};
static const char *const events[] = {"the Slow Hiring Evening",
				     "People Days Varnholm",
				     "the Paperback Fair",
				     "the Night Train Meetup",
				     "Recruiters' Breakfast",
				     "Halden Bay Book Market",
				     NULL};

#define MET_LINKEDIN_ONLY 54 /* of the committed sample, the cast included */
#define MET_BOTH	  30
#define MET_TWITTER_ONLY  12
#define SPOKEN_ONLY	  28
#define SPOKEN_BESIDES	  14 /* met as well */
#define JOURNAL_MET	  55
#define JOURNAL_SPOKEN	  18 /* people of whom nothing but a call is known */
#define JOURNAL_BESIDES	  4
#define EARLIEST_OCTOBER  day_at(2026, 9, 28) /* chance stays before the story's October */

static int by_day(gconstpointer a, gconstpointer b)
{
	return *(const gint32 *)a - *(const gint32 *)b;
}

/* Days on which something private is begun: half of them soon after another. */
static void choose_days(struct world *world, struct person *person)
{
	static const int least[] = {0, 1, 3, 8, 22}, most[] = {0, 2, 6, 14, 38};
	struct dice dice;
	gint32 since = MIN(person->slug ? person->linkedin_since : LAST_DAY,
			   person->handle ? person->twitter_since : LAST_DAY);

	dice_init(&dice, world->seed, "days", person->number);
	for (int left = dice_between(&dice, least[person->level], most[person->level]); left > 0;
	     left--) {
		gint32 day = dice_between(&dice, since, person->until);

		if (person->plays == PLAYS_SCREEN_ONLY && left % 2)
			day = dice_between(&dice, MAX(since, LAST_DAY - 330), LAST_DAY - 2);
		else if (person->days->len && dice_percent(&dice, 45))
			day = g_array_index(person->days, gint32, person->days->len - 1) +
			      dice_between(&dice, 2, 21);
		day = MIN(day, LAST_DAY);
		g_array_append_val(person->days, day);
	}
	g_array_sort(person->days, by_day);
}

static int by_encounter_day(gconstpointer a, gconstpointer b)
{
	const struct encounter *first = *(struct encounter *const *)a;
	const struct encounter *second = *(struct encounter *const *)b;

	return first->day - second->day;
}

static struct encounter *encounter_new(struct person *person, gint32 day, const char *how,
				       const char *where)
{
	struct encounter *encounter = g_new0(struct encounter, 1);

	*encounter = (struct encounter){.day = day, .how = how, .where = where, .precision = 'd'};
	g_ptr_array_add(person->encounters, encounter);
	g_ptr_array_sort(person->encounters, by_encounter_day);
	return encounter;
}

static bool nobody_met_anybody(gint32 day)
{
	return day >= day_at(2020, 3, 14) && day <= day_at(2021, 5, 31);
}

/* Near a conversation if there is one, later rather than earlier. */
static gint32 choose_encounter_day(struct dice *dice, const struct person *person, bool voice)
{
	gint32 since = MAX(FIRST_DAY + 80,
			   (person->slug ? person->linkedin_since : person->twitter_since) + 12);
	gint32 day;

	since = MIN(since, EARLIEST_OCTOBER - 1);
	for (guint tries = 0; tries < 50; tries++) {
		gint32 other = dice_between(dice, since, EARLIEST_OCTOBER);

		day = dice_between(dice, since, EARLIEST_OCTOBER);
		day = MAX(day, other);
		if (person->days->len && dice_percent(dice, 65))
			day = g_array_index(person->days, gint32,
					    dice_below(dice, person->days->len)) +
			      dice_between(dice, 3, 15);
		if (weekday_of(day) == 0)
			day++;
		if (day >= since && day <= EARLIEST_OCTOBER && (voice || !nobody_met_anybody(day)))
			return day;
	}
	return EARLIEST_OCTOBER - (gint32)dice_below(dice, 100);
}

static void meet(struct dice *dice, struct person *person, gint32 day)
{
	guint roll = dice_below(dice, 100);
	const char *how = roll < 45   ? "coffee"
			  : roll < 65 ? "lunch"
			  : roll < 80 ? "meeting"
				      : "event";
	const char *const *places = roll < 65 ? cafes : roll < 80 ? offices : events;
	struct encounter *encounter = encounter_new(person, day, how, dice_pick(dice, places));

	encounter->leaves_words = person->level > 0 && dice_percent(dice, 48);
}

static void ring(struct dice *dice, struct person *person, gint32 day)
{
	struct encounter *encounter =
		encounter_new(person, day, dice_percent(dice, 55) ? "call" : "video", "");

	encounter->leaves_words = person->level > 0 && dice_percent(dice, 40);
}

/* Whether they may have met at an event and become a connection a day or two later. */
static bool met_first(const struct person *person)
{
	gint32 day = person->linkedin_since - 3;

	return person->connected && person->plays == PLAYS_NOBODY && person->level > 0 &&
	       day > FIRST_DAY + 30 && !nobody_met_anybody(day) && day < EARLIEST_OCTOBER - 30;
}

static void meet_by_chance(struct world *world, struct person *person)
{
	struct dice dice;
	guint times = 1;

	dice_init(&dice, world->seed, "encounter", person->number);
	if (met_first(person) && dice_percent(&dice, 14)) {
		gint32 day = person->linkedin_since - dice_between(&dice, 1, 2);
		struct encounter *encounter =
			encounter_new(person, day, "event", dice_pick(&dice, events));

		encounter->leaves_words = true;
		times = 0;
	}
	while (times && times < 6 && dice_percent(&dice, 15 + 10 * person->level))
		times++;
	for (; times; times--)
		meet(&dice, person, choose_encounter_day(&dice, person, false));
}

/* Meetings that the story needs. True if chance has no say. */
static bool follow_story(struct world *world, struct person *person)
{
	struct dice dice;
	struct encounter *encounter;

	dice_init(&dice, world->seed, "story", person->number);
	switch (person->plays) {
	case PLAYS_MET_OCTOBER:
		encounter =
			encounter_new(person, day_at(2026, 10, 9) + (gint32)person->number % 3 * 7,
				      person->level ? "coffee" : "lunch", dice_pick(&dice, cafes));
		encounter->in_journal = true;
		encounter->leaves_words = person->level > 0;
		if (person->linkedin_since > day_at(2021, 1, 1) && person->level)
			encounter_new(person, day_at(2024, 4, 17), "video", "")->in_journal = true;
		return true;
	case PLAYS_SPOKEN_OCTOBER:
		encounter = encounter_new(person,
					  day_at(2026, 10, 15) + (gint32)person->number % 2 * 13,
					  "video", "");
		encounter->in_journal = true;
		encounter->leaves_words = person->level > 1;
		return true;
	case PLAYS_AGAIN_OCTOBER:
		encounter_new(person, day_at(2022, 8, 24), "lunch", dice_pick(&dice, cafes))
			->in_journal = true;
		encounter = encounter_new(person,
					  day_at(2026, 10, 12) + (gint32)person->number % 2 * 14,
					  "coffee", dice_pick(&dice, cafes));
		encounter->in_journal = true;
		encounter->leaves_words = true;
		return true;
	default:
		break;
	}
	if (person->circle != HALVORSEN && person->circle != LANTERN)
		return false;
	encounter = encounter_new(
		person, person->circle == HALVORSEN ? day_at(2023, 5, 17) : day_at(2025, 3, 6),
		"meeting", person->company);
	encounter->in_journal = encounter->by_company = true;
	return true;
}

static int kind_of(const struct person *person)
{
	return person->slug && person->handle ? 1 : person->slug ? 0 : 2;
}

/* How likely chance picks somebody; 0 for those of whom the story says no. */
static guint weight_of(const struct person *person, bool second_namesake)
{
	if (person->role != ROLE_TIE || person->encounters->len || second_namesake ||
	    person->plays == PLAYS_SCREEN_ONLY || person->plays == PLAYS_GONE ||
	    person->plays == PLAYS_NEW)
		return 0;
	if (person->plays == PLAYS_FAMILY || person->plays == PLAYS_SCHOOL_FRIEND ||
	    person->plays == PLAYS_NAMESAKE)
		return 100000;
	return 2 + 2 * person->level +
	       (person->slug && (person->circle == ORRERY || person->circle == NORTHLIGHT) ? 14
											   : 0);
}

static struct person *draw(struct world *world, struct dice *dice, int kind)
{
	guint total = 0, namesakes = 0;
	g_autofree guint *weights = g_new0(guint, world->people->len);

	for (guint i = 0; i < world->people->len; i++) {
		struct person *person = world->people->pdata[i];

		namesakes += person->plays == PLAYS_NAMESAKE;
		if (kind < 0 || kind_of(person) == kind)
			weights[i] = weight_of(person,
					       person->plays == PLAYS_NAMESAKE && namesakes == 2);
		total += weights[i];
	}
	guint roll = dice_below(dice, total);

	for (guint i = 0; i < world->people->len; i++) {
		if (roll < weights[i])
			return world->people->pdata[i];
		roll -= weights[i];
	}
	return NULL;
}

static void meet_some(struct world *world)
{
	const guint wanted[] = {MET_LINKEDIN_ONLY, MET_BOTH, MET_TWITTER_ONLY};
	struct dice dice;

	dice_init(&dice, world->seed, "who is met", 0);
	for (int kind = 0; kind < 3; kind++) {
		guint met = 0;

		for (guint i = 0; i < world->people->len; i++)
			met += kind_of(world->people->pdata[i]) == kind &&
			       person_was_met(world->people->pdata[i]);
		for (; met < world_count(world, wanted[kind]); met++)
			meet_by_chance(world, draw(world, &dice, kind));
	}
}

static void speak_with_some(struct world *world)
{
	struct dice dice;

	dice_init(&dice, world->seed, "who is spoken with", 0);
	for (guint i = world_count(world, SPOKEN_ONLY) - 2; i; i--) {
		struct person *person = draw(world, &dice, -1);

		do
			ring(&dice, person, choose_encounter_day(&dice, person, true));
		while (dice_percent(&dice, 30));
	}
	for (guint left = world_count(world, SPOKEN_BESIDES); left;) {
		struct person *person = world->people->pdata[dice_below(&dice, world->people->len)];

		if (!person_was_met(person) || person->plays == PLAYS_MET_OCTOBER || !person->level)
			continue;
		ring(&dice, person, choose_encounter_day(&dice, person, true));
		left--;
	}
}

static bool is_in_journal(const struct person *person, bool voice)
{
	for (guint i = 0; i < person->encounters->len; i++) {
		const struct encounter *encounter = person->encounters->pdata[i];

		if (encounter->in_journal && encounter_is_voice(encounter) == voice)
			return true;
	}
	return false;
}

/* The owner writes down most meetings with people of whom any is written down. */
static void write_down(struct dice *dice, struct person *person, bool voice)
{
	bool any = false;

	for (guint i = person->encounters->len; i--;) {
		struct encounter *encounter = person->encounters->pdata[i];

		if (encounter_is_voice(encounter) != voice || encounter->day < day_at(2019, 1, 15))
			continue;
		encounter->in_journal = !any || dice_percent(dice, 75);
		any = true;
	}
}

static void keep_journal(struct world *world, bool voice, bool met_too, guint wanted)
{
	struct dice dice;
	guint written = 0;

	dice_init(&dice, world->seed, "journal", voice * 2 + met_too);
	for (guint i = 0; i < world->people->len; i++)
		written += is_in_journal(world->people->pdata[i], voice) &&
			   (!voice || person_was_met(world->people->pdata[i]) == met_too);
	for (guint tries = 0; written < wanted && tries < 200 * wanted; tries++) {
		struct person *person = world->people->pdata[dice_below(&dice, world->people->len)];
		bool has =
			voice ? person_was_spoken_with(person) && person_was_met(person) == met_too
			      : person_was_met(person);

		if (!has || is_in_journal(person, voice) || person->plays == PLAYS_NAMESAKE)
			continue;
		write_down(&dice, person, voice);
		written += is_in_journal(person, voice);
	}
}

/* The oldest lines were written from memory: two by the month, two by the year. */
static void blur_old_lines(struct world *world)
{
	static const char precisions[] = "mymy";
	guint blurred = 0;

	for (guint i = 0; i < world->people->len && blurred < 4; i++) {
		const struct person *person = world->people->pdata[i];
		struct encounter *encounter =
			person->encounters->len == 1 ? person->encounters->pdata[0] : NULL;

		if (!encounter || !encounter->in_journal || encounter->by_company ||
		    encounter_is_voice(encounter) || person->plays != PLAYS_NOBODY ||
		    encounter->day > day_at(2022, 12, 31) ||
		    MIN(person->linkedin_since, person->twitter_since) >
			    day_at(year_of(encounter->day), 1, 1))
			continue;
		encounter->precision = precisions[blurred++];
	}
}

void encounters_make(struct world *world)
{
	for (guint i = 0; i < world->people->len; i++) {
		struct person *person = world->people->pdata[i];

		if (person->role != ROLE_TIE)
			continue;
		if (person->slug && !person->connected && person->level == 0)
			person->level = 1;
		choose_days(world, person);
		follow_story(world, person);
	}
	meet_some(world);
	speak_with_some(world);
	keep_journal(world, false, true, world_count(world, JOURNAL_MET));
	keep_journal(world, true, false, world_count(world, JOURNAL_SPOKEN));
	keep_journal(world, true, true, world_count(world, JOURNAL_BESIDES));
	blur_old_lines(world);
}
