/*
 * The reading of messages: a cheap look for the words that rules need first, which most messages do
 * not pass; then the rules of the vocabulary on each clause. A rule finds a trigger ("great ...
 * seeing you"), and its steps ask what stands around it: before it a wish or a negation, behind it
 * a webinar.
 */
#include "analyzer/told/told.h"

#include <string.h>

#include "analyzer/told/date.h"
#include "analyzer/told/text.h"
#include "analyzer/told/vocabulary.h"

#define MATCHES_MAX 4 /* of one rule in one clause */

/* A message while it is read in one language. */
struct reading {
	const struct language *language;
	const struct telling *telling;
	const char *own; /* as it was written, without what others wrote */
	struct respelled respelled;
	struct sentences sentences;
	guint sentence;	       /* the current one */
	struct stretch clause; /* likewise */
	GArray *tokens;	       /* struct token */
	guint64 rules;	       /* bit n: rule n may say something */
	struct you you;	       /* in it */
	struct told *told;
	bool begins_with_handle; /* which is not in `own` any more */
};

/* What a rule found, as offsets into the respelled text. */
struct trigger {
	const struct rule *rule;
	struct stretch found;
};

static const struct sentence *sentence_at(const struct reading *reading, guint index)
{
	return &g_array_index(reading->sentences.sentences, struct sentence, index);
}

static char *cut(const struct reading *reading, struct stretch at)
{
	return g_strndup(reading->respelled.text->str + at.start, at.end - at.start);
}

static char *near_sentences(const struct reading *reading)
{
	guint index = reading->sentence;
	g_autofree char *before = NULL, *after = NULL;

	if (index > 0)
		before = cut(reading, sentence_at(reading, index - 1)->at);
	if (index + 1 < reading->sentences.sentences->len)
		after = cut(reading, sentence_at(reading, index + 1)->at);
	return g_strdup_printf("%s\n%s", before ? before : "", after ? after : "");
}

static char *text_in_scope(const struct reading *reading, const struct trigger *trigger,
			   enum condition_scope scope)
{
	struct stretch clause = reading->clause;

	switch (scope) {
	case SCOPE_BEFORE:
		return cut(reading, (struct stretch){clause.start, trigger->found.end});
	case SCOPE_BEHIND:
		return cut(reading, (struct stretch){trigger->found.end, clause.end});
	case SCOPE_FOUND:
		return cut(reading, trigger->found);
	case SCOPE_CLAUSE:
		return cut(reading, clause);
	case SCOPE_SENTENCE:
		return cut(reading, sentence_at(reading, reading->sentence)->at);
	case SCOPE_NEAR:
		return near_sentences(reading);
	case SCOPE_MESSAGE:
	case CONDITION_SCOPES:
		break;
	}
	return g_strdup(reading->respelled.text->str);
}

static bool known_holds(const struct reading *reading, enum known_condition condition)
{
	if (condition == KNOWN_OPENER)
		return reading->telling->is_opener;
	if (condition == KNOWN_ASKED)
		return sentence_at(reading, reading->sentence)->is_asked;
	return known_in_medium(condition, reading->telling->medium);
}

/* Whether the message has the words for something. Of words about somebody nothing is known: they
 * are respelled by their name. */
static bool may_hold(const struct reading *reading, guint32 need)
{
	return reading->telling->medium == TOLD_ABOUT_THEM ||
	       needs_is_there(reading->language->needs, need);
}

static bool holds(const struct reading *reading, const struct trigger *trigger, guint index)
{
	const struct condition *condition = g_ptr_array_index(reading->language->conditions, index);
	g_autofree char *text = NULL;

	if (index < KNOWN_CONDITIONS)
		return known_holds(reading, index);
	if (!may_hold(reading, condition->need))
		return false;
	text = text_in_scope(reading, trigger, condition->scope);
	return g_regex_match(language_regex(reading->language, condition->pattern), text, 0, NULL);
}

static bool any_set_holds(const struct reading *reading, const struct trigger *trigger,
			  const GArray *terms)
{
	bool holds_so_far = true;

	for (guint i = 0; i < terms->len; i++) {
		const struct term *term = &g_array_index(terms, struct term, i);

		holds_so_far = holds_so_far &&
			       holds(reading, trigger, term->condition) != term->is_negated;
		if (term->ends && holds_so_far)
			return true;
		if (term->ends)
			holds_so_far = true;
	}
	return terms->len == 0;
}

static enum told_reading decide(const struct reading *reading, const struct trigger *trigger)
{
	const GPtrArray *steps = trigger->rule->steps;

	for (guint i = 0; i < steps->len; i++) {
		const struct step *step = g_ptr_array_index(steps, i);

		if (any_set_holds(reading, trigger, step->terms))
			return step->reading;
	}
	return TOLD_NOTHING;
}

