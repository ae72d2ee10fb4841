/*
 * The files of a Twitter archive that name its owner. They are read before all others. The
 * manifest is the better source: it survives when account.js was taken out by hand.
 */
#include "importers/twitter/twitter.h"

#include "analyzer/name.h"

static void add_owner_handle(struct twitter *twitter, const char *handle, enum handle_claim claim)
{
	g_autofree char *key = key_twitter_handle(handle);

	if (key)
		network_handle(twitter->import->network, twitter->import->source->account, key,
			       claim);
	if (key && claim == HANDLE_CURRENT && !twitter->owner_handle)
		twitter->owner_handle = g_steal_pointer(&key);
}

void twitter_set_owner(struct twitter *twitter, const char *id, const char *handle,
		       const char *name)
{
	struct import *import = twitter->import;
	g_autofree char *key = id ? key_twitter_id(id) : NULL;

	network_key(import->network, import->source->account, key);
	if (key && (!twitter->owner_id || twitter->owner_is_declared)) {
		g_free(twitter->owner_id);
		twitter->owner_id = g_strdup(id);
		twitter->owner_is_declared = false;
	}
	add_owner_handle(twitter, handle, HANDLE_CURRENT);
	network_name(import->network, import->source->account, name, import->source->made);
}

static void list_files(struct twitter *twitter, const struct items *items,
		       const struct value *types)
{
	for (const struct value *type = value_first(types); type; type = type->next) {
		const struct value *files = item_array(type, "files");

		for (const struct value *file = value_first(files); file; file = file->next)
			twitter_list_file(twitter, items, item_text(file, "fileName"),
					  item_id(file, "count"));
	}
}

void twitter_read_manifest(struct twitter *twitter, struct items *items)
{
	const struct value *manifest;

	twitter->has_manifest = true;
	while ((manifest = items_next(items))) {
		const struct value *user = item_object(manifest, "userInfo");
		const struct value *archive = item_object(manifest, "archiveInfo");
		const char *id = item_id(user, "accountId");
		gint64 made = date_parse(DATE_ISO, item_text(archive, "generationDate"));

		if (made != WHEN_NONE)
			twitter->import->source->made = day_of(made);
		twitter_set_owner(twitter, id, item_text(user, "userName"),
				  item_text(user, "displayName"));
		list_files(twitter, items, item_object(manifest, "dataTypes"));
		twitter_count(items, ROW_KEPT, WHEN_NONE);
	}
}

void twitter_read_account(struct twitter *twitter, struct items *items)
{
	const struct value *element;

	while ((element = items_next(items))) {
		const struct value *account = item_object(element, "account");

		if (!account) {
			twitter_skip(twitter, items, DIAG_ELEMENT_ODD, "not an account");
			continue;
		}
		twitter_set_owner(twitter, item_id(account, "accountId"),
				  item_text(account, "username"),
				  item_text(account, "accountDisplayName"));
		twitter_count(items, ROW_KEPT, WHEN_NONE);
	}
}

/* The change stands in a member of the same name inside the element's own. */
void twitter_read_handle_changes(struct twitter *twitter, struct items *items)
{
	const struct value *element;

	while ((element = items_next(items))) {
		const struct value *outer = item_object(element, "screenNameChange");
		const struct value *change = item_object(outer, "screenNameChange");

		if (!change) {
			twitter_skip(twitter, items, DIAG_ELEMENT_ODD, "not a change of handle");
			continue;
		}
		twitter_set_owner(twitter, item_id(outer, "accountId"), NULL, NULL);
		add_owner_handle(twitter, item_text(change, "changedFrom"), HANDLE_FORMER);
		twitter_count(items, ROW_KEPT, WHEN_NONE);
	}
}

void twitter_take_declared_owner(struct twitter *twitter)
{
	const GArray *declarations = twitter->import->network->declarations;
	const char *id = NULL, *handle = NULL;
	guint id_count = 0, handle_count = 0;

	if (twitter->is_past_early)
		return;
	twitter->is_past_early = true;
	for (guint i = 0; i < declarations->len; i++) {
		const struct declaration *declaration =
			&g_array_index(declarations, struct declaration, i);
		const char *key = declaration->key;

		if (declaration->kind != PERSON_ME || !g_str_has_prefix(key, "twitter:"))
			continue;
		twitter->is_declared = true;
		if (g_str_has_prefix(key, "twitter:@")) {
			handle = key;
			handle_count++;
		} else {
			id = key + strlen("twitter:");
			id_count++;
		}
	}
	if (!twitter->owner_id && id_count == 1) {
		twitter->owner_id = g_strdup(id);
		twitter->owner_is_declared = true;
	}
	if (!twitter->owner_handle && handle_count == 1)
		twitter->owner_handle = g_strdup(handle);
}
