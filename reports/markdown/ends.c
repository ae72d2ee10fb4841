/*
 * "Where the data ends": what was read and left out, which records were joined and which were
 * not, what no export holds, how the chances are reckoned, and the method in short.
 */
#include "reports/markdown/markdown.h"

#include <string.h>

#include "analyzer/chance.h"
#include "reports/markdown/prose.h"
#include "reports/text.h"

#define QUESTIONS_LISTED 10

static const char *const kind_words[SOURCE_KINDS] = {
	[SOURCE_UNKNOWN] = "unknown", [SOURCE_LINKEDIN] = "LinkedIn",
	[SOURCE_TWITTER] = "Twitter", [SOURCE_JOURNAL] = "journal",
	[SOURCE_PEOPLE] = "people",   [SOURCE_CALENDAR] = "calendar",
};

static const struct source_summary *source_at(const struct findings *findings, guint i)
{
	return &g_array_index(findings->sources, struct source_summary, i);
}

/* The kind says which source is meant, unless there are two of that kind. */
static void name_source(struct prose_table *table, const struct findings *findings,
			const struct source *source)
{
	guint alike = 0;

	for (guint i = 0; i < findings->sources->len; i++)
		alike += source_at(findings, i)->source->kind == source->kind;
	if (alike == 1) {
		prose_table_name(table, kind_words[source->kind]);
	} else {
		g_autofree char *base = g_path_get_basename(source->path);
		g_autofree char *both = g_strdup_printf("%s, %s", kind_words[source->kind], base);

		prose_table_name(table, both);
	}
}

static void add_source_row(struct prose_table *table, gint32 first, gint32 last, guint read,
			   guint kept)
{
	char day[12], number[TEXT_SIZE];

	prose_table_cell(table, "%s", day_format(first, day));
	prose_table_cell(table, "%s", day_format(last, day));
	prose_table_cell(table, "%s", text_count(read, number));
	prose_table_cell(table, "%s", text_count(kept, number));
}

static void add_sources(GString *out, const struct findings *findings)
{
	static const char *const header[] = {"Source", "From", "To", "Read", "Kept"};
	struct prose_table table;
	guint read = 0, kept = 0;

	prose_table_init(&table, "lllrr");
	for (gsize i = 0; i < G_N_ELEMENTS(header); i++)
		prose_table_cell(&table, "%s", header[i]);
	for (guint i = 0; i < findings->sources->len; i++) {
		const struct source_summary *summary = source_at(findings, i);

		name_source(&table, findings, summary->source);
		add_source_row(&table, summary->first, summary->last, summary->read, summary->kept);
		read += summary->read;
		kept += summary->kept;
	}
	if (findings->sources->len > 1) {
		prose_table_cell(&table, "all");
		add_source_row(&table, DAY_NONE, DAY_NONE, read, kept);
	}
	prose_table_print(&table, out);
}

static void say_what_was_read(GString *out, const struct findings *findings)
{
	g_autoptr(GString) text = g_string_new("**What was read.**");
	char number[TEXT_SIZE];
	guint skipped = findings->left_out[ROW_SKIPPED], left_out = 0;

	for (guint i = 0; i < findings->sources->len; i++)
		left_out += source_at(findings, i)->left_out;
	if (left_out == 0)
		g_string_append(text, " Every row was kept.");
	else if (skipped == 0)
		g_string_append(text, " The rows left out are nobody by rule.");
	else
		g_string_append_printf(
			text, "%s %s %s skipped for trouble; `skipped.csv` names %s.",
			left_out > skipped ? " Most rows left out are nobody by rule." : "",
			text_number_first(skipped, number),
			text_plural(skipped, "row was", "rows were"),
			text_plural(skipped, "it", "them"));
	prose_paragraph(out, text->str);
	add_sources(out, findings);
}

struct left_out {
	enum row_fate fate;
	guint rows;
};

static gint most_rows_first(gconstpointer a, gconstpointer b)
{
	const struct left_out *one = a, *other = b;

	if (one->rows != other->rows)
		return one->rows < other->rows ? 1 : -1;
	return (int)one->fate - (int)other->fate;
}

static void add_left_out(GString *out, const struct findings *findings)
{
	g_autoptr(GArray) reasons = g_array_new(FALSE, FALSE, sizeof(struct left_out));
	struct prose_table table;
	char number[TEXT_SIZE];

	for (enum row_fate fate = 0; fate < ROW_FATES; fate++) {
		struct left_out reason = {fate, findings->left_out[fate]};

		if (reason.rows > 0)
			g_array_append_val(reasons, reason);
	}
	if (reasons->len == 0)
		return;
	g_array_sort(reasons, most_rows_first);
	prose_table_init(&table, "lr");
	prose_table_cell(&table, "Left out");
	prose_table_cell(&table, "Rows");
	for (guint i = 0; i < reasons->len; i++) {
		const struct left_out *reason = &g_array_index(reasons, struct left_out, i);

		prose_table_cell(&table, "%s", row_fate_words(reason->fate));
		prose_table_cell(&table, "%s", text_count(reason->rows, number));
	}
	prose_table_print(&table, out);
}

