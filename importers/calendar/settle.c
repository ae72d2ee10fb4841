/*
 * What each event of a calendar was. The one thing to know: a date of a series that was moved,
 * called off or answered by itself stands in an event of its own, so nothing of a series can be
 * told before all events with its UID are known.
 */
#include "importers/calendar/calendar.h"

#include <string.h>

static const char *const reason_words[CALENDAR_REASONS] = {
	[CALENDAR_IN_PERSON] = "in person",
	[CALENDAR_HYBRID] = "hybrid",
	[CALENDAR_VIDEO] = "video",
	[CALENDAR_PHONE] = "phone",
	[CALENDAR_WATCHED] = "watched",
	[CALENDAR_NO_PLACE] = "without a place",
	[CALENDAR_NEVER_ANSWERED] = "never answered",
	[CALENDAR_DECLINED_BY_YOU] = "declined by you",
	[CALENDAR_DECLINED_BY_THEM] = "declined by them",
	[CALENDAR_CANCELLED] = "cancelled",
	[CALENDAR_PLACEHOLDER] = "placeholder",
	[CALENDAR_ALL_DAY] = "all-day",
	[CALENDAR_TO_COME] = "to come",
	[CALENDAR_LARGE] = "large",
	[CALENDAR_ALONE] = "nobody invited",
	[CALENDAR_TWICE] = "seen before",
	[CALENDAR_UNREADABLE] = "not readable",
};

const char *calendar_reason_words(enum calendar_reason reason)
{
	return reason_words[reason];
}

static void free_event(gpointer data)
{
	struct calendar_event *event = data;

	g_array_unref(event->guests);
	g_array_unref(event->dates);
	g_free(event);
}

void calendar_init(struct calendar *calendar, gint32 today)
{
	*calendar = (struct calendar){.today = today};
	calendar->strings = g_string_chunk_new(1 << 16);
	calendar->events = g_ptr_array_new_with_free_func(free_event);
	calendar->words = calendar_words_new();
	calendar->named = g_hash_table_new(g_str_hash, g_str_equal);
}

void calendar_release(struct calendar *calendar)
{
	g_hash_table_unref(calendar->named);
	calendar_words_free(calendar->words);
	g_ptr_array_unref(calendar->events);
	g_string_chunk_free(calendar->strings);
}

/* Whether nothing has been decided about an event yet. */
static bool is_open(const struct calendar_event *event)
{
	return event->reason == CALENDAR_REASONS;
}

bool calendar_is_owner(const struct calendar *calendar, const struct calendar_guest *guest)
{
	return calendar->owner && guest->key && strcmp(calendar->owner, guest->key) == 0;
}

/* --- the same event twice --- */

char *calendar_event_key(const struct calendar_event *event)
{
	if (event->instead_of.when == WHEN_NONE)
		return g_strdup(event->uid);
	return g_strdup_printf("%" G_GINT64_FORMAT " %s", event->instead_of.when, event->uid);
}

static bool is_newer(const struct calendar_event *a, const struct calendar_event *b)
{
	return a->sequence != b->sequence ? a->sequence > b->sequence : a->stamp > b->stamp;
}

static bool is_invited(const struct calendar_event *event, const struct calendar_guest *wanted)
{
	for (guint i = 0; i < event->guests->len; i++) {
		const struct calendar_guest *guest =
			&g_array_index(event->guests, struct calendar_guest, i);

		if (g_strcmp0(wanted->key, guest->key) == 0 &&
		    (wanted->key || g_strcmp0(wanted->name, guest->name) == 0))
			return true;
	}
	return false;
}

static void invite_too(struct calendar_event *event, const struct calendar_event *copy)
{
	for (guint i = 0; i < copy->guests->len; i++) {
		const struct calendar_guest *guest =
			&g_array_index(copy->guests, struct calendar_guest, i);

		if (!is_invited(event, guest) && event->guests->len < CALENDAR_GUESTS_LIMIT)
			g_array_append_vals(event->guests, guest, 1);
	}
}

