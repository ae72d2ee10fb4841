/*
 * Elements of Twitter's files, from bytes in memory. A table of cases gives the bytes of a file
 * and what comes out: each element as its line and its JSON, and each report.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "importers/readers/items.h"

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
	reading->source = source_new("export", SOURCE_TWITTER);
	reading->part = (struct part){.id = 7, .source = reading->source, .path = "tweets.js"};
	memory_stream_init(&reading->bytes, bytes, size);
}

static void reading_end(struct reading *reading)
{
	diag_release(&reading->diag);
	source_free(reading->source);
}

static void append_reports(GString *out, const struct diag *diag)
{
	for (guint i = 0; i < diag->lines->len; i++) {
		const struct diag_line *line = &g_array_index(diag->lines, struct diag_line, i);

		g_string_append_printf(out, "!%u %s %s\n", line->line, diag_slug(line->kind),
				       line->detail);
	}
	if (diag->count[DIAG_FILE_EMPTY] > 0)
		g_string_append(out, "~empty\n");
	if (diag->count[DIAG_ENCODING_GUESSED] > 0)
		g_string_append(out, "~encoding\n");
}

static void append_text(GString *out, const char *text)
{
	static const char letters[] = "\"\\\n\r\t", escapes[] = "\"\\nrt";

	g_string_append_c(out, '"');
	for (; *text; text++) {
		const char *letter = strchr(letters, *text);

		if (letter)
			g_string_append_c(out, '\\');
		g_string_append_c(out, letter ? escapes[letter - letters] : *text);
	}
	g_string_append_c(out, '"');
}

/* As JSON, without spaces. */
static void append_value(GString *out, const struct value *value)
{
	static const char *const words[] = {
		[VALUE_NULL] = "null", [VALUE_FALSE] = "false", [VALUE_TRUE] = "true"};
	bool is_object = value->kind == VALUE_OBJECT;

	if (value->kind == VALUE_TEXT) {
		append_text(out, value->text);
		return;
	}
	if (value->kind < VALUE_TEXT) {
		g_string_append(out, words[value->kind]);
		return;
	}
	g_string_append_c(out, is_object ? '{' : '[');
	for (const struct value *each = value_first(value); each; each = each->next) {
		assert_int_equal(is_object, each->name != NULL);
		if (is_object) {
			append_text(out, each->name);
			g_string_append_c(out, ':');
		}
		append_value(out, each);
		g_string_append(out, each->next ? "," : "");
	}
	g_string_append_c(out, is_object ? '}' : ']');
}

static char *read_items(struct reading *reading, struct stream *stream)
{
	GString *out = g_string_new(NULL);
	struct items *items = items_open(stream, &reading->part, "tweets", &reading->diag);
	const struct value *item;

	while ((item = items_next(items))) {
		g_string_append_printf(out, "%u:", items_line(items));
		append_value(out, item);
		g_string_append_c(out, '\n');
	}
	assert_null(items_next(items));
	items_close(items);
	append_reports(out, &reading->diag);
	return g_string_free(out, FALSE);
}

#define BYTES(text) text, sizeof text - 1

struct items_case {
	const char *bytes;
	gsize size;
	const char *expected;
};

/* Whole, and byte by byte, so that every token is broken by the end of a block. */
static gssize read_one_byte(struct stream *stream, void *buffer, gsize size)
{
	struct memory_stream *memory = (struct memory_stream *)stream;

	if (memory->offset == memory->size || size == 0)
		return 0;
	*(guint8 *)buffer = memory->bytes[memory->offset++];
	return 1;
}

static void assert_case(const struct items_case *item)
{
	for (int i = 0; i < 2; i++) {
		struct reading reading;
		g_autofree char *result = NULL;

		reading_begin(&reading, item->bytes, item->size);
		if (i == 1)
			reading.bytes.stream.read = read_one_byte;
		result = read_items(&reading, &reading.bytes.stream);
		assert_string_equal(result, item->expected);
		reading_end(&reading);
	}
}

