/*
 * The bytes of a file as valid UTF-8, block by block: a mark at the start is dropped, UTF-16 (told
 * by its mark) is converted, NUL bytes are dropped, and bytes that are not UTF-8 are read as
 * Windows-1252 or Mac Roman (codepage.h) with one note for the file. Sheets and items read through
 * this.
 */
#ifndef IMPORTERS_READERS_DECODER_H
#define IMPORTERS_READERS_DECODER_H

#include "analyzer/diag.h"
#include "importers/readers/stream.h"

struct decoder;

/* `part` and `diag` are where the note on the encoding goes; without `diag` there is none. */
struct decoder *decoder_open(struct stream *stream, const struct part *part, struct diag *diag);
void decoder_close(struct decoder *decoder);

/* The next block: never empty, whole characters only, valid until the next call. NULL at the end.
 */
const char *decoder_next(struct decoder *decoder, gsize *size);

/* Whether the file ended because the rest could not be read (and its owner reports why). */
bool decoder_is_cut(const struct decoder *decoder);

/* The name of the encoding that the bytes that are not UTF-8 were read in so far; NULL when all
 * are. For those who report it themselves. */
const char *decoder_guess(const struct decoder *decoder);

/* Whether the file is a spreadsheet's own format: told by the first bytes, before decoder_next. */
bool decoder_is_spreadsheet(const struct decoder *decoder);

#endif
