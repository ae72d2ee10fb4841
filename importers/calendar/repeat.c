/*
 * The dates of a repeated event. The one thing to know: a rule may mean every second for ever, or
 * the 30th of February, and libical looks for as long as the rule says; so no rule is followed
 * beyond today, and what the looking costs is counted beforehand.
 */
#include <stdlib.h>
#include <string.h>

#include "importers/calendar/ical.h"

#define DOUBTFUL_STEPS 200000 /* what looking for nothing may cost */
#define FIRST_YEAR     1995   /* of dates in a series: calendars are not older */

/* What one event's dates are gathered from. */
struct series {
	struct calendar_clock *clock;
	const struct calendar_time *start;
	gint32 today;
	guint *steps;
	struct calendar_event *event;
	bool is_cut;
};

/* The least seconds from one step of a rule to the next. */
static gint64 seconds_a_step(const struct icalrecurrencetype *rule)
{
	static const gint64 seconds[] = {
		[ICAL_SECONDLY_RECURRENCE] = 1,		[ICAL_MINUTELY_RECURRENCE] = 60,
		[ICAL_HOURLY_RECURRENCE] = 3600,	[ICAL_DAILY_RECURRENCE] = 86400,
		[ICAL_WEEKLY_RECURRENCE] = 7 * 86400,	[ICAL_MONTHLY_RECURRENCE] = 28 * 86400,
		[ICAL_YEARLY_RECURRENCE] = 365 * 86400,
	};

	return seconds[rule->freq] * MAX(rule->interval, 1);
}

static bool has_parts(const struct icalrecurrencetype *rule)
{
	const short *const parts[] = {rule->by_second,	rule->by_minute,    rule->by_hour,
				      rule->by_day,	rule->by_month_day, rule->by_year_day,
				      rule->by_week_no, rule->by_month,	    rule->by_set_pos};

	for (guint i = 0; i < G_N_ELEMENTS(parts); i++) {
		if (parts[i][0] != ICAL_RECURRENCE_ARRAY_MAX)
			return true;
	}
	return false;
}

static void add(struct series *series, struct calendar_date date)
{
	GArray *dates = series->event->dates;

	if (date.day >= series->today)
		return;
	if (dates->len < CALENDAR_SERIES_LIMIT)
		g_array_append_val(dates, date);
	else
		series->is_cut = true;
}

/* The rule's end in the time of its start: a day there is meant as a whole, and none is later than
 * today. */
static void end_rule(const struct series *series, struct icalrecurrencetype *rule)
{
	struct icaltimetype until = rule->until;
	struct icaltimetype today = icaltime_null_time();
	int year, month, day;

	day_to_civil(series->today + 1, &year, &month, &day);
	today.year = year;
	today.month = month;
	today.day = day;
	if (!icaltime_is_null_time(until)) {
		if (icaltime_is_utc(until) && series->start->zone)
			until = icaltime_convert_to_zone(until, series->start->zone);
		else if (until.is_date && !series->start->time.is_date)
			until.hour = 23, until.minute = 59, until.second = 59;
		until.zone = NULL;
		until.is_date = 0;
	}
	if (icaltime_is_null_time(until) || icaltime_compare(until, today) > 0)
		until = today;
	until.is_date = series->start->time.is_date;
	rule->until = until;
}

static bool has(const short *part)
{
	return part[0] != ICAL_RECURRENCE_ARRAY_MAX;
}

/* Whether the nth of a set is looked for that may be as large: the fifth Friday, the last working
 * day. For what is never there libical looks until the year 2582. */
static bool is_hopeless(const struct icalrecurrencetype *rule)
{
	int position = rule->by_set_pos[0], count = 0, most = 0;

	for (; count < ICAL_BY_DAY_SIZE && has(&rule->by_day[count]); count++)
		most = MAX(most, ABS(icalrecurrencetype_day_position(rule->by_day[count])));
	if (most > 5 && (rule->freq != ICAL_YEARLY_RECURRENCE || has(rule->by_month)))
		return true;
	if (!has(rule->by_set_pos))
		return false;
	return most > 0 || has(rule->by_month_day) || has(rule->by_year_day) ||
	       has(rule->by_week_no) ||
	       ABS(position) > (rule->freq == ICAL_WEEKLY_RECURRENCE ? 1 : 5) * count;
}

