/*
 * Compiles vocabulary files. A file is read section by section: the lines of one are collected,
 * and its header says what to make of them. Words must be defined before the patterns that use
 * them, so one pass is enough.
 */
#include "analyzer/told/vocabulary.h"

#include <stdarg.h>
#include <string.h>

struct reader {
	struct language *language;
	bool is_users;		 /* not built in: every pattern is tried at once */
	char *trouble;		 /* the first mistake, with its line; NULL when none */
	guint line, header_line; /* the line being read, and that of `header` */
	GHashTable *lists; /* char * -> GPtrArray of char *: the lines of "<meal>", for its needs */
	GHashTable *groups; /* char * -> GPtrArray of char *: names of conditions */
	char *header;
	GPtrArray *lines; /* char * */
	bool reads_rules; /* rules are read last, so that they may stand before their conditions */
};

static const char *const reading_names[TOLD_READINGS] = {
	[TOLD_MET] = "met",
	[TOLD_SPOKE] = "spoke",
	[TOLD_NOT_MET] = "not-met",
	[TOLD_MAYBE_MET] = "maybe-met",
	[TOLD_MAYBE_SPOKE] = "maybe-spoke",
	[TOLD_SAME_EVENT] = "same-event",
	[TOLD_PLAN] = "plan",
	[TOLD_CALL_PLAN] = "call-plan",
	[TOLD_ARRIVAL] = "arrival",
	[TOLD_ACCEPTANCE] = "acceptance",
	[TOLD_CANCELLATION] = "cancellation",
	[TOLD_NOTHING] = "nothing",
};

static const char *const scope_names[CONDITION_SCOPES] = {
	[SCOPE_BEFORE] = "before",   [SCOPE_BEHIND] = "behind",	    [SCOPE_FOUND] = "found",
	[SCOPE_CLAUSE] = "clause",   [SCOPE_SENTENCE] = "sentence", [SCOPE_NEAR] = "near",
	[SCOPE_MESSAGE] = "message",
};

static const char *const date_names[DATE_WORDS] = {
	[DATE_WORD_DAYS] = "days",	     [DATE_WORD_MONTH] = "month",
	[DATE_WORD_YEAR] = "year",	     [DATE_WORD_WEEKDAY] = "weekday",
	[DATE_WORD_MONTHNAME] = "monthname", [DATE_WORD_YEARNAME] = "yearname",
	[DATE_WORD_DAYNUMBER] = "daynumber", [DATE_WORD_AGO] = "ago",
};

/* The first mistake counts; nothing is read after it, and what was is thrown away. */
static void G_GNUC_PRINTF(2, 3) complain(struct reader *reader, const char *format, ...)
{
	g_autofree char *words = NULL;
	va_list arguments;

	if (reader->trouble)
		return;
	va_start(arguments, format);
	words = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	if (reader->header)
		reader->trouble =
			g_strdup_printf("%u: [%s]: %s", reader->header_line, reader->header, words);
	else
		reader->trouble = g_strdup_printf("1: %s", words);
}

static guint index_of(struct reader *reader, const char *name, const char *const *names,
		      guint count)
{
	for (guint i = 0; i < count; i++) {
		if (strcmp(name, names[i]) == 0)
			return i;
	}
	complain(reader, "unknown word \"%s\"", name);
	return 0;
}

/* Appends a pattern with every "<name>" in it replaced by the words of that name. False when there
 * are none: `*trouble` (new string) says of which. */
static bool append_expanded(const struct language *language, GString *to, const char *pattern,
			    char **trouble)
{
	for (const char *at = pattern; *at; at++) {
		const char *end = *at == '<' && g_ascii_islower(at[1]) ? strchr(at, '>') : NULL;
		g_autofree char *name = NULL;
		const char *words;

		/* "(?P<name>" is PCRE's own. */
		if (end == NULL || (at > pattern && at[-1] == 'P')) {
			g_string_append_c(to, *at);
			continue;
		}
		name = g_strndup(at + 1, (gsize)(end - at - 1));
		words = g_hash_table_lookup(language->words, name);
		if (words == NULL) {
			*trouble = g_strdup_printf("no [words %s] above this", name);
			return false;
		}
		g_string_append(to, words);
		at = end;
	}
	return true;
}

