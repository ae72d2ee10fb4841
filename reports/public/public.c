/*
 * public/: written beside the private report, from the same findings and pictures, then searched
 * for leaks. The one thing to know: it is either free of them or gone.
 */
#include "reports/public/public.h"

#include <string.h>

#include "reports/public/leaks.h"
#include "reports/public/png.h"
#include "reports/public/say.h"

#define PLOTS_INSIDE FOLDER_PLOTS "/"

bool public_has_file(const char *path)
{
	const char *plot = path + strlen(PLOTS_INSIDE);

	if (!g_str_has_prefix(path, PLOTS_INSIDE))
		return strcmp(path, PUBLIC_POST) == 0 || strcmp(path, PUBLIC_SUMMARY) == 0;
	return plot_has_file(plot) &&
	       (g_str_has_suffix(plot, ".svg") || g_str_has_suffix(plot, ".png"));
}

/* "plots/share.svg", new string. */
static char *plot_path(enum plot plot, const char *suffix)
{
	return g_strconcat(PLOTS_INSIDE, plot_name(plot), suffix, NULL);
}

/* The private picture, without anything in it that is no picture; NULL when it cannot be read. */
static GString *read_picture(const struct folder *folder, const char *path)
{
	g_autofree char *full = g_build_filename(folder->temporary, path, NULL);
	g_autofree char *content = NULL;
	gsize size;

	if (!g_file_get_contents(full, &content, &size, NULL))
		return NULL;
	return g_str_has_suffix(path, ".png") ? png_bare(content, size)
					      : g_string_new_len(content, (gssize)size);
}

static bool publish_plot(struct folder *folder, enum plot plot, char **trouble)
{
	static const char *const suffixes[] = {".svg", ".png"};

	for (gsize i = 0; i < G_N_ELEMENTS(suffixes); i++) {
		g_autofree char *path = plot_path(plot, suffixes[i]);
		g_autofree char *name = g_build_filename(FOLDER_PUBLIC, path, NULL);
		g_autoptr(GString) picture = read_picture(folder, path);

		if (picture == NULL) {
			*trouble = g_strdup_printf("cannot read %s/%s again", folder->target, path);
			return false;
		}
		if (!folder_publish(folder, name, picture, trouble))
			return false;
	}
	return true;
}

static bool publish_plots(struct folder *folder, const struct page *private,
			  struct public_page *page, char **trouble)
{
	for (int plot = 0; plot < PLOTS; plot++) {
		page->has_picture[plot] = private->has_picture[plot] &&
					  plot_is_public(private->findings, (enum plot)plot);
		if (page->has_picture[plot] && !publish_plot(folder, (enum plot)plot, trouble))
			return false;
	}
	return true;
}

/* `marked` gets the post with the marks of SAY. */
static bool publish_texts(struct folder *folder, const struct public_page *page, GString *marked,
			  char **trouble)
{
	g_autoptr(GString) summary = g_string_new(NULL), post = NULL;

	public_post_write(marked, page);
	public_summary_write(summary, page);
	post = say_strip(marked);
	return folder_publish(folder, FOLDER_PUBLIC "/" PUBLIC_POST, post, trouble) &&
	       folder_publish(folder, FOLDER_PUBLIC "/" PUBLIC_SUMMARY, summary, trouble);
}

/* A new string that names the place; NULL when there is none. */
static char *find_leak(const struct folder *folder, const struct public_page *page,
		       const GString *marked)
{
	static const char *const suffixes[] = {".gp", ".dat"};
	g_autofree char *public = g_build_filename(folder->temporary, FOLDER_PUBLIC, NULL);
	g_autoptr(GPtrArray) scripts = g_ptr_array_new_with_free_func(g_free);
	const struct leaks_of place = {public, marked, scripts};

	for (int plot = 0; plot < PLOTS; plot++) {
		for (gsize i = 0; page->has_picture[plot] && i < G_N_ELEMENTS(suffixes); i++) {
			g_autofree char *path = plot_path((enum plot)plot, suffixes[i]);

			g_ptr_array_add(scripts, g_build_filename(folder->temporary, path, NULL));
		}
	}
	return leaks_find(&place, page->findings);
}

static enum public_outcome write_page(struct folder *folder, const struct page *private,
				      struct public_page *page, char **trouble)
{
	g_autoptr(GString) marked = g_string_new(NULL);
	g_autofree char *leak = NULL;
	bool is_beside;

	if (!publish_plots(folder, private, page, trouble) ||
	    !publish_texts(folder, page, marked, trouble))
		return PUBLIC_FAILED;
	leak = find_leak(folder, page, marked);
	if (leak == NULL)
		return PUBLIC_WRITTEN;
	folder_unpublish(folder);
	is_beside = g_str_has_prefix(leak, "../");
	*trouble = g_strdup_printf("%s/%s%s; so " FOLDER_PUBLIC
				   "/ was not written, the report itself was",
				   folder->target, is_beside ? "" : FOLDER_PUBLIC "/",
				   leak + (is_beside ? strlen("../") : 0));
	return PUBLIC_LEAKED;
}

enum public_outcome public_write(struct folder *folder, const struct page *private,
				 struct pseudonyms *pseudonyms, char **trouble)
{
	struct public_page page = {.findings = private->findings, .pseudonyms = pseudonyms};
	g_autoptr(GHashTable) barred = leaks_barred(private->findings);
	g_autoptr(GPtrArray) named = NULL;
	enum public_outcome outcome;

	cast_choose(&page.cast, private->findings);
	named = cast_named(&page.cast);
	pseudonyms_bar(pseudonyms, barred);
	pseudonyms_give(pseudonyms, named);
	outcome = write_page(folder, private, &page, trouble);
	pseudonyms_bar(pseudonyms, NULL);
	cast_release(&page.cast);
	return outcome;
}
