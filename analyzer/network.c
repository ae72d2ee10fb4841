/*
 * The network's memory: records of people by key, and lists of what happened between them.
 *
 * Nothing is decided here. A key that stands in two records is noted, not followed; who is who
 * is identity.c's business.
 */
#include "analyzer/network.h"

#include <stdarg.h>
#include <string.h>

#include "analyzer/told/hits.h"
#include "analyzer/name.h"

#define FORMER_NAMES_MAX 16 /* enough for years of exports; more is an attack on memory */
#define SOURCE_BITS	 64

static void free_record(gpointer data)
{
	struct person *person = data;

	g_slist_free(person->keys);
	g_slist_free(person->former);
	g_free(person);
}

static void free_mention(gpointer data)
{
	g_free(((struct mention *)data)->text);
}

void network_init(struct network *network)
{
	memset(network, 0, sizeof *network);
	network->strings = g_string_chunk_new(1 << 16);
	network->people = g_ptr_array_new_with_free_func(free_record);
	network->by_key = g_hash_table_new(g_str_hash, g_str_equal);
	network->interactions = g_array_new(FALSE, FALSE, sizeof(struct interaction));
	network->gatherings = g_array_new(FALSE, FALSE, sizeof(struct gathering));
	network->gathered = g_ptr_array_new();
	network->occasions = g_array_new(FALSE, FALSE, sizeof(struct occasion));
	network->occasion_dates = g_array_new(FALSE, FALSE, sizeof(struct occasion_date));
	network->evidence = g_array_new(FALSE, FALSE, sizeof(struct evidence));
	network->mentions = g_array_new(FALSE, FALSE, sizeof(struct mention));
	g_array_set_clear_func(network->mentions, free_mention);
	network->declarations = g_array_new(FALSE, FALSE, sizeof(struct declaration));
	network->shared_keys = g_array_new(FALSE, FALSE, sizeof(struct shared_key));
	network->handles = g_array_new(FALSE, FALSE, sizeof(struct handle_sighting));
	network->claims = g_array_new(FALSE, FALSE, sizeof(struct claim));
	network->sources = g_ptr_array_new_with_free_func((GDestroyNotify)source_free);
	network->parts = g_ptr_array_new();
	network->threads = g_hash_table_new(g_str_hash, g_str_equal);
	network->hits = hits_new();
	network->seen = fingerprints_new();
	network->owner_affiliations = g_hash_table_new(g_str_hash, g_str_equal);
	network->joins = g_array_new(FALSE, FALSE, sizeof(struct join));
	network->questions = g_array_new(FALSE, FALSE, sizeof(struct question));
	network->slices = g_array_new(FALSE, TRUE, sizeof(struct slice));
}

void network_release(struct network *network)
{
	GArray *const arrays[] = {
		network->interactions, network->gatherings,  network->evidence, network->mentions,
		network->declarations, network->shared_keys, network->handles,	network->claims,
		network->joins,	       network->questions,   network->slices,
	};
	GHashTable *const tables[] = {network->by_key, network->threads,
				      network->owner_affiliations};

	for (gsize i = 0; i < G_N_ELEMENTS(arrays); i++)
		g_array_unref(arrays[i]);
	for (gsize i = 0; i < G_N_ELEMENTS(tables); i++)
		g_hash_table_unref(tables[i]);
	fingerprints_free(network->seen);
	hits_free(network->hits);
	g_ptr_array_unref(network->gathered);
	g_array_unref(network->occasions);
	g_array_unref(network->occasion_dates);
	g_ptr_array_unref(network->parts);
	g_ptr_array_unref(network->sources);
	g_ptr_array_unref(network->people);
	g_string_chunk_free(network->strings);
}

const char *network_intern(struct network *network, const char *text)
{
	return text == NULL ? NULL : g_string_chunk_insert_const(network->strings, text);
}

static struct person *new_record(struct network *network, enum origin origin)
{
	struct person *person = g_new0(struct person, 1);

	person->id = network->people->len;
	person->origin = origin;
	person->name_made = DAY_NONE;
	person->job_made = DAY_NONE;
	person->same = person;
	g_ptr_array_add(network->people, person);
	return person;
}

struct source *network_source(struct network *network, const char *path, enum source_kind kind)
{
	struct source *source = source_new(path, kind);

	if (kind == SOURCE_LINKEDIN || kind == SOURCE_TWITTER) {
		source->account = new_record(network, kind == SOURCE_LINKEDIN ? ORIGIN_LINKEDIN
									      : ORIGIN_TWITTER);
		source->account->is_account = true;
	}
	g_ptr_array_add(network->sources, source);
	return source;
}

