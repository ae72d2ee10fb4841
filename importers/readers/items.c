/*
 * One element at a time, while another thread reads the file and turns it into elements: a batch
 * goes round, is filled by that thread and handed out by the caller's. All reporting is the
 * caller's, so trouble is told in its turn. A file of a single batch needs no thread.
 */
#include "importers/readers/items.h"

#include <string.h>

#include "importers/readers/scanner.h"

/* A thread that has waited takes its time to get going again, so a batch is a millisecond's work:
 * of 32 KB each all of it took a tenth longer. */
#define BATCH_BYTES (512 << 10) /* of the file, and up to the end of an element */
#define BATCHES	    8

struct element {
	const struct value *value;
	guint32 line;
};

struct batch {
	GArray *elements;   /* struct element */
	struct arena arena; /* of their values */
	bool is_last;
};

/* What the thread that scans knows of the file. First the stream, so that it can be cast. */
struct scan {
	struct stream stream; /* what the scanner reads: the file's, counted */
	struct stream *bytes;
	gsize read; /* of the file since the batch at hand was begun */
	struct scanner *scanner;
	const char *const *left_out;
	GAsyncQueue *empty, *full; /* struct batch * */
	bool has_begun, has_text, is_array;
	gint is_stopped; /* atomic: the caller wants no more */
	/* Once it has ended. */
	bool is_cut;
	const char *guess; /* of its encoding; NULL */
	char *wrong;	   /* NULL when it ended well */
	enum diag_kind wrong_kind;
	guint32 wrong_line;
};

struct items {
	struct stream *stream;
	struct part *part;
	struct diag *diag;
	const char *noun;
	struct batch batches[BATCHES];
	struct batch *current; /* is being handed out; NULL before the first */
	guint next;	       /* element of it */
	guint32 line;	       /* of the element handed out last */
	guint count;	       /* of elements handed out */
	bool is_over;
	GThread *thread; /* NULL when the caller's scans, too */
	struct scan scan;
};

static gssize read_counted(struct stream *stream, void *buffer, gsize size)
{
	struct scan *scan = (struct scan *)stream;
	gssize count = scan->bytes->read(scan->bytes, buffer, size);

	scan->read += (gsize)MAX(count, 0);
	return count;
}

/* Trouble ends the file; a file that breaks off is told of by the stream. */
static void give_up(struct scan *scan, enum diag_kind kind, guint32 line, const char *what)
{
	scan->wrong = g_strdup(what);
	scan->wrong_kind = kind;
	scan->wrong_line = line;
}

static void give_up_at_end(struct scan *scan, guint32 line)
{
	if (!scanner_is_cut(scan->scanner))
		give_up(scan, DIAG_NOT_JSON, line, "cut short");
}

/* Goes to the first element, past `window.YTD.tweets.part0 = [`. False when there can be none. */
static bool begin(struct scan *scan)
{
	struct scanner *scanner = scan->scanner;
	int byte = scanner_pass_over(scanner, "");

	scan->has_text = byte >= 0;
	if (byte >= 0 && byte != '[' && byte != '{') {
		while ((byte = scanner_take(scanner)) >= 0 && byte != '=')
			continue;
		if (byte < 0) {
			give_up_at_end(scan, 1);
			return false;
		}
		byte = scanner_pass_over(scanner, "");
		scan->has_text = byte >= 0; /* `name = ` and nothing is as good as no text */
	}
	scan->is_array = byte == '[';
	if (scan->is_array)
		scanner_take(scanner);
	else if (byte >= 0 && byte != '{')
		give_up(scan, DIAG_NOT_JSON, scanner_line(scanner),
			"neither an array nor an object");
	return byte == '[' || byte == '{';
}

/* After the last element. Brackets left over by hand are nothing, elements after them are lost. */
static void finish(struct scan *scan)
{
	if (scanner_pass_over(scan->scanner, "];,") == '{')
		give_up(scan, DIAG_NOT_JSON, scanner_line(scan->scanner),
			"more after the end of the array");
}

