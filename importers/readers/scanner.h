/*
 * JSON as archives hold it, value by value. Reading by a library takes 12 to 15 ns for a byte, more
 * than all else that is done with it. This takes what is wanted straight into values, passes over
 * what is left out as fast as brackets and quotes can be found, and mends on the way what strict
 * readers refuse (items.h). Only items.c uses it.
 */
#ifndef IMPORTERS_READERS_SCANNER_H
#define IMPORTERS_READERS_SCANNER_H

#include "importers/readers/arena.h"
#include "importers/readers/decoder.h"
#include "importers/readers/value.h"

struct scanner;

/* Why a value cannot be read. */
enum fault { FAULT_NONE, FAULT_SYNTAX, FAULT_LIMIT, FAULT_CUT };

/* `left_out`: members of these names (NULL-ended, at most 255 of at most 31 bytes), at any depth,
 * are passed over without a check; may be NULL. */
struct scanner *scanner_open(struct stream *stream, const char *const *left_out);
void scanner_close(struct scanner *scanner);

/* The next byte; -1 at the end. */
int scanner_take(struct scanner *scanner);
/* Passes over white space, and over what is in `also`; the byte after it, which stays. */
int scanner_pass_over(struct scanner *scanner, const char *also);

/* The value that comes next, all of it in `arena`; NULL when it cannot be read: scanner_fault()
 * says why, and nothing can be read any more. */
struct value *scanner_value(struct scanner *scanner, struct arena *arena);
enum fault scanner_fault(const struct scanner *scanner);
const char *scanner_fault_text(const struct scanner *scanner);

/* At which the next byte stands, or what is wrong. */
guint32 scanner_line(const struct scanner *scanner);
/* As decoder_guess(): the scanner reports nothing. */
const char *scanner_guess(const struct scanner *scanner);
/* Whether the file ended because the rest could not be read (and its owner reports why). */
bool scanner_is_cut(const struct scanner *scanner);

#endif
