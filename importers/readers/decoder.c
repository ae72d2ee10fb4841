/*
 * Decoding, block by block. The one thing to know: a block may end within a character, so what
 * the decoder leaves over is kept in front of the next block.
 */
#include "importers/readers/decoder.h"

#include <string.h>

#include "importers/readers/codepage.h"

#define BLOCK_SIZE 65536

enum encoding { ENCODING_UTF_8, ENCODING_UTF_16_LE, ENCODING_UTF_16_BE };

struct mark {
	const char *bytes;
	gsize size;
	enum encoding encoding;
};

static const struct mark marks[] = {
	{"\xEF\xBB\xBF", 3, ENCODING_UTF_8},
	{"\xFF\xFE", 2, ENCODING_UTF_16_LE},
	{"\xFE\xFF", 2, ENCODING_UTF_16_BE},
};

struct decoder {
	struct stream *stream;
	const struct part *part;
	struct diag *diag;
	enum encoding encoding;
	bool has_ended, is_cut, is_guessed;
	enum codepage codepage; /* once it is guessed */
	char raw[BLOCK_SIZE];
	gsize held; /* bytes in `raw` */
	gsize used; /* of these, given out by the last decoder_next */
	GString *decoded;
};

static void fill(struct decoder *decoder)
{
	gssize count;

	decoder->held -= decoder->used;
	memmove(decoder->raw, decoder->raw + decoder->used, decoder->held);
	decoder->used = 0;
	if (decoder->has_ended || decoder->held == BLOCK_SIZE)
		return;
	count = decoder->stream->read(decoder->stream, decoder->raw + decoder->held,
				      BLOCK_SIZE - decoder->held);
	if (count <= 0) {
		decoder->has_ended = true;
		decoder->is_cut = count < 0;
		return;
	}
	decoder->held += (gsize)count;
}

static bool begins_with(const struct decoder *decoder, const char *bytes, gsize size)
{
	return decoder->held >= size && memcmp(decoder->raw, bytes, size) == 0;
}

struct decoder *decoder_open(struct stream *stream, const struct part *part, struct diag *diag)
{
	struct decoder *decoder = g_new0(struct decoder, 1);

	decoder->stream = stream;
	decoder->part = part;
	decoder->diag = diag;
	decoder->decoded = g_string_new(NULL);
	while (decoder->held < 8 && !decoder->has_ended) /* enough for any mark or magic */
		fill(decoder);
	for (guint i = 0; i < G_N_ELEMENTS(marks); i++) {
		if (begins_with(decoder, marks[i].bytes, marks[i].size)) {
			decoder->encoding = marks[i].encoding;
			decoder->used = marks[i].size;
			break;
		}
	}
	return decoder;
}

void decoder_close(struct decoder *decoder)
{
	g_string_free(decoder->decoded, TRUE);
	g_free(decoder);
}

bool decoder_is_cut(const struct decoder *decoder)
{
	return decoder->is_cut;
}

const char *decoder_guess(const struct decoder *decoder)
{
	return decoder->is_guessed ? codepage_name(decoder->codepage) : NULL;
}

