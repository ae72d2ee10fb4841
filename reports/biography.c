/*
 * `overcoffee who`: the biography of one tie, for a terminal of eighty columns. Every figure in it
 * is one that the report prints or is made of.
 */
#include "reports/report.h"

#include <string.h>

#include "analyzer/chance.h"
#include "analyzer/name.h"
#include "reports/text.h"

#define WIDTH 78

static const char *const grade_words[GRADES] = {
	[GRADE_RECORDED] = "recorded", [GRADE_ATTENDED] = "attended", [GRADE_TOLD] = "told",
	[GRADE_HINTED] = "hinted",     [GRADE_DENIED] = "not yet",
};

static const char *const kind_words[EVIDENCE_KINDS] = {
	[EVIDENCE_IN_PERSON] = "in-person",
	[EVIDENCE_VOICE] = "voice",
};

static void print_title(FILE *stream, const struct biography *biography,
			const struct findings *findings)
{
	g_autofree char *name = name_clean(biography->name);
	char day[12], until[32], warmth[TEXT_SIZE];
	glong padding;

	g_snprintf(until, sizeof until, "data up to %s", day_format(findings->newest, day));
	padding = WIDTH - g_utf8_strlen(name, -1) - (glong)strlen(until);
	fprintf(stream, "%s%*s%s\n", name, (int)MAX(padding, 2), "", until);
	if (biography->tie == NULL) {
		fputs(biography->is_offline_only
			      ? "no digital tie: known from what you wrote down or planned alone.\n"
			      : "no tie: appears in your data, and no word or link both ways.\n",
		      stream);
		return;
	}
	switch (biography->tie->state) {
	case STATE_MET:
		fputs("met", stream);
		break;
	case STATE_SPOKEN:
		fputs("spoken: a voice, and no meeting shown", stream);
		break;
	case STATE_MAYBE:
		fputs("maybe: only hints of a meeting or a call", stream);
		break;
	default:
		fputs("online: no trace of a meeting or a call", stream);
	}
	fprintf(stream, ". Warmth %s of 100.\n", text_figure(biography->tie->warmth, 1, warmth));
}

static void print_keys(FILE *stream, const struct biography *biography)
{
	fputs("\nKEYS\n", stream);
	for (guint i = 0; i < biography->keys->len; i++) {
		g_autofree char *key = text_visible(g_ptr_array_index(biography->keys, i));

		fprintf(stream, "  %s\n", key);
	}
	for (guint i = 0; i < biography->joins->len; i++) {
		const struct join *join = &g_array_index(biography->joins, struct join, i);
		g_autofree char *a = text_visible(join->a), *b = text_visible(join->b);

		fprintf(stream, "  Joined: %s and %s,\n          because %s.\n", a, b,
			join->reason);
	}
	for (guint i = 0; i < biography->questions->len; i++) {
		const struct question *question =
			&g_array_index(biography->questions, struct question, i);
		g_autofree char *a = text_visible(question->a), *b = text_visible(question->b);

		fprintf(stream, "  Not joined: %s and %s,\n          %s. people.csv decides.\n", a,
			b, question->reason);
	}
}

/* "9 from you, 8 from them", and the channels. */
static void print_channels(FILE *stream, const struct rung_history *rung)
{
	const char *last = "";

	if (rung->by_owner)
		fprintf(stream, "  %u from you", rung->by_owner);
	if (rung->by_them)
		fprintf(stream, "%s%u from them", rung->by_owner ? ", " : "  ", rung->by_them);
	for (int channel = 0; channel < CHANNELS; channel++) {
		const char *words = channel_words((enum channel)channel);

		if (!(rung->channels & (1u << channel)) || strcmp(words, last) == 0)
			continue;
		fprintf(stream, "%s%s", *last || rung->by_owner || rung->by_them ? ", " : "  ",
			words);
		last = words;
	}
}

static void print_ladder(FILE *stream, const struct biography *biography)
{
	fputs("\nLADDER          first       last        times\n", stream);
	for (int i = RUNG_IN_PERSON; i >= RUNG_LINK; i--) {
		const struct rung_history *rung = &biography->rungs[i];
		char first[12], last[12];

		fprintf(stream, "  %-12s", rung_words((enum rung)i));
		if (rung->times == 0) {
			fputs("  none shown\n", stream);
			continue;
		}
		fprintf(stream, "  %-10s  %-10s  %5u",
			rung->first == DAY_NONE ? "undated" : day_format(rung->first, first),
			rung->last == DAY_NONE ? "" : day_format(rung->last, last), rung->times);
		print_channels(stream, rung);
		if (biography->tie && (int)biography->tie->ceiling == i)
			fputs("  <- ceiling", stream);
		fputc('\n', stream);
	}
}

