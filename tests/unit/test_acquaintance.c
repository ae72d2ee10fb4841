/*
 * Pairs of ties seen together: what brings two together, how much it weighs, and that nothing of
 * it depends on the order in which exports were read.
 */
#include "tests/unit/test_world.h"

#include "analyzer/acquaintance_graph.h"

/* Four ties, a to d, warmest first by key as nobody has said a word; and somebody who is none. */
static void four_ties(struct world *world, struct person *people[6])
{
	static const char *const keys[] = {"linkedin:a", "linkedin:b", "linkedin:c", "linkedin:d"};

	for (int i = 0; i < 4; i++) {
		people[i] = on_linkedin(world, keys[i], keys[i]);
		owner_to(world, people[i], CHANNEL_LINKEDIN_CONNECTION, "2020-01-01");
	}
	people[4] = on_twitter(world, "twitter:9", NULL);
	people[5] = world->twitter->account;
}

static void gather(struct world *world, enum channel channel, const char *day,
		   struct person *const *people, guint count)
{
	network_gather(&world->network, (struct gathering){.channel = channel, .when = when(day)},
		       people, count);
}

static const struct acquaintance *pair_at(const struct world *world, guint i)
{
	return &g_array_index(world->findings.acquaintances, struct acquaintance, i);
}

static void test_weights(void **state)
{
	struct world world;
	struct person *people[6];

	(void)state;
	world_begin(&world);
	four_ties(&world, people);
	/* a and b with the owner: 1 */
	gather(&world, CHANNEL_TWITTER_REPLY, "2026-03-01",
	       (struct person *[]){people[5], people[1], people[0]}, 3);
	/* a, b, c, the stranger and the owner: 1/3 each; a twice */
	gather(&world, CHANNEL_TWITTER_MESSAGE, "2025-01-02",
	       (struct person *[]){people[5], people[0], people[1], people[2], people[4],
				   people[0]},
	       6);
	gather(&world, CHANNELS, NULL, (struct person *[]){people[2], people[1]}, 2);
	/* After the reporting month. */
	gather(&world, CHANNELS, "2026-11-01", (struct person *[]){people[2], people[3]}, 2);
	world_settle(&world);
	assert_int_equal(world.findings.acquaintances->len, 3);
	assert_int_equal(pair_at(&world, 0)->a, 0);
	assert_int_equal(pair_at(&world, 0)->b, 1);
	assert_float_equal(pair_at(&world, 0)->weight, 4. / 3, 1e-7);
	assert_int_equal(pair_at(&world, 0)->gatherings[TOGETHER_IN_PUBLIC], 1);
	assert_int_equal(pair_at(&world, 0)->gatherings[TOGETHER_IN_CONVERSATION], 1);
	assert_int_equal(pair_at(&world, 0)->gatherings[TOGETHER_AT_EVENT], 0);
	assert_int_equal(pair_at(&world, 0)->first, day_parse("2025-01-02"));
	assert_int_equal(pair_at(&world, 0)->last, day_parse("2026-03-01"));
	assert_float_equal(pair_at(&world, 1)->weight, 1. / 3, 1e-7);
	assert_float_equal(pair_at(&world, 2)->weight, 4. / 3, 1e-7);
	assert_int_equal(pair_at(&world, 2)->gatherings[TOGETHER_AT_EVENT], 1);
	assert_int_equal(pair_at(&world, 2)->first, day_parse("2025-01-02"));
	assert_ptr_equal(acquaintance_between(&world.findings, 2, 1), pair_at(&world, 2));
	assert_null(acquaintance_between(&world.findings, 2, 3));
	assert_int_equal(world.findings.linked_ties, 3);
	assert_int_equal(world.findings.unlinked_ties, 1);
	world_end(&world);
}

static void test_large_gatherings_say_nothing(void **state)
{
	struct person *guests[LARGEST_GATHERING + 1];

	(void)state;
	for (guint count = LARGEST_GATHERING; count <= LARGEST_GATHERING + 1; count++) {
		struct world world;
		struct person *people[6];

		world_begin(&world);
		four_ties(&world, people);
		memcpy(guests, people, 4 * sizeof *people);
		for (guint i = 4; i < count; i++) {
			g_autofree char *key = g_strdup_printf("twitter:%u", 100 + i);

			guests[i] = on_twitter(&world, key, NULL);
		}
		gather(&world, CHANNELS, "2026-03-01", guests, count);
		world_settle(&world);
		assert_int_equal(world.findings.acquaintances->len,
				 count <= LARGEST_GATHERING ? 6 : 0);
		if (count <= LARGEST_GATHERING)
			assert_float_equal(pair_at(&world, 5)->weight, 1. / (count - 1), 1e-7);
		world_end(&world);
	}
}

/* Thirds and fifths do not add up to the same double in every order; these do. */
static void test_order_does_not_matter(void **state)
{
	double weights[2];

	(void)state;
	for (int backwards = 0; backwards < 2; backwards++) {
		struct world world;
		struct person *people[6];

		world_begin(&world);
		four_ties(&world, people);
		for (int i = 0; i < 3000; i++) {
			guint count = 2 + (backwards ? 2999 - i : i) * 3 / 3000;

			gather(&world, CHANNELS, "2026-03-01", people, count);
			gather(&world, CHANNELS, "2026-03-01", people + 1, 3);
		}
		world_settle(&world);
		weights[backwards] = acquaintance_between(&world.findings, 0, 1)->weight;
		assert_int_equal(pair_at(&world, 0)->gatherings[TOGETHER_AT_EVENT], 3000);
		world_end(&world);
	}
	assert_memory_equal(&weights[0], &weights[1], sizeof weights[0]);
	assert_float_equal(weights[0], 1000 + 500 + 1000. / 3, 1e-3);
}

static void test_graph(void **state)
{
	struct world world;
	struct person *people[6];
	struct acquaintance_graph graph;

	(void)state;
	world_begin(&world);
	four_ties(&world, people);
	gather(&world, CHANNELS, "2026-03-01", people, 3);
	world_settle(&world);
	acquaintance_graph_init(&graph, &world.findings);
	assert_int_equal(igraph_vcount(&graph.graph), 4);
	assert_int_equal(igraph_ecount(&graph.graph), 3);
	assert_float_equal(VECTOR(graph.weights)[2], .5, 1e-7);
	acquaintance_graph_release(&graph);
	world_end(&world);
}

static void test_nobody(void **state)
{
	struct world world;
	struct acquaintance_graph graph;

	(void)state;
	world_begin(&world);
	world_settle(&world);
	assert_int_equal(world.findings.acquaintances->len, 0);
	assert_null(acquaintance_between(&world.findings, 0, 1));
	acquaintance_graph_init(&graph, &world.findings);
	assert_int_equal(igraph_vcount(&graph.graph), 0);
	acquaintance_graph_release(&graph);
	world_end(&world);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_weights),
		cmocka_unit_test(test_large_gatherings_say_nothing),
		cmocka_unit_test(test_order_does_not_matter),
		cmocka_unit_test(test_graph),
		cmocka_unit_test(test_nobody),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
