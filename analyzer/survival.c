/*
 * How long after the first digital contact comes the first meeting in person?
 *
 * The event is the first in-person evidence of grade told or better: time to evidence, not to the
 * meeting itself. Nobody is at risk of evidence where no offline source reaches. So a tie older
 * than the first of them comes into view at the age it then had (delayed entry), and goes out of
 * view, censored, where the last of them ends, at the latest on the reporting day. A source reaches
 * to the end of the month of its last row: a journal without a line for a week has not ended. When
 * there are only words in messages, which come with the digital contact itself, everybody is in
 * view from the first day on. The curves are those of kaplan_meier.c, by the source of the first
 * contact.
 *
 * To fall silent (cooling.h) before anybody meets is a competing end: it is reckoned beside the
 * curve and leaves the curve as it is, as a silent tie may still be met.
 *
 * Cost: one pass over the ties, their undated interactions, and the days of the longest spell, for
 * each curve. No ties, or no offline source: all zero and no curve.
 */
#include "analyzer/survival.h"

#include <math.h>

#include "analyzer/analysis.h"

/* A tie in view, and the source of its first contact. */
struct follow_up {
	struct spell meeting; /* ends when they meet */
	struct spell either;  /* or when they fall silent before; entry >= exit: not in view */
	enum origin origin;
};

/* Where the first dated digital contact took place. */
static enum origin origin_of(const struct analysis *analysis, const struct tie *tie)
{
	guint count;
	const struct interaction *interactions =
		network_interactions_of(analysis->network, tie->record, &count);

	for (guint i = 0; i < count; i++) {
		if (interactions[i].when != WHEN_NONE)
			return channel_origin(interactions[i].channel);
	}
	return ORIGIN_USER;
}

/* The last day that a date may mean. */
static gint32 latest_day(struct given_date date)
{
	gint32 month = month_of(date.day);

	if (date.precision == PRECISION_YEAR)
		return month_last_day(month - month % 12 + 11);
	return date.precision == PRECISION_MONTH ? month_last_day(month) : date.day;
}

/* Counts a tie that was met before it could be seen, and says so. A year or a month counts from its
 * first day, unless the first contact lies within: then nobody can tell which came first. */
static bool is_met_unseen(struct survival *survival, const struct tie *tie)
{
	const struct given_date met = tie->first_met;

	if (tie->state != STATE_MET)
		return false;
	if (met.precision == PRECISION_NONE ||
	    (met.day <= tie->first_contact && latest_day(met) > tie->first_contact))
		survival->met_undated++;
	else if (met.day <= tie->first_contact)
		survival->met_first++;
	else if (survival->begins != DAY_NONE && met.day < survival->begins)
		survival->met_before++;
	else
		return false;
	return true;
}

/* In view from the first day of the offline sources on, that day included: at risk are those whose
 * entry lies before. */
static struct spell spell_of(const struct survival *survival, const struct tie *tie)
{
	struct spell spell = {.end = SPELL_OPEN, .exit = survival->ends - tie->first_contact};

	if (survival->begins != DAY_NONE)
		spell.entry = MAX(0, survival->begins - 1 - tie->first_contact);
	if (tie->state == STATE_MET && tie->first_met.day <= survival->ends) {
		spell.exit = tie->first_met.day - tie->first_contact;
		spell.end = SPELL_MET;
	}
	return spell;
}

static struct spell cut_by_silence(struct spell spell, const struct tie *tie,
				   const struct tie_pulse *pulse)
{
	gint32 silent;

	if (pulse->pulse != PULSE_SILENT)
		return spell;
	silent = pulse->silent_from - tie->first_contact;
	if (silent < spell.exit) {
		spell.exit = silent;
		spell.end = SPELL_SILENT;
	}
	return spell;
}

static void add_wait(GArray *waits, const struct tie *tie, guint index)
{
	struct survival_wait wait = {index, tie->first_met.day - tie->first_contact,
				     tie->first_met};

	g_array_append_val(waits, wait);
}

static GArray *find_followed(struct analysis *analysis, GArray *waits)
{
	GArray *followed = g_array_new(FALSE, FALSE, sizeof(struct follow_up));
	const GArray *ties = analysis->findings->ties;
	struct survival *survival = &analysis->findings->survival;

	for (guint i = 0; i < ties->len; i++) {
		const struct tie *tie = &g_array_index(ties, struct tie, i);
		struct follow_up one = {.origin = origin_of(analysis, tie)};

		if (tie->first_contact == DAY_NONE) {
			survival->undated++;
			continue;
		}
		if (is_met_unseen(survival, tie))
			continue;
		one.meeting = spell_of(survival, tie);
		if (one.meeting.entry >= one.meeting.exit) {
			survival->too_new++;
			continue;
		}
		one.either = cut_by_silence(one.meeting, tie, &analysis->findings->cooling.ties[i]);
		g_array_append_val(followed, one);
		if (one.meeting.end == SPELL_MET)
			add_wait(waits, tie, i);
	}
	survival->ties = followed->len;
	survival->met = waits->len;
	return followed;
}

