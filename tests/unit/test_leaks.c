/*
 * The leak check over folders with one leak planted in each, and over folders without any whose
 * words are friends' names.
 */
#include "tests/unit/test_report.h"

#include <glib/gstdio.h>

#include "reports/public/leaks.h"
#include "reports/public/png.h"
#include "reports/public/say.h"
#include "reports/public/wording.h"

struct scratch {
	char *folder;
	struct made_up made;
	GString *post; /* with marks */
};

static void remove_tree(const char *path)
{
	g_autoptr(GDir) directory = g_dir_open(path, 0, NULL);
	const char *name;

	while (directory && (name = g_dir_read_name(directory))) {
		g_autofree char *inside = g_build_filename(path, name, NULL);

		if (g_file_test(inside, G_FILE_TEST_IS_DIR))
			remove_tree(inside);
		else
			g_unlink(inside);
	}
	g_rmdir(path);
}

static void put_bytes(const struct scratch *scratch, const char *name, const char *bytes,
		      gssize size)
{
	g_autofree char *path = g_build_filename(scratch->folder, name, NULL);
	g_autofree char *parent = g_path_get_dirname(path);

	assert_int_equal(g_mkdir_with_parents(parent, 0700), 0);
	assert_true(g_file_set_contents(path, bytes, size, NULL));
}

static void put(const struct scratch *scratch, const char *name, const char *text)
{
	put_bytes(scratch, name, text, -1);
}

static const char svg[] =
	"<svg xmlns=\"http://www.w3.org/2000/svg\">\n<title>Bars, ties by highest rung</title>\n"
	"<text>May 2026</text>\n<g fill=\"black\"><path d='M101.00,565.09 L1151.99,565.09'/></g>\n"
	"</svg>\n";

static const char json[] =
	"{\n  \"month\": \"2026-05\",\n  \"totals\": {\n    \"met\": 3\n  }\n}\n";

/* Who says these words: everybody here is called like one of them, or like something that a post
 * could hold by mistake. */
static void befriend(struct made_up *made)
{
	static const char *const names[] = {
		"Will Mark",	"May Share", "Jonas Hollowell", "Zoë Strømberg", "Bo Li",
		"O'Brien, Pat", "霧沢 澪",   "Anna-Lena Öz",	"=cmd|calc",	 "<svg onload>",
		"Black Bars",	"Met Ties",  "Мирослава",
	};

	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		char *key = g_strdup_printf("linkedin:slug-%" G_GSIZE_FORMAT "-x9k", i);

		made_up_tie(made, (struct tie){.person = g_intern_string(key),
					       .name = names[i],
					       .ceiling = RUNG_LINK,
					       .company = i == 2 ? "Share" : "Orrery Software",
					       .position = "Head of Talent"});
		g_free(key);
	}
	made_up_tie(made,
		    (struct tie){.person = "twitter:@odd_handle",
				 .name = "@odd_handle",
				 .ceiling = RUNG_LINK,
				 .keys = TEXTS("twitter:@odd_handle", "twitter:959599419704338600",
					       "mail:xy@example.org", "phone:+15550100234")});
}

static int set_up(void **state)
{
	struct scratch *scratch = g_new0(struct scratch, 1);
	struct found_evidence piece = {.person = "linkedin:slug-2-x9k",
				       .name = "Jonas Hollowell",
				       .excerpt = "a table by the window"};

	scratch->folder = g_dir_make_tmp("leaks-XXXXXX", NULL);
	made_up_init(&scratch->made);
	befriend(&scratch->made);
	g_array_append_val(scratch->made.findings.evidence, piece);
	piece.excerpt = "coffee";
	g_array_append_val(scratch->made.findings.evidence, piece);
	scratch->post = g_string_new(NULL);
	SAY(scratch->post,
	    "Whom I will ask for coffee in {month}: {person} and the\nmark of a {word}.",
	    MONTH(month_parse("2026-05")), PERSON("Heron"), EITHER(true, "share", ""));
	SAY(scratch->post, "\nIn {October} I met nobody. Share it.\n\n",
	    MONTH_ALONE(month_parse("2026-05")));
	g_string_append(scratch->post, "![");
	say_of_plot(scratch->post, "Bars, ties by highest rung. Just over half, May 2026");
	g_string_append(scratch->post, "]()\n");
	*state = scratch;
	return scratch->folder ? 0 : -1;
}