bool decoder_is_spreadsheet(const struct decoder *decoder)
{
	return begins_with(decoder, "PK\x03\x04", 4) ||
	       begins_with(decoder, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
}

static void drop_nul_bytes(struct decoder *decoder)
{
	char *nul = memchr(decoder->raw, '\0', decoder->held);
	char *to = nul;

	if (!nul)
		return;
	for (const char *from = nul; from < decoder->raw + decoder->held; from++) {
		if (*from != '\0')
			*to++ = *from;
	}
	decoder->held = (gsize)(to - decoder->raw);
}

/* Whether what begins at `at` is a character that the next block may complete. */
static bool is_cut_character(const struct decoder *decoder, const char *at)
{
	gssize rest = decoder->raw + decoder->held - at;

	return !decoder->has_ended && rest < 4 &&
	       g_utf8_get_char_validated(at, rest) == (gunichar)-2;
}

/* One guess for the whole file, from the first block that needs it. */
static void guess_codepage(struct decoder *decoder)
{
	if (decoder->is_guessed)
		return;
	decoder->is_guessed = true;
	decoder->codepage = codepage_guess(decoder->raw, decoder->held);
	if (decoder->diag)
		diag_report(decoder->diag, DIAG_ENCODING_GUESSED, decoder->part, 0, "read as %s",
			    codepage_name(decoder->codepage));
}

/* From `bad` on there are bytes that are not UTF-8: what is valid stays as it is. */
static void decode_mixed(struct decoder *decoder, const char *bad)
{
	const char *end = decoder->raw + decoder->held, *at = decoder->raw;

	guess_codepage(decoder);
	while (bad < end && !is_cut_character(decoder, bad)) {
		g_string_append_len(decoder->decoded, at, bad - at);
		g_string_append_unichar(decoder->decoded,
					codepage_letter(decoder->codepage, (guint8)*bad));
		at = bad + 1;
		g_utf8_validate_len(at, (gsize)(end - at), &bad);
	}
	g_string_append_len(decoder->decoded, at, bad - at);
	decoder->used = (gsize)(bad - decoder->raw);
}

/* Most of any file is ASCII, which g_utf8_validate_len takes a byte at a time. */
static const char *pass_ascii(const char *at, const char *end)
{
	guint64 bytes;

	for (; end - at >= (gssize)sizeof bytes; at += sizeof bytes) {
		memcpy(&bytes, at, sizeof bytes);
		if (bytes & G_GUINT64_CONSTANT(0x8080808080808080))
			break;
	}
	while (at < end && ((guchar)*at & 0x80) == 0)
		at++;
	return at;
}

/* Whether it is UTF-8; `*bad` becomes where it is not, or the end. */
static bool is_utf_8(const char *at, const char *end, const char **bad)
{
	while ((at = pass_ascii(at, end)) < end) {
		const char *begin = at;

		while (at < end && ((guchar)*at & 0x80) != 0)
			at++;
		if (!g_utf8_validate_len(begin, (gsize)(at - begin), bad))
			return false;
	}
	*bad = end;
	return true;
}

static const char *decode_utf_8(struct decoder *decoder, gsize *size)
{
	const char *end;

	drop_nul_bytes(decoder);
	if (is_utf_8(decoder->raw, decoder->raw + decoder->held, &end) ||
	    is_cut_character(decoder, end)) {
		decoder->used = *size = (gsize)(end - decoder->raw);
		return decoder->raw;
	}
	g_string_truncate(decoder->decoded, 0);
	decode_mixed(decoder, end);
	*size = decoder->decoded->len;
	return decoder->decoded->str;
}

static guint16 unit_at(const struct decoder *decoder, gsize at)
{
	guint8 first = (guint8)decoder->raw[at], second = (guint8)decoder->raw[at + 1];

	return decoder->encoding == ENCODING_UTF_16_LE ? (guint16)(first | second << 8)
						       : (guint16)(first << 8 | second);
}

static bool is_high_surrogate(guint16 unit)
{
	return (unit & 0xFC00) == 0xD800;
}

static bool is_low_surrogate(guint16 unit)
{
	return (unit & 0xFC00) == 0xDC00;
}

static const char *decode_utf_16(struct decoder *decoder, gsize *size)
{
	gsize at = 0;

	g_string_truncate(decoder->decoded, 0);
	while (at + 2 <= decoder->held) {
		guint16 unit = unit_at(decoder, at), next = 0;

		if (is_high_surrogate(unit)) {
			if (at + 4 > decoder->held && !decoder->has_ended)
				break;
			next = at + 4 <= decoder->held ? unit_at(decoder, at + 2) : 0;
		}
		at += 2;
		if (is_high_surrogate(unit) && is_low_surrogate(next)) {
			g_string_append_unichar(decoder->decoded, 0x10000u +
									  ((unit & 0x3FFu) << 10) +
									  (next & 0x3FFu));
			at += 2;
		} else if (is_high_surrogate(unit) || is_low_surrogate(unit)) {
			g_string_append_unichar(decoder->decoded, 0xFFFD);
		} else if (unit != 0) {
			g_string_append_unichar(decoder->decoded, unit);
		}
	}
	decoder->used =
		decoder->has_ended ? decoder->held : at; /* an odd byte at the end is nothing */
	*size = decoder->decoded->len;
	return decoder->decoded->str;
}

const char *decoder_next(struct decoder *decoder, gsize *size)
{
	for (;;) {
		const char *block;

		fill(decoder);
		if (decoder->held == 0 && decoder->has_ended)
			return NULL;
		block = decoder->encoding == ENCODING_UTF_8 ? decode_utf_8(decoder, size)
							    : decode_utf_16(decoder, size);
		if (*size > 0)
			return block;
	}
}
