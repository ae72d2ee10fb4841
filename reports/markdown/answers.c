/*
 * Without any offline source: the answers that would change the report most, right after the first
 * breath, which can only say that nobody can say.
 */
#include "reports/markdown/markdown.h"

#include "reports/markdown/prose.h"
#include "reports/text.h"

#define FILL_IN                                                                                    \
	" in `ask.csv`: write how it was (coffee, lunch, call, or never), and a date if you know " \
	"one, and give the file along the next time."
#define ONE_QUESTION "Have you met, or heard their voice? The question stands" FILL_IN
#define QUESTIONS    "Have you met them, or heard their voice? The questions stand" FILL_IN

void markdown_answers(GString *out, const struct page *page)
{
	const struct findings *findings = page->findings;
	const GArray *ask = findings->ask;
	char number[TEXT_SIZE];

	if (findings->has_offline_source || ask->len == 0)
		return;
	g_string_append_printf(out, "## %s %s that would change it\n\n",
			       text_number_first(ask->len, number),
			       text_plural(ask->len, "answer", "answers"));
	prose_paragraph(out, ask->len == 1 ? ONE_QUESTION : QUESTIONS);
	for (guint i = 0; i < ask->len; i++) {
		g_autoptr(GString) text = g_string_new(NULL);

		text_add_markdown(text, g_array_index(ask, struct ask, i).name);
		prose_numbered(out, i + 1, text->str);
	}
	g_string_append_c(out, '\n');
}
