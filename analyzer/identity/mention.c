/*
 * Settling mentions. A name counts only when it is one person's alone; what fits several is told
 * to the user and left out, what fits nobody is counted.
 */
#include "analyzer/identity/mention.h"

#include <stdlib.h>
#include <string.h>

#include "analyzer/identity/closest.h"
#include "analyzer/name.h"
#include "analyzer/identity/name_index.h"
#include "analyzer/told/hits.h"

static struct part *part_of(const struct network *network, const struct mention *mention)
{
	return g_ptr_array_index(network->parts, mention->interaction.place.part);
}

static void add_interaction(struct network *network, const struct mention *mention,
			    struct person *person)
{
	struct interaction interaction = mention->interaction;

	if (interaction.from == NULL)
		interaction.from = person;
	else
		interaction.to = person;
	network_add(network, interaction);
}

/* False when nobody can be told to be meant, or nobody in particular, which is reported. */
static bool settle_person(struct records *records, struct name_index *index,
			  const struct mention *mention, struct diag *diag)
{
	struct network *network = records->network;
	g_autofree char *folded = name_fold(mention->text);
	g_autofree char *key = key_name(mention->text);
	struct person *person = name_index_only(index, folded);

	if (key == NULL)
		return false;
	if (person == NULL && name_index_find(index, folded)) {
		diag_report(diag, DIAG_NAME_NOT_UNIQUE, part_of(network, mention),
			    mention->interaction.place.line, "%s", mention->text);
		return false;
	}
	if (person == NULL) {
		person = network_person(network, mention->origin, key);
		person->folded = network_intern(network, folded);
		network_name(network, person, mention->text,
			     part_of(network, mention)->source->made);
		name_index_add(index, folded, person);
	}
	add_interaction(network, mention, person);
	return true;
}

static bool is_same_row(struct place a, struct place b)
{
	return a.part == b.part && a.line == b.line;
}

/* A row may name several people (the recipients of a message); they stand one after the other.
 * It names nobody known only when none of them is. */
static void settle_rows(struct records *records, enum origin origin, struct name_index *index,
			struct diag *diag)
{
	const GArray *mentions = records->network->mentions;
	bool names_somebody = false;

	for (guint i = 0; i < mentions->len; i++) {
		const struct mention *mention = &g_array_index(mentions, struct mention, i);
		const struct mention *next = mention + 1;
		struct place place = mention->interaction.place;

		if (mention->kind != MENTION_PERSON || mention->origin != origin)
			continue;
		names_somebody |= mention->is_beside;
		names_somebody |= settle_person(records, index, mention, diag);
		if (i + 1 < mentions->len && next->kind == MENTION_PERSON &&
		    is_same_row(next->interaction.place, place))
			continue;
		if (!names_somebody)
			part_recount(part_of(records->network, mention), ROW_KEPT,
				     ROW_NOBODY_KNOWN);
		names_somebody = false;
	}
}

static bool is_any_of(const struct network *network, enum origin origin)
{
	for (guint i = 0; i < network->mentions->len; i++) {
		const struct mention *mention =
			&g_array_index(network->mentions, struct mention, i);

		if (mention->kind == MENTION_PERSON && mention->origin == origin)
			return true;
	}
	return false;
}

void mentions_settle_people(struct records *records, struct diag *diag)
{
	for (enum origin origin = 0; origin < ORIGINS; origin++) {
		struct name_index index;

		if (!is_any_of(records->network, origin))
			continue;
		name_index_init(&index, records->network, origin);
		settle_rows(records, origin, &index, diag);
		name_index_release(&index);
	}
}

/* One word of a text as it may stand in a name: punctuation around it and the possessive away.
 * NULL when it cannot be part of a name: empty, or beginning with a small letter. */
static char *name_word(const char *word)
{
	const char *start = word;
	char *bare;
	gsize length;

	while (*start && !g_unichar_isalnum(g_utf8_get_char(start)))
		start = g_utf8_next_char(start);
	length = strlen(start);
	while (length > 0) {
		const char *last = g_utf8_find_prev_char(start, start + length);

		if (g_unichar_isalnum(g_utf8_get_char(last)))
			break;
		length = (gsize)(last - start);
	}
	if (length == 0 || g_unichar_islower(g_utf8_get_char(start)))
		return NULL;
	bare = g_strndup(start, length);
	if (g_str_has_suffix(bare, "'s"))
		bare[length - 2] = '\0';
	else if (g_str_has_suffix(bare, "\342\200\231s"))
		bare[length - 4] = '\0';
	return bare;
}

/* Whether a name ends here: "Ann Smith, Bo Berg" are two, whatever the words would make together.
 */
static bool ends_name(const char *word)
{
	return word[0] && strchr(".,;:!?)", word[strlen(word) - 1]) != NULL;
}

