/*
 * One person's story out of the network and the findings: who they are, what happened on each
 * rung, what shows a meeting, and which rule made the state.
 */
#include "analyzer/biography.h"

#include <math.h>
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

static bool is_in(struct place place, const struct found_evidence *evidence)
{
	return place.part == evidence->part->id && place.line == evidence->line;
}

/* Whose words a piece is made of, as far as their place tells: all messages of a conversation may
 * stand in one. */
static void find_words(const struct network *network, const struct biography *biography,
		       struct told_piece *piece)
{
	guint count, ways = 0;
	const struct interaction *with =
		network_interactions_of(network, biography->record, &count);

	for (guint i = 0; i < count; i++) {
		bool is_from_owner = with[i].from == network->owner;

		if (!is_in(with[i].place, &piece->evidence) || !channel_has_words(with[i].channel))
			continue;
		piece->channel = with[i].channel;
		piece->is_from_owner = is_from_owner;
		ways |= 1u << is_from_owner;
	}
	piece->is_one_way = ways == 1 || ways == 2;
}

static void weigh(struct biography *biography, const struct found_evidence *piece)
{
	struct rung_history *rung =
		&biography->rungs[piece->kind == EVIDENCE_VOICE ? RUNG_VOICE : RUNG_IN_PERSON];

	if (piece->is_denied || piece->grade == GRADE_DENIED) {
		biography->denied++;
		return;
	}
	if (piece->grade == GRADE_HINTED) {
		biography->hinted++;
		biography->hints_of_meeting += piece->kind == EVIDENCE_IN_PERSON;
		return;
	}
	biography->told[piece->kind]++;
	rung->grades[piece->grade]++;
	extend(rung, piece->date.day);
}

static void tell_evidence(struct biography *biography, const struct network *network,
			  const struct findings *findings)
{
	const char *person = g_ptr_array_index(biography->keys, 0);

	for (guint i = 0; i < findings->evidence->len; i++) {
		struct told_piece piece = {
			.evidence = g_array_index(findings->evidence, struct found_evidence, i),
			.channel = CHANNELS,
		};

		if (strcmp(piece.evidence.person, person) != 0)
			continue;
		find_words(network, biography, &piece);
		weigh(biography, &piece.evidence);
		g_array_append_val(biography->evidence, piece);
	}
}

/* The platform that a key is of; ORIGIN_CALENDAR for an address, ORIGINS for others. */
static enum origin origin_of(const char *key)
{
	if (g_str_has_prefix(key, "linkedin:") || g_str_has_prefix(key, "name:"))
		return ORIGIN_LINKEDIN;
	if (g_str_has_prefix(key, "twitter:"))
		return ORIGIN_TWITTER;
	return g_str_has_prefix(key, "mail:") ? ORIGIN_CALENDAR : ORIGINS;
}

/* The exports that name the record of this key. */
static void find_sources(const struct network *network, struct known_key *known)
{
	const struct person *record = network_find(network, known->key);

	for (guint i = 0; record && i < network->sources->len; i++) {
		const struct source *source = g_ptr_array_index(network->sources, i);

		if (!(record->seen_in & network_source_bit(network, source)))
			continue;
		known->source = known->source ? known->source : source;
		known->sources++;
	}
}

/* The row that made the link, else the first that names them on this platform. */
static struct place first_place(const struct network *network, const struct person *person,
				enum origin origin)
{
	struct place place = {0, 0};
	guint count;
	const struct interaction *with = network_interactions_of(network, person, &count);

	for (guint i = 0; i < count; i++) {
		bool is_link = channel_is_mutual_link(with[i].channel);

		if (channel_origin(with[i].channel) != origin || (place.line != 0 && !is_link))
			continue;
		place = with[i].place;
		if (is_link)
			break;
	}
	return place;
}

static bool is_handle(const char *key)
{
	return g_str_has_prefix(key, "twitter:@");
}

/* The one key by which a platform knows them. Two may come from two rows; a handle goes with the
 * id, if that is known. */
static bool is_only_one(const struct biography *biography, const char *key)
{
	guint ids = 0, handles = 0;

	for (guint i = 0; i < biography->keys->len; i++) {
		const char *other = g_ptr_array_index(biography->keys, i);

		if (origin_of(other) != origin_of(key))
			continue;
		handles += is_handle(other);
		ids += !is_handle(other);
	}
	return is_handle(key) ? ids == 0 && handles == 1 : ids == 1;
}

static void place_keys(struct biography *biography, const struct network *network)
{
	for (guint i = 0; i < biography->keys->len; i++) {
		struct known_key known = {.key = g_ptr_array_index(biography->keys, i)};
		enum origin origin = origin_of(known.key);

		if (origin < ORIGIN_CALENDAR && is_only_one(biography, known.key)) {
			struct place place = first_place(network, biography->record, origin);

			known.line = place.line;
			known.part = place.line ? network_part_at(network, place) : NULL;
		}
		if (!is_handle(known.key))
			find_sources(network, &known);
		g_array_append_val(biography->known_keys, known);
	}
}

