/*
 * The pictures of a report: the table of plots, their files, and gnuplot over them. Writing comes
 * first and drawing second, so that a machine without gnuplot still gets scripts and data.
 */
#include "reports/plots/plot.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "reports/plots/gnuplot.h"
#include "reports/plots/kind.h"
#include "reports/plots/style.h"

static const struct plot_kind *const plots[PLOTS] = {
	[PLOT_SHARE] = &plot_share,	  [PLOT_WARMTH] = &plot_warmth,
	[PLOT_CEILINGS] = &plot_ceilings, [PLOT_SURVIVAL] = &plot_survival,
	[PLOT_MAP] = &plot_map,		  [PLOT_MAP_WITH_NAMES] = &plot_map_with_names,
	[PLOT_CIRCLES] = &plot_circles,	  [PLOT_LAYERS] = &plot_layers,
	[PLOT_MONTHS] = &plot_months,
};

/* What is asked of plots_write(), `folder` being the one of the plots. */
struct task {
	const struct findings *findings;
	struct plot_look look;
	const char *folder, *shown;
};

static const char *const suffixes[] = {".gp", ".dat", ".svg", ".png"};
#define FIRST_PICTURE 2 /* of these */

const char *plot_name(enum plot plot)
{
	return plots[plot]->name;
}

char *plot_missing_sentence(const struct findings *findings, enum plot plot)
{
	return plots[plot]->missing(findings);
}

bool plot_is_drawn(const struct findings *findings, enum plot plot)
{
	g_autofree char *sentence = plots[plot]->missing(findings);

	return !sentence;
}

bool plot_is_public(const struct findings *findings, enum plot plot)
{
	const struct plot_kind *kind = plots[plot];

	return !kind->is_private && (!kind->shows_few || !kind->shows_few(findings));
}

char *plot_title(const struct findings *findings, enum plot plot)
{
	return plots[plot]->title(findings);
}

char *plot_alt_text(const struct findings *findings, enum plot plot)
{
	return plots[plot]->alt_text(findings);
}

bool plot_has_file(const char *file_name)
{
	guint i, j;

	for (i = 0; i < PLOTS; i++) {
		if (!g_str_has_prefix(file_name, plots[i]->name))
			continue;
		for (j = 0; j < G_N_ELEMENTS(suffixes); j++)
			if (strcmp(file_name + strlen(plots[i]->name), suffixes[j]) == 0)
				return true;
	}
	return false;
}

/* A file of a plot: "FOLDER/share.svg", new string. */
static char *file_path(const char *folder, const char *name, const char *suffix)
{
	g_autofree char *file = g_strconcat(name, suffix, NULL);

	return g_build_filename(folder, file, NULL);
}

/* With trouble, its message begins with the name of the file. */
static bool write_file(const char *folder, const char *name, const char *suffix,
		       const GString *content, char **trouble)
{
	g_autofree char *path = file_path(folder, name, suffix);
	g_autoptr(GError) error = NULL;
	const char *reason;

	if (g_file_set_contents_full(path, content->str, (gssize)content->len,
				     G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error))
		return true;
	/* GLib names a path that the user has never seen; the reason stands behind it. */
	reason = strrchr(error->message, ':');
	g_free(*trouble);
	*trouble = g_strdup_printf("%s%s%s", name, suffix, reason ? reason : "");
	return false;
}

/* Everything of a plot but its picture. */
static struct drawing drawing_of(const struct findings *findings, const struct plot_kind *kind,
				 const char *name, struct plot_look look)
{
	struct drawing drawing = {g_string_new(NULL), g_string_new(NULL), g_string_new(NULL)};

	style_open(drawing.script, name, look);
	kind->draw(findings, &drawing);
	style_close(drawing.script);
	if (drawing.table->len == 0)
		g_string_append_len(drawing.table, drawing.data->str, (gssize)drawing.data->len);
	if (strstr(drawing.script->str, "rgb variable"))
		style_colour_data(drawing.data, look.theme);
	return drawing;
}

static void drawing_release(struct drawing *drawing)
{
	g_string_free(drawing->script, TRUE);
	g_string_free(drawing->data, TRUE);
	if (drawing->table)
		g_string_free(drawing->table, TRUE);
}

static bool write_plot(const struct task *task, enum plot plot, struct plots_outcome *outcome)
{
	const char *name = plots[plot]->name;
	struct drawing drawing = drawing_of(task->findings, plots[plot], name, task->look);
	bool is_written;

	is_written = write_file(task->folder, name, ".dat", drawing.data, &outcome->trouble) &&
		     write_file(task->folder, name, ".gp", drawing.script, &outcome->trouble);
	outcome->table[plot] = g_steal_pointer(&drawing.table);
	drawing_release(&drawing);
	return is_written;
}

