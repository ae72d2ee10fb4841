/*
 * Tables in every dialect, from bytes in memory. A table of cases gives the bytes of a file and
 * what comes out: each row as its line and its cells, and each report as its line and its word.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "analyzer/date.h"
#include "importers/readers/sheet.h"

/* A file being read, and all that is needed around it. */
struct reading {
	struct diag diag;
	struct source *source;
	struct part part;
	struct memory_stream bytes;
};

static void reading_begin(struct reading *reading, const void *bytes, gsize size)
{
	memset(reading, 0, sizeof *reading);
	diag_init(&reading->diag, NULL);
	reading->source = source_new("export", SOURCE_LINKEDIN);
	reading->part = (struct part){.id = 7, .source = reading->source, .path = "File.csv"};
	memory_stream_init(&reading->bytes, bytes, size);
}

static void reading_end(struct reading *reading)
{
	diag_release(&reading->diag);
	source_free(reading->source);
}

static void append_rows(GString *out, struct sheet *sheet)
{
	while (sheet_next(sheet)) {
		g_string_append_printf(out, "%u:", sheet_place(sheet).line);
		for (guint i = 0; i < sheet_column_count(sheet); i++)
			g_string_append_printf(out, "%s%s", i > 0 ? "|" : "", sheet_cell(sheet, i));
		g_string_append_c(out, '\n');
	}
}

/* What was reported, but for notes, and which notes there were. */
static void append_reports(GString *out, const struct diag *diag)
{
	for (guint i = 0; i < diag->lines->len; i++) {
		const struct diag_line *line = &g_array_index(diag->lines, struct diag_line, i);

		if (diag_severity(line->kind) != SEVERITY_NOTE)
			g_string_append_printf(out, "!%u %s %s\n", line->line,
					       diag_slug(line->kind), line->detail);
	}
	for (guint kind = 0; kind < DIAG_KINDS; kind++) {
		if (diag_severity(kind) == SEVERITY_NOTE && diag->count[kind] > 0)
			g_string_append_printf(out, "~%s\n", diag_slug(kind));
	}
}

static char *read_sheet(struct reading *reading, enum sheet_dialect dialect,
			const char *const *needed)
{
	GString *out = g_string_new(NULL);
	struct sheet *sheet =
		sheet_open(&reading->bytes.stream, &reading->part, dialect, needed, &reading->diag);

	if (sheet) {
		append_rows(out, sheet);
		sheet_close(sheet);
	} else {
		g_string_append(out, "none\n");
	}
	append_reports(out, &reading->diag);
	return g_string_free(out, FALSE);
}

static void assert_sheet(const void *bytes, gsize size, enum sheet_dialect dialect,
			 const char *const *needed, const char *expected)
{
	struct reading reading;
	g_autofree char *result = NULL;

	reading_begin(&reading, bytes, size);
	result = read_sheet(&reading, dialect, needed);
	assert_string_equal(result, expected);
	reading_end(&reading);
}

#define BYTES(text) text, sizeof text - 1

struct sheet_case {
	const char *bytes;
	gsize size;
	const char *expected;
};

static const char *const name_and_day[] = {"Name", "Day", NULL};

static void assert_cases(const struct sheet_case *cases, gsize count, enum sheet_dialect dialect,
			 const char *const *needed)
{
	for (gsize i = 0; i < count; i++)
		assert_sheet(cases[i].bytes, cases[i].size, dialect, needed, cases[i].expected);
}

static void lines_end_in_lf_crlf_or_cr(void **state)
{
	static const struct sheet_case cases[] = {
		{BYTES("Name,Day\nAda,1\nBob,2"), "2:Ada|1\n3:Bob|2\n"},
		{BYTES("Name,Day\r\nAda,1\r\n\r\nBob,2\r\n"), "2:Ada|1\n4:Bob|2\n"},
		{BYTES("Name,Day\rAda,1\rBob,2\r"), "2:Ada|1\n3:Bob|2\n"},
		{BYTES("Name,Day\nAda,\"1\r\n2\r3\n4\"\nBob,2\n"), "2:Ada|1\n2\n3\n4\n6:Bob|2\n"},
		{BYTES("Name,Day\n,,\n  , \n\n\"\",\nAda,1\n"), "6:Ada|1\n"},
	};

	(void)state;
	assert_cases(cases, G_N_ELEMENTS(cases), SHEET_CSV, name_and_day);
}

