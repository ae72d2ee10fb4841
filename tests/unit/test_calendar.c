/*
 * What events of a calendar are taken for: each row is a small calendar and the class and dates
 * (UTC) that its events must get.
 */
#include "tests/unit/test_calendar.h"

struct row {
	const char *name;
	const char *text;
	const char *expected;
};

#define PAST(words) words " 2024-05-06T11:00"

static const struct row classes[] = {
	{"lunch accepted", CALENDAR(EVENT(MAY_6 STREET BOTH)), PAST("in person")},
	{"declined by me", CALENDAR(EVENT(MAY_6 STREET ME("DECLINED") ANN("ACCEPTED"))),
	 PAST("declined by you")},
	{"declined by the only other", CALENDAR(EVENT(MAY_6 STREET ME("ACCEPTED") ANN("DECLINED"))),
	 PAST("declined by them")},
	{"declined by one of two", CALENDAR(EVENT(MAY_6 STREET BOTH BO("DECLINED"))),
	 PAST("in person")},
	{"delegated by me", CALENDAR(EVENT(MAY_6 STREET ME("DELEGATED") ANN("ACCEPTED"))),
	 PAST("declined by you")},
	{"never answered", CALENDAR(EVENT(MAY_6 STREET ME("NEEDS-ACTION") ANN("ACCEPTED"))),
	 PAST("never answered")},
	{"cancelled", CALENDAR(EVENT(MAY_6 STREET BOTH "STATUS:CANCELLED" NL)), PAST("cancelled")},
	{"a calendar that cancels", CALENDAR("METHOD:CANCEL" NL EVENT(MAY_6 STREET BOTH)),
	 PAST("cancelled")},
	{"to come", CALENDAR(EVENT("DTSTART:20270101T110000Z" NL STREET BOTH)), "to come"},
	{"today is not over", CALENDAR(EVENT("DTSTART:20261122T080000Z" NL STREET BOTH)),
	 "to come"},
	{"yesterday is", CALENDAR(EVENT("DTSTART:20261121T080000Z" NL STREET BOTH)),
	 "in person 2026-11-21T08:00"},
	{"begun yesterday, not over",
	 CALENDAR(EVENT("DTSTART:20261121T200000Z" NL "DTEND:20261122T010000Z" NL STREET BOTH)),
	 "to come 2026-11-21T20:00"},
	{"ended at midnight",
	 CALENDAR(EVENT("DTSTART:20261121T200000Z" NL "DURATION:PT4H" NL STREET BOTH)),
	 "in person 2026-11-21T20:00"},
	{"placeholder", CALENDAR(EVENT(MAY_6 STREET TITLE("Hold: dinner?") BOTH)),
	 PAST("placeholder")},
	{"out of office, nobody invited",
	 CALENDAR(EVENT(MAY_6 TITLE("Trip") "X-MICROSOFT-CDO-BUSYSTATUS:OOF" NL)),
	 PAST("placeholder")},
	{"nobody invited", CALENDAR(EVENT(MAY_6 STREET TITLE("Team lunch"))),
	 PAST("nobody invited")},
	{"only me invited", CALENDAR(EVENT(MAY_6 STREET TITLE("Dentist") ME("ACCEPTED"))),
	 PAST("nobody invited")},
	{"a name in the title", CALENDAR(EVENT(MAY_6 TITLE("Coffee with Ann Oak"))),
	 PAST("in person")},
	{"a call in the title", CALENDAR(EVENT(MAY_6 TITLE("Call with Ann Oak"))), PAST("phone")},
	{"a call to be made", CALENDAR(EVENT(MAY_6 TITLE("Call Ann Oak"))), PAST("nobody invited")},
	{"no place", CALENDAR(EVENT(MAY_6 TITLE("Budget") BOTH)), PAST("without a place")},
	{"a mailing list",
	 CALENDAR(EVENT(MAY_6 STREET BOTH "ATTENDEE;CUTYPE=GROUP:mailto:all@example.org" NL)),
	 PAST("large")},
	{"31 people by companions",
	 CALENDAR(EVENT(MAY_6 STREET ME("ACCEPTED") "ATTENDEE;PARTSTAT=ACCEPTED;X-NUM-GUESTS=29:"
						    "mailto:ann@example.org" NL)),
	 PAST("large")},
	{"30 people by companions",
	 CALENDAR(EVENT(MAY_6 STREET ME("ACCEPTED") "ATTENDEE;PARTSTAT=ACCEPTED;X-NUM-GUESTS=28:"
						    "mailto:ann@example.org" NL)),
	 PAST("in person")},
	{"a room and a link",
	 CALENDAR(EVENT(MAY_6 BOTH "X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij" NL
				   "ATTENDEE;CUTYPE=ROOM;CN=Oak room;PARTSTAT=ACCEPTED:mailto:"
				   "r1@resource.calendar.google.com" NL)),
	 PAST("hybrid")},
	{"a room that declined",
	 CALENDAR(EVENT(MAY_6 BOTH "ATTENDEE;CUTYPE=ROOM;PARTSTAT=DECLINED:mailto:"
				   "r1@resource.calendar.google.com" NL)),
	 PAST("without a place")},
	{"Teams behind a safelink",
	 CALENDAR(EVENT(
		 MAY_6 BOTH PLACE("Microsoft Teams-Besprechung") "DESCRIPTION:<https://"
								 "eur01.safelinks.protection."
								 "outlook.com/?url=https%3A%2F%2F"
								 "teams.microsoft.com%2Fl%2Fmeetup-"
								 "join%2F19&data=1>" NL)),
	 PAST("video")},
	{"a link behind a safelink, no location",
	 CALENDAR(EVENT(
		 MAY_6 BOTH
		 "DESCRIPTION:<https://eur01.safelinks.protection.outlook.com/?url=https%253A%252F"
		 "%252Fteams.microsoft.com%252Fl%252Fmeetup-join%252F19&data=1>" NL)),
	 PAST("video")},
	{"location is a link", CALENDAR(EVENT(MAY_6 BOTH PLACE("https://example.zoom.us/j/123"))),
	 PAST("video")},
	{"location is a number", CALENDAR(EVENT(MAY_6 BOTH PLACE("+49 30 555 0100"))),
	 PAST("phone")},
	{"a conference of RFC 7986",
	 CALENDAR(
		 EVENT(MAY_6 BOTH "CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://example.org/c/1" NL)),
	 PAST("video")},
	{"a conference by telephone",
	 CALENDAR(EVENT(MAY_6 BOTH "CONFERENCE;VALUE=URI;FEATURE=PHONE:tel:+15550100" NL)),
	 PAST("phone")},
	{"a point on Apple's map",
	 CALENDAR(EVENT(MAY_6 BOTH "X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-TITLE=Ruska:"
				   "geo:52.5,13.4" NL)),
	 PAST("in person")},
	{"a place that only they know", CALENDAR(EVENT(MAY_6 BOTH PLACE("Room 3"))),
	 PAST("in person")},
	{"a place beside a link in one location",
	 CALENDAR(EVENT(MAY_6 BOTH PLACE("Microsoft Teams Meeting\\; Room 3"))), PAST("hybrid")},
	{"a stream", CALENDAR(EVENT(MAY_6 BOTH PLACE("https://www.youtube.com/watch?v=1"))),
	 PAST("watched")},
	{"organised by me, without a line for me",
	 CALENDAR(EVENT(MAY_6 STREET "ORGANIZER:mailto:me@example.org" NL ANN("ACCEPTED"))),
	 PAST("in person")},
	{"a list as organiser",
	 CALENDAR(EVENT(MAY_6 STREET "ORGANIZER:mailto:x1@group.calendar.google.com" NL)),
	 PAST("nobody invited")},
	{"for information only",
	 CALENDAR(EVENT(MAY_6 STREET ME(
		 "ACCEPTED") "ATTENDEE;ROLE=NON-PARTICIPANT:mailto:ann@example.org" NL)),
	 PAST("nobody invited")},
	{"an alarm's attendee",
	 CALENDAR(EVENT(MAY_6 STREET "BEGIN:VALARM" NL
				     "ACTION:EMAIL" NL BO("ACCEPTED") "END:VALARM" NL)),
	 PAST("nobody invited")},
	{"unknown answers and types",
	 CALENDAR(EVENT(MAY_6 STREET ME("X-SURE") "ATTENDEE;CUTYPE=X-ROBOT;CN=R2:urn:uuid:1" NL)),
	 PAST("nobody invited")},
};

