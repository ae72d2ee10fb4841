/*
 * A ZIP through libarchive. The seekable reader knows every entry from the directory at the end
 * and passes over what is not wanted; a ZIP that is cut has no such end, and is read by the
 * streaming reader, which must inflate what it passes over. Cut within an entry, that reader ends
 * it with ARCHIVE_FATAL and nothing comes after.
 */
#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "importers/readers/bundle_reader.h"

#define BLOCK_SIZE 32768
/* Deflate cannot do better than 1032 to 1: beyond that, entries share their bytes. */
#define OVERLAP_RATIO 1100

struct zip {
	struct archive *archive;
	bool is_cut;	   /* read by the streaming reader */
	bool has_ended;	   /* nothing comes after */
	bool is_wrong;	   /* what came out of the entry is not what went in */
	bool is_refused;   /* not even a first entry could be read */
	guint count;	   /* entries seen, wanted or not */
	gsize folder_size; /* of the common folder at the start of every path, with its slash */
	guint64 size;	   /* of the ZIP */
	guint64 begin;	   /* where the packed bytes of the entry begin */
	guint64 bytes;	   /* unpacked so far, of all entries since the start */
	const char *block; /* what libarchive has unpacked and nobody has read yet */
	gsize block_size;
};

static void restart(struct bundle *bundle)
{
	struct zip *zip = bundle->state;

	if (zip->archive)
		archive_read_free(zip->archive);
	zip->archive = archive_read_new();
	if (zip->is_cut)
		archive_read_support_format_zip_streamable(zip->archive);
	else
		archive_read_support_format_zip_seekable(zip->archive);
	zip->is_refused =
		archive_read_open_filename(zip->archive, bundle->path, BLOCK_SIZE) != ARCHIVE_OK;
	zip->has_ended = zip->is_refused;
	zip->count = 0;
	zip->bytes = 0;
	zip->block_size = 0;
}

/* Unpacks the next block of the entry; false at its end, when it fails, or at a limit. */
static bool next_block(struct bundle *bundle)
{
	struct zip *zip = bundle->state;
	const void *block;
	la_int64_t offset;
	int status;

	do {
		status = archive_read_data_block(zip->archive, &block, &zip->block_size, &offset);
	} while (status == ARCHIVE_OK && zip->block_size == 0);
	zip->block = block;
	/* A wrong sum is a warning that comes with the last block. */
	zip->is_wrong = status == ARCHIVE_WARN;
	if (status == ARCHIVE_WARN)
		bundle_report(bundle, DIAG_ZIP_DAMAGED, archive_error_string(zip->archive));
	if (status == ARCHIVE_OK || status == ARCHIVE_WARN) {
		zip->bytes += zip->block_size;
		if (zip->bytes / OVERLAP_RATIO <= zip->size + BUNDLE_RATIO_FREE / OVERLAP_RATIO)
			return true;
		bundle_report(bundle, DIAG_LIMIT, "its entries overlap");
		zip->has_ended = true;
	}
	zip->block_size = 0;
	if (status == ARCHIVE_EOF)
		return false;
	bundle->has_failed = true;
	zip->has_ended |= status == ARCHIVE_FATAL && zip->is_cut;
	if (!zip->has_ended)
		bundle_report(bundle, DIAG_ZIP_DAMAGED, archive_error_string(zip->archive));
	return false;
}

static gssize zip_read(struct bundle *bundle, void *buffer, gsize size)
{
	struct zip *zip = bundle->state;
	gsize taken;

	if (zip->has_ended)
		return -1;
	if (zip->block_size == 0 && !zip->is_wrong && !next_block(bundle))
		return bundle->has_failed ? -1 : 0;
	if (zip->block_size == 0) /* then it is wrong */
		return -1;
	taken = MIN(size, zip->block_size);
	memcpy(buffer, zip->block, taken);
	zip->block += taken;
	zip->block_size -= taken;
	return (gssize)taken;
}

static guint64 zip_packed(const struct bundle *bundle)
{
	const struct zip *zip = bundle->state;
	guint64 position = (guint64)archive_filter_bytes(zip->archive, -1);

	return position > zip->begin ? position - zip->begin : 0;
}

/* The streaming reader inflates what it passes over: the limits hold there too. */
static void pass_over(struct bundle *bundle)
{
	struct zip *zip = bundle->state;

	zip->block_size = 0;
	zip->has_ended |= bundle->is_past_limit;
	while (!bundle->has_failed && !zip->has_ended && !zip->is_wrong && next_block(bundle)) {
		if (!bundle_count_bytes(bundle, zip->block_size))
			zip->has_ended = true;
		zip->block_size = 0;
	}
}

static bool is_wanted(struct archive_entry *entry, const char *raw, const char *plain)
{
	bool is_folder = g_str_has_suffix(raw, "/") || g_str_has_suffix(raw, "\\") ||
			 archive_entry_filetype(entry) == AE_IFDIR;

	return !is_folder && archive_entry_filetype(entry) != AE_IFLNK && *plain != '\0' &&
	       !bundle_is_clutter(plain);
}

