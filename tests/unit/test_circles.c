/*
 * Circles, brokers, overlap and layers against the published figures of Zachary's karate club (34
 * people, 78 links) and others reckoned by hand.
 */
#include "tests/unit/test_world.h"

#include <math.h>

#include "analyzer/acquaintance_graph.h"

#define CLUB_PEOPLE 34
#define CLUB_LINKS  78

/* Zachary 1977: who is friends with whom. */
static const guint8 club[CLUB_LINKS][2] = {
	{0, 1},	  {0, 2},   {0, 3},   {0, 4},	{0, 5},	  {0, 6},   {0, 7},   {0, 8},	{0, 10},
	{0, 11},  {0, 12},  {0, 13},  {0, 17},	{0, 19},  {0, 21},  {0, 31},  {1, 2},	{1, 3},
	{1, 7},	  {1, 13},  {1, 17},  {1, 19},	{1, 21},  {1, 30},  {2, 3},   {2, 7},	{2, 8},
	{2, 9},	  {2, 13},  {2, 27},  {2, 28},	{2, 32},  {3, 7},   {3, 12},  {3, 13},	{4, 6},
	{4, 10},  {5, 6},   {5, 10},  {5, 16},	{6, 16},  {8, 30},  {8, 32},  {8, 33},	{9, 33},
	{13, 33}, {14, 32}, {14, 33}, {15, 32}, {15, 33}, {18, 32}, {18, 33}, {19, 33}, {20, 32},
	{20, 33}, {22, 32}, {22, 33}, {23, 25}, {23, 27}, {23, 29}, {23, 32}, {23, 33}, {24, 25},
	{24, 27}, {24, 31}, {25, 31}, {26, 29}, {26, 33}, {27, 33}, {28, 31}, {28, 33}, {29, 32},
	{29, 33}, {30, 32}, {30, 33}, {31, 32}, {31, 33}, {32, 33},
};

/* Ties by number, in that order in findings->ties as nobody has said a word. */
static void make_people(struct world *world, struct person **people, guint count)
{
	for (guint i = 0; i < count; i++) {
		g_autofree char *key = g_strdup_printf("linkedin:v%04u", i);

		people[i] = on_linkedin(world, key, key);
		owner_to(world, people[i], CHANNEL_LINKEDIN_CONNECTION, "2020-01-01");
	}
}

static void link_two(struct world *world, struct person *one, struct person *other,
		     enum channel channel)
{
	network_gather(&world->network, (struct gathering){.channel = channel},
		       (struct person *[]){one, other}, 2);
}

static void make_club(struct world *world, struct person **people, bool backwards)
{
	world_begin(world);
	make_people(world, people, CLUB_PEOPLE);
	for (guint i = 0; i < CLUB_LINKS; i++) {
		const guint8 *link = club[backwards ? CLUB_LINKS - 1 - i : i];

		link_two(world, people[link[backwards]], people[link[!backwards]],
			 CHANNEL_TWITTER_REPLY);
	}
}

static const struct circle *circle_at(const struct world *world, guint i)
{
	return &g_array_index(world->findings.circles.list, struct circle, i);
}

static void test_circles_of_the_club(void **state)
{
	struct world world;
	struct person *people[CLUB_PEOPLE];
	const struct circles *circles = &world.findings.circles;

	(void)state;
	make_club(&world, people, false);
	world_settle(&world);
	assert_int_equal(circles->outcome, CIRCLES_FOUND);
	assert_int_equal(circles->list->len, 4);
	assert_float_equal(circles->modularity, .4198, .00005);
	assert_float_equal(circles->stability, 1, 1e-9);
	assert_int_equal(circle_at(&world, 0)->ties, 12);
	assert_int_equal(circle_at(&world, 0)->centre, 33);
	assert_int_equal(circle_at(&world, 1)->ties, 11);
	assert_int_equal(circle_at(&world, 1)->centre, 0);
	assert_int_equal(circle_at(&world, 2)->ties, 6);
	assert_int_equal(circle_at(&world, 3)->ties, 5);
	assert_int_equal(circles->of[4], circles->of[10]);
	assert_int_equal(circles->small_ties, 0);
	world_end(&world);
}

