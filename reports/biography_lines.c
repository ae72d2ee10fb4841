/*
 * The lines that a biography is made of, for a terminal of eighty columns.
 */
#include "reports/biography_lines.h"

#include <string.h>

#define WIDTH 78

void biography_wrap(FILE *stream, const char *text, int column)
{
	g_auto(GStrv) words = g_strsplit(text, " ", -1);
	glong at = column;

	for (char **word = words; *word; word++) {
		glong length = g_utf8_strlen(*word, -1);

		if (at > column && at + 1 + length > WIDTH) {
			fprintf(stream, "\n%*s", column, "");
			at = column;
		}
		fprintf(stream, "%s%s", at > column ? " " : "", *word);
		at += length + (at > column);
	}
	fputc('\n', stream);
}

void biography_paragraph(FILE *stream, const char *text)
{
	fputs("  ", stream);
	biography_wrap(stream, text, 2);
}

void biography_title(FILE *stream, const char *name, const char *aside)
{
	glong padding = WIDTH - g_utf8_strlen(name, -1) - g_utf8_strlen(aside, -1);

	fprintf(stream, "%s%*s%s\n", name, (int)MAX(padding, 2), "", aside);
}
