/*
 * Trouble with the user's files, told once per line and counted for the end. The one thing to
 * know: names and details come from archives, so they are escaped before anything else is done
 * with them; neither the terminal nor skipped.csv ever sees a control character.
 */
#include "analyzer/diag.h"

#include <stdarg.h>

#define SHOWN_OF_A_KIND 3 /* lines of one kind and file before "and 231 more" */

struct kind_facts {
	enum severity severity;
	const char *slug;
	const char *wording;
};

static const struct kind_facts kinds[DIAG_KINDS] = {
	[DIAG_FILE_EMPTY] = {SEVERITY_NOTE, "empty", "nothing in it"},
	[DIAG_DATE_UNREADABLE] = {SEVERITY_NOTE, "date",
				  "kept without its date, which cannot be read"},
	[DIAG_DATE_IMPOSSIBLE] = {SEVERITY_NOTE, "date-impossible",
				  "impossible date, the time in the id is used"},
	[DIAG_ENCODING_GUESSED] = {SEVERITY_NOTE, "encoding", "not UTF-8"},
	[DIAG_HEADER_BY_POSITION] = {SEVERITY_NOTE, "header-position",
				     "header not known, columns told by their contents"},
	[DIAG_NAME_NOT_UNIQUE] = {SEVERITY_NOTE, "name-not-unique",
				  "the name fits several people, left unjoined"},
	[DIAG_HOW_UNKNOWN] = {SEVERITY_NOTE, "how", "counted as a meeting in person"},
	[DIAG_LISTED_FILE_MISSING] = {SEVERITY_NOTE, "missing",
				      "the manifest names a file that is not there"},
	[DIAG_NO_OWNER_KEY] = {SEVERITY_NOTE, "no-owner",
			       "nothing names the owner of this archive"},
	[DIAG_FILE_DECLARED_TWICE] = {SEVERITY_NOTE, "twice", "given twice, read once"},
	[DIAG_HEADER_AGAIN] = {SEVERITY_NOTE, "header-again", "the header once more, passed over"},
	[DIAG_PLAN] = {SEVERITY_NOTE, "plan", "lies after today, a plan"},
	[DIAG_NO_ATTENDEES] = {SEVERITY_NOTE, "no-attendees",
			       "exported without attendees; use the full export (Google: Settings, "
			       "Export; Outlook: Save calendar, Full details)"},
	[DIAG_SERIES_CUT] = {SEVERITY_NOTE, "series-cut",
			     "a series without end was cut after 10,000 dates"},
	[DIAG_SERIES_UNREADABLE] =
		{SEVERITY_NOTE, "series",
		 "a repetition that cannot be read, only its first date is kept"},
	[DIAG_ZONE_UNKNOWN] = {SEVERITY_NOTE, "zone", "unknown time zone, taken as UTC"},
	[DIAG_GUEST_UNNAMED] = {SEVERITY_NOTE, "guest",
				"somebody invited without name and address is left out"},
	[DIAG_EVENT_UNENDED] = {SEVERITY_NOTE, "unended",
				"an event without its END, read as far as it goes"},
	[DIAG_PASSED_OVER] = {SEVERITY_NOTE, "passed-over",
			      "nothing that is known here, passed over"},

	[DIAG_ROW_NO_NAME] = {SEVERITY_SKIPPED, "no-name", "no name and no address"},
	[DIAG_ROW_NO_DATE] = {SEVERITY_SKIPPED, "no-date", "no readable date"},
	[DIAG_ROW_TOO_LONG] = {SEVERITY_SKIPPED, "too-long", "a field is longer than 1 MiB"},
	[DIAG_ROW_QUOTE] = {SEVERITY_SKIPPED, "quote", "a quote that is never closed"},
	[DIAG_ROW_SHORT] = {SEVERITY_SKIPPED, "short", "fewer cells than the row needs"},
	[DIAG_ELEMENT_ODD] = {SEVERITY_SKIPPED, "odd", "not the shape this file's elements have"},
	[DIAG_KEY_UNKNOWN] = {SEVERITY_SKIPPED, "key", "not a key"},
	[DIAG_KIND_UNKNOWN] = {SEVERITY_SKIPPED, "kind", "not a kind of person"},
	[DIAG_JOURNAL_DATE] = {SEVERITY_SKIPPED, "journal-date", "the date is no date"},
	[DIAG_JOURNAL_NOBODY] = {SEVERITY_SKIPPED, "journal-nobody", "fits nobody"},
	[DIAG_JOURNAL_SEVERAL] = {SEVERITY_SKIPPED, "journal-several", "fits several people"},

	[DIAG_NOT_FOUND] = {SEVERITY_ERROR, "not-found", "there is no such file or folder"},
	[DIAG_NOT_READABLE] = {SEVERITY_ERROR, "not-readable", "cannot be read"},
	[DIAG_NOTHING_KNOWN] = {SEVERITY_ERROR, "nothing-known",
				"no export, journal or people file that is known here"},
	[DIAG_ZIP_CUT] = {SEVERITY_ERROR, "cut", "cut short"},
	[DIAG_ZIP_DAMAGED] = {SEVERITY_ERROR, "damaged", "damaged"},
	[DIAG_LIMIT] = {SEVERITY_ERROR, "limit", "passes a limit"},
	[DIAG_NOT_JSON] = {SEVERITY_ERROR, "json", "not valid JSON"},
	[DIAG_HEADER_UNKNOWN] = {SEVERITY_ERROR, "header", "columns that are needed are missing"},
	[DIAG_SPREADSHEET] = {SEVERITY_ERROR, "spreadsheet",
			      "a spreadsheet renamed .csv: export it again as CSV"},
};

