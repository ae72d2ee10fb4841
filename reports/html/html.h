/*
 * report.html: one page that needs nothing else, no script and no request. Its words are those of
 * report.md, parsed by md4c; its pictures are the SVG of the plots, written anew.
 *
 * What is appended is well-formed XML too, so that an unclosed tag or a stray "<" is an error that
 * a test can see. Text from an archive passes html_add_text() on its way out, also in attributes.
 */
#ifndef REPORTS_HTML_HTML_H
#define REPORTS_HTML_HTML_H

#include "reports/formats.h"

/* Appends text for an element or a quoted attribute: valid UTF-8, nothing in it a tag, an entity or
 * a quotation mark, no control and no bidirectional characters. */
void html_add_text(GString *out, const char *text);

/* The same for an element's text that is to be read: no line breaks within a date, and one may
 * come within a word that is longer than a line. */
void html_add_words(GString *out, const char *text);

/* The names of ties as links to their profiles. */
struct links;

/* Ties whose name is theirs alone and who have a key that leads to a profile. */
struct links *links_new(const struct findings *findings);
void links_free(struct links *links);

/* Appends text; the names in it that have a profile become links. `is_name`: when the text as a
 * whole is a name, it may be of one word. */
void links_add_text(const struct links *links, GString *out, const char *text, bool is_name);

/* The address of a tie's profile, new string: on LinkedIn, else on X, else where to write mail.
 * NULL when none of the keys (const char *) leads to one. */
char *profile_address(const GPtrArray *keys);

/* The parts of the page that come out of report.md. */
struct html_body {
	GString *title;	   /* plain text of the first heading */
	GString *header;   /* what stands before the first section */
	GString *contents; /* list items with links to the sections */
	GString *sections;
};
void html_body_init(struct html_body *body, const struct page *page, const char *markdown);
void html_body_release(struct html_body *body);

/* Appends the picture with its words and its numbers; the alternative text alone when there is no
 * picture to show. */
void html_figure(GString *out, const struct page *page, enum plot plot, const char *alt_text);

/* A picture for the page, and the texts of its heading that the page prints itself. */
struct html_picture {
	GString *svg;
	GString *above, *foot; /* the subtitle; what stands below the plot */
};

/* Reads the SVG of the plot of that name. False when it cannot be read; to be released then too. */
bool html_picture_init(struct html_picture *picture, const char *name, const char *title,
		       const char *alt_text, const GString *source);
void html_picture_release(struct html_picture *picture);

/* style.css, built in line by line; the last is NULL. */
extern const char *const html_style_lines[];

#endif