void calendar_drop_copies(struct calendar *calendar)
{
	g_autoptr(GHashTable) newest = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

	for (guint i = 0; i < calendar->events->len; i++) {
		struct calendar_event *event = g_ptr_array_index(calendar->events, i), *standing;
		char *key;

		if (!is_open(event))
			continue;
		key = calendar_event_key(event);
		standing = g_hash_table_lookup(newest, key);
		if (standing && !is_newer(event, standing)) {
			event->reason = CALENDAR_TWICE;
			invite_too(standing, event);
			g_free(key);
			continue;
		}
		if (standing) {
			standing->reason = CALENDAR_TWICE;
			invite_too(event, standing);
		}
		g_hash_table_replace(newest, key, event);
	}
}

/* --- whose calendar it is --- */

static void count_addresses(const struct calendar *calendar, GHashTable *times, guint *events)
{
	for (guint i = 0; i < calendar->events->len; i++) {
		const struct calendar_event *event = g_ptr_array_index(calendar->events, i);

		if (!is_open(event) || event->guests->len == 0)
			continue;
		*events += 1;
		for (guint j = 0; j < event->guests->len; j++) {
			const char *key =
				g_array_index(event->guests, struct calendar_guest, j).key;
			guint count = key ? GPOINTER_TO_UINT(g_hash_table_lookup(times, key)) : 0;

			if (key)
				g_hash_table_insert(times, (gpointer)key,
						    GUINT_TO_POINTER(count + 1));
		}
	}
}

/* The key that stands in most events; of those of `among` only, unless that is NULL. NULL when
 * two stand in as many, or none at all. */
static const char *most_frequent(GHashTable *times, GHashTable *among, guint *most)
{
	const char *found = NULL;
	GHashTableIter iter;
	gpointer key, count;

	*most = 0;
	g_hash_table_iter_init(&iter, times);
	while (g_hash_table_iter_next(&iter, &key, &count)) {
		if (among && !g_hash_table_contains(among, key))
			continue;
		if (GPOINTER_TO_UINT(count) == *most)
			found = NULL;
		if (GPOINTER_TO_UINT(count) > *most) {
			found = key;
			*most = GPOINTER_TO_UINT(count);
		}
	}
	return found;
}

static const char *only_key(GHashTable *table)
{
	GHashTableIter iter;
	gpointer key = NULL;

	g_hash_table_iter_init(&iter, table);
	if (g_hash_table_size(table) == 1)
		g_hash_table_iter_next(&iter, &key, NULL);
	return key;
}

/* A calendar's name comes first, if that address takes part in anything; then whoever is always
 * there. */
static void find_owner(struct calendar *calendar)
{
	g_autoptr(GHashTable) times = g_hash_table_new(g_str_hash, g_str_equal);
	g_autofree char *told = NULL;
	guint events = 0, most;
	const char *named, *frequent;

	count_addresses(calendar, times, &events);
	named = most_frequent(times, calendar->named, &most);
	frequent = most_frequent(times, NULL, &most);
	if (most * 100 < events * CALENDAR_ADDRESS_SHARE)
		frequent = NULL;
	calendar->owner = named ? named : frequent ? frequent : only_key(calendar->named);
	if (calendar->owner == NULL)
		return;
	most = GPOINTER_TO_UINT(g_hash_table_lookup(times, calendar->owner));
	told = calendar->owner == frequent && named == NULL
		       ? g_strdup_printf("takes part in %u of %u events", most, events)
		       : g_strdup("the calendar is called by this address");
	calendar->owner_told = g_string_chunk_insert_const(calendar->strings, told);
}

/* --- series --- */

/* The events of one UID. */
struct family {
	struct calendar_event *master;
	GPtrArray *overrides;
};

static void free_family(gpointer data)
{
	struct family *family = data;

	g_ptr_array_unref(family->overrides);
	g_free(family);
}

static GHashTable *families_of(const struct calendar *calendar)
{
	GHashTable *families = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, free_family);

	for (guint i = 0; i < calendar->events->len; i++) {
		struct calendar_event *event = g_ptr_array_index(calendar->events, i);
		struct family *family;

		if (!is_open(event))
			continue;
		family = g_hash_table_lookup(families, event->uid);
		if (family == NULL) {
			family = g_new0(struct family, 1);
			family->overrides = g_ptr_array_new();
			g_hash_table_insert(families, (gpointer)event->uid, family);
		}
		if (event->instead_of.when == WHEN_NONE)
			family->master = event;
		else
			g_ptr_array_add(family->overrides, event);
	}
	return families;
}