struct part *network_part(struct network *network, struct source *source, const char *path)
{
	struct part *part = g_new0(struct part, 1);

	part->id = network->parts->len;
	part->source = source;
	part->path = network_intern(network, path);
	g_ptr_array_add(network->parts, part);
	g_ptr_array_add(source->parts, part);
	return part;
}

const struct part *network_part_at(const struct network *network, struct place place)
{
	return g_ptr_array_index(network->parts, place.part);
}

guint64 network_source_bit(const struct network *network, const struct source *source)
{
	guint index = SOURCE_BITS - 1;

	if (source == NULL)
		return 0;
	g_ptr_array_find(network->sources, source, &index);
	return G_GUINT64_CONSTANT(1) << MIN(index, SOURCE_BITS - 1);
}

void network_read_from(struct network *network, const struct source *source)
{
	network->reading = source;
	network->reading_bit = network_source_bit(network, source);
}

struct person *network_find(const struct network *network, const char *key)
{
	return g_hash_table_lookup(network->by_key, key);
}

static void give_key(struct network *network, struct person *person, const char *key)
{
	const char *interned = network_intern(network, key);

	g_hash_table_insert(network->by_key, (gpointer)interned, person);
	person->keys = g_slist_prepend(person->keys, (gpointer)interned);
}

struct person *network_person(struct network *network, enum origin origin, const char *key)
{
	struct person *person = network_find(network, key);

	if (person == NULL) {
		person = new_record(network, origin);
		give_key(network, person, key);
	}
	person->seen_in |= network->reading_bit;
	return person;
}

struct person *network_keyless(struct network *network, enum origin origin)
{
	return new_record(network, origin);
}

void network_key(struct network *network, struct person *person, const char *key)
{
	struct person *other;

	if (key == NULL)
		return;
	other = network_find(network, key);
	if (other == NULL) {
		give_key(network, person, key);
	} else if (other != person) {
		struct shared_key shared = {person, other, network_intern(network, key)};

		g_array_append_val(network->shared_keys, shared);
	}
}

void network_handle(struct network *network, struct person *person, const char *handle_key,
		    enum handle_claim claim)
{
	struct handle_sighting sighting = {person, NULL, claim};

	if (handle_key == NULL || g_strcmp0(handle_key, person->handles[claim]) == 0)
		return;
	sighting.key = person->handles[claim] = network_intern(network, handle_key);
	if (network_first_sight(network, "handle", handle_key,
				person->keys ? person->keys->data : "",
				claim == HANDLE_FORMER ? "former" : "", NULL))
		g_array_append_val(network->handles, sighting);
}

/* Whether what an export of day `made` says replaces what stands: the newest wins, and of two
 * equally new the greater text, so that the order of exports does not matter. */
static bool is_newer(const char *text, gint32 made, const char *standing, gint32 standing_made)
{
	if (standing == NULL || made != standing_made)
		return standing == NULL || made > standing_made;
	return strcmp(text, standing) > 0;
}

static bool is_blank(const char *text)
{
	return text == NULL || text[strspn(text, " \t\r\n")] == '\0';
}

/* A LinkedIn export tells its day by a file name, which people change: one that has lost it is
 * taken for their newest. Twitter's have all told it since March 2020: one that does not is old. */
static gint32 day_made(const struct network *network, const struct person *person, gint32 made)
{
	bool is_undated_linkedin = made == DAY_NONE && network->reading != NULL &&
				   network->reading->kind == SOURCE_LINKEDIN;

	if (person->origin == ORIGIN_ADDRESS_BOOK)
		return made;
	/* What somebody's telephone calls them is worth less than what they call themselves. */
	return is_undated_linkedin ? MADE_LAST : MAX(made, NAMED_BY_THEMSELVES);
}

/* Rows of another export, and the user's journal, may know them by this name only. */
static void remember_former(struct network *network, struct person *person, const char *name)
{
	const char *interned;

	if (strcmp(name, person->name) == 0)
		return;
	interned = network_intern(network, name);
	if (!g_slist_find(person->former, interned) &&
	    g_slist_length(person->former) < FORMER_NAMES_MAX)
		person->former = g_slist_prepend(person->former, (gpointer)interned);
}

void network_name(struct network *network, struct person *person, const char *name, gint32 made)
{
	const char *standing = person->name;

	if (is_blank(name))
		return;
	made = day_made(network, person, made);
	if (!is_newer(name, made, standing, person->name_made)) {
		remember_former(network, person, name);
		return;
	}
	person->name = network_intern(network, name);
	person->name_made = made;
	if (standing != NULL)
		remember_former(network, person, standing);
}

