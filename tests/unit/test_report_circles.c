/*
 * The section "Circles" of report.md, from none of it to all of it.
 */
#include "tests/unit/test_report.h"

#include "reports/formats.h"
#include "reports/markdown/markdown.h"

static void assert_section(const struct made_up *made, const char *expected)
{
	const struct page page = {.findings = &made->findings, .diag = &made->diag};
	g_autoptr(GString) out = g_string_new(NULL);

	markdown_circles(out, &page);
	assert_string_equal(out->str, expected);
}

static void add_tie(struct made_up *made, const char *name, enum state state)
{
	made_up_tie(made, (struct tie){.person = "linkedin:somebody",
				       .name = name,
				       .state = state,
				       .ceiling = RUNG_LINK,
				       .warmth = 50});
}

static void add_pair(struct made_up *made, guint a, guint b, enum together_kind kind)
{
	struct acquaintance pair = {.a = a, .b = b, .weight = 1};

	pair.gatherings[kind] = 1;
	g_array_append_val(made->findings.acquaintances, pair);
	made->findings.pairs_together++;
}

static void nothing_is_said_of_nothing(void **state)
{
	struct made_up made;

	(void)state;
	made_up_init(&made);
	assert_section(&made, "");
	add_tie(&made, "Ada Quill", STATE_MET);
	assert_section(&made, "");
	made_up_release(&made);
}

static void a_few_links_make_no_circles(void **state)
{
	struct made_up made;

	(void)state;
	made_up_init(&made);
	for (guint i = 0; i < 3; i++)
		add_tie(&made, "Ada Quill", STATE_MET);
	add_pair(&made, 0, 1, TOGETHER_AT_EVENT);
	made.findings.circles.outcome = CIRCLES_TOO_FEW;
	assert_section(&made, "## Circles\n\n"
			      "Your data shows 1 link among your ties: two people at one event. A "
			      "missing link is not a\n"
			      "missing acquaintance. These are too few for circles.\n\n");
	made_up_release(&made);
}

static void circles_that_are_not_clear_are_not_listed(void **state)
{
	struct made_up made;

	(void)state;
	made_up_init(&made);
	for (guint i = 0; i < 20; i++)
		add_tie(&made, "Ada Quill", STATE_MET);
	add_pair(&made, 0, 1, TOGETHER_IN_PUBLIC);
	add_pair(&made, 0, 2, TOGETHER_IN_CONVERSATION);
	made.findings.circles.outcome = CIRCLES_UNCLEAR;
	made.findings.circles.stability = 0.614;
	assert_section(&made, "## Circles\n\n"
			      "Your data shows 2 links among your ties, 1% of all pairs: two "
			      "people in one tweet of yours\n"
			      "or in one group conversation. A missing link is not a missing "
			      "acquaintance.\n\n"
			      "There are no clear circles: runs with different seeds disagree "
			      "(0.61).\n\n");
	made_up_release(&made);
}

/* A company that marks one circle, one that marks two, and a circle without; names of ties are text
 * from an archive. */
static void make_circles(struct made_up *made)
{
	static const struct circle list[] = {
		{.ties = 12, .met = 4, .company = "Quill | Sons", .centre = 0},
		{.ties = 8, .met = 0, .company = "Orrery", .centre = 1},
		{.ties = 6, .met = 6, .company = "Orrery", .centre = 2},
		{.ties = 5, .met = 1, .source = ORIGIN_TWITTER, .centre = 3},
	};

	made_up_init(made);
	add_tie(made, "Ada Quill", STATE_MET);
	add_tie(made, "Bo *star*", STATE_ONLINE);
	add_tie(made, "Cy", STATE_MET);
	add_tie(made, "Di", STATE_ONLINE);
	for (guint i = 4; i < 40; i++)
		add_tie(made, "Ed", STATE_ONLINE);
	add_pair(made, 0, 1, TOGETHER_IN_PUBLIC);
	made->findings.linked_ties = 34;
	made->findings.linked_met = 17;
	made->findings.unlinked_ties = 6;
	made->findings.unlinked_met = 2;
	made->findings.circles.outcome = CIRCLES_FOUND;
	g_array_append_vals(made->findings.circles.list, list, G_N_ELEMENTS(list));
	made->findings.circles.small_ties = 3;
	made->findings.circles.small_met = 1;
	made->findings.circles.runs = 10;
	made->findings.circles.stability = 0.98;
	made->findings.circles.modularity = 0.652;
}

