/*
 * What must never stand in public. The one thing to know: the audience counts as much as the ties,
 * for it has a name too.
 */
#include "reports/public/known.h"

#include <string.h>

#include "analyzer/name.h"

#define DIGITS_OF_AN_ID 8 /* shorter ones are numbers like any other */

struct walk {
	void (*visit)(enum known kind, const char *text, gpointer data);
	gpointer data;
};

static const char *const words[KNOWN_KINDS] = {
	[KNOWN_NAME] = "a name",      [KNOWN_HANDLE] = "a handle",	[KNOWN_MAIL] = "an address",
	[KNOWN_SLUG] = "a profile",   [KNOWN_COMPANY] = "a company",	[KNOWN_POSITION] = "a job",
	[KNOWN_EXCERPT] = "evidence", [KNOWN_PHONE] = "a phone number",
};

const char *known_words(enum known kind)
{
	return words[kind];
}

static void visit(const struct walk *walk, enum known kind, const char *text)
{
	if (text && *text)
		walk->visit(kind, text, walk->data);
}

/* Without credentials and pictures, which name nobody. */
static void visit_name(const struct walk *walk, const char *name)
{
	g_autofree char *folded = name ? name_fold(name) : NULL;

	visit(walk, KNOWN_NAME, folded);
}

static const struct {
	const char *prefix;
	enum known kind;
} prefixes[] = {
	{"linkedin:", KNOWN_SLUG}, {"twitter:", KNOWN_HANDLE}, {"mail:", KNOWN_MAIL},
	{"phone:", KNOWN_PHONE},   {"facebook:", KNOWN_NAME},  {"name:", KNOWN_NAME},
};

static void visit_key(const struct walk *walk, const char *key)
{
	g_autofree char *without_day = g_strndup(key, strcspn(key, "#"));

	for (gsize i = 0; i < G_N_ELEMENTS(prefixes); i++) {
		const char *text = without_day + strlen(prefixes[i].prefix);

		if (!g_str_has_prefix(without_day, prefixes[i].prefix))
			continue;
		if (prefixes[i].kind != KNOWN_HANDLE || *text == '@' ||
		    strlen(text) >= DIGITS_OF_AN_ID)
			visit(walk, prefixes[i].kind, text);
	}
}

static void visit_person(const struct walk *walk, const struct person *person)
{
	/* Folded already where the network is settled. */
	if (person->folded)
		visit(walk, KNOWN_NAME, person->folded);
	else
		visit_name(walk, person->name);
	for (const GSList *former = person->former; former; former = former->next)
		visit_name(walk, former->data);
	for (const GSList *key = person->keys; key; key = key->next)
		visit_key(walk, key->data);
	visit(walk, KNOWN_COMPANY, person->company);
	visit(walk, KNOWN_POSITION, person->position);
}

/* What outputs call them: a name, unless it is a handle or a key for want of one. */
static void visit_shown(const struct walk *walk, const char *name, const char *key)
{
	if (name && *name != '@' && strcmp(name, key) != 0)
		visit_name(walk, name);
}

static void visit_tie(const struct walk *walk, const struct tie *tie)
{
	visit_shown(walk, tie->name, tie->person);
	for (guint i = 0; i < tie->keys->len; i++)
		visit_key(walk, g_ptr_array_index(tie->keys, i));
	visit(walk, KNOWN_COMPANY, tie->company);
	visit(walk, KNOWN_POSITION, tie->position);
}

void known_each(const struct findings *findings,
		void (*visitor)(enum known kind, const char *text, gpointer data), gpointer data)
{
	const struct walk walk = {visitor, data};

	for (guint i = 0; findings->everybody && i < findings->everybody->len; i++)
		visit_person(&walk, g_ptr_array_index(findings->everybody, i));
	for (guint i = 0; i < findings->ties->len; i++)
		visit_tie(&walk, &g_array_index(findings->ties, struct tie, i));
	visit_name(&walk, findings->owner_name);
	for (guint i = 0; i < findings->owner_keys->len; i++)
		visit_key(&walk, g_ptr_array_index(findings->owner_keys, i));
	for (guint i = 0; i < findings->evidence->len; i++) {
		const struct found_evidence *piece =
			&g_array_index(findings->evidence, struct found_evidence, i);

		visit_shown(&walk, piece->name, piece->person);
		visit(&walk, KNOWN_EXCERPT, piece->excerpt);
	}
}