static void print_state(FILE *stream, const struct biography *biography)
{
	static const char *const rules[] = {
		[RULE_MET_TOLD] =
			"met, because there is in-person evidence of grade told or better that\n"
			"  is not denied",
		[RULE_SPOKEN_TOLD] =
			"spoken, because there is voice evidence of grade told or better and no\n"
			"  in-person evidence of that grade",
		[RULE_MAYBE_HINTS] = "maybe, because there are hints and nothing better",
		[RULE_ALL_DENIED] =
			"online, because all the evidence there is says that you had not met,\n"
			"  or is overruled by what says so",
		[RULE_NEVER] = "online, because you wrote down that you never met",
		[RULE_NOTHING] = "online, because no source shows a meeting or a call",
	};
	const guint *told = biography->told;
	guint pieces = told[told[EVIDENCE_IN_PERSON] ? EVIDENCE_IN_PERSON : EVIDENCE_VOICE];
	char number[TEXT_SIZE];

	fprintf(stream, "\nSTATE\n  %s", rules[biography->rule]);
	if (pieces)
		fprintf(stream, " (%s %s)", text_number(pieces, number),
			text_plural(pieces, "piece", "pieces"));
	fputs(".\n", stream);
	if (biography->denied && pieces)
		fprintf(stream,
			"  What is marked \"not yet\" or \"overruled\" below raises no rung.\n");
}

static void print_evidence(FILE *stream, const struct biography *biography)
{
	if (biography->evidence->len == 0)
		return;
	fputs("\nEVIDENCE, oldest first\n", stream);
	for (guint i = 0; i < biography->evidence->len; i++) {
		const struct found_evidence *piece =
			&g_array_index(biography->evidence, struct found_evidence, i);
		g_autofree char *path = part_full_path(piece->part);
		g_autofree char *shown = text_visible(path);
		g_autofree char *excerpt = name_clean(piece->excerpt);
		char date[12];

		fprintf(stream, "  %-10s  %-9s  %-8s  %s\n",
			piece->date.precision == PRECISION_NONE
				? "undated"
				: given_date_format(piece->date, date),
			kind_words[piece->kind], grade_words[piece->grade], excerpt);
		fprintf(stream, "              %s:%u%s\n", shown, piece->line,
			piece->is_denied ? ", overruled" : "");
	}
}

static void print_chance(FILE *stream, const struct tie *tie)
{
	char chance[TEXT_SIZE], prior[TEXT_SIZE], trace[TEXT_SIZE];

	fprintf(stream, "\nCHANCE that you truly never met: %s\n",
		text_figure(tie->chance_never_met, 2, chance));
	if (tie->state == STATE_MET) {
		fputs("  0, because you did.\n", stream);
	} else if (tie->denied_by_journal) {
		fputs("  1, because you wrote so.\n", stream);
	} else {
		fprintf(stream, "  (1 - p) / (1 - p s)   p %s ever met%s\n",
			text_figure(tie->prior, 2, prior),
			tie->is_familiar ? ", same company, school or surname as you"
					 : ", ties of this kind");
		fprintf(stream,
			"                        s %s leaves a trace in the years covered\n",
			text_figure(tie->sensitivity, 2, trace));
	}
}

static void print_warmth(FILE *stream, const struct tie *tie, guint ties)
{
	char warmth[TEXT_SIZE], score[TEXT_SIZE], count[TEXT_SIZE];

	fprintf(stream, "\nWARMTH %s, the rank of %s among %s %s\n",
		text_figure(tie->warmth, 1, warmth), text_figure(tie->warmth_score, 3, score),
		text_count(ties, count), text_plural(ties, "tie", "ties"));
	fputs("  part                       yours    rank  weight    adds\n", stream);
	for (int i = 0; i < WARMTH_PARTS; i++) {
		const struct warmth_weight *weight = &warmth_weights[i];
		char value[TEXT_SIZE], rank[TEXT_SIZE], factor[TEXT_SIZE], adds[TEXT_SIZE];

		fprintf(stream, "  %-24s  %6s  %6s  %6s  %6s\n", weight->name,
			text_figure(tie->parts[weight->part], 2, value),
			text_figure(tie->ranks[weight->part], 3, rank),
			text_figure(weight->weight, 2, factor),
			text_figure(weight->weight * tie->ranks[weight->part], 3, adds));
	}
	fprintf(stream, "  %u sent and %u received, on %u %s\n", tie->sent, tie->received,
		tie->active_days, text_plural(tie->active_days, "day", "days"));
}

void report_who(FILE *stream, const struct biography *biography, const struct findings *findings)
{
	print_title(stream, biography, findings);
	print_keys(stream, biography);
	print_ladder(stream, biography);
	if (biography->tie)
		print_state(stream, biography);
	print_evidence(stream, biography);
	if (biography->tie) {
		print_chance(stream, biography->tie);
		print_warmth(stream, biography->tie, findings->totals.ties);
	}
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
