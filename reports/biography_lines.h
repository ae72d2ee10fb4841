/*
 * Between the files that tell a biography. Nobody else includes this.
 */
#ifndef REPORTS_BIOGRAPHY_LINES_H
#define REPORTS_BIOGRAPHY_LINES_H

#include <stdio.h>

#include "analyzer/biography.h"

/* Words from `column` on, where the first line already stands, and an end of line. */
void biography_wrap(FILE *stream, const char *text, int column);
/* The same as lines of their own, two columns in. */
void biography_paragraph(FILE *stream, const char *text);
/* Both at the ends of one line. */
void biography_title(FILE *stream, const char *name, const char *aside);

/* Chance, warmth, silence and what to do next. (biography_figures.c) */
void biography_figures(FILE *stream, const struct biography *biography,
		       const struct findings *findings);
void biography_next(FILE *stream, const struct biography *biography);

#endif
