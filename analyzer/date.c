/*
 * Dates in the forms that exports use, read by small patterns so that neither the locale nor
 * the clock has a say. The one thing to know: a pattern is a picture of the whole text, one
 * letter a field, everything else itself; a form is a list of patterns, tried in order.
 */
#include "analyzer/date.h"

#include <string.h>

#define SECONDS_A_DAY 86400
#define JULIAN_1970   719163 /* GDate's number of 1970-01-01 */
#define FIRST_YEAR    1970
#define LAST_YEAR     2199
#define DAY_OF_2200   84006 /* its first: LAST_YEAR is over */

/* Twitter's ids count milliseconds from here since November 2010. */
#define SNOWFLAKE_EPOCH_MS G_GINT64_CONSTANT(1288834974657)
#define SNOWFLAKE_FIRST	   G_GUINT64_CONSTANT(30000000000)

enum zone { ZONE_UTC, ZONE_PACIFIC };

/* What a pattern filled in. */
struct fields {
	int year, month, day, hour, minute, second;
	int offset; /* minutes east of UTC, as written */
	bool is_afternoon, has_half;
};

/*
 * Letters of a pattern:
 *   Y  year, four digits     y  year 20YY, two digits
 *   m  month, 1 or 2 digits  b  month, English, three letters
 *   d  day, 1 or 2 digits    a  weekday, English, three letters, not checked against the day
 *   H  hour, M minute, S second, 1 or 2 digits       p  AM or PM
 *   f  nothing, or a point and digits                z  +0000
 *   _  white space of any kind                       *  the rest, whatever it is
 * Everything else stands for itself, letters without regard to case after a backslash.
 */
struct form {
	enum zone zone;
	const char *patterns[6];
};

static const struct form forms[DATE_FORMS] = {
	/* The second is how the first kind of Twitter archive with folders by month wrote it. */
	[DATE_TWITTER] = {ZONE_UTC, {"a_b_d_H:M:S_z_Y", "Y-m-d_H:M:S_z"}},
	[DATE_ISO] = {ZONE_UTC, {"Y-m-d\\TH:M:Sf\\Z", "Y-m-d\\TH:M:Sf", "Y-m-d\\TH:M:Sfz"}},
	[DATE_UTC] = {ZONE_UTC,
		      {"Y-m-d_H:M:S_\\U\\T\\C", "Y-m-d_H:M:S", "Y/m/d_H:M:S",
		       "Y/m/d_H:M:S_\\U\\T\\C", "Y-m-d_H:M_\\U\\T\\C", "Y-m-d_H:M:S_z"}},
	[DATE_LOG] = {ZONE_UTC, {"a_b_d_H:M:S_\\U\\T\\C_Y"}},
	/* What follows the first is what Excel makes of it. */
	[DATE_DAY_MONTH_YEAR] = {ZONE_UTC, {"d_b_Y", "d-b-y", "d-b-Y", "d.m.Y", "Y-m-d", "d_b_y"}},
	[DATE_PACIFIC] = {ZONE_PACIFIC, {"m/d/y,_H:M_p", "m/d/Y,_H:M_p"}},
	[DATE_EVENT] = {ZONE_UTC, {"b_d,_Y_H:M_p_-_*", "b_d,_Y_H:M_p"}},
};

static const char *const months[] = {
	"January", "February", "March",	    "April",   "May",	   "June",
	"July",	   "August",   "September", "October", "November", "December",
};
static const char *const weekdays[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};

/* Reads between `fewest` and `most` digits. */
static bool read_number(const char **text, int fewest, int most, int *number)
{
	int digits = 0;

	*number = 0;
	while (digits < most && g_ascii_isdigit((*text)[digits])) {
		*number = *number * 10 + g_ascii_digit_value((*text)[digits]);
		digits++;
	}
	*text += digits;
	return digits >= fewest;
}

/* Reads one of some names by its first three letters; `*index` counts from 1. */
static bool read_name(const char **text, const char *const *names, guint count, int *index)
{
	for (guint i = 0; i < count; i++) {
		if (g_ascii_toupper(**text) != *names[i] ||
		    g_ascii_strncasecmp(*text, names[i], 3) != 0)
			continue;
		*text += 3;
		*index = (int)i + 1;
		return true;
	}
	return false;
}

