/*
 * Hits settled. The order matters: interactions say who is meant; then threads say which messages
 * were openers and how many took part; then plans look for their answers; and at the end one
 * piece a day is left.
 */
#include "analyzer/told/hit.h"

#include <string.h>

#include "analyzer/name.h"

#define GROUP_MAX      7 /* others beside the owner; more is a public */
#define ANSWERS_HEARD  2 /* of the other side: a later "yes" answers something else */
#define TRACE_DAYS     7 /* between a plan and the words that say it happened */
#define TEMPLATE_COUNT 3
#define TEMPLATE_DAYS  31
#define LOOK_AROUND    200 /* hits of a conversation, so that no archive makes this slow */

/* A hit between the owner and one person. */
struct heard {
	const struct hit *hit;
	struct person *person;
	bool is_sent; /* by the owner */
	bool is_template;
	guint people; /* others that it was said to, or in whose company */
	const struct kept *says;
};

/* What the interactions tell of a conversation. */
struct conversation {
	gint64 first, second; /* when its first two messages were written */
	const struct person *last_person;
	guint people;
};

/* A piece of evidence that may have to give way to a stronger one of the same day. */
struct piece {
	struct evidence evidence;
	guint8 rank; /* enum told_reading */
};

struct settling {
	struct network *network;
	GHashTable *conversations; /* thread -> struct conversation * */
	GArray *heard;		   /* struct heard, by person, thread, time */
	GArray *pieces;		   /* struct piece */
};

static int compare_whens(gint64 a, gint64 b)
{
	return a < b ? -1 : a > b;
}

/* By what a hit has in common with its interactions. */
static int by_place(gconstpointer a, gconstpointer b)
{
	const struct hit *one = a, *other = b;

	if (one->place.part != other->place.part)
		return one->place.part < other->place.part ? -1 : 1;
	if (one->place.line != other->place.line)
		return one->place.line < other->place.line ? -1 : 1;
	if (one->thread != other->thread)
		return one->thread < other->thread ? -1 : 1;
	return compare_whens(one->when, other->when);
}

/* By person, thread and time. */
static int by_conversation(gconstpointer a, gconstpointer b)
{
	const struct heard *one = a, *other = b;

	if (one->person != other->person)
		return one->person->id < other->person->id ? -1 : 1;
	if (one->hit->thread != other->hit->thread)
		return one->hit->thread < other->hit->thread ? -1 : 1;
	if (one->hit->when != other->hit->when)
		return compare_whens(one->hit->when, other->hit->when);
	return by_place(one->hit, other->hit);
}

static struct person *alter_of(const struct network *network, const struct interaction *interaction)
{
	return interaction->from == network->owner ? interaction->to : interaction->from;
}

/* Words said to somebody, not about something of theirs. */
static bool is_address(const struct interaction *interaction)
{
	return channel_has_words(interaction->channel) &&
	       interaction->channel != CHANNEL_TWITTER_QUOTE;
}

static void hear(struct settling *settling, const GArray *hits,
		 const struct interaction *interaction)
{
	struct hit like = {.place = interaction->place,
			   .thread = interaction->thread,
			   .when = interaction->when};
	guint index;

	if (!is_address(interaction) ||
	    !g_array_binary_search((GArray *)hits, &like, by_place, &index))
		return;
	while (index > 0 && by_place(&g_array_index(hits, struct hit, index - 1), &like) == 0)
		index--;
	for (; index < hits->len; index++) {
		const struct hit *hit = &g_array_index(hits, struct hit, index);
		struct heard heard = {
			.hit = hit,
			.person = alter_of(settling->network, interaction),
			.is_sent = interaction->from == settling->network->owner,
			.says = &hit->plain,
		};

		if (by_place(hit, &like) != 0)
			break;
		g_array_append_val(settling->heard, heard);
	}
}

static void note_conversation(struct settling *settling, const struct interaction *interaction)
{
	struct conversation *conversation =
		g_hash_table_lookup(settling->conversations, GUINT_TO_POINTER(interaction->thread));
	const struct person *alter = alter_of(settling->network, interaction);
	gint64 when = interaction->when;

	if (conversation == NULL)
		return;
	if (conversation->last_person != alter)
		conversation->people++;
	conversation->last_person = alter;
	if (when == WHEN_NONE)
		return;
	if (when < conversation->first) {
		conversation->second = conversation->first;
		conversation->first = when;
	} else if (when > conversation->first && when < conversation->second) {
		conversation->second = when;
	}
}

