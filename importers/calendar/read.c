/*
 * One .ics file into plain events. The one thing to know: libical is given one event at a time,
 * and of it only the lines that are read here, so a missing END or a damaged neighbour costs
 * nothing else, and an alarm's own attendees are never seen.
 */
#include <string.h>

#include "importers/calendar/ical.h"

#define LINES_LIMIT	 100000 /* of one event */
#define ZONE_LINES_LIMIT 512
#define ZONE_RULE_LIMIT	 120 /* bytes */
#define ZONE_RULES_LIMIT 200 /* in a file */
#define MANY_EVENTS	 20  /* with a time and nobody invited: something is missing */
#define FIRST_YEAR	 1970
#define DAYS_LIMIT	 40000
#define SECONDS_A_DAY	 86400

/* The properties of an event that are handed to libical. */
static const char *const event_lines[] = {"ATTENDEE",
					  "CONFERENCE",
					  "DESCRIPTION",
					  "DTEND",
					  "DTSTAMP",
					  "DTSTART",
					  "DURATION",
					  "EXDATE",
					  "GEO",
					  "LAST-MODIFIED",
					  "LOCATION",
					  "ORGANIZER",
					  "RDATE",
					  "RECURRENCE-ID",
					  "RRULE",
					  "SEQUENCE",
					  "STATUS",
					  "SUMMARY",
					  "UID",
					  "URL",
					  "X-ALT-DESC",
					  "X-APPLE-STRUCTURED-LOCATION",
					  "X-GOOGLE-CONFERENCE",
					  "X-MICROSOFT-CDO-BUSYSTATUS",
					  "X-MICROSOFT-ONLINEMEETINGCONFLINK",
					  "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK",
					  "X-MICROSOFT-SKYPETEAMSMEETINGURL"};

static const char *const zone_lines[] = {"BEGIN",      "DTSTART",	"END",	  "RDATE",
					 "RRULE",      "TZID",		"TZNAME", "TZOFFSETFROM",
					 "TZOFFSETTO", "X-LIC-LOCATION"};

enum block { BLOCK_NONE, BLOCK_EVENT, BLOCK_ZONE };

/* A file on its way into a calendar. */
struct reader {
	struct calendar *calendar;
	struct calendar_lines *lines;
	struct calendar_clock clock;
	struct part *part;
	struct diag *diag;
	guint steps;	  /* left for repetitions */
	guint zone_rules; /* left for time zones */
	bool is_cancelling;
	bool is_inside; /* a calendar that has not ended */
	guint events, timed, with_guests;

	enum block block;    /* being gathered */
	GPtrArray *gathered; /* its lines */
	guint32 began;	     /* its line */
	guint depth;	     /* of blocks inside an event */
	guint guests, rules; /* lines of these names */
	bool is_too_long;
};

static bool has_name(const char *line, const char *name)
{
	gsize length = strlen(name);

	return g_ascii_strncasecmp(line, name, length) == 0 &&
	       (line[length] == ':' || line[length] == ';');
}

static bool is_any_of(const char *line, const char *const *names, gsize count)
{
	for (gsize i = 0; i < count; i++) {
		if (has_name(line, names[i]))
			return true;
	}
	return false;
}

static bool is_line(const char *line, const char *name, const char *value)
{
	return has_name(line, name) && line[strlen(name)] == ':' &&
	       g_ascii_strcasecmp(line + strlen(name) + 1, value) == 0;
}

/* What follows the colon of a property without parameters that hold one. */
static const char *value_of(const char *line)
{
	const char *colon = strchr(line, ':');

	return colon ? colon + 1 : "";
}

static const char *keep_text(const struct reader *reader, const char *text)
{
	return calendar_keep_text(reader->calendar->strings, text);
}

/* --- where --- */

static void hint_link(struct calendar_event *event, enum calendar_link link)
{
	event->hints.link = MAX(event->hints.link, link);
}

