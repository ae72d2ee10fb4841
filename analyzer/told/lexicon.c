/*
 * Words asked for stand on shelves by their first letters; words met stand in a table of as many
 * places as people know words. The one thing to know: texts are endless and hold endlessly many
 * words, so a word that finds its place taken takes it over.
 */
#include "analyzer/told/lexicon.h"

#include <string.h>

#include "analyzer/fingerprints.h"
#include "analyzer/told/text.h"

#define SHELVES (1 << 15) /* of words, by their first three letters */
#define PLACES	(1 << 14) /* of words met */

struct entry {
	const char *word;
	gsize length;
	bool is_prefix;
	guint32 node;
};

/* Two words in a row, found by their nodes. */
struct pair {
	guint64 of;	  /* the first's node, then the second's */
	guint32 nodes[2]; /* its own, ended by 0 */
};

/* A word that was met, known by its hash. The lists (guint32, ended by 0) lie one after the other:
 * all it stands for, and of those what it begins and ends with if that may be the second or the
 * first of a pair. */
struct met {
	guint64 hash;
	const guint32 *begins, *ends;
	guint32 nodes[];
};

struct lexicon {
	GArray *shelves[SHELVES];     /* struct entry; NULL: none */
	GHashTable *pairs;	      /* struct pair */
	GHashTable *firsts, *seconds; /* nodes of words that are the first, the second of any */
	GHashTable *spelling;	      /* char * -> char * */
	struct met *met[PLACES];      /* by hash; NULL: none */
	GPtrArray *replaced;	      /* struct met: in the text at hand */
	struct {
		GArray *nodes, *begins, *ends; /* guint32: while they are collected */
	} of_word;
};

static guint hash_of_pair(gconstpointer data)
{
	return (guint)fingerprint_number(FINGERPRINT_NONE, ((const struct pair *)data)->of);
}

static gboolean is_same_pair(gconstpointer a, gconstpointer b)
{
	return ((const struct pair *)a)->of == ((const struct pair *)b)->of;
}

struct lexicon *lexicon_new(void)
{
	struct lexicon *lexicon = g_new0(struct lexicon, 1);

	lexicon->pairs = g_hash_table_new_full(hash_of_pair, is_same_pair, g_free, NULL);
	lexicon->firsts = g_hash_table_new(NULL, NULL);
	lexicon->seconds = g_hash_table_new(NULL, NULL);
	lexicon->spelling = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	lexicon->replaced = g_ptr_array_new_with_free_func(g_free);
	lexicon->of_word.nodes = g_array_new(FALSE, FALSE, sizeof(guint32));
	lexicon->of_word.begins = g_array_new(FALSE, FALSE, sizeof(guint32));
	lexicon->of_word.ends = g_array_new(FALSE, FALSE, sizeof(guint32));
	return lexicon;
}

void lexicon_free(struct lexicon *lexicon)
{
	for (guint i = 0; i < SHELVES; i++) {
		if (lexicon->shelves[i])
			g_array_unref(lexicon->shelves[i]);
	}
	g_hash_table_unref(lexicon->pairs);
	g_hash_table_unref(lexicon->firsts);
	g_hash_table_unref(lexicon->seconds);
	g_hash_table_unref(lexicon->spelling);
	for (guint i = 0; i < PLACES; i++)
		g_free(lexicon->met[i]);
	g_ptr_array_unref(lexicon->replaced);
	g_array_unref(lexicon->of_word.nodes);
	g_array_unref(lexicon->of_word.begins);
	g_array_unref(lexicon->of_word.ends);
	g_free(lexicon);
}

static guint shelf_of(const char *word, gsize length)
{
	guint second = length > 1 ? (guchar)word[1] & 31 : 0;
	guint third = length > 2 ? (guchar)word[2] & 31 : 0;

	return ((guint)(guchar)word[0] & 31) << 10 | second << 5 | third;
}

void lexicon_add(struct lexicon *lexicon, const char *word, bool is_prefix, guint32 node)
{
	struct entry entry = {word, strlen(word), is_prefix, node};
	GArray **shelf = &lexicon->shelves[shelf_of(word, entry.length)];

	if (*shelf == NULL)
		*shelf = g_array_new(FALSE, FALSE, sizeof(struct entry));
	g_array_append_val(*shelf, entry);
}

static guint64 in_a_row(guint32 first, guint32 second)
{
	return (guint64)first << 32 | second;
}

void lexicon_add_pair(struct lexicon *lexicon, guint32 first, guint32 second, guint32 node)
{
	struct pair *pair = g_new0(struct pair, 1);

	pair->of = in_a_row(first, second);
	pair->nodes[0] = node;
	g_hash_table_insert(lexicon->pairs, pair, pair);
	g_hash_table_add(lexicon->firsts, GUINT_TO_POINTER(first));
	g_hash_table_add(lexicon->seconds, GUINT_TO_POINTER(second));
}

void lexicon_respell(struct lexicon *lexicon, const char *from, const char *to)
{
	g_hash_table_insert(lexicon->spelling, g_strdup(from), g_strdup(to));
}

static const struct pair *find_pair(const struct lexicon *lexicon, guint32 first, guint32 second)
{
	const struct pair like = {.of = in_a_row(first, second)};

	return g_hash_table_lookup(lexicon->pairs, &like);
}

/* Appends the nodes of a word of letters and digits. */
static void collect_word(const struct lexicon *lexicon, const char *word, gsize length,
			 GArray *nodes)
{
	const GArray *shelf = lexicon->shelves[shelf_of(word, length)];

	for (guint i = 0; shelf && i < shelf->len; i++) {
		const struct entry *entry = &g_array_index(shelf, struct entry, i);

		if ((entry->is_prefix ? length >= entry->length : length == entry->length) &&
		    memcmp(word, entry->word, entry->length) == 0)
			g_array_append_val(nodes, entry->node);
	}
}

