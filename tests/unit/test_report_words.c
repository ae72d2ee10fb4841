/*
 * What is said on the terminal: the closing lines of a run, and `overcoffee sources`.
 */
#include "tests/unit/test_report.h"

#include "reports/report.h"

static char *said(const struct made_up *made, bool is_closing)
{
	char *text = NULL;
	size_t size = 0;
	FILE *stream = open_memstream(&text, &size);

	if (is_closing) {
		report_closing(stream, &made->findings, "out");
	} else {
		report_sources(stream, &made->findings);
	}
	fclose(stream);
	return text;
}

static void assert_closing(const struct made_up *made, const char *expected)
{
	char *text = said(made, true);

	assert_string_equal(text, expected);
	free(text);
}

static void add_met(struct made_up *made)
{
	made_up_tie(made, (struct tie){.person = "linkedin:ada",
				       .name = "Ada Quill",
				       .state = STATE_MET,
				       .ceiling = RUNG_IN_PERSON,
				       .warmth = 99});
}

static void the_closing_lists_the_warmest_five(void **state)
{
	static const char *const keys[] = {"linkedin:a", "linkedin:b", "linkedin:c",
					   "linkedin:d", "linkedin:e", "linkedin:f"};
	static const char *const names[] = {"Ann A", "Bo B", "Cy\033 C", "Dee D", "Eve E", "Flo F"};
	struct made_up made;
	guint i;

	(void)state;
	made_up_init(&made);
	made_up_sources(&made);
	add_met(&made);
	for (i = 0; i < 6; i++) {
		made_up_online(&made, keys[i], names[i], i == 0 ? 100 : 50.6 - 10 * i,
			       i == 5 ? "" : "2026-10-28");
	}
	assert_closing(&made, "Read 1,305 rows from 2 sources, 2018-11-02 to 2026-10-31.\n"
			      "Skipped for trouble: 1, see skipped.csv.\n"
			      "7 ties: 1 met, 0 spoken, 0 maybe, 6 online.\n"
			      "Never taken offline, as far as the data shows: 6. The warmest "
			      "five:\n"
			      "  100.0  Ann A (last word 2026-10-28)\n"
			      "   40.6  Bo B (last word 2026-10-28)\n"
			      "   30.6  Cy C (last word 2026-10-28)\n"
			      "   20.6  Dee D (last word 2026-10-28)\n"
			      "   10.6  Eve E (last word 2026-10-28)\n"
			      "Report: out/report.md\n");
	made_up_release(&made);
}

static void fewer_than_five_are_all_listed(void **state)
{
	struct made_up made;

	(void)state;
	made_up_init(&made);
	made_up_online(&made, "linkedin:a", "Ann A", 50, "2026-10-28");
	made_up_online(&made, "linkedin:b", "Bo B", 0, "");
	assert_closing(&made, "Read 0 rows from 0 sources.\n"
			      "2 ties: 0 met, 0 spoken, 0 maybe, 2 online.\n"
			      "Never taken offline, as far as the data shows: 2. The warmest "
			      "first:\n"
			      "   50.0  Ann A (last word 2026-10-28)\n"
			      "    0.0  Bo B (no word yet)\n"
			      "Report: out/report.md\n");
	made_up_release(&made);
}

static void add_familiar(struct made_up *made, const char *key, const char *name, bool is_denied)
{
	made_up_tie(made, (struct tie){.person = key,
				       .name = name,
				       .state = STATE_ONLINE,
				       .warmth = 90,
				       .is_familiar = true,
				       .denied_by_journal = is_denied,
				       .last_words = DAY_NONE});
}

/* A sister must not head the list of people never met, unless the journal says so. */
static void colleagues_are_named_only_without_others(void **state)
{
	struct made_up made;

	(void)state;
	made_up_init(&made);
	add_familiar(&made, "linkedin:a", "Ann A", false);
	assert_closing(&made, "Read 0 rows from 0 sources.\n"
			      "1 tie: 0 met, 0 spoken, 0 maybe, 1 online.\n"
			      "Never taken offline, as far as the data shows: 1.\n"
			      "   90.0  Ann A (no word yet)\n"
			      "Report: out/report.md\n");
	add_familiar(&made, "linkedin:b", "Bo B", true);
	assert_closing(&made, "Read 0 rows from 0 sources.\n"
			      "2 ties: 0 met, 0 spoken, 0 maybe, 2 online.\n"
			      "Never taken offline, as far as the data shows: 2. Leaving out 1 of "
			      "your company, school or surname, the warmest first:\n"
			      "   90.0  Bo B (no word yet)\n"
			      "Report: out/report.md\n");
	made_up_release(&made);
}