static void assert_cases(const struct items_case *cases, gsize count)
{
	for (gsize i = 0; i < count; i++)
		assert_case(&cases[i]);
}

static void elements_are_found_in_every_wrapping(void **state)
{
	static const struct items_case cases[] = {
		{BYTES("window.YTD.tweets.part0 = [ {\"a\" : \"1\"},\n{\"b\":\"2\"} ]"),
		 "1:{\"a\":\"1\"}\n2:{\"b\":\"2\"}\n"},
		{BYTES("\xEF\xBB\xBFGrailbird.data.tweets_2013_02 = \r\n [ {\r\n\"a\":\"1\" "
		       "}\r\n]"),
		 "2:{\"a\":\"1\"}\n"},
		{BYTES("window[\"YTD\"].x = [{}]"), "1:{}\n"},
		{BYTES("[{},{}]"), "1:{}\n1:{}\n"},
		{BYTES("{\"a\":[\"1\"]}"), "1:{\"a\":[\"1\"]}\n"},
		{BYTES("var x =  {\n\"a\":\"1\"\n};\n"), "1:{\"a\":\"1\"}\n"},
		{BYTES("x = [ ]"), ""},
		{BYTES("x = []"), ""},
		{BYTES("x ="), "~empty\n"},
		{BYTES(""), "~empty\n"},
		{BYTES(" \n"), "~empty\n"},
		{BYTES("[\"a]\\\"\",[\"}\"],1,true,null]"),
		 "1:\"a]\\\"\"\n1:[\"}\"]\n1:\"1\"\n1:true\n1:null\n"},
	};

	(void)state;
	assert_cases(cases, G_N_ELEMENTS(cases));
}

static void what_strict_readers_refuse_is_mended(void **state)
{
	static const struct items_case cases[] = {
		{BYTES("[{\"a\":\"\\uD83C\\uDF40\\/\"}]"), "1:{\"a\":\"\xF0\x9F\x8D\x80/\"}\n"},
		{BYTES("[\"\\uD83C\",\"\\uDF40x\",\"\\uD83C\\n\",\"\\uD83C\\uD83C\\uDF40\"]"),
		 "1:\"\xEF\xBF\xBD\"\n1:\"\xEF\xBF\xBDx\"\n1:\"\xEF\xBF\xBD\\n\"\n"
		 "1:\"\xEF\xBF\xBD\xF0\x9F\x8D\x80\"\n"},
		{BYTES("[\"\\uD83C\\uD83C\",\"\\uD83C\\u0041\"]"),
		 "1:\"\xEF\xBF\xBD\xEF\xBF\xBD\"\n1:\"\xEF\xBF\xBD"
		 "A\"\n"},
		{BYTES("[\"a\\u0000b\",\"c\0d\",\"e\rf\tg\nh\"]"),
		 "1:\"ab\"\n1:\"cd\"\n1:\"e\\rf\\tg\\nh\"\n"},
		{BYTES("[12345678901234567890123456789012,-1,1.5e3]"),
		 "1:\"12345678901234567890123456789012\"\n1:\"-1\"\n1:\"1.5e3\"\n"},
		{BYTES("[\"Zo\xEB\",\"Zo\xC3\xAB\"]"),
		 "1:\"Zo\xC3\xAB\"\n1:\"Zo\xC3\xAB\"\n~encoding\n"},
		{BYTES("[{\"a\":[\"1\",],},\n,{},]];\n"), "1:{\"a\":[\"1\"]}\n2:{}\n"},
	};

	(void)state;
	assert_cases(cases, G_N_ELEMENTS(cases));
}

