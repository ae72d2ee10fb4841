/*
 * Dates in every form of every export. The table of Pacific times and the forms are those of the
 * archives' descriptions; what they stand for was worked out by hand.
 */
#include "analyzer/date.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

/* "2026-11-22T10:15:00", "" for none. */
static char *shown(gint64 when)
{
	g_autoptr(GDateTime) moment = NULL;

	if (when == WHEN_NONE)
		return g_strdup("");
	moment = g_date_time_new_from_unix_utc(when);
	return g_date_time_format(moment, "%Y-%m-%dT%H:%M:%S");
}

struct form_case {
	enum date_form form;
	const char *text, *expected;
};

static const struct form_case pacific_cases[] = {
	{DATE_PACIFIC, "11/22/26, 10:15 AM", "2026-11-22T18:15:00"},
	{DATE_PACIFIC, "7/4/26, 10:15 AM", "2026-07-04T17:15:00"},
	{DATE_PACIFIC, "3/8/26, 1:59 AM", "2026-03-08T09:59:00"},
	{DATE_PACIFIC, "3/8/26, 3:00 AM", "2026-03-08T10:00:00"},
	{DATE_PACIFIC, "11/1/26, 12:59 AM", "2026-11-01T07:59:00"},
	{DATE_PACIFIC, "11/1/26, 1:30 AM", "2026-11-01T08:30:00"},
	{DATE_PACIFIC, "11/1/26, 2:00 AM", "2026-11-01T10:00:00"},
	{DATE_PACIFIC, "3/20/06, 9:00 AM", "2006-03-20T17:00:00"},
	{DATE_PACIFIC, "4/3/06, 9:00 AM", "2006-04-03T16:00:00"},
	/* 2006-10-29 is the last Sunday of October, 2010-10-31 lies before the first of November.
	 */
	{DATE_PACIFIC, "10/29/06, 1:59 AM", "2006-10-29T08:59:00"},
	{DATE_PACIFIC, "10/29/06, 2:00 AM", "2006-10-29T10:00:00"},
	{DATE_PACIFIC, "10/31/10, 9:00 AM", "2010-10-31T16:00:00"},
	/* The first of March 2009 and of November 2009 are Sundays themselves. */
	{DATE_PACIFIC, "3/8/09, 1:00 AM", "2009-03-08T09:00:00"},
	{DATE_PACIFIC, "3/8/09, 9:00 AM", "2009-03-08T16:00:00"},
	{DATE_PACIFIC, "11/1/09, 9:00 AM", "2009-11-01T17:00:00"},
	{DATE_PACIFIC, "1/1/26, 4:30 PM", "2026-01-02T00:30:00"},
	{DATE_PACIFIC, "1/1/26, 12:00 AM", "2026-01-01T08:00:00"},
	{DATE_PACIFIC, "1/1/26, 12:00 PM", "2026-01-01T20:00:00"},
	{DATE_PACIFIC,
	 "11/22/26, 10:15\u202f"
	 "AM",
	 "2026-11-22T18:15:00"},
	{DATE_PACIFIC, "11/22/26, 13:15 PM", ""},
	{DATE_PACIFIC, "11/22/26, 0:15 AM", ""},
	{DATE_PACIFIC, "13/22/26, 10:15 AM", ""},
	{DATE_PACIFIC, "11/22/26", ""},
};

