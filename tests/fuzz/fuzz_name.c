/* Names and keys: normal forms are valid UTF-8 and their own normal form. */
#include "tests/fuzz/feed.h"

#include <string.h>

#include "analyzer/identity/closest.h"
#include "analyzer/name.h"

static char *(*const forms[])(const char *text) = {
	name_fold, name_clean, key_linkedin, key_twitter_id, key_twitter_handle,
	key_mail,  key_phone,  key_name,     key_parse,
};

static void check_form(char *(*form)(const char *text), const char *text)
{
	g_autofree char *once = form(text);
	g_autofree char *twice = once != NULL ? form(once) : NULL;
	g_autofree char *parsed = once != NULL ? key_parse(once) : NULL;

	if (once == NULL)
		return;
	g_assert_true(g_utf8_validate(once, -1, NULL));
	if (form == name_fold || form == name_clean)
		g_assert_cmpstr(once, ==, twice);
	else if (strchr(text, '#') == NULL) /* which may begin the day behind a name */
		g_assert_cmpstr(once, ==, parsed);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	g_autofree char *text = g_strndup((const char *)bytes, MIN(size, 300));
	char *other = strchr(text, '\n');
	g_autofree char *folded = name_fold(text);
	g_autofree char *sorted = name_sorted_words(folded);
	g_autofree char *spaced = g_strconcat(" ", text, NULL); /* goes the long way */
	g_autofree char *long_way = name_fold(spaced);

	if (size < 200)
		g_assert_cmpstr(folded, ==, long_way);
	for (gsize i = 0; i < G_N_ELEMENTS(forms); i++)
		check_form(forms[i], text);
	g_assert_cmpuint(name_word_count(folded), ==, name_word_count(sorted));
	if (other != NULL) {
		g_autofree char *second = name_fold(other);
		double similarity = jaro_winkler(folded, second);

		g_assert_true(similarity >= 0 && similarity <= 1);
		g_assert_true(name_initials_fit(folded, second) ==
			      name_initials_fit(second, folded));
		key_compare(text, other);
	}
	return 0;
}