static const char *none_if_blank(const char *text)
{
	return is_blank(text) ? NULL : text;
}

void network_job(struct network *network, struct person *person, const char *company,
		 const char *position, gint32 made)
{
	int order;

	made = day_made(network, person, made);
	order = (made > person->job_made) - (made < person->job_made);
	company = none_if_blank(company);
	position = none_if_blank(position);
	if (order == 0)
		order = g_strcmp0(company, person->company);
	if (order == 0)
		order = g_strcmp0(position, person->position);
	if (order <= 0)
		return;
	person->company = network_intern(network, company);
	person->position = network_intern(network, position);
	person->job_made = made;
}

void network_claim(struct network *network, struct source *source, struct person *person,
		   const char *reason)
{
	struct claim claim = {source, person, network_intern(network, reason)};

	g_array_append_val(network->claims, claim);
}

void network_owner_affiliation(struct network *network, const char *name)
{
	g_autofree char *folded = name_fold(name);

	if (*folded)
		g_hash_table_add(network->owner_affiliations,
				 (gpointer)network_intern(network, folded));
}

void network_add(struct network *network, struct interaction interaction)
{
	g_array_append_val(network->interactions, interaction);
}

void network_gather(struct network *network, struct gathering gathering,
		    struct person *const *people, guint count)
{
	if (count < 2)
		return;
	gathering.people = network->gathered->len;
	gathering.count = MIN(count, G_MAXUINT16);
	for (guint i = 0; i < gathering.count; i++)
		g_ptr_array_add(network->gathered, people[i]);
	g_array_append_val(network->gatherings, gathering);
}

void network_occasion(struct network *network, struct occasion occasion,
		      struct person *const *people, guint people_count,
		      const struct occasion_date *dates, guint date_count)
{
	if (people_count == 0 || date_count == 0)
		return;
	occasion.excerpt = network_intern(network, occasion.excerpt);
	occasion.people = network->gathered->len;
	occasion.people_count = people_count;
	occasion.dates = network->occasion_dates->len;
	occasion.date_count = date_count;
	for (guint i = 0; i < people_count; i++)
		g_ptr_array_add(network->gathered, people[i]);
	g_array_append_vals(network->occasion_dates, dates, date_count);
	g_array_append_val(network->occasions, occasion);
}

void network_evidence(struct network *network, struct evidence evidence)
{
	evidence.excerpt = network_intern(network, evidence.excerpt ? evidence.excerpt : "");
	g_array_append_val(network->evidence, evidence);
}

void network_mention(struct network *network, struct mention mention)
{
	mention.text = g_strdup(mention.text);
	mention.evidence.excerpt = network_intern(network, mention.evidence.excerpt);
	g_array_append_val(network->mentions, mention);
}

void network_declare(struct network *network, struct declaration declaration)
{
	declaration.key = network_intern(network, declaration.key);
	declaration.same_as = network_intern(network, declaration.same_as);
	declaration.name = network_intern(network, declaration.name);
	g_array_append_val(network->declarations, declaration);
}

guint32 network_thread(struct network *network, const char *id)
{
	guint32 number;

	if (id == NULL || *id == '\0')
		return 0;
	number = GPOINTER_TO_UINT(g_hash_table_lookup(network->threads, id));
	if (number == 0) {
		number = g_hash_table_size(network->threads) + 1;
		g_hash_table_insert(network->threads, (gpointer)network_intern(network, id),
				    GUINT_TO_POINTER(number));
	}
	return number;
}

bool network_first_sight(struct network *network, const char *what, ...)
{
	guint64 fingerprint = FINGERPRINT_NONE;
	va_list strings;

	va_start(strings, what);
	for (const char *text = what; text != NULL; text = va_arg(strings, const char *))
		fingerprint = fingerprint_text(fingerprint, text);
	va_end(strings);
	return fingerprints_add(network->seen, fingerprint);
}

bool network_first_sight_of(struct network *network, guint64 fingerprint)
{
	return fingerprints_add(network->seen, fingerprint);
}

void network_expect(const struct network *network, const char *what, const char *id)
{
	guint64 fingerprint = fingerprint_text(FINGERPRINT_NONE, what);

	fingerprints_expect(network->seen, fingerprint_text(fingerprint, id));
}

const struct interaction *network_interactions_of(const struct network *network,
						  const struct person *person, guint *count)
{
	const struct slice *slice = &g_array_index(network->slices, struct slice, person->id);

	*count = slice->count;
	return &g_array_index(network->interactions, struct interaction, slice->first);
}
