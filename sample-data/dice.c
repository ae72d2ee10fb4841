/*
 * SplitMix64 (Steele, Lea and Flood 2014), and the few distributions that the sample needs.
 */
#include "sample-data/dice.h"

#include "sample-data/moments.h"

void dice_init(struct dice *dice, guint64 seed, const char *purpose, guint number)
{
	guint64 state = seed * G_GUINT64_CONSTANT(0x2545f4914f6cdd1d) + number;

	for (; *purpose; purpose++)
		state = (state ^ (guchar)*purpose) * G_GUINT64_CONSTANT(0x100000001b3);
	dice->state = state;
	dice_roll(dice);
}

guint64 dice_roll(struct dice *dice)
{
	guint64 value = dice->state += G_GUINT64_CONSTANT(0x9e3779b97f4a7c15);

	value = (value ^ (value >> 30)) * G_GUINT64_CONSTANT(0xbf58476d1ce4e5b9);
	value = (value ^ (value >> 27)) * G_GUINT64_CONSTANT(0x94d049bb133111eb);
	return value ^ (value >> 31);
}

guint dice_below(struct dice *dice, guint limit)
{
	return limit ? (guint)((dice_roll(dice) >> 32) % limit) : 0;
}

int dice_between(struct dice *dice, int low, int high)
{
	return high <= low ? low : low + (int)dice_below(dice, (guint)(high - low + 1));
}

bool dice_percent(struct dice *dice, guint percent)
{
	return dice_below(dice, 100) < percent;
}

gint64 dice_delay(struct dice *dice, gint64 median)
{
	/* Six coins double the delay or leave it: a bell curve on the logarithm. */
	guint64 coins = dice_roll(dice) & 63;
	guint heads = 0;

	for (; coins; coins >>= 1)
		heads += coins & 1;
	return ((median << heads) >> 3) * dice_between(dice, 60, 140) / 100 + 20;
}

const char *dice_pick(struct dice *dice, const char *const *list)
{
	return list[dice_below(dice, g_strv_length((gchar **)list))];
}

gint64 dice_moment(struct dice *dice, gint32 from, gint32 to)
{
	gint32 day = dice_between(dice, from, to);
	gint64 second = dice_below(dice, 16 * HOUR);

	return moment_at(day, 6, 0, 0) + second;
}
