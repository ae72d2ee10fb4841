/*
 * The output formats, one file each, listed by the table of report.c. A writer appends the whole
 * file to `out`, walks the findings, computes nothing and cannot fail. One whose file has many
 * rows calls page_pass_on() between the rows.
 */
#ifndef REPORTS_FORMATS_H
#define REPORTS_FORMATS_H

#include <glib.h>
#include <stdbool.h>

#include "analyzer/diag.h"
#include "analyzer/findings.h"
#include "reports/plots/plot.h"

struct folder_file; /* reports/folder.h */
struct pseudonyms;  /* reports/public/pseudonyms.h */

/* What every writer is given. Pictures are drawn before the first file is written. */
struct page {
	const struct findings *findings;
	const struct diag *diag;
	bool wants_pictures;	 /* false with --no-plots */
	bool has_picture[PLOTS]; /* plots/NAME.svg is there */
	/* What report.html shows of them, as plot.h describes; NULL for none. */
	const GString *svg[PLOTS], *table[PLOTS];
	const struct pseudonyms *pseudonyms; /* NULL without a public part */
	struct folder_file *file; /* where `out` is passed on to; NULL when it is to be held */
};

/* Writes what stands in `out` and empties it, when it is much: with tens of thousands of ties the
 * files together would take more memory than the network. */
void page_pass_on(const struct page *page, GString *out);

void markdown_write(GString *out, const struct page *page);
void html_write(GString *out, const struct page *page);
void report_json_write(GString *out, const struct page *page);
void ties_csv_write(GString *out, const struct page *page);
void evidence_csv_write(GString *out, const struct page *page);
void ask_csv_write(GString *out, const struct page *page);
void skipped_csv_write(GString *out, const struct page *page);
void graphml_write(GString *out, const struct page *page);
void pseudonyms_csv_write(GString *out, const struct page *page);

#endif
