/*
 * report.html: that its words are escaped, that its parts hang together, and that nothing in it can
 * do anything. How it looks is for eyes, and for `make check-browser`.
 */
#include "tests/unit/test_html.h"

#include "reports/html/html.h"
#include "reports/plots/kind.h"
#include "reports/plots/style.h"

static void assert_words(void (*add)(GString *out, const char *text), const char *text,
			 const char *expected)
{
	g_autoptr(GString) out = g_string_new(NULL);

	add(out, text);
	assert_string_equal(out->str, expected);
}

/* -- words -- */

static void text_is_escaped(void **state)
{
	static const struct {
		const char *text, *html;
	} rows[] = {
		{"<svg onload=alert(1)>", "&lt;svg onload=alert(1)&gt;"},
		{"\"; DROP TABLE ties; --", "&quot;; DROP TABLE ties; --"},
		{"O'Neil & `reboot`", "O&apos;Neil &amp; `reboot`"},
		{"&lt;", "&amp;lt;"},
		{"right\xE2\x80\xAEtfel\xE2\x80\x8F", "righttfel"},
		{"\x01\x1B[31m\xC2\x85red", "[31mred"},
		{"half a letter \xC3", "half a letter \xEF\xBF\xBD"},
		{"", ""},
	};

	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
		assert_words(html_add_text, rows[i].text, rows[i].html);
}

static void dates_hold_together_and_long_words_do_not(void **state)
{
	static const struct {
		const char *text, *html;
	} rows[] = {
		{"up to 2026-10-31", "up to <time>2026-10-31</time>"},
		{"(2026-10-31, late)", "(<time>2026-10-31</time>, late)"},
		{"2021-03 to 2026-10.", "<time>2021-03</time> to <time>2026-10</time>."},
		{"555-0100 2026-1 2026-10-3 2026-10-311 a2026-10",
		 "555-0100 2026-1 2026-10-3 2026-10-311 a2026-10"},
		{"ABCDEFGHIJKLMNOPQRSTUVWXYZ1234", "ABCDEFGHIJKLMNOPQRSTUVWXYZ1234"},
		{"ABCDEFGHIJKLMNOPQRSTUVWXYZ12345", "ABCDEFGHIJKLMNOPQRST<wbr />UVWXYZ12345"},
		{"a < b", "a &lt; b"},
	};

	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
		assert_words(html_add_words, rows[i].text, rows[i].html);
}

/* -- links -- */

static void keys_lead_to_profiles(void **state)
{
	static const struct {
		const char *keys[3];
		const char *address;
	} rows[] = {
		{{"linkedin:ann-oak", "mail:ann@example.org"},
		 "https://www.linkedin.com/in/ann-oak"},
		{{"linkedin:zo\xC3\xAB\"><b"}, "https://www.linkedin.com/in/zo%C3%AB%22%3E%3Cb"},
		{{"twitter:4242", "twitter:@ann_oak"}, "https://x.com/ann_oak"},
		{{"twitter:4242"}, "https://x.com/i/user/4242"},
		{{"mail:ann@example.org"}, "mailto:ann@example.org"},
		{{"mail:ann?bcc=bo@example.org"}, "mailto:ann%3Fbcc%3Dbo@example.org"},
		{{"linkedin:acoaabcdefghijklmnopqrstuvwxyz01234567"}, NULL},
		{{"name:ann oak", "phone:+15550100"}, NULL},
	};

	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(GPtrArray) keys = texts(rows[i].keys);
		g_autofree char *address = profile_address(keys);

		if (rows[i].address)
			assert_string_equal(address, rows[i].address);
		else
			assert_null(address);
	}
}

#define ANN "<a href=\"https://www.linkedin.com/in/ann\" rel=\"noreferrer\">Ann Oak</a>"
#define ANN_MARIE                                                                                  \
	"<a href=\"https://www.linkedin.com/in/marie\" rel=\"noreferrer\">Ann Oak Marie</a>"
#define SASZA  "<a href=\"https://www.linkedin.com/in/sasza\" rel=\"noreferrer\">Sasza</a>"
#define HANDLE "<a href=\"https://x.com/pip_o\" rel=\"noreferrer\">@pip_o</a>"

