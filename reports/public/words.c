/*
 * Words of a text, folded one by one. The one thing to know: both what is looked for and what it
 * is looked for in pass through here, so it only matters that they fold alike.
 */
#include "reports/public/words.h"

#include <string.h>

#define LETTERS_OF_A_NAME 3

static bool is_of_a_word(gunichar letter)
{
	return g_unichar_isalnum(letter) || g_unichar_ismark(letter);
}

static char *fold(const char *text, gsize length)
{
	g_autofree char *apart = NULL;
	GString *folded;
	gsize i;

	for (i = 0; i < length && g_ascii_isalnum(text[i]); i++)
		;
	if (i == length)
		return g_ascii_strdown(text, (gssize)length);
	apart = g_utf8_normalize(text, (gssize)length, G_NORMALIZE_ALL);
	folded = g_string_new(NULL);
	for (const char *at = apart; *at; at = g_utf8_next_char(at)) {
		gunichar letter = g_utf8_get_char(at);

		if (!g_unichar_ismark(letter))
			g_string_append_unichar(folded, g_unichar_tolower(letter));
	}
	return g_string_free(folded, FALSE);
}

static void release_word(gpointer word)
{
	g_free(((struct word *)word)->folded);
}

GArray *words_of(const char *text, gsize length)
{
	GArray *words = g_array_new(FALSE, FALSE, sizeof(struct word));
	g_autofree char *valid = g_memdup2(text, length + 1);
	const char *end = valid + length, *bad;

	g_array_set_clear_func(words, release_word);
	valid[length] = '\0';
	/* Byte by byte, so that places stay what they are. */
	for (const char *from = valid; !g_utf8_validate_len(from, (gsize)(end - from), &bad);
	     from = bad + 1)
		*(char *)bad = ' ';
	for (const char *at = valid, *next; at < end; at = next) {
		next = at;
		while (next < end && is_of_a_word(g_utf8_get_char(next)))
			next = g_utf8_next_char(next);
		if (next > at) {
			struct word word = {fold(at, (gsize)(next - at)), (gsize)(at - valid),
					    (gsize)(next - at)};

			g_array_append_val(words, word);
		} else {
			next = g_utf8_next_char(at);
		}
	}
	return words;
}

bool word_can_name(const char *folded)
{
	guint letters = 0;

	for (const char *at = folded; *at; at = g_utf8_next_char(at)) {
		gunichar letter = g_utf8_get_char(at);

		if (!g_unichar_isalpha(letter))
			continue;
		if (letter >= 0x250)
			return true;
		letters++;
	}
	return letters >= LETTERS_OF_A_NAME;
}

bool word_is_number(const char *folded)
{
	return folded[strspn(folded, "0123456789")] == '\0';
}