static void trouble_ends_the_file_and_keeps_what_came_before(void **state)
{
	static const struct items_case cases[] = {
		{BYTES("x = [\n{\"a\":\"1\"},\n{\n\"b\":}, {}]"),
		 "2:{\"a\":\"1\"}\n!4 json unexpected token near '}'; 1 tweet before it kept\n"},
		{BYTES("[{}, {},\n{a:\"1\"}]"),
		 "1:{}\n1:{}\n!2 json string or '}' expected near 'a'; 2 tweets before it kept\n"},
		{BYTES("[{\n\"a\":\"1\""), "!1 json cut short; no tweets before it\n"},
		{BYTES("[{},\n"), "1:{}\n!2 json cut short; 1 tweet before it kept\n"},
		{BYTES("[{},{\"a\":\"\\u12"), "1:{}\n!1 json cut short; 1 tweet before it kept\n"},
		{BYTES("window.YTD"), "!1 json cut short; no tweets before it\n"},
		{BYTES("<html lang=\"en\">"),
		 "!1 json neither an array nor an object; no tweets before it\n"},
		{BYTES("[{}],\n{}]"),
		 "1:{}\n!2 json more after the end of the array; 1 tweet before it kept\n"},
		{BYTES("[{\"a\" \"b\"}]"), "!1 json ':' expected near '\"'; no tweets before it\n"},
		{BYTES("[{\"a\":1 \"b\":2}]"),
		 "!1 json '}' expected near '\"'; no tweets before it\n"},
		{BYTES("[[1 2]]"), "!1 json ']' expected near '2'; no tweets before it\n"},
		{BYTES("[[1,,2]]"), "!1 json unexpected token near ','; no tweets before it\n"},
		{BYTES("[{},tru]"),
		 "1:{}\n!1 json invalid token near 'tru'; 1 tweet before it kept\n"},
		{BYTES("[\"\\q\"]"), "!1 json invalid escape near 'q'; no tweets before it\n"},
		{BYTES("[\"\\u12x4\"]"), "!1 json invalid escape near 'x4'; no tweets before it\n"},
		{BYTES("[\n\xC3\xA9]"),
		 "!2 json unexpected token near '\xC3\xA9'; no tweets before it\n"},
		{BYTES("[\\]"), "!1 json unexpected token near '\\'; no tweets before it\n"},
	};

	(void)state;
	assert_cases(cases, G_N_ELEMENTS(cases));
}

static char *read_repeated(const char *begin, const char *text, gsize count, const char *end)
{
	GString *bytes = g_string_new(begin);
	struct reading reading;
	char *result;

	for (gsize i = 0; i < count; i++)
		g_string_append(bytes, text);
	g_string_append(bytes, end);
	reading_begin(&reading, bytes->str, bytes->len);
	result = read_items(&reading, &reading.bytes.stream);
	reading_end(&reading);
	g_string_free(bytes, TRUE);
	return result;
}

static void elements_are_bounded(void **state)
{
	g_autofree char *deep = read_repeated("x = ", "[", 10000000, "");
	g_autofree char *allowed = read_repeated("[", "[", 512, "");
	g_autofree char *wide = read_repeated("[{},[", "[],", 1000000, "]]");
	g_autofree char *closed = read_repeated("[[", "\"0123456789\",", 100000, "]]");

	(void)state;
	assert_string_equal(deep, "!1 limit more than 512 levels deep; no tweets before it\n");
	assert_string_equal(allowed, "!1 json cut short; no tweets before it\n");
	assert_string_equal(wide, "1:{}\n!1 limit an element of more than a million values; 1 "
				  "tweet before it kept\n");
	assert_int_equal(strlen(closed), strlen("1:[]\n") + 13 * 100000 - 1);
}

static void elements_of_more_than_64_mib_are_refused(void **state)
{
	g_autofree char *filler = g_strnfill(1 << 20, 'x');
	g_autofree char *text = read_repeated("[{},\n\"", filler, 65, "\"]");
	g_autofree char *word = read_repeated("[{},\n", filler, 65, "]");

	(void)state;
	assert_string_equal(
		text, "1:{}\n!2 limit an element of more than 64 MiB; 1 tweet before it kept\n");
	assert_string_equal(word, text);
}

static gssize read_until_break(struct stream *stream, void *buffer, gsize size)
{
	gssize count = read_one_byte(stream, buffer, size);

	return count == 0 ? -1 : count;
}

