/*
 * `overcoffee compare`: who came, who went, and who is called otherwise or works elsewhere, on one
 * page for a terminal. Names come from archives: each is made one visible line.
 */
#include "reports/report.h"

#include "analyzer/name.h"
#include "reports/text.h"

static const char *const list_words[COMPARED_LISTS] = {
	[COMPARED_CONNECTIONS] = "CONNECTIONS",
	[COMPARED_MUTUAL_FOLLOWS] = "MUTUAL FOLLOWS",
};

static void print_clean(FILE *stream, const char *text)
{
	g_autofree char *clean = name_clean(text);

	fputs(clean, stream);
}

/* "Recruiter at Orrery Software", "nothing told". */
static void print_job(FILE *stream, const struct compared_side *side)
{
	if (side->position)
		print_clean(stream, side->position);
	if (side->company) {
		fputs(side->position ? " at " : "at ", stream);
		print_clean(stream, side->company);
	}
	if (!side->position && !side->company)
		fputs("no job told", stream);
}

/* Who came or went: the one side on which they stand. */
static void print_member(FILE *stream, const struct compared_person *person)
{
	const struct compared_side *side = person->after.name ? &person->after : &person->before;
	char day[12];

	print_clean(stream, side->name);
	if (side->position || side->company) {
		fputs(", ", stream);
		print_job(stream, side);
	}
	if (side->since != DAY_NONE)
		fprintf(stream, ", connected %s", day_format(side->since, day));
}

static void print_renamed(FILE *stream, const struct compared_person *person)
{
	print_clean(stream, person->before.name);
	fputs(" is now ", stream);
	print_clean(stream, person->after.name);
}

static void print_moved(FILE *stream, const struct compared_person *person)
{
	print_clean(stream, person->after.name);
	fputs(": ", stream);
	print_job(stream, &person->before);
	fputs("; now ", stream);
	print_job(stream, &person->after);
}

static void print_people(FILE *stream, const char *heading, const GArray *people,
			 void (*print)(FILE *, const struct compared_person *))
{
	char count[TEXT_SIZE];

	if (people->len == 0)
		return;
	fprintf(stream, "\n  %s (%s)\n", heading, text_count(people->len, count));
	for (guint i = 0; i < people->len; i++) {
		fputs("    ", stream);
		print(stream, &g_array_index(people, struct compared_person, i));
		fputc('\n', stream);
	}
}

static void print_list(FILE *stream, const struct compared_list *list, const char *words)
{
	char before[TEXT_SIZE], after[TEXT_SIZE];

	if (!list->is_there[0] && !list->is_there[1])
		return;
	fprintf(stream, "\n%s\n", words);
	if (!list->is_there[0] || !list->is_there[1]) {
		fprintf(stream,
			"  Only the %s export has a list of them, so nothing can be said.\n",
			list->is_there[0] ? "older" : "newer");
		return;
	}
	fprintf(stream, "  %s then, %s now.\n", text_count(list->count[0], before),
		text_count(list->count[1], after));
	if (list->gained->len + list->lost->len + list->renamed->len + list->moved->len == 0)
		fputs("  Nothing changed.\n", stream);
	print_people(stream, "Gained", list->gained, print_member);
	print_people(stream, "Lost", list->lost, print_member);
	print_people(stream, "Renamed", list->renamed, print_renamed);
	print_people(stream, "Another job", list->moved, print_moved);
}

static void print_export(FILE *stream, const char *path, gint32 made)
{
	g_autofree char *visible = text_visible(path);
	char day[12];

	fputs(visible, stream);
	if (made != DAY_NONE)
		fprintf(stream, ", exported on %s", day_format(made, day));
	fputc('\n', stream);
}

void report_comparison(FILE *stream, const struct comparison *comparison, const char *older,
		       const char *newer)
{
	print_export(stream, older, comparison->made[0]);
	print_export(stream, newer, comparison->made[1]);
	if (comparison->made[1] != DAY_NONE && comparison->made[0] > comparison->made[1])
		fputs("The first is the newer one: give them the other way round to see what "
		      "changed "
		      "since.\n",
		      stream);
	for (int i = 0; i < COMPARED_LISTS; i++)
		print_list(stream, &comparison->lists[i], list_words[i]);
}
