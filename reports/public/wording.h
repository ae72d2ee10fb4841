/*
 * The words that plots and summary.json say by themselves, as far as they are the program's own: a
 * friend called Mark does not make a leak of "mark" in a script.
 */
#ifndef REPORTS_PUBLIC_WORDING_H
#define REPORTS_PUBLIC_WORDING_H

#include <glib.h>
#include <stdbool.h>

#include "reports/public/words.h"

/* The string literals of the sources that speak there (WORDING in the Makefile), made by the
 * build; ends with a NULL. */
extern const char *const wording_lines[];

struct wording;

struct wording *wording_new(void);
void wording_free(struct wording *wording);

/* Whether the i-th word of a text is one of ours where it stands: spelt as in our sources, where a
 * capital letter may begin a sentence of ours, and a month only with its year. */
bool wording_has(const struct wording *wording, const char *text, const GArray *words, guint i);

#endif
