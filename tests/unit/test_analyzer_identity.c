/*
 * Who is joined with whom, whom a name means and who the owner is: the rules on networks built by
 * hand.
 */
#include "tests/unit/test_world.h"

/* "Anna Schmidt" is unique on both sides, "Bo Berg" twice on LinkedIn, "Cher" one word. */
static void test_joins_by_name(void **state)
{
	struct world world;

	(void)state;
	world_begin(&world);
	owner_to(&world, on_linkedin(&world, "linkedin:anna", "Anna Schmidt"),
		 CHANNEL_LINKEDIN_CONNECTION, NULL);
	owner_to(&world, on_linkedin(&world, "linkedin:bo-1", "Bo Berg"),
		 CHANNEL_LINKEDIN_CONNECTION, NULL);
	owner_to(&world, on_linkedin(&world, "linkedin:bo-2", "Bo Berg, PhD"),
		 CHANNEL_LINKEDIN_CONNECTION, NULL);
	owner_to(&world, on_linkedin(&world, "linkedin:cher", "Cher"), CHANNEL_LINKEDIN_CONNECTION,
		 NULL);
	owner_to(&world, on_linkedin(&world, "linkedin:dina", "Dina Dvorak"),
		 CHANNEL_LINKEDIN_CONNECTION, NULL);
	to_owner(&world, on_twitter(&world, "twitter:1", "anna  SCHMIDT"), CHANNEL_TWITTER_MESSAGE,
		 "2020-01-01");
	to_owner(&world, on_twitter(&world, "twitter:2", "Bo Berg"), CHANNEL_TWITTER_MESSAGE,
		 "2020-01-01");
	to_owner(&world, on_twitter(&world, "twitter:3", "Cher"), CHANNEL_TWITTER_MESSAGE,
		 "2020-01-01");
	to_owner(&world, on_twitter(&world, "twitter:4", "Dvorak Dina"), CHANNEL_TWITTER_MESSAGE,
		 "2020-01-01");
	world_settle(&world);
	assert_int_equal(find_tie(&world, "linkedin:anna")->keys->len, 2);
	assert_int_equal(world.findings.totals.ties, 8);
	assert_int_equal(world.findings.joins->len, 1);
	assert_true(g_array_index(world.findings.joins, struct join, 0).by_name);
	assert_int_equal(world.findings.questions->len, 3);
	assert_string_equal(g_array_index(world.findings.questions, struct question, 0).b,
			    "twitter:2");
	assert_string_equal(g_array_index(world.findings.questions, struct question, 2).reason,
			    "the same names in another order");
	world_end(&world);
}

static void test_handles(void **state)
{
	struct world world;

	(void)state;
	world_begin(&world);
	/* One id owns @bob; what was said to @bob alone was said to it. */
	network_handle(&world.network, on_twitter(&world, "twitter:777", NULL), "twitter:@bob",
		       HANDLE_CURRENT);
	owner_to(&world, on_twitter(&world, "twitter:@bob", NULL), CHANNEL_TWITTER_REPLY,
		 "2020-01-01");
	owner_to(&world, on_twitter(&world, "twitter:777", NULL), CHANNEL_TWITTER_REPLY,
		 "2020-01-02");
	/* @eve was 8's and is 9's: the present owner has it. */
	network_handle(&world.network, on_twitter(&world, "twitter:8", NULL), "twitter:@eve",
		       HANDLE_FORMER);
	network_handle(&world.network, on_twitter(&world, "twitter:9", NULL), "twitter:@eve",
		       HANDLE_CURRENT);
	to_owner(&world, on_twitter(&world, "twitter:8", NULL), CHANNEL_TWITTER_MESSAGE,
		 "2020-01-02");
	to_owner(&world, on_twitter(&world, "twitter:9", NULL), CHANNEL_TWITTER_MESSAGE,
		 "2020-01-02");
	/* Digits of a handle are no id. */
	to_owner(&world, on_twitter(&world, "twitter:@12345", NULL), CHANNEL_TWITTER_MESSAGE,
		 "2020-01-02");
	to_owner(&world, on_twitter(&world, "twitter:12345", NULL), CHANNEL_TWITTER_MESSAGE,
		 "2020-01-02");
	world_settle(&world);
	assert_int_equal(world.findings.totals.ties, 5);
	assert_int_equal(find_tie(&world, "twitter:777")->sent, 2);
	assert_string_equal(find_tie(&world, "twitter:777")->name, "@bob");
	assert_int_equal(find_tie(&world, "twitter:8")->keys->len, 1);
	assert_int_equal(find_tie(&world, "twitter:9")->keys->len, 2);
	world_end(&world);
}

