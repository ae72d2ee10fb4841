/*
 * What a time in a calendar means. The one thing to know: a zone that has tzdata's name is
 * tzdata's, whatever rules the file gives for it, because programs write wrong ones.
 */
#include "importers/calendar/ical.h"

#include <string.h>

#define SECONDS_A_DAY 86400

static void free_zone(gpointer data)
{
	icaltimezone_free(data, 1);
}

void calendar_clock_init(struct calendar_clock *clock, const struct part *part, struct diag *diag)
{
	*clock = (struct calendar_clock){.part = part, .diag = diag};
	clock->zones = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	clock->inside = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_zone);
}

void calendar_clock_release(struct calendar_clock *clock)
{
	g_hash_table_unref(clock->zones);
	g_hash_table_unref(clock->inside);
}

static bool is_utc(const char *name)
{
	static const char *const names[] = {"UTC", "GMT", "Z", "Etc/UTC", "Etc/GMT", "Zulu"};

	for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
		if (g_ascii_strcasecmp(name, names[i]) == 0)
			return true;
	}
	return false;
}

static icaltimezone *find_zone(const struct calendar_clock *clock, const char *name)
{
	if (is_utc(name))
		return icaltimezone_get_utc_timezone();
	for (guint i = 0;; i++) {
		g_autofree char *candidate = calendar_zone_candidate(name, i);
		icaltimezone *zone =
			candidate ? icaltimezone_get_builtin_timezone(candidate) : NULL;

		if (zone && icaltimezone_get_component(zone))
			return zone;
		if (candidate == NULL)
			break;
	}
	return g_hash_table_lookup(clock->inside, name);
}

/* An unknown one is UTC, which is told once a file. */
static icaltimezone *zone_of(struct calendar_clock *clock, const char *name)
{
	gpointer standing;
	icaltimezone *zone;

	if (g_hash_table_lookup_extended(clock->zones, name, NULL, &standing))
		return standing;
	zone = find_zone(clock, name);
	if (zone == NULL) {
		diag_report(clock->diag, DIAG_ZONE_UNKNOWN, clock->part, clock->line, "%.80s",
			    name);
		zone = icaltimezone_get_utc_timezone();
	}
	g_hash_table_insert(clock->zones, g_strdup(name), zone);
	return zone;
}

void calendar_clock_set_home(struct calendar_clock *clock, const char *name)
{
	clock->home = *name != '\0' ? zone_of(clock, name) : NULL;
}

void calendar_clock_explain(struct calendar_clock *clock, icalcomponent *vtimezone)
{
	icalproperty *name = icalcomponent_get_first_property(vtimezone, ICAL_TZID_PROPERTY);
	const char *tzid = name ? icalproperty_get_tzid(name) : NULL;
	icaltimezone *zone;

	if (tzid == NULL || g_hash_table_contains(clock->inside, tzid)) {
		icalcomponent_free(vtimezone);
		return;
	}
	zone = icaltimezone_new();
	if (icaltimezone_set_component(zone, vtimezone)) {
		g_hash_table_insert(clock->inside, g_strdup(icaltimezone_get_tzid(zone)), zone);
	} else {
		icaltimezone_free(zone, 1);
		icalcomponent_free(vtimezone);
	}
}

/* libical calls the 30th of February at 25:60 a valid time. */
static bool is_possible(struct icaltimetype time)
{
	if (icaltime_is_null_time(time) ||
	    day_from_civil(time.year, time.month, time.day) == DAY_NONE)
		return false;
	return time.is_date || (time.hour >= 0 && time.hour < 24 && time.minute >= 0 &&
				time.minute < 60 && time.second >= 0 && time.second <= 60);
}

bool calendar_clock_date(const struct calendar_clock *clock, struct icaltimetype time,
			 icaltimezone *zone, struct calendar_date *date)
{
	icaltimezone *utc = icaltimezone_get_utc_timezone();
	int is_summer;

	if (!is_possible(time))
		return false;
	date->day = day_from_civil(time.year, time.month, time.day);
	date->when = when_of_day(date->day);
	date->is_day = time.is_date;
	if (time.is_date)
		return true;
	date->when += time.hour * 3600 + time.minute * 60 + time.second;
	zone = zone ? zone : clock->home;
	if (zone == utc && clock->home && clock->home != utc) {
		int offset =
			icaltimezone_get_utc_offset_of_utc_time(clock->home, &time, &is_summer);

		date->day = day_of(date->when + offset);
	} else if (zone && zone != utc) {
		date->when -= icaltimezone_get_utc_offset(zone, &time, &is_summer);
	}
	return true;
}

bool calendar_clock_read(struct calendar_clock *clock, icalproperty *property,
			 struct icaltimetype time, struct calendar_time *read)
{
	icalparameter *parameter = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
	const char *name = parameter ? icalparameter_get_tzid(parameter) : NULL;

	*read = (struct calendar_time){.time = time};
	if (icaltime_is_utc(time))
		read->zone = icaltimezone_get_utc_timezone();
	else if (name && *name && !time.is_date)
		read->zone = zone_of(clock, name);
	read->time.zone = NULL;
	return calendar_clock_date(clock, read->time, read->zone, &read->date);
}
