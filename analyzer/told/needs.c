/*
 * The pass over a text. The one thing to know: of all that a pattern needs only the rarest part is
 * watched for, so that common words cost nothing; once that has been seen the rest is asked for.
 */
#include "analyzer/told/needs.h"

#include <string.h>

#include "analyzer/told/needs_pattern.h"
#include "analyzer/told/text.h"

#define SHELVES	    (1 << 15) /* of words, by their first three letters */
#define CHOICE_LONG 16	      /* parts */
#define WORD_MAX    40	      /* letters; longer ones are none */

/* A pattern and what it needs. */
struct watch {
	guint rule;
	guint32 node;
	char *pattern;
};

/* A word on a shelf: of a node, or one that is read as others. */
struct known_word {
	const char *word;
	gsize length;
	bool is_prefix;
	guint32 node;	 /* NODE_NOTHING for a respelled one */
	GArray *read_as; /* guint32: the nodes of what that one is read as; NULL for others */
};

/* Numbers by node, laid out one after the other: those of node n from `first[n]` to `first[n + 1]`.
 */
struct links {
	guint32 *first, *to;
};

struct needs {
	guint32 demands[NEEDS_RULES_MAX]; /* nodes */
	struct graph graph;
	struct definitions definitions;
	GHashTable *spelling;	  /* char * -> char * */
	GArray *watches;	  /* struct watch */
	GArray *shelves[SHELVES]; /* struct known_word; NULL: none */
	struct links parts;	  /* of nodes; the rarest of several comes first */
	struct links leads;	  /* by node: those that may be there once it may be */
	struct links watched;	  /* by node: patterns */
	guint8 *kinds;		  /* enum node_kind, by node */
	bool *is_led_to;	  /* by node: it is known to be impossible unless led to */
	GArray *needless;	  /* guint: patterns that need nothing */
	/* Of the text at hand: what was seen in it has its number. */
	guint32 *possible_in, *certain_in, *missed_in; /* by node */
	guint32 *text_number;
	GArray *found; /* guint: watches whose rarest part was seen */
};

static void clear_watch(gpointer data)
{
	g_free(((struct watch *)data)->pattern);
}

static void clear_known_word(gpointer data)
{
	struct known_word *known = data;

	if (known->read_as)
		g_array_unref(known->read_as);
}

static void free_array(gpointer data)
{
	if (data)
		g_array_unref(data);
}

static void links_clear(struct links *links)
{
	g_free(links->first);
	g_free(links->to);
}

struct needs *needs_new(void)
{
	struct needs *needs = g_new0(struct needs, 1);

	graph_init(&needs->graph);
	definitions_init(&needs->definitions);
	needs->spelling = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	needs->watches = g_array_new(FALSE, FALSE, sizeof(struct watch));
	g_array_set_clear_func(needs->watches, clear_watch);
	needs->needless = g_array_new(FALSE, FALSE, sizeof(guint));
	needs->found = g_array_new(FALSE, FALSE, sizeof(guint));
	needs->text_number = g_new0(guint32, 1);
	return needs;
}

void needs_free(struct needs *needs)
{
	if (needs == NULL)
		return;
	for (guint i = 0; i < SHELVES; i++)
		free_array(needs->shelves[i]);
	graph_release(&needs->graph);
	definitions_release(&needs->definitions);
	g_hash_table_unref(needs->spelling);
	g_array_unref(needs->watches);
	links_clear(&needs->parts);
	links_clear(&needs->leads);
	links_clear(&needs->watched);
	g_free(needs->kinds);
	g_free(needs->is_led_to);
	g_array_unref(needs->needless);
	g_array_unref(needs->found);
	g_free(needs->possible_in);
	g_free(needs->certain_in);
	g_free(needs->missed_in);
	g_free(needs->text_number);
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
		.pattern = g_strdup(pattern),
	};

	g_assert(rule < NEEDS_RULES_MAX);
	if (watch.node == NODE_NOTHING)
		g_array_append_val(needs->needless, needs->watches->len);
	g_array_append_val(needs->watches, watch);
}

