/*
 * Dates by gmtime_r and timegm, which know neither the locale nor the time zone of the machine.
 */
#include "sample-data/moments.h"

#include <stdbool.h>
#include <time.h>

static const char *const month_names[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
					  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
static const char *const weekday_names[] = {"Sunday",	"Monday", "Tuesday", "Wednesday",
					    "Thursday", "Friday", "Saturday"};

static struct tm split(gint64 when)
{
	time_t seconds = (time_t)when;
	struct tm parts;

	gmtime_r(&seconds, &parts);
	return parts;
}

gint64 moment_at(gint32 day, int hour, int minute, int second)
{
	return (gint64)day * DAY + hour * HOUR + minute * MINUTE + second;
}

gint32 day_at(int year, int month, int day)
{
	struct tm parts = {.tm_year = year - 1900, .tm_mon = month - 1, .tm_mday = day};

	return (gint32)(timegm(&parts) / DAY);
}

gint32 day_of_moment(gint64 when)
{
	return (gint32)(when / DAY);
}

int weekday_of(gint32 day)
{
	return (day + 4) % 7;
}

int year_of(gint32 day)
{
	return split(moment_at(day, 0, 0, 0)).tm_year + 1900;
}

const char *weekday_name(gint32 day)
{
	return weekday_names[weekday_of(day)];
}

char *day_iso(gint32 day)
{
	struct tm t = split(moment_at(day, 0, 0, 0));

	return g_strdup_printf("%04d-%02d-%02d", t.tm_year + 1900, t.tm_mon + 1, t.tm_mday);
}

char *day_linkedin(gint32 day)
{
	struct tm t = split(moment_at(day, 0, 0, 0));

	return g_strdup_printf("%02d %s %d", t.tm_mday, month_names[t.tm_mon], t.tm_year + 1900);
}

char *moment_utc(gint64 when)
{
	struct tm t = split(when);

	return g_strdup_printf("%04d-%02d-%02d %02d:%02d:%02d", t.tm_year + 1900, t.tm_mon + 1,
			       t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec);
}

char *moment_utc_slashes(gint64 when)
{
	struct tm t = split(when);

	return g_strdup_printf("%04d/%02d/%02d %02d:%02d:%02d UTC", t.tm_year + 1900, t.tm_mon + 1,
			       t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec);
}

char *moment_log(gint64 when)
{
	struct tm t = split(when);

	return g_strdup_printf("%.3s %s %02d %02d:%02d:%02d UTC %d", weekday_names[t.tm_wday],
			       month_names[t.tm_mon], t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec,
			       t.tm_year + 1900);
}

char *moment_twitter(gint64 when)
{
	struct tm t = split(when);

	return g_strdup_printf("%.3s %s %02d %02d:%02d:%02d +0000 %d", weekday_names[t.tm_wday],
			       month_names[t.tm_mon], t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec,
			       t.tm_year + 1900);
}

char *moment_iso(gint64 milliseconds)
{
	struct tm t = split(milliseconds / 1000);

	return g_strdup_printf("%04d-%02d-%02dT%02d:%02d:%02d.%03dZ", t.tm_year + 1900,
			       t.tm_mon + 1, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec,
			       (int)(milliseconds % 1000));
}

/* Summer time of Los Angeles: the second Sunday of March, 2 AM (10:00 UTC), to the first Sunday of
 * November, 2 AM (09:00 UTC). */
static gint64 pacific_offset(gint64 when)
{
	int year = split(when).tm_year + 1900;
	gint32 march = day_at(year, 3, 8), november = day_at(year, 11, 1);
	gint64 begin = moment_at(march + (7 - weekday_of(march)) % 7, 10, 0, 0);
	gint64 end = moment_at(november + (7 - weekday_of(november)) % 7, 9, 0, 0);

	return when >= begin && when < end ? 7 * HOUR : 8 * HOUR;
}

char *moment_pacific(gint64 when)
{
	struct tm t = split(when - pacific_offset(when));

	return g_strdup_printf("%d/%d/%02d, %d:%02d %s", t.tm_mon + 1, t.tm_mday, t.tm_year % 100,
			       t.tm_hour % 12 ? t.tm_hour % 12 : 12, t.tm_min,
			       t.tm_hour < 12 ? "AM" : "PM");
}

char *moment_event(gint64 when)
{
	struct tm t = split(when);

	return g_strdup_printf("%s %d, %d %d:%02d %s", month_names[t.tm_mon], t.tm_mday,
			       t.tm_year + 1900, t.tm_hour % 12 ? t.tm_hour % 12 : 12, t.tm_min,
			       t.tm_hour < 12 ? "AM" : "PM");
}

char *moment_calendar(gint64 when)
{
	struct tm t = split(when);

	return g_strdup_printf("%04d%02d%02dT%02d%02d%02dZ", t.tm_year + 1900, t.tm_mon + 1,
			       t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec);
}

/* The day's clock is set at one in the morning, UTC, before anybody meets: days are enough. */
gint64 moment_in_berlin(gint32 day, int hour, int minute)
{
	int year = year_of(day);
	gint32 march = day_at(year, 3, 31), october = day_at(year, 10, 31);
	bool is_summer = day >= march - weekday_of(march) && day < october - weekday_of(october);

	return moment_at(day, hour, minute, 0) - (is_summer ? 2 : 1) * HOUR;
}
