/*
 * The journal and people file that the owner keeps, and the truth that nobody but the tests know.
 */
#include "sample-data/writers.h"

#include <string.h>

struct line {
	char *date, *text;
};

static void line_free(gpointer data)
{
	struct line *line = data;

	g_free(line->date);
	g_free(line->text);
	g_free(line);
}

static void add_line(GPtrArray *lines, char *date, const char *name, const char *how,
		     const char *where, const char *note)
{
	struct line *line = g_new0(struct line, 1);
	GString *text = g_string_new(NULL);

	csv_row(text, date, name, how, where, note);
	line->date = date;
	line->text = g_string_free(text, FALSE);
	g_ptr_array_add(lines, line);
}

static char *key_of(const struct person *person)
{
	return person->slug ? g_strconcat("linkedin:", person->slug, NULL)
			    : g_strconcat("twitter:", person->twitter_id, NULL);
}

/* A name where it tells who is meant, a handle or an id where the archive knows no name. */
static char *journal_name(const struct person *person, guint index)
{
	if (person->slug && index % 11 == 6)
		return g_strconcat("linkedin:", person->slug, NULL);
	if (person->slug && person->number % 24 == 5 && person->connected && index % 3 == 0)
		return g_strconcat("mail:", person->mail, NULL);
	if (person->slug || (person->named && strcmp(person->display, person->full) == 0))
		return g_strdup(person->full);
	if (person->named)
		return g_strconcat("twitter:@", person->handle, NULL);
	return g_strconcat("twitter:", person->twitter_id, NULL);
}

static void add_encounters(GPtrArray *lines, const struct person *person)
{
	static const char *const notes[][9] = {
		{"", "", "", "they paid", "talked about rye, mostly", "promised a book",
		 "introduced me to the team", "", ""},
		{"", "", "", "about the search", "bad line", "", "asked for advice", "", ""}};

	for (guint i = 0; i < person->encounters->len; i++) {
		const struct encounter *encounter = person->encounters->pdata[i];
		g_autofree char *name = journal_name(person, lines->len);
		char *date = day_iso(encounter->day);
		bool is_family = person->plays == PLAYS_FAMILY && !encounter_is_voice(encounter);

		if (!encounter->in_journal || encounter->by_company) {
			g_free(date);
			continue;
		}
		if (encounter->precision != 'd')
			date[encounter->precision == 'm' ? 7 : 4] = '\0';
		/* One line has a word of its own for what happened. */
		add_line(lines, date, name, is_family ? "walk" : encounter->how,
			 is_family ? "along the harbour" : encounter->where,
			 notes[encounter_is_voice(encounter)][(person->number + i) % 9]);
	}
}

/* "No, we have never met": some with a day, most of them warm. */
static void add_nevers(const struct world *world, GPtrArray *lines)
{
	static const char *const dates[] = {"2025-12-28", "", "2026-02-14", "",
					    "2026-08-30", "", "2026-10-30"};
	guint written = 0;

	for (guint i = 0; i < world->people->len && written < G_N_ELEMENTS(dates); i++) {
		const struct person *person = world->people->pdata[i];

		if (person->role != ROLE_TIE || person->encounters->len || person->level < 2 ||
		    person->plays == PLAYS_GONE || (person->plays == PLAYS_SCREEN_ONLY && i % 2))
			continue;
		g_autofree char *name = journal_name(person, 0);

		add_line(lines, g_strdup(dates[written]), name, "never", "",
			 written == 0 ? "asked myself" : "");
		written++;
	}
	for (guint i = 0; i < world->people->len; i++) {
		const struct person *person = world->people->pdata[i];

		/* Not by then; they met in the end. */
		if (person->plays == PLAYS_MET_OCTOBER && person->encounters->len > 1)
			add_line(lines, g_strdup("2025-01-02"), person->full, "never", "",
				 "only on the screen");
	}
}

static int by_date(gconstpointer a, gconstpointer b)
{
	const struct line *first = *(struct line *const *)a, *second = *(struct line *const *)b;
	int order = strcmp(first->date, second->date);

	return order ? order : strcmp(first->text, second->text);
}

static void write_journal(const struct world *world, const char *folder)
{
	g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func(line_free);
	g_autoptr(GString) csv = g_string_new("date,name,how,where,note\n");

	for (guint i = 0; i < world->people->len; i++) {
		const struct person *person = world->people->pdata[i];

		if (person->plays == PLAYS_NAMESAKE && person->encounters->len) {
			const struct encounter *encounter = person->encounters->pdata[0];

			add_line(lines, day_iso(encounter->day), person->full, encounter->how,
				 encounter->where, "the one with the tandem");
		} else {
			add_encounters(lines, person);
		}
	}
	add_line(lines, g_strdup("2023-05-17"), "company:Halvorsen & Daughters", "meeting",
		 "Halvorsen & Daughters", "workshop, everybody was there");
	add_line(lines, g_strdup("2025-03-06"), "company:Lanternfish Press", "meeting",
		 "Lanternfish Press", "");
	add_nevers(world, lines);
	g_ptr_array_sort(lines, by_date);
	for (guint i = 0; i < lines->len; i++)
		g_string_append(csv, ((const struct line *)lines->pdata[i])->text);
	write_file(folder, "met.csv", csv->str);
}

static void write_people(const struct world *world, const char *folder)
{
	g_autoptr(GString) csv = g_string_new("key,same_as,kind,name\n");
	guint renamed = 0;

	for (guint i = 0; i < world->people->len; i++) {
		const struct person *person = world->people->pdata[i];
		g_autofree char *handle = g_strconcat("twitter:@", person->handle, NULL);
		g_autofree char *id = g_strconcat("twitter:", person->twitter_id, NULL);
		g_autofree char *same = g_strconcat("linkedin:", person->slug, NULL);

		if (person->plays == PLAYS_RENAMED)
			csv_row(csv, renamed++ % 2 ? id : handle, same, "", "");
		else if (person->role == ROLE_BRAND)
			csv_row(csv, handle, "", "organisation", "");
		else if (person->plays == PLAYS_GONE)
			csv_row(csv, id, "", "", person->full);
	}
	write_file(folder, "people.csv", csv->str);
}

static char *first_or_last(const struct person *person, bool voice, bool last)
{
	const struct encounter *found = NULL;

	for (guint i = 0; i < person->encounters->len; i++) {
		const struct encounter *encounter = person->encounters->pdata[i];

		if (encounter_is_voice(encounter) == voice && (last || !found))
			found = encounter;
	}
	return found ? day_iso(found->day) : g_strdup("");
}

static void write_truth(const struct world *world, const char *folder)
{
	g_autoptr(GString) csv =
		g_string_new("person,name,met,first_met,last_met,spoken,first_spoken\n");

	for (guint i = 0; i < world->people->len; i++) {
		const struct person *person = world->people->pdata[i];
		g_autofree char *key = key_of(person);
		g_autofree char *first = first_or_last(person, false, false);
		g_autofree char *last = first_or_last(person, false, true);
		g_autofree char *spoken = first_or_last(person, true, false);

		if (person->role == ROLE_TIE)
			csv_row(csv, key, person->full, *first ? "yes" : "no", first, last,
				*spoken ? "yes" : "no", spoken);
	}
	write_file(folder, "truth.csv", csv->str);
}

void tables_write(const struct world *world, const char *folder)
{
	write_journal(world, folder);
	write_people(world, folder);
	write_truth(world, folder);
}
