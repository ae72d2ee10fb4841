/*
 * The part of a report that is made to be uploaded: public/ with the post, its plots and
 * summary.json, from the same findings. People stand in it by pseudonym; companies, jobs and places
 * do not stand in it; what happened on a day is told by its month; groups of fewer than five are
 * folded together.
 */
#ifndef REPORTS_PUBLIC_PUBLIC_H
#define REPORTS_PUBLIC_PUBLIC_H

#include <glib.h>
#include <stdbool.h>

#include "reports/folder.h"
#include "reports/formats.h"
#include "reports/public/cast.h"
#include "reports/public/pseudonyms.h"

#define PUBLIC_POST    "post.md"
#define PUBLIC_SUMMARY "summary.json"

/* What the writers are given. */
struct public_page {
	const struct findings *findings;
	const struct pseudonyms *pseudonyms;
	struct cast cast;
	bool has_picture[PLOTS]; /* public/plots/NAME.svg and NAME.png are there */
};

/* post.md with the marks of SAY (say.h); and the summary, which walks the same findings. */
void public_post_write(GString *out, const struct public_page *page);
void public_summary_write(GString *out, const struct public_page *page);

enum public_outcome { PUBLIC_WRITTEN, PUBLIC_LEAKED, PUBLIC_FAILED };

/* Writes public/ into the folder, after the plots of the private report and from them, gives
 * pseudonyms where the post needs them, and looks for leaks. With PUBLIC_LEAKED public/ is gone
 * again and `*trouble` names the place; with PUBLIC_FAILED something could not be written. */
enum public_outcome public_write(struct folder *folder, const struct page *page,
				 struct pseudonyms *pseudonyms, char **trouble);

/* Whether a path inside public/ is one that public_write() makes. */
bool public_has_file(const char *path);

#endif