/* A shared address joins an address book entry, but never two profiles. */
static void test_shared_keys(void **state)
{
	struct world world;
	struct person *card;

	(void)state;
	world_begin(&world);
	owner_to(&world, on_linkedin(&world, "linkedin:a", "Anni Aho"), CHANNEL_LINKEDIN_CONNECTION,
		 NULL);
	network_key(&world.network, on_linkedin(&world, "linkedin:a", NULL),
		    "mail:home@example.org");
	owner_to(&world, on_linkedin(&world, "linkedin:b", "Beni Baho"),
		 CHANNEL_LINKEDIN_CONNECTION, NULL);
	network_key(&world.network, on_linkedin(&world, "linkedin:b", NULL),
		    "mail:home@example.org");
	card = network_keyless(&world.network, ORIGIN_ADDRESS_BOOK);
	network_key(&world.network, card, "phone:+15550100");
	network_key(&world.network, card, "mail:home@example.org");
	network_name(&world.network, card, "Mother", DAY_NONE);
	world_settle(&world);
	assert_int_equal(world.findings.totals.people, 2);
	assert_int_equal(find_tie(&world, "linkedin:a")->keys->len, 3);
	assert_int_equal(find_tie(&world, "linkedin:b")->keys->len, 1);
	assert_int_equal(world.findings.questions->len, 1);
	world_end(&world);
}

static void mention_text(struct world *world, const char *text)
{
	part_count(g_ptr_array_index(world->linkedin->parts, 0), ROW_KEPT, WHEN_NONE);
	network_mention(&world->network,
			(struct mention){.kind = MENTION_TEXT,
					 .text = (char *)text,
					 .interaction = {.from = world->linkedin->account,
							 .when = when("2020-01-01"),
							 .channel = CHANNEL_LINKEDIN_COMMENT}});
}

static void test_names_in_texts(void **state)
{
	struct world world;
	const struct part *part;

	(void)state;
	world_begin(&world);
	part = g_ptr_array_index(world.linkedin->parts, 0);
	owner_to(&world, on_linkedin(&world, "linkedin:a", "Anni Aho"), CHANNEL_LINKEDIN_CONNECTION,
		 NULL);
	owner_to(&world, on_linkedin(&world, "linkedin:b", "Beni de la Baho"),
		 CHANNEL_LINKEDIN_CONNECTION, NULL);
	owner_to(&world, on_linkedin(&world, "linkedin:c", "Same Name"),
		 CHANNEL_LINKEDIN_CONNECTION, NULL);
	owner_to(&world, on_linkedin(&world, "linkedin:d", "Same Name"),
		 CHANNEL_LINKEDIN_CONNECTION, NULL);
	mention_text(&world, "So true, Anni Aho! Thank you (Anni Aho).");
	mention_text(&world, "Anni Aho's advice and ANNI AHO again");
	mention_text(&world, "Same Name said so");
	mention_text(&world, "Anni, Aho is a lake; anni aho is none");
	world_settle(&world);
	assert_int_equal(find_tie(&world, "linkedin:a")->sent, 2);
	assert_int_equal(find_tie(&world, "linkedin:c")->sent, 0);
	assert_int_equal(part->fates[ROW_KEPT], 2);
	assert_int_equal(part->fates[ROW_NOBODY_KNOWN], 2);
	world_end(&world);
}

/* Rows told by name: the one of that name, a new person, or nobody when there are two. */
static void test_rows_told_by_name(void **state)
{
	static const char *const names[] = {"Anni Aho", "Newcomer Novak", "Same Name"};
	struct world world;

	(void)state;
	world_begin(&world);
	owner_to(&world, on_linkedin(&world, "linkedin:a", "Anni Aho"), CHANNEL_LINKEDIN_CONNECTION,
		 NULL);
	owner_to(&world, on_linkedin(&world, "linkedin:c", "Same Name"),
		 CHANNEL_LINKEDIN_CONNECTION, NULL);
	owner_to(&world, on_linkedin(&world, "linkedin:d", "Same Name"),
		 CHANNEL_LINKEDIN_CONNECTION, NULL);
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		part_count(g_ptr_array_index(world.linkedin->parts, 0), ROW_KEPT, WHEN_NONE);
		network_mention(
			&world.network,
			(struct mention){
				.kind = MENTION_PERSON,
				.origin = ORIGIN_LINKEDIN,
				.text = (char *)names[i],
				.interaction = {.to = world.linkedin->account,
						.when = when("2020-01-01"),
						.channel = CHANNEL_LINKEDIN_RECOMMENDATION}});
	}
	world_settle(&world);
	assert_int_equal(find_tie(&world, "linkedin:a")->received, 1);
	assert_int_equal(find_tie(&world, "name:newcomer novak")->received, 1);
	assert_int_equal(find_tie(&world, "linkedin:c")->received, 0);
	assert_int_equal(world.diag.count[DIAG_NAME_NOT_UNIQUE], 1);
	world_end(&world);
}