static bool read_space(const char **text)
{
	const char *start = *text;

	for (;;) {
		gunichar letter;

		while (g_ascii_isspace(**text))
			(*text)++;
		if ((**text & 0x80) == 0)
			return *text > start;
		letter = g_utf8_get_char_validated(*text, -1);
		if (letter >= (gunichar)-2 || !g_unichar_isspace(letter))
			return *text > start;
		*text = g_utf8_next_char(*text);
	}
}

static bool read_half(const char **text, struct fields *fields)
{
	char half = g_ascii_toupper((*text)[0]);

	if ((half != 'A' && half != 'P') || g_ascii_toupper((*text)[1]) != 'M')
		return false;
	*text += 2;
	fields->has_half = true;
	fields->is_afternoon = half == 'P';
	return true;
}

static bool read_offset(const char **text, struct fields *fields)
{
	int hours, minutes, sign = **text == '-' ? -1 : 1;

	if (**text != '+' && **text != '-')
		return false;
	(*text)++;
	if (!read_number(text, 2, 2, &hours))
		return false;
	if (**text == ':')
		(*text)++;
	if (!read_number(text, 2, 2, &minutes) || hours > 14 || minutes > 59)
		return false;
	fields->offset = sign * (hours * 60 + minutes);
	return true;
}

static bool read_fraction(const char **text)
{
	if (**text != '.')
		return true;
	(*text)++;
	if (!g_ascii_isdigit(**text))
		return false;
	while (g_ascii_isdigit(**text))
		(*text)++;
	return true;
}

static bool read_two_digit_year(const char **text, int *year)
{
	bool was_read = read_number(text, 2, 2, year);

	*year += 2000;
	return was_read;
}

static bool read_letter(const char **text, char letter)
{
	if (**text == '\0' || g_ascii_toupper(**text) != g_ascii_toupper(letter))
		return false;
	(*text)++;
	return true;
}

static bool read_field(const char **text, char field, struct fields *fields)
{
	int weekday;

	switch (field) {
	case 'Y':
		return read_number(text, 4, 4, &fields->year);
	case 'y':
		return read_two_digit_year(text, &fields->year);
	case 'm':
		return read_number(text, 1, 2, &fields->month);
	case 'b':
		return read_name(text, months, G_N_ELEMENTS(months), &fields->month);
	case 'd':
		return read_number(text, 1, 2, &fields->day);
	case 'a':
		return read_name(text, weekdays, G_N_ELEMENTS(weekdays), &weekday);
	case 'H':
		return read_number(text, 1, 2, &fields->hour);
	case 'M':
		return read_number(text, 2, 2, &fields->minute);
	case 'S':
		return read_number(text, 2, 2, &fields->second);
	case 'p':
		return read_half(text, fields);
	case 'f':
		return read_fraction(text);
	case 'z':
		return read_offset(text, fields);
	case '_':
		return read_space(text);
	default:
		return read_letter(text, field);
	}
}

static bool pattern_fits(const char *pattern, const char *text, struct fields *fields)
{
	*fields = (struct fields){0};
	read_space(&text);
	for (; *pattern != '\0'; pattern++) {
		if (*pattern == '*')
			return true;
		if (*pattern == '\\') {
			if (!read_letter(&text, *++pattern))
				return false;
		} else if (!read_field(&text, *pattern, fields)) {
			return false;
		}
	}
	read_space(&text);
	return *text == '\0';
}

/* The n-th Sunday of a month (1 to 4), or the last one (0). */
static gint32 sunday_of(int year, int month, int nth)
{
	gint32 first = nth > 0 ? day_from_civil(year, month, 1)
			       : month_last_day(12 * year + month - 1) - 6;
	/* 1970-01-01 was a Thursday: 4 days after a Sunday. */
	gint32 weekday = ((first + 4) % 7 + 7) % 7;

	return first + (7 - weekday) % 7 + (nth > 0 ? 7 * (nth - 1) : 0);
}

/* Seconds that Los Angeles is behind UTC when its clocks show `local`. The hour that occurs twice
 * in autumn is taken for its first reading, the one that does not exist in spring for winter time.
 */
