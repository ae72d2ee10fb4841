/*
 * report.html as a whole: the head with its policy, the header, the contents, the sections, the
 * footer. The one thing to know: the policy forbids everything but the one stylesheet, which it
 * knows by its hash, so that not even a text that slipped through every escape could do anything.
 */
#include "reports/html/html.h"

#include "reports/plots/style.h"

/* "MET_TEXT" as a name in CSS: "--met-text". */
static char *property_of(const struct plot_colour *colour)
{
	g_autofree char *small = g_ascii_strdown(colour->name, -1);

	return g_strconcat("--", g_strdelimit(small, "_", '-'), NULL);
}

static void add_palette(GString *style, bool is_dark)
{
	g_string_append(style, is_dark ? "@media screen and (prefers-color-scheme: dark) {\n" : "");
	g_string_append(style, ":root {");
	for (const struct plot_colour *colour = plot_palette; colour->name; colour++) {
		g_autofree char *property = property_of(colour);

		g_string_append_printf(style, " %s: %s;", property,
				       is_dark ? colour->dark : colour->light);
	}
	g_string_append(style, is_dark ? " }\n}\n" : " }\n");
}

/* In the pictures each colour stands as its light value, for mail and paper; on a screen it is
 * what the palette has for it. */
static void add_picture_rules(GString *style)
{
	static const char *const attributes[] = {"fill", "stroke", "color"};

	for (const struct plot_colour *colour = plot_palette; colour->name; colour++) {
		g_autofree char *property = property_of(colour);
		g_autofree char *value = g_ascii_strdown(colour->light, -1);

		for (gsize i = 0; i < G_N_ELEMENTS(attributes); i++)
			g_string_append_printf(style, "svg [%s=\"%s\"] { %s: var(%s); }\n",
					       attributes[i], value, attributes[i], property);
	}
}

/* The stylesheet, and the colours of the plots behind it. New string. */
static GString *stylesheet(void)
{
	GString *style = g_string_new("\n");

	add_palette(style, false);
	add_palette(style, true);
	for (const char *const *line = html_style_lines; *line; line++)
		g_string_append_printf(style, "%s\n", *line);
	add_picture_rules(style);
	return style;
}

static char *hash_of(const GString *style)
{
	g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);
	guint8 digest[32];
	gsize length = sizeof digest;

	g_checksum_update(checksum, (const guchar *)style->str, (gssize)style->len);
	g_checksum_get_digest(checksum, digest, &length);
	return g_base64_encode(digest, length);
}

static void add_head(GString *out, const char *title)
{
	g_autoptr(GString) style = stylesheet();
	g_autofree char *hash = hash_of(style);

	g_string_append_printf(
		out,
		"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\" />\n"
		"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
		"style-src 'sha256-%s'; base-uri 'none'; form-action 'none'\" />\n"
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n"
		"<meta name=\"color-scheme\" content=\"light dark\" />\n"
		"<meta name=\"referrer\" content=\"no-referrer\" />\n"
		"<meta name=\"robots\" content=\"noindex\" />\n<title>",
		hash);
	html_add_text(out, title);
	g_string_append_printf(out, "</title>\n<style>%s</style>\n</head>\n", style->str);
}

static void add_footer(GString *out)
{
	g_string_append(out,
			"<footer>\n<p>Made by overcoffee on your own machine, from your own "
			"exports. This page loads nothing and sends nothing. It speaks of your "
			"friends by name: think before you pass it on.</p>\n</footer>\n");
}

void html_write(GString *out, const struct page *page)
{
	g_autoptr(GString) markdown = g_string_new(NULL);
	struct html_body body;

	markdown_write(markdown, page);
	html_body_init(&body, page, markdown->str);
	add_head(out, body.title->str);
	g_string_append_printf(out,
			       "<body>\n<header>\n%s</header>\n"
			       "<nav aria-label=\"Contents\">\n<ul>\n%s</ul>\n</nav>\n"
			       "<main>\n%s</main>\n",
			       body.header->str, body.contents->str, body.sections->str);
	add_footer(out);
	g_string_append(out, "</body>\n</html>\n");
	html_body_release(&body);
}
