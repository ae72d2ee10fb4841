/*
 * From a pattern to the words it asks for. As long as the texts that a piece of the pattern matches
 * are few they are kept whole ("thank you for", "thanks for"); where they become too many, or are
 * not known ("\w+"), the words in them are asked for and a new row of texts is begun.
 *
 * A word can be asked for only if the text cannot hold it as a part of a longer one. So the thing
 * to know at each end of a row is whether something that is no letter stands there.
 */
#include "analyzer/told/needs_pattern.h"

#include <string.h>

#define ROW_MAX	   16	/* texts that are kept whole while they grow */
#define CHOICE_MAX 500	/* texts of a list of alternatives */
#define PREFIX_MIN 3	/* letters of a word whose end is not known */
#define EDGE	   '\2' /* in a text: no letter stands here, but nothing need be consumed */

/* What a piece of a pattern may match. */
struct shape {
	GPtrArray *texts; /* char *: these and no other; NULL when they are not known */
	guint32 need;	  /* if they are not */
	bool may_be_empty, ends_in_gap; /* if they are not; the second of what is not empty */
};

/* What stands next to a piece: whether it is certain that it is no letter. */
struct surroundings {
	bool gap_before, gap_behind;
};

struct parser {
	struct graph *graph;
	struct definitions *definitions;
};

static struct shape parse_choice(struct parser *parser, const char *at, const char *end,
				 struct surroundings around);

static bool is_word_byte(char byte)
{
	return g_ascii_isalnum(byte);
}

static struct shape unknown_shape(bool may_be_empty, bool ends_in_gap)
{
	return (struct shape){NULL, NODE_NOTHING, may_be_empty, ends_in_gap};
}

static struct shape text_shape(const char *text, gsize length)
{
	struct shape shape = {.texts = g_ptr_array_new_with_free_func(g_free)};

	g_ptr_array_add(shape.texts, g_ascii_strdown(text, (gssize)length));
	return shape;
}

static void shape_clear(struct shape *shape)
{
	g_clear_pointer(&shape->texts, g_ptr_array_unref);
}

static bool ends_in_gap(const char *text)
{
	return *text && !is_word_byte(text[strlen(text) - 1]);
}

/* The words of one text, in a row. Those at its ends may go on beyond it. */
static guint32 need_of_text(struct graph *graph, const char *text, struct surroundings around)
{
	GArray *words = g_array_new(FALSE, FALSE, sizeof(guint32));
	guint32 last = NODE_NOTHING; /* the word before; nothing when it cannot be asked for */
	const char *at = text;

	while (*at) {
		const char *word = at;
		bool begins = word > text || around.gap_before, ends;
		guint32 node = NODE_NOTHING, asked;

		while (is_word_byte(*at))
			at++;
		ends = *at || around.gap_behind;
		if (at > word && begins && (ends || at - word >= PREFIX_MIN))
			node = graph_word(graph, word, (gsize)(at - word), !ends);
		asked = last && node ? graph_pair(graph, last, node) : node;
		if (asked != node && words->len > 0 &&
		    g_array_index(words, guint32, words->len - 1) == last)
			g_array_set_size(words, words->len - 1);
		if (asked)
			g_array_append_val(words, asked);
		if (at > word)
			last = node;
		if (*at)
			at++;
	}
	return graph_all(graph, words);
}

static guint32 need_of_texts(struct graph *graph, const GPtrArray *texts,
			     struct surroundings around)
{
	GArray *any = g_array_new(FALSE, FALSE, sizeof(guint32));

	for (guint i = 0; i < texts->len; i++) {
		guint32 node = need_of_text(graph, g_ptr_array_index(texts, i), around);

		g_array_append_val(any, node);
	}
	return graph_any(graph, any);
}