static void a_stream_that_breaks_off_is_not_reported_again(void **state)
{
	static const struct items_case cases[] = {
		{BYTES("x = [{\"a\":\"1\"},{\"b"), "1:{\"a\":\"1\"}\n"},
		{BYTES("x = [{},"), "1:{}\n"},
		{BYTES("x ="), ""},
		{BYTES("x"), ""},
		{BYTES(""), ""},
	};

	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		struct reading reading;
		g_autofree char *result = NULL;

		reading_begin(&reading, cases[i].bytes, cases[i].size);
		reading.bytes.stream.read = read_until_break;
		result = read_items(&reading, &reading.bytes.stream);
		assert_string_equal(result, cases[i].expected);
		reading_end(&reading);
	}
}

/* Files of several blocks are scanned by a thread of their own. Of 100,000 elements of 21 bytes
 * each stands on a line; the last reads {"a":"00099999"} and ends the file. */
static char *large_file(const char *end)
{
	GString *file = g_string_new("x = [\n");

	for (guint i = 0; i < 100000; i++)
		g_string_append_printf(file, "%s{ \"a\":\"%08u\" }", i > 0 ? ",\n" : "", i);
	g_string_append(file, end);
	return g_string_free(file, FALSE);
}

static guint read_in_order(struct items *items, guint limit)
{
	const struct value *item;
	guint count = 0;

	while (count < limit && (item = items_next(items))) {
		g_autofree char *expected = g_strdup_printf("%08u", count);

		assert_string_equal(item_text(item, "a"), expected);
		assert_int_equal(items_line(items), count + 2);
		count++;
	}
	return count;
}

static void large_files_come_in_order_with_their_trouble_last(void **state)
{
	static const struct {
		const char *end, *reports;
	} cases[] = {
		{"\n]", ""},
		{"\n", "!100002 json cut short; 100000 tweets before it kept\n"},
		{",\n{ \"a\"", "!100002 json cut short; 100000 tweets before it kept\n"},
		{",\n{},\n\n}\n]",
		 "!100004 json unexpected token near '}'; 100001 tweets before it kept\n"},
	};

	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *file = large_file(cases[i].end);
		g_autoptr(GString) reports = g_string_new(NULL);
		struct reading reading;
		struct items *items;

		reading_begin(&reading, file, strlen(file));
		items = items_open(&reading.bytes.stream, &reading.part, "tweets", &reading.diag);
		assert_int_equal(read_in_order(items, 100000), 100000);
		assert_int_equal(reading.diag.lines->len, 0);
		while (items_next(items))
			continue;
		items_close(items);
		append_reports(reports, &reading.diag);
		assert_string_equal(reports->str, cases[i].reports);
		reading_end(&reading);
	}
}

/* At the first element, in the middle, and without a look. */
static void large_files_can_be_closed_early(void **state)
{
	static const guint limits[] = {0, 1, 30000, 99999, 100000};
	g_autofree char *file = large_file(", no JSON");

	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(limits); i++) {
		struct reading reading;
		struct items *items;

		reading_begin(&reading, file, strlen(file));
		items = items_open(&reading.bytes.stream, &reading.part, "tweets", &reading.diag);
		assert_int_equal(read_in_order(items, limits[i]), limits[i]);
		items_close(items);
		assert_int_equal(reading.diag.lines->len, 0);
		reading_end(&reading);
	}
}

/* An element of more than one block, which the ends of the blocks cut anywhere. */
static void elements_may_be_larger_than_a_block(void **state)
{
	g_autofree char *text = g_strnfill(1000003, 'x');
	g_autofree char *file = g_strdup_printf("[{\"a\":\"%s\",\"b\":[1,\n2]},\n\"end\"]", text);
	struct reading reading;
	struct items *items;
	const struct value *item;

	(void)state;
	reading_begin(&reading, file, strlen(file));
	items = items_open(&reading.bytes.stream, &reading.part, "tweets", &reading.diag);
	item = items_next(items);
	assert_string_equal(item_text(item, "a"), text);
	assert_int_equal(value_count(item_array(item, "b")), 2);
	item = items_next(items);
	assert_int_equal(item->kind, VALUE_TEXT);
	assert_string_equal(item->text, "end");
	assert_int_equal(items_line(items), 3);
	assert_null(items_next(items));
	items_close(items);
	reading_end(&reading);
}

