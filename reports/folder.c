/*
 * The output folder. The one thing to know: an old report is removed file by file, by the names
 * of ours, so that a stranger's file that appears in the last moment is never lost.
 */
#include "reports/folder.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

static bool fail(char **trouble, const char *what, const char *path, int error)
{
	*trouble = g_strdup_printf("cannot %s %s: %s", what, path, g_strerror(error));
	return false;
}

static bool refuse(char **trouble, const char *path, const char *why)
{
	*trouble = g_strdup_printf("%s %s", path, why);
	return false;
}

static char *without_slashes(const char *target)
{
	gsize length = strlen(target);

	while (length > 1 && target[length - 1] == '/') {
		length--;
	}
	return g_strndup(target, length);
}

static bool is_folder_of_ours(const char *path)
{
	static const char *const folders[] = {FOLDER_PLOTS, FOLDER_PUBLIC,
					      FOLDER_PUBLIC "/" FOLDER_PLOTS};

	for (gsize i = 0; i < G_N_ELEMENTS(folders); i++)
		if (strcmp(path, folders[i]) == 0)
			return true;
	return false;
}

/* The first file or folder that is not of ours, a new string, or NULL. `inside` is "" or the
 * path of a folder inside, with a slash. */
static char *find_foreign(const struct folder *folder, const char *inside, int *error)
{
	g_autofree char *path = g_build_filename(folder->target, inside, NULL);
	GDir *directory;
	char *foreign = NULL;
	const char *name;

	if (access(path, R_OK | W_OK | X_OK) != 0) {
		*error = errno;
		return NULL;
	}
	directory = g_dir_open(path, 0, NULL);
	while (directory && !foreign && (name = g_dir_read_name(directory))) {
		g_autofree char *here = g_strconcat(inside, name, NULL);
		g_autofree char *full = g_build_filename(folder->target, here, NULL);
		struct stat status;

		if (lstat(full, &status) != 0) {
			continue;
		}
		if (S_ISDIR(status.st_mode) && is_folder_of_ours(here)) {
			g_autofree char *below = g_strconcat(here, "/", NULL);

			foreign = find_foreign(folder, below, error);
		} else if (!S_ISREG(status.st_mode) || !folder->is_ours(here)) {
			foreign = g_steal_pointer(&here);
		}
	}
	g_clear_pointer(&directory, g_dir_close);
	return foreign;
}

/* Whether nothing stands at the target, or a report of ours. */
static bool may_replace(const struct folder *folder, char **trouble)
{
	g_autofree char *foreign = NULL;
	struct stat status;
	int error = 0;

	if (lstat(folder->target, &status) != 0) {
		return errno == ENOENT || fail(trouble, "look at", folder->target, errno);
	}
	if (S_ISLNK(status.st_mode)) {
		return refuse(trouble, folder->target,
			      "is a symbolic link and is left alone; name the folder itself");
	}
	if (!S_ISDIR(status.st_mode)) {
		return refuse(trouble, folder->target, "is there already and is not a folder");
	}
	foreign = find_foreign(folder, "", &error);
	if (error != 0) {
		return fail(trouble, "replace", folder->target, error);
	}
	if (foreign != NULL) {
		*trouble = g_strdup_printf("%s holds %s, which is no file of this program, and is "
					   "left alone; name another folder",
					   folder->target, foreign);
		return false;
	}
	return true;
}

bool folder_begin(struct folder *folder, const char *target, bool (*is_ours)(const char *path),
		  char **trouble)
{
	g_autofree char *parent = NULL, *name = NULL, *temporary = NULL;

	folder->target = without_slashes(target);
	folder->temporary = NULL;
	folder->is_ours = is_ours;
	parent = g_path_get_dirname(folder->target);
	name = g_path_get_basename(folder->target);
	if (*target == '\0' || !strcmp(name, "/") || !strcmp(name, ".") || !strcmp(name, "..")) {
		return refuse(trouble, *target ? folder->target : "the empty name",
			      "cannot be replaced by a report; name a folder of its own");
	}
	if (!may_replace(folder, trouble)) {
		return false;
	}
	temporary = g_build_filename(parent, ".overcoffee-XXXXXX", NULL);
	if (g_mkdtemp_full(temporary, 0700) == NULL) {
		return fail(trouble, "make a folder in", parent, errno);
	}
	folder->temporary = g_steal_pointer(&temporary);
	return true;
}

static bool write_all(int file, const char *bytes, gsize size)
{
	while (size > 0) {
		gssize written = write(file, bytes, size);

		if (written < 0 && errno == EINTR) {
			continue;
		}
		if (written <= 0) {
			return false;
		}
		bytes += written;
		size -= (gsize)written;
	}
	return true;
}

static void remember(struct folder_file *file, bool is_done)
{
	if (!is_done && file->error == 0) {
		file->error = errno;
	}
}

static void open_file(const struct folder *folder, struct folder_file *file, const char *name,
		      mode_t mode)
{
	g_autofree char *path = g_build_filename(folder->temporary, name, NULL);

	/* The reader knows the folder by the name it was given, not by the one it has now. */
	file->shown = g_build_filename(folder->target, name, NULL);
	file->error = 0;
	file->descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
	/* The umask has had its say. */
	remember(file, file->descriptor >= 0 && fchmod(file->descriptor, mode) == 0);
}

void folder_open(const struct folder *folder, struct folder_file *file, const char *name)
{
	open_file(folder, file, name, 0600);
}

