/*
 * The progress line. The one thing to know: file names come from archives, so they are cleaned
 * and cut before the terminal sees them.
 */
#include "importers/progress.h"

#include "analyzer/name.h"

#define PAUSE	     (G_USEC_PER_SEC / 10)
#define LONGEST_PATH 48 /* characters, so that the line fits a terminal of 80 columns */

void progress_init(struct progress *progress, FILE *stream)
{
	*progress = (struct progress){.stream = stream};
}

/* The end of a path, which tells more than its beginning. */
static const char *tail_of(const char *path)
{
	glong length = g_utf8_strlen(path, -1);

	return length <= LONGEST_PATH ? path
				      : g_utf8_offset_to_pointer(path, length - LONGEST_PATH);
}

static void print_line(struct progress *progress, gint64 now)
{
	g_autofree char *path = part_full_path(progress->part);
	g_autofree char *clean = name_clean(path);
	gint64 elapsed = MAX(now - progress->begun, 1);
	guint64 rate = (guint64)progress->part->read * G_USEC_PER_SEC / (guint64)elapsed;

	progress_clear(progress);
	fprintf(progress->stream, "%s: %u rows, %" G_GUINT64_FORMAT " a second", tail_of(clean),
		progress->part->read, rate);
	fflush(progress->stream);
	progress->is_visible = true;
}

void progress_show(struct progress *progress, const struct part *part)
{
	gint64 now;

	if (progress->stream == NULL)
		return;
	now = g_get_monotonic_time();
	if (part != progress->part) {
		progress->part = part;
		progress->begun = now;
	}
	if (progress->shown != 0 && now - progress->shown < PAUSE)
		return;
	print_line(progress, now);
	progress->shown = now;
}

void progress_clear(void *data)
{
	struct progress *progress = data;

	if (progress->stream == NULL || !progress->is_visible)
		return;
	/* To the first column, and everything from there on away. */
	fputs("\r\033[K", progress->stream);
	fflush(progress->stream);
	progress->is_visible = false;
}
