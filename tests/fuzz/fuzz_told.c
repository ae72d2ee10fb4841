/* Words about meeting: any text, in every medium. The first line is the name it is about. */
#include "tests/fuzz/feed.h"

#include <string.h>

#include "analyzer/told/told.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	static struct vocabulary *vocabulary; /* compiling it takes longer than reading */
	g_autofree char *text = g_strndup((const char *)bytes, size);
	g_autofree char *name = g_strndup(text, strcspn(text, "\n"));
	struct told told;

	if (vocabulary == NULL)
		vocabulary = vocabulary_new();
	for (int medium = TOLD_IN_CHAT; medium < TOLD_MEDIA; medium++) {
		const struct telling telling = {
			.medium = (enum told_medium)medium,
			.is_opener = size % 2 == 0,
			.day = size % 3 == 0 ? DAY_NONE : day_from_civil(2024, 2, 29),
			.name = medium >= TOLD_IN_POST ? name : NULL,
		};
		bool is_told = told_read(vocabulary, text, &telling, &told);

		g_assert_true(is_told == (told.reading != TOLD_NOTHING));
		g_assert_true(memchr(told.excerpt, '\0', sizeof told.excerpt) != NULL);
		g_assert_true(g_utf8_validate(told.excerpt, -1, NULL));
		g_assert_true(g_utf8_strlen(told.excerpt, -1) <= TOLD_EXCERPT);
		g_assert_true(strchr(told.excerpt, '\n') == NULL);
	}
	return 0;
}
