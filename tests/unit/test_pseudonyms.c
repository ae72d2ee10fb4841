/*
 * Pseudonyms: who keeps theirs, who draws anew, and what the key file holds.
 */
#include "tests/unit/test_report.h"

#include <sys/stat.h>

#include <glib/gstdio.h>

#include "reports/public/pseudonyms.h"

struct scratch {
	char *folder, *file;
};

static int set_up(void **state)
{
	struct scratch *scratch = g_new0(struct scratch, 1);

	scratch->folder = g_dir_make_tmp("pseudonyms-XXXXXX", NULL);
	scratch->file = g_build_filename(scratch->folder, "key", NULL);
	*state = scratch;
	return scratch->folder ? 0 : -1;
}

static int tear_down(void **state)
{
	struct scratch *scratch = *state;

	g_unlink(scratch->file);
	g_rmdir(scratch->folder);
	g_free(scratch->folder);
	g_free(scratch->file);
	g_free(scratch);
	return 0;
}

/* So many ties, "linkedin:p0" and on. */
static GPtrArray *ties_from(guint first, guint count)
{
	GPtrArray *ties = g_ptr_array_new();

	for (guint i = first; i < first + count; i++) {
		struct tie *tie = g_new0(struct tie, 1);
		char *key = g_strdup_printf("linkedin:p%u", i);

		tie->person = key;
		tie->keys = g_ptr_array_new_with_free_func(g_free);
		g_ptr_array_add(tie->keys, key);
		g_ptr_array_add(ties, tie);
	}
	return ties;
}

static void free_ties(GPtrArray *ties)
{
	for (guint i = 0; i < ties->len; i++) {
		struct tie *tie = g_ptr_array_index(ties, i);

		g_ptr_array_unref(tie->keys);
		g_free(tie);
	}
	g_ptr_array_unref(ties);
}

static struct pseudonyms *open_file(const char *file)
{
	char *trouble = NULL;
	struct pseudonyms *pseudonyms = pseudonyms_open(file, &trouble);

	if (pseudonyms == NULL)
		fail_msg("%s", trouble);
	return pseudonyms;
}

/* Opens the file, gives, saves; what each is called, new strings. */
static char **month(const char *file, const GPtrArray *ties, GHashTable *barred)
{
	struct pseudonyms *pseudonyms = open_file(file);
	GPtrArray *names = g_ptr_array_new();
	char *trouble = NULL;

	pseudonyms_bar(pseudonyms, barred);
	pseudonyms_give(pseudonyms, ties);
	for (guint i = 0; i < ties->len; i++)
		g_ptr_array_add(names,
				g_strdup(pseudonyms_of(pseudonyms, g_ptr_array_index(ties, i))));
	g_ptr_array_add(names, NULL);
	assert_true(pseudonyms_save(pseudonyms, &trouble));
	pseudonyms_close(pseudonyms);
	return (char **)g_ptr_array_free(names, FALSE);
}

static guint count_same(char **one, char **other)
{
	guint same = 0;

	for (; *one && *other; one++, other++)
		same += strcmp(*one, *other) == 0;
	return same;
}

static void assert_all_differ(char **names)
{
	g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);

	for (; *names; names++) {
		assert_non_null(*names);
		assert_true(g_hash_table_add(seen, *names));
	}
}

static void test_words_are_words(void **state)
{
	const char *const *const lists[] = {pseudonym_words, pseudonym_openings};
	g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);

	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(lists); i++) {
		for (const char *const *word = lists[i]; *word; word++) {
			if (!g_hash_table_add(seen, (gpointer)*word))
				fail_msg("%s stands there twice", *word);
			assert_true(g_ascii_isupper(**word));
			for (const char *at = *word + 1; *at; at++)
				assert_true(g_ascii_islower(*at));
		}
	}
	assert_true(g_hash_table_size(seen) > 400);
}

static void test_a_month_later_all_have_the_same_names(void **state)
{
	const struct scratch *scratch = *state;
	GPtrArray *ties = ties_from(0, 60);
	g_auto(GStrv) first = month(scratch->file, ties, NULL);
	g_auto(GStrv) second = month(scratch->file, ties, NULL);

	assert_all_differ(first);
	assert_int_equal(count_same(first, second), 60);
	free_ties(ties);
}

