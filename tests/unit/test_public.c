/*
 * The public part: whom it speaks of, what it folds, how its sentences are marked, and what becomes
 * of the folder.
 */
#include "tests/unit/test_report.h"

#include <ftw.h>
#include <stdio.h>
#include <sys/stat.h>

#include <glib/gstdio.h>

#include "reports/plots/plot.h"
#include "reports/public/public.h"
#include "reports/public/say.h"
#include "reports/report.h"

/* -- sentences -- */

static void test_sentences_mark_what_is_ours(void **state)
{
	g_autoptr(GString) text = g_string_new(NULL), bare = NULL;
	g_autoptr(GPtrArray) names = TEXTS("Heron", "Lynx", "Fern");

	(void)state;
	SAY(text, "Of {number} {word} {share}: ", NUMBER(7), PLURAL(7, "tie", "ties"),
	    SHARE(3, 12));
	SAY(text, "{people} in {month}.", PEOPLE(names), MONTH(month_parse("2026-05")));
	g_string_append(text, " Ann");
	say_of_plot(text, "Bars");
	assert_string_equal(text->str, "\x01Of seven ties 25%: \x02Heron\x01, \x02Lynx\x01 and \x02"
				       "Fern\x01 in May 2026.\x02 Ann\x03"
				       "Bars\x04");
	bare = say_strip(text);
	assert_string_equal(bare->str,
			    "Of seven ties 25%: Heron, Lynx and Fern in May 2026. AnnBars");
}

/* -- groups -- */

static void test_small_groups_are_folded(void **state)
{
	static const struct {
		guint counts[6];
		const char *folded; /* a letter a group: f or . */
	} cases[] = {
		{{0, 0, 0, 0, 0, 0}, "......"},	 {{5, 6, 0, 50, 7, 9}, "......"},
		{{4, 6, 0, 50, 1, 9}, "f...f."}, {{4, 6, 0, 50, 7, 9}, "ff...."},
		{{1, 0, 0, 50, 2, 9}, "f...ff"}, {{1, 1, 1, 1, 1, 9}, "fffff."},
		{{4, 0, 0, 0, 0, 0}, "f....."},	 {{1, 1, 0, 0, 0, 0}, "ff...."},
		{{5, 5, 4, 0, 0, 0}, "f.f..."},
	};

	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		bool is_folded[6];

		cast_fold(cases[i].counts, 6, is_folded);
		for (int j = 0; j < 6; j++)
			assert_int_equal(is_folded[j], cases[i].folded[j] == 'f');
	}
}

static void test_a_picture_of_few_is_not_public(void **state)
{
	struct made_up made;

	(void)state;
	made_up_init(&made);
	for (int i = 0; i < 5; i++)
		made_up_online(&made, "linkedin:a", "Ann A", 50, "");
	assert_true(plot_is_public(&made.findings, PLOT_CEILINGS));
	made.findings.ceilings[RUNG_VOICE] = 4;
	assert_false(plot_is_public(&made.findings, PLOT_CEILINGS));
	assert_true(plot_is_public(&made.findings, PLOT_SHARE));
	made_up_release(&made);
}

/* -- who is spoken of -- */

static void made_up_met(struct made_up *made, const char *person, const char *first_contact,
			const char *first_met)
{
	struct encounter encounter = {.tie = made->findings.ties->len, .date = given(first_met)};

	g_array_append_val(made->findings.this_month.met, encounter);
	made_up_tie(made, (struct tie){.person = person,
				       .name = "Ann",
				       .state = STATE_MET,
				       .ceiling = RUNG_IN_PERSON,
				       .first_contact = day(first_contact),
				       .last_words = DAY_NONE,
				       .first_met = given(first_met),
				       .last_met = given(first_met)});
}

static void invite(struct made_up *made, const char *person)
{
	struct invitation invitation = {.tie = made->findings.ties->len};

	g_array_append_val(made->findings.coffee.invitations, invitation);
	made_up_online(made, person, "Bo", 90, "2026-10-01");
}

static const char *person_at(const GPtrArray *ties, guint i)
{
	return ((const struct tie *)g_ptr_array_index(ties, i))->person;
}

static void test_who_is_spoken_of(void **state)
{
	g_autoptr(GPtrArray) named = NULL;
	struct made_up made;
	struct cast cast;

	(void)state;
	made_up_init(&made);
	made_up_online(&made, "p:nobody", "Bo", 99, "2026-10-01");
	made_up_met(&made, "p:later", "2026-01-01", "2026-10-02");
	made_up_met(&made, "p:long", "2016-01-01", "2026-10");
	made_up_met(&made, "p:met-first", "2026-10-20", "2026-10-03");
	made_up_met(&made, "p:also-long", "2016-01-02", "2026-10-01");
	for (int i = 0; i < 7; i++)
		invite(&made, i == 0 ? "p:first" : "p:other");
	cast_choose(&cast, &made.findings);
	assert_int_equal(cast.newly_met->len, 4);
	assert_string_equal(person_at(cast.newly_met, 0), "p:also-long");
	assert_string_equal(person_at(cast.newly_met, 1), "p:long");
	assert_string_equal(person_at(cast.newly_met, 2), "p:later");
	assert_string_equal(person_at(cast.newly_met, 3), "p:met-first");
	assert_int_equal(cast_months_until_met(g_ptr_array_index(cast.newly_met, 2)), 9);
	assert_int_equal(cast_months_until_met(g_ptr_array_index(cast.newly_met, 3)), -1);
	assert_int_equal(cast.to_ask->len, 7);
	assert_string_equal(person_at(cast.to_ask, 0), "p:first");
	named = cast_named(&cast);
	assert_int_equal(named->len, 3 + 5);
	cast_release(&cast);
	made.findings.has_offline_source = false;
	cast_choose(&cast, &made.findings);
	assert_int_equal(cast.to_ask->len, 0);
	cast_release(&cast);
	made_up_release(&made);
}

