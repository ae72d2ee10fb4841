/*
 * Cues: the cheap look at a text before any pattern is tried. One pass over the beginnings of its
 * words, against short lists by their first two bytes.
 */
#include "analyzer/told/vocabulary.h"

#include <string.h>

static void free_cue(gpointer data)
{
	g_free(((struct cue *)data)->text);
	g_free(data);
}

static bool is_word_byte(char byte)
{
	return g_ascii_isalnum(byte) || byte == '\'' || (guchar)byte >= 0x80;
}

/* A word of one letter stands on a shelf of its own. */
static guint shelf_of(const char *text)
{
	guint first = (guchar)g_ascii_tolower(text[0]);
	guint second = is_word_byte(text[1]) ? (guchar)g_ascii_tolower(text[1]) : 0;

	return (first * 33 + second) % CUE_SHELVES;
}

void language_add_cue(struct language *language, const struct cue *like)
{
	GPtrArray **shelf = &language->cues[shelf_of(like->text)];
	struct cue *cue;

	if (*shelf == NULL)
		*shelf = g_ptr_array_new_with_free_func(free_cue);
	for (guint i = 0; i < (*shelf)->len; i++) {
		cue = g_ptr_array_index(*shelf, i);
		if (cue->is_whole_word == like->is_whole_word &&
		    strcmp(cue->text, like->text) == 0) {
			cue->rules |= like->rules;
			cue->also |= like->also;
			return;
		}
	}
	cue = g_new0(struct cue, 1);
	*cue = *like;
	cue->text = g_strdup(like->text);
	cue->length = strlen(like->text);
	g_ptr_array_add(*shelf, cue);
}

static bool begins_with_cue(const char *text, const struct cue *cue)
{
	return g_ascii_strncasecmp(text, cue->text, cue->length) == 0 &&
	       (!cue->is_whole_word || !is_word_byte(text[cue->length]));
}

static void look_for_cues(const struct language *language, const char *text, guint64 *rules,
			  guint64 *also)
{
	for (const char *at = text; *at; at++) {
		const GPtrArray *shelf;

		if (at > text && is_word_byte(at[-1]) && (guchar)*at < 0x80)
			continue;
		shelf = language->cues[shelf_of(at)];
		for (guint i = 0; shelf && i < shelf->len; i++) {
			const struct cue *cue = g_ptr_array_index(shelf, i);

			if (!begins_with_cue(at, cue))
				continue;
			*rules |= cue->rules;
			*also |= cue->also;
		}
	}
}

void language_add_cues_of_spelling(struct language *language)
{
	GHashTableIter iterator;
	gpointer from, to;

	g_hash_table_iter_init(&iterator, language->spelling);
	while (g_hash_table_iter_next(&iterator, &from, &to)) {
		struct cue cue = {.text = from, .is_whole_word = true};

		look_for_cues(language, to, &cue.rules, &cue.also);
		if ((cue.rules | cue.also) != 0)
			language_add_cue(language, &cue);
	}
}

guint64 language_rules_in(const struct language *language, const char *text)
{
	guint64 rules = 0, also = 0;

	look_for_cues(language, text, &rules, &also);
	return rules & (also | ~language->needs_also);
}
