/*
 * The owner's calendar: what she kept in it of the truth since March 2021. The one thing to know:
 * nobody whom she never met or spoke with stands in it as having been there; such people only
 * invite her, cancel, or are put off.
 */
#include "sample-data/calendar.h"

#include <string.h>

#include "sample-data/writers.h"

#define SHARE_KNOWN   88 /* percent of the meetings with people whose address she has elsewhere */
#define SHARE_OTHERS  36 /* of those with others */
#define SHARE_NOTED   70
#define SHARE_CALLS   60
#define INVITATIONS   16 /* never answered, from people never met */
#define PUT_OFF	      18 /* declined or cancelled */
#define SERIES_WEEKS  10
#define CALENDAR_FILE OWNER_MAIL ".ics"

static const struct {
	const char *place, *address;
} addresses[] = {
	{"the Tin Kettle", "The Tin Kettle, Quay Street 14, 18433 Varnholm"},
	{"Café Morrow", "Café Morrow, Lindenplatz 3, 18433 Varnholm"},
	{"Lantern Street", "Lantern Street 27, 18435 Varnholm"},
	{"the Ferry Room", "The Ferry Room, Pier 2, 18501 Port Lessing"},
	{"Ostler's", "Ostler's, Horse Market 9, Varnholm"},
	{"the Glasshouse", "The Glasshouse, Park Lane 1, 18433 Varnholm"},
	{"Bäckerei Lindt & Co", "Bäckerei Lindt & Co, Mühlenstraße 41, 18439 Varnholm"},
	{"the Signal Box", "The Signal Box, Station Road 6, Aldermouth"},
	{"Platform Nine Bar", "Platform Nine Bar, Central Station 9, 18435 Varnholm"},
	{"the Quiet Spoon", "The Quiet Spoon, Weavers' Row 12, 18433 Varnholm"},
	{"Tidewater Clinics", "Tidewater Clinics, Harbour Road 80, 18501 Port Lessing"},
	{"Orrery Software", "Orrery Software, Dial Street 5, Aldermouth"},
	{"the Northlight depot", "Northlight Rail depot, Shed 4, 18435 Varnholm"},
	{"my office", "Harkaway Slow Hiring, Rope Walk 11, 18433 Varnholm"},
	{"Port Lessing library", "Port Lessing library, Church Square 2, 18501 Port Lessing"},
	{"the Slow Hiring Evening", "Old Sorting Office, Post Lane 8, 18433 Varnholm"},
	{"People Days Varnholm", "Varnholm Town Hall, Market 1, 18433 Varnholm"},
	{"the Paperback Fair", "Hall 3, Fairground 1, 18501 Port Lessing"},
	{"the Night Train Meetup", "Central Station, Track 9, Varnholm"},
	{"Recruiters' Breakfast", "The Quiet Spoon, Weavers' Row 12, 18433 Varnholm"},
	{"Halden Bay Book Market", "Promenade 20, Halden Bay"},
	{"Halvorsen & Daughters", "Halvorsen & Daughters, Mill Yard 8, Varnholm"},
	{"Lanternfish Press", "Lanternfish Press, Ink Alley 33, 18501 Port Lessing"}};

const char *calendar_address(const char *place)
{
	for (guint i = 0; i < G_N_ELEMENTS(addresses); i++)
		if (strcmp(addresses[i].place, place) == 0)
			return addresses[i].address;
	return NULL;
}

char *calendar_keep(struct calendar *calendar, const char *format, ...)
{
	va_list arguments;
	g_autofree char *text = NULL;

	va_start(arguments, format);
	text = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	return g_string_chunk_insert(calendar->strings, text);
}

struct event *calendar_event(struct calendar *calendar, struct dice *dice, gint32 day,
			     const char *title, const char *place)
{
	struct event *event = g_new0(struct event, 1);

	event->number = calendar->events->len;
	event->day = day;
	event->hour = dice_between(dice, 8, 16);
	event->minute = 15 * dice_between(dice, 0, 3);
	event->length = 30 * dice_between(dice, 1, 3);
	event->title = title;
	event->place = place;
	event->own_answer = ACCEPTED;
	event->guests = g_array_new(FALSE, FALSE, sizeof(struct guest));
	g_ptr_array_add(calendar->events, event);
	return event;
}

