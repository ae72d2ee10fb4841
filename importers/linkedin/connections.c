/*
 * Connections.csv: whom the owner is connected to, since when, and their job on the day of the
 * export (not of the connection). Rows with a date and nothing else are accounts that are closed
 * or hidden. Up to spring 2023 there is no URL and the name must do; of several people with one
 * name each is then told by the day of connection as well, which needs the whole file to be seen,
 * and messages.csv may know a URL: so people are added after the last file.
 * Name and day together also tell a person again whose address has changed between two archives.
 */
#include "importers/linkedin/linkedin.h"

#include <string.h>

#include "analyzer/name.h"

/* A row, kept until all are known. Strings are the network's, keys NULL when there are none. */
struct connection {
	const char *url_key, *name_key, *mail;
	const char *day_key; /* "name:ann doe#2019-02-03": name and day of connection */
	const char *name, *company, *position;
	gint64 when;
	struct place place;
	bool day_only;
};

/* All rows of a file. The network has each text once, so keys are told by their address. */
struct connections {
	struct part *part;
	GArray *rows;	     /* struct connection */
	GHashTable *of_name; /* const char * -> number: rows without URL of this name_key */
	GHashTable *of_day;  /* likewise rows of this day_key */
};

static const char *cell_or_none(const char *cell)
{
	return *cell != '\0' ? cell : NULL;
}

static void count_key(GHashTable *rows_of, const char *key)
{
	guint rows = GPOINTER_TO_UINT(g_hash_table_lookup(rows_of, key));

	g_hash_table_insert(rows_of, (char *)key, GUINT_TO_POINTER(rows + 1));
}

static bool is_only(GHashTable *rows_of, const char *key)
{
	return key != NULL && GPOINTER_TO_UINT(g_hash_table_lookup(rows_of, key)) == 1;
}

/* Tells one of several of a name: by the day, the address, and in the end the line, so that two
 * never merge. */
static char *longer_key(const struct connections *file, const struct connection *row)
{
	if (is_only(file->of_day, row->day_key))
		return g_strdup(row->day_key);
	if (row->mail != NULL)
		return g_strdup(row->mail);
	if (row->day_key != NULL)
		return g_strdup_printf("%s.%u", row->day_key, row->place.line);
	return g_strdup_printf("%s#%u", row->name_key, row->place.line);
}

/* Who took part in conversations by URL: name_key -> key; NULL for several of one name. */
static GHashTable *people_of_conversations(const struct import *import)
{
	const struct linkedin *state = import->state;
	GHashTable *people = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

	for (guint i = 0; i < linkedin_tally_count(state->conversations); i++) {
		const char *key = linkedin_tally_key(state->conversations, i);
		const struct person *person = network_find(import->network, key);
		char *name_key = person != NULL ? key_name(person->name) : NULL;

		if (name_key == NULL || linkedin_is_owner_name(import, person->name)) {
			g_free(name_key);
			continue;
		}
		if (g_hash_table_contains(people, name_key))
			key = NULL;
		g_hash_table_replace(people, name_key, (char *)key);
	}
	return people;
}

/* Without a URL it is the one of that name who wrote or was written to by URL, if there is just one
 * on both sides. */
static char *key_of(const struct connections *file, const struct connection *row,
		    GHashTable *people)
{
	const char *partner;

	if (row->url_key != NULL)
		return g_strdup(row->url_key);
	if (row->name_key == NULL)
		return g_strdup(row->mail);
	if (!is_only(file->of_name, row->name_key))
		return longer_key(file, row);
	partner = g_hash_table_lookup(people, row->name_key);
	return g_strdup(partner != NULL ? partner : row->name_key);
}

/* Whether neither this person nor, under another address or none, one of this name and day was met
 * in another archive of the account. */
static bool is_first_sight(struct network *network, const struct connections *file,
			   const struct connection *row, const char *key)
{
	bool is_first = network_first_sight(network, "linkedin-connection", key, NULL);

	if (is_only(file->of_day, row->day_key) && strcmp(key, row->day_key) != 0)
		is_first &= network_first_sight(network, "linkedin-connection", row->day_key, NULL);
	return is_first;
}

static void add_keys(struct network *network, struct person *person, const struct connections *file,
		     const struct connection *row)
{
	network_key(network, person, row->mail);
	if (row->url_key == NULL && is_only(file->of_name, row->name_key))
		network_key(network, person, row->name_key);
	if (is_only(file->of_day, row->day_key))
		network_key(network, person, row->day_key);
}

/* A row that another archive of the account had already still tells name and job anew. */
static void add_connection(struct import *import, const struct connections *file,
			   const struct connection *row, GHashTable *people)
{
	struct network *network = import->network;
	gint32 made = import->source->made;
	g_autofree char *key = key_of(file, row, people);
	struct person *person = network_person(network, ORIGIN_LINKEDIN, key);

	network_name(network, person, row->name, made);
	network_job(network, person, cell_or_none(row->company), cell_or_none(row->position), made);
	add_keys(network, person, file, row);
	if (!is_first_sight(network, file, row, key)) {
		part_recount(file->part, ROW_KEPT, ROW_TWICE);
		return;
	}
	network_add(network, (struct interaction){
				     .channel = CHANNEL_LINKEDIN_CONNECTION,
				     .from = import->source->account,
				     .to = person,
				     .when = row->when,
				     .day_only = row->day_only,
				     .place = row->place,
			     });
}

