/*
 * A new link within three days of a crowd in which both were. Of each link only the first day
 * counts: an old link that another archive has again is not new.
 */
#include "analyzer/identity/occasions.h"

#define LINK_DAYS 3 /* from the last day of an event to the link */

static gint32 linked_on(const struct network *network, const struct person *person)
{
	guint count;
	const struct interaction *with = network_interactions_of(network, person, &count);

	for (guint i = 0; i < count; i++) {
		if (channel_is_mutual_link(with[i].channel) && with[i].when != WHEN_NONE)
			return day_of(with[i].when);
	}
	return DAY_NONE;
}

/* A person and a day, as one number. */
static gint64 *day_with(const struct person *person, gint32 day)
{
	gint64 *key = g_new(gint64, 1);

	*key = ((gint64)person->id << 32) | (guint32)day;
	return key;
}

static GHashTable *days_known(const struct network *network)
{
	GHashTable *days = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);

	for (guint i = 0; i < network->evidence->len; i++) {
		const struct evidence *piece =
			&g_array_index(network->evidence, struct evidence, i);

		if (piece->date.precision == PRECISION_DAY)
			g_hash_table_add(days, day_with(piece->person, piece->date.day));
	}
	return days;
}

/* The latest date of the occasion that the link follows; NULL for none. The link's day is one in
 * UTC, which may be the day before where the event was. */
static const struct occasion_date *date_before(const struct network *network,
					       const struct occasion *occasion, gint32 linked)
{
	for (guint i = occasion->date_count; i-- > 0;) {
		const struct occasion_date *date = &g_array_index(
			network->occasion_dates, struct occasion_date, occasion->dates + i);
		gint32 last = date->day + (gint32)occasion->days_more;

		if (linked >= MIN(date->day, date->utc_day) && linked <= last + LINK_DAYS)
			return date;
	}
	return NULL;
}

static void add_hint(struct network *network, const struct occasion *occasion,
		     struct person *person, gint32 day, gint32 linked)
{
	gint32 last = day + (gint32)occasion->days_more;
	g_autofree char *excerpt =
		linked > last ? g_strdup_printf("%s; linked %d %s after", occasion->excerpt,
						linked - last, linked - last == 1 ? "day" : "days")
			      : g_strdup_printf("%s; linked that day", occasion->excerpt);

	network_evidence(network,
			 (struct evidence){
				 .person = person,
				 .date = given_date_of_day(day),
				 .kind = EVIDENCE_IN_PERSON,
				 .grade = GRADE_HINTED,
				 .from = network_part_at(network, occasion->place)->source->kind,
				 .place = occasion->place,
				 .excerpt = excerpt,
			 });
}

static bool settle(struct network *network, const struct occasion *occasion, GHashTable *known)
{
	bool gave_something = false;

	for (guint i = 0; i < occasion->people_count; i++) {
		struct person *person = g_ptr_array_index(network->gathered, occasion->people + i);
		gint32 linked = linked_on(network, person);
		const struct occasion_date *date = linked == DAY_NONE || person == network->owner
							   ? NULL
							   : date_before(network, occasion, linked);

		if (date == NULL || !g_hash_table_add(known, day_with(person, date->day)))
			continue;
		add_hint(network, occasion, person, date->day, linked);
		gave_something = true;
	}
	return gave_something;
}

void occasions_settle(struct network *network)
{
	g_autoptr(GHashTable) known = NULL;

	if (network->occasions->len == 0 || network->owner == NULL)
		return;
	known = days_known(network);
	for (guint i = 0; i < network->occasions->len; i++) {
		const struct occasion *occasion =
			&g_array_index(network->occasions, struct occasion, i);

		if (settle(network, occasion, known) && occasion->fate != ROW_KEPT)
			part_recount(g_ptr_array_index(network->parts, occasion->place.part),
				     occasion->fate, ROW_KEPT);
	}
}
