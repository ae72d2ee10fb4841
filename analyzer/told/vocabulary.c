/*
 * Compiles vocabulary files. A file is read section by section: the lines of one are collected,
 * and its header says what to make of them. Words must be defined before the patterns that use
 * them, so one pass is enough.
 */
#include "analyzer/told/vocabulary.h"

#include <string.h>

struct reader {
	struct language *language;
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

static const char *const known_names[KNOWN_CONDITIONS] = {
	[KNOWN_OPENER] = "opener", [KNOWN_CHAT] = "chat",   [KNOWN_MAIL] = "mail",
	[KNOWN_PUBLIC] = "public", [KNOWN_ABOUT] = "about", [KNOWN_ASKED] = "asked",
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

static guint index_of(const char *name, const char *const *names, guint count)
{
	for (guint i = 0; i < count; i++) {
		if (strcmp(name, names[i]) == 0)
			return i;
	}
	g_error("vocabulary: unknown word \"%s\"", name);
}

/* Appends a pattern with every "<name>" in it replaced by the words of that name. */
static void append_expanded(const struct language *language, GString *to, const char *pattern)
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
		if (words == NULL)
			g_error("vocabulary: no words \"%s\" before \"%s\"", name, pattern);
		g_string_append(to, words);
		at = end;
	}
}

static char *alternatives(const GPtrArray *lines)
{
	GString *all = g_string_new("(?:");

	for (guint i = 0; i < lines->len; i++)
		g_string_append_printf(all, "%s%s", i > 0 ? "|" : "",
				       (const char *)g_ptr_array_index(lines, i));
	return g_string_free(g_string_append_c(all, ')'), FALSE);
}

static GRegex *compile(const struct language *language, const char *before, const char *pattern,
		       const char *behind)
{
	g_autoptr(GString) whole = g_string_new(before);
	g_autoptr(GError) error = NULL;
	GRegex *regex;

	append_expanded(language, whole, pattern);
	g_string_append(whole, behind);
	regex = g_regex_new(whole->str, G_REGEX_CASELESS | G_REGEX_OPTIMIZE | G_REGEX_DUPNAMES, 0,
			    &error);
	if (regex == NULL)
		g_error("vocabulary: %s: %s", pattern, error->message);
	return regex;
}

GRegex *language_regex(const struct language *language, struct pattern *pattern)
{
	if (pattern->regex == NULL)
		pattern->regex = compile(language, "(?<!\\w)", pattern->text, "(?!\\w)");
	return pattern->regex;
}

/* Takes the text. */
static struct pattern *pattern_new(char *text)
{
	struct pattern *pattern = g_new0(struct pattern, 1);

	pattern->text = text;
	return pattern;
}

static void pattern_free(struct pattern *pattern)
{
	if (pattern == NULL)
		return;
	g_clear_pointer(&pattern->regex, g_regex_unref);
	g_free(pattern->text);
	g_free(pattern);
}

static char **split_and_strip(const char *text, const char *separator)
{
	char **pieces = g_strsplit(text, separator, -1);

	for (char **piece = pieces; *piece; piece++)
		g_strstrip(*piece);
	return pieces;
}

static guint condition_named(const struct reader *reader, const char *name)
{
	const GPtrArray *conditions = reader->language->conditions;

	for (guint i = 0; i < conditions->len; i++) {
		const struct condition *condition = g_ptr_array_index(conditions, i);

		if (strcmp(condition->name, name) == 0)
			return i;
	}
	g_error("vocabulary: [%s]: no condition \"%s\"", reader->header, name);
}

static void append_term(const struct reader *reader, GArray *terms, const char *words, bool ends)
{
	bool is_negated = g_str_has_prefix(words, "not ");
	struct term term = {condition_named(reader, is_negated ? words + 4 : words), is_negated,
			    ends};

	g_array_append_val(terms, term);
}

/* "wish, past and not opener": sets of terms that must hold together. A group stands for its
 * members, each alone. */
static void append_terms(const struct reader *reader, GArray *terms, const char *text)
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

static void free_step(gpointer data)
{
	struct step *step = data;

	g_array_unref(step->terms);
	g_free(step);
}

/* What follows ">" in a rule. */
static void read_step(const struct reader *reader, struct rule *rule, const char *text)
{
	g_auto(GStrv) parts = g_strsplit(text, " if ", 2);
	struct step *step = g_new0(struct step, 1);

	step->reading = index_of(parts[0], reading_names, TOLD_READINGS);
	step->terms = g_array_new(FALSE, FALSE, sizeof(struct term));
	if (parts[1])
		append_terms(reader, step->terms, parts[1]);
	g_ptr_array_add(rule->steps, step);
}

