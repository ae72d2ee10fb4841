/*
 * Folded names and normal forms of keys: which spellings are one, and which must stay two.
 */
#include "analyzer/name.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

struct text_case {
	const char *text, *expected; /* NULL: no key */
};

static const struct text_case folds[] = {
	{"Anna Schmidt", "anna schmidt"},
	{"  ANNA \t SCHMIDT ", "anna schmidt"},
	{"Anna\xc2\xa0Schmidt", "anna schmidt"},
	{"Amélie Müller", "amelie muller"},
	{"Ame\xcc\x81lie Mu\xcc\x88ller", "amelie muller"},
	{"Jörg Groß", "jorg gross"},
	{"İrem Şahin", "irem sahin"},
	{"Øystein Łoś", "øystein łos"},
	{"Ёлкина Алёна", "елкина алена"},
	{"Αλέξης", "αλεξησ"},
	{"王小明", "王小明"},
	{"Ꮮ ꮮ", "ꮮ ꮮ"}, /* one Cherokee letter, capital and small */
	{"がくと", "がくと"},
	{"かくと", "かくと"},
	{"محمد علي", "محمد علي"},
	{"\xef\xbc\xa1nna", "anna"},
	{"Anna 🌻 Schmidt 👩🏽\xe2\x80\x8d💻", "anna schmidt"},
	{"Anna ❤\xef\xb8\x8f", "anna"},
	{"\xe2\x80\xae"
	 "Anna\xe2\x80\xac Schmidt",
	 "anna schmidt"},
	{"🌻🌻", ""},
	{"", ""},
	{NULL, ""},
	{"Anna Schmidt (she/her)", "anna schmidt"},
	{"Anna Schmidt ((she/her))", "anna schmidt"},
	{"Anna [(PhD)] Schmidt", "anna schmidt"},
	{"Ann (((((((((((()))))))))))) Oak", "ann oak"},
	{"Anna Schmidt (She / Her / Hers)", "anna schmidt"},
	{"Anna Schmidt she/her", "anna schmidt"},
	{"Wei Li (He)", "wei li (he)"},
	{"Anna (Annie) Schmidt", "anna (annie) schmidt"},
	{"Anna Schmidt (MBA)", "anna schmidt"},
	{"Anna Schmidt, PhD", "anna schmidt"},
	{"Anna Schmidt, Ph.D., MBA", "anna schmidt"},
	{"Anna Schmidt, MBA/PMP", "anna schmidt"},
	{"Anna Schmidt PhD MBA", "anna schmidt"},
	{"Anna Schmidt, SHRM-SCP, CHRL", "anna schmidt"},
	{"Anna Schmidt, MD", "anna schmidt"},
	{"Suresh MD", "suresh md"},
	{"Anna Ma", "anna ma"},
	{"Li, Ma", "li ma"},
	{"Dr.Oak, Ann", "oak ann"},
	{"Schmidt, Anna", "schmidt anna"},
	{"SCHMIDT, ANNA", "schmidt anna"},
	{"Anna Schmidt, Head of HR", "anna schmidt head of hr"},
	{"John Smith, III", "john smith iii"},
	{"MBA", "mba"},
	{"PhD MBA", "phd"},
	{"Dr. Anna Schmidt", "anna schmidt"},
	{"Prof. Dr. Anna Schmidt", "anna schmidt"},
	{"Dr Schmidt", "dr schmidt"},
	{"J.R. Smith", "j r smith"},
	{"O\xe2\x80\x99"
	 "Brien",
	 "o'brien"},
	{"Anna\xff Schmidt", "anna\xef\xbf\xbd schmidt"},
};

static void names_fold(void **state)
{
	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(folds); i++) {
		g_autofree char *got = name_fold(folds[i].text);
		g_autofree char *again = name_fold(got);

		if (strcmp(got, folds[i].expected) != 0)
			fail_msg("%s: \"%s\", not \"%s\"", folds[i].text, got, folds[i].expected);
		assert_string_equal(again, got);
	}
}

/* Ordering marks takes time that grows with the square of their number. */
static void a_megabyte_of_marks_takes_no_time(void **state)
{
	g_autoptr(GString) name = g_string_new("a");
	g_autofree char *folded = NULL;

	(void)state;
	for (guint i = 0; i < 500000; i++)
		g_string_append(name, i % 2 == 0 ? "\xcc\x81" : "\xcc\xa7");
	folded = name_fold(name->str);
	assert_string_equal(folded, "a");
}

