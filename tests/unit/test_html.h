/*
 * A page read as XML, with a note of every element: what a browser would make of it without
 * repairing anything.
 */
#ifndef TESTS_UNIT_TEST_HTML_H
#define TESTS_UNIT_TEST_HTML_H

#include "tests/unit/test_report.h"

#include "reports/formats.h"

/* Elements and attributes that a page may have; everything else is refused. */
static const char *const page_elements[] = {
	"html",	   "head",    "meta",	"title", "style", "body", "header",  "nav",
	"main",	   "section", "h1",	"h2",	 "h3",	  "p",	  "a",	     "ul",
	"ol",	   "li",      "table",	"thead", "tbody", "tr",	  "th",	     "td",
	"strong",  "em",      "code",	"time",	 "wbr",	  "div",  "figure",  "figcaption",
	"details", "summary", "svg",	"desc",	 "g",	  "path", "polygon", "polyline",
	"rect",	   "line",    "circle", "use",	 "text",  "defs", "footer",  "blockquote",
	"pre",	   "hr"};

struct read_page {
	GHashTable *ids;
	GPtrArray *references; /* ids that something refers to */
	GPtrArray *addresses;  /* of links out of the page */
	GString *style, *policy, *text;
	guint style_depth;
};

static inline bool is_listed(const char *word, const char *const *list, gsize count)
{
	for (gsize i = 0; i < count; i++) {
		if (strcmp(word, list[i]) == 0)
			return true;
	}
	return false;
}

static inline void note_references(struct read_page *page, const char *ids)
{
	g_auto(GStrv) words = g_strsplit(ids, " ", -1);

	for (char **word = words; *word; word++)
		g_ptr_array_add(page->references, g_strdup(*word));
}

static inline void note_attribute(struct read_page *page, const char *name, const char *value)
{
	if (g_str_has_prefix(name, "on") || strcmp(name, "style") == 0 || strcmp(name, "src") == 0)
		fail_msg("an attribute %s=\"%s\"", name, value);
	if (strcmp(name, "id") == 0 && !g_hash_table_add(page->ids, g_strdup(value)))
		fail_msg("the id %s twice", value);
	if (strcmp(name, "aria-labelledby") == 0)
		note_references(page, value);
	if (strcmp(name, "href") == 0 && *value == '#')
		note_references(page, value + 1);
	else if (strcmp(name, "href") == 0)
		g_ptr_array_add(page->addresses, g_strdup(value));
	if (strcmp(name, "content") == 0 && strstr(value, "default-src"))
		g_string_assign(page->policy, value);
}

static inline void on_page_start(GMarkupParseContext *context, const char *element,
				 const char **names, const char **values, gpointer user,
				 GError **error)
{
	struct read_page *page = user;

	(void)context;
	(void)error;
	if (!is_listed(element, page_elements, G_N_ELEMENTS(page_elements)))
		fail_msg("an element <%s>", element);
	page->style_depth += strcmp(element, "style") == 0;
	for (; *names; names++, values++)
		note_attribute(page, *names, *values);
}

static inline void on_page_end(GMarkupParseContext *context, const char *element, gpointer user,
			       GError **error)
{
	struct read_page *page = user;

	(void)context;
	(void)error;
	page->style_depth -= strcmp(element, "style") == 0;
}

static inline void on_page_text(GMarkupParseContext *context, const char *text, gsize length,
				gpointer user, GError **error)
{
	struct read_page *page = user;

	(void)context;
	(void)error;
	g_string_append_len(page->style_depth ? page->style : page->text, text, (gssize)length);
}

/* Fails when the page is not well-formed, names an id twice, refers to none, or holds an element or
 * attribute that could do something. */
static inline void page_read(struct read_page *page, const char *html)
{
	static const GMarkupParser parser = {
		.start_element = on_page_start, .end_element = on_page_end, .text = on_page_text};
	g_autoptr(GMarkupParseContext) context = NULL;
	g_autoptr(GError) error = NULL;

	page->ids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	page->references = g_ptr_array_new_with_free_func(g_free);
	page->addresses = g_ptr_array_new_with_free_func(g_free);
	page->style = g_string_new(NULL);
	page->policy = g_string_new(NULL);
	page->text = g_string_new(NULL);
	page->style_depth = 0;
	context = g_markup_parse_context_new(&parser, 0, page, NULL);
	if (!g_markup_parse_context_parse(context, html, -1, &error) ||
	    !g_markup_parse_context_end_parse(context, &error))
		fail_msg("%s", error->message);
	for (guint i = 0; i < page->references->len; i++) {
		const char *id = g_ptr_array_index(page->references, i);

		if (!g_hash_table_contains(page->ids, id))
			fail_msg("a reference to %s, which is nowhere", id);
	}
}

static inline void page_release(struct read_page *page)
{
	g_hash_table_unref(page->ids);
	g_ptr_array_unref(page->references);
	g_ptr_array_unref(page->addresses);
	g_string_free(page->style, TRUE);
	g_string_free(page->policy, TRUE);
	g_string_free(page->text, TRUE);
}

#endif
