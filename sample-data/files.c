/*
 * Writing ZIP, CSV and JavaScript.
 */
#include "sample-data/files.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdlib.h>
#include <string.h>

#include "sample-data/world.h"

struct zip {
	struct archive *archive;
};

static void must(bool done, const char *what, const char *why)
{
	if (done)
		return;
	g_printerr("generate: %s: %s\n", what, why);
	exit(1);
}

struct zip *zip_open(const char *folder, const char *name)
{
	g_autofree char *path = g_build_filename(folder, name, NULL);
	struct zip *zip = g_new0(struct zip, 1);

	zip->archive = archive_write_new();
	archive_write_set_format_zip(zip->archive);
	must(archive_write_set_options(zip->archive, "zip:compression=deflate") == ARCHIVE_OK &&
		     archive_write_open_filename(zip->archive, path) == ARCHIVE_OK,
	     path, archive_error_string(zip->archive));
	return zip;
}

void zip_add(struct zip *zip, const char *name, const char *text)
{
	struct archive_entry *entry = archive_entry_new();
	gsize length = strlen(text);

	archive_entry_set_pathname_utf8(entry, name);
	archive_entry_set_size(entry, (la_int64_t)length);
	archive_entry_set_filetype(entry, AE_IFREG);
	archive_entry_set_perm(entry, 0644);
	archive_entry_set_mtime(entry, EXPORTED, 0);
	must(archive_write_header(zip->archive, entry) == ARCHIVE_OK &&
		     archive_write_data(zip->archive, text, length) == (la_ssize_t)length,
	     name, archive_error_string(zip->archive));
	archive_entry_free(entry);
}

void zip_close(struct zip *zip)
{
	must(archive_write_close(zip->archive) == ARCHIVE_OK, "closing",
	     archive_error_string(zip->archive));
	archive_write_free(zip->archive);
	g_free(zip);
}

static void add_cell(GString *csv, const char *text, bool quoted)
{
	if (!quoted && !strpbrk(text, ",\"\r\n")) {
		g_string_append(csv, text);
		return;
	}
	g_string_append_c(csv, '"');
	for (; *text; text++) {
		if (*text == '"')
			g_string_append_c(csv, '"');
		g_string_append_c(csv, *text);
	}
	g_string_append_c(csv, '"');
}

void csv_add(GString *csv, bool quoted, const char *const *cells)
{
	for (guint i = 0; cells[i]; i++) {
		if (i)
			g_string_append_c(csv, ',');
		add_cell(csv, cells[i], quoted);
	}
	g_string_append_c(csv, '\n');
}

static void add_string(GString *out, const char *text)
{
	g_string_append_c(out, '"');
	for (; *text; text++) {
		if (*text == '"' || *text == '\\')
			g_string_append_printf(out, "\\%c", *text);
		else if (*text == '\n')
			g_string_append(out, "\\n");
		else if ((guchar)*text < 0x20)
			g_string_append_printf(out, "\\u%04x", (guint)*text);
		else
			g_string_append_c(out, *text);
	}
	g_string_append_c(out, '"');
}

static void new_line(GString *out, guint depth)
{
	g_string_append_printf(out, "\n%*s", (int)depth * 2, "");
}

static void add_value(GString *out, json_t *value, guint depth)
{
	const char *key;
	json_t *member;
	size_t index;
	bool first = true;

	if (json_is_string(value)) {
		add_string(out, json_string_value(value));
	} else if (json_is_boolean(value)) {
		g_string_append(out, json_is_true(value) ? "true" : "false");
	} else if (json_is_array(value)) {
		g_string_append(out, "[");
		json_array_foreach(value, index, member)
		{
			g_string_append(out, index ? "," : "");
			new_line(out, depth + 1);
			add_value(out, member, depth + 1);
		}
		if (json_array_size(value))
			new_line(out, depth);
		g_string_append(out, json_array_size(value) ? "]" : " ]");
	} else {
		g_string_append(out, "{");
		json_object_foreach(value, key, member)
		{
			g_string_append(out, first ? "" : ",");
			first = false;
			new_line(out, depth + 1);
			add_string(out, key);
			g_string_append(out, " : ");
			add_value(out, member, depth + 1);
		}
		if (!first)
			new_line(out, depth);
		g_string_append(out, first ? " }" : "}");
	}
}

char *script_text(const char *global, json_t *value)
{
	GString *out = g_string_new(NULL);

	g_string_append_printf(out, "window.%s = ", global);
	add_value(out, value, 0);
	json_decref(value);
	return g_string_free(out, FALSE);
}

void write_file(const char *folder, const char *name, const char *text)
{
	g_autofree char *path = g_build_filename(folder, name, NULL);
	GError *error = NULL;

	must(g_file_set_contents(path, text, -1, &error), path, error ? error->message : "");
}
