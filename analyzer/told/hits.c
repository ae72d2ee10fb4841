/*
 * Messages read while others are still coming in: their words are handed in batches to a thread of
 * their own, which reads them in order. A few messages are not worth a thread: they are read when
 * they are asked for.
 */
#include "analyzer/told/attended.h"
#include "analyzer/told/hit.h"

#include <string.h>

#include "analyzer/name.h"

#define BATCH_BYTES (64 << 10) /* of text */
#define BATCHES	    128	       /* at most so many wait: then whoever brings more waits, too */

struct message {
	struct said said;
	gsize text, name; /* offsets into the batch's words; NO_WORDS: none */
	gsize event;	  /* likewise: what it says of an event that the owner attended */
	gint32 event_day; /* of that event */
};

#define NO_WORDS G_MAXSIZE

struct batch {
	GArray *messages; /* struct message */
	GString *words;	  /* each ended by NUL */
	bool is_last;
};

struct hits {
	const struct vocabulary *vocabulary; /* what is read with; NULL until the first words */
	struct vocabulary *own;		     /* the one built in, when it is not the caller's */
	GStringChunk *strings;
	GArray *hits;	     /* struct hit */
	struct batch *batch; /* is being filled; NULL: none */
	GAsyncQueue *full;   /* struct batch * */
	GAsyncQueue *empty;  /* the same: as many as may be filled */
	GThread *thread;     /* NULL before the first full batch */
	struct attended *attended;
	GHashTable *read; /* month -> messages; MONTH_NONE for those without a date */
};

static void batch_free(gpointer data)
{
	struct batch *batch = data;

	g_array_unref(batch->messages);
	g_string_free(batch->words, TRUE);
	g_free(batch);
}

static struct batch *batch_new(void)
{
	struct batch *batch = g_new0(struct batch, 1);

	batch->messages = g_array_new(FALSE, FALSE, sizeof(struct message));
	batch->words = g_string_new(NULL);
	return batch;
}

struct hits *hits_new(void)
{
	struct hits *hits = g_new0(struct hits, 1);

	hits->strings = g_string_chunk_new(1 << 12);
	hits->hits = g_array_new(FALSE, FALSE, sizeof(struct hit));
	hits->full = g_async_queue_new_full(batch_free);
	hits->empty = g_async_queue_new_full(batch_free);
	hits->attended = attended_new();
	hits->read = g_hash_table_new(g_direct_hash, g_direct_equal);
	return hits;
}

void hits_use(struct hits *hits, const struct vocabulary *vocabulary)
{
	hits->vocabulary = vocabulary;
}

static struct kept keep(struct hits *hits, const struct told *told)
{
	return (struct kept){
		.date = told->date,
		.excerpt = g_string_chunk_insert_const(hits->strings, told->excerpt),
		.reading = told->reading,
		.is_dated_by_words = told->is_dated_by_words,
	};
}

/* Words that begin with a capital letter; a message to a group counts for those it names. */
static const char *names_in(struct hits *hits, const char *text)
{
	g_autoptr(GString) names = g_string_new(" ");
	g_autofree char *valid = g_utf8_make_valid(text, 2000 < strlen(text) ? 2000 : -1);
	g_auto(GStrv) words = g_strsplit_set(valid, " \t\r\n,.;:!?@()\"", -1);

	for (char **word = words; *word; word++) {
		g_autofree char *folded = NULL;

		if (!g_unichar_isupper(g_utf8_get_char(*word)))
			continue;
		folded = name_fold(*word);
		g_string_append_printf(names, "%s ", folded);
	}
	return g_string_chunk_insert_const(hits->strings, names->str);
}

/* What the words say, as they are and as the opening of a thread. */
static void keep_readings(struct hits *hits, struct hit *hit, struct telling *telling,
			  const char *text, struct told *told)
{
	hit->plain = hit->opening = keep(hits, told);
	hit->plans = told->plans;
	hit->plans_call = told->plans_call;
	hit->arrives = told->arrives;
	hit->accepts = told->accepts;
	hit->cancels = told->cancels;
	hit->plan_date = told->plan_date;
	hit->names = names_in(hits, text);
	if (!telling->is_opener) {
		telling->is_opener = true;
		told_read(hits->vocabulary, text, telling, told);
		hit->opening = keep(hits, told);
	}
}

static void read_message(struct hits *hits, const struct message *message, const char *words)
{
	const struct said *said = &message->said;
	const char *text = words + message->text;
	bool names_event = message->event != NO_WORDS;
	struct telling telling = {said->medium, said->is_request, day_of(said->when), said->name};
	struct told told;
	struct hit hit = {
		.when = said->when,
		.place = said->place,
		.thread = said->thread,
		.people = (guint16)MIN(said->people, G_MAXUINT16),
		.is_request = said->is_request,
		.is_post = said->medium == TOLD_IN_POST,
	};

	if (!told_read(hits->vocabulary, text, &telling, &told) && !names_event)
		return;
	keep_readings(hits, &hit, &telling, text, &told);
	hit.event_day = names_event ? message->event_day : DAY_NONE;
	if (names_event)
		hit.event_excerpt =
			g_string_chunk_insert_const(hits->strings, words + message->event);
	g_array_append_val(hits->hits, hit);
}

