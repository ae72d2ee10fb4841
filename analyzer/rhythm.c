/*
 * When and where does the exchange with ties take place, does it go both ways, who starts, and how
 * soon does an answer come?
 *
 * Counts by month and group of channels. A tie is reciprocal when words passed both ways. A private
 * message begins a conversation when none passed with that tie on that platform for two weeks, a
 * proposal; the next one from the other side within that time is an answer to it. Medians are
 * of whole minutes, counted into buckets. What was said in groups has no single addressee: it is in
 * the counts and in no conversation. Cost: one pass over the gatherings and one over the
 * interactions of the ties. No dates: only directions.
 */
#include "analyzer/rhythm.h"

#include "analyzer/analysis.h"

#define SECONDS_OF_DAY	86400
#define LONGEST_ANSWER	(RHYTHM_SILENCE * SECONDS_OF_DAY) /* seconds */
#define MINUTE_BUCKETS	(LONGEST_ANSWER / 60 + 1)
#define FIRST_OF_TWELVE 11 /* months back */

/* What the counting remembers. */
struct tally {
	const struct analysis *analysis;
	gint32 base; /* month of the first dated contact with any tie */
	guint month_count;
	guint *counts[RUNGS][ORIGINS + 1]; /* by month from `base`; NULL without any */
	guint *minutes[ORIGINS][SIDES];	   /* answers by minutes; NULL without any */
	GHashTable *group_threads;	   /* GUINT_TO_POINTER of conversations of several */
};

/* The last private word with one tie on one platform. */
struct last_word {
	gint64 when; /* WHEN_NONE: none yet */
	enum side by;
	bool day_only;
};

/* -- conversations of several -- */

static bool has_several(const struct network *network, const struct gathering *gathering)
{
	const struct person *other = NULL;

	for (guint i = 0; i < gathering->count; i++) {
		const struct person *person =
			g_ptr_array_index(network->gathered, gathering->people + i);

		if (person == network->owner || person == other)
			continue;
		if (other != NULL)
			return true;
		other = person;
	}
	return false;
}

static GHashTable *find_group_threads(const struct network *network)
{
	GHashTable *threads = g_hash_table_new(NULL, NULL);

	for (guint i = 0; i < network->gatherings->len; i++) {
		const struct gathering *gathering =
			&g_array_index(network->gatherings, struct gathering, i);

		if (gathering->channel < CHANNELS && gathering->thread != 0 &&
		    channel_rung(gathering->channel) == RUNG_PRIVATE &&
		    has_several(network, gathering))
			g_hash_table_add(threads, GUINT_TO_POINTER(gathering->thread));
	}
	return threads;
}

/* -- counting -- */

static bool is_exchange(enum channel channel)
{
	return channel_rung(channel) != RUNG_LINK || channel_is_mutual_link(channel);
}

static void count_in_month(struct tally *tally, const struct interaction *interaction)
{
	enum rung rung = channel_rung(interaction->channel);
	int origin = channel_has_words(interaction->channel)
			     ? (int)channel_origin(interaction->channel)
			     : ORIGINS;
	guint **counts = &tally->counts[rung][origin];

	if (*counts == NULL)
		*counts = g_new0(guint, tally->month_count);
	(*counts)[month_of(day_of(interaction->when)) - tally->base]++;
}

static void count_answer(struct tally *tally, enum origin origin, enum side by, gint64 seconds)
{
	guint **minutes = &tally->minutes[origin][by];

	if (*minutes == NULL)
		*minutes = g_new0(guint, MINUTE_BUCKETS);
	(*minutes)[(seconds + 59) / 60]++;
}

static void follow_talk(struct tally *tally, struct last_word *last,
			const struct interaction *interaction)
{
	enum origin origin = channel_origin(interaction->channel);
	struct talk *talk = &tally->analysis->findings->rhythm.talks[origin];
	struct last_word word = {
		.when = interaction->when,
		.by = interaction->from == tally->analysis->network->owner ? SIDE_OWNER
									   : SIDE_OTHER,
		.day_only = interaction->day_only,
	};
	gint64 silence = last->when == WHEN_NONE ? LONGEST_ANSWER : word.when - last->when;

	if (silence >= LONGEST_ANSWER)
		talk->starts[word.by]++;
	else if (word.by != last->by && !word.day_only && !last->day_only)
		count_answer(tally, origin, word.by, silence);
	*last = word;
}

