/*
 * The leak check. What is published is small and what is known is large: so the words of what is
 * published are indexed, and all that is known passes by once. The one thing to know: a place is
 * a leak unless every word there is our own.
 */
#include "reports/public/leaks.h"

#include <ftw.h>
#include <stdlib.h>
#include <string.h>

#include "analyzer/name.h"
#include "reports/public/known.h"
#include "reports/public/png.h"
#include "reports/public/say.h"
#include "reports/public/wording.h"
#include "reports/public/words.h"

#define DIGITS_OF_A_PHONE 9 /* the national part: fewer are found in any picture */
#define DIGITS_AT_MOST	  15
#define EXCERPT_SHOWN	  40
#define MARKS		  SAY_OWN_BEGIN SAY_OWN_END SAY_PLOT_BEGIN SAY_PLOT_END

/* How far words may be ours. */
enum speaker { SPEAKER_FOREIGN, SPEAKER_OWN, SPEAKER_PLOT };

struct text {
	char *name;	  /* for the message */
	GString *text;	  /* with the marks of SAY, where it has them */
	GArray *words;	  /* struct word */
	GArray *speakers; /* guint8, one for each word */
	bool has_lines;
};

struct spot {
	guint text, word;
};

struct search {
	struct wording *wording;
	GPtrArray *texts;   /* struct text * */
	GHashTable *index;  /* folded word, borrowed -> GArray of struct spot */
	GHashTable *digits; /* digits as in a telephone number -> struct spot, owned */
	/* The first leak so far: by text, then by word. */
	struct spot leak;
	guint leak_length; /* words; 0 for none */
	enum known leak_kind;
	char *unreadable; /* a picture with texts that cannot be searched; NULL for none */
};

/* -- reading -- */

static void free_text(gpointer pointer)
{
	struct text *text = pointer;

	g_free(text->name);
	g_string_free(text->text, TRUE);
	g_array_unref(text->words);
	g_array_unref(text->speakers);
	g_free(text);
}

/* Which speaker's each word is: `otherwise`, but for what stands between marks. */
static GArray *speakers_of(const struct text *text, enum speaker otherwise)
{
	GArray *speakers = g_array_new(FALSE, FALSE, sizeof(guint8));
	enum speaker now = otherwise;
	gsize at = 0;

	for (guint i = 0; i < text->words->len; i++) {
		guint8 speaker;

		for (; at < g_array_index(text->words, struct word, i).at; at++) {
			char mark = text->text->str[at];

			if (mark == SAY_OWN_BEGIN[0])
				now = SPEAKER_OWN;
			else if (mark == SAY_PLOT_BEGIN[0])
				now = SPEAKER_PLOT;
			else if (mark == SAY_OWN_END[0] || mark == SAY_PLOT_END[0])
				now = otherwise;
		}
		speaker = (guint8)now;
		g_array_append_val(speakers, speaker);
	}
	return speakers;
}

/* Takes the text. */
static void add_text(struct search *search, const char *name, GString *content,
		     enum speaker speaker, bool has_lines)
{
	struct text *text = g_new0(struct text, 1);

	text->name = g_strdup(name);
	text->text = content;
	text->words = words_of(content->str, content->len);
	text->speakers = speakers_of(text, speaker);
	text->has_lines = has_lines;
	g_ptr_array_add(search->texts, text);
}

/* The lines that SAY wrote, as they stand in the file, each to the same with its marks. A sentence
 * that goes on in the next line is marked in both. */
static GHashTable *lines_said(const GString *marked)
{
	g_auto(GStrv) said = g_strsplit(marked ? marked->str : "", "\n", -1);
	GHashTable *lines = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	bool goes_on = false;

	for (char **line = said; *line; line++) {
		const char *begin = strrchr(*line, SAY_OWN_BEGIN[0]);
		const char *end = strrchr(*line, SAY_OWN_END[0]);
		g_autoptr(GString) whole = g_string_new(goes_on ? SAY_OWN_BEGIN : "");
		GString *bare;

		g_string_append(whole, *line);
		if (begin || end)
			goes_on = begin && (!end || begin > end);
		g_string_append(whole, goes_on ? SAY_OWN_END : "");
		bare = say_strip(whole);
		g_hash_table_insert(lines, g_string_free(bare, FALSE), g_strdup(whole->str));
	}
	return lines;
}

