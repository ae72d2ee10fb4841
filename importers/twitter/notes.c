/*
 * Long posts: the tweet of one is cut near 280 characters, note-tweet.js has it whole. The two
 * share no id, only the second and the beginning. Notes are read before the tweets and kept, for
 * they are few; what they add is whom the rest of the words mention, by handle alone.
 */
#include "importers/twitter/twitter.h"

#include <string.h>

#include "analyzer/name.h"

struct note_shelf {
	GPtrArray *notes;      /* struct note * */
	GHashTable *by_second; /* gint64 * (a note's `when`) -> GPtrArray of struct note * */
};

static void note_free(void *data)
{
	struct note *note = data;

	g_free(note->opening);
	g_ptr_array_unref(note->mentions);
	g_free(note);
}

struct note_shelf *note_shelf_new(void)
{
	struct note_shelf *shelf = g_new0(struct note_shelf, 1);

	shelf->notes = g_ptr_array_new_with_free_func(note_free);
	shelf->by_second = g_hash_table_new_full(g_int64_hash, g_int64_equal, NULL,
						 (GDestroyNotify)g_ptr_array_unref);
	return shelf;
}

void note_shelf_free(struct note_shelf *shelf)
{
	g_hash_table_unref(shelf->by_second);
	g_ptr_array_unref(shelf->notes);
	g_free(shelf);
}

const GPtrArray *notes_all(const struct note_shelf *shelf)
{
	return shelf->notes;
}

static GPtrArray *mentions_of(const struct value *core)
{
	GPtrArray *handles = g_ptr_array_new_with_free_func(g_free);
	const struct value *mentions = item_array(core, "mentions");

	for (const struct value *mention = value_first(mentions); mention;
	     mention = mention->next) {
		char *key = key_twitter_handle(item_text(mention, "screenName"));

		if (key)
			g_ptr_array_add(handles, key);
	}
	return handles;
}

static void shelve(struct note_shelf *shelf, struct note *note)
{
	GPtrArray *same_second = g_hash_table_lookup(shelf->by_second, &note->when);

	if (!same_second) {
		same_second = g_ptr_array_new();
		g_hash_table_insert(shelf->by_second, &note->when, same_second);
	}
	g_ptr_array_add(same_second, note);
	g_ptr_array_add(shelf->notes, note);
}

static void read_note(struct twitter *twitter, struct items *items, const struct value *element)
{
	const struct value *post = item_object(element, "noteTweet");
	const struct value *core = item_object(post, "core");
	const char *id = item_id(post, "noteTweetId");
	struct note *note;
	gint64 when;

	if (!core || !id) {
		twitter_skip(twitter, items, DIAG_ELEMENT_ODD, "not a long post");
		return;
	}
	when = twitter_when(twitter, items, date_parse(DATE_ISO, item_text(post, "createdAt")), id);
	if (when == WHEN_NONE) {
		twitter_skip(twitter, items, DIAG_ROW_NO_DATE, NULL);
		return;
	}
	if (!network_first_sight(twitter->import->network, "note", id, NULL)) {
		twitter_count(items, ROW_TWICE, when);
		return;
	}
	note = g_new0(struct note, 1);
	note->when = when;
	note->opening = words_opening(item_text(core, "text"));
	note->mentions = mentions_of(core);
	note->place = items_place(items);
	shelve(twitter->notes, note);
	twitter_count(items, ROW_KEPT, when);
}

void twitter_read_notes(struct twitter *twitter, struct items *items)
{
	const struct value *element;

	while ((element = items_next(items)))
		read_note(twitter, items, element);
}

struct note *note_of_tweet(struct note_shelf *shelf, gint64 second, const char *text)
{
	const GPtrArray *same_second = g_hash_table_lookup(shelf->by_second, &second);
	g_autofree char *plain = NULL, *opening = NULL;

	if (!same_second)
		return NULL;
	plain = words_unescape(text);
	opening = words_opening(plain);
	for (guint i = 0; i < same_second->len; i++) {
		struct note *note = g_ptr_array_index(same_second, i);

		if (!note->has_tweet && g_str_has_prefix(note->opening, opening)) {
			note->has_tweet = true;
			return note;
		}
	}
	return NULL;
}