static const struct form_case form_cases[] = {
	{DATE_TWITTER, "Sun Jun 07 13:02:35 +0000 2020", "2020-06-07T13:02:35"},
	{DATE_TWITTER, "Sat Mar 05 06:47:23 +0000 2022", "2022-03-05T06:47:23"},
	{DATE_TWITTER, "2014-05-06 07:08:09 +0000", "2014-05-06T07:08:09"},
	{DATE_TWITTER, "Sun Jun 07 13:02:35 +0200 2020", "2020-06-07T11:02:35"},
	{DATE_TWITTER, "Son Jun 07 13:02:35 +0000 2020", ""},
	{DATE_TWITTER, "Thu Jan 01 00:00:00 +0000 1970", "1970-01-01T00:00:00"},
	{DATE_TWITTER, "Wed Dec 31 23:59:59 +0000 1969", ""},
	{DATE_TWITTER, "1970-01-01 06:02:35 +0800", ""}, /* 1969 in UTC */
	{DATE_ISO, "2022-01-02T03:04:05.678Z", "2022-01-02T03:04:05"},
	{DATE_ISO, "2022-01-02T03:04:05Z", "2022-01-02T03:04:05"},
	{DATE_ISO, "2022-01-02T03:04:05", "2022-01-02T03:04:05"},
	{DATE_ISO, "2022-01-02T03:04:05.Z", ""},
	{DATE_ISO, "2022-01-02T24:04:05Z", ""},
	{DATE_ISO, "2022-01-02T03:60:05Z", ""},
	{DATE_EPOCH_MS, "1769500000000", "2026-01-27T07:46:40"},
	{DATE_EPOCH_MS, " 1769500000999 ", "2026-01-27T07:46:40"},
	{DATE_EPOCH_MS, "-1", ""},
	{DATE_EPOCH_MS, "99999999999999999999", ""},
	{DATE_EPOCH_MS, "7258118400000", ""}, /* 2200-01-01 */
	{DATE_UTC, "2026-11-22 10:15:00 UTC", "2026-11-22T10:15:00"},
	{DATE_UTC, "2026/11/22 10:15:00 UTC", "2026-11-22T10:15:00"},
	{DATE_UTC, "2026-11-22 10:15:00", "2026-11-22T10:15:00"},
	{DATE_UTC, "2026/11/22 10:15:00", "2026-11-22T10:15:00"},
	{DATE_UTC, "2026-11-22 10:15 UTC", "2026-11-22T10:15:00"},
	{DATE_UTC, "  2026-11-22 10:15:00 UTC\t", "2026-11-22T10:15:00"},
	{DATE_UTC, "2026-11-22 10:15:00 UTC x", ""},
	{DATE_UTC, "N/A", ""},
	{DATE_UTC, "Not Available", ""},
	{DATE_UTC, "", ""},
	{DATE_UTC, NULL, ""},
	{DATE_UTC, "2200-01-01 00:00:00", ""},
	{DATE_LOG, "Sun Nov 22 10:15:00 UTC 2026", "2026-11-22T10:15:00"},
	{DATE_LOG, "Sun Nov 22 10:15:00 CET 2026", ""},
	{DATE_DAY_MONTH_YEAR, "22 Nov 2026", "2026-11-22T00:00:00"},
	{DATE_DAY_MONTH_YEAR, "03 Feb 2025", "2025-02-03T00:00:00"},
	{DATE_DAY_MONTH_YEAR, "3 Feb 2025", "2025-02-03T00:00:00"},
	{DATE_DAY_MONTH_YEAR, "3-Feb-25", "2025-02-03T00:00:00"},
	{DATE_DAY_MONTH_YEAR, "03-feb-25", "2025-02-03T00:00:00"},
	{DATE_DAY_MONTH_YEAR, "03.02.2025", "2025-02-03T00:00:00"},
	{DATE_DAY_MONTH_YEAR, "2025-02-03", "2025-02-03T00:00:00"},
	{DATE_DAY_MONTH_YEAR, "29 Feb 2024", "2024-02-29T00:00:00"},
	{DATE_DAY_MONTH_YEAR, "29 Feb 2023", ""},
	{DATE_DAY_MONTH_YEAR, "31 Feb 2024", ""},
	{DATE_DAY_MONTH_YEAR, "0 Nov 2026", ""},
	{DATE_DAY_MONTH_YEAR, "22 Nov 1969", ""},
	{DATE_DAY_MONTH_YEAR, "22 M\xc3\xa4r 2026", ""},
	{DATE_DAY_MONTH_YEAR, "22 Nov", ""},
	{DATE_EVENT, "Nov 22, 2026 10:15 AM - Nov 22, 2026 11:15 AM", "2026-11-22T10:15:00"},
	{DATE_EVENT, "Nov 2, 2026 1:15 PM - Nov 22, 2026 2:15 PM", "2026-11-02T13:15:00"},
};

static void expect_forms(const struct form_case *cases, guint count)
{
	for (guint i = 0; i < count; i++) {
		g_autofree char *got = shown(date_parse(cases[i].form, cases[i].text));

		if (g_strcmp0(got, cases[i].expected) != 0)
			fail_msg("%s: %s, not %s", cases[i].text, got, cases[i].expected);
	}
}

static void linkedin_pacific_times(void **state)
{
	(void)state;
	expect_forms(pacific_cases, G_N_ELEMENTS(pacific_cases));
}

/* Where German is not installed, setlocale() refuses and the table is read in C once more. */
static void forms_in_any_locale(void **state)
{
	(void)state;
	expect_forms(form_cases, G_N_ELEMENTS(form_cases));
	setlocale(LC_ALL, "de_DE.UTF-8");
	expect_forms(form_cases, G_N_ELEMENTS(form_cases));
	setlocale(LC_ALL, "C");
}

static void tweet_ids_hold_their_time(void **state)
{
	g_autofree char *got = shown(date_of_tweet_id(G_GUINT64_CONSTANT(1500000000000000001)));

	(void)state;
	assert_string_equal(got, "2022-03-05T06:47:23");
	assert_true(date_of_tweet_id(29999999999) == WHEN_NONE);
	assert_true(date_of_tweet_id(30000000000) != WHEN_NONE);
	assert_true(date_of_tweet_id(0) == WHEN_NONE);
}