static void encodings_come_out_as_utf_8(void **state)
{
	static const struct sheet_case cases[] = {
		{BYTES("\xEF\xBB\xBF\n\nName,Day\nZo\xC3\xAB,1\n"), "4:Zo\xC3\xAB|1\n"},
		{BYTES("Name,Day\nZo\xEB,\x80\n"), "2:Zo\xC3\xAB|\xE2\x82\xAC\n~encoding\n"},
		{BYTES("Name,Day\nZo\xC3\xAB,\xC3\nAda\xE9"),
		 "2:Zo\xC3\xAB|\xC3\x83\n3:Ada\xC3\xA9|\n~encoding\n"},
		{BYTES("\xFF\xFEN\0a\0m\0e\0\t\0D\0a\0y\0\n\0Z\0\xEB\0\t\0\x3C\xD8\x40\xDF\n\0"),
		 "2:Z\xC3\xAB|\xF0\x9F\x8D\x80\n"},
		{BYTES("\xFE\xFF\0N\0a\0m\0e\0,\0D\0a\0y\0\n\xD8\x3C\0,\0x\0"),
		 "2:\xEF\xBF\xBD|x\n"},
		{BYTES("Name,Day\nA\0da,1\n"), "2:Ada|1\n"},
	};

	(void)state;
	assert_cases(cases, G_N_ELEMENTS(cases), SHEET_CSV, name_and_day);
}

/* Without a word of its own a file may be in either: what makes words of its bytes is right. */
static void old_encodings_are_told_by_their_words(void **state)
{
	static const struct sheet_case cases[] = {
		/* José, Müller, Núñez, François, Zoë by Mac Roman */
		{BYTES("Name,Day\nJos\x8E M\x9Fller,N\x9C\x96"
		       "ez\nFran\x8Dois,Zo\x91\n"),
		 "2:José Müller|Núñez\n3:François|Zoë\n~encoding\n"},
		/* the same by Windows-1252 */
		{BYTES("Name,Day\nJos\xE9 M\xFCller,N\xFA\xF1"
		       "ez\nFran\xE7ois,Zo\xEB\n"),
		 "2:José Müller|Núñez\n3:François|Zoë\n~encoding\n"},
		/* signs that stand where they should */
		{BYTES("Name,Day\nAnn\x92s \x93shop\x94,\x80"
		       "5 \x96 6\n"),
		 "2:Ann’s “shop”|€5 – 6\n~encoding\n"},
		{BYTES("Name,Day\nM\x86LLER,\xD2shop\xD3 \xDB"
		       "5\n"),
		 "2:MÜLLER|“shop” €5\n~encoding\n"},
		{BYTES("Name,Day\n\x8Akoda,\xD6sten\xAE\n"), "2:Škoda|Östen®\n~encoding\n"},
	};

	(void)state;
	assert_cases(cases, G_N_ELEMENTS(cases), SHEET_CSV, name_and_day);
}

static void header_is_found_by_its_columns(void **state)
{
	static const struct sheet_case cases[] = {
		{BYTES("Notes:\n\"When exporting, you may notice\"\n\nName,Day\nAda,1\n"),
		 "5:Ada|1\n"},
		{BYTES("Notes:,,\n\"When exporting, you may\",,\n,,\n name ;DAY\nAda;1\n"),
		 "5:Ada|1\n"},
		{BYTES("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\nName\tDay\nAda\t1\n"), "13:Ada|1\n"},
		{BYTES("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\nName,Day\nAda,1\n"),
		 "none\n!0 header Name, Day\n"},
		{BYTES("Name,When\nAda,1\n"), "none\n!0 header Day\n"},
		{BYTES("No conversations found\n"), "none\n~empty\n"},
		{BYTES("Profile Summary\n\n"), "none\n~empty\n"},
		{BYTES(""), "none\n~empty\n"},
		{BYTES("\n \n"), "none\n~empty\n"},
		{BYTES("Name,Day\n"), "~empty\n"},
		{BYTES("PK\x03\x04rest"), "none\n!0 spreadsheet \n"},
	};

	(void)state;
	assert_cases(cases, G_N_ELEMENTS(cases), SHEET_CSV, name_and_day);
}