/* Whether there is one more element; says so when there should be. */
static bool has_element(struct scan *scan)
{
	int byte = scanner_pass_over(scan->scanner, scan->is_array ? "," : "");

	if (byte < 0)
		give_up_at_end(scan, scanner_line(scan->scanner));
	else if (byte == ']' && scan->is_array)
		finish(scan);
	else
		return true;
	return false;
}

static void note_fault(struct scan *scan, guint32 line)
{
	const char *text = scanner_fault_text(scan->scanner);

	switch (scanner_fault(scan->scanner)) {
	case FAULT_SYNTAX:
		give_up(scan, DIAG_NOT_JSON, scanner_line(scan->scanner), text);
		break;
	case FAULT_LIMIT:
		give_up(scan, DIAG_LIMIT, line, text);
		break;
	case FAULT_CUT:
		give_up_at_end(scan, line);
		break;
	case FAULT_NONE:
		break;
	}
}

static bool scan_element(struct scan *scan, struct batch *batch)
{
	struct element element = {.line = scanner_line(scan->scanner)};

	element.value = scanner_value(scan->scanner, &batch->arena);
	if (element.value)
		g_array_append_val(batch->elements, element);
	else
		note_fault(scan, element.line);
	return element.value;
}

/* Whether there may be more: an object at the top is all there is. */
static bool go_on(struct scan *scan, struct batch *batch)
{
	if (!scan->has_begun) {
		scan->has_begun = true;
		scan->scanner = scanner_open(&scan->stream, scan->left_out);
		return begin(scan);
	}
	return !g_atomic_int_get(&scan->is_stopped) && has_element(scan) &&
	       scan_element(scan, batch) && scan->is_array;
}

/* Fills a batch; the last is told as such when all is known of the file. */
static void fill(struct scan *scan, struct batch *batch)
{
	g_array_set_size(batch->elements, 0);
	arena_reset(&batch->arena);
	scan->read = 0;
	do {
		batch->is_last = !go_on(scan, batch);
	} while (!batch->is_last && scan->read < BATCH_BYTES);
	if (!batch->is_last)
		return;
	scan->is_cut = scanner_is_cut(scan->scanner);
	scan->guess = scanner_guess(scan->scanner);
	scanner_close(scan->scanner);
}

static gpointer fill_batches(gpointer data)
{
	struct scan *scan = data;
	bool is_last;

	do {
		struct batch *batch = g_async_queue_pop(scan->empty);

		fill(scan, batch);
		is_last = batch->is_last; /* it is not ours any more once it is handed over */
		g_async_queue_push(scan->full, batch);
	} while (!is_last);
	return NULL;
}

/* The file is read by the other thread from now on. */
static void part_ways(struct items *items)
{
	items->stream->is_apart = true;
	for (int i = 1; i < BATCHES; i++)
		g_async_queue_push(items->scan.empty, &items->batches[i]);
	items->thread = g_thread_new("scan", fill_batches, &items->scan);
}

/* The other thread has handed over its last batch. */
static void rejoin(struct items *items)
{
	g_thread_join(g_steal_pointer(&items->thread));
	items->stream->is_apart = false;
}

/* Goes on to the next batch. */
static void turn_over(struct items *items)
{
	struct stream *stream = items->stream;

	if (!items->current) {
		items->current = &items->batches[0];
		fill(&items->scan, items->current);
		if (!items->current->is_last)
			part_ways(items);
	} else {
		g_async_queue_push(items->scan.empty, items->current);
		items->current = g_async_queue_pop(items->scan.full);
		if (items->current->is_last)
			rejoin(items);
	}
	items->next = 0;
	if (stream->tell)
		stream->tell(stream);
}

struct items *items_open(struct stream *stream, struct part *part, const char *noun,
			 struct diag *diag)
{
	struct items *items = g_new0(struct items, 1);