/* NULL when libarchive cannot bring the name into the form of the locale. */
static const char *raw_name(struct archive_entry *entry)
{
	const char *raw = archive_entry_pathname(entry);

	return raw ? raw : archive_entry_pathname_utf8(entry);
}

/* Whether libarchive gave an entry; what it says otherwise is reported. */
static bool has_header(struct bundle *bundle, int status)
{
	struct zip *zip = bundle->state;

	if (status != ARCHIVE_EOF && status != ARCHIVE_FATAL && ++zip->count <= BUNDLE_COUNT_LIMIT)
		return true;
	zip->has_ended = true;
	zip->is_refused = status == ARCHIVE_FATAL && zip->count == 0;
	if (status == ARCHIVE_EOF || (status == ARCHIVE_FATAL && zip->is_cut))
		return false;
	bundle_set_entry(bundle, "");
	if (status == ARCHIVE_FATAL)
		bundle_report(bundle, DIAG_ZIP_DAMAGED, archive_error_string(zip->archive));
	else
		bundle_report(bundle, DIAG_LIMIT, "more than 1000000 entries");
	return false;
}

static bool zip_next(struct bundle *bundle)
{
	struct zip *zip = bundle->state;
	struct archive_entry *entry;

	for (;;) {
		g_autofree char *plain = NULL;
		const char *raw;
		int status;

		if (zip->is_cut && zip->count > 0)
			pass_over(bundle);
		if (zip->has_ended)
			return false;
		status = archive_read_next_header(zip->archive, &entry);
		if (!has_header(bundle, status))
			return false;
		zip->block_size = 0;
		zip->is_wrong = false;
		zip->begin = (guint64)archive_filter_bytes(zip->archive, -1);
		raw = status == ARCHIVE_OK || status == ARCHIVE_WARN ? raw_name(entry) : NULL;
		plain = bundle_plain_path(raw ? raw : "");
		bundle_set_entry(bundle, plain + MIN(zip->folder_size, strlen(plain)));
		if (raw && is_wanted(entry, raw, plain))
			return true;
	}
}

static void zip_rewind(struct bundle *bundle)
{
	restart(bundle);
}

static void zip_close(struct bundle *bundle)
{
	struct zip *zip = bundle->state;

	archive_read_free(zip->archive);
	g_free(zip);
}

static const struct bundle_reader zip_reader = {
	.next = zip_next,
	.rewind = zip_rewind,
	.read = zip_read,
	.packed = zip_packed,
	.close = zip_close,
};

/* Shortens `folder` ("a/b/") to the folders that `path` begins with too. */
static void keep_common(GString *folder, const char *path)
{
	gsize size = 0;

	for (gsize i = 0; i < folder->len && folder->str[i] == path[i]; i++) {
		if (path[i] == '/')
			size = i + 1;
	}
	g_string_truncate(folder, size);
}

/* How much of the common folder is wrapping: all, but for `data`, which is Twitter's own. */
static gsize wrapping_size(const char *folder)
{
	gsize size = 0;

	while (folder[size] != '\0' && !g_str_has_prefix(folder + size, "data/"))
		size += (gsize)(strchr(folder + size, '/') - (folder + size)) + 1;
	return size;
}

/* Looks through the names, no further than it takes to see that nothing wraps them. Silent: what
 * is wrong with the ZIP is found again when it is read. */
static void learn_folder(struct bundle *bundle)
{
	struct zip *zip = bundle->state;
	GString *folder = NULL;

	restart(bundle);
	zip->folder_size = 0;
	bundle->is_silent = true;
	while ((!folder || wrapping_size(folder->str) > 0) && zip_next(bundle)) {
		const char *slash = strrchr(bundle->entry, '/');

		if (folder)
			keep_common(folder, bundle->entry);
		else
			folder = g_string_new_len(bundle->entry,
						  slash ? slash - bundle->entry + 1 : 0);
	}
	bundle->is_silent = false;
	zip->folder_size = folder ? wrapping_size(folder->str) : 0;
	if (folder)
		g_string_free(folder, TRUE);
}

static bool begins_as_zip(const char *path)
{
	char magic[4] = {0};
	int file = g_open(path, O_RDONLY | O_CLOEXEC, 0);
	gssize count = file < 0 ? -1 : read(file, magic, sizeof magic);

	if (file >= 0)
		close(file);
	return count == 4 && memcmp(magic, "PK\x03\x04", 4) == 0;
}

bool bundle_open_zip(struct bundle *bundle)
{
	struct zip *zip = g_new0(struct zip, 1);
	GStatBuf info;

	bundle->reader = &zip_reader;
	bundle->state = zip;
	if (g_stat(bundle->path, &info) == 0)
		zip->size = (guint64)info.st_size;
	learn_folder(bundle);
	if (zip->is_refused && !begins_as_zip(bundle->path)) {
		diag_report_path(bundle->diag, DIAG_ZIP_DAMAGED, bundle->path, "not a ZIP at all");
		return false;
	}
	if (zip->is_refused) {
		diag_report_path(bundle->diag, DIAG_ZIP_CUT, bundle->path, "what is there is read");
		zip->is_cut = true;
		learn_folder(bundle);
	}
	restart(bundle);
	bundle_set_entry(bundle, "");
	return true;
}
