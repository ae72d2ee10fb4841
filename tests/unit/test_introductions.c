/*
 * Whom to introduce to each other: scores worked out by hand, who is left out and why, tables, and
 * who could introduce the owner.
 */
#include "tests/unit/test_world.h"

#include "analyzer/introductions.h"
#include "analyzer/seating.h"

/* Friends "f0" to "f9", met unless said otherwise. All links are on one day, so that nobody is
 * warmer than another until words pass. */
static struct person *friend(struct world *world, guint number)
{
	g_autofree char *key = g_strdup_printf("linkedin:f%u", number);
	g_autofree char *name = g_strdup_printf("Friend Number%c", 'a' + number);
	struct person *person = on_linkedin(world, key, name);

	return person;
}

/* So many messages, a day each: ten friends with 0 to 9 have the warmth 0, 10, ..., 90. */
static void tie(struct world *world, guint number, guint messages, const char *met_on)
{
	struct person *person = friend(world, number);

	owner_to(world, person, CHANNEL_LINKEDIN_CONNECTION, "2020-01-01");
	for (guint i = 0; i < messages; i++)
		network_add(&world->network,
			    (struct interaction){
				    .from = person,
				    .to = world->twitter->account,
				    .when = when_of_day(day_parse("2026-05-01") + (gint32)i),
				    .channel = CHANNEL_LINKEDIN_MESSAGE});
	if (met_on)
		words(world, person, met_on, GRADE_TOLD);
}

static void ten_ties(struct world *world, guint met)
{
	for (guint i = 0; i < 10; i++)
		tie(world, i, i, i < met ? "2021-02-03" : NULL);
}

/* The numbers of friends, ended by -1, and the owner. */
static void gather(struct world *world, enum channel channel, const int *numbers)
{
	struct person *people[12];
	guint count = 0;

	people[count++] = world->twitter->account;
	for (; *numbers >= 0; numbers++)
		people[count++] = friend(world, (guint)*numbers);
	network_gather(&world->network,
		       (struct gathering){.channel = channel, .when = when("2026-01-01")}, people,
		       count);
}
#define GATHER(world, channel, ...) gather(world, channel, (const int[]){__VA_ARGS__, -1})

static guint number_of(const struct world *world, guint index)
{
	const char *person = g_array_index(world->findings.ties, struct tie, index).person;

	return (guint)g_ascii_strtoull(person + strlen("linkedin:f"), NULL, 10);
}

static const struct introduction *pair_of(const struct world *world, guint one, guint other)
{
	const GArray *pairs = world->findings.introductions.pairs;

	for (guint i = 0; i < pairs->len; i++) {
		const struct introduction *pair = &g_array_index(pairs, struct introduction, i);
		guint a = number_of(world, pair->a), b = number_of(world, pair->b);

		if ((a == one && b == other) || (a == other && b == one))
			return pair;
	}
	return NULL;
}

/*
 * Friends 9 and 8 (warmth 90 and 80) in one tweet; z = 7 in a tweet with each, and in one with 6;
 * z = 5 in a group with both of them and 4, four people: 1/3 for each pair.
 *   w(7,9) = w(7,8) = w(7,6) = 1: s_7 = 3, so 7 gives 1 * 1 / 3.
 *   w(5,9) = w(5,8) = w(5,4) = 1/3: s_5 = 1, so 5 gives 1/9. So does 4.
 * A(9,8) = 1/3 + 2/9 = 5/9; score .9 * .8 * 5/9 = .4.
 */
static void test_score(void **state)
{
	struct world world;
	const struct introduction *pair;

	(void)state;
	world_begin(&world);
	ten_ties(&world, 10);
	GATHER(&world, CHANNEL_TWITTER_MENTION, 9, 8);
	GATHER(&world, CHANNEL_TWITTER_MENTION, 7, 9);
	GATHER(&world, CHANNEL_TWITTER_MENTION, 7, 8);
	GATHER(&world, CHANNEL_TWITTER_MENTION, 7, 6);
	GATHER(&world, CHANNEL_TWITTER_MESSAGE, 9, 8, 5, 4);
	world_settle(&world);
	assert_float_equal(g_array_index(world.findings.ties, struct tie, 0).warmth, 90, 1e-9);
	pair = pair_of(&world, 9, 8);
	assert_non_null(pair);
	assert_int_equal(pair->common, 3);
	assert_int_equal(pair->gatherings[TOGETHER_IN_PUBLIC], 1);
	assert_int_equal(pair->gatherings[TOGETHER_IN_CONVERSATION], 1);
	assert_float_equal(pair->allocation, 5. / 9, 1e-6);
	assert_float_equal(pair->score, .4, 1e-6);
	/* 7 and 6 have nobody in common: a score of 0, and yet a pair. */
	assert_float_equal(pair_of(&world, 7, 6)->score, 0, 1e-12);
	assert_int_equal(world.findings.introductions.all_pairs, 9);
	assert_ptr_equal(
		pair, &g_array_index(world.findings.introductions.pairs, struct introduction, 0));
	world_end(&world);
}

