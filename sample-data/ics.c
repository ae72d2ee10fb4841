/*
 * Writing iCalendar, in the order of properties that Google keeps.
 */
#include "sample-data/ics.h"

#include <string.h>

#include "sample-data/files.h"
#include "sample-data/world.h"

#define LONGEST_LINE 75 /* bytes */
#define ZONE	     "Europe/Berlin"

static const char *const head[] = {"BEGIN:VCALENDAR",
				   "PRODID:-//Google Inc//Google Calendar 70.9054//EN",
				   "VERSION:2.0",
				   "CALSCALE:GREGORIAN",
				   "METHOD:PUBLISH",
				   ("X-WR-CALNAME:" OWNER_MAIL),
				   ("X-WR-TIMEZONE:" ZONE),
				   "BEGIN:VTIMEZONE",
				   ("TZID:" ZONE),
				   ("X-LIC-LOCATION:" ZONE),
				   "BEGIN:DAYLIGHT",
				   "TZOFFSETFROM:+0100",
				   "TZOFFSETTO:+0200",
				   "TZNAME:GMT+2",
				   "DTSTART:19700329T020000",
				   "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
				   "END:DAYLIGHT",
				   "BEGIN:STANDARD",
				   "TZOFFSETFROM:+0200",
				   "TZOFFSETTO:+0100",
				   "TZNAME:GMT+1",
				   "DTSTART:19701025T030000",
				   "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
				   "END:STANDARD",
				   "END:VTIMEZONE",
				   NULL};

void event_free(gpointer event)
{
	g_array_unref(((struct event *)event)->guests);
	g_free(event);
}

/* A content line, folded between characters. */
static void add_line(GString *out, const char *line)
{
	guint room = LONGEST_LINE;

	for (const char *at = line; *at;) {
		const char *next = g_utf8_next_char(at);

		if ((guint)(next - at) > room) {
			g_string_append(out, "\r\n ");
			room = LONGEST_LINE - 1;
		}
		g_string_append_len(out, at, next - at);
		room -= (guint)(next - at);
		at = next;
	}
	g_string_append(out, "\r\n");
}

static void add_property(GString *out, const char *name, const char *value)
{
	g_autofree char *line = g_strconcat(name, value, NULL);

	add_line(out, line);
}

static void add_text(GString *out, const char *name, const char *text)
{
	g_autoptr(GString) value = g_string_new(NULL);

	for (const char *at = text ? text : ""; *at; at++) {
		if (strchr(",;\\", *at))
			g_string_append_c(value, '\\');
		if (*at == '\n')
			g_string_append(value, "\\n");
		else
			g_string_append_c(value, *at);
	}
	add_property(out, name, value->str);
}

static void add_moment(GString *out, const char *name, gint64 when)
{
	g_autofree char *stamp = moment_calendar(when);

	add_property(out, name, stamp);
}

/* A day alone, or a time of the clock in the owner's zone. */
static void add_local(GString *out, const char *name, const char *type, gint32 day, int hour,
		      int minute)
{
	g_autofree char *stamp = moment_calendar(moment_at(day, hour, minute, 0));
	g_autofree char *line = NULL;

	stamp[strcmp(type, ";VALUE=DATE") == 0 ? 8 : 15] = '\0';
	line = g_strconcat(name, type, ":", stamp, NULL);
	add_line(out, line);
}

static void add_times(GString *out, const struct event *event)
{
	static const char zone[] = ";TZID=" ZONE;
	int end = event->hour * 60 + event->minute + event->length;
	bool is_series = event->weeks || event->instead_of;
	gint64 start = moment_in_berlin(event->day, event->hour, event->minute);

	if (event->days) {
		add_local(out, "DTSTART", ";VALUE=DATE", event->day, 0, 0);
		add_local(out, "DTEND", ";VALUE=DATE", event->day + (gint32)event->days, 0, 0);
	} else if (is_series) {
		add_local(out, "DTSTART", zone, event->day, event->hour, event->minute);
		add_local(out, "DTEND", zone, event->day, end / 60, end % 60);
	} else {
		add_moment(out, "DTSTART:", start);
		add_moment(out, "DTEND:", start + (gint64)event->length * MINUTE);
	}
	if (event->weeks) {
		g_autofree char *rule = g_strdup_printf("RRULE:FREQ=WEEKLY;COUNT=%u", event->weeks);

		add_line(out, rule);
		add_local(out, "EXDATE", zone, event->left_out, event->hour, event->minute);
	}
}