static void read_extension(struct reader *reader, struct calendar_event *event,
			   icalproperty *property)
{
	const char *name = icalproperty_get_x_name(property);
	const char *value = icalproperty_get_value_as_string(property);

	if (name == NULL || value == NULL || *value == '\0')
		return;
	if (g_ascii_strcasecmp(name, "X-APPLE-STRUCTURED-LOCATION") == 0)
		event->hints.has_point |= g_ascii_strncasecmp(value, "geo:", 4) == 0;
	else if (g_ascii_strcasecmp(name, "X-MICROSOFT-CDO-BUSYSTATUS") == 0)
		event->is_placeholder |= g_ascii_strcasecmp(value, "OOF") == 0 ||
					 g_ascii_strcasecmp(value, "WORKINGELSEWHERE") == 0;
	else if (g_ascii_strcasecmp(name, "X-ALT-DESC") == 0)
		hint_link(event, calendar_link_in(reader->calendar->words, value));
	else
		hint_link(event, LINK_VIDEO); /* a property of conferences */
}

static void read_conference(struct reader *reader, struct calendar_event *event,
			    icalproperty *property)
{
	const char *value = icalproperty_get_value_as_string(property);
	enum calendar_link link =
		value ? calendar_link_in(reader->calendar->words, value) : LINK_NONE;

	if (value && *value)
		hint_link(event, link == LINK_NONE ? LINK_VIDEO : link);
}

static void read_text(struct reader *reader, struct calendar_event *event, const char *text)
{
	if (text)
		hint_link(event, calendar_link_in(reader->calendar->words, text));
}

static void read_point(struct calendar_event *event, icalproperty *property)
{
	struct icalgeotype point = icalproperty_get_geo(property);

	event->hints.has_point |= point.lat > 0 || point.lat < 0 || point.lon > 0 || point.lon < 0;
}

static void read_hints(struct reader *reader, struct calendar_event *event,
		       icalcomponent *component)
{
	for (icalproperty *property =
		     icalcomponent_get_first_property(component, ICAL_ANY_PROPERTY);
	     property != NULL;
	     property = icalcomponent_get_next_property(component, ICAL_ANY_PROPERTY)) {
		const char *text;

		switch (icalproperty_isa(property)) {
		case ICAL_SUMMARY_PROPERTY:
			text = icalproperty_get_summary(property);
			event->hints.title = keep_text(reader, text ? text : "");
			break;
		case ICAL_LOCATION_PROPERTY:
			text = icalproperty_get_location(property);
			event->hints.location = keep_text(reader, text ? text : "");
			break;
		case ICAL_DESCRIPTION_PROPERTY:
			read_text(reader, event, icalproperty_get_description(property));
			break;
		case ICAL_URL_PROPERTY:
			read_text(reader, event, icalproperty_get_url(property));
			break;
		case ICAL_CONFERENCE_PROPERTY:
			read_conference(reader, event, property);
			break;
		case ICAL_GEO_PROPERTY:
			read_point(event, property);
			break;
		case ICAL_X_PROPERTY:
			read_extension(reader, event, property);
			break;
		default:
			break;
		}
	}
}

/* --- when --- */

/* Into how many days after its first an event reaches. */
static guint days_more(struct reader *reader, icalcomponent *component,
		       const struct calendar_time *start)
{
	icalproperty *end = icalcomponent_get_first_property(component, ICAL_DTEND_PROPERTY);
	icalproperty *duration =
		icalcomponent_get_first_property(component, ICAL_DURATION_PROPERTY);
	gint64 length = 0;
	struct calendar_time read;

	if (end && calendar_clock_read(&reader->clock, end, icalproperty_get_dtend(end), &read))
		length = read.date.when - start->date.when;
	else if (duration)
		length = icaldurationtype_as_int(icalproperty_get_duration(duration));
	if (!start->date.is_day)
		length += start->time.hour * 3600 + start->time.minute * 60 + start->time.second;
	/* What ends at midnight has no part of the next day. */
	return length > 0 ? (guint)MIN((length - 1) / SECONDS_A_DAY, DAYS_LIMIT) : 0;
}

static gint64 stamp_of(struct reader *reader, icalcomponent *component)
{
	icalproperty *changed =
		icalcomponent_get_first_property(component, ICAL_LASTMODIFIED_PROPERTY);
	icalproperty *stamp = icalcomponent_get_first_property(component, ICAL_DTSTAMP_PROPERTY);
	gint64 newest = 0;
	struct calendar_time read;

	if (changed && calendar_clock_read(&reader->clock, changed,
					   icalproperty_get_lastmodified(changed), &read))
		newest = read.date.when;
	if (stamp &&
	    calendar_clock_read(&reader->clock, stamp, icalproperty_get_dtstamp(stamp), &read))
		newest = MAX(newest, read.date.when);
	return newest;
}