/* The clause as it was written, from so far before the trigger that this can be seen. */
static void write_excerpt(const struct reading *reading, const struct trigger *trigger,
			  char *excerpt)
{
	const GArray *origin = reading->respelled.origin;
	struct stretch clause = reading->clause;
	guint start = g_array_index(origin, guint, clause.start);
	guint end = g_array_index(origin, guint, clause.end);
	guint found_end = g_array_index(origin, guint, trigger->found.end);
	g_autofree char *text = NULL;

	if (found_end > start + TOLD_EXCERPT && end > start + TOLD_EXCERPT) {
		start = found_end - TOLD_EXCERPT * 3 / 4;
		while (start < found_end && reading->own[start - 1] != ' ')
			start++;
	}
	while (start < end && strchr(" ,-", reading->own[start]))
		start++;
	text = g_strndup(reading->own + start, end > start ? end - start : 0);
	g_strdelimit(g_strchomp(text), "\n\t", ' ');
	g_utf8_strncpy(excerpt, text, TOLD_EXCERPT);
}

static bool date_for(const struct reading *reading, bool is_ahead, struct given_date *date)
{
	gint32 day = reading->telling->day;
	g_autofree char *clause = cut(reading, reading->clause);
	g_autofree char *sentence = cut(reading, sentence_at(reading, reading->sentence)->at);
	g_autofree char *near = is_ahead ? near_sentences(reading) : NULL;

	return date_of_words(reading->language, clause, day, is_ahead, date) ||
	       date_of_words(reading->language, sentence, day, is_ahead, date) ||
	       (near && date_of_words(reading->language, near, day, is_ahead, date));
}

static void note_mark(const struct reading *reading, enum told_reading says)
{
	struct told *told = reading->told;
	bool is_plan = says == TOLD_PLAN || says == TOLD_CALL_PLAN;

	if (is_plan && !told->plans && !told->plans_call)
		date_for(reading, true, &told->plan_date);
	told->plans = told->plans || says == TOLD_PLAN;
	told->plans_call = told->plans_call || says == TOLD_CALL_PLAN;
	told->arrives = told->arrives || says == TOLD_ARRIVAL;
	told->accepts = told->accepts || says == TOLD_ACCEPTANCE;
	told->cancels = told->cancels || says == TOLD_CANCELLATION;
}

static void note(const struct reading *reading, const struct trigger *trigger,
		 enum told_reading says)
{
	struct told *told = reading->told;
	struct given_date date = given_date_of_day(reading->telling->day);
	bool is_past = says < TOLD_SAME_EVENT && says != TOLD_NOT_MET;
	bool is_dated = is_past && date_for(reading, false, &date);

	note_mark(reading, says);
	if (says == told->reading && is_dated && !told->is_dated_by_words) {
		told->date = date;
		told->is_dated_by_words = true;
	}
	if (says >= told->reading)
		return;
	told->reading = says;
	told->rule = trigger->rule->name;
	told->date = says == TOLD_PLAN || says == TOLD_CALL_PLAN ? told->plan_date : date;
	told->is_dated_by_words = is_dated;
	write_excerpt(reading, trigger, told->excerpt);
}

static void try_pattern(const struct reading *reading, const struct trigger_pattern *pattern,
			const char *clause, guint start)
{
	const struct language *language = reading->language;
	g_autoptr(GMatchInfo) match = NULL;

	g_regex_match(language_regex(language, pattern->pattern), clause, 0, &match);
	for (guint i = 0; i < MATCHES_MAX && g_match_info_matches(match); i++) {
		struct trigger trigger = {g_ptr_array_index(language->rules, pattern->rule),
					  {0, 0}};
		enum told_reading says;
		int from, to;

		g_match_info_fetch_pos(match, 0, &from, &to);
		trigger.found = (struct stretch){start + (guint)from, start + (guint)to};
		says = decide(reading, &trigger);
		if (says != TOLD_NOTHING)
			note(reading, &trigger, says);
		g_match_info_next(match, NULL);
	}
}

/* Whether a post begins with the name, after a greeting of one word or none. */
static bool begins_with_name(const struct reading *reading)
{
	const GArray *names = reading->respelled.names;
	const char *text = reading->respelled.text->str;
	const char *space = strchr(text, ' ');
	guint second_word = space ? (guint)(space - text) + 1 : G_MAXUINT;

	return reading->begins_with_handle ||
	       (names->len > 0 && g_array_index(names, guint, 0) <= second_word);
}

/* "It was great to see you all! Photo by @bob_k": a post speaks to whom it names in the clause that
 * names them, or throughout when it begins with the name; and never where it speaks to many. */
