/*
 * `overcoffee who`: the biography of one tie, for a terminal of eighty columns. Every figure in it
 * is one that the report prints or is made of.
 */
#include "reports/report.h"

#include <string.h>

#include "analyzer/name.h"
#include "reports/biography_lines.h"
#include "reports/text.h"

#define LADDER_COLUMN	47 /* where what stands on a rung is told */
#define LONGEST_FILE	40 /* name, beside a key */
#define EVIDENCE_COLUMN 35

static const char *const grade_words[GRADES] = {
	[GRADE_RECORDED] = "recorded", [GRADE_ATTENDED] = "attended", [GRADE_TOLD] = "told",
	[GRADE_HINTED] = "hinted",     [GRADE_DENIED] = "not yet",
};

static const char *const kind_words[EVIDENCE_KINDS] = {
	[EVIDENCE_IN_PERSON] = "in-person",
	[EVIDENCE_VOICE] = "voice",
};

/* "on 2021-07-28", "in May 2023", "in 2023", "" */
static char *date_phrase(struct given_date date)
{
	gint32 month = month_of(date.day);
	char day[12];

	switch (date.precision) {
	case PRECISION_DAY:
		return g_strdup_printf("on %s", day_format(date.day, day));
	case PRECISION_MONTH:
		return g_strdup_printf("in %s %d", month_name(month), month / 12);
	case PRECISION_YEAR:
		return g_strdup_printf("in %d", month / 12);
	case PRECISION_NONE:
		break;
	}
	return g_strdup("");
}

/* "messages.csv:402"; the export is named too when there are several of its kind. */
static char *place_name(const struct findings *findings, const struct part *part, guint32 line)
{
	g_autofree char *base = g_path_get_basename(part->source->path);
	g_autofree char *path = NULL, *visible = NULL;
	guint alike = 0;

	for (guint i = 0; i < findings->sources->len; i++)
		alike += g_array_index(findings->sources, struct source_summary, i).source->kind ==
			 part->source->kind;
	if (*part->path == '\0')
		path = g_strdup(base);
	else
		path = alike > 1 ? g_strconcat(base, "/", part->path, NULL) : g_strdup(part->path);
	visible = text_visible(path);
	return g_strdup_printf("%s:%u", visible, line);
}

/* --- the story in short --- */

static void print_title(FILE *stream, const struct biography *biography,
			const struct findings *findings)
{
	g_autofree char *name = name_clean(biography->name);
	char day[12], until[32];

	g_snprintf(until, sizeof until, "data up to %s", day_format(findings->newest, day));
	biography_title(stream, name, until);
}

static void print_state_line(FILE *stream, const struct biography *biography)
{
	static const char *const words[STATES] = {
		[STATE_MET] = "met",
		[STATE_SPOKEN] = "spoken: a voice, and no meeting shown",
		[STATE_MAYBE] = "maybe: only hints of a meeting or a call",
		[STATE_ONLINE] = "online: no trace of a meeting or a call",
	};
	const struct tie *tie = biography->tie;
	char warmth[TEXT_SIZE];

	if (tie == NULL)
		fputs(biography->is_offline_only
			      ? "no digital tie: known from what you wrote down or planned alone.\n"
			      : "no tie: appears in your data, and no word or link both ways.\n",
		      stream);
	else
		fprintf(stream, "%s. Warmth %s of 100.\n", words[tie->state],
			text_figure(tie->warmth, 1, warmth));
}

static void tell_job(GString *story, const struct tie *tie)
{
	g_autofree char *position = name_clean(tie->position ? tie->position : "");
	g_autofree char *company = name_clean(tie->company ? tie->company : "");

	if (*position || *company)
		g_string_append_printf(story, "On LinkedIn: %s%s%s. ", position,
				       *position && *company ? " at " : "", company);
}

/* "once", "twice", "seven times" */
static char *times(guint count)
{
	char number[TEXT_SIZE];

	if (count == 1 || count == 2)
		return g_strdup(count == 1 ? "once" : "twice");
	return g_strdup_printf("%s times", text_number(count, number));
}

