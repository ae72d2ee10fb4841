/*
 * Findings into files. The table of formats is the one place that knows which files a report has;
 * what is not in it (or is no plot) is not ours and is never replaced.
 */
#include "reports/report.h"

#include <string.h>

#include "reports/folder.h"
#include "reports/formats.h"
#include "reports/plots/plot.h"
#include "reports/public/public.h"

/* Written only where there is something public. */
#define KEY_SHEET "pseudonyms.csv"
/* Bytes that are written at a time. */
#define PIECE (1 << 16)

static const struct {
	const char *file;
	void (*write)(GString *out, const struct page *page);
} formats[] = {
	{"report.md", markdown_write},	      {"report.html", html_write},
	{"report.json", report_json_write},   {"ties.csv", ties_csv_write},
	{"evidence.csv", evidence_csv_write}, {"ask.csv", ask_csv_write},
	{"skipped.csv", skipped_csv_write},   {"network.graphml", graphml_write},
	{KEY_SHEET, pseudonyms_csv_write},
};

static bool is_ours(const char *path)
{
	guint i;

	if (g_str_has_prefix(path, FOLDER_PLOTS "/")) {
		return plot_has_file(path + strlen(FOLDER_PLOTS "/"));
	}
	if (g_str_has_prefix(path, FOLDER_PUBLIC "/")) {
		return public_has_file(path + strlen(FOLDER_PUBLIC "/"));
	}
	for (i = 0; i < G_N_ELEMENTS(formats); i++) {
		if (strcmp(path, formats[i].file) == 0) {
			return true;
		}
	}
	return false;
}

static bool is_wanted(guint format, const struct page *page)
{
	return page->pseudonyms != NULL || strcmp(formats[format].file, KEY_SHEET) != 0;
}

void page_pass_on(const struct page *page, GString *out)
{
	if (page->file && out->len >= PIECE) {
		folder_append(page->file, out);
		g_string_truncate(out, 0);
	}
}

struct writing {
	const struct folder *folder;
	const struct page *page;
	char *troubles[G_N_ELEMENTS(formats)]; /* NULL for what was written */
};

static void write_format(gpointer number, gpointer data)
{
	guint i = GPOINTER_TO_UINT(number) - 1;
	struct writing *writing = data;
	g_autoptr(GString) out = g_string_new(NULL);
	struct page page = *writing->page;
	struct folder_file file;

	folder_open(writing->folder, &file, formats[i].file);
	page.file = &file;
	formats[i].write(out, &page);
	folder_append(&file, out);
	folder_close(&file, &writing->troubles[i]);
}

/* Writers only look at findings, so all may work at once. The last of the table go first, because
 * the longest are among them. */
static bool write_formats(const struct folder *folder, const struct page *page, char **trouble)
{
	struct writing writing = {.folder = folder, .page = page};
	GThreadPool *pool = g_thread_pool_new(write_format, &writing, (gint)g_get_num_processors(),
					      FALSE, NULL);
	guint i;

	for (i = G_N_ELEMENTS(formats); i > 0; i--) {
		if (is_wanted(i - 1, page)) {
			g_thread_pool_push(pool, GUINT_TO_POINTER(i), NULL);
		}
	}
	g_thread_pool_free(pool, FALSE, TRUE);
	for (i = 0; i < G_N_ELEMENTS(formats); i++) {
		if (*trouble == NULL) {
			*trouble = g_steal_pointer(&writing.troubles[i]);
		}
		g_free(writing.troubles[i]);
	}
	return *trouble == NULL;
}

/* What the user should know and what is no trouble: no gnuplot, scripts only. */
static void tell(const struct diag *diag, const char *note)
{
	if (diag->stream == NULL || diag->quiet) {
		return;
	}
	if (diag->before_line) {
		diag->before_line(diag->before_line_data);
	}
	fprintf(diag->stream, "overcoffee: note: %s\n", note);
}

/* Draws what the page then shows; `outcome` must outlive it. */
static bool write_plots(const struct folder *folder, const struct report_options *options,
			struct page *page, struct plots_outcome *outcome, char **trouble)
{
	if (!page->wants_pictures) {
		return true;
	}
	plots_write(page->findings, options->look, folder->temporary, folder->target, outcome);
	if (outcome->note != NULL) {
		tell(page->diag, outcome->note);
	}
	memcpy(page->has_picture, outcome->has_picture, sizeof page->has_picture);
	memcpy(page->svg, outcome->svg, sizeof page->svg);
	memcpy(page->table, outcome->table, sizeof page->table);
	if (outcome->trouble != NULL) {
		*trouble = g_strdup(outcome->trouble);
	}
	return outcome->trouble == NULL;
}

/* Writes public/ and remembers the pseudonyms it gave. A leak costs public/ and is told in `*leak`;
 * false when something could not be written. */
static bool write_public(struct folder *folder, struct page *page, struct pseudonyms *pseudonyms,
			 char **leak, char **trouble)
{
	switch (public_write(folder, page, pseudonyms, trouble)) {
	case PUBLIC_WRITTEN:
		page->pseudonyms = pseudonyms;
		return pseudonyms_save(pseudonyms, trouble);
	case PUBLIC_LEAKED:
		*leak = g_steal_pointer(trouble);
		return true;
	default:
		return false;
	}
}

bool report_folder_is_pattern(const char *pattern)
{
	for (const char *at = strchr(pattern, '%'); at; at = strchr(at + 2, '%')) {
		if (at[1] == '\0' || !strchr("Ym%", at[1]))
			return false;
	}
	return true;
}

/* The pattern for this month: "overcoffee-2026-10". */
static char *folder_of(const char *pattern, gint32 month)
{
	GString *folder = g_string_new(NULL);

	g_assert(report_folder_is_pattern(pattern));
	for (const char *at = pattern; *at; at++) {
		if (*at != '%')
			g_string_append_c(folder, *at);
		else if (*++at == 'Y')
			g_string_append_printf(folder, "%04d", month / 12);
		else if (*at == 'm')
			g_string_append_printf(folder, "%02d", month % 12 + 1);
		else
			g_string_append_c(folder, '%');
	}
	return g_string_free(folder, FALSE);
}

bool reports_write(const struct findings *findings, const struct report_options *options,
		   struct diag *diag, char **folder, char **trouble)
{
	g_autofree char *target =
		folder_of(options->folder ? options->folder : REPORT_FOLDER, findings->month);
	struct page page = {.findings = findings, .diag = diag};
	struct plots_outcome plots = {0};
	struct pseudonyms *pseudonyms = NULL;
	struct folder output;
	char *leak = NULL;
	bool is_written;

	page.wants_pictures = !options->no_plots;
	*folder = NULL;
	*trouble = NULL;
	if (options->is_public &&
	    (pseudonyms = pseudonyms_open(options->pseudonym_key, trouble)) == NULL)
		return false;
	is_written = folder_begin(&output, target, is_ours, trouble) &&
		     write_plots(&output, options, &page, &plots, trouble) &&
		     (!pseudonyms || write_public(&output, &page, pseudonyms, &leak, trouble)) &&
		     write_formats(&output, &page, trouble) && folder_finish(&output, trouble);
	if (is_written) {
		*folder = g_strdup(output.target);
		*trouble = g_steal_pointer(&leak);
	}
	g_free(leak);
	folder_abandon(&output);
	plots_outcome_release(&plots);
	pseudonyms_close(pseudonyms);
	return is_written && *trouble == NULL;
}
