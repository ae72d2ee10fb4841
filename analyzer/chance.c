/*
 * How likely is it that a tie was never met, given what the data shows?
 *
 * Without evidence, P(not met) = (1 - p) / (1 - p s), where p is the prior that a tie of its
 * sources was ever met and s the chance that a meeting leaves a trace, times the share of the
 * tie's lifetime that an offline source covers, so 0 without any. The prior of a tie on several
 * platforms is 1 minus the product of what each leaves open; a colleague, a schoolmate or a
 * relative has at least .95. A met tie has 0; a tie with hints needs every hint to be false as
 * well; a tie the journal calls never met has 1; p = s = 1 leaves it unknown.
 *
 * Calibration: p of a platform is the share met among the ties of that platform alone that were
 * drawn at random and answered for (who is on two speaks for neither, as the product takes them to
 * work apart), s the share of all those met who have other proof of a meeting than answers. Until
 * there are enough answers both are defaults: .3 for s, Facebook .93 after Pew Research 2011, the
 * others proposals.
 *
 * How many of the online ties were never met is the sum of their chances. Its range takes what was
 * measured at the ends of the intervals, all for the worse: more were never met when fewer are ever
 * met, and when more of the meetings would show. Cost: three passes over the ties.
 */
#include "analyzer/chance.h"

#include <math.h>
#include <string.h>

#include "analyzer/analysis.h"

#define Z 1.95996 /* of 95% */

const double platform_priors[ORIGINS] = {
	[ORIGIN_LINKEDIN] = 0.60,
	[ORIGIN_TWITTER] = 0.25,
};

guint32 tie_platforms(const struct tie *tie)
{
	guint32 platforms = 0;

	for (enum channel channel = 0; channel < CHANNELS; channel++) {
		if (tie->channels & (1u << channel))
			platforms |= 1u << channel_origin(channel);
	}
	return platforms;
}

static bool shows_meeting(const struct evidence *piece)
{
	return piece->kind == EVIDENCE_IN_PERSON && piece->grade <= GRADE_TOLD;
}

bool is_answered(struct pieces pieces, gint32 day, bool *met)
{
	bool answered = false;

	*met = false;
	for (guint i = 0; i < pieces.count; i++) {
		const struct evidence *piece = pieces.piece[i];

		if (piece->asked != ASKED_AT_RANDOM || !piece_counts(piece, day))
			continue;
		answered = true;
		*met |= shows_meeting(piece);
	}
	return answered;
}

/* Whether a meeting would be known without any answer. */
static bool has_trace(struct pieces pieces, gint32 day)
{
	for (guint i = 0; i < pieces.count; i++) {
		const struct evidence *piece = pieces.piece[i];

		if (piece->asked == NOT_ASKED && shows_meeting(piece) && piece_counts(piece, day) &&
		    !piece_is_denied(pieces, piece, day))
			return true;
	}
	return false;
}

struct estimate measured_share(guint hits, guint answers)
{
	double n = answers, share = hits / n, scale = 1 + Z * Z / n;
	double centre = (share + Z * Z / (2 * n)) / scale;
	double half = Z * sqrt(share * (1 - share) / n + Z * Z / (4 * n * n)) / scale;

	return (struct estimate){.value = share,
				 .low = MAX(centre - half, 0),
				 .high = MIN(centre + half, 1),
				 .answers = answers,
				 .is_measured = true};
}

/* What the answers add up to. */
struct tally {
	guint answered[ORIGINS], met[ORIGINS];
	guint all, all_met, traced;
};

static struct tally count_answers(const struct analysis *analysis)
{
	const GArray *ties = analysis->findings->ties;
	gint32 as_of = analysis->findings->as_of;
	struct tally tally = {0};