static void days_and_months(void **state)
{
	char buffer[12];
	int year, month, day;

	(void)state;
	assert_int_equal(day_from_civil(1970, 1, 1), 0);
	assert_int_equal(day_from_civil(2000, 3, 1), 11017);
	assert_int_equal(day_from_civil(2023, 2, 29), DAY_NONE);
	assert_int_equal(day_from_civil(0, 1, 1), DAY_NONE);
	assert_int_equal(day_of(-1), -1);
	assert_int_equal(day_of(86399), 0);
	assert_int_equal(day_of(86400), 1);
	assert_int_equal(day_of(WHEN_NONE), DAY_NONE);
	assert_true(when_of_day(DAY_NONE) == WHEN_NONE);
	day_to_civil(11017, &year, &month, &day);
	assert_int_equal(year * 10000 + month * 100 + day, 20000301);
	day_to_civil(DAY_NONE, &year, &month, &day);
	assert_int_equal(year, 0);
	assert_string_equal(day_format(11017, buffer), "2000-03-01");
	assert_string_equal(day_format(DAY_NONE, buffer), "");
	assert_string_equal(day_format(day_from_civil(9999, 12, 31), buffer), "9999-12-31");
	assert_string_equal(day_format(day_from_civil(1, 1, 1), buffer), "0001-01-01");
	assert_string_equal(day_format(G_MAXINT32, buffer), "");
	assert_int_equal(day_parse("2000-03-01"), 11017);
	assert_int_equal(day_parse("2000-03"), DAY_NONE);
	assert_int_equal(day_parse("2000-3-1"), DAY_NONE);
	assert_int_equal(day_parse("2000-03-01x"), DAY_NONE);
	assert_int_equal(month_parse("2026-10"), 2026 * 12 + 9);
	assert_int_equal(month_parse("2026-13"), MONTH_NONE);
	assert_int_equal(month_parse("2026-10-01"), MONTH_NONE);
	assert_int_equal(month_of(11017), 2000 * 12 + 2);
	assert_int_equal(month_of(DAY_NONE), MONTH_NONE);
	assert_int_equal(month_first_day(2000 * 12 + 2), 11017);
	assert_int_equal(month_last_day(2000 * 12 + 1), 11016);
	assert_int_equal(month_last_day(MONTH_NONE), DAY_NONE);
	assert_string_equal(month_format(2026 * 12 + 9, buffer), "2026-10");
	assert_string_equal(month_format(MONTH_NONE, buffer), "");
	assert_string_equal(month_name(2026 * 12 + 9), "October");
}

static void given_dates_are_printed_as_given(void **state)
{
	static const struct {
		const char *text, *day;
		enum date_precision precision;
	} good[] = {
		{"2026-10-05", "2026-10-05", PRECISION_DAY},
		{"2026-10", "2026-10-01", PRECISION_MONTH},
		{"2026", "2026-01-01", PRECISION_YEAR},
		{"", "", PRECISION_NONE},
		{" 2026-10 ", "2026-10-01", PRECISION_MONTH},
	};
	static const char *const bad[] = {"last week", "2026-02-30", "2026-1",	    "26",
					  "20261005",  "2026-10-5",  "2026-10-05x", "05.10.2026"};
	struct given_date date;
	char buffer[12];

	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(good); i++) {
		g_autofree char *trimmed = g_strstrip(g_strdup(good[i].text));

		assert_true(given_date_parse(good[i].text, &date));
		assert_int_equal(date.precision, good[i].precision);
		assert_string_equal(day_format(date.day, buffer), good[i].day);
		assert_string_equal(given_date_format(date, buffer), trimmed);
	}
	for (guint i = 0; i < G_N_ELEMENTS(bad); i++) {
		assert_false(given_date_parse(bad[i], &date));
		assert_int_equal(date.precision, PRECISION_NONE);
	}
}

static void given_dates_sort_none_first_then_coarse_first(void **state)
{
	static const char *const in_order[] = {"",	  "2025-12-31", "2026",
					       "2026-01", "2026-01-01", "2026-01-02"};
	struct given_date a, b;

	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(in_order); i++) {
		for (guint j = 0; j < G_N_ELEMENTS(in_order); j++) {
			assert_true(given_date_parse(in_order[i], &a));
			assert_true(given_date_parse(in_order[j], &b));
			assert_int_equal(given_date_compare(a, b), (i > j) - (i < j));
		}
	}
	assert_int_equal(given_date_of_day(DAY_NONE).precision, PRECISION_NONE);
	assert_int_equal(given_date_of_day(0).precision, PRECISION_DAY);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(linkedin_pacific_times),
		cmocka_unit_test(forms_in_any_locale),
		cmocka_unit_test(tweet_ids_hold_their_time),
		cmocka_unit_test(days_and_months),
		cmocka_unit_test(given_dates_are_printed_as_given),
		cmocka_unit_test(given_dates_sort_none_first_then_coarse_first),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
