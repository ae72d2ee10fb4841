/*
 * Two archives of one account: whoever stands in both is one person, whatever stands in both counts
 * once, and the newer is right about names, jobs and follows. Every rule is tried in both orders of
 * reading.
 */
#include "tests/unit/test_world.h"

#include "analyzer/name.h"

#define OLDER_DAY "2024-02-10"
#define NEWER_DAY "2026-04-07"

/* Two archives of one kind beside those of the world, and a part of each. */
struct pair {
	struct source *older, *newer;
	guint32 older_part, newer_part;
};

static struct source *archive(struct world *world, const char *path, enum source_kind kind,
			      const char *made, const char *file, guint32 *part)
{
	struct source *source = network_source(&world->network, path, kind);

	source->made = day_parse(made);
	*part = network_part(&world->network, source, file)->id;
	return source;
}

static struct pair two_archives(struct world *world, enum source_kind kind, const char *file)
{
	struct pair pair;

	pair.newer = archive(world, "a-newer.zip", kind, NEWER_DAY, file, &pair.newer_part);
	pair.older = archive(world, "b-older.zip", kind, OLDER_DAY, file, &pair.older_part);
	return pair;
}

static struct part *part_at(struct world *world, guint32 part)
{
	return g_ptr_array_index(world->network.parts, part);
}

/* A row of Connections.csv of one of the two archives. */
struct row {
	bool in_newer;
	const char *key, *name, *day;
};

static void connect(struct world *world, const struct pair *pair, const struct row *row)
{
	struct network *network = &world->network;
	const struct source *source = row->in_newer ? pair->newer : pair->older;
	g_autofree char *name_key = key_name(row->name);
	g_autofree char *day_key = g_strdup_printf("%s#%s", name_key, row->day);
	struct person *person;

	network_read_from(network, source);
	person = network_person(network, ORIGIN_LINKEDIN, row->key);
	network_name(network, person, row->name, source->made);
	network_key(network, person, day_key);
	if (network_first_sight(network, "linkedin-connection", row->key, NULL))
		network_add(
			network,
			(struct interaction){
				.from = source->account,
				.to = person,
				.when = when(row->day),
				.channel = CHANNEL_LINKEDIN_CONNECTION,
				.place = {row->in_newer ? pair->newer_part : pair->older_part, 2}});
	part_count(part_at(world, row->in_newer ? pair->newer_part : pair->older_part), ROW_KEPT,
		   WHEN_NONE);
	network_read_from(network, NULL);
}

#define ANNA	"linkedin:anna", "Anna Oak", "2020-01-01"
#define ANNA_2	"linkedin:anna-2", "Anna OAK", "2020-01-01"
#define ANNA_3	"linkedin:anna-3", "Anna Oak", "2020-01-01"
#define BY_NAME "name:anna oak", "Anna Oak", "2020-01-01"

static const struct {
	const char *what;
	struct row rows[4];
	guint ties, joins, questions;
	const char *keys; /* of the first tie by key */
} renamings[] = {
	{"an address that changed",
	 {{false, ANNA}, {true, ANNA_2}},
	 1,
	 1,
	 0,
	 "linkedin:anna linkedin:anna-2"},
	{"an address where there was none",
	 {{false, BY_NAME}, {true, ANNA}},
	 1,
	 0,
	 0,
	 "linkedin:anna name:anna oak"},
	{"another day",
	 {{false, ANNA}, {true, "linkedin:anna-2", "Anna Oak", "2020-01-02"}},
	 2,
	 0,
	 0,
	 "linkedin:anna"},
	{"another name",
	 {{false, ANNA}, {true, "linkedin:bea", "Bea Oak", "2020-01-01"}},
	 2,
	 0,
	 0,
	 "linkedin:anna"},
	{"two of one export", {{false, ANNA}, {false, ANNA_2}}, 2, 0, 0, "linkedin:anna"},
	{"a second one beside the first",
	 {{false, ANNA}, {true, ANNA}, {true, ANNA_2}},
	 2,
	 0,
	 0,
	 "linkedin:anna"},
	{"one of two, nobody can tell which",
	 {{false, ANNA}, {true, ANNA_2}, {true, ANNA_3}},
	 3,
	 0,
	 2,
	 "linkedin:anna"},
	{"a name that is one of two",
	 {{false, BY_NAME}, {true, ANNA}, {true, ANNA_2}},
	 3,
	 0,
	 2,
	 "linkedin:anna"},
	{"a key with a day is shown when there is no other",
	 {{true, "name:anna oak#2020-01-01", "Anna Oak", "2020-01-01"}},
	 1,
	 0,
	 0,
	 "name:anna oak#2020-01-01"},
};

