/*
 * What an event is called where it is shown: its title, how many came, the place or the wire.
 */
#include "importers/calendar/calendar.h"

#include <string.h>

#include "analyzer/name.h"

#define LONGEST_PLACE  30
#define SHORTEST_TITLE 10

static void append_cut(GString *out, const char *text, glong longest)
{
	if (g_utf8_strlen(text, -1) <= longest) {
		g_string_append(out, text);
	} else {
		const char *end = g_utf8_offset_to_pointer(text, longest - 1);

		g_string_append_len(out, text, end - text);
		g_string_append(out, "\342\200\246");
	}
}

/* "Caf\303\251 Ruska" of "Caf\303\251 Ruska, Main Street 5, Springfield" */
static char *place_words(const struct calendar_event *event)
{
	const struct calendar_hints *hints = &event->hints;
	const char *written = *hints->location ? hints->location : hints->room ? hints->room : "";
	g_autofree char *first = g_strndup(written, strcspn(written, ",;\n"));
	GString *words;
	char *clean;

	if (event->where.reason == CALENDAR_PHONE)
		return g_strdup("telephone");
	if (event->where.reason == CALENDAR_VIDEO)
		return g_strdup(event->where.has_link ? "join link" : "video call");
	if (!event->where.is_physical)
		return g_strdup("");
	clean = name_clean(first);
	words = g_string_new(NULL);
	append_cut(words, clean, LONGEST_PLACE);
	g_free(clean);
	return g_string_free(words, FALSE);
}

char *calendar_excerpt(const struct calendar_event *event, guint days, gint32 last, glong longest)
{
	g_autofree char *title = name_clean(event->hints.title);
	g_autofree char *place = place_words(event);
	g_autoptr(GString) rest = g_string_new(NULL);
	GString *excerpt = g_string_new(*title ? "\"" : "no title");
	char day[12];

	if (event->has_group)
		g_string_append(rest, ", a mailing list");
	else if (event->guests->len > 0)
		g_string_append_printf(rest, ", %u people", MAX(event->people, 2));
	if (*place)
		g_string_append_printf(rest, ", %s", place);
	if (days > 1)
		g_string_append_printf(rest, ", %u times to %s", days, day_format(last, day));
	if (*title) {
		append_cut(excerpt, title,
			   MAX(longest - 2 - g_utf8_strlen(rest->str, -1), SHORTEST_TITLE));
		g_string_append_c(excerpt, '"');
	}
	g_string_append(excerpt, rest->str);
	return g_string_free(excerpt, FALSE);
}
