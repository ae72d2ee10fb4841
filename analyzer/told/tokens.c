/*
 * Most words are plain letters, and are passed over byte by byte only once.
 */
#include "analyzer/told/tokens.h"

#include "analyzer/told/text.h"

/* FNV-1a of 64 bits (Fowler, Noll and Vo 1991). */
#define HASH_BEGIN G_GUINT64_CONSTANT(0xcbf29ce484222325)
#define HASH_PRIME G_GUINT64_CONSTANT(0x100000001b3)
#define LOWER	   0x20 /* of the bytes of plain words only capital letters lack this bit */

static guint64 add_to_hash(guint64 hash, char byte)
{
	guchar lower = (guchar)byte < 0x80 ? (guchar)byte | LOWER : (guchar)byte;

	return (hash ^ lower) * HASH_PRIME;
}

guint64 token_hash(const char *word, gsize length)
{
	guint64 hash = HASH_BEGIN;

	for (gsize i = 0; i < length; i++)
		hash = add_to_hash(hash, word[i]);
	return hash;
}

static bool is_plain(char byte)
{
	return g_ascii_isalnum(byte) || byte == '\'';
}

/* The word that begins here; of no length when none does. */
static struct token read_word(const char *text, gsize at)
{
	struct token token = {.at = (guint)at, .hash = HASH_BEGIN};
	const char *end = text + at;

	for (; is_plain(*end); end++)
		token.hash = add_to_hash(token.hash, *end);
	token.length = (guint)(end - text - at);
	if ((guchar)*end >= 0x80 || *end == '/') {
		token.length = (guint)text_word_length(text + at);
		token.hash = token_hash(text + at, token.length);
	}
	return token;
}

/* How many bytes are read as "you" here; 0 for none. */
static gsize you_length(const char *text, gsize at, struct you you)
{
	if (text[at] != '@' && you.name == NULL)
		return 0;
	return text_you_length(text, text + at, you);
}

static gsize link_length(const char *text, gsize at)
{
	char byte = (char)(text[at] | LOWER);

	return byte == 'h' || byte == 'w' ? text_link_length(text, text + at) : 0;
}

void tokens_read(const char *text, struct you you, GArray *tokens)
{
	const guint64 hash = token_hash("you", 3);

	g_array_set_size(tokens, 0);
	for (gsize at = 0, length; text[at]; at += MAX(length, 1)) {
		struct token token = {.at = (guint)at, .hash = hash, .is_you = true};

		length = link_length(text, at);
		if (length > 0)
			continue;
		length = you_length(text, at, you);
		token.length = (guint)length;
		if (length == 0) {
			token = read_word(text, at);
			length = token.length;
		}
		if (length > 0)
			g_array_append_val(tokens, token);
	}
}
