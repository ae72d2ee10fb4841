/*
 * The rules of DESIGN.md on small networks built by hand: who is a tie, what evidence is worth,
 * who is joined with whom, how warm a tie is and how likely it was never met.
 */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "analyzer/findings.h"
#include "analyzer/identity.h"
#include "analyzer/network.h"

/* A network with one LinkedIn and one Twitter archive and a journal, and what becomes of it. */
struct world {
	struct network network;
	struct diag diag;
	struct source *linkedin, *twitter, *journal;
	struct findings findings;
	enum identity_outcome outcome;
	char *advice;
};

static void world_begin(struct world *world)
{
	memset(world, 0, sizeof *world);
	diag_init(&world->diag, NULL);
	network_init(&world->network);
	world->linkedin = network_source(&world->network, "linkedin.zip", SOURCE_LINKEDIN);
	network_part(&world->network, world->linkedin, "Connections.csv");
	world->twitter = network_source(&world->network, "twitter.zip", SOURCE_TWITTER);
	network_part(&world->network, world->twitter, "data/tweets.js");
	world->journal = network_source(&world->network, "met.csv", SOURCE_JOURNAL);
	network_part(&world->network, world->journal, "");
}

/* Reports on October 2026. */
static void world_settle(struct world *world)
{
	const struct identity_options nobody = {NULL};
	const struct analysis_options october = {.month = month_parse("2026-10"),
						 .today = day_parse("2026-11-22")};

	world->outcome = identity_resolve(&world->network, &nobody, &world->diag, &world->advice);
	analyze(&world->findings, &world->network, &october);
}

static void world_end(struct world *world)
{
	findings_release(&world->findings);
	network_release(&world->network);
	diag_release(&world->diag);
	g_free(world->advice);
}

static struct person *on_linkedin(struct world *world, const char *key, const char *name)
{
	struct person *person = network_person(&world->network, ORIGIN_LINKEDIN, key);

	network_name(&world->network, person, name, DAY_NONE);
	return person;
}

static struct person *on_twitter(struct world *world, const char *key, const char *name)
{
	struct person *person = network_person(&world->network, ORIGIN_TWITTER, key);

	network_name(&world->network, person, name, DAY_NONE);
	return person;
}

static gint64 when(const char *day)
{
	return day ? when_of_day(day_parse(day)) : WHEN_NONE;
}

static void owner_to(struct world *world, struct person *person, enum channel channel,
		     const char *day)
{
	network_add(&world->network, (struct interaction){.from = world->twitter->account,
							  .to = person,
							  .when = when(day),
							  .channel = channel});
}

static void to_owner(struct world *world, struct person *person, enum channel channel,
		     const char *day)
{
	network_add(&world->network, (struct interaction){.from = person,
							  .to = world->twitter->account,
							  .when = when(day),
							  .channel = channel});
}

static void journal(struct world *world, const char *name, const char *date,
		    enum evidence_kind kind, enum grade grade)
{
	struct mention mention = {.kind = MENTION_JOURNAL,
				  .text = (char *)name,
				  .evidence = {.kind = kind,
					       .grade = grade,
					       .from = SOURCE_JOURNAL,
					       .place = {2, 2},
					       .excerpt = "coffee"}};

	assert_true(given_date_parse(date, &mention.evidence.date));
	network_mention(&world->network, mention);
	part_count(g_ptr_array_index(world->journal->parts, 0), ROW_KEPT,
		   when_of_day(mention.evidence.date.day));
}

static void words(struct world *world, struct person *person, const char *day, enum grade grade)
{
	network_evidence(&world->network,
			 (struct evidence){.person = person,
					   .date = given_date_of_day(day_parse(day)),
					   .kind = EVIDENCE_IN_PERSON,
					   .grade = grade,
					   .from = SOURCE_LINKEDIN});
}

static const struct tie *find_tie(const struct world *world, const char *key)
{
	for (guint i = 0; i < world->findings.ties->len; i++) {
		const struct tie *tie = &g_array_index(world->findings.ties, struct tie, i);

		if (strcmp(tie->person, key) == 0)
			return tie;
	}
	return NULL;
}