void calendar_guest(struct event *event, const char *name, const char *mail, const char *answer,
		    bool organises)
{
	struct guest guest = {name, mail, answer, organises};

	g_array_append_val(event->guests, guest);
}

void calendar_stranger(struct calendar *calendar, struct dice *dice, struct event *event,
		       const char *answer, bool organises)
{
	const char *first;
	char *last;

	names_invent(&calendar->world->names, dice, &first, &last);
	g_ptr_array_add(calendar->world->texts, last);
	g_autofree char *name = g_strdup_printf("%s %s", first, last);
	g_autofree char *ascii = g_str_to_ascii(name, "C");
	g_autofree char *address = g_ascii_strdown(ascii, -1);

	g_strdelimit(address, " ?'", '.');
	calendar_guest(event, calendar_keep(calendar, "%s", name),
		       calendar_keep(calendar, "%s@example.org", address), answer, organises);
}

const char *calendar_link(struct calendar *calendar, struct dice *dice, bool google)
{
	char code[11];
	guint roll = google ? 0 : dice_below(dice, 3);
	guint number = 100000000 + dice_below(dice, 900000000);

	for (guint i = 0; i < sizeof(code) - 1; i++)
		code[i] = (char)('a' + dice_below(dice, 26));
	code[sizeof(code) - 1] = '\0';
	if (roll == 1)
		return calendar_keep(calendar, "https://us02web.zoom.us/j/8%u", number);
	if (roll == 2)
		return calendar_keep(calendar, "https://teams.microsoft.com/l/meetup-join/19%%3a%s",
				     code);
	return calendar_keep(calendar, "https://meet.google.com/%.3s-%.4s-%.3s", code, code + 3,
			     code + 7);
}

/* --- people --- */

static const char *mail_of(struct calendar *calendar, const struct person *person)
{
	g_autofree char *handle = NULL;

	if (person->mail)
		return person->mail;
	handle = g_ascii_strdown(person->handle, -1);
	return calendar_keep(calendar, "%s@example.org", handle);
}

/* Whether the LinkedIn export tells the person's address. */
static bool has_known_mail(const struct calendar *calendar, const struct person *person)
{
	return connection_shows_mail(person) ||
	       (contact_has_mail(person) && g_ptr_array_find(calendar->contacts, person, NULL));
}

/* A title alone only tells who it was when the exports have the name. */
static bool has_known_name(const struct person *person)
{
	return person->slug || (person->named && strcmp(person->display, person->full) == 0);
}

static void invite(struct calendar *calendar, struct event *event, const struct person *person,
		   const char *answer, bool organises)
{
	calendar_guest(event, person->full, mail_of(calendar, person), answer, organises);
}

/* --- meetings and calls that took place --- */

static const char *event_title(struct calendar *calendar, struct dice *dice,
			       const struct person *person, const struct encounter *encounter)
{
	bool is_coffee = strcmp(encounter->how, "coffee") == 0;

	if (strcmp(encounter->how, "event") == 0)
		return encounter->where;
	if (strcmp(encounter->how, "meeting") == 0)
		return dice_percent(dice, 50) ? calendar_keep(calendar, "%s / Nell", person->called)
					      : "Search brief";
	return calendar_keep(calendar, dice_percent(dice, 50) ? "%s with %s" : "%s: %s and Nell",
			     is_coffee ? "Coffee" : "Lunch", person->called);
}

/* Who answered: both, most of the time. */
static void answer(struct calendar *calendar, struct dice *dice, struct event *event,
		   const struct person *person)
{
	guint roll = dice_below(dice, 100);
	bool organises = dice_percent(dice, 35) || roll >= 94;

	event->own_answer = roll >= 94 ? UNANSWERED : ACCEPTED;
	invite(calendar, event, person, roll >= 84 && roll < 94 ? UNANSWERED : ACCEPTED,
	       organises && (roll < 84 || roll >= 94));
}

