/*
 * A reader of JSON by recursive descent. The one thing to know: hundreds of megabytes pass through
 * here, so the loops over strings, indentation and what is left out stay within one block of the
 * file and look at each byte once; a string without escapes goes from the block into its value.
 */
#include "importers/readers/scanner.h"

#include <string.h>

#define DEPTH_LIMIT   512
#define ELEMENT_LIMIT (64 << 20) /* bytes of its strings */
#define VALUE_LIMIT   1000000	 /* of one element */
#define NEAR_LENGTH   20	 /* bytes that an error message quotes */

#define LONGEST_NAME 31 /* bytes of what can be left out */

/* Names of members, by length: most of those that are not among them differ in that already. */
struct left_out {
	const char **names;
	guint8 first[LONGEST_NAME + 2]; /* of that length, in `names` */
};

struct scanner {
	struct decoder *decoder;
	const char *at, *end; /* of the block being read */
	guint32 line;	      /* at which `at` stands */
	struct left_out left_out;
	GString *text; /* of a string that cannot be taken as it stands in the block */
	/* Of the outermost value. */
	struct arena *arena;
	guint depth, values;
	gsize size;
	enum fault fault;
	char fault_text[80];
};

/* Where a run of bytes of a string that need no look ends. */
static const bool ends_plain[256] = {['\n'] = true, ['"'] = true, ['\\'] = true};

static void left_out_init(struct left_out *left_out, const char *const *names)
{
	guint count = g_strv_length((char **)names), next = 0;

	g_assert(count <= G_MAXUINT8);
	left_out->names = g_new(const char *, count);
	for (guint length = 0; length <= LONGEST_NAME; length++) {
		left_out->first[length] = (guint8)next;
		for (guint i = 0; i < count; i++) {
			if (strlen(names[i]) == length)
				left_out->names[next++] = names[i];
		}
		left_out->first[length + 1] = (guint8)next;
	}
	g_assert(next == count);
}

static bool is_left_out(const struct left_out *left_out, const char *name, gsize length)
{
	if (length > LONGEST_NAME)
		return false;
	for (guint i = left_out->first[length]; i < left_out->first[length + 1]; i++) {
		if (*left_out->names[i] == *name && memcmp(left_out->names[i], name, length) == 0)
			return true;
	}
	return false;
}

struct scanner *scanner_open(struct stream *stream, const char *const *left_out)
{
	struct scanner *scanner = g_new0(struct scanner, 1);

	scanner->decoder = decoder_open(stream, NULL, NULL);
	scanner->line = 1;
	if (left_out)
		left_out_init(&scanner->left_out, left_out);
	scanner->text = g_string_new(NULL);
	return scanner;
}

