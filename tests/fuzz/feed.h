/*
 * What the fuzz entries share: an archive written as one text, so that a fuzzer can change it and a
 * shell script can make seeds of it, and what is done with a network afterwards.
 *
 * A line "==> NAME" begins the file NAME, and what follows up to the next such line is its content.
 */
#ifndef TESTS_FUZZ_FEED_H
#define TESTS_FUZZ_FEED_H

#include <stddef.h>
#include <stdint.h>

#include "analyzer/network.h"
#include "importers/kind.h"

/* What libFuzzer calls; each entry defines it. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* A network and where its trouble goes: silent lines, but all of them written. */
struct scene {
	struct network network;
	struct diag diag;
	bool is_published; /* write public/ too, and find no leak in it: slow */
};

void scene_set(struct scene *scene);
/* Settles who is who, analyses, writes every text output, and checks that each is valid UTF-8 and
 * report.json is JSON. Then releases everything. */
void scene_finish(struct scene *scene);

/* Reads the files of an archive with one kind, as import.c would: early files first. */
void feed_kind(struct scene *scene, const struct export_kind *kind, const uint8_t *bytes,
	       size_t size);

/* The next file of such a text, false after the last. `*name` is a new string. */
struct archive_text {
	const uint8_t *at, *end;
};
bool archive_text_next(struct archive_text *text, char **name, struct memory_stream *content);

#endif
