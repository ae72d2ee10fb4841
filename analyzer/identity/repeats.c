/*
 * Up to 2023 LinkedIn told people by name, since then by address, and the address may change: only
 * when everybody is known do two rows turn out to be one. LinkedIn gives its rows no ids, so what
 * tells them apart is who, when and by which channel; two such rows of one export are two.
 */
#include "analyzer/identity/repeats.h"

static const struct source *source_of(const struct network *network,
				      const struct interaction *interaction)
{
	return network_part_at(network, interaction->place)->source;
}

static const struct interaction *at(const struct network *network, guint index)
{
	return &g_array_index(network->interactions, struct interaction, index);
}

static bool are_alike(const struct interaction *a, const struct interaction *b)
{
	return a->from == b->from && a->to == b->to && a->when == b->when &&
	       a->channel == b->channel;
}

static guint end_of_run(const struct network *network, guint first)
{
	guint end = first + 1;

	while (end < network->interactions->len && are_alike(at(network, first), at(network, end)))
		end++;
	return end;
}

/* The source that tells most of the run, the first of several; NULL when all are to stay. */
static const struct source *fullest_source(const struct network *network, guint first, guint end)
{
	g_autoptr(GHashTable) counts = NULL;
	const struct source *fullest = NULL;
	guint most = 0;

	if (end - first < 2 || channel_origin(at(network, first)->channel) != ORIGIN_LINKEDIN)
		return NULL;
	counts = g_hash_table_new(NULL, NULL);
	for (guint i = first; i < end; i++) {
		const struct source *source = source_of(network, at(network, i));
		guint count = GPOINTER_TO_UINT(g_hash_table_lookup(counts, source)) + 1;

		g_hash_table_insert(counts, (gpointer)source, GUINT_TO_POINTER(count));
		if (count > most) {
			most = count;
			fullest = source;
		}
	}
	return g_hash_table_size(counts) > 1 ? fullest : NULL;
}

static gint64 *place_key(struct place place)
{
	gint64 key = (gint64)place.part << 32 | place.line;

	return g_memdup2(&key, sizeof key);
}

/* Rows of which something is left (a message to several people) were not seen before. */
static void recount_rows(struct network *network, GHashTable *dropped)
{
	GHashTableIter iter;
	gpointer key;

	for (guint i = 0; i < network->interactions->len; i++) {
		gint64 place =
			(gint64)at(network, i)->place.part << 32 | at(network, i)->place.line;

		g_hash_table_remove(dropped, &place);
	}
	g_hash_table_iter_init(&iter, dropped);
	while (g_hash_table_iter_next(&iter, &key, NULL)) {
		struct part *part =
			g_ptr_array_index(network->parts, (guint)(*(const gint64 *)key >> 32));

		if (part->fates[ROW_KEPT] > 0)
			part_recount(part, ROW_KEPT, ROW_TWICE);
	}
}

void repeats_drop(struct network *network)
{
	g_autoptr(GHashTable) dropped =
		g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
	guint kept = 0, end;

	for (guint first = 0; first < network->interactions->len; first = end) {
		const struct source *fullest;

		end = end_of_run(network, first);
		fullest = fullest_source(network, first, end);
		for (guint i = first; i < end; i++) {
			struct interaction interaction = *at(network, i);

			if (fullest == NULL || source_of(network, &interaction) == fullest)
				g_array_index(network->interactions, struct interaction, kept++) =
					interaction;
			else
				g_hash_table_add(dropped, place_key(interaction.place));
		}
	}
	g_array_set_size(network->interactions, kept);
	if (g_hash_table_size(dropped) > 0)
		recount_rows(network, dropped);
}