/* Which date of a series this event stands in place of. */
static void read_instead_of(struct reader *reader, struct calendar_event *event,
			    icalproperty *property, struct calendar_time *read)
{
	icalparameter *range = icalproperty_get_first_parameter(property, ICAL_RANGE_PARAMETER);

	if (!calendar_clock_read(&reader->clock, property, icalproperty_get_recurrenceid(property),
				 read))
		return;
	event->instead_of = read->date;
	event->is_from_here_on =
		range && icalparameter_get_range(range) == ICAL_RANGE_THISANDFUTURE;
}

static void refuse(struct reader *reader, struct calendar_event *event, const char *why)
{
	event->reason = CALENDAR_UNREADABLE;
	diag_report(reader->diag, DIAG_ROW_NO_DATE, reader->part, reader->began, "%.80s", why);
}

static void read_dates(struct reader *reader, struct calendar_event *event,
		       icalcomponent *component)
{
	icalproperty *property = icalcomponent_get_first_property(component, ICAL_DTSTART_PROPERTY);
	icalproperty *instead =
		icalcomponent_get_first_property(component, ICAL_RECURRENCEID_PROPERTY);
	struct calendar_time start = {.date = {.when = WHEN_NONE}};
	bool is_possible;

	if (instead)
		read_instead_of(reader, event, instead, &start);
	is_possible = property ? calendar_clock_read(&reader->clock, property,
						     icalproperty_get_dtstart(property), &start)
			       : event->instead_of.when != WHEN_NONE;
	if (!is_possible) {
		refuse(reader, event,
		       property ? icalproperty_get_value_as_string(property)
				: "the event has no start");
		return;
	}
	event->start = start.date;
	event->days_more = days_more(reader, component, &start);
	event->stamp = stamp_of(reader, component);
	calendar_repeat(&reader->clock, component, &start, reader->calendar->today, &reader->steps,
			event);
	/* Birthdays begin where calendars do; an appointment does not. */
	if (start.time.year < FIRST_YEAR && !start.date.is_day && !event->is_series)
		refuse(reader, event, icalproperty_get_value_as_string(property));
}

/* --- events --- */

static const char *uid_of(struct reader *reader, const struct calendar_event *event,
			  icalcomponent *component)
{
	const char *uid = icalcomponent_get_uid(component);
	g_autofree char *made = NULL;

	if (uid && *uid)
		return keep_text(reader, uid);
	made = g_strdup_printf("%" G_GINT64_FORMAT " %s", event->start.when, event->hints.title);
	return keep_text(reader, made);
}

static struct calendar_event *new_event(struct reader *reader)
{
	struct calendar_event *event = g_new0(struct calendar_event, 1);

	event->part = reader->part;
	event->line = reader->clock.line = reader->began;
	event->reason = CALENDAR_REASONS; /* none yet */
	event->uid = event->hints.title = event->hints.location = "";
	event->instead_of.when = event->start.when = WHEN_NONE;
	event->guests = g_array_new(FALSE, FALSE, sizeof(struct calendar_guest));
	event->dates = g_array_new(FALSE, FALSE, sizeof(struct calendar_date));
	g_ptr_array_add(reader->calendar->events, event);
	return event;
}

static void take_event(struct reader *reader, icalcomponent *component)
{
	struct calendar_event *event = new_event(reader);
	icalproperty *status = icalcomponent_get_first_property(component, ICAL_STATUS_PROPERTY);
	icalproperty *sequence =
		icalcomponent_get_first_property(component, ICAL_SEQUENCE_PROPERTY);

	event->sequence = sequence ? icalproperty_get_sequence(sequence) : 0;
	event->is_cancelled = reader->is_cancelling ||
			      (status && icalproperty_get_status(status) == ICAL_STATUS_CANCELLED);
	read_hints(reader, event, component);
	calendar_read_guests(reader->calendar->strings, &reader->clock, component, reader->guests,
			     event);
	read_dates(reader, event, component);
	event->uid = uid_of(reader, event, component);
	event->is_placeholder &= event->guests->len == 0;
	if (reader->rules > 0 && !icalcomponent_get_first_property(component, ICAL_RRULE_PROPERTY))
		diag_report(reader->diag, DIAG_SERIES_UNREADABLE, reader->part, reader->began,
			    NULL);
	reader->timed += !event->start.is_day;
	reader->with_guests += event->guests->len > 0;
}