static GPtrArray *every_pair(const GPtrArray *before, const GPtrArray *behind)
{
	GPtrArray *pairs = g_ptr_array_new_with_free_func(g_free);

	for (guint i = 0; i < before->len; i++) {
		for (guint j = 0; j < behind->len; j++)
			g_ptr_array_add(pairs, g_strconcat(g_ptr_array_index(before, i),
							   g_ptr_array_index(behind, j), NULL));
	}
	return pairs;
}

/* Pieces one after the other. */
struct row {
	struct graph *graph;
	GPtrArray *texts;
	GArray *needs;	 /* guint32: of what stands before `texts` */
	bool gap_before; /* of `texts` */
	bool is_broken;	 /* something stands before `texts` */
	bool may_be_empty;
};

static bool all_end_in_gap(const struct row *row)
{
	for (guint i = 0; i < row->texts->len; i++) {
		const char *text = g_ptr_array_index(row->texts, i);

		if (*text ? !ends_in_gap(text) : !row->gap_before)
			return false;
	}
	return true;
}

/* Asks for the words of the texts so far, and begins anew. */
static void row_break(struct row *row, bool gap_behind)
{
	guint32 need = need_of_texts(row->graph, row->texts,
				     (struct surroundings){row->gap_before, gap_behind});

	g_array_append_val(row->needs, need);
	row->gap_before = all_end_in_gap(row);
	row->is_broken = true;
	g_ptr_array_unref(row->texts);
	row->texts = g_ptr_array_new_with_free_func(g_free);
	g_ptr_array_add(row->texts, g_strdup(""));
}

static bool has_empty(const struct shape *shape)
{
	for (guint i = 0; shape->texts && i < shape->texts->len; i++) {
		if (*(const char *)g_ptr_array_index(shape->texts, i) == '\0')
			return true;
	}
	return shape->texts == NULL && shape->may_be_empty;
}

/* `at_gap`: what the shape begins with, or comes behind it, is certainly no letter. */
static void row_append(struct row *row, struct shape *shape, bool at_gap)
{
	row->may_be_empty = row->may_be_empty && has_empty(shape);
	if (shape->texts == NULL) {
		row_break(row, at_gap);
		g_array_append_val(row->needs, shape->need);
		row->gap_before = shape->ends_in_gap && (!shape->may_be_empty || row->gap_before);
		return;
	}
	if (row->texts->len * shape->texts->len > ROW_MAX &&
	    !(row->texts->len == 1 && *(char *)g_ptr_array_index(row->texts, 0) == '\0'))
		row_break(row, at_gap);
	if (row->texts->len * shape->texts->len <= CHOICE_MAX) {
		GPtrArray *pairs = every_pair(row->texts, shape->texts);

		g_ptr_array_unref(row->texts);
		row->texts = pairs;
	}
	shape_clear(shape);
}

/* Behind the bracket that closes what is opened here. */
static const char *end_of_bracket(const char *at, const char *end)
{
	guint depth = 0;
	bool in_class = false;

	for (; at < end; at++) {
		if (*at == '\\')
			at++;
		else if (in_class)
			in_class = *at != ']';
		else if (*at == '[')
			in_class = true;
		else if (*at == '(')
			depth++;
		else if (*at == ')' && --depth == 0)
			return at + 1;
	}
	return end;
}

static const char *end_of_class(const char *at, const char *end)
{
	at += at[1] == '^' ? 2 : 1;
	for (at += *at == ']'; at < end && *at != ']'; at++)
		at += *at == '\\';
	return MIN(at + 1, end);
}

/* "[sz]" is one of a few texts; "[^.!?]" is unknown. */
static struct shape class_shape(const char *at, const char *end)
{
	struct shape shape = {.texts = g_ptr_array_new_with_free_func(g_free)};
	gsize length = (gsize)(end - at) - 2;

	for (gsize i = 1; i <= length; i++) {
		bool is_range = at[i] == '-' && i > 1 && i < length;

		if (strchr("^\\", at[i]) || is_range || length > ROW_MAX) {
			shape_clear(&shape);
			return unknown_shape(false, false);
		}
		g_ptr_array_add(shape.texts, g_ascii_strdown(at + i, 1));
	}
	return shape;
}