static void test_newcomers_move_nobody(void **state)
{
	const struct scratch *scratch = *state;
	GPtrArray *few = ties_from(500, 40), *many = ties_from(0, 540);
	g_auto(GStrv) first = month(scratch->file, few, NULL);
	g_auto(GStrv) all = month(scratch->file, many, NULL);

	assert_all_differ(all);
	assert_int_equal(count_same(first, all + 500), 40);
	free_ties(few);
	free_ties(many);
}

/* Who is not spoken of for a while keeps the name too: nobody else gets it. */
static void test_a_name_waits_for_its_owner(void **state)
{
	const struct scratch *scratch = *state;
	GPtrArray *some = ties_from(0, 40), *others = ties_from(40, 400);
	g_auto(GStrv) first = month(scratch->file, some, NULL);
	g_auto(GStrv) meanwhile = month(scratch->file, others, NULL);
	g_auto(GStrv) last = month(scratch->file, some, NULL);

	for (char **name = meanwhile; *name; name++)
		assert_false(g_strv_contains((const char *const *)first, *name));
	assert_int_equal(count_same(first, last), 40);
	free_ties(some);
	free_ties(others);
}

static void test_the_order_of_ties_does_not_matter(void **state)
{
	const struct scratch *scratch = *state;
	GPtrArray *none = ties_from(0, 0), *ties = ties_from(0, 300),
		  *backwards = g_ptr_array_new();
	g_auto(GStrv) nobody = month(scratch->file, none, NULL);
	struct pseudonyms *one = open_file(scratch->file), *other = open_file(scratch->file);

	for (guint i = ties->len; i > 0; i--)
		g_ptr_array_add(backwards, g_ptr_array_index(ties, i - 1));
	pseudonyms_give(one, ties);
	pseudonyms_give(other, backwards);
	for (guint i = 0; i < ties->len; i++) {
		const struct tie *tie = g_ptr_array_index(ties, i);

		assert_string_equal(pseudonyms_of(one, tie), pseudonyms_of(other, tie));
	}
	pseudonyms_close(one);
	pseudonyms_close(other);
	g_ptr_array_unref(backwards);
	free_ties(ties);
	free_ties(none);
}

static void test_beyond_the_words_there_are_two(void **state)
{
	GPtrArray *ties = ties_from(0, 3000);
	g_auto(GStrv) names = month(NULL, ties, NULL);
	guint two = 0;

	(void)state;
	assert_all_differ(names);
	for (char **name = names; *name; name++)
		two += strchr(*name, ' ') != NULL;
	assert_true(two >= 3000 - g_strv_length((char **)pseudonym_words));
	free_ties(ties);
}

/* A secret of the moment is another one each time. */
static void test_without_a_file_names_do_not_last(void **state)
{
	GPtrArray *ties = ties_from(0, 50);
	g_auto(GStrv) first = month(NULL, ties, NULL);
	g_auto(GStrv) second = month(NULL, ties, NULL);

	(void)state;
	assert_true(count_same(first, second) < 10);
	free_ties(ties);
}

static void bar(GHashTable *barred, const char *pseudonym)
{
	g_autofree char *small = g_ascii_strdown(pseudonym, -1);
	g_auto(GStrv) words = g_strsplit(small, " ", -1);

	for (char **word = words; *word; word++)
		g_hash_table_add(barred, g_strdup(*word));
}

static void test_who_is_called_like_a_newcomer_is_renamed_alone(void **state)
{
	const struct scratch *scratch = *state;
	GPtrArray *ties = ties_from(0, 30);
	g_autoptr(GHashTable) barred = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	g_auto(GStrv) first = month(scratch->file, ties, NULL), second = NULL, third = NULL;

	bar(barred, first[7]);
	second = month(scratch->file, ties, barred);
	assert_string_not_equal(first[7], second[7]);
	assert_int_equal(count_same(first, second), 29);
	third = month(scratch->file, ties, barred);
	assert_int_equal(count_same(second, third), 30);
	free_ties(ties);
}

static void test_when_every_word_is_a_name_numbers_do(void **state)
{
	GPtrArray *ties = ties_from(0, 20);
	g_autoptr(GHashTable) barred = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	g_auto(GStrv) names = NULL;

	(void)state;
	for (const char *const *word = pseudonym_words; *word; word++)
		bar(barred, *word);
	names = month(NULL, ties, barred);
	assert_all_differ(names);
	for (char **name = names; *name; name++)
		assert_true(g_str_has_prefix(*name, "Tie "));
	free_ties(ties);
}