static void collect_pairs(const struct lexicon *lexicon, const GArray *first, const GArray *second,
			  GArray *nodes)
{
	for (guint i = 0; i < first->len; i++) {
		for (guint j = 0; j < second->len; j++) {
			const struct pair *pair =
				find_pair(lexicon, g_array_index(first, guint32, i),
					  g_array_index(second, guint32, j));

			if (pair)
				g_array_append_val(nodes, pair->nodes[0]);
		}
	}
}

static void append(GArray *to, const GArray *from)
{
	g_array_append_vals(to, from->data, from->len);
}

static void append_those_in(GArray *to, const GArray *from, GHashTable *among)
{
	for (guint i = 0; i < from->len; i++) {
		guint32 node = g_array_index(from, guint32, i);

		if (g_hash_table_contains(among, GUINT_TO_POINTER(node)))
			g_array_append_val(to, node);
	}
}

/* Collects what a row of words stands for: "you're" is two. */
static void collect_row(const struct lexicon *lexicon, const char *row)
{
	g_autoptr(GArray) before = g_array_new(FALSE, FALSE, sizeof(guint32));
	g_autoptr(GArray) word = g_array_new(FALSE, FALSE, sizeof(guint32));
	bool is_first = true;

	for (gsize length; *row; row += MAX(length, 1)) {
		for (length = 0; g_ascii_isalnum(row[length]); length++)
			continue;
		if (length == 0)
			continue;
		g_array_set_size(word, 0);
		collect_word(lexicon, row, length, word);
		append(lexicon->of_word.nodes, word);
		collect_pairs(lexicon, before, word, lexicon->of_word.nodes);
		if (is_first)
			append_those_in(lexicon->of_word.begins, word, lexicon->seconds);
		is_first = false;
		g_array_set_size(before, 0);
		append(before, word);
	}
	append_those_in(lexicon->of_word.ends, before, lexicon->firsts);
}

/* A word as it stands, and as it is read. */
static void collect_readings(const struct lexicon *lexicon, const char *word)
{
	const char *reading = g_hash_table_lookup(lexicon->spelling, word);

	collect_row(lexicon, word);
	if (reading)
		collect_row(lexicon, reading);
}

static void collect(const struct lexicon *lexicon, const char *word)
{
	g_autofree char *brief = text_shortened(word);

	g_array_set_size(lexicon->of_word.nodes, 0);
	g_array_set_size(lexicon->of_word.begins, 0);
	g_array_set_size(lexicon->of_word.ends, 0);
	collect_readings(lexicon, word);
	if (brief)
		collect_readings(lexicon, brief);
}

/* Copies a list, ended by 0; behind it. */
static guint32 *copy_list(guint32 *to, const GArray *from)
{
	if (from->len > 0)
		memcpy(to, from->data, from->len * sizeof *to);
	to[from->len] = 0;
	return to + from->len + 1;
}

/* A word that is met for the first time. */
static struct met *meet(struct lexicon *lexicon, const char *text, gsize length, guint64 hash)
{
	g_autofree char *word = g_ascii_strdown(text, (gssize)length);
	const GArray *nodes = lexicon->of_word.nodes, *begins = lexicon->of_word.begins;
	const GArray *ends = lexicon->of_word.ends;
	struct met *met;
	guint32 *end;

	collect(lexicon, word);
	met = g_malloc(sizeof *met +
		       (nodes->len + begins->len + ends->len + 3) * sizeof *met->nodes);
	met->hash = hash;
	met->begins = end = copy_list(met->nodes, nodes);
	met->ends = end = copy_list(end, begins);
	copy_list(end, ends);
	return met;
}

static const struct met *look_up(struct lexicon *lexicon, const char *text,
				 const struct token *token)
{
	struct met **place = &lexicon->met[token->hash % PLACES];
	struct met *met = *place;

	if (met && met->hash == token->hash)
		return met;
	if (met)
		g_ptr_array_add(lexicon->replaced, met);
	met = token->is_you ? meet(lexicon, "you", strlen("you"), token->hash)
			    : meet(lexicon, text + token->at, token->length, token->hash);
	*place = met;
	return met;
}

static void append_known(GArray *words, gsize at, const guint32 *nodes)
{
	struct known_word known = {at, nodes};

	if (*nodes)
		g_array_append_val(words, known);
}

static void append_pairs(const struct lexicon *lexicon, GArray *words, gsize at,
			 const guint32 *first, const guint32 *second)
{
	for (; *first; first++) {
		for (const guint32 *other = second; *other; other++) {
			const struct pair *pair = find_pair(lexicon, *first, *other);

			if (pair)
				append_known(words, at, pair->nodes);
		}
	}
}

void lexicon_read(struct lexicon *lexicon, const char *text, const GArray *tokens, GArray *words)
{
	static const guint32 none = 0;
	const guint32 *before = &none; /* what the word before ends with */

	g_ptr_array_set_size(lexicon->replaced, 0);
	g_array_set_size(words, 0);
	for (guint i = 0; i < tokens->len; i++) {
		const struct token *token = &g_array_index(tokens, struct token, i);
		const struct met *met;

		if (!token->is_you && token->length > TOKEN_MAX) {
			before = &none;
			continue;
		}
		met = look_up(lexicon, text, token);
		append_known(words, token->at, met->nodes);
		append_pairs(lexicon, words, token->at, before, met->begins);
		before = met->ends;
	}
}
