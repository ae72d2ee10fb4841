/*
 * Our own words in plots. The one thing to know: nothing is listed by hand that our sources
 * say themselves; the table below holds what the formats
 * add, SVG as gnuplot writes it above all.
 */
#include "reports/public/wording.h"

#include <string.h>

#include "analyzer/date.h"

static const char format_words[] =
	"svg xml xmlns xlink href www org http https version encoding utf standalone viewBox title "
	"desc defs use text tspan rect path polygon polyline circle filter transform translate "
	"rotate scale matrix rgb rgba black white grey lightgrey none currentColor fill stroke "
	"color "
	"width height opacity linecap linejoin miterlimit dasharray butt miter round square bevel "
	"font family size weight style anchor start middle end bold italic normal serif sans "
	"points "
	"class gridline canvas bgnd atop shape rendering crispEdges evenodd rule space preserve "
	"feFlood feComposite flood result operator filterUnits objectBoundingBox SourceGraphic "
	"greybox textbox plot gnuplot image png base64 data clip clipPath pattern patternUnits "
	"userSpaceOnUse role img aria labelledby gpDot amp apos quot true "
	"false null";

struct wording {
	GHashTable *words; /* set of char *, as spelt */
};

/* Blanks the places of a printf, which can stand against a word: "%sindex %.3s". */
static void blank_places(char *text)
{
	for (char *at = text; (at = strchr(at, '%')) != NULL;) {
		gsize length = 1 + strspn(at + 1, "-+ #0123456789.*hlz");

		memset(at, ' ', length + (at[length] != '\0'));
		at += length;
	}
}

static void add(struct wording *wording, const char *line)
{
	g_autofree char *text = g_strdup(line);
	g_autoptr(GArray) words = NULL;

	blank_places(text);
	words = words_of(text, strlen(text));
	for (guint i = 0; i < words->len; i++) {
		const struct word *word = &g_array_index(words, struct word, i);

		g_hash_table_add(wording->words, g_strndup(text + word->at, word->length));
	}
}

struct wording *wording_new(void)
{
	struct wording *wording = g_new0(struct wording, 1);

	wording->words = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	add(wording, format_words);
	for (const char *const *line = wording_lines; *line; line++)
		add(wording, *line);
	return wording;
}

void wording_free(struct wording *wording)
{
	g_hash_table_unref(wording->words);
	g_free(wording);
}

/* "October" and "Oct". */
static bool is_month(const char *spelt)
{
	for (gint32 month = 0; month < 12; month++)
		if (strcmp(spelt, month_name(month)) == 0 ||
		    (strlen(spelt) == 3 && strncmp(spelt, month_name(month), 3) == 0))
			return true;
	return false;
}

static bool is_year(const struct word *word)
{
	return word->length == 4 && word_is_number(word->folded);
}

/* "#FFFFFF" */
static bool is_colour(const char *text, const struct word *word)
{
	return word->length == 6 && word->at > 0 && text[word->at - 1] == '#' &&
	       strspn(word->folded, "0123456789abcdef") == 6;
}

/* Whether nothing but spaces stands between two words. */
static bool are_neighbours(const char *text, const struct word *one, const struct word *other)
{
	gsize gap = one->at + one->length;

	return strspn(text + gap, " ") == other->at - gap;
}

/* Behind a full stop, or at the beginning of a label, a heading or a description. */
static bool begins_a_sentence(const char *text, gsize at)
{
	while (at > 0 && text[at - 1] == ' ')
		at--;
	return at == 0 || strchr(".:>[\"'\n\x03", text[at - 1]) != NULL;
}

/* "Just over half" is made of "just over half". Alone, or before another's word, it is a name. */
static bool is_capitalised(const struct wording *wording, const char *text, const GArray *words,
			   guint i, const char *spelt)
{
	const struct word *word = &g_array_index(words, struct word, i);
	const struct word *next = word + 1;
	g_autofree char *after = NULL;

	if (!g_ascii_isupper(*spelt) || !g_hash_table_contains(wording->words, word->folded) ||
	    !begins_a_sentence(text, word->at) || i + 1 == words->len ||
	    !are_neighbours(text, word, next))
		return false;
	after = g_strndup(text + next->at, next->length);
	return g_hash_table_contains(wording->words, after) || word_is_number(next->folded);
}

bool wording_has(const struct wording *wording, const char *text, const GArray *words, guint i)
{
	const struct word *word = &g_array_index(words, struct word, i);
	g_autofree char *spelt = g_strndup(text + word->at, word->length);

	if (word_is_number(word->folded) || is_colour(text, word))
		return true;
	if (is_month(spelt))
		return i + 1 < words->len && is_year(word + 1) &&
		       are_neighbours(text, word, word + 1);
	return g_hash_table_contains(wording->words, spelt) ||
	       is_capitalised(wording, text, words, i, spelt);
}
