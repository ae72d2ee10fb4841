/*
 * The pass over a text. The one thing to know: each word has a bit for every pattern that it may
 * help to match, in one row of bits for each cover (needs_cover.h). A pattern whose bit was set in
 * every row is looked at further; most never are.
 */
#include "analyzer/told/needs.h"

#include <string.h>

#include "analyzer/told/lexicon.h"
#include "analyzer/told/needs_cover.h"
#include "analyzer/told/needs_pattern.h"

#define BITS 64 /* of a piece of a row */

/* One of the things that a pattern may need: "coffee|tea with you" needs "coffee" or all of "tea
 * with you". */
struct way {
	guint pattern;
	guint32 node;
};

/* A pattern and what it needs. */
struct watch {
	guint rule;
	guint32 node;
};

/* Bits of a piece of one of the rows, which lie one behind the other. */
struct mark {
	guint piece;
	guint64 bits;
};

/* A part of a node, and a word (or pair) that is there wherever it is; NODE_NOTHING: none known. */
struct part {
	guint32 node, clue;
};

/* What has been seen in a text: what has the text's number, by node. */
struct sight {
	guint32 number;
	guint32 *there, *missed;
	guint64 *rows; /* COVERS of `width` pieces */
};

struct needs {
	guint32 demands[NEEDS_EXTENTS][NEEDS_RULES_MAX]; /* nodes */
	struct graph graph;
	struct definitions definitions;
	GArray *watches;	 /* struct watch */
	struct lexicon *lexicon; /* its nodes are those of `graph` */
	GArray *ways;		 /* struct way, by pattern */
	guint8 *kinds;		 /* enum node_kind, by node */
	struct part *parts;	 /* those of node n from `first[n]` to `first[n + 1]` */
	guint32 *first;
	GArray **marks;		     /* struct mark, by node; NULL: none */
	guint width;		     /* pieces of a row */
	guint64 *always;	     /* rows with the bits that no word need set */
	const char *text;	     /* at hand */
	GArray *words;		     /* struct known_word: of it */
	struct sight message, piece; /* the second: of a sentence or a clause */
	GArray *found;		     /* guint: patterns */
};

static void sight_clear(struct sight *sight)
{
	g_free(sight->there);
	g_free(sight->missed);
	g_free(sight->rows);
}

struct needs *needs_new(void)
{
	struct needs *needs = g_new0(struct needs, 1);

	graph_init(&needs->graph);
	definitions_init(&needs->definitions);
	needs->watches = g_array_new(FALSE, FALSE, sizeof(struct watch));
	needs->ways = g_array_new(FALSE, FALSE, sizeof(struct way));
	needs->lexicon = lexicon_new();
	needs->words = g_array_new(FALSE, FALSE, sizeof(struct known_word));
	needs->found = g_array_new(FALSE, FALSE, sizeof(guint));
	return needs;
}

void needs_free(struct needs *needs)
{
	if (needs == NULL)
		return;
	for (guint i = 0; needs->marks && i < needs->graph.nodes->len; i++) {
		if (needs->marks[i])
			g_array_unref(needs->marks[i]);
	}
	g_free(needs->marks);
	g_free(needs->kinds);
	g_free(needs->parts);
	g_free(needs->first);
	g_free(needs->always);
	lexicon_free(needs->lexicon);
	graph_release(&needs->graph);
	definitions_release(&needs->definitions);
	g_array_unref(needs->watches);
	g_array_unref(needs->ways);
	g_array_unref(needs->words);
	sight_clear(&needs->message);
	sight_clear(&needs->piece);
	g_array_unref(needs->found);
	g_free(needs);
}

void needs_define(struct needs *needs, const char *name, const GPtrArray *lines)
{
	g_hash_table_insert(needs->definitions.lines, g_strdup(name), (gpointer)lines);
}

void needs_add(struct needs *needs, guint rule, const char *pattern)
{
	struct watch watch = {
		.rule = rule,
		.node = pattern_need(&needs->graph, &needs->definitions, pattern, true),
	};

	g_assert(rule < NEEDS_RULES_MAX);
	g_array_append_val(needs->watches, watch);
}