void folder_append(struct folder_file *file, const GString *content)
{
	if (file->error == 0) {
		remember(file, write_all(file->descriptor, content->str, content->len));
	}
}

bool folder_close(struct folder_file *file, char **trouble)
{
	g_autofree char *shown = g_steal_pointer(&file->shown);

	/* Some file systems say only here that the disk is full. */
	remember(file, file->descriptor < 0 || close(file->descriptor) == 0);
	return file->error == 0 || fail(trouble, "write", shown, file->error);
}

static bool write_file(const struct folder *folder, const char *name, const GString *content,
		       mode_t mode, char **trouble)
{
	struct folder_file file;

	open_file(folder, &file, name, mode);
	folder_append(&file, content);
	return folder_close(&file, trouble);
}

bool folder_write(struct folder *folder, const char *name, const GString *content, char **trouble)
{
	return write_file(folder, name, content, 0600, trouble);
}

/* The folder of a file that is published, and those above it. */
static bool publish_folder(const struct folder *folder, const char *name, char **trouble)
{
	g_autofree char *path = g_build_filename(folder->temporary, name, NULL);
	g_autofree char *parent = g_path_get_dirname(name);

	if (strcmp(name, ".") == 0 || g_file_test(path, G_FILE_TEST_IS_DIR)) {
		return true;
	}
	if (!publish_folder(folder, parent, trouble)) {
		return false;
	}
	if (mkdir(path, 0755) != 0 || chmod(path, 0755) != 0) {
		g_autofree char *shown = g_build_filename(folder->target, name, NULL);

		return fail(trouble, "write", shown, errno);
	}
	return true;
}

bool folder_publish(struct folder *folder, const char *name, const GString *content, char **trouble)
{
	g_autofree char *parent = g_path_get_dirname(name);

	return publish_folder(folder, parent, trouble) &&
	       write_file(folder, name, content, 0644, trouble);
}

/* Removes the files of ours, then the folder if nothing is left in it. */
static void remove_ours(const struct folder *folder, const char *inside)
{
	g_autofree char *path = g_build_filename(folder->temporary, inside, NULL);
	GDir *directory;
	struct stat status;
	const char *name;

	if (lstat(path, &status) != 0 || !S_ISDIR(status.st_mode)) {
		return;
	}
	directory = g_dir_open(path, 0, NULL);
	while (directory && (name = g_dir_read_name(directory))) {
		g_autofree char *here = g_strconcat(inside, name, NULL);
		g_autofree char *full = g_build_filename(folder->temporary, here, NULL);

		if (folder->is_ours(here)) {
			unlink(full);
		} else if (is_folder_of_ours(here)) {
			g_autofree char *below = g_strconcat(here, "/", NULL);

			remove_ours(folder, below);
		}
	}
	g_clear_pointer(&directory, g_dir_close);
	rmdir(path);
}

/* Takes back the step that was made before one failed, keeping the reason. */
static bool undo(const char *from, const char *to)
{
	int error = errno;

	rename(from, to);
	errno = error;
	return false;
}

bool folder_exchange_by_steps(const char *one, const char *other)
{
	g_autofree char *parent = g_path_get_dirname(one);
	g_autofree char *aside = g_build_filename(parent, ".overcoffee-XXXXXX", NULL);

	/* An empty folder keeps the name free; the first rename replaces it. */
	if (g_mkdtemp_full(aside, 0700) == NULL) {
		return false;
	}
	if (rename(other, aside) != 0) {
		int error = errno;

		rmdir(aside);
		errno = error;
		return false;
	}
	if (rename(one, other) != 0) {
		return undo(aside, other);
	}
	if (rename(aside, one) != 0) {
		undo(other, one);
		return undo(aside, other);
	}
	return true;
}

static bool exchange(const char *temporary, const char *target)
{
	if (renameat2(AT_FDCWD, temporary, AT_FDCWD, target, RENAME_EXCHANGE) == 0) {
		return true;
	}
	if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP) {
		return false;
	}
	return folder_exchange_by_steps(temporary, target);
}

bool folder_finish(struct folder *folder, char **trouble)
{
	struct stat status;

	/* Once more: plots take a while, and somebody may have put a file there. */
	if (!may_replace(folder, trouble)) {
		return false;
	}
	if (lstat(folder->target, &status) != 0) {
		if (rename(folder->temporary, folder->target) != 0) {
			return fail(trouble, "write", folder->target, errno);
		}
	} else {
		if (!exchange(folder->temporary, folder->target)) {
			return fail(trouble, "replace", folder->target, errno);
		}
		remove_ours(folder, "");
	}
	g_clear_pointer(&folder->temporary, g_free);
	return true;
}

static int remove_entry(const char *path, const struct stat *status, int type, struct FTW *where)
{
	(void)status;
	(void)type;
	(void)where;
	remove(path);
	return 0;
}

void folder_unpublish(const struct folder *folder)
{
	g_autofree char *public = g_build_filename(folder->temporary, FOLDER_PUBLIC, NULL);

	nftw(public, remove_entry, 8, FTW_DEPTH | FTW_PHYS);
}

void folder_abandon(struct folder *folder)
{
	if (folder->temporary != NULL) {
		nftw(folder->temporary, remove_entry, 8, FTW_DEPTH | FTW_PHYS);
	}
	g_clear_pointer(&folder->temporary, g_free);
	g_clear_pointer(&folder->target, g_free);
}
