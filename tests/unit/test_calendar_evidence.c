/*
 * What events of a calendar prove: each row is a small calendar, the evidence that it must leave
 * in the network ("ADDRESS DATE KIND GRADE LINE EXCERPT"), and the trouble that is told.
 */
#include "tests/unit/test_calendar.h"

struct row {
	const char *name;
	const char *text;
	const char *evidence;
	const char *trouble;
};

#define LUNCH MAY_6 TITLE("Lunch") STREET
#define TWO   "\"Lunch\", 2 people, Caf\303\251 Ruska\n"
#define THREE "\"Lunch\", 3 people, Caf\303\251 Ruska\n"
#define TEN(answer)                                                                                \
	GUEST("g1@example.org", answer)                                                            \
	GUEST("g2@example.org", answer)                                                            \
	GUEST("g3@example.org", answer)                                                            \
	GUEST("g4@example.org", answer)                                                            \
	GUEST("g5@example.org", answer)                                                            \
	GUEST("g6@example.org", answer) GUEST("g7@example.org", answer)
#define EMPTY_OF_EVIDENCE(name, text)                                                              \
	{                                                                                          \
		name, text, "", ""                                                                 \
	}

static const struct row rows[] = {
	{"both accepted", CALENDAR(EVENT(LUNCH BOTH)),
	 "ann@example.org 2024-05-06 in-person attended 3 " TWO, ""},
	{"I organised it",
	 CALENDAR(EVENT(LUNCH "ORGANIZER:mailto:me@example.org" NL ANN("ACCEPTED"))),
	 "ann@example.org 2024-05-06 in-person attended 3 " TWO, ""},
	{"she organised it",
	 CALENDAR(EVENT(LUNCH "ORGANIZER;CN=Ann Oak:mailto:ann@example.org" NL ME("ACCEPTED"))),
	 "ann@example.org 2024-05-06 in-person attended 3 " TWO, ""},
	{"she never answered", CALENDAR(EVENT(LUNCH ME("ACCEPTED") ANN("NEEDS-ACTION"))),
	 "ann@example.org 2024-05-06 in-person hinted 3 " TWO, ""},
	{"I never answered", CALENDAR(EVENT(LUNCH ME("NEEDS-ACTION") ANN("ACCEPTED"))),
	 "ann@example.org 2024-05-06 in-person hinted 3 " TWO, ""},
	EMPTY_OF_EVIDENCE("nobody answered",
			  CALENDAR(EVENT(LUNCH ME("NEEDS-ACTION") ANN("NEEDS-ACTION")))),
	EMPTY_OF_EVIDENCE("I declined", CALENDAR(EVENT(LUNCH ME("DECLINED") ANN("ACCEPTED")))),
	{"one of two declined", CALENDAR(EVENT(LUNCH BOTH BO("DECLINED"))),
	 "ann@example.org 2024-05-06 in-person attended 3 " TWO, ""},
	EMPTY_OF_EVIDENCE("cancelled", CALENDAR(EVENT(LUNCH BOTH "STATUS:CANCELLED" NL))),
	EMPTY_OF_EVIDENCE("to come", CALENDAR(EVENT("DTSTART:20270101T110000Z" NL STREET BOTH))),
	EMPTY_OF_EVIDENCE("all day", CALENDAR(EVENT("DTSTART;VALUE=DATE:20240506" NL STREET BOTH))),
	{"a room and a link, both accepted",
	 CALENDAR(EVENT(MAY_6 TITLE("Plans") BOTH
			"X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij" NL
			"ATTENDEE;CUTYPE=ROOM;CN=Oak room;PARTSTAT=ACCEPTED:mailto:"
			"r1@resource.calendar.google.com" NL)),
	 "ann@example.org 2024-05-06 in-person attended 3 \"Plans\", 2 people, Oak room\n", ""},
	{"a room and a link, one did not answer",
	 CALENDAR(EVENT(MAY_6 TITLE("Plans") ME("ACCEPTED") ANN(
		 "TENTATIVE") "X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij" NL
			      "ATTENDEE;CUTYPE=ROOM;CN=Oak room;PARTSTAT=ACCEPTED:mailto:"
			      "r1@resource.calendar.google.com" NL)),
	 "ann@example.org 2024-05-06 in-person hinted 3 \"Plans\", 2 people, Oak room\n", ""},
	{"a place and a link in May 2020",
	 CALENDAR(EVENT("DTSTART:20200506T110000Z" NL TITLE("Plans") STREET BOTH
			"X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij" NL)),
	 "ann@example.org 2020-05-06 in-person hinted 3 \"Plans\", 2 people, Caf\303\251 Ruska\n",
	 ""},
	{"a video call",
	 CALENDAR(EVENT(MAY_6 TITLE("Plans") PLACE("https://example.zoom.us/j/1") BOTH)),
	 "ann@example.org 2024-05-06 voice attended 3 \"Plans\", 2 people, join link\n", ""},
	{"a video call, one did not answer",
	 CALENDAR(EVENT(MAY_6 TITLE("Plans") PLACE("https://example.zoom.us/j/1") ME("ACCEPTED")
				ANN("NEEDS-ACTION"))),
	 "ann@example.org 2024-05-06 voice hinted 3 \"Plans\", 2 people, join link\n", ""},
	{"a telephone call", CALENDAR(EVENT(MAY_6 TITLE("Plans") PLACE("+1 555 0100") BOTH)),
	 "ann@example.org 2024-05-06 voice attended 3 \"Plans\", 2 people, telephone\n", ""},
	{"no place, both accepted", CALENDAR(EVENT(MAY_6 TITLE("Plans") BOTH)),
	 "ann@example.org 2024-05-06 in-person hinted 3 \"Plans\", 2 people\n", ""},
	{"lunch, but no place", CALENDAR(EVENT(MAY_6 TITLE("Lunch") BOTH)),
	 "ann@example.org 2024-05-06 in-person hinted 3 \"Lunch\", 2 people\n", ""},
	EMPTY_OF_EVIDENCE("no place, one did not answer",
			  CALENDAR(EVENT(MAY_6 TITLE("Plans") ME("ACCEPTED") ANN("TENTATIVE")))),
	{"nine others, of whom eight declined",
	 CALENDAR(EVENT(LUNCH ME("ACCEPTED") TEN("DECLINED") ANN("ACCEPTED")
				GUEST("g8@example.org", "DECLINED"))),
	 "ann@example.org 2024-05-06 in-person attended 3 " TWO, ""},
	{"her name alone",
	 CALENDAR(EVENT(
		 LUNCH ME("ACCEPTED") "ATTENDEE;CN=Ann Oak;PARTSTAT=ACCEPTED:invalid:nomail" NL)),
	 "'Ann Oak' 2024-05-06 in-person attended 3 " TWO, ""},
	{"Apple's attendee, and capitals",
	 CALENDAR(EVENT(LUNCH "ATTENDEE;PARTSTAT=ACCEPTED:MAILTO:ME@example.org" NL
			      "ATTENDEE;EMAIL=bo@example.net;PARTSTAT=ACCEPTED:urn:uuid:1-2" NL)),
	 "bo@example.net 2024-05-06 in-person attended 3 " TWO, ""},
	{"an attendee who is nobody", CALENDAR(EVENT(LUNCH BOTH "ATTENDEE;PARTSTAT=ACCEPTED:" NL)),
	 "ann@example.org 2024-05-06 in-person attended 3 " TWO,
	 "overcoffee: in.ics:3: note: somebody invited without name and address is left out\n"},
	{"a series is one piece",
	 CALENDAR(EVENT(MAY_6 "RRULE:FREQ=WEEKLY;COUNT=12" NL TITLE("Lunch") STREET BOTH)),
	 "ann@example.org 2024-05-06 in-person attended 3 \"Lunch\", 2 people, Caf\303\251 Ruska, "
	 "12 times to 2024-07-22\n",
	 ""},
	{"a series with one date she did not accept",
	 CALENDAR(EVENT(MAY_6 "RRULE:FREQ=WEEKLY;COUNT=3" NL TITLE("Lunch") STREET BOTH) EVENT(
		 "RECURRENCE-ID:20240506T110000Z" NL MAY_6 ME("ACCEPTED") ANN("TENTATIVE"))),
	 "ann@example.org 2024-05-13 in-person attended 3 \"Lunch\", 2 people, Caf\303\251 Ruska, "
	 "2 times to 2024-05-20\n",
	 ""},
	{"a series of which one date was moved",
	 CALENDAR(EVENT(MAY_6 "RRULE:FREQ=WEEKLY;COUNT=3" NL TITLE("Lunch") STREET BOTH)
			  EVENT("RECURRENCE-ID:20240513T110000Z" NL "DTSTART:20240514T110000Z" NL)),
	 "ann@example.org 2024-05-06 in-person attended 3 \"Lunch\", 2 people, Caf\303\251 Ruska, "
	 "3 times to 2024-05-20\n",
	 ""},
	{"of two events of a day the better",
	 CALENDAR(EVENT(MAY_6 TITLE("Plans") BOTH) OTHER(LUNCH BOTH)),
	 "ann@example.org 2024-05-06 in-person attended 11 " TWO, ""},
	{"the local day counts",
	 CALENDAR("X-WR-TIMEZONE:America/New_York" NL EVENT(
		 "DTSTART:20240507T000000Z" NL TITLE("Lunch") STREET BOTH)),
	 "ann@example.org 2024-05-06 in-person attended 4 " TWO, ""},
	{"a name and a place", CALENDAR(EVENT(MAY_6 TITLE("Coffee with Ann Oak") STREET)),
	 "'Coffee with Ann Oak' 2024-05-06 in-person attended 3 \"Coffee with Ann Oak\", "
	 "Caf\303\251 Ruska\n",
	 ""},
	{"a name and a word", CALENDAR(EVENT(MAY_6 TITLE("Coffee with Ann Oak"))),
	 "'Coffee with Ann Oak' 2024-05-06 in-person hinted 3 \"Coffee with Ann Oak\"\n", ""},
	{"a name and a call", CALENDAR(EVENT(MAY_6 TITLE("Call with Ann Oak"))),
	 "'Call with Ann Oak' 2024-05-06 voice hinted 3 \"Call with Ann Oak\", telephone\n", ""},
	EMPTY_OF_EVIDENCE("a call to be made", CALENDAR(EVENT(MAY_6 TITLE("Call Ann Oak") STREET))),
	EMPTY_OF_EVIDENCE("her birthday",
			  CALENDAR(EVENT(MAY_6 TITLE("Birthday of Ann Oak") STREET))),
	EMPTY_OF_EVIDENCE("her holiday", CALENDAR(EVENT(MAY_6 TITLE("Ann Oak on holiday") STREET))),
	EMPTY_OF_EVIDENCE("the doctor", CALENDAR(EVENT(MAY_6 TITLE("Dentist Dr Ann Oak") STREET))),
	EMPTY_OF_EVIDENCE("a name and nothing else", CALENDAR(EVENT(MAY_6 TITLE("Ann Oak")))),
	{"an unknown zone is told",
	 CALENDAR(EVENT("DTSTART;TZID=Customized Time Zone:20240506T110000" NL TITLE("Lunch")
				STREET BOTH)),
	 "ann@example.org 2024-05-06 in-person attended 3 " TWO,
	 "overcoffee: in.ics:3: note: unknown time zone, taken as UTC: Customized Time Zone\n"},
	{"every second for ever",
	 CALENDAR(EVENT(MAY_6 "RRULE:FREQ=SECONDLY" NL TITLE("Lunch") STREET BOTH)),
	 "ann@example.org 2024-05-06 in-person attended 3 " TWO,
	 "overcoffee: in.ics:3: note: a series without end was cut after 10,000 dates\n"},
	{"a rule that is none",
	 CALENDAR(EVENT(MAY_6 "RRULE:FREQ=BLUE" NL TITLE("Lunch") STREET BOTH)),
	 "ann@example.org 2024-05-06 in-person attended 3 " TWO,
	 "overcoffee: in.ics:3: note: a repetition that cannot be read, only its first date is "
	 "kept\n"},
	{"no start", CALENDAR(EVENT(STREET BOTH)), "",
	 "overcoffee: in.ics:3: skipped: no readable date: the event has no start\n"},
	{"an impossible start", CALENDAR(EVENT("DTSTART:20240230T256000Z" NL BOTH)), "",
	 "overcoffee: in.ics:3: skipped: no readable date: 20240230T256000Z\n"},
	{"the year 1601", CALENDAR(EVENT("DTSTART:16010101T000000Z" NL BOTH)), "",
	 "overcoffee: in.ics:3: skipped: no readable date: 16010101T000000Z\n"},
	{"cut inside an event",
	 "BEGIN:VCALENDAR" NL "X-WR-CALNAME:me@example.org" NL EVENT(LUNCH BOTH) "BEGIN:VEVENT" NL,
	 "ann@example.org 2024-05-06 in-person attended 3 " TWO,
	 "overcoffee: in.ics:12: error: cut short: ends inside an event; 1 event before it "
	 "kept\n"},
	{"cut between events",
	 "BEGIN:VCALENDAR" NL "X-WR-CALNAME:me@example.org" NL EVENT(LUNCH BOTH),
	 "ann@example.org 2024-05-06 in-person attended 3 " TWO,
	 "overcoffee: in.ics: error: cut short: no END:VCALENDAR; 1 event kept\n"},
	{"an event without END",
	 CALENDAR("BEGIN:VEVENT" NL "UID:0" NL LUNCH BOTH OTHER("DTSTART:20240508T110000Z" NL)),
	 "ann@example.org 2024-05-06 in-person attended 3 " TWO,
	 "overcoffee: in.ics:3: note: an event without its END, read as far as it goes\n"},
	{"Windows-1252",
	 CALENDAR(EVENT(MAY_6 TITLE("Lunch") PLACE("Caf\xE9 Ruska\\, Main Street 5") BOTH)),
	 "ann@example.org 2024-05-06 in-person attended 3 " TWO,
	 "overcoffee: in.ics: note: not UTF-8: read as Windows-1252\n"},
	{"a folded letter",
	 CALENDAR(EVENT(MAY_6 TITLE("Lunch") "LOCATION:Caf\303" NL
					     " \251 Ruska\\, Main Street 5" NL BOTH)),
	 "ann@example.org 2024-05-06 in-person attended 3 " TWO, ""},
	{"nothing", "", "", "overcoffee: in.ics: note: nothing in it\n"},
};