static gint64 pacific_delay(int year, gint64 local)
{
	gint32 spring = year >= 2007 ? sunday_of(year, 3, 2) : sunday_of(year, 4, 1);
	gint32 autumn = year >= 2007 ? sunday_of(year, 11, 1) : sunday_of(year, 10, 0);
	bool is_summer =
		local >= when_of_day(spring) + 3 * 3600 && local < when_of_day(autumn) + 2 * 3600;

	return is_summer ? 7 * 3600 : 8 * 3600;
}

/* 12 AM is midnight, 12 PM is noon. */
static bool settle_hour(struct fields *fields)
{
	if (!fields->has_half)
		return fields->hour < 24;
	if (fields->hour < 1 || fields->hour > 12)
		return false;
	fields->hour = fields->hour % 12 + (fields->is_afternoon ? 12 : 0);
	return true;
}

static gint64 moment_of(struct fields *fields, enum zone zone)
{
	gint32 day = day_from_civil(fields->year, fields->month, fields->day);
	gint64 when;

	/* A second of 60 is a leap second. */
	if (day == DAY_NONE || fields->year < FIRST_YEAR || fields->year > LAST_YEAR ||
	    !settle_hour(fields) || fields->minute > 59 || fields->second > 60)
		return WHEN_NONE;
	when = when_of_day(day) + fields->hour * 3600 + fields->minute * 60 + fields->second;
	when -= fields->offset * 60;
	when += zone == ZONE_PACIFIC ? pacific_delay(fields->year, when) : 0;
	/* A zone may carry it beyond either end. */
	return when >= 0 && when < when_of_day(DAY_OF_2200) ? when : WHEN_NONE;
}

static gint64 parse_epoch_ms(const char *text)
{
	g_autofree char *trimmed = g_strstrip(g_strndup(text, 32));
	guint64 milliseconds;

	if (!g_ascii_string_to_unsigned(trimmed, 10, 0,
					(guint64)when_of_day(DAY_OF_2200) * 1000 - 1, &milliseconds,
					NULL))
		return WHEN_NONE;
	return (gint64)(milliseconds / 1000);
}

gint64 date_parse(enum date_form form, const char *text)
{
	const char *const *patterns = forms[form].patterns;
	struct fields fields;

	if (text == NULL)
		return WHEN_NONE;
	if (form == DATE_EPOCH_MS)
		return parse_epoch_ms(text);
	for (guint i = 0; i < G_N_ELEMENTS(forms[form].patterns) && patterns[i] != NULL; i++)
		if (pattern_fits(patterns[i], text, &fields))
			return moment_of(&fields, forms[form].zone);
	return WHEN_NONE;
}

gint64 date_of_tweet_id(guint64 id)
{
	if (id < SNOWFLAKE_FIRST)
		return WHEN_NONE;
	return ((gint64)(id >> 22) + SNOWFLAKE_EPOCH_MS) / 1000;
}

gint32 day_of(gint64 when)
{
	gint64 day;

	if (when == WHEN_NONE)
		return DAY_NONE;
	day = when / SECONDS_A_DAY - (when % SECONDS_A_DAY < 0);
	return (gint32)day;
}

gint64 when_of_day(gint32 day)
{
	return day == DAY_NONE ? WHEN_NONE : (gint64)day * SECONDS_A_DAY;
}

gint32 day_from_civil(int year, int month, int day)
{
	GDate date;

	if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31 ||
	    !g_date_valid_dmy((GDateDay)day, (GDateMonth)month, (GDateYear)year))
		return DAY_NONE;
	g_date_clear(&date, 1);
	g_date_set_dmy(&date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
	return (gint32)g_date_get_julian(&date) - JULIAN_1970;
}

/* The days that day_from_civil() gives. */
static bool is_civil(gint32 day)
{
	return day >= 1 - JULIAN_1970 && day <= 2932896;
}

void day_to_civil(gint32 day, int *year, int *month, int *day_of_month)
{
	GDate date;

	*year = *month = *day_of_month = 0;
	if (!is_civil(day))
		return;
	g_date_clear(&date, 1);
	g_date_set_julian(&date, (guint32)(day + JULIAN_1970));
	*year = g_date_get_year(&date);
	*month = (int)g_date_get_month(&date);
	*day_of_month = g_date_get_day(&date);
}

gint32 day_parse(const char *text)
{
	struct given_date date;

	if (!given_date_parse(text, &date) || date.precision != PRECISION_DAY)
		return DAY_NONE;
	return date.day;
}