static void add_counted_joins(GString *text, const struct findings *findings)
{
	guint by_name = 0, by_user = 0, by_key;
	char number[TEXT_SIZE];

	for (guint i = 0; i < findings->joins->len; i++) {
		by_name += g_array_index(findings->joins, struct join, i).by_name;
		by_user += g_array_index(findings->joins, struct join, i).by_user;
	}
	by_key = findings->joins->len - by_name - by_user;
	if (findings->joins->len == 0)
		return;
	g_string_append_printf(text,
			       " %s %s made:", text_number_first(findings->joins->len, number),
			       text_plural(findings->joins->len, "join was", "joins were"));
	if (by_name)
		g_string_append_printf(text, " %s by a full name that stands once in each source%s",
				       text_number(by_name, number), by_key || by_user ? "," : "");
	if (by_key)
		g_string_append_printf(text, " %s by a key in both%s", text_number(by_key, number),
				       by_user ? "," : "");
	if (by_user)
		g_string_append_printf(text, " %s by your `people.csv`",
				       text_number(by_user, number));
	g_string_append_c(text, '.');
}

/* A key as code, which needs no escapes, unless it holds the mark that ends code. */
static void add_key(GString *text, const char *key)
{
	g_autofree char *visible = text_visible(key);

	if (strchr(visible, '`') == NULL)
		g_string_append_printf(text, "`%s`", visible);
	else
		text_add_markdown(text, visible);
}

static void add_question(GString *out, const struct question *question)
{
	const char *const names[] = {question->a_name, question->b_name};
	const char *const keys[] = {question->a, question->b};
	g_autoptr(GString) text = g_string_new(NULL);

	for (int i = 0; i < 2; i++) {
		g_string_append(text, i ? " and " : "");
		if (names[i]) {
			text_add_markdown(text, names[i]);
			g_string_append(text, ", ");
		}
		add_key(text, keys[i]);
	}
	g_string_append(text, ": ");
	text_add_markdown(text, question->reason);
	prose_item(out, text->str);
}

static void say_who_was_joined(GString *out, const struct findings *findings)
{
	g_autoptr(GString) text = g_string_new("**Who is who.**");
	char number[TEXT_SIZE];
	guint questions = findings->questions->len;

	add_counted_joins(text, findings);
	if (findings->totals.audience)
		g_string_append_printf(
			text,
			" %s further %s in the data and %s: one-way follows, authors you "
			"retweeted, names mentioned once.",
			text_number_first(findings->totals.audience, number),
			text_plural(findings->totals.audience, "person appears", "people appear"),
			text_plural(findings->totals.audience, "is no tie", "are no ties"));
	if (questions)
		g_string_append_printf(
			text,
			" %s possible %s not made, because a wrong one would invent a meeting; a "
			"line in `people.csv` would make it%s",
			text_number_first(questions, number),
			text_plural(questions, "join was", "joins were"),
			questions > QUESTIONS_LISTED ? " (the first ten are here):" : ":");
	if (text->len == strlen("**Who is who.**"))
		return;
	prose_paragraph(out, text->str);
	for (guint i = 0; i < questions && i < QUESTIONS_LISTED; i++)
		add_question(out, &g_array_index(findings->questions, struct question, i));
	if (questions)
		g_string_append_c(out, '\n');
}

static bool has_kind(const struct findings *findings, enum source_kind kind)
{
	for (guint i = 0; i < findings->sources->len; i++) {
		if (source_at(findings, i)->source->kind == kind)
			return true;
	}
	return false;
}

static void say_what_is_missing(GString *out, const struct findings *findings)
{
	g_autoptr(GString) text = g_string_new("**What is not in these exports.**");

	if (!has_kind(findings, SOURCE_LINKEDIN))
		g_string_append(text, " Anything on LinkedIn.");
	if (!has_kind(findings, SOURCE_TWITTER))
		g_string_append(text, " Anything on Twitter.");
	if (!has_kind(findings, SOURCE_CALENDAR))
		g_string_append(text, " Any calendar.");
	if (!has_kind(findings, SOURCE_JOURNAL))
		g_string_append(text, " Any journal of meetings and calls.");
	g_string_append(text, " Telephone calls that nobody wrote down, e-mail, other messengers, "
			      "photographs, anything before you joined.");
	if (has_kind(findings, SOURCE_TWITTER))
		g_string_append(text, " What others wrote to you in public on Twitter, and who "
				      "liked it.");
	if (has_kind(findings, SOURCE_LINKEDIN))
		g_string_append(text, " Who reacts to you on LinkedIn. Companies are those listed "
				      "today.");
	prose_paragraph(out, text->str);
}