static void events_leave_evidence(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		struct calendar_scene scene;
		g_autofree char *found = NULL;

		enter_calendar(&scene);
		import_calendar(&scene, "in.ics", rows[i].text);
		found = evidence_in(&scene.network);
		if (strcmp(found, rows[i].evidence) != 0)
			print_error("%s:\n%sbut expected\n%s", rows[i].name, found,
				    rows[i].evidence);
		if (strcmp(scene.trouble, rows[i].trouble) != 0)
			print_error("%s:\n%sbut expected\n%s", rows[i].name, scene.trouble,
				    rows[i].trouble);
		assert_string_equal(found, rows[i].evidence);
		assert_string_equal(scene.trouble, rows[i].trouble);
		leave_calendar(&scene);
	}
}

struct fate_row {
	const char *name;
	const char *text;
	enum row_fate fate;
};

static const struct fate_row fates[] = {
	{"evidence", CALENDAR(EVENT(LUNCH BOTH)), ROW_KEPT},
	{"a name in the title", CALENDAR(EVENT(MAY_6 TITLE("Coffee with Ann Oak"))), ROW_KEPT},
	{"nobody invited", CALENDAR(EVENT(MAY_6 TITLE("Team lunch"))), ROW_NOBODY_INVITED},
	{"declined", CALENDAR(EVENT(LUNCH ME("DECLINED") ANN("ACCEPTED"))), ROW_DECLINED},
	{"declined by her", CALENDAR(EVENT(LUNCH ME("ACCEPTED") ANN("DECLINED"))), ROW_DECLINED},
	{"cancelled", CALENDAR(EVENT(LUNCH BOTH "STATUS:CANCELLED" NL)), ROW_CANCELLED},
	{"all day", CALENDAR(EVENT("DTSTART;VALUE=DATE:20240506" NL BOTH)), ROW_MARKER},
	{"placeholder", CALENDAR(EVENT(MAY_6 TITLE("Hold: lunch") BOTH)), ROW_MARKER},
	{"nobody answered", CALENDAR(EVENT(LUNCH ME("NEEDS-ACTION") ANN("NEEDS-ACTION"))),
	 ROW_MARKER},
	{"large", CALENDAR(EVENT(LUNCH BOTH "ATTENDEE;CUTYPE=GROUP:mailto:all@example.org" NL)),
	 ROW_LARGE},
	{"to come", CALENDAR(EVENT("DTSTART:20270101T110000Z" NL BOTH)), ROW_AFTER},
	{"no date", CALENDAR(EVENT(BOTH)), ROW_SKIPPED},
};

