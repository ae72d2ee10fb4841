/*
 * Whom do I ask for coffee next?
 *
 * Candidates were never met (online or spoken; who has only a hint gets a question instead), are no
 * colleague, schoolmate or relative, exchange words with the owner both ways or stand in a mutual
 * link, are warm, and had words within a year. Words without a date may be recent. Among fewer than
 * ten ties warmth, a rank, says nothing, and any words do; where no tie has a word, the newest
 * links take their place. Of the thirty warmest the month invites ten (turn.h), so that the list
 * moves on. The reason is the first that holds of those in coffee.h: the order is a proposal. A
 * company counts for what it says of friends met there. Cost: a pass over the ties and one over the
 * words of the invited. Nobody who fits: no invitation.
 */
#include "analyzer/coffee.h"

#include <string.h>

#include "analyzer/analysis.h"
#include "analyzer/introductions.h"
#include "analyzer/turn.h"
#include "analyzer/workplace.h"

#define MANY_MET_THERE 3
#define MANY_DAYS      3

static const char *const reason_names[COFFEE_REASONS] = {
	[COFFEE_CALLS] = "calls",
	[COFFEE_COMPANY] = "company",
	[COFFEE_INTRODUCER] = "introducer",
	[COFFEE_COLLEAGUE] = "company",
	[COFFEE_DAYS] = "days",
	[COFFEE_BOTH_WAYS] = "both ways",
	[COFFEE_ONE_WAY] = "one way",
	[COFFEE_LINK] = "link",
};

const char *coffee_reason_name(enum coffee_reason reason)
{
	return reason_names[reason];
}

struct candidate {
	guint tie;
	guint64 turn;
	gint32 newest; /* the last link, where no tie has a word; else 0 */
};

static const struct tie *tie_at(const struct findings *findings, guint i)
{
	return &g_array_index(findings->ties, struct tie, i);
}

static bool is_recent(const struct findings *findings, gint32 day)
{
	return findings->as_of - day <= COFFEE_RECENT;
}

static void count_warm(struct findings *findings)
{
	struct coffee *coffee = &findings->coffee;

	for (guint i = 0; i < findings->ties->len; i++) {
		const struct tie *tie = tie_at(findings, i);

		coffee->by_words |= tie->sent + tie->received > 0;
		coffee->worded += tie->last_words != DAY_NONE;
		if (tie->last_words == DAY_NONE || tie->warmth < COFFEE_WARM ||
		    !is_recent(findings, tie->last_words))
			continue;
		coffee->warm++;
		coffee->warm_met += tie->state == STATE_MET;
		coffee->warm_spoken += tie->state == STATE_SPOKEN;
		coffee->warm_maybe += tie->state == STATE_MAYBE;
		coffee->warm_online += tie->state == STATE_ONLINE;
	}
}

/* A connection, or a follow each way. */
static bool is_mutually_linked(const struct analysis *analysis, const struct tie *tie)
{
	bool by_owner = false, by_them = false;
	guint count;
	const struct interaction *interactions =
		network_interactions_of(analysis->network, tie->record, &count);

	for (guint i = 0; i < count && day_of(interactions[i].when) <= analysis->findings->as_of;
	     i++) {
		if (channel_is_mutual_link(interactions[i].channel))
			return true;
		if (interactions[i].channel != CHANNEL_TWITTER_FOLLOW)
			continue;
		*(interactions[i].from == analysis->network->owner ? &by_owner : &by_them) = true;
	}
	return by_owner && by_them;
}

static bool is_candidate(const struct analysis *analysis, const struct tie *tie)
{
	const struct findings *findings = analysis->findings;
	bool is_warm = tie->warmth >= COFFEE_WARM || findings->ties->len < COFFEE_RANKED;

	if ((tie->state != STATE_ONLINE && tie->state != STATE_SPOKEN) || tie->is_familiar ||
	    tie->record->kind != PERSON_HUMAN)
		return false;
	if (!findings->coffee.by_words)
		return tie->last_contact != DAY_NONE && is_recent(findings, tie->last_contact) &&
		       is_mutually_linked(analysis, tie);
	if (tie->sent + tie->received == 0 || !is_warm ||
	    (tie->last_words != DAY_NONE && !is_recent(findings, tie->last_words)))
		return false;
	return (tie->sent > 0 && tie->received > 0) || is_mutually_linked(analysis, tie);
}

static gint newest_then_warmest(gconstpointer a, gconstpointer b)
{
	const struct candidate *one = a, *other = b;

	if (one->newest != other->newest)
		return one->newest > other->newest ? -1 : 1;
	return (one->tie > other->tie) - (one->tie < other->tie);
}

static gint by_turn(gconstpointer a, gconstpointer b)
{
	const struct candidate *one = a, *other = b;

	if (one->turn != other->turn)
		return one->turn < other->turn ? -1 : 1;
	return (one->tie > other->tie) - (one->tie < other->tie);
}

