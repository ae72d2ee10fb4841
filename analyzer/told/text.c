/*
 * Folding, respelling and cutting. The one thing to know: nothing here may grow faster than the
 * text, which can be a megabyte of anything.
 */
#include "analyzer/told/text.h"

#include <string.h>

#include "analyzer/name.h"

#define CLAUSE_MAX 400 /* bytes: what is longer is cut, so that no pattern sees more */

/* What a character is read as; the character itself when it is nothing special, 0 for none. */
static gunichar plain(gunichar character)
{
	if (character > ' ' && character < 0x7F && character != '`')
		return character;
	switch (character) {
	case 0x2018: /* ' */
	case 0x2019:
	case 0x02BC:
	case 0x00B4:
	case '`':
		return '\'';
	case 0x201C: /* " */
	case 0x201D:
	case 0x201E:
	case 0x00AB:
	case 0x00BB:
	case 0x266A: /* notes, around a song */
	case 0x266B:
	case 0x1F3B5:
	case 0x1F3B6:
		return '"';
	case 0x2013: /* dashes */
	case 0x2014:
		return '-';
	case '\r':
	case '\n':
	case 0x2028:
	case 0x2029:
		return '\n';
	default:
		break;
	}
	if (g_unichar_isspace(character) || character == '\t')
		return ' ';
	if (g_unichar_iscntrl(character) || g_unichar_type(character) == G_UNICODE_FORMAT ||
	    g_unichar_type(character) == G_UNICODE_NON_SPACING_MARK)
		return 0;
	return character;
}

static const char *end_of_word(const char *text)
{
	return text + strcspn(text, " \t\r\n");
}

static bool is_link(const char *text)
{
	if (!strchr("hHwW", *text))
		return false;
	return g_ascii_strncasecmp(text, "http://", 7) == 0 ||
	       g_ascii_strncasecmp(text, "https://", 8) == 0 ||
	       g_ascii_strncasecmp(text, "www.", 4) == 0;
}

gsize text_link_length(const char *text, const char *at)
{
	if ((at > text && !strchr(" \t\r\n(", at[-1])) || !is_link(at))
		return 0;
	return (gsize)(end_of_word(at) - at);
}

static void append_plain(GString *folded, gunichar character)
{
	bool at_gap = folded->len == 0 || strchr(" \n", folded->str[folded->len - 1]);

	character = plain(character);
	if (character == 0 || (character == ' ' && at_gap))
		return;
	if (character == '\n' && folded->len > 0 && folded->str[folded->len - 1] == ' ')
		g_string_truncate(folded, folded->len - 1);
	if (character == '\n' && (folded->len == 0 || folded->str[folded->len - 1] == '\n'))
		return;
	g_string_append_unichar(folded, character);
}

/* "@bob_k @ann_b great to see you" is about what comes after. */
static const char *after_handles(const char *text)
{
	text += strspn(text, " \t\r\n");
	while (*text == '@') {
		text = end_of_word(text);
		text += strspn(text, " \t\r\n");
	}
	return text;
}

static char *normalized(const char *text)
{
	g_autofree char *valid = g_utf8_make_valid(text, -1);

	return g_utf8_normalize(valid, -1, G_NORMALIZE_ALL_COMPOSE);
}

char *text_fold(const char *text)
{
	g_autofree char *normal = g_str_is_ascii(text) ? NULL : normalized(text);
	const char *at = after_handles(normal ? normal : text);
	GString *folded = g_string_sized_new(strlen(at) + 1);

	while (*at) {
		bool begins_word = folded->len == 0 || strchr(" \n(", folded->str[folded->len - 1]);

		if (begins_word && is_link(at)) {
			at = end_of_word(at);
		} else if (g_ascii_isalnum(*at)) {
			g_string_append_c(folded, *at++);
		} else {
			append_plain(folded, g_utf8_get_char(at));
			at = g_utf8_next_char(at);
		}
	}
	return g_string_free(folded, FALSE);
}