/* One of a text's words. */
struct text_word {
	char *written; /* without what stands around it; NULL when it cannot be part of a name */
	char *folded;
	bool ends_name;
};

static void text_word_clear(void *data)
{
	struct text_word *word = data;

	g_free(word->written);
	g_free(word->folded);
}

static GArray *split_words(const char *text)
{
	GArray *words = g_array_new(FALSE, FALSE, sizeof(struct text_word));
	g_auto(GStrv) pieces = g_strsplit_set(text, " \t\r\n/", -1);

	g_array_set_clear_func(words, text_word_clear);
	for (char **piece = pieces; *piece; piece++) {
		struct text_word word = {.ends_name = ends_name(*piece)};

		if (**piece == '\0')
			continue;
		word.written = name_word(*piece);
		word.folded = word.written ? name_fold(word.written) : NULL;
		g_array_append_val(words, word);
	}
	return words;
}

static const struct text_word *word_at(const GArray *words, guint index)
{
	return &g_array_index(words, struct text_word, index);
}

/* The longest full name that begins at this word, its only owner, and how many words it takes. */
static struct person *name_at(const struct name_index *index, const GArray *words, guint start,
			      guint *taken)
{
	g_autoptr(GString) name = g_string_new(NULL);
	struct person *found = NULL;

	for (guint i = start; i < words->len && i - start < index->longest; i++) {
		const struct text_word *word = word_at(words, i);

		if (word->folded == NULL || *word->folded == '\0')
			break;
		g_string_append_printf(name, "%s%s", i > start ? " " : "", word->folded);
		if (i > start && name_index_find(index, name->str)) {
			found = name_index_only(index, name->str);
			*taken = i - start + 1;
		}
		if (word->ends_name)
			break;
	}
	return found;
}

static char *as_written(const GArray *words, guint start, guint taken)
{
	GString *name = g_string_new(NULL);

	for (guint i = start; i < start + taken; i++)
		g_string_append_printf(name, "%s%s", i > start ? " " : "",
				       word_at(words, i)->written);
	return g_string_free(name, FALSE);
}

/* Everybody whose full name stands in a text and is theirs alone, but the owner, each once. `first`
 * becomes the first of these names as it is written there, NULL for none. */
static GPtrArray *people_in(const struct network *network, const struct name_index *index,
			    const char *text, char **first)
{
	g_autoptr(GArray) words = split_words(text);
	GPtrArray *people = g_ptr_array_new();

	*first = NULL;
	for (guint i = 0; i < words->len;) {
		guint taken = 1;
		struct person *person = name_at(index, words, i, &taken);

		if (person && person != network->owner && !g_ptr_array_find(people, person, NULL)) {
			if (people->len == 0)
				*first = as_written(words, i, taken);
			g_ptr_array_add(people, person);
		}
		i += taken;
	}
	return people;
}

/* Public words that name one person alone may say that they met. */
static void settle_text(struct network *network, const struct name_index *index,
			const struct mention *mention)
{
	g_autofree char *name = NULL;
	g_autoptr(GPtrArray) people = people_in(network, index, mention->text, &name);

	for (guint i = 0; i < people->len; i++)
		add_interaction(network, mention, g_ptr_array_index(people, i));
	if (people->len == 1)
		hits_note(network->hits,
			  &(struct said){.when = mention->interaction.when,
					 .place = mention->interaction.place,
					 .medium = TOLD_IN_POST,
					 .people = 1,
					 .name = name},
			  mention->text);
	if (people->len == 0)
		part_recount(part_of(network, mention), ROW_KEPT, ROW_NOBODY_KNOWN);
}

static int by_key(gconstpointer a, gconstpointer b)
{
	return key_compare(*(const char *const *)a, *(const char *const *)b);
}

static bool is_card_only(const struct person *person)
{
	for (const GSList *key = person->keys; key != NULL; key = key->next) {
		if (!g_str_has_prefix(key->data, "mail:") && !g_str_has_prefix(key->data, "phone:"))
			return false;
	}
	return true;
}

/* Whom a name in the journal may mean, each once: those known online if there are any, else the
 * cards of an address book. */
static GPtrArray *candidates(const struct name_index *index, const char *folded)
{
	const GPtrArray *people = name_index_find(index, folded);
	GPtrArray *online = g_ptr_array_new(), *cards = g_ptr_array_new();

	for (guint i = 0; people && i < people->len; i++) {
		struct person *person = record_root(g_ptr_array_index(people, i));
		GPtrArray *list = is_card_only(person) ? cards : online;

		if (!g_ptr_array_find(list, person, NULL))
			g_ptr_array_add(list, person);
	}
	if (online->len == 0) {
		g_ptr_array_unref(online);
		return cards;
	}
	g_ptr_array_unref(cards);
	return online;
}

