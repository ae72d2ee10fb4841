/*
 * Cues: the cheap look at a text before any pattern is tried. One pass over the beginnings of its
 * words, against lists by first byte; most messages hold none and cost no more.
 */
#include "analyzer/told_vocabulary.h"

#include <string.h>

static void free_cue(gpointer data)
{
	g_free(((struct cue *)data)->text);
	g_free(data);
}

void language_add_cue(struct language *language, const char *text, bool is_whole_word,
		      guint64 rules)
{
	GPtrArray **cues = &language->cues[(guchar)*text];
	struct cue *cue;

	if (*cues == NULL)
		*cues = g_ptr_array_new_with_free_func(free_cue);
	for (guint i = 0; i < (*cues)->len; i++) {
		cue = g_ptr_array_index(*cues, i);
		if (cue->is_whole_word == is_whole_word && strcmp(cue->text, text) == 0) {
			cue->rules |= rules;
			return;
		}
	}
	cue = g_new0(struct cue, 1);
	cue->text = g_strdup(text);
	cue->length = strlen(text);
	cue->is_whole_word = is_whole_word;
	cue->rules = rules;
	g_ptr_array_add(*cues, cue);
}

void language_add_cues_of_spelling(struct language *language)
{
	GHashTableIter iterator;
	gpointer from, to;

	g_hash_table_iter_init(&iterator, language->spelling);
	while (g_hash_table_iter_next(&iterator, &from, &to)) {
		guint64 rules = language_rules_in(language, to);

		if (rules != 0)
			language_add_cue(language, from, true, rules);
	}
}

static bool is_word_byte(char byte)
{
	return g_ascii_isalnum(byte) || byte == '\'' || (guchar)byte >= 0x80;
}

static bool begins_with_cue(const char *text, const struct cue *cue)
{
	return g_ascii_strncasecmp(text, cue->text, cue->length) == 0 &&
	       (!cue->is_whole_word || !is_word_byte(text[cue->length]));
}

guint64 language_rules_in(const struct language *language, const char *text)
{
	guint64 rules = 0;

	for (const char *at = text; *at; at++) {
		const GPtrArray *cues;

		if (at > text && is_word_byte(at[-1]) && (guchar)*at < 0x80)
			continue;
		cues = language->cues[(guchar)g_ascii_tolower(*at)];
		for (guint i = 0; cues && i < cues->len; i++) {
			const struct cue *cue = g_ptr_array_index(cues, i);

			if ((rules & cue->rules) != cue->rules && begins_with_cue(at, cue))
				rules |= cue->rules;
		}
	}
	return rules;
}