static double share_at(const struct survival_step *step)
{
	return step ? 1 - step->waiting : 0;
}

static struct survival_mark mark_at(const struct survival_curve *curve,
				    const struct survival_estimate *either, guint months)
{
	gint32 age = (gint32)(months * SURVIVAL_DAYS_OF_YEAR / 12);
	const struct survival_step *step = survival_at(&curve->estimate, age);
	const struct survival_step *other = survival_at(either, age);
	struct survival_mark mark = {.months = months,
				     .age = age,
				     .in_view = curve->estimate.in_view[age],
				     .met = share_at(step),
				     .low = step ? 1 - step->high : NAN,
				     .high = step ? 1 - step->low : NAN,
				     .met_first = NAN,
				     .silent_first = NAN};

	if (either->from <= curve->estimate.from && either->to >= age) {
		mark.met_first = other ? other->met_first : 0;
		mark.silent_first = other ? other->silent_first : 0;
	}
	return mark;
}

static void set_marks(struct survival_curve *curve, const struct survival_estimate *either)
{
	GArray *marks = g_array_new(FALSE, FALSE, sizeof(struct survival_mark));

	for (guint months = 3;; months += months < 24 ? 3 : 12) {
		gint32 age = (gint32)(months * SURVIVAL_DAYS_OF_YEAR / 12);

		if (age > curve->estimate.to)
			break;
		if (age > curve->estimate.from) {
			struct survival_mark mark = mark_at(curve, either, months);

			g_array_append_val(marks, mark);
		}
	}
	curve->mark_count = marks->len;
	curve->marks = (struct survival_mark *)(gpointer)g_array_free(marks, FALSE);
}

/* Which sources a curve is made of; bit i: enum origin i. */
static bool make_curve(struct survival *survival, const GArray *followed, guint32 origins,
		       struct survival_curve curve)
{
	g_autofree struct spell *meeting = g_new(struct spell, followed->len + 1);
	g_autofree struct spell *either = g_new(struct spell, followed->len + 1);
	struct survival_estimate competing;
	guint in_both = 0;

	for (guint i = 0; i < followed->len; i++) {
		const struct follow_up *one = &g_array_index(followed, struct follow_up, i);

		if (!(origins & 1u << one->origin))
			continue;
		curve.met += one->meeting.end == SPELL_MET;
		meeting[curve.ties++] = one->meeting;
		if (one->either.entry < one->either.exit)
			either[in_both++] = one->either;
	}
	survival_estimate(&curve.estimate, meeting, curve.ties, SURVIVAL_FEWEST);
	if (curve.estimate.to - curve.estimate.from < SURVIVAL_SHORTEST) {
		survival_estimate_release(&curve.estimate);
		return false;
	}
	survival_estimate(&competing, either, in_both, SURVIVAL_FEWEST);
	set_marks(&curve, &competing);
	survival_estimate_release(&competing);
	curve.quarter = survival_age(&curve.estimate, .75);
	curve.median = survival_age(&curve.estimate, .5);
	survival->curves[survival->curve_count++] = curve;
	return true;
}

static void drop_curves(struct survival *survival)
{
	for (guint i = 0; i < survival->curve_count; i++) {
		survival_estimate_release(&survival->curves[i].estimate);
		g_free(survival->curves[i].marks);
	}
	survival->curve_count = 0;
}

/* Meetings that stand on the only curve there is. */
static guint met_on_curve(const struct survival *survival)
{
	const struct survival_estimate *estimate = &survival->curves[0].estimate;
	guint met = 0;

	for (guint i = 0; i < estimate->step_count; i++)
		met += estimate->steps[i].met;
	return met;
}

/* Sources with enough ties, the largest first; the number of them. */
static guint rank_origins(const GArray *followed, enum origin ranked[ORIGINS])
{
	guint ties[ORIGINS] = {0}, count = 0;

	for (guint i = 0; i < followed->len; i++)
		ties[g_array_index(followed, struct follow_up, i).origin]++;
	for (int origin = 0; origin < ORIGINS; origin++) {
		guint place = count;

		if (ties[origin] < SURVIVAL_FEWEST_TIES)
			continue;
		for (; place > 0 && ties[ranked[place - 1]] < ties[origin]; place--)
			ranked[place] = ranked[place - 1];
		ranked[place] = (enum origin)origin;
		count++;
	}
	return count;
}

