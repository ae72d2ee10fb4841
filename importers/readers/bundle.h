/*
 * One EXPORT opened: a ZIP as downloaded, an unpacked folder or a single file, walked entry by
 * entry. Paths are made plain: `/` between folders, a ZIP's common top folder stripped,
 * __MACOSX/, .DS_Store and ._* files left out, `..`, empty and absolute parts removed. Entries
 * that are not read are never inflated.
 *
 * Limits, counted while reading: entry 4 GiB, 1,000,000 entries, ratio 200 beyond the first
 * 10 MB of an entry. Passing one reports DIAG_LIMIT and ends the entry (read gives -1). A ZIP
 * that the seekable reader refuses is reported as DIAG_ZIP_CUT and read with the streaming
 * reader as far as it goes.
 */
#ifndef IMPORTERS_READERS_BUNDLE_H
#define IMPORTERS_READERS_BUNDLE_H

#include "analyzer/diag.h"
#include "importers/readers/stream.h"

struct bundle;

/* NULL when the path cannot be opened, which has been reported. */
struct bundle *bundle_open(const char *path, struct diag *diag);
void bundle_close(struct bundle *bundle);

/* Goes to the next entry (file; folders are not listed). False after the last. The order is the
 * archive's for a ZIP, by name for a folder. */
bool bundle_next(struct bundle *bundle);
/* Starts again before the first entry. */
void bundle_rewind(struct bundle *bundle);

/* The current entry's path inside the export; "" for a single file. Valid until bundle_next. */
const char *bundle_entry(const struct bundle *bundle);
/* The bytes of the current entry, to be read at most once. */
struct stream *bundle_stream(struct bundle *bundle);
/* Trouble with the bytes is reported for this part, once the importer knows it. */
void bundle_set_part(struct bundle *bundle, const struct part *part);

/* The paths that are exports of their own at or below `path`, as new strings, in order of name: the
 * path itself for a file or for the folder of one export; for a folder that holds several, each
 * ZIP, each folder that is an export and each table. Beside the files of an unpacked export, only
 * ZIPs, other unpacked exports, and tables that the user writes (told by their header) are exports
 * of their own, and reading that folder leaves them out. Never empty. */
GPtrArray *bundle_find(const char *path);

#endif