static void names_become_links(void **state)
{
	static const struct {
		const char *text;
		bool is_name;
		const char *html;
	} rows[] = {
		{"Ann Oak", true, ANN},
		{"Ann Oak, Bo Elm and Ann Oak.", false, ANN ", Bo Elm and " ANN "."},
		{"Ann Oak Marie and Ann Oakes", false, ANN_MARIE " and Ann Oakes"},
		{"JoAnn Oak", false, "JoAnn Oak"},
		{"Sasza", true, SASZA},
		{"Sasza left", false, "Sasza left"},
		{"Sasza left", true, "Sasza left"},
		{"ask @pip_o, not @pip_ox", false, "ask " HANDLE ", not @pip_ox"},
		{"Twin Name", true, "Twin Name"},
		{"no key", true, "no key"},
		{"and spoken", false, "and spoken"},
	};
	struct made_up made;
	struct links *links;

	(void)state;
	made_up_init(&made);
	made_up_online(&made, "linkedin:ann", "Ann Oak", 9, "");
	made_up_online(&made, "linkedin:marie", "Ann  Oak Marie", 8, "");
	made_up_online(&made, "linkedin:sasza", "Sasza", 7, "");
	made_up_online(&made, "twitter:@pip_o", "@pip_o", 6, "");
	made_up_online(&made, "linkedin:twin", "Twin Name", 5, "");
	made_up_online(&made, "linkedin:other", "Twin Name", 4, "");
	made_up_online(&made, "name:no key", "no key", 3, "");
	made_up_online(&made, "linkedin:and", "and spoken", 2, "");
	links = links_new(&made.findings);
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(GString) out = g_string_new(NULL);

		links_add_text(links, out, rows[i].text, rows[i].is_name);
		assert_string_equal(out->str, rows[i].html);
	}
	links_free(links);
	made_up_release(&made);
}

/* -- Markdown -- */

static void assert_sections(const char *markdown, const char *sections)
{
	struct made_up made;
	struct page page = {.findings = &made.findings, .diag = &made.diag};
	struct html_body body;

	made_up_init(&made);
	made_up_online(&made, "linkedin:ann", "Ann Oak", 9, "");
	html_body_init(&body, &page, markdown);
	assert_string_equal(body.sections->str, sections);
	html_body_release(&body);
	made_up_release(&made);
}

static void markdown_becomes_sections(void **state)
{
	(void)state;
	assert_sections("# T\n\nAnn\n\n## One *or* two\n\nAnn\nOak and `a<b`.\n\n## One or two\n",
			"<section aria-labelledby=\"one-or-two\">\n"
			"<h2 id=\"one-or-two\">One <em>or</em> two</h2>\n"
			"<p>" ANN " and <code>a&lt;b</code>.</p>\n</section>\n"
			"<section aria-labelledby=\"one-or-two-2\">\n"
			"<h2 id=\"one-or-two-2\">One or two</h2>\n</section>\n");
	assert_sections("## A\n\n1. **Ann Oak** (9)\n2. Bo\n\n- x\n",
			"<section aria-labelledby=\"a\">\n<h2 id=\"a\">A</h2>\n"
			"<ol start=\"1\">\n<li><strong>" ANN
			"</strong> (9)</li>\n<li>Bo</li>\n</ol>\n"
			"<ul>\n<li>x</li>\n</ul>\n</section>\n");
	assert_sections(
		"## A\n\n| Name | Ties |\n|:---|---:|\n| Ann Oak | 1 |\n",
		"<section aria-labelledby=\"a\">\n<h2 id=\"a\">A</h2>\n"
		"<div class=\"scroll\" role=\"group\" aria-label=\"Table\" "
		"tabindex=\"0\">\n<table>\n"
		"<thead>\n<tr><th scope=\"col\">Name</th><th scope=\"col\" "
		"class=\"number\">Ties</th>"
		"</tr>\n</thead>\n<tbody>\n<tr><th scope=\"row\">" ANN
		"</th><td class=\"number\">1</td></tr>\n</tbody>\n</table>\n</div>\n</section>\n");
}

static void what_the_report_never_writes_stays_text(void **state)
{
	(void)state;
	assert_sections("## A\n\n<script>x</script> &nbsp; <b>\n\n<div onclick=x>\n",
			"<section aria-labelledby=\"a\">\n<h2 id=\"a\">A</h2>\n"
			"<p>&lt;script&gt;x&lt;/script&gt; &amp;nbsp; &lt;b&gt;</p>\n"
			"<p>&lt;div onclick=x&gt;</p>\n</section>\n");
	assert_sections("## A\n\n[x](javascript:y) [Ann Oak](#a)\n",
			"<section aria-labelledby=\"a\">\n<h2 id=\"a\">A</h2>\n"
			"<p><a href=\"#\">x</a> <a href=\"#a\">Ann Oak</a></p>\n</section>\n");
	assert_sections("## A\n\n![Bars \\<b> of *two*](elsewhere.png)\n",
			"<section aria-labelledby=\"a\">\n<h2 id=\"a\">A</h2>\n"
			"<p class=\"foot\">Bars &lt;b&gt; of two</p>\n</section>\n");
}