/* What a message needs for this set of terms to hold, up to its end at *i. */
static guint32 need_of_set(const struct language *language, const GArray *terms, guint *i)
{
	GArray *all = g_array_new(FALSE, FALSE, sizeof(guint32));
	const struct term *term;

	do {
		term = &g_array_index(terms, struct term, (*i)++);
		if (!term->is_negated) {
			const struct condition *condition =
				g_ptr_array_index(language->conditions, term->condition);

			g_array_append_val(all, condition->need);
		}
	} while (!term->ends);
	return needs_all(language->needs, all);
}

/* What it needs for the rule to say anything: for one of the steps that do to hold, and for each
 * "nothing if not" its opposite. */
static void demand_of_rule(const struct language *language, guint number, const struct rule *rule)
{
	GArray *all = g_array_new(FALSE, FALSE, sizeof(guint32));
	GArray *any = g_array_new(FALSE, FALSE, sizeof(guint32));
	guint32 need;

	for (guint i = 0; i < rule->steps->len; i++) {
		const struct step *step = g_ptr_array_index(rule->steps, i);
		const struct term *first = &g_array_index(step->terms, struct term, 0);

		for (guint j = 0; step->reading != TOLD_NOTHING && j < step->terms->len;) {
			need = need_of_set(language, step->terms, &j);
			g_array_append_val(any, need);
		}
		if (step->reading != TOLD_NOTHING && step->terms->len == 0) {
			need = 0;
			g_array_append_val(any, need);
		} else if (step->reading == TOLD_NOTHING && step->terms->len == 1 &&
			   first->is_negated) {
			const struct condition *condition =
				g_ptr_array_index(language->conditions, first->condition);

			g_array_append_val(all, condition->need);
		}
	}
	need = needs_any(language->needs, any);
	g_array_append_val(all, need);
	needs_demand(language->needs, number, needs_all(language->needs, all));
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
	struct rule *rule = g_new0(struct rule, 1);

	(void)unused;
	g_assert(language->rules->len < NEEDS_RULES_MAX);
	rule->name = g_strdup(name);
	rule->steps = g_ptr_array_new_with_free_func(free_step);
	for (guint i = 0; i < reader->lines->len; i++) {
		char *line = g_ptr_array_index(reader->lines, i);

		if (*line == '>') {
			read_step(reader, rule, g_strchug(line + 1));
			continue;
		}
		add_trigger(language, line);
	}
	demand_of_rule(language, language->rules->len, rule);
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

		if (sides[0] == NULL || sides[1] == NULL)
			g_error("vocabulary: [%s]: no \" = \"", reader->header);
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
	g_error("vocabulary: unknown list \"%s\"", name);
}

static void read_date(struct reader *reader, const char *word, const char *amount)
{
	g_autofree char *any = alternatives(reader->lines);
	struct date_rule *date = g_new0(struct date_rule, 1);

	date->word = index_of(word, date_names, DATE_WORDS);
	date->amount = amount ? (int)g_ascii_strtoll(amount, NULL, 10) : 0;
	date->pattern = compile(reader->language, "(?<!\\w)", any, "(?!\\w)");
	g_ptr_array_add(reader->language->dates, date);
}

static void read_words(struct reader *reader, const char *name, const char *unused)
{
	GString *words = g_string_new(NULL);
	g_autofree char *any = alternatives(reader->lines);
	GPtrArray *lines;

	(void)unused;
	append_expanded(reader->language, words, any);
	g_hash_table_insert(reader->language->words, g_strdup(name), g_string_free(words, FALSE));
	lines = take_lines(reader);
	g_hash_table_insert(reader->lists, g_strdup(name), lines);
	needs_define(reader->language->needs, name, lines);
}

static void read_condition(struct reader *reader, const char *name, const char *scope)
{
	struct condition *condition = g_new0(struct condition, 1);

	condition->name = g_strdup(name);
	condition->scope = index_of(scope, scope_names, CONDITION_SCOPES);
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
			compile(language, patterns[i].need ? "(?<!\\w)" : "", any, "");
		if (patterns[i].need)
			*patterns[i].need = needs_of(language->needs, reader->lines, false);
		return;
	}
	g_error("vocabulary: unknown pattern \"%s\"", name);
}

static const struct section {
	const char *kind;
	void (*read)(struct reader *reader, const char *name, const char *more);
} sections[] = {
	{"words", read_words}, {"condition", read_condition}, {"group", read_group},
	{"rule", read_rule},   {"date", read_date},	      {"spelling", read_spelling},
	{"list", read_list},   {"pattern", read_pattern},
};