static const struct row dates[] = {
	{"weekly with a date taken out, over the change of clocks",
	 CALENDAR(EVENT(BERLIN(
		 "20240325T090000") "RRULE:FREQ=WEEKLY;COUNT=4" NL
				    "EXDATE;TZID=Europe/Berlin:20240408T090000" NL STREET BOTH)),
	 "in person 2024-03-25T08:00 2024-04-01T07:00 2024-04-15T07:00"},
	{"a date taken out by its day",
	 CALENDAR(EVENT(BERLIN("20240325T090000") "RRULE:FREQ=WEEKLY;COUNT=3" NL
						  "EXDATE;VALUE=DATE:20240401" NL STREET BOTH)),
	 "in person 2024-03-25T08:00 2024-04-08T07:00"},
	{"a date moved",
	 CALENDAR(EVENT(BERLIN(
		 "20240325T090000") "RRULE:FREQ=WEEKLY;COUNT=4" NL
				    "EXDATE;TZID=Europe/Berlin:20240408T090000" NL STREET BOTH)
			  EVENT("RECURRENCE-ID:20240401T070000Z" NL BERLIN("20240402T110000"))),
	 "in person 2024-03-25T08:00 2024-04-15T07:00; in person 2024-04-02T09:00"},
	{"a date moved, named by its day",
	 CALENDAR(EVENT(BERLIN("20240325T090000") "RRULE:FREQ=WEEKLY;COUNT=2" NL STREET BOTH)
			  EVENT("RECURRENCE-ID;VALUE=DATE:20240401" NL BERLIN("20240402T110000"))),
	 "in person 2024-03-25T08:00; in person 2024-04-02T09:00"},
	{"a date called off",
	 CALENDAR(EVENT(BERLIN("20240325T090000") "RRULE:FREQ=WEEKLY;COUNT=2" NL STREET BOTH)
			  EVENT("RECURRENCE-ID:20240401T070000Z" NL BERLIN(
				  "20240401T090000") "STATUS:CANCELLED" NL)),
	 "in person 2024-03-25T08:00; cancelled 2024-04-01T07:00"},
	{"a date declined",
	 CALENDAR(EVENT(BERLIN("20240325T090000") "RRULE:FREQ=WEEKLY;COUNT=2" NL STREET BOTH)
			  EVENT("RECURRENCE-ID:20240401T070000Z" NL BERLIN("20240401T090000")
					ME("DECLINED") ANN("ACCEPTED"))),
	 "in person 2024-03-25T08:00; declined by you 2024-04-01T07:00"},
	{"this one and all after it an hour later",
	 CALENDAR(EVENT(BERLIN("20240108T090000") "RRULE:FREQ=WEEKLY;COUNT=4" NL STREET BOTH)
			  EVENT("RECURRENCE-ID;RANGE=THISANDFUTURE:20240122T080000Z" NL BERLIN(
				  "20240122T100000"))),
	 "in person 2024-01-08T08:00 2024-01-15T08:00; in person 2024-01-22T09:00 "
	 "2024-01-29T09:00"},
	{"a changed date without its series",
	 CALENDAR(EVENT("RECURRENCE-ID:20240401T070000Z" NL BERLIN("20240402T110000") STREET BOTH)),
	 "in person 2024-04-02T09:00"},
	{"a changed date without a start",
	 CALENDAR(EVENT("RECURRENCE-ID:20240401T070000Z" NL STREET BOTH)),
	 "in person 2024-04-01T07:00"},
	{"single dates and a period",
	 CALENDAR(EVENT("DTSTART:20240101T090000Z" NL
			"RDATE:20240103T090000Z,20240105T090000Z,20240107T090000Z" NL
			"RDATE;VALUE=PERIOD:20240109T090000Z/PT1H" NL STREET BOTH)),
	 "in person 2024-01-01T09:00 2024-01-03T09:00 2024-01-05T09:00 2024-01-07T09:00 "
	 "2024-01-09T09:00"},
	{"two rules",
	 CALENDAR(EVENT("DTSTART:20240101T090000Z" NL "RRULE:FREQ=DAILY;COUNT=3" NL
			"RRULE:FREQ=WEEKLY;COUNT=3" NL STREET BOTH)),
	 "in person 2024-01-01T09:00 2024-01-02T09:00 2024-01-03T09:00 2024-01-08T09:00 "
	 "2024-01-15T09:00"},
	{"until a day",
	 CALENDAR(EVENT("DTSTART:20240101T090000Z" NL
			"RRULE:FREQ=DAILY;UNTIL=20240103" NL STREET BOTH)),
	 "in person 2024-01-01T09:00 2024-01-02T09:00 2024-01-03T09:00"},
	{"until a moment, in a zone",
	 CALENDAR(EVENT(BERLIN(
		 "20240101T090000") "RRULE:FREQ=DAILY;UNTIL=20240103T080000Z" NL STREET BOTH)),
	 "in person 2024-01-01T08:00 2024-01-02T08:00 2024-01-03T08:00"},
	{"endless, up to today",
	 CALENDAR(EVENT("DTSTART:20261102T090000Z" NL "RRULE:FREQ=WEEKLY" NL STREET BOTH)),
	 "in person 2026-11-02T09:00 2026-11-09T09:00 2026-11-16T09:00"},
	{"daily since 1970, from 1995 on",
	 CALENDAR(EVENT("DTSTART:19700101T090000Z" NL
			"RRULE:FREQ=DAILY;UNTIL=19950102T090000Z" NL STREET BOTH)),
	 "in person 1995-01-01T09:00 1995-01-02T09:00"},
	{"every other week since 1990 keeps its weeks",
	 CALENDAR(EVENT("DTSTART:19900101T090000Z" NL
			"RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=19950131T090000Z" NL STREET BOTH)),
	 "in person 1995-01-09T09:00 1995-01-23T09:00"},
	{"a rule that is none",
	 CALENDAR(EVENT("DTSTART:20240101T090000Z" NL "RRULE:FREQ=BLUE" NL STREET BOTH)),
	 "in person 2024-01-01T09:00"},
	{"every second of some days",
	 CALENDAR(EVENT("DTSTART:20240101T090000Z" NL
			"RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30" NL STREET BOTH)),
	 "in person 2024-01-01T09:00"},
	{"all its dates taken out",
	 CALENDAR(EVENT("DTSTART:20240101T090000Z" NL "RRULE:FREQ=DAILY;COUNT=1" NL
			"EXDATE:20240101T090000Z" NL STREET BOTH)),
	 "cancelled"},
	{"a day is one day", CALENDAR(EVENT("DTSTART;VALUE=DATE:20240506" NL STREET BOTH)),
	 "all-day 2024-05-06"},
	{"a birthday since 1604",
	 CALENDAR(EVENT("DTSTART;VALUE=DATE:16041121" NL
			"RRULE:FREQ=YEARLY;UNTIL=19961231" NL TITLE("Ann Oak's birthday"))),
	 "all-day 1995-11-21 1996-11-21"},
	{"an appointment in 1601", CALENDAR(EVENT("DTSTART:16010101T000000Z" NL STREET BOTH)),
	 "not readable 1601-01-01T00:00"},
	{"an impossible date", CALENDAR(EVENT("DTSTART:20240230T256000Z" NL STREET BOTH)),
	 "not readable"},
	{"no date", CALENDAR(EVENT(STREET BOTH)), "not readable"},
	{"no UID", CALENDAR("BEGIN:VEVENT" NL MAY_6 STREET BOTH "END:VEVENT" NL),
	 PAST("in person")},
};