/* What a changed date does not say again is as in the series. */
static void inherit(struct calendar_event *event, const struct calendar_event *master)
{
	if (*event->hints.title == '\0')
		event->hints.title = master->hints.title;
	if (*event->hints.location == '\0' && !event->hints.has_point && !event->hints.room) {
		event->hints.location = master->hints.location;
		event->hints.has_point = master->hints.has_point;
		event->hints.room = master->hints.room;
	}
	event->hints.link = MAX(event->hints.link, master->hints.link);
	if (event->guests->len == 0)
		g_array_append_vals(event->guests, master->guests->data, master->guests->len);
	event->has_group |= master->has_group;
	event->is_cancelled |= master->is_cancelled;
}

static bool holds_date(const GArray *dates, gint64 when)
{
	guint low = 0, high = dates->len;

	while (low < high) {
		guint middle = low + (high - low) / 2;

		if (g_array_index(dates, struct calendar_date, middle).when < when)
			low = middle + 1;
		else
			high = middle;
	}
	return low < dates->len && g_array_index(dates, struct calendar_date, low).when == when;
}

/* Dates of a series that other events stand in place of. */
struct replaced {
	GHashTable *moments, *days;
	const struct calendar_event *rest; /* that replaces all from its date on; NULL for none */
};

static struct replaced replaced_by(const struct family *family)
{
	struct replaced replaced = {g_hash_table_new(NULL, NULL), g_hash_table_new(NULL, NULL),
				    NULL};

	for (guint i = 0; i < family->overrides->len; i++) {
		const struct calendar_event *event = g_ptr_array_index(family->overrides, i);
		const struct calendar_date *date = &event->instead_of;

		if (!date->is_day && holds_date(family->master->dates, date->when))
			g_hash_table_add(replaced.moments, (gpointer)(gintptr)date->when);
		else
			g_hash_table_add(replaced.days, GINT_TO_POINTER(date->day));
		if (event->is_from_here_on &&
		    (!replaced.rest || date->when < replaced.rest->instead_of.when))
			replaced.rest = event;
	}
	return replaced;
}

/* A date of the series as the event that changed it and all after it has it. */
static void move(const struct calendar_event *event, struct calendar_date date)
{
	date.when += event->start.when - event->instead_of.when;
	date.day += event->start.day - event->instead_of.day;
	g_array_append_val(event->dates, date);
}

static void replace_dates(const struct family *family)
{
	struct replaced replaced = replaced_by(family);
	GArray *dates = family->master->dates;
	guint kept = 0;

	for (guint i = 0; i < dates->len; i++) {
		struct calendar_date date = g_array_index(dates, struct calendar_date, i);

		if (g_hash_table_contains(replaced.moments, (gpointer)(gintptr)date.when) ||
		    g_hash_table_contains(replaced.days, GINT_TO_POINTER(date.day)))
			continue;
		if (replaced.rest && date.when > replaced.rest->instead_of.when)
			move(replaced.rest, date);
		else
			g_array_index(dates, struct calendar_date, kept++) = date;
	}
	g_array_set_size(dates, kept);
	g_hash_table_unref(replaced.moments);
	g_hash_table_unref(replaced.days);
}

static void settle_series(const struct calendar *calendar)
{
	g_autoptr(GHashTable) families = families_of(calendar);
	GHashTableIter iter;
	gpointer value;

	g_hash_table_iter_init(&iter, families);
	while (g_hash_table_iter_next(&iter, NULL, &value)) {
		const struct family *family = value;

		if (!family->master || family->overrides->len == 0)
			continue;
		for (guint i = 0; i < family->overrides->len; i++)
			inherit(g_ptr_array_index(family->overrides, i), family->master);
		replace_dates(family);
	}
}

/* --- classes --- */

bool calendar_is_over(const struct calendar *calendar, const struct calendar_event *event,
		      const struct calendar_date *date)
{
	return date->day + (gint32)event->days_more < calendar->today;
}

static bool has_past(const struct calendar *calendar, const struct calendar_event *event)
{
	for (guint i = 0; i < event->dates->len; i++) {
		if (calendar_is_over(calendar, event,
				     &g_array_index(event->dates, struct calendar_date, i)))
			return true;
	}
	return false;
}

