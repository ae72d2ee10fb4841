/*
 * The forms in which LinkedIn writes dates, addresses of profiles and words, each with what it
 * means: tables, so that a form is a line.
 */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "analyzer/date.h"
#include "analyzer/name.h"
#include "importers/linkedin/linkedin.h"

#define NO_FORM DATE_FORMS /* in files that are not read for their dates */

static const enum date_form linkedin_forms[] = {DATE_UTC, DATE_LOG, DATE_DAY_MONTH_YEAR,
						DATE_PACIFIC, DATE_EVENT};

static const struct {
	const char *text;
	enum date_form form;
	const char *moment; /* "" for none */
} dates[] = {
	{"2026-11-22 10:15:00 UTC", DATE_UTC, "2026-11-22 10:15:00"},
	{"2026/11/22 10:15:00 UTC", DATE_UTC, "2026-11-22 10:15:00"},
	{"Sun Nov 22 10:15:00 UTC 2026", DATE_LOG, "2026-11-22 10:15:00"},
	{"2026-11-22 10:15 UTC", DATE_UTC, "2026-11-22 10:15:00"},
	{"2026-11-22 10:15:00", DATE_UTC, "2026-11-22 10:15:00"},
	{"22 Nov 2026", DATE_DAY_MONTH_YEAR, "2026-11-22 00:00:00"},
	{"02 Mar 2026", DATE_DAY_MONTH_YEAR, "2026-03-02 00:00:00"},
	{"11/22/26, 10:15 AM", DATE_PACIFIC, "2026-11-22 18:15:00"},
	{"7/4/26, 10:15 AM", DATE_PACIFIC, "2026-07-04 17:15:00"},
	{"7/4/26, 10:15\xE2\x80\xAF"
	 "AM",
	 DATE_PACIFIC, "2026-07-04 17:15:00"},
	{"Nov 22, 2026 10:15 AM - Nov 22, 2026 11:15 AM", DATE_EVENT, "2026-11-22 10:15:00"},
	/* of no form that is read */
	{"11/22/26 10:15 AM UTC", NO_FORM, ""},
	{"You uploaded a photo on November 22, 2026 at 10:15 AM (GMT)", NO_FORM, ""},
	{"Nov 2026", NO_FORM, ""},
	{"2026", NO_FORM, ""},
	{"Nov 22", NO_FORM, ""},
	{"Nov 22, 1998", NO_FORM, ""},
	{"2026/11/22", NO_FORM, ""},
	{"", NO_FORM, ""},
	{"N/A", NO_FORM, ""},
	{"Not Available", NO_FORM, ""},
	/* what spreadsheets make of a day */
	{"3-Feb-25", DATE_DAY_MONTH_YEAR, "2025-02-03 00:00:00"},
	{"03-feb-25", DATE_DAY_MONTH_YEAR, "2025-02-03 00:00:00"},
	{"29-May-24", DATE_DAY_MONTH_YEAR, "2024-05-29 00:00:00"},
	{"03.02.2025", DATE_DAY_MONTH_YEAR, "2025-02-03 00:00:00"},
	{"2025-02-03", DATE_DAY_MONTH_YEAR, "2025-02-03 00:00:00"},
	{"3-f\xC3\xA9vr.-25", NO_FORM, ""},
	{"03. Dez. 2025", NO_FORM, ""},
};

static void expect_dates(void)
{
	for (gsize i = 0; i < G_N_ELEMENTS(dates); i++) {
		for (gsize j = 0; j < G_N_ELEMENTS(linkedin_forms); j++) {
			enum date_form form = linkedin_forms[j];
			bool is_meant = form == dates[i].form;
			gint64 expected =
				is_meant ? date_parse(DATE_UTC, dates[i].moment) : WHEN_NONE;

			if (is_meant)
				assert_true(expected != WHEN_NONE);
			if ((is_meant || dates[i].form == NO_FORM) &&
			    date_parse(form, dates[i].text) != expected)
				fail_msg("%s, form %d", dates[i].text, (int)form);
		}
	}
}

static void linkedin_date_forms(void **state)
{
	(void)state;
	expect_dates();
}

