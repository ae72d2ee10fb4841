/*
 * Paragraphs, lists and tables of Markdown.
 */
#include "reports/markdown/prose.h"

#include <stdbool.h>
#include <string.h>

#include "reports/text.h"

#define WIDTH 90

/* Letters that are seen: the marks of a post (reports/public/say.h) are not. */
static glong seen_length(const char *text)
{
	glong length = g_utf8_strlen(text, -1);

	for (; *text; text++)
		length -= (guchar)*text < ' ';
	return length;
}

/* A word that would begin a list or heading if it stood first in a line. */
static bool begins_a_block(const char *word)
{
	gsize digits = strspn(word, "0123456789");

	if (digits && (word[digits] == '.' || word[digits] == ')') && word[digits + 1] == '\0')
		return true;
	return strchr("-+*#>=|", word[0]) != NULL;
}

/* Words in lines of at most WIDTH; the lines after the first begin with `indent`. */
static void wrap(GString *out, const char *text, const char *indent)
{
	g_auto(GStrv) words = g_strsplit(text, " ", -1);
	glong column = 0;

	for (char **word = words; *word; word++) {
		glong length = seen_length(*word);

		if (**word == '\0')
			continue;
		if (column > 0 && column + 1 + length > WIDTH && !begins_a_block(*word)) {
			g_string_append_printf(out, "\n%s", indent);
			column = 0;
		} else if (column > 0) {
			g_string_append_c(out, ' ');
			column++;
		}
		g_string_append(out, *word);
		column += length;
	}
}

void prose_paragraph(GString *out, const char *text)
{
	if (*text == '\0')
		return;
	wrap(out, text, "");
	g_string_append(out, "\n\n");
}

void prose_item(GString *out, const char *text)
{
	g_string_append(out, "- ");
	wrap(out, text, "  ");
	g_string_append_c(out, '\n');
}

void prose_numbered(GString *out, guint number, const char *text)
{
	g_string_append_printf(out, "%u. ", number);
	wrap(out, text, number < 10 ? "   " : "    ");
	g_string_append_c(out, '\n');
}

void prose_table_init(struct prose_table *table, const char *alignment)
{
	table->alignment = alignment;
	table->cells = g_ptr_array_new_with_free_func(g_free);
}

void prose_table_cell(struct prose_table *table, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	g_ptr_array_add(table->cells, g_strdup_vprintf(format, arguments));
	va_end(arguments);
}

void prose_table_name(struct prose_table *table, const char *name)
{
	GString *cell = g_string_new(NULL);

	text_add_markdown(cell, name);
	g_ptr_array_add(table->cells, g_string_free(cell, FALSE));
}

static glong column_width(const struct prose_table *table, guint column, guint columns)
{
	glong width = 3;

	for (guint i = column; i < table->cells->len; i += columns)
		width = MAX(width, seen_length(g_ptr_array_index(table->cells, i)));
	return width;
}

static void add_padded(GString *out, const char *cell, glong width, bool to_the_right)
{
	int padding = (int)(width - seen_length(cell));

	g_string_append_printf(out, "| %*s%s%*s ", to_the_right ? padding : 0, "", cell,
			       to_the_right ? 0 : padding, "");
}

static void add_rule(GString *out, const struct prose_table *table, guint columns)
{
	for (guint column = 0; column < columns; column++) {
		bool is_right = table->alignment[column] == 'r';
		glong width = column_width(table, column, columns) + 1;

		g_string_append(out, is_right ? "|" : "|:");
		for (glong i = 0; i < width; i++)
			g_string_append_c(out, '-');
		g_string_append(out, is_right ? ":" : "");
	}
	g_string_append(out, "|\n");
}

void prose_table_print(struct prose_table *table, GString *out)
{
	guint columns = (guint)strlen(table->alignment);

	for (guint i = 0; i < table->cells->len; i++) {
		guint column = i % columns;

		add_padded(out, g_ptr_array_index(table->cells, i),
			   column_width(table, column, columns), table->alignment[column] == 'r');
		if (column + 1 == columns)
			g_string_append(out, "|\n");
		if (i + 1 == columns)
			add_rule(out, table, columns);
	}
	g_string_append_c(out, '\n');
	g_ptr_array_unref(table->cells);
}
