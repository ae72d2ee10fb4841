/*
 * What shows that they met or spoke? Every piece of evidence that counts by the reporting date,
 * the denied included. Cost: a sort.
 */
#include "analyzer/analysis.h"

#include <string.h>

static gint undated_then_oldest(gconstpointer a, gconstpointer b)
{
	const struct found_evidence *one = a, *other = b;
	int order = given_date_compare(one->date, other->date);

	if (order == 0)
		order = strcmp(one->person, other->person);
	if (order == 0)
		order = strcmp(one->part->source->path, other->part->source->path);
	if (order == 0)
		order = strcmp(one->part->path, other->part->path);
	if (order == 0)
		order = one->line < other->line ? -1 : one->line > other->line;
	return order;
}

static struct found_evidence found(const struct analysis *analysis, const struct evidence *piece)
{
	const struct findings *findings = analysis->findings;
	const struct person *person = piece->person;
	g_autoptr(GPtrArray) keys = ordered_keys(person);

	return (struct found_evidence){
		.person = g_ptr_array_index(keys, 0),
		.name = shown_name(person, keys),
		.date = piece->date,
		.kind = piece->kind,
		.grade = piece->grade,
		.is_denied =
			piece_is_denied(proof_of(&analysis->proof, person), piece, findings->as_of),
		.is_tie = standing_of(analysis->network, &analysis->proof, analysis->gathered,
				      person, findings->as_of) == STANDING_TIE,
		.part = network_part_at(analysis->network, piece->place),
		.line = piece->place.line,
		.excerpt = piece->excerpt,
	};
}

void evidence_analysis(struct analysis *analysis)
{
	struct findings *findings = analysis->findings;

	for (guint i = 0; i < analysis->proof.pieces->len; i++) {
		const struct evidence *piece = g_ptr_array_index(analysis->proof.pieces, i);
		struct found_evidence evidence;

		if (!piece_counts(piece, findings->as_of) || piece->person->keys == NULL)
			continue;
		evidence = found(analysis, piece);
		g_array_append_val(findings->evidence, evidence);
	}
	g_array_sort(findings->evidence, undated_then_oldest);
}
