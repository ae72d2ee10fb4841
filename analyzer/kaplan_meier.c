/*
 * The estimate behind a survival curve: what share is still waiting at which age, and how sure
 * that is.
 *
 * Kaplan and Meier (1958): S(t) = product of (1 - d/n) over the ages with meetings up to t, with
 * delayed entry: n counts those with entry < t <= exit. Greenwood (1926): var = S^2 sum of
 * d / (n (n - d)). The 95% interval is log-log, S^exp(+-z theta) with theta = sqrt(sum) / ln S,
 * which stays between 0 and 1. Competing ends after Aalen and Johansen (1978): F(t) = sum of
 * S_any(before t) d / n, where S_any counts both ends.
 *
 * A run of ages in which few are in view would drive S to 0 for good, so the estimate covers the
 * longest run of ages with enough of them, and speaks of those who still wait where it begins.
 * Cost: the ties plus the days of the longest spell. No spells: from >= to.
 */
#include "analyzer/survival.h"

#include <math.h>

#define Z 1.959964 /* of 95% */

/* What happens at one age. */
struct happening {
	guint entered, met, silent, left; /* left: out of view at the end of that age, however */
};

static gint32 oldest_exit(const struct spell *spells, guint count)
{
	gint32 oldest = 0;

	for (guint i = 0; i < count; i++)
		oldest = MAX(oldest, spells[i].exit);
	return oldest;
}

static struct happening *happenings(const struct spell *spells, guint count, gint32 oldest)
{
	struct happening *at = g_new0(struct happening, (gsize)oldest + 1);

	for (guint i = 0; i < count; i++) {
		at[spells[i].entry].entered++;
		at[spells[i].exit].left++;
		at[spells[i].exit].met += spells[i].end == SPELL_MET;
		at[spells[i].exit].silent += spells[i].end == SPELL_SILENT;
	}
	return at;
}

static guint *risk_sets(const struct happening *at, gint32 oldest)
{
	guint *in_view = g_new0(guint, (gsize)oldest + 1);

	for (gint32 age = 1; age <= oldest; age++)
		in_view[age] = in_view[age - 1] + at[age - 1].entered - at[age - 1].left;
	return in_view;
}

/* The longest run of ages with enough in view, the first of equally long ones. */
static void find_run(struct survival_estimate *estimate, gint32 oldest, guint fewest)
{
	gint32 begin = 0; /* the last age at which too few were in view */

	estimate->from = estimate->to = 0;
	for (gint32 age = 1; age <= oldest; age++) {
		if (estimate->in_view[age] < fewest)
			begin = age;
		else if (age - begin > estimate->to - estimate->from) {
			estimate->from = begin;
			estimate->to = age;
		}
	}
}

/* The sums and products as they grow from age to age. */
struct running {
	double waiting, greenwood; /* meetings alone */
	double undecided;	   /* neither met nor silent */
	double met_first, silent_first;
};

static void set_interval(struct survival_step *step, const struct running *running)
{
	double reach;

	step->low = step->high = NAN;
	step->error = running->waiting > 0 ? running->waiting * sqrt(running->greenwood) : 0;
	if (!(running->waiting > 0 && running->waiting < 1))
		return;
	reach = Z * sqrt(running->greenwood) / -log(running->waiting);
	step->low = pow(running->waiting, exp(reach));
	step->high = pow(running->waiting, exp(-reach));
}

static struct survival_step advance(struct running *running, const struct happening *at, gint32 age,
				    guint in_view)
{
	struct survival_step step = {
		.age = age, .in_view = in_view, .met = at->met, .silent = at->silent};
	double n = in_view;

	running->met_first += running->undecided * at->met / n;
	running->silent_first += running->undecided * at->silent / n;
	running->undecided *= 1 - (at->met + at->silent) / n;
	running->waiting *= 1 - at->met / n;
	if (in_view > at->met)
		running->greenwood += at->met / (n * (n - at->met));
	step.waiting = running->waiting;
	step.met_first = running->met_first;
	step.silent_first = running->silent_first;
	set_interval(&step, running);
	return step;
}

static void walk(struct survival_estimate *estimate, const struct happening *at)
{
	struct running running = {.waiting = 1, .undecided = 1};
	GArray *steps = g_array_new(FALSE, FALSE, sizeof(struct survival_step));
	GArray *open = g_array_new(FALSE, FALSE, sizeof(gint32));

	for (gint32 age = estimate->from + 1; age <= estimate->to; age++) {
		guint ends = at[age].met + at[age].silent;

		if (ends > 0) {
			struct survival_step step =
				advance(&running, &at[age], age, estimate->in_view[age]);

			g_array_append_val(steps, step);
		}
		for (guint i = ends; i < at[age].left; i++)
			g_array_append_val(open, age);
	}
	estimate->step_count = steps->len;
	estimate->steps = (struct survival_step *)(gpointer)g_array_free(steps, FALSE);
	estimate->open_count = open->len;
	estimate->open = (gint32 *)(gpointer)g_array_free(open, FALSE);
}

void survival_estimate(struct survival_estimate *estimate, const struct spell *spells, guint count,
		       guint fewest)
{
	gint32 oldest = oldest_exit(spells, count);
	g_autofree struct happening *at = happenings(spells, count, oldest);

	estimate->in_view = risk_sets(at, oldest);
	find_run(estimate, oldest, fewest);
	walk(estimate, at);
}

void survival_estimate_release(struct survival_estimate *estimate)
{
	g_free(estimate->steps);
	g_free(estimate->open);
	g_free(estimate->in_view);
}

const struct survival_step *survival_at(const struct survival_estimate *estimate, gint32 age)
{
	guint low = 0, high = estimate->step_count;

	while (low < high) {
		guint middle = low + (high - low) / 2;

		if (estimate->steps[middle].age <= age)
			low = middle + 1;
		else
			high = middle;
	}
	return low > 0 ? &estimate->steps[low - 1] : NULL;
}

gint32 survival_age(const struct survival_estimate *estimate, double waiting)
{
	const double hair = 1e-9; /* products of fractions end a hair beside the half */

	for (guint i = 0; i < estimate->step_count; i++) {
		if (estimate->steps[i].waiting <= waiting + hair)
			return estimate->steps[i].age;
	}
	return -1;
}