/* How many others there are, and how many of them declined. */
struct others {
	guint count, declined;
};

static struct others count_people(const struct calendar *calendar, struct calendar_event *event)
{
	struct others others = {event->more, 0};
	bool lists_owner = false;

	event->people = event->people_there = event->more;
	event->own_answer = ANSWER_NONE;
	for (guint i = 0; i < event->guests->len; i++) {
		const struct calendar_guest *guest =
			&g_array_index(event->guests, struct calendar_guest, i);
		bool is_owner = calendar_is_owner(calendar, guest);

		if (is_owner)
			event->own_answer = guest->answer;
		lists_owner |= is_owner;
		others.count += !is_owner;
		others.declined += !is_owner && guest->answer == ANSWER_NO;
		if (guest->answer == ANSWER_NO)
			continue;
		event->people += 1 + guest->companions;
		if (guest->answer != ANSWER_NONE)
			event->people_there += 1 + guest->companions;
	}
	event->people += calendar->owner && !lists_owner;
	return others;
}

/* Whether the owner was asked and did not say a word. */
static bool is_unanswered(const struct calendar *calendar, const struct calendar_event *event)
{
	for (guint i = 0; i < event->guests->len; i++) {
		const struct calendar_guest *guest =
			&g_array_index(event->guests, struct calendar_guest, i);

		if (calendar_is_owner(calendar, guest))
			return guest->answer == ANSWER_NONE;
	}
	return false;
}

/* An event with nobody but the owner: its title may name somebody. */
static enum calendar_reason class_alone(const struct calendar *calendar,
					const struct calendar_event *event)
{
	bool is_met = event->where.reason <= CALENDAR_PHONE;

	return is_met && calendar_names_somebody(calendar->words, event->hints.title)
		       ? event->where.reason
		       : CALENDAR_ALONE;
}

static enum calendar_reason class_of(const struct calendar *calendar, struct calendar_event *event)
{
	struct others others = count_people(calendar, event);

	event->where = calendar_where(calendar->words, &event->hints);
	if (event->is_cancelled)
		return CALENDAR_CANCELLED;
	if (event->dates->len == 0 && event->start.day < calendar->today)
		return CALENDAR_CANCELLED; /* each of its dates is taken out or replaced */
	if (event->start.is_day)
		return CALENDAR_ALL_DAY;
	if (event->own_answer == ANSWER_NO)
		return CALENDAR_DECLINED_BY_YOU;
	if (!has_past(calendar, event))
		return CALENDAR_TO_COME;
	if (event->is_placeholder || calendar_is_placeholder(calendar->words, event->hints.title))
		return CALENDAR_PLACEHOLDER;
	if (event->has_group || event->people > CALENDAR_LARGEST_GROUP)
		return CALENDAR_LARGE;
	if (others.count == 0)
		return class_alone(calendar, event);
	if (others.declined == others.count)
		return CALENDAR_DECLINED_BY_THEM;
	if (is_unanswered(calendar, event))
		return CALENDAR_NEVER_ANSWERED;
	return event->where.reason;
}

/* Google stamps every event with the moment of the export: when all bear one stamp, what begins
 * later is still to come, whenever the report is made. */
static void end_with_export(struct calendar *calendar)
{
	gint64 stamp = WHEN_NONE;

	for (guint i = 0; i < calendar->events->len; i++) {
		const struct calendar_event *event = g_ptr_array_index(calendar->events, i);

		if (event->reason == CALENDAR_UNREADABLE)
			continue;
		if (event->stamp <= 0 || (stamp != WHEN_NONE && event->stamp != stamp))
			return;
		stamp = event->stamp;
	}
	if (stamp != WHEN_NONE && calendar->events->len > 1)
		calendar->today = MIN(calendar->today, day_of(stamp));
}

void calendar_settle(struct calendar *calendar)
{
	end_with_export(calendar);
	find_owner(calendar);
	settle_series(calendar);
	for (guint i = 0; i < calendar->events->len; i++) {
		struct calendar_event *event = g_ptr_array_index(calendar->events, i);

		if (is_open(event))
			event->reason = class_of(calendar, event);
	}
}