static int tear_down(void **state)
{
	struct scratch *scratch = *state;

	remove_tree(scratch->folder);
	made_up_release(&scratch->made);
	g_string_free(scratch->post, TRUE);
	g_free(scratch->folder);
	g_free(scratch);
	return 0;
}

/* The folder as the program would leave it. */
static void put_all(const struct scratch *scratch)
{
	g_autoptr(GString) post = say_strip(scratch->post);

	put(scratch, "post.md", post->str);
	put(scratch, "summary.json", json);
	put(scratch, "plots/ceilings.svg", svg);
}

static char *find(const struct scratch *scratch)
{
	const struct leaks_of place = {.folder = scratch->folder, .post = scratch->post};

	return leaks_find(&place, &scratch->made.findings);
}

static void test_our_own_words_are_no_leaks(void **state)
{
	struct scratch *scratch = *state;
	g_autofree char *leak = NULL;

	put_all(scratch);
	leak = find(scratch);
	if (leak != NULL)
		fail_msg("%s", leak);
}

static const struct {
	const char *line, *leak;
} planted_lines[] = {
	/* Names that are words of ours too. */
	{"Will and I had been in touch", "a name, Will"},
	{"I shall ask Heron and Mark.", "a name, Mark"},
	{"I shall ask Heron and MARK.", "a name, MARK"},
	{"May and I had been in touch", "a name, May"},
	{"| Share | 12 |", "a name, Share"},
	{"![Bars of gold](x)", "a name, Bars"},
	/* All others, however they are written. */
	{"I saw Jonas.", "a name, Jonas"},
	{"hollowell", "a name, hollowell"},
	{"**Jonas**", "a name, Jonas"},
	{"ask_jonas_now", "a name, jonas"},
	{"Zoe Stromberg", "a name, Zoe"},
	{"ＪＯＮＡＳ", "a name, ＪＯＮＡＳ"},
	{"Jo\xCC\x81nas", "a name, Jo\xCC\x81nas"},
	{"Bo Li", "a name, Bo Li"},
	{"Bo and Li", NULL},
	{"Bob", NULL},
	{"O&apos;Brien", "a name, Brien"},
	{"澪", "a name, 澪"},
	{"МИРОСЛАВА", "a name, МИРОСЛАВА"},
	{"onload", "a name, onload"},
	{"calc", "a name, calc"},
	{"linkedin.com/in/slug-4-x9k/", "a profile, slug-4-x9k"},
	{"slug 4", NULL},
	{"@Odd_Handle", "a handle, Odd_Handle"},
	{"x.com/i/user/959599419704338600", "a handle, 959599419704338600"},
	{"XY@Example.org", "an address, XY@Example.org"},
	{"+1 (555) 010-0234", "a phone number, 1"},
	{"001 555 0100234", "a phone number, 001"},
	{"0555 010 0234", "a phone number, 0555"},
	{"555 010", NULL},
	{"at Orrery Software", "a company, Orrery Software"},
	{"orrery   software", "a company, orrery software"},
	{"an orrery", NULL},
	{"the head of talent", "a job, head of talent"},
	{"it was a table by the window", "evidence, a table by the window"},
	{"by the window", NULL},
	{"I drank coffee", "evidence, coffee"},
	{"Nell", "a name, Nell"}, /* the owner */
	{"\x01Jonas\x02", "a name, Jonas"},
	{"Towhee and I, Lynx, Fern: 3 of 12 (25%)", NULL},
	{"\xFF\xFE Jonas", "a name, Jonas"},
};