/* Dates stand in every row of every table: printf would take longer than all the rest. */
static void write_number(char *at, int number, int digits)
{
	for (; digits > 0; number /= 10)
		at[--digits] = (char)('0' + number % 10);
}

const char *day_format(gint32 day, char buffer[12])
{
	int year, month, day_of_month;

	day_to_civil(day, &year, &month, &day_of_month);
	if (year == 0) {
		buffer[0] = '\0';
		return buffer;
	}
	memcpy(buffer, "YYYY-MM-DD", sizeof "YYYY-MM-DD");
	write_number(buffer, year, 4);
	write_number(buffer + 5, month, 2);
	write_number(buffer + 8, day_of_month, 2);
	return buffer;
}

gint32 month_of(gint32 day)
{
	int year, month, day_of_month;

	day_to_civil(day, &year, &month, &day_of_month);
	return year == 0 ? MONTH_NONE : 12 * year + month - 1;
}

gint32 month_parse(const char *text)
{
	struct given_date date;

	if (!given_date_parse(text, &date) || date.precision != PRECISION_MONTH)
		return MONTH_NONE;
	return month_of(date.day);
}

gint32 month_first_day(gint32 month)
{
	return month < 12 ? DAY_NONE : day_from_civil(month / 12, month % 12 + 1, 1);
}

gint32 month_last_day(gint32 month)
{
	gint32 first = month_first_day(month);

	if (first == DAY_NONE)
		return DAY_NONE;
	return first - 1 +
	       g_date_get_days_in_month((GDateMonth)(month % 12 + 1), (GDateYear)(month / 12));
}

const char *month_format(gint32 month, char buffer[12])
{
	if (month < 12 || month >= 12 * 10000) {
		buffer[0] = '\0';
		return buffer;
	}
	memcpy(buffer, "YYYY-MM", sizeof "YYYY-MM");
	write_number(buffer, month / 12, 4);
	write_number(buffer + 5, month % 12 + 1, 2);
	return buffer;
}

const char *month_name(gint32 month)
{
	return month < 0 ? "" : months[month % 12];
}

/* Fills in the day of a date whose year, month and day may be missing from the end. */
static bool settle_given(struct given_date *date, int year, int month, int day,
			 enum date_precision precision)
{
	date->day = day_from_civil(year, month, day);
	if (date->day == DAY_NONE)
		return false;
	date->precision = precision;
	return true;
}

bool given_date_parse(const char *text, struct given_date *date)
{
	g_autofree char *trimmed = text == NULL ? g_strdup("") : g_strstrip(g_strndup(text, 64));
	const char *at = trimmed;
	int year, month, day;

	*date = (struct given_date){.day = DAY_NONE, .precision = PRECISION_NONE};
	if (*at == '\0')
		return true;
	if (!read_number(&at, 4, 4, &year))
		return false;
	if (*at == '\0')
		return settle_given(date, year, 1, 1, PRECISION_YEAR);
	if (*at++ != '-' || !read_number(&at, 2, 2, &month))
		return false;
	if (*at == '\0')
		return settle_given(date, year, month, 1, PRECISION_MONTH);
	if (*at++ != '-' || !read_number(&at, 2, 2, &day) || *at != '\0')
		return false;
	return settle_given(date, year, month, day, PRECISION_DAY);
}

const char *given_date_format(struct given_date date, char buffer[12])
{
	if (date.precision == PRECISION_MONTH)
		return month_format(month_of(date.day), buffer);
	day_format(date.day, buffer);
	if (date.precision == PRECISION_YEAR)
		buffer[4] = '\0';
	if (date.precision == PRECISION_NONE)
		buffer[0] = '\0';
	return buffer;
}

struct given_date given_date_of_day(gint32 day)
{
	return (struct given_date){.day = day,
				   .precision = day == DAY_NONE ? PRECISION_NONE : PRECISION_DAY};
}

int given_date_compare(struct given_date a, struct given_date b)
{
	bool a_is_none = a.precision == PRECISION_NONE, b_is_none = b.precision == PRECISION_NONE;

	if (a_is_none || b_is_none)
		return b_is_none - a_is_none;
	if (a.day != b.day)
		return a.day < b.day ? -1 : 1;
	return (a.precision > b.precision) - (a.precision < b.precision);
}