/* Copies what stands outside of quotation marks. A lone one quotes nothing, and neither does a
 * pair around a word or two: thanks for the "coffee". */
static char *without_quotations(const char *text)
{
	GString *own = g_string_sized_new(strlen(text) + 1);

	while (*text) {
		const char *end = *text == '"' ? strpbrk(text + 1, "\"\n") : NULL;
		guint spaces = 0;

		for (const char *at = text; end && *end == '"' && at < end; at++)
			spaces += *at == ' ';
		if (spaces >= 2) {
			g_string_append(own, "...");
			text = end + 1;
		} else {
			g_string_append_c(own, *text++);
		}
	}
	return g_string_free(own, FALSE);
}

/* The same for 'single' ones, which are apostrophes too. */
static char *without_single_quotations(char *text)
{
	char *open = NULL;

	for (char *at = text; *at; at++) {
		bool after_letter =
			at > text && (g_ascii_isalnum(at[-1]) || (guchar)at[-1] >= 0x80);
		bool before_letter = g_ascii_isalnum(at[1]) || (guchar)at[1] >= 0x80;

		if (*at == '\n')
			open = NULL;
		if (*at != '\'')
			continue;
		if (!after_letter && before_letter) {
			open = at;
		} else if (!before_letter && at > text && at[-1] != ' ' && open && at - open > 12) {
			memset(open, ' ', (gsize)(at - open + 1));
			open[0] = '.';
			open = NULL;
		}
	}
	return text;
}

static bool is_foreign(const struct language *language, const char *line)
{
	return *line == '>' ||
	       (language->foreign_line && g_regex_match(language->foreign_line, line, 0, NULL));
}

char *text_own_words(const struct language *language, const char *folded, bool has_rest)
{
	g_auto(GStrv) lines = g_strsplit(folded, "\n", -1);
	g_autoptr(GString) own = g_string_sized_new(strlen(folded) + 1);
	g_autoptr(GMatchInfo) match = NULL;
	g_autofree char *outside = NULL;
	int start;

	for (char **line = lines; *line && strcmp(*line, "--") != 0 && strcmp(*line, "-- ") != 0;
	     line++) {
		if (!is_foreign(language, *line))
			g_string_append_printf(own, "%s\n", *line);
	}
	if (language->foreign_rest && has_rest &&
	    g_regex_match(language->foreign_rest, own->str, 0, &match) &&
	    g_match_info_fetch_pos(match, 0, &start, NULL))
		g_string_truncate(own, (gsize)start);
	outside = without_quotations(own->str);
	return without_single_quotations(g_steal_pointer(&outside));
}

static bool is_word_byte(char byte)
{
	return g_ascii_isalnum(byte) || byte == '\'' || (guchar)byte >= 0x80;
}

/* "w/" is a word of its own; an emoji is none. */
gsize text_word_length(const char *text)
{
	const char *end = text;

	if (g_ascii_tolower(text[0]) == 'w' && text[1] == '/')
		return 2;
	while (is_word_byte(*end)) {
		if ((guchar)*end >= 0x80 && !g_unichar_isalnum(g_utf8_get_char(end)))
			break;
		end = g_utf8_next_char(end);
	}
	return (gsize)(end - text);
}

static void append_from(struct respelled *respelled, const char *text, gsize length, guint origin,
			guint stride)
{
	guint first = respelled->origin->len;

	g_string_append_len(respelled->text, text, (gssize)length);
	g_array_set_size(respelled->origin, first + (guint)length);
	for (guint i = 0; i < length; i++)
		g_array_index(respelled->origin, guint, first + i) = origin + i * stride;
}

static bool is_part_of_name(const char *word, const char *name)
{
	g_auto(GStrv) parts = name ? g_strsplit(name, " ", -1) : NULL;

	for (char **part = parts; part && *part; part++) {
		if (strlen(*part) > 1 && g_ascii_strcasecmp(*part, word) == 0)
			return true;
	}
	return false;
}

