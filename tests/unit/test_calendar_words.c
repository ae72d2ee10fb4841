/*
 * What the words and links of an event say of where it is.
 */
#include "tests/unit/test_calendar.h"

struct where_row {
	const char *title, *location;
	enum calendar_link link;
	enum calendar_reason reason;
	bool is_physical;
};

static const struct where_row wheres[] = {
	{"Plans", "", LINK_NONE, CALENDAR_NO_PLACE, false},
	{"Plans", "", LINK_VIDEO, CALENDAR_VIDEO, false},
	{"Plans", "", LINK_PHONE, CALENDAR_PHONE, false},
	{"Plans", "TBD", LINK_NONE, CALENDAR_NO_PLACE, false},
	{"Plans", "TBD", LINK_VIDEO, CALENDAR_VIDEO, false},
	{"Plans", "Main Street 5, 12345 Springfield", LINK_NONE, CALENDAR_IN_PERSON, true},
	{"Plans", "Main Street 5, 12345 Springfield", LINK_VIDEO, CALENDAR_HYBRID, true},
	{"Call with Bo", "Main Street 5, 12345 Springfield", LINK_NONE, CALENDAR_IN_PERSON, true},
	{"Plans", "Ann's place", LINK_NONE, CALENDAR_IN_PERSON, true},
	{"Plans", "Callaway Gardens", LINK_NONE, CALENDAR_IN_PERSON, true},
	{"Call with Bo", "Ann's place", LINK_NONE, CALENDAR_PHONE, false},
	{"Plans", "Microsoft Teams Meeting", LINK_NONE, CALENDAR_VIDEO, false},
	{"Plans", "R\303\251union Microsoft Teams", LINK_NONE, CALENDAR_VIDEO, false},
	{"Plans", "Google Meet (see below)", LINK_NONE, CALENDAR_VIDEO, false},
	{"Plans", "Zoom; Room 3", LINK_NONE, CALENDAR_HYBRID, true},
	{"Plans", "dial-in 555 0100", LINK_NONE, CALENDAR_PHONE, false},
	{"Plans", "+49 (30) 555-0100", LINK_NONE, CALENDAR_PHONE, false},
	{"Plans", "https://example.org/join/us", LINK_NONE, CALENDAR_VIDEO, false},
	{"Plans", "https://maps.example.org/?q=Ruska", LINK_NONE, CALENDAR_IN_PERSON, true},
	{"Concert", "https://youtu.be/1", LINK_NONE, CALENDAR_WATCHED, false},
	{"Lunch", "", LINK_NONE, CALENDAR_IN_PERSON, false},
	{"Virtual coffee", "", LINK_NONE, CALENDAR_VIDEO, false},
	{"Online party", "", LINK_NONE, CALENDAR_VIDEO, false},
	{"Video call", "", LINK_NONE, CALENDAR_VIDEO, false},
	{"Phone Bo", "", LINK_NONE, CALENDAR_PHONE, false},
	{"Roll call", "", LINK_NONE, CALENDAR_NO_PLACE, false},
	{"Call for papers", "", LINK_NONE, CALENDAR_NO_PLACE, false},
	{"Phone shop", "", LINK_NONE, CALENDAR_NO_PLACE, false},
	{"Teams offsite", "", LINK_NONE, CALENDAR_IN_PERSON, false},
	{"Recall", "", LINK_NONE, CALENDAR_NO_PLACE, false},
};

static void the_place_beats_the_link(void **state)
{
	struct calendar_words *words = calendar_words_new();

	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(wheres); i++) {
		const struct where_row *row = &wheres[i];
		const struct calendar_hints hints = {
			.title = row->title, .location = row->location, .link = row->link};
		struct calendar_where where = calendar_where(words, &hints);

		if (where.reason != row->reason || where.is_physical != row->is_physical)
			fail_msg("'%s' at '%s': %s", row->title, row->location,
				 calendar_reason_words(where.reason));
	}
	calendar_words_free(words);
}

struct link_row {
	const char *text;
	enum calendar_link link;
};

static const struct link_row links[] = {
	{"no link at all", LINK_NONE},
	{"see https://example.org/page", LINK_NONE},
	{"https://meet.google.com/abc-defg-hij", LINK_VIDEO},
	{"https://us02web.zoom.us/j/123?pwd=1", LINK_VIDEO},
	{"https://zoom.us/pricing", LINK_NONE},
	{"https://teams.microsoft.com/l/meetup-join/19%3ameeting", LINK_VIDEO},
	{"https://example.webex.com/example/j.php?MTID=m1", LINK_VIDEO},
	{"https://jitsi.example.org/Plans", LINK_VIDEO},
	{"https://www.youtube.com/watch?v=1", LINK_WATCH},
	{"https://youtu.be/1 and https://meet.jit.si/plans", LINK_VIDEO},
	{"facetime-audio:ann@example.org", LINK_PHONE},
	{"tel:+15550100", LINK_PHONE},
	{"HTTPS://MEET.GOOGLE.COM/abc", LINK_VIDEO},
	{"https://nam12.safelinks.protection.outlook.com/?url=https%3A%2F%2Fmeet.jit.si%2Fa&d=1",
	 LINK_VIDEO},
	{"https://nam12.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fa&d=1",
	 LINK_NONE},
	{"https://nam12.safelinks.protection.outlook.com/?url=%", LINK_NONE},
};

static void links_are_known_by_their_service(void **state)
{
	struct calendar_words *words = calendar_words_new();

	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(links); i++) {
		if (calendar_link_in(words, links[i].text) != links[i].link)
			fail_msg("%s", links[i].text);
	}
	calendar_words_free(words);
}

struct title_row {
	const char *title;
	bool holds;
};

static const struct title_row names[] = {
	{"Coffee with Ann Oak", true},	  {"Lunch Ann Oak", true},
	{"Ann Oak / Bo Elm", true},	  {"Call with Ann Oak", true},
	{"Birthday party Ann Oak", true}, {"Birthday dinner with Ann Oak", true},
	{"Call Ann Oak", false},	  {"Phone Ann Oak", false},
	{"Birthday of Ann Oak", false},	  {"Ann Oak's birthday", false},
	{"Ann Oak on holiday", false},	  {"Ann Oak: vacation", false},
	{"Dentist Dr Oak", false},	  {"Team lunch", false},
	{"lunch with ann", false},	  {"", false},
};

static const struct title_row placeholders[] = {
	{"Hold: dinner", true},	    {"HOLD", true},	    {"Busy", true},
	{"Out of office", true},    {"Focus time", true},   {"Block (travel)", true},
	{"Placeholder - Bo", true}, {"Block party", false}, {"Free lunch with Bo", false},
	{"Holding hands", false},   {"Lunch", false},	    {"", false},
};

static void titles_name_people_or_keep_time_free(void **state)
{
	struct calendar_words *words = calendar_words_new();

	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		if (calendar_names_somebody(words, names[i].title) != names[i].holds)
			fail_msg("names somebody: '%s'", names[i].title);
	}
	for (gsize i = 0; i < G_N_ELEMENTS(placeholders); i++) {
		if (calendar_is_placeholder(words, placeholders[i].title) != placeholders[i].holds)
			fail_msg("placeholder: '%s'", placeholders[i].title);
	}
	calendar_words_free(words);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_place_beats_the_link),
		cmocka_unit_test(links_are_known_by_their_service),
		cmocka_unit_test(titles_name_people_or_keep_time_free),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
