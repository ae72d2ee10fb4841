/*
 * The last lines of a run, for the person who started it: what was read, how the ties stand, whom
 * to think of first, where the report is.
 */
#include "reports/report.h"

#include "analyzer/name.h"
#include "reports/text.h"

#define LISTED 5 /* of the ties never taken offline */

/* ", 2018-11-02 to 2026-10-31", or nothing when nothing is dated. */
static void print_span(FILE *stream, const struct findings *findings)
{
	gint32 first = DAY_NONE, last = DAY_NONE;
	char from[12], to[12];
	guint i;

	for (i = 0; i < findings->sources->len; i++) {
		const struct source_summary *summary =
			&g_array_index(findings->sources, struct source_summary, i);

		if (summary->first != DAY_NONE && (first == DAY_NONE || summary->first < first)) {
			first = summary->first;
		}
		if (summary->last != DAY_NONE && (last == DAY_NONE || summary->last > last)) {
			last = summary->last;
		}
	}
	if (first != DAY_NONE && first == last) {
		fprintf(stream, ", all of %s", day_format(first, from));
	} else if (first != DAY_NONE) {
		fprintf(stream, ", %s to %s", day_format(first, from), day_format(last, to));
	}
}

static void print_read(FILE *stream, const struct findings *findings)
{
	char rows[TEXT_SIZE], sources[TEXT_SIZE];
	guint64 read = 0;
	guint i;

	for (i = 0; i < findings->sources->len; i++) {
		read += g_array_index(findings->sources, struct source_summary, i).read;
	}
	fprintf(stream, "Read %s %s from %s %s", text_count(read, rows),
		text_plural(read, "row", "rows"), text_count(findings->sources->len, sources),
		text_plural(findings->sources->len, "source", "sources"));
	print_span(stream, findings);
	fputs(".\n", stream);
	if (findings->left_out[ROW_SKIPPED] > 0) {
		fprintf(stream, "Skipped for trouble: %s, see skipped.csv.\n",
			text_count(findings->left_out[ROW_SKIPPED], rows));
	}
}

static void print_totals(FILE *stream, const struct totals *totals)
{
	char count[TEXT_SIZE];
	int state;

	fprintf(stream, "%s %s:", text_count(totals->ties, count),
		text_plural(totals->ties, "tie", "ties"));
	for (state = 0; state < STATES; state++) {
		fprintf(stream, "%s %s %s", state > 0 ? "," : "",
			text_count(totals->states[state], count), state_name(state));
	}
	fputs(".\n", stream);
}

static void print_last_word(FILE *stream, const struct tie *tie)
{
	char day[12];

	if (tie->last_words != DAY_NONE) {
		fprintf(stream, "last word %s", day_format(tie->last_words, day));
	} else if (tie->sent + tie->received > 0) {
		fputs("words without a date", stream);
	} else {
		fputs("no word yet", stream);
	}
}

/* Colleagues and relatives have usually met, whatever the data shows, unless the journal says
 * they have not: they are named only when there is nobody else. */
static bool is_stranger(const struct tie *tie)
{
	return tie->state == STATE_ONLINE && (!tie->is_familiar || tie->denied_by_journal);
}

static guint count_strangers(const struct findings *findings)
{
	guint strangers = 0;

	for (guint i = 0; i < findings->ties->len; i++)
		strangers += is_stranger(&g_array_index(findings->ties, struct tie, i));
	return strangers;
}

/* Ties are sorted, warmest first. */
static void print_warmest(FILE *stream, const struct findings *findings, bool strangers_only)
{
	guint listed = 0;

	for (guint i = 0; i < findings->ties->len && listed < LISTED; i++) {
		const struct tie *tie = &g_array_index(findings->ties, struct tie, i);
		g_autofree char *name = NULL;
		char warmth[TEXT_SIZE];

		if (tie->state != STATE_ONLINE || (strangers_only && !is_stranger(tie)))
			continue;
		name = name_clean(tie->name);
		fprintf(stream, "  %5s  %s (", text_figure(tie->warmth, 1, warmth), name);
		print_last_word(stream, tie);
		fputs(")\n", stream);
		listed++;
	}
}

static void print_online(FILE *stream, const struct findings *findings)
{
	guint online = findings->totals.states[STATE_ONLINE];
	guint strangers = count_strangers(findings), listed = strangers ? strangers : online;
	char count[TEXT_SIZE];

	if (!findings->has_offline_source)
		fprintf(stream,
			"Nobody can say yet %s offline: nothing in these exports can show a "
			"meeting.",
			online == 1 ? "whether you ever took it" : "which of them you never took");
	else
		fprintf(stream, "Never taken offline, as far as the data shows: %s.",
			online ? text_count(online, count) : "none");
	if (strangers > 0 && strangers < online)
		fprintf(stream, " Leaving out %s of your company, school or surname, the",
			text_count(online - strangers, count));
	else if (online > 1)
		fputs(" The", stream);
	if (listed > LISTED)
		fputs(" warmest five:", stream);
	else if (online > 1)
		fputs(" warmest first:", stream);
	fputc('\n', stream);
	print_warmest(stream, findings, strangers > 0);
}

void report_closing(FILE *stream, const struct findings *findings, const char *folder)
{
	print_read(stream, findings);
	if (findings->totals.ties == 0) {
		fputs("No ties.\n", stream);
	} else {
		print_totals(stream, &findings->totals);
		print_online(stream, findings);
	}
	if (folder != NULL) {
		g_autofree char *shown = text_visible(folder);

		fprintf(stream, "Report: %s/report.md\n", shown);
	}
}

void report_closing_public(FILE *stream, const char *folder)
{
	g_autofree char *shown = text_visible(folder);

	fprintf(stream,
		"Public: %s/public, free of names; read post.md, then upload that folder and not "
		"the one around it.\n",
		shown);
}
