/*
 * The scene of a fuzz run. Trouble is written to /dev/null rather than left out, so that its
 * wordings are tried too.
 */
#include "tests/fuzz/feed.h"

#include <jansson.h>
#include <string.h>

#include "analyzer/findings.h"
#include "analyzer/identity/identity.h"
#include "analyzer/told/hits.h"
#include "analyzer/told/told.h"
#include "importers/readers/sheet.h"
#include "reports/formats.h"
#include "reports/public/public.h"
#include "reports/report.h"

#define TODAY day_from_civil(2026, 11, 22)

static void (*const writers[])(GString *out, const struct page *page) = {
	markdown_write, html_write,	    report_json_write,
	ties_csv_write, evidence_csv_write, skipped_csv_write,
};

void scene_set(struct scene *scene)
{
	static struct vocabulary *vocabulary; /* compiling it takes longer than all else */

	if (vocabulary == NULL)
		vocabulary = vocabulary_new();
	scene->is_published = false;
	network_init(&scene->network);
	hits_use(scene->network.hits, vocabulary);
	diag_init(&scene->diag, fopen("/dev/null", "w"));
	scene->diag.verbose = true;
}

static void write_everything(const struct findings *findings, struct scene *scene)
{
	const struct page page = {.findings = findings, .diag = &scene->diag};

	for (gsize i = 0; i < G_N_ELEMENTS(writers); i++) {
		g_autoptr(GString) out = g_string_new(NULL);

		writers[i](out, &page);
		g_assert_true(g_utf8_validate_len(out->str, out->len, NULL));
		if (writers[i] == report_json_write) {
			json_t *json = json_loadb(out->str, out->len, 0, NULL);

			g_assert_nonnull(json);
			json_decref(json);
		}
	}
	report_closing(scene->diag.stream, findings, "out");
	report_sources(scene->diag.stream, findings);
}

static bool is_ours(const char *path)
{
	(void)path;
	return false;
}

/* Whatever friends are called, a post of ours holds none of their names, and none of ours is taken
 * for one. */
static void publish(const struct findings *findings, struct scene *scene)
{
	const struct page page = {.findings = findings, .diag = &scene->diag};
	g_autofree char *target = g_build_filename(g_get_tmp_dir(), "overcoffee-fuzz", NULL);
	char *trouble = NULL;
	struct pseudonyms *pseudonyms = pseudonyms_open(NULL, &trouble);
	struct folder folder;

	g_assert_true(folder_begin(&folder, target, is_ours, &trouble));
	if (public_write(&folder, &page, pseudonyms, &trouble) != PUBLIC_WRITTEN)
		g_error("%s", trouble);
	folder_abandon(&folder);
	pseudonyms_close(pseudonyms);
}

void scene_finish(struct scene *scene)
{
	const struct identity_options identity = {0};
	const struct analysis_options analysis = {.month = MONTH_NONE, .today = TODAY};
	g_autofree char *advice = NULL;
	struct findings findings;

	identity_resolve(&scene->network, &identity, &scene->diag, &advice);
	diag_finish(&scene->diag);
	analyze(&findings, &scene->network, &analysis);
	write_everything(&findings, scene);
	if (scene->is_published)
		publish(&findings, scene);
	findings_release(&findings);
	fclose(scene->diag.stream);
	network_release(&scene->network);
	diag_release(&scene->diag);
}

bool archive_text_next(struct archive_text *text, char **name, struct memory_stream *content)
{
	static const char mark[] = "==> ";
	const uint8_t *line_end, *next;

	if ((size_t)(text->end - text->at) < sizeof mark)
		return false;
	text->at += strlen(mark);
	line_end = memchr(text->at, '\n', (size_t)(text->end - text->at));
	if (line_end == NULL)
		return false;
	*name = g_strndup((const char *)text->at, (gsize)(line_end - text->at));
	text->at = line_end + 1;
	next = memmem(line_end, (size_t)(text->end - line_end), "\n==> ", strlen("\n==> "));
	next = next != NULL ? next + 1 : text->end;
	memory_stream_init(content, text->at, next > text->at ? (gsize)(next - text->at) : 0);
	text->at = next;
	return true;
}

/* Tables that no kind knows by name are told by their header, as in an export. */
static void feed_file(struct import *import, const struct export_kind *kind, const char *name,
		      struct memory_stream *content, bool is_early)
{
	g_autoptr(GPtrArray) header = NULL;
	struct memory_stream opening = *content;

	if (!kind->knows(name) && kind->knows_header != NULL) {
		header = sheet_sniff_header(&opening.stream);
		if (!kind->knows_header(header))
			return;
	} else if (!kind->knows(name)) {
		return;
	}
	if (!is_early)
		kind->read(import, name, header, &content->stream);
	else if (kind->read_early != NULL && header == NULL)
		kind->read_early(import, name, &content->stream);
}

static void check_counts(const struct source *source)
{
	for (guint i = 0; i < source->parts->len; i++) {
		const struct part *part = g_ptr_array_index(source->parts, i);
		guint counted = 0;

		for (int fate = 0; fate < ROW_FATES; fate++)
			counted += part->fates[fate];
		g_assert_cmpuint(part->read, ==, counted);
	}
}

void feed_kind(struct scene *scene, const struct export_kind *kind, const uint8_t *bytes,
	       size_t size)
{
	struct import import = {
		.network = &scene->network,
		.source = network_source(&scene->network, "export", kind->kind),
		.diag = &scene->diag,
		.today = TODAY,
	};

	kind->begin(&import);
	for (int pass = 0; pass < 2; pass++) {
		struct archive_text text = {bytes, bytes + size};
		struct memory_stream content;
		char *name;

		while (archive_text_next(&text, &name, &content)) {
			feed_file(&import, kind, name, &content, pass == 0);
			g_free(name);
		}
	}
	kind->end(&import);
	check_counts(import.source);
}