/* -- pictures -- */

static const char gnuplot_picture[] =
	"<?xml version=\"1.0\"?>\n<svg viewBox=\"0 0 1200 675\" onload=\"x()\">\n"
	"<title>t</title><script>x()</script>\n"
	"<g id=\"gnuplot_canvas\"><rect x=\"0\" y=\"0\" width=\"1200\" height=\"675\"/>\n"
	"<defs><circle id='gpPt5' r='1' style='x'/></defs>\n"
	"<g fill=\"none\" color=\"black\"></g>\n"
	"<g transform=\"translate(48.00,66.00)\"><text><tspan>Title</tspan></text></g>\n"
	"<g transform=\"translate(48.00,103.00)\"><text>Sub &lt;i&gt;</text></g>\n"
	"<g transform=\"translate(48.00,300.00)\" fill=\"rgb(31, 35, 40)\" "
	"font-family=\"DejaVu Sans Condensed Bold\"><text onclick=\"x\"><tspan>43% &amp; met"
	"</tspan></text></g>\n"
	"<g transform=\"translate(48.00,653.00)\"><text>Foot</text></g>\n"
	"<use xlink:href='#gpPt5' color='#5E2F0D'/><a href=\"x\"><path d=\"M0\"/></a>\n"
	"<image href=\"http://example.org\"/>\n</g>\n</svg>\n";

static const char traced[] =
	"font-family=\"DejaVu Sans Condensed, Arial, sans-serif\">\n"
	"<title id=\"plot-ceilings-title\">Your one tie stops at the screen</title>\n"
	"<desc id=\"plot-ceilings-description\">Alt &lt;b&gt;</desc>\n"
	"<g><defs><circle id=\"plot-ceilings-gpPt5\" r=\"1\" /></defs>\n"
	"<g transform=\"translate(48.00,300.00)\" fill=\"#1f2328\" font-weight=\"bold\">"
	"<text>43% &amp; met</text></g>\n"
	"<use href=\"#plot-ceilings-gpPt5\" color=\"#5e2f0d\" /></g>\n</svg>\n";

static char *figure_of(const char *svg, const char *table)
{
	g_autoptr(GString) source = g_string_new(svg), numbers = g_string_new(table);
	GString *out = g_string_new(NULL);
	struct made_up made;
	struct page page = {.findings = &made.findings, .diag = &made.diag};

	made_up_init(&made);
	made_up_online(&made, "linkedin:ann", "Ann Oak", 9, "");
	page.svg[PLOT_CEILINGS] = source;
	page.table[PLOT_CEILINGS] = numbers;
	html_figure(out, &page, PLOT_CEILINGS, "Alt <b>");
	made_up_release(&made);
	return g_string_free(out, FALSE);
}

static void pictures_are_written_anew(void **state)
{
	g_autofree char *figure = figure_of(gnuplot_picture, "");
	g_autofree char *broken = figure_of("<svg><g></svg>", "");
	const char *svg = strstr(figure, "font-family");

	(void)state;
	assert_int_equal(strncmp(svg, traced, strlen(traced)), 0);
	assert_non_null(strstr(figure, "<p class=\"subtitle\">Sub &lt;i&gt;</p>"));
	assert_non_null(strstr(figure, "<p class=\"foot\">Foot</p>"));
	assert_null(strstr(figure, "<details>"));
	assert_string_equal(broken, "<p class=\"foot\">Alt &lt;b&gt;</p>\n");
}

static void the_numbers_of_a_picture_are_a_table(void **state)
{
	static const char row[] = "<tr><th scope=\"row\">Oct 2026</th><td class=\"number\">43%</td>"
				  "<td>&lt;none&gt;</td></tr>\n";
	g_autofree char *figure = figure_of(
		gnuplot_picture,
		"# Month\tmet\tcolour\twords\nOct 2026\t43%\t255\t<none>\n\nanother block\t1\n");
	g_autofree char *drawing = figure_of(gnuplot_picture, "# x\ty\tties\n1\t2\t3\n");
	g_autofree char *in_section = figure_of(gnuplot_picture, PLOT_TABLE_IN_SECTION);

	(void)state;
	assert_non_null(strstr(figure, row));
	assert_null(strstr(figure, "colour"));
	assert_null(strstr(figure, "another block"));
	assert_null(strstr(drawing, "<table>"));
	assert_null(strstr(in_section, "<table>"));
}