static void skip_event(struct reader *reader, enum diag_kind kind, const char *why)
{
	new_event(reader)->reason = CALENDAR_UNREADABLE;
	diag_report(reader->diag, kind, reader->part, reader->began, "%s", why);
}

/* What was gathered as a component of libical; NULL when it makes none of that kind. */
static icalcomponent *component_of(const struct reader *reader, const char *kind)
{
	icalparser *parser = icalparser_new();
	g_autofree char *begin = g_strdup_printf("BEGIN:%s", kind);
	g_autofree char *end = g_strdup_printf("END:%s", kind);
	icalcomponent *component = NULL;

	icalparser_add_line(parser, begin);
	for (guint i = 0; component == NULL && i < reader->gathered->len; i++)
		component = icalparser_add_line(parser, g_ptr_array_index(reader->gathered, i));
	if (component == NULL)
		component = icalparser_add_line(parser, end);
	icalparser_free(parser);
	return component;
}

static void end_event(struct reader *reader)
{
	icalcomponent *component;

	reader->events++;
	if (reader->is_too_long) {
		skip_event(reader, DIAG_ROW_TOO_LONG, "");
	} else {
		component = component_of(reader, "VEVENT");
		if (component) {
			take_event(reader, component);
			icalcomponent_free(component);
		} else {
			skip_event(reader, DIAG_ROW_NO_DATE, "not an event");
		}
	}
	reader->block = BLOCK_NONE;
}

static void end_zone(struct reader *reader)
{
	icalcomponent *component = reader->is_too_long ? NULL : component_of(reader, "VTIMEZONE");

	if (component)
		calendar_clock_explain(&reader->clock, component);
	reader->block = BLOCK_NONE;
}

/* --- lines --- */

static void begin_block(struct reader *reader, enum block block)
{
	if (reader->block == BLOCK_EVENT) {
		diag_report(reader->diag, DIAG_EVENT_UNENDED, reader->part, reader->began, NULL);
		end_event(reader);
	}
	reader->block = block;
	reader->began = calendar_lines_number(reader->lines);
	g_ptr_array_set_size(reader->gathered, 0);
	reader->depth = reader->guests = reader->rules = 0;
	reader->is_too_long = false;
}

static void gather(struct reader *reader, const char *line, guint limit)
{
	if (reader->gathered->len >= limit || calendar_lines_too_long(reader->lines))
		reader->is_too_long = true;
	else
		g_ptr_array_add(reader->gathered, g_strdup(line));
}

static void read_event_line(struct reader *reader, const char *line)
{
	if (is_line(line, "END", "VEVENT")) {
		end_event(reader);
	} else if (has_name(line, "BEGIN")) {
		reader->depth++;
	} else if (has_name(line, "END")) {
		reader->depth -= reader->depth > 0;
	} else if (reader->depth == 0 && is_any_of(line, event_lines, G_N_ELEMENTS(event_lines))) {
		reader->guests += has_name(line, "ATTENDEE");
		reader->rules += has_name(line, "RRULE");
		gather(reader, line, LINES_LIMIT);
	}
}

/* A day a year, as clocks are changed: libical follows the rules of a zone to the year 2037. */
static bool is_plain_rule(const char *line)
{
	g_autofree char *rule = g_ascii_strup(line, -1);
	const char *month = strstr(rule, "BYMONTH="), *day = strstr(rule, "BYDAY=");

	return strlen(rule) <= ZONE_RULE_LIMIT && strstr(rule, "FREQ=YEARLY") && month && day &&
	       strcspn(month, ",") >= strcspn(month, ";") &&
	       strcspn(day, ",") >= strcspn(day, ";") && !strstr(rule, "BYSECOND") &&
	       !strstr(rule, "BYMINUTE") && !strstr(rule, "BYHOUR") && !strstr(rule, "RSCALE");
}

