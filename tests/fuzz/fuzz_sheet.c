/* Tables, in each dialect. Cells come out as valid UTF-8 and trimmed, and every row is counted. */
#include "tests/fuzz/feed.h"

#include "importers/readers/sheet.h"

static void read_table(struct scene *scene, enum sheet_dialect dialect, struct stream *stream)
{
	static const char *const needed[] = {NULL};
	struct source *source = network_source(&scene->network, "export", SOURCE_LINKEDIN);
	struct part *part = network_part(&scene->network, source, "Table.csv");
	struct sheet *sheet = sheet_open(stream, part, dialect, needed, &scene->diag);

	if (sheet == NULL)
		return;
	while (sheet_next(sheet)) {
		for (guint i = 0; i <= sheet_column_count(sheet); i++)
			g_assert_true(g_utf8_validate(sheet_cell(sheet, i), -1, NULL));
		sheet_field(sheet, "Date");
		g_assert_cmpuint(sheet_place(sheet).line, >, 0);
	}
	sheet_close(sheet);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct scene scene;
	struct memory_stream stream;

	scene_set(&scene);
	for (int dialect = SHEET_CSV; dialect <= SHEET_UNQUOTED; dialect++) {
		memory_stream_init(&stream, bytes, size);
		read_table(&scene, (enum sheet_dialect)dialect, &stream.stream);
	}
	memory_stream_init(&stream, bytes, size);
	g_ptr_array_unref(sheet_sniff_header(&stream.stream));
	scene_finish(&scene);
	return 0;
}