static const char *place_of(struct calendar *calendar, const struct person *person,
			    const char *where)
{
	const char *address = calendar_address(where);

	if (address)
		return address;
	return *person->company ? calendar_keep(calendar, "%s, 2nd floor", person->company)
				: "Room 3";
}

static void add_meeting(struct calendar *calendar, struct dice *dice, const struct person *person,
			const struct encounter *encounter)
{
	bool is_meal =
		strcmp(encounter->how, "coffee") == 0 || strcmp(encounter->how, "lunch") == 0;
	const char *place = place_of(calendar, person, encounter->where);
	struct event *event = calendar_event(calendar, dice, encounter->day,
					     event_title(calendar, dice, person, encounter), place);

	if (strcmp(encounter->how, "lunch") == 0) {
		event->hour = 12;
		event->length = 60;
	}
	if (is_meal && has_known_name(person) && dice_percent(dice, 16)) {
		event->title = calendar_keep(calendar, "%s with %s",
					     event->hour == 12 ? "Lunch" : "Coffee", person->full);
		return;
	}
	answer(calendar, dice, event, person);
	if (dice_percent(dice, 22))
		event->link = calendar_link(calendar, dice, true);
}

static void add_call(struct calendar *calendar, struct dice *dice, const struct person *person,
		     const struct encounter *encounter)
{
	bool is_video = strcmp(encounter->how, "video") == 0;
	struct event *event = calendar_event(calendar, dice, encounter->day, "Catching up", NULL);

	event->length = 30;
	if (is_video)
		event->place = calendar_link(calendar, dice, false);
	else
		event->place = person->phone ? person->phone : "telephone";
	event->title = calendar_keep(calendar, "%s / Nell", person->called);
	if (!is_video && has_known_name(person) && dice_percent(dice, 20))
		event->title = calendar_keep(calendar, "Phone call with %s", person->full);
	else
		answer(calendar, dice, event, person);
}

/* The visits to small companies, once each, with everybody who was there. */
static void add_visits(struct calendar *calendar)
{
	static const int companies[] = {HALVORSEN, LANTERN};
	const GPtrArray *people = calendar->world->people;

	for (guint i = 0; i < G_N_ELEMENTS(companies); i++) {
		const char *company = company_names[companies[i]];
		struct event *event = NULL;
		struct dice dice;

		dice_init(&dice, calendar->world->seed, "calendar visit", i);
		for (guint j = 0; j < people->len; j++) {
			const struct person *person = people->pdata[j];
			const struct encounter *encounter =
				person->encounters->len ? person->encounters->pdata[0] : NULL;

			if (!encounter || !encounter->by_company || person->circle != companies[i])
				continue;
			if (!event) {
				event = calendar_event(calendar, &dice, encounter->day,
						       i ? "Reading plans"
							 : "Workshop: hiring slowly",
						       calendar_address(company));
				event->length = 180;
			}
			invite(calendar, event, person, ACCEPTED, event->guests->len == 0);
		}
	}
}

/* A weekly video call with somebody whose first one the truth knows: one week is left out, one
 * put off by two days. */
static const struct encounter *add_series(struct calendar *calendar)
{
	const GPtrArray *people = calendar->world->people;
	struct dice dice;

	dice_init(&dice, calendar->world->seed, "calendar series", 0);
	for (guint i = 0; i < people->len; i++) {
		const struct person *person = people->pdata[i];

		for (guint j = 0; person->role == ROLE_TIE && j < person->encounters->len; j++) {
			const struct encounter *encounter = person->encounters->pdata[j];
			struct event *series, *moved;

			if (strcmp(encounter->how, "video") != 0 || person->plays != PLAYS_NOBODY ||
			    encounter->day < day_at(2022, 1, 1) ||
			    encounter->day > day_at(2026, 7, 1))
				continue;
			series = calendar_event(calendar, &dice, encounter->day, "Search, weekly",
						calendar_link(calendar, &dice, true));
			invite(calendar, series, person, ACCEPTED, false);
			series->weeks = SERIES_WEEKS;
			series->left_out = series->day + 3 * 7;
			moved = calendar_event(calendar, &dice, series->day + 5 * 7 + 2,
					       series->title, series->place);
			invite(calendar, moved, person, ACCEPTED, false);
			moved->number = series->number;
			moved->instead_of = series->day + 5 * 7;
			moved->hour = series->hour;
			moved->minute = series->minute;
			moved->length = series->length;
			return encounter;
		}
	}
	return NULL;
}

