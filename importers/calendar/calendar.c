/*
 * Calendars into the network: who was where with whom, as far as an event of the past shows it.
 * The one thing to know: nothing goes into the network before the last file of the export has
 * been read, because what became of an event may stand in another.
 */
#include "importers/calendar/calendar.h"

#include <string.h>

#include "analyzer/name.h"
#include "importers/kind.h"

#define LONGEST_EXCERPT 80 /* characters */

/* What a pair of people, or a title, has of one UID: at most one piece of each kind. */
struct piece {
	struct person *person; /* NULL: `names` tells who */
	char *names;	       /* to be found among the known */
	const struct calendar_event *event;
	enum evidence_kind kind;
	enum grade grade;
	gint32 first, last; /* days */
	guint days;	    /* on which it took place */
};

/* A calendar on its way into the network. */
struct harvest {
	struct import *import;
	struct calendar *calendar;
	GPtrArray *pieces;    /* struct piece * */
	GHashTable *by_name;  /* what tells pieces apart -> struct piece * */
	GHashTable *gathered; /* UIDs of which the people have been noted */
	struct person *owner; /* NULL when nothing tells */
};

static void free_piece(gpointer data)
{
	struct piece *piece = data;

	g_free(piece->names);
	g_free(piece);
}

/* --- pieces --- */

static enum evidence_kind kind_of(const struct calendar_event *event)
{
	return calendar_is_call(event) ? EVIDENCE_VOICE : EVIDENCE_IN_PERSON;
}

static struct piece *piece_of(struct harvest *harvest, const struct calendar_event *event,
			      struct person *person, enum evidence_kind kind)
{
	g_autofree char *name =
		g_strdup_printf("%u %d %s", person ? person->id + 1 : 0, (int)kind, event->uid);
	struct piece *piece = g_hash_table_lookup(harvest->by_name, name);

	if (piece == NULL) {
		piece = g_new0(struct piece, 1);
		piece->person = person;
		piece->kind = kind;
		piece->grade = GRADES;
		g_ptr_array_add(harvest->pieces, piece);
		g_hash_table_insert(harvest->by_name, g_steal_pointer(&name), piece);
	}
	return piece;
}

/* One more day; what is weaker than what stands adds nothing. */
static void add_day(struct piece *piece, const struct calendar_event *event, enum grade grade,
		    gint32 day)
{
	if (grade > piece->grade)
		return;
	if (grade < piece->grade) {
		piece->grade = grade;
		piece->event = event;
		piece->first = piece->last = day;
		piece->days = 1;
		return;
	}
	piece->days += day != piece->last;
	if (day < piece->first) {
		piece->first = day;
		piece->event = event;
	}
	piece->last = MAX(piece->last, day);
}

/* The dates of an event up to yesterday. */
static const struct calendar_date *past_date(const struct harvest *harvest,
					     const struct calendar_event *event, guint index)
{
	const struct calendar_date *date =
		&g_array_index(event->dates, struct calendar_date, index);

	return calendar_is_over(harvest->calendar, event, date) ? date : NULL;
}

static struct person *person_of(struct harvest *harvest, const struct calendar_guest *guest)
{
	struct network *network = harvest->import->network;
	struct person *person = network_person(network, ORIGIN_CALENDAR, guest->key);

	network_name(network, person, guest->name, harvest->import->source->made);
	return person;
}

static void add_guest(struct harvest *harvest, struct calendar_event *event,
		      const struct calendar_guest *guest)
{
	struct person *person = person_of(harvest, guest);
	struct piece *piece = NULL;

	for (guint i = 0; i < event->dates->len; i++) {
		const struct calendar_date *date = past_date(harvest, event, i);
		enum grade grade = date ? calendar_grade_of(event, guest, date->day) : GRADES;

		if (grade == GRADES)
			continue;
		if (piece == NULL)
			piece = piece_of(harvest, event, person, kind_of(event));
		add_day(piece, event, grade, date->day);
		event->is_kept = true;
	}
}

/* Guests that only have a name, "Ann Oak, Bo Elm"; the weakest of what is shown of each. */
static void add_named_guests(struct harvest *harvest, struct calendar_event *event)
{
	g_autoptr(GString) names = g_string_new(NULL);
	const struct calendar_date *date = NULL;
	enum grade weakest = GRADE_ATTENDED;

	for (guint i = 0; date == NULL && i < event->dates->len; i++)
		date = past_date(harvest, event, i);
	for (guint i = 0; date && i < event->guests->len; i++) {
		const struct calendar_guest *guest =
			&g_array_index(event->guests, struct calendar_guest, i);
		enum grade grade = guest->key ? GRADES : calendar_grade_of(event, guest, date->day);

		if (grade == GRADES)
			continue;
		weakest = MAX(weakest, grade);
		g_string_append_printf(names, "%s%s", names->len > 0 ? ", " : "", guest->name);
	}
	if (names->len > 0) {
		struct piece *piece = piece_of(harvest, event, NULL, kind_of(event));

		add_day(piece, event, weakest, date->day);
		if (piece->names == NULL)
			piece->names = g_strdup(names->str);
		event->has_addresses = event->is_kept;
		event->is_kept = true;
	}
}

