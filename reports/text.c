/*
 * Figures and words as a person reads them, and escapes. The one thing to know: CSV and JSON
 * print the same figure because both take it from text_figure().
 */
#include "reports/text.h"

#include <math.h>
#include <string.h>

#include "analyzer/name.h"

#define FIGURE_LIMIT 1e9

const char *text_count(guint64 count, char buffer[TEXT_SIZE])
{
	char digits[TEXT_SIZE];
	guint length, i, used = 0;

	length = (guint)g_snprintf(digits, sizeof digits, "%" G_GUINT64_FORMAT, count);
	for (i = 0; i < length; i++) {
		if (i > 0 && (length - i) % 3 == 0) {
			buffer[used++] = ',';
		}
		buffer[used++] = digits[i];
	}
	buffer[used] = '\0';
	return buffer;
}

static const char *copy(const char *words, char buffer[TEXT_SIZE])
{
	g_strlcpy(buffer, words, TEXT_SIZE);
	return buffer;
}

const char *text_number(guint64 count, char buffer[TEXT_SIZE])
{
	static const char *const words[] = {"none", "one",   "two",   "three", "four", "five",
					    "six",  "seven", "eight", "nine",  "ten"};

	return count < G_N_ELEMENTS(words) ? copy(words[count], buffer) : text_count(count, buffer);
}

const char *text_number_first(guint64 count, char buffer[TEXT_SIZE])
{
	text_number(count, buffer);
	buffer[0] = g_ascii_toupper(buffer[0]);
	return buffer;
}

const char *text_ordinal_suffix(guint64 number)
{
	guint64 last = number % 10;

	if (last == 0 || last > 3 || (number % 100 > 10 && number % 100 < 14)) {
		return "th";
	}
	return last == 1 ? "st" : last == 2 ? "nd" : "rd";
}

const char *text_plural(guint64 count, const char *one, const char *many)
{
	return count == 1 ? one : many;
}

const char *text_share(guint64 part, guint64 whole, char buffer[TEXT_SIZE])
{
	guint64 percent;

	if (part == 0 || whole == 0) {
		return copy("none", buffer);
	}
	percent = (200 * part + whole) / (2 * whole);
	if (percent == 0) {
		return copy("under 1%", buffer);
	}
	if (percent >= 100 && part < whole) {
		return copy("over 99%", buffer);
	}
	g_snprintf(buffer, TEXT_SIZE, "%" G_GUINT64_FORMAT "%%", percent);
	return buffer;
}

const char *text_percent(double share, char buffer[TEXT_SIZE])
{
	long percent = lround(100 * share);

	if (share <= 0) {
		return copy("none", buffer);
	}
	if (percent == 0) {
		return copy("under 1%", buffer);
	}
	if (percent >= 100 && share < 1) {
		return copy("over 99%", buffer);
	}
	g_snprintf(buffer, TEXT_SIZE, "%ld%%", percent);
	return buffer;
}

const char *text_span(gint32 days, char buffer[TEXT_SIZE])
{
	char number[TEXT_SIZE];
	long months = lround(days / (365.25 / 12));

	if (days < 61) {
		g_snprintf(buffer, TEXT_SIZE, "%s %s", text_number((guint64)days, number),
			   text_plural((guint64)days, "day", "days"));
	} else if (months < 24) {
		g_snprintf(buffer, TEXT_SIZE, "%s months", text_number((guint64)months, number));
	} else {
		g_snprintf(buffer, TEXT_SIZE, "%s years", text_figure(days / 365.25, 1, number));
	}
	return buffer;
}

struct fraction {
	double value;
	const char *words;
};

static const struct fraction fractions[] = {
	{1 / 10.0, "a tenth"},	     {1 / 5.0, "a fifth"}, {1 / 4.0, "a quarter"},
	{1 / 3.0, "a third"},	     {1 / 2.0, "half"},	   {2 / 3.0, "two thirds"},
	{3 / 4.0, "three quarters"},
};

#define HAIR 1e-9 /* 0.51 - 0.5 is a hair over 0.01 */

static const char *nearness(double off)
{
	if (ABS(off) <= HAIR)
		return "";
	if (ABS(off) <= 0.01 + HAIR)
		return "about ";
	return off > 0 ? "just over " : "just under ";
}

static char *out_of_a_hundred(guint64 count, guint64 of)
{
	char buffer[TEXT_SIZE];
	const char *percent = text_share(count, of, buffer);

	if (g_str_has_prefix(percent, "under"))
		return g_strdup("Fewer than 1 in 100");
	if (g_str_has_prefix(percent, "over"))
		return g_strdup("Over 99 in 100");
	return g_strdup_printf("%.*s in 100", (int)strcspn(percent, "%"), percent);
}

char *text_fraction(guint64 count, guint64 of)
{
	const struct fraction *nearest = NULL;
	double off = 1;
	char *words;
	guint i;

	for (i = 0; i < G_N_ELEMENTS(fractions); i++) {
		double distance = (double)count / (double)of - fractions[i].value;

		if (ABS(distance) < ABS(off)) {
			off = distance;
			nearest = &fractions[i];
		}
	}
	if (!nearest || ABS(off) > 0.03 + HAIR)
		return out_of_a_hundred(count, of);
	words = g_strconcat(nearness(off), nearest->words, NULL);
	words[0] = g_ascii_toupper(words[0]);
	return words;
}