static void add_broker(struct made_up *made, guint tie, guint circles, double constraint)
{
	made->findings.brokers.of[tie] =
		(struct broker){.circles = circles, .links = 9, .constraint = constraint};
	g_array_append_val(made->findings.brokers.list, tie);
}

static void circles_and_brokers(void **state)
{
	struct made_up made;

	(void)state;
	make_circles(&made);
	add_broker(&made, 0, 3, 0.126);
	add_broker(&made, 1, 2, 0.5);
	assert_section(
		&made,
		"## Circles\n\n"
		"Your data shows 1 link among your ties, under 1% of all pairs: two people in one "
		"tweet of\n"
		"yours. A missing link is not a missing acquaintance.\n\n"
		"| Circle                     | Ties | Met | Share |\n"
		"|:---------------------------|-----:|----:|------:|\n"
		"| Quill \\| Sons              |   12 |   4 |   33% |\n"
		"| Orrery, around Bo \\*star\\* |    8 |   0 |  none |\n"
		"| Orrery, around Cy          |    6 |   6 |  100% |\n"
		"| Twitter, around Di         |    5 |   1 |   20% |\n"
		"| fewer than five            |    3 |   1 |   33% |\n"
		"| no link seen               |    6 |   2 |   33% |\n\n"
		"A circle is named by the company that marks it; without one, by where its people "
		"are known\n"
		"from and by the one in its middle. Shares of small circles are loose. The "
		"division is the\n"
		"best of ten runs with different seeds, which all but agree (0.98 of 1; modularity "
		"0.65).\n\n"
		"Two people reach into the most circles. Low constraint means that their links do "
		"not all\n"
		"lead to each other. Bo \\*star\\* is the one of them you have not met, as far as "
		"the data\n"
		"shows.\n\n"
		"| Person      | Circles | Links | Constraint |\n"
		"|:------------|--------:|------:|-----------:|\n"
		"| Ada Quill   |       3 |     9 |       0.13 |\n"
		"| Bo \\*star\\* |       2 |     9 |       0.50 |\n\n");
	made_up_release(&made);
}

static void without_an_offline_source_nobody_is_said_to_be_met(void **state)
{
	struct made_up made;
	const struct page page = {.findings = &made.findings, .diag = &made.diag};
	g_autoptr(GString) out = g_string_new(NULL);

	(void)state;
	make_circles(&made);
	add_broker(&made, 0, 3, 0.126);
	add_broker(&made, 1, 2, 0.5);
	made.findings.has_offline_source = false;
	g_array_append_vals(made.findings.layers.list,
			    ((struct layer[]){{9, 1, 0, 1.5}, {1, 30, 0, 5}}), 2);
	markdown_circles(out, &page);
	assert_non_null(strstr(out->str, "| Circle"));
	assert_non_null(strstr(out->str, "| 9 or more"));
	assert_null(strstr(out->str, "Met"));
	assert_null(strstr(out->str, " met"));
	made_up_release(&made);
}

static void layers_name_the_innermost_whom_nobody_met(void **state)
{
	struct made_up made;

	(void)state;
	made_up_init(&made);
	add_tie(&made, "Ada_Quill", STATE_ONLINE);
	add_tie(&made, "Bo", STATE_SPOKEN);
	for (guint i = 2; i < 12; i++)
		add_tie(&made, "Ed", STATE_MET);
	made.findings.layers.days[0] = 30;
	made.findings.layers.days[1] = 20;
	g_array_append_vals(made.findings.layers.list,
			    ((struct layer[]){{20, 2, 0, 1.5}, {1, 12, 10, 5}}), 2);
	assert_section(&made,
		       "## Circles\n\n"
		       "By days with words in the past twelve months your ties fall into two "
		       "layers, each holding\n"
		       "the one above it. The last column is the size that layers of personal "
		       "networks usually\nhave.\n\n"
		       "| Days with words | Ties | Met | Usual |\n"
		       "|:----------------|-----:|----:|------:|\n"
		       "| 20 or more      |    2 |   0 |   1.5 |\n"
		       "| 1 or more       |   12 |  10 |     5 |\n\n"
		       "The two people you exchange words with most often, Ada_Quill and Bo, you "
		       "have not met, as\nfar as the data shows.\n\n");
	made_up_release(&made);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_is_said_of_nothing),
		cmocka_unit_test(a_few_links_make_no_circles),
		cmocka_unit_test(circles_that_are_not_clear_are_not_listed),
		cmocka_unit_test(circles_and_brokers),
		cmocka_unit_test(without_an_offline_source_nobody_is_said_to_be_met),
		cmocka_unit_test(layers_name_the_innermost_whom_nobody_met),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
