/*
 * Between bundle.c and what it reads from: a ZIP (bundle_zip.c), or a folder or single file
 * (bundle_folder.c). Nobody else includes this.
 */
#ifndef IMPORTERS_READERS_BUNDLE_READER_H
#define IMPORTERS_READERS_BUNDLE_READER_H

#include "importers/readers/bundle.h"

#define BUNDLE_ENTRY_LIMIT (G_GUINT64_CONSTANT(4) << 30) /* bytes */
#define BUNDLE_COUNT_LIMIT 1000000			 /* entries */
#define BUNDLE_RATIO_LIMIT 200
#define BUNDLE_RATIO_FREE  (10 << 20) /* bytes of an entry without a look at the ratio */

struct bundle_reader {
	/* Goes to the next entry and calls bundle_set_entry(); false after the last. */
	bool (*next)(struct bundle *bundle);
	void (*rewind)(struct bundle *bundle);
	/* As struct stream has it. */
	gssize (*read)(struct bundle *bundle, void *buffer, gsize size);
	/* How many packed bytes of the entry have been read; NULL when nothing is packed. */
	guint64 (*packed)(const struct bundle *bundle);
	void (*close)(struct bundle *bundle);
};

struct bundle {
	struct stream stream; /* of the current entry; first, so that it can be cast */
	const struct bundle_reader *reader;
	void *state; /* the reader's */
	struct diag *diag;
	char *path;
	char *entry;
	const struct part *part; /* of the entry; NULL until it is known */
	guint64 entry_bytes;	 /* read of the entry */
	bool has_failed;	 /* the entry cannot be read further */
	bool is_past_limit;	 /* because of a limit */
	bool is_silent;		 /* nothing is reported */
	GArray *kept_back;	 /* struct trouble: found while the stream was apart */
	GHashTable *reported;	 /* entries with trouble: read twice, they are reported once */
};

/* Each sets reader and state; false when that cannot be done, which has been reported. */
bool bundle_open_zip(struct bundle *bundle);
bool bundle_open_folder(struct bundle *bundle);
bool bundle_open_file(struct bundle *bundle);

void bundle_set_entry(struct bundle *bundle, const char *path);
/* Trouble with the current entry, told once. `detail` may be NULL. */
void bundle_report(struct bundle *bundle, enum diag_kind kind, const char *detail);
/* Counts `size` bytes more of the entry; false when that passes a limit, which is reported. */
bool bundle_count_bytes(struct bundle *bundle, gsize size);

/* The path inside an export in plain form, "" when nothing is left of it; a new string. */
char *bundle_plain_path(const char *raw);
/* Whether a plain path is what Macs add to archives. */
bool bundle_is_clutter(const char *path);

/* Whether what is called `name` in `folder`, `depth` folders below an export's own, is an export
 * by itself: a ZIP, an unpacked export, a table that the user writes. */
bool bundle_is_apart(const char *folder, const char *name, guint depth);

#endif