static void count_dated(struct tally *tally, struct last_word last[ORIGINS],
			const struct interaction *interaction)
{
	struct rhythm *rhythm = &tally->analysis->findings->rhythm;
	gint32 day = day_of(interaction->when);

	if (rhythm->first_day == DAY_NONE || day < rhythm->first_day)
		rhythm->first_day = day;
	rhythm->last_day = MAX(rhythm->last_day, day);
	count_in_month(tally, interaction);
	if (channel_rung(interaction->channel) == RUNG_PRIVATE &&
	    !g_hash_table_contains(tally->group_threads, GUINT_TO_POINTER(interaction->thread)))
		follow_talk(tally, &last[channel_origin(interaction->channel)], interaction);
}

static void count_tie(struct tally *tally, const struct tie *tie)
{
	const struct findings *findings = tally->analysis->findings;
	struct last_word last[ORIGINS];
	guint count;
	const struct interaction *interactions =
		network_interactions_of(tally->analysis->network, tie->record, &count);

	for (int origin = 0; origin < ORIGINS; origin++)
		last[origin].when = WHEN_NONE;
	for (guint i = 0; i < count && day_of(interactions[i].when) <= findings->as_of; i++) {
		if (!is_exchange(interactions[i].channel))
			continue;
		if (interactions[i].when == WHEN_NONE)
			tally->analysis->findings->rhythm.undated++;
		else
			count_dated(tally, last, &interactions[i]);
	}
}

/* -- what it adds up to -- */

static void count_direction(struct rhythm *rhythm, const struct tie *tie)
{
	bool in_public_on_twitter = true;

	if (tie->sent == 0 && tie->received == 0)
		rhythm->wordless++;
	else if (tie->sent == 0)
		rhythm->from_them++;
	else if (tie->received > 0)
		rhythm->both_ways++;
	if (tie->sent == 0 || tie->received > 0)
		return;
	rhythm->from_owner++;
	for (int channel = 0; channel < CHANNELS; channel++) {
		if (tie->channels & (1u << channel) && channel_has_words(channel))
			in_public_on_twitter &= channel_rung(channel) == RUNG_PUBLIC &&
						channel_origin(channel) == ORIGIN_TWITTER;
	}
	rhythm->from_owner_in_public += in_public_on_twitter;
}

static void sum_group(struct rhythm_group *group, guint month_count)
{
	for (guint i = 0; i < month_count; i++) {
		guint back = month_count - 1 - i; /* months before the reporting month */

		group->total += group->months[i];
		group->highest = MAX(group->highest, group->months[i]);
		if (back <= FIRST_OF_TWELVE)
			group->year += group->months[i];
		else if (back <= FIRST_OF_TWELVE + 12)
			group->year_before += group->months[i];
	}
}

static gint by_rung_and_size(gconstpointer a, gconstpointer b)
{
	const struct rhythm_group *one = a, *other = b;

	if (one->rung != other->rung)
		return one->rung < other->rung ? 1 : -1;
	if (one->total != other->total)
		return one->total < other->total ? 1 : -1;
	return one->origin - other->origin;
}

static void add_group(struct rhythm *rhythm, GArray *groups, const struct rhythm_group *group)
{
	g_array_append_vals(groups, group, 1);
	rhythm->total += group->total;
	rhythm->year += group->year;
	rhythm->year_before += group->year_before;
	rhythm->rungs[group->rung].year += group->year;
	rhythm->rungs[group->rung].year_before += group->year_before;
}