static void add_title(struct harvest *harvest, struct calendar_event *event)
{
	struct piece *piece = NULL;

	for (guint i = 0; i < event->dates->len; i++) {
		const struct calendar_date *date = past_date(harvest, event, i);

		if (date == NULL)
			continue;
		if (piece == NULL)
			piece = piece_of(harvest, event, NULL, kind_of(event));
		add_day(piece, event, calendar_grade_of_title(event, date->day), date->day);
		if (piece->names == NULL)
			piece->names = name_clean(event->hints.title);
		event->is_kept = true;
	}
}

/* Everybody who did not decline, once a series. */
static void gather(struct harvest *harvest, struct calendar_event *event)
{
	g_autoptr(GPtrArray) people = g_ptr_array_new();
	const struct calendar_date *date = NULL;

	if (event->where.reason > CALENDAR_PHONE ||
	    g_hash_table_contains(harvest->gathered, event->uid))
		return;
	for (guint i = 0; date == NULL && i < event->dates->len; i++)
		date = past_date(harvest, event, i);
	for (guint i = 0; i < event->guests->len; i++) {
		const struct calendar_guest *guest =
			&g_array_index(event->guests, struct calendar_guest, i);

		if (guest->key && guest->answer != ANSWER_NO)
			g_ptr_array_add(people, person_of(harvest, guest));
	}
	if (date == NULL || people->len < 3 || people->len > CALENDAR_LARGEST_GROUP)
		return;
	g_hash_table_add(harvest->gathered, (gpointer)event->uid);
	network_gather(harvest->import->network,
		       (struct gathering){.when = date->when,
					  .place = {event->part->id, event->line},
					  .channel = CHANNELS},
		       (struct person *const *)people->pdata, people->len);
	event->is_kept = true;
}

static bool shows_people(const struct calendar_event *event)
{
	return event->reason <= CALENDAR_NEVER_ANSWERED && event->reason != CALENDAR_WATCHED;
}

static enum row_fate fate_of(const struct calendar_event *event)
{
	static const enum row_fate fates[CALENDAR_REASONS] = {
		[CALENDAR_IN_PERSON] = ROW_MARKER,
		[CALENDAR_HYBRID] = ROW_MARKER,
		[CALENDAR_VIDEO] = ROW_MARKER,
		[CALENDAR_PHONE] = ROW_MARKER,
		[CALENDAR_WATCHED] = ROW_MARKER,
		[CALENDAR_NO_PLACE] = ROW_MARKER,
		[CALENDAR_NEVER_ANSWERED] = ROW_MARKER,
		[CALENDAR_DECLINED_BY_YOU] = ROW_DECLINED,
		[CALENDAR_DECLINED_BY_THEM] = ROW_DECLINED,
		[CALENDAR_CANCELLED] = ROW_CANCELLED,
		[CALENDAR_PLACEHOLDER] = ROW_MARKER,
		[CALENDAR_ALL_DAY] = ROW_MARKER,
		[CALENDAR_TO_COME] = ROW_AFTER,
		[CALENDAR_LARGE] = ROW_LARGE,
		[CALENDAR_ALONE] = ROW_NOBODY_INVITED,
		[CALENDAR_TWICE] = ROW_TWICE,
		[CALENDAR_UNREADABLE] = ROW_SKIPPED,
	};

	return event->is_kept ? ROW_KEPT : fates[event->reason];
}

/* Where the owner was for certain, whatever it shows of the others. */
static bool is_occasion(const struct calendar_event *event)
{
	bool is_on_screen = calendar_is_call(event) || event->where.reason == CALENDAR_WATCHED;
	bool took_place = event->reason <= CALENDAR_NO_PLACE || event->reason == CALENDAR_LARGE;

	return took_place && !is_on_screen && event->own_answer == ANSWER_YES;
}

