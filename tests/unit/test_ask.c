/*
 * Whom to ask about: how many, who comes first, who is never asked, and whose turn it is.
 */
#include "tests/unit/test_world.h"

#define TIES 60

static struct person *connection(struct world *world, guint number)
{
	g_autofree char *key = g_strdup_printf("linkedin:p%02u", number);
	g_autofree char *name =
		g_strdup_printf("Person Number%c%c", 'a' + number / 26, 'a' + number % 26);
	struct person *person = on_linkedin(world, key, name);

	owner_to(world, person, CHANNEL_LINKEDIN_CONNECTION, "2020-01-01");
	return person;
}

/* Warmer the higher the number. */
static void connections(struct world *world, guint count)
{
	for (guint i = 0; i < count; i++) {
		struct person *person = connection(world, i);

		for (guint day = 0; day < i; day++)
			network_add(
				&world->network,
				(struct interaction){
					.from = person,
					.to = world->twitter->account,
					.when = when_of_day(day_parse("2026-01-01") + (gint32)day),
					.channel = CHANNEL_LINKEDIN_MESSAGE});
	}
}

static void piece(struct world *world, struct person *person, enum evidence_kind kind,
		  enum grade grade, enum asking asked)
{
	network_evidence(&world->network, (struct evidence){.person = person,
							    .date = given_date_of_day(DAY_NONE),
							    .kind = kind,
							    .grade = grade,
							    .from = SOURCE_JOURNAL,
							    .asked = asked,
							    .excerpt = ""});
}

static void settle(struct world *world)
{
	const struct identity_options nobody = {NULL};

	world->outcome = identity_resolve(&world->network, &nobody, &world->diag, &world->advice);
	assert_int_equal(world->outcome, IDENTITY_SETTLED);
}

static void report_on(struct world *world, gint32 month)
{
	const struct analysis_options options = {.month = month, .today = day_parse("2040-01-01")};

	analyze(&world->findings, &world->network, &options);
}

static const struct ask *question(const struct world *world, guint i)
{
	assert_true(i < world->findings.ask->len);
	return &g_array_index(world->findings.ask, struct ask, i);
}

static guint number_of(const struct ask *ask)
{
	return (guint)g_ascii_strtoull(ask->person + strlen("linkedin:p"), NULL, 10);
}

static guint drawn(const struct world *world)
{
	guint count = 0;

	for (guint i = 0; i < world->findings.ask->len; i++)
		count += question(world, i)->at_random;
	return count;
}

static bool is_asked(const struct world *world, const char *person)
{
	for (guint i = 0; i < world->findings.ask->len; i++) {
		if (strcmp(question(world, i)->person, person) == 0)
			return true;
	}
	return false;
}

static const struct {
	guint ties, questions, drawn;
} sizes[] = {{1, 1, 1}, {3, 3, 3}, {5, 5, 3}, {10, 10, 3}, {TIES, 10, 3}};

static void test_how_many(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++) {
		struct world world;

		world_begin(&world);
		connections(&world, sizes[i].ties);
		world_settle(&world);
		assert_int_equal(world.findings.ask->len, sizes[i].questions);
		assert_int_equal(drawn(&world), sizes[i].drawn);
		for (guint j = 0; j < world.findings.ask->len; j++) {
			for (guint k = 0; k < j; k++)
				assert_string_not_equal(question(&world, j)->person,
							question(&world, k)->person);
			/* Those drawn at random stand at the end. */
			assert_true(question(&world, j)->at_random ==
				    (j >= sizes[i].questions - sizes[i].drawn));
		}
		world_end(&world);
	}
}

/* Two cold colleagues before the warmest of the others; a third, met, is none of them. */
static void test_familiar_first(void **state)
{
	struct world world;
	guint seen = 0;

	(void)state;
	world_begin(&world);
	connections(&world, TIES);
	network_owner_affiliation(&world.network, "Orrery Software");
	for (guint i = 0; i < 3; i++)
		network_job(&world.network, connection(&world, i), "Orrery Software", NULL,
			    DAY_NONE);
	piece(&world, connection(&world, 2), EVIDENCE_IN_PERSON, GRADE_RECORDED, NOT_ASKED);
	settle(&world);
	for (gint32 month = month_parse("2026-07"); month < month_parse("2027-07"); month++) {
		report_on(&world, month);
		assert_true(is_asked(&world, "linkedin:p00"));
		assert_true(is_asked(&world, "linkedin:p01"));
		for (guint i = 0; i < 7; i++) {
			guint number = number_of(question(&world, i));

			assert_int_not_equal(number, 2);
			if (number < 2) {
				seen++;
				assert_true(i == 0 || number_of(question(&world, i - 1)) < 2);
				continue;
			}
			/* The rest are of the thirty that lead the order, warmest first, behind the
			 * three at most that the draw took out of it. */
			assert_true(number >= TIES - 30 - 3);
			if (i > 0 && number_of(question(&world, i - 1)) > 2)
				assert_true(question(&world, i)->value <=
					    question(&world, i - 1)->value);
		}
		findings_release(&world.findings);
	}
	assert_true(seen > 12); /* of 24; the draw at random had the others */
	report_on(&world, month_parse("2026-10"));
	world_end(&world);
}

