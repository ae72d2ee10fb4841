/*
 * What a kind of export offers to import.c. Each importer (linkedin.c, twitter.c, journal.c,
 * people.c) defines one of these.
 */
#ifndef IMPORTERS_KIND_H
#define IMPORTERS_KIND_H

#include "analyzer/network.h"
#include "importers/readers/bundle.h"

/* What reading one source hands from file to file. */
struct import {
	struct network *network;
	struct source *source;
	struct diag *diag;
	gint32 today;
	void *state; /* the kind's own, made by `begin` */
};

struct export_kind {
	enum source_kind kind;
	/* Whether an entry of this path inside the export belongs to such an export: a known file
	 * name, whatever the folder, copies and suffixes. Cheap; called for every entry. */
	bool (*knows)(const char *entry);
	/* Whether a lone .csv with this header (lower-cased cells) is of this kind; may be NULL. */
	bool (*knows_header)(const GPtrArray *header);
	void (*begin)(struct import *import);
	/* Reads what must be known before the rest (the account), first; may be NULL. False for an
	 * entry that is not wanted in this pass. */
	bool (*read_early)(struct import *import, const char *entry, struct stream *stream);
	/* Reads an entry that `knows` accepted. `header` is NULL but for a lone .csv. Makes the
	 * part itself (network_part). */
	void (*read)(struct import *import, const char *entry, const GPtrArray *header,
		     struct stream *stream);
	/* After the last entry: who the owner is, which generation. */
	void (*end)(struct import *import);
};

extern const struct export_kind linkedin_kind;
extern const struct export_kind twitter_kind;
extern const struct export_kind journal_kind;
extern const struct export_kind people_kind;
extern const struct export_kind calendar_kind;

#endif