static void tell_silence(struct biography *biography, gint32 as_of)
{
	const struct tie *tie = biography->tie;
	struct silence *silence = &biography->silence;

	*silence = (struct silence){DAY_NONE, NAN};
	if (tie == NULL || tie->last_words == DAY_NONE)
		return;
	silence->days = as_of - tie->last_words;
	if (tie->active_days >= 3)
		silence->usual =
			(double)(tie->last_words - tie->first_words) / (tie->active_days - 1);
}

/* --- who could introduce them --- */

static void count_together(struct shared_friend *friend, const struct gathering *gathering)
{
	if (gathering->channel == CHANNELS)
		friend->events++;
	else if (channel_rung(gathering->channel) == RUNG_PRIVATE)
		friend->groups++;
	else
		friend->posts++;
}

static bool is_at(const struct network *network, const struct gathering *gathering,
		  const struct person *person)
{
	for (guint i = 0; i < gathering->count; i++)
		if (g_ptr_array_index(network->gathered, gathering->people + i) == person)
			return true;
	return false;
}

static int most_often_first(gconstpointer a, gconstpointer b)
{
	const struct shared_friend *one = a, *other = b;
	guint one_times = one->groups + one->posts + one->events;
	guint other_times = other->groups + other->posts + other->events;

	if (one_times != other_times)
		return one_times < other_times ? 1 : -1;
	return key_compare(one->tie->person, other->tie->person);
}

/* Met ties by their record. */
static GHashTable *met_ties(const struct findings *findings)
{
	GHashTable *met = g_hash_table_new(NULL, NULL);

	for (guint i = 0; i < findings->ties->len; i++) {
		const struct tie *tie = &g_array_index(findings->ties, struct tie, i);

		if (tie->state == STATE_MET)
			g_hash_table_insert(met, (gpointer)tie->record, (gpointer)tie);
	}
	return met;
}

static void tell_friends(struct biography *biography, const struct network *network,
			 const struct findings *findings)
{
	g_autoptr(GHashTable) met = met_ties(findings);
	g_autoptr(GHashTable) friends = g_hash_table_new_full(NULL, NULL, NULL, g_free);
	GHashTableIter iter;
	gpointer value;

	for (guint i = 0; i < network->gatherings->len; i++) {
		const struct gathering *gathering =
			&g_array_index(network->gatherings, struct gathering, i);

		if (day_of(gathering->when) > findings->as_of ||
		    !is_at(network, gathering, biography->record))
			continue;
		for (guint j = 0; j < gathering->count; j++) {
			gpointer person =
				g_ptr_array_index(network->gathered, gathering->people + j);
			struct tie *tie = g_hash_table_lookup(met, person);
			struct shared_friend *friend = g_hash_table_lookup(friends, person);

			if (tie == NULL || person == biography->record)
				continue;
			if (friend == NULL) {
				friend = g_new0(struct shared_friend, 1);
				friend->tie = tie;
				g_hash_table_insert(friends, person, friend);
			}
			count_together(friend, gathering);
		}
	}
	g_hash_table_iter_init(&iter, friends);
	while (g_hash_table_iter_next(&iter, NULL, &value))
		g_array_append_vals(biography->friends, value, 1);
	g_array_sort(biography->friends, most_often_first);
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

/* What the chance is made of besides its prior, and whether an answer would change it. */
static void tell_chances(struct biography *biography, const struct findings *findings)
{
	const struct tie *tie = biography->tie;

	biography->covered = NAN;
	if (tie && findings->leaves_trace.value > 0)
		biography->covered = tie->sensitivity / findings->leaves_trace.value;
	for (guint i = 0; tie && i < findings->ask->len; i++)
		biography->is_asked |= strcmp(g_array_index(findings->ask, struct ask, i).person,
					      tie->person) == 0;
}

void biography_init(struct biography *biography, const struct network *network,
		    const struct findings *findings, const struct person *person)
{
	memset(biography, 0, sizeof *biography);
	biography->record = person;
	biography->keys = ordered_keys(person);
	biography->name = shown_name(person, biography->keys);
	biography->journal_name = biography_unmistakable(network, person);
	biography->known_keys = g_array_new(FALSE, FALSE, sizeof(struct known_key));
	biography->evidence = g_array_new(FALSE, FALSE, sizeof(struct told_piece));
	biography->friends = g_array_new(FALSE, FALSE, sizeof(struct shared_friend));
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
	tell_evidence(biography, network, findings);
	place_keys(biography, network);
	tell_silence(biography, findings->as_of);
	tell_chances(biography, findings);
	if (biography->tie && biography->tie->state != STATE_MET)
		tell_friends(biography, network, findings);
	biography->is_offline_only = biography->tie == NULL && biography->evidence->len > 0;
	biography->rule = rule_of(biography);
}

void biography_release(struct biography *biography)
{
	g_ptr_array_unref(biography->keys);
	g_array_unref(biography->known_keys);
	g_array_unref(biography->friends);
	g_array_unref(biography->evidence);
	g_array_unref(biography->joins);
	g_array_unref(biography->questions);
}
