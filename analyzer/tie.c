/*
 * Who are the ties, and what passed between each of them and the owner?
 *
 * Counts only what is dated up to the reporting date or not dated. Cost: two passes over the
 * interactions, one of them for the ceilings (ceiling.h). No people: no ties.
 */
#include "analyzer/analysis.h"

#include <math.h>
#include <string.h>

#include "analyzer/ceiling.h"
#include "analyzer/name.h"
#include "analyzer/workplace.h"

static gint by_key(gconstpointer a, gconstpointer b)
{
	return key_compare(*(const char *const *)a, *(const char *const *)b);
}

/* A key with a day tells nobody anything when there is a better one. */
static bool is_worth_showing(const struct person *person, const char *key)
{
	if (!key_has_day(key))
		return true;
	for (const GSList *other = person->keys; other != NULL; other = other->next) {
		if (!key_has_day(other->data))
			return false;
	}
	return true;
}

GPtrArray *ordered_keys(const struct person *person)
{
	GPtrArray *keys = g_ptr_array_new();

	for (const GSList *key = person->keys; key != NULL; key = key->next) {
		if (is_worth_showing(person, key->data))
			g_ptr_array_add(keys, key->data);
	}
	g_ptr_array_sort(keys, by_key);
	return keys;
}

const char *shown_name(const struct person *person, const GPtrArray *keys)
{
	const char *handle_prefix = "twitter:@";

	if (person->name)
		return person->name;
	for (guint i = 0; i < keys->len; i++) {
		const char *key = g_ptr_array_index(keys, i);

		if (g_str_has_prefix(key, handle_prefix))
			return key + strlen(handle_prefix) - 1;
	}
	return keys->len ? g_ptr_array_index(keys, 0) : NULL;
}

/* What the counting of one tie's words has to remember from row to row. */
struct word_count {
	gint32 day;		/* of the words before */
	guint32 channels;	/* seen on that day */
	guint32 sent, received; /* channels used in each direction */
	gint32 as_of;
	guint half_life;
	double decayed_days;
};

static void count_words(struct tie *tie, struct word_count *count,
			const struct interaction *interaction, bool from_owner)
{
	gint32 day = day_of(interaction->when);
	guint32 channel = 1u << interaction->channel;

	if (from_owner) {
		tie->sent++;
		count->sent |= channel;
	} else {
		tie->received++;
		count->received |= channel;
	}
	if (day == DAY_NONE)
		return;
	if (day != count->day) {
		tie->active_days++;
		count->day = day;
		count->channels = 0;
	}
	if (!(count->channels & channel)) {
		count->channels |= channel;
		count->decayed_days += exp2(-(double)(count->as_of - day) / count->half_life);
	}
	if (tie->first_words == DAY_NONE)
		tie->first_words = day;
	tie->last_words = day;
	tie->last_channel = interaction->channel;
	tie->last_from_owner = from_owner;
}

static void count_interactions(const struct analysis *analysis, struct tie *tie)
{
	gint32 as_of = analysis->findings->as_of;
	struct word_count words = {
		.day = DAY_NONE, .as_of = as_of, .half_life = analysis->findings->half_life};
	guint count, smaller, larger;
	const struct interaction *interactions =
		network_interactions_of(analysis->network, tie->record, &count);

	for (guint i = 0; i < count && day_of(interactions[i].when) <= as_of; i++) {
		gint32 day = day_of(interactions[i].when);
		enum channel channel = interactions[i].channel;

		tie->channels |= 1u << channel;
		if (day != DAY_NONE) {
			if (tie->first_contact == DAY_NONE)
				tie->first_contact = day;
			tie->last_contact = day;
		}
		if (channel_has_words(channel))
			count_words(tie, &words, &interactions[i],
				    interactions[i].from == analysis->network->owner);
	}
	smaller = MIN(tie->sent, tie->received);
	larger = MAX(tie->sent, tie->received);
	tie->parts[WARMTH_DAYS] = words.decayed_days;
	tie->parts[WARMTH_RECIPROCITY] = larger ? (double)smaller / larger : 0;
	tie->parts[WARMTH_BOTH_WAYS] = __builtin_popcount(words.sent & words.received);
	tie->parts[WARMTH_WORDS] = tie->sent + tie->received;
}

static void weigh_evidence(const struct analysis *analysis, struct tie *tie)
{
	gint32 as_of = analysis->findings->as_of;
	struct pieces pieces = proof_of(&analysis->proof, tie->record);

	tie->state = pieces_state(pieces, as_of);
	tie->denied_by_journal = pieces_have_never(pieces, as_of);
	tie->ceiling = ceiling_on(analysis->network, &analysis->proof, tie->record, as_of);
	for (guint i = 0; i < pieces.count; i++) {
		const struct evidence *piece = pieces.piece[i];

		if (!piece_counts(piece, as_of) || piece->grade > GRADE_TOLD ||
		    piece_is_denied(pieces, piece, as_of))
			continue;
		if (piece->kind == EVIDENCE_VOICE || piece->date.precision == PRECISION_NONE)
			continue;
		if (tie->first_met.precision == PRECISION_NONE)
			tie->first_met = piece->date;
		tie->last_met = piece->date;
	}
}

/* A colleague, a schoolmate or a relative has usually been met (DESIGN). `surname` is the owner's,
 * folded; "" when unknown. */
static bool is_familiar(const struct network *network, const struct person *person,
			const char *surname)
{
	g_autofree char *company = workplace_fold(person->company);
	g_autofree char *name = NULL;

	if (g_hash_table_contains(network->owner_affiliations, company))
		return true;
	if (*surname == '\0')
		return false;
	name = name_fold(person->name);
	return name_word_count(name) > 1 && strcmp(name_last_word(name), surname) == 0;
}

/* The last word of a name of at least two. */
static char *surname_of(const struct person *person)
{
	g_autofree char *name = name_fold(person ? person->name : NULL);

	return g_strdup(name_word_count(name) > 1 ? name_last_word(name) : "");
}

static struct tie make_tie(const struct analysis *analysis, const struct person *person,
			   const char *surname)
{
	struct tie tie = {
		.record = person,
		.keys = ordered_keys(person),
		.first_contact = DAY_NONE,
		.last_contact = DAY_NONE,
		.first_words = DAY_NONE,
		.last_words = DAY_NONE,
		.first_met = {DAY_NONE, PRECISION_NONE},
		.last_met = {DAY_NONE, PRECISION_NONE},
		.company = person->company,
		.position = person->position,
		.is_familiar = is_familiar(analysis->network, person, surname),
	};

	tie.person = g_ptr_array_index(tie.keys, 0);
	tie.name = shown_name(person, tie.keys);
	count_interactions(analysis, &tie);
	weigh_evidence(analysis, &tie);
	return tie;
}

void tie_analysis(struct analysis *analysis)
{
	const struct network *network = analysis->network;
	g_autofree char *surname = surname_of(network->owner);

	for (guint i = 0; i < network->people->len; i++) {
		const struct person *person = g_ptr_array_index(network->people, i);
		struct tie tie;

		if (standing_of(network, &analysis->proof, analysis->gathered, person,
				analysis->findings->as_of) != STANDING_TIE)
			continue;
		tie = make_tie(analysis, person, surname);
		g_array_append_val(analysis->findings->ties, tie);
	}
}
