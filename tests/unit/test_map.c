/*
 * The map: whatever the network, every dot stands on the page, none touches another, and the order
 * in which exports came changes nothing.
 */
#include "tests/unit/test_world.h"

#include <math.h>

#define CLIQUE 10

/* So many ties, the first `linked` of them in cliques of ten that hang together by one pair; every
 * third is met. */
static void make_world(struct world *world, guint ties, guint linked, bool backwards)
{
	g_autofree struct person **people = g_new(struct person *, ties + 1);

	world_begin(world);
	for (guint i = 0; i < ties; i++) {
		g_autofree char *key = g_strdup_printf("linkedin:v%04u", i);

		people[i] = on_linkedin(world, key, key);
		owner_to(world, people[i], CHANNEL_LINKEDIN_CONNECTION, "2020-01-01");
		if (i % 3 == 0)
			words(world, people[i], "2024-01-01", GRADE_TOLD);
	}
	for (guint i = 0; i < linked; i++) {
		guint at = backwards ? linked - 1 - i : i;
		struct person *clique[CLIQUE + 1];
		guint count = 0;

		if (at % CLIQUE != 0)
			continue;
		for (guint j = at; j < MIN(at + CLIQUE, linked); j++)
			clique[count++] = people[j];
		network_gather(&world->network, (struct gathering){.channel = CHANNELS}, clique,
			       count);
		if (at > 0)
			network_gather(&world->network, (struct gathering){.channel = CHANNELS},
				       (struct person *[]){people[at], people[at - 1]}, 2);
	}
	world_settle(world);
}

static void assert_on_page(const struct world *world)
{
	const struct map *map = &world->findings.map;

	for (guint i = 0; i < world->findings.ties->len; i++) {
		const struct map_dot *dot = &map->dots[i];

		if (map->shape == MAP_DISCS && dot->is_apart) {
			assert_float_equal(dot->radius, 0, 0);
			continue;
		}
		assert_true(isfinite(dot->x) && isfinite(dot->y) && dot->radius > 0);
		assert_true(dot->x - dot->radius >= -0.01 &&
			    dot->x + dot->radius <= MAP_WIDTH + 0.01);
		assert_true(dot->y - dot->radius >= -0.01 &&
			    dot->y + dot->radius <= MAP_HEIGHT + 0.01);
		for (guint j = 0; j < i; j++) {
			const struct map_dot *other = &map->dots[j];

			if (other->radius > 0)
				assert_true(hypot(dot->x - other->x, dot->y - other->y) >=
					    dot->radius + other->radius);
		}
	}
}

static const struct {
	const char *what;
	guint ties, linked;
	enum map_shape shape;
	guint apart;
} worlds[] = {
	{"nobody", 0, 0, MAP_EMPTY, 0},
	{"one tie", 1, 0, MAP_ROW, 0},
	{"three ties", 3, 0, MAP_ROW, 0},
	{"three ties with links", 3, 3, MAP_ROW, 0},
	{"many ties without links", 300, 0, MAP_PEOPLE, 300},
	{"five who hang together", 5, 5, MAP_PEOPLE, 0},
	{"a tenth hangs together", 300, 30, MAP_PEOPLE, 270},
	{"all hang together", 200, 200, MAP_PEOPLE, 0},
	{"a few hang together", 2000, 20, MAP_PEOPLE, 1980},
	{"too many for people", 1000, 500, MAP_DISCS, 500},
};

static void test_shapes(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(worlds); i++) {
		struct world world;

		print_message("%s\n", worlds[i].what);
		make_world(&world, worlds[i].ties, worlds[i].linked, false);
		assert_int_equal(world.findings.map.shape, worlds[i].shape);
		assert_int_equal(world.findings.map.apart, worlds[i].apart);
		assert_int_equal(world.findings.map.apart_met == 0, worlds[i].apart == 0);
		assert_on_page(&world);
		world_end(&world);
	}
}

static void test_order_does_not_matter(void **state)
{
	static const guint linked[] = {60, 450};

	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(linked); i++) {
		struct world forwards, backwards;

		make_world(&forwards, 500, linked[i], false);
		make_world(&backwards, 500, linked[i], true);
		for (guint j = 0; j < 500; j++) {
			const struct map_dot *one = &forwards.findings.map.dots[j];
			const struct map_dot *other = &backwards.findings.map.dots[j];

			assert_float_equal(one->x, other->x, 0);
			assert_float_equal(one->y, other->y, 0);
		}
		world_end(&forwards);
		world_end(&backwards);
	}
}

/* Two groups: each in its own part of the page, left of the shelf. */
static void test_two_groups(void **state)
{
	struct world world;
	struct person *people[2 * CLIQUE + 1];
	double first_most = 0, second_least = MAP_WIDTH;

	(void)state;
	world_begin(&world);
	for (guint i = 0; i < 2 * CLIQUE + 1; i++) {
		g_autofree char *key = g_strdup_printf("linkedin:v%04u", i);

		people[i] = on_linkedin(&world, key, key);
		owner_to(&world, people[i], CHANNEL_LINKEDIN_CONNECTION, "2020-01-01");
	}
	network_gather(&world.network, (struct gathering){.channel = CHANNELS}, people, CLIQUE + 2);
	network_gather(&world.network, (struct gathering){.channel = CHANNELS}, people + CLIQUE + 2,
		       CLIQUE - 2);
	world_settle(&world);
	assert_on_page(&world);
	assert_int_equal(world.findings.map.apart, 1);
	for (guint i = 0; i < 2 * CLIQUE; i++) {
		double x = world.findings.map.dots[i].x;

		if (i < CLIQUE + 2)
			first_most = MAX(first_most, x);
		else
			second_least = MIN(second_least, x);
		assert_true(x < world.findings.map.shelf);
	}
	assert_true(first_most < second_least);
	assert_true(world.findings.map.dots[2 * CLIQUE].x > world.findings.map.shelf);
	world_end(&world);
}

/* In each disc the met stand nearer to the middle than anybody else. */
static void test_discs(void **state)
{
	struct world world;
	const struct map *map = &world.findings.map;

	(void)state;
	make_world(&world, 1000, 500, false);
	assert_int_equal(map->discs->len, world.findings.circles.list->len);
	for (guint i = 0; i < map->discs->len; i++) {
		const struct map_disc *disc = &g_array_index(map->discs, struct map_disc, i);
		double farthest = 0, nearest = INFINITY;
		guint ties = 0;

		for (guint j = 0; j < world.findings.ties->len; j++) {
			const struct map_dot *dot = &map->dots[j];
			double distance = hypot(dot->x - disc->x, dot->y - disc->y);

			if (world.findings.circles.of[j] != disc->circle)
				continue;
			ties++;
			assert_true(distance <= disc->radius + 0.01);
			if (g_array_index(world.findings.ties, struct tie, j).state == STATE_MET)
				farthest = MAX(farthest, distance);
			else
				nearest = MIN(nearest, distance);
		}
		assert_int_equal(ties, disc->ties);
		assert_true(disc->met > 0 && farthest < nearest);
	}
	world_end(&world);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_shapes),
		cmocka_unit_test(test_order_does_not_matter),
		cmocka_unit_test(test_two_groups),
		cmocka_unit_test(test_discs),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