static void read_batch(struct hits *hits, struct batch *batch)
{
	if (hits->vocabulary == NULL)
		hits->vocabulary = hits->own = vocabulary_new();
	for (guint i = 0; i < batch->messages->len; i++) {
		struct message *message = &g_array_index(batch->messages, struct message, i);

		message->said.name =
			message->name == NO_WORDS ? NULL : batch->words->str + message->name;
		read_message(hits, message, batch->words->str);
	}
	g_array_set_size(batch->messages, 0);
	g_string_truncate(batch->words, 0);
}

static gpointer read_batches(gpointer data)
{
	struct hits *hits = data;
	struct batch *batch;

	do {
		batch = g_async_queue_pop(hits->full);
		read_batch(hits, batch);
		g_async_queue_push(hits->empty, batch);
	} while (!batch->is_last);
	return NULL;
}

static void hand_over(struct hits *hits)
{
	g_async_queue_push(hits->full, g_steal_pointer(&hits->batch));
	if (hits->thread)
		return;
	for (int i = 1; i < BATCHES; i++)
		g_async_queue_push(hits->empty, batch_new());
	hits->thread = g_thread_new("told", read_batches, hits);
}

static gsize keep_words(GString *words, const char *text)
{
	gsize offset = words->len;

	g_string_append_len(words, text, (gssize)strlen(text) + 1);
	return offset;
}

static void count_read(struct hits *hits, gint64 when)
{
	gpointer month = GINT_TO_POINTER(month_of(day_of(when)));
	guint count = GPOINTER_TO_UINT(g_hash_table_lookup(hits->read, month));

	g_hash_table_insert(hits->read, month, GUINT_TO_POINTER(count + 1));
}

void hits_note(struct hits *hits, const struct said *said, const char *text)
{
	struct message message = {.said = *said, .name = NO_WORDS, .event = NO_WORDS};
	char excerpt[4 * ATTENDED_EXCERPT + 1];

	if (text == NULL || *text == '\0')
		return;
	count_read(hits, said->when);
	if (hits->batch == NULL)
		hits->batch = hits->thread ? g_async_queue_pop(hits->empty) : batch_new();
	message.text = keep_words(hits->batch->words, text);
	if (said->name)
		message.name = keep_words(hits->batch->words, said->name);
	if (attended_named_in(hits->attended, text, day_of(said->when), &message.event_day,
			      excerpt))
		message.event = keep_words(hits->batch->words, excerpt);
	g_array_append_val(hits->batch->messages, message);
	if (hits->batch->words->len >= BATCH_BYTES)
		hand_over(hits);
}

void hits_attended(struct hits *hits, const char *event, gint32 day)
{
	attended_add(hits->attended, event, day);
}

guint hits_read_by(const struct hits *hits, gint32 month, gint32 *first)
{
	guint messages = 0;
	GHashTableIter iter;
	gpointer key, count;

	*first = MONTH_NONE;
	g_hash_table_iter_init(&iter, hits->read);
	while (g_hash_table_iter_next(&iter, &key, &count)) {
		gint32 read = GPOINTER_TO_INT(key);

		if (read > month)
			continue;
		messages += GPOINTER_TO_UINT(count);
		if (read != MONTH_NONE && (*first == MONTH_NONE || read < *first))
			*first = read;
	}
	return messages;
}

/* Reads what has not been read, and waits for the rest. */
static void finish(struct hits *hits)
{
	if (hits->thread) {
		if (hits->batch == NULL)
			hits->batch = g_async_queue_pop(hits->empty);
		hits->batch->is_last = true;
		g_async_queue_push(hits->full, g_steal_pointer(&hits->batch));
		g_thread_join(g_steal_pointer(&hits->thread));
	} else if (hits->batch) {
		read_batch(hits, hits->batch);
		g_clear_pointer(&hits->batch, batch_free);
	}
}

GArray *hits_kept(struct hits *hits)
{
	finish(hits);
	return hits->hits;
}

void hits_free(struct hits *hits)
{
	if (hits == NULL)
		return;
	finish(hits);
	vocabulary_free(hits->own);
	g_string_chunk_free(hits->strings);
	g_array_unref(hits->hits);
	g_async_queue_unref(hits->full);
	g_async_queue_unref(hits->empty);
	attended_free(hits->attended);
	g_hash_table_unref(hits->read);
	g_free(hits);
}