static void every_event_has_one_fate(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(fates); i++) {
		struct calendar_scene scene;
		const struct part *part;

		enter_calendar(&scene);
		import_calendar(&scene, "in.ics", fates[i].text);
		part = g_ptr_array_index(scene.import.source->parts, 0);
		if (part->read != 1 || part->fates[fates[i].fate] != 1)
			print_error("%s\n", fates[i].name);
		assert_int_equal(part->read, 1);
		assert_int_equal(part->fates[fates[i].fate], 1);
		leave_calendar(&scene);
	}
}

static void people_have_addresses_and_names(void **state)
{
	struct calendar_scene scene;
	const struct person *ann, *bo;

	(void)state;
	enter_calendar(&scene);
	import_calendar(
		&scene, "in.ics",
		CALENDAR(EVENT(LUNCH BOTH "ATTENDEE;CN=bo@example.net;PARTSTAT=ACCEPTED:mailto:"
					  "Bo@example.net" NL)));
	ann = network_find(&scene.network, "mail:ann@example.org");
	bo = network_find(&scene.network, "mail:bo@example.net");
	assert_string_equal(ann->name, "Ann Oak");
	assert_int_equal(ann->origin, ORIGIN_CALENDAR);
	assert_null(bo->name);
	/* All three of them together, and whose calendar it is. */
	assert_int_equal(scene.network.gatherings->len, 1);
	assert_int_equal(g_array_index(scene.network.gatherings, struct gathering, 0).count, 3);
	assert_int_equal(scene.network.claims->len, 1);
	assert_ptr_equal(g_array_index(scene.network.claims, struct claim, 0).person,
			 network_find(&scene.network, "mail:me@example.org"));
	leave_calendar(&scene);
}