static void members_are_read_forgivingly(void **state)
{
	static const char bytes[] =
		"x = [ "
		"{\"text\":\"hello\",\"number\":12,\"id\":\"777\",\"bare\":1500000000000000001,"
		"\"gone\":\"-1\",\"odd\":\"7a\",\"less\":\"-2\",\"none\":\"\",\"list\":[{}],"
		"\"inner\":{\"id\":\"1\"},\"null\":null} ]";
	static const struct {
		const char *member, *text, *id;
		bool is_object, is_array;
	} cases[] = {
		{"text", "hello", NULL, false, false},
		{"number", "12", "12", false, false},
		{"id", "777", "777", false, false},
		{"bare", "1500000000000000001", "1500000000000000001", false, false},
		{"gone", "-1", "-1", false, false},
		{"odd", "7a", NULL, false, false},
		{"less", "-2", NULL, false, false},
		{"none", "", NULL, false, false},
		{"list", "", NULL, false, true},
		{"inner", "", NULL, true, false},
		{"null", "", NULL, false, false},
		{"absent", "", NULL, false, false},
	};
	struct reading reading;
	struct items *items;
	const struct value *item;

	(void)state;
	reading_begin(&reading, bytes, sizeof bytes - 1);
	items = items_open(&reading.bytes.stream, &reading.part, "tweets", &reading.diag);
	item = items_next(items);
	assert_non_null(item);
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		const char *id = item_id(item, cases[i].member);

		assert_string_equal(item_text(item, cases[i].member), cases[i].text);
		assert_string_equal(id ? id : "(none)", cases[i].id ? cases[i].id : "(none)");
		assert_int_equal(item_object(item, cases[i].member) != NULL, cases[i].is_object);
		assert_int_equal(item_array(item, cases[i].member) != NULL, cases[i].is_array);
	}
	assert_string_equal(item_text(NULL, "text"), "");
	assert_null(item_id(item_array(item, "list"), "id"));
	assert_int_equal(items_place(items).part, 7);
	assert_int_equal(items_place(items).line, 1);
	assert_ptr_equal(items_part(items), &reading.part);
	items_close(items);
	reading_end(&reading);
}

static void of_members_of_one_name_the_last_counts(void **state)
{
	static const char bytes[] = "[{\"a\":\"1\",\"b\":[{\"a\":\"2\"}],\"a\":{\"c\":3}},"
				    "{\"a\":[],\"a\":\"4\"}]";
	struct reading reading;
	struct items *items;
	const struct value *item;

	(void)state;
	reading_begin(&reading, BYTES(bytes));
	items = items_open(&reading.bytes.stream, &reading.part, "tweets", &reading.diag);
	item = items_next(items);
	assert_string_equal(item_text(item, "a"), "");
	assert_string_equal(item_text(item_object(item, "a"), "c"), "3");
	item = items_next(items);
	assert_null(item_array(item, "a"));
	assert_string_equal(item_text(item, "a"), "4");
	items_close(items);
	reading_end(&reading);
}