#define ZONED(zone) EVENT("DTSTART;TZID=" zone ":20240701T090000" NL STREET BOTH)

static const struct row zones[] = {
	{"UTC", CALENDAR(EVENT("DTSTART:20240701T090000Z" NL STREET BOTH)),
	 "in person 2024-07-01T09:00"},
	{"a name of tzdata", CALENDAR(ZONED("Europe/Berlin")), "in person 2024-07-01T07:00"},
	{"a quoted name", CALENDAR(ZONED("\"Europe/Berlin\"")), "in person 2024-07-01T07:00"},
	{"a name of Windows", CALENDAR(ZONED("W. Europe Standard Time")),
	 "in person 2024-07-01T07:00"},
	{"another name of Windows", CALENDAR(ZONED("New Zealand Standard Time")),
	 "in person 2024-06-30T21:00"},
	{"the first and the last name of Windows",
	 CALENDAR(ZONED("AUS Central Standard Time")
			  OTHER("DTSTART;TZID=Yukon Standard Time:20240701T090000" NL STREET BOTH)),
	 "in person 2024-06-30T23:30; in person 2024-07-01T16:00"},
	{"a path", CALENDAR(ZONED("/softwarestudio.org/Olson_20011030_5/Europe/Berlin")),
	 "in person 2024-07-01T07:00"},
	{"a path of three parts",
	 CALENDAR(ZONED("/freeassociation.sourceforge.net/America/Argentina/Salta")),
	 "in person 2024-07-01T12:00"},
	{"no zone, but the calendar's",
	 CALENDAR("X-WR-TIMEZONE:Europe/Berlin" NL EVENT("DTSTART:20240701T090000" NL STREET BOTH)),
	 "in person 2024-07-01T07:00"},
	{"no zone at all", CALENDAR(EVENT("DTSTART:20240701T090000" NL STREET BOTH)),
	 "in person 2024-07-01T09:00"},
	{"an unknown zone is UTC", CALENDAR(ZONED("Customized Time Zone")),
	 "in person 2024-07-01T09:00"},
	{"a name that leads out of tzdata", CALENDAR(ZONED("../../../etc/passwd")),
	 "in person 2024-07-01T09:00"},
	{"rules of the file for a known zone are not believed",
	 CALENDAR("BEGIN:VTIMEZONE" NL "TZID:Europe/Berlin" NL "BEGIN:STANDARD" NL
		  "DTSTART:19700101T000000" NL "TZOFFSETFROM:+0500" NL "TZOFFSETTO:+0500" NL
		  "END:STANDARD" NL "END:VTIMEZONE" NL ZONED("Europe/Berlin")),
	 "in person 2024-07-01T07:00"},
	{"rules of the file for an unknown zone are",
	 CALENDAR("BEGIN:VTIMEZONE" NL "TZID:Office" NL "BEGIN:STANDARD" NL
		  "DTSTART:19701025T030000" NL "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU" NL
		  "TZOFFSETFROM:+0600" NL "TZOFFSETTO:+0500" NL "END:STANDARD" NL
		  "BEGIN:DAYLIGHT" NL "DTSTART:19700329T020000" NL
		  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU" NL "TZOFFSETFROM:+0500" NL
		  "TZOFFSETTO:+0600" NL "END:DAYLIGHT" NL "END:VTIMEZONE" NL ZONED("Office")),
	 "in person 2024-07-01T03:00"},
};