static void quotes_that_are_wrong_cost_one_row(void **state)
{
	static const struct sheet_case cases[] = {
		/* never closed: what follows is read all the same */
		{BYTES("Name,Day\n\"Ada,1\nBob,2\n\"Cy, PhD\",3\n"),
		 "3:Bob|2\n4:Cy, PhD|3\n!2 quote \n"},
		{BYTES("Name,Day\nAda,\"1\nBob,2\n"), "3:Bob|2\n!2 quote \n"},
		/* amid a field: taken literally */
		{BYTES("Name,Day\nAda \"Ace\" Doe,1\nBob,2\n"), "2:Ada \"Ace\" Doe|1\n3:Bob|2\n"},
		{BYTES("Name,Day\n\"Ada \"Ace\" Doe\",1\n"), "2:Ada \"Ace\" Doe|1\n"},
		/* taken literally it would make one cell of two */
		{BYTES("Name,Day\n\"Ada\"x,\"1\"\nBob,2\n"), "3:Bob|2\n!2 quote \n"},
		{BYTES("Name,Day\n\"a \"\"b\"\"\",\"\"\n"), "2:a \"b\"|\n"},
		{BYTES("Name,Day\n\"Ada\" ,1\n"), "2:Ada|1\n"},
	};

	(void)state;
	assert_cases(cases, G_N_ELEMENTS(cases), SHEET_CSV, name_and_day);
}

static void cells_are_trimmed_and_lose_our_escape(void **state)
{
	static const struct sheet_case cases[] = {
		{BYTES("Name,Day\n\"  Ada \xC2\xA0\",\xE2\x80\x83x\n"), "2:Ada|x\n"},
		{BYTES("Name,Day\n'=1+2,'-1\n'+1,'@a\n'tis,''=\n',\"'\t=\"\n"),
		 "2:=1+2|-1\n3:+1|@a\n4:'tis|''=\n5:'|=\n"},
		{BYTES("Name,Day\nAda\nBob,2,3,4\n"), "2:Ada|\n3:Bob|2\n"},
	};

	(void)state;
	assert_cases(cases, G_N_ELEMENTS(cases), SHEET_CSV, name_and_day);
}

static const char *const comment_columns[] = {"Date", "Link", "Message", NULL};

#define LINK "https://example.org/feed/urn%3A1"

static void comments_begin_with_a_date_and_a_link(void **state)
{
	static const struct sheet_case cases[] = {
		{BYTES("Date,Link,Message\r\n2023-01-02 03:04:05," LINK ",First line\r\n"
		       "second, line\r\n\r\n2023-01-03 03:04:05," LINK ",\"a \"\"b\"\" c\"\r\n"),
		 "2:2023-01-02 03:04:05|" LINK "|First line\nsecond, line\n"
		 "5:2023-01-03 03:04:05|" LINK "|a \"b\" c\n"},
		{BYTES("Date,Link,Message\n2026-01-02 03:04:05," LINK
		       ",\"say \\\"x\\\" and\ngo\\\"\"\n"
		       "2026-01-02 03:04:06," LINK ",\n"),
		 "2:2026-01-02 03:04:05|" LINK "|say \"x\" and\ngo\"\n"
		 "4:2026-01-02 03:04:06|" LINK "|\n"},
		/* saved again by a spreadsheet */
		{BYTES("Date,Link,Message\n02/01/2023," LINK ",\"one\ntwo\"\n"),
		 "2:02/01/2023|" LINK "|one\ntwo\n"},
		{BYTES("Date;Link;Message\n2023-01-02 03:04:05;" LINK ";x\n"),
		 "2:2023-01-02 03:04:05|" LINK "|x\n"},
		/* text before the first comment */
		{BYTES("Date,Link,Message\nstray\ntext\n2023-01-02 03:04:05," LINK ",x\n"),
		 "4:2023-01-02 03:04:05|" LINK "|x\n!2 short \n"},
		{BYTES("Date,Link,Message\n"), "~empty\n"},
	};

	(void)state;
	assert_cases(cases, G_N_ELEMENTS(cases), SHEET_COMMENTS, comment_columns);
}

static void shares_join_their_lines(void **state)
{
	static const struct sheet_case cases[] = {
		{BYTES("Name,Day\r\n\"line one.\"\"\r\n\"\"\"\"\r\n\"\"line three\",1\r\n"),
		 "2:line one.\n\nline three|1\n"},
		{BYTES("Name,Day\n\"x.\"\"\"\"\n\"\"y\",\"\"\n"), "2:x.\"\ny|\n"},
		{BYTES("Name,Day\n\"end\"\"\r\n\"\"\",1\n"), "2:end|1\n"},
	};

	(void)state;
	assert_cases(cases, G_N_ELEMENTS(cases), SHEET_SHARES, name_and_day);
}