static char *alternatives(const GPtrArray *lines)
{
	GString *all = g_string_new("(?:");

	for (guint i = 0; i < lines->len; i++)
		g_string_append_printf(all, "%s%s", i > 0 ? "|" : "",
				       (const char *)g_ptr_array_index(lines, i));
	return g_string_free(g_string_append_c(all, ')'), FALSE);
}

/* NULL when it is no pattern: `*trouble` (new string) says why. */
static GRegex *compile(const struct language *language, const char *before, const char *pattern,
		       const char *behind, char **trouble)
{
	g_autoptr(GString) whole = g_string_new(before);
	g_autoptr(GError) error = NULL;
	GRegex *regex;

	if (!append_expanded(language, whole, pattern, trouble))
		return NULL;
	g_string_append(whole, behind);
	regex = g_regex_new(whole->str, G_REGEX_CASELESS | G_REGEX_OPTIMIZE | G_REGEX_DUPNAMES, 0,
			    &error);
	if (regex == NULL)
		*trouble = g_strdup(error->message);
	return regex;
}

/* A pattern that is part of a vocabulary and must be right. */
static GRegex *compile_known(const struct language *language, const char *before,
			     const char *pattern, const char *behind)
{
	char *trouble = NULL;
	GRegex *regex = compile(language, before, pattern, behind, &trouble);

	if (regex == NULL)
		g_error("vocabulary: %s: %s", pattern, trouble);
	return regex;
}

GRegex *language_regex(const struct language *language, struct pattern *pattern)
{
	if (pattern->regex == NULL)
		pattern->regex = compile_known(language, "(?<!\\w)", pattern->text, "(?!\\w)");
	return pattern->regex;
}

/* Whether each pattern of a section can be compiled by itself, brackets closed, and is of the kind
 * that vocabularies may have. */
static bool patterns_are_right(struct reader *reader)
{
	for (guint i = 0; i < reader->lines->len; i++) {
		const char *line = g_ptr_array_index(reader->lines, i);
		g_autofree char *trouble = NULL;
		g_autoptr(GRegex) regex = NULL;

		const char *stranger;

		if (reader->reads_rules && *line == '>')
			continue;
		stranger = pattern_stranger(line);
		regex = compile(reader->language, "", line, "", &trouble);
		if (trouble)
			complain(reader, "%s", trouble);
		else if (stranger)
			complain(reader, "\"%s\": patterns like that are not read here", stranger);
	}
	return reader->trouble == NULL;
}

/* Takes the text. */
static struct pattern *pattern_new(char *text)
{
	struct pattern *pattern = g_new0(struct pattern, 1);

	pattern->text = text;
	return pattern;
}

static char **split_and_strip(const char *text, const char *separator)
{
	char **pieces = g_strsplit(text, separator, -1);

	for (char **piece = pieces; *piece; piece++)
		g_strstrip(*piece);
	return pieces;
}

static guint condition_named(struct reader *reader, const char *name)
{
	const GPtrArray *conditions = reader->language->conditions;

	for (guint i = 0; i < conditions->len; i++) {
		const struct condition *condition = g_ptr_array_index(conditions, i);

		if (strcmp(condition->name, name) == 0)
			return i;
	}
	complain(reader, "no condition \"%s\"", name);
	return 0;
}

static void append_term(struct reader *reader, GArray *terms, const char *words, bool ends)
{
	bool is_negated = g_str_has_prefix(words, "not ");
	struct term term = {condition_named(reader, is_negated ? words + 4 : words), is_negated,
			    ends};

	g_array_append_val(terms, term);
}

/* "wish, past and not opener": sets of terms that must hold together. A group stands for its
 * members, each alone. */
static void append_terms(struct reader *reader, GArray *terms, const char *text)
{
	g_auto(GStrv) sets = split_and_strip(text, ",");

	for (char **set = sets; *set; set++) {
		g_auto(GStrv) words = split_and_strip(*set, " and ");
		const GPtrArray *group = g_hash_table_lookup(reader->groups, *set);

		for (guint i = 0; group && i < group->len; i++)
			append_term(reader, terms, g_ptr_array_index(group, i), true);
		for (char **word = words; !group && *word; word++)
			append_term(reader, terms, *word, word[1] == NULL);
	}
}