#define GOOD OTHER(MAY_6 STREET BOTH)

static const struct row damaged[] = {
	{"cut inside an event",
	 "BEGIN:VCALENDAR" NL "X-WR-CALNAME:me@example.org" NL GOOD "BEGIN:VEVENT" NL MAY_6
	 "SUMMARY:Din",
	 PAST("in person")},
	{"cut after an event", "BEGIN:VCALENDAR" NL "X-WR-CALNAME:me@example.org" NL GOOD,
	 PAST("in person")},
	{"two calendars", CALENDAR(EVENT(MAY_6 STREET BOTH)) CALENDAR(GOOD),
	 PAST("in person") "; " PAST("in person")},
	{"an END before any BEGIN", "END:VEVENT" NL "END:VCALENDAR" NL CALENDAR(GOOD),
	 PAST("in person")},
	{"an event without END", CALENDAR("BEGIN:VEVENT" NL "UID:1" NL MAY_6 STREET BOTH GOOD),
	 PAST("in person") "; " PAST("in person")},
	{"an alarm without END", CALENDAR(EVENT(MAY_6 STREET BOTH "BEGIN:VALARM" NL) GOOD),
	 PAST("in person") "; " PAST("in person")},
	{"nothing", "", ""},
	{"no calendar", "<html>Sign in</html>\n", ""},
	{"an event of nothing", CALENDAR("BEGIN:VEVENT" NL "END:VEVENT" NL GOOD),
	 "not readable; " PAST("in person")},
	{"lines of nonsense", CALENDAR(EVENT(":" NL ";;=" NL "\"" NL MAY_6 STREET BOTH)),
	 PAST("in person")},
	{"lower case, bare line feeds and a mark",
	 "\xEF\xBB\xBF"
	 "begin:vcalendar\nx-wr-calname:me@example.org\nbegin:vevent\nuid:1\ndtstart:"
	 "20240506T110000Z\n"
	 "location:Main Street 5\\, 12345 "
	 "Springfield\nattendee;partstat=accepted:MAILTO:Me@Example.org\n"
	 "attendee;partstat=accepted:MAILTO:ann@example.org\nend:vevent\nend:vcalendar\n",
	 PAST("in person")},
	{"folded within a letter and within a name",
	 CALENDAR(EVENT(MAY_6 "LOCA" NL " TION:Caf\303" NL " \251 Ruska\\, Main Street 5" NL BOTH)),
	 PAST("in person")},
};