	items->stream = stream;
	items->part = part;
	items->noun = noun;
	items->diag = diag;
	for (int i = 0; i < BATCHES; i++)
		items->batches[i].elements = g_array_new(FALSE, FALSE, sizeof(struct element));
	items->scan.stream.read = read_counted;
	items->scan.bytes = stream;
	items->scan.empty = g_async_queue_new();
	items->scan.full = g_async_queue_new();
	return items;
}

void items_leave_out(struct items *items, const char *const *members)
{
	items->scan.left_out = members;
}

void items_close(struct items *items)
{
	struct scan *scan = &items->scan;

	g_atomic_int_set(&scan->is_stopped, true);
	while (!items->current || !items->current->is_last)
		turn_over(items);
	if (!scan->has_text && !scan->is_cut)
		diag_report(items->diag, DIAG_FILE_EMPTY, items->part, 0, NULL);
	g_async_queue_unref(scan->empty);
	g_async_queue_unref(scan->full);
	for (int i = 0; i < BATCHES; i++) {
		g_array_unref(items->batches[i].elements);
		arena_release(&items->batches[i].arena);
	}
	g_free(scan->wrong);
	g_free(items);
}

/* What went wrong, and what was kept of the file. */
static void report_wrong(const struct items *items)
{
	const struct scan *scan = &items->scan;
	gsize singular = strlen(items->noun) - g_str_has_suffix(items->noun, "s");

	if (items->count == 0)
		diag_report(items->diag, scan->wrong_kind, items->part, scan->wrong_line,
			    "%s; no %s before it", scan->wrong, items->noun);
	else if (items->count == 1)
		diag_report(items->diag, scan->wrong_kind, items->part, scan->wrong_line,
			    "%s; 1 %.*s before it kept", scan->wrong, (int)singular, items->noun);
	else
		diag_report(items->diag, scan->wrong_kind, items->part, scan->wrong_line,
			    "%s; %u %s before it kept", scan->wrong, items->count, items->noun);
}

static void end(struct items *items)
{
	items->is_over = true;
	if (items->scan.guess)
		diag_report(items->diag, DIAG_ENCODING_GUESSED, items->part, 0, "read as %s",
			    items->scan.guess);
	if (items->scan.wrong)
		report_wrong(items);
}

const struct value *items_next(struct items *items)
{
	const struct element *element;

	while (!items->is_over &&
	       (!items->current || items->next == items->current->elements->len)) {
		if (items->current && items->current->is_last)
			end(items);
		else
			turn_over(items);
	}
	if (items->is_over)
		return NULL;
	element = &g_array_index(items->current->elements, struct element, items->next++);
	items->line = element->line;
	items->count++;
	return element->value;
}

guint32 items_line(const struct items *items)
{
	return items->line;
}

struct place items_place(const struct items *items)
{
	return (struct place){.part = items->part->id, .line = items->line};
}

struct part *items_part(const struct items *items)
{
	return items->part;
}

static const char *text_of(const struct value *value)
{
	return value && value->kind == VALUE_TEXT ? value->text : "";
}

const char *item_text(const struct value *object, const char *member)
{
	return text_of(value_member(object, member));
}

const char *item_id(const struct value *object, const char *member)
{
	const char *text = item_text(object, member);

	if (*text == '\0')
		return NULL;
	if (strcmp(text, "-1") != 0 && text[strspn(text, "0123456789")] != '\0')
		return NULL;
	return text;
}

static const struct value *member_of_kind(const struct value *object, const char *member,
					  enum value_kind kind)
{
	const struct value *value = value_member(object, member);

	return value && value->kind == kind ? value : NULL;
}

const struct value *item_object(const struct value *object, const char *member)
{
	return member_of_kind(object, member, VALUE_OBJECT);
}

const struct value *item_array(const struct value *object, const char *member)
{
	return member_of_kind(object, member, VALUE_ARRAY);
}