static void test_who_is_a_tie(void **state)
{
	struct world world;

	(void)state;
	world_begin(&world);
	on_linkedin(&world, "linkedin:nobody", "Never Appears");
	owner_to(&world, on_linkedin(&world, "linkedin:linked", "L L"), CHANNEL_LINKEDIN_CONNECTION,
		 "2020-01-01");
	to_owner(&world, on_twitter(&world, "twitter:1", NULL), CHANNEL_TWITTER_FOLLOW, NULL);
	owner_to(&world, on_twitter(&world, "twitter:2", NULL), CHANNEL_TWITTER_FOLLOW, NULL);
	to_owner(&world, on_twitter(&world, "twitter:2", NULL), CHANNEL_TWITTER_FOLLOW, NULL);
	owner_to(&world, on_twitter(&world, "twitter:3", NULL), CHANNEL_TWITTER_REPLY,
		 "2020-01-01");
	owner_to(&world, on_twitter(&world, "twitter:3", NULL), CHANNEL_TWITTER_MENTION,
		 "2020-01-01");
	owner_to(&world, on_twitter(&world, "twitter:4", NULL), CHANNEL_TWITTER_REPLY,
		 "2020-01-01");
	owner_to(&world, on_twitter(&world, "twitter:4", NULL), CHANNEL_TWITTER_REPLY,
		 "2020-01-02");
	owner_to(&world, on_twitter(&world, "twitter:5", NULL), CHANNEL_TWITTER_RETWEET,
		 "2020-01-01");
	to_owner(&world, on_twitter(&world, "twitter:6", NULL), CHANNEL_TWITTER_MESSAGE,
		 "2020-01-01");
	owner_to(&world, on_linkedin(&world, "linkedin:asked", NULL), CHANNEL_LINKEDIN_INVITATION,
		 "2020-01-01");
	owner_to(&world, on_linkedin(&world, "linkedin:noted", NULL),
		 CHANNEL_LINKEDIN_INVITATION_NOTE, "2020-01-01");
	to_owner(&world, on_linkedin(&world, "linkedin:praised", NULL),
		 CHANNEL_LINKEDIN_RECOMMENDATION, "2020-01-01");
	world_settle(&world);
	assert_int_equal(world.outcome, IDENTITY_SETTLED);
	assert_non_null(find_tie(&world, "linkedin:linked"));
	assert_null(find_tie(&world, "twitter:1")); /* follows, is not followed */
	assert_non_null(find_tie(&world, "twitter:2"));
	assert_null(find_tie(&world, "twitter:3")); /* twice on one day */
	assert_non_null(find_tie(&world, "twitter:4"));
	assert_null(find_tie(&world, "twitter:5")); /* a click */
	assert_non_null(find_tie(&world, "twitter:6"));
	assert_null(find_tie(&world, "linkedin:asked"));
	assert_non_null(find_tie(&world, "linkedin:noted"));
	assert_non_null(find_tie(&world, "linkedin:praised"));
	assert_int_equal(world.findings.totals.ties, 6);
	assert_int_equal(world.findings.totals.audience, 4);
	assert_int_equal(world.findings.totals.people, 10);
	assert_int_equal(world.findings.undated_ties, 1);
	world_end(&world);
}

/* One reply makes no tie, but one reply and a coffee do. Who is in the journal alone is none. */
static void test_trace_beside_proof(void **state)
{
	struct world world;

	(void)state;
	world_begin(&world);
	owner_to(&world, on_twitter(&world, "twitter:1", "Zofia Brandl"), CHANNEL_TWITTER_REPLY,
		 "2020-01-01");
	network_key(&world.network, network_keyless(&world.network, ORIGIN_ADDRESS_BOOK),
		    "mail:aunt@example.org");
	journal(&world, "Zofia Brandl", "2021-05", EVIDENCE_IN_PERSON, GRADE_RECORDED);
	journal(&world, "mail:aunt@example.org", "2021", EVIDENCE_IN_PERSON, GRADE_RECORDED);
	world_settle(&world);
	assert_int_equal(world.findings.totals.ties, 1);
	assert_int_equal(world.findings.totals.offline_only, 1);
	assert_int_equal(find_tie(&world, "twitter:1")->state, STATE_MET);
	assert_int_equal(find_tie(&world, "twitter:1")->ceiling, RUNG_IN_PERSON);
	assert_int_equal(find_tie(&world, "twitter:1")->first_met.precision, PRECISION_MONTH);
	world_end(&world);
}