static char *keys_of(const struct tie *tie)
{
	GString *keys = g_string_new(NULL);

	for (guint i = 0; i < tie->keys->len; i++)
		g_string_append_printf(keys, "%s%s", i ? " " : "",
				       (const char *)g_ptr_array_index(tie->keys, i));
	return g_string_free(keys, FALSE);
}

static const struct tie *first_tie(const struct world *world)
{
	const struct tie *first = NULL;

	for (guint i = 0; i < world->findings.ties->len; i++) {
		const struct tie *tie = &g_array_index(world->findings.ties, struct tie, i);

		if (first == NULL || key_compare(tie->person, first->person) < 0)
			first = tie;
	}
	return first;
}

static void try_renaming(gsize index, bool backwards)
{
	const guint count = G_N_ELEMENTS(renamings[index].rows);
	struct world world;
	struct pair pair;
	g_autofree char *keys = NULL;

	print_message("%s%s\n", renamings[index].what, backwards ? ", newer first" : "");
	world_begin(&world);
	pair = two_archives(&world, SOURCE_LINKEDIN, "Connections.csv");
	for (guint i = 0; i < count; i++) {
		const struct row *row = &renamings[index].rows[backwards ? count - 1 - i : i];

		if (row->key != NULL)
			connect(&world, &pair, row);
	}
	world_settle(&world);
	assert_int_equal(world.findings.totals.ties, renamings[index].ties);
	assert_int_equal(world.findings.joins->len, renamings[index].joins);
	assert_int_equal(world.findings.questions->len, renamings[index].questions);
	if (world.findings.joins->len > 0)
		assert_string_equal(g_array_index(world.findings.joins, struct join, 0).reason,
				    "the same name and day of connection");
	keys = keys_of(first_tie(&world));
	assert_string_equal(keys, renamings[index].keys);
	world_end(&world);
}

static void test_renamed_profiles(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(renamings); i++) {
		try_renaming(i, false);
		try_renaming(i, true);
	}
}

/* Tomo Abe is Tomo Krog today; a row and a journal line that say Abe are still theirs. */
static void test_former_names(void **state)
{
	static const struct row rows[] = {
		{false, "linkedin:tomo", "Tomo Abe", "2020-01-01"},
		{true, "linkedin:tomo", "Tomo Krog", "2020-01-01"},
	};

	(void)state;
	for (int backwards = 0; backwards < 2; backwards++) {
		struct world world;
		struct pair pair;

		world_begin(&world);
		pair = two_archives(&world, SOURCE_LINKEDIN, "Connections.csv");
		connect(&world, &pair, &rows[backwards]);
		connect(&world, &pair, &rows[1 - backwards]);
		part_count(part_at(&world, pair.older_part), ROW_KEPT, WHEN_NONE);
		network_mention(
			&world.network,
			(struct mention){.kind = MENTION_PERSON,
					 .origin = ORIGIN_LINKEDIN,
					 .text = (char *)"Tomo ABE",
					 .interaction = {.to = pair.older->account,
							 .when = when("2020-02-02"),
							 .channel = CHANNEL_LINKEDIN_RECOMMENDATION,
							 .place = {pair.older_part, 3}}});
		journal(&world, "tomo abe", "2020-03-03", EVIDENCE_IN_PERSON, GRADE_RECORDED);
		world_settle(&world);
		assert_int_equal(world.findings.totals.ties, 1);
		assert_string_equal(find_tie(&world, "linkedin:tomo")->name, "Tomo Krog");
		assert_int_equal(find_tie(&world, "linkedin:tomo")->received, 1);
		assert_int_equal(find_tie(&world, "linkedin:tomo")->state, STATE_MET);
		world_end(&world);
	}
}

/* Anna Oak of old, Anna Elm of today, and on Twitter one of each: nobody can tell which is she. */
static void test_former_name_of_somebody_else(void **state)
{
	static const struct row rows[] = {
		{false, "linkedin:anna", "Anna Oak", "2020-01-01"},
		{true, "linkedin:anna", "Anna Elm", "2020-01-01"},
	};
	struct world world;
	struct pair pair;

	(void)state;
	world_begin(&world);
	pair = two_archives(&world, SOURCE_LINKEDIN, "Connections.csv");
	connect(&world, &pair, &rows[0]);
	connect(&world, &pair, &rows[1]);
	to_owner(&world, on_twitter(&world, "twitter:1", "Anna Oak"), CHANNEL_TWITTER_MESSAGE,
		 "2020-01-01");
	to_owner(&world, on_twitter(&world, "twitter:2", "Anna Elm"), CHANNEL_TWITTER_MESSAGE,
		 "2020-01-01");
	world_settle(&world);
	assert_int_equal(world.findings.totals.ties, 3);
	assert_int_equal(world.findings.joins->len, 0);
	assert_int_equal(world.findings.questions->len, 2);
	world_end(&world);
}