static void finish_section(struct reader *reader)
{
	g_auto(GStrv) header = g_strsplit(reader->header ? reader->header : "", " ", 3);
	guint words = g_strv_length(header);

	for (guint i = 0; words > 0 && i < G_N_ELEMENTS(sections); i++) {
		if (strcmp(header[0], sections[i].kind) == 0) {
			if (reader->reads_rules == (sections[i].read == read_rule))
				sections[i].read(reader, words > 1 ? header[1] : "",
						 words > 2 ? header[2] : "");
			g_ptr_array_set_size(reader->lines, 0);
			return;
		}
	}
	if (words > 0 || reader->lines->len > 0)
		g_error("vocabulary: unknown section [%s]", reader->header);
}

static void free_condition(gpointer data)
{
	struct condition *condition = data;

	pattern_free(condition->pattern);
	g_free(condition->name);
	g_free(condition);
}

static void free_rule(gpointer data)
{
	struct rule *rule = data;

	g_ptr_array_unref(rule->steps);
	g_free(rule->name);
	g_free(rule);
}

static void free_trigger(gpointer data)
{
	pattern_free(((struct trigger_pattern *)data)->pattern);
	g_free(data);
}

static void free_date_rule(gpointer data)
{
	g_regex_unref(((struct date_rule *)data)->pattern);
	g_free(data);
}

static void free_language(gpointer data)
{
	struct language *language = data;
	GPtrArray *const lists[] = {language->rules,   language->triggers, language->conditions,
				    language->dates,   language->weekdays, language->months,
				    language->numbers, language->units};
	GRegex *const patterns[] = {language->breaks, language->foreign_line,
				    language->foreign_rest, language->automatic, language->crowd};

	for (guint i = 0; i < G_N_ELEMENTS(lists); i++) {
		if (lists[i])
			g_ptr_array_unref(lists[i]);
	}
	for (guint i = 0; i < G_N_ELEMENTS(patterns); i++) {
		if (patterns[i])
			g_regex_unref(patterns[i]);
	}
	needs_free(language->needs);
	g_hash_table_unref(language->words);
	g_hash_table_unref(language->spelling);
	g_hash_table_unref(language->about);
	g_free(language->name);
	g_free(language);
}

static struct language *language_new(const char *name)
{
	struct language *language = g_new0(struct language, 1);

	language->name = g_strdup(name);
	language->needs = needs_new();
	language->rules = g_ptr_array_new_with_free_func(free_rule);
	language->triggers = g_ptr_array_new_with_free_func(free_trigger);
	language->words = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	language->conditions = g_ptr_array_new_with_free_func(free_condition);
	language->dates = g_ptr_array_new_with_free_func(free_date_rule);
	language->spelling = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	language->about = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	for (enum known_condition i = 0; i < KNOWN_CONDITIONS; i++) {
		struct condition *known = g_new0(struct condition, 1);

		known->name = g_strdup(known_names[i]);
		g_ptr_array_add(language->conditions, known);
	}
	return language;
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
	for (; *lines && !g_str_has_prefix(*lines, "[language "); lines++) {
		g_autofree char *line = g_strstrip(g_strdup(*lines));
		gsize length = strlen(line);

		if (length == 0 || *line == '#')
			continue;
		if (*line != '[' || line[length - 1] != ']') {
			g_ptr_array_add(reader->lines, g_steal_pointer(&line));
			continue;
		}
		finish_section(reader);
		g_free(reader->header);
		reader->header = g_strndup(line + 1, length - 2);
	}
	finish_section(reader);
	return lines;
}

static const char *const *read_language(struct language *language, const char *const *lines)
{
	struct reader reader = {
		.language = language,
		.lists = new_lists(),
		.groups = new_lists(),
		.lines = g_ptr_array_new_with_free_func(g_free),
	};
	const char *const *end;

	read_sections(&reader, lines);
	reader.reads_rules = true;
	end = read_sections(&reader, lines);
	needs_finish(language->needs);
	g_free(reader.header);
	g_ptr_array_unref(reader.lines);
	g_hash_table_unref(reader.lists);
	g_hash_table_unref(reader.groups);
	return end;
}

struct vocabulary *vocabulary_of_lines(const char *const *lines)
{
	struct vocabulary *vocabulary = g_new0(struct vocabulary, 1);

	vocabulary->languages = g_ptr_array_new_with_free_func(free_language);
	while (*lines) {
		g_auto(GStrv) header = g_strsplit_set(*lines, " ]", -1);
		struct language *language;

		g_assert(g_strv_length(header) > 1);
		language = language_new(header[1]);
		lines = read_language(language, lines + 1);
		g_assert(language->breaks != NULL);
		g_ptr_array_add(vocabulary->languages, language);
	}
	return vocabulary;
}

struct vocabulary *vocabulary_new(void)
{
	return vocabulary_of_lines(vocabulary_lines);
}

void vocabulary_free(struct vocabulary *vocabulary)
{
	if (vocabulary == NULL)
		return;
	g_ptr_array_unref(vocabulary->languages);
	g_free(vocabulary);
}
