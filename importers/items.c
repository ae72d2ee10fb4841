/*
 * One element at a time. The scan for its end copies it on the way, without white space and with
 * what jansson refuses mended: it reads the indented files of Twitter at half their size. Line
 * breaks stay, so that jansson's line numbers count from the element's first line.
 */
#include "importers/items.h"

#include <string.h>

#include "importers/decoder.h"

#define DEPTH_LIMIT   512
#define ELEMENT_LIMIT (64 << 20) /* bytes */
#define VALUE_LIMIT   1000000	 /* of one element: each takes about 100 bytes in memory */

enum scan { SCAN_DONE, SCAN_CUT, SCAN_TOO_DEEP, SCAN_TOO_LONG, SCAN_TOO_MANY, SCAN_BAD };

/* Where a string stands in `element`, with its quotes. */
struct span {
	gsize begin, end;
	gsize before; /* what `last` was before it */
	guint32 line;
};

struct items {
	struct decoder *decoder;
	struct part *part;
	struct diag *diag;
	const char *noun;
	const char *at, *end; /* of the block being read */
	guint32 line;	      /* at which `at` stands */
	guint32 element_line;
	guint count; /* elements handed out */
	bool has_begun, has_text, is_array, is_over;
	GString *element; /* what jansson gets */
	gsize last;	  /* where in `element` its last character that is no white space stands */
	guint depth, values;
	const char *const *left_out; /* names of members, or NULL */
	struct span name;	     /* the last string */
	struct span left;	     /* the name of the member being left out */
	guint left_depth;	     /* of that member; 0 for none */
	bool drops_comma;	     /* the comma after it */
	json_t *value;
};

/* The next byte, which stays; -1 at the end. */
static int peek(struct items *items)
{
	while (items->at == items->end) {
		gsize size;

		items->at = decoder_next(items->decoder, &size);
		if (!items->at) {
			items->end = NULL;
			return -1;
		}
		items->end = items->at + size;
	}
	return (guchar)*items->at;
}

static int take(struct items *items)
{
	int byte = peek(items);

	if (byte >= 0)
		items->at++;
	items->line += byte == '\n';
	return byte;
}

