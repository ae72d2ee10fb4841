/*
 * The one-byte encodings in which spreadsheets of old save tables again: Windows-1252 (Latin-1 is
 * a part of it) and Mac Roman. Nothing in a file says which; only one of them makes words of it.
 */
#ifndef IMPORTERS_READERS_CODEPAGE_H
#define IMPORTERS_READERS_CODEPAGE_H

#include <glib.h>

enum codepage { CODEPAGE_WINDOWS_1252, CODEPAGE_MAC_ROMAN, CODEPAGES };

const char *codepage_name(enum codepage codepage); /* "Windows-1252" */

/* What this byte stands for; U+FFFD for one that stands for nothing. */
gunichar codepage_letter(enum codepage codepage, guint8 byte);

/* The encoding by which the bytes that are no UTF-8 yield letters where letters belong; when both
 * do as well, Windows-1252. */
enum codepage codepage_guess(const char *text, gsize size);

#endif