static void test_constraint_of_the_club(void **state)
{
	struct world world;
	struct person *people[CLUB_PEOPLE];
	const struct broker *of;

	(void)state;
	make_club(&world, people, false);
	world_settle(&world);
	of = world.findings.brokers.of;
	assert_float_equal(of[0].constraint, .15542, .000005);
	assert_float_equal(of[33].constraint, .15642, .000005);
	assert_float_equal(of[11].constraint, 1, 1e-9);
	assert_int_equal(of[0].links, 16);
	assert_float_equal(of[0].effective_size, 13.75, 1e-9);
	assert_float_equal(of[11].effective_size, 1, 1e-9);
	assert_float_equal(of[0].betweenness, .43763, .00001); /* igraph and the literature */
	assert_float_equal(of[11].betweenness, 0, 1e-9);
	assert_int_equal(world.findings.brokers.sources, 34);
	assert_false(world.findings.brokers.is_estimated);
	assert_float_equal(world.findings.brokers.density, 78. / 561, 1e-9);
	world_end(&world);
}

static const struct {
	guint a, b, common;
	double overlap;
} overlaps[] = {{0, 1, 7, .4375}, {32, 33, 10, .5882}, {0, 11, 0, 0}};

static void test_overlap_of_the_club(void **state)
{
	struct world world;
	struct person *people[CLUB_PEOPLE];

	(void)state;
	make_club(&world, people, false);
	world_settle(&world);
	for (gsize i = 0; i < G_N_ELEMENTS(overlaps); i++) {
		const struct acquaintance *pair =
			acquaintance_between(&world.findings, overlaps[i].a, overlaps[i].b);

		assert_int_equal(pair->common, overlaps[i].common);
		assert_float_equal(pair->overlap, overlaps[i].overlap, .00005);
	}
	world_end(&world);
}

/* The same club told backwards gives the same, to the last bit. */
static void test_order_does_not_matter(void **state)
{
	struct world forwards, backwards;
	struct person *people[CLUB_PEOPLE];

	(void)state;
	make_club(&forwards, people, false);
	world_settle(&forwards);
	make_club(&backwards, people, true);
	world_settle(&backwards);
	assert_memory_equal(forwards.findings.circles.of, backwards.findings.circles.of,
			    CLUB_PEOPLE * sizeof(gint));
	assert_memory_equal(forwards.findings.brokers.of, backwards.findings.brokers.of,
			    CLUB_PEOPLE * sizeof(struct broker));
	world_end(&forwards);
	world_end(&backwards);
}

/* Two cliques of six, one of LinkedIn colleagues bound by events, one of Twitter; two who are seen
 * with each other alone, and one with nobody. The last of the first clique knows all of the second
 * and one of the two. */
static void test_names_and_brokers(void **state)
{
	struct world world;
	struct person *people[15];
	const struct findings *findings = &world.findings;

	(void)state;
	world_begin(&world);
	make_people(&world, people, 15);
	for (guint i = 0; i < 12; i++) {
		if (i % 6 < 3)
			network_job(&world.network, people[i],
				    i == 1 ? "ORRERY  software" : "Orrery Software", NULL,
				    DAY_NONE);
		else if (i >= 6)
			network_job(&world.network, people[i], "Tidewater", NULL, DAY_NONE);
		for (guint j = i / 6 * 6; j < i; j++)
			link_two(&world, people[i], people[j],
				 i < 6 ? CHANNELS : CHANNEL_TWITTER_REPLY);
	}
	link_two(&world, people[5], people[6], CHANNEL_TWITTER_REPLY);
	link_two(&world, people[12], people[13], CHANNEL_TWITTER_REPLY);
	journal(&world, "linkedin:v0002", "2024-01-01", EVIDENCE_IN_PERSON, GRADE_RECORDED);
	journal(&world, "linkedin:v0013", "2024-01-01", EVIDENCE_IN_PERSON, GRADE_RECORDED);
	world_settle(&world);
	assert_int_equal(findings->circles.list->len, 2);
	assert_int_equal(circle_at(&world, 0)->ties, 6);
	assert_int_equal(circle_at(&world, 0)->links, 15);
	assert_int_equal(circle_at(&world, 0)->met, 1);
	assert_string_equal(circle_at(&world, 0)->company, "Orrery Software");
	assert_int_equal(circle_at(&world, 0)->company_ties, 3);
	assert_int_equal(circle_at(&world, 0)->source, ORIGIN_CALENDAR);
	assert_int_equal(circle_at(&world, 1)->source, ORIGIN_LINKEDIN);
	assert_int_equal(circle_at(&world, 1)->met, 0);
	assert_int_equal(findings->circles.small_ties, 2);
	assert_int_equal(findings->circles.small_met, 1);
	assert_int_equal(findings->circles.of[12], CIRCLE_SMALL);
	assert_int_equal(findings->circles.of[14], CIRCLE_UNLINKED);
	assert_true(isnan(findings->brokers.of[14].constraint));
	assert_true(isnan(findings->brokers.of[14].effective_size));
	assert_true(isnan(acquaintance_between(findings, 12, 13)->overlap));
	assert_int_equal(findings->brokers.list->len, 2);
	assert_int_equal(g_array_index(findings->brokers.list, guint, 0), 5);
	assert_int_equal(g_array_index(findings->brokers.list, guint, 1), 6);
	assert_float_equal(findings->brokers.of[5].effective_size, 6 - 20. / 6, 1e-9);
	/* 5 of them to 7 of the others, of the 13 * 12 / 2 pairs of all others that have links. */
	assert_float_equal(findings->brokers.of[5].betweenness, 30. / 78, 1e-9);
	world_end(&world);
}