static const struct {
	const char *what;
	struct {
		const char *date;
		enum evidence_kind kind;
		enum grade grade;
		bool in_journal;
	} pieces[3];
	enum state expected;
	double chance; /* p .6; the journal reaches one day or none */
} weighings[] = {
	{"nothing", {{0}}, STATE_ONLINE, -1},
	{"a coffee", {{"2024-01-01", EVIDENCE_IN_PERSON, GRADE_RECORDED, true}}, STATE_MET, 0},
	{"a call", {{"2024-01-01", EVIDENCE_VOICE, GRADE_RECORDED, true}}, STATE_SPOKEN, -1},
	{"a hint", {{"2024-01-01", EVIDENCE_IN_PERSON, GRADE_HINTED, false}}, STATE_MAYBE, -1},
	{"never, undated", {{"", EVIDENCE_IN_PERSON, GRADE_DENIED, true}}, STATE_ONLINE, 1},
	{"words, then never",
	 {{"2024-01-01", EVIDENCE_IN_PERSON, GRADE_TOLD, false},
	  {"2025-01-01", EVIDENCE_IN_PERSON, GRADE_DENIED, true}},
	 STATE_ONLINE,
	 1},
	{"never, then words",
	 {{"2024-01-01", EVIDENCE_IN_PERSON, GRADE_DENIED, true},
	  {"2025-01-01", EVIDENCE_IN_PERSON, GRADE_TOLD, false}},
	 STATE_MET,
	 0},
	{"a coffee in the journal, then never",
	 {{"2024-01-01", EVIDENCE_IN_PERSON, GRADE_RECORDED, true},
	  {"2025-01-01", EVIDENCE_IN_PERSON, GRADE_DENIED, true}},
	 STATE_MET,
	 0},
	{"a call and never: still spoken",
	 {{"2024-01-01", EVIDENCE_VOICE, GRADE_RECORDED, true},
	  {"2025-01-01", EVIDENCE_IN_PERSON, GRADE_DENIED, true}},
	 STATE_SPOKEN,
	 1},
	{"a hint, then words that deny it",
	 {{"2024-01-01", EVIDENCE_IN_PERSON, GRADE_HINTED, false},
	  {"2025-01-01", EVIDENCE_IN_PERSON, GRADE_DENIED, false}},
	 STATE_ONLINE,
	 -1},
	{"told, then words that deny it: words deny hints only",
	 {{"2024-01-01", EVIDENCE_IN_PERSON, GRADE_TOLD, false},
	  {"2025-01-01", EVIDENCE_IN_PERSON, GRADE_DENIED, false}},
	 STATE_MET,
	 0},
	{"a coffee after the reporting month",
	 {{"2026-11-05", EVIDENCE_IN_PERSON, GRADE_RECORDED, true}},
	 STATE_ONLINE,
	 -1},
};

static void test_weighing(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(weighings); i++) {
		struct world world;
		struct person *person;
		const struct tie *tie;

		print_message("%s\n", weighings[i].what);
		world_begin(&world);
		person = on_linkedin(&world, "linkedin:a", "Anni Aho");
		owner_to(&world, person, CHANNEL_LINKEDIN_CONNECTION, "2020-01-01");
		for (int j = 0; j < 3 && weighings[i].pieces[j].date; j++) {
			if (weighings[i].pieces[j].in_journal)
				journal(&world, "anni aho", weighings[i].pieces[j].date,
					weighings[i].pieces[j].kind, weighings[i].pieces[j].grade);
			else
				words(&world, person, weighings[i].pieces[j].date,
				      weighings[i].pieces[j].grade);
		}
		world_settle(&world);
		tie = find_tie(&world, "linkedin:a");
		assert_int_equal(tie->state, weighings[i].expected);
		if (weighings[i].chance >= 0)
			assert_float_equal(tie->chance_never_met, weighings[i].chance, 0);
		world_end(&world);
	}
}

