/*
 * What a text needs to hold before a pattern is tried: asked by hand for small patterns, and for
 * the whole vocabulary by trying every pattern on every labelled sentence: none that matches may be
 * left out.
 */
#include "analyzer/told/needs.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "analyzer/told/text.h"
#include "analyzer/told/vocabulary.h"

/* A text is looked up as the clause, or the message, that it is. */
static void look_up(struct needs *needs, const char *text)
{
	g_autoptr(GArray) tokens = g_array_new(FALSE, FALSE, sizeof(struct token));
	const struct you nobody = {false, NULL};

	tokens_read(text, nobody, tokens);
	needs_read(needs, text, tokens);
}

static const GArray *patterns_in(struct needs *needs, const char *text)
{
	look_up(needs, text);
	return needs_patterns_in(needs, NEEDS_PATTERN, 0, strlen(text), G_MAXUINT64);
}

/* Whether the words of `text` are enough for a pattern to be tried. */
static bool is_tried(const char *pattern, const char *text)
{
	g_autoptr(GPtrArray) meals = g_ptr_array_new();
	struct needs *needs = needs_new();
	bool is_so;

	g_ptr_array_add(meals, (gpointer) "lunch(?:es)?");
	g_ptr_array_add(meals, (gpointer) "dinner");
	needs_define(needs, "meal", meals);
	needs_respell(needs, "thx", "thanks");
	needs_respell(needs, "y'all", "you all");
	needs_add(needs, 3, pattern);
	needs_finish(needs);
	is_so = patterns_in(needs, text)->len > 0;
	needs_free(needs);
	return is_so;
}

static const struct {
	const char *pattern, *text;
	bool is_tried;
} trials[] = {
	{"thanks for", "many thanks for it", true},
	{"thanks for", "thanks a lot for it", false},
	{"thanks \\w+ for", "thanks a lot for it", true},
	{"thanks for", "thanks a lot", false},
	{"thanks for", "forthanks for", false},
	{"thanks for", "Thanks, For", true},
	{"thanks for <meal>", "thanks for lunch", true},
	{"thanks for <meal>", "thanks for lunches", true},
	{"thanks for <meal>", "thanks for the lunchbox", false},
	{"(?:thanks|cheers) for", "cheers for that", true},
	{"(?:thanks|cheers) for", "grateful for that", false},
	{"honou?r", "honor", true},
	{"honou?r", "honour", true},
	{"honou?r", "honours", false},
	{"apolog\\w+", "apologies", true},
	{"apolog\\w+", "apology", true},
	{"apolog\\w+", "an apple", false},
	{"\\w+ing with you", "walking with you", true},
	{"\\w+ing with you", "walking with him", false},
	{"(?:re)?connect", "reconnect", true},
	{"(?:re)?connect", "connect", true},
	{"(?:re)?connect", "disconnect", false},
	{"see\\b[^.]{0,20}\\byou", "see all of you", true},
	{"see\\b[^.]{0,20}\\byou", "seen all of you", false},
	{"met (?!them)you", "met you", true},
	{"(?:\\w+ )?met", "finally met", true},
	{"(?:\\w+ ){0,2}met", "met", true},
	{"(?:at|in) the (?:caf[e]|bar)s?", "in the bars", true},
	{"(?:at|in) the (?:cafe|bar)s?", "in the barn", false},
	{"(?-i:I) was", "i was", true}, /* more than it matches, never less */
	{"you're", "you're late", true},
	{"you're", "youre late", false},
	{"thanks", "thx a lot", true},
	{"you all", "hello y'all", true},
	{"so late", "soooo laaaate", true},
	{"^\\W*(?:ok|fine)\\W*$", "ok!", true},
	{"^\\W*(?:ok|fine)\\W*$", "okay!", false},
	{"met[.,]?", "met.", true},
	{"deal,? then", "deal then", true},
	{"(?:one|two)(?: more)?(?: please)?", "two please", true},
	{"(?:one|two)(?: more)?(?: please)?", "three please", false},
	{"a{1,3}h", "aaah", true},
	{"[bc]at", "cat", true},
	{"[bc]at", "rat", false},
	{"[a-c]at", "bat", true},
	{"\\d+ ?h with you", "3h with you", true},
	{"caf\303\251", "caf\303\251", true},
};

static void a_pattern_is_tried_where_its_words_are(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof trials / sizeof *trials; i++) {
		if (is_tried(trials[i].pattern, trials[i].text) != trials[i].is_tried)
			fail_msg("%s is %stried on \"%s\"", trials[i].pattern,
				 trials[i].is_tried ? "not " : "", trials[i].text);
	}
}

