/*
 * The analyses: one question, one file, one line in the table of findings.c. Each reads the
 * settled network and the findings made before it, as the table says, and adds its own part of the
 * findings.
 */
#ifndef ANALYZER_ANALYSIS_H
#define ANALYZER_ANALYSIS_H

#include "analyzer/findings.h"
#include "analyzer/proof.h"
#include "analyzer/standing.h"

struct analysis {
	const struct network *network;
	struct findings *findings;
	struct proof proof;
	gint32 *gathered; /* gathered_since() */
};

void tie_analysis(struct analysis *analysis);	   /* findings->ties, unsorted */
void warmth_analysis(struct analysis *analysis);   /* how warm each is; sorts findings->ties */
void chance_analysis(struct analysis *analysis);   /* the chance that they never met */
void ceiling_analysis(struct analysis *analysis);  /* ties by their highest rung */
void change_analysis(struct analysis *analysis);   /* totals now and before, month by month */
void evidence_analysis(struct analysis *analysis); /* the list of all evidence */
void reach_analysis(struct analysis *analysis);	   /* sources, rows left out */
void together_analysis(struct analysis *analysis); /* ties seen together */
void ask_analysis(struct analysis *analysis);	   /* whom to ask about */

/* Pairs of ties seen together, findings->acquaintances: what the analyses of structure read. */
void acquaintance_analysis(struct analysis *analysis);
void acquaintance_release(struct findings *findings);
void overlap_analysis(struct analysis *analysis); /* how far two of a pair know the same others */

/* Circles, brokers, layers and the map: each fills its part of the findings. */
void circles_analysis(struct analysis *analysis);
void circles_release(struct findings *findings);
void brokers_analysis(struct analysis *analysis);
void brokers_release(struct findings *findings);
void layers_analysis(struct analysis *analysis);
void layers_release(struct findings *findings);
void map_analysis(struct analysis *analysis);
void map_release(struct findings *findings);

/* What the month's report leads with: what changed, whom to introduce, whom to ask for coffee. */
void month_analysis(struct analysis *analysis);
void month_release(struct findings *findings);
void introductions_analysis(struct analysis *analysis);
void introductions_release(struct findings *findings);
void coffee_analysis(struct analysis *analysis);
void coffee_release(struct findings *findings);
void climbs_release(struct findings *findings); /* of ceiling_analysis() */

/* How far the offline sources together reach, for chance_analysis(). */
void offline_reach(struct analysis *analysis);

#endif
