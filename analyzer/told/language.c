/*
 * A language of the vocabulary beside its reading: what it is made with, what it takes from
 * another, what its rules ask of a message, and its end.
 */
#include "analyzer/told/vocabulary.h"

static const char *const known_names[KNOWN_CONDITIONS] = {
	[KNOWN_OPENER] = "opener", [KNOWN_CHAT] = "chat",   [KNOWN_MAIL] = "mail",
	[KNOWN_PUBLIC] = "public", [KNOWN_ABOUT] = "about", [KNOWN_ASKED] = "asked",
};

void step_free(gpointer data)
{
	struct step *step = data;

	g_array_unref(step->terms);
	g_free(step);
}

static void pattern_free(struct pattern *pattern)
{
	if (pattern == NULL)
		return;
	g_clear_pointer(&pattern->regex, g_regex_unref);
	g_free(pattern->text);
	g_free(pattern);
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

void language_free(gpointer data)
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

struct language *language_new(const char *name)
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

void language_complete(struct language *language, const struct language *other)
{
	GRegex **const patterns[] = {&language->breaks, &language->foreign_line,
				     &language->foreign_rest, &language->automatic,
				     &language->crowd};
	GRegex *const others[] = {other->breaks, other->foreign_line, other->foreign_rest,
				  other->automatic, other->crowd};

	/* What the other's patterns need is a number among its own needs: none is asked for here.
	 */
	for (guint i = 0; i < G_N_ELEMENTS(patterns); i++) {
		if (*patterns[i] == NULL && others[i])
			*patterns[i] = g_regex_ref(others[i]);
	}
}

bool known_in_medium(enum known_condition condition, enum told_medium medium)
{
	switch (condition) {
	case KNOWN_CHAT:
		return medium == TOLD_IN_CHAT;
	case KNOWN_MAIL:
		return medium == TOLD_IN_MAIL;
	case KNOWN_PUBLIC:
		return medium == TOLD_IN_PUBLIC || medium == TOLD_IN_POST;
	case KNOWN_ABOUT:
		return medium == TOLD_ABOUT_THEM;
	case KNOWN_OPENER:
	case KNOWN_ASKED:
	case KNOWN_CONDITIONS:
		break;
	}
	return false;
}

/* Whether one of the sets of terms is a single condition that holds in a medium. */
static bool any_holds_in(const GArray *terms, enum told_medium medium)
{
	bool begins = true;

	for (guint i = 0; i < terms->len; i++) {
		const struct term *term = &g_array_index(terms, struct term, i);

		if (begins && term->ends && !term->is_negated &&
		    known_in_medium(term->condition, medium))
			return true;
		begins = term->ends;
	}
	return false;
}

/* Whether "nothing" comes first in a medium, whatever the words. */
static bool is_silent_in(const struct rule *rule, enum told_medium medium)
{
	for (guint i = 0; i < rule->steps->len; i++) {
		const struct step *step = g_ptr_array_index(rule->steps, i);

		if (step->reading != TOLD_NOTHING)
			return false;
		if (any_holds_in(step->terms, medium))
			return true;
	}
	return false;
}

/* Up to where the conditions of each scope look. */
static const enum needs_extent extents[CONDITION_SCOPES] = {
	[SCOPE_BEFORE] = NEEDS_CLAUSE,	   [SCOPE_BEHIND] = NEEDS_CLAUSE,
	[SCOPE_FOUND] = NEEDS_CLAUSE,	   [SCOPE_CLAUSE] = NEEDS_CLAUSE,
	[SCOPE_SENTENCE] = NEEDS_SENTENCE, [SCOPE_NEAR] = NEEDS_MESSAGE,
	[SCOPE_MESSAGE] = NEEDS_MESSAGE,
};

/* What this much of a message needs for a condition to hold; nothing where that looks further. */
static guint32 need_of_term(const struct language *language, const struct term *term,
			    enum needs_extent extent)
{
	const struct condition *condition =
		g_ptr_array_index(language->conditions, term->condition);

	return extents[condition->scope] <= extent ? condition->need : 0;
}

/* The same for this set of terms, up to its end at *i. */
static guint32 need_of_set(const struct language *language, const GArray *terms,
			   enum needs_extent extent, guint *i)
{
	GArray *all = g_array_new(FALSE, FALSE, sizeof(guint32));
	const struct term *term;

	do {
		guint32 need;

		term = &g_array_index(terms, struct term, (*i)++);
		need = term->is_negated ? 0 : need_of_term(language, term, extent);
		g_array_append_val(all, need);
	} while (!term->ends);
	return needs_all(language->needs, all);
}

static guint32 demand_of(const struct language *language, const struct rule *rule,
			 enum needs_extent extent)
{
	GArray *all = g_array_new(FALSE, FALSE, sizeof(guint32));
	GArray *any = g_array_new(FALSE, FALSE, sizeof(guint32));
	guint32 need;

	for (guint i = 0; i < rule->steps->len; i++) {
		const struct step *step = g_ptr_array_index(rule->steps, i);
		const struct term *first = &g_array_index(step->terms, struct term, 0);

		for (guint j = 0; step->reading != TOLD_NOTHING && j < step->terms->len;) {
			need = need_of_set(language, step->terms, extent, &j);
			g_array_append_val(any, need);
		}
		if (step->reading != TOLD_NOTHING && step->terms->len == 0) {
			need = 0;
			g_array_append_val(any, need);
		} else if (step->reading == TOLD_NOTHING && step->terms->len == 1 &&
			   first->is_negated) {
			need = need_of_term(language, first, extent);
			g_array_append_val(all, need);
		}
	}
	need = needs_any(language->needs, any);
	g_array_append_val(all, need);
	return needs_all(language->needs, all);
}

void language_demand(struct language *language, guint number, const struct rule *rule)
{
	for (enum told_medium medium = 0; medium < TOLD_MEDIA; medium++) {
		if (is_silent_in(rule, medium))
			language->silent[medium] |= G_GUINT64_CONSTANT(1) << number;
	}
	for (enum needs_extent extent = NEEDS_CLAUSE; extent < NEEDS_EXTENTS; extent++)
		needs_demand(language->needs, number, extent, demand_of(language, rule, extent));
}