static void a_rule_wants_what_its_conditions_ask_for(void **state)
{
	static const struct {
		const char *text;
		guint64 rules; /* bits */
	} rows[] = {
		{"coffee or lunch", 1},
		{"Lunch. Yesterday!", 2},
		{"lunch last week", 2},
		{"nothing", 0},
		{"tea. Yesterday!", 0},
		{"tea yesterday!", 4},
		{"Tea? Coffee! Last May", 1},
		{"so. long", 0},
		{"so long", 8},
	};
	struct needs *needs = needs_new();
	g_autoptr(GPtrArray) past = g_ptr_array_new();

	(void)state;
	g_ptr_array_add(past, (gpointer) "yesterday");
	g_ptr_array_add(past, (gpointer) "last \\w+");
	needs_add(needs, 0, "coffee");
	needs_add(needs, 1, "lunch");
	needs_add(needs, 2, "tea");
	needs_add(needs, 3, "so\\b.{0,20}\\blong");
	needs_demand(needs, 1, NEEDS_MESSAGE, needs_of(needs, past, true));
	needs_demand(needs, 2, NEEDS_SENTENCE, needs_of(needs, past, true));
	needs_finish(needs);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		look_up(needs, rows[i].text);
		assert_int_equal(needs_rules_in_message(needs, G_MAXUINT64), rows[i].rules);
	}
	needs_free(needs);
}

static void words_are_looked_up_as_they_are_read(void **state)
{
	static const struct {
		const char *text;
		struct you you;
		bool is_tried;
	} rows[] = {
		{"thanks for it", {false, NULL}, false},
		{"thanks @bob_k for it", {true, NULL}, true},
		{"thanks @bob_k for it", {false, NULL}, false},
		{"thanks Ann Lee for it", {false, "Ann Lee"}, true},
		{"thanks Ann Leeds for it", {false, "Ann Lee"}, false},
		{"thanks https://example.org/a you", {false, NULL}, true},
		{"thanks (www.example.org) you", {false, NULL}, true},
		{"thanks \360\237\230\200 you", {false, NULL}, true},
		{"thanks aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeee you",
		 {false, NULL},
		 false},
		{"THANKS YOU", {false, NULL}, true},
	};
	g_autoptr(GArray) tokens = g_array_new(FALSE, FALSE, sizeof(struct token));
	struct needs *needs = needs_new();

	(void)state;
	needs_add(needs, 0, "thanks you");
	needs_finish(needs);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		tokens_read(rows[i].text, rows[i].you, tokens);
		needs_read(needs, rows[i].text, tokens);
		if ((needs_rules_in_message(needs, G_MAXUINT64) == 1) != rows[i].is_tried)
			fail_msg("%s", rows[i].text);
	}
	needs_free(needs);
}

/* More words than a lexicon keeps places for: each takes another's. */
static void words_are_known_again_after_many_others(void **state)
{
	struct needs *needs = needs_new();
	g_autoptr(GString) many = g_string_new(NULL);

	(void)state;
	needs_add(needs, 0, "thanks for");
	needs_finish(needs);
	for (guint i = 0; i < 40000; i++)
		g_string_append_printf(many, "w%u%s", i, i % 10 ? " " : ". thanks for ");
	for (guint i = 0; i < 2; i++) {
		look_up(needs, many->str);
		assert_int_equal(needs_rules_in_message(needs, G_MAXUINT64), 1);
		look_up(needs, "thanks, not for");
		assert_int_equal(needs_rules_in_message(needs, G_MAXUINT64), 0);
	}
	needs_free(needs);
}

static bool holds(const GArray *patterns, guint pattern)
{
	for (guint i = 0; i < patterns->len; i++) {
		if (g_array_index(patterns, guint, i) == pattern)
			return true;
	}
	return false;
}

/* Every pattern of the language on one clause. Returns how many match. */
static guint try_clause(const struct language *language, const char *clause)
{
	g_autoptr(GArray) tried = g_array_copy((GArray *)patterns_in(language->needs, clause));
	guint matches = 0;

	for (guint i = 0; i < language->triggers->len; i++) {
		const struct trigger_pattern *trigger = g_ptr_array_index(language->triggers, i);

		if (!g_regex_match(language_regex(language, trigger->pattern), clause, 0, NULL))
			continue;
		matches++;
		if (!holds(tried, i))
			fail_msg("%s matches \"%s\" and was left out", trigger->pattern->text,
				 clause);
	}
	return matches;
}