/* A name that fits two people: the row is about nobody known, unless somebody else is in it too. */
static void test_rows_that_tell_of_others_too_are_kept(void **state)
{
	for (int is_beside = 0; is_beside <= 1; is_beside++) {
		struct world world;
		const struct part *part;

		(void)state;
		world_begin(&world);
		part = g_ptr_array_index(world.linkedin->parts, 0);
		on_linkedin(&world, "linkedin:c", "Same Name");
		on_linkedin(&world, "linkedin:d", "Same Name");
		part_count(g_ptr_array_index(world.linkedin->parts, 0), ROW_KEPT, WHEN_NONE);
		part_count(g_ptr_array_index(world.linkedin->parts, 0), ROW_KEPT, WHEN_NONE);
		network_mention(&world.network,
				(struct mention){.kind = MENTION_PERSON,
						 .origin = ORIGIN_LINKEDIN,
						 .text = "Same Name",
						 .interaction = {.to = world.linkedin->account,
								 .place = {0, 2}},
						 .is_beside = is_beside});
		network_mention(&world.network, (struct mention){.kind = MENTION_EVENT,
								 .text = "Same Name",
								 .evidence = {.place = {0, 3}},
								 .is_beside = is_beside});
		world_settle(&world);
		assert_int_equal(part->fates[ROW_KEPT], is_beside ? 2 : 0);
		assert_int_equal(part->fates[ROW_NOBODY_KNOWN], is_beside ? 0 : 2);
		world_end(&world);
	}
}

/* Two LinkedIn archives: one owner when they share a name or half their people, else an error. */
static void test_two_archives_of_one_kind(void **state)
{
	static const struct {
		const char *name, *other_name;
		const char *common; /* whom both archives know */
		enum identity_outcome expected;
	} archives[] = {
		{"Nell Harkaway", "Nell Harkaway", NULL, IDENTITY_SETTLED},
		{"Nell Harkaway", "Nell Oduyale", "linkedin:a", IDENTITY_SETTLED},
		{"Nell Harkaway", NULL, NULL, IDENTITY_SETTLED},
		{"Nell Harkaway", "Rufus Oduyale", NULL, IDENTITY_TWO_OWNERS},
	};

	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(archives); i++) {
		struct world world;
		struct source *other;
		const char *common = archives[i].common;

		world_begin(&world);
		network_name(&world.network, world.linkedin->account, archives[i].name, DAY_NONE);
		other = network_source(&world.network, "other.zip", SOURCE_LINKEDIN);
		network_part(&world.network, other, "Connections.csv");
		network_name(&world.network, other->account, archives[i].other_name, DAY_NONE);
		network_add(&world.network,
			    (struct interaction){.from = world.linkedin->account,
						 .to = on_linkedin(&world, "linkedin:a", NULL),
						 .channel = CHANNEL_LINKEDIN_CONNECTION});
		network_add(&world.network,
			    (struct interaction){
				    .from = other->account,
				    .to = on_linkedin(&world, common ? common : "linkedin:z", NULL),
				    .place = {3, 2},
				    .channel = CHANNEL_LINKEDIN_CONNECTION});
		world_settle(&world);
		assert_int_equal(world.outcome, archives[i].expected);
		assert_true((world.advice != NULL) == (world.outcome != IDENTITY_SETTLED));
		world_end(&world);
	}
}

static void test_owner_missing(void **state)
{
	struct world world;

	(void)state;
	world_begin(&world);
	network_add(&world.network,
		    (struct interaction){.from = on_linkedin(&world, "linkedin:a", NULL),
					 .to = on_linkedin(&world, "linkedin:b", NULL),
					 .channel = CHANNEL_LINKEDIN_MESSAGE});
	world_settle(&world);
	assert_int_equal(world.outcome, IDENTITY_OWNER_MISSING);
	assert_non_null(strstr(world.advice, "--me linkedin:"));
	world_end(&world);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_joins_by_name),
		cmocka_unit_test(test_handles),
		cmocka_unit_test(test_shared_keys),
		cmocka_unit_test(test_names_in_texts),
		cmocka_unit_test(test_rows_told_by_name),
		cmocka_unit_test(test_rows_that_tell_of_others_too_are_kept),
		cmocka_unit_test(test_two_archives_of_one_kind),
		cmocka_unit_test(test_owner_missing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