static void find_people(struct settling *settling, GArray *hits)
{
	const GArray *interactions = settling->network->interactions;

	g_array_sort(hits, by_place);
	for (guint i = 0; i < hits->len; i++) {
		guint32 thread = g_array_index(hits, struct hit, i).thread;
		struct conversation *conversation;

		if (thread == 0 ||
		    g_hash_table_contains(settling->conversations, GUINT_TO_POINTER(thread)))
			continue;
		conversation = g_new0(struct conversation, 1);
		conversation->first = conversation->second = G_MAXINT64;
		g_hash_table_insert(settling->conversations, GUINT_TO_POINTER(thread),
				    conversation);
	}
	for (guint i = 0; i < interactions->len; i++) {
		const struct interaction *interaction =
			&g_array_index(interactions, struct interaction, i);

		note_conversation(settling, interaction);
		hear(settling, hits, interaction);
	}
	g_array_sort(settling->heard, by_conversation);
}

static struct heard *heard_at(const struct settling *settling, guint index)
{
	return &g_array_index(settling->heard, struct heard, index);
}

/* How many people a hit reached, by the row itself, by whom the same row became an interaction
 * with, and by who takes part in the conversation. */
static void count_people(struct settling *settling)
{
	g_autoptr(GHashTable) reached = g_hash_table_new(g_direct_hash, g_direct_equal);

	for (guint i = 0; i < settling->heard->len; i++) {
		gpointer hit = (gpointer)heard_at(settling, i)->hit;
		guint count = GPOINTER_TO_UINT(g_hash_table_lookup(reached, hit));

		g_hash_table_insert(reached, hit, GUINT_TO_POINTER(count + 1));
	}
	for (guint i = 0; i < settling->heard->len; i++) {
		struct heard *heard = heard_at(settling, i);
		const struct conversation *conversation = g_hash_table_lookup(
			settling->conversations, GUINT_TO_POINTER(heard->hit->thread));

		heard->people = GPOINTER_TO_UINT(g_hash_table_lookup(reached, heard->hit));
		heard->people = MAX(heard->people, heard->hit->people);
		if (conversation == NULL)
			continue;
		heard->people = MAX(heard->people, conversation->people);
		if (heard->hit->when <= conversation->second)
			heard->says = &heard->hit->opening;
	}
}

static int by_words_then_time(gconstpointer a, gconstpointer b)
{
	const struct heard *one = *(const struct heard *const *)a;
	const struct heard *other = *(const struct heard *const *)b;
	int order = strcmp(one->says->excerpt, other->says->excerpt);

	if (order == 0)
		order = compare_whens(one->hit->when, other->hit->when);
	return order ? order : by_conversation(one, other);
}

static bool is_same_letter(const struct heard *one, const struct heard *other)
{
	return strcmp(one->says->excerpt, other->says->excerpt) == 0 &&
	       day_of(other->hit->when) - day_of(one->hit->when) <= TEMPLATE_DAYS;
}

/* Whether three people heard the same words from `first` on, within a month, in messages of their
 * own: what is said to a group once is no letter. */
static bool begins_letter(const GPtrArray *sent, guint first)
{
	const struct heard *one = g_ptr_array_index(sent, first);
	const struct heard *copies[TEMPLATE_COUNT] = {one};
	guint count = 1;

	for (guint i = first + 1; i < sent->len && count < TEMPLATE_COUNT; i++) {
		const struct heard *other = g_ptr_array_index(sent, i);
		bool is_new = true;

		if (!is_same_letter(one, other) || i - first > LOOK_AROUND)
			break;
		for (guint j = 0; j < count; j++)
			is_new = is_new && copies[j]->person != other->person &&
				 copies[j]->hit != other->hit;
		if (is_new)
			copies[count++] = other;
	}
	return count == TEMPLATE_COUNT;
}

/* Over years people say the same thing to many and mean it each time; within a month it is a
 * letter sent to a list. */
static void mark_templates(struct settling *settling)
{
	g_autoptr(GPtrArray) sent = g_ptr_array_new();
	guint marked = 0;

	for (guint i = 0; i < settling->heard->len; i++) {
		struct heard *heard = heard_at(settling, i);

		if (heard->is_sent && heard->hit->when != WHEN_NONE &&
		    heard->says->reading < TOLD_SAME_EVENT)
			g_ptr_array_add(sent, heard);
	}
	g_ptr_array_sort(sent, by_words_then_time);
	for (guint i = 0; i < sent->len; i++) {
		const struct heard *one = g_ptr_array_index(sent, i);

		if (!begins_letter(sent, i))
			continue;
		for (marked = MAX(marked, i); marked < sent->len; marked++) {
			struct heard *other = g_ptr_array_index(sent, marked);

			if (!is_same_letter(one, other))
				break;
			other->is_template = true;
		}
	}
}