/* With all weights 1 the allocation is that of Zhou, Lü and Zhang: the sum of 1/k. */
static void test_allocation_with_equal_weights(void **state)
{
	struct world world;

	(void)state;
	world_begin(&world);
	ten_ties(&world, 10);
	GATHER(&world, CHANNEL_TWITTER_MENTION, 0, 1);
	GATHER(&world, CHANNEL_TWITTER_MENTION, 2, 0);
	GATHER(&world, CHANNEL_TWITTER_MENTION, 2, 1); /* k = 2 */
	GATHER(&world, CHANNEL_TWITTER_MENTION, 3, 0);
	GATHER(&world, CHANNEL_TWITTER_MENTION, 3, 1);
	GATHER(&world, CHANNEL_TWITTER_MENTION, 3, 4);
	GATHER(&world, CHANNEL_TWITTER_MENTION, 3, 5); /* k = 4 */
	world_settle(&world);
	assert_float_equal(pair_of(&world, 0, 1)->allocation, 1. / 2 + 1. / 4, 1e-6);
	world_end(&world);
}

/* Six in one group: each common friend gives (1/5)(1/5)/1, so four of them 4/25. In a group of four
 * two give (1/3)(1/3)/1, together 2/9: more, though fewer. */
static void test_large_groups_weigh_little(void **state)
{
	struct world world;

	(void)state;
	world_begin(&world);
	ten_ties(&world, 10);
	GATHER(&world, CHANNEL_TWITTER_MESSAGE, 0, 1, 2, 3, 4, 5);
	GATHER(&world, CHANNEL_TWITTER_MESSAGE, 6, 7, 8, 9);
	world_settle(&world);
	assert_float_equal(pair_of(&world, 0, 1)->allocation, 4. / 25, 1e-6);
	assert_float_equal(pair_of(&world, 6, 7)->allocation, 2. / 9, 1e-6);
	world_end(&world);
}

static void meeting(struct world *world, guint number, enum source_kind from, guint32 line)
{
	network_evidence(&world->network,
			 (struct evidence){.person = friend(world, number),
					   .date = given_date_of_day(day_parse("2024-06-07")),
					   .kind = EVIDENCE_IN_PERSON,
					   .grade = GRADE_RECORDED,
					   .from = from,
					   .place = {2, line},
					   .excerpt = ""});
}

/* The two of each pair are together in a tweet; what follows keeps most of them apart. */
static void test_who_is_left_out(void **state)
{
	struct world world;

	(void)state;
	world_begin(&world);
	for (guint i = 0; i < 10; i++)
		tie(&world, i, i, i == 9 ? NULL : "2021-02-03");
	GATHER(&world, CHANNEL_TWITTER_MENTION, 0, 1); /* at one event */
	GATHER(&world, CHANNELS, 0, 1);
	GATHER(&world, CHANNEL_TWITTER_MENTION, 0, 2); /* journal lines of one day */
	meeting(&world, 0, SOURCE_JOURNAL, 4);
	meeting(&world, 2, SOURCE_JOURNAL, 5);
	GATHER(&world, CHANNEL_TWITTER_MENTION, 2, 3); /* a journal line on the day of an event */
	meeting(&world, 3, SOURCE_CALENDAR, 9);
	GATHER(&world, CHANNEL_TWITTER_MENTION, 3, 4); /* two events on one day are two */
	meeting(&world, 4, SOURCE_CALENDAR, 10);
	GATHER(&world, CHANNEL_TWITTER_MENTION, 4, 5); /* one line tells of both */
	meeting(&world, 5, SOURCE_CALENDAR, 10);
	GATHER(&world, CHANNEL_TWITTER_MENTION, 5, 6); /* one company */
	network_job(&world.network, friend(&world, 5), "Orrery Software", NULL, DAY_NONE);
	network_job(&world.network, friend(&world, 6), "ORRERY software", NULL, DAY_NONE);
	GATHER(&world, CHANNEL_TWITTER_MENTION, 7, 8); /* both for themselves: no company */
	network_job(&world.network, friend(&world, 7), "Self-Employed", NULL, DAY_NONE);
	network_job(&world.network, friend(&world, 8), "Self-Employed", NULL, DAY_NONE);
	GATHER(&world, CHANNEL_TWITTER_MENTION, 8, 9); /* not met */
	world_settle(&world);
	assert_null(pair_of(&world, 0, 1));
	assert_null(pair_of(&world, 0, 2));
	assert_null(pair_of(&world, 2, 3));
	assert_non_null(pair_of(&world, 3, 4));
	assert_null(pair_of(&world, 4, 5));
	assert_null(pair_of(&world, 5, 6));
	assert_non_null(pair_of(&world, 7, 8));
	assert_null(pair_of(&world, 8, 9));
	assert_int_equal(world.findings.introductions.pairs->len, 2);
	world_end(&world);
}