/* What follows ">" in a rule. */
static void read_step(struct reader *reader, struct rule *rule, const char *text)
{
	g_auto(GStrv) parts = g_strsplit(text, " if ", 2);
	struct step *step = g_new0(struct step, 1);

	step->reading = index_of(reader, parts[0] ? parts[0] : "", reading_names, TOLD_READINGS);
	step->terms = g_array_new(FALSE, FALSE, sizeof(struct term));
	if (parts[0] && parts[1])
		append_terms(reader, step->terms, parts[1]);
	g_ptr_array_add(rule->steps, step);
}

/* Of the rule that comes next. Alternatives of a line are one pattern. */
static void add_trigger(const struct language *language, const char *line)
{
	struct trigger_pattern *trigger = g_new(struct trigger_pattern, 1);

	trigger->rule = language->rules->len;
	trigger->pattern = pattern_new(g_strdup_printf("(?:%s)", line));
	g_ptr_array_add(language->triggers, trigger);
	needs_add(language->needs, trigger->rule, line);
}

static void read_rule(struct reader *reader, const char *name, const char *unused)
{
	struct language *language = reader->language;
	guint triggers = language->triggers->len;
	struct rule *rule;

	(void)unused;
	if (language->rules->len == NEEDS_RULES_MAX) {
		complain(reader, "more than %d rules", NEEDS_RULES_MAX);
		return;
	}
	rule = g_new0(struct rule, 1);
	rule->name = g_strdup(name);
	rule->steps = g_ptr_array_new_with_free_func(step_free);
	for (guint i = 0; i < reader->lines->len; i++) {
		char *line = g_ptr_array_index(reader->lines, i);

		if (*line == '>') {
			read_step(reader, rule, g_strchug(line + 1));
			continue;
		}
		add_trigger(language, line);
	}
	if (language->triggers->len == triggers || rule->steps->len == 0)
		complain(reader, "a rule has a pattern and a line with \">\" at least");
	language_demand(language, language->rules->len, rule);
	g_ptr_array_add(language->rules, rule);
}

static GPtrArray *take_lines(struct reader *reader)
{
	GPtrArray *lines = reader->lines;

	reader->lines = g_ptr_array_new_with_free_func(g_free);
	return lines;
}

static void read_spelling(struct reader *reader, const char *name, const char *unused)
{
	GHashTable *spelling = *name ? reader->language->about : reader->language->spelling;

	(void)unused;
	for (guint i = 0; i < reader->lines->len; i++) {
		g_auto(GStrv) sides = g_strsplit(g_ptr_array_index(reader->lines, i), " = ", 2);

		if (sides[0] == NULL || sides[1] == NULL) {
			complain(reader, "no \" = \" in \"%s\"", sides[0]);
			return;
		}
		g_hash_table_insert(spelling, g_strdup(sides[0]), g_strdup(sides[1]));
		if (*name == '\0')
			needs_respell(reader->language->needs, sides[0], sides[1]);
	}
}

static void read_list(struct reader *reader, const char *name, const char *unused)
{
	struct language *language = reader->language;
	const struct {
		const char *name;
		GPtrArray **list;
	} lists[] = {
		{"weekdays", &language->weekdays},
		{"months", &language->months},
		{"numbers", &language->numbers},
		{"units", &language->units},
	};

	(void)unused;
	for (guint i = 0; i < G_N_ELEMENTS(lists); i++) {
		if (strcmp(name, lists[i].name) == 0 && *lists[i].list == NULL) {
			*lists[i].list = take_lines(reader);
			return;
		}
	}
	complain(reader, "unknown list, or the second of its name");
}

static void read_date(struct reader *reader, const char *word, const char *amount)
{
	g_autofree char *any = alternatives(reader->lines);
	struct date_rule *date = g_new0(struct date_rule, 1);

	date->word = index_of(reader, word, date_names, DATE_WORDS);
	date->amount = amount ? (int)g_ascii_strtoll(amount, NULL, 10) : 0;
	date->pattern = compile_known(reader->language, "(?<!\\w)", any, "(?!\\w)");
	g_ptr_array_add(reader->language->dates, date);
}