/* p .6 for LinkedIn, .25 for Twitter, both 1 - .4 * .75 = .7; without an offline source s is 0. */
static void test_chance_by_source(void **state)
{
	struct world world;
	struct person *both, *colleague;

	(void)state;
	world_begin(&world);
	network_owner_affiliation(&world.network, "Orrery Software");
	owner_to(&world, on_linkedin(&world, "linkedin:a", "A A"), CHANNEL_LINKEDIN_CONNECTION,
		 "2020-01-01");
	to_owner(&world, on_twitter(&world, "twitter:1", NULL), CHANNEL_TWITTER_MESSAGE,
		 "2020-01-01");
	both = on_linkedin(&world, "linkedin:b", "Berit Bask");
	owner_to(&world, both, CHANNEL_LINKEDIN_CONNECTION, "2020-01-01");
	to_owner(&world, on_twitter(&world, "twitter:2", "Berit BASK"), CHANNEL_TWITTER_MESSAGE,
		 "2020-01-01");
	colleague = on_linkedin(&world, "linkedin:c", "C C");
	network_job(&world.network, colleague, "orrery software", "Engineer", DAY_NONE);
	owner_to(&world, colleague, CHANNEL_LINKEDIN_CONNECTION, "2020-01-01");
	world_settle(&world);
	assert_float_equal(find_tie(&world, "linkedin:a")->chance_never_met, .40, 1e-9);
	assert_float_equal(find_tie(&world, "twitter:1")->chance_never_met, .75, 1e-9);
	assert_float_equal(find_tie(&world, "linkedin:b")->chance_never_met, .30, 1e-9);
	assert_float_equal(find_tie(&world, "linkedin:c")->chance_never_met, .05, 1e-9);
	assert_true(find_tie(&world, "linkedin:c")->is_familiar);
	world_end(&world);
}

/* A journal that reaches over a quarter of the tie's days: s = .3 / 4, p = .6. */
static void test_chance_with_a_journal(void **state)
{
	struct world world;
	gint32 last = day_parse("2026-10-31");
	char first[12], middle[12], end[12];

	(void)state;
	world_begin(&world);
	day_format(last - 399, first);
	day_format(last - 299, middle);
	day_format(last - 200, end);
	owner_to(&world, on_linkedin(&world, "linkedin:a", "Anni Aho"), CHANNEL_LINKEDIN_CONNECTION,
		 first);
	owner_to(&world, on_linkedin(&world, "linkedin:b", "Beni Baho"),
		 CHANNEL_LINKEDIN_CONNECTION, first);
	journal(&world, "Beni Baho", middle, EVIDENCE_IN_PERSON, GRADE_RECORDED);
	journal(&world, "Beni Baho", end, EVIDENCE_IN_PERSON, GRADE_RECORDED);
	world_settle(&world);
	assert_float_equal(find_tie(&world, "linkedin:a")->sensitivity, .3 / 4, 1e-9);
	assert_float_equal(find_tie(&world, "linkedin:a")->chance_never_met, .4 / (1 - .6 * .3 / 4),
			   1e-9);
	assert_float_equal(world.findings.expected_never, .4 / (1 - .6 * .3 / 4), 1e-9);
	world_end(&world);
}

