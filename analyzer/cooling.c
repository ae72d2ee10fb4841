/*
 * Which ties have gone quiet against their own rhythm?
 *
 * Silence over mean gap: f = (T - last) / ((last - first) / (days - 1)), days those with words.
 * Above 8 a tie is likely dead (Navarro and others 2017); from 4 on it is called
 * cooling, a proposal. T is the reporting date, or the end of the archives when they end earlier:
 * silence after the last day that an archive shows is the archive's, not the tie's. Who writes on
 * two platforms is judged where the shorter archive ends. Cost: one pass over the ties. No words:
 * unknown.
 */
#include "analyzer/cooling.h"

#include "analyzer/analysis.h"

static const struct {
	enum source_kind kind;
	enum origin origin;
} archives[] = {
	{SOURCE_LINKEDIN, ORIGIN_LINKEDIN},
	{SOURCE_TWITTER, ORIGIN_TWITTER},
};

/* An archive shows everything up to the day on which it was made; when that is unknown, up to the
 * end of the month of its newest row. */
static gint32 end_of_archive(const struct source *source)
{
	gint32 newest = day_of(source->last);

	if (source->made != DAY_NONE)
		return MAX(source->made, newest);
	return newest == DAY_NONE ? DAY_NONE : month_last_day(month_of(newest));
}

static void measure_reach(struct analysis *analysis)
{
	const GPtrArray *sources = analysis->network->sources;
	gint32 *reach = analysis->findings->cooling.reach;

	for (int origin = 0; origin < ORIGINS; origin++)
		reach[origin] = DAY_NONE;
	for (guint i = 0; i < sources->len; i++) {
		const struct source *source = g_ptr_array_index(sources, i);

		for (gsize j = 0; j < G_N_ELEMENTS(archives); j++) {
			enum origin origin = archives[j].origin;

			if (archives[j].kind == source->kind)
				reach[origin] = MAX(reach[origin], end_of_archive(source));
		}
	}
	for (int origin = 0; origin < ORIGINS; origin++) {
		if (reach[origin] == DAY_NONE || reach[origin] > analysis->findings->as_of)
			reach[origin] = analysis->findings->as_of;
	}
}

/* The last day on which words of theirs would be seen on every platform they have used for words.
 */
static gint32 seen_until(const struct findings *findings, const struct tie *tie)
{
	gint32 until = findings->as_of;

	for (int channel = 0; channel < CHANNELS; channel++) {
		if (tie->channels & (1u << channel) && channel_has_words(channel))
			until = MIN(until, findings->cooling.reach[channel_origin(channel)]);
	}
	return MAX(until, tie->last_words);
}

static struct tie_pulse feel_pulse(const struct findings *findings, guint index)
{
	const struct tie *tie = &g_array_index(findings->ties, struct tie, index);
	struct tie_pulse pulse = {.tie = index, .silent_from = DAY_NONE};

	if (tie->active_days < COOLING_FEWEST_DAYS)
		return pulse;
	pulse.quiet_days = (guint)(seen_until(findings, tie) - tie->last_words);
	pulse.usual_gap = (double)(tie->last_words - tie->first_words) / (tie->active_days - 1);
	pulse.times = pulse.quiet_days / pulse.usual_gap;
	pulse.silent_from = tie->last_words + (gint32)(COOLING_SILENT * pulse.usual_gap) + 1;
	pulse.pulse = pulse.times > COOLING_SILENT  ? PULSE_SILENT
		      : pulse.times >= COOLING_FROM ? PULSE_COOLING
						    : PULSE_STEADY;
	return pulse;
}

void cooling_analysis(struct analysis *analysis)
{
	struct findings *findings = analysis->findings;
	struct cooling *cooling = &findings->cooling;

	measure_reach(analysis);
	cooling->ties = g_new(struct tie_pulse, findings->ties->len);
	for (guint i = 0; i < findings->ties->len; i++) {
		cooling->ties[i] = feel_pulse(findings, i);
		cooling->pulses[cooling->ties[i].pulse]++;
	}
}

void cooling_release(struct findings *findings)
{
	g_free(findings->cooling.ties);
}