static void check(const struct row *rows, gsize count)
{
	for (gsize i = 0; i < count; i++) {
		const char *const files[] = {rows[i].text, NULL};
		const char *const names[] = {"calendar.ics", NULL};
		g_autofree char *found = classes_in(files, names);

		if (strcmp(found, rows[i].expected) != 0)
			fail_msg("%s: %s, but expected %s", rows[i].name, found, rows[i].expected);
	}
}

static void events_are_classed(void **state)
{
	(void)state;
	check(classes, G_N_ELEMENTS(classes));
}

static void series_have_the_dates_that_took_place(void **state)
{
	(void)state;
	check(dates, G_N_ELEMENTS(dates));
}

static void times_are_read_in_their_zone(void **state)
{
	(void)state;
	check(zones, G_N_ELEMENTS(zones));
}

static void damage_costs_nothing_beside_it(void **state)
{
	(void)state;
	check(damaged, G_N_ELEMENTS(damaged));
}

static void of_the_same_event_the_newest_state_counts(void **state)
{
	const char *const files[] = {
		CALENDAR(EVENT(MAY_6 "SEQUENCE:0" NL STREET BOTH)),
		CALENDAR(EVENT("DTSTART:20240507T110000Z" NL "SEQUENCE:1" NL STREET ME("ACCEPTED")
				       BO("ACCEPTED"))),
		NULL};
	const char *const names[] = {"a.ics", "b.ics", NULL};
	g_autofree char *found = classes_in(files, names);

	(void)state;
	assert_string_equal(found, "seen before 2024-05-06T11:00; in person 2024-05-07T11:00");
}

