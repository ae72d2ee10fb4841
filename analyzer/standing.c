/*
 * The rule of who is a tie: a mutual link; a private word either way; a public word to the owner;
 * the owner's public words on two different days; or any trace beside proof of a meeting or call.
 */
#include "analyzer/standing.h"

/* What has been seen of a person so far, in order of time. */
struct traces {
	bool trace;
	bool follows_owner, is_followed;
	bool is_linked;	   /* a connection */
	bool private_word; /* in either direction */
	bool public_to_owner;
	guint public_days; /* of the owner's public words to them; two are enough */
	gint32 last_public_day;
};

static void acquaint(struct traces *seen, const struct interaction *interaction,
		     const struct person *owner)
{
	bool from_owner = interaction->from == owner;
	gint32 day = day_of(interaction->when);

	seen->trace = true;
	if (interaction->channel == CHANNEL_TWITTER_FOLLOW)
		*(from_owner ? &seen->is_followed : &seen->follows_owner) = true;
	if (channel_is_mutual_link(interaction->channel))
		seen->is_linked = true;
	if (channel_rung(interaction->channel) == RUNG_PRIVATE)
		seen->private_word = true;
	if (channel_rung(interaction->channel) != RUNG_PUBLIC)
		return;
	if (!from_owner) {
		seen->public_to_owner = true;
	} else if (day != DAY_NONE && (seen->public_days == 0 || day != seen->last_public_day)) {
		seen->public_days++;
		seen->last_public_day = day;
	}
}

static bool makes_a_tie(const struct traces *seen)
{
	return seen->is_linked || (seen->follows_owner && seen->is_followed) ||
	       seen->private_word || seen->public_to_owner || seen->public_days >= 2;
}

gint32 *gathered_since(const struct network *network)
{
	gint32 *since = g_new(gint32, network->people->len + 1);

	for (guint i = 0; i < network->people->len; i++)
		since[i] = G_MAXINT32;
	for (guint i = 0; i < network->gatherings->len; i++) {
		const struct gathering *gathering =
			&g_array_index(network->gatherings, struct gathering, i);

		if (gathering->channel == CHANNELS) /* a calendar's: not on a screen */
			continue;
		for (guint j = 0; j < gathering->count; j++) {
			const struct person *person =
				g_ptr_array_index(network->gathered, gathering->people + j);

			since[person->id] = MIN(since[person->id], day_of(gathering->when));
		}
	}
	return since;
}

static bool can_stand(const struct network *network, const struct person *person)
{
	return person->same == person && person != network->owner &&
	       (person->kind == PERSON_HUMAN || person->kind == PERSON_ME);
}

enum standing standing_of(const struct network *network, const struct proof *proof,
			  const gint32 *gathered, const struct person *person, gint32 day)
{
	struct traces seen = {0};
	struct pieces pieces = proof_of(proof, person);
	const struct interaction *interactions;
	guint count;

	if (!can_stand(network, person))
		return STANDING_ABSENT;
	interactions = network_interactions_of(network, person, &count);
	for (guint i = 0; i < count && day_of(interactions[i].when) <= day; i++)
		acquaint(&seen, &interactions[i], network->owner);
	if (seen.trace) {
		bool is_tie = makes_a_tie(&seen) || pieces_state(pieces, day) <= STATE_SPOKEN;

		return is_tie ? STANDING_TIE : STANDING_AUDIENCE;
	}
	if (gathered[person->id] <= day)
		return STANDING_AUDIENCE;
	for (guint i = 0; i < pieces.count; i++) {
		if (piece_counts(pieces.piece[i], day))
			return STANDING_OFFLINE_ONLY;
	}
	return STANDING_ABSENT;
}

/* The first dated piece of evidence with which they are met or spoken to; DAY_NONE for none. */
static gint32 first_proof(struct pieces pieces)
{
	for (guint i = 0; i < pieces.count; i++) {
		const struct given_date date = pieces.piece[i]->date;

		if (date.precision != PRECISION_NONE &&
		    pieces_state(pieces, date.day) <= STATE_SPOKEN)
			return date.day;
	}
	return DAY_NONE;
}

gint32 tie_since(const struct network *network, const struct proof *proof,
		 const struct person *person)
{
	struct traces seen = {0}, with_undated = {0};
	gint32 first_trace = DAY_NONE, proven;
	guint count;
	const struct interaction *interactions = network_interactions_of(network, person, &count);

	for (guint i = 0; i < count; i++) {
		gint32 day = day_of(interactions[i].when);

		acquaint(&with_undated, &interactions[i], network->owner);
		if (day == DAY_NONE)
			continue;
		if (first_trace == DAY_NONE)
			first_trace = day;
		acquaint(&seen, &interactions[i], network->owner);
		if (makes_a_tie(&seen))
			return day;
	}
	proven = first_proof(proof_of(proof, person));
	if (first_trace == DAY_NONE || makes_a_tie(&with_undated))
		return first_trace;
	return MAX(first_trace, proven);
}

struct totals totals_on(const struct network *network, const struct proof *proof,
			const gint32 *gathered, gint32 day)
{
	struct totals totals = {0};

	for (guint i = 0; i < network->people->len; i++) {
		const struct person *person = g_ptr_array_index(network->people, i);
		enum standing standing = standing_of(network, proof, gathered, person, day);

		if (standing == STANDING_TIE) {
			totals.ties++;
			totals.states[pieces_state(proof_of(proof, person), day)]++;
		} else if (standing == STANDING_AUDIENCE) {
			totals.audience++;
		} else if (standing == STANDING_OFFLINE_ONLY) {
			totals.offline_only++;
		}
	}
	totals.people = totals.ties + totals.audience;
	return totals;
}