static void many_rows_are_thinned_to_the_last(void **state)
{
	g_autoptr(GString) table = g_string_new("# month\tties\n");
	g_autofree char *figure = NULL;
	guint rows = 0;

	(void)state;
	for (int i = 1; i <= 1000; i++)
		g_string_append_printf(table, "m%d\t%d\n", i, i);
	figure = figure_of(gnuplot_picture, table->str);
	for (const char *row = figure; (row = strstr(row, "scope=\"row\"")); row++)
		rows++;
	assert_in_range(rows, 60, 120);
	assert_non_null(strstr(figure, ">m1000</th>"));
}

/* -- the page -- */

static char *page_of(struct made_up *made)
{
	const struct page page = {.findings = &made->findings, .diag = &made->diag};
	GString *out = g_string_new(NULL);

	html_write(out, &page);
	return g_string_free(out, FALSE);
}

static void the_policy_knows_the_style(void **state)
{
	g_autofree char *html = NULL, *hash = NULL, *expected = NULL;
	g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);
	struct read_page page;
	struct made_up made;
	guint8 digest[32];
	gsize length = sizeof digest;

	(void)state;
	made_up_init(&made);
	made_up_online(&made, "linkedin:ann", "Ann Oak", 9, "2026-10-28");
	html = page_of(&made);
	page_read(&page, html);
	g_checksum_update(checksum, (const guchar *)page.style->str, (gssize)page.style->len);
	g_checksum_get_digest(checksum, digest, &length);
	hash = g_base64_encode(digest, length);
	expected = g_strdup_printf("default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; "
				   "form-action 'none'",
				   hash);
	assert_string_equal(page.policy->str, expected);
	assert_non_null(strstr(page.style->str, "prefers-color-scheme: dark"));
	assert_null(strstr(page.style->str, "url("));
	assert_null(strstr(page.style->str, "@import"));
	page_release(&page);
	made_up_release(&made);
}

static void hostile_names_do_nothing(void **state)
{
	static const char *const names[] = {
		"<svg onload=alert(1)>",
		"</style></title><script>alert(1)</script>",
		"\"; DROP TABLE ties; --",
		"' onmouseover='alert(1)",
		"`reboot` $(reboot)",
		"[x](javascript:alert(1)) ![y](http://example.org/z.png)",
		"a | b\n\n# c",
		"&lt;b&gt; &#60;",
		"\xE2\x80\xAE\xE2\x80\x8Fnlgiro",
		"http://example.org www.example.org x@example.org",
		"]]> <!-- -->",
		"",
	};
	g_autofree char *longest = g_strnfill(300, 'W'), *html = NULL;
	struct read_page page;
	struct made_up made;

	(void)state;
	made_up_init(&made);
	made_up_online(&made, "linkedin:long", longest, 100, "2026-10-28");
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
		made_up_online(&made, i % 2 ? "name:x" : "linkedin:y\"><b>", names[i], 90 - 5 * i,
			       "2026-10-28");
	made.findings.owner_name = names[0];
	html = page_of(&made);
	page_read(&page, html);
	assert_non_null(strstr(page.text->str, "</style></title><script>alert(1)</script>"));
	assert_non_null(strstr(page.text->str, "\"; DROP TABLE ties; --"));
	assert_non_null(strstr(page.text->str, longest));
	assert_true(page.addresses->len > 0);
	for (guint i = 0; i < page.addresses->len; i++)
		assert_true(g_str_has_prefix(g_ptr_array_index(page.addresses, i),
					     "https://www.linkedin.com/in/"));
	page_release(&page);
	made_up_release(&made);
}

/* In a picture only the light colour stands: it must say which dark one is meant. */
static void no_light_colour_has_two_dark_ones(void **state)
{
	(void)state;
	for (const struct plot_colour *a = plot_palette; a->name; a++)
		for (const struct plot_colour *b = plot_palette; b->name; b++)
			if (strcmp(a->light, b->light) == 0)
				assert_string_equal(a->dark, b->dark);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_is_escaped),
		cmocka_unit_test(dates_hold_together_and_long_words_do_not),
		cmocka_unit_test(keys_lead_to_profiles),
		cmocka_unit_test(names_become_links),
		cmocka_unit_test(markdown_becomes_sections),
		cmocka_unit_test(what_the_report_never_writes_stays_text),
		cmocka_unit_test(pictures_are_written_anew),
		cmocka_unit_test(the_numbers_of_a_picture_are_a_table),
		cmocka_unit_test(many_rows_are_thinned_to_the_last),
		cmocka_unit_test(the_policy_knows_the_style),
		cmocka_unit_test(hostile_names_do_nothing),
		cmocka_unit_test(no_light_colour_has_two_dark_ones),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