static void test_leaks_in_the_post_are_found(void **state)
{
	struct scratch *scratch = *state;
	g_autoptr(GString) bare = say_strip(scratch->post);

	put_all(scratch);
	for (gsize i = 0; i < G_N_ELEMENTS(planted_lines); i++) {
		g_autofree char *post = g_strdup_printf("%s%s\n", bare->str, planted_lines[i].line);
		g_autofree char *expected =
			planted_lines[i].leak
				? g_strconcat("post.md:6: holds ", planted_lines[i].leak, NULL)
				: NULL;
		g_autofree char *leak = NULL;

		put(scratch, "post.md", post);
		leak = find(scratch);
		if (g_strcmp0(leak, expected) != 0)
			fail_msg("%s: %s", planted_lines[i].line, leak ? leak : "not found");
	}
}

/* Between two lines of one sentence, and in place of the pseudonym. */
static void test_leaks_within_a_sentence_are_found(void **state)
{
	static const struct {
		const char *from, *to, *leak;
	} planted[] = {
		{"Heron and the\n", "Heron and the\nWill\n", "post.md:2: holds a name, Will"},
		/* In a line that nobody said, not a word is ours. */
		{"Heron", "Jonas", "post.md:1: holds a name, will"},
		{"nobody", "Share", "post.md:3: holds a name, May"},
		{"May 2026: ", "2026: ", "post.md:1: holds a name, will"},
	};
	struct scratch *scratch = *state;

	put_all(scratch);
	for (gsize i = 0; i < G_N_ELEMENTS(planted); i++) {
		g_autoptr(GString) post = say_strip(scratch->post);
		g_autofree char *leak = NULL;

		assert_int_equal(g_string_replace(post, planted[i].from, planted[i].to, 1), 1);
		put(scratch, "post.md", post->str);
		leak = find(scratch);
		if (g_strcmp0(leak, planted[i].leak) != 0)
			fail_msg("%s: %s", planted[i].to, leak ? leak : "not found");
	}
}

/* What a mistake in our own code would do: a name among our own words. */
static void test_names_in_place_of_pseudonyms_are_found(void **state)
{
	static const char *const names[] = {"Will", "May", "Share", "Bars", "Met"};
	struct scratch *scratch = *state;

	put_all(scratch);
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		g_autoptr(GString) file = NULL;
		g_autofree char *leak = NULL, *expected = NULL;

		g_string_truncate(scratch->post, 0);
		SAY(scratch->post, "Whom I will ask in {month}, share of the mark: {person}, and ",
		    MONTH(month_parse("2026-05")), PERSON("Heron"));
		g_string_append(scratch->post, names[i]);
		SAY_JUST(scratch->post, " and I met.\n");
		file = say_strip(scratch->post);
		put(scratch, "post.md", file->str);
		leak = find(scratch);
		expected = g_strdup_printf("post.md:1: holds a name, %s", names[i]);
		assert_non_null(leak);
		assert_string_equal(leak, expected);
	}
}