void needs_respell(struct needs *needs, const char *from, const char *to)
{
	lexicon_respell(needs->lexicon, from, to);
}

guint32 needs_of(struct needs *needs, const GPtrArray *lines, bool end_words)
{
	GArray *any = g_array_new(FALSE, FALSE, sizeof(guint32));

	for (guint i = 0; i < lines->len; i++) {
		guint32 node = pattern_need(&needs->graph, &needs->definitions,
					    g_ptr_array_index(lines, i), end_words);

		g_array_append_val(any, node);
	}
	return graph_any(&needs->graph, any);
}

guint32 needs_all(struct needs *needs, GArray *parts)
{
	return graph_all(&needs->graph, parts);
}

guint32 needs_any(struct needs *needs, GArray *parts)
{
	return graph_any(&needs->graph, parts);
}

void needs_demand(struct needs *needs, guint rule, enum needs_extent extent, guint32 need)
{
	needs->demands[extent][rule] = need;
}

static void count_uses(const struct graph *graph)
{
	for (guint32 i = 1; i < graph->nodes->len; i++) {
		const struct node *node = graph_node(graph, i);

		for (guint j = 0; node->parts && j < node->parts->len; j++)
			graph_node(graph, g_array_index(node->parts, guint32, j))->uses++;
	}
}

static void mark_word(struct needs *needs, guint32 word, guint piece, guint64 bit)
{
	GArray **marks = &needs->marks[word];
	struct mark mark = {piece, bit}, *last;

	if (*marks == NULL)
		*marks = g_array_new(FALSE, FALSE, sizeof(struct mark));
	for (guint i = 0; i < (*marks)->len; i++) {
		last = &g_array_index(*marks, struct mark, i);
		if (last->piece == piece) {
			last->bits |= bit;
			return;
		}
	}
	g_array_append_val(*marks, mark);
}

/* Gives the words of its covers the bit of a way. */
static void mark_way(struct needs *needs, guint way, const struct covers *covers)
{
	guint64 bit = G_GUINT64_CONSTANT(1) << way % BITS;

	for (guint row = 0; row < COVERS; row++) {
		guint piece = row * needs->width + way / BITS;

		if (row >= covers->count)
			needs->always[piece] |= bit;
		for (guint i = 0; row < covers->count && i < covers->words[row]->len; i++)
			mark_word(needs, g_array_index(covers->words[row], guint32, i), piece, bit);
	}
}

static void list_ways(struct needs *needs)
{
	for (guint i = 0; i < needs->watches->len; i++) {
		struct way way = {i, g_array_index(needs->watches, struct watch, i).node};
		const struct node *node = graph_node(&needs->graph, way.node);

		if (node == NULL || node->kind != NODE_ANY) {
			g_array_append_val(needs->ways, way);
			continue;
		}
		for (guint j = 0; j < node->parts->len; j++) {
			way.node = g_array_index(node->parts, guint32, j);
			g_array_append_val(needs->ways, way);
		}
	}
}

static int by_weight(gconstpointer a, gconstpointer b, gpointer data)
{
	const struct covers *covers = data;
	guint one = covers[*(const guint32 *)a].weights[0];
	guint other = covers[*(const guint32 *)b].weights[0];

	return one < other ? -1 : one > other;
}

/* Of several parts the rarest is asked for first. */
static void sort_parts(const struct graph *graph, const struct covers *covers)
{
	for (guint32 i = 1; i < graph->nodes->len; i++) {
		const struct node *node = graph_node(graph, i);

		if (node->kind == NODE_ALL)
			g_array_sort_with_data(node->parts, by_weight, (gpointer)covers);
	}
}

static guint32 clue_of(const struct covers *covers)
{
	for (guint i = 0; i < covers->count; i++) {
		if (covers->words[i]->len == 1)
			return g_array_index(covers->words[i], guint32, 0);
	}
	return NODE_NOTHING;
}

