/*
 * Made-up findings for the tests of the plots: a world that a test fills tie by tie and month by
 * month. Every name in it is one that no file of a plot may hold.
 */
#ifndef TESTS_UNIT_TEST_PLOTS_H
#define TESTS_UNIT_TEST_PLOTS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>

#include "analyzer/findings.h"
#include "tests/unit/test_structure.h"

#define NASTY "Nell `reboot` <b>\\n\"Harkaway"

/* A world whose reporting month is October 2026, full, with a journal from March 2026. */
struct world {
	struct findings findings;
	struct source journal;
};

static inline void world_init(struct world *world)
{
	struct findings *findings = &world->findings;

	memset(world, 0, sizeof(*world));
	findings->month = month_parse("2026-10");
	findings->as_of = findings->newest = day_parse("2026-10-31");
	findings->month_is_full = true;
	findings->owner_name = NASTY;
	findings->has_offline_source = true;
	findings->offline_first = day_parse("2026-03-05");
	findings->ties = g_array_new(FALSE, TRUE, sizeof(struct tie));
	findings->months = g_array_new(FALSE, TRUE, sizeof(struct month_states));
	findings->sources = g_array_new(FALSE, TRUE, sizeof(struct source_summary));
	structure_init(findings);
	world->journal.kind = SOURCE_JOURNAL;
	world->journal.path = NASTY;
	g_array_append_vals(findings->sources,
			    &(struct source_summary){.source = &world->journal,
						     .first = findings->offline_first,
						     .last = findings->as_of},
			    1);
}

static inline void world_release(struct world *world)
{
	g_array_free(world->findings.ties, TRUE);
	g_array_free(world->findings.months, TRUE);
	g_array_free(world->findings.sources, TRUE);
	structure_release(&world->findings);
}

static inline void no_offline_source(struct world *world)
{
	world->findings.has_offline_source = false;
	world->findings.offline_first = DAY_NONE;
	g_array_set_size(world->findings.sources, 0);
}

static inline void add_month(struct world *world, const char *month, guint met, guint spoken,
			     guint maybe, guint online)
{
	struct month_states states = {.month = month_parse(month),
				      .ties = met + spoken + maybe + online,
				      .states = {met, spoken, maybe, online}};

	g_array_append_val(world->findings.months, states);
}

/* `last_words` empty: none. */
static inline void add_tie(struct world *world, enum state state, enum rung ceiling, double warmth,
			   const char *last_words)
{
	struct tie tie = {.person = NASTY,
			  .name = NASTY,
			  .company = NASTY,
			  .state = state,
			  .ceiling = ceiling,
			  .warmth = warmth,
			  .last_words = day_parse(last_words)};

	g_array_append_val(world->findings.ties, tie);
	world->findings.totals.ties++;
	world->findings.totals.states[state]++;
	world->findings.ceilings[ceiling]++;
}

/* A layer, a circle, and a map of the first two ties as a row. */
static inline void add_structure(struct world *world)
{
	struct findings *findings = &world->findings;
	const struct layer layer = {.days = 3, .ties = 12, .met = 5, .usual = 1.5};
	const struct circle circle = {.ties = 6, .met = 2, .company = NASTY};

	g_array_append_val(findings->layers.list, layer);
	g_array_append_val(findings->circles.list, circle);
	findings->circles.of[0] = 0;
	findings->map.shape = MAP_ROW;
	findings->map.dots[0] = (struct map_dot){400, 200, 20, false};
	findings->map.dots[1] = (struct map_dot){700, 200, 20, false};
}

/* Six months of ties, the last with these states. */
static inline void add_half_year(struct world *world, guint met, guint spoken, guint maybe,
				 guint online)
{
	static const char *const months[] = {"2026-05", "2026-06", "2026-07", "2026-08", "2026-09"};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(months); i++)
		add_month(world, months[i], 0, 0, 0, met + spoken + maybe + online);
	add_month(world, "2026-10", met, spoken, maybe, online);
}

#endif