/* What the curve of all other sources is called: by its source when there is only one of them. */
static struct survival_curve curve_of_rest(const GArray *followed, guint32 rest)
{
	guint32 present = 0;

	for (guint i = 0; i < followed->len; i++)
		present |= 1u << g_array_index(followed, struct follow_up, i).origin;
	for (int origin = 0; origin < ORIGINS; origin++) {
		if ((present & rest) == 1u << origin)
			return (struct survival_curve){.source = SURVIVAL_ORIGIN, .origin = origin};
	}
	return (struct survival_curve){.source = (present & ~rest) ? SURVIVAL_OTHER : SURVIVAL_ALL};
}

/* One curve for each large source and one for all the others. */
static void split_curves(struct survival *survival, const GArray *followed)
{
	enum origin ranked[ORIGINS];
	guint count = MIN(rank_origins(followed, ranked), SURVIVAL_CURVES - 1);
	guint32 rest = (1u << ORIGINS) - 1;

	drop_curves(survival);
	for (guint i = 0; i < count; i++) {
		if (make_curve(survival, followed, 1u << ranked[i],
			       (struct survival_curve){.source = SURVIVAL_ORIGIN,
						       .origin = (int)ranked[i]}))
			rest &= ~(1u << ranked[i]);
	}
	make_curve(survival, followed, rest, curve_of_rest(followed, rest));
}

static void find_common_mark(struct survival *survival)
{
	const struct survival_curve *first = &survival->curves[0];

	for (guint i = 0; i < first->mark_count; i++) {
		guint months = first->marks[i].months, having = 0;

		for (guint j = 0; j < survival->curve_count; j++)
			having += survival_mark(&survival->curves[j], months) != NULL;
		if (having == survival->curve_count && months <= 12 * SURVIVAL_FAR)
			survival->common_months = months;
	}
}

static gint shortest_first(gconstpointer a, gconstpointer b)
{
	const struct survival_wait *one = a, *other = b;

	if (one->days != other->days)
		return one->days < other->days ? -1 : 1;
	return one->tie < other->tie ? -1 : one->tie > other->tie;
}

/* Too few ties or meetings for a curve: what is known of each. */
static void keep_waits(struct survival *survival, GArray *waits)
{
	g_array_sort(waits, shortest_first);
	survival->wait_count = waits->len;
	survival->waits = (struct survival_wait *)(gpointer)g_array_free(waits, FALSE);
}

static void set_view(struct findings *findings)
{
	struct survival *survival = &findings->survival;

	survival->begins = findings->offline_first;
	survival->ends = findings->as_of;
	if (findings->offline_last != DAY_NONE)
		survival->ends =
			MIN(survival->ends, month_last_day(month_of(findings->offline_last)));
}

void survival_analysis(struct analysis *analysis)
{
	struct survival *survival = &analysis->findings->survival;
	GArray *waits = g_array_new(FALSE, FALSE, sizeof(struct survival_wait));
	g_autoptr(GArray) followed = NULL;

	set_view(analysis->findings);
	followed = find_followed(analysis, waits);
	if (analysis->findings->has_offline_source && followed->len >= SURVIVAL_FEWEST_TIES &&
	    make_curve(survival, followed, (1u << ORIGINS) - 1,
		       (struct survival_curve){.source = SURVIVAL_ALL}) &&
	    met_on_curve(survival) >= SURVIVAL_FEWEST_MET) {
		split_curves(survival, followed);
		find_common_mark(survival);
		g_array_unref(waits);
	} else {
		drop_curves(survival);
		keep_waits(survival, waits);
	}
}

const struct survival_mark *survival_mark(const struct survival_curve *curve, guint months)
{
	for (guint i = 0; i < curve->mark_count; i++) {
		if (curve->marks[i].months == months)
			return &curve->marks[i];
	}
	return NULL;
}

enum survival_gap survival_gap(const struct survival *survival)
{
	const struct survival_mark *one, *other;

	if (survival->curve_count != 2 || survival->common_months == 0)
		return SURVIVAL_GAP_UNKNOWN;
	one = survival_mark(&survival->curves[0], survival->common_months);
	other = survival_mark(&survival->curves[1], survival->common_months);
	if (isnan(one->low) || isnan(other->low))
		return SURVIVAL_GAP_UNKNOWN;
	return one->low <= other->high && other->low <= one->high ? SURVIVAL_GAP_WITHIN_CHANCE
								  : SURVIVAL_GAP_BEYOND_CHANCE;
}

void survival_release(struct findings *findings)
{
	drop_curves(&findings->survival);
	g_free(findings->survival.waits);
}