static const struct {
	const char *what;
	const char *day[2];
	const char *company[2], *position[2];
	const char *expected_company, *expected_position;
} jobs[] = {
	{"the newer", {OLDER_DAY, NEWER_DAY}, {"Acme", "Bolt"}, {"Cook", "Baker"}, "Bolt", "Baker"},
	{"no job any more", {OLDER_DAY, NEWER_DAY}, {"Acme", ""}, {"Cook", NULL}, NULL, NULL},
	{"no job yet", {OLDER_DAY, NEWER_DAY}, {NULL, "Bolt"}, {"", ""}, "Bolt", NULL},
	{"of one day", {OLDER_DAY, OLDER_DAY}, {"Bolt", "Bolt"}, {"A", "B"}, "Bolt", "B"},
	{"of one day, one empty", {"", ""}, {"Bolt", NULL}, {NULL, NULL}, "Bolt", NULL},
	{"the dated one", {"", NEWER_DAY}, {"Zoo", "Bolt"}, {NULL, NULL}, "Bolt", NULL},
};

static void test_jobs(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(jobs); i++) {
		for (int backwards = 0; backwards < 2; backwards++) {
			struct world world;
			struct person *person;

			print_message("%s\n", jobs[i].what);
			world_begin(&world);
			person = on_linkedin(&world, "linkedin:a", NULL);
			for (int j = 0; j < 2; j++) {
				int at = backwards ? 1 - j : j;

				network_job(&world.network, person, jobs[i].company[at],
					    jobs[i].position[at], day_parse(jobs[i].day[at]));
			}
			assert_int_equal(g_strcmp0(person->company, jobs[i].expected_company), 0);
			assert_int_equal(g_strcmp0(person->position, jobs[i].expected_position), 0);
			world_settle(&world);
			world_end(&world);
		}
	}
}

/* An export whose name has lost its day counts as the newest on LinkedIn, oldest on Twitter. */
static void test_undated_archives(void **state)
{
	static const struct {
		enum source_kind kind;
		enum origin origin;
		const char *expected;
	} cases[] = {
		{SOURCE_LINKEDIN, ORIGIN_LINKEDIN, "Undated"},
		{SOURCE_TWITTER, ORIGIN_TWITTER, "Dated"},
	};

	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		struct world world;
		struct pair pair;
		struct person *person;

		world_begin(&world);
		pair = two_archives(&world, cases[i].kind, "any");
		pair.older->made = DAY_NONE;
		person = network_person(&world.network, cases[i].origin, "linkedin:a");
		network_read_from(&world.network, pair.older);
		network_name(&world.network, person, "Undated", pair.older->made);
		network_read_from(&world.network, pair.newer);
		network_name(&world.network, person, "Dated", pair.newer->made);
		assert_string_equal(person->name, cases[i].expected);
		world_settle(&world);
		world_end(&world);
	}
}

static void follow(struct world *world, const struct source *source, guint32 part, const char *id,
		   bool from_owner)
{
	struct person *person = network_person(&world->network, ORIGIN_TWITTER, id);

	network_add(&world->network,
		    (struct interaction){.from = from_owner ? source->account : person,
					 .to = from_owner ? person : source->account,
					 .when = WHEN_NONE,
					 .channel = CHANNEL_TWITTER_FOLLOW,
					 .place = {part, 1}});
	part_count(part_at(world, part), ROW_KEPT, WHEN_NONE);
}

enum odd {
	ODD_NOTHING,
	ODD_NEWER_IS_CUT,
	ODD_NEWER_IS_EMPTY,
	ODD_OTHER_ACCOUNT,
	ODD_SAME_DAY,
	ODD_OLDER_UNDATED
};

static const struct {
	const char *what;
	enum odd odd;
	guint ties, audience, replaced;
} follows[] = {
	/* Followers 1, 2, then 2, 3, 4; followed 1, 2, then 1, 2, 3. */
	{"the newest lists count", ODD_NOTHING, 2, 2, 4},
	{"a list that was cut short replaces none", ODD_NEWER_IS_CUT, 3, 1, 2},
	{"an empty list replaces none", ODD_NEWER_IS_EMPTY, 2, 1, 2},
	{"two accounts of mine have their own", ODD_OTHER_ACCOUNT, 3, 1, 0},
	{"of one day the later path counts", ODD_SAME_DAY, 2, 0, 6},
	{"one without a day is as old as its newest row", ODD_OLDER_UNDATED, 2, 2, 4},
};

