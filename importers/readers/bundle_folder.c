/*
 * An unpacked folder, or a single file, which is a list of one without a name. The list is made
 * once, when the folder is opened; links to folders are not followed.
 */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "importers/readers/bundle_reader.h"

#define DEPTH_LIMIT 64

struct folder {
	GPtrArray *files; /* char *, full paths as the system has them, in order of name */
	gsize root_size;  /* how much of a full path is not inside the export */
	guint next;	  /* index in `files` */
	int file;	  /* open, or -1 */
};

static int compare_paths(gconstpointer a, gconstpointer b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static bool is_folder(const char *path)
{
	GStatBuf info;

	return g_lstat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

static bool is_file(const char *path)
{
	GStatBuf info;

	return g_stat(path, &info) == 0 && S_ISREG(info.st_mode);
}

static void list_files(struct bundle *bundle, struct folder *folder, const char *path, guint depth)
{
	g_autoptr(GDir) directory = g_dir_open(path, 0, NULL);
	const char *name;

	if (!directory) {
		diag_report_path(bundle->diag, DIAG_NOT_READABLE, path, NULL);
		return;
	}
	while (folder->files->len <= BUNDLE_COUNT_LIMIT && (name = g_dir_read_name(directory))) {
		g_autofree char *inside = g_build_filename(path, name, NULL);

		if (bundle_is_apart(path, name, depth) || strcmp(name, "__MACOSX") == 0)
			continue;
		if (is_folder(inside) && depth < DEPTH_LIMIT)
			list_files(bundle, folder, inside, depth + 1);
		else if (is_file(inside) && !bundle_is_clutter(name))
			g_ptr_array_add(folder->files, g_steal_pointer(&inside));
	}
}

static void close_file(struct folder *folder)
{
	if (folder->file >= 0)
		close(folder->file);
	folder->file = -1;
}

static bool folder_next(struct bundle *bundle)
{
	struct folder *folder = bundle->state;
	g_autofree char *plain = NULL;
	const char *path;

	close_file(folder);
	if (folder->next == folder->files->len)
		return false;
	path = g_ptr_array_index(folder->files, folder->next++);
	plain = bundle_plain_path(path + folder->root_size);
	bundle_set_entry(bundle, plain);
	return true;
}

static void folder_rewind(struct bundle *bundle)
{
	struct folder *folder = bundle->state;

	close_file(folder);
	folder->next = 0;
}

static gssize folder_read(struct bundle *bundle, void *buffer, gsize size)
{
	struct folder *folder = bundle->state;
	gssize count = -1;

	if (folder->next == 0)
		return 0;
	if (folder->file < 0) {
		const char *path = g_ptr_array_index(folder->files, folder->next - 1);

		folder->file = g_open(path, O_RDONLY | O_CLOEXEC, 0);
	}
	if (folder->file >= 0) {
		do {
			count = read(folder->file, buffer, size);
		} while (count < 0 && errno == EINTR);
	}
	if (count < 0)
		bundle_report(bundle, DIAG_NOT_READABLE, g_strerror(errno));
	return count;
}

static void folder_close(struct bundle *bundle)
{
	struct folder *folder = bundle->state;

	close_file(folder);
	g_ptr_array_unref(folder->files);
	g_free(folder);
}

static const struct bundle_reader folder_reader = {
	.next = folder_next,
	.rewind = folder_rewind,
	.read = folder_read,
	.close = folder_close,
};

static struct folder *folder_new(struct bundle *bundle)
{
	struct folder *folder = g_new0(struct folder, 1);

	folder->files = g_ptr_array_new_with_free_func(g_free);
	folder->root_size = strlen(bundle->path);
	folder->file = -1;
	bundle->reader = &folder_reader;
	bundle->state = folder;
	return folder;
}

bool bundle_open_folder(struct bundle *bundle)
{
	struct folder *folder = folder_new(bundle);

	list_files(bundle, folder, bundle->path, 0);
	if (folder->files->len > BUNDLE_COUNT_LIMIT) {
		diag_report_path(bundle->diag, DIAG_LIMIT, bundle->path, "more than %d entries",
				 BUNDLE_COUNT_LIMIT);
		g_ptr_array_set_size(folder->files, BUNDLE_COUNT_LIMIT);
	}
	g_ptr_array_sort(folder->files, compare_paths);
	return true;
}

bool bundle_open_file(struct bundle *bundle)
{
	struct folder *folder = folder_new(bundle);

	g_ptr_array_add(folder->files, g_strdup(bundle->path));
	return true;
}