static bool has_long_letter(const char *word)
{
	for (const char *at = word; at[0] && at[1]; at++) {
		if (at[0] == at[1] && at[1] == at[2] && g_ascii_isalpha(at[0]))
			return true;
	}
	return false;
}

char *text_shortened(const char *word)
{
	GString *one;
	bool is_long = false;

	if (!has_long_letter(word))
		return NULL;
	one = g_string_new(NULL);
	for (const char *at = word; *at; at++) {
		if (at > word && at[0] == at[-1] && (at[1] == at[0] || is_long)) {
			is_long = true;
			continue;
		}
		if (at > word && at[0] != at[-1])
			is_long = false;
		g_string_append_c(one, *at);
	}
	return g_string_free(one, FALSE);
}

/* What a word is read as: itself, mostly. */
static const char *reading_of(const struct language *language, const char *word,
			      const struct telling *telling)
{
	g_autofree char *lower =
		g_str_is_ascii(word) ? g_ascii_strdown(word, -1) : g_utf8_strdown(word, -1);
	const char *reading = NULL;

	if (telling->medium == TOLD_ABOUT_THEM) {
		reading = g_hash_table_lookup(language->about, lower);
		if (reading == NULL && is_part_of_name(word, telling->name))
			reading = g_hash_table_lookup(language->about, "name");
	}
	return reading ? reading : g_hash_table_lookup(language->spelling, lower);
}

static void append_word(struct respelled *respelled, const struct language *language,
			const char *text, gsize length, guint origin, const struct telling *telling)
{
	g_autofree char *word = g_strndup(text, length);
	g_autofree char *brief = text_shortened(word);
	const char *reading = reading_of(language, brief ? brief : word, telling);

	if (reading)
		append_from(respelled, reading, strlen(reading), origin, 0);
	else if (brief)
		append_from(respelled, brief, strlen(brief), origin, 0);
	else
		append_from(respelled, word, length, origin, 1);
}

/* "@bob_k" in the middle of a text; 0 when none begins here. */
static gsize handle_length(const char *text, const char *at)
{
	gsize length = 1;

	if (*at != '@' || (at > text && is_word_byte(at[-1])))
		return 0;
	while (g_ascii_isalnum(at[length]) || at[length] == '_')
		length++;
	return length > 1 ? length : 0;
}

/* The whole name as it was found in the text; 0 when it does not begin here. */
static gsize name_length(const char *text, const char *at, const char *name)
{
	gsize length = name ? strlen(name) : 0;

	if (length == 0 || (at > text && is_word_byte(at[-1])) || strncmp(at, name, length) != 0 ||
	    is_word_byte(at[length]))
		return 0;
	return length;
}

gsize text_you_length(const char *text, const char *at, struct you you)
{
	gsize handle = you.by_handle ? handle_length(text, at) : 0;

	return handle ? handle : name_length(text, at, you.name);
}

void respelled_init(struct respelled *respelled, const struct language *language, const char *text,
		    const struct telling *telling, struct you you)
{
	guint end = (guint)strlen(text);

	respelled->names = g_array_new(FALSE, FALSE, sizeof(guint));
	respelled->text = g_string_sized_new(end + 1);
	respelled->origin = g_array_sized_new(FALSE, FALSE, sizeof(guint), end + 1);
	for (const char *at = text; *at;) {
		gsize called = text_you_length(text, at, you);
		gsize length = called ? called : text_word_length(at);

		if (called) {
			guint offset = (guint)respelled->text->len;

			g_array_append_val(respelled->names, offset);
			append_from(respelled, "you", strlen("you"), (guint)(at - text), 0);
		} else if (length > 0 && length <= TOKEN_MAX)
			append_word(respelled, language, at, length, (guint)(at - text), telling);
		else
			append_from(respelled, at, MAX(length, 1), (guint)(at - text), 1);
		at += MAX(length, 1);
	}
	g_array_append_val(respelled->origin, end);
}

void respelled_release(struct respelled *respelled)
{
	g_string_free(respelled->text, TRUE);
	g_array_unref(respelled->origin);
	g_array_unref(respelled->names);
}