/* Where that locale is not installed this repeats the test above. */
static void linkedin_date_forms_in_a_german_locale(void **state)
{
	static const char *const names[] = {"de_DE.UTF-8", "de_DE.utf8", "de_DE", "de_AT.UTF-8"};

	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
		if (setlocale(LC_ALL, names[i]) != NULL)
			break;
	expect_dates();
	setlocale(LC_ALL, "C");
}

static void linkedin_slug_forms(void **state)
{
	static const char *const same[] = {
		"https://www.linkedin.com/in/jos%C3%A9-ni%C3%B1o",
		"https://www.linkedin.com/in/jos%c3%a9-ni%c3%b1o",
		"https://www.linkedin.com/in/josé-niño",
		"www.linkedin.com/in/josé-niño",
		"linkedin.com/in/josé-niño",
		"http://de.linkedin.com/in/josé-niño",
		"https://uk.linkedin.com/in/josé-niño/",
		"https://www.linkedin.com/in/josé-niño?trk=people",
		"https://www.linkedin.com/in/josé-niño#top",
		"https://www.linkedin.com/in/JOSÉ-Niño",
		"https://www.LinkedIn.com/in/jose\xCC\x81-nin\xCC\x83o",
		"  https://www.linkedin.com/in/josé-niño \n",
	};
	static const char *const rejected[] = {
		"",
		" ",
		"in",
		"https://www.linkedin.com/in",
		"https://www.linkedin.com/in/",
		"https://www.linkedin.com/company/x",
		"urn:li:member:1001",
		"https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A1",
		"https://linkedin.example/in/x",
	};
	g_autofree char *emoji = key_linkedin("https://www.linkedin.com/in/hana-%E2%98%95");

	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(same); i++) {
		g_autofree char *key = key_linkedin(same[i]);

		assert_non_null(key);
		assert_string_equal(key, "linkedin:josé-niño");
	}
	for (gsize i = 0; i < G_N_ELEMENTS(rejected); i++)
		assert_null(key_linkedin(rejected[i]));
	assert_string_equal(emoji, "linkedin:hana-☕");
}

static void entities_become_letters(void **state)
{
	static const struct {
		const char *text, *plain;
	} table[] = {
		{"", ""},
		{"plain", "plain"},
		{"R&amp;D", "R&D"},
		{"&lt;p&gt; &quot;x&quot; &apos;", "<p> \"x\" '"},
		{"it&rsquo;s&nbsp;late", "it’s\xC2\xA0late"},
		{"Jos&eacute; &Ntilde; &yuml; &iexcl;", "José Ñ ÿ ¡"},
		{"&#8217;&#x2019;&#X41;&#233;", "’’Aé"},
		{"&amp;amp;", "&amp;"}, /* once is enough */
		{"A & B; C &unknown; &; &", "A & B; C &unknown; &; &"},
		{"&#0; &#xD800; &#x110000; &#12x; &#; &#-5;",
		 "&#0; &#xD800; &#x110000; &#12x; &#; &#-5;"},
		{"&averyveryverylongname;&amp", "&averyveryverylongname;&amp"},
	};

	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(table); i++) {
		g_autofree char *plain = linkedin_without_entities(table[i].text);

		assert_string_equal(plain, table[i].plain);
	}
}

static void white_space_leaves_no_fingerprint(void **state)
{
	guint64 lines = linkedin_fingerprint("One\r\n\ntwo\xC2\xA0three ");

	(void)state;
	assert_true(lines == linkedin_fingerprint("One two three"));
	assert_true(lines == linkedin_fingerprint("Onetwothree"));
	assert_true(lines != linkedin_fingerprint("One two four"));
	assert_true(lines != linkedin_fingerprint("Onetwothre"));
	assert_true(linkedin_fingerprint("\xC2\xA1") != linkedin_fingerprint("\xC2"));
	assert_true(linkedin_fingerprint("12345678") != linkedin_fingerprint("1234567812345678"));
	assert_true(linkedin_fingerprint(" \n") == linkedin_fingerprint(""));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(linkedin_date_forms),
		cmocka_unit_test(linkedin_date_forms_in_a_german_locale),
		cmocka_unit_test(linkedin_slug_forms),
		cmocka_unit_test(entities_become_letters),
		cmocka_unit_test(white_space_leaves_no_fingerprint),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