static void members_can_be_left_out(void **state)
{
	static const char *const members[] = {
		"b", "long one", "d", "exactly one and thirty letters!", "bbb", NULL};
	static const struct {
		const char *bytes, *expected;
	} cases[] = {
		{"{\"a\":\"1\",\"b\":\"2\",\"c\":\"3\"}", "{\"a\":\"1\",\"c\":\"3\"}"},
		{"{\"b\" : {\"c\":[{\"b\":1},\"]\"]} , \"a\":\"1\"}", "{\"a\":\"1\"}"},
		{"{\"a\":\"1\",\"b\":true,}", "{\"a\":\"1\"}"},
		{"{\"b\":1}", "{}"},
		{"{\"b\":-1.5e3\n,\"\":null,\"b\":\"\\\"\\\\\",\"a\":\"\\\\\"}",
		 "{\"\":null,\"a\":\"\\\\\"}"},
		{"{\"b\":1,\"b\":[],\"long one\":null}", "{}"},
		{"{\"a\":[\"b\",{\"b\":\"b\"}],\"bb\":\"x\"}", "{\"a\":[\"b\",{}],\"bb\":\"x\"}"},
		{"{\"\\u0062\":1,\"c\" :\"2\",\"d\" : 3}", "{\"c\":\"2\"}"},
		{"{\"exactly one and thirty letters!\":1,\"exactly one and thirty letters!!\":2}",
		 "{\"exactly one and thirty letters!!\":\"2\"}"},
		{"\"b\"", "\"b\""},
	};

	(void)state;
	for (gsize i = 0; i < 2 * G_N_ELEMENTS(cases); i++) {
		g_autofree char *file = g_strdup_printf("[%s,\"end\"]", cases[i / 2].bytes);
		g_autoptr(GString) json = g_string_new(NULL);
		struct reading reading;
		struct items *items;

		reading_begin(&reading, file, strlen(file));
		if (i % 2 == 1)
			reading.bytes.stream.read = read_one_byte;
		items = items_open(&reading.bytes.stream, &reading.part, "tweets", &reading.diag);
		items_leave_out(items, members);
		append_value(json, items_next(items));
		assert_string_equal(json->str, cases[i / 2].expected);
		assert_string_equal(items_next(items)->text, "end");
		assert_null(items_next(items));
		items_close(items);
		assert_int_equal(reading.diag.lines->len, 0);
		reading_end(&reading);
	}
}

static void what_is_left_out_still_counts_its_lines(void **state)
{
	static const char *const members[] = {"b", NULL};
	static const char bytes[] = "[{\"b\":\n[\n\"\n\",\n1],\"b\":1\n,\"a\":}]";
	struct reading reading;
	struct items *items;

	(void)state;
	reading_begin(&reading, BYTES(bytes));
	items = items_open(&reading.bytes.stream, &reading.part, "tweets", &reading.diag);
	items_leave_out(items, members);
	assert_null(items_next(items));
	items_close(items);
	assert_int_equal(g_array_index(reading.diag.lines, struct diag_line, 0).line, 6);
	reading_end(&reading);
}

static void closing_before_the_end_is_fine(void **state)
{
	struct reading reading;
	struct items *items;

	(void)state;
	reading_begin(&reading, BYTES("[{},{}"));
	items = items_open(&reading.bytes.stream, &reading.part, "tweets", &reading.diag);
	assert_non_null(items_next(items));
	items_close(items);
	assert_int_equal(reading.diag.lines->len, 0);
	assert_int_equal(reading.diag.count[DIAG_FILE_EMPTY], 0);
	reading_end(&reading);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(elements_are_found_in_every_wrapping),
		cmocka_unit_test(what_strict_readers_refuse_is_mended),
		cmocka_unit_test(trouble_ends_the_file_and_keeps_what_came_before),
		cmocka_unit_test(elements_are_bounded),
		cmocka_unit_test(elements_of_more_than_64_mib_are_refused),
		cmocka_unit_test(a_stream_that_breaks_off_is_not_reported_again),
		cmocka_unit_test(large_files_come_in_order_with_their_trouble_last),
		cmocka_unit_test(large_files_can_be_closed_early),
		cmocka_unit_test(elements_may_be_larger_than_a_block),
		cmocka_unit_test(members_are_read_forgivingly),
		cmocka_unit_test(of_members_of_one_name_the_last_counts),
		cmocka_unit_test(members_can_be_left_out),
		cmocka_unit_test(what_is_left_out_still_counts_its_lines),
		cmocka_unit_test(closing_before_the_end_is_fine),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
