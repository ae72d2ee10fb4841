/*
 * Date words: each rule of a language is a pattern and how it moves the day of the message.
 */
#include "analyzer/told/date.h"

#include <string.h>

/* 1970-01-01 was a Thursday; lists of weekdays begin on Monday. */
static int weekday_of(gint32 day)
{
	return (int)((((gint64)day + 3) % 7 + 7) % 7);
}

/* Which name of the list this is, by how it begins; -1 for none. */
static int index_in(const GPtrArray *names, const char *word)
{
	g_autofree char *lower = word ? g_utf8_strdown(word, -1) : NULL;

	for (guint i = 0; lower && names && i < names->len; i++) {
		if (g_str_has_prefix(lower, g_ptr_array_index(names, i)))
			return (int)i;
	}
	return -1;
}

static int number_of(const struct language *language, const char *word)
{
	int index;

	if (word && g_ascii_isdigit(*word))
		return (int)MIN(g_ascii_strtoull(word, NULL, 10), 9999);
	index = index_in(language->numbers, word);
	return index < 0 ? -1 : index + 1;
}

static struct given_date month_date(gint32 month)
{
	return (struct given_date){month_first_day(month), PRECISION_MONTH};
}

static struct given_date year_date(int year)
{
	return (struct given_date){day_from_civil(year, 1, 1), PRECISION_YEAR};
}

static gint32 nearest_weekday(gint32 day, int weekday, bool is_ahead)
{
	int back = (weekday_of(day) - weekday + 7) % 7;

	if (is_ahead)
		return day + (7 - back) % 7;
	return day - (back == 0 ? 7 : back);
}

/* The nth of this month or of the one before; ahead, of this one or the next. */
static gint32 nearest_day_number(gint32 day, int number, bool is_ahead)
{
	gint32 month = month_of(day);

	for (int i = 0; i < 2; i++) {
		gint32 at = is_ahead ? month + i : month - i;
		gint32 candidate = month_first_day(at) + number - 1;

		if (number >= 1 && candidate <= month_last_day(at) &&
		    (is_ahead ? candidate >= day : candidate <= day))
			return candidate;
	}
	return DAY_NONE;
}

static struct given_date date_of_month_name(const struct language *language, GMatchInfo *match,
					    gint32 day, bool is_ahead)
{
	g_autofree char *name = g_match_info_fetch_named(match, "month");
	g_autofree char *year_text = g_match_info_fetch_named(match, "year");
	g_autofree char *day_text = g_match_info_fetch_named(match, "day");
	int index = index_in(language->months, name);
	int year = year_text ? number_of(language, year_text) : -1;
	int number = day_text ? number_of(language, day_text) : -1;
	gint32 month = month_of(day), day_of_month;

	if (index < 0)
		return given_date_of_day(DAY_NONE);
	if (year > 0)
		month = 12 * year + index;
	else if (is_ahead)
		month += (index - month % 12 + 12) % 12;
	else
		month -= (month % 12 - index + 12) % 12;
	if (number < 1)
		return month_date(month);
	day_of_month = month_first_day(month) + number - 1;
	if (year <= 0 && !is_ahead && day_of_month > day)
		day_of_month = month_first_day(month - 12) + number - 1;
	return given_date_of_day(day_of_month);
}

static struct given_date date_of_ago(const struct language *language, GMatchInfo *match, gint32 day)
{
	g_autofree char *number_text = g_match_info_fetch_named(match, "number");
	g_autofree char *unit_text = g_match_info_fetch_named(match, "unit");
	int number = number_of(language, number_text);
	int unit = index_in(language->units, unit_text);

	if (number < 0 || unit < 0)
		return given_date_of_day(DAY_NONE);
	if (unit < 2)
		return given_date_of_day(day - number * (unit == 0 ? 1 : 7));
	if (unit == 2)
		return month_date(month_of(day) - number);
	return year_date(month_of(day) / 12 - number);
}

static struct given_date date_of_match(const struct language *language,
				       const struct date_rule *rule, GMatchInfo *match, gint32 day,
				       bool is_ahead)
{
	g_autofree char *name = NULL;
	int index;

	switch (rule->word) {
	case DATE_WORD_DAYS:
		return given_date_of_day(day + rule->amount);
	case DATE_WORD_MONTH:
		return month_date(month_of(day) + rule->amount);
	case DATE_WORD_YEAR:
		return year_date(month_of(day) / 12 + rule->amount);
	case DATE_WORD_WEEKDAY:
		name = g_match_info_fetch_named(match, "weekday");
		index = index_in(language->weekdays, name);
		return given_date_of_day(index < 0 ? DAY_NONE
						   : nearest_weekday(day, index, is_ahead) +
							     rule->amount);
	case DATE_WORD_MONTHNAME:
		return date_of_month_name(language, match, day, is_ahead);
	case DATE_WORD_YEARNAME:
		name = g_match_info_fetch_named(match, "year");
		return year_date(number_of(language, name));
	case DATE_WORD_DAYNUMBER:
		name = g_match_info_fetch_named(match, "day");
		return given_date_of_day(
			nearest_day_number(day, number_of(language, name), is_ahead));
	case DATE_WORD_AGO:
		return date_of_ago(language, match, day);
	case DATE_WORDS:
		break;
	}
	return given_date_of_day(DAY_NONE);
}

bool date_of_words(const struct language *language, const char *text, gint32 day, bool is_ahead,
		   struct given_date *date)
{
	if (day == DAY_NONE)
		return false;
	for (guint i = 0; i < language->dates->len; i++) {
		const struct date_rule *rule = g_ptr_array_index(language->dates, i);
		g_autoptr(GMatchInfo) match = NULL;

		if (!g_regex_match(rule->pattern, text, 0, &match))
			continue;
		*date = date_of_match(language, rule, match, day, is_ahead);
		if (date->precision == PRECISION_NONE || date->day == DAY_NONE)
			continue;
		/* What is told has happened: a date after the message is another. */
		if (is_ahead ? date->precision == PRECISION_DAY && date->day < day
			     : date->day > day)
			continue;
		return true;
	}
	return false;
}