static const struct row owners[] = {
	{"by the calendar's name", CALENDAR(EVENT(MAY_6 BOTH)), "mail:me@example.org"},
	{"by the most frequent address",
	 "BEGIN:VCALENDAR" NL EVENT(MAY_6 BOTH)
		 OTHER(MAY_6 ME("ACCEPTED") BO("ACCEPTED")) "END:VCALENDAR" NL,
	 "mail:me@example.org"},
	{"not when two are equally frequent",
	 "BEGIN:VCALENDAR" NL EVENT(MAY_6 BOTH) OTHER(MAY_6 BOTH) "END:VCALENDAR" NL, NULL},
	{"not when nobody is in most",
	 "BEGIN:VCALENDAR" NL EVENT(MAY_6 ANN("ACCEPTED"))
		 OTHER(MAY_6 BO("ACCEPTED")) "BEGIN:VEVENT" NL "UID:3" NL MAY_6 BO(
			 "ACCEPTED") "END:VEVENT" NL "BEGIN:VEVENT" NL
				     "UID:4" NL MAY_6 ME("ACCEPTED") "END:VEVENT" NL
								     "END:VCALENDAR" NL,
	 NULL},
	{"a name that never takes part",
	 "BEGIN:VCALENDAR" NL "X-WR-CALNAME:alias@example.org" NL EVENT(MAY_6 BOTH)
		 OTHER(MAY_6 ME("ACCEPTED") BO("ACCEPTED")) "END:VCALENDAR" NL,
	 "mail:me@example.org"},
};