/* The highest month of a rung is not that of its groups. */
static void find_highest(struct rhythm *rhythm)
{
	for (guint month = 0; month < rhythm->month_count; month++) {
		guint counts[RUNGS] = {0};

		for (guint i = 0; i < rhythm->group_count; i++)
			counts[rhythm->groups[i].rung] += rhythm->groups[i].months[month];
		for (int rung = 0; rung < RUNGS; rung++)
			rhythm->rungs[rung].highest =
				MAX(rhythm->rungs[rung].highest, counts[rung]);
	}
}

static void collect_groups(struct tally *tally)
{
	struct rhythm *rhythm = &tally->analysis->findings->rhythm;
	GArray *groups = g_array_new(FALSE, FALSE, sizeof(struct rhythm_group));
	guint skipped = (guint)(rhythm->first - tally->base);

	rhythm->month_count = tally->month_count - skipped;
	for (int rung = 0; rung < RUNGS; rung++) {
		for (int origin = 0; origin <= ORIGINS; origin++) {
			const guint *counts = tally->counts[rung][origin];
			struct rhythm_group group = {.rung = (enum rung)rung, .origin = origin};

			if (counts == NULL)
				continue;
			group.months =
				g_memdup2(counts + skipped, rhythm->month_count * sizeof *counts);
			sum_group(&group, rhythm->month_count);
			add_group(rhythm, groups, &group);
		}
	}
	g_array_sort(groups, by_rung_and_size);
	rhythm->group_count = groups->len;
	rhythm->groups = (struct rhythm_group *)(gpointer)g_array_free(groups, FALSE);
	find_highest(rhythm);
}

static void find_medians(struct tally *tally)
{
	for (int origin = 0; origin < ORIGINS; origin++) {
		struct talk *talk = &tally->analysis->findings->rhythm.talks[origin];

		for (int side = 0; side < SIDES; side++) {
			const guint *minutes = tally->minutes[origin][side];
			guint so_far = 0;

			for (guint i = 0; minutes != NULL && i < MINUTE_BUCKETS; i++)
				talk->answers[side] += minutes[i];
			for (guint i = 0; 2 * so_far < talk->answers[side]; i++) {
				so_far += minutes[i];
				talk->minutes[side] = MAX(i, 1);
			}
		}
	}
}

static void tally_init(struct tally *tally, const struct analysis *analysis)
{
	const struct findings *findings = analysis->findings;
	gint32 first = findings->as_of;

	for (guint i = 0; i < findings->ties->len; i++) {
		gint32 contact = g_array_index(findings->ties, struct tie, i).first_contact;

		if (contact != DAY_NONE)
			first = MIN(first, contact);
	}
	*tally = (struct tally){.analysis = analysis, .base = month_of(first)};
	tally->month_count = (guint)(findings->month - tally->base) + 1;
	tally->group_threads = find_group_threads(analysis->network);
}

static void tally_release(struct tally *tally)
{
	for (int rung = 0; rung < RUNGS; rung++) {
		for (int origin = 0; origin <= ORIGINS; origin++)
			g_free(tally->counts[rung][origin]);
	}
	for (int origin = 0; origin < ORIGINS; origin++) {
		for (int side = 0; side < SIDES; side++)
			g_free(tally->minutes[origin][side]);
	}
	g_hash_table_unref(tally->group_threads);
}

void rhythm_analysis(struct analysis *analysis)
{
	struct findings *findings = analysis->findings;
	struct rhythm *rhythm = &findings->rhythm;
	struct tally tally;

	rhythm->first = MONTH_NONE;
	rhythm->first_day = rhythm->last_day = DAY_NONE;
	tally_init(&tally, analysis);
	for (guint i = 0; i < findings->ties->len; i++) {
		const struct tie *tie = &g_array_index(findings->ties, struct tie, i);

		count_direction(rhythm, tie);
		count_tie(&tally, tie);
	}
	if (rhythm->first_day != DAY_NONE) {
		rhythm->first = month_of(rhythm->first_day);
		collect_groups(&tally);
	}
	find_medians(&tally);
	tally_release(&tally);
}

void rhythm_release(struct findings *findings)
{
	for (guint i = 0; i < findings->rhythm.group_count; i++)
		g_free(findings->rhythm.groups[i].months);
	g_free(findings->rhythm.groups);
}