/* What stands in the file, with the marks of SAY in the lines that it wrote. Marks that stand in
 * the file itself are nobody's. */
static GString *marked_text(const char *content, const GString *marked)
{
	g_autoptr(GHashTable) said = lines_said(marked);
	g_auto(GStrv) lines = g_strsplit(content, "\n", -1);
	GString *text = g_string_new(NULL);

	for (char **line = lines; *line; line++) {
		const char *ours = g_hash_table_lookup(said, *line);

		g_string_append(text, ours ? ours : g_strdelimit(*line, MARKS, ' '));
		g_string_append_c(text, '\n');
	}
	return text;
}

static void add_picture(struct search *search, const char *name, const char *bytes, gsize size)
{
	bool is_hidden;
	GString *texts = png_texts(bytes, size, &is_hidden);

	if (is_hidden && !search->unreadable)
		search->unreadable = g_strdup_printf("%s: holds a compressed text", name);
	add_text(search, name, texts, SPEAKER_FOREIGN, false);
}

/* What the program writes in words of plots. */
static bool speaks_like_a_plot(const char *name)
{
	static const char *const ends[] = {".svg", ".gp", ".dat"};

	if (strcmp(name, "summary.json") == 0)
		return true;
	for (gsize i = 0; i < G_N_ELEMENTS(ends); i++)
		if (g_str_has_suffix(name, ends[i]))
			return true;
	return false;
}

static void add_file(struct search *search, const struct leaks_of *place, const char *path,
		     const char *name)
{
	g_autofree char *content = NULL;
	gsize size;

	/* What cannot be read is nobody's either: the writer has said so. */
	if (!g_file_get_contents(path, &content, &size, NULL))
		return;
	if (g_str_has_suffix(name, ".png"))
		add_picture(search, name, content, size);
	else if (strcmp(name, "post.md") == 0)
		add_text(search, name, marked_text(content, place->post), SPEAKER_FOREIGN, true);
	else
		add_text(search, name,
			 g_string_new_len(g_strdelimit(content, MARKS, ' '), (gssize)size),
			 speaks_like_a_plot(name) ? SPEAKER_PLOT : SPEAKER_FOREIGN, true);
}