/* Those invited this month, in the order of the list. */
static GArray *choose(struct analysis *analysis)
{
	struct findings *findings = analysis->findings;
	GArray *candidates = g_array_new(FALSE, FALSE, sizeof(struct candidate));

	for (guint i = 0; i < findings->ties->len; i++) {
		const struct tie *tie = tie_at(findings, i);
		struct candidate candidate = {
			.tie = i,
			.newest = findings->coffee.by_words ? 0 : tie->last_contact,
		};

		if (!is_candidate(analysis, tie))
			continue;
		candidate.turn = turn_of("coffee ", tie->person, findings->month);
		g_array_append_val(candidates, candidate);
	}
	findings->coffee.candidates = candidates->len;
	g_array_sort(candidates, newest_then_warmest);
	g_array_set_size(candidates, MIN(candidates->len, COFFEE_IN_TURN));
	g_array_sort(candidates, by_turn);
	g_array_set_size(candidates, MIN(candidates->len, COFFEE_INVITED));
	g_array_sort(candidates, newest_then_warmest);
	return candidates;
}

/* --- the reason --- */

/* How many friends were met who list each company, by its folded name. */
static GHashTable *count_met_by_company(const struct findings *findings)
{
	GHashTable *met = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

	for (guint i = 0; i < findings->ties->len; i++) {
		const struct tie *tie = tie_at(findings, i);
		char *company = workplace_fold(tie->state == STATE_MET ? tie->company : NULL);
		guint count = GPOINTER_TO_UINT(g_hash_table_lookup(met, company));

		if (*company)
			g_hash_table_insert(met, company, GUINT_TO_POINTER(count + 1));
		else
			g_free(company);
	}
	return met;
}

static guint met_where_they_work(GHashTable *met, const struct tie *tie)
{
	g_autofree char *company = workplace_fold(tie->company);

	return GPOINTER_TO_UINT(g_hash_table_lookup(met, company));
}

static bool has_called(const struct analysis *analysis, const struct tie *tie,
		       struct invitation *invitation)
{
	struct pieces pieces = proof_of(&analysis->proof, tie->record);

	for (guint i = 0; i < pieces.count; i++) {
		const struct evidence *piece = pieces.piece[i];

		if (piece->kind != EVIDENCE_VOICE || piece->grade > GRADE_TOLD ||
		    !piece_counts(piece, analysis->findings->as_of))
			continue;
		invitation->count++;
		invitation->date = piece->date;
	}
	return invitation->count > 0;
}

/* What was exchanged last, and on how many days of the past twelve months. */
static guint look_at_exchange(const struct analysis *analysis, const struct tie *tie,
			      struct invitation *invitation)
{
	const struct findings *findings = analysis->findings;
	gint32 before = DAY_NONE;
	guint days = 0, count;
	const struct interaction *interactions =
		network_interactions_of(analysis->network, tie->record, &count);

	for (guint i = 0; i < count && day_of(interactions[i].when) <= findings->as_of; i++) {
		gint32 day = day_of(interactions[i].when);

		if (findings->coffee.by_words && !channel_has_words(interactions[i].channel))
			continue;
		invitation->last = day;
		invitation->channel = interactions[i].channel;
		invitation->from_owner = interactions[i].from == analysis->network->owner;
		days += day != DAY_NONE && day != before && findings->as_of - day < COFFEE_RECENT;
		before = day;
	}
	return days;
}

static void find_reason(const struct analysis *analysis, GHashTable *met,
			struct invitation *invitation)
{
	const struct tie *tie = tie_at(analysis->findings, invitation->tie);
	const struct introducer *introducer = introducer_of(analysis->findings, invitation->tie);
	guint colleagues = met_where_they_work(met, tie);
	guint days = look_at_exchange(analysis, tie, invitation);

	if (has_called(analysis, tie, invitation)) {
		invitation->reason = COFFEE_CALLS;
	} else if (introducer && colleagues < MANY_MET_THERE) {
		invitation->reason = COFFEE_INTRODUCER;
		invitation->friend = introducer->friend;
	} else if (colleagues > 0) {
		invitation->reason =
			colleagues < MANY_MET_THERE ? COFFEE_COLLEAGUE : COFFEE_COMPANY;
		invitation->count = colleagues;
	} else if (!analysis->findings->coffee.by_words) {
		invitation->reason = COFFEE_LINK;
		invitation->date = given_date_of_day(tie->first_contact);
	} else if (days >= MANY_DAYS) {
		invitation->reason = COFFEE_DAYS;
		invitation->count = days;
	} else {
		invitation->reason = tie->sent && tie->received ? COFFEE_BOTH_WAYS : COFFEE_ONE_WAY;
		invitation->date = given_date_of_day(tie->first_words);
	}
}

void coffee_analysis(struct analysis *analysis)
{
	struct findings *findings = analysis->findings;
	g_autoptr(GHashTable) met = count_met_by_company(findings);
	g_autoptr(GArray) chosen = NULL;

	findings->coffee.invitations = g_array_new(FALSE, FALSE, sizeof(struct invitation));
	count_warm(findings);
	chosen = choose(analysis);
	for (guint i = 0; i < chosen->len; i++) {
		struct invitation invitation = {
			.tie = g_array_index(chosen, struct candidate, i).tie,
			.date = {DAY_NONE, PRECISION_NONE},
			.last = DAY_NONE};

		find_reason(analysis, met, &invitation);
		g_array_append_val(findings->coffee.invitations, invitation);
	}
}

void coffee_release(struct findings *findings)
{
	g_array_unref(findings->coffee.invitations);
}