/* Lays the parts of all nodes out one after the other. */
static void lay_out_parts(struct needs *needs, const struct covers *covers)
{
	const struct graph *graph = &needs->graph;
	GArray *parts = g_array_new(FALSE, FALSE, sizeof(struct part));

	needs->kinds = g_new0(guint8, graph->nodes->len);
	needs->first = g_new0(guint32, graph->nodes->len + 1);
	for (guint32 i = 1; i < graph->nodes->len; i++) {
		const struct node *node = graph_node(graph, i);

		needs->kinds[i] = node->kind;
		needs->first[i] = parts->len;
		for (guint j = 0; node->parts && j < node->parts->len; j++) {
			guint32 of = g_array_index(node->parts, guint32, j);
			struct part part = {of, clue_of(&covers[of])};

			g_array_append_val(parts, part);
		}
	}
	needs->first[graph->nodes->len] = parts->len;
	needs->parts = (struct part *)(gpointer)g_array_free(parts, FALSE);
}

static void mark_ways(struct needs *needs, const struct covers *covers)
{
	needs->width = (needs->ways->len + BITS - 1) / BITS;
	needs->always = g_new0(guint64, COVERS * needs->width);
	needs->marks = g_new0(GArray *, needs->graph.nodes->len);
	for (guint i = 0; i < needs->ways->len; i++)
		mark_way(needs, i, &covers[g_array_index(needs->ways, struct way, i).node]);
}

static void sight_init(struct sight *sight, const struct needs *needs)
{
	sight->there = g_new0(guint32, needs->graph.nodes->len);
	sight->missed = g_new0(guint32, needs->graph.nodes->len);
	sight->rows = g_new0(guint64, COVERS * needs->width);
}

void needs_finish(struct needs *needs)
{
	struct covers *covers;

	count_uses(&needs->graph);
	covers = covers_of_graph(&needs->graph);
	sort_parts(&needs->graph, covers);
	lay_out_parts(needs, covers);
	list_ways(needs);
	mark_ways(needs, covers);
	covers_free(covers, &needs->graph);
	for (guint i = 1; i < needs->graph.nodes->len; i++) {
		const struct node *node = graph_node(&needs->graph, i);

		if (node->kind == NODE_WORD)
			lexicon_add(needs->lexicon, node->word, node->is_prefix, i);
		if (node->kind == NODE_PAIR)
			lexicon_add_pair(needs->lexicon, g_array_index(node->parts, guint32, 0),
					 g_array_index(node->parts, guint32, 1), i);
	}
	sight_init(&needs->message, needs);
	sight_init(&needs->piece, needs);
}

/* `nodes`: those of a word, ended by NODE_NOTHING. */
static void see_word(const struct needs *needs, struct sight *sight, const guint32 *nodes)
{
	for (; *nodes != NODE_NOTHING; nodes++) {
		const GArray *marks = needs->marks[*nodes];

		if (sight->there[*nodes] == sight->number)
			continue;
		sight->there[*nodes] = sight->number;
		for (guint i = 0; marks && i < marks->len; i++) {
			const struct mark *mark = &g_array_index(marks, struct mark, i);

			sight->rows[mark->piece] |= mark->bits;
		}
	}
}

static void look_anew(const struct needs *needs, struct sight *sight)
{
	sight->number++;
	memcpy(sight->rows, needs->always, COVERS * needs->width * sizeof *sight->rows);
}

/* Once all words have been seen. */
static bool is_there(const struct needs *needs, struct sight *sight, guint32 index)
{
	guint32 number = sight->number;
	bool is_all = needs->kinds[index] == NODE_ALL, is_so_far = is_all;
	const struct part *part = needs->parts + needs->first[index];
	const struct part *end = needs->parts + needs->first[index + 1];

	if (index == NODE_NOTHING || sight->there[index] == number)
		return true;
	if (sight->missed[index] == number)
		return false;
	if (needs->kinds[index] == NODE_WORD || needs->kinds[index] == NODE_PAIR)
		return false;
	for (; part < end && is_so_far == is_all; part++)
		is_so_far = (part->clue == NODE_NOTHING || sight->there[part->clue] == number) &&
			    is_there(needs, sight, part->node);
	(is_so_far ? sight->there : sight->missed)[index] = number;
	return is_so_far;
}

static const struct watch *watch_at(const struct needs *needs, guint pattern)
{
	return &g_array_index(needs->watches, struct watch, pattern);
}