/* Links without any order: every run finds other groups, and nothing is made of them. */
static void test_no_clear_circles(void **state)
{
	struct world world;
	struct person *people[64];

	(void)state;
	world_begin(&world);
	make_people(&world, people, 64);
	for (guint i = 0; i < 64; i++) {
		for (guint j = 0; j < 8; j++)
			link_two(&world, people[i], people[(i * 7 + j * j * 5 + 1) % 64],
				 CHANNEL_TWITTER_REPLY);
	}
	world_settle(&world);
	assert_int_equal(world.findings.circles.outcome, CIRCLES_UNCLEAR);
	assert_int_equal(world.findings.circles.list->len, 0);
	assert_true(world.findings.circles.stability < .8);
	assert_int_equal(world.findings.circles.of[0], CIRCLE_SMALL);
	world_end(&world);
}

static const struct {
	const char *what;
	guint people, links; /* in a path */
	enum circles_outcome outcome;
} too_little[] = {
	{"nobody", 0, 0, CIRCLES_NONE},
	{"one tie", 1, 0, CIRCLES_NONE},
	{"no link", 20, 0, CIRCLES_NONE},
	{"nine ties with links", 9, 8, CIRCLES_TOO_FEW},
	{"ten ties, nine links", 20, 9, CIRCLES_TOO_FEW},
};

static void test_too_little(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(too_little); i++) {
		struct world world;
		struct person *people[20];

		print_message("%s\n", too_little[i].what);
		world_begin(&world);
		make_people(&world, people, too_little[i].people);
		for (guint j = 0; j < too_little[i].links; j++)
			link_two(&world, people[j], people[j + 1], CHANNEL_TWITTER_REPLY);
		world_settle(&world);
		assert_int_equal(world.findings.circles.outcome, too_little[i].outcome);
		assert_int_equal(world.findings.circles.list->len, 0);
		assert_int_equal(world.findings.brokers.list->len, 0);
		assert_int_equal(world.findings.layers.list->len, 0);
		assert_true(isnan(world.findings.circles.modularity));
		assert_int_equal(world.findings.circles.small_ties,
				 too_little[i].links ? too_little[i].links + 1 : 0);
		world_end(&world);
	}
}

/* Whatever the links, each tie is in one circle or in none, and figures are figures. */
static void test_any_links(void **state)
{
	GRand *dice = g_rand_new_with_seed(5);

	(void)state;
	for (guint round = 0; round < 100; round++) {
		struct world world;
		struct person *people[60];
		const struct circles *circles = &world.findings.circles;
		guint links = (guint)g_rand_int_range(dice, 10, 60), in_circles = 0, listed = 0;

		world_begin(&world);
		make_people(&world, people, 60);
		for (guint i = 0; i < links; i++)
			link_two(&world, people[g_rand_int_range(dice, 0, 60)],
				 people[g_rand_int_range(dice, 0, 60)], CHANNEL_TWITTER_REPLY);
		world_settle(&world);
		for (guint i = 0; i < 60; i++) {
			assert_true(circles->of[i] >= CIRCLE_UNLINKED &&
				    circles->of[i] < (gint)circles->list->len);
			in_circles += circles->of[i] >= 0;
			assert_int_equal(isnan(world.findings.brokers.of[i].constraint),
					 circles->of[i] == CIRCLE_UNLINKED);
		}
		for (guint i = 0; i < circles->list->len; i++)
			listed += circle_at(&world, i)->ties;
		assert_int_equal(listed, in_circles);
		assert_int_equal(in_circles + circles->small_ties + world.findings.unlinked_ties,
				 60);
		world_end(&world);
	}
	g_rand_free(dice);
}

/* -- layers -- */

