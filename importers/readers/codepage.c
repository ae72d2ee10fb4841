/*
 * Which encoding a file is in, told by its words. The one thing to know: "José" of one encoding
 * is "JosŽ" or "JosÈ" by the other, so a capital letter, a sign or nothing at all in the middle
 * of a word speaks against an encoding, and a small letter speaks for it.
 */
#include "importers/readers/codepage.h"

#include <stdbool.h>
#include <string.h>

/* From 0x80 to 0x9F; the rest is as in Unicode. Five codes stand for nothing. */
static const gunichar windows_1252[32] = {
	0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
	0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
	0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
};

/* From 0x80 on. */
static const gunichar mac_roman[128] = {
	0x00C4, 0x00C5, 0x00C7, 0x00C9, 0x00D1, 0x00D6, 0x00DC, 0x00E1, 0x00E0, 0x00E2, 0x00E4,
	0x00E3, 0x00E5, 0x00E7, 0x00E9, 0x00E8, 0x00EA, 0x00EB, 0x00ED, 0x00EC, 0x00EE, 0x00EF,
	0x00F1, 0x00F3, 0x00F2, 0x00F4, 0x00F6, 0x00F5, 0x00FA, 0x00F9, 0x00FB, 0x00FC, 0x2020,
	0x00B0, 0x00A2, 0x00A3, 0x00A7, 0x2022, 0x00B6, 0x00DF, 0x00AE, 0x00A9, 0x2122, 0x00B4,
	0x00A8, 0x2260, 0x00C6, 0x00D8, 0x221E, 0x00B1, 0x2264, 0x2265, 0x00A5, 0x00B5, 0x2202,
	0x2211, 0x220F, 0x03C0, 0x222B, 0x00AA, 0x00BA, 0x03A9, 0x00E6, 0x00F8, 0x00BF, 0x00A1,
	0x00AC, 0x221A, 0x0192, 0x2248, 0x2206, 0x00AB, 0x00BB, 0x2026, 0x00A0, 0x00C0, 0x00C3,
	0x00D5, 0x0152, 0x0153, 0x2013, 0x2014, 0x201C, 0x201D, 0x2018, 0x2019, 0x00F7, 0x25CA,
	0x00FF, 0x0178, 0x2044, 0x20AC, 0x2039, 0x203A, 0xFB01, 0xFB02, 0x2021, 0x00B7, 0x201A,
	0x201E, 0x2030, 0x00C2, 0x00CA, 0x00C1, 0x00CB, 0x00C8, 0x00CD, 0x00CE, 0x00CF, 0x00CC,
	0x00D3, 0x00D4, 0xF8FF, 0x00D2, 0x00DA, 0x00DB, 0x00D9, 0x0131, 0x02C6, 0x02DC, 0x00AF,
	0x02D8, 0x02D9, 0x02DA, 0x00B8, 0x02DD, 0x02DB, 0x02C7,
};

#define RIGHT_SINGLE_QUOTE 0x2019
#define FLORIN_SIGN	   0x0192 /* in no name, and where Mac Roman has É */

const char *codepage_name(enum codepage codepage)
{
	static const char *const names[CODEPAGES] = {"Windows-1252", "Mac Roman"};

	return names[codepage];
}

gunichar codepage_letter(enum codepage codepage, guint8 byte)
{
	if (byte < 0x80)
		return byte;
	if (codepage == CODEPAGE_MAC_ROMAN)
		return mac_roman[byte - 0x80];
	return byte < 0xA0 ? windows_1252[byte - 0x80] : byte;
}

/* Small letters stand in words and before no capital; capitals begin a word or stand among
 * their like. */
static int fitness_of_letter(gunichar before, gunichar letter, gunichar after)
{
	if (letter == FLORIN_SIGN || g_unichar_isdigit(before) || g_unichar_isdigit(after))
		return -1;
	if (g_unichar_islower(letter))
		return g_unichar_isupper(after) ? -1 : 1;
	if (!g_unichar_isupper(letter))
		return -1;
	if (!g_unichar_isalpha(before))
		return 1;
	return g_unichar_isupper(before) && !g_unichar_islower(after) ? 1 : -1;
}

/* Whether an apostrophe may stand between these two: "Ann's", "don't", "O'Neil". */
static bool is_elision(gunichar letter, gunichar after)
{
	return letter == RIGHT_SINGLE_QUOTE &&
	       (g_unichar_isupper(after) || (after < 0x80 && strchr("stdmrlv", (int)after)));
}

/* How well a letter suits its neighbours: 1, 0 or -1. */
static int fitness(gunichar before, gunichar letter, gunichar after)
{
	if (letter == 0xFFFD)
		return -1;
	if (g_unichar_isspace(letter))
		return 1;
	if (g_unichar_isalpha(letter))
		return fitness_of_letter(before, letter, after);
	if (g_unichar_isalpha(before) && g_unichar_isalpha(after))
		return is_elision(letter, after) ? 1 : -1;
	return g_unichar_ispunct(letter) ? 1 : 0;
}

static gunichar letter_at(enum codepage codepage, const char *text, gsize size, gsize at)
{
	return at < size ? codepage_letter(codepage, (guint8)text[at]) : ' ';
}

enum codepage codepage_guess(const char *text, gsize size)
{
	int score[CODEPAGES] = {0};
	const char *bad = text, *end = text + size;

	while (!g_utf8_validate_len(bad, (gsize)(end - bad), &bad)) {
		gsize at = (gsize)(bad - text);

		for (enum codepage page = 0; page < CODEPAGES; page++)
			score[page] += fitness(at > 0 ? letter_at(page, text, size, at - 1) : ' ',
					       letter_at(page, text, size, at),
					       letter_at(page, text, size, at + 1));
		bad++;
	}
	return score[CODEPAGE_MAC_ROMAN] > score[CODEPAGE_WINDOWS_1252] ? CODEPAGE_MAC_ROMAN
									: CODEPAGE_WINDOWS_1252;
}