static gint by_name(gconstpointer a, gconstpointer b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* `inside` is "" or the path of a folder inside, with a slash. */
static void add_folder(struct search *search, const struct leaks_of *place, const char *inside)
{
	g_autofree char *path = g_build_filename(place->folder, inside, NULL);
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
	GDir *directory = g_dir_open(path, 0, NULL);
	const char *entry;

	while (directory && (entry = g_dir_read_name(directory)))
		g_ptr_array_add(names, g_strdup(entry));
	g_clear_pointer(&directory, g_dir_close);
	g_ptr_array_sort(names, by_name);
	for (guint i = 0; i < names->len; i++) {
		g_autofree char *name = g_strconcat(inside, g_ptr_array_index(names, i), NULL);
		g_autofree char *full = g_build_filename(place->folder, name, NULL);
		g_autofree char *below = g_strconcat(name, "/", NULL);

		add_text(search, name, g_string_new(g_ptr_array_index(names, i)), SPEAKER_PLOT,
			 false);
		if (g_file_test(full, G_FILE_TEST_IS_DIR))
			add_folder(search, place, below);
		else
			add_file(search, place, full, name);
	}
}

/* -- the index -- */

static const struct word *word_at(const struct text *text, guint i)
{
	return &g_array_index(text->words, struct word, i);
}

static void free_places(gpointer places)
{
	g_array_unref(places);
}

static void index_word(struct search *search, const char *folded, struct spot place)
{
	GArray *places = g_hash_table_lookup(search->index, folded);

	if (places == NULL) {
		places = g_array_new(FALSE, FALSE, sizeof(struct spot));
		g_hash_table_insert(search->index, (gpointer)folded, places);
	}
	g_array_append_val(places, place);
}

/* "+1 (555) 010-0123": groups of digits with these between them. */
static bool continues_a_number(const struct text *text, const struct word *one,
			       const struct word *next)
{
	gsize end = one->at + one->length;

	return word_is_number(next->folded) && next->at - end <= 2 &&
	       strspn(text->text->str + end, " -()/") >= next->at - end;
}

static void index_digits(struct search *search, const struct text *text, struct spot place)
{
	g_autoptr(GString) digits = g_string_new(word_at(text, place.word)->folded);

	for (guint i = place.word + 1;; i++) {
		const char *plain = digits->str + strspn(digits->str, "0");

		if (strlen(plain) >= DIGITS_OF_A_PHONE && strlen(plain) <= DIGITS_AT_MOST &&
		    !g_hash_table_contains(search->digits, plain))
			g_hash_table_insert(search->digits, g_strdup(plain),
					    g_memdup2(&place, sizeof place));
		if (i >= text->words->len || digits->len > DIGITS_AT_MOST ||
		    !continues_a_number(text, word_at(text, i - 1), word_at(text, i)))
			return;
		g_string_append(digits, word_at(text, i)->folded);
	}
}

static void make_index(struct search *search)
{
	for (guint i = 0; i < search->texts->len; i++) {
		const struct text *text = g_ptr_array_index(search->texts, i);

		for (guint j = 0; j < text->words->len; j++) {
			struct spot place = {i, j};

			if (word_is_number(word_at(text, j)->folded))
				index_digits(search, text, place);
			index_word(search, word_at(text, j)->folded, place);
		}
	}
}

/* -- looking -- */

static bool is_ours(const struct search *search, const struct text *text, guint i)
{
	switch ((enum speaker)g_array_index(text->speakers, guint8, i)) {
	case SPEAKER_OWN:
		return true;
	case SPEAKER_PLOT:
		return wording_has(search->wording, text->text->str, text->words, i);
	default:
		return false;
	}
}

static bool is_before(struct spot one, struct spot other)
{
	return one.text < other.text || (one.text == other.text && one.word < other.word);
}

/* A leak, unless every word of it is ours. */
static void look_at(struct search *search, struct spot place, guint length, enum known kind)
{
	const struct text *text = g_ptr_array_index(search->texts, place.text);
	bool are_ours = true;

	for (guint i = 0; i < length; i++)
		are_ours &= is_ours(search, text, place.word + i);
	if (are_ours || (search->leak_length && !is_before(place, search->leak)))
		return;
	search->leak = place;
	search->leak_length = length;
	search->leak_kind = kind;
}

static bool stands_at(const struct search *search, struct spot place, const GArray *words,
		      guint first, guint length)
{
	const struct text *text = g_ptr_array_index(search->texts, place.text);

	if (place.word + length > text->words->len)
		return false;
	for (guint i = 0; i < length; i++)
		if (strcmp(word_at(text, place.word + i)->folded,
			   g_array_index(words, struct word, first + i).folded) != 0)
			return false;
	return true;
}

/* All places of so many words of what is known. */
static void look_for(struct search *search, const GArray *words, guint first, guint length,
		     enum known kind)
{
	const GArray *places =
		g_hash_table_lookup(search->index, g_array_index(words, struct word, first).folded);

	for (guint i = 0; places && i < places->len; i++) {
		struct spot place = g_array_index(places, struct spot, i);

		if (stands_at(search, place, words, first, length))
			look_at(search, place, length, kind);
	}
}

static void look_for_digits(struct search *search, const char *number)
{
	g_autoptr(GString) digits = g_string_new(NULL);

	for (; *number; number++)
		if (g_ascii_isdigit(*number))
			g_string_append_c(digits, *number);
	/* With and without the country code, whose length nobody knows. */
	for (gsize i = 0; digits->len - i >= DIGITS_OF_A_PHONE && i < digits->len; i++) {
		const struct spot *place = g_hash_table_lookup(search->digits, digits->str + i);

		if (place)
			look_at(search, *place, 1, KNOWN_PHONE);
	}
}

/* Words that say something together: not figures alone, which are everywhere. */
static bool can_name(const GArray *words)
{
	gsize letters = 0, digits = 0;

	for (guint i = 0; i < words->len; i++) {
		const char *folded = g_array_index(words, struct word, i).folded;

		if (words->len == 1 && word_can_name(folded))
			return true;
		*(word_is_number(folded) ? &digits : &letters) += strlen(folded);
	}
	return (words->len > 1 && letters > 0 && letters + digits > 2) || digits >= 8;
}

static void look_for_known(enum known kind, const char *known, gpointer data)
{
	struct search *search = data;
	g_autoptr(GArray) words = NULL;

	if (kind == KNOWN_PHONE) {
		look_for_digits(search, known);
		return;
	}
	words = words_of(known, strlen(known));
	for (guint i = 0; kind == KNOWN_NAME && i < words->len; i++)
		if (word_can_name(g_array_index(words, struct word, i).folded))
			look_for(search, words, i, 1, kind);
	if (can_name(words))
		look_for(search, words, 0, words->len, kind);
}

static char *leak_in_words(const struct search *search)
{
	const struct text *text = g_ptr_array_index(search->texts, search->leak.text);
	const struct word *first = word_at(text, search->leak.word);
	const struct word *last = first + search->leak_length - 1;
	g_autofree char *raw = g_strndup(text->text->str + first->at,
					 MIN(last->at + last->length - first->at, EXCERPT_SHOWN));
	g_autofree char *shown = name_clean(raw);
	guint line = 1;

	for (gsize i = 0; i < first->at; i++)
		line += text->text->str[i] == '\n';
	if (text->has_lines)
		return g_strdup_printf("%s:%u: holds %s, %s", text->name, line,
				       known_words(search->leak_kind), shown);
	return g_strdup_printf("%s: holds %s, %s", text->name, known_words(search->leak_kind),
			       shown);
}

char *leaks_find(const struct leaks_of *place, const struct findings *findings)
{
	struct search search = {.wording = wording_new()};
	char *leak;

	search.texts = g_ptr_array_new_with_free_func(free_text);
	search.index = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, free_places);
	search.digits = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	add_folder(&search, place, "");
	for (guint i = 0; place->scripts && i < place->scripts->len; i++) {
		const char *path = g_ptr_array_index(place->scripts, i);
		g_autofree char *file = g_path_get_basename(path);
		g_autofree char *name = g_strconcat(LEAKS_SCRIPTS, file, NULL);

		add_file(&search, place, path, name);
	}
	make_index(&search);
	known_each(findings, look_for_known, &search);
	leak = search.leak_length ? leak_in_words(&search) : g_steal_pointer(&search.unreadable);
	g_free(search.unreadable);
	g_hash_table_unref(search.digits);
	g_hash_table_unref(search.index);
	g_ptr_array_unref(search.texts);
	wording_free(search.wording);
	return leak;
}

/* -- words that are no pseudonym -- */

struct bar {
	GHashTable *pool, *barred;
};

static void bar_words(enum known kind, const char *known, gpointer data)
{
	g_autoptr(GArray) words = words_of(known, strlen(known));
	const struct bar *bar = data;

	(void)kind;
	for (guint i = 0; i < words->len; i++) {
		gpointer word;

		if (g_hash_table_lookup_extended(
			    bar->pool, g_array_index(words, struct word, i).folded, &word, NULL))
			g_hash_table_add(bar->barred, g_strdup(word));
	}
}

GHashTable *leaks_barred(const struct findings *findings)
{
	const char *const *const lists[] = {pseudonym_words, pseudonym_openings};
	struct bar bar = {g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
			  g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL)};

	for (gsize i = 0; i < G_N_ELEMENTS(lists); i++)
		for (const char *const *word = lists[i]; *word; word++)
			g_hash_table_add(bar.pool, g_ascii_strdown(*word, -1));
	known_each(findings, bar_words, &bar);
	g_hash_table_unref(bar.pool);
	return bar.barred;
}
