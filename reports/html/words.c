/*
 * Words on their way into the page. The one thing to know: what is escaped is what text_visible()
 * leaves, because control characters have no place in HTML even as entities.
 */
#include "reports/html/html.h"

#include <string.h>

#include "reports/text.h"

#define LONG_WORD 30 /* letters; no line of a phone holds more */
#define PIECE	  20

void html_add_text(GString *out, const char *text)
{
	g_autofree char *visible = text_visible(text);
	g_autofree char *escaped = g_markup_escape_text(visible, -1);

	g_string_append(out, escaped);
}

/* The length of "2026-10-31" or "2026-10" when that is all there is to a word, without the comma or
 * the like behind it; else 0. */
static gsize date_length(const char *word)
{
	static const char form[] = "dddd-dd-dd";
	gsize length = 0;

	while (form[length] == 'd' ? g_ascii_isdigit(word[length])
				   : form[length] && word[length] == form[length])
		length++;
	if (length != strlen("2026-10") && length != strlen(form))
		return 0;
	return word[length] == '-' || g_ascii_isalnum(word[length]) ? 0 : length;
}

/* One word, without spaces: a date is not broken at its hyphens, a long word may be anywhere. */
static void add_word(GString *out, const char *word)
{
	gsize before = strspn(word, "("), date = date_length(word + before);
	glong letters;

	if (date > 0) {
		g_string_append_printf(out, "%.*s<time>%.*s</time>", (int)before, word, (int)date,
				       word + before);
		word += before + date;
	}
	for (letters = g_utf8_strlen(word, -1); letters > LONG_WORD; letters -= PIECE) {
		const char *rest = g_utf8_offset_to_pointer(word, PIECE);
		g_autofree char *piece = g_strndup(word, (gsize)(rest - word));

		html_add_text(out, piece);
		g_string_append(out, "<wbr />");
		word = rest;
	}
	html_add_text(out, word);
}

void html_add_words(GString *out, const char *text)
{
	g_autofree char *visible = text_visible(text);
	g_auto(GStrv) words = g_strsplit(visible, " ", -1);

	for (guint i = 0; words[i]; i++) {
		if (i > 0)
			g_string_append_c(out, ' ');
		add_word(out, words[i]);
	}
}