/* How many bytes end a sentence here; 0 when nothing does. */
static gsize stop_length(const char *text, const char *at)
{
	char before = at > text ? at[-1] : ' ', after = at[1];

	switch (*at) {
	case '\n':
	case '!':
	case '?':
	case ';':
		return 1;
	case '.':
		/* "5.30", "p.m.", "e.g.", a name with a point in it. */
		if (g_ascii_isalnum(after) && !(g_ascii_islower(before) && g_ascii_isupper(after)))
			return 0;
		return at - text < 3 || at[-2] != '.' ? 1 : 0;
	case ':':
		return g_ascii_isalnum(after) ? 0 : 1;
	default:
		break;
	}
	/* Emoji: many write them in place of a full stop. */
	if ((guchar)*at >= 0xE2 && g_unichar_type(g_utf8_get_char(at)) == G_UNICODE_OTHER_SYMBOL)
		return (gsize)(g_utf8_next_char(at) - at);
	return 0;
}

static bool is_empty(const char *text, struct stretch at)
{
	for (guint i = at.start; i < at.end; i++) {
		if (is_word_byte(text[i]))
			return false;
	}
	return true;
}

/* No clause is longer than CLAUSE_MAX, nor cut inside of a character. */
static void add_clause(struct sentences *sentences, const char *text, struct stretch clause)
{
	while (clause.end > clause.start) {
		struct stretch part = clause;

		if (part.end - part.start > CLAUSE_MAX) {
			part.end = part.start + CLAUSE_MAX;
			while ((text[part.end] & 0xC0) == 0x80)
				part.end--;
		}
		if (!is_empty(text, part))
			g_array_append_val(sentences->clauses, part);
		clause.start = part.end;
	}
}

const GArray *sentences_clauses(struct sentences *sentences, const struct language *language,
				const struct sentence *sentence)
{
	const char *text = sentences->text;
	g_autofree char *copy =
		g_strndup(text + sentence->at.start, sentence->at.end - sentence->at.start);
	g_autoptr(GMatchInfo) match = NULL;
	guint start = 0;

	g_array_set_size(sentences->clauses, 0);
	g_regex_match(language->breaks, copy, 0, &match);
	while (g_match_info_matches(match)) {
		int from, to;

		g_match_info_fetch_pos(match, 0, &from, &to);
		add_clause(sentences, text,
			   (struct stretch){sentence->at.start + start,
					    sentence->at.start + (guint)from});
		start = (guint)to;
		g_match_info_next(match, NULL);
	}
	add_clause(sentences, text, (struct stretch){sentence->at.start + start, sentence->at.end});
	return sentences->clauses;
}

static void end_sentence(struct sentences *sentences, struct sentence *sentence, const char *at)
{
	sentence->at.end = (guint)(at - sentences->text);
	if (!is_empty(sentences->text, sentence->at))
		g_array_append_val(sentences->sentences, *sentence);
}

void sentences_init(struct sentences *sentences, const char *text)
{
	struct sentence sentence = {{0, 0}, false};
	const char *at = text;

	sentences->text = text;
	sentences->sentences = g_array_new(FALSE, FALSE, sizeof(struct sentence));
	sentences->clauses = g_array_new(FALSE, FALSE, sizeof(struct stretch));
	while (*at) {
		gsize length = stop_length(text, at);
		const char *end = at;

		if (length == 0) {
			at = g_utf8_next_char(at);
			continue;
		}
		for (; length > 0; length = *at ? stop_length(text, at) : 0) {
			sentence.is_asked = sentence.is_asked || *at == '?';
			at += length;
		}
		end_sentence(sentences, &sentence, end);
		sentence = (struct sentence){{(guint)(at - text), 0}, false};
	}
	end_sentence(sentences, &sentence, at);
}

void sentences_release(struct sentences *sentences)
{
	g_array_unref(sentences->sentences);
	g_array_unref(sentences->clauses);
}
