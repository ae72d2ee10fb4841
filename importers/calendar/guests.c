/*
 * Who is invited to an event. The one thing to know: rooms, projectors and mailing lists are
 * invited like people.
 */
#include <string.h>

#include "analyzer/name.h"
#include "importers/calendar/ical.h"

#define LONGEST_TEXT	 1000		       /* bytes */
#define CALENDAR_ADDRESS "calendar.google.com" /* of calendars, groups and rooms */
#define RESOURCE_ADDRESS "resource.calendar.google.com"

const char *calendar_keep_text(GStringChunk *strings, const char *text)
{
	g_autofree char *cut = NULL;

	if (strlen(text) > LONGEST_TEXT) {
		const char *end = g_utf8_find_prev_char(text, text + LONGEST_TEXT);

		text = cut = g_strndup(text, (gsize)(end - text));
	}
	return g_string_chunk_insert_const(strings, text);
}

/* Whose guests are read, and where. */
struct guest_list {
	GStringChunk *strings;
	const struct calendar_clock *clock;
	struct calendar_event *event;
};

char *calendar_address_key(const char *address)
{
	if (address == NULL || strchr(address, '@') == NULL)
		return NULL;
	if (g_ascii_strncasecmp(address, "mailto:", 7) == 0)
		address += 7;
	return strchr(address, ':') == NULL ? key_mail(address) : NULL;
}

static char *key_of(icalproperty *property, const char *value)
{
	char *key = calendar_address_key(value);
	char *written = NULL;

	if (key == NULL) {
		written = icalproperty_get_parameter_as_string_r(property, "EMAIL");
		key = calendar_address_key(written);
		icalmemory_free_buffer(written);
	}
	return key;
}

bool calendar_is_calendar_address(const char *key)
{
	return key && g_str_has_suffix(key, CALENDAR_ADDRESS);
}

/* NULL when it is blank or an address. */
static const char *name_of(const struct guest_list *list, icalproperty *property)
{
	icalparameter *parameter = icalproperty_get_first_parameter(property, ICAL_CN_PARAMETER);
	const char *written = parameter ? icalparameter_get_cn(parameter) : NULL;
	g_autofree char *name = name_clean(written);

	if (*name == '\0' || strchr(name, '@') != NULL)
		return NULL;
	return calendar_keep_text(list->strings, name);
}

static enum calendar_answer answer_of(icalproperty *property)
{
	icalparameter *parameter =
		icalproperty_get_first_parameter(property, ICAL_PARTSTAT_PARAMETER);

	switch (parameter ? icalparameter_get_partstat(parameter) : ICAL_PARTSTAT_NEEDSACTION) {
	case ICAL_PARTSTAT_ACCEPTED:
		return ANSWER_YES;
	case ICAL_PARTSTAT_TENTATIVE:
		return ANSWER_MAYBE;
	case ICAL_PARTSTAT_DECLINED:
	case ICAL_PARTSTAT_DELEGATED:
		return ANSWER_NO;
	default:
		return ANSWER_NONE;
	}
}

static guint companions_of(icalproperty *property)
{
	char *written = icalproperty_get_parameter_as_string_r(property, "X-NUM-GUESTS");
	guint64 number = written ? g_ascii_strtoull(written, NULL, 10) : 0;

	icalmemory_free_buffer(written);
	return (guint)MIN(number, 1000);
}

static struct calendar_guest *guest_of(GArray *guests, const char *key)
{
	for (guint i = 0; key && i < guests->len; i++) {
		struct calendar_guest *guest = &g_array_index(guests, struct calendar_guest, i);

		if (guest->key && strcmp(guest->key, key) == 0)
			return guest;
	}
	return NULL;
}

static void add_guest(const struct guest_list *list, icalproperty *property, const char *key,
		      bool is_organizer)
{
	struct calendar_guest *known = guest_of(list->event->guests, key);
	struct calendar_guest guest = {
		.name = name_of(list, property),
		.key = key ? calendar_keep_text(list->strings, key) : NULL,
		.answer = is_organizer ? ANSWER_NONE : answer_of(property),
		.is_organizer = is_organizer,
		.companions = companions_of(property),
	};

	if (known) {
		known->name = known->name ? known->name : guest.name;
		known->is_organizer |= is_organizer;
		known->answer = MAX(known->answer, guest.answer);
	} else if (!guest.key && !guest.name) {
		diag_report(list->clock->diag, DIAG_GUEST_UNNAMED, list->clock->part,
			    list->clock->line, NULL);
	} else if (list->event->guests->len < CALENDAR_GUESTS_LIMIT) {
		g_array_append_val(list->event->guests, guest);
	} else {
		list->event->more++;
	}
}

static bool is_informed_only(icalproperty *property)
{
	icalparameter *role = icalproperty_get_first_parameter(property, ICAL_ROLE_PARAMETER);

	return role && icalparameter_get_role(role) == ICAL_ROLE_NONPARTICIPANT;
}

/* Rooms, resources and lists are invited like people. */
static void read_attendee(const struct guest_list *list, icalproperty *property)
{
	icalparameter *type = icalproperty_get_first_parameter(property, ICAL_CUTYPE_PARAMETER);
	icalparameter_cutype kind = type ? icalparameter_get_cutype(type) : ICAL_CUTYPE_INDIVIDUAL;
	g_autofree char *key = key_of(property, icalproperty_get_attendee(property));

	if (kind == ICAL_CUTYPE_ROOM || kind == ICAL_CUTYPE_RESOURCE ||
	    (key && g_str_has_suffix(key, RESOURCE_ADDRESS))) {
		const char *name = name_of(list, property);

		if (answer_of(property) == ANSWER_YES)
			list->event->hints.room = name ? name : "";
	} else if (kind == ICAL_CUTYPE_GROUP) {
		list->event->has_group = true;
	} else if ((kind == ICAL_CUTYPE_INDIVIDUAL || key) && !calendar_is_calendar_address(key) &&
		   !is_informed_only(property)) {
		add_guest(list, property, key, false);
	}
}

static void read_organizer(const struct guest_list *list, icalproperty *property)
{
	g_autofree char *key = key_of(property, icalproperty_get_organizer(property));

	if (key && !calendar_is_calendar_address(key))
		add_guest(list, property, key, true);
}

void calendar_read_guests(GStringChunk *strings, const struct calendar_clock *clock,
			  icalcomponent *component, guint lines, struct calendar_event *event)
{
	const struct guest_list invited = {strings, clock, event}, *list = &invited;
	guint read = 0;

	for (icalproperty *property =
		     icalcomponent_get_first_property(component, ICAL_ATTENDEE_PROPERTY);
	     property != NULL;
	     property = icalcomponent_get_next_property(component, ICAL_ATTENDEE_PROPERTY)) {
		read_attendee(list, property);
		read++;
	}
	/* libical drops those whose address is empty. */
	for (guint i = read; i < lines; i++)
		diag_report(list->clock->diag, DIAG_GUEST_UNNAMED, list->clock->part,
			    list->clock->line, NULL);
	for (icalproperty *property =
		     icalcomponent_get_first_property(component, ICAL_ORGANIZER_PROPERTY);
	     property != NULL;
	     property = icalcomponent_get_next_property(component, ICAL_ORGANIZER_PROPERTY))
		read_organizer(list, property);
	for (guint i = 0; i < list->event->guests->len; i++) {
		struct calendar_guest *guest =
			&g_array_index(list->event->guests, struct calendar_guest, i);

		if (guest->is_organizer && guest->answer != ANSWER_NO)
			guest->answer = ANSWER_YES;
	}
}
