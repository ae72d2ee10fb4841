/*
 * The people file (people.csv): what the user knows better about who is who. A row is handed on
 * as it stands; identity_resolve() lets it overrule everything else.
 */
#include <string.h>

#include "analyzer/name.h"
#include "importers/kind.h"
#include "importers/readers/sheet.h"

static const char *const needed[] = {"key", NULL};

static const struct kind_word {
	const char *word;
	enum person_kind kind;
} kind_words[] = {
	{"person", PERSON_HUMAN},
	{"organisation", PERSON_ORGANISATION},
	{"organization", PERSON_ORGANISATION},
	{"bot", PERSON_BOT},
	{"me", PERSON_ME},
	{"ignore", PERSON_IGNORED},
};

/* Reads the kind of person; -1 for an empty cell. False for an unknown word. */
static bool read_kind(const char *word, int *kind)
{
	*kind = -1;
	if (*word == '\0')
		return true;
	for (guint i = 0; i < G_N_ELEMENTS(kind_words); i++)
		if (g_ascii_strcasecmp(word, kind_words[i].word) == 0)
			*kind = (int)kind_words[i].kind;
	return *kind >= 0;
}

static const char *or_null(const char *text)
{
	return text == NULL || *text == '\0' ? NULL : text;
}

static void read_row(struct import *import, struct sheet *sheet)
{
	const char *key_text = sheet_field(sheet, "key");
	const char *same_text = sheet_field(sheet, "same_as");
	const char *kind_text = sheet_field(sheet, "kind");
	g_autofree char *key = key_parse(key_text);
	g_autofree char *same_as = key_parse(same_text);
	g_autofree char *name = name_clean(sheet_field(sheet, "name"));
	int kind;

	if (key == NULL) {
		sheet_report(sheet, DIAG_KEY_UNKNOWN, "'%s'", key_text);
	} else if (*same_text != '\0' && same_as == NULL) {
		sheet_report(sheet, DIAG_KEY_UNKNOWN, "'%s' under same_as", same_text);
	} else if (!read_kind(kind_text, &kind)) {
		sheet_report(sheet, DIAG_KIND_UNKNOWN,
			     "'%s'; person, organisation, bot, me and ignore are", kind_text);
	} else if (same_as == NULL && kind < 0 && *name == '\0') {
		sheet_report(sheet, DIAG_ROW_SHORT, "nothing is said of %s", key);
	} else {
		network_declare(import->network, (struct declaration){
							 .key = key,
							 .same_as = same_as,
							 .name = or_null(name),
							 .kind = kind,
							 .place = sheet_place(sheet),
						 });
		sheet_count(sheet, ROW_KEPT, WHEN_NONE);
	}
}

static bool people_knows(const char *entry)
{
	(void)entry;
	return false; /* any name will do; the header tells */
}

static bool has_column(const GPtrArray *header, const char *column)
{
	return g_ptr_array_find_with_equal_func((GPtrArray *)header, column, g_str_equal, NULL);
}

/* A key and something to say of it. */
static bool people_knows_header(const GPtrArray *header)
{
	return has_column(header, "key") &&
	       (has_column(header, "same_as") || has_column(header, "kind"));
}

static void people_begin(struct import *import)
{
	import->state = NULL;
}

static void people_read(struct import *import, const char *entry, const GPtrArray *header,
			struct stream *stream)
{
	struct part *part = network_part(import->network, import->source, entry);
	struct sheet *sheet = sheet_open(stream, part, SHEET_CSV, needed, import->diag);

	(void)header;
	if (sheet == NULL)
		return;
	while (sheet_next(sheet))
		read_row(import, sheet);
	sheet_close(sheet);
}

static void people_end(struct import *import)
{
	(void)import;
}

const struct export_kind people_kind = {
	.kind = SOURCE_PEOPLE,
	.knows = people_knows,
	.knows_header = people_knows_header,
	.begin = people_begin,
	.read = people_read,
	.end = people_end,
};
