/*
 * Findings as the analyzer would hand them over, made up by hand: one tie of each kind that the
 * reports tell apart. Every test of the reports starts from these and changes what it is about.
 */
#ifndef TESTS_UNIT_TEST_REPORT_H
#define TESTS_UNIT_TEST_REPORT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>

#include "analyzer/analysis.h"
#include "analyzer/diag.h"
#include "analyzer/findings.h"
#include "tests/unit/test_structure.h"

struct made_up {
	struct findings findings;
	struct diag diag;
	struct source linkedin, journal;
	struct part connections, messages, lines;
};

static inline gint32 day(const char *text)
{
	return day_parse(text);
}

static inline struct given_date given(const char *text)
{
	struct given_date date;

	assert_true(given_date_parse(text, &date));
	return date;
}

static inline GPtrArray *texts(const char *const *list)
{
	GPtrArray *array = g_ptr_array_new();

	for (; *list; list++) {
		g_ptr_array_add(array, (gpointer)*list);
	}
	return array;
}
#define TEXTS(...) texts((const char *const[]){__VA_ARGS__, NULL})

static inline void made_up_tie(struct made_up *made, struct tie tie)
{
	struct totals *totals = &made->findings.totals;

	if (tie.keys == NULL) {
		tie.keys = TEXTS(tie.person);
	}
	g_array_append_val(made->findings.ties, tie);
	made->findings.ceilings[tie.ceiling]++;
	totals->states[tie.state]++;
	totals->ties++;
	totals->people = totals->ties + totals->audience;
}

/* Somebody never taken offline, so warm, last word on that day ("" for none). */
static inline void made_up_online(struct made_up *made, const char *person, const char *name,
				  double warmth, const char *last_words)
{
	made_up_tie(made, (struct tie){.person = person,
				       .name = name,
				       .state = STATE_ONLINE,
				       .ceiling = RUNG_LINK,
				       .chance_never_met = 0.4,
				       .warmth = warmth,
				       .sent = *last_words ? 1 : 0,
				       .first_contact = DAY_NONE,
				       .last_contact = DAY_NONE,
				       .first_words = day(last_words),
				       .last_words = day(last_words),
				       .channels = 1u << CHANNEL_LINKEDIN_CONNECTION,
				       .prior = 0.6});
}

static inline void made_up_part(struct part *part, struct source *source, const char *path)
{
	part->source = source;
	part->path = path;
	g_ptr_array_add(source->parts, part);
}

static inline void made_up_source(struct made_up *made, struct source *source, char *path,
				  enum source_kind kind, const char *generation)
{
	source->path = path;
	source->kind = kind;
	source->generation = generation;
	source->made = DAY_NONE;
	source->parts = g_ptr_array_new();
	(void)made;
}

static inline void made_up_summary(struct made_up *made, const struct source *source,
				   const char *first, const char *last)
{
	struct source_summary summary = {.source = source, .first = day(first), .last = day(last)};
	guint i, fate;

	for (i = 0; i < source->parts->len; i++) {
		const struct part *part = g_ptr_array_index(source->parts, i);

		summary.read += part->read;
		summary.kept += part->fates[ROW_KEPT];
		for (fate = ROW_KEPT + 1; fate < ROW_FATES; fate++) {
			made->findings.left_out[fate] += part->fates[fate];
		}
	}
	summary.left_out = summary.read - summary.kept;
	g_array_append_val(made->findings.sources, summary);
}