void scanner_close(struct scanner *scanner)
{
	decoder_close(scanner->decoder);
	g_string_free(scanner->text, TRUE);
	g_free(scanner->left_out.names);
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
	static const char eight[] = "        ";

	while (refill(scanner)) {
		const char *at = scanner->at;

		if (!is_space(*at))
			return (guchar)*at;
		scanner->line += *at++ == '\n';
		while (scanner->end - at >= 8 && memcmp(at, eight, 8) == 0)
			at += 8;
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
static void pass_brackets(struct scanner *scanner)
{
	guint depth = 1;
	int byte;

	while (depth > 0 && (byte = next_byte(scanner)) >= 0) {
		scanner->at++;
		if (byte == '"')
			pass_string(scanner);
		else if (byte == '{' || byte == '[')
			depth++;
		else if (byte == '}' || byte == ']')
			depth--;
	}
}

static bool pass_value(struct scanner *scanner)
{
	int byte = next_byte(scanner);

	if (byte == '"') {
		scanner->at++;
		pass_string(scanner);
	} else if (byte == '{' || byte == '[') {
		scanner->at++;
		pass_brackets(scanner);
	} else {
		while (byte >= 0 && byte != ',' && byte != ']' && byte != '}') {
			scanner->at++;
			byte = next_byte(scanner);
		}
	}
	return peek(scanner) >= 0 || fail_at_end(scanner);
}

static struct value *new_value(struct scanner *scanner, enum value_kind kind)
{
	struct value *value = arena_take(scanner->arena, sizeof *value);

	*value = (struct value){.kind = kind};
	return value;
}

static struct value *new_text(struct scanner *scanner, const char *text, gsize size)
{
	struct value *value = new_value(scanner, VALUE_TEXT);

	value->text = arena_text(scanner->arena, text, size);
	return value;
}

/* A number, as a string, or true, false, null. */
static struct value *read_word(struct scanner *scanner, int byte)
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
		return new_text(scanner, text->str, text->len);
	else if (strcmp(text->str, "true") == 0)
		return new_value(scanner, VALUE_TRUE);
	else if (strcmp(text->str, "false") == 0)
		return new_value(scanner, VALUE_FALSE);
	else if (strcmp(text->str, "null") == 0)
		return new_value(scanner, VALUE_NULL);
	else if (text->len == 0)
		fail_here(scanner, "unexpected token");
	else
		fail_near(scanner, "invalid token", text->str);
	return NULL;
}

static struct value *read_text(struct scanner *scanner)
{
	const char *text;
	gsize size;

	scanner->at++;
	text = read_string(scanner, &size);
	if (!text)
		return NULL;
	scanner->size += size;
	return new_text(scanner, text, size);
}

/* The colon behind a name. Archives write it with a space on either side. */
static bool take_colon(struct scanner *scanner)
{
	static const char usual[] = {' ', ':', ' '};

	if (scanner->end - scanner->at >= (gssize)sizeof usual &&
	    memcmp(scanner->at, usual, sizeof usual) == 0) {
		scanner->at += sizeof usual;
		return true;
	}
	if (next_byte(scanner) != ':')
		return fail_here(scanner, "':' expected");
	scanner->at++;
	return true;
}

/* The first quote of its name is taken; `*name` becomes NULL when the member is left out. */
static bool read_name(struct scanner *scanner, const char **name)
{
	gsize size;
	const char *text = read_string(scanner, &size);

	if (!text)
		return false;
	scanner->size += size;
	*name = is_left_out(&scanner->left_out, text, size)
			? NULL
			: arena_text(scanner->arena, text, size);
	return take_colon(scanner);
}

/* The rest of an object, its bracket taken. */
static bool read_members(struct scanner *scanner, struct value *object)
{
	const struct value **link = &object->first;
	int byte;

	while ((byte = next_byte(scanner)) != '}') {
		const char *name;

		if (byte != '"')
			return fail_here(scanner, "string or '}' expected");
		scanner->at++;
		if (!read_name(scanner, &name))
			return false;
		if (name) {
			struct value *value = scanner_value(scanner, scanner->arena);

			if (!value)
				return false;
			value->name = name;
			*link = value;
			link = &value->next;
		} else if (!pass_value(scanner)) {
			return false;
		}
		byte = next_byte(scanner);
		if (byte != ',' && byte != '}')
			return fail_here(scanner, "'}' expected");
		scanner->at += byte == ',';
	}
	scanner->at++;
	return true;
}

/* The rest of an array, its bracket taken. */
static bool read_elements(struct scanner *scanner, struct value *array)
{
	const struct value **link = &array->first;
	int byte;

	while ((byte = next_byte(scanner)) != ']') {
		struct value *value = scanner_value(scanner, scanner->arena);

		if (!value)
			return false;
		*link = value;
		link = &value->next;
		byte = next_byte(scanner);
		if (byte != ',' && byte != ']')
			return fail_here(scanner, "']' expected");
		scanner->at += byte == ',';
	}
	scanner->at++;
	return true;
}

static struct value *read_container(struct scanner *scanner, enum value_kind kind)
{
	struct value *value = new_value(scanner, kind);
	bool is_read;

	scanner->at++;
	scanner->depth++;
	is_read =
		is_within_limits(scanner) && (kind == VALUE_OBJECT ? read_members(scanner, value)
								   : read_elements(scanner, value));
	scanner->depth--;
	return is_read ? value : NULL;
}

struct value *scanner_value(struct scanner *scanner, struct arena *arena)
{
	int byte = next_byte(scanner);

	if (scanner->depth == 0) {
		scanner->arena = arena;
		scanner->values = 0;
		scanner->size = 0;
	}
	scanner->values++;
	if (!is_within_limits(scanner))
		return NULL;
	switch (byte) {
	case '{':
		return read_container(scanner, VALUE_OBJECT);
	case '[':
		return read_container(scanner, VALUE_ARRAY);
	case '"':
		return read_text(scanner);
	default:
		return read_word(scanner, byte);
	}
}
