/*
 * Exchanges by month and channel, directions, who starts, and how soon an answer comes.
 */
#include "tests/unit/test_world.h"

#include "analyzer/rhythm.h"

/* A message at a minute of a day of October 2026, "03 12:30". */
static void message(struct world *world, struct person *person, bool from_owner, const char *at,
		    const char *conversation)
{
	g_autofree char *written = g_strdup_printf("2026-10-%s:00", at);
	struct person *owner = world->twitter->account;

	network_add(&world->network,
		    (struct interaction){.from = from_owner ? owner : person,
					 .to = from_owner ? person : owner,
					 .when = date_parse(DATE_UTC, written),
					 .thread = network_thread(&world->network, conversation),
					 .channel = CHANNEL_LINKEDIN_MESSAGE});
}

static void begin_with_owner(struct world *world)
{
	world_begin(world);
	network_claim(&world->network, world->twitter, on_twitter(world, "twitter:1", "Nell"),
		      "says so");
	world->twitter->account = network_find(&world->network, "twitter:1");
}

static const struct rhythm_group *group_of(const struct rhythm *rhythm, enum rung rung, int origin)
{
	for (guint i = 0; i < rhythm->group_count; i++) {
		if (rhythm->groups[i].rung == rung && rhythm->groups[i].origin == origin)
			return &rhythm->groups[i];
	}
	fail_msg("no group");
	return NULL;
}

static void exchanges_are_counted_by_month(void **state)
{
	struct world world;
	const struct rhythm *rhythm = &world.findings.rhythm;
	const struct rhythm_group *group;
	struct person *ann, *bo;

	(void)state;
	begin_with_owner(&world);
	ann = on_linkedin(&world, "linkedin:a", "Ann Oak");
	bo = on_twitter(&world, "twitter:7", "Bo Birch");
	owner_to(&world, ann, CHANNEL_LINKEDIN_CONNECTION, "2024-09-10");
	owner_to(&world, ann, CHANNEL_LINKEDIN_FOLLOW, "2024-08-10");	  /* none */
	owner_to(&world, ann, CHANNEL_LINKEDIN_INVITATION, "2024-08-11"); /* none */
	owner_to(&world, ann, CHANNEL_LINKEDIN_MESSAGE, "2024-10-31");
	owner_to(&world, ann, CHANNEL_LINKEDIN_MESSAGE, "2024-11-01");
	to_owner(&world, ann, CHANNEL_LINKEDIN_MESSAGE, "2025-10-31");
	to_owner(&world, ann, CHANNEL_LINKEDIN_MESSAGE, "2025-11-01");
	to_owner(&world, ann, CHANNEL_LINKEDIN_MESSAGE, "2026-10-31");
	to_owner(&world, ann, CHANNEL_LINKEDIN_MESSAGE, "2026-10-31");
	to_owner(&world, ann, CHANNEL_LINKEDIN_MESSAGE, "2026-11-01"); /* after the month */
	owner_to(&world, ann, CHANNEL_LINKEDIN_COMMENT, "2026-10-01");
	owner_to(&world, ann, CHANNEL_LINKEDIN_COMMENT, NULL);
	owner_to(&world, bo, CHANNEL_TWITTER_MESSAGE, "2026-01-01");
	owner_to(&world, bo, CHANNEL_TWITTER_REPLY, "2026-10-02");
	owner_to(&world, bo, CHANNEL_TWITTER_RETWEET, "2026-10-02");
	owner_to(&world, on_twitter(&world, "twitter:8", "Audience"), CHANNEL_TWITTER_REPLY,
		 "2026-10-02");
	world_settle(&world);
	assert_int_equal(rhythm->first, month_parse("2024-09"));
	assert_int_equal(rhythm->month_count, 26);
	assert_int_equal(rhythm->first_day, day_parse("2024-09-10"));
	assert_int_equal(rhythm->last_day, day_parse("2026-10-31"));
	assert_int_equal(rhythm->undated, 1);
	assert_int_equal(rhythm->total, 11);
	assert_int_equal(rhythm->year, 7);
	assert_int_equal(rhythm->year_before, 2);
	assert_int_equal(rhythm->group_count, 6);
	group = &rhythm->groups[0]; /* private first, the larger before the smaller */
	assert_int_equal(group->origin, ORIGIN_LINKEDIN);
	assert_int_equal(group->total, 6);
	assert_int_equal(group->year, 3);
	assert_int_equal(group->year_before, 2);
	assert_int_equal(group->highest, 2);
	assert_int_equal(group->months[1], 1);
	assert_int_equal(group->months[25], 2);
	assert_int_equal(rhythm->groups[1].origin, ORIGIN_TWITTER);
	assert_int_equal(group_of(rhythm, RUNG_LINK, ORIGINS)->total, 1);
	assert_int_equal(group_of(rhythm, RUNG_NOTICE, ORIGINS)->year, 1);
	assert_int_equal(group_of(rhythm, RUNG_PUBLIC, ORIGIN_LINKEDIN)->months[25], 1);
	/* Both kinds of public words fall into October: no group has two in a month. */
	assert_int_equal(rhythm->rungs[RUNG_PUBLIC].highest, 2);
	assert_int_equal(rhythm->rungs[RUNG_PUBLIC].year, 2);
	assert_int_equal(rhythm->rungs[RUNG_PRIVATE].year_before, 2);
	world_end(&world);
}