static void an_alarm_invites_nobody(void **state)
{
	struct calendar_scene scene;

	(void)state;
	enter_calendar(&scene);
	import_calendar(&scene, "in.ics",
			CALENDAR(EVENT(LUNCH BOTH "BEGIN:VALARM" NL "ACTION:EMAIL" NL BO(
				"ACCEPTED") "END:VALARM" NL)));
	assert_null(network_find(&scene.network, "mail:bo@example.net"));
	leave_calendar(&scene);
}

/* 40 people accepted: the event is large and shows nothing of anybody. */
static void a_big_event_shows_nothing(void **state)
{
	g_autoptr(GString) guests = g_string_new(MAY_6 STREET ME("ACCEPTED"));
	g_autofree char *text = NULL;
	struct calendar_scene scene;
	const struct part *part;

	(void)state;
	for (guint i = 0; i < 40; i++)
		g_string_append_printf(guests,
				       "ATTENDEE;PARTSTAT=ACCEPTED:mailto:g%u@example.org" NL, i);
	text = g_strdup_printf(CALENDAR(EVENT("%s")), guests->str);
	enter_calendar(&scene);
	import_calendar(&scene, "in.ics", text);
	part = g_ptr_array_index(scene.import.source->parts, 0);
	assert_int_equal(scene.network.evidence->len, 0);
	assert_int_equal(scene.network.gatherings->len, 0);
	assert_int_equal(part->fates[ROW_LARGE], 1);
	leave_calendar(&scene);
}

