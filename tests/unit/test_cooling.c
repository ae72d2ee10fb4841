/*
 * Ties gone quiet against their own rhythm: gaps, limits, and where the archives end.
 */
#include "tests/unit/test_world.h"

#include "analyzer/cooling.h"

/* Days with words, the first `first`, each `gap` days after the one before. */
static struct person *writes(struct world *world, const char *key, const char *name,
			     const char *first, guint days, guint gap)
{
	struct person *person = on_linkedin(world, key, name);
	char day[12];

	for (guint i = 0; i < days; i++)
		to_owner(world, person, CHANNEL_LINKEDIN_MESSAGE,
			 day_format(day_parse(first) + (gint32)(i * gap), day));
	return person;
}

static const struct tie_pulse *pulse_of(const struct world *world, const char *key)
{
	const struct findings *findings = &world->findings;

	for (guint i = 0; i < findings->ties->len; i++) {
		if (strcmp(g_array_index(findings->ties, struct tie, i).person, key) == 0)
			return &findings->cooling.ties[i];
	}
	fail_msg("no tie %s", key);
	return NULL;
}

/* Five days with words, ten days apart, so that the limits are 40 and 80 days of silence. */
static const struct {
	const char *what;
	guint quiet;
	enum pulse pulse;
} silences[] = {
	{"none", 0, PULSE_STEADY},	  {"just short of cooling", 39, PULSE_STEADY},
	{"four gaps", 40, PULSE_COOLING}, {"eight gaps", 80, PULSE_COOLING},
	{"more", 81, PULSE_SILENT},
};

static void silence_is_measured_in_usual_gaps(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(silences); i++) {
		struct world world;
		const struct tie_pulse *pulse;
		gint32 last = day_parse("2026-10-31") - (gint32)silences[i].quiet;
		char first[12];

		world_begin(&world);
		writes(&world, "linkedin:a", "Ann Oak", day_format(last - 40, first), 5, 10);
		world_settle(&world);
		pulse = pulse_of(&world, "linkedin:a");
		if (pulse->pulse != silences[i].pulse)
			fail_msg("%s: %d", silences[i].what, pulse->pulse);
		assert_int_equal(pulse->quiet_days, silences[i].quiet);
		assert_float_equal(pulse->usual_gap, 10, 1e-12);
		assert_float_equal(pulse->times, silences[i].quiet / 10., 1e-12);
		assert_int_equal(pulse->silent_from, last + 81);
		assert_int_equal(world.findings.cooling.pulses[pulse->pulse], 1);
		world_end(&world);
	}
}

/* Four days make no rhythm, nor do clicks; several words on one day are one day. */
static void five_days_with_words_are_needed(void **state)
{
	struct world world;
	struct person *clicks;

	(void)state;
	world_begin(&world);
	writes(&world, "linkedin:a", "Ann Oak", "2026-01-01", 4, 10);
	writes(&world, "linkedin:a", "Ann Oak", "2026-01-01", 4, 10);
	clicks = writes(&world, "linkedin:b", "Bo Birch", "2026-01-01", 4, 10);
	to_owner(&world, clicks, CHANNEL_LINKEDIN_ENDORSEMENT, "2026-03-03");
	to_owner(&world, clicks, CHANNEL_LINKEDIN_MESSAGE, NULL);
	world_settle(&world);
	assert_int_equal(world.findings.cooling.pulses[PULSE_UNKNOWN], 2);
	assert_int_equal(pulse_of(&world, "linkedin:a")->silent_from, DAY_NONE);
	assert_int_equal(pulse_of(&world, "linkedin:b")->quiet_days, 0);
	world_end(&world);
}

/* An archive of April says nothing of the silence since: the tie is steady. On two platforms the
 * shorter archive counts, but never less than the last word. */
static void silence_ends_with_the_archive(void **state)
{
	struct world world;
	struct person *both;

	(void)state;
	world_begin(&world);
	world.linkedin->made = day_parse("2026-04-20");
	world.twitter->last = when("2026-09-15");
	writes(&world, "linkedin:a", "Ann Oak", "2026-03-01", 5, 10);
	both = writes(&world, "linkedin:b", "Bo Birch", "2026-03-01", 5, 10);
	to_owner(&world, both, CHANNEL_TWITTER_MESSAGE, "2026-06-18");
	for (int i = 0; i < 5; i++) {
		char day[12];

		to_owner(&world, on_twitter(&world, "twitter:7", "Cy Elm"), CHANNEL_TWITTER_MESSAGE,
			 day_format(day_parse("2026-08-01") + i, day));
	}
	world_settle(&world);
	assert_int_equal(world.findings.cooling.reach[ORIGIN_LINKEDIN], day_parse("2026-04-20"));
	assert_int_equal(world.findings.cooling.reach[ORIGIN_TWITTER], day_parse("2026-09-30"));
	assert_int_equal(pulse_of(&world, "linkedin:a")->quiet_days, 10);
	assert_int_equal(pulse_of(&world, "linkedin:b")->quiet_days, 0);
	assert_int_equal(pulse_of(&world, "twitter:7")->quiet_days, 56);
	world_end(&world);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(silence_is_measured_in_usual_gaps),
		cmocka_unit_test(five_days_with_words_are_needed),
		cmocka_unit_test(silence_ends_with_the_archive),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