static void add_estimate_row(struct prose_table *table, const char *what,
			     const struct estimate *estimate, const char *who)
{
	char figure[TEXT_SIZE], low[TEXT_SIZE], high[TEXT_SIZE];

	prose_table_cell(table, "%s", what);
	prose_table_cell(table, "%s", text_figure(estimate->value, 2, figure));
	if (estimate->is_measured) {
		prose_table_cell(table, "%s–%s", text_figure(estimate->low, 2, low),
				 text_figure(estimate->high, 2, high));
		prose_table_cell(table, "%u %s", estimate->answers, who);
	} else {
		prose_table_cell(table, "%s", "");
		prose_table_cell(table, "a default");
	}
}

static void add_estimates(GString *out, const struct findings *findings)
{
	static const char *const header[] = {"Number", "Value", "95%", "From"};
	const struct estimate familiar = {.value = PRIOR_FAMILIAR};
	struct prose_table table;

	prose_table_init(&table, "lrll");
	for (gsize i = 0; i < G_N_ELEMENTS(header); i++)
		prose_table_cell(&table, "%s", header[i]);
	if (has_kind(findings, SOURCE_LINKEDIN))
		add_estimate_row(&table, "ever met, LinkedIn", &findings->ever_met[ORIGIN_LINKEDIN],
				 "answers");
	if (has_kind(findings, SOURCE_TWITTER))
		add_estimate_row(&table, "ever met, Twitter", &findings->ever_met[ORIGIN_TWITTER],
				 "answers");
	add_estimate_row(&table, "ever met, same company, school or surname", &familiar, "");
	if (findings->has_offline_source)
		add_estimate_row(&table, "leaves a trace", &findings->leaves_trace, "met");
	prose_table_print(&table, out);
}

/* "The calendar reaches over 68 months, 2021-03 to 2026-10." */
static void say_covers(GString *text, const struct findings *findings)
{
	char first[12], last[12], number[TEXT_SIZE];

	for (guint i = 0; i < findings->covers->len; i++) {
		const struct cover *cover = &g_array_index(findings->covers, struct cover, i);

		g_string_append_printf(
			text, " The %s reaches over %s %s, %s to %s.",
			kind_words[cover->source->kind], text_count(cover->months, number),
			text_plural(cover->months, "month", "months"),
			month_format(cover->first, first), month_format(cover->last, last));
	}
}

/* "Nine answers about Twitter ties are too few to replace the default; twenty are needed." */
static void say_too_few(GString *text, const struct estimate *estimate, enum origin origin)
{
	char number[TEXT_SIZE];

	if (estimate->is_measured || estimate->answers == 0)
		return;
	g_string_append_printf(text,
			       " %s %s about %s ties %s too few to replace the default; twenty are "
			       "needed.",
			       text_number_first(estimate->answers, number),
			       text_plural(estimate->answers, "answer", "answers"),
			       origin_name(origin), text_plural(estimate->answers, "is", "are"));
}

/* Where the numbers come from, and what would make them better. */
static void say_what_answers_give(GString *text, const struct findings *findings)
{
	guint measured = findings->leaves_trace.is_measured;
	char number[TEXT_SIZE], questions[TEXT_SIZE];

	for (int origin = 0; origin < ORIGINS; origin++)
		measured += findings->ever_met[origin].is_measured;
	if (measured > 0)
		g_string_append_printf(text,
				       " What is no default comes from %s answers to questions "
				       "drawn at random.",
				       text_number(findings->answers, number));
	else
		g_string_append_printf(text, " The chance rests on defaults, which are guesses; "
					     "twenty answers to questions drawn at random would "
					     "replace them.");
	for (int origin = 0; measured > 0 && origin < ORIGINS; origin++)
		say_too_few(text, &findings->ever_met[origin], origin);
	if (measured == 0 && findings->answers > 0)
		g_string_append_printf(text, " There %s %s so far.",
				       text_plural(findings->answers, "is", "are"),
				       text_number(findings->answers, number));
	if (findings->ask->len > 0)
		g_string_append_printf(text,
				       " `ask.csv` holds %s %s: fill in `how`, and hand it "
				       "back with the exports.",
				       text_number(findings->ask->len, questions),
				       text_plural(findings->ask->len, "question", "questions"));
}

