/*
 * What somebody wrote, brought to one form: exports of different years write the same words with
 * entities or letters, with line breaks, with spaces, or with nothing in their place.
 */
#include "importers/linkedin/linkedin.h"

#include <string.h>

#define LONGEST_ENTITY 10 /* letters between & and ; */

/* Those of U+00A0 to U+00FF, in order. */
static const char *const latin_entities[96] = {
	"nbsp",	  "iexcl",  "cent",   "pound",	"curren", "yen",    "brvbar", "sect",	"uml",
	"copy",	  "ordf",   "laquo",  "not",	"shy",	  "reg",    "macr",   "deg",	"plusmn",
	"sup2",	  "sup3",   "acute",  "micro",	"para",	  "middot", "cedil",  "sup1",	"ordm",
	"raquo",  "frac14", "frac12", "frac34", "iquest", "Agrave", "Aacute", "Acirc",	"Atilde",
	"Auml",	  "Aring",  "AElig",  "Ccedil", "Egrave", "Eacute", "Ecirc",  "Euml",	"Igrave",
	"Iacute", "Icirc",  "Iuml",   "ETH",	"Ntilde", "Ograve", "Oacute", "Ocirc",	"Otilde",
	"Ouml",	  "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",  "Uuml",   "Yacute", "THORN",
	"szlig",  "agrave", "aacute", "acirc",	"atilde", "auml",   "aring",  "aelig",	"ccedil",
	"egrave", "eacute", "ecirc",  "euml",	"igrave", "iacute", "icirc",  "iuml",	"eth",
	"ntilde", "ograve", "oacute", "ocirc",	"otilde", "ouml",   "divide", "oslash", "ugrave",
	"uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml",
};

static const struct {
	const char *name;
	gunichar letter;
} other_entities[] = {
	{"amp", '&'},	   {"lt", '<'},	       {"gt", '>'},	   {"quot", '"'},
	{"apos", '\''},	   {"lsquo", 0x2018},  {"rsquo", 0x2019},  {"sbquo", 0x201A},
	{"ldquo", 0x201C}, {"rdquo", 0x201D},  {"bdquo", 0x201E},  {"ndash", 0x2013},
	{"mdash", 0x2014}, {"hellip", 0x2026}, {"bull", 0x2022},   {"euro", 0x20AC},
	{"trade", 0x2122}, {"lsaquo", 0x2039}, {"rsaquo", 0x203A}, {"OElig", 0x0152},
	{"oelig", 0x0153}, {"Scaron", 0x0160}, {"scaron", 0x0161}, {"Yuml", 0x0178},
};

/* 0 for what no character may be. */
static gunichar letter_of_number(const char *text)
{
	bool is_hex = g_ascii_tolower(*text) == 'x';
	guint64 number;

	if (!g_ascii_string_to_unsigned(text + is_hex, is_hex ? 16 : 10, 1, 0x10FFFF, &number,
					NULL))
		return 0;
	return g_unichar_validate((gunichar)number) ? (gunichar)number : 0;
}

static gunichar letter_of_name(const char *name)
{
	for (guint i = 0; i < G_N_ELEMENTS(other_entities); i++)
		if (strcmp(name, other_entities[i].name) == 0)
			return other_entities[i].letter;
	for (guint i = 0; i < G_N_ELEMENTS(latin_entities); i++)
		if (strcmp(name, latin_entities[i]) == 0)
			return 0xA0 + i;
	return 0;
}

/* The letter that the entity at `text` stands for, 0 for none; `size` of what stands for it. */
static gunichar entity_at(const char *text, gsize *size)
{
	char name[LONGEST_ENTITY + 1];
	gsize length = strcspn(text + 1, "; &\n");

	if (length == 0 || length > LONGEST_ENTITY || text[1 + length] != ';')
		return 0;
	memcpy(name, text + 1, length);
	name[length] = '\0';
	*size = length + 2;
	return *name == '#' ? letter_of_number(name + 1) : letter_of_name(name);
}

char *linkedin_without_entities(const char *text)
{
	GString *plain = g_string_sized_new(strlen(text));
	const char *mark;

	for (; (mark = strchr(text, '&')) != NULL; text = mark) {
		gsize size = 1;
		gunichar letter = entity_at(mark, &size);

		g_string_append_len(plain, text, mark - text);
		if (letter != 0) {
			g_string_append_unichar(plain, letter);
		} else {
			g_string_append_c(plain, '&');
			size = 1;
		}
		mark += size;
	}
	g_string_append(plain, text);
	return g_string_free(plain, FALSE);
}

char *linkedin_one_line(const char *text)
{
	GString *line = g_string_sized_new(strlen(text));
	bool in_space = false;

	for (; *text != '\0'; text++) {
		if (g_ascii_isspace(*text)) {
			in_space = true;
			continue;
		}
		if (in_space && line->len > 0)
			g_string_append_c(line, ' ');
		in_space = false;
		g_string_append_c(line, *text);
	}
	return g_string_free(line, FALSE);
}

static bool is_space(const char *at)
{
	return *at == ' ' || (*at >= '\t' && *at <= '\r');
}

/* This sees every word of an archive: letters go eight at a time. */
guint64 linkedin_fingerprint(const char *text)
{
	guint64 fingerprint = FINGERPRINT_NONE, letters = 0, count = 0;

	for (; *text != '\0'; text++) {
		if (text[0] == '\xC2' && text[1] == '\xA0')
			text++; /* a space that breaks no line */
		else if (!is_space(text)) {
			letters = letters << 8 | (guchar)*text;
			if (++count % sizeof letters == 0)
				fingerprint = fingerprint_number(fingerprint, letters);
		}
	}
	return fingerprint_number(fingerprint_number(fingerprint, letters), count);
}
