/* Dates in every form: what is read lies in its range, and what is printed is read again. */
#include "tests/fuzz/feed.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	g_autofree char *text = g_strndup((const char *)bytes, size);
	char buffer[12];
	struct given_date date;
	gint32 day = day_parse(text), month = month_parse(text);

	for (int form = 0; form < DATE_FORMS; form++) {
		gint64 when = date_parse((enum date_form)form, text);

		if (when != WHEN_NONE) {
			g_assert_true(when >= when_of_day(day_from_civil(1970, 1, 1)));
			g_assert_true(when < when_of_day(day_from_civil(2200, 1, 1)));
			g_assert_true(day_parse(day_format(day_of(when), buffer)) == day_of(when));
		}
	}
	if (given_date_parse(text, &date))
		g_assert_true(strlen(given_date_format(date, buffer)) <= 10);
	if (day != DAY_NONE)
		g_assert_true(day_parse(day_format(day, buffer)) == day);
	if (month != MONTH_NONE)
		g_assert_true(month_of(month_last_day(month)) == month);
	date_of_tweet_id(g_ascii_strtoull(text, NULL, 10));
	return 0;
}
