/*
 * How many ties are seen together with another one, and have those been met more often?
 *
 * Counts the ties that are in any of findings->acquaintances and those that are in none. Cost: one
 * pass over the pairs. No pair: all ties are unlinked.
 */
#include "analyzer/acquaintance.h"
#include "analyzer/analysis.h"

void together_analysis(struct analysis *analysis)
{
	struct findings *findings = analysis->findings;
	g_autofree bool *is_linked = g_new0(bool, findings->ties->len + 1);

	findings->pairs_together = findings->acquaintances->len;
	for (guint i = 0; i < findings->acquaintances->len; i++) {
		const struct acquaintance *pair =
			&g_array_index(findings->acquaintances, struct acquaintance, i);

		is_linked[pair->a] = is_linked[pair->b] = true;
	}
	for (guint i = 0; i < findings->ties->len; i++) {
		bool is_met = g_array_index(findings->ties, struct tie, i).state == STATE_MET;

		*(is_linked[i] ? &findings->linked_ties : &findings->unlinked_ties) += 1;
		*(is_linked[i] ? &findings->linked_met : &findings->unlinked_met) += is_met;
	}
}
