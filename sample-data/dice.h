/*
 * Random numbers that are the same on every machine: SplitMix64 and whole numbers only, no
 * floating point, no clock. Each purpose has dice of its own, so that one more roll in one place
 * leaves the rest of the world as it was. C does not say which argument of a call is evaluated
 * first: no call takes two rolls.
 */
#ifndef SAMPLE_DATA_DICE_H
#define SAMPLE_DATA_DICE_H

#include <glib.h>
#include <stdbool.h>

struct dice {
	guint64 state;
};

void dice_init(struct dice *dice, guint64 seed, const char *purpose, guint number);

guint64 dice_roll(struct dice *dice);
guint dice_below(struct dice *dice, guint limit);	/* 0 to limit - 1; 0 for a limit of 0 */
int dice_between(struct dice *dice, int low, int high); /* both included; `low` when none */
bool dice_percent(struct dice *dice, guint percent);
/* How long somebody takes to answer, in seconds: half of the answers come within `median`, a few
 * take eight times as long. */
gint64 dice_delay(struct dice *dice, gint64 median);
/* Some waking moment of the days `from` to `to`. */
gint64 dice_moment(struct dice *dice, gint32 from, gint32 to);
/* One of a list that ends with NULL. */
const char *dice_pick(struct dice *dice, const char *const *list);

#endif