	for (guint i = 0; i < ties->len; i++) {
		const struct tie *tie = &g_array_index(ties, struct tie, i);
		struct pieces pieces = proof_of(&analysis->proof, tie->record);
		bool met;

		if (!is_answered(pieces, as_of, &met))
			continue;
		for (enum origin origin = 0; origin < ORIGINS; origin++) {
			bool is_alone = tie_platforms(tie) == 1u << origin;

			tally.answered[origin] += is_alone;
			tally.met[origin] += is_alone && met;
		}
		tally.all++;
		tally.all_met += met;
		tally.traced += met && has_trace(pieces, as_of);
	}
	return tally;
}

static void calibrate(struct analysis *analysis)
{
	struct findings *findings = analysis->findings;
	const struct tally tally = count_answers(analysis);

	for (enum origin origin = 0; origin < ORIGINS; origin++) {
		findings->ever_met[origin] =
			tally.answered[origin] >= ANSWERS_NEEDED
				? measured_share(tally.met[origin], tally.answered[origin])
				: (struct estimate){.value = platform_priors[origin],
						    .answers = tally.answered[origin]};
	}
	findings->leaves_trace =
		tally.all >= ANSWERS_NEEDED && tally.all_met >= MET_NEEDED
			? measured_share(tally.traced, tally.all_met)
			: (struct estimate){.value = TRACE_SENSITIVITY, .answers = tally.all_met};
	findings->answers = tally.all;
}

static gint by_path(gconstpointer a, gconstpointer b)
{
	const struct cover *one = a, *other = b;

	return strcmp(one->source->path, other->source->path);
}

/* The months that each source reaches over of a kind that can show a meeting. */
static void measure_covers(struct analysis *analysis)
{
	struct findings *findings = analysis->findings;
	const GPtrArray *sources = analysis->network->sources;

	for (guint i = 0; i < sources->len; i++) {
		const struct source *source = g_ptr_array_index(sources, i);
		struct cover cover = {source, month_of(day_of(source->first)),
				      MIN(month_of(day_of(source->last)), findings->month), 0};

		if (findings->begins[source->kind] == DAY_NONE || cover.first == MONTH_NONE ||
		    cover.first > findings->month)
			continue;
		cover.months = (guint)(cover.last - cover.first + 1);
		g_array_append_val(findings->covers, cover);
	}
	g_array_sort(findings->covers, by_path);
}

/* At which end of its interval an estimate is taken. */
enum end { END_NONE, END_LOW, END_HIGH };

static double value_at(const struct estimate *estimate, enum end end)
{
	if (end == END_NONE || !estimate->is_measured)
		return estimate->value;
	return end == END_LOW ? estimate->low : estimate->high;
}

static double prior_of(const struct findings *findings, const struct tie *tie, enum end end)
{
	guint32 platforms = tie_platforms(tie);
	double never = 1;

	for (enum origin origin = 0; origin < ORIGINS; origin++) {
		if (platforms & (1u << origin))
			never *= 1 - value_at(&findings->ever_met[origin], end);
	}
	return tie->is_familiar ? MAX(1 - never, PRIOR_FAMILIAR) : 1 - never;
}

/* The share of a tie's lifetime, from first contact (of an undated tie: from the first day of
 * any) to the reporting date, within the reach of the offline sources. */
static double covered_share(const struct findings *findings, const struct tie *tie, gint32 oldest)
{
	gint32 begin = tie->first_contact == DAY_NONE ? oldest : tie->first_contact;
	gint32 first = MAX(begin, findings->offline_first);
	gint32 last = MIN(findings->as_of, findings->offline_last);

	if (findings->offline_first == DAY_NONE || begin == DAY_NONE || last < first)
		return 0;
	return (double)(last - first + 1) / (findings->as_of - begin + 1);
}

static double hints_false(const struct analysis *analysis, const struct tie *tie)
{
	struct pieces pieces = proof_of(&analysis->proof, tie->record);
	gint32 as_of = analysis->findings->as_of;
	double all_false = 1;

	for (guint i = 0; i < pieces.count; i++) {
		const struct evidence *piece = pieces.piece[i];

		if (piece->grade == GRADE_HINTED && piece->kind == EVIDENCE_IN_PERSON &&
		    piece_counts(piece, as_of) && !piece_is_denied(pieces, piece, as_of))
			all_false *= 1 - HINT_IS_TRUE;
	}
	return all_false;
}

