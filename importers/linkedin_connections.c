/*
 * Connections.csv: whom the owner is connected to, since when, and their job on the day of the
 * export (not of the connection). Rows with a date and nothing else are accounts that are closed
 * or hidden. Up to spring 2023 there is no URL and the name must do; of several people with one
 * name each is then told by the day of connection as well, which needs the whole file to be seen.
 */
#include "importers/linkedin.h"

#include "analyzer/name.h"

struct connection {
	const char *key; /* of the person */
	const char *name, *company, *position;
	const char *mail; /* key; NULL when there is none */
	gint64 when;
	struct place place;
	bool day_only;
};

static const char *cell_or_none(const char *cell)
{
	return *cell != '\0' ? cell : NULL;
}

/* A row that another archive of the account had already still tells name and job anew. */
static void add_connection(struct import *import, struct part *part,
			   const struct connection *connection)
{
	struct network *network = import->network;
	struct person *person = network_person(network, ORIGIN_LINKEDIN, connection->key);

	network_name(network, person, connection->name, import->source->made);
	network_job(network, person, cell_or_none(connection->company),
		    cell_or_none(connection->position), import->source->made);
	network_key(network, person, connection->mail);
	if (!network_first_sight(network, "linkedin-connection", connection->key, NULL)) {
		part_recount(part, ROW_KEPT, ROW_TWICE);
		return;
	}
	network_add(network, (struct interaction){
				     .channel = CHANNEL_LINKEDIN_CONNECTION,
				     .from = import->source->account,
				     .to = person,
				     .when = connection->when,
				     .day_only = connection->day_only,
				     .place = connection->place,
			     });
}

/* Tells one of several of a name; without a day the line must do, so that two never merge. */
static char *longer_key(const struct connection *connection)
{
	char day[12];

	if (connection->when == WHEN_NONE)
		return g_strdup_printf("%s#%u", connection->key, connection->place.line);
	return g_strdup_printf("%s#%s", connection->key, day_format(day_of(connection->when), day));
}

/* Rows without a URL, once all of them are known. */
static void add_by_name(struct import *import, struct part *part, const GArray *by_name)
{
	struct linkedin *state = import->state;
	g_autoptr(GHashTable) rows_of = g_hash_table_new(g_str_hash, g_str_equal);

	for (guint i = 0; i < by_name->len; i++) {
		const char *key = g_array_index(by_name, struct connection, i).key;
		guint rows = GPOINTER_TO_UINT(g_hash_table_lookup(rows_of, key));

		g_hash_table_insert(rows_of, (char *)key, GUINT_TO_POINTER(rows + 1));
	}
	for (guint i = 0; i < by_name->len; i++) {
		struct connection connection = g_array_index(by_name, struct connection, i);
		g_autofree char *longer = longer_key(&connection);

		if (GPOINTER_TO_UINT(g_hash_table_lookup(rows_of, connection.key)) > 1)
			connection.key = longer;
		else
			g_ptr_array_add(state->connected_by_name, (char *)connection.key);
		add_connection(import, part, &connection);
	}
}

/* Who took part in conversations by URL, by key of their name: NULL for several of one name. */
static GHashTable *people_of_conversations(const struct import *import)
{
	const struct linkedin *state = import->state;
	GHashTable *people = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

	for (guint i = 0; i < linkedin_tally_count(state->conversations); i++) {
		struct person *person =
			network_find(import->network, linkedin_tally_key(state->conversations, i));
		char *key = person != NULL ? key_name(person->name) : NULL;

		if (key == NULL || linkedin_is_owner_name(import, person->name)) {
			g_free(key);
			continue;
		}
		if (g_hash_table_contains(people, key))
			person = NULL;
		g_hash_table_replace(people, key, person);
	}
	return people;
}

void linkedin_join_connections(struct import *import)
{
	const struct linkedin *state = import->state;
	g_autoptr(GHashTable) people = NULL;

	if (state->connected_by_name->len == 0)
		return;
	people = people_of_conversations(import);
	for (guint i = 0; i < state->connected_by_name->len; i++) {
		const char *key = g_ptr_array_index(state->connected_by_name, i);
		struct person *person = g_hash_table_lookup(people, key);

		if (person != NULL)
			network_key(import->network, person, key);
	}
}

static void keep_for_later(struct network *network, GArray *by_name, struct connection connection)
{
	connection.key = network_intern(network, connection.key);
	connection.name = network_intern(network, connection.name);
	connection.company = network_intern(network, connection.company);
	connection.position = network_intern(network, connection.position);
	if (connection.mail != NULL)
		connection.mail = network_intern(network, connection.mail);
	g_array_append_val(by_name, connection);
}

/* A day since November 2018, a Pacific time of day before. */
static void read_date(struct sheet *sheet, struct connection *connection)
{
	const char *text = sheet_field(sheet, "Connected On");

	connection->day_only = true;
	connection->when = date_parse(DATE_DAY_MONTH_YEAR, text);
	if (connection->when != WHEN_NONE || *text == '\0')
		return;
	connection->when = date_parse(DATE_PACIFIC, text);
	connection->day_only = false;
	if (connection->when == WHEN_NONE)
		sheet_report(sheet, DIAG_DATE_UNREADABLE, "Connected On");
}

static void read_row(struct import *import, struct sheet *sheet, GArray *by_name)
{
	g_autofree char *name = linkedin_full_name(sheet_field(sheet, "First Name"),
						   sheet_field(sheet, "Last Name"));
	g_autofree char *url_key = key_linkedin(sheet_field(sheet, "URL"));
	g_autofree char *name_key = key_name(name);
	g_autofree char *mail = key_mail(linkedin_either(sheet, "Email Address", "E-mail Address"));
	struct connection connection = {
		.key = url_key != NULL	  ? url_key
		       : name_key != NULL ? name_key
					  : mail,
		.name = name,
		.company = sheet_field(sheet, "Company"),
		.position = linkedin_either(sheet, "Position", "Job Title"),
		.mail = mail,
		.place = sheet_place(sheet),
	};

	if (connection.key == NULL) {
		bool has_date_only = *sheet_field(sheet, "Connected On") != '\0' &&
				     *connection.company == '\0' && *connection.position == '\0';

		if (has_date_only && *name == '\0')
			sheet_count(sheet, ROW_DATE_ONLY, WHEN_NONE);
		else
			sheet_report(sheet, DIAG_ROW_NO_NAME, NULL);
		return;
	}
	read_date(sheet, &connection);
	sheet_count(sheet, ROW_KEPT, connection.when);
	if (connection.key == name_key)
		keep_for_later(import->network, by_name, connection);
	else
		add_connection(import, sheet_part(sheet), &connection);
}

/* Needs the first row: before the URL column a time of day tells G1, and the three lines of the
 * preamble tell G3 from G2. */
static const char *generation_of(const struct sheet *sheet)
{
	if (sheet_has_column(sheet, "URL"))
		return "G4";
	if (sheet_has_column(sheet, "E-mail Address"))
		return "G0";
	if (date_parse(DATE_PACIFIC, sheet_field(sheet, "Connected On")) != WHEN_NONE)
		return "G1";
	return sheet_place(sheet).line >= 5 ? "G3" : "G2";
}

void linkedin_connections(struct import *import, struct sheet *sheet)
{
	g_autoptr(GArray) by_name = g_array_new(FALSE, FALSE, sizeof(struct connection));
	bool is_first = true;

	while (sheet_next(sheet)) {
		if (is_first)
			linkedin_saw(import, generation_of(sheet));
		is_first = false;
		read_row(import, sheet, by_name);
	}
	add_by_name(import, sheet_part(sheet), by_name);
}