static bool is_space(int byte)
{
	return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

/* Passes over white space, and over what is in `also`; the byte after it, which stays. */
static int pass_over(struct items *items, const char *also)
{
	int byte;

	while ((byte = peek(items)) >= 0 && (is_space(byte) || strchr(also, byte)))
		take(items);
	return byte;
}

static void put(struct items *items, char byte)
{
	g_string_append_c(items->element, byte);
}

/* The four digits of an escape; -1 when they are none, and then the odd one stays. */
static int take_code(struct items *items)
{
	int code = 0;

	for (int i = 0; i < 4; i++) {
		int byte = peek(items);

		if (byte < 0 || !g_ascii_isxdigit((char)byte))
			return -1;
		code = code << 4 | g_ascii_xdigit_value((char)take(items));
	}
	return code;
}

static bool is_high_surrogate(int code)
{
	return (code & 0xFC00) == 0xD800;
}

static bool is_low_surrogate(int code)
{
	return (code & 0xFC00) == 0xDC00;
}

static void put_code(struct items *items, int code)
{
	if (code != 0)
		g_string_append_printf(items->element, "\\u%04x", (guint)code);
}

/* An escape, its backslash taken. Half of a pair becomes U+FFFD, \u0000 nothing. */
static void copy_escape(struct items *items)
{
	int high = 0;

	for (;;) {
		int byte = take(items), code;

		if (byte != 'u') {
			put_code(items, high ? 0xFFFD : 0);
			put(items, '\\');
			if (byte >= 0)
				put(items, (char)byte);
			return;
		}
		code = take_code(items);
		if (code < 0) {
			g_string_append(items->element, "\\u"); /* jansson says what is wrong */
			return;
		}
		if (high && is_low_surrogate(code)) {
			put_code(items, high);
			put_code(items, code);
			return;
		}
		put_code(items, high ? 0xFFFD : 0);
		high = code;
		if (!is_high_surrogate(code) || peek(items) != '\\')
			break;
		take(items);
	}
	put_code(items, is_high_surrogate(high) || is_low_surrogate(high) ? 0xFFFD : high);
}

/* Copies what needs no look: the inside of a string up to a quote, backslash or control. */
static void copy_plain(struct items *items)
{
	const char *at = items->at;

	while (at < items->end && *at != '"' && *at != '\\' && (guchar)*at >= ' ')
		at++;
	g_string_append_len(items->element, items->at, at - items->at);
	items->at = at;
}

/* A string, its first quote taken. */
static enum scan copy_string(struct items *items)
{
	int byte;

	items->name = (struct span){
		.begin = items->element->len, .before = items->last, .line = items->line};
	put(items, '"');
	while (peek(items) >= 0) {
		copy_plain(items);
		if (items->element->len > ELEMENT_LIMIT)
			return SCAN_TOO_LONG;
		if (items->at == items->end)
			continue;
		byte = take(items);
		if (byte == '"') {
			put(items, '"');
			items->name.end = items->element->len;
			return SCAN_DONE;
		}
		if (byte == '\\')
			copy_escape(items);
		else
			put_code(items, byte);
	}
	return SCAN_CUT;
}

/* A number, as a string, or a bare word: true, false, null, or what is no JSON. */
static enum scan copy_word(struct items *items)
{
	int byte = peek(items);
	bool is_number = byte == '-' || g_ascii_isdigit((char)byte);

	if (is_number)
		put(items, '"');
	while ((byte = peek(items)) >= 0 && !is_space(byte) && !strchr(",:[]{}\"", byte)) {
		if (items->element->len > ELEMENT_LIMIT)
			return SCAN_TOO_LONG;
		if (byte == '\\' || byte < ' ')
			return SCAN_BAD;
		put(items, (char)take(items));
	}
	if (is_number)
		put(items, '"');
	return SCAN_DONE;
}

/* Whether the string before a colon names a member that nobody wants. */
static bool is_left_out(const struct items *items)
{
	const char *name = items->element->str + items->name.begin + 1;
	gsize size = items->name.end - items->name.begin - 2;

	if (!items->left_out || items->last + 1 != items->name.end)
		return false;
	for (const char *const *out = items->left_out; *out; out++) {
		if (**out == *name && strncmp(*out, name, size) == 0 && (*out)[size] == '\0')
			return true;
	}
	return false;
}

/* Takes a member out of `element` again, all but its line breaks. */
static void drop_member(struct items *items)
{
	g_string_truncate(items->element, items->left.begin);
	for (guint32 line = items->left.line; line < items->line; line++)
		put(items, '\n');
	items->last = items->left.before;
	items->left_depth = 0;
	items->drops_comma = true;
}

/* A bracket, comma or colon. */
static void copy_mark(struct items *items, char byte)
{
	GString *element = items->element;

	if (byte == '{' || byte == '[') {
		items->depth++;
	} else if (byte == '}' || byte == ']') {
		items->depth -= items->depth > 0;
		if (items->last < element->len && element->str[items->last] == ',')
			element->str[items->last] = ' ';
	} else if (byte == ':' && items->left_depth == 0 && is_left_out(items)) {
		items->left = items->name;
		items->left_depth = items->depth;
	}
	items->values += byte != ':';
	put(items, byte);
}

static enum scan copy_token(struct items *items)
{
	int byte = peek(items);
	enum scan scan = SCAN_DONE;

	if (byte < 0)
		return SCAN_CUT;
	if (byte == ',' && items->drops_comma) {
		take(items);
		items->drops_comma = false;
		return SCAN_DONE;
	}
	items->drops_comma = false;
	if (byte == '"') {
		take(items);
		scan = copy_string(items);
	} else if (!strchr("{}[],:", byte)) {
		scan = copy_word(items);
	} else {
		copy_mark(items, (char)take(items));
	}
	items->last = items->element->len - 1;
	if (byte != ':' && scan == SCAN_DONE && items->left_depth == items->depth &&
	    items->depth > 0)
		drop_member(items);
	return scan;
}

/* White space, of which only the line breaks are copied. */
static void copy_space(struct items *items)
{
	while (is_space(peek(items))) {
		const char *at = items->at;

		for (; at < items->end && is_space(*at); at++) {
			if (*at == '\n') {
				items->line++;
				put(items, '\n');
			}
		}
		items->at = at;
	}
}

/* Copies one element, whatever it is, into `element`. */
static enum scan copy_element(struct items *items)
{
	enum scan scan;

	g_string_truncate(items->element, 0);
	items->depth = items->values = items->left_depth = 0;
	items->last = 0;
	items->name = (struct span){0};
	items->drops_comma = false;
	do {
		copy_space(items);
		scan = copy_token(items);
		if (scan == SCAN_DONE && items->depth > DEPTH_LIMIT)
			return SCAN_TOO_DEEP;
		if (scan == SCAN_DONE && items->values > VALUE_LIMIT)
			return SCAN_TOO_MANY;
		if (scan == SCAN_DONE && items->element->len > ELEMENT_LIMIT)
			return SCAN_TOO_LONG;
	} while (scan == SCAN_DONE && items->depth > 0);
	return scan;
}

/* Trouble ends the file, and says what was kept of it. */
static void give_up(struct items *items, enum diag_kind kind, guint32 line, const char *what)
{
	gsize singular = strlen(items->noun) - g_str_has_suffix(items->noun, "s");

	items->is_over = true;
	if (items->count == 0)
		diag_report(items->diag, kind, items->part, line, "%s; no %s before it", what,
			    items->noun);
	else if (items->count == 1)
		diag_report(items->diag, kind, items->part, line, "%s; 1 %.*s before it kept", what,
			    (int)singular, items->noun);
	else
		diag_report(items->diag, kind, items->part, line, "%s; %u %s before it kept", what,
			    items->count, items->noun);
}

/* When the rest cannot be read, whoever reads it has said so. */
static void give_up_at_end(struct items *items, guint32 line)
{
	items->is_over = true;
	if (!decoder_is_cut(items->decoder))
		give_up(items, DIAG_NOT_JSON, line, "cut short");
}

struct items *items_open(struct stream *stream, struct part *part, const char *noun,
			 struct diag *diag)
{
	struct items *items = g_new0(struct items, 1);

	items->decoder = decoder_open(stream, part, diag);
	items->part = part;
	items->noun = noun;
	items->diag = diag;
	items->line = 1;
	items->element = g_string_new(NULL);
	return items;
}

void items_leave_out(struct items *items, const char *const *members)
{
	items->left_out = members;
}

void items_close(struct items *items)
{
	if (!items->has_begun)
		items->has_text = pass_over(items, "") >= 0;
	if (!items->has_text && !decoder_is_cut(items->decoder))
		diag_report(items->diag, DIAG_FILE_EMPTY, items->part, 0, NULL);
	json_decref(items->value);
	decoder_close(items->decoder);
	g_string_free(items->element, TRUE);
	g_free(items);
}

/* Goes to the first element, past `window.YTD.tweets.part0 = [`. */
static void begin(struct items *items)
{
	int byte = pass_over(items, "");

	items->has_begun = true;
	items->has_text = byte >= 0;
	if (byte >= 0 && byte != '[' && byte != '{') {
		while ((byte = take(items)) >= 0 && byte != '=')
			continue;
		if (byte < 0) {
			give_up_at_end(items, 1);
			return;
		}
		byte = pass_over(items, "");
		items->has_text = byte >= 0;
	}
	items->is_array = byte == '[';
	if (items->is_array)
		take(items);
	else if (byte < 0)
		items->is_over = true; /* `name = ` and nothing is as good as no text */
	else if (byte != '{')
		give_up(items, DIAG_NOT_JSON, items->line, "neither an array nor an object");
}

/* After the last element. Brackets left over by hand are nothing, elements after them are lost. */
static void finish(struct items *items)
{
	items->is_over = true;
	if (pass_over(items, "];,") == '{')
		give_up(items, DIAG_NOT_JSON, items->line, "more after the end of the array");
}

static void parse_element(struct items *items)
{
	json_error_t error;

	items->value =
		json_loadb(items->element->str, items->element->len, JSON_DECODE_ANY, &error);
	if (!items->value)
		give_up(items, DIAG_NOT_JSON, items->element_line + (guint32)MAX(error.line, 1) - 1,
			error.text);
}

static void report_scan(struct items *items, enum scan scan)
{
	switch (scan) {
	case SCAN_TOO_DEEP:
		give_up(items, DIAG_LIMIT, items->element_line, "more than 512 levels deep");
		break;
	case SCAN_TOO_LONG:
		give_up(items, DIAG_LIMIT, items->element_line, "an element of more than 64 MiB");
		break;
	case SCAN_TOO_MANY:
		give_up(items, DIAG_LIMIT, items->element_line,
			"an element of more than a million values");
		break;
	case SCAN_BAD:
		give_up(items, DIAG_NOT_JSON, items->line, "unexpected character");
		break;
	case SCAN_CUT:
		give_up_at_end(items, items->element_line);
		break;
	case SCAN_DONE:
		break;
	}
}

/* Whether there is an element to read; says so when there should be one. */
static bool has_element(struct items *items)
{
	int byte;

	if (!items->has_begun)
		begin(items);
	else if (!items->is_array) /* an object at the top is all there is */
		items->is_over = true;
	if (items->is_over)
		return false;
	byte = pass_over(items, items->is_array ? "," : "");
	if (byte < 0)
		give_up_at_end(items, items->line);
	else if (byte == ']' && items->is_array)
		finish(items);
	return !items->is_over;
}

const json_t *items_next(struct items *items)
{
	enum scan scan;

	json_decref(items->value);
	items->value = NULL;
	if (items->is_over || !has_element(items))
		return NULL;
	items->element_line = items->line;
	scan = copy_element(items);
	if (scan == SCAN_DONE)
		parse_element(items);
	else
		report_scan(items, scan);
	items->count += items->value != NULL;
	return items->value;
}

guint32 items_line(const struct items *items)
{
	return items->element_line;
}

struct place items_place(const struct items *items)
{
	return (struct place){.part = items->part->id, .line = items->element_line};
}

struct part *items_part(const struct items *items)
{
	return items->part;
}

const char *item_text(const json_t *object, const char *member)
{
	const char *text = json_string_value(json_object_get(object, member));

	return text ? text : "";
}

char *item_id(const json_t *object, const char *member)
{
	const json_t *value = json_object_get(object, member);
	const char *text = json_string_value(value);

	if (json_is_integer(value) && json_integer_value(value) >= -1)
		return g_strdup_printf("%" JSON_INTEGER_FORMAT, json_integer_value(value));
	if (!text || *text == '\0')
		return NULL;
	if (strcmp(text, "-1") != 0 && text[strspn(text, "0123456789")] != '\0')
		return NULL;
	return g_strdup(text);
}

const json_t *item_object(const json_t *object, const char *member)
{
	const json_t *value = json_object_get(object, member);

	return json_is_object(value) ? value : NULL;
}

const json_t *item_array(const json_t *object, const char *member)
{
	const json_t *value = json_object_get(object, member);

	return json_is_array(value) ? value : NULL;
}