static void report_several(const GPtrArray *people, const struct mention *mention,
			   const struct part *part, struct diag *diag)
{
	g_autoptr(GPtrArray) keys = g_ptr_array_new();
	g_autofree char *joined = NULL;

	for (guint i = 0; i < people->len; i++) {
		const char *key = record_key(g_ptr_array_index(people, i));

		if (key)
			g_ptr_array_add(keys, (gpointer)key);
	}
	g_ptr_array_sort(keys, by_key);
	g_ptr_array_add(keys, NULL);
	joined = g_strjoinv(", ", (char **)keys->pdata);
	diag_report(diag, DIAG_JOURNAL_SEVERAL, part, mention->evidence.place.line, "%s: %s",
		    mention->text, joined);
}

static void add_evidence(struct network *network, const struct mention *mention,
			 struct person *person)
{
	struct evidence evidence = mention->evidence;

	evidence.person = person;
	network_evidence(network, evidence);
}

static void settle_event(struct network *network, const struct name_index *index,
			 const struct mention *mention)
{
	g_autofree char *name = NULL;
	g_autoptr(GPtrArray) people = people_in(network, index, mention->text, &name);

	for (guint i = 0; i < people->len; i++)
		add_evidence(network, mention, g_ptr_array_index(people, i));
	if (people->len == 0 && !mention->is_beside)
		part_recount(g_ptr_array_index(network->parts, mention->evidence.place.part),
			     ROW_KEPT, ROW_NOBODY_KNOWN);
}

/* company:NAME means everybody whose company it is. */
static bool settle_company(struct network *network, const struct mention *mention)
{
	g_autofree char *wanted = name_fold(mention->text + strlen("company:"));
	bool found = false;

	for (guint i = 0; i < network->people->len; i++) {
		struct person *person = g_ptr_array_index(network->people, i);
		g_autofree char *company = NULL;

		if (person->same != person || person == network->owner || !person->company)
			continue;
		company = name_fold(person->company);
		if (*company && strcmp(company, wanted) == 0) {
			add_evidence(network, mention, person);
			found = true;
		}
	}
	return found;
}

static void report_nobody(const struct network *network, const char *folded, bool is_close_useful,
			  const struct mention *mention, const struct part *part, struct diag *diag)
{
	g_autofree char *closest = is_close_useful ? closest_people(network, folded) : g_strdup("");

	diag_report(diag, DIAG_JOURNAL_NOBODY, part, mention->evidence.place.line, "%s%s%s",
		    mention->text, *closest ? "; closest: " : "", closest);
}

static void settle_journal(struct network *network, const struct name_index *index,
			   const struct mention *mention, struct diag *diag)
{
	struct part *part = g_ptr_array_index(network->parts, mention->evidence.place.part);
	bool is_company = g_ascii_strncasecmp(mention->text, "company:", strlen("company:")) == 0;
	g_autofree char *key = key_parse(mention->text);
	g_autofree char *folded = name_fold(mention->text);
	g_autoptr(GPtrArray) people = candidates(index, folded);
	struct person *person = key ? network_find(network, key) : NULL;

	if (is_company && settle_company(network, mention))
		return;
	if (!is_company && person == NULL && people->len == 1)
		person = g_ptr_array_index(people, 0);
	if (person && record_root(person) != network->owner) {
		add_evidence(network, mention, record_root(person));
		return;
	}
	part_recount(part, ROW_KEPT, ROW_SKIPPED);
	if (!is_company && person == NULL && people->len > 1)
		report_several(people, mention, part, diag);
	else
		report_nobody(network, folded, !is_company && person == NULL, mention, part, diag);
}

void mentions_settle_texts(struct records *records, struct diag *diag)
{
	struct network *network = records->network;
	struct name_index index;

	if (network->mentions->len == 0)
		return;
	name_index_init(&index, network, ORIGINS);
	for (guint i = 0; i < network->people->len; i++) {
		struct person *person = g_ptr_array_index(network->people, i);
		g_autofree char *folded = NULL;

		if (person->same != person || person->name_made != G_MAXINT32)
			continue;
		folded = name_fold(person->name);
		name_index_add(&index, folded, person); /* as the user calls them */
	}
	for (guint i = 0; i < network->mentions->len; i++) {
		const struct mention *mention =
			&g_array_index(network->mentions, struct mention, i);

		if (mention->kind == MENTION_TEXT)
			settle_text(network, &index, mention);
		else if (mention->kind == MENTION_EVENT)
			settle_event(network, &index, mention);
		else if (mention->kind == MENTION_JOURNAL)
			settle_journal(network, &index, mention, diag);
	}
	name_index_release(&index);
	g_array_set_size(network->mentions, 0);
}