void needs_respell(struct needs *needs, const char *from, const char *to)
{
	g_hash_table_insert(needs->spelling, g_strdup(from), g_strdup(to));
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

void needs_demand(struct needs *needs, guint rule, guint32 need)
{
	needs->demands[rule] = need;
}

const char *needs_of_nothing(const struct needs *needs, guint rule)
{
	for (guint i = 0; i < needs->watches->len; i++) {
		const struct watch *watch = &g_array_index(needs->watches, struct watch, i);

		if (watch->rule == rule && watch->node == NODE_NOTHING)
			return watch->pattern;
	}
	return NULL;
}

static guint shelf_of(const char *word, gsize length)
{
	guint second = length > 1 ? (guchar)word[1] & 31 : 0;
	guint third = length > 2 ? (guchar)word[2] & 31 : 0;

	return ((guint)(guchar)word[0] & 31) << 10 | second << 5 | third;
}

static bool is_known(const struct known_word *known, const char *word, gsize length)
{
	return (known->is_prefix ? length >= known->length : length == known->length) &&
	       memcmp(word, known->word, known->length) == 0;
}

/* The nodes of all words in a text. */
static GArray *nodes_in(const struct needs *needs, const char *text)
{
	GArray *nodes = g_array_new(FALSE, FALSE, sizeof(guint32));

	for (gsize length; *text; text += MAX(length, 1)) {
		const GArray *shelf;

		for (length = 0; g_ascii_isalnum(text[length]); length++)
			continue;
		shelf = length > 0 ? needs->shelves[shelf_of(text, length)] : NULL;
		for (guint i = 0; shelf && i < shelf->len; i++) {
			const struct known_word *known =
				&g_array_index(shelf, struct known_word, i);

			if (known->node != NODE_NOTHING && is_known(known, text, length))
				g_array_append_val(nodes, known->node);
		}
	}
	return nodes;
}

static void put_on_shelf(struct needs *needs, struct known_word word)
{
	GArray **shelf;

	word.length = strlen(word.word);
	shelf = &needs->shelves[shelf_of(word.word, word.length)];
	if (*shelf == NULL) {
		*shelf = g_array_new(FALSE, FALSE, sizeof(struct known_word));
		g_array_set_clear_func(*shelf, clear_known_word);
	}
	g_array_append_val(*shelf, word);
}

/* A word weighs as much as it has uses, a choice as much as all its parts, and several parts as
 * much as the lightest of them. A node stands behind its parts, so one pass is enough. */
static void weigh_nodes(const struct graph *graph)
{
	for (guint32 i = 1; i < graph->nodes->len; i++) {
		const struct node *node = graph_node(graph, i);

		for (guint j = 0; node->parts && j < node->parts->len; j++)
			graph_node(graph, g_array_index(node->parts, guint32, j))->uses++;
	}
	for (guint32 i = 1; i < graph->nodes->len; i++) {
		struct node *node = graph_node(graph, i);

		node->weight = node->kind == NODE_ALL ? G_MAXUINT32 : 0;
		if (node->kind == NODE_WORD)
			node->weight = node->uses;
		for (guint j = 0; node->parts && j < node->parts->len; j++) {
			guint32 weight =
				graph_node(graph, g_array_index(node->parts, guint32, j))->weight;

			node->weight = node->kind == NODE_ALL ? MIN(node->weight, weight)
							      : node->weight + weight;
		}
	}
}

static int by_weight(gconstpointer a, gconstpointer b, gpointer graph)
{
	guint32 one = *(const guint32 *)a, other = *(const guint32 *)b;
	guint32 weight = graph_node(graph, one)->weight;
	guint32 other_weight = graph_node(graph, other)->weight;

	if (weight != other_weight)
		return weight < other_weight ? -1 : 1;
	return one < other ? -1 : one > other;
}

/* A number for a node. */
struct link {
	guint32 node, to;
};

static int by_node(gconstpointer a, gconstpointer b)
{
	const struct link *one = a, *other = b;

	if (one->node != other->node)
		return one->node < other->node ? -1 : 1;
	return one->to < other->to ? -1 : one->to > other->to;
}

/* Takes the links (struct link), which stand node by node already or are to be sorted. */
static void links_lay_out(struct links *links, GArray *from, guint32 nodes, bool is_sorted)
{
	guint32 node = 0;

	if (!is_sorted)
		g_array_sort(from, by_node);
	links->first = g_new0(guint32, nodes + 1);
	links->to = g_new(guint32, from->len + 1);
	for (guint32 i = 0; i < from->len; i++) {
		struct link link = g_array_index(from, struct link, i);

		while (node < link.node)
			links->first[++node] = i;
		links->to[i] = link.to;
	}
	while (node < nodes)
		links->first[++node] = from->len;
	g_array_unref(from);
}

/* Marks the nodes to which their parts must lead: what patterns wait for, down to the rarest parts,
 * and choices too long to be gone through. All others are looked at when they are asked for. */
static void mark_led_to(struct needs *needs)
{
	const struct graph *graph = &needs->graph;

	needs->is_led_to = g_new0(bool, graph->nodes->len);
	for (guint i = 0; i < needs->watches->len; i++)
		needs->is_led_to[g_array_index(needs->watches, struct watch, i).node] = true;
	for (guint32 i = graph->nodes->len - 1; i > 0; i--) {
		const struct node *node = graph_node(graph, i);
		bool is_choice = node->kind == NODE_ANY;

		if (is_choice && node->parts->len > CHOICE_LONG)
			needs->is_led_to[i] = true;
		for (guint j = 0; needs->is_led_to[i] && node->parts && j < node->parts->len; j++) {
			if (j == 0 || is_choice)
				needs->is_led_to[g_array_index(node->parts, guint32, j)] = true;
		}
	}
}

/* Links each node to its parts and to what it leads to: the choices that it is a part of, and those
 * of whose parts it is the rarest. */
static void link_parts(struct needs *needs)
{
	const struct graph *graph = &needs->graph;
	GArray *parts = g_array_new(FALSE, FALSE, sizeof(struct link));
	GArray *leads = g_array_new(FALSE, FALSE, sizeof(struct link));

	needs->kinds = g_new0(guint8, graph->nodes->len);
	for (guint32 i = 1; i < graph->nodes->len; i++) {
		const struct node *node = graph_node(graph, i);

		needs->kinds[i] = node->kind;
		for (guint j = 0; node->parts && j < node->parts->len; j++) {
			struct link part = {i, g_array_index(node->parts, guint32, j)};
			struct link lead = {part.to, i};

			g_array_append_val(parts, part);
			if (needs->is_led_to[i] && (j == 0 || node->kind == NODE_ANY))
				g_array_append_val(leads, lead);
		}
	}
	links_lay_out(&needs->parts, parts, graph->nodes->len, true);
	links_lay_out(&needs->leads, leads, graph->nodes->len, false);
}

/* Of several parts the rarest comes first. */
static void sort_parts(struct graph *graph)
{
	for (guint32 i = 1; i < graph->nodes->len; i++) {
		if (graph_node(graph, i)->kind == NODE_ALL)
			g_array_sort_with_data(graph_node(graph, i)->parts, by_weight, graph);
	}
}

static void link_watches(struct needs *needs)
{
	GArray *watched = g_array_new(FALSE, FALSE, sizeof(struct link));

	for (guint32 i = 0; i < needs->watches->len; i++) {
		struct link link = {g_array_index(needs->watches, struct watch, i).node, i};

		if (link.node != NODE_NOTHING)
			g_array_append_val(watched, link);
	}
	links_lay_out(&needs->watched, watched, needs->graph.nodes->len, false);
}

void needs_finish(struct needs *needs)
{
	GHashTableIter iterator;
	gpointer from, to;

	weigh_nodes(&needs->graph);
	sort_parts(&needs->graph);
	mark_led_to(needs);
	link_parts(needs);
	link_watches(needs);
	for (guint i = 1; i < needs->graph.nodes->len; i++) {
		const struct node *node = graph_node(&needs->graph, i);

		if (node->kind == NODE_WORD)
			put_on_shelf(needs, (struct known_word){.word = node->word,
								.is_prefix = node->is_prefix,
								.node = i});
	}
	g_hash_table_iter_init(&iterator, needs->spelling);
	while (g_hash_table_iter_next(&iterator, &from, &to))
		put_on_shelf(needs,
			     (struct known_word){.word = from, .read_as = nodes_in(needs, to)});
	needs->possible_in = g_new0(guint32, needs->graph.nodes->len);
	needs->certain_in = g_new0(guint32, needs->graph.nodes->len);
	needs->missed_in = g_new0(guint32, needs->graph.nodes->len);
}

/* This may be there, or is certain to be; and so are the choices that it is one of. */
static void see_node(const struct needs *needs, guint32 index, bool is_certain)
{
	guint32 number = *needs->text_number;
	const struct links *leads = &needs->leads, *watched = &needs->watched;

	if (needs->certain_in[index] == number ||
	    (needs->possible_in[index] == number && !is_certain))
		return;
	for (guint32 i = watched->first[index];
	     i < watched->first[index + 1] && needs->possible_in[index] != number; i++)
		g_array_append_val(needs->found, watched->to[i]);
	needs->possible_in[index] = number;
	if (is_certain)
		needs->certain_in[index] = number;
	for (guint32 i = leads->first[index]; i < leads->first[index + 1]; i++)
		see_node(needs, leads->to[i], is_certain && needs->kinds[leads->to[i]] == NODE_ANY);
}

/* A word in lower case. */
static void see_word(const struct needs *needs, const char *word, gsize length)
{
	const GArray *shelf = needs->shelves[shelf_of(word, length)];

	for (guint i = 0; shelf && i < shelf->len; i++) {
		const struct known_word *known = &g_array_index(shelf, struct known_word, i);

		if (!is_known(known, word, length))
			continue;
		if (known->node != NODE_NOTHING)
			see_node(needs, known->node, true);
		for (guint j = 0; known->read_as && j < known->read_as->len; j++)
			see_node(needs, g_array_index(known->read_as, guint32, j), true);
	}
}

/* "you're" is a word that may be respelled, and two that patterns ask for. */
static void see_parts(const struct needs *needs, const char *word, gsize length)
{
	gsize start = 0;

	see_word(needs, word, length);
	for (gsize i = 0; i <= length; i++) {
		if (i < length && g_ascii_isalnum(word[i]))
			continue;
		if (i > start && i - start < length)
			see_word(needs, word + start, i - start);
		start = i + 1;
	}
}

static void see_as_written(const struct needs *needs, const char *text, gsize length)
{
	char word[WORD_MAX + 1];
	g_autofree char *brief = NULL;

	for (gsize i = 0; i < length; i++)
		word[i] = g_ascii_tolower(text[i]);
	word[length] = '\0';
	see_parts(needs, word, length);
	brief = text_shortened(word);
	if (brief)
		see_parts(needs, brief, strlen(brief));
}

/* Once all words have been seen. */
static bool is_there(const struct needs *needs, guint32 index)
{
	guint32 number = *needs->text_number;
	bool is_all = needs->kinds[index] == NODE_ALL, is_so_far = is_all;
	const guint32 *first = needs->parts.first + index;

	if (needs->certain_in[index] == number)
		return true;
	if (needs->kinds[index] == NODE_WORD || needs->missed_in[index] == number ||
	    (needs->is_led_to[index] && needs->possible_in[index] != number))
		return false;
	for (guint32 i = first[0]; i < first[1] && is_so_far == is_all; i++)
		is_so_far = is_there(needs, needs->parts.to[i]);
	(is_so_far ? needs->certain_in : needs->missed_in)[index] = number;
	return is_so_far;
}

static void see_text(const struct needs *needs, const char *text, gsize length)
{
	gsize word;

	for (gsize at = 0; at < length; at += MAX(word, 1)) {
		word = text_word_length(text + at);
		if (word > 0 && word < WORD_MAX)
			see_as_written(needs, text + at, word);
	}
}

bool needs_is_there(const struct needs *needs, guint32 need)
{
	return need == NODE_NOTHING || is_there(needs, need);
}

/* Sees a new text; `seen` is a word that is there besides, or NULL. */
static void see_anew(const struct needs *needs, const char *text, gsize length, const char *seen)
{
	++*needs->text_number;
	g_array_set_size(needs->found, 0);
	if (seen)
		see_word(needs, seen, strlen(seen));
	see_text(needs, text, length);
}

static guint64 bit_of_rule(const struct needs *needs, guint pattern)
{
	guint rule = g_array_index(needs->watches, struct watch, pattern).rule;

	return G_GUINT64_CONSTANT(1) << rule;
}

static bool may_match(const struct needs *needs, guint pattern)
{
	guint32 node = g_array_index(needs->watches, struct watch, pattern).node;

	return node == NODE_NOTHING || is_there(needs, node);
}

static void find_needless(const struct needs *needs)
{
	g_array_append_vals(needs->found, needs->needless->data, needs->needless->len);
}

guint64 needs_rules_in_message(const struct needs *needs, const char *text, gsize length,
			       const char *seen)
{
	guint64 rules = 0;

	see_anew(needs, text, length, seen);
	find_needless(needs);
	for (guint i = 0; i < needs->found->len; i++) {
		guint pattern = g_array_index(needs->found, guint, i);
		guint64 rule = bit_of_rule(needs, pattern);
		guint32 demand =
			needs->demands[g_array_index(needs->watches, struct watch, pattern).rule];

		if (!(rules & rule) && may_match(needs, pattern) && needs_is_there(needs, demand))
			rules |= rule;
	}
	return rules;
}

bool needs_are_in_sentence(const struct needs *needs, const char *text, gsize length,
			   const char *seen, guint64 rules)
{
	see_anew(needs, text, length, seen);
	find_needless(needs);
	for (guint i = 0; i < needs->found->len; i++) {
		guint pattern = g_array_index(needs->found, guint, i);

		if ((rules & bit_of_rule(needs, pattern)) && may_match(needs, pattern))
			return true;
	}
	return false;
}

static int compare_numbers(gconstpointer a, gconstpointer b)
{
	guint one = *(const guint *)a, other = *(const guint *)b;

	return one < other ? -1 : one > other;
}

const GArray *needs_patterns_in_clause(const struct needs *needs, const char *text, gsize length,
				       guint64 rules)
{
	guint kept = 0;

	see_anew(needs, text, length, NULL);
	find_needless(needs);
	for (guint i = 0; i < needs->found->len; i++) {
		guint pattern = g_array_index(needs->found, guint, i);

		if ((rules & bit_of_rule(needs, pattern)) && may_match(needs, pattern))
			g_array_index(needs->found, guint, kept++) = pattern;
	}
	g_array_set_size(needs->found, kept);
	g_array_sort(needs->found, compare_numbers);
	return needs->found;
}