/* `number` with a point before its last digits. */
static const char *with_point(guint64 number, int decimals, char buffer[TEXT_SIZE])
{
	char digits[TEXT_SIZE];
	gsize first = sizeof digits;

	digits[--first] = '\0';
	for (int place = 0; place <= decimals || number > 0; place++, number /= 10) {
		if (place == decimals && decimals > 0) {
			digits[--first] = '.';
		}
		digits[--first] = (char)('0' + number % 10);
	}
	return copy(digits + first, buffer);
}

/* Whether a figure is small and so far from the middle between two last digits that one
 * multiplication, off by less than a millionth, rounds it as printf would, which takes ten times as
 * long. A report holds half a million of them. */
static gboolean rounds_plainly(double value, int decimals, guint64 *rounded)
{
	static const double scales[] = {1, 10, 100, 1000, 10000};
	double scaled;

	if (decimals < 0 || decimals >= (int)G_N_ELEMENTS(scales) || !(value >= 0 && value < 1e6)) {
		return FALSE;
	}
	scaled = value * scales[decimals];
	*rounded = (guint64)(scaled + 0.5);
	return ABS(scaled - floor(scaled) - 0.5) > 1e-4;
}

const char *text_figure(double value, int decimals, char buffer[TEXT_SIZE])
{
	char format[8];
	guint64 rounded;

	if (isnan(value)) {
		return copy("", buffer);
	}
	if (rounds_plainly(value, decimals, &rounded)) {
		return with_point(rounded, decimals, buffer);
	}
	g_snprintf(format, sizeof format, "%%.%df", CLAMP(decimals, 0, 9));
	g_ascii_formatd(buffer, TEXT_SIZE, format, CLAMP(value, -FIGURE_LIMIT, FIGURE_LIMIT));
	/* A hair below zero is zero, not "-0.00". */
	if (buffer[0] == '-' && strspn(buffer, "-0.") == strlen(buffer)) {
		memmove(buffer, buffer + 1, strlen(buffer));
	}
	return buffer;
}

double text_rounded(double value, int decimals)
{
	char buffer[TEXT_SIZE];

	return g_ascii_strtod(text_figure(value, decimals, buffer), NULL);
}

/* Characters that reorder what stands around them, or are seen by nobody and break lines. */
static gboolean is_hidden(gunichar c)
{
	static const struct {
		gunichar first, last;
	} hidden[] = {{0x061C, 0x061C}, {0x200E, 0x200F}, {0x2028, 0x202E}, {0x2066, 0x2069}};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(hidden); i++) {
		if (c >= hidden[i].first && c <= hidden[i].last) {
			return TRUE;
		}
	}
	return g_unichar_iscntrl(c);
}

/* Most texts: there is nothing to drop. */
static gboolean is_printable(const char *text)
{
	while (g_ascii_isprint(*text)) {
		text++;
	}
	return *text == '\0';
}

static char *without_hidden(const char *text)
{
	g_autofree char *valid = g_utf8_make_valid(text, -1);
	GString *visible = g_string_sized_new(strlen(valid));
	const char *next;

	for (next = valid; *next; next = g_utf8_next_char(next)) {
		gunichar c = g_utf8_get_char(next);

		if (!is_hidden(c)) {
			g_string_append_unichar(visible, c);
		}
	}
	return g_string_free(visible, FALSE);
}

char *text_visible(const char *text)
{
	if (text == NULL) {
		return g_strdup("");
	}
	return is_printable(text) ? g_strdup(text) : without_hidden(text);
}

/* "1." and "12)" begin a numbered list when a line begins with them. */
static gboolean ends_list_number(const char *text, const char *here)
{
	const char *digit = here;

	if (here[1] != ' ' && here[1] != '\0') {
		return FALSE;
	}
	while (digit > text && g_ascii_isdigit(digit[-1])) {
		digit--;
	}
	return digit < here && (digit == text || digit[-1] == ' ');
}

static gboolean is_inside_word(const char *text, const char *here)
{
	return here > text && g_ascii_isalnum(here[-1]) && g_ascii_isalnum(here[1]);
}

static gboolean needs_backslash(const char *text, const char *here)
{
	switch (*here) {
	case '\\':
	case '`':
	case '*':
	case '[':
	case ']':
	case '<':
	case '>':
	case '|':
	case '~':
	case '&':
	case '$':
		return TRUE;
	case '_': /* handles are full of them, and inside a word they mean nothing */
		return !is_inside_word(text, here);
	case '#':
	case '-':
	case '+':
	case '=':
		return here == text || here[-1] == ' ';
	case '.':
	case ')':
		return ends_list_number(text, here) ||
		       (here - text >= 3 && !g_ascii_strncasecmp(here - 3, "www", 3));
	case ':': /* many readers make links of bare addresses */
		return here[1] == '/';
	case '@':
		return is_inside_word(text, here);
	default:
		return FALSE;
	}
}

void text_add_markdown(GString *out, const char *text)
{
	g_autofree char *clean = name_clean(text ? text : "");
	const char *next;

	for (next = clean; *next; next++) {
		if (needs_backslash(clean, next)) {
			g_string_append_c(out, '\\');
		}
		g_string_append_c(out, *next);
	}
}
