/*
 * What the evidence of a person adds up to on a given day: which pieces are denied, and the
 * state of a tie. DESIGN: the grades and states of the ladder.
 */
#ifndef ANALYZER_PROOF_H
#define ANALYZER_PROOF_H

#include "analyzer/findings.h"

/* All evidence, by person. Borrows from the network. */
struct proof {
	GPtrArray *pieces; /* const struct evidence *, by person id, then oldest first */
	guint *first;	   /* by person id: where theirs begin; one entry more than people */
};

/* The pieces about one person. */
struct pieces {
	const struct evidence *const *piece;
	guint count;
};

void proof_init(struct proof *proof, const struct network *network);
void proof_release(struct proof *proof);
struct pieces proof_of(const struct proof *proof, const struct person *person);

/* Dated up to `day`, or not dated. */
bool piece_counts(const struct evidence *piece, gint32 day);

/* Whether a piece is denied by another that counts on that day: by a journal line `never` (all
 * in-person evidence up to its date but other journal lines), or by words that say they had not
 * met (hints before them). */
bool piece_is_denied(struct pieces pieces, const struct evidence *piece, gint32 day);

/* Whether a journal line `never` counts on that day. */
bool pieces_have_never(struct pieces pieces, gint32 day);

/* The state on that day: met, spoken, maybe or online. No pieces: online. */
enum state pieces_state(struct pieces pieces, gint32 day);

#endif
