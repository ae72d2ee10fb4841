/*
 * Markdown into the parts of the page, by the callbacks of md4c. The one thing to know: a paragraph
 * is written when it ends, because only then it is known whether it is a picture; and words are
 * gathered up to the next tag, because an escape cuts a name into pieces.
 */
#include "reports/html/html.h"

#include <md4c.h>
#include <string.h>

struct writer {
	const struct page *page;
	struct html_body *body;
	struct links *links;
	GHashTable *ids;   /* of the headings so far */
	GString *out;	   /* body->header, then body->sections */
	GString *run;	   /* words not yet written */
	GString *heading;  /* plain text of the heading being read */
	GString *alt_text; /* of the picture being read */
	gsize begin;	   /* of the paragraph or heading in `out` */
	guint column;	   /* of the table's row */
	guint links_open, names_open;
	enum plot picture;
	bool in_section, in_heading, in_picture, has_picture, ends_as_header_cell;
};

static void flush(struct writer *writer)
{
	if (writer->links_open > 0 || writer->in_heading)
		html_add_words(writer->out, writer->run->str);
	else
		links_add_text(writer->links, writer->out, writer->run->str,
			       writer->names_open > 0);
	g_string_truncate(writer->run, 0);
}

static void add_tag(struct writer *writer, const char *tag)
{
	flush(writer);
	g_string_append(writer->out, tag);
}

/* What the paragraph or heading holds, taken out of `out`; new string. */
static char *take_content(struct writer *writer)
{
	char *content;

	flush(writer);
	content = g_strdup(writer->out->str + writer->begin);
	g_string_truncate(writer->out, writer->begin);
	return content;
}

/* -- headings and sections -- */

/* "Where the data ends": "where-the-data-ends", as most readers of Markdown have it, and
 * "...-2" for the second. Borrowed. */
static const char *id_of(struct writer *writer, const char *heading)
{
	g_autoptr(GString) base = g_string_new(NULL);
	g_autofree char *id = NULL;
	const char *kept;

	for (const char *at = heading; *at; at = g_utf8_next_char(at)) {
		gunichar letter = g_utf8_get_char(at);

		if (g_unichar_isalnum(letter))
			g_string_append_unichar(base, g_unichar_tolower(letter));
		else if (letter == ' ' || letter == '-')
			g_string_append_c(base, '-');
	}
	id = g_strdup(base->len > 0 ? base->str : "section");
	for (guint number = 2; g_hash_table_contains(writer->ids, id); number++) {
		g_free(id);
		id = g_strdup_printf("%s-%u", base->str, number);
	}
	kept = id;
	g_hash_table_add(writer->ids, g_steal_pointer(&id));
	return kept;
}

static void end_section(struct writer *writer)
{
	if (writer->in_section)
		g_string_append(writer->out, "</section>\n");
	writer->in_section = false;
}

static void begin_heading(struct writer *writer, guint level)
{
	flush(writer);
	if (level == 2) {
		end_section(writer);
		writer->out = writer->body->sections;
	}
	writer->begin = writer->out->len;
	writer->in_heading = true;
	g_string_truncate(writer->heading, 0);
}

static void end_heading(struct writer *writer, guint level)
{
	g_autofree char *content = take_content(writer);
	GString *out = writer->out;

	writer->in_heading = false;
	if (level == 1) {
		g_string_assign(writer->body->title, writer->heading->str);
		g_string_append_printf(out, "<h1>%s</h1>\n", content);
		return;
	}
	if (level == 2) {
		const char *id = id_of(writer, writer->heading->str);

		g_string_append_printf(writer->body->contents, "<li><a href=\"#%s\">%s</a></li>\n",
				       id, content);
		g_string_append_printf(out,
				       "<section aria-labelledby=\"%s\">\n"
				       "<h2 id=\"%s\">%s</h2>\n",
				       id, id, content);
		writer->in_section = true;
		return;
	}
	g_string_append_printf(out, "<h%u id=\"%s\">%s</h%u>\n", level,
			       id_of(writer, writer->heading->str), content, level);
}

/* -- paragraphs and pictures -- */

static void begin_paragraph(struct writer *writer)
{
	flush(writer);
	writer->begin = writer->out->len;
	writer->has_picture = false;
}