static guint64 bit_of(guint rule)
{
	return G_GUINT64_CONSTANT(1) << rule;
}

/* Adds the pattern of a way if its rule is one of these and all is there; not twice. */
static void find_way(struct needs *needs, guint index, enum needs_extent extent, guint64 rules)
{
	const struct way *way = &g_array_index(needs->ways, struct way, index);
	guint rule = watch_at(needs, way->pattern)->rule;
	GArray *found = needs->found;

	if ((rules & bit_of(rule)) &&
	    (found->len == 0 || g_array_index(found, guint, found->len - 1) != way->pattern) &&
	    is_there(needs, &needs->piece, way->node) &&
	    is_there(needs, &needs->piece, needs->demands[extent][rule]))
		g_array_append_val(found, way->pattern);
}

/* Finds the patterns of these rules that may match in the piece last looked at, by number. */
static void find_patterns(struct needs *needs, enum needs_extent extent, guint64 rules)
{
	g_array_set_size(needs->found, 0);
	for (guint piece = 0; piece < needs->width; piece++) {
		guint64 bits = G_MAXUINT64;

		for (guint row = 0; row < COVERS; row++)
			bits &= needs->piece.rows[row * needs->width + piece];
		for (guint way = piece * BITS; bits; bits >>= 1, way++) {
			if (bits & 1)
				find_way(needs, way, extent, rules);
		}
	}
}

/* Up to where a sentence certainly ends, however it is spelled; the text's end at the latest. */
static gsize sentence_length(const char *text)
{
	const char *at = text;

	for (;; at++) {
		at += strcspn(at, ".!?;\n");
		if (*at != '.' || (at[1] == ' ' && at - text > 1 && at[-2] != '.'))
			return (gsize)(at - text) + (*at != '\0');
	}
}

/* The first word at an offset or behind it. */
static guint first_word_from(const struct needs *needs, gsize from)
{
	guint low = 0, high = needs->words->len;

	while (low < high) {
		guint middle = low + (high - low) / 2;

		if (g_array_index(needs->words, struct known_word, middle).at < from)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

const GArray *needs_patterns_in(struct needs *needs, enum needs_extent extent, gsize from, gsize to,
				guint64 rules)
{
	look_anew(needs, &needs->piece);
	for (guint i = first_word_from(needs, from); i < needs->words->len; i++) {
		const struct known_word *word = &g_array_index(needs->words, struct known_word, i);

		if (word->at >= to)
			break;
		see_word(needs, &needs->piece, word->nodes);
	}
	find_patterns(needs, extent, rules);
	return needs->found;
}

void needs_read(struct needs *needs, const char *text, const GArray *tokens)
{
	needs->text = text;
	lexicon_read(needs->lexicon, text, tokens, needs->words);
}

static guint64 rules_in_sentences(struct needs *needs, guint64 among)
{
	guint64 rules = 0;

	for (gsize at = 0, length; needs->text[at]; at += length) {
		const GArray *patterns;

		length = sentence_length(needs->text + at);
		patterns =
			needs_patterns_in(needs, NEEDS_SENTENCE, at, at + length, among & ~rules);
		for (guint i = 0; i < patterns->len; i++)
			rules |= bit_of(watch_at(needs, g_array_index(patterns, guint, i))->rule);
	}
	return rules;
}

static void see_message(struct needs *needs)
{
	look_anew(needs, &needs->message);
	for (guint i = 0; i < needs->words->len; i++)
		see_word(needs, &needs->message,
			 g_array_index(needs->words, struct known_word, i).nodes);
}

guint64 needs_rules_in_message(struct needs *needs, guint64 rules)
{
	rules = rules_in_sentences(needs, rules);
	if (rules == 0)
		return 0;
	see_message(needs);
	for (guint i = 0; i < NEEDS_RULES_MAX; i++) {
		if ((rules & bit_of(i)) && !needs_is_there(needs, needs->demands[NEEDS_MESSAGE][i]))
			rules &= ~bit_of(i);
	}
	return rules;
}

bool needs_is_there(struct needs *needs, guint32 need)
{
	return is_there(needs, &needs->message, need);
}
