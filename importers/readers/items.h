/*
 * A JavaScript file of a Twitter archive, `window.YTD.tweets.part0 = [ ... ]`, as a sequence of
 * JSON elements. What stands before the first `=` is skipped (never evaluated), a mark too; a
 * plain JSON array or object is accepted. An object at the top (manifest.js) is one element. The
 * file is read by another thread, a batch of elements at a time, and ahead: memory is bounded by a
 * few batches and the largest element, not by the file.
 *
 * Numbers arrive as strings, so that ids above 2^53 are exact and no locale is asked. Lone
 * surrogates become U+FFFD, raw control characters in strings are tolerated, NUL is dropped, bad
 * UTF-8 is read as Windows-1252 with a note, commas before a closing bracket are passed over.
 * Depth is limited to 512, an element to 64 MiB and a million values. Trouble ends the file:
 * reported as DIAG_NOT_JSON or DIAG_LIMIT with the line and "3911 tweets before it kept".
 */
#ifndef IMPORTERS_READERS_ITEMS_H
#define IMPORTERS_READERS_ITEMS_H

#include "analyzer/diag.h"
#include "analyzer/source.h"
#include "importers/readers/stream.h"
#include "importers/readers/value.h"

struct items;

/* `noun` names the elements in messages: "tweets". Never NULL; trouble shows in items_next. */
struct items *items_open(struct stream *stream, struct part *part, const char *noun,
			 struct diag *diag);
/* Members of these names (NULL-ended, at most 255 of at most 31 bytes; must outlive the items), at
 * any depth, are left out of the elements, and passed over without a check: whoever leaves out what
 * takes most of the room reads twice as fast. To be said before the first items_next(). */
void items_leave_out(struct items *items, const char *const *members);
/* Reports DIAG_FILE_EMPTY when the file held nothing, or nothing behind its `=`; an empty array is
 * fine. */
void items_close(struct items *items);

/* The next element, borrowed until the next call; NULL at the end or when the rest is not JSON. */
const struct value *items_next(struct items *items);
guint32 items_line(const struct items *items); /* where the element begins */
struct place items_place(const struct items *items);
struct part *items_part(const struct items *items);

/* Members of an object, forgiving: NULL or "" when absent, of another type, or when `object` is
 * none. Numbers written as strings and strings written as numbers are both read. Borrowed. */
const char *item_text(const struct value *object, const char *member); /* "" when absent */
const char *item_id(const struct value *object, const char *member);   /* digits or "-1"; NULL */
const struct value *item_object(const struct value *object, const char *member);
const struct value *item_array(const struct value *object, const char *member);

#endif