static bool is_to_reader(const struct reading *reading, struct stretch at, const char *clause)
{
	const GArray *names = reading->respelled.names;
	const GRegex *crowd = reading->language->crowd;
	bool is_named = begins_with_name(reading);

	if (reading->telling->medium != TOLD_IN_POST)
		return true;
	for (guint i = 0; i < names->len && !is_named; i++) {
		guint name = g_array_index(names, guint, i);

		is_named = name >= at.start && name < at.end;
	}
	return is_named && !(crowd && g_regex_match(crowd, clause, 0, NULL));
}

static void read_clause(const struct reading *reading)
{
	const struct language *language = reading->language;
	struct stretch at = reading->clause;
	const GArray *patterns =
		needs_patterns_in(language->needs, NEEDS_CLAUSE, at.start, at.end, reading->rules);
	g_autofree char *clause = NULL;

	if (patterns->len == 0)
		return;
	clause = cut(reading, at);
	for (guint i = 0; i < patterns->len && is_to_reader(reading, at, clause); i++) {
		guint pattern = g_array_index(patterns, guint, i);

		try_pattern(reading, g_ptr_array_index(language->triggers, pattern), clause,
			    at.start);
	}
}

/* Clauses only of a sentence with the words for any pattern. */
static void read_sentence(struct reading *reading)
{
	const struct language *language = reading->language;
	const struct sentence *sentence = sentence_at(reading, reading->sentence);
	const GArray *clauses;

	if (needs_patterns_in(language->needs, NEEDS_SENTENCE, sentence->at.start, sentence->at.end,
			      reading->rules)
		    ->len == 0)
		return;
	clauses = sentences_clauses(&reading->sentences, language, sentence);
	for (guint i = 0; i < clauses->len; i++) {
		reading->clause = g_array_index(clauses, struct stretch, i);
		read_clause(reading);
	}
}

static void read_sentences(struct reading *reading)
{
	const char *text = reading->respelled.text->str;
	const struct you nobody = {false, NULL};

	sentences_init(&reading->sentences, text);
	tokens_read(text, nobody, reading->tokens);
	needs_read(reading->language->needs, text, reading->tokens);
	for (guint i = 0; i < reading->sentences.sentences->len; i++) {
		reading->sentence = i;
		read_sentence(reading);
	}
	sentences_release(&reading->sentences);
}

/* What `reading` says but for the words: language, rules and where to put what is told. */
static void read_in_language(struct reading reading, const char *folded)
{
	const struct language *language = reading.language;
	g_autofree char *own =
		text_own_words(language, folded, may_hold(&reading, language->foreign_rest_need));

	reading.own = own;
	if (language->automatic && may_hold(&reading, language->automatic_need) &&
	    g_regex_match(language->automatic, own, 0, NULL))
		return;
	respelled_init(&reading.respelled, language, own, reading.telling, reading.you);
	read_sentences(&reading);
	respelled_release(&reading.respelled);
}

/* The rules that have the words which they need. */
static guint64 rules_worth_trying(const struct reading *reading, const char *words,
				  const GArray *tokens)
{
	const struct language *language = reading->language;
	enum told_medium medium = reading->telling->medium;
	guint64 rules = ~language->silent[medium];

	if (medium == TOLD_ABOUT_THEM)
		return rules;
	needs_read(language->needs, words, tokens);
	return needs_rules_in_message(language->needs, rules);
}

/* In an answer handles are others; in a post of its own they are whom it is for. */
static struct you you_in(const char *text, const struct telling *telling)
{
	bool is_post = telling->medium == TOLD_IN_POST;

	return (struct you){
		.by_handle = is_post || (telling->medium == TOLD_IN_PUBLIC && *text != '@'),
		.name = is_post ? telling->name : NULL,
	};
}

bool told_read(const struct vocabulary *vocabulary, const char *text, const struct telling *telling,
	       struct told *told)
{
	struct reading reading = {
		.telling = telling,
		.told = told,
		.tokens = vocabulary->own_tokens,
		.you = you_in(text, telling),
		.begins_with_handle = *text == '@',
	};
	/* A name is written with single spaces, which only folding makes sure of. */
	bool is_plain = g_str_is_ascii(text) && reading.you.name == NULL;
	g_autofree char *folded = is_plain ? NULL : text_fold(text);
	const char *words = folded ? folded : text;

	memset(told, 0, sizeof *told);
	told->reading = TOLD_NOTHING;
	told->date = told->plan_date = given_date_of_day(DAY_NONE);
	tokens_read(words, reading.you, vocabulary->tokens);
	for (guint i = 0; i < vocabulary->languages->len; i++) {
		reading.language = g_ptr_array_index(vocabulary->languages, i);
		reading.rules = rules_worth_trying(&reading, words, vocabulary->tokens);
		if (reading.rules == 0)
			continue;
		if (folded == NULL)
			folded = text_fold(text);
		read_in_language(reading, folded);
	}
	return told->reading != TOLD_NOTHING;
}