static void ties_by_the_direction_of_words(void **state)
{
	struct world world;
	const struct rhythm *rhythm = &world.findings.rhythm;
	struct person *person;

	(void)state;
	begin_with_owner(&world);
	person = on_linkedin(&world, "linkedin:a", "Ann Oak");
	owner_to(&world, person, CHANNEL_LINKEDIN_MESSAGE, "2026-10-01");
	to_owner(&world, person, CHANNEL_LINKEDIN_MESSAGE, NULL);
	to_owner(&world, on_linkedin(&world, "linkedin:b", "Bo Birch"), CHANNEL_LINKEDIN_MESSAGE,
		 "2026-10-01");
	owner_to(&world, on_linkedin(&world, "linkedin:c", "Cy Elm"), CHANNEL_LINKEDIN_CONNECTION,
		 NULL);
	owner_to(&world, on_linkedin(&world, "linkedin:d", "Di Fir"), CHANNEL_LINKEDIN_MESSAGE,
		 "2026-10-01");
	person = on_twitter(&world, "twitter:7", "Ed Ash");
	owner_to(&world, person, CHANNEL_TWITTER_REPLY, "2026-10-01");
	owner_to(&world, person, CHANNEL_TWITTER_MENTION, "2026-10-02");
	world_settle(&world);
	assert_int_equal(rhythm->both_ways, 1);
	assert_int_equal(rhythm->from_them, 1);
	assert_int_equal(rhythm->wordless, 1);
	assert_int_equal(rhythm->from_owner, 2);
	assert_int_equal(rhythm->from_owner_in_public, 1);
	world_end(&world);
}

/* One conversation: they begin on the 1st, you answer after 30 minutes and write again (no answer
 * to oneself), they answer your last word after 90 seconds, rounded up. After two weeks to the
 * minute you begin anew; they answer a minute before two weeks are over. */