/* How often a piece may stand there. */
struct times {
	bool is_optional, is_repeated;
};

static const char *parse_times(const char *at, const char *end, struct times *times)
{
	const char *start = at;

	*times = (struct times){false, false};
	if (at < end && strchr("?*+", *at)) {
		times->is_optional = *at != '+';
		times->is_repeated = *at++ != '?';
	} else if (at < end && *at == '{') {
		times->is_optional = at[1] == '0';
		times->is_repeated = true;
		while (at < end && *at++ != '}')
			continue;
	}
	/* Lazy or possessive: the same texts. */
	return at > start && at < end && strchr("?+", *at) ? at + 1 : at;
}

static void apply_times(struct parser *parser, struct shape *shape, struct times times)
{
	struct surroundings none = {false, false};
	bool gap = true;

	if (times.is_repeated && shape->texts) {
		for (guint i = 0; i < shape->texts->len; i++)
			gap = gap && ends_in_gap(g_ptr_array_index(shape->texts, i));
		shape->need = need_of_texts(parser->graph, shape->texts, none);
		shape->ends_in_gap = gap;
		shape->may_be_empty = false;
		shape_clear(shape);
	}
	if (!times.is_optional)
		return;
	if (shape->texts) {
		g_ptr_array_add(shape->texts, g_strdup(""));
	} else {
		shape->need = NODE_NOTHING;
		shape->may_be_empty = true;
	}
}

/* What a name stands for. Parsed once for each kind of surroundings. */
static struct shape named_shape(struct parser *parser, const char *name, struct surroundings around)
{
	const GPtrArray *lines = g_hash_table_lookup(parser->definitions->lines, name);
	g_autofree char *key =
		g_strdup_printf("%s %d%d", name, around.gap_before, around.gap_behind);
	struct shape *shape = g_hash_table_lookup(parser->definitions->shapes, key);
	struct shape copy;

	if (lines == NULL)
		g_error("vocabulary: no words <%s>", name);
	if (shape == NULL) {
		g_autoptr(GString) all = g_string_new(NULL);

		for (guint i = 0; i < lines->len; i++)
			g_string_append_printf(all, "%s%s", i > 0 ? "|" : "",
					       (const char *)g_ptr_array_index(lines, i));
		shape = g_new(struct shape, 1);
		*shape = parse_choice(parser, all->str, all->str + all->len, around);
		g_hash_table_insert(parser->definitions->shapes, g_steal_pointer(&key), shape);
	}
	copy = *shape;
	if (copy.texts) {
		copy.texts = g_ptr_array_new_with_free_func(g_free);
		for (guint i = 0; i < shape->texts->len; i++)
			g_ptr_array_add(copy.texts, g_strdup(g_ptr_array_index(shape->texts, i)));
	}
	return copy;
}

/* Where the letters and the "(?:" of a group end. NULL: it matches no text of its own. */
static const char *inside_of_group(const char *at)
{
	if (at[1] != '?')
		return at + 1;
	if (strchr("=!", at[2]) || (at[2] == '<' && strchr("=!", at[3])))
		return NULL;
	return strpbrk(at, at[2] == 'P' || at[2] == '<' ? ">" : ":") + 1;
}

static struct shape escape_shape(char letter)
{
	switch (letter) {
	case 'b':
		return text_shape((const char[]){EDGE}, 1);
	case 'w':
	case 'd':
	case 'S':
	case 'D':
		return unknown_shape(false, false);
	case 's':
	case 'W':
		return unknown_shape(false, true);
	default:
		return g_ascii_isalnum(letter) ? unknown_shape(true, false)
					       : text_shape(&letter, 1);
	}
}

static bool is_plain(const char *at, const char *end)
{
	return at < end && (is_word_byte(*at) || strchr(" ',-", *at)) &&
	       (at + 1 == end || !strchr("?*+{", at[1]));
}