static void tell_exchange(GString *story, const struct tie *tie)
{
	g_autofree char *sent = times(tie->sent), *received = times(tie->received);
	gint32 month = month_of(tie->first_contact);
	char number[TEXT_SIZE], day[12];

	if (month != MONTH_NONE)
		g_string_append_printf(story, "In touch since %s %d. ", month_name(month),
				       month / 12);
	if (tie->sent + tie->received == 0) {
		g_string_append(story, "Not a word has passed between you. ");
		return;
	}
	if (tie->sent == 0)
		g_string_append_printf(story, "They wrote %s and you never", received);
	else if (tie->received == 0)
		g_string_append_printf(story, "You wrote %s and they never", sent);
	else if (tie->sent == tie->received)
		g_string_append_printf(story, "You each wrote %s", sent);
	else
		g_string_append_printf(story, "You wrote %s and they %s", sent,
				       tie->received > 2 ? text_count(tie->received, number)
							 : received);
	if (tie->active_days > 1)
		g_string_append_printf(story, ", on %s days",
				       text_number(tie->active_days, number));
	if (tie->last_words == DAY_NONE)
		g_string_append(story, ". ");
	else
		g_string_append_printf(story, "; the last word is %s, a %s of %s. ",
				       tie->last_from_owner ? "yours" : "theirs",
				       channel_words(tie->last_channel),
				       day_format(tie->last_words, day));
}

static void tell_meetings(GString *story, const struct tie *tie)
{
	g_autofree char *first = date_phrase(tie->first_met), *last = date_phrase(tie->last_met);

	if (*first == '\0')
		g_string_append(story, "You have met.");
	else if (strcmp(first, last) == 0)
		g_string_append_printf(story, "You met %s.", first);
	else
		g_string_append_printf(story, "You first met %s, and last %s.", first, last);
}

static void tell_offline(GString *story, const struct biography *biography)
{
	const struct tie *tie = biography->tie;
	gint32 heard = biography->rungs[RUNG_VOICE].last;
	char number[TEXT_SIZE], day[12];

	if (tie->state == STATE_MET)
		tell_meetings(story, tie);
	else if (tie->state == STATE_SPOKEN && heard != DAY_NONE)
		g_string_append_printf(story, "You last spoke on %s; nothing shows a meeting.",
				       day_format(heard, day));
	else if (tie->state == STATE_SPOKEN)
		g_string_append(story, "You have spoken; nothing shows a meeting.");
	else if (tie->state == STATE_MAYBE)
		g_string_append_printf(story,
				       "You may have met: there %s %s %s, and nothing better.",
				       text_plural(biography->hinted, "is", "are"),
				       text_number(biography->hinted, number),
				       text_plural(biography->hinted, "hint", "hints"));
	else if (biography->rule == RULE_NEVER)
		g_string_append(story, "You wrote down that you never met.");
	else if (biography->rule == RULE_ALL_DENIED)
		g_string_append(story, "What there is says that you had not met.");
	else
		g_string_append(story, "Nothing shows that you ever met or spoke.");
}

static void print_story(FILE *stream, const struct biography *biography)
{
	g_autoptr(GString) story = g_string_new(NULL);

	tell_job(story, biography->tie);
	tell_exchange(story, biography->tie);
	tell_offline(story, biography);
	fputc('\n', stream);
	biography_paragraph(stream, story->str);
}

/* --- keys --- */

static char *key_place(const struct findings *findings, const struct known_key *known)
{
	g_autofree char *base = NULL;
	char number[TEXT_SIZE];

	if (known->part)
		return place_name(findings, known->part, known->line);
	if (known->sources > 1)
		return g_strdup_printf("in %s exports", text_number(known->sources, number));
	if (known->source == NULL)
		return g_strdup("");
	base = g_path_get_basename(known->source->path);
	return strlen(base) > LONGEST_FILE
		       ? g_strdup_printf("the %s archive", source_kind_name(known->source->kind))
		       : text_visible(base);
}