static void quotes_mean_nothing_in_unquoted_tables(void **state)
{
	static const struct sheet_case cases[] = {
		{BYTES("Name,Day\nx,one, two, \"three\n\"y\",\n\nz\n"),
		 "2:x|one, two, \"three\n3:\"y\"|\n5:z|\n"},
		/* another delimiter: saved again, with quotes */
		{BYTES("Name;Day\n\"x;y\";1\n"), "2:x;y|1\n"},
		{BYTES("\"Name\"\t\"Day\"\n\"x\"\t\"1, 2\"\n"), "2:x|1, 2\n"},
		{BYTES("Name,Day\n"), "~empty\n"},
	};

	(void)state;
	assert_cases(cases, G_N_ELEMENTS(cases), SHEET_UNQUOTED, name_and_day);
}

static bool is_number(const char *cell)
{
	return g_ascii_isdigit(*cell);
}

static void a_layout_stands_in_for_the_header(void **state)
{
	static const struct sheet_layout layout = {name_and_day, 1, is_number};
	static const struct sheet_case cases[] = {
		{BYTES("Nom,Jour\n,\nZo,\nAda,1\nBob,2\n"),
		 "3:Zo|\n4:Ada|1\n5:Bob|2\n~header-position\n"},
		{BYTES("Notes:\n\nNom;Jour\n\"Ada\nDoe\";1\n"), "4:Ada\nDoe|1\n~header-position\n"},
		/* no header at all */
		{BYTES("Ada,1\nBob,2\n"), "1:Ada|1\n2:Bob|2\n~header-position\n"},
		/* the true header needs no layout */
		{BYTES("Day,Name\n1,Ada\n"), "2:1|Ada\n"},
		/* other widths, and nothing that tells */
		{BYTES("Nom,Jour,Lieu\nAda,1,here\n"), "none\n!0 header Name, Day\n"},
		{BYTES("Nom,Jour\nAda,one\n"), "none\n!0 header Name, Day\n"},
		{BYTES("Nom,\nAda,1\n"), "2:Ada|1\n~header-position\n"},
	};

	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		struct reading reading;
		GString *out = g_string_new(NULL);
		struct sheet *sheet;

		reading_begin(&reading, cases[i].bytes, cases[i].size);
		sheet = sheet_open_laid_out(&reading.bytes.stream, &reading.part, SHEET_CSV,
					    name_and_day, &layout, &reading.diag);
		if (sheet) {
			append_rows(out, sheet);
			sheet_close(sheet);
		} else {
			g_string_append(out, "none\n");
		}
		append_reports(out, &reading.diag);
		assert_string_equal(out->str, cases[i].expected);
		g_string_free(out, TRUE);
		reading_end(&reading);
	}
}

static void spaces_in_names_of_columns_do_not_count(void **state)
{
	(void)state;
	assert_true(sheet_is_column("Share Link", "ShareLink"));
	assert_true(sheet_is_column("share_link ", "Share Link"));
	assert_true(sheet_is_column("", " "));
	assert_false(sheet_is_column("E-mail Address", "Email Address"));
	assert_false(sheet_is_column("Share", "ShareLink"));
	assert_false(sheet_is_column("ShareLink", "Share"));
}

static void long_fields_are_skipped(void **state)
{
	g_autofree char *field = g_strnfill(10 << 20, 'x');
	g_autofree char *plain = g_strconcat("Name,Day\n", field, ",1\nBob,2\n", NULL);
	g_autofree char *quoted = g_strconcat("Name,Day\n\"", field, "\",1\nBob,2\n", NULL);
	g_autofree char *broken = g_strndup(field, 3 << 19);
	g_autofree char *lines = NULL;

	(void)state;
	assert_sheet(plain, strlen(plain), SHEET_CSV, name_and_day, "3:Bob|2\n!2 too-long \n");
	assert_sheet(quoted, strlen(quoted), SHEET_CSV, name_and_day, "3:Bob|2\n!2 too-long \n");
	/* one and a half MiB, of which every hundredth byte is a line break */
	for (gsize i = 99; i < 3 << 19; i += 100)
		broken[i] = '\n';
	lines = g_strconcat("Name,Day\n\"", broken, "\",1\nBob,2\n", NULL);
	assert_sheet(lines, strlen(lines), SHEET_CSV, name_and_day, "15731:Bob|2\n!2 too-long \n");
}