/* How often a kind was met in a file, in the order of first sight. */
struct tally {
	guint order;
	enum diag_kind kind;
	char *file;
	guint seen, printed;
};

static void tally_free(gpointer data)
{
	struct tally *tally = data;

	g_free(tally->file);
	g_free(tally);
}

static void line_clear(gpointer data)
{
	struct diag_line *line = data;

	g_free(line->file);
	g_free(line->detail);
}

void diag_init(struct diag *diag, FILE *stream)
{
	*diag = (struct diag){.stream = stream};
	diag->lines = g_array_new(FALSE, FALSE, sizeof(struct diag_line));
	g_array_set_clear_func(diag->lines, line_clear);
	diag->shown = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, tally_free);
}

void diag_release(struct diag *diag)
{
	g_array_unref(diag->lines);
	g_hash_table_unref(diag->shown);
	*diag = (struct diag){0};
}

/* A character that a terminal may obey or that reorders what is shown. */
static bool is_unprintable(gunichar letter)
{
	switch (g_unichar_type(letter)) {
	case G_UNICODE_CONTROL:
	case G_UNICODE_FORMAT:
	case G_UNICODE_LINE_SEPARATOR:
	case G_UNICODE_PARAGRAPH_SEPARATOR:
		return true;
	default:
		return false;
	}
}

static char *escaped(const char *text)
{
	g_autofree char *valid = g_utf8_make_valid(text, -1);
	GString *out = g_string_sized_new(64);

	for (const char *at = valid; *at != '\0'; at = g_utf8_next_char(at)) {
		gunichar letter = g_utf8_get_char(at);

		if (letter == '\n')
			g_string_append(out, "\\n");
		else if (letter == '\t')
			g_string_append(out, "\\t");
		else if (is_unprintable(letter))
			g_string_append_printf(out, letter < 0x100 ? "\\x%02x" : "\\u%04x", letter);
		else
			g_string_append_unichar(out, letter);
	}
	return g_string_free(out, FALSE);
}

static struct tally *tally_of(struct diag *diag, enum diag_kind kind, const char *file)
{
	g_autofree char *key = g_strdup_printf("%d %s", (int)kind, file);
	struct tally *tally = g_hash_table_lookup(diag->shown, key);

	if (tally == NULL) {
		tally = g_new0(struct tally, 1);
		tally->order = g_hash_table_size(diag->shown);
		tally->kind = kind;
		tally->file = g_strdup(file);
		g_hash_table_insert(diag->shown, g_steal_pointer(&key), tally);
	}
	return tally;
}