static void add_truth(struct calendar *calendar)
{
	const GPtrArray *people = calendar->world->people;
	const struct encounter *series = add_series(calendar);

	for (guint i = 0; i < people->len; i++) {
		const struct person *person = people->pdata[i];
		guint share = has_known_mail(calendar, person) ? SHARE_KNOWN : SHARE_OTHERS;

		for (guint j = 0; j < person->encounters->len; j++) {
			const struct encounter *encounter = person->encounters->pdata[j];
			bool is_voice = encounter_is_voice(encounter);
			struct dice dice;

			dice_init(&dice, calendar->world->seed, "calendar", i * 64 + j);
			if (!dice_percent(&dice, is_voice ? SHARE_CALLS : share) ||
			    encounter->day < CALENDAR_FIRST_DAY || encounter->by_company ||
			    encounter == series || person->plays == PLAYS_NAMESAKE)
				continue;
			if (is_voice)
				add_call(calendar, &dice, person, encounter);
			else
				add_meeting(calendar, &dice, person, encounter);
		}
	}
	add_visits(calendar);
}

/* --- what did not take place, or not yet --- */

/* A tie, met or never met, more often than not of those whose address the owner has elsewhere. */
static const struct person *some_tie(const struct calendar *calendar, struct dice *dice, bool met)
{
	const GPtrArray *people = calendar->world->people;
	bool known = dice_percent(dice, SHARE_NOTED);

	for (guint tries = 0;; tries++) {
		const struct person *person = people->pdata[dice_below(dice, people->len)];

		if (person->role == ROLE_TIE && person->plays != PLAYS_NAMESAKE &&
		    person->plays != PLAYS_GONE && person_was_met(person) == met &&
		    (met || !person_was_spoken_with(person)) &&
		    (!known || has_known_mail(calendar, person) || tries > 20 * people->len))
			return person;
	}
}

static gint32 some_day(struct dice *dice, const struct person *person)
{
	gint32 since = MAX(CALENDAR_FIRST_DAY,
			   person->slug ? person->linkedin_since : person->twitter_since);
	gint32 day = dice_between(dice, MIN(since + 20, LAST_DAY - 2), LAST_DAY - 1);

	return weekday_of(day) == 0 ? day - 1 : day;
}

static struct event *some_plan(struct calendar *calendar, struct dice *dice,
			       const struct person *person, gint32 day)
{
	static const char *const places[] = {"the Tin Kettle", "Café Morrow",	  "the Glasshouse",
					     "the Signal Box", "the Quiet Spoon", NULL};
	const char *place = dice_pick(dice, places);

	return calendar_event(calendar, dice, day,
			      calendar_keep(calendar, "Coffee: %s and Nell", person->called),
			      calendar_address(place));
}

static void add_invitations(struct calendar *calendar)
{
	for (guint i = 0; i < world_count(calendar->world, INVITATIONS); i++) {
		const struct person *person;
		struct event *event;
		struct dice dice;

		dice_init(&dice, calendar->world->seed, "calendar invitation", i);
		person = some_tie(calendar, &dice, false);
		event = some_plan(calendar, &dice, person, some_day(&dice, person));
		event->own_answer = UNANSWERED;
		invite(calendar, event, person, ACCEPTED, true);
		if (i % 4 == 3)
			event->place = calendar_link(calendar, &dice, false);
	}
}

static void put_off(struct calendar *calendar)
{
	for (guint i = 0; i < world_count(calendar->world, PUT_OFF); i++) {
		const struct person *person;
		struct event *event;
		struct dice dice;

		dice_init(&dice, calendar->world->seed, "calendar put off", i);
		person = some_tie(calendar, &dice, i % 3 == 0);
		event = some_plan(calendar, &dice, person, some_day(&dice, person));
		event->is_cancelled = i % 3 == 1;
		event->own_answer = i % 3 == 2 ? DECLINED : ACCEPTED;
		invite(calendar, event, person, i % 3 == 0 ? DECLINED : ACCEPTED, i % 3 == 2);
	}
}

