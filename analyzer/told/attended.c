/*
 * Names of events looked for in messages. This sees every message of an archive: a name is compared
 * only where a word begins with its first letter.
 */
#include "analyzer/told/attended.h"

#include <string.h>

#define LATEST_DAYS	   90 /* after an event; later the next one of that name may be meant */
#define WORDS_UNMISTAKABLE 3

struct event {
	char *name; /* without an article before it and a year behind it */
	gsize length;
	gint32 day;
	bool in_any_case;
};

struct attended {
	GArray *events;	  /* struct event */
	bool begins[256]; /* some name begins with this letter, small or capital */
};

static void event_clear(void *data)
{
	g_free(((struct event *)data)->name);
}

struct attended *attended_new(void)
{
	struct attended *attended = g_new0(struct attended, 1);

	attended->events = g_array_new(FALSE, FALSE, sizeof(struct event));
	g_array_set_clear_func(attended->events, event_clear);
	return attended;
}

void attended_free(struct attended *attended)
{
	if (attended == NULL)
		return;
	g_array_unref(attended->events);
	g_free(attended);
}

static char *without_article(const char *name)
{
	static const char *const articles[] = {"the ", "a ", "an ", "der ", "die ", "das "};

	for (guint i = 0; i < G_N_ELEMENTS(articles); i++) {
		if (g_ascii_strncasecmp(name, articles[i], strlen(articles[i])) == 0)
			return g_strdup(name + strlen(articles[i]));
	}
	return g_strdup(name);
}

/* "People Days" of "People Days 2025". */
static void cut_year(char *name)
{
	gsize length = strlen(name);
	const char *year = name + length - 4;

	if (length > 5 && strspn(year, "0123456789") == 4 && year[-1] == ' ') {
		name[length - 5] = '\0';
		g_strchomp(name);
	}
}

static guint count_words(const char *name)
{
	guint words = 0;

	for (const char *at = name; *at; at++)
		words += *at != ' ' && (at == name || at[-1] == ' ');
	return words;
}

/* "DevConf", "Re:work2": no ordinary word is written like that. */
static bool is_odd_word(const char *name)
{
	for (const char *at = name; g_ascii_isalpha(*name) && *at; at++) {
		if (at > name && (g_ascii_isupper(*at) || g_ascii_isdigit(*at)))
			return true;
	}
	return false;
}

void attended_add(struct attended *attended, const char *name, gint32 day)
{
	g_autofree char *valid = g_utf8_make_valid(name, -1);
	struct event event = {.name = without_article(g_strstrip(valid)), .day = day};
	guint words;
	guchar first;

	cut_year(event.name);
	words = count_words(event.name);
	if (day == DAY_NONE || words == 0 || (words == 1 && !is_odd_word(event.name))) {
		event_clear(&event);
		return;
	}
	event.length = strlen(event.name);
	event.in_any_case = words >= WORDS_UNMISTAKABLE;
	first = (guchar)event.name[0];
	attended->begins[(guchar)g_ascii_tolower((char)first)] = true;
	attended->begins[(guchar)g_ascii_toupper((char)first)] = true;
	g_array_append_val(attended->events, event);
}

static bool is_letter(char byte)
{
	return g_ascii_isalnum(byte) || (guchar)byte >= 0x80;
}

static bool stands_at(const struct event *event, const char *at)
{
	int order = event->in_any_case ? g_ascii_strncasecmp(at, event->name, event->length)
				       : strncmp(at, event->name, event->length);

	return order == 0 && !is_letter(at[event->length]);
}

/* The sentence around the name, cut to what fits. */
static void write_excerpt(const char *text, const char *name, gsize length, char *excerpt)
{
	const char *start = name, *end = name + length;
	g_autofree char *sentence = NULL, *valid = NULL;

	while (start > text && strchr(".!?\r\n", start[-1]) == NULL &&
	       name - start < ATTENDED_EXCERPT / 2)
		start--;
	while (start > text && start < name && strchr(".!?\r\n", start[-1]) == NULL &&
	       start[-1] != ' ')
		start++;
	end += strcspn(end, ".!?\r\n");
	sentence = g_strndup(start, (gsize)(end - start));
	valid = g_utf8_make_valid(g_strstrip(sentence), -1);
	g_utf8_strncpy(excerpt, g_strdelimit(valid, "\t", ' '), ATTENDED_EXCERPT);
}

bool attended_named_in(const struct attended *attended, const char *text, gint32 day,
		       gint32 *event_day, char excerpt[4 * ATTENDED_EXCERPT + 1])
{
	const char *found = NULL;
	gsize length = 0;

	*event_day = DAY_NONE;
	if (attended->events->len == 0 || day == DAY_NONE)
		return false;
	for (const char *at = text; *at; at++) {
		if (!attended->begins[(guchar)*at] || (at > text && is_letter(at[-1])))
			continue;
		for (guint i = 0; i < attended->events->len; i++) {
			const struct event *event =
				&g_array_index(attended->events, struct event, i);

			if (event->day > day || event->day < day - LATEST_DAYS ||
			    event->day <= *event_day || !stands_at(event, at))
				continue;
			*event_day = event->day;
			found = at;
			length = event->length;
		}
	}
	if (found)
		write_excerpt(text, found, length, excerpt);
	return found != NULL;
}