static void conversations_begin_after_two_weeks(void **state)
{
	struct world world;
	const struct talk *talk = &world.findings.rhythm.talks[ORIGIN_LINKEDIN];
	struct person *ann;

	(void)state;
	begin_with_owner(&world);
	ann = on_linkedin(&world, "linkedin:a", "Ann Oak");
	message(&world, ann, false, "01 12:00", "c1");
	message(&world, ann, true, "01 12:30", "c1");
	message(&world, ann, true, "01 13:00", "c1");
	network_add(&world.network,
		    (struct interaction){.from = ann,
					 .to = world.twitter->account,
					 .when = date_parse(DATE_UTC, "2026-10-01 13:01:30"),
					 .channel = CHANNEL_LINKEDIN_MESSAGE});
	message(&world, ann, true, "15 13:02", "c2");
	message(&world, ann, false, "29 13:01", "c2");
	world_settle(&world);
	assert_int_equal(talk->starts[SIDE_OTHER], 1);
	assert_int_equal(talk->starts[SIDE_OWNER], 1);
	assert_int_equal(talk->answers[SIDE_OWNER], 1);
	assert_int_equal(talk->minutes[SIDE_OWNER], 30);
	/* Of two answers the first is half. */
	assert_int_equal(talk->answers[SIDE_OTHER], 2);
	assert_int_equal(talk->minutes[SIDE_OTHER], 2);
	world_end(&world);
}

/* Each tie and each platform by itself; groups and days without a time make no answers. */
static void groups_and_bare_days_make_no_answers(void **state)
{
	struct world world;
	const struct talk *talks = world.findings.rhythm.talks;
	struct person *ann, *bo;

	(void)state;
	begin_with_owner(&world);
	ann = on_linkedin(&world, "linkedin:a", "Ann Oak");
	bo = on_linkedin(&world, "linkedin:b", "Bo Birch");
	message(&world, ann, false, "01 12:00", "group");
	message(&world, ann, true, "01 12:10", "group");
	network_gather(&world.network,
		       (struct gathering){.when = when("2026-10-01"),
					  .thread = network_thread(&world.network, "group"),
					  .channel = CHANNEL_LINKEDIN_MESSAGE},
		       (struct person *const[]){ann, bo, world.twitter->account}, 3);
	message(&world, bo, false, "01 12:00", "pair");
	network_gather(&world.network,
		       (struct gathering){.when = when("2026-10-01"),
					  .thread = network_thread(&world.network, "pair"),
					  .channel = CHANNEL_LINKEDIN_MESSAGE},
		       (struct person *const[]){bo, world.twitter->account}, 2);
	owner_to(&world, bo, CHANNEL_TWITTER_MESSAGE, "2026-10-02");
	network_add(&world.network, (struct interaction){.from = world.twitter->account,
							 .to = bo,
							 .when = when("2026-10-02"),
							 .day_only = true,
							 .channel = CHANNEL_LINKEDIN_MESSAGE});
	world_settle(&world);
	assert_int_equal(talks[ORIGIN_LINKEDIN].starts[SIDE_OTHER], 1);
	assert_int_equal(talks[ORIGIN_LINKEDIN].starts[SIDE_OWNER], 0);
	assert_int_equal(talks[ORIGIN_TWITTER].starts[SIDE_OWNER], 1);
	for (int side = 0; side < SIDES; side++) {
		assert_int_equal(talks[ORIGIN_LINKEDIN].answers[side], 0);
		assert_int_equal(talks[ORIGIN_LINKEDIN].minutes[side], 0);
	}
	world_end(&world);
}

static void without_dates_only_directions_are_left(void **state)
{
	struct world world;
	const struct rhythm *rhythm = &world.findings.rhythm;

	(void)state;
	begin_with_owner(&world);
	owner_to(&world, on_linkedin(&world, "linkedin:a", "Ann Oak"), CHANNEL_LINKEDIN_MESSAGE,
		 NULL);
	world_settle(&world);
	assert_int_equal(rhythm->first, MONTH_NONE);
	assert_int_equal(rhythm->total + rhythm->group_count + rhythm->month_count, 0);
	assert_int_equal(rhythm->undated, 1);
	assert_int_equal(rhythm->from_owner, 1);
	world_end(&world);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(exchanges_are_counted_by_month),
		cmocka_unit_test(ties_by_the_direction_of_words),
		cmocka_unit_test(conversations_begin_after_two_weeks),
		cmocka_unit_test(groups_and_bare_days_make_no_answers),
		cmocka_unit_test(without_dates_only_directions_are_left),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
