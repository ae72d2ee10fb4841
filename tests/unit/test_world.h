/*
 * A small network built by hand, settled and analysed: what the tests of the analyzer's rules begin
 * and end with.
 */
#ifndef TESTS_UNIT_TEST_WORLD_H
#define TESTS_UNIT_TEST_WORLD_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "analyzer/findings.h"
#include "analyzer/identity/identity.h"
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

static inline void world_begin(struct world *world)
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
static inline void world_settle(struct world *world)
{
	const struct identity_options nobody = {NULL};
	const struct analysis_options october = {.month = month_parse("2026-10"),
						 .today = day_parse("2026-11-22")};

	world->outcome = identity_resolve(&world->network, &nobody, &world->diag, &world->advice);
	analyze(&world->findings, &world->network, &october);
}

static inline void world_end(struct world *world)
{
	findings_release(&world->findings);
	network_release(&world->network);
	diag_release(&world->diag);
	g_free(world->advice);
}

static inline struct person *on_linkedin(struct world *world, const char *key, const char *name)
{
	struct person *person = network_person(&world->network, ORIGIN_LINKEDIN, key);

	network_name(&world->network, person, name, DAY_NONE);
	return person;
}

static inline struct person *on_twitter(struct world *world, const char *key, const char *name)
{
	struct person *person = network_person(&world->network, ORIGIN_TWITTER, key);

	network_name(&world->network, person, name, DAY_NONE);
	return person;
}

static inline gint64 when(const char *day)
{
	return day ? when_of_day(day_parse(day)) : WHEN_NONE;
}

static inline void owner_to(struct world *world, struct person *person, enum channel channel,
			    const char *day)
{
	network_add(&world->network, (struct interaction){.from = world->twitter->account,
							  .to = person,
							  .when = when(day),
							  .channel = channel});
}

static inline void to_owner(struct world *world, struct person *person, enum channel channel,
			    const char *day)
{
	network_add(&world->network, (struct interaction){.from = person,
							  .to = world->twitter->account,
							  .when = when(day),
							  .channel = channel});
}

static inline void journal(struct world *world, const char *name, const char *date,
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

static inline void words(struct world *world, struct person *person, const char *day,
			 enum grade grade)
{
	network_evidence(&world->network,
			 (struct evidence){.person = person,
					   .date = given_date_of_day(day_parse(day)),
					   .kind = EVIDENCE_IN_PERSON,
					   .grade = grade,
					   .from = SOURCE_LINKEDIN});
}

static inline const struct tie *find_tie(const struct world *world, const char *key)
{
	for (guint i = 0; i < world->findings.ties->len; i++) {
		const struct tie *tie = &g_array_index(world->findings.ties, struct tie, i);

		if (strcmp(tie->person, key) == 0)
			return tie;
	}
	return NULL;
}

#endif