static void read_words(struct reader *reader, const char *name, const char *unused)
{
	GString *words = g_string_new(NULL);
	g_autofree char *any = alternatives(reader->lines), *trouble = NULL;
	GPtrArray *lines;

	(void)unused;
	if (!append_expanded(reader->language, words, any, &trouble))
		complain(reader, "%s", trouble);
	g_hash_table_insert(reader->language->words, g_strdup(name), g_string_free(words, FALSE));
	lines = take_lines(reader);
	g_hash_table_insert(reader->lists, g_strdup(name), lines);
	needs_define(reader->language->needs, name, lines);
}

static void read_condition(struct reader *reader, const char *name, const char *scope)
{
	struct condition *condition = g_new0(struct condition, 1);

	condition->name = g_strdup(name);
	condition->scope = index_of(reader, scope, scope_names, CONDITION_SCOPES);
	condition->pattern = pattern_new(alternatives(reader->lines));
	condition->need = needs_of(reader->language->needs, reader->lines, true);
	g_ptr_array_add(reader->language->conditions, condition);
}

static void read_group(struct reader *reader, const char *name, const char *unused)
{
	(void)unused;
	g_hash_table_insert(reader->groups, g_strdup(name), take_lines(reader));
}

/* What a language has one of. */
static void read_pattern(struct reader *reader, const char *name, const char *unused)
{
	struct language *language = reader->language;
	g_autofree char *any = alternatives(reader->lines);
	const struct {
		const char *name;
		GRegex **pattern;
		guint32 *need; /* of patterns that begin where words do; NULL for others */
	} patterns[] = {
		{"breaks", &language->breaks, NULL},
		{"foreign-line", &language->foreign_line, NULL},
		{"foreign-rest", &language->foreign_rest, &language->foreign_rest_need},
		{"automatic", &language->automatic, &language->automatic_need},
		{"crowd", &language->crowd, NULL},
	};

	(void)unused;
	for (guint i = 0; i < G_N_ELEMENTS(patterns); i++) {
		if (strcmp(name, patterns[i].name) != 0 || *patterns[i].pattern != NULL)
			continue;
		*patterns[i].pattern =
			compile_known(language, patterns[i].need ? "(?<!\\w)" : "", any, "");
		if (patterns[i].need)
			*patterns[i].need = needs_of(language->needs, reader->lines, false);
		return;
	}
	complain(reader, "unknown pattern, or the second of its name");
}

static const struct section {
	const char *kind;
	void (*read)(struct reader *reader, const char *name, const char *more);
	bool has_patterns;
} sections[] = {
	{"words", read_words, true},  {"condition", read_condition, true},
	{"group", read_group, false}, {"rule", read_rule, true},
	{"date", read_date, true},    {"spelling", read_spelling, false},
	{"list", read_list, false},   {"pattern", read_pattern, true},
};

static void read_section(struct reader *reader, const struct section *section, char **header)
{
	bool is_its_turn = reader->reads_rules == (section->read == read_rule);
	guint words = g_strv_length(header);

	if (is_its_turn && !reader->trouble &&
	    (!reader->is_users || !section->has_patterns || patterns_are_right(reader)))
		section->read(reader, words > 1 ? header[1] : "", words > 2 ? header[2] : "");
	g_ptr_array_set_size(reader->lines, 0);
}

static void finish_section(struct reader *reader)
{
	g_auto(GStrv) header = g_strsplit(reader->header ? reader->header : "", " ", 3);
	guint words = g_strv_length(header);

	for (guint i = 0; words > 0 && i < G_N_ELEMENTS(sections); i++) {
		if (strcmp(header[0], sections[i].kind) == 0) {
			read_section(reader, &sections[i], header);
			return;
		}
	}
	if (words > 0)
		complain(reader, "unknown section");
	else if (reader->lines->len > 0)
		complain(reader, "\"%s\" stands in no section",
			 (const char *)g_ptr_array_index(reader->lines, 0));
}