/* Those who said that they would come and of whom the event shows nothing by itself. */
static GPtrArray *others_at(struct harvest *harvest, const struct calendar_event *event, gint32 day)
{
	GPtrArray *people = g_ptr_array_new();

	for (guint i = 0; i < event->guests->len; i++) {
		const struct calendar_guest *guest =
			&g_array_index(event->guests, struct calendar_guest, i);
		bool shows_nothing =
			!shows_people(event) || calendar_grade_of(event, guest, day) == GRADES;

		if (guest->key && guest->answer == ANSWER_YES && shows_nothing &&
		    !calendar_is_owner(harvest->calendar, guest))
			g_ptr_array_add(people, person_of(harvest, guest));
	}
	return people;
}

static void note_occasion(struct harvest *harvest, const struct calendar_event *event)
{
	g_autoptr(GArray) dates = g_array_new(FALSE, FALSE, sizeof(struct occasion_date));
	g_autoptr(GPtrArray) people = NULL;
	g_autofree char *excerpt = NULL;

	for (guint i = 0; is_occasion(event) && i < event->dates->len; i++) {
		const struct calendar_date *date = past_date(harvest, event, i);
		struct occasion_date noted = {0};

		if (date == NULL)
			continue;
		noted.day = date->day;
		noted.utc_day = day_of(date->when);
		g_array_append_val(dates, noted);
	}
	if (dates->len == 0)
		return;
	people = others_at(harvest, event, g_array_index(dates, struct occasion_date, 0).day);
	excerpt = calendar_excerpt(event, 1, DAY_NONE, OCCASION_EXCERPT);
	network_occasion(harvest->import->network,
			 (struct occasion){.place = {event->part->id, event->line},
					   .excerpt = excerpt,
					   .days_more = event->days_more,
					   .fate = fate_of(event)},
			 (struct person *const *)people->pdata, people->len,
			 (const struct occasion_date *)dates->data, dates->len);
}

static bool has_others(const struct harvest *harvest, const struct calendar_event *event)
{
	for (guint i = 0; i < event->guests->len; i++) {
		if (!calendar_is_owner(harvest->calendar,
				       &g_array_index(event->guests, struct calendar_guest, i)))
			return true;
	}
	return false;
}

static void harvest_event(struct harvest *harvest, struct calendar_event *event)
{
	if (!shows_people(event))
		return;
	if (!has_others(harvest, event)) {
		add_title(harvest, event);
		return;
	}
	for (guint i = 0; i < event->guests->len; i++) {
		const struct calendar_guest *guest =
			&g_array_index(event->guests, struct calendar_guest, i);

		if (guest->key && !calendar_is_owner(harvest->calendar, guest))
			add_guest(harvest, event, guest);
	}
	gather(harvest, event);
	add_named_guests(harvest, event);
}

/* --- into the network --- */

/* By person, day, and what shows more. */
static int by_person_and_day(gconstpointer a, gconstpointer b)
{
	const struct piece *one = *(const struct piece *const *)a;
	const struct piece *other = *(const struct piece *const *)b;
	guint one_id = one->person ? one->person->id + 1 : 0;
	guint other_id = other->person ? other->person->id + 1 : 0;

	if (one_id != other_id)
		return one_id < other_id ? -1 : 1;
	if (one->first != other->first)
		return one->first < other->first ? -1 : 1;
	if (one->grade != other->grade)
		return one->grade < other->grade ? -1 : 1;
	if (one->kind != other->kind)
		return one->kind < other->kind ? -1 : 1;
	if (one->event->part != other->event->part)
		return one->event->part->id < other->event->part->id ? -1 : 1;
	return one->event->line < other->event->line ? -1 : one->event->line > other->event->line;
}

static void add_piece(struct harvest *harvest, const struct piece *piece)
{
	struct network *network = harvest->import->network;
	g_autofree char *excerpt =
		calendar_excerpt(piece->event, piece->days, piece->last, LONGEST_EXCERPT);
	struct evidence evidence = {
		.person = piece->person,
		.date = given_date_of_day(piece->first),
		.kind = piece->kind,
		.grade = piece->grade,
		.from = SOURCE_CALENDAR,
		.place = {piece->event->part->id, piece->event->line},
		.excerpt = excerpt,
	};

	if (piece->person)
		network_evidence(network, evidence);
	else
		network_mention(network,
				(struct mention){.kind = MENTION_EVENT,
						 .origin = ORIGIN_CALENDAR,
						 .text = piece->names,
						 .evidence = evidence,
						 .is_beside = piece->event->has_addresses});
}

/* One a person and day. */
static void add_pieces(struct harvest *harvest)
{
	struct source *source = harvest->import->source;
	const struct piece *before = NULL;

	g_ptr_array_sort(harvest->pieces, by_person_and_day);
	for (guint i = 0; i < harvest->pieces->len; i++) {
		const struct piece *piece = g_ptr_array_index(harvest->pieces, i);

		if (before == NULL || piece->person == NULL || before->person != piece->person ||
		    before->first != piece->first)
			add_piece(harvest, piece);
		before = piece;
		source->last = MAX(source->last, when_of_day(piece->last));
	}
}

