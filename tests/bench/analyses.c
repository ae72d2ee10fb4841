/*
 * analyses TIES INTERACTIONS: how long all analyses together take on an invented network of this
 * size, ten years long: the best of three runs, in seconds. Reading, settling who is who and
 * writing are not in it.
 *
 * Some people are written to a hundred times as often as others, one in five has been met, and one
 * message of twenty is to several people, so that ties between others are there too.
 */
#include <stdio.h>

#include "analyzer/findings.h"
#include "analyzer/identity/identity.h"

#define RUNS	    3
#define LAST_DAY    day_from_civil(2026, 10, 31)
#define DAYS	    3650
#define COMPANIES   200
#define GROUP_SHARE 20 /* one message of so many */
#define GROUP_MAX   5

static const enum channel channels[] = {
	CHANNEL_LINKEDIN_MESSAGE, CHANNEL_TWITTER_REPLY,   CHANNEL_TWITTER_MENTION,
	CHANNEL_TWITTER_MESSAGE,  CHANNEL_TWITTER_RETWEET,
};

struct bench {
	struct network network;
	struct source *linkedin, *twitter;
	GRand *random;
	guint ties;
};

static struct person *pick(struct bench *bench)
{
	double share = g_rand_double(bench->random);

	/* The square: a few are picked often. */
	return g_ptr_array_index(bench->network.people, 2 + (guint)(share * share * bench->ties));
}

static gint64 pick_moment(struct bench *bench)
{
	gint32 day = LAST_DAY - g_rand_int_range(bench->random, 0, DAYS);

	return when_of_day(day) + g_rand_int_range(bench->random, 0, 86400);
}

static void add_people(struct bench *bench)
{
	struct network *network = &bench->network;

	for (guint i = 0; i < bench->ties; i++) {
		g_autofree char *key = g_strdup_printf("linkedin:person-%u", i);
		g_autofree char *name = g_strdup_printf("Person%u Family%u", i, i % 977);
		g_autofree char *company = g_strdup_printf("Company %u", i % COMPANIES);
		struct person *person = network_person(network, ORIGIN_LINKEDIN, key);

		network_name(network, person, name, LAST_DAY);
		network_job(network, person, company, "Engineer", LAST_DAY);
		network_add(network, (struct interaction){.from = bench->linkedin->account,
							  .to = person,
							  .when = pick_moment(bench),
							  .channel = CHANNEL_LINKEDIN_CONNECTION});
		if (i % 5 == 0)
			network_evidence(network,
					 (struct evidence){.person = person,
							   .date = given_date_of_day(
								   day_of(pick_moment(bench))),
							   .kind = EVIDENCE_IN_PERSON,
							   .grade = GRADE_TOLD,
							   .from = SOURCE_LINKEDIN,
							   .excerpt = "thanks for lunch"});
	}
}

static void add_group(struct bench *bench, struct interaction interaction)
{
	struct person *people[GROUP_MAX] = {interaction.from, interaction.to};
	guint count = (guint)g_rand_int_range(bench->random, 3, GROUP_MAX + 1);

	for (guint i = 2; i < count; i++)
		people[i] = pick(bench);
	network_gather(&bench->network,
		       (struct gathering){.when = interaction.when,
					  .thread = interaction.thread,
					  .channel = interaction.channel},
		       people, count);
}

static void add_interactions(struct bench *bench, guint count)
{
	struct person *owner = bench->twitter->account;

	for (guint i = bench->ties; i < count; i++) {
		struct person *other = pick(bench);
		bool is_sent = g_rand_boolean(bench->random);
		struct interaction interaction = {
			.from = is_sent ? owner : other,
			.to = is_sent ? other : owner,
			.when = pick_moment(bench),
			.thread = 1 + other->id,
			.channel = channels[i % G_N_ELEMENTS(channels)],
		};

		network_add(&bench->network, interaction);
		if (i % GROUP_SHARE == 0)
			add_group(bench, interaction);
	}
}

static double seconds_to_analyse(struct bench *bench)
{
	const struct analysis_options october = {.month = month_of(LAST_DAY), .today = LAST_DAY};
	double best = G_MAXDOUBLE;

	for (int i = 0; i < RUNS; i++) {
		gint64 begin = g_get_monotonic_time();
		struct findings findings;

		analyze(&findings, &bench->network, &october);
		best = MIN(best, (double)(g_get_monotonic_time() - begin) / 1e6);
		findings_release(&findings);
	}
	return best;
}

static guint number(const char *text)
{
	return (guint)g_ascii_strtoull(text, NULL, 10);
}

int main(int argc, char **argv)
{
	const struct identity_options nobody = {NULL};
	struct bench bench = {.ties = argc == 3 ? number(argv[1]) : 0};
	g_autofree char *advice = NULL;
	struct diag diag;

	if (bench.ties == 0) {
		fputs("usage: analyses TIES INTERACTIONS\n", stderr);
		return 2;
	}
	diag_init(&diag, NULL);
	network_init(&bench.network);
	bench.random = g_rand_new_with_seed(1);
	bench.linkedin = network_source(&bench.network, "linkedin.zip", SOURCE_LINKEDIN);
	network_part(&bench.network, bench.linkedin, "messages.csv");
	bench.twitter = network_source(&bench.network, "twitter.zip", SOURCE_TWITTER);
	network_part(&bench.network, bench.twitter, "data/tweets.js");
	add_people(&bench);
	add_interactions(&bench, number(argv[2]));
	identity_resolve(&bench.network, &nobody, &diag, &advice);
	printf("%.2f\n", seconds_to_analyse(&bench));
	network_release(&bench.network);
	diag_release(&diag);
	g_rand_free(bench.random);
	return 0;
}