/* Nine who came are too many to have met each for certain; 25 on a call are not a conversation. */
static void larger_groups_are_hints(void **state)
{
	struct calendar_scene scene;
	g_autofree char *of_call = NULL;

	(void)state;
	enter_calendar(&scene);
	import_calendar(&scene, "in.ics", CALENDAR(EVENT(LUNCH BOTH TEN("ACCEPTED"))));
	assert_int_equal(scene.network.evidence->len, 8);
	for (guint i = 0; i < 8; i++)
		assert_int_equal(g_array_index(scene.network.evidence, struct evidence, i).grade,
				 GRADE_HINTED);
	leave_calendar(&scene);
	enter_calendar(&scene);
	import_calendar(
		&scene, "in.ics",
		CALENDAR(EVENT(MAY_6 PLACE("https://example.zoom.us/j/1") BOTH TEN("ACCEPTED"))));
	of_call = evidence_in(&scene.network);
	assert_string_equal(of_call, "");
	assert_int_equal(scene.network.gatherings->len, 1);
	leave_calendar(&scene);
}

/* 25 appointments and nobody invited to any. */
static void a_calendar_without_attendees_is_told(void **state)
{
	g_autoptr(GString) text = g_string_new("BEGIN:VCALENDAR" NL);
	struct calendar_scene scene;

	(void)state;
	for (guint i = 0; i < 25; i++)
		g_string_append_printf(
			text, "BEGIN:VEVENT" NL "UID:%u" NL MAY_6 TITLE("Lunch") "END:VEVENT" NL,
			i);
	g_string_append(text, "END:VCALENDAR" NL);
	enter_calendar(&scene);
	import_calendar(&scene, "in.ics", text->str);
	assert_string_equal(scene.trouble,
			    "overcoffee: in.ics: note: exported without attendees; use the full "
			    "export (Google: Settings, Export; Outlook: Save calendar, Full "
			    "details)\n");
	assert_int_equal(scene.network.people->len, 0);
	leave_calendar(&scene);
}