static void print_keys(FILE *stream, const struct biography *biography,
		       const struct findings *findings)
{
	int widest = 0;

	fputs("\nKEYS\n", stream);
	for (guint i = 0; i < biography->keys->len; i++)
		widest = MAX(widest, (int)strlen(g_ptr_array_index(biography->keys, i)));
	for (guint i = 0; i < biography->known_keys->len; i++) {
		const struct known_key *known =
			&g_array_index(biography->known_keys, struct known_key, i);
		g_autofree char *key = text_visible(known->key);
		g_autofree char *place = key_place(findings, known);

		fprintf(stream, "  %s%*s%s\n", key,
			*place ? MAX(MIN(widest, 40) - (int)strlen(key), 0) + 2 : 0, "", place);
	}
	for (guint i = 0; i < biography->joins->len; i++) {
		const struct join *join = &g_array_index(biography->joins, struct join, i);
		g_autofree char *a = text_visible(join->a), *b = text_visible(join->b);
		g_autofree char *line =
			g_strdup_printf("Joined: %s and %s, because %s.", a, b, join->reason);

		biography_paragraph(stream, line);
	}
	for (guint i = 0; i < biography->questions->len; i++) {
		const struct question *question =
			&g_array_index(biography->questions, struct question, i);
		g_autofree char *a = text_visible(question->a), *b = text_visible(question->b);
		g_autofree char *line = g_strdup_printf(
			"Not joined: %s and %s, %s. people.csv decides.", a, b, question->reason);

		biography_paragraph(stream, line);
	}
}

/* --- the ladder --- */

/* "13 from you, 14 from them: LinkedIn message, Twitter message" */
static void tell_channels(GString *text, const struct rung_history *rung)
{
	const char *last = "", *separator = "";

	if (rung->by_owner)
		g_string_append_printf(text, "%u from you", rung->by_owner);
	if (rung->by_them)
		g_string_append_printf(text, "%s%u from them", rung->by_owner ? ", " : "",
				       rung->by_them);
	separator = text->len > 0 ? ": " : "";
	for (int channel = 0; channel < CHANNELS; channel++) {
		const char *words = channel_words((enum channel)channel);

		if (!(rung->channels & (1u << channel)) || strcmp(words, last) == 0)
			continue;
		g_string_append_printf(text, "%s%s", separator, words);
		separator = ", ";
		last = words;
	}
}

/* "two recorded, one told" */
static void tell_grades(GString *text, const struct rung_history *rung)
{
	char number[TEXT_SIZE];

	for (int grade = 0; grade < GRADES; grade++)
		if (rung->grades[grade])
			g_string_append_printf(text, "%s%s %s", text->len > 0 ? ", " : "",
					       text_number(rung->grades[grade], number),
					       grade_words[grade]);
}

static void print_rung(FILE *stream, const struct biography *biography, enum rung i)
{
	const struct rung_history *rung = &biography->rungs[i];
	g_autoptr(GString) text = g_string_new(NULL);
	char first[12], last[12];

	fprintf(stream, "  %-12s", rung_words(i));
	if (rung->times == 0) {
		fputs("  none shown\n", stream);
		return;
	}
	tell_grades(text, rung);
	tell_channels(text, rung);
	if (biography->tie && biography->tie->ceiling == i)
		g_string_append(text, " (ceiling)");
	fprintf(stream, "  %-10s  %-10s  %5u  ",
		rung->first == DAY_NONE ? "undated" : day_format(rung->first, first),
		rung->last == DAY_NONE ? "" : day_format(rung->last, last), rung->times);
	biography_wrap(stream, text->str, LADDER_COLUMN);
}

static void print_ladder(FILE *stream, const struct biography *biography)
{
	fputs("\nLADDER          first       last        times\n", stream);
	for (int i = RUNG_IN_PERSON; i >= RUNG_LINK; i--)
		print_rung(stream, biography, (enum rung)i);
}

/* --- state and evidence --- */

