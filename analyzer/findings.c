/*
 * The analyses in order, and the month they speak of.
 */
#include "analyzer/findings.h"

#include <igraph.h>
#include <string.h>

#include "analyzer/analysis.h"

/* When an analysis runs. Those of one stage run one after the other, in the order of the table, and
 * each reads what those above it have found; the last two stages run at the same time, so that
 * neither reads what the other finds. */
enum stage {
	STAGE_FIRST,
	STAGE_GRAPH, /* all that use igraph, which is not made for two threads */
	STAGE_BESIDE
};

static const struct {
	const char *name; /* for a message when a library fails */
	enum stage stage;
	void (*run)(struct analysis *analysis);
	void (*release)(struct findings *findings); /* of its part; NULL when findings.c does */
} analyses[] = {
	{"ties", STAGE_FIRST, tie_analysis, NULL},
	{"warmth", STAGE_FIRST, warmth_analysis, NULL},
	{"chance", STAGE_FIRST, chance_analysis, NULL},
	{"acquaintances", STAGE_FIRST, acquaintance_analysis, acquaintance_release},

	{"overlap", STAGE_GRAPH, overlap_analysis, NULL},
	{"circles", STAGE_GRAPH, circles_analysis, circles_release},
	{"brokers", STAGE_GRAPH, brokers_analysis, brokers_release},
	{"map", STAGE_GRAPH, map_analysis, map_release},
	{"introductions", STAGE_GRAPH, introductions_analysis, introductions_release},
	{"coffee", STAGE_GRAPH, coffee_analysis, coffee_release}, /* needs introductions */

	{"ceilings", STAGE_BESIDE, ceiling_analysis, climbs_release},
	{"change", STAGE_BESIDE, change_analysis, NULL},
	{"evidence", STAGE_BESIDE, evidence_analysis, NULL},
	{"sources", STAGE_BESIDE, reach_analysis, NULL},
	{"together", STAGE_BESIDE, together_analysis, NULL},
	{"layers", STAGE_BESIDE, layers_analysis, layers_release},
	{"questions", STAGE_BESIDE, ask_analysis, NULL},
	{"cooling", STAGE_BESIDE, cooling_analysis, cooling_release},
	{"survival", STAGE_BESIDE, survival_analysis, survival_release}, /* needs cooling */
	{"rhythm", STAGE_BESIDE, rhythm_analysis, rhythm_release},
	{"month", STAGE_BESIDE, month_analysis, month_release}, /* needs cooling */
};

static const char *const state_names[STATES] = {
	[STATE_MET] = "met",
	[STATE_SPOKEN] = "spoken",
	[STATE_MAYBE] = "maybe",
	[STATE_ONLINE] = "online",
};

const char *state_name(enum state state)
{
	return state_names[state];
}

/* igraph's own handler ends the program without a word of what it was doing. */
static _Thread_local const char *running;

static void report_igraph(const char *reason, const char *file, int line, igraph_error_t code)
{
	g_error("%s analysis: %s (%s:%d, igraph error %d)", running, reason, file, line, (int)code);
}

static gint32 newest_up_to(const struct network *network, gint32 limit)
{
	gint32 newest = DAY_NONE;

	for (guint i = 0; i < network->interactions->len; i++) {
		gint32 day =
			day_of(g_array_index(network->interactions, struct interaction, i).when);

		if (day <= limit)
			newest = MAX(newest, day);
	}
	for (guint i = 0; i < network->evidence->len; i++) {
		const struct evidence *piece =
			&g_array_index(network->evidence, struct evidence, i);

		if (piece->date.precision != PRECISION_NONE && piece->date.day <= limit)
			newest = MAX(newest, piece->date.day);
	}
	return newest;
}

static void choose_month(struct findings *findings, const struct network *network,
			 const struct analysis_options *options)
{
	gint32 newest = newest_up_to(network, options->today);

	findings->month = options->month;
	if (findings->month == MONTH_NONE)
		findings->month = month_of(newest == DAY_NONE ? options->today : newest);
	findings->as_of = month_last_day(findings->month);
	findings->newest = newest_up_to(network, findings->as_of);
	findings->month_is_full = newest >= findings->as_of;
}

static void run_stage(struct analysis *analysis, enum stage stage)
{
	for (gsize i = 0; i < G_N_ELEMENTS(analyses); i++) {
		if (analyses[i].stage != stage)
			continue;
		running = analyses[i].name;
		analyses[i].run(analysis);
	}
}

static gpointer run_beside(gpointer analysis)
{
	run_stage(analysis, STAGE_BESIDE);
	return NULL;
}

static void run_all(struct analysis *analysis)
{
	g_autoptr(GThread) beside = NULL;

	run_stage(analysis, STAGE_FIRST);
	beside = g_thread_new("analyses", run_beside, analysis);
	run_stage(analysis, STAGE_GRAPH);
	g_thread_join(g_steal_pointer(&beside));
}

void analyze(struct findings *findings, const struct network *network,
	     const struct analysis_options *options)
{
	struct analysis analysis = {.network = network, .findings = findings};
	igraph_error_handler_t *before = igraph_set_error_handler(report_igraph);

	memset(findings, 0, sizeof *findings);
	findings->ties = g_array_new(FALSE, FALSE, sizeof(struct tie));
	findings->evidence = g_array_new(FALSE, FALSE, sizeof(struct found_evidence));
	findings->months = g_array_new(FALSE, FALSE, sizeof(struct month_states));
	findings->sources = g_array_new(FALSE, FALSE, sizeof(struct source_summary));
	findings->covers = g_array_new(FALSE, FALSE, sizeof(struct cover));
	findings->ask = g_array_new(FALSE, FALSE, sizeof(struct ask));
	findings->joins = g_array_ref(network->joins);
	findings->questions = g_array_ref(network->questions);
	findings->offline_first = findings->offline_last = DAY_NONE;
	findings->owner_keys = network->owner ? ordered_keys(network->owner) : g_ptr_array_new();
	findings->everybody = network->people;
	findings->owner_name = network->owner ? network->owner->name : NULL;
	findings->half_life = options->half_life ? options->half_life : WARMTH_HALF_LIFE;
	findings->own_words = options->own_words;
	choose_month(findings, network, options);
	proof_init(&analysis.proof, network);
	analysis.gathered = gathered_since(network);
	run_all(&analysis);
	g_free(analysis.gathered);
	proof_release(&analysis.proof);
	igraph_set_error_handler(before);
}

void findings_release(struct findings *findings)
{
	for (gsize i = 0; i < G_N_ELEMENTS(analyses); i++) {
		if (analyses[i].release)
			analyses[i].release(findings);
	}
	for (guint i = 0; i < findings->ties->len; i++)
		g_ptr_array_unref(g_array_index(findings->ties, struct tie, i).keys);
	g_array_unref(findings->ties);
	g_array_unref(findings->evidence);
	g_array_unref(findings->months);
	g_array_unref(findings->sources);
	g_array_unref(findings->covers);
	g_array_unref(findings->ask);
	g_array_unref(findings->joins);
	g_array_unref(findings->questions);
	g_ptr_array_unref(findings->owner_keys);
}
