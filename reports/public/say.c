/*
 * Sentences with places. The one thing to know: text that nobody has marked is foreign, so a mark
 * that is forgotten makes the leak check stricter, never blind.
 */
#include "reports/public/say.h"

#include <string.h>

#include "analyzer/date.h"
#include "reports/text.h"

void say_number(GString *out, const struct say_place *place)
{
	char buffer[TEXT_SIZE];

	g_string_append(out, text_number(place->count, buffer));
}

void say_number_first(GString *out, const struct say_place *place)
{
	char buffer[TEXT_SIZE];

	g_string_append(out, text_number_first(place->count, buffer));
}

void say_count(GString *out, const struct say_place *place)
{
	char buffer[TEXT_SIZE];

	g_string_append(out, text_count(place->count, buffer));
}

void say_share(GString *out, const struct say_place *place)
{
	char buffer[TEXT_SIZE];

	g_string_append(out, text_share(place->count, place->of, buffer));
}

void say_percent(GString *out, const struct say_place *place)
{
	char buffer[TEXT_SIZE];

	g_string_append(out, text_percent(place->ratio, buffer));
}

void say_span(GString *out, const struct say_place *place)
{
	char buffer[TEXT_SIZE];

	g_string_append(out, text_span(place->days, buffer));
}

void say_origin(GString *out, const struct say_place *place)
{
	g_string_append(out, origin_name(place->origin));
}

void say_fraction(GString *out, const struct say_place *place)
{
	g_autofree char *words = text_fraction(place->count, place->of);

	g_string_append(out, words);
}

void say_month(GString *out, const struct say_place *place)
{
	g_string_append_printf(out, "%s %d", month_name(place->month), place->month / 12);
}

void say_month_alone(GString *out, const struct say_place *place)
{
	g_string_append(out, month_name(place->month));
}

void say_last_day(GString *out, const struct say_place *place)
{
	char buffer[12];

	g_string_append(out, day_format(month_last_day(place->month), buffer));
}

void say_words(GString *out, const struct say_place *place)
{
	g_string_append(out, place->words);
}

void say_person(GString *out, const struct say_place *place)
{
	g_string_append_printf(out, SAY_OWN_END "%s" SAY_OWN_BEGIN, place->words);
}

void say_people(GString *out, const struct say_place *place)
{
	for (guint i = 0; i < place->names->len; i++) {
		const struct say_place one = PERSON(g_ptr_array_index(place->names, i));

		if (i > 0)
			g_string_append(out, i + 1 == place->names->len ? " and " : ", ");
		say_person(out, &one);
	}
}

/* Goes on where the last sentence ended: marks are no letters, but lines are broken as if. */
static void begin_own(GString *out)
{
	if (g_str_has_suffix(out->str, SAY_OWN_END))
		g_string_truncate(out, out->len - strlen(SAY_OWN_END));
	else
		g_string_append(out, SAY_OWN_BEGIN);
}

void say_sentence(GString *out, const char *sentence, const struct say_place *places)
{
	const char *brace;

	begin_own(out);
	while ((brace = strchr(sentence, '{')) != NULL) {
		g_string_append_len(out, sentence, brace - sentence);
		g_assert(places && places->name);
		sentence = brace + 1 + strlen(places->name);
		g_assert(g_str_has_prefix(brace + 1, places->name) && *sentence == '}');
		places->add(out, places);
		places++;
		sentence++;
	}
	g_assert(places == NULL || places->name == NULL);
	g_string_append_printf(out, "%s" SAY_OWN_END, sentence);
}

void say_of_plot(GString *out, const char *words)
{
	g_string_append_printf(out, SAY_PLOT_BEGIN "%s" SAY_PLOT_END, words);
}

GString *say_strip(const GString *marked)
{
	GString *text = g_string_sized_new(marked->len);

	for (const char *at = marked->str; *at; at++)
		if (*at < SAY_OWN_BEGIN[0] || *at > SAY_PLOT_END[0])
			g_string_append_c(text, *at);
	return text;
}