static void say_how_sure(GString *out, const struct findings *findings)
{
	g_autoptr(GString) text = g_string_new("**How sure \"online\" is.** ");

	if (findings->has_offline_source)
		g_string_append(text,
				"For each tie without a trace the report gives the chance "
				"that you truly never met, from two numbers: how many ties of "
				"that kind are ever met, and how often a meeting leaves a "
				"trace. The second counts only for the part of a tie's years "
				"that a journal or calendar covers.");
	else
		g_string_append(text, "Not at all: no source was read that could show a meeting. "
				      "`chance_never_met` in `ties.csv` is what is left over by "
				      "experience with ties of each kind.");
	say_covers(text, findings);
	say_what_answers_give(text, findings);
	prose_paragraph(out, text->str);
	add_estimates(out, findings);
}

/* What "words that say it happened" rests on, where it is more than what is built in. */
static void add_own_words(GString *out, const struct findings *findings)
{
	g_autoptr(GString) text = g_string_new("*Words.* Those that are built in, and those of "
					       "your own vocabulary");

	if (!findings->own_words || !*findings->own_words)
		return;
	for (const char *const *name = findings->own_words; *name; name++) {
		g_string_append(text, name == findings->own_words ? " " : ", ");
		text_add_markdown(text, *name);
	}
	g_string_append_c(text, '.');
	prose_item(out, text->str);
}

static void add_method(GString *out, const struct findings *findings)
{
	g_autoptr(GString) warmth = g_string_new("*Warmth.* 100 times the share of ties with a "
						 "lower score; the score is");
	char figure[TEXT_SIZE];

	for (int i = 0; i < WARMTH_PARTS; i++)
		g_string_append_printf(warmth, "%s %s %s", i ? " +" : "",
				       text_figure(warmth_weights[i].weight, 2, figure),
				       warmth_weights[i].name);
	g_string_append_printf(warmth, ", each part a rank among your ties, days halved every %u.",
			       findings->half_life);
	prose_paragraph(out, "**The method in short.**");
	prose_item(out, "*Ties.* People with a mutual link, a private word either way, a public "
			"word to you, or public words of yours on two days.");
	prose_item(out, "*States.* Met: evidence of a meeting in a record, or in words that say it "
			"happened. Spoken: the same for a voice. Maybe: only hints. Online: none.");
	add_own_words(out, findings);
	prose_item(out, "*Chance never met.* (1 - p) / (1 - p s), p ever met, s leaves a trace; 0 "
			"for a tie you met, 1 where you wrote `never`.");
	prose_item(out, warmth->str);
	prose_item(out,
		   "*Ask for coffee.* Among the thirty warmest who fit, ten each month by a hash "
		   "of key and month, so that everybody's turn comes and no memory is kept.");
	prose_item(out,
		   "*From screen to table.* Kaplan and Meier (1958) with delayed entry and log-log "
		   "bands; competing ends after Aalen and Johansen (1978); no curve below ten "
		   "ties in view.");
	prose_item(out,
		   "*Set a table.* Product of both warmths and resource allocation (Zhou, Lü and "
		   "Zhang 2009) over the ties two people share; a link made in a group of n "
		   "besides you counts 1/(n - 1), and you are left out. Tables are cliques.");
	prose_item(out,
		   "*Circles.* Two people are linked by each gathering of up to 30 with 1 / (n - "
		   "1), n people besides you. Leiden (Traag, Waltman and van Eck 2019), "
		   "modularity; constraint after Burt (1992); layers by least squares on the "
		   "logarithm of days, usual sizes after Dunbar and others (2015).");
	prose_item(out, "*Cooling.* Silence over mean gap; eight after Navarro and others (2017).");
	g_string_append_c(out, '\n');
}

void markdown_ends(GString *out, const struct page *page)
{
	const struct findings *findings = page->findings;

	g_string_append(out, "## Where the data ends\n\n");
	say_what_was_read(out, findings);
	add_left_out(out, findings);
	if (findings->undated_ties > 0) {
		g_autoptr(GString) text = g_string_new(NULL);
		char number[TEXT_SIZE];

		g_string_append_printf(
			text,
			"%s %s no date anywhere, such as a mutual follow without a word: counted "
			"in every month's totals, left out of the picture over the months.",
			text_number_first(findings->undated_ties, number),
			text_plural(findings->undated_ties, "tie has", "ties have"));
		prose_paragraph(out, text->str);
	}
	say_who_was_joined(out, findings);
	say_what_is_missing(out, findings);
	say_how_sure(out, findings);
	add_method(out, findings);
	g_string_truncate(out, out->len - 1);
}
