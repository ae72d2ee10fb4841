/*
 * How high do ties climb? Ties by the highest rung of each. Ordinal only: the ladder lists what
 * channels can carry (Daft and Lengel 1986), it does not measure closeness.
 * Cost: one pass over the ties.
 */
#include "analyzer/analysis.h"

void ceiling_analysis(struct analysis *analysis)
{
	struct findings *findings = analysis->findings;

	for (guint i = 0; i < findings->ties->len; i++)
		findings->ceilings[g_array_index(findings->ties, struct tie, i).ceiling]++;
}
