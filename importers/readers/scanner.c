/*
 * A reader of JSON by recursive descent. The one thing to know: hundreds of megabytes pass through
 * here, so the loops over strings, indentation and what is left out stay within one block of the
 * file and look at each byte once; a string without escapes goes from the block into its value.
 */
#include "importers/readers/scanner.h"

#include <string.h>

#define DEPTH_LIMIT   512
#define ELEMENT_LIMIT (64 << 20) /* bytes of its strings */
#define VALUE_LIMIT   1000000	 /* of one element: each takes about 100 bytes in memory */
#define NEAR_LENGTH   20	 /* bytes that an error message quotes */

struct scanner {
	struct decoder *decoder;
	const char *at, *end; /* of the block being read */
	guint32 line;	      /* at which `at` stands */
	const char *const *left_out;
	GString *text;	/* of a string that cannot be taken as it stands in the block */
	GString *names; /* of the members being read, outermost first, each with its NUL */
	/* Of the outermost value. */
	guint depth, values;
	gsize size;
	enum fault fault;
	char fault_text[80];
};

/* Where a run of bytes that need no look ends: in a string, and outside of strings. */
static const bool ends_plain[256] = {['\n'] = true, ['"'] = true, ['\\'] = true};
static const bool ends_unwanted[256] = {
	['\n'] = true, ['"'] = true, ['['] = true, [']'] = true, ['{'] = true, ['}'] = true,
};

struct scanner *scanner_open(struct stream *stream, const char *const *left_out)
{
	struct scanner *scanner = g_new0(struct scanner, 1);

	scanner->decoder = decoder_open(stream, NULL, NULL);
	scanner->line = 1;
	scanner->left_out = left_out;
	scanner->text = g_string_new(NULL);
	scanner->names = g_string_new(NULL);
	return scanner;
}

void scanner_close(struct scanner *scanner)
{
	decoder_close(scanner->decoder);
	g_string_free(scanner->text, TRUE);
	g_string_free(scanner->names, TRUE);
	g_free(scanner);
}

guint32 scanner_line(const struct scanner *scanner)
{
	return scanner->line;
}

const char *scanner_guess(const struct scanner *scanner)
{
	return decoder_guess(scanner->decoder);
}

bool scanner_is_cut(const struct scanner *scanner)
{
	return decoder_is_cut(scanner->decoder);
}

enum fault scanner_fault(const struct scanner *scanner)
{
	return scanner->fault;
}

const char *scanner_fault_text(const struct scanner *scanner)
{
	return scanner->fault_text;
}

/* Whether there is a byte at `at`. */
static bool refill(struct scanner *scanner)
{
	gsize size;

	if (scanner->at < scanner->end)
		return true;
	scanner->at = decoder_next(scanner->decoder, &size);
	scanner->end = scanner->at ? scanner->at + size : NULL;
	return scanner->at;
}

/* The next byte, which stays; -1 at the end. */
static int peek(struct scanner *scanner)
{
	return refill(scanner) ? (guchar)*scanner->at : -1;
}

int scanner_take(struct scanner *scanner)
{
	int byte = peek(scanner);

	if (byte >= 0)
		scanner->at++;
	scanner->line += byte == '\n';
	return byte;
}

