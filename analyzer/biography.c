/*
 * One person's story out of the network and the findings: who they are, what happened on each
 * rung, what shows a meeting, and which rule made the state.
 */
#include "analyzer/biography.h"

#include <string.h>

#include "analyzer/analysis.h"
#include "analyzer/identity/closest.h"
#include "analyzer/name.h"
#include "analyzer/identity/records.h"

static gint by_first_key(gconstpointer a, gconstpointer b)
{
	return key_compare(record_key(*(struct person *const *)a),
			   record_key(*(struct person *const *)b));
}

static void add_candidate(const struct network *network, GPtrArray *people, struct person *record)
{
	struct person *person = record_root(record);

	if (person != network->owner && record_key(person) &&
	    !g_ptr_array_find(people, person, NULL))
		g_ptr_array_add(people, person);
}

/* Whether every word of `wanted` is a word of `name`, or begins one. */
static bool holds_all_words(const char *name, char **wanted)
{
	g_auto(GStrv) words = g_strsplit(name, " ", -1);

	for (char **want = wanted; *want; want++) {
		bool found = false;

		for (char **word = words; *word && !found; word++)
			found = g_str_has_prefix(*word, *want);
		if (!found)
			return false;
	}
	return wanted[0] != NULL && *wanted[0] != '\0';
}

static bool is_called(const struct person *person, const char *folded)
{
	bool is_so = person->folded && strcmp(person->folded, folded) == 0;

	for (const GSList *former = person->former; former && !is_so; former = former->next)
		is_so = strcmp(former->data, folded) == 0;
	return is_so;
}

/* An index of all names would take longer than to look through them once. */
static void add_by_name(const struct network *network, GPtrArray *people, const char *folded)
{
	for (guint i = 0; *folded && i < network->people->len; i++) {
		struct person *person = g_ptr_array_index(network->people, i);

		if (is_called(person, folded) && record_root(person)->kind != PERSON_IGNORED)
			add_candidate(network, people, person);
	}
}

static void add_by_words(const struct network *network, GPtrArray *people, char **words)
{
	for (guint i = 0; i < network->people->len; i++) {
		struct person *person = g_ptr_array_index(network->people, i);

		if (person->folded && holds_all_words(person->folded, words))
			add_candidate(network, people, person);
	}
}

GPtrArray *biography_candidates(const struct network *network, const char *name)
{
	GPtrArray *people = g_ptr_array_new();
	g_autofree char *key = key_parse(name);
	g_autofree char *handle = key_twitter_handle(*name == '@' ? name : "");
	g_autofree char *folded = name_fold(name);
	g_auto(GStrv) words = g_strsplit(folded, " ", -1);
	struct person *record = network_find(network, key ? key : handle ? handle : "");

	if (record)
		add_candidate(network, people, record);
	else
		add_by_name(network, people, folded);
	if (people->len == 0)
		add_by_words(network, people, words);
	g_ptr_array_sort(people, by_first_key);
	return people;
}

const char *biography_unmistakable(const struct network *network, const struct person *person)
{
	if (person->name) {
		g_autoptr(GPtrArray) people = biography_candidates(network, person->name);

		if (people->len == 1 && g_ptr_array_index(people, 0) == person)
			return person->name;
	}
	return record_key(person);
}

char *biography_closest(const struct network *network, const char *name)
{
	g_autofree char *folded = name_fold(name);

	return closest_people(network, folded);
}

static void extend(struct rung_history *rung, gint32 day)
{
	rung->times++;
	if (day == DAY_NONE)
		return;
	if (rung->first == DAY_NONE || day < rung->first)
		rung->first = day;
	rung->last = MAX(rung->last, day);
}