static void test_one_surname(void **state)
{
	struct world world;

	(void)state;
	world_begin(&world);
	tie(&world, 0, 1, "2021-02-03");
	tie(&world, 1, 2, "2021-02-03");
	network_name(&world.network, friend(&world, 0), "Ann Oak", MADE_LAST);
	network_name(&world.network, friend(&world, 1), "Bo OAK", MADE_LAST);
	GATHER(&world, CHANNEL_TWITTER_MENTION, 0, 1);
	world_settle(&world);
	assert_int_equal(world.findings.introductions.pairs->len, 0);
	world_end(&world);
}

static void assert_table(const struct world *world, guint i, guint count, const guint *numbers)
{
	const struct table *table =
		&g_array_index(world->findings.introductions.tables, struct table, i);

	assert_int_equal(table->count, count);
	for (guint j = 0; j < count; j++)
		assert_int_equal(number_of(world, table->people[j]), numbers[j]);
}

/* A group of six: the table has its four warmest (9 is the warmest of all). A triangle of tweets
 * among 1, 2 and 3 is a table of three. */
static void test_tables(void **state)
{
	struct world world;
	const struct table *table;

	(void)state;
	world_begin(&world);
	ten_ties(&world, 10);
	GATHER(&world, CHANNEL_TWITTER_MESSAGE, 4, 5, 6, 7, 8, 9);
	GATHER(&world, CHANNEL_TWITTER_MENTION, 1, 2);
	GATHER(&world, CHANNEL_TWITTER_MENTION, 2, 3);
	GATHER(&world, CHANNEL_TWITTER_MENTION, 3, 1);
	world_settle(&world);
	assert_int_equal(world.findings.introductions.tables->len, 2);
	assert_table(&world, 0, 4, (const guint[]){9, 8, 7, 6});
	assert_table(&world, 1, 3, (const guint[]){3, 2, 1});
	table = &g_array_index(world.findings.introductions.tables, struct table, 0);
	assert_int_equal(table->in_conversation, 6);
	/* Products of warmths of 9, 8, 7, 6: .72 + .63 + .54 + .56 + .48 + .42 = 3.35; 4/25. */
	assert_float_equal(table->score, 3.35 * 4 / 25, 1e-6);
	table = &g_array_index(world.findings.introductions.tables, struct table, 1);
	assert_int_equal(table->in_conversation, 0);
	/* Each pair has the third in common, at 1/2: (.02 + .06 + .03) / 2. */
	assert_float_equal(table->score, .055, 1e-6);
	world_end(&world);
}

/* Two who were at one event do not sit at one table, though the other pairs fit. */
static void test_a_table_is_a_clique(void **state)
{
	struct world world;

	(void)state;
	world_begin(&world);
	ten_ties(&world, 10);
	GATHER(&world, CHANNEL_TWITTER_MESSAGE, 6, 7, 8, 9);
	GATHER(&world, CHANNELS, 6, 7);
	world_settle(&world);
	assert_int_equal(world.findings.introductions.tables->len, 1);
	assert_table(&world, 0, 3, (const guint[]){9, 8, 7});
	world_end(&world);
}

/* 0 to 4 are met, 5 to 9 are not. 9 is in a tweet with 4 (warmth 40), in two with 3 (30): .6 > .4.
 * 8 is with 2 in a tweet and with 1 in a group of two others: .2 > .05. 7 is only with 6. */