static void the_same_event_in_two_exports_counts_once(void **state)
{
	struct calendar_scene scene;
	const struct part *part;

	(void)state;
	enter_calendar(&scene);
	import_calendar(&scene, "a.ics", CALENDAR(EVENT(LUNCH BOTH)));
	import_calendar(
		&scene, "b.ics",
		CALENDAR(EVENT(LUNCH BOTH) OTHER(MAY_6 STREET ME("ACCEPTED") BO("ACCEPTED"))));
	part = g_ptr_array_index(scene.import.source->parts, 0);
	assert_int_equal(scene.network.evidence->len, 2);
	assert_int_equal(part->fates[ROW_TWICE], 1);
	assert_int_equal(part->fates[ROW_KEPT], 1);
	leave_calendar(&scene);
}

static void without_an_owner_nothing_is_sure(void **state)
{
	struct calendar_scene scene;
	g_autofree char *found = NULL;

	(void)state;
	enter_calendar(&scene);
	import_calendar(&scene, "in.ics",
			"BEGIN:VCALENDAR" NL EVENT(LUNCH BOTH) "END:VCALENDAR" NL);
	found = evidence_in(&scene.network);
	assert_string_equal(found, "me@example.org 2024-05-06 in-person hinted 2 " TWO
				   "ann@example.org 2024-05-06 in-person hinted 2 " TWO);
	assert_string_equal(scene.trouble,
			    "overcoffee: in.ics: note: nothing names the owner of this archive\n");
	leave_calendar(&scene);
}

static void long_titles_leave_room_for_the_rest(void **state)
{
	struct calendar_scene scene;
	const struct evidence *piece;

	(void)state;
	enter_calendar(&scene);
	import_calendar(
		&scene, "in.ics",
		CALENDAR(EVENT(MAY_6 STREET BOTH TITLE(
			"A title that goes on and on and on\\, and on\\nuntil nobody would want "
			"to read it any more"))));
	piece = &g_array_index(scene.network.evidence, struct evidence, 0);
	assert_string_equal(piece->excerpt, "\"A title that goes on and on and on, and on until "
					    "nobody\342\200\246\", 2 people, Caf\303\251 Ruska");
	assert_int_equal(g_utf8_strlen(piece->excerpt, -1), 80);
	leave_calendar(&scene);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(events_leave_evidence),
		cmocka_unit_test(every_event_has_one_fate),
		cmocka_unit_test(people_have_addresses_and_names),
		cmocka_unit_test(an_alarm_invites_nobody),
		cmocka_unit_test(a_big_event_shows_nothing),
		cmocka_unit_test(larger_groups_are_hints),
		cmocka_unit_test(a_calendar_without_attendees_is_told),
		cmocka_unit_test(the_same_event_in_two_exports_counts_once),
		cmocka_unit_test(without_an_owner_nothing_is_sure),
		cmocka_unit_test(long_titles_leave_room_for_the_rest),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