void linkedin_add_connections(struct import *import)
{
	const struct linkedin *state = import->state;
	g_autoptr(GHashTable) people = people_of_conversations(import);

	for (guint i = 0; i < state->connections->len; i++) {
		struct connections *file = g_ptr_array_index(state->connections, i);

		for (guint j = 0; j < file->rows->len; j++)
			add_connection(import, file,
				       &g_array_index(file->rows, struct connection, j), people);
		g_array_unref(file->rows);
		g_hash_table_unref(file->of_name);
		g_hash_table_unref(file->of_day);
		g_free(file);
	}
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

/* Whether a row without URL repeats another of its file to the letter. */
static bool is_repeat(const struct import *import, const struct connection *row)
{
	g_autofree char *when = NULL;

	if (row->url_key != NULL)
		return false;
	when = g_strdup_printf("%" G_GINT64_FORMAT, row->when);
	return !network_first_sight(import->network, "linkedin-connection-row",
				    import->source->path, row->name, when, row->company,
				    row->position, row->mail != NULL ? row->mail : "", NULL);
}

static void keep_for_later(struct network *network, const struct connections *file,
			   struct connection row)
{
	row.url_key = network_intern(network, row.url_key);
	row.name_key = network_intern(network, row.name_key);
	row.day_key = network_intern(network, row.day_key);
	row.mail = network_intern(network, row.mail);
	row.name = network_intern(network, row.name);
	row.company = network_intern(network, row.company);
	row.position = network_intern(network, row.position);
	if (row.url_key == NULL && row.name_key != NULL)
		count_key(file->of_name, row.name_key);
	if (row.day_key != NULL)
		count_key(file->of_day, row.day_key);
	g_array_append_val(file->rows, row);
}

/* A row that names nobody: of an account that is closed, or of no use. */
static void leave_out(struct sheet *sheet, const struct connection *row)
{
	bool has_date_only = *sheet_field(sheet, "Connected On") != '\0' && *row->name == '\0' &&
			     *row->company == '\0' && *row->position == '\0';

	if (has_date_only)
		sheet_count(sheet, ROW_DATE_ONLY, WHEN_NONE);
	else
		sheet_report(sheet, DIAG_ROW_NO_NAME, NULL);
}

static char *day_key_of(const char *name_key, gint64 when)
{
	char day[12];

	if (name_key == NULL || when == WHEN_NONE)
		return NULL;
	return g_strconcat(name_key, "#", day_format(day_of(when), day), NULL);
}

static void read_row(const struct import *import, const struct connections *file,
		     struct sheet *sheet)
{
	g_autofree char *name = linkedin_full_name(sheet_field(sheet, "First Name"),
						   sheet_field(sheet, "Last Name"));
	g_autofree char *url_key = key_linkedin(sheet_field(sheet, "URL"));
	g_autofree char *name_key = key_name(name);
	g_autofree char *mail = key_mail(linkedin_either(sheet, "Email Address", "E-mail Address"));
	g_autofree char *day_key = NULL;
	struct connection row = {
		.url_key = url_key,
		.name_key = name_key,
		.mail = mail,
		.name = name,
		.company = sheet_field(sheet, "Company"),
		.position = linkedin_either(sheet, "Position", "Job Title"),
		.place = sheet_place(sheet),
	};

	if (url_key == NULL && name_key == NULL && mail == NULL) {
		leave_out(sheet, &row);
		return;
	}
	read_date(sheet, &row);
	row.day_key = day_key = day_key_of(name_key, row.when);
	if (is_repeat(import, &row)) {
		sheet_count(sheet, ROW_TWICE, row.when);
		return;
	}
	sheet_count(sheet, ROW_KEPT, row.when);
	keep_for_later(import->network, file, row);
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

/* Said once, as no row says it. A contact list of old has no such column. */
static void check_columns(const struct import *import, const struct sheet *sheet)
{
	if (!sheet_has_column(sheet, "Connected On") && !sheet_has_column(sheet, "E-mail Address"))
		diag_report(import->diag, DIAG_DATE_UNREADABLE, sheet_part(sheet), 0,
			    "no column Connected On");
}

void linkedin_connections(struct import *import, struct sheet *sheet)
{
	const struct linkedin *state = import->state;
	struct connections *file = g_new(struct connections, 1);
	bool is_first = true;

	file->part = sheet_part(sheet);
	file->rows = g_array_new(FALSE, FALSE, sizeof(struct connection));
	file->of_name = g_hash_table_new(NULL, NULL);
	file->of_day = g_hash_table_new(NULL, NULL);
	g_ptr_array_add(state->connections, file);
	check_columns(import, sheet);
	while (sheet_next(sheet)) {
		if (is_first)
			linkedin_saw(import, generation_of(sheet));
		is_first = false;
		read_row(import, file, sheet);
	}
}
