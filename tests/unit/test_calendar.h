/*
 * Calendars for tests: the pieces of text that events are made of, and what reading gives, written
 * out as text. All people are invented; "me" is me@example.org; today is 2026-11-22.
 */
#ifndef TESTS_UNIT_TEST_CALENDAR_H
#define TESTS_UNIT_TEST_CALENDAR_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "analyzer/network.h"
#include "importers/calendar/calendar.h"
#include "importers/kind.h"

#define NL		       "\r\n"
#define CALENDAR(body)	       "BEGIN:VCALENDAR" NL "X-WR-CALNAME:me@example.org" NL body "END:VCALENDAR" NL
#define EVENT(body)	       "BEGIN:VEVENT" NL "UID:1@example.org" NL body "END:VEVENT" NL
#define OTHER(body)	       "BEGIN:VEVENT" NL "UID:2@example.org" NL body "END:VEVENT" NL
#define MAY_6		       "DTSTART:20240506T110000Z" NL "DTEND:20240506T120000Z" NL
#define BERLIN(start)	       "DTSTART;TZID=Europe/Berlin:" start NL
#define TITLE(text)	       "SUMMARY:" text NL
#define PLACE(text)	       "LOCATION:" text NL
#define STREET		       PLACE("Caf\303\251 Ruska\\, Main Street 5\\, 12345 Springfield")
#define GUEST(address, answer) "ATTENDEE;CUTYPE=INDIVIDUAL;PARTSTAT=" answer ":mailto:" address NL
#define ME(answer)	       GUEST("me@example.org", answer)
#define ANN(answer)	       "ATTENDEE;CN=Ann Oak;PARTSTAT=" answer ":mailto:ann@example.org" NL
#define BO(answer)	       GUEST("bo@example.net", answer)
#define BOTH		       ME("ACCEPTED") ANN("ACCEPTED")
#define TODAY		       day_from_civil(2026, 11, 22)

/* Reads one or two files (the second NULL) up to their classes; trouble goes nowhere. */
static inline void read_calendar_files(struct calendar *calendar, struct source *source,
				       const char *const *files, const char *const *names)
{
	struct diag diag;

	diag_init(&diag, NULL);
	calendar_init(calendar, TODAY);
	for (guint i = 0; files[i] != NULL; i++) {
		struct part *part = g_new0(struct part, 1);
		struct memory_stream stream;

		part->id = i;
		part->source = source;
		part->path = names[i];
		g_ptr_array_add(source->parts, part);
		memory_stream_init(&stream, files[i], strlen(files[i]));
		calendar_read(calendar, &stream.stream, names[i], part, &diag);
	}
	calendar_drop_copies(calendar);
	calendar_settle(calendar);
	diag_release(&diag);
}

/* "in person 2024-05-06T11:00; cancelled": each event and its dates in UTC. */
static inline char *classes_in(const char *const *files, const char *const *names)
{
	struct source *source = source_new("in", SOURCE_CALENDAR);
	struct calendar calendar;
	GString *out = g_string_new(NULL);
	char day[12];

	read_calendar_files(&calendar, source, files, names);
	for (guint i = 0; i < calendar.events->len; i++) {
		const struct calendar_event *event = g_ptr_array_index(calendar.events, i);

		g_string_append_printf(out, "%s%s", i > 0 ? "; " : "",
				       calendar_reason_words(event->reason));
		for (guint j = 0; j < MIN(event->dates->len, 6); j++) {
			const struct calendar_date *date =
				&g_array_index(event->dates, struct calendar_date, j);
			gint64 seconds = date->when - when_of_day(day_of(date->when));

			g_string_append_printf(out, " %s", day_format(day_of(date->when), day));
			if (!date->is_day)
				g_string_append_printf(out, "T%02d:%02d", (int)(seconds / 3600),
						       (int)(seconds / 60 % 60));
		}
	}
	calendar_release(&calendar);
	source_free(source);
	return g_string_free(out, FALSE);
}

/* An export of one file in a network of its own. */
struct calendar_scene {
	struct network network;
	struct diag diag;
	struct import import;
	char *trouble;
	size_t size;
};

static inline void enter_calendar(struct calendar_scene *scene)
{
	*scene = (struct calendar_scene){0};
	network_init(&scene->network);
	diag_init(&scene->diag, open_memstream(&scene->trouble, &scene->size));
}

static inline void import_calendar(struct calendar_scene *scene, const char *path, const char *text)
{
	struct memory_stream stream;

	scene->import = (struct import){
		.network = &scene->network,
		.diag = &scene->diag,
		.today = TODAY,
		.source = network_source(&scene->network, path, SOURCE_CALENDAR),
	};
	memory_stream_init(&stream, text, strlen(text));
	calendar_kind.begin(&scene->import);
	calendar_kind.read(&scene->import, path, NULL, &stream.stream);
	calendar_kind.end(&scene->import);
	fflush(scene->diag.stream);
}

static inline void leave_calendar(struct calendar_scene *scene)
{
	fclose(scene->diag.stream);
	free(scene->trouble);
	diag_release(&scene->diag);
	network_release(&scene->network);
}

/* "ann@example.org 2024-05-06 in-person attended 3 \"Lunch\"", a line each. */
static inline char *evidence_in(const struct network *network)
{
	static const char *const kinds[] = {"in-person", "voice"};
	static const char *const grades[] = {"recorded", "attended", "told", "hinted", "denied"};
	GString *out = g_string_new(NULL);
	char day[12];

	for (guint i = 0; i < network->evidence->len; i++) {
		const struct evidence *piece =
			&g_array_index(network->evidence, struct evidence, i);

		g_string_append_printf(out, "%s %s %s %s %u %s\n",
				       (const char *)piece->person->keys->data + strlen("mail:"),
				       given_date_format(piece->date, day), kinds[piece->kind],
				       grades[piece->grade], piece->place.line, piece->excerpt);
	}
	for (guint i = 0; i < network->mentions->len; i++) {
		const struct mention *mention =
			&g_array_index(network->mentions, struct mention, i);
		const struct evidence *piece = &mention->evidence;

		g_string_append_printf(out, "'%s' %s %s %s %u %s\n", mention->text,
				       given_date_format(piece->date, day), kinds[piece->kind],
				       grades[piece->grade], piece->place.line, piece->excerpt);
	}
	return g_string_free(out, FALSE);
}

#endif
