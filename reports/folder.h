/*
 * An output folder that is written beside its target, under another name, and then takes the
 * target's place whole: whoever looks sees the old report or the new one, never a mixture. What
 * stands there already is replaced only if it holds nothing but files of ours.
 *
 * Where a function gives false, `*trouble` is a new string that says why in one sentence, with
 * the path; what was written is gone again and the target is as it was.
 */
#ifndef REPORTS_FOLDER_H
#define REPORTS_FOLDER_H

#include <glib.h>
#include <stdbool.h>

/* The folders inside; in "public" there is a "plots" too. */
#define FOLDER_PLOTS  "plots"
#define FOLDER_PUBLIC "public"

struct folder {
	char *target;	 /* as given, without slashes at its end */
	char *temporary; /* mode 0700, in the target's parent; NULL when there is none */
	/* Whether a file of this path inside the folder ("ties.csv", "plots/share.svg") is one
	 * that this program writes. */
	bool (*is_ours)(const char *path);
};

/* To be followed by folder_finish() or folder_abandon(), also when it gives false. */
bool folder_begin(struct folder *folder, const char *target, bool (*is_ours)(const char *path),
		  char **trouble);

/* A new file of mode 0600, whole or piece by piece; different files may be written at once. What
 * goes wrong with a piece is remembered, and told when the file is closed. */
bool folder_write(struct folder *folder, const char *name, const GString *content, char **trouble);

struct folder_file {
	char *shown;	/* its path, for a message */
	int descriptor; /* -1 when there is none */
	int error;	/* the first, as errno; 0 for none */
};
void folder_open(const struct folder *folder, struct folder_file *file, const char *name);
void folder_append(struct folder_file *file, const GString *content);
bool folder_close(struct folder_file *file, char **trouble);

/* A new file under FOLDER_PUBLIC, made to be uploaded: mode 0644, in folders of mode 0755, whatever
 * the umask. Within the folder itself still only its owner can get at it. */
bool folder_publish(struct folder *folder, const char *name, const GString *content,
		    char **trouble);
/* Removes FOLDER_PUBLIC with all that is in it. */
void folder_unpublish(const struct folder *folder);

/* Puts the folder in its place and removes what stood there. */
bool folder_finish(struct folder *folder, char **trouble);

/* Removes what was written so far; nothing after folder_finish(). Releases the rest. */
void folder_abandon(struct folder *folder);

/* Exchanges two folders of one parent by three renames, for file systems that cannot do it in
 * one. False with errno set: both stand where they stood. Offered for the tests. */
bool folder_exchange_by_steps(const char *one, const char *other);

#endif
