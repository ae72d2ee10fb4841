/*
 * What both exports are written with: a ZIP whose bytes depend on its contents alone, CSV rows,
 * and the JavaScript that Twitter wraps its JSON in.
 */
#ifndef SAMPLE_DATA_FILES_H
#define SAMPLE_DATA_FILES_H

#include <glib.h>
#include <jansson.h>
#include <stdbool.h>

struct zip;

/* Ends the program when the file cannot be written. */
struct zip *zip_open(const char *folder, const char *name);
void zip_add(struct zip *zip, const char *name, const char *text);
void zip_close(struct zip *zip);

/* One row of a table, LF at the end; every cell in quotes, or only those that need them. */
void csv_add(GString *csv, bool quoted, const char *const *cells); /* ended by NULL */
#define csv_row(csv, ...)	 csv_add(csv, false, (const char *const[]){__VA_ARGS__, NULL})
#define csv_row_quoted(csv, ...) csv_add(csv, true, (const char *const[]){__VA_ARGS__, NULL})

/* `window.YTD.tweets.part0 = [ ... ]`, laid out as Twitter does; takes over `value`. A new string.
 */
char *script_text(const char *global, json_t *value);

void write_file(const char *folder, const char *name, const char *text);

#endif
