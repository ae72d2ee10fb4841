/*
 * The parts of a PNG that are no picture: what a program wrote into it beside the pixels.
 */
#ifndef REPORTS_PUBLIC_PNG_H
#define REPORTS_PUBLIC_PNG_H

#include <glib.h>
#include <stdbool.h>

/* The picture with nothing but what it takes to show it: no text, no time, no profile; new. NULL
 * when it is no whole PNG. */
GString *png_bare(const char *bytes, gsize size);

/* Whatever else is in it, as text, a line each; "" when there is nothing. New. Compressed texts
 * count as hidden: `*is_hidden` is then true. What is no whole PNG is text from end to end. */
GString *png_texts(const char *bytes, gsize size, bool *is_hidden);

#endif