static void try_follows(enum odd odd, struct world *world)
{
	struct network *network = &world->network;
	guint32 older_part, newer_part, older_following, newer_following;
	struct source *newer = archive(world, "a-newer.zip", SOURCE_TWITTER, NEWER_DAY,
				       "data/follower-part1.js", &newer_part);
	struct source *older = archive(world, "b-older.zip", SOURCE_TWITTER, OLDER_DAY,
				       "follower.js", &older_part);

	newer_following = network_part(network, newer, "data/following.js")->id;
	older_following = network_part(network, older, "following.js")->id;
	network_key(network, older->account, "twitter:4242");
	network_key(network, newer->account,
		    odd == ODD_OTHER_ACCOUNT ? "twitter:4343" : "twitter:4242");
	if (odd == ODD_OTHER_ACCOUNT)
		network_declare(network, (struct declaration){.key = "twitter:4343",
							      .same_as = "twitter:4242",
							      .kind = PERSON_ME});
	follow(world, older, older_part, "twitter:1", false);
	follow(world, older, older_part, "twitter:2", false);
	follow(world, older, older_following, "twitter:1", true);
	follow(world, older, older_following, "twitter:2", true);
	if (odd != ODD_NEWER_IS_EMPTY) {
		follow(world, newer, newer_part, "twitter:2", false);
		follow(world, newer, newer_part, "twitter:3", false);
		follow(world, newer, newer_part, "twitter:4", false);
	}
	follow(world, newer, newer_following, "twitter:1", true);
	follow(world, newer, newer_following, "twitter:2", true);
	follow(world, newer, newer_following, "twitter:3", true);
	if (odd == ODD_NEWER_IS_CUT)
		diag_report(&world->diag, DIAG_NOT_JSON, part_at(world, newer_part), 9, NULL);
	if (odd == ODD_SAME_DAY)
		older->made = newer->made;
	if (odd == ODD_OLDER_UNDATED) {
		older->made = DAY_NONE;
		older->last = when("2019-01-01");
	}
}

static guint replaced_rows(const struct world *world)
{
	guint rows = 0;

	for (guint i = 0; i < world->network.parts->len; i++)
		rows += ((const struct part *)g_ptr_array_index(world->network.parts, i))
				->fates[ROW_REPLACED];
	return rows;
}

static void test_follows(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(follows); i++) {
		struct world world;

		print_message("%s\n", follows[i].what);
		world_begin(&world);
		try_follows(follows[i].odd, &world);
		world_settle(&world);
		assert_int_equal(world.outcome, IDENTITY_SETTLED);
		assert_int_equal(world.findings.totals.ties, follows[i].ties);
		assert_int_equal(world.findings.totals.audience, follows[i].audience);
		assert_int_equal(replaced_rows(&world), follows[i].replaced);
		world_end(&world);
	}
}

static void message(struct world *world, struct person *from, struct person *to, guint32 part,
		    guint32 line, const char *day)
{
	network_add(&world->network, (struct interaction){.from = from,
							  .to = to,
							  .when = when(day),
							  .channel = CHANNEL_LINKEDIN_MESSAGE,
							  .place = {part, line}});
}

/*
 * The older export tells two messages of one second to Anna by name and a third to her alone; the
 * newer one of those two, by address, and one to Anna and Beni at the time of the third.
 */
static void test_rows_in_two_exports(void **state)
{
	struct world world;
	struct pair pair;
	struct person *by_name, *anna, *beni;

	(void)state;
	world_begin(&world);
	pair = two_archives(&world, SOURCE_LINKEDIN, "messages.csv");
	connect(&world, &pair, &(struct row){false, BY_NAME});
	connect(&world, &pair, &(struct row){true, ANNA});
	connect(&world, &pair, &(struct row){true, "linkedin:beni", "Beni Baho", "2020-01-01"});
	by_name = network_find(&world.network, "name:anna oak");
	anna = network_find(&world.network, "linkedin:anna");
	beni = network_find(&world.network, "linkedin:beni");
	for (guint32 line = 12; line <= 14; line++) {
		message(&world, pair.older->account, by_name, pair.older_part, line,
			line < 14 ? "2020-05-05" : "2020-06-06");
		part_count(part_at(&world, pair.older_part), ROW_KEPT, WHEN_NONE);
	}
	message(&world, pair.newer->account, anna, pair.newer_part, 12, "2020-05-05");
	message(&world, pair.newer->account, anna, pair.newer_part, 13, "2020-06-06");
	message(&world, pair.newer->account, beni, pair.newer_part, 13, "2020-06-06");
	part_count(part_at(&world, pair.newer_part), ROW_KEPT, WHEN_NONE);
	part_count(part_at(&world, pair.newer_part), ROW_KEPT, WHEN_NONE);
	world_settle(&world);
	assert_int_equal(find_tie(&world, "linkedin:anna")->sent, 3);
	assert_int_equal(find_tie(&world, "linkedin:beni")->sent, 1);
	/* Of like rows that stays which stands in the part made first, here the newer's: the
	 * connection and the message to both. */
	assert_int_equal(part_at(&world, pair.newer_part)->fates[ROW_TWICE], 1);
	assert_int_equal(part_at(&world, pair.older_part)->fates[ROW_TWICE], 2);
	world_end(&world);
}

