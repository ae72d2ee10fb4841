/*
 * network.graphml as another program reads it: igraph's own reader, which refuses what is no XML.
 */
#include "tests/unit/test_report.h"

#include <stdio.h>

#include <igraph.h>

#include "reports/formats.h"

/* Control characters, markup, a line end, a bidirectional mark, what is no UTF-8, no XML. */
#define HOSTILE "<b>&amp;\x01\x0B\n]]>\"'\xE2\x80\xAE\xEF\xBF\xBF\xFF`|\\"

static void add_tie(struct made_up *made, const char *person, const char *name)
{
	made_up_online(made, person, name, 12.5, "2026-01-02");
}

static void make_pair(struct made_up *made, guint a, guint b, double overlap)
{
	const struct acquaintance pair = {.a = a,
					  .b = b,
					  .gatherings = {2, 0, 1},
					  .weight = 4. / 3,
					  .first = DAY_NONE,
					  .last = day("2026-03-01"),
					  .common = 1,
					  .overlap = overlap};

	g_array_append_val(made->findings.acquaintances, pair);
}

static void read_back(igraph_t *graph, const struct made_up *made)
{
	const struct page page = {.findings = &made->findings, .diag = &made->diag};
	g_autoptr(GString) out = g_string_new(NULL);
	FILE *file;

	graphml_write(out, &page);
	file = fmemopen(out->str, out->len, "r");
	igraph_set_attribute_table(&igraph_cattribute_table);
	assert_int_equal(igraph_read_graph_graphml(graph, file, 0), IGRAPH_SUCCESS);
	fclose(file);
}

static void all_attributes_come_back(void **state)
{
	struct made_up made;
	const struct circle circle = {.ties = 2, .company = "Quill & Sons"};
	igraph_t graph;

	(void)state;
	made_up_init(&made);
	add_tie(&made, "linkedin:ada", "Ada <Quill> & Co");
	add_tie(&made, "linkedin:bo", "Bo");
	add_tie(&made, "twitter:@cy", "@cy");
	make_pair(&made, 0, 1, 0.25);
	make_pair(&made, 1, 2, NAN);
	g_array_append_val(made.findings.circles.list, circle);
	made.findings.circles.of[0] = 0;
	made.findings.brokers.of[0].constraint = 0.62504;
	made.findings.brokers.of[2].constraint = NAN;
	made.findings.map.dots[0] = (struct map_dot){100.25, 70, 5, false};
	read_back(&graph, &made);
	assert_int_equal(igraph_vcount(&graph), 3);
	assert_int_equal(igraph_ecount(&graph), 2);
	assert_false(igraph_is_directed(&graph));
	assert_string_equal(VAS(&graph, "label", 0), "Ada <Quill> & Co");
	assert_string_equal(VAS(&graph, "person", 2), "twitter:@cy");
	assert_string_equal(VAS(&graph, "state", 0), "online");
	assert_string_equal(VAS(&graph, "channels", 0), "linkedin-connection");
	assert_string_equal(VAS(&graph, "circle_name", 0), "Quill & Sons");
	assert_string_equal(VAS(&graph, "circle_name", 1), "");
	assert_float_equal(VAN(&graph, "warmth", 1), 12.5, 1e-9);
	assert_float_equal(VAN(&graph, "circle", 0), 1, 0);
	assert_float_equal(VAN(&graph, "circle", 1), 0, 0);
	assert_float_equal(VAN(&graph, "constraint", 0), 0.625, 1e-9);
	assert_true(isnan(VAN(&graph, "constraint", 2)));
	assert_float_equal(VAN(&graph, "x", 0), 100.25, 1e-9);
	assert_float_equal(VAN(&graph, "y", 0), 400, 1e-9);
	assert_true(isnan(VAN(&graph, "x", 1)));
	assert_float_equal(EAN(&graph, "weight", 0), 1.3333, 1e-9);
	assert_float_equal(EAN(&graph, "in_public", 0), 2, 0);
	assert_float_equal(EAN(&graph, "at_event", 0), 1, 0);
	assert_float_equal(EAN(&graph, "overlap", 0), 0.25, 1e-9);
	assert_true(isnan(EAN(&graph, "overlap", 1)));
	assert_string_equal(EAS(&graph, "first", 0), "");
	assert_string_equal(EAS(&graph, "last", 0), "2026-03-01");
	igraph_destroy(&graph);
	made_up_release(&made);
}

static void hostile_text_stays_text(void **state)
{
	struct made_up made;
	igraph_t graph;

	(void)state;
	made_up_init(&made);
	add_tie(&made, "name:" HOSTILE, HOSTILE);
	read_back(&graph, &made);
	assert_int_equal(igraph_vcount(&graph), 1);
	assert_string_equal(VAS(&graph, "label", 0), "<b>&amp; ]]>\"'\xEF\xBF\xBD`|\\");
	igraph_destroy(&graph);
	made_up_release(&made);
}

static void nobody_is_an_empty_graph(void **state)
{
	struct made_up made;
	igraph_t graph;

	(void)state;
	made_up_init(&made);
	read_back(&graph, &made);
	assert_int_equal(igraph_vcount(&graph), 0);
	assert_int_equal(igraph_ecount(&graph), 0);
	igraph_destroy(&graph);
	made_up_release(&made);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_attributes_come_back),
		cmocka_unit_test(hostile_text_stays_text),
		cmocka_unit_test(nobody_is_an_empty_graph),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