static void end_paragraph(struct writer *writer)
{
	g_autofree char *content = take_content(writer);

	if (*content)
		g_string_append_printf(writer->out, "<p>%s</p>\n", content);
	if (writer->has_picture)
		html_figure(writer->out, writer->page, writer->picture, writer->alt_text->str);
	writer->has_picture = false;
}

/* "plots/share.svg"; PLOTS for any other. */
static enum plot plot_of(const MD_ATTRIBUTE *source)
{
	g_autofree char *path = g_strndup(source->text, source->size);

	for (guint plot = 0; plot < PLOTS; plot++) {
		g_autofree char *known = g_strdup_printf("plots/%s.svg", plot_name(plot));

		if (strcmp(path, known) == 0)
			return plot;
	}
	return PLOTS;
}

/* -- tables -- */

static void begin_table(struct writer *writer)
{
	/* A box that can be scrolled has to be reached by keyboard, and needs a name then. */
	add_tag(writer, "<div class=\"scroll\" role=\"group\" aria-label=\"Table\" tabindex=\"0\">"
			"\n<table>\n");
}

/* The first cell of a row names the row. */
static void begin_cell(struct writer *writer, bool is_header, MD_ALIGN align)
{
	bool names_row = !is_header && writer->column == 0;

	writer->column++;
	writer->names_open += !is_header;
	writer->ends_as_header_cell = is_header || names_row;
	add_tag(writer, writer->ends_as_header_cell ? "<th scope=\"" : "<td");
	if (writer->ends_as_header_cell)
		g_string_append(writer->out, is_header ? "col\"" : "row\"");
	g_string_append(writer->out, align == MD_ALIGN_RIGHT ? " class=\"number\">" : ">");
}

static void end_cell(struct writer *writer, bool is_header)
{
	add_tag(writer, writer->ends_as_header_cell ? "</th>" : "</td>");
	writer->names_open -= !is_header;
}

/* -- what md4c calls -- */

static const struct {
	const char *open, *close;
} plain_blocks[] = {
	[MD_BLOCK_QUOTE] = {"<blockquote>\n", "</blockquote>\n"},
	[MD_BLOCK_UL] = {"<ul>\n", "</ul>\n"},
	[MD_BLOCK_LI] = {"<li>", "</li>\n"},
	[MD_BLOCK_HR] = {"<hr />\n", ""},
	[MD_BLOCK_CODE] = {"<pre><code>", "</code></pre>\n"},
	[MD_BLOCK_THEAD] = {"<thead>\n", "</thead>\n"},
	[MD_BLOCK_TBODY] = {"<tbody>\n", "</tbody>\n"},
	[MD_BLOCK_OL] = {"", "</ol>\n"},
	[MD_BLOCK_TR] = {"<tr>", "</tr>\n"},
	[MD_BLOCK_TABLE] = {"", "</table>\n</div>\n"},
	[MD_BLOCK_TD] = {NULL, NULL},
};

static int enter_block(MD_BLOCKTYPE type, void *detail, void *user)
{
	struct writer *writer = user;

	switch (type) {
	case MD_BLOCK_H:
		begin_heading(writer, ((MD_BLOCK_H_DETAIL *)detail)->level);
		break;
	case MD_BLOCK_P:
		begin_paragraph(writer);
		break;
	case MD_BLOCK_TABLE:
		begin_table(writer);
		break;
	case MD_BLOCK_TH:
	case MD_BLOCK_TD:
		begin_cell(writer, type == MD_BLOCK_TH, ((MD_BLOCK_TD_DETAIL *)detail)->align);
		break;
	case MD_BLOCK_OL:
		flush(writer);
		g_string_append_printf(writer->out, "<ol start=\"%u\">\n",
				       ((MD_BLOCK_OL_DETAIL *)detail)->start);
		break;
	default:
		writer->column = 0;
		if (plain_blocks[type].open)
			add_tag(writer, plain_blocks[type].open);
	}
	return 0;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *user)
{
	struct writer *writer = user;

	switch (type) {
	case MD_BLOCK_H:
		end_heading(writer, ((MD_BLOCK_H_DETAIL *)detail)->level);
		break;
	case MD_BLOCK_P:
		end_paragraph(writer);
		break;
	case MD_BLOCK_TH:
	case MD_BLOCK_TD:
		end_cell(writer, type == MD_BLOCK_TH);
		break;
	default:
		if (plain_blocks[type].close)
			add_tag(writer, plain_blocks[type].close);
	}
	return 0;
}

