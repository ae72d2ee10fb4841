/*
 * What all exports have in common: paths made plain, limits, and where trouble is reported.
 */
#include "importers/readers/bundle.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "importers/readers/bundle_reader.h"

char *bundle_plain_path(const char *raw)
{
	g_autofree char *valid = g_utf8_make_valid(raw, -1);
	g_auto(GStrv) parts = g_strsplit(g_strdelimit(valid, "\\", '/'), "/", -1);
	GString *plain = g_string_new(NULL);

	for (char **part = parts; *part; part++) {
		if (**part == '\0' || strcmp(*part, ".") == 0 || strcmp(*part, "..") == 0)
			continue;
		if (plain->len > 0)
			g_string_append_c(plain, '/');
		g_string_append(plain, *part);
	}
	return g_string_free(plain, FALSE);
}

bool bundle_is_clutter(const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash ? slash + 1 : path;

	return g_str_has_prefix(path, "__MACOSX/") || strstr(path, "/__MACOSX/") ||
	       strcmp(name, ".DS_Store") == 0 || g_str_has_prefix(name, "._");
}

void bundle_set_entry(struct bundle *bundle, const char *path)
{
	g_free(bundle->entry);
	bundle->entry = g_strdup(path);
	bundle->part = NULL;
	bundle->entry_bytes = 0;
	bundle->has_failed = bundle->is_past_limit = false;
}

struct trouble {
	enum diag_kind kind;
	char *detail; /* NULL */
};

static void clear_trouble(gpointer data)
{
	g_free(((struct trouble *)data)->detail);
}

static void report_now(struct bundle *bundle, enum diag_kind kind, const char *detail)
{
	g_autofree char *path = *bundle->entry != '\0'
					? g_strconcat(bundle->path, "/", bundle->entry, NULL)
					: g_strdup(bundle->path);

	if (bundle->is_silent || !g_hash_table_add(bundle->reported, g_strdup(bundle->entry)))
		return;
	if (bundle->part)
		diag_report(bundle->diag, kind, bundle->part, 0, "%s", detail ? detail : "");
	else
		diag_report_path(bundle->diag, kind, path, "%s", detail ? detail : "");
}

void bundle_report(struct bundle *bundle, enum diag_kind kind, const char *detail)
{
	if (bundle->stream.is_apart) {
		struct trouble trouble = {kind, g_strdup(detail)};

		g_array_append_val(bundle->kept_back, trouble);
	} else {
		report_now(bundle, kind, detail);
	}
}

static void tell(struct stream *stream)
{
	struct bundle *bundle = (struct bundle *)stream;

	if (stream->is_apart)
		return;
	for (guint i = 0; i < bundle->kept_back->len; i++) {
		const struct trouble *trouble =
			&g_array_index(bundle->kept_back, struct trouble, i);

		report_now(bundle, trouble->kind, trouble->detail);
	}
	g_array_set_size(bundle->kept_back, 0);
}

/* The declared sizes say nothing: only what comes out is counted. */
bool bundle_count_bytes(struct bundle *bundle, gsize size)
{
	guint64 packed = bundle->reader->packed ? bundle->reader->packed(bundle) : G_MAXUINT64;

	bundle->entry_bytes += size;
	bundle->is_past_limit = true;
	if (bundle->entry_bytes > BUNDLE_ENTRY_LIMIT)
		bundle_report(bundle, DIAG_LIMIT, "larger than 4 GiB");
	else if (bundle->entry_bytes > BUNDLE_RATIO_FREE &&
		 bundle->entry_bytes / BUNDLE_RATIO_LIMIT > packed)
		bundle_report(bundle, DIAG_LIMIT, "unpacks to more than 200 times its size");
	else
		bundle->is_past_limit = false;
	return !bundle->is_past_limit;
}

static gssize read_entry(struct stream *stream, void *buffer, gsize size)
{
	struct bundle *bundle = (struct bundle *)stream;
	gssize count = -1;

	if (!bundle->has_failed)
		count = bundle->reader->read(bundle, buffer, size);
	if (count > 0 && !bundle_count_bytes(bundle, (gsize)count))
		count = -1;
	bundle->has_failed = count < 0;
	return count;
}

/* A ZIP is told by its name or its first bytes. A spreadsheet renamed .csv is a ZIP too, but
 * must be told as what it is. */
static bool is_zip(const char *path)
{
	g_autofree char *lower = g_ascii_strdown(path, -1);
	char magic[4] = {0};
	int file;

	if (g_str_has_suffix(lower, ".zip") || g_str_has_suffix(lower, ".csv"))
		return g_str_has_suffix(lower, ".zip");
	file = g_open(path, O_RDONLY | O_CLOEXEC, 0);
	if (file < 0)
		return false;
	if (read(file, magic, sizeof magic) < 0)
		magic[0] = '\0';
	close(file);
	return memcmp(magic, "PK\x03\x04", 4) == 0 || memcmp(magic, "PK\x05\x06", 4) == 0;
}

static bool report_system(struct diag *diag, const char *path, int error)
{
	if (error == ENOENT || error == ENOTDIR)
		diag_report_path(diag, DIAG_NOT_FOUND, path, NULL);
	else
		diag_report_path(diag, DIAG_NOT_READABLE, path, "%s", g_strerror(error));
	return false;
}

static bool open_reader(struct bundle *bundle)
{
	GStatBuf info;

	if (g_stat(bundle->path, &info) != 0 || g_access(bundle->path, R_OK) != 0)
		return report_system(bundle->diag, bundle->path, errno);
	if (S_ISDIR(info.st_mode))
		return bundle_open_folder(bundle);
	if (!S_ISREG(info.st_mode)) {
		diag_report_path(bundle->diag, DIAG_NOT_READABLE, bundle->path,
				 "neither a file nor a folder");
		return false;
	}
	return is_zip(bundle->path) ? bundle_open_zip(bundle) : bundle_open_file(bundle);
}

struct bundle *bundle_open(const char *path, struct diag *diag)
{
	struct bundle *bundle = g_new0(struct bundle, 1);

	bundle->stream.read = read_entry;
	bundle->stream.tell = tell;
	bundle->kept_back = g_array_new(FALSE, FALSE, sizeof(struct trouble));
	g_array_set_clear_func(bundle->kept_back, clear_trouble);
	bundle->diag = diag;
	bundle->path = g_strdup(path);
	bundle->entry = g_strdup("");
	bundle->reported = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	if (open_reader(bundle))
		return bundle;
	bundle_close(bundle);
	return NULL;
}

void bundle_close(struct bundle *bundle)
{
	if (bundle->reader)
		bundle->reader->close(bundle);
	g_array_unref(bundle->kept_back);
	g_hash_table_unref(bundle->reported);
	g_free(bundle->entry);
	g_free(bundle->path);
	g_free(bundle);
}

bool bundle_next(struct bundle *bundle)
{
	return bundle->reader->next(bundle);
}

void bundle_rewind(struct bundle *bundle)
{
	bundle_set_entry(bundle, "");
	bundle->reader->rewind(bundle);
}

const char *bundle_entry(const struct bundle *bundle)
{
	return bundle->entry;
}

struct stream *bundle_stream(struct bundle *bundle)
{
	return &bundle->stream;
}

void bundle_set_part(struct bundle *bundle, const struct part *part)
{
	bundle->part = part;
}