static void test_introducers(void **state)
{
	struct world world;

	(void)state;
	world_begin(&world);
	ten_ties(&world, 5);
	GATHER(&world, CHANNEL_TWITTER_MENTION, 9, 4);
	GATHER(&world, CHANNEL_TWITTER_MENTION, 9, 3);
	GATHER(&world, CHANNEL_TWITTER_MENTION, 9, 3);
	GATHER(&world, CHANNEL_TWITTER_MENTION, 8, 2);
	GATHER(&world, CHANNEL_TWITTER_MESSAGE, 8, 1, 0);
	GATHER(&world, CHANNEL_TWITTER_MENTION, 7, 6);
	world_settle(&world);
	assert_int_equal(world.findings.introductions.introducers->len, 2);
	for (guint i = 0; i < 10; i++) {
		const struct introducer *introducer = introducer_of(&world.findings, i);
		guint number = number_of(&world, i);

		assert_true((introducer != NULL) == (number >= 8));
		if (number == 9) {
			assert_int_equal(number_of(&world, introducer->friend), 3);
			assert_int_equal(introducer->gatherings[TOGETHER_IN_PUBLIC], 2);
			assert_float_equal(introducer->score, .6, 1e-6);
		}
		if (number == 8)
			assert_int_equal(number_of(&world, introducer->friend), 2);
	}
	world_end(&world);
}

/* Pairs among so many friends, the lowest numbers best; none within a group of `apart`. */
static GArray *pairs_among(guint friends, guint apart)
{
	GArray *pairs = g_array_new(FALSE, FALSE, sizeof(struct introduction));

	for (guint a = 0; a < friends; a++) {
		for (guint b = a + 1; b < friends; b++) {
			struct introduction pair = {.a = a, .b = b, .score = 1. / (1 + a + b)};

			if (a / apart != b / apart)
				g_array_append_val(pairs, pair);
		}
	}
	return pairs;
}

/* 20 who all fit: more than are looked at one by one. */
static void test_a_large_clique(void **state)
{
	g_autoptr(GArray) pairs = pairs_among(20, 1);
	g_autoptr(GArray) tables = g_array_new(FALSE, FALSE, sizeof(struct table));
	const struct table *table;

	(void)state;
	seating_choose(tables, pairs);
	assert_int_equal(tables->len, 1);
	table = &g_array_index(tables, struct table, 0);
	assert_int_equal(table->count, 4);
	for (guint i = 0; i < 4; i++)
		assert_int_equal(table->people[i], i);
	/* 0-1, 0-2, 0-3, 1-2, 1-3, 2-3 */
	assert_float_equal(table->score, 1. / 2 + 1. / 3 + 1. / 4 + 1. / 4 + 1. / 5 + 1. / 6, 1e-9);
}

/* 40 groups of three make 3^40 cliques: it ends, and the tables hold nobody twice. */
static void test_too_many_cliques(void **state)
{
	g_autoptr(GArray) pairs = pairs_among(120, 3);
	g_autoptr(GArray) tables = g_array_new(FALSE, FALSE, sizeof(struct table));
	bool is_seated[120] = {false};

	(void)state;
	seating_choose(tables, pairs);
	assert_in_range(tables->len, 1, TABLES_AT_MOST);
	for (guint i = 0; i < tables->len; i++) {
		const struct table *table = &g_array_index(tables, struct table, i);

		assert_int_equal(table->count, 4);
		for (guint j = 0; j < 4; j++) {
			assert_false(is_seated[table->people[j]]);
			is_seated[table->people[j]] = true;
		}
	}
}

static void test_nobody_together(void **state)
{
	struct world world;

	(void)state;
	world_begin(&world);
	ten_ties(&world, 5);
	world_settle(&world);
	assert_int_equal(world.findings.introductions.pairs->len, 0);
	assert_int_equal(world.findings.introductions.tables->len, 0);
	assert_int_equal(world.findings.introductions.introducers->len, 0);
	world_end(&world);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_score),
		cmocka_unit_test(test_allocation_with_equal_weights),
		cmocka_unit_test(test_large_groups_weigh_little),
		cmocka_unit_test(test_who_is_left_out),
		cmocka_unit_test(test_one_surname),
		cmocka_unit_test(test_tables),
		cmocka_unit_test(test_a_table_is_a_clique),
		cmocka_unit_test(test_introducers),
		cmocka_unit_test(test_a_large_clique),
		cmocka_unit_test(test_too_many_cliques),
		cmocka_unit_test(test_nobody_together),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
