/*
 * What an event shows of its owner and one guest. The table stands in the design: two who said that
 * they would come, to a place, among a few.
 */
#include "importers/calendar/calendar.h"

#define LARGEST_ATTENDED 8 /* people; in a larger crowd two may not meet */

/* In that time a room was booked from habit, and most sat at home. */
static bool is_in_pandemic(gint32 day)
{
	return day >= day_from_civil(2020, 3, 1) && day <= day_from_civil(2021, 6, 30);
}

bool calendar_is_call(const struct calendar_event *event)
{
	return event->where.reason == CALENDAR_VIDEO || event->where.reason == CALENDAR_PHONE;
}

static bool is_met(const struct calendar_event *event)
{
	return event->where.reason == CALENDAR_IN_PERSON || event->where.reason == CALENDAR_HYBRID;
}

static bool is_sure_place(const struct calendar_event *event, gint32 day)
{
	bool is_weak = event->where.is_vague || event->where.reason == CALENDAR_HYBRID;

	return is_met(event) && event->where.is_physical && !(is_weak && is_in_pandemic(day));
}

enum grade calendar_grade_of(const struct calendar_event *event, const struct calendar_guest *guest,
			     gint32 day)
{
	bool said_i = event->own_answer == ANSWER_YES, said_they = guest->answer == ANSWER_YES;
	bool is_small = event->people_there <= LARGEST_ATTENDED;

	if (guest->answer == ANSWER_NO || (!said_i && !said_they))
		return GRADES;
	if (is_met(event))
		return said_i && said_they && is_small && is_sure_place(event, day) ? GRADE_ATTENDED
										    : GRADE_HINTED;
	if (said_i && said_they && is_small)
		return calendar_is_call(event)			  ? GRADE_ATTENDED
		       : event->where.reason == CALENDAR_NO_PLACE ? GRADE_HINTED
								  : GRADES;
	return calendar_is_call(event) && event->people <= LARGEST_ATTENDED ? GRADE_HINTED : GRADES;
}

enum grade calendar_grade_of_title(const struct calendar_event *event, gint32 day)
{
	return event->where.reason == CALENDAR_IN_PERSON && is_sure_place(event, day)
		       ? GRADE_ATTENDED
		       : GRADE_HINTED;
}