/* The text between two marks, both of which are replaced with it; false when it is not there. */
static bool replace_element(GString *svg, const char *open, const char *close, const char *with)
{
	char *begin = strstr(svg->str, open);
	char *end = begin ? strstr(begin, close) : NULL;
	gssize at;

	if (!end)
		return false;
	at = begin - svg->str;
	g_string_erase(svg, at, end + strlen(close) - begin);
	g_string_insert(svg, at, with);
	return true;
}

/* Families that a machine without DejaVu can fall back on, and ids that stay apart when several
 * pictures stand in one page. NAME is the plot's. */
static const char *const replacements[][2] = {
	{"font-family=\"DejaVu Serif Bold\"",
	 "font-family=\"DejaVu Serif, Georgia, serif\" font-weight=\"bold\""},
	{"font-family=\"DejaVu Sans Condensed Bold\"",
	 "font-family=\"DejaVu Sans Condensed, Arial Narrow, sans-serif\" font-weight=\"bold\""},
	{"font-family=\"DejaVu Sans Condensed\"",
	 "font-family=\"DejaVu Sans Condensed, Arial Narrow, sans-serif\""},
	{"id='gp", "id='NAME-gp"},
	{"='#gp", "='#NAME-gp"},
	{"id=\"gnuplot_canvas\"", "id=\"NAME-canvas\""},
	{"id='textbox'", "id='NAME-textbox'"},
	{"id='greybox'", "id='NAME-greybox'"},
};

/* gnuplot names every curve in a <title>, which browsers show as a tooltip: the picture gets one
 * title and one description instead. */
static void tidy_svg(GString *svg, const char *name, const char *title, const char *alt_text)
{
	g_autofree char *heading = g_markup_printf_escaped("<TITLE>%s</TITLE>", title);
	g_autofree char *description = g_markup_printf_escaped("<desc>%s</desc>", alt_text);
	guint i;

	replace_element(svg, "<title>", "</title>", heading);
	replace_element(svg, "<desc>", "</desc>", description);
	while (replace_element(svg, "<title>", "</title>", ""))
		;
	g_string_replace(svg, "TITLE>", "title>", 2);
	for (i = 0; i < G_N_ELEMENTS(replacements); i++) {
		GString *with = g_string_new(replacements[i][1]);

		g_string_replace(with, "NAME", name, 0);
		g_string_replace(svg, replacements[i][0], with->str, 0);
		g_string_free(with, TRUE);
	}
}

/* The picture as gnuplot left it; NULL when there is none or an empty one. */
static GString *read_picture(const char *folder, const char *name, const char *suffix)
{
	g_autofree char *path = file_path(folder, name, suffix);
	char *content = NULL;
	gsize length = 0;
	GString *picture;

	if (!g_file_get_contents(path, &content, &length, NULL))
		return NULL;
	picture = length > 0 ? g_string_new_len(content, (gssize)length) : NULL;
	g_free(content);
	return picture;
}

/* A picture cut short by a full disk ends without its last bytes. */
static bool is_whole(const GString *picture, const char *end, gsize length)
{
	return picture && picture->len > length &&
	       memmem(picture->str + picture->len - length - 2, length + 2, end, length);
}

/* Reads what gnuplot left, makes the SVG fit to be shown, and writes it again: new, or NULL when
 * a picture is not whole. */
static GString *finish_pictures(const struct task *task, const struct plot_kind *kind,
				char **trouble)
{
	GString *svg = read_picture(task->folder, kind->name, ".svg");
	GString *png = read_picture(task->folder, kind->name, ".png");
	bool is_done = is_whole(svg, "</svg>", 6) && is_whole(png, "IEND\xAE\x42\x60\x82", 8);

	if (is_done) {
		g_autofree char *title = kind->title(task->findings);
		g_autofree char *alt_text = kind->alt_text(task->findings);

		tidy_svg(svg, kind->name, title, alt_text);
		is_done = write_file(task->folder, kind->name, ".svg", svg, trouble);
	}
	if (png)
		g_string_free(png, TRUE);
	if (!is_done && svg)
		g_string_free(g_steal_pointer(&svg), TRUE);
	return svg;
}

/* Removes what was made under this name from the suffix of that number on. */
static void remove_files(const char *folder, const char *name, guint from)
{
	guint i;

	for (i = from; i < G_N_ELEMENTS(suffixes); i++) {
		g_autofree char *path = file_path(folder, name, suffixes[i]);

		g_unlink(path);
	}
}

static const struct plot_look for_page = {PLOT_SIZE_BLOG, PLOT_THEME_LIGHT};