static void add_attendee(GString *out, const struct guest *guest)
{
	bool needs_quotes = strpbrk(guest->name, ",;:") != NULL;
	g_autofree char *line = g_strdup_printf(
		"ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=%s;CN=%s%s%s;"
		"X-NUM-GUESTS=0:mailto:%s",
		guest->answer, needs_quotes ? "\"" : "", guest->name, needs_quotes ? "\"" : "",
		guest->mail);

	add_line(out, line);
}

static void add_guests(GString *out, const struct event *event)
{
	const struct guest owner = {OWNER_FIRST " " OWNER_LAST, OWNER_MAIL, event->own_answer,
				    false};

	add_attendee(out, &owner);
	for (guint i = 0; i < event->guests->len; i++)
		add_attendee(out, &g_array_index(event->guests, struct guest, i));
}

static void add_organizer(GString *out, const struct event *event)
{
	const char *name = OWNER_FIRST " " OWNER_LAST, *mail = OWNER_MAIL;

	for (guint i = 0; i < event->guests->len; i++) {
		const struct guest *guest = &g_array_index(event->guests, struct guest, i);

		if (guest->organises) {
			name = guest->name;
			mail = guest->mail;
		}
	}
	g_autofree char *line = g_strdup_printf("ORGANIZER;CN=%s:mailto:%s", name, mail);

	add_line(out, line);
}

static void add_uid(GString *out, guint64 seed, guint number)
{
	static const char letters[] = "0123456789abcdefghijklmnopqrstuv";
	char uid[27] = "";
	struct dice dice;
	g_autofree char *line = NULL;

	dice_init(&dice, seed, "calendar uid", number);
	for (guint i = 0; i < sizeof(uid) - 1; i++)
		uid[i] = letters[dice_below(&dice, 32)];
	line = g_strconcat("UID:", uid, "@example.org", NULL);
	add_line(out, line);
}

static void add_notes(GString *out, const struct event *event)
{
	g_autofree char *notes = g_strdup(event->notes);

	if (event->link) {
		g_free(notes);
		notes = g_strconcat(event->notes ? event->notes : "", event->notes ? "\n\n" : "",
				    "Join with Google Meet: ", event->link, NULL);
	}
	if (notes)
		add_text(out, "DESCRIPTION:", notes);
}

/* It was written down some days before, and changed no later than the export. */
static void add_event(GString *out, guint64 seed, const struct event *event)
{
	struct dice dice;
	gint64 created, changed;

	dice_init(&dice, seed, "calendar stamps", event->number);
	created = moment_at(MIN(event->day, LAST_DAY) - dice_between(&dice, 2, 20),
			    dice_between(&dice, 7, 17), dice_between(&dice, 0, 59), 0);
	changed = created + dice_delay(&dice, 3 * HOUR);
	add_line(out, "BEGIN:VEVENT");
	add_times(out, event);
	add_moment(out, "DTSTAMP:", EXPORTED);
	if (event->guests->len)
		add_organizer(out, event);
	add_uid(out, seed, event->number);
	if (event->guests->len)
		add_guests(out, event);
	if (event->link)
		add_property(out, "X-GOOGLE-CONFERENCE:", event->link);
	if (event->instead_of)
		add_local(out, "RECURRENCE-ID", ";TZID=" ZONE, event->instead_of, event->hour,
			  event->minute);
	add_moment(out, "CREATED:", created);
	add_notes(out, event);
	add_moment(out, "LAST-MODIFIED:", MIN(changed, EXPORTED));
	if (event->place)
		add_text(out, "LOCATION:", event->place);
	add_line(out, event->instead_of || event->is_cancelled ? "SEQUENCE:1" : "SEQUENCE:0");
	add_line(out, event->is_cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
	add_text(out, "SUMMARY:", event->title);
	add_line(out, event->is_transparent ? "TRANSP:TRANSPARENT" : "TRANSP:OPAQUE");
	add_line(out, "END:VEVENT");
}

void ics_write(const GPtrArray *events, guint64 seed, const char *folder, const char *name)
{
	g_autoptr(GString) out = g_string_new(NULL);

	for (guint i = 0; head[i]; i++)
		add_line(out, head[i]);
	for (guint i = 0; i < events->len; i++)
		add_event(out, seed, events->pdata[i]);
	add_line(out, "END:VCALENDAR");
	write_file(folder, name, out->str);
}