/* What a condition that holds asks for is there, so that no rule is given up for want of it. Only
 * of a clause with the words for a rule is that known. Returns how many hold. */
static guint try_conditions(const struct language *language, const char *clause)
{
	guint hold = 0;

	look_up(language->needs, clause);
	if (needs_rules_in_message(language->needs, G_MAXUINT64) == 0)
		return 0;
	for (guint i = KNOWN_CONDITIONS; i < language->conditions->len; i++) {
		const struct condition *condition = g_ptr_array_index(language->conditions, i);

		if (!g_regex_match(language_regex(language, condition->pattern), clause, 0, NULL))
			continue;
		hold++;
		if (!needs_is_there(language->needs, condition->need))
			fail_msg("condition %s holds in \"%s\" and was given up", condition->name,
				 clause);
	}
	return hold;
}

/* Both on every clause of the text. */
static guint try_all(const struct language *language, const char *text)
{
	const struct telling telling = {.medium = TOLD_IN_CHAT, .day = DAY_NONE};
	g_autofree char *folded = text_fold(text);
	struct respelled respelled;
	struct sentences sentences;
	guint matches = 0;

	respelled_init(&respelled, language, folded, &telling, (struct you){false, NULL});
	sentences_init(&sentences, respelled.text->str);
	for (guint i = 0; i < sentences.sentences->len; i++) {
		const GArray *clauses =
			sentences_clauses(&sentences, language,
					  &g_array_index(sentences.sentences, struct sentence, i));

		for (guint j = 0; j < clauses->len; j++) {
			struct stretch at = g_array_index(clauses, struct stretch, j);
			g_autofree char *clause =
				g_strndup(respelled.text->str + at.start, at.end - at.start);

			matches += try_clause(language, clause);
			matches += try_conditions(language, clause);
		}
	}
	sentences_release(&sentences);
	respelled_release(&respelled);
	return matches;
}

static void nothing_that_matches_is_left_out(void **state)
{
	static const char *const files[] = {"tests/sentences/open.tsv"};
	struct vocabulary *vocabulary = vocabulary_new();
	guint matches = 0;

	(void)state;
	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		g_autofree char *content = NULL;
		g_auto(GStrv) lines = NULL;

		assert_true(g_file_get_contents(files[i], &content, NULL, NULL));
		lines = g_strsplit(content, "\n", -1);
		for (char **line = lines; *line; line++) {
			const char *text = strrchr(*line, '\t');

			for (guint j = 0; text && j < vocabulary->languages->len; j++)
				matches += try_all(g_ptr_array_index(vocabulary->languages, j),
						   text + 1);
		}
	}
	assert_in_range(matches, 3000, G_MAXUINT);
	vocabulary_free(vocabulary);
}

/* They are compiled when they are first tried, and a mistake in one ends the program. */
static void every_pattern_compiles_and_needs_something(void **state)
{
	struct vocabulary *vocabulary = vocabulary_new();

	(void)state;
	for (guint i = 0; i < vocabulary->languages->len; i++) {
		const struct language *language = g_ptr_array_index(vocabulary->languages, i);
		const GArray *tried;

		for (guint j = 0; j < language->triggers->len; j++) {
			const struct trigger_pattern *trigger =
				g_ptr_array_index(language->triggers, j);

			assert_non_null(language_regex(language, trigger->pattern));
		}
		for (guint j = KNOWN_CONDITIONS; j < language->conditions->len; j++) {
			const struct condition *condition =
				g_ptr_array_index(language->conditions, j);

			assert_non_null(language_regex(language, condition->pattern));
		}
		tried = patterns_in(language->needs, "");
		if (tried->len > 0) {
			guint first = g_array_index(tried, guint, 0);
			const struct trigger_pattern *trigger =
				g_ptr_array_index(language->triggers, first);

			fail_msg("%s would be tried on every text", trigger->pattern->text);
		}
	}
	vocabulary_free(vocabulary);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_pattern_is_tried_where_its_words_are),
		cmocka_unit_test(a_rule_wants_what_its_conditions_ask_for),
		cmocka_unit_test(words_are_looked_up_as_they_are_read),
		cmocka_unit_test(words_are_known_again_after_many_others),
		cmocka_unit_test(nothing_that_matches_is_left_out),
		cmocka_unit_test(every_pattern_compiles_and_needs_something),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