static void many_open_quotes_take_no_more_time_than_many_rows(void **state)
{
	GString *bytes = g_string_new("Name,Day\n");
	struct reading reading;
	gint64 begin = g_get_monotonic_time();

	(void)state;
	for (int i = 0; i < 200000; i++)
		g_string_append(bytes, i % 2 ? "a\",\"b\n" : "\"a\n");
	reading_begin(&reading, bytes->str, bytes->len);
	g_free(read_sheet(&reading, SHEET_CSV, name_and_day));
	assert_true(reading.part.read > 100000);
	assert_true(g_get_monotonic_time() - begin < 20 * G_USEC_PER_SEC);
	reading_end(&reading);
	g_string_free(bytes, TRUE);
}

static void every_row_is_counted_once(void **state)
{
	static const char bytes[] = "Name,Day\nAda,1\nBob,2\n\"Cy,3\nDee,4\nEve,5\n";
	struct reading reading;
	struct sheet *sheet;

	(void)state;
	reading_begin(&reading, bytes, sizeof bytes - 1);
	sheet = sheet_open(&reading.bytes.stream, &reading.part, SHEET_CSV, name_and_day,
			   &reading.diag);
	assert_non_null(sheet);
	assert_true(sheet_next(sheet)); /* Ada: nobody counts her */
	assert_true(sheet_next(sheet));
	sheet_count(sheet, ROW_ADVERT, WHEN_NONE);
	sheet_count(sheet, ROW_KEPT, WHEN_NONE);
	assert_true(sheet_next(sheet)); /* past Cy */
	assert_int_equal(sheet_place(sheet).line, 5);
	assert_int_equal(sheet_place(sheet).part, 7);
	sheet_report(sheet, DIAG_DATE_UNREADABLE, "%s", sheet_field(sheet, "day"));
	sheet_report(sheet, DIAG_ROW_NO_NAME, NULL);
	assert_true(sheet_next(sheet));
	sheet_close(sheet);
	assert_int_equal(reading.part.read, 5);
	assert_int_equal(reading.part.fates[ROW_KEPT], 2);
	assert_int_equal(reading.part.fates[ROW_ADVERT], 1);
	assert_int_equal(reading.part.fates[ROW_SKIPPED], 2);
	assert_int_equal(reading.diag.count[DIAG_DATE_UNREADABLE], 1);
	reading_end(&reading);
}

static void repeated_columns_give_the_first_that_is_filled(void **state)
{
	static const char bytes[] = "Name,Title,title,Title,\nAda,, two ,three,\n";
	static const char *const needed[] = {"title", NULL};
	struct reading reading;
	struct sheet *sheet;

	(void)state;
	reading_begin(&reading, bytes, sizeof bytes - 1);
	sheet = sheet_open(&reading.bytes.stream, &reading.part, SHEET_CSV, needed, &reading.diag);
	assert_non_null(sheet);
	assert_true(sheet_next(sheet));
	assert_string_equal(sheet_field(sheet, "TITLE"), "two");
	assert_string_equal(sheet_field(sheet, "Company"), "");
	assert_true(sheet_has_column(sheet, "name"));
	assert_false(sheet_has_column(sheet, "Company"));
	assert_int_equal(sheet_column_count(sheet), 5);
	assert_string_equal(sheet_cell(sheet, 99), "");
	assert_ptr_equal(sheet_part(sheet), &reading.part);
	sheet_close(sheet);
	reading_end(&reading);
}

static void a_header_of_none_needed_has_two_cells(void **state)
{
	static const char *const none[] = {NULL};

	(void)state;
	assert_sheet(BYTES("Notes:\n\nVorname;Nachname\nAda;Doe\n"), SHEET_CSV, none,
		     "4:Ada|Doe\n");
	assert_sheet(BYTES("No conversations found\n"), SHEET_CSV, none, "none\n~empty\n");
}

