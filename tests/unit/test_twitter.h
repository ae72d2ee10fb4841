/*
 * The Twitter importer by itself: files in, interactions out. Each archive is a few elements in
 * memory, written with ' for ", and what it says is compared as text after everybody is settled.
 */
#ifndef TESTS_UNIT_TEST_TWITTER_H
#define TESTS_UNIT_TEST_TWITTER_H

#include "importers/twitter/twitter.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "analyzer/identity/identity.h"
#include "analyzer/name.h"

#define FILES_MAX 6

struct file {
	const char *entry, *content;
};

struct archive {
	const char *claim; /* what it shows */
	struct file files[FILES_MAX];
	const char *interactions; /* "FROM > TO CHANNEL DAY", a line each, in order */
	const char *parts;	  /* "FILE FATE COUNT, ...", a line each, as read */
	const char *people;	  /* the keys of everybody but the owner, by first key; NULL: any */
	const char *generation;
};

/* "me" for the owner, else the first key of the person. */
static const char *name_of(const struct network *network, const struct person *person)
{
	const char *first = NULL;

	for (const struct person *root = person; root;
	     root = root == root->same ? NULL : root->same)
		person = root;
	if (person == network->owner)
		return "me";
	for (const GSList *key = person->keys; key; key = key->next) {
		if (!first || key_compare(key->data, first) < 0)
			first = key->data;
	}
	return first ? first : "nobody";
}

static char *interactions_of(const struct network *network)
{
	GString *text = g_string_new("");
	char day[12];

	for (guint i = 0; i < network->interactions->len; i++) {
		const struct interaction *interaction =
			&g_array_index(network->interactions, struct interaction, i);

		g_string_append_printf(text, "%s > %s %s %s\n", name_of(network, interaction->from),
				       name_of(network, interaction->to),
				       channel_name(interaction->channel) + strlen("twitter-"),
				       day_format(day_of(interaction->when), day));
	}
	return g_string_free(text, FALSE);
}