static GHashTable *new_lists(void)
{
	return g_hash_table_new_full(g_str_hash, g_str_equal, g_free,
				     (GDestroyNotify)g_ptr_array_unref);
}

/* The lines after "[language NAME]" up to the next. Returns where they end. */
static const char *const *read_sections(struct reader *reader, const char *const *lines)
{
	g_clear_pointer(&reader->header, g_free);
	reader->line = 0;
	for (; *lines && !g_str_has_prefix(*lines, "[language "); lines++) {
		g_autofree char *line = g_strstrip(g_strdup(*lines));
		gsize length = strlen(line);

		reader->line++;
		if (length == 0 || *line == '#')
			continue;
		if (*line != '[' || line[length - 1] != ']') {
			g_ptr_array_add(reader->lines, g_steal_pointer(&line));
			continue;
		}
		finish_section(reader);
		g_free(reader->header);
		reader->header = g_strndup(line + 1, length - 2);
		reader->header_line = reader->line;
	}
	finish_section(reader);
	return lines;
}

/* Returns where the language ends; `*trouble` (new string) is its first mistake, NULL when none. */
static const char *const *read_language(struct language *language, const char *const *lines,
					bool is_users, char **trouble)
{
	struct reader reader = {
		.language = language,
		.is_users = is_users,
		.lists = new_lists(),
		.groups = new_lists(),
		.lines = g_ptr_array_new_with_free_func(g_free),
	};
	const char *const *end;

	read_sections(&reader, lines);
	reader.reads_rules = true;
	end = read_sections(&reader, lines);
	if (reader.trouble == NULL)
		needs_finish(language->needs);
	*trouble = reader.trouble;
	g_free(reader.header);
	g_ptr_array_unref(reader.lines);
	g_hash_table_unref(reader.lists);
	g_hash_table_unref(reader.groups);
	return end;
}

struct vocabulary *vocabulary_new(void)
{
	struct vocabulary *vocabulary = g_new0(struct vocabulary, 1);
	const char *const *lines = vocabulary_lines;

	vocabulary->languages = g_ptr_array_new_with_free_func(language_free);
	vocabulary->tokens = g_array_new(FALSE, FALSE, sizeof(struct token));
	vocabulary->own_tokens = g_array_new(FALSE, FALSE, sizeof(struct token));
	while (*lines) {
		g_auto(GStrv) header = g_strsplit_set(*lines, " ]", -1);
		g_autofree char *trouble = NULL;
		struct language *language;

		g_assert(g_strv_length(header) > 1);
		language = language_new(header[1]);
		lines = read_language(language, lines + 1, false, &trouble);
		if (trouble)
			g_error("vocabulary: %s.txt:%s", header[1], trouble);
		g_assert(language->breaks != NULL);
		g_ptr_array_add(vocabulary->languages, language);
	}
	return vocabulary;
}

bool vocabulary_add(struct vocabulary *vocabulary, const char *name, const char *text,
		    char **trouble)
{
	g_auto(GStrv) lines = NULL;
	const char *const *end;
	struct language *language;

	*trouble = NULL;
	if (!g_utf8_validate(text, -1, NULL)) {
		*trouble = g_strdup("1: not UTF-8");
		return false;
	}
	lines = g_strsplit(g_str_has_prefix(text, "\xEF\xBB\xBF") ? text + 3 : text, "\n", -1);
	language = language_new(name);
	end = read_language(language, (const char *const *)lines, true, trouble);
	if (*trouble == NULL && *end)
		*trouble = g_strdup_printf("%u: a file holds one language and does not name it",
					   (guint)(end - (const char *const *)lines) + 1);
	if (*trouble) {
		language_free(language);
		return false;
	}
	language_complete(language, g_ptr_array_index(vocabulary->languages, 0));
	g_ptr_array_add(vocabulary->languages, language);
	return true;
}

void vocabulary_free(struct vocabulary *vocabulary)
{
	if (vocabulary == NULL)
		return;
	g_ptr_array_unref(vocabulary->languages);
	g_array_unref(vocabulary->tokens);
	g_array_unref(vocabulary->own_tokens);
	g_free(vocabulary);
}