static void the_header_can_be_sniffed(void **state)
{
	static const struct {
		const char *bytes, *header;
	} cases[] = {
		{"Date,Name ,HOW\n2026,Ada,coffee\n", "date|name|how"},
		{"\xEF\xBB\xBFkey;same_as\n", "key|same_as"},
		{"Notes:\n\"a, b\"\n\nFirst Name,URL", "first name|url"},
		{"", ""},
		{"PK\x03\x04,a,b\n", ""},
	};

	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		struct memory_stream stream;
		g_autoptr(GPtrArray) header = NULL;
		GString *joined = g_string_new(NULL);

		memory_stream_init(&stream, cases[i].bytes, strlen(cases[i].bytes));
		header = sheet_sniff_header(&stream.stream);
		for (guint j = 0; j < header->len; j++)
			g_string_append_printf(joined, "%s%s", j > 0 ? "|" : "",
					       (char *)g_ptr_array_index(header, j));
		assert_string_equal(joined->str, cases[i].header);
		g_string_free(joined, TRUE);
	}
}

/* Gives a few bytes a call and breaks off at the end. */
struct breaking_stream {
	struct memory_stream memory;
	gssize (*read)(struct stream *, void *, gsize);
	bool breaks;
};

static gssize read_breaking(struct stream *stream, void *buffer, gsize size)
{
	struct breaking_stream *breaking = (struct breaking_stream *)stream;
	gssize count = breaking->read(stream, buffer, MIN(size, 3));

	return count == 0 && breaking->breaks ? -1 : count;
}

static char *read_breaking_sheet(const char *bytes, gsize size, bool breaks)
{
	struct reading reading;
	struct breaking_stream stream = {.breaks = breaks};
	GString *out = g_string_new(NULL);
	struct sheet *sheet;

	reading_begin(&reading, bytes, size);
	stream.memory = reading.bytes;
	stream.read = stream.memory.stream.read;
	stream.memory.stream.read = read_breaking;
	sheet = sheet_open(&stream.memory.stream, &reading.part, SHEET_CSV, name_and_day,
			   &reading.diag);
	if (sheet) {
		append_rows(out, sheet);
		sheet_close(sheet);
	}
	append_reports(out, &reading.diag);
	reading_end(&reading);
	return g_string_free(out, FALSE);
}

static void what_is_cut_off_is_neither_kept_nor_reported_again(void **state)
{
	static const struct {
		const char *bytes, *whole, *cut;
	} cases[] = {
		{"Name,Day\nAda,1\nBo", "2:Ada|1\n3:Bo|\n", "2:Ada|1\n"},
		{"Name,Day\nZo\xC3\xAB,1\n\"B\no", "2:Zo\xC3\xAB|1\n4:o|\n!3 quote \n",
		 "2:Zo\xC3\xAB|1\n"},
		{"Name", "~empty\n", ""},
		{"Name,Day\n", "~empty\n", ""},
	};

	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		gsize size = strlen(cases[i].bytes);
		g_autofree char *whole = read_breaking_sheet(cases[i].bytes, size, false);
		g_autofree char *cut = read_breaking_sheet(cases[i].bytes, size, true);

		assert_string_equal(whole, cases[i].whole);
		assert_string_equal(cut, cases[i].cut);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_end_in_lf_crlf_or_cr),
		cmocka_unit_test(encodings_come_out_as_utf_8),
		cmocka_unit_test(old_encodings_are_told_by_their_words),
		cmocka_unit_test(header_is_found_by_its_columns),
		cmocka_unit_test(quotes_that_are_wrong_cost_one_row),
		cmocka_unit_test(cells_are_trimmed_and_lose_our_escape),
		cmocka_unit_test(comments_begin_with_a_date_and_a_link),
		cmocka_unit_test(shares_join_their_lines),
		cmocka_unit_test(quotes_mean_nothing_in_unquoted_tables),
		cmocka_unit_test(a_layout_stands_in_for_the_header),
		cmocka_unit_test(spaces_in_names_of_columns_do_not_count),
		cmocka_unit_test(long_fields_are_skipped),
		cmocka_unit_test(many_open_quotes_take_no_more_time_than_many_rows),
		cmocka_unit_test(every_row_is_counted_once),
		cmocka_unit_test(repeated_columns_give_the_first_that_is_filled),
		cmocka_unit_test(a_header_of_none_needed_has_two_cells),
		cmocka_unit_test(the_header_can_be_sniffed),
		cmocka_unit_test(what_is_cut_off_is_neither_kept_nor_reported_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