/* So many days with words, the last on the reporting day, two messages on each. */
static void talk(struct world *world, struct person *person, guint days)
{
	gint32 last = day_parse("2026-10-31");
	char text[12];

	for (guint i = 0; i < days; i++) {
		owner_to(world, person, CHANNEL_TWITTER_MESSAGE,
			 day_format(last - (gint32)i, text));
		to_owner(world, person, CHANNEL_TWITTER_MESSAGE,
			 day_format(last - (gint32)i, text));
	}
}

static const struct {
	const char *what;
	guint days[12]; /* ends with 0 */
	struct {
		guint days, ties;
	} layers[4]; /* innermost first */
	double silhouette;
} spreads[] = {
	{"all alike", {4, 4, 4, 4, 4, 4, 4, 4, 4, 4}, {{4, 10}}, NAN},
	/* a = 0 and b = ln 100, but for the one alone in its layer: 9 / 10 */
	{"one apart", {1, 1, 1, 1, 1, 1, 1, 1, 1, 100}, {{100, 1}, {1, 10}}, .9},
	/* As many layers as values: nobody is away from their own. */
	{"three kinds", {2, 2, 2, 2, 4, 4, 4, 4, 64, 64}, {{64, 2}, {4, 6}, {2, 10}}, 1},
	/* By trying all divisions of the six values: .9555 with two layers, .7447 with three. */
	{"close values", {1, 1, 1, 1, 1, 8, 9, 10, 11, 12}, {{8, 5}, {1, 10}}, .95553},
};

static void test_layers(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(spreads); i++) {
		struct world world;
		struct person *people[12];
		guint count = 0;

		print_message("%s\n", spreads[i].what);
		world_begin(&world);
		while (spreads[i].days[count])
			count++;
		make_people(&world, people, count);
		for (guint j = 0; j < count; j++)
			talk(&world, people[j], spreads[i].days[j]);
		owner_to(&world, people[0], CHANNEL_TWITTER_MESSAGE,
			 "2025-10-31"); /* a day too old */
		owner_to(&world, people[0], CHANNEL_TWITTER_RETWEET, "2026-01-01"); /* no word */
		world_settle(&world);
		for (guint j = 0; j < world.findings.layers.list->len; j++) {
			const struct layer *layer =
				&g_array_index(world.findings.layers.list, struct layer, j);

			assert_int_equal(layer->days, spreads[i].layers[j].days);
			assert_int_equal(layer->ties, spreads[i].layers[j].ties);
		}
		assert_int_equal(spreads[i].layers[world.findings.layers.list->len].days, 0);
		if (isnan(spreads[i].silhouette))
			assert_true(isnan(world.findings.layers.silhouette));
		else
			assert_float_equal(world.findings.layers.silhouette, spreads[i].silhouette,
					   .00005);
		world_end(&world);
	}
}

/* Met in each layer; and nothing without a year of words. */
static void test_layers_met_and_too_short(void **state)
{
	for (int is_short = 0; is_short < 2; is_short++) {
		struct world world;
		struct person *people[10];

		(void)state;
		world_begin(&world);
		make_people(&world, people, 10);
		for (guint i = 0; i < 10; i++)
			talk(&world, people[i], i < 2 ? 20 : 1);
		owner_to(&world, people[9], CHANNEL_TWITTER_MESSAGE,
			 is_short ? "2025-11-01" : "2025-10-31");
		journal(&world, "linkedin:v0001", "2024", EVIDENCE_IN_PERSON, GRADE_RECORDED);
		journal(&world, "linkedin:v0005", "2024", EVIDENCE_IN_PERSON, GRADE_RECORDED);
		world_settle(&world);
		assert_int_equal(world.findings.layers.list->len, is_short ? 0 : 2);
		if (!is_short) {
			const struct layer *layers =
				(const struct layer *)(void *)world.findings.layers.list->data;

			assert_int_equal(layers[0].ties, 2);
			assert_int_equal(layers[0].met, 1);
			assert_float_equal(layers[0].usual, 1.5, 0);
			assert_int_equal(layers[1].ties, 10);
			assert_int_equal(layers[1].met, 2);
		}
		world_end(&world);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_circles_of_the_club),
		cmocka_unit_test(test_constraint_of_the_club),
		cmocka_unit_test(test_overlap_of_the_club),
		cmocka_unit_test(test_order_does_not_matter),
		cmocka_unit_test(test_names_and_brokers),
		cmocka_unit_test(test_no_clear_circles),
		cmocka_unit_test(test_too_little),
		cmocka_unit_test(test_any_links),
		cmocka_unit_test(test_layers),
		cmocka_unit_test(test_layers_met_and_too_short),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