static void names_are_cleaned_for_showing(void **state)
{
	static const struct text_case cases[] = {
		{"  Anna \r\n Schmidt\t", "Anna Schmidt"},
		{"Anna\x1b[31mRed", "Anna[31mRed"},
		{"\xe2\x80\xae"
		 "Anna\xe2\x81\xa6",
		 "Anna"},
		{"👩\xe2\x80\x8d💻 Anna", "👩\xe2\x80\x8d💻 Anna"},
		{"Anna\xff", "Anna\xef\xbf\xbd"},
		{"\xef\xbb\xbf"
		 "Anna",
		 "Anna"},
		{"Anna ~ Schmidt!", "Anna ~ Schmidt!"},
		{"Anna  Schmidt", "Anna Schmidt"},
		{" Anna", "Anna"},
		{"Anna ", "Anna"},
		{"Anna\x7f", "Anna"},
		{" ", ""},
		{"", ""},
		{NULL, ""},
	};

	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *got = name_clean(cases[i].text);

		assert_string_equal(got, cases[i].expected);
	}
}

static void words_of_folded_names(void **state)
{
	g_autofree char *sorted = name_sorted_words("schmidt anna");
	g_autofree char *empty = name_sorted_words("");

	(void)state;
	assert_string_equal(sorted, "anna schmidt");
	assert_string_equal(empty, "");
	assert_int_equal(name_word_count("anna maria schmidt"), 3);
	assert_int_equal(name_word_count(""), 0);
	assert_string_equal(name_last_word("anna schmidt"), "schmidt");
	assert_string_equal(name_last_word("anna"), "anna");
	assert_string_equal(name_last_word(""), "");
	assert_true(name_initials_fit("a schmidt", "anna schmidt"));
	assert_true(name_initials_fit("anna s", "anna schmidt"));
	assert_true(name_initials_fit("ö schmidt", "öner schmidt"));
	assert_false(name_initials_fit("b schmidt", "anna schmidt"));
	assert_false(name_initials_fit("a s", "anna schmidt"));
	assert_false(name_initials_fit("a schmidt", "anna maria schmidt"));
	assert_false(name_initials_fit("anna schmidt", "anna schmidt"));
	assert_false(name_initials_fit("anna schmid", "anna schmidt"));
}

static void expect_keys(char *(*read)(const char *), const struct text_case *cases, guint count)
{
	for (guint i = 0; i < count; i++) {
		g_autofree char *got = read(cases[i].text);

		if (g_strcmp0(got, cases[i].expected) != 0)
			fail_msg("%s: %s, not %s", cases[i].text, got, cases[i].expected);
	}
}

static const struct text_case slugs[] = {
	{"https://www.linkedin.com/in/jane-doe", "linkedin:jane-doe"},
	{"https://www.linkedin.com/in/jane-doe/", "linkedin:jane-doe"},
	{"http://de.linkedin.com/in/jane-doe?trk=x", "linkedin:jane-doe"},
	{"www.linkedin.com/in/Jane-Doe#top", "linkedin:jane-doe"},
	{"linkedin.com/in/jane-doe", "linkedin:jane-doe"},
	{" HTTPS://WWW.LinkedIn.com/IN/JANE-DOE ", "linkedin:jane-doe"},
	{"https://www.linkedin.com/in/ren%C3%A9-x", "linkedin:rené-x"},
	{"https://www.linkedin.com/in/ren%c3%a9-x", "linkedin:rené-x"},
	{"https://www.linkedin.com/in/rené-x", "linkedin:rené-x"},
	{"https://www.linkedin.com/in/rene\xcc\x81-x", "linkedin:rené-x"},
	{"https://www.linkedin.com/in/REN\xc3\x89-x", "linkedin:rené-x"},
	{"https://www.linkedin.com/in/ann-%F0%9F%8C%BB", "linkedin:ann-🌻"},
	{"https://www.linkedin.com/in/王小明", "linkedin:王小明"},
	{"linkedin:Jane-Doe", "linkedin:jane-doe"},
	{"linkedin: jane-doe", "linkedin:jane-doe"},
	{"linkedin:https://www.linkedin.com/in/jane-doe", "linkedin:jane-doe"},
	{"", NULL},
	{NULL, NULL},
	{"linkedin:", NULL},
	{"https://www.linkedin.com/in", NULL},
	{"https://www.linkedin.com/in/", NULL},
	{"https://www.linkedin.com/in/in", NULL},
	{"https://www.linkedin.com/company/x", NULL},
	{"https://www.notlinkedin.com/in/x", NULL},
	{"https://evil.example/linkedin.com/in/x", NULL},
	{"https://www.linkedin.com/in/a%2Fb", NULL},
	{"https://www.linkedin.com/in/a%00b", NULL},
	{"https://www.linkedin.com/in/a%0Ab", NULL},
	{"https://www.linkedin.com/in/a%FFb", NULL},
	{"urn:li:member:12345", NULL},
	{"jane-doe", NULL},
};

static void linkedin_slug_forms(void **state)
{
	(void)state;
	expect_keys(key_linkedin, slugs, G_N_ELEMENTS(slugs));
}