/* October 2026, an owner, and nothing else. */
static inline void made_up_init(struct made_up *made)
{
	struct findings *findings = &made->findings;

	memset(made, 0, sizeof *made);
	diag_init(&made->diag, NULL);
	findings->month = month_parse("2026-10");
	findings->as_of = findings->newest = day("2026-10-31");
	findings->month_is_full = true;
	findings->half_life = WARMTH_HALF_LIFE;
	findings->owner_name = "Nell Harkaway";
	findings->owner_keys = TEXTS("linkedin:nell-harkaway", "twitter:4242");
	findings->ties = g_array_new(FALSE, TRUE, sizeof(struct tie));
	findings->evidence = g_array_new(FALSE, TRUE, sizeof(struct found_evidence));
	findings->months = g_array_new(FALSE, TRUE, sizeof(struct month_states));
	findings->sources = g_array_new(FALSE, TRUE, sizeof(struct source_summary));
	findings->joins = g_array_new(FALSE, TRUE, sizeof(struct join));
	findings->questions = g_array_new(FALSE, TRUE, sizeof(struct question));
	findings->covers = g_array_new(FALSE, TRUE, sizeof(struct cover));
	findings->ask = g_array_new(FALSE, TRUE, sizeof(struct ask));
	findings->circles.list = g_array_new(FALSE, TRUE, sizeof(struct circle));
	findings->layers.list = g_array_new(FALSE, TRUE, sizeof(struct layer));
	findings->acquaintances = g_array_new(FALSE, TRUE, sizeof(struct acquaintance));
	findings->climbs.moves = g_array_new(FALSE, TRUE, sizeof(struct move));
	findings->this_month.met = g_array_new(FALSE, TRUE, sizeof(struct encounter));
	findings->this_month.spoken = g_array_new(FALSE, TRUE, sizeof(struct encounter));
	findings->this_month.again = g_array_new(FALSE, TRUE, sizeof(struct encounter));
	findings->this_month.fresh = g_array_new(FALSE, TRUE, sizeof(struct new_tie));
	findings->this_month.words = g_array_new(FALSE, TRUE, sizeof(struct first_words));
	findings->this_month.silent = g_array_new(FALSE, TRUE, sizeof(struct fallen_silent));
	findings->coffee.invitations = g_array_new(FALSE, TRUE, sizeof(struct invitation));
	findings->introductions.pairs = g_array_new(FALSE, TRUE, sizeof(struct introduction));
	findings->introductions.tables = g_array_new(FALSE, TRUE, sizeof(struct table));
	findings->introductions.introducers = g_array_new(FALSE, TRUE, sizeof(struct introducer));
	structure_init(findings);
	findings->ever_met[ORIGIN_LINKEDIN].value = 0.6;
	findings->ever_met[ORIGIN_TWITTER].value = 0.25;
	findings->leaves_trace.value = 0.3;
	findings->offline_first = findings->offline_last = DAY_NONE;
	findings->has_offline_source = true;
	for (int kind = 0; kind < SOURCE_KINDS; kind++)
		findings->begins[kind] = DAY_NONE;
	findings->words.first = MONTH_NONE;
}

/* A LinkedIn archive of two files and a journal. */
static inline void made_up_sources(struct made_up *made)
{
	made_up_source(made, &made->linkedin, (char *)"in/linkedin.zip", SOURCE_LINKEDIN, "G4");
	made_up_source(made, &made->journal, (char *)"met.csv", SOURCE_JOURNAL, NULL);
	made_up_part(&made->connections, &made->linkedin, "Connections.csv");
	made_up_part(&made->messages, &made->linkedin, "messages.csv");
	made_up_part(&made->lines, &made->journal, "");
	made->connections.read = 1204;
	made->connections.fates[ROW_KEPT] = 1200;
	made->connections.fates[ROW_DATE_ONLY] = 4;
	made->messages.read = 100;
	made->messages.fates[ROW_KEPT] = 88;
	made->messages.fates[ROW_SKIPPED] = 1;
	made->messages.fates[ROW_ADVERT] = 11;
	made->lines.read = 1;
	made->lines.fates[ROW_KEPT] = 1;
	made_up_summary(made, &made->linkedin, "2018-11-02", "2026-10-30");
	made_up_summary(made, &made->journal, "2026-10-31", "2026-10-31");
}

static inline void made_up_release(struct made_up *made)
{
	struct findings *findings = &made->findings;
	guint i;

	for (i = 0; i < findings->ties->len; i++) {
		g_ptr_array_unref(g_array_index(findings->ties, struct tie, i).keys);
	}
	g_clear_pointer(&made->linkedin.parts, g_ptr_array_unref);
	g_clear_pointer(&made->journal.parts, g_ptr_array_unref);
	g_ptr_array_unref(findings->owner_keys);
	g_array_unref(findings->ties);
	g_array_unref(findings->evidence);
	g_array_unref(findings->months);
	g_array_unref(findings->sources);
	g_array_unref(findings->covers);
	g_array_unref(findings->ask);
	climbs_release(findings);
	month_release(findings);
	coffee_release(findings);
	introductions_release(findings);
	structure_release(findings);
	g_array_unref(findings->joins);
	g_array_unref(findings->questions);
	diag_release(&made->diag);
}

#endif