/* Whether a message to several names the one it would count for: the reader, or the owner. */
static bool is_named(const struct network *network, const struct heard *heard)
{
	const struct person *reader = heard->is_sent ? heard->person : network->owner;
	g_autofree char *folded = reader->name ? name_fold(reader->name) : NULL;
	g_autofree char *first = NULL;

	if (folded == NULL || *folded == '\0')
		return false;
	*(folded + strcspn(folded, " ")) = '\0';
	first = g_strdup_printf(" %s ", folded);
	return strstr(heard->hit->names, first) != NULL;
}

/* Whether the owner has to do with somebody beside this one post: a link both ways, words from
 * them, or words to them on another day. */
static bool is_known_otherwise(const struct network *network, const struct heard *heard)
{
	bool follows[2] = {false, false};
	guint count;
	const struct interaction *with = network_interactions_of(network, heard->person, &count);

	for (guint i = 0; i < count; i++) {
		bool is_sent = with[i].from == network->owner;

		follows[is_sent] |= channel_rung(with[i].channel) == RUNG_LINK;
		if (channel_is_mutual_link(with[i].channel) || (follows[0] && follows[1]))
			return true;
		if (is_address(&with[i]) &&
		    (!is_sent || day_of(with[i].when) != day_of(heard->hit->when)))
			return true;
	}
	return false;
}

static bool is_hint_at_most(const struct network *network, const struct heard *heard)
{
	return heard->people > 1 || heard->hit->when == WHEN_NONE ||
	       (heard->hit->is_post && !is_known_otherwise(network, heard));
}

/* What is left of a reading by the rules of groups and of undated words. */
static enum told_reading weighed(const struct network *network, const struct heard *heard)
{
	enum told_reading reading = heard->says->reading;

	if (heard->is_template || reading >= TOLD_SAME_EVENT || heard->people > GROUP_MAX ||
	    (heard->people > 1 && !is_named(network, heard)))
		return TOLD_NOTHING;
	if (!is_hint_at_most(network, heard))
		return reading;
	if (reading == TOLD_MET)
		return TOLD_MAYBE_MET;
	if (reading == TOLD_SPOKE)
		return TOLD_MAYBE_SPOKE;
	return reading == TOLD_NOT_MET ? TOLD_NOTHING : reading;
}

static void add_piece(struct settling *settling, const struct heard *heard,
		      enum told_reading reading, struct given_date date, const char *excerpt)
{
	const struct network *network = settling->network;
	bool is_voice = reading == TOLD_SPOKE || reading == TOLD_MAYBE_SPOKE;
	enum grade grade = GRADE_HINTED;
	struct piece piece = {.rank = reading};

	if (reading == TOLD_MET || reading == TOLD_SPOKE)
		grade = GRADE_TOLD;
	else if (reading == TOLD_NOT_MET)
		grade = GRADE_DENIED;
	piece.evidence = (struct evidence){
		.person = heard->person,
		.date = date,
		.kind = is_voice ? EVIDENCE_VOICE : EVIDENCE_IN_PERSON,
		.grade = grade,
		.from = network_part_at(network, heard->hit->place)->source->kind,
		.place = heard->hit->place,
		.excerpt = excerpt,
	};
	g_array_append_val(settling->pieces, piece);
}

static bool same_conversation(const struct heard *one, const struct heard *other)
{
	return one->person == other->person && one->hit->thread == other->hit->thread;
}

static bool is_plan_for(const struct heard *heard, gint32 from, gint32 to)
{
	return (heard->hit->plans || heard->hit->plans_call) && heard->people <= 1 &&
	       heard->hit->plan_date.precision == PRECISION_DAY &&
	       heard->hit->plan_date.day >= from && heard->hit->plan_date.day <= to;
}

/* When the other side wrote for the second time after a plan: what comes later answers something
 * else. G_MAXINT64 when it did not. */
static gint64 end_of_answers(const struct network *network, const struct heard *plan)
{
	guint count, answers = 0, low = 0, high;
	const struct interaction *with = network_interactions_of(network, plan->person, &count);

	for (high = count; low < high;) {
		guint middle = low + (high - low) / 2;

		if (with[middle].when < plan->hit->when)
			low = middle + 1;
		else
			high = middle;
	}
	for (guint i = low; i < count; i++) {
		if (with[i].thread == plan->hit->thread && is_address(&with[i]) &&
		    (with[i].from == network->owner) != plan->is_sent && ++answers == ANSWERS_HEARD)
			return with[i].when;
	}
	return G_MAXINT64;
}

/* A plan with an answer, or an arrival on its day, that nobody called off. */
static bool is_kept_plan(const struct settling *settling, guint index)
{
	const struct heard *plan = heard_at(settling, index);
	gint32 day = plan->hit->plan_date.day;
	gint64 end = end_of_answers(settling->network, plan);
	bool is_accepted = false;

	for (guint i = index + 1; i < MIN(settling->heard->len, index + LOOK_AROUND); i++) {
		const struct heard *later = heard_at(settling, i);
		const struct hit *hit = later->hit;

		if (!same_conversation(plan, later) || day_of(hit->when) > day)
			break;
		if (hit->cancels)
			return false;
		if (hit->arrives && day_of(hit->when) == day)
			is_accepted = true;
		if (later->is_sent == plan->is_sent || hit->when > end)
			continue;
		if (hit->accepts || is_plan_for(later, day, day))
			is_accepted = true;
	}
	return is_accepted;
}