static void one_is_listed_and_none_is_said(void **state)
{
	struct made_up made;

	(void)state;
	made_up_init(&made);
	add_met(&made);
	assert_closing(&made, "Read 0 rows from 0 sources.\n"
			      "1 tie: 1 met, 0 spoken, 0 maybe, 0 online.\n"
			      "Never taken offline, as far as the data shows: none.\n"
			      "Report: out/report.md\n");
	made_up_online(&made, "linkedin:a", "Ann A", 50, "2026-10-28");
	assert_closing(&made, "Read 0 rows from 0 sources.\n"
			      "2 ties: 1 met, 0 spoken, 0 maybe, 1 online.\n"
			      "Never taken offline, as far as the data shows: 1.\n"
			      "   50.0  Ann A (last word 2026-10-28)\n"
			      "Report: out/report.md\n");
	made_up_release(&made);
}

static void without_an_offline_source_nobody_can_say(void **state)
{
	struct made_up made;

	(void)state;
	made_up_init(&made);
	made.findings.has_offline_source = false;
	made_up_online(&made, "linkedin:a", "Ann A", 50, "");
	g_array_index(made.findings.ties, struct tie, 0).received = 1;
	assert_closing(&made, "Read 0 rows from 0 sources.\n"
			      "1 tie: 0 met, 0 spoken, 0 maybe, 1 online.\n"
			      "Nobody can say yet whether you ever took it offline: nothing in "
			      "these exports can show a meeting.\n"
			      "   50.0  Ann A (words without a date)\n"
			      "Report: out/report.md\n");
	made_up_online(&made, "linkedin:b", "Bo B", 0, "");
	assert_closing(&made, "Read 0 rows from 0 sources.\n"
			      "2 ties: 0 met, 0 spoken, 0 maybe, 2 online.\n"
			      "Nobody can say yet which of them you never took offline: nothing in "
			      "these exports can show a meeting. The warmest first:\n"
			      "   50.0  Ann A (words without a date)\n"
			      "    0.0  Bo B (no word yet)\n"
			      "Report: out/report.md\n");
	made_up_release(&made);
}

static void sources_are_told_file_by_file(void **state)
{
	struct made_up made;
	char *text;

	(void)state;
	made_up_init(&made);
	made_up_sources(&made);
	made.linkedin.made = day("2026-11-01");
	text = said(&made, false);
	assert_string_equal(
		text, "in/linkedin.zip\n"
		      "  LinkedIn archive, in the form of 2023 (G4), exported on 2026-11-01\n"
		      "  Reaches from 2018-11-02 to 2026-10-30.\n"
		      "\n"
		      "  File             Rows read       Kept  Left out\n"
		      "  Connections.csv      1,204      1,200  4 connections with only a date\n"
		      "  messages.csv           100         88  1 skipped for trouble, 11 adverts\n"
		      "  all                  1,304      1,288  16\n"
		      "\n"
		      "met.csv\n"
		      "  journal of meetings\n"
		      "  What is dated is of 2026-10-31.\n"
		      "\n"
		      "  File     Rows read       Kept\n"
		      "  met.csv          1          1\n"
		      "\n"
		      "2 exports: 1,305 rows read, 1,289 kept, 16 left out.\n");
	free(text);
	made_up_release(&made);
}

static void odd_sources_are_told_too(void **state)
{
	struct made_up made;
	char *text;

	(void)state;
	made_up_init(&made);
	text = said(&made, false);
	assert_string_equal(text, "Nothing was read.\n");
	free(text);
	made_up_source(&made, &made.linkedin, (char *)"a\033b", SOURCE_TWITTER, "G99");
	made_up_summary(&made, &made.linkedin, "", "");
	made_up_source(&made, &made.journal, (char *)"b", SOURCE_PEOPLE, NULL);
	made_up_part(&made.lines, &made.journal, "山田.csv");
	made_up_summary(&made, &made.journal, "", "");
	text = said(&made, false);
	assert_string_equal(text, "ab\n"
				  "  Twitter archive\n"
				  "  No file in it could be read.\n"
				  "\n"
				  "b\n"
				  "  people file\n"
				  "  Nothing in it is dated.\n"
				  "\n"
				  "  File      Rows read       Kept\n"
				  "  山田.csv          0          0\n"
				  "\n"
				  "2 exports: 0 rows read, 0 kept, 0 left out.\n");
	free(text);
	made_up_release(&made);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_closing_lists_the_warmest_five),
		cmocka_unit_test(fewer_than_five_are_all_listed),
		cmocka_unit_test(colleagues_are_named_only_without_others),
		cmocka_unit_test(one_is_listed_and_none_is_said),
		cmocka_unit_test(without_an_offline_source_nobody_can_say),
		cmocka_unit_test(sources_are_told_file_by_file),
		cmocka_unit_test(odd_sources_are_told_too),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
