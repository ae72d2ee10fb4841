/*
 * How often the vocabulary is right on sentences labelled by another hand (tests/sentences/), and
 * how many of them it finds: printed, and held to what the program promises. The forms of the
 * files are described in the README beside them.
 */
#include "analyzer/told/told.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

enum label { LABEL_MET, LABEL_SPOKEN, LABEL_HINTED, LABEL_DENIED, LABEL_NONE, LABELS };

static const char *const label_names[LABELS] = {"met", "spoken", "hinted", "denied", "none"};

/* Wednesday, 17 June 2026: the day on which all of them were written. */
#define WRITTEN day_from_civil(2026, 6, 17)

struct tally {
	unsigned labelled[LABELS], said[LABELS], right[LABELS];
	unsigned dated, dated_right;
};

static enum label label_of(enum told_reading reading)
{
	switch (reading) {
	case TOLD_MET:
		return LABEL_MET;
	case TOLD_SPOKE:
		return LABEL_SPOKEN;
	case TOLD_NOT_MET:
		return LABEL_DENIED;
	case TOLD_MAYBE_MET:
	case TOLD_MAYBE_SPOKE:
		return LABEL_HINTED;
	default:
		return LABEL_NONE;
	}
}

static enum label label_named(const char *name)
{
	for (enum label label = 0; label < LABELS; label++) {
		if (strcmp(label_names[label], name) == 0)
			return label;
	}
	fail_msg("unknown label %s", name);
	return LABEL_NONE;
}

/* The column `day` as a date, as it is printed. */
static const char *day_named(const char *name)
{
	static const struct {
		const char *name, *date;
	} days[] = {
		{"0", "2026-06-17"},
		{"-1", "2026-06-16"},
		{"-2", "2026-06-15"},
		{"month", "2026-05"},
		{"year", "2025"},
		{"last-monday", "2026-06-15"},
		{"last-tuesday", "2026-06-16"},
		{"last-wednesday", "2026-06-10"},
		{"last-thursday", "2026-06-11"},
		{"last-friday", "2026-06-12"},
		{"last-saturday", "2026-06-13"},
		{"last-sunday", "2026-06-14"},
	};

	for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
		if (strcmp(days[i].name, name) == 0)
			return days[i].date;
	}
	fail_msg("unknown day %s", name);
	return "";
}

static void tally_row(struct tally *tally, const struct vocabulary *vocabulary, char **fields)
{
	struct telling telling = {strcmp(fields[1], "mail") == 0 ? TOLD_IN_MAIL : TOLD_IN_CHAT,
				  strcmp(fields[2], "yes") == 0, WRITTEN, NULL};
	g_auto(GStrv) lines = g_strsplit(fields[4], "\\n", -1);
	g_autofree char *text = g_strjoinv("\n", lines);
	enum label label = label_named(fields[0]), said;
	struct told told;
	char date[12];

	told_read(vocabulary, text, &telling, &told);
	said = label_of(told.reading);
	tally->labelled[label]++;
	tally->said[said]++;
	if (said != label)
		return;
	tally->right[label]++;
	if (*fields[3] == '\0')
		return;
	tally->dated++;
	if (strcmp(given_date_format(told.date, date), day_named(fields[3])) == 0)
		tally->dated_right++;
}

static struct tally tally_file(const char *path)
{
	struct vocabulary *vocabulary = vocabulary_new();
	g_autofree char *content = NULL;
	g_auto(GStrv) rows = NULL;
	struct tally tally = {{0}, {0}, {0}, 0, 0};

	assert_true(g_file_get_contents(path, &content, NULL, NULL));
	rows = g_strsplit(content, "\n", -1);
	for (char **row = rows + 1; *row && **row; row++) {
		g_auto(GStrv) fields = g_strsplit(*row, "\t", 5);

		assert_int_equal(g_strv_length(fields), 5);
		tally_row(&tally, vocabulary, fields);
	}
	vocabulary_free(vocabulary);
	return tally;
}

static double share(unsigned part, unsigned whole)
{
	return whole == 0 ? 0 : (double)part / whole;
}

static void check_file(const char *path)
{
	struct tally tally = tally_file(path);

	for (enum label label = 0; label < LABELS; label++)
		print_message("# %s: %-6s right %.3f of %u, found %.3f of %u\n", path,
			      label_names[label], share(tally.right[label], tally.said[label]),
			      tally.said[label], share(tally.right[label], tally.labelled[label]),
			      tally.labelled[label]);
	print_message("# %s: days right %u of %u\n", path, tally.dated_right, tally.dated);
	assert_true(tally.labelled[LABEL_MET] >= 50 && tally.labelled[LABEL_SPOKEN] >= 30);
	assert_true(share(tally.right[LABEL_MET], tally.said[LABEL_MET]) >= .95);
	assert_true(share(tally.right[LABEL_MET], tally.labelled[LABEL_MET]) >= .80);
	assert_true(share(tally.right[LABEL_SPOKEN], tally.said[LABEL_SPOKEN]) >= .95);
	assert_true(share(tally.right[LABEL_SPOKEN], tally.labelled[LABEL_SPOKEN]) >= .65);
	assert_true(share(tally.dated_right, tally.dated) >= .95);
}

static void sentences_for_building(void **state)
{
	(void)state;
	check_file("tests/sentences/open.tsv");
}

/* Unseen by whoever wrote the vocabulary. */
static void sentences_set_aside(void **state)
{
	(void)state;
	check_file("tests/sentences/aside.tsv");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sentences_for_building),
		cmocka_unit_test(sentences_set_aside),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