/* Only within the page: the report has no other links, and a wrong one must not become one. */
static void begin_link(struct writer *writer, const MD_ATTRIBUTE *href)
{
	g_autofree char *target = g_strndup(href->text, href->size);

	flush(writer);
	writer->links_open++;
	g_string_append(writer->out, "<a href=\"");
	html_add_text(writer->out, *target == '#' ? target : "#");
	g_string_append(writer->out, "\">");
}

static const char *const span_names[] = {
	[MD_SPAN_EM] = "em", [MD_SPAN_STRONG] = "strong", [MD_SPAN_CODE] = "code"};

static int enter_span(MD_SPANTYPE type, void *detail, void *user)
{
	struct writer *writer = user;

	if (type == MD_SPAN_IMG) {
		flush(writer);
		writer->picture = plot_of(&((MD_SPAN_IMG_DETAIL *)detail)->src);
		writer->in_picture = writer->has_picture = true;
		g_string_truncate(writer->alt_text, 0);
	} else if (type == MD_SPAN_A) {
		begin_link(writer, &((MD_SPAN_A_DETAIL *)detail)->href);
	} else if (type < G_N_ELEMENTS(span_names) && span_names[type] && !writer->in_picture) {
		flush(writer);
		g_string_append_printf(writer->out, "<%s>", span_names[type]);
		writer->names_open += type == MD_SPAN_STRONG;
		writer->links_open += type == MD_SPAN_CODE;
	}
	return 0;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *user)
{
	struct writer *writer = user;

	(void)detail;
	if (type == MD_SPAN_IMG) {
		writer->in_picture = false;
	} else if (type == MD_SPAN_A) {
		add_tag(writer, "</a>");
		writer->links_open--;
	} else if (type < G_N_ELEMENTS(span_names) && span_names[type] && !writer->in_picture) {
		flush(writer);
		g_string_append_printf(writer->out, "</%s>", span_names[type]);
		writer->names_open -= type == MD_SPAN_STRONG;
		writer->links_open -= type == MD_SPAN_CODE;
	}
	return 0;
}

/* All text is text: entities and tags are printed as they stand, as the report writes none. */
static int text(MD_TEXTTYPE type, const MD_CHAR *words, MD_SIZE size, void *user)
{
	struct writer *writer = user;
	GString *to = writer->in_picture ? writer->alt_text : writer->run;

	if (type == MD_TEXT_SOFTBR || type == MD_TEXT_BR) {
		words = " ";
		size = 1;
	}
	g_string_append_len(to, words, size);
	if (writer->in_heading)
		g_string_append_len(writer->heading, words, size);
	return 0;
}

void html_body_init(struct html_body *body, const struct page *page, const char *markdown)
{
	const MD_PARSER parser = {
		.flags = MD_FLAG_TABLES | MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS,
		.enter_block = enter_block,
		.leave_block = leave_block,
		.enter_span = enter_span,
		.leave_span = leave_span,
		.text = text,
	};
	struct writer writer = {.page = page, .body = body};

	body->title = g_string_new(NULL);
	body->header = g_string_new(NULL);
	body->contents = g_string_new(NULL);
	body->sections = g_string_new(NULL);
	writer.links = links_new(page->findings);
	writer.ids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	writer.out = body->header;
	writer.run = g_string_new(NULL);
	writer.heading = g_string_new(NULL);
	writer.alt_text = g_string_new(NULL);
	md_parse(markdown, (MD_SIZE)strlen(markdown), &parser, &writer);
	flush(&writer);
	end_section(&writer);
	links_free(writer.links);
	g_hash_table_unref(writer.ids);
	g_string_free(writer.run, TRUE);
	g_string_free(writer.heading, TRUE);
	g_string_free(writer.alt_text, TRUE);
}

void html_body_release(struct html_body *body)
{
	g_string_free(body->title, TRUE);
	g_string_free(body->header, TRUE);
	g_string_free(body->contents, TRUE);
	g_string_free(body->sections, TRUE);
}