static void clear_way(const struct diag *diag)
{
	if (diag->before_line != NULL)
		diag->before_line(diag->before_line_data);
}

static void print_line(const struct diag *diag, enum diag_kind kind, const char *file, guint32 line,
		       const char *detail)
{
	clear_way(diag);
	fprintf(diag->stream, "overcoffee: %s:", file);
	if (line > 0)
		fprintf(diag->stream, "%u:", line);
	fprintf(diag->stream, " %s: %s%s%s\n", severity_name(diag_severity(kind)),
		diag_wording(kind), *detail == '\0' ? "" : ": ", detail);
}

/* Takes over `file` and `detail`, both escaped. */
static void record(struct diag *diag, enum diag_kind kind, char *file, guint32 line, char *detail)
{
	enum severity severity = diag_severity(kind);
	struct tally *tally = tally_of(diag, kind, file);
	bool wanted = diag->stream != NULL && (!diag->quiet || severity == SEVERITY_ERROR);

	diag->count[kind]++;
	tally->seen++;
	if (wanted && (diag->verbose || tally->seen <= SHOWN_OF_A_KIND)) {
		print_line(diag, kind, file, line, detail);
		tally->printed++;
	}
	if (severity == SEVERITY_NOTE) {
		g_free(file);
		g_free(detail);
		return;
	}
	g_array_append_val(
		diag->lines,
		((struct diag_line){.file = file, .line = line, .kind = kind, .detail = detail}));
}

static char *G_GNUC_PRINTF(1, 0) formatted(const char *format, va_list arguments)
{
	g_autofree char *text = NULL;

	if (format == NULL)
		return g_strdup("");
	text = g_strdup_vprintf(format, arguments);
	return escaped(text);
}

void diag_report(struct diag *diag, enum diag_kind kind, const struct part *part, guint32 line,
		 const char *detail, ...)
{
	g_autofree char *path = part_full_path(part);
	va_list arguments;
	char *text;

	va_start(arguments, detail);
	text = formatted(detail, arguments);
	va_end(arguments);
	record(diag, kind, escaped(path), line, text);
}

void diag_report_path(struct diag *diag, enum diag_kind kind, const char *path, const char *detail,
		      ...)
{
	va_list arguments;
	char *text;

	va_start(arguments, detail);
	text = formatted(detail, arguments);
	va_end(arguments);
	record(diag, kind, escaped(path), 0, text);
}

static int compare_tallies(gconstpointer a, gconstpointer b)
{
	const struct tally *first = a, *second = b;

	return first->order < second->order ? -1 : first->order > second->order;
}

void diag_finish(struct diag *diag)
{
	g_autoptr(GList) tallies = NULL;

	if (diag->stream == NULL)
		return;
	tallies = g_list_sort(g_hash_table_get_values(diag->shown), compare_tallies);
	for (const GList *at = tallies; at != NULL; at = at->next) {
		const struct tally *tally = at->data;

		/* What -q suppressed altogether is not announced either. */
		if (tally->printed == 0 || tally->printed == tally->seen)
			continue;
		clear_way(diag);
		fprintf(diag->stream, "overcoffee: and %u more like '%s' in %s, %s\n",
			tally->seen - tally->printed, diag_wording(tally->kind), tally->file,
			diag_severity(tally->kind) == SEVERITY_NOTE ? "shown with -v"
								    : "see skipped.csv");
	}
}

guint diag_total(const struct diag *diag, enum severity severity)
{
	guint total = 0;

	for (guint i = 0; i < DIAG_KINDS; i++)
		if (kinds[i].severity == severity)
			total += diag->count[i];
	return total;
}

enum severity diag_severity(enum diag_kind kind)
{
	return kinds[kind].severity;
}

const char *diag_slug(enum diag_kind kind)
{
	return kinds[kind].slug;
}

const char *diag_wording(enum diag_kind kind)
{
	return kinds[kind].wording;
}

const char *severity_name(enum severity severity)
{
	static const char *const names[] = {
		[SEVERITY_NOTE] = "note",
		[SEVERITY_SKIPPED] = "skipped",
		[SEVERITY_ERROR] = "error",
	};

	return names[severity];
}