static void print_state(FILE *stream, const struct biography *biography)
{
	static const char *const rules[] = {
		[RULE_MET_TOLD] = "met, because there is in-person evidence of grade told or "
				  "better that is not denied",
		[RULE_SPOKEN_TOLD] = "spoken, because there is voice evidence of grade told or "
				     "better and no in-person evidence of that grade",
		[RULE_MAYBE_HINTS] = "maybe, because there are hints and nothing better",
		[RULE_ALL_DENIED] = "online, because all the evidence there is says that you had "
				    "not met, or is overruled by what says so",
		[RULE_NEVER] = "online, because you wrote down that you never met",
		[RULE_NOTHING] = "online, because no source shows a meeting or a call",
	};
	const guint *told = biography->told;
	guint pieces = told[told[EVIDENCE_IN_PERSON] ? EVIDENCE_IN_PERSON : EVIDENCE_VOICE];
	g_autoptr(GString) text = g_string_new(rules[biography->rule]);
	char number[TEXT_SIZE];

	if (pieces)
		g_string_append_printf(text, " (%s %s)", text_number(pieces, number),
				       text_plural(pieces, "piece", "pieces"));
	g_string_append_c(text, '.');
	if (biography->denied && pieces)
		g_string_append(text, " What is marked \"not yet\" or \"overruled\" below raises "
				      "no rung.");
	fputs("\nSTATE\n", stream);
	biography_paragraph(stream, text->str);
}

/* "LinkedIn message from them", "your journal" */
static char *origin_of(const struct told_piece *piece)
{
	enum source_kind kind = piece->evidence.part->source->kind;

	if (kind == SOURCE_JOURNAL)
		return g_strdup("your journal");
	if (kind == SOURCE_CALENDAR)
		return g_strdup("calendar");
	if (piece->channel == CHANNELS)
		return g_strdup("words");
	return g_strdup_printf("%s%s", channel_words(piece->channel),
			       !piece->is_one_way     ? ""
			       : piece->is_from_owner ? " from you"
						      : " from them");
}

static void print_piece(FILE *stream, const struct told_piece *piece,
			const struct findings *findings)
{
	const struct found_evidence *evidence = &piece->evidence;
	g_autofree char *place = place_name(findings, evidence->part, evidence->line);
	g_autofree char *from = origin_of(piece);
	g_autofree char *clean = name_clean(evidence->excerpt);
	g_autofree char *shown =
		piece->channel == CHANNELS ? g_strdup(clean) : g_strdup_printf("\"%s\"", clean);
	char date[12];

	fprintf(stream, "  %-10s  %-9s  %-8s  ",
		evidence->date.precision == PRECISION_NONE
			? "undated"
			: given_date_format(evidence->date, date),
		kind_words[evidence->kind], grade_words[evidence->grade]);
	biography_wrap(stream, shown, EVIDENCE_COLUMN);
	fprintf(stream, "              %s, %s%s\n", from, place,
		evidence->is_denied ? ", overruled" : "");
}

static void print_evidence(FILE *stream, const struct biography *biography,
			   const struct findings *findings)
{
	if (biography->evidence->len == 0)
		return;
	fputs("\nEVIDENCE, oldest first\n", stream);
	for (guint i = 0; i < biography->evidence->len; i++)
		print_piece(stream, &g_array_index(biography->evidence, struct told_piece, i),
			    findings);
}

void report_who(FILE *stream, const struct biography *biography, const struct findings *findings)
{
	print_title(stream, biography, findings);
	print_state_line(stream, biography);
	if (biography->tie)
		print_story(stream, biography);
	print_keys(stream, biography, findings);
	print_ladder(stream, biography);
	if (biography->tie)
		print_state(stream, biography);
	print_evidence(stream, biography, findings);
	if (biography->tie)
		biography_figures(stream, biography, findings);
	biography_next(stream, biography);
}

void report_several(FILE *stream, const char *name, const GPtrArray *people)
{
	g_autofree char *shown = text_visible(name);
	char number[TEXT_SIZE];

	fprintf(stream, "%s fits %s people; name one by a key:\n", shown,
		text_number(people->len, number));
	for (guint i = 0; i < people->len; i++) {
		const struct person *person = g_ptr_array_index(people, i);
		g_autofree char *label = name_clean(person->name);
		g_autoptr(GPtrArray) keys = ordered_keys(person);

		for (guint j = 0; j < keys->len; j++) {
			g_autofree char *visible = text_visible(g_ptr_array_index(keys, j));

			fprintf(stream, "  %-40s %s\n", visible, label);
		}
	}
}
