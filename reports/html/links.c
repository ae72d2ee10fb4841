/*
 * Names in the text as links to profiles. The one thing to know: a name is looked for word by word
 * in what is printed already, so that no section has to know about links; a name of one word could
 * be any word, and counts only where it stands alone, in a cell or in bold.
 */
#include "reports/html/html.h"

#include <string.h>

#include "analyzer/name.h"

#define MEMBER_ID	 "acoaa" /* slugs that are ids, broken by lower case: dead links */
#define MEMBER_ID_LENGTH 30

struct links {
	GHashTable *keys;	   /* name, owned -> keys of the tie; NULL when two have the name */
	GHashTable *by_first_word; /* first word -> GPtrArray of names of several words */
};

static char *linkedin_address(const char *slug)
{
	g_autofree char *escaped = g_uri_escape_string(slug, NULL, FALSE);

	if (g_str_has_prefix(slug, MEMBER_ID) && strlen(slug) >= MEMBER_ID_LENGTH)
		return NULL;
	return g_strconcat("https://www.linkedin.com/in/", escaped, NULL);
}

static char *handle_address(const char *handle)
{
	g_autofree char *escaped = g_uri_escape_string(handle, NULL, FALSE);

	return g_strconcat("https://x.com/", escaped, NULL);
}

static char *account_address(const char *id)
{
	g_autofree char *escaped = g_uri_escape_string(id, NULL, FALSE);

	return g_strconcat("https://x.com/i/user/", escaped, NULL);
}

static char *mail_address(const char *address)
{
	g_autofree char *escaped = g_uri_escape_string(address, "@", FALSE);

	return g_strconcat("mailto:", escaped, NULL);
}

char *profile_address(const GPtrArray *keys)
{
	static const struct {
		const char *prefix;
		char *(*address)(const char *rest);
	} kinds[] = {
		{"linkedin:", linkedin_address},
		{"twitter:@", handle_address},
		{"twitter:", account_address},
		{"mail:", mail_address},
	};

	for (gsize kind = 0; kind < G_N_ELEMENTS(kinds); kind++) {
		for (guint i = 0; i < keys->len; i++) {
			const char *key = g_ptr_array_index(keys, i);
			char *address = NULL;

			if (g_str_has_prefix(key, kinds[kind].prefix))
				address = kinds[kind].address(key + strlen(kinds[kind].prefix));
			if (address)
				return address;
		}
	}
	return NULL;
}

/* Whether a name can be told from other words in the middle of a sentence. */
static bool is_telling(const char *name)
{
	return *name == '@' || (strchr(name, ' ') && !g_unichar_islower(g_utf8_get_char(name)));
}

static void add_by_first_word(struct links *links, const char *name)
{
	g_autofree char *word = g_strndup(name, strcspn(name, " "));
	GPtrArray *names = g_hash_table_lookup(links->by_first_word, word);

	if (!names) {
		names = g_ptr_array_new();
		g_hash_table_insert(links->by_first_word, g_steal_pointer(&word), names);
	}
	g_ptr_array_add(names, (gpointer)name);
}

static void add_tie(struct links *links, const struct tie *tie)
{
	g_autofree char *name = name_clean(tie->name);

	if (*name == '\0')
		return;
	if (g_hash_table_contains(links->keys, name)) {
		/* The key that is kept is the one that by_first_word borrows. */
		g_hash_table_insert(links->keys, g_steal_pointer(&name), NULL);
		return;
	}
	if (is_telling(name))
		add_by_first_word(links, name);
	g_hash_table_insert(links->keys, g_steal_pointer(&name), tie->keys);
}

struct links *links_new(const struct findings *findings)
{
	struct links *links = g_new(struct links, 1);

	links->keys = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	links->by_first_word = g_hash_table_new_full(g_str_hash, g_str_equal, g_free,
						     (GDestroyNotify)g_ptr_array_unref);
	for (guint i = 0; i < findings->ties->len; i++)
		add_tie(links, &g_array_index(findings->ties, struct tie, i));
	return links;
}

void links_free(struct links *links)
{
	g_hash_table_unref(links->by_first_word);
	g_hash_table_unref(links->keys);
	g_free(links);
}

static void add_name(const struct links *links, GString *out, const char *name)
{
	const GPtrArray *keys = g_hash_table_lookup(links->keys, name);
	g_autofree char *address = keys ? profile_address(keys) : NULL;

	if (address) {
		g_string_append(out, "<a href=\"");
		html_add_text(out, address);
		g_string_append(out, "\" rel=\"noreferrer\">");
	}
	html_add_words(out, name);
	if (address)
		g_string_append(out, "</a>");
}

static bool ends_word(const char *here)
{
	gunichar next = g_utf8_get_char(here);

	return !g_unichar_isalnum(next) && next != '_';
}

/* The longest name that begins here, or NULL. */
static const char *name_at(const struct links *links, const char *here)
{
	g_autofree char *word = g_strndup(here, strcspn(here, " "));
	const GPtrArray *names;
	const char *longest = NULL;

	if (*word == '@') /* a handle ends before a comma too */
		word[1 + strspn(word + 1, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
					  "0123456789_")] = '\0';
	names = g_hash_table_lookup(links->by_first_word, word);
	for (guint i = 0; names && i < names->len; i++) {
		const char *name = g_ptr_array_index(names, i);

		if (g_str_has_prefix(here, name) && ends_word(here + strlen(name)) &&
		    (!longest || strlen(name) > strlen(longest)))
			longest = name;
	}
	return longest;
}

void links_add_text(const struct links *links, GString *out, const char *text, bool is_name)
{
	const char *written = text, *here = text;
	bool begins_word = true;

	if (is_name && g_hash_table_contains(links->keys, text)) {
		add_name(links, out, text);
		return;
	}
	while (*here) {
		const char *name = begins_word ? name_at(links, here) : NULL;

		if (name) {
			g_autofree char *before = g_strndup(written, (gsize)(here - written));

			html_add_words(out, before);
			add_name(links, out, name);
			here += strlen(name);
			written = here;
			begins_word = false;
		} else {
			begins_word = ends_word(here);
			here = g_utf8_next_char(here);
		}
	}
	html_add_words(out, written);
}