static int compare_lines(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Equal times leave the order open. */
static char *in_order(char *text)
{
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	char *sorted;

	qsort(lines, g_strv_length(lines), sizeof(char *), compare_lines);
	sorted = g_strjoinv("\n", lines);
	g_free(text);
	return sorted;
}

static char *parts_of(const struct source *source)
{
	static const char *const fates[ROW_FATES] = {
		[ROW_KEPT] = "kept",	       [ROW_SKIPPED] = "skipped",
		[ROW_TWICE] = "twice",	       [ROW_BOT] = "bot",
		[ROW_NO_AUTHOR] = "no author", [ROW_OWN] = "own",
		[ROW_OLDER_VERSION] = "older", [ROW_NOT_A_MESSAGE] = "event",
	};
	GString *text = g_string_new("");

	for (guint i = 0; i < source->parts->len; i++) {
		const struct part *part = g_ptr_array_index(source->parts, i);

		const char *before = " ";

		g_string_append(text, part->path);
		for (guint fate = 0; fate < ROW_FATES; fate++) {
			if (part->fates[fate] == 0)
				continue;
			g_string_append_printf(text, "%s%s %u", before, fates[fate],
					       part->fates[fate]);
			before = ", ";
		}
		g_string_append_c(text, '\n');
	}
	return g_string_free(text, FALSE);
}

static int compare_keys(gconstpointer a, gconstpointer b)
{
	return key_compare(a, b);
}

static char *keys_of(const struct person *person)
{
	GSList *keys = g_slist_sort(g_slist_copy(person->keys), compare_keys);
	GString *text = g_string_new("");

	for (const GSList *key = keys; key; key = key->next)
		g_string_append_printf(text, "%s%s", key == keys ? "" : ";",
				       (const char *)key->data);
	if (person->name)
		g_string_append_printf(text, " (%s)", person->name);
	g_slist_free(keys);
	return g_string_free(g_string_append_c(text, '\n'), FALSE);
}

static char *people_of(const struct network *network)
{
	g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func(g_free);

	for (guint i = 0; i < network->people->len; i++) {
		const struct person *person = g_ptr_array_index(network->people, i);

		if (person->same == person && person != network->owner)
			g_ptr_array_add(lines, keys_of(person));
	}
	g_ptr_array_sort(lines, compare_lines);
	g_ptr_array_add(lines, NULL);
	return g_strjoinv("", (char **)lines->pdata);
}

static void read_file(struct import *import, const struct file *file, bool is_early)
{
	g_autofree char *bytes = g_strdelimit(g_strdup(file->content), "'", '"');
	struct memory_stream stream;

	memory_stream_init(&stream, bytes, strlen(bytes));
	assert_true(twitter_kind.knows(file->entry));
	if (is_early)
		twitter_kind.read_early(import, file->entry, &stream.stream);
	else
		twitter_kind.read(import, file->entry, NULL, &stream.stream);
}

static struct source *read_archive(struct network *network, const struct file *files,
				   struct diag *diag)
{
	struct import import = {
		.network = network,
		.source = network_source(network, "twitter", SOURCE_TWITTER),
		.diag = diag,
		.today = day_from_civil(2026, 11, 22),
	};

	twitter_kind.begin(&import);
	for (guint pass = 0; pass < 2; pass++) {
		for (guint i = 0; i < FILES_MAX && files[i].entry; i++)
			read_file(&import, &files[i], pass == 0);
	}
	twitter_kind.end(&import);
	return import.source;
}

static void check(const char *claim, const char *what, char *got, const char *expected)
{
	if (expected && strcmp(got, expected) != 0)
		fail_msg("%s: %s\n--- expected\n%s--- got\n%s", claim, what, expected, got);
	g_free(got);
}

static inline void check_archive(const struct archive *archive)
{
	struct identity_options options = {0};
	g_autofree char *advice = NULL, *expected = NULL;
	struct network network;
	struct source *source;
	struct diag diag;

	network_init(&network);
	diag_init(&diag, NULL);
	source = read_archive(&network, archive->files, &diag);
	identity_resolve(&network, &options, &diag, &advice);
	expected = in_order(g_strdup(archive->interactions));
	check(archive->claim, "interactions", in_order(interactions_of(&network)), expected);
	check(archive->claim, "parts", parts_of(source), archive->parts);
	check(archive->claim, "people", people_of(&network), archive->people);
	if (archive->generation)
		assert_string_equal(source->generation, archive->generation);
	diag_release(&diag);
	network_release(&network);
}

#define ACCOUNT                                                                                    \
	{                                                                                          \
		"account.js",                                                                      \
			"window.YTD.account.part0 = [ { 'account' : { 'accountId' : '4242', "      \
			"'username' : 'ada_l', 'accountDisplayName' : 'Ada L.' } } ]"              \
	}
#define TWEETS(elements) "window.YTD.tweets.part0 = [ " elements " ]"

/* What two archives of one account have in common counts once. */
static inline void check_twice(const struct archive *archives, guint archive_count)
{
	for (guint i = 0; i < archive_count; i++) {
		struct network network;
		struct diag diag;
		guint count;

		network_init(&network);
		diag_init(&diag, NULL);
		read_archive(&network, archives[i].files, &diag);
		count = network.interactions->len;
		read_archive(&network, archives[i].files, &diag);
		if (network.interactions->len != count)
			fail_msg("%s: %u more", archives[i].claim,
				 network.interactions->len - count);
		diag_release(&diag);
		network_release(&network);
	}
}

/* A file that is cut says so, and leaves nothing behind. */
static void check_cut_file(const struct file *owner, const struct file *whole, gsize length)
{
	g_autofree char *content = g_strndup(whole->content, length);
	const struct file files[FILES_MAX] = {*owner, {whole->entry, content}};
	struct network network;
	struct diag diag;

	network_init(&network);
	diag_init(&diag, NULL);
	read_archive(&network, files, &diag);
	assert_true(diag_total(&diag, SEVERITY_NOTE) + diag_total(&diag, SEVERITY_ERROR) > 0);
	diag_release(&diag);
	network_release(&network);
}

static inline void check_cut_files(const struct archive *archives, guint archive_count)
{
	for (guint i = 0; i < archive_count; i++) {
		const struct file *files = archives[i].files;

		for (gsize cut = 0; files[1].entry && cut < strlen(files[1].content); cut += 11)
			check_cut_file(&files[0], &files[1], cut);
	}
}

#endif