/* Of the warmest, one was met, one denied, one spoken to, one hinted at. */
static void test_never_the_denied(void **state)
{
	struct world world;
	bool spoken = false, maybe = false;

	(void)state;
	world_begin(&world);
	connections(&world, TIES);
	piece(&world, connection(&world, 59), EVIDENCE_IN_PERSON, GRADE_RECORDED, NOT_ASKED);
	piece(&world, connection(&world, 58), EVIDENCE_IN_PERSON, GRADE_DENIED, NOT_ASKED);
	piece(&world, connection(&world, 57), EVIDENCE_VOICE, GRADE_RECORDED, NOT_ASKED);
	piece(&world, connection(&world, 56), EVIDENCE_IN_PERSON, GRADE_HINTED, NOT_ASKED);
	settle(&world);
	for (gint32 month = month_parse("2026-10"); month < month_parse("2029-10"); month++) {
		report_on(&world, month);
		for (guint i = 0; i < 7; i++) {
			const char *person = question(&world, i)->person;

			assert_string_not_equal(person, "linkedin:p59");
			assert_string_not_equal(person, "linkedin:p58");
			spoken |= strcmp(person, "linkedin:p57") == 0;
			maybe |= strcmp(person, "linkedin:p56") == 0;
		}
		findings_release(&world.findings);
	}
	assert_true(spoken);
	assert_true(maybe);
	report_on(&world, month_parse("2026-10"));
	world_end(&world);
}

/* In ten years everybody is drawn at random, the met and the denied too; the same month asks the
 * same, and the next asks others. */
static void test_turns(void **state)
{
	struct world world;
	g_autoptr(GHashTable) ever = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	g_autofree char *before = NULL;
	guint unmoved = 0;

	(void)state;
	world_begin(&world);
	connections(&world, 30);
	piece(&world, connection(&world, 1), EVIDENCE_IN_PERSON, GRADE_RECORDED, NOT_ASKED);
	piece(&world, connection(&world, 2), EVIDENCE_IN_PERSON, GRADE_DENIED, NOT_ASKED);
	settle(&world);
	for (gint32 i = 0; i < 240; i++) {
		g_autoptr(GString) now = g_string_new(NULL);

		report_on(&world, month_parse("2026-10") + i / 2); /* each month twice */
		for (guint j = 0; j < world.findings.ask->len; j++) {
			g_string_append_printf(now, "%s ", question(&world, j)->person);
			if (question(&world, j)->at_random)
				g_hash_table_add(ever, g_strdup(question(&world, j)->person));
		}
		if (i % 2 == 1)
			assert_string_equal(now->str, before);
		else
			unmoved += before && strcmp(now->str, before) == 0;
		g_free(before);
		before = g_strdup(now->str);
		findings_release(&world.findings);
	}
	assert_int_equal(unmoved, 0);
	assert_int_equal(g_hash_table_size(ever), 30);
	report_on(&world, month_parse("2026-10"));
	world_end(&world);
}

/* Who answered a random question is not drawn again; who answered another is. */
static void test_answered_are_not_drawn_again(void **state)
{
	struct world world;

	(void)state;
	world_begin(&world);
	connections(&world, 6);
	for (guint i = 0; i < 4; i++)
		piece(&world, connection(&world, i), EVIDENCE_IN_PERSON, GRADE_DENIED,
		      ASKED_AT_RANDOM);
	piece(&world, connection(&world, 4), EVIDENCE_IN_PERSON, GRADE_DENIED, ASKED);
	world_settle(&world);
	assert_int_equal(world.findings.ask->len, 2);
	assert_int_equal(drawn(&world), 2);
	assert_true(is_asked(&world, "linkedin:p04"));
	assert_true(is_asked(&world, "linkedin:p05"));
	world_end(&world);
}

/* Of three draws one platform has two, the other the next month; a platform with nobody left
 * gives its place away. */
static void test_platforms_in_turn(void **state)
{
	struct world world;

	(void)state;
	world_begin(&world);
	connections(&world, 20);
	for (guint i = 0; i < 2; i++) {
		g_autofree char *key = g_strdup_printf("twitter:%u", 100 + i);

		owner_to(&world, on_twitter(&world, key, NULL), CHANNEL_TWITTER_MESSAGE,
			 "2026-01-01");
	}
	settle(&world);
	for (gint32 i = 0; i < 12; i++) {
		guint on_other = 0;

		report_on(&world, month_parse("2026-10") + i);
		assert_int_equal(world.findings.ask->len, 10);
		for (guint j = 7; j < 10; j++)
			on_other += g_str_has_prefix(question(&world, j)->person, "twitter:");
		assert_int_equal(on_other, i % 2 == 0 ? 2 : 1);
		findings_release(&world.findings);
	}
	report_on(&world, month_parse("2026-10"));
	world_end(&world);
}

/* A name that two people have is no name to ask by. */
static void test_names(void **state)
{
	struct world world;

	(void)state;
	world_begin(&world);
	for (guint i = 0; i < 3; i++) {
		static const char *const keys[] = {"linkedin:a", "linkedin:b", "linkedin:c"};
		static const char *const names[] = {"Ann Oak", "Ann Oak", "Bo Birch"};

		owner_to(&world, on_linkedin(&world, keys[i], names[i]),
			 CHANNEL_LINKEDIN_CONNECTION, "2020-01-01");
	}
	world_settle(&world);
	assert_int_equal(world.findings.ask->len, 3);
	for (guint i = 0; i < 3; i++) {
		const struct ask *ask = question(&world, i);
		bool is_bo = strcmp(ask->person, "linkedin:c") == 0;

		assert_true(ask->by_key == !is_bo);
		assert_string_equal(ask->journal_name, is_bo ? "Bo Birch" : ask->person);
		assert_string_equal(ask->name, is_bo ? "Bo Birch" : "Ann Oak");
	}
	world_end(&world);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_how_many),
		cmocka_unit_test(test_familiar_first),
		cmocka_unit_test(test_never_the_denied),
		cmocka_unit_test(test_turns),
		cmocka_unit_test(test_answered_are_not_drawn_again),
		cmocka_unit_test(test_platforms_in_turn),
		cmocka_unit_test(test_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