static void test_leaks_in_pictures_and_figures_are_found(void **state)
{
	static const struct {
		const char *file, *text, *leak;
	} planted[] = {
		{"plots/a.svg", "<svg>\n<text>Will</text></svg>",
		 "plots/a.svg:2: holds a name, Will"},
		{"plots/a.svg", "<text>Will Mark</text>", "plots/a.svg:1: holds a name, Will"},
		{"plots/a.svg", "<text>May</text>", "plots/a.svg:1: holds a name, May"},
		{"plots/a.svg", "<text>May Share</text>", "plots/a.svg:1: holds a name, May"},
		{"plots/a.svg", "<g id=\"jonas\"/>", "plots/a.svg:1: holds a name, jonas"},
		{"plots/a.svg", "<!-- Jonas -->", "plots/a.svg:1: holds a name, Jonas"},
		{"plots/a.svg", "<desc>Strømberg</desc>", "plots/a.svg:1: holds a name, Strømberg"},
		{"summary.json", "{\n\"called\": [\n\"Will\"]}",
		 "summary.json:3: holds a name, Will"},
		{"summary.json", "{\"called\": [\"Mark\"]}", "summary.json:1: holds a name, Mark"},
		{"summary.json", "{\"Orrery Software\": 1}",
		 "summary.json:1: holds a company, Orrery Software"},
		{"summary.json", "{\"mail\": \"xy@example.org\"}",
		 "summary.json:1: holds an address, xy@example.org"},
		{"plots/a.gp", "set label \"Jonas\"", "plots/a.gp:1: holds a name, Jonas"},
		{"plots/a.dat", "1\t2\tJonas", "plots/a.dat:1: holds a name, Jonas"},
		{"notes.txt", "Will", "notes.txt:1: holds a name, Will"},
		{"jonas.svg", "", "jonas.svg: holds a name, jonas"},
		{"hollowell/a.txt", "", "hollowell: holds a name, hollowell"},
		{"plots/will.png", "", "plots/will.png: holds a name, will"},
		{"plots/a.png", "no PNG at all, Jonas", "plots/a.png: holds a name, Jonas"},
	};

	for (gsize i = 0; i < G_N_ELEMENTS(planted); i++) {
		struct scratch *scratch;
		g_autofree char *leak = NULL;

		assert_int_equal(set_up((void **)&scratch), 0);
		put_all(scratch);
		put(scratch, planted[i].file, planted[i].text);
		leak = find(scratch);
		if (g_strcmp0(leak, planted[i].leak) != 0)
			fail_msg("%s, %s: %s", planted[i].file, planted[i].text,
				 leak ? leak : "not found");
		tear_down((void **)&scratch);
	}
	(void)state;
}

static void add_chunk(GString *png, const char *type, const char *data, gsize size)
{
	guint32 length = GUINT32_TO_BE((guint32)size);

	g_string_append_len(png, (const char *)&length, 4);
	g_string_append(png, type);
	g_string_append_len(png, data, (gssize)size);
	g_string_append_len(png, "CRC.", 4);
}

#define PNG_BEGIN "\x89PNG\r\n\x1a\n"

static void test_leaks_in_the_texts_of_a_png_are_found(void **state)
{
	static const struct {
		const char *type, *data;
		gsize size;
		const char *leak; /* NULL for none */
	} planted[] = {
		{"tEXt", "Author\0Jonas", 12, "plots/a.png: holds a name, Jonas"},
		{"iTXt", "Title\0\0\0\0\0Will", 14, "plots/a.png: holds a name, Will"},
		{"iTXt", "Title\0\1\0\0\0xxxx", 14, "plots/a.png: holds a compressed text"},
		{"zTXt", "Title\0\0xxxx", 11, "plots/a.png: holds a compressed text"},
		{"eXIf", "by Hollowell", 12, "plots/a.png: holds a name, Hollowell"},
		{"IDAT", "Jonas", 5, NULL}, /* pixels that happen to look so */
		{"tEXt", "Software\0gnuplot", 16, NULL},
	};
	struct scratch *scratch = *state;

	put_all(scratch);
	for (gsize i = 0; i < G_N_ELEMENTS(planted); i++) {
		g_autoptr(GString) png = g_string_new(PNG_BEGIN), bare = NULL;
		g_autofree char *leak = NULL, *leak_of_bare = NULL;

		add_chunk(png, "IHDR", "0123456789012", 13);
		add_chunk(png, planted[i].type, planted[i].data, planted[i].size);
		add_chunk(png, "IEND", "", 0);
		put_bytes(scratch, "plots/a.png", png->str, (gssize)png->len);
		leak = find(scratch);
		if (g_strcmp0(leak, planted[i].leak) != 0)
			fail_msg("%s: %s", planted[i].type, leak ? leak : "not found");
		bare = png_bare(png->str, png->len);
		put_bytes(scratch, "plots/a.png", bare->str, (gssize)bare->len);
		leak_of_bare = find(scratch);
		assert_null(leak_of_bare);
	}
}

