/*
 * Evidence weighed: denials first, then the best that is left.
 */
#include "analyzer/proof.h"

#include <string.h>

static gint by_person_then_date(gconstpointer a, gconstpointer b)
{
	const struct evidence *one = *(const struct evidence *const *)a;
	const struct evidence *other = *(const struct evidence *const *)b;

	if (one->person != other->person)
		return one->person->id < other->person->id ? -1 : 1;
	return given_date_compare(one->date, other->date);
}

void proof_init(struct proof *proof, const struct network *network)
{
	guint next = 0;

	proof->pieces = g_ptr_array_new();
	for (guint i = 0; i < network->evidence->len; i++)
		g_ptr_array_add(proof->pieces,
				&g_array_index(network->evidence, struct evidence, i));
	g_ptr_array_sort(proof->pieces, by_person_then_date);
	proof->first = g_new0(guint, network->people->len + 1);
	for (guint id = 0; id <= network->people->len; id++) {
		proof->first[id] = next;
		while (next < proof->pieces->len &&
		       ((const struct evidence *)g_ptr_array_index(proof->pieces, next))
				       ->person->id == id)
			next++;
	}
}

void proof_release(struct proof *proof)
{
	g_ptr_array_unref(proof->pieces);
	g_free(proof->first);
}

struct pieces proof_of(const struct proof *proof, const struct person *person)
{
	guint first = proof->first[person->id];

	return (struct pieces){(const struct evidence *const *)proof->pieces->pdata + first,
			       proof->first[person->id + 1] - first};
}

bool piece_counts(const struct evidence *piece, gint32 day)
{
	return piece->date.precision == PRECISION_NONE || piece->date.day <= day;
}

static bool is_never(const struct evidence *piece)
{
	return piece->grade == GRADE_DENIED && piece->from == SOURCE_JOURNAL;
}

static bool denies(const struct evidence *denial, const struct evidence *piece)
{
	bool has_dates =
		denial->date.precision != PRECISION_NONE && piece->date.precision != PRECISION_NONE;

	if (denial->grade != GRADE_DENIED || piece->kind != EVIDENCE_IN_PERSON ||
	    piece->grade == GRADE_DENIED)
		return false;
	if (is_never(denial))
		return piece->from != SOURCE_JOURNAL &&
		       (!has_dates || piece->date.day <= denial->date.day);
	return piece->grade == GRADE_HINTED && (!has_dates || piece->date.day < denial->date.day);
}

bool piece_is_denied(struct pieces pieces, const struct evidence *piece, gint32 day)
{
	for (guint i = 0; i < pieces.count; i++) {
		if (piece_counts(pieces.piece[i], day) && denies(pieces.piece[i], piece))
			return true;
	}
	return false;
}

bool pieces_have_never(struct pieces pieces, gint32 day)
{
	for (guint i = 0; i < pieces.count; i++) {
		if (is_never(pieces.piece[i]) && piece_counts(pieces.piece[i], day))
			return true;
	}
	return false;
}

enum state pieces_state(struct pieces pieces, gint32 day)
{
	enum state state = STATE_ONLINE;

	for (guint i = 0; i < pieces.count; i++) {
		const struct evidence *piece = pieces.piece[i];
		enum state shown = STATE_MAYBE;

		if (!piece_counts(piece, day) || piece->grade == GRADE_DENIED ||
		    piece_is_denied(pieces, piece, day))
			continue;
		if (piece->grade <= GRADE_TOLD)
			shown = piece->kind == EVIDENCE_IN_PERSON ? STATE_MET : STATE_SPOKEN;
		state = MIN(state, shown);
	}
	return state;
}