static void the_owner_is_told_by_address(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(owners); i++) {
		const char *const files[] = {owners[i].text, NULL};
		const char *const names[] = {"calendar.ics", NULL};
		struct source *source = source_new("in", SOURCE_CALENDAR);
		struct calendar calendar;

		read_calendar_files(&calendar, source, files, names);
		if (g_strcmp0(calendar.owner, owners[i].expected) != 0)
			fail_msg("%s: %s", owners[i].name, calendar.owner);
		calendar_release(&calendar);
		source_free(source);
	}
}

static void a_file_called_by_an_address_is_its_owners(void **state)
{
	const char *const files[] = {"BEGIN:VCALENDAR" NL EVENT(MAY_6 BOTH) "END:VCALENDAR" NL,
				     NULL};
	const char *const names[] = {"Takeout/Calendar/Ann@example.org.ics", NULL};
	struct source *source = source_new("in", SOURCE_CALENDAR);
	struct calendar calendar;

	(void)state;
	read_calendar_files(&calendar, source, files, names);
	assert_string_equal(calendar.owner, "mail:ann@example.org");
	calendar_release(&calendar);
	source_free(source);
}

/* Wherever a file ends, what stands before can be read. */
static void a_calendar_may_end_anywhere(void **state)
{
	static const char text[] =
		CALENDAR("X-WR-TIMEZONE:Europe/Berlin" NL "BEGIN:VTIMEZONE" NL "TZID:Office" NL
			 "BEGIN:STANDARD" NL "DTSTART:19701025T030000" NL "TZOFFSETFROM:+0600" NL
			 "TZOFFSETTO:+0500" NL "END:STANDARD" NL "END:VTIMEZONE" NL ZONED("Office")
				 OTHER(MAY_6 "RRULE:FREQ=DAILY;COUNT=3" NL
					     "EXDATE:20240507T110000Z" NL "DESCRIPTION:Caf\303" NL
					     " \251 https://meet.google.com/abc" NL BOTH));

	(void)state;
	for (gsize size = 0; size < sizeof text; size += 11) {
		g_autofree char *cut = g_strndup(text, size);
		const char *const files[] = {cut, NULL};
		const char *const names[] = {"calendar.ics", NULL};
		g_autofree char *found = classes_in(files, names);
		guint ends = 0;

		for (const char *at = cut; (at = strstr(at, "END:VEVENT")) != NULL; at++)
			ends++;
		assert_int_equal(strstr(found, "; ") ? 2 : *found ? 1 : 0, ends);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(events_are_classed),
		cmocka_unit_test(series_have_the_dates_that_took_place),
		cmocka_unit_test(times_are_read_in_their_zone),
		cmocka_unit_test(damage_costs_nothing_beside_it),
		cmocka_unit_test(a_calendar_may_end_anywhere),
		cmocka_unit_test(of_the_same_event_the_newest_state_counts),
		cmocka_unit_test(the_owner_is_told_by_address),
		cmocka_unit_test(a_file_called_by_an_address_is_its_owners),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