/* Letters that nothing is said of are one piece. */
static const char *end_of_piece(const char *at, const char *end)
{
	if (is_plain(at, end)) {
		while (is_plain(at, end))
			at++;
		return at;
	}
	switch (*at) {
	case '(':
		return end_of_bracket(at, end);
	case '[':
		return end_of_class(at, end);
	case '\\':
		return at + 2;
	case '<':
		return g_ascii_islower(at[1]) ? strchr(at, '>') + 1 : at + 1;
	default:
		return at + 1;
	}
}

/* Behind the next "|" of this choice, or its end. */
static const char *end_of_row(const char *at, const char *end)
{
	while (at < end && *at != '|')
		at = end_of_piece(at, end);
	return at;
}

/* Whether what begins here is certainly no letter; at the end that is known from elsewhere. */
static bool begins_gap(const char *at, const char *end, bool at_end)
{
	const char *piece_end, *next, *inside;
	struct times times;

	if (at == end)
		return at_end;
	piece_end = end_of_piece(at, end);
	next = parse_times(piece_end, end, &times);
	inside = *at == '(' ? inside_of_group(at) : NULL;
	if (*at == '$' || (*at == '\\' && at[1] == 'b'))
		return true;
	if (*at == '(' && inside == NULL)
		return begins_gap(next, end, at_end);
	if ((times.is_optional || inside) && !begins_gap(next, end, at_end))
		return false;
	for (const char *row_end; inside; inside = row_end < piece_end - 1 ? row_end + 1 : NULL) {
		row_end = end_of_row(inside, piece_end - 1);
		if (!begins_gap(inside, row_end, true))
			return false;
	}
	if (*at == '(')
		return true;
	if (*at == '\\')
		return strchr("sW", at[1]) || g_ascii_ispunct(at[1]);
	return !is_word_byte(*at) && !strchr("[.<", *at);
}

static struct shape piece_shape(struct parser *parser, const char *at, const char *piece_end,
				struct surroundings around)
{
	g_autofree char *name = NULL;
	const char *inside;

	switch (*at) {
	case '(':
		inside = inside_of_group(at);
		return inside ? parse_choice(parser, inside, piece_end - 1, around)
			      : text_shape("", 0);
	case '[':
		return class_shape(at, piece_end);
	case '\\':
		return escape_shape(at[1]);
	case '^':
	case '$':
		return text_shape((const char[]){EDGE}, 1);
	case '.':
		return unknown_shape(false, false);
	case '<':
		if (piece_end == at + 1)
			return text_shape(at, 1);
		name = g_strndup(at + 1, (gsize)(piece_end - at - 2));
		return named_shape(parser, name, around);
	default:
		return text_shape(at, (gsize)(piece_end - at));
	}
}

static bool is_lookahead(const char *at)
{
	return at[0] == '(' && at[1] == '?' && at[2] == '=';
}

/* What looks ahead matches no text of its own, but asks for what it sees. */
static guint32 need_of_lookahead(struct parser *parser, const char *at, const char *piece_end,
				 bool gap_before)
{
	struct surroundings around = {gap_before, false};
	struct shape inside = parse_choice(parser, at + strlen("(?="), piece_end - 1, around);

	if (inside.texts) {
		inside.need = need_of_texts(parser->graph, inside.texts, around);
		shape_clear(&inside);
	}
	return inside.need;
}

static struct shape parse_row(struct parser *parser, const char *at, const char *end,
			      struct surroundings around)
{
	struct row row = {
		.graph = parser->graph, .gap_before = around.gap_before, .may_be_empty = true};
	struct shape shape = {NULL, NODE_NOTHING, false, false};

