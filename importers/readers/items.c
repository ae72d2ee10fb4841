/*
 * One element at a time, while two threads work on the file: the caller's reads it block by block,
 * and does whatever it does with the elements; another turns blocks into elements. A block belongs
 * to one of them at a time and goes round: it is read, scanned, and read anew once its elements
 * have been handed out. All reading and all reporting is the caller's, so trouble is told in its
 * turn. A file of a single block needs no thread.
 */
#include "importers/readers/items.h"

#include <string.h>

#include "importers/readers/scanner.h"

/* A thread that has waited takes its time to get going again, so a block is a millisecond's work:
 * 32 KB took a tenth longer in all. A file of a single block is left to the caller. */
#define BLOCK_SIZE  (512 << 10) /* bytes */
#define BLOCK_COUNT 8

struct element {
	const struct value *value;
	guint32 line;
};

struct block {
	char bytes[BLOCK_SIZE];
	gsize size;
	bool is_last, is_cut; /* of the file; because the rest cannot be read */
	GArray *elements;     /* struct element: those that end in this block */
	bool ends_elements;   /* there are no more */
	struct arena arena;   /* see add_element() */
};

/* What the thread that scans knows of the file. First the stream, so that it can be cast. */
struct scan {
	struct stream stream; /* the blocks in order, for the scanner */
	struct scanner *scanner;
	struct block *block; /* at hand */
	gsize offset;	     /* in it */
	const char *const *left_out;
	struct arena arena;		  /* of the values being made */
	GAsyncQueue *unscanned, *scanned; /* struct block * */
	bool has_text, is_array;
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
	struct block blocks[BLOCK_COUNT];
	struct block *current; /* is being handed out; NULL before the first */
	guint next;	       /* element of it */
	guint32 line;	       /* of the element handed out last */
	guint count;	       /* of elements handed out */
	bool is_read;	       /* up to the end of the file, or of what can be read */
	bool is_over;
	GThread *thread; /* NULL when the caller's scans, too */
	struct scan scan;
};

static void take_block(struct scan *scan)
{
	scan->block = g_async_queue_pop(scan->unscanned);
	g_array_set_size(scan->block->elements, 0);
	arena_reset(&scan->block->arena);
	scan->block->ends_elements = false;
	scan->offset = 0;
}

/* What the scanner reads: goes on to the next block at the end of one. */
static gssize read_blocks(struct stream *stream, void *buffer, gsize size)
{
	struct scan *scan = (struct scan *)stream;
	gsize taken;

	while (scan->offset == scan->block->size) {
		if (scan->block->is_last)
			return scan->block->is_cut ? -1 : 0;
		g_async_queue_push(scan->scanned, scan->block);
		take_block(scan);
	}
	taken = MIN(size, scan->block->size - scan->offset);
	memcpy(buffer, scan->block->bytes + scan->offset, taken);
	scan->offset += taken;
	return (gssize)taken;
}

/* Trouble ends the file; a file that breaks off has been told of by whoever reads it. */
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

/* Adds to the block at hand, in which the element ends. The first that ends in a block may have
 * begun in an earlier one: it takes along, as the block's own, the arena in which it and those
 * before it stand. By the time that this block goes round again all of these have been handed out,
 * as blocks are in order. */
static void add_element(struct scan *scan, struct element element)
{
	struct block *block = scan->block;

	if (block->elements->len == 0) {
		struct arena empty = block->arena;

		block->arena = scan->arena;
		scan->arena = empty;
	}
	g_array_append_val(block->elements, element);
}

static bool scan_element(struct scan *scan)
{
	guint32 line = scanner_line(scan->scanner);
	const struct value *value = scanner_value(scan->scanner, &scan->arena);

	if (value)
		add_element(scan, (struct element){.value = value, .line = line});
	else
		note_fault(scan, line);
	return value;
}

/* Turns the file into elements; the last block is handed over when all is known of it. */
static gpointer scan_file(gpointer data)
{
	struct scan *scan = data;

	take_block(scan);
	scan->scanner = scanner_open(&scan->stream, scan->left_out);
	if (begin(scan)) {
		/* An object at the top is all there is. */
		while (has_element(scan) && scan_element(scan) && scan->is_array)
			continue;
	}
	scan->is_cut = scanner_is_cut(scan->scanner);
	scan->guess = scanner_guess(scan->scanner);
	scanner_close(scan->scanner);
	scan->block->ends_elements = true;
	g_async_queue_push(scan->scanned, scan->block);
	return NULL;
}

/* Reads the next block of the file and has it scanned. */
static void read_ahead(struct items *items, struct block *block)
{
	gssize count = 1;

	if (items->is_read)
		return;
	block->size = 0;
	while (block->size < BLOCK_SIZE && count > 0) {
		count = items->stream->read(items->stream, block->bytes + block->size,
					    BLOCK_SIZE - block->size);
		block->size += (gsize)MAX(count, 0);
	}
	block->is_last = items->is_read = count <= 0;
	block->is_cut = count < 0;
	g_async_queue_push(items->scan.unscanned, block);
}

static void start(struct items *items)
{
	read_ahead(items, &items->blocks[0]);
	if (items->is_read) {
		scan_file(&items->scan);
		return;
	}
	items->thread = g_thread_new("scan", scan_file, &items->scan);
	for (int i = 1; i < BLOCK_COUNT; i++)
		read_ahead(items, &items->blocks[i]);
}

/* Goes on to the next block. */
static void turn_over(struct items *items)
{
	if (items->current)
		read_ahead(items, items->current);
	else
		start(items);
	items->current = g_async_queue_pop(items->scan.scanned);
	items->next = 0;
}

/* Has the thread end where it is. */
static void stop(struct items *items)
{
	items->is_read = true;
	while (!items->current->ends_elements) {
		items->current->size = 0;
		items->current->is_last = true;
		g_async_queue_push(items->scan.unscanned, items->current);
		items->current = g_async_queue_pop(items->scan.scanned);
	}
	if (items->thread)
		g_thread_join(items->thread);
}

struct items *items_open(struct stream *stream, struct part *part, const char *noun,
			 struct diag *diag)
{
	struct items *items = g_new0(struct items, 1);

	items->stream = stream;
	items->part = part;
	items->noun = noun;
	items->diag = diag;
	for (int i = 0; i < BLOCK_COUNT; i++)
		items->blocks[i].elements = g_array_new(FALSE, FALSE, sizeof(struct element));
	items->scan.stream.read = read_blocks;
	items->scan.unscanned = g_async_queue_new();
	items->scan.scanned = g_async_queue_new();
	return items;
}

void items_leave_out(struct items *items, const char *const *members)
{
	items->scan.left_out = members;
}

void items_close(struct items *items)
{
	struct scan *scan = &items->scan;

	if (!items->current)
		turn_over(items);
	stop(items);
	if (!scan->has_text && !scan->is_cut)
		diag_report(items->diag, DIAG_FILE_EMPTY, items->part, 0, NULL);
	g_async_queue_unref(scan->unscanned);
	g_async_queue_unref(scan->scanned);
	for (int i = 0; i < BLOCK_COUNT; i++) {
		g_array_unref(items->blocks[i].elements);
		arena_release(&items->blocks[i].arena);
	}
	arena_release(&scan->arena);
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
		if (items->current && items->current->ends_elements)
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