/* Whether parts of the rule may exclude each other: the 31st of April, Friday the 13th. */
static bool is_doubtful(const struct icalrecurrencetype *rule)
{
	bool has_late_day = false;

	for (int i = 0; i < ICAL_BY_MONTHDAY_SIZE && has(&rule->by_month_day[i]); i++)
		has_late_day |= ABS(rule->by_month_day[i]) >= 30;
	return (has(rule->by_month_day) && has(rule->by_day)) ||
	       (has_late_day && has(rule->by_month)) ||
	       ((has(rule->by_year_day) || has(rule->by_week_no)) &&
		(has(rule->by_month) || has(rule->by_month_day)));
}

/* How many steps libical may take for this rule from this day on; G_MAXINT64 for one not to be
 * followed. */
static gint64 steps_of(const struct series *series, const struct icalrecurrencetype *rule,
		       gint32 from)
{
	gint64 steps =
		MAX(series->today + 1 - from, 0) * G_GINT64_CONSTANT(86400) / seconds_a_step(rule);

	if (!has_parts(rule))
		return MIN(steps, CALENDAR_SERIES_LIMIT);
	/* Some of the seconds of some days: nobody's appointment. */
	if (rule->freq < ICAL_DAILY_RECURRENCE)
		return G_MAXINT64;
	return steps + (is_doubtful(rule) ? DOUBTFUL_STEPS : 0);
}

/* A daily event since 1970 need not be counted through from there. */
static bool can_skip(const struct series *series, const struct icalrecurrencetype *rule)
{
	return series->start->time.year < FIRST_YEAR - 1 && rule->count == 0 &&
	       rule->freq < ICAL_MONTHLY_RECURRENCE;
}

static void skip_to_first_year(const struct series *series, icalrecur_iterator *iterator)
{
	struct icaltimetype first = series->start->time;

	first.year = FIRST_YEAR - 1;
	first.month = 12;
	first.day = 31;
	icalrecur_iterator_set_start(iterator, first);
}

static void follow(struct series *series, icalrecur_iterator *iterator)
{
	gint32 first_day = day_from_civil(FIRST_YEAR, 1, 1);

	for (guint taken = 0; !series->is_cut; taken++) {
		struct icaltimetype time = icalrecur_iterator_next(iterator);
		struct calendar_date date;

		if (icaltime_is_null_time(time))
			break;
		*series->steps -= *series->steps > 0;
		if (taken >= 10 * CALENDAR_SERIES_LIMIT || *series->steps == 0)
			series->is_cut = true;
		else if (calendar_clock_date(series->clock, time, series->start->zone, &date) &&
			 date.day >= first_day)
			add(series, date);
	}
}

/* False when the rule is not one that can be followed. */
static bool follow_rule(struct series *series, struct icalrecurrencetype rule)
{
	icalrecur_iterator *iterator;
	gint64 steps;

	if (rule.freq < ICAL_SECONDLY_RECURRENCE || rule.freq > ICAL_YEARLY_RECURRENCE ||
	    rule.rscale != NULL || is_hopeless(&rule))
		return false;
	end_rule(series, &rule);
	steps = steps_of(series, &rule,
			 can_skip(series, &rule) ? day_from_civil(FIRST_YEAR - 1, 12, 31)
						 : series->start->date.day);
	if (steps > *series->steps)
		return false;
	*series->steps -= (guint)steps;
	iterator = icalrecur_iterator_new(rule, series->start->time);
	if (iterator == NULL)
		return false;
	if (can_skip(series, &rule))
		skip_to_first_year(series, iterator);
	follow(series, iterator);
	icalrecur_iterator_free(iterator);
	return true;
}

