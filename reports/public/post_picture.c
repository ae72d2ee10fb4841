/*
 * A picture in the post: each stands there once, beside the words that speak of it.
 */
#include "reports/public/post.h"

#include "reports/public/say.h"

void post_picture(GString *out, struct public_page *page, enum plot plot)
{
	g_autofree char *alt = NULL;

	if (!page->has_picture[plot])
		return;
	/* Once is enough. */
	page->has_picture[plot] = false;
	alt = plot_alt_text(page->findings, plot);
	g_string_append(out, "![");
	say_of_plot(out, alt);
	SAY_JUST(out, "](plots/");
	say_of_plot(out, plot_name(plot));
	SAY_JUST(out, ".svg)\n\n");
}
