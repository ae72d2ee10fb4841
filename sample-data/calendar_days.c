/*
 * The rest of the calendar: the owner's own days, and work with people who are in no export. No
 * title here names two people or sounds like a meeting with a tie.
 */
#include "sample-data/calendar.h"

#define INTERVIEWS 44 /* of the committed sample */

/* What comes again and again, every `least` to `most` days. */
static const struct {
	const char *title, *place;
	int least, most, length;
} habits[] = {
	{"Dentist", "Dr. Amsel, Hafenallee 5, 18433 Varnholm", 150, 210, 45},
	{"Haircut", NULL, 60, 90, 60},
	{"Gym induction", "Pulse Gym, Quay Street 60, 18433 Varnholm", 300, 420, 60},
	{"Gym", "Pulse Gym, Quay Street 60, 18433 Varnholm", 60, 90, 60},
	{"Focus time: blog", NULL, 70, 110, 120},
	{"Pick up bread order", NULL, 70, 120, 15},
	{"Choir rehearsal", "St. Brigid's parish hall, Varnholm", 80, 120, 90},
	{"Train to Aldermouth", NULL, 80, 140, 120},
	{"Tax adviser: send papers", NULL, 330, 380, 30},
	{"Blood donation", "Skerrow Hospital, Harbour Road 2, 18501 Port Lessing", 170, 220, 60},
};

/* Whole days: what, how often, how long. */
static const struct {
	const char *title, *place;
	int least, most;
	guint days;
	bool is_transparent;
} whole_days[] = {
	{"On holiday", NULL, 150, 220, 7, false},
	{"Working from the night train", NULL, 120, 200, 1, true},
	{"Mum's birthday", NULL, 365, 366, 1, true},
	{"Public holiday", NULL, 170, 190, 1, true},
	{"Book market", "Halden Bay", 340, 380, 2, false},
};

static void add_habits(struct calendar *calendar)
{
	for (guint i = 0; i < G_N_ELEMENTS(habits); i++) {
		struct dice dice;
		gint32 day = CALENDAR_FIRST_DAY;

		dice_init(&dice, calendar->world->seed, "calendar habit", i);
		day += dice_between(&dice, 1, habits[i].least);
		while (day < LAST_DAY + 25) {
			gint32 weekday = weekday_of(day) == 0 ? day + 1 : day;
			struct event *event = calendar_event(calendar, &dice, weekday,
							     habits[i].title, habits[i].place);

			event->length = habits[i].length;
			day += dice_between(&dice, habits[i].least, habits[i].most);
		}
	}
}

static void add_whole_days(struct calendar *calendar)
{
	for (guint i = 0; i < G_N_ELEMENTS(whole_days); i++) {
		struct dice dice;
		gint32 day = CALENDAR_FIRST_DAY + 40 * (gint32)i;

		dice_init(&dice, calendar->world->seed, "calendar whole days", i);
		while (day < LAST_DAY + 25) {
			struct event *event = calendar_event(
				calendar, &dice, day, whole_days[i].title, whole_days[i].place);

			event->days = whole_days[i].days;
			event->is_transparent = whole_days[i].is_transparent;
			day += dice_between(&dice, whole_days[i].least, whole_days[i].most);
		}
	}
}

/* Candidates and clients, who have no account anywhere. */
static void add_interviews(struct calendar *calendar)
{
	static const char *const titles[] = {"Interview: data engineer",
					     "Interview: train planner",
					     "Interview: editor",
					     "Offer, last questions",
					     "First talk",
					     NULL};

	for (guint i = 0; i < world_count(calendar->world, INTERVIEWS); i++) {
		struct dice dice;
		gint32 day;
		struct event *event;

		dice_init(&dice, calendar->world->seed, "calendar interview", i);
		day = dice_between(&dice, CALENDAR_FIRST_DAY, LAST_DAY - 1);
		day -= weekday_of(day) % 6 == 0 ? 2 : 0;
		event = calendar_event(calendar, &dice, day, dice_pick(&dice, titles), NULL);
		calendar_stranger(calendar, &dice, event, ACCEPTED, false);
		if (dice_percent(&dice, 20))
			calendar_stranger(calendar, &dice, event, ACCEPTED, false);
		if (dice_percent(&dice, 70))
			event->place = calendar_link(calendar, &dice, false);
		else
			event->place = calendar_address("my office");
		event->is_cancelled = dice_percent(&dice, 8);
	}
}

void calendar_fill(struct calendar *calendar)
{
	add_habits(calendar);
	add_whole_days(calendar);
	add_interviews(calendar);
}
