/*
 * layers: with how many ties words are exchanged often, seldom and in between, and how many of each
 * have been met. One bar a layer, the innermost on top, each holding the ones above it.
 */
#include "reports/plots/kind.h"

#include "reports/plots/style.h"
#include "reports/text.h"

#define LEFT	  230.
#define RIGHT	  (PLOT_WIDTH - 230.)
#define TOP	  158.
#define BOTTOM	  (PLOT_HEIGHT - 92.)
#define THICKEST  62.
#define THICKNESS 0.66 /* of the distance of two bars */
#define BAR_LABEL 14.

static const struct layer *layer_at(const struct findings *findings, guint i)
{
	return &g_array_index(findings->layers.list, struct layer, i);
}

static char *missing(const struct findings *findings)
{
	if (findings->layers.list->len > 0)
		return NULL;
	return g_strdup("Layers are drawn from a year of words on, with ten ties or more in the "
			"past twelve months.");
}

static char *title(const struct findings *findings)
{
	const struct layer *inner = layer_at(findings, 0);
	char ties[TEXT_SIZE], met[TEXT_SIZE];

	if (!findings->has_offline_source)
		return g_strdup_printf("You exchange words most often with %s",
				       inner->ties == 1 ? "one tie"
							: text_number(inner->ties, ties));
	if (inner->ties == 1)
		return g_strdup(inner->met ? "You have met the one you write with most"
					   : "The one you write with most you have not met");
	if (inner->met == inner->ties)
		return g_strdup_printf("You have met the %s you write with most",
				       text_number(inner->ties, ties));
	return g_strdup_printf("Of the %s you write with most you have met %s",
			       text_number(inner->ties, ties), text_number(inner->met, met));
}

static char *subtitle(const struct findings *findings)
{
	g_autofree char *until = style_until(findings);

	return g_strdup_printf("Ties by days with words in the past twelve months, each layer "
			       "holding the one above; %s",
			       until);
}

/* "27 days or more", "9 or more"; with one day everybody counts. */
static char *days_words(const struct findings *findings, guint i)
{
	guint days = layer_at(findings, i)->days;

	return g_strdup_printf("%u%s or more", days, i ? "" : days == 1 ? " day" : " days");
}

static char *ties_words(const struct findings *findings, const struct layer *layer)
{
	char ties[TEXT_SIZE], met[TEXT_SIZE];
	const char *noun = text_plural(layer->ties, "tie", "ties");

	if (!findings->has_offline_source)
		return g_strdup_printf("%s %s", text_count(layer->ties, ties), noun);
	return g_strdup_printf("%s %s, %s met", text_count(layer->ties, ties), noun,
			       layer->met ? text_count(layer->met, met) : "none");
}

static char *alt_text(const struct findings *findings)
{
	char number[TEXT_SIZE];
	guint count = findings->layers.list->len;
	GString *text = g_string_new(NULL);

	g_string_append_printf(text,
			       "Bars, %s %s of ties by days with words in the past twelve "
			       "months%s:",
			       count == 1 ? "one" : text_number(count, number),
			       text_plural(count, "layer", "layers"),
			       findings->has_offline_source ? ", each split into met and not met"
							    : "");
	for (guint i = 0; i < count; i++) {
		g_autofree char *days = days_words(findings, i);
		g_autofree char *ties = ties_words(findings, layer_at(findings, i));

		g_string_append_printf(text, "%s %s: %s", i ? ";" : "", days, ties);
	}
	g_string_append_c(text, '.');
	return g_string_free(text, FALSE);
}

static void add_bar(GString *data, double from, double to, double y, double thickness,
		    const char *colour)
{
	const double numbers[] = {(from + to) / 2, y, (to - from) / 2, thickness / 2};

	for (gsize i = 0; i < G_N_ELEMENTS(numbers); i++) {
		style_number(data, numbers[i]);
		g_string_append_c(data, '\t');
	}
	g_string_append_printf(data, "%u\n", plot_colour_number(colour));
}

static void draw_layer(const struct findings *findings, struct drawing *drawing, guint i, double y,
		       double thickness)
{
	const struct layer *layer = layer_at(findings, i);
	guint most = layer_at(findings, findings->layers.list->len - 1)->ties;
	double unit = (RIGHT - LEFT) / most, met = layer->met * unit, end = layer->ties * unit;
	g_autofree char *days = days_words(findings, i);
	g_autofree char *ties = ties_words(findings, layer);
	struct label label = {LEFT - BAR_LABEL, y, ALIGN_RIGHT, FACE_TEXT, SIZE_LABEL, "INK"};

	if (!findings->has_offline_source)
		met = 0;
	if (layer->ties > layer->met || met <= 0)
		add_bar(drawing->data, LEFT + met, LEFT + end, y, thickness, "ONLINE_PALE");
	if (met > 0)
		add_bar(drawing->data, LEFT, LEFT + met, y, thickness, "MET");
	style_label(drawing->script, &label, days);
	label.x = LEFT + end + BAR_LABEL;
	label.alignment = ALIGN_LEFT;
	label.face = FACE_BOLD;
	style_label(drawing->script, &label, ties);
}

static void draw(const struct findings *findings, struct drawing *drawing)
{
	guint count = findings->layers.list->len;
	double step = MIN((BOTTOM - TOP) / count, THICKEST / THICKNESS);
	g_autofree char *found = title(findings);
	g_autofree char *counted = subtitle(findings);

	g_string_assign(drawing->table, PLOT_TABLE_IN_SECTION);
	style_heading(drawing->script, found, counted,
		      findings->has_offline_source
			      ? "Layers found in the data by least squares on the logarithm of "
				"days. Left: met."
			      : "Layers found in the data by least squares on the logarithm of "
				"days.");
	style_pixels(drawing->script, false);
	g_string_append(drawing->data,
			"# middle of a bar, half its width and height, colour; pixels\n");
	for (guint i = 0; i < count; i++)
		draw_layer(findings, drawing, i, TOP + (i + 0.5) * step, step * THICKNESS);
	style_line(drawing->script, LEFT, TOP, LEFT, TOP + count * step,
		   "front lw 1 dt solid lc rgb AXIS");
	g_string_append(drawing->script,
			"\tset style fill solid 1 noborder\n"
			"\tplot \"layers.dat\" using 1:2:3:4:5 with boxxyerror lc rgb variable "
			"notitle\n");
}

static bool shows_few(const struct findings *findings)
{
	for (guint i = 0; i < findings->layers.list->len; i++) {
		guint ties = g_array_index(findings->layers.list, struct layer, i).ties;

		if (ties > 0 && ties < 5)
			return true;
	}
	return false;
}

const struct plot_kind plot_layers = {.name = "layers",
				      .missing = missing,
				      .title = title,
				      .alt_text = alt_text,
				      .draw = draw,
				      .shows_few = shows_few};