static void test_a_person_of_two_keys_is_known_by_either(void **state)
{
	const struct scratch *scratch = *state;
	GPtrArray *ties = ties_from(0, 2);
	struct tie *tie = g_ptr_array_index(ties, 1);
	g_auto(GStrv) apart = month(scratch->file, ties, NULL), joined = NULL, again = NULL;

	/* p1 turns out to have another key that now comes first. */
	g_ptr_array_insert(tie->keys, 0, g_strdup("linkedin:a"));
	tie->person = g_ptr_array_index(tie->keys, 0);
	joined = month(scratch->file, ties, NULL);
	assert_string_equal(apart[1], joined[1]);
	/* And then the old one is gone. */
	g_ptr_array_remove_index(tie->keys, 1);
	again = month(scratch->file, ties, NULL);
	assert_string_equal(apart[1], again[1]);
	free_ties(ties);
}

static void test_two_who_were_one_do_not_share_a_name(void **state)
{
	const struct scratch *scratch = *state;
	GPtrArray *one = ties_from(0, 1), *two = ties_from(0, 2);
	struct tie *both = g_ptr_array_index(one, 0);
	g_auto(GStrv) before = NULL, after = NULL;

	g_ptr_array_add(both->keys, g_strdup("linkedin:p1"));
	before = month(scratch->file, one, NULL);
	after = month(scratch->file, two, NULL);
	assert_all_differ(after);
	assert_int_equal(!strcmp(before[0], after[0]) + !strcmp(before[0], after[1]), 1);
	free_ties(one);
	free_ties(two);
}

static void test_the_key_file_is_private_and_names_nobody(void **state)
{
	const struct scratch *scratch = *state;
	GPtrArray *ties = ties_from(0, 5);
	g_auto(GStrv) names = month(scratch->file, ties, NULL);
	g_autofree char *content = NULL;
	struct stat status;

	assert_int_equal(stat(scratch->file, &status), 0);
	assert_int_equal(status.st_mode & 0777, 0600);
	assert_true(g_file_get_contents(scratch->file, &content, NULL, NULL));
	assert_non_null(strstr(content, names[3]));
	assert_null(strstr(content, "linkedin"));
	free_ties(ties);
}

static void test_another_file_is_left_alone(void **state)
{
	static const char *const contents[] = {
		"", "a diary", "[overcoffee pseudonyms]\nsecret=12\n", "[other]\nsecret=1\n"};
	const struct scratch *scratch = *state;

	for (gsize i = 0; i < G_N_ELEMENTS(contents); i++) {
		g_autofree char *trouble = NULL, *after = NULL;

		assert_true(g_file_set_contents(scratch->file, contents[i], -1, NULL));
		assert_null(pseudonyms_open(scratch->file, &trouble));
		assert_non_null(strstr(trouble, "no key file"));
		assert_true(g_file_get_contents(scratch->file, &after, NULL, NULL));
		assert_string_equal(after, contents[i]);
	}
}

static void test_what_cannot_be_read_or_written_says_so(void **state)
{
	const struct scratch *scratch = *state;
	g_autofree char *nowhere = g_build_filename(scratch->folder, "no", "key", NULL);
	g_autofree char *trouble = NULL, *other = NULL;
	struct pseudonyms *pseudonyms = open_file(nowhere);

	assert_false(pseudonyms_save(pseudonyms, &trouble));
	assert_non_null(strstr(trouble, "cannot write"));
	pseudonyms_close(pseudonyms);
	assert_null(pseudonyms_open(scratch->folder, &other));
	assert_non_null(strstr(other, "no key file"));
}

#define TEST(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_words_are_words),
		TEST(test_a_month_later_all_have_the_same_names),
		TEST(test_newcomers_move_nobody),
		TEST(test_a_name_waits_for_its_owner),
		TEST(test_the_order_of_ties_does_not_matter),
		TEST(test_beyond_the_words_there_are_two),
		TEST(test_without_a_file_names_do_not_last),
		TEST(test_who_is_called_like_a_newcomer_is_renamed_alone),
		TEST(test_when_every_word_is_a_name_numbers_do),
		TEST(test_a_person_of_two_keys_is_known_by_either),
		TEST(test_two_who_were_one_do_not_share_a_name),
		TEST(test_the_key_file_is_private_and_names_nobody),
		TEST(test_another_file_is_left_alone),
		TEST(test_what_cannot_be_read_or_written_says_so),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