static bool is_for_page(struct plot_look look)
{
	return look.size == for_page.size && look.theme == for_page.theme;
}

/* The page wants a picture of the size it was laid out for and in the colours that it knows to turn
 * into dark ones, whatever the files have: drawn again under another name. NULL when that fails. */
static GString *draw_for_page(const struct task *task, const struct plot_kind *kind)
{
	static const char name[] = "for-the-page", script[] = "for-the-page.gp";
	struct drawing drawing = drawing_of(task->findings, kind, name, for_page);
	g_autofree char *complaint = NULL, *trouble = NULL;
	g_autofree char *file_data = g_strdup_printf("\"%s.dat\"", kind->name);
	GString *svg = NULL;

	g_string_replace(drawing.script, file_data, "\"for-the-page.dat\"", 0);
	if (write_file(task->folder, name, ".dat", drawing.data, &trouble) &&
	    write_file(task->folder, name, ".gp", drawing.script, &trouble) &&
	    gnuplot_run(task->folder, script, GNUPLOT_SECONDS, &complaint) == GNUPLOT_DREW)
		svg = read_picture(task->folder, name, ".svg");
	if (svg && !is_whole(svg, "</svg>", 6))
		g_string_free(g_steal_pointer(&svg), TRUE);
	remove_files(task->folder, name, 0);
	drawing_release(&drawing);
	return svg;
}

/* Draws one plot from what stands in the folder. False: the note says why, try no other. */
static bool draw_plot(const struct task *task, enum plot plot, struct plots_outcome *outcome)
{
	const struct plot_kind *kind = plots[plot];
	g_autofree char *script = g_strconcat(kind->name, ".gp", NULL);
	g_autofree char *complaint = NULL;
	enum gnuplot_outcome ran = gnuplot_run(task->folder, script, GNUPLOT_SECONDS, &complaint);
	GString *svg = NULL;

	if (ran == GNUPLOT_DREW)
		svg = finish_pictures(task, kind, &outcome->trouble);
	if (svg) {
		outcome->has_picture[plot] = true;
		outcome->svg[plot] = svg;
		if (!is_for_page(task->look)) {
			g_string_free(svg, TRUE);
			outcome->svg[plot] = draw_for_page(task, kind);
		}
		return true;
	}
	remove_files(task->folder, kind->name,
		     FIRST_PICTURE); /* half a picture is worse than none */
	if (outcome->note || outcome->trouble)
		return true;
	if (ran == GNUPLOT_MISSING)
		outcome->note = g_strdup_printf(
			"gnuplot is not installed, so the plots were left as scripts in %s",
			task->shown);
	else
		outcome->note = g_strdup_printf(
			"gnuplot could not draw %s, so it was left as a script in %s: %s", script,
			task->shown, complaint ? complaint : "the picture is not whole");
	return ran != GNUPLOT_MISSING && ran != GNUPLOT_STUCK;
}

static void write_plots(const struct task *task, struct plots_outcome *outcome)
{
	guint i;

	for (i = 0; i < PLOTS; i++)
		if (plot_is_drawn(task->findings, i) && !write_plot(task, i, outcome))
			return;
	for (i = 0; i < PLOTS; i++)
		if (plot_is_drawn(task->findings, i) && !draw_plot(task, i, outcome))
			return;
}

void plots_write(const struct findings *findings, struct plot_look look, const char *folder,
		 const char *shown, struct plots_outcome *outcome)
{
	g_autofree char *inside = g_build_filename(folder, "plots", NULL);
	g_autofree char *shown_inside = g_build_filename(shown, "plots", NULL);
	const struct task task = {findings, look, inside, shown_inside};
	g_autofree char *trouble = NULL;

	memset(outcome, 0, sizeof(*outcome));
	if (g_mkdir_with_parents(inside, 0700) != 0) {
		outcome->trouble = g_strdup_printf("%s: %s", shown_inside, g_strerror(errno));
		return;
	}
	write_plots(&task, outcome);
	if (outcome->trouble) {
		trouble = g_steal_pointer(&outcome->trouble);
		outcome->trouble = g_build_filename(shown_inside, trouble, NULL);
	}
}

void plots_outcome_release(struct plots_outcome *outcome)
{
	for (guint i = 0; i < PLOTS; i++) {
		if (outcome->svg[i])
			g_string_free(g_steal_pointer(&outcome->svg[i]), TRUE);
		if (outcome->table[i])
			g_string_free(g_steal_pointer(&outcome->table[i]), TRUE);
	}
	g_clear_pointer(&outcome->note, g_free);
	g_clear_pointer(&outcome->trouble, g_free);
}