static bool says_met(const struct heard *heard)
{
	return heard->says->reading == TOLD_MET || heard->says->reading == TOLD_MAYBE_MET;
}

/* "Thanks for the talk at People Days", between two, and nothing against it: no "sorry I missed
 * you", no "see you there again". */
static bool hints_at_event(const struct heard *heard)
{
	const struct hit *hit = heard->hit;

	return hit->event_day != DAY_NONE && heard->people <= 1 && !hit->is_post &&
	       heard->says->reading != TOLD_NOT_MET && !hit->cancels && !hit->plans;
}

/* The day of a meeting that words tell without a date: of the event they name or of the plan before
 * them, if there is one. */
static struct given_date date_told(const struct settling *settling, guint index)
{
	const struct heard *told = heard_at(settling, index);
	gint32 day = day_of(told->hit->when);

	if (told->says->is_dated_by_words || day == DAY_NONE)
		return told->says->date;
	if (told->hit->event_day != DAY_NONE && says_met(told))
		return given_date_of_day(told->hit->event_day);
	if (told->says->reading != TOLD_MET)
		return told->says->date;
	for (guint i = index; i-- > 0 && index - i < LOOK_AROUND;) {
		const struct heard *plan = heard_at(settling, i);

		if (!same_conversation(plan, told))
			break;
		if (plan->hit->plans && is_plan_for(plan, day - TRACE_DAYS, day))
			return plan->hit->plan_date;
	}
	return told->says->date;
}

static void weigh_all(struct settling *settling)
{
	for (guint i = 0; i < settling->heard->len; i++) {
		const struct heard *heard = heard_at(settling, i);
		enum told_reading reading = weighed(settling->network, heard);

		if (reading < TOLD_SAME_EVENT)
			add_piece(settling, heard, reading, date_told(settling, i),
				  heard->says->excerpt);
		if (hints_at_event(heard))
			add_piece(settling, heard, TOLD_MAYBE_MET,
				  given_date_of_day(heard->hit->event_day),
				  heard->hit->event_excerpt);
		if (heard->hit->when != WHEN_NONE && heard->hit->thread != 0 &&
		    is_plan_for(heard, day_of(heard->hit->when), G_MAXINT32) &&
		    is_kept_plan(settling, i))
			add_piece(settling, heard,
				  heard->hit->plans ? TOLD_MAYBE_MET : TOLD_MAYBE_SPOKE,
				  heard->hit->plan_date, heard->says->excerpt);
	}
}

static int by_person_day_rank(gconstpointer a, gconstpointer b)
{
	const struct piece *one = a, *other = b;
	const struct evidence *first = &one->evidence, *second = &other->evidence;

	if (first->person != second->person)
		return first->person->id < second->person->id ? -1 : 1;
	if (first->date.day != second->date.day)
		return first->date.day < second->date.day ? -1 : 1;
	if (one->rank != other->rank)
		return one->rank < other->rank ? -1 : 1;
	if (first->place.part != second->place.part)
		return first->place.part < second->place.part ? -1 : 1;
	return first->place.line < second->place.line ? -1 : first->place.line > second->place.line;
}

static void add_strongest_of_days(struct settling *settling)
{
	const struct evidence *last = NULL;

	g_array_sort(settling->pieces, by_person_day_rank);
	for (guint i = 0; i < settling->pieces->len; i++) {
		const struct evidence *evidence =
			&g_array_index(settling->pieces, struct piece, i).evidence;

		if (last == NULL || last->person != evidence->person ||
		    last->date.day != evidence->date.day)
			network_evidence(settling->network, *evidence);
		last = evidence;
	}
}

void hits_settle(struct hits *hits, struct network *network)
{
	struct settling settling = {
		.network = network,
		.conversations = g_hash_table_new_full(g_direct_hash, g_direct_equal, NULL, g_free),
		.heard = g_array_new(FALSE, FALSE, sizeof(struct heard)),
		.pieces = g_array_new(FALSE, FALSE, sizeof(struct piece)),
	};

	if (network->owner != NULL) {
		find_people(&settling, hits_kept(hits));
		count_people(&settling);
		mark_templates(&settling);
		weigh_all(&settling);
		add_strongest_of_days(&settling);
	}
	g_hash_table_unref(settling.conversations);
	g_array_unref(settling.heard);
	g_array_unref(settling.pieces);
}
