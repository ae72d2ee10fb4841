/*
 * Follows have no date: an archive says who follows whom on the day it was made. So of two archives
 * of one account the newer is right, and what the older says would make ties of the past.
 */
#include "analyzer/identity/supersede.h"

#include <stdlib.h>
#include <string.h>

#include "analyzer/diag.h"

/* A list may be spread over several parts of a source. */
struct list {
	const struct source *source;
	const char *kind;    /* "follower" or "following" */
	const char *account; /* key of whose it is; NULL when nothing tells */
	gint32 made;
	bool is_whole;
	guint rows;
};

static const char *list_kind(const struct part *part)
{
	static const char *const kinds[] = {"follower", "following"};
	g_autofree char *path = part_full_path(part);
	g_autofree char *name = g_path_get_basename(path);

	for (gsize i = 0; part->source->kind == SOURCE_TWITTER && i < G_N_ELEMENTS(kinds); i++) {
		if (g_str_has_prefix(name, kinds[i]))
			return kinds[i];
	}
	return NULL;
}

static bool is_id(const char *key)
{
	return g_str_has_prefix(key, "twitter:") && key[strlen("twitter:")] != '@';
}

static const char *id_among(const struct person *person)
{
	for (const GSList *key = person->keys; key != NULL; key = key->next) {
		if (is_id(key->data))
			return key->data;
	}
	return NULL;
}

/* The id of a source's account: its own, one it shares with that of another archive, or that of
 * the person it is claimed to be. */
static const char *account_of(const struct network *network, const struct source *source)
{
	const char *id = id_among(source->account);

	for (guint i = 0; id == NULL && i < network->shared_keys->len; i++) {
		const struct shared_key *pair =
			&g_array_index(network->shared_keys, struct shared_key, i);

		if ((pair->a == source->account || pair->b == source->account) && is_id(pair->key))
			id = pair->key;
	}
	for (guint i = 0; id == NULL && i < network->claims->len; i++) {
		const struct claim *claim = &g_array_index(network->claims, struct claim, i);

		if (claim->source == source)
			id = id_among(claim->person);
	}
	return id;
}

/* An archive that does not say when it was made is at least as new as its newest row. */
static gint32 made_of(const struct source *source)
{
	if (source->made != DAY_NONE)
		return source->made;
	return source->last != WHEN_NONE ? day_of(source->last) : G_MAXINT32;
}

static bool was_read_whole(const struct diag *diag, const struct part *part)
{
	g_autofree char *path = part_full_path(part);

	for (guint i = 0; i < diag->lines->len; i++) {
		const struct diag_line *line = &g_array_index(diag->lines, struct diag_line, i);

		if (diag_severity(line->kind) == SEVERITY_ERROR &&
		    (strcmp(line->file, path) == 0 || strcmp(line->file, part->source->path) == 0))
			return false;
	}
	return true;
}

static struct list *list_of(GArray *lists, const struct source *source, const char *kind)
{
	for (guint i = 0; i < lists->len; i++) {
		struct list *list = &g_array_index(lists, struct list, i);

		if (list->source == source && list->kind == kind)
			return list;
	}
	return NULL;
}

static GArray *find_lists(const struct network *network, const struct diag *diag)
{
	GArray *lists = g_array_new(FALSE, FALSE, sizeof(struct list));

	for (guint i = 0; i < network->parts->len; i++) {
		const struct part *part = g_ptr_array_index(network->parts, i);
		const char *kind = list_kind(part);
		struct list *list = kind ? list_of(lists, part->source, kind) : NULL;

		if (kind && !list) {
			struct list new_list = {.source = part->source,
						.kind = kind,
						.account = account_of(network, part->source),
						.made = made_of(part->source),
						.is_whole = true};

			g_array_append_val(lists, new_list);
			list = &g_array_index(lists, struct list, lists->len - 1);
		}
		if (kind) {
			list->rows += part->read;
			list->is_whole = list->is_whole && was_read_whole(diag, part);
		}
	}
	return lists;
}

static bool replaces(const struct list *newer, const struct list *older)
{
	if (newer->kind != older->kind || !newer->is_whole || newer->rows == 0 ||
	    (newer->account && older->account && strcmp(newer->account, older->account) != 0))
		return false;
	if (newer->made != older->made)
		return newer->made > older->made;
	return strcmp(newer->source->path, older->source->path) > 0;
}

/* By id of the part: whether its list is replaced. */
static bool *find_replaced(const struct network *network, const struct diag *diag)
{
	g_autoptr(GArray) lists = find_lists(network, diag);
	bool *replaced = g_new0(bool, network->parts->len + 1);

	for (guint i = 0; i < network->parts->len; i++) {
		const struct part *part = g_ptr_array_index(network->parts, i);
		const char *kind = list_kind(part);
		const struct list *own = kind ? list_of(lists, part->source, kind) : NULL;

		for (guint j = 0; own && j < lists->len; j++)
			replaced[i] |= replaces(&g_array_index(lists, struct list, j), own);
	}
	return replaced;
}

void supersede_follows(struct network *network, const struct diag *diag)
{
	g_autofree bool *replaced = find_replaced(network, diag);
	guint kept = 0;

	for (guint i = 0; i < network->interactions->len; i++) {
		const struct interaction *interaction =
			&g_array_index(network->interactions, struct interaction, i);
		struct part *part;

		if (interaction->channel != CHANNEL_TWITTER_FOLLOW ||
		    !replaced[interaction->place.part]) {
			g_array_index(network->interactions, struct interaction, kept++) =
				*interaction;
			continue;
		}
		part = g_ptr_array_index(network->parts, interaction->place.part);
		part_recount(part, ROW_KEPT, ROW_REPLACED);
	}
	g_array_set_size(network->interactions, kept);
}