	row.texts = g_ptr_array_new_with_free_func(g_free);
	row.needs = g_array_new(FALSE, FALSE, sizeof(guint32));
	g_ptr_array_add(row.texts, g_strdup(""));
	while (at < end) {
		const char *piece_end = end_of_piece(at, end);
		struct times times;
		const char *next = parse_times(piece_end, end, &times);
		struct surroundings here = {all_end_in_gap(&row) && !times.is_repeated,
					    begins_gap(next, end, around.gap_behind) &&
						    !times.is_repeated};
		struct shape piece = piece_shape(parser, at, piece_end, here);

		if (is_lookahead(at)) {
			guint32 need = need_of_lookahead(parser, at, piece_end, here.gap_before);

			g_array_append_val(row.needs, need);
		}
		apply_times(parser, &piece, times);
		row_append(&row, &piece, begins_gap(at, end, around.gap_behind));
		at = next;
	}
	if (!row.is_broken && row.needs->len == 0) {
		g_array_unref(row.needs);
		shape.texts = row.texts;
		return shape;
	}
	shape.may_be_empty = row.may_be_empty;
	shape.ends_in_gap = all_end_in_gap(&row);
	row_break(&row, around.gap_behind);
	g_ptr_array_unref(row.texts);
	shape.need = graph_all(parser->graph, row.needs);
	return shape;
}

static struct shape join_choices(struct parser *parser, GArray *rows, struct surroundings around)
{
	struct shape all = {.ends_in_gap = true};
	GArray *any = g_array_new(FALSE, FALSE, sizeof(guint32));
	bool gap = true;

	for (guint i = 0; i < rows->len; i++) {
		struct shape *row = &g_array_index(rows, struct shape, i);

		all.may_be_empty = all.may_be_empty || has_empty(row);
		for (guint j = 0; row->texts && j < row->texts->len; j++) {
			const char *text = g_ptr_array_index(row->texts, j);

			gap = gap && (*text == '\0' || ends_in_gap(text));
		}
		if (row->texts)
			row->need = need_of_texts(parser->graph, row->texts, around);
		else
			gap = gap && row->ends_in_gap;
		g_array_append_val(any, row->need);
		shape_clear(row);
	}
	all.ends_in_gap = gap;
	all.need = graph_any(parser->graph, any);
	return all;
}

static struct shape parse_choice(struct parser *parser, const char *at, const char *end,
				 struct surroundings around)
{
	g_autoptr(GArray) rows = g_array_new(FALSE, FALSE, sizeof(struct shape));
	struct shape all = {.texts = NULL};
	bool are_known = true;
	guint count = 0;

	for (const char *row_end;; at = row_end + 1) {
		struct shape row;

		row_end = end_of_row(at, end);
		row = parse_row(parser, at, row_end, around);
		are_known = are_known && row.texts;
		count += row.texts ? row.texts->len : 0;
		g_array_append_val(rows, row);
		if (row_end == end)
			break;
	}
	if (!are_known || count > CHOICE_MAX)
		return join_choices(parser, rows, around);
	all.texts = g_ptr_array_new_with_free_func(g_free);
	for (guint i = 0; i < rows->len; i++)
		g_ptr_array_extend_and_steal(all.texts, g_array_index(rows, struct shape, i).texts);
	return all;
}

static void free_shape(gpointer data)
{
	shape_clear(data);
	g_free(data);
}

void definitions_init(struct definitions *definitions)
{
	definitions->lines = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	definitions->shapes = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_shape);
}

void definitions_release(struct definitions *definitions)
{
	g_hash_table_unref(definitions->lines);
	g_hash_table_unref(definitions->shapes);
}

guint32 pattern_need(struct graph *graph, struct definitions *definitions, const char *pattern,
		     bool ends_words)
{
	struct parser parser = {graph, definitions};
	struct surroundings whole = {true, ends_words};
	struct shape shape = parse_choice(&parser, pattern, pattern + strlen(pattern), whole);

	if (shape.texts) {
		shape.need = need_of_texts(graph, shape.texts, whole);
		shape_clear(&shape);
	}
	return shape.need;
}