static void twitter_ids_and_handles(void **state)
{
	static const struct text_case ids[] = {
		{"777", "twitter:777"},
		{" 777 ", "twitter:777"},
		{"007", "twitter:7"},
		{"-1", NULL},
		{"0", NULL},
		{"", NULL},
		{"7a", NULL},
		{NULL, NULL},
		{"99999999999999999999", NULL},
	};
	static const struct text_case handles[] = {
		{"@Bob_K", "twitter:@bob_k"},
		{"Bob_K", "twitter:@bob_k"},
		{"777", "twitter:@777"},
		{"a23456789012345", "twitter:@a23456789012345"},
		{"a234567890123456", NULL},
		{"@", NULL},
		{"bob.k", NULL},
		{"böb", NULL},
		{"@@bob", NULL},
	};

	(void)state;
	expect_keys(key_twitter_id, ids, G_N_ELEMENTS(ids));
	expect_keys(key_twitter_handle, handles, G_N_ELEMENTS(handles));
}

static void mail_addresses(void **state)
{
	static const struct text_case mails[] = {
		{" Ann@Example.ORG ", "mail:ann@example.org"},
		{"ann+news@example.org", "mail:ann@example.org"},
		{"a.n.n@example.org", "mail:a.n.n@example.org"},
		{"A.n.n+x@gmail.com", "mail:ann@gmail.com"},
		{"a.nn@googlemail.com", "mail:ann@googlemail.com"},
		{"+x@example.org", "mail:+x@example.org"},
		{"@example.org", NULL},
		{"...@gmail.com", NULL},
		{"ann@", NULL},
		{"ann@localhost", NULL},
		{"ann@example.", NULL},
		{"ann@b@example.org", NULL},
		{"Ann <ann@example.org>", NULL},
		{"N/A", NULL},
	};

	(void)state;
	expect_keys(key_mail, mails, G_N_ELEMENTS(mails));
}

static void phone_numbers(void **state)
{
	static const struct text_case phones[] = {
		{" +1 555-0100", "phone:+15550100"},
		{"+1 (555) 555.0100", "phone:+15555550100"},
		{"0049 30 5550100", "phone:+49305550100"},
		{"+44 (0)20 5550100", "phone:+44205550100"},
		{"\xe2\x80\xaa+1\xc2\xa0"
		 "555\xe2\x80\x91"
		 "0100\xe2\x80\xac",
		 "phone:+15550100"},
		{"030 5550100", NULL},
		{"+030 5550100", NULL},
		{"+1 555", NULL},
		{"+1234567890123456", NULL},
		{"+1 555 0100 ext 5", NULL},
		{"", NULL},
	};

	(void)state;
	expect_keys(key_phone, phones, G_N_ELEMENTS(phones));
}

static void keys_as_a_user_types_them(void **state)
{
	static const struct text_case keys[] = {
		{"LinkedIn:Jane-Doe", "linkedin:jane-doe"},
		{"https://www.linkedin.com/in/jane-doe", "linkedin:jane-doe"},
		{"twitter:777", "twitter:777"},
		{"twitter:@Bob_K", "twitter:@bob_k"},
		{"twitter:Bob_K", "twitter:@bob_k"},
		{"mail:Ann@example.org", "mail:ann@example.org"},
		{" phone:+1 555-0100", "phone:+15550100"},
		{"facebook:Ann O", "facebook:ann o"},
		{"name:Anna Schmidt, PhD", "name:anna schmidt"},
		{"name:Anna Schmidt#2019-02-03", "name:anna schmidt#2019-02-03"},
		{"name:", NULL},
		{"Anna Schmidt", NULL},
		{"skype:anna", NULL},
		{"mail:anna", NULL},
		{NULL, NULL},
	};

	(void)state;
	expect_keys(key_parse, keys, G_N_ELEMENTS(keys));
}

static void keys_sort_by_kind(void **state)
{
	static const char *const in_order[] = {"linkedin:a",   "linkedin:b",	     "twitter:9",
					       "twitter:@a",   "mail:a@example.org", "phone:+1555",
					       "facebook:ann", "name:a schmidt"};

	(void)state;
	for (int i = 0; i < (int)G_N_ELEMENTS(in_order); i++)
		for (int j = 0; j < (int)G_N_ELEMENTS(in_order); j++)
			assert_true((key_compare(in_order[i], in_order[j]) < 0) == (i < j));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_fold),
		cmocka_unit_test(a_megabyte_of_marks_takes_no_time),
		cmocka_unit_test(names_are_cleaned_for_showing),
		cmocka_unit_test(words_of_folded_names),
		cmocka_unit_test(linkedin_slug_forms),
		cmocka_unit_test(twitter_ids_and_handles),
		cmocka_unit_test(mail_addresses),
		cmocka_unit_test(phone_numbers),
		cmocka_unit_test(keys_as_a_user_types_them),
		cmocka_unit_test(keys_sort_by_kind),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