/* The end of November, after the export: accepted by those met before, open with the others. */
static void add_plans(struct calendar *calendar)
{
	for (guint i = 0; i < 5; i++) {
		const struct person *person;
		struct event *event;
		struct dice dice;
		bool met = i % 2;

		dice_init(&dice, calendar->world->seed, "calendar plan", i);
		person = some_tie(calendar, &dice, met);
		event = some_plan(calendar, &dice, person, LAST_DAY + 23 + (gint32)i);
		invite(calendar, event, person, met ? ACCEPTED : UNANSWERED, false);
	}
}

/* --- crowds --- */

static bool was_met_by(const struct person *person, gint32 day)
{
	for (guint i = 0; i < person->encounters->len; i++) {
		const struct encounter *encounter = person->encounters->pdata[i];

		if (!encounter_is_voice(encounter) && encounter->day <= day)
			return true;
	}
	return false;
}

/* Ties whom the owner had met by then: those of her address book, or others. */
static void ask_acquaintances(struct calendar *calendar, struct dice *dice, struct event *event,
			      bool known, guint size)
{
	const GPtrArray *people = calendar->world->people;
	guint start = dice_below(dice, people->len);

	for (guint i = 0; i < people->len && event->guests->len < size; i++) {
		const struct person *person = people->pdata[(start + i) % people->len];

		if (person->role == ROLE_TIE && was_met_by(person, event->day) &&
		    person->plays != PLAYS_NAMESAKE && has_known_mail(calendar, person) == known)
			invite(calendar, event, person,
			       dice_percent(dice, 85) ? ACCEPTED : TENTATIVE, false);
	}
}

/* Acquaintances and strangers. Of those never met one was asked and did not answer. */
static void add_crowd(struct calendar *calendar, guint number, const char *place, gint32 day,
		      guint size)
{
	struct dice dice;
	struct event *event;

	dice_init(&dice, calendar->world->seed, "calendar crowd", number);
	event = calendar_event(calendar, &dice, day, place, calendar_address(place));
	event->hour = 18;
	event->length = 180;
	calendar_stranger(calendar, &dice, event, ACCEPTED, true);
	ask_acquaintances(calendar, &dice, event, true, size / 3);
	ask_acquaintances(calendar, &dice, event, false, size / 2);
	while (event->guests->len < size - 2)
		calendar_stranger(calendar, &dice, event, ACCEPTED, false);
	invite(calendar, event, some_tie(calendar, &dice, false), UNANSWERED, false);
}

static int by_start(gconstpointer a, gconstpointer b)
{
	const struct event *one = *(const struct event *const *)a;
	const struct event *other = *(const struct event *const *)b;
	int order = one->day - other->day;

	if (order == 0)
		order = (one->hour - other->hour) * 60 + one->minute - other->minute;
	return order ? order : (int)one->number - (int)other->number;
}

void calendar_write(struct world *world, const char *folder)
{
	struct calendar calendar = {world, g_ptr_array_new_with_free_func(event_free),
				    g_string_chunk_new(4096), linkedin_contacts(world)};

	add_truth(&calendar);
	add_invitations(&calendar);
	put_off(&calendar);
	add_plans(&calendar);
	add_crowd(&calendar, 1, "Recruiters' Breakfast", day_at(2023, 9, 14), 12);
	add_crowd(&calendar, 2, "the Night Train Meetup", day_at(2025, 5, 22), 21);
	add_crowd(&calendar, 3, "People Days Varnholm", day_at(2024, 10, 10), 37);
	calendar_fill(&calendar);
	g_ptr_array_sort(calendar.events, by_start);
	ics_write(calendar.events, world->seed, folder, CALENDAR_FILE);
	g_ptr_array_unref(calendar.contacts);
	g_ptr_array_unref(calendar.events);
	g_string_chunk_free(calendar.strings);
}