static double without_trace(double prior, double sensitivity)
{
	double unseen = 1 - prior * sensitivity;

	return unseen > 0 ? (1 - prior) / unseen : NAN;
}

static double chance_of(const struct analysis *analysis, const struct tie *tie)
{
	double never = without_trace(tie->prior, tie->sensitivity);

	if (tie->state == STATE_MET)
		return 0;
	if (tie->denied_by_journal)
		never = 1;
	return tie->state == STATE_MAYBE ? never * hints_false(analysis, tie) : never;
}

static gint32 oldest_contact(const struct findings *findings)
{
	gint32 oldest = DAY_NONE;

	for (guint i = 0; i < findings->ties->len; i++) {
		gint32 first = g_array_index(findings->ties, struct tie, i).first_contact;

		if (first != DAY_NONE && (oldest == DAY_NONE || first < oldest))
			oldest = first;
	}
	return oldest;
}

/* How many of the online ties were never met, if each estimate lies at that end. */
static double expect_never(const struct findings *findings, gint32 oldest, enum end of_met,
			   enum end of_trace)
{
	double trace = value_at(&findings->leaves_trace, of_trace), expected = 0;

	for (guint i = 0; i < findings->ties->len; i++) {
		const struct tie *tie = &g_array_index(findings->ties, struct tie, i);
		double never = without_trace(prior_of(findings, tie, of_met),
					     trace * covered_share(findings, tie, oldest));

		if (tie->denied_by_journal)
			never = 1;
		if (tie->state == STATE_ONLINE && !isnan(never))
			expected += never;
	}
	return expected;
}

/* Which kinds of number the expectation is made of. */
static enum basis basis_of(const struct findings *findings)
{
	guint32 platforms = 0;
	guint measured = 0, used = findings->offline_first != DAY_NONE;

	if (used > 0)
		measured += findings->leaves_trace.is_measured;
	for (guint i = 0; i < findings->ties->len; i++) {
		const struct tie *tie = &g_array_index(findings->ties, struct tie, i);

		if (tie->state == STATE_ONLINE && !tie->denied_by_journal)
			platforms |= tie_platforms(tie);
	}
	for (enum origin origin = 0; origin < ORIGINS; origin++) {
		if (!(platforms & (1u << origin)) || platform_priors[origin] <= 0)
			continue;
		used++;
		measured += findings->ever_met[origin].is_measured;
	}
	if (measured == 0)
		return BASIS_DEFAULTS;
	return measured < used ? BASIS_MIXED : BASIS_ANSWERS;
}

static void expect(struct findings *findings, gint32 oldest)
{
	findings->expected_never = expect_never(findings, oldest, END_NONE, END_NONE);
	findings->expected_low = expect_never(findings, oldest, END_HIGH, END_LOW);
	findings->expected_high = expect_never(findings, oldest, END_LOW, END_HIGH);
	findings->expected_basis = basis_of(findings);
}

void chance_analysis(struct analysis *analysis)
{
	struct findings *findings = analysis->findings;
	gint32 oldest = oldest_contact(findings);

	offline_reach(analysis);
	measure_covers(analysis);
	calibrate(analysis);
	for (guint i = 0; i < findings->ties->len; i++) {
		struct tie *tie = &g_array_index(findings->ties, struct tie, i);

		tie->prior = prior_of(findings, tie, END_NONE);
		tie->sensitivity =
			findings->leaves_trace.value * covered_share(findings, tie, oldest);
		tie->chance_never_met = chance_of(analysis, tie);
		if (tie->state == STATE_ONLINE)
			findings->denied_online += tie->denied_by_journal;
	}
	expect(findings, oldest);
}