/* -- the post -- */

/* The post on one line, without marks; new string. */
static char *post_of(const struct made_up *made)
{
	struct public_page page = {.findings = &made->findings};
	g_autoptr(GString) marked = g_string_new(NULL);
	GString *bare;

	cast_choose(&page.cast, &made->findings);
	public_post_write(marked, &page);
	cast_release(&page.cast);
	bare = say_strip(marked);
	g_string_replace(bare, "\n", " ", 0);
	return g_string_free(bare, FALSE);
}

static void test_the_estimate_says_what_it_rests_on(void **state)
{
	static const struct {
		enum basis basis;
		const char *estimate, *reason;
	} cases[] = {
		{BASIS_DEFAULTS, "about seven of the 12 are people I have truly never met. ",
		 "they are general experience, not answers of mine. "},
		{BASIS_MIXED,
		 "about seven of the 12 are people I have truly never met; it could be anything "
		 "from five to ten. ",
		 "they come from general experience and from 24 random questions I answered about "
		 "my own ties. "},
		{BASIS_ANSWERS, "; it could be anything from five to ten. ",
		 "they come from 24 random questions I answered about my own ties. "},
	};
	struct made_up made;

	(void)state;
	made_up_init(&made);
	for (int i = 0; i < 12; i++)
		made_up_online(&made, "linkedin:a", "Ann A", 50, "");
	made.findings.expected_never = 7.2;
	made.findings.expected_low = 4.6;
	made.findings.expected_high = 10.4;
	made.findings.answers = 24;
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *post = NULL;

		made.findings.expected_basis = cases[i].basis;
		post = post_of(&made);
		if (!strstr(post, cases[i].estimate) || !strstr(post, cases[i].reason))
			fail_msg("%s", post);
	}
	made_up_release(&made);
}

/* -- the folder -- */

static int remove_entry(const char *path, const struct stat *status, int type, struct FTW *where)
{
	(void)status;
	(void)type;
	(void)where;
	return remove(path);
}

static mode_t mode_of(const char *folder, const char *name)
{
	g_autofree char *path = g_build_filename(folder, name, NULL);
	struct stat status;

	return stat(path, &status) == 0 ? status.st_mode & 07777 : 0;
}

static bool write_report(struct made_up *made, const char *target, bool is_public)
{
	const struct report_options options = {
		.folder = target, .no_plots = true, .is_public = is_public};
	g_autofree char *folder = NULL, *trouble = NULL;
	bool is_written = reports_write(&made->findings, &options, &made->diag, &folder, &trouble);

	if (!is_written)
		fail_msg("%s", trouble);
	return is_written;
}

static void test_public_comes_and_goes_with_its_report(void **state)
{
	g_autofree char *scratch = g_dir_make_tmp("public-XXXXXX", NULL);
	g_autofree char *target = g_build_filename(scratch, "out", NULL);
	g_autofree char *foreign = g_build_filename(target, "public", "mine.txt", NULL);
	const struct report_options without_plots = {.folder = target, .no_plots = true};
	g_autofree char *folder = NULL, *trouble = NULL;
	mode_t before = umask(077);
	struct made_up made;

	(void)state;
	made_up_init(&made);
	made_up_sources(&made);
	made_up_online(&made, "linkedin:a", "Ann A", 80, "2026-10-28");
	write_report(&made, target, true);
	assert_int_equal(mode_of(target, ""), 0700);
	assert_int_equal(mode_of(target, "public"), 0755);
	assert_int_equal(mode_of(target, "public/post.md"), 0644);
	assert_int_equal(mode_of(target, "public/summary.json"), 0644);
	assert_int_equal(mode_of(target, "pseudonyms.csv"), 0600);
	/* The next report takes its place, with a public part and without. */
	write_report(&made, target, true);
	write_report(&made, target, false);
	assert_int_equal(mode_of(target, "public"), 0);
	assert_int_equal(mode_of(target, "pseudonyms.csv"), 0);
	write_report(&made, target, true);
	assert_true(g_file_set_contents(foreign, "mine", -1, NULL));
	assert_false(reports_write(&made.findings, &without_plots, &made.diag, &folder, &trouble));
	assert_non_null(strstr(trouble, "public/mine.txt"));
	assert_null(folder);
	assert_int_equal(mode_of(target, "public/post.md"), 0644);
	umask(before);
	made_up_release(&made);
	nftw(scratch, remove_entry, 8, FTW_DEPTH | FTW_PHYS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sentences_mark_what_is_ours),
		cmocka_unit_test(test_small_groups_are_folded),
		cmocka_unit_test(test_a_picture_of_few_is_not_public),
		cmocka_unit_test(test_who_is_spoken_of),
		cmocka_unit_test(test_the_estimate_says_what_it_rests_on),
		cmocka_unit_test(test_public_comes_and_goes_with_its_report),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