static void read_zone_line(struct reader *reader, const char *line)
{
	if (is_line(line, "END", "VTIMEZONE"))
		end_zone(reader);
	else if (has_name(line, "RRULE") && (reader->zone_rules == 0 || !is_plain_rule(line)))
		return;
	else if (is_any_of(line, zone_lines, G_N_ELEMENTS(zone_lines)))
		gather(reader, line, ZONE_LINES_LIMIT);
	reader->zone_rules -= has_name(line, "RRULE");
}

/* A calendar called by an address is its owner's. */
static void note_name(struct reader *reader, const char *name)
{
	g_autofree char *bare = g_strstrip(g_strdup(name));
	g_autofree char *key = calendar_address_key(bare);

	if (key && !calendar_is_calendar_address(key))
		g_hash_table_add(reader->calendar->named, (gpointer)keep_text(reader, key));
}

static void read_calendar_line(struct reader *reader, const char *line)
{
	if (is_line(line, "BEGIN", "VCALENDAR")) {
		reader->is_inside = true;
		reader->is_cancelling = false;
		calendar_clock_set_home(&reader->clock, "");
	} else if (is_line(line, "END", "VCALENDAR")) {
		reader->is_inside = false;
	} else if (has_name(line, "X-WR-CALNAME")) {
		note_name(reader, value_of(line));
	} else if (has_name(line, "X-WR-TIMEZONE")) {
		reader->clock.line = calendar_lines_number(reader->lines);
		calendar_clock_set_home(&reader->clock, value_of(line));
	} else if (is_line(line, "METHOD", "CANCEL")) {
		reader->is_cancelling = true;
	}
}

static void read_line(struct reader *reader, const char *line)
{
	if (is_line(line, "BEGIN", "VEVENT"))
		begin_block(reader, BLOCK_EVENT);
	else if (is_line(line, "BEGIN", "VTIMEZONE"))
		begin_block(reader, BLOCK_ZONE);
	else if (is_line(line, "BEGIN", "VCALENDAR") || is_line(line, "END", "VCALENDAR")) {
		begin_block(reader, BLOCK_NONE);
		read_calendar_line(reader, line);
	} else if (reader->block == BLOCK_EVENT)
		read_event_line(reader, line);
	else if (reader->block == BLOCK_ZONE)
		read_zone_line(reader, line);
	else
		read_calendar_line(reader, line);
}

/* What the end of the file says about it. */
static void end_file(struct reader *reader)
{
	bool is_reported = calendar_lines_are_cut(reader->lines);

	if (!is_reported && reader->block == BLOCK_EVENT)
		diag_report(reader->diag, DIAG_ZIP_CUT, reader->part, reader->began,
			    "ends inside an event; %u event%s before it kept", reader->events,
			    reader->events == 1 ? "" : "s");
	else if (!is_reported && reader->is_inside)
		diag_report(reader->diag, DIAG_ZIP_CUT, reader->part, 0,
			    "no END:VCALENDAR; %u event%s kept", reader->events,
			    reader->events == 1 ? "" : "s");
	else if (reader->events == 0)
		diag_report(reader->diag, DIAG_FILE_EMPTY, reader->part, 0, NULL);
	if (reader->timed > MANY_EVENTS && reader->with_guests == 0)
		diag_report(reader->diag, DIAG_NO_ATTENDEES, reader->part, 0, NULL);
}

void calendar_read(struct calendar *calendar, struct stream *stream, const char *name,
		   struct part *part, struct diag *diag)
{
	struct reader reader = {
		.calendar = calendar,
		.lines = calendar_lines_open(stream, part, diag),
		.part = part,
		.diag = diag,
		.steps = CALENDAR_STEPS_LIMIT,
		.zone_rules = ZONE_RULES_LIMIT,
		.gathered = g_ptr_array_new_with_free_func(g_free),
	};
	g_autofree char *stem = g_path_get_basename(name);
	char *dot = strrchr(stem, '.');
	const char *line;

	icalerror_set_errors_are_fatal(0);
	if (dot)
		*dot = '\0';
	note_name(&reader, stem);
	calendar_clock_init(&reader.clock, part, diag);
	while ((line = calendar_lines_next(reader.lines)) != NULL)
		read_line(&reader, line);
	end_file(&reader);
	calendar_clock_release(&reader.clock);
	calendar_lines_close(reader.lines);
	g_ptr_array_unref(reader.gathered);
}