static void tell_interactions(struct biography *biography, const struct network *network,
			      gint32 as_of)
{
	guint count;
	const struct interaction *interactions =
		network_interactions_of(network, biography->record, &count);

	for (guint i = 0; i < count && day_of(interactions[i].when) <= as_of; i++) {
		const struct interaction *interaction = &interactions[i];
		struct rung_history *rung = &biography->rungs[channel_rung(interaction->channel)];

		extend(rung, day_of(interaction->when));
		rung->channels |= 1u << interaction->channel;
		if (channel_is_mutual_link(interaction->channel))
			continue;
		if (interaction->from == network->owner)
			rung->by_owner++;
		else
			rung->by_them++;
	}
}

static void tell_evidence(struct biography *biography, const struct findings *findings)
{
	const char *person = g_ptr_array_index(biography->keys, 0);

	for (guint i = 0; i < findings->evidence->len; i++) {
		const struct found_evidence *piece =
			&g_array_index(findings->evidence, struct found_evidence, i);

		if (strcmp(piece->person, person) != 0)
			continue;
		g_array_append_val(biography->evidence, *piece);
		if (piece->is_denied || piece->grade == GRADE_DENIED) {
			biography->denied++;
		} else if (piece->grade == GRADE_HINTED) {
			biography->hinted++;
		} else {
			biography->told[piece->kind]++;
			extend(&biography->rungs[piece->kind == EVIDENCE_VOICE ? RUNG_VOICE
									       : RUNG_IN_PERSON],
			       piece->date.day);
		}
	}
}

static bool is_theirs(const struct biography *biography, const char *key)
{
	return g_ptr_array_find_with_equal_func(biography->keys, key, g_str_equal, NULL);
}

static void tell_keys(struct biography *biography, const struct findings *findings)
{
	for (guint i = 0; i < findings->joins->len; i++) {
		const struct join *join = &g_array_index(findings->joins, struct join, i);

		if (is_theirs(biography, join->a) || is_theirs(biography, join->b))
			g_array_append_val(biography->joins, *join);
	}
	for (guint i = 0; i < findings->questions->len; i++) {
		const struct question *question =
			&g_array_index(findings->questions, struct question, i);

		if (is_theirs(biography, question->a) || is_theirs(biography, question->b))
			g_array_append_val(biography->questions, *question);
	}
}

static enum state_rule rule_of(const struct biography *biography)
{
	if (biography->told[EVIDENCE_IN_PERSON])
		return RULE_MET_TOLD;
	if (biography->told[EVIDENCE_VOICE])
		return RULE_SPOKEN_TOLD;
	if (biography->hinted)
		return RULE_MAYBE_HINTS;
	if (biography->tie && biography->tie->denied_by_journal)
		return RULE_NEVER;
	return biography->denied ? RULE_ALL_DENIED : RULE_NOTHING;
}

void biography_init(struct biography *biography, const struct network *network,
		    const struct findings *findings, const struct person *person)
{
	memset(biography, 0, sizeof *biography);
	biography->record = person;
	biography->keys = ordered_keys(person);
	biography->name = shown_name(person, biography->keys);
	biography->evidence = g_array_new(FALSE, FALSE, sizeof(struct found_evidence));
	biography->joins = g_array_new(FALSE, FALSE, sizeof(struct join));
	biography->questions = g_array_new(FALSE, FALSE, sizeof(struct question));
	for (int rung = 0; rung < RUNGS; rung++)
		biography->rungs[rung].first = biography->rungs[rung].last = DAY_NONE;
	for (guint i = 0; i < findings->ties->len; i++) {
		const struct tie *tie = &g_array_index(findings->ties, struct tie, i);

		if (tie->record == person)
			biography->tie = tie;
	}
	tell_keys(biography, findings);
	tell_interactions(biography, network, findings->as_of);
	tell_evidence(biography, findings);
	biography->is_offline_only = biography->tie == NULL && biography->evidence->len > 0;
	biography->rule = rule_of(biography);
}

void biography_release(struct biography *biography)
{
	g_ptr_array_unref(biography->keys);
	g_array_unref(biography->evidence);
	g_array_unref(biography->joins);
	g_array_unref(biography->questions);
}
