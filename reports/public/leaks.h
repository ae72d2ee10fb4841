/*
 * The leak check: the last look at a folder that strangers will see.
 *
 * Everything in it is searched at word bounds: texts, SVG, JSON, names of files, and what a PNG
 * holds beside its pixels; for pixels the scripts and data that drew them. Looked for is all that
 * known.h lists. A word of our own is none of a friend's, but only where we say it:
 *
 *   - in the post, what SAY wrote, in the line in which it wrote it;
 *   - in plots, scripts and summary.json, words spelt as in our sources (wording.h).
 *
 * Elsewhere, where pseudonyms stand for instance, "Will", "May" and "Share" are names like any
 * other.
 */
#ifndef REPORTS_PUBLIC_LEAKS_H
#define REPORTS_PUBLIC_LEAKS_H

#include <glib.h>

#include "analyzer/findings.h"

#define LEAKS_SCRIPTS "../plots/" /* how scripts are named */

struct leaks_of {
	const char *folder; /* whatever is in it, folders inside too */
	/* post.md with the marks of SAY; NULL when nothing in it is ours */
	const GString *post;
	/* paths of scripts and data behind the pictures (char *), which stand beside the folder;
	 * NULL for none */
	const GPtrArray *scripts;
};

/* The first leak, as a new string that names file, line and what it is:
 * "post.md:12: holds a name, Ann"; NULL when there is none. */
char *leaks_find(const struct leaks_of *place, const struct findings *findings);

/* Words of the pseudonyms' pool, folded, that stand anywhere in what is known: a set of char *, to
 * be freed with g_hash_table_unref. */
GHashTable *leaks_barred(const struct findings *findings);

#endif