static void follow_rules(struct series *series, icalcomponent *component)
{
	guint followed = 0, refused = 0;

	for (icalproperty *property =
		     icalcomponent_get_first_property(component, ICAL_RRULE_PROPERTY);
	     property != NULL;
	     property = icalcomponent_get_next_property(component, ICAL_RRULE_PROPERTY)) {
		if (follow_rule(series, icalproperty_get_rrule(property)))
			followed++;
		else
			refused++;
	}
	/* A start that does not fit the rule is a date all the same, if it is the only one. */
	if (followed == 0 || (series->event->dates->len == 0 &&
			      series->start->date.day >= day_from_civil(FIRST_YEAR, 1, 1)))
		add(series, series->start->date);
	if (refused > 0)
		diag_report(series->clock->diag, DIAG_SERIES_UNREADABLE, series->clock->part,
			    series->clock->line, NULL);
}

static void add_single_dates(struct series *series, icalcomponent *component)
{
	for (icalproperty *property =
		     icalcomponent_get_first_property(component, ICAL_RDATE_PROPERTY);
	     property != NULL;
	     property = icalcomponent_get_next_property(component, ICAL_RDATE_PROPERTY)) {
		struct icaldatetimeperiodtype value = icalproperty_get_rdate(property);
		struct icaltimetype time =
			icaltime_is_null_time(value.time) ? value.period.start : value.time;
		struct calendar_time read;

		if (calendar_clock_read(series->clock, property, time, &read))
			add(series, read.date);
	}
}

static int by_time(gconstpointer a, gconstpointer b)
{
	const struct calendar_date *one = a, *other = b;

	return one->when < other->when ? -1 : one->when > other->when;
}

/* What EXDATE takes out: moments, and whole days. */
struct excluded {
	GHashTable *moments, *days;
};

static void read_excluded(struct series *series, icalcomponent *component,
			  struct excluded *excluded)
{
	for (icalproperty *property =
		     icalcomponent_get_first_property(component, ICAL_EXDATE_PROPERTY);
	     property != NULL;
	     property = icalcomponent_get_next_property(component, ICAL_EXDATE_PROPERTY)) {
		struct calendar_time read;

		if (!calendar_clock_read(series->clock, property, icalproperty_get_exdate(property),
					 &read))
			continue;
		if (read.date.is_day)
			g_hash_table_add(excluded->days, GINT_TO_POINTER(read.date.day));
		else
			g_hash_table_add(excluded->moments, (gpointer)(gintptr)read.date.when);
	}
}

/* Each date once, oldest first, but the excluded. */
static void tidy(struct series *series, icalcomponent *component)
{
	GArray *dates = series->event->dates;
	g_autoptr(GHashTable) moments = g_hash_table_new(NULL, NULL);
	g_autoptr(GHashTable) days = g_hash_table_new(NULL, NULL);
	struct excluded excluded = {moments, days};
	guint kept = 0;

	read_excluded(series, component, &excluded);
	g_array_sort(dates, by_time);
	for (guint i = 0; i < dates->len; i++) {
		struct calendar_date date = g_array_index(dates, struct calendar_date, i);

		if (kept > 0 &&
		    g_array_index(dates, struct calendar_date, kept - 1).when == date.when)
			continue;
		if (g_hash_table_contains(days, GINT_TO_POINTER(date.day)) ||
		    g_hash_table_contains(moments, (gpointer)(gintptr)date.when))
			continue;
		g_array_index(dates, struct calendar_date, kept++) = date;
	}
	g_array_set_size(dates, kept);
}

void calendar_repeat(struct calendar_clock *clock, icalcomponent *component,
		     const struct calendar_time *start, gint32 today, guint *steps,
		     struct calendar_event *event)
{
	struct series series = {clock, start, today, steps, event, false};
	bool has_rules = icalcomponent_get_first_property(component, ICAL_RRULE_PROPERTY) != NULL;

	event->is_series =
		has_rules || icalcomponent_get_first_property(component, ICAL_RDATE_PROPERTY);
	if (has_rules)
		follow_rules(&series, component);
	else
		add(&series, start->date);
	if (!event->is_series)
		return;
	add_single_dates(&series, component);
	tidy(&series, component);
	if (series.is_cut)
		diag_report(clock->diag, DIAG_SERIES_CUT, clock->part, clock->line, NULL);
}