/* Half-life 180, ages 0, 90, 180 and 360 days: 1 + .7071 + .5 + .25 = 2.4571. */
static void test_warmth_parts(void **state)
{
	static const int ages[] = {0, 90, 180, 360};
	struct world world;
	struct person *person;
	const struct tie *tie;
	char day[12];

	(void)state;
	world_begin(&world);
	person = on_twitter(&world, "twitter:1", NULL);
	for (gsize i = 0; i < G_N_ELEMENTS(ages); i++)
		owner_to(&world, person, CHANNEL_TWITTER_MESSAGE,
			 day_format(day_parse("2026-10-31") - ages[i], day));
	to_owner(&world, person, CHANNEL_TWITTER_MESSAGE, "2026-10-31");
	owner_to(&world, person, CHANNEL_TWITTER_RETWEET, "2025-01-01");
	owner_to(&world, on_twitter(&world, "twitter:2", NULL), CHANNEL_TWITTER_MESSAGE,
		 "2026-10-30");
	owner_to(&world, on_linkedin(&world, "linkedin:c", NULL), CHANNEL_LINKEDIN_CONNECTION,
		 "2025-01-01");
	world_settle(&world);
	tie = find_tie(&world, "twitter:1");
	assert_float_equal(tie->parts[WARMTH_DAYS], 2.4571, .0001);
	assert_float_equal(tie->parts[WARMTH_RECIPROCITY], .25, 1e-9);
	assert_float_equal(tie->parts[WARMTH_BOTH_WAYS], 1, 0);
	assert_float_equal(tie->parts[WARMTH_WORDS], 5, 0);
	assert_float_equal(tie->parts[WARMTH_SPAN], 360. / 668, 1e-9);
	assert_int_equal(tie->active_days, 4);
	assert_int_equal(tie->sent, 4);
	assert_int_equal(tie->received, 1);
	assert_float_equal(tie->warmth, 66.7, 1e-9); /* two of three are lower */
	assert_float_equal(find_tie(&world, "twitter:2")->warmth, 33.3, 1e-9);
	assert_float_equal(find_tie(&world, "linkedin:c")->warmth, 0, 0);
	assert_ptr_equal(tie, &g_array_index(world.findings.ties, struct tie, 0));
	world_end(&world);
}

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

/* Months before, and pairs seen together. */
static void test_change_and_company(void **state)
{
	struct world world;
	struct person *people[3];

	(void)state;
	world_begin(&world);
	people[0] = on_linkedin(&world, "linkedin:a", "Anni Aho");
	people[1] = on_linkedin(&world, "linkedin:b", "Beni Baho");
	people[2] = on_twitter(&world, "twitter:9", NULL); /* only ever a third in the room */
	owner_to(&world, people[0], CHANNEL_LINKEDIN_CONNECTION, "2025-10-31");
	owner_to(&world, people[1], CHANNEL_LINKEDIN_CONNECTION, "2026-09-30");
	network_gather(&world.network, (struct gathering){.when = when("2026-10-01")}, people, 3);
	journal(&world, "Anni Aho", "2026-10-05", EVIDENCE_IN_PERSON, GRADE_RECORDED);
	world_settle(&world);
	assert_int_equal(world.findings.totals.ties, 2);
	assert_int_equal(world.findings.totals.audience, 1);
	assert_int_equal(world.findings.totals.states[STATE_MET], 1);
	assert_int_equal(world.findings.previous.ties, 2);
	assert_int_equal(world.findings.previous.audience, 0);
	assert_int_equal(world.findings.previous.states[STATE_ONLINE], 2);
	assert_int_equal(world.findings.year_before.ties, 1);
	assert_true(world.findings.has_year_before);
	assert_int_equal(world.findings.months->len, 13);
	assert_int_equal(world.findings.pairs_together, 1);
	assert_int_equal(world.findings.linked_ties, 2);
	assert_int_equal(world.findings.linked_met, 1);
	world_end(&world);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_who_is_a_tie),
		cmocka_unit_test(test_trace_beside_proof),
		cmocka_unit_test(test_weighing),
		cmocka_unit_test(test_chance_by_source),
		cmocka_unit_test(test_chance_with_a_journal),
		cmocka_unit_test(test_warmth_parts),
		cmocka_unit_test(test_joins_by_name),
		cmocka_unit_test(test_handles),
		cmocka_unit_test(test_shared_keys),
		cmocka_unit_test(test_names_in_texts),
		cmocka_unit_test(test_rows_told_by_name),
		cmocka_unit_test(test_two_archives_of_one_kind),
		cmocka_unit_test(test_owner_missing),
		cmocka_unit_test(test_change_and_company),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