/* --- counting --- */

static void count_rows(const struct calendar *calendar)
{
	for (guint i = 0; i < calendar->events->len; i++) {
		const struct calendar_event *event = g_ptr_array_index(calendar->events, i);
		gint64 when = event->dates->len > 0
				      ? g_array_index(event->dates, struct calendar_date, 0).when
				      : WHEN_NONE;

		part_count(event->part, fate_of(event), when);
	}
}

/* --- the kind --- */

static bool knows(const char *entry)
{
	static const char *const endings[] = {".ics", ".ical", ".icalendar"};
	gsize length = strlen(entry);

	for (guint i = 0; i < G_N_ELEMENTS(endings); i++) {
		gsize size = strlen(endings[i]);

		if (length >= size && g_ascii_strcasecmp(entry + length - size, endings[i]) == 0)
			return true;
	}
	return false;
}

static void begin(struct import *import)
{
	struct calendar *calendar = g_new(struct calendar, 1);

	calendar_init(calendar, import->today);
	import->state = calendar;
}

/* A lone file is named by the source itself, so its part has no path. */
static bool is_lone_file(const struct import *import, const char *entry)
{
	g_autofree char *base = g_path_get_basename(import->source->path);

	return *entry == '\0' || strcmp(base, entry) == 0;
}

static void read_calendar(struct import *import, const char *entry, const GPtrArray *header,
			  struct stream *stream)
{
	struct part *part = network_part(import->network, import->source,
					 is_lone_file(import, entry) ? "" : entry);

	(void)header;
	calendar_read(import->state, stream, *entry ? entry : import->source->path, part,
		      import->diag);
}

/* An event that an earlier export had counts there. */
static void drop_seen(const struct import *import, const struct calendar *calendar)
{
	for (guint i = 0; i < calendar->events->len; i++) {
		struct calendar_event *event = g_ptr_array_index(calendar->events, i);
		g_autofree char *key = NULL;

		if (event->reason != CALENDAR_REASONS)
			continue;
		key = calendar_event_key(event);
		if (!network_first_sight(import->network, "event", key, NULL))
			event->reason = CALENDAR_TWICE;
	}
}

static void claim_owner(struct harvest *harvest)
{
	struct import *import = harvest->import;
	const struct calendar *calendar = harvest->calendar;
	bool has_guests = false;

	for (guint i = 0; i < calendar->events->len; i++) {
		const struct calendar_event *event = g_ptr_array_index(calendar->events, i);

		has_guests |= event->guests->len > 0;
		for (guint j = 0; j < event->guests->len; j++) {
			const struct calendar_guest *guest =
				&g_array_index(event->guests, struct calendar_guest, j);

			if (calendar_is_owner(calendar, guest))
				harvest->owner = person_of(harvest, guest);
		}
	}
	if (harvest->owner == NULL && calendar->owner)
		harvest->owner = network_person(import->network, ORIGIN_CALENDAR, calendar->owner);
	if (harvest->owner)
		network_claim(import->network, import->source, harvest->owner,
			      calendar->owner_told);
	else if (has_guests)
		diag_report(import->diag, DIAG_NO_OWNER_KEY,
			    g_ptr_array_index(import->source->parts, 0), 0, NULL);
}

static void end(struct import *import)
{
	struct calendar *calendar = import->state;
	struct harvest harvest = {
		.import = import,
		.calendar = calendar,
		.pieces = g_ptr_array_new_with_free_func(free_piece),
		.by_name = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
		.gathered = g_hash_table_new(g_str_hash, g_str_equal),
	};

	calendar_drop_copies(calendar);
	drop_seen(import, calendar);
	calendar_settle(calendar);
	claim_owner(&harvest);
	for (guint i = 0; i < calendar->events->len; i++) {
		harvest_event(&harvest, g_ptr_array_index(calendar->events, i));
		note_occasion(&harvest, g_ptr_array_index(calendar->events, i));
	}
	count_rows(calendar);
	add_pieces(&harvest);
	g_hash_table_unref(harvest.gathered);
	g_hash_table_unref(harvest.by_name);
	g_ptr_array_unref(harvest.pieces);
	calendar_release(calendar);
	g_free(calendar);
}

const struct export_kind calendar_kind = {
	.kind = SOURCE_CALENDAR,
	.knows = knows,
	.begin = begin,
	.read = read_calendar,
	.end = end,
};