static void test_what_is_behind_a_png_is_cut_off(void **state)
{
	struct scratch *scratch = *state;
	g_autoptr(GString) png = g_string_new(PNG_BEGIN), bare = NULL;
	g_autofree char *leak = NULL;
	gsize whole;

	add_chunk(png, "IEND", "", 0);
	whole = png->len;
	g_string_append(png, "Jonas");
	put_all(scratch);
	put_bytes(scratch, "plots/a.png", png->str, (gssize)png->len);
	leak = find(scratch);
	assert_string_equal(leak, "plots/a.png: holds a name, Jonas");
	bare = png_bare(png->str, png->len);
	assert_int_equal(bare->len, whole);
	assert_null(png_bare(png->str, whole - 1));
	assert_null(png_bare("no PNG", 6));
}

static void test_scripts_speak_for_pixels(void **state)
{
	struct scratch *scratch = *state;
	g_autoptr(GPtrArray) scripts = g_ptr_array_new_with_free_func(g_free);
	struct leaks_of place = {scratch->folder, scratch->post, scripts};
	g_autofree char *leak = NULL, *clean = NULL;
	struct scratch *beside;

	assert_int_equal(set_up((void **)&beside), 0);
	put_all(scratch);
	put(beside, "ceilings.dat", "1\t2\tJonas\n");
	g_ptr_array_add(scripts, g_build_filename(beside->folder, "ceilings.dat", NULL));
	leak = leaks_find(&place, &scratch->made.findings);
	assert_string_equal(leak, "../plots/ceilings.dat:1: holds a name, Jonas");
	put(beside, "ceilings.dat", "1\t2\t3\n");
	clean = leaks_find(&place, &scratch->made.findings);
	assert_null(clean);
	tear_down((void **)&beside);
}

/* The audience, former names and jobs: known by the network's own records. */
static void test_everybody_in_the_data_counts(void **state)
{
	struct scratch *scratch = *state;
	struct person passer_by = {.name = "Quentin Tarnow",
				   .keys = g_slist_append(NULL, (gpointer) "twitter:@quent"),
				   .former = g_slist_append(NULL, (gpointer) "Quentin Fairbrother"),
				   .company = "Tidewater Clinics"};
	static const char *const texts[] = {"Tarnow", "quent", "Fairbrother", "Tidewater Clinics"};

	scratch->made.findings.everybody = g_ptr_array_new();
	g_ptr_array_add(scratch->made.findings.everybody, &passer_by);
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
		g_autofree char *leak = NULL;

		put(scratch, "post.md", texts[i]);
		leak = find(scratch);
		assert_non_null(leak);
		assert_true(g_str_has_suffix(leak, texts[i]));
	}
	g_ptr_array_unref(scratch->made.findings.everybody);
	g_slist_free(passer_by.keys);
	g_slist_free(passer_by.former);
}

static void test_words_of_the_known_are_barred(void **state)
{
	struct scratch *scratch = *state;
	struct found_evidence piece = {.person = "p", .name = "P", .excerpt = "at the Lynx"};
	g_autoptr(GHashTable) barred = NULL;

	made_up_online(&scratch->made, "linkedin:dusky-1", "Ann Heron, MBA", 1, "");
	g_array_append_val(scratch->made.findings.evidence, piece);
	barred = leaks_barred(&scratch->made.findings);
	assert_true(g_hash_table_contains(barred, "heron"));
	assert_true(g_hash_table_contains(barred, "dusky"));
	assert_true(g_hash_table_contains(barred, "lynx"));
	assert_false(g_hash_table_contains(barred, "fern"));
	assert_int_equal(g_hash_table_size(barred), 3);
}

#define TEST(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_our_own_words_are_no_leaks),
		TEST(test_leaks_in_the_post_are_found),
		TEST(test_leaks_within_a_sentence_are_found),
		TEST(test_names_in_place_of_pseudonyms_are_found),
		TEST(test_leaks_in_pictures_and_figures_are_found),
		TEST(test_leaks_in_the_texts_of_a_png_are_found),
		TEST(test_what_is_behind_a_png_is_cut_off),
		TEST(test_scripts_speak_for_pixels),
		TEST(test_everybody_in_the_data_counts),
		TEST(test_words_of_the_known_are_barred),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