static bool is_space(int byte)
{
	return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

int scanner_pass_over(struct scanner *scanner, const char *also)
{
	int byte;

	while ((byte = peek(scanner)) >= 0 && (is_space(byte) || strchr(also, byte)))
		scanner_take(scanner);
	return byte;
}

/* The byte after white space, most of which is indentation; it stays. -1 at the end. */
static int next_byte(struct scanner *scanner)
{
	while (refill(scanner)) {
		const char *at = scanner->at;

		if (!is_space(*at))
			return (guchar)*at;
		scanner->line += *at++ == '\n';
		while (at < scanner->end && *at == ' ')
			at++;
		scanner->at = at;
	}
	return -1;
}

/* Always false. */
static bool fail(struct scanner *scanner, enum fault fault, const char *text)
{
	scanner->fault = fault;
	g_strlcpy(scanner->fault_text, text, sizeof scanner->fault_text);
	return false;
}

static bool fail_at_end(struct scanner *scanner)
{
	return fail(scanner, FAULT_CUT, "cut short");
}

static bool fail_near(struct scanner *scanner, const char *what, const char *near)
{
	g_autofree char *text = g_strdup_printf("%s near '%.*s'", what, NEAR_LENGTH, near);

	return fail(scanner, FAULT_SYNTAX, text);
}

/* The word or sign that stands here should not. */
static bool fail_here(struct scanner *scanner, const char *what)
{
	g_autoptr(GString) near = g_string_new(NULL);
	int byte = peek(scanner);
	bool is_word = byte >= 0 && g_ascii_isalnum((char)byte);

	if (byte < 0)
		return fail_at_end(scanner);
	do {
		g_string_append_c(near, *scanner->at++);
		byte = peek(scanner);
	} while (near->len < NEAR_LENGTH && byte >= 0 &&
		 (is_word ? g_ascii_isalnum((char)byte) : (byte & 0xC0) == 0x80));
	return fail_near(scanner, what, near->str);
}

static bool is_within_limits(struct scanner *scanner)
{
	if (scanner->depth > DEPTH_LIMIT)
		return fail(scanner, FAULT_LIMIT, "more than 512 levels deep");
	if (scanner->values > VALUE_LIMIT)
		return fail(scanner, FAULT_LIMIT, "an element of more than a million values");
	if (scanner->size > ELEMENT_LIMIT)
		return fail(scanner, FAULT_LIMIT, "an element of more than 64 MiB");
	return true;
}

static void put(struct scanner *scanner, int code)
{
	if (code != 0)
		g_string_append_unichar(scanner->text, (gunichar)code);
}

/* The four digits of an escape; -1 when they are none. */
static int take_code(struct scanner *scanner)
{
	int code = 0;

	for (int i = 0; i < 4; i++) {
		int byte = peek(scanner);

		if (byte < 0 || !g_ascii_isxdigit((char)byte))
			return -1;
		code = code << 4 | g_ascii_xdigit_value((char)scanner_take(scanner));
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

/* The code of an escape, its backslash taken; -1 when it is none, which is wrong. */
static int read_escape(struct scanner *scanner)
{
	static const char letters[] = "\"\\/bfnrt", codes[] = "\"\\/\b\f\n\r\t";
	int byte = peek(scanner), code = -1;
	const char *letter = byte > 0 ? strchr(letters, byte) : NULL;

	if (byte == 'u') {
		scanner_take(scanner);
		code = take_code(scanner);
	} else if (letter) {
		scanner_take(scanner);
		code = (guchar)codes[letter - letters];
	}
	if (code < 0)
		fail_here(scanner, "invalid escape");
	return code;
}

/* Puts a code and the first half of a pair before it, 0 for none, together. Gives back the first
 * half of the next pair, 0 for none. What stays a half becomes U+FFFD. */
static int put_code(struct scanner *scanner, int half, int code)
{
	if (half && is_low_surrogate(code)) {
		put(scanner, 0x10000 + ((half & 0x3FF) << 10) + (code & 0x3FF));
		return 0;
	}
	put(scanner, half ? 0xFFFD : 0);
	if (is_high_surrogate(code))
		return code;
	put(scanner, is_low_surrogate(code) ? 0xFFFD : code);
	return 0;
}

/* Passes over what needs no look within a string; the bytes. */
static const char *pass_plain(struct scanner *scanner, gsize *size)
{
	const char *begin = scanner->at, *at = begin;

	while (at < scanner->end && !ends_plain[(guchar)*at])
		at++;
	scanner->at = at;
	*size = (gsize)(at - begin);
	return begin;
}

/* The rest of a string, to the end of `text`. */
static bool read_rest(struct scanner *scanner)
{
	int half = 0;

	while (refill(scanner)) {
		gsize size;
		const char *plain = pass_plain(scanner, &size);
		int byte, code = 0;

		if (size > 0)
			half = put_code(scanner, half, 0);
		g_string_append_len(scanner->text, plain, (gssize)size);
		if (scanner->text->len > ELEMENT_LIMIT) {
			scanner->size = scanner->text->len;
			return is_within_limits(scanner);
		}
		if (scanner->at == scanner->end)
			continue;
		byte = scanner_take(scanner);
		if (byte == '\\' && (code = read_escape(scanner)) < 0)
			return false;
		half = put_code(scanner, half, byte == '\n' ? byte : code);
		if (byte == '"')
			return true;
	}
	return fail_at_end(scanner);
}

/* A string, its first quote taken: its bytes, valid until the next is read. NULL when wrong. */
static const char *read_string(struct scanner *scanner, gsize *size)
{
	const char *plain;

	if (!refill(scanner)) {
		fail_at_end(scanner);
		return NULL;
	}
	plain = pass_plain(scanner, size);
	if (scanner->at < scanner->end && *scanner->at == '"') {
		scanner->at++;
		return plain;
	}
	g_string_truncate(scanner->text, 0);
	g_string_append_len(scanner->text, plain, (gssize)*size);
	if (!read_rest(scanner))
		return NULL;
	*size = scanner->text->len;
	return scanner->text->str;
}

/* A string that is left out, its first quote taken. */
static void pass_string(struct scanner *scanner)
{
	while (refill(scanner)) {
		gsize size;
		int byte;

		pass_plain(scanner, &size);
		if (scanner->at == scanner->end)
			continue;
		byte = scanner_take(scanner);
		if (byte == '"')
			return;
		if (byte == '\\')
			scanner_take(scanner);
	}
}

/* The rest of an object or array that is left out, its first bracket taken. */
static bool pass_brackets(struct scanner *scanner)
{
	guint depth = 1;

	while (depth > 0 && refill(scanner)) {
		const char *at = scanner->at;
		int byte;

		while (at < scanner->end && !ends_unwanted[(guchar)*at])
			at++;
		scanner->at = at;
		if (at == scanner->end)
			continue;
		byte = scanner_take(scanner);
		if (byte == '"')
			pass_string(scanner);
		else if (byte == '{' || byte == '[')
			depth++;
		else if (byte != '\n')
			depth--;
	}
	return depth == 0;
}

static bool pass_value(struct scanner *scanner)
{
	int byte = next_byte(scanner);

	if (byte == '"') {
		scanner_take(scanner);
		pass_string(scanner);
	} else if (byte == '{' || byte == '[') {
		scanner_take(scanner);
		pass_brackets(scanner);
	} else {
		while ((byte = peek(scanner)) >= 0 && !strchr(",]}", byte))
			scanner_take(scanner);
	}
	return peek(scanner) >= 0 || fail_at_end(scanner);
}

static bool is_left_out(const struct scanner *scanner, const char *name)
{
	for (const char *const *out = scanner->left_out; out && *out; out++) {
		if (**out == *name && strcmp(*out, name) == 0)
			return true;
	}
	return false;
}

/* A number, as a string, or true, false, null. */
static json_t *read_word(struct scanner *scanner, int byte)
{
	GString *text = scanner->text;
	bool is_number = byte == '-' || g_ascii_isdigit((char)byte);

	g_string_truncate(text, 0);
	while (text->len <= ELEMENT_LIMIT && (byte = peek(scanner)) >= 0 &&
	       (is_number ? g_ascii_isdigit((char)byte) || strchr("+-.eE", byte)
			  : g_ascii_isalpha((char)byte)))
		g_string_append_c(text, (char)scanner_take(scanner));
	scanner->size += text->len;
	if (!is_within_limits(scanner))
		return NULL;
	if (byte < 0)
		fail_at_end(scanner);
	else if (is_number)
		return json_stringn_nocheck(text->str, text->len);
	else if (strcmp(text->str, "true") == 0)
		return json_true();
	else if (strcmp(text->str, "false") == 0)
		return json_false();
	else if (strcmp(text->str, "null") == 0)
		return json_null();
	else if (text->len == 0)
		fail_here(scanner, "unexpected token");
	else
		fail_near(scanner, "invalid token", text->str);
	return NULL;
}

/* A member, the first quote of its name taken. */
static bool read_member(struct scanner *scanner, json_t *object)
{
	GString *names = scanner->names;
	gsize begin = names->len, size;
	const char *name = read_string(scanner, &size);
	bool is_read;

	if (!name)
		return false;
	g_string_append_len(names, name, (gssize)size);
	g_string_append_c(names, '\0');
	scanner->size += size;
	if (next_byte(scanner) != ':')
		return fail_here(scanner, "':' expected");
	scanner->at++;
	if (is_left_out(scanner, names->str + begin)) {
		is_read = pass_value(scanner);
	} else {
		json_t *value = scanner_value(scanner);

		is_read = value &&
			  json_object_set_new_nocheck(object, names->str + begin, value) == 0;
	}
	g_string_truncate(names, begin);
	return is_read;
}

/* The rest of an object or array, its first bracket taken. */
static bool read_brackets(struct scanner *scanner, json_t *value)
{
	bool is_object = json_is_object(value);
	int end = is_object ? '}' : ']', byte;

	while ((byte = next_byte(scanner)) != end) {
		if (is_object && byte != '"')
			return fail_here(scanner, "string or '}' expected");
		scanner->at += is_object;
		if (is_object ? !read_member(scanner, value)
			      : json_array_append_new(value, scanner_value(scanner)) != 0)
			return false;
		byte = next_byte(scanner);
		if (byte != ',' && byte != end)
			return fail_here(scanner, is_object ? "'}' expected" : "']' expected");
		scanner->at += byte == ',';
	}
	scanner->at++;
	return true;
}

static json_t *read_container(struct scanner *scanner, json_t *value)
{
	bool is_read;

	scanner->at++;
	scanner->depth++;
	is_read = is_within_limits(scanner) && read_brackets(scanner, value);
	scanner->depth--;
	if (is_read)
		return value;
	json_decref(value);
	return NULL;
}

static json_t *read_text(struct scanner *scanner)
{
	const char *text;
	gsize size;

	scanner->at++;
	text = read_string(scanner, &size);
	if (!text)
		return NULL;
	scanner->size += size;
	return json_stringn_nocheck(text, size);
}

json_t *scanner_value(struct scanner *scanner)
{
	int byte = next_byte(scanner);

	if (scanner->depth == 0) {
		scanner->values = 0;
		scanner->size = 0;
	}
	scanner->values++;
	if (!is_within_limits(scanner))
		return NULL;
	switch (byte) {
	case '{':
		return read_container(scanner, json_object());
	case '[':
		return read_container(scanner, json_array());
	case '"':
		return read_text(scanner);
	default:
		return read_word(scanner, byte);
	}
}