/* The owner has changed name and address; all connections of the newer export were seen before. */
static void test_owner_renamed(void **state)
{
	static const struct {
		const char *name, *key;
		const char *other; /* whom the newer export knows */
		enum identity_outcome expected;
	} owners[] = {
		{"Nell Oduyale", "linkedin:nell-oduyale", "linkedin:anna", IDENTITY_SETTLED},
		{"Nell Harkaway", "linkedin:nell-oduyale", "linkedin:z", IDENTITY_SETTLED},
		{"Nell Oduyale", "linkedin:nell-oduyale", "linkedin:z", IDENTITY_TWO_OWNERS},
	};

	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(owners); i++) {
		struct world world;
		struct pair pair;

		world_begin(&world);
		pair = two_archives(&world, SOURCE_LINKEDIN, "Connections.csv");
		network_name(&world.network, pair.older->account, "Nell Harkaway", DAY_NONE);
		network_name(&world.network, pair.newer->account, owners[i].name, DAY_NONE);
		network_claim(&world.network, pair.older,
			      on_linkedin(&world, "linkedin:nell-harkaway", NULL), "");
		network_claim(&world.network, pair.newer, on_linkedin(&world, owners[i].key, NULL),
			      "");
		connect(&world, &pair, &(struct row){false, ANNA});
		connect(&world, &pair,
			&(struct row){true, owners[i].other, "Anna Elm", "2020-01-02"});
		world_settle(&world);
		assert_int_equal(world.outcome, owners[i].expected);
		world_end(&world);
	}
}

/* One id in both archives is one owner, whatever they called themselves. */
static void test_owner_of_one_id(void **state)
{
	struct world world;
	struct pair pair;

	(void)state;
	world_begin(&world);
	pair = two_archives(&world, SOURCE_TWITTER, "data/tweets.js");
	network_key(&world.network, pair.older->account, "twitter:4242");
	network_name(&world.network, pair.older->account, "Ada Lund", pair.older->made);
	network_key(&world.network, pair.newer->account, "twitter:4242");
	network_name(&world.network, pair.newer->account, "The Tea Desk", pair.newer->made);
	world_settle(&world);
	assert_int_equal(world.outcome, IDENTITY_SETTLED);
	assert_string_equal(world.network.owner->name, "The Tea Desk");
	world_end(&world);
}

static void test_keys_after_me_are_declared_once(void **state)
{
	static const char *const me[] = {"linkedin:nell", "twitter:4242", "linkedin:nell", NULL};
	const struct identity_options options = {.me = me};
	struct world world;

	(void)state;
	world_begin(&world);
	identity_declare(&world.network, &options);
	assert_int_equal(world.network.declarations->len, 2);
	world.outcome = identity_resolve(&world.network, &options, &world.diag, &world.advice);
	assert_int_equal(world.network.declarations->len, 2);
	assert_non_null(network_find(&world.network, "twitter:4242"));
	assert_ptr_equal(network_find(&world.network, "twitter:4242")->same, world.network.owner);
	analyze(&world.findings, &world.network,
		&(struct analysis_options){.month = month_parse("2026-10"),
					   .today = day_parse("2026-11-22")});
	world_end(&world);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_renamed_profiles),
		cmocka_unit_test(test_former_names),
		cmocka_unit_test(test_former_name_of_somebody_else),
		cmocka_unit_test(test_jobs),
		cmocka_unit_test(test_undated_archives),
		cmocka_unit_test(test_follows),
		cmocka_unit_test(test_rows_in_two_exports),
		cmocka_unit_test(test_owner_renamed),
		cmocka_unit_test(test_owner_of_one_id),
		cmocka_unit_test(test_keys_after_me_are_declared_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
