/*
 * A LinkedIn export: which file is which, and in what order they are read. No file is guaranteed,
 * columns come and go, and the header of each file decides over anything that its name, the
 * archive's date or the other files suggest; only chats with LinkedIn's machines are told by name
 * alone, because they share the header of messages.csv.
 */
#include "importers/linkedin/linkedin.h"

#include <string.h>

#include "analyzer/name.h"

#define NEEDED_MAX 5

enum {
	IS_EARLY = 1,	 /* what the other files need to know */
	MAY_HAVE_ID = 2, /* the owner's member id after its name marks G6 */
	IS_BY_NAME = 4,	 /* too few columns of its own to be told by its header alone */
};

struct linkedin_file {
	const char *name; /* as linkedin_base_name() gives it */
	void (*read)(struct import *import, struct sheet *sheet); /* NULL: known, never opened */
	enum sheet_dialect dialect;
	guint flags;
	const char *needed[NEEDED_MAX]; /* columns, NULL-ended */
	const char *telling; /* one more column, without which a header alone tells too little */
	const struct sheet_layout *layout; /* NULL: nothing is read without a header */
};

static bool is_profile_url(const char *cell)
{
	g_autofree char *key = key_linkedin(cell);

	return key != NULL;
}

static const char *const connection_columns[] = {"First Name",	  "Last Name", "URL",
						 "Email Address", "Company",   "Position",
						 "Connected On",  NULL};
static const struct sheet_layout connection_layout = {connection_columns, 2, is_profile_url};

/* For a file on its own the first whose needed and telling columns it has is taken. */
/* clang-format off */
static const struct linkedin_file linkedin_files[] = {
	{"profile", linkedin_profile, SHEET_CSV, IS_EARLY,
	 .needed = {"First Name", "Last Name"}, .telling = "Headline"},
	{"connections", linkedin_connections, SHEET_CSV, 0,
	 .needed = {"First Name", "Last Name"}, .telling = "Connected On",
	 .layout = &connection_layout},
	{"linkedinconnectionsexportmicrosoftoutlook", linkedin_connections, SHEET_CSV, 0,
	 .needed = {"First Name", "Last Name"}, .telling = "E-mail Address"},
	{"messages", linkedin_messages, SHEET_CSV, 0,
	 .needed = {"FROM", "TO", "DATE"}, .telling = "CONTENT"},
	{"invitations", linkedin_invitations, SHEET_CSV, 0,
	 .needed = {"From", "To", "Sent At", "Direction"}},
	{"endorsementgiveninfo", linkedin_endorsements_given, SHEET_CSV, 0,
	 .needed = {"Endorsement Date", "Skill Name", "Endorsee First Name", "Endorsee Last Name"}},
	{"endorsementreceivedinfo", linkedin_endorsements_received, SHEET_CSV, 0,
	 .needed = {"Endorsement Date", "Skill Name", "Endorser First Name", "Endorser Last Name"}},
	{"recommendationsreceived", linkedin_recommendations_received, SHEET_CSV, 0,
	 .needed = {"First Name", "Last Name", "Text", "Creation Date"}},
	{"recommendationsgiven", linkedin_recommendations_given, SHEET_CSV, 0,
	 .needed = {"First Name", "Last Name", "Text", "Creation Date"}},
	{"comments", linkedin_comments, SHEET_COMMENTS, MAY_HAVE_ID,
	 .needed = {"Date", "Link", "Message"}},
	{"shares", linkedin_shares, SHEET_SHARES, MAY_HAVE_ID,
	 .needed = {"Date", "ShareCommentary"}, .telling = "ShareLink"},
	{"reactions", linkedin_reactions, SHEET_CSV, MAY_HAVE_ID,
	 .needed = {"Date", "Type", "Link"}},
	{"votes", linkedin_reactions, SHEET_CSV, MAY_HAVE_ID,
	 .needed = {"Date", "Link", "OptionText"}},
	{"memberfollows", linkedin_member_follows, SHEET_CSV, MAY_HAVE_ID,
	 .needed = {"Date", "Status", "FullName"}},
	{"events", linkedin_events, SHEET_CSV, IS_EARLY,
	 .needed = {"Event Name", "Event Time"}},
	{"contacts", linkedin_contacts, SHEET_CSV, 0,
	 .needed = {"FirstName", "LastName", "Emails", "PhoneNumbers"}},
	/* The columns that the files of this name from 2018 and from 2026 have in common. */
	{"importedcontacts", linkedin_contacts, SHEET_CSV, IS_BY_NAME,
	 .needed = {"Title", "Location"}},
	{"positions", linkedin_positions, SHEET_CSV, 0,
	 .needed = {"Company Name", "Title", "Started On"}},
	{"education", linkedin_education, SHEET_CSV, 0,
	 .needed = {"School Name", "Start Date", "Degree Name"}},
	{"emailaddresses", linkedin_mail_addresses, SHEET_CSV, 0,
	 .needed = {"Email Address", "Confirmed", "Primary"}},
	{"phonenumbers", linkedin_phone_numbers, SHEET_CSV, IS_BY_NAME,
	 .needed = {"Extension", "Number"}},
	{"whatsappphonenumbers", linkedin_phone_numbers, SHEET_CSV, IS_BY_NAME,
	 .needed = {"Extension", "Number"}},

	/* Chats with machines may hold the one line "No conversations found": no column is
	 * needed. */
	{"coachmessages", linkedin_machine_messages, SHEET_CSV, IS_BY_NAME, .needed = {NULL}},
	{"guidemessages", linkedin_machine_messages, SHEET_CSV, IS_BY_NAME, .needed = {NULL}},
	{"learningcoachmessages", linkedin_machine_messages, SHEET_CSV, IS_BY_NAME, .needed = {NULL}},
	{"learningroleplaymessages", linkedin_machine_messages, SHEET_CSV, IS_BY_NAME, .needed = {NULL}},

	/* These name nobody but the owner: their rows are counted. The first three come in odd
	 * forms. */
	{"searchqueries", linkedin_own_rows, SHEET_UNQUOTED, IS_BY_NAME, .needed = {NULL}},
	{"learning", linkedin_own_rows, SHEET_CSV, IS_BY_NAME, .needed = {NULL}},
	{"adtargeting", linkedin_own_rows, SHEET_CSV, IS_BY_NAME, .needed = {NULL}},
	{"accountstatushistory", linkedin_own_rows, SHEET_CSV, IS_BY_NAME, .needed = {NULL}},
	{"logins", linkedin_own_rows, SHEET_CSV, IS_BY_NAME, .needed = {NULL}},
	{"securitychallenges", linkedin_own_rows, SHEET_CSV, IS_BY_NAME, .needed = {NULL}},
	{"profilesummary", linkedin_own_rows, SHEET_CSV, IS_BY_NAME,
	 .needed = {"Profile Summary"}},

	/* These name nobody and are not opened. */
	{.name = "adsclicked"},
	{.name = "calendar"},
	{.name = "causesyoucareabout"},
	{.name = "certifications"},
	{.name = "companyfollows"},
	{.name = "courses"},
	{.name = "engagements"},
	{.name = "hashtagfollows"},
	{.name = "honors"},
	{.name = "inferencesaboutyou"},
	{.name = "jobapplicantsavedanswers"},
	{.name = "jobapplicantsavedinformation"},
	{.name = "jobapplicantsavedscreeningquestionresponses"},
	{.name = "jobapplications"},
	{.name = "jobseekerpreferences"},
	{.name = "lanadsengagement"},
	{.name = "languages"},
	{.name = "memberhashtags"},
	{.name = "onlinejobpostings"},
	{.name = "opportunities"},
	{.name = "opprtunities"}, /* LinkedIn's spelling */
	{.name = "organizations"},
	{.name = "patents"},
	{.name = "privateidentityasset"},
	{.name = "projects"},
	{.name = "providers"},
	{.name = "publications"},
	{.name = "receipts"},
	{.name = "receiptsv2"},
	{.name = "registration"},
	{.name = "reviews"},
	{.name = "richmedia"},
	{.name = "savedjobalerts"},
	{.name = "savedjobs"},
	{.name = "saveditems"},
	{.name = "skills"},
	{.name = "testscores"},
	{.name = "verifications"},
	{.name = "videos"},
	{.name = "volunteering"},
};
/* clang-format on */

/* Cuts a trailing run of digits between `before` and `after` off: " (1)" or "_123". */
static bool cut_number(GString *name, const char *before, const char *after)
{
	gsize end = name->len, start;

	if (!g_str_has_suffix(name->str, after))
		return false;
	end -= strlen(after);
	for (start = end; start > 0 && g_ascii_isdigit(name->str[start - 1]); start--)
		;
	if (start == end || start < strlen(before) ||
	    strncmp(name->str + start - strlen(before), before, strlen(before)) != 0)
		return false;
	g_string_truncate(name, start - strlen(before));
	return true;
}

static void drop_spaces(GString *name)
{
	char *to = name->str;

	for (const char *from = name->str; *from != '\0'; from++)
		if (*from != ' ' && *from != '_')
			*to++ = g_ascii_tolower(*from);
	g_string_truncate(name, (gsize)(to - name->str));
}

char *linkedin_base_name(const char *entry, bool *has_member_id)
{
	g_autofree char *base = g_path_get_basename(entry);
	gsize length = strlen(base);
	GString *name;

	*has_member_id = false;
	if (length <= 4 || g_ascii_strcasecmp(base + length - 4, ".csv") != 0)
		return NULL;
	name = g_string_new_len(base, (gssize)length - 4);
	for (bool cut = true; cut;) {
		cut = cut_number(name, " (", ")");
		if (cut_number(name, "_", ""))
			cut = *has_member_id = true;
	}
	drop_spaces(name);
	return g_string_free(name, FALSE);
}

gint32 linkedin_day_in_name(const char *path)
{
	g_autofree char *base = g_path_get_basename(path);

	for (const char *at = base; strlen(at) >= 10; at++) {
		int part[3] = {0}, field = 0;
		gsize i;

		for (i = 0; i < 10; i++) {
			bool is_dash = i == 2 || i == 5;

			if (is_dash ? at[i] != '-' : !g_ascii_isdigit(at[i]))
				break;
			if (is_dash)
				field++;
			else
				part[field] = 10 * part[field] + g_ascii_digit_value(at[i]);
		}
		if (i == 10)
			return day_from_civil(part[2], part[0], part[1]);
	}
	return DAY_NONE;
}

void linkedin_saw(struct import *import, const char *generation)
{
	const char **seen = &import->source->generation;

	if (*seen == NULL || strcmp(*seen, generation) < 0)
		*seen = generation;
}

static const struct linkedin_file *file_by_name(const char *entry, bool *has_member_id)
{
	g_autofree char *name = linkedin_base_name(entry, has_member_id);

	for (gsize i = 0; name != NULL && i < G_N_ELEMENTS(linkedin_files); i++)
		if (strcmp(name, linkedin_files[i].name) == 0)
			return &linkedin_files[i];
	return NULL;
}

static bool header_has(const GPtrArray *header, const char *column)
{
	for (guint i = 0; i < header->len; i++)
		if (sheet_is_column(g_ptr_array_index(header, i), column))
			return true;
	return false;
}

static bool header_fits(const struct linkedin_file *file, const GPtrArray *header)
{
	if (file->read == NULL || (file->flags & IS_BY_NAME))
		return false;
	for (guint i = 0; i < NEEDED_MAX && file->needed[i] != NULL; i++)
		if (!header_has(header, file->needed[i]))
			return false;
	return file->telling == NULL || header_has(header, file->telling);
}

/* A file on its own is told by its header; its name chooses only among files of equal headers. */
static const struct linkedin_file *file_by_header(const char *path, const GPtrArray *header)
{
	bool has_member_id;
	const struct linkedin_file *named = file_by_name(path, &has_member_id);

	if (named != NULL && (header_fits(named, header) || (named->flags & IS_BY_NAME)))
		return named;
	for (gsize i = 0; i < G_N_ELEMENTS(linkedin_files); i++)
		if (header_fits(&linkedin_files[i], header))
			return &linkedin_files[i];
	return NULL;
}

static bool linkedin_knows(const char *entry)
{
	bool has_member_id;

	return file_by_name(entry, &has_member_id) != NULL;
}

static bool linkedin_knows_header(const GPtrArray *header)
{
	return file_by_header("", header) != NULL;
}

static void linkedin_begin(struct import *import)
{
	struct linkedin *state = g_new0(struct linkedin, 1);

	state->read_early = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	state->connections = g_ptr_array_new();
	state->alike = g_hash_table_new(NULL, NULL);
	state->conversations = linkedin_tally_new();
	state->invitations = linkedin_tally_new();
	import->source->made = linkedin_day_in_name(import->source->path);
	import->state = state;
}

/* A file on its own that only its name gives away comes under that name. */
static bool is_lone_file(const struct import *import, const char *entry)
{
	g_autofree char *base = g_path_get_basename(import->source->path);

	return *entry == '\0' ||
	       (strcmp(base, entry) == 0 && !g_file_test(import->source->path, G_FILE_TEST_IS_DIR));
}

static void read_file(struct import *import, const struct linkedin_file *file, const char *entry,
		      struct stream *stream)
{
	struct part *part = network_part(import->network, import->source,
					 is_lone_file(import, entry) ? "" : entry);
	struct sheet *sheet = sheet_open_laid_out(stream, part, file->dialect, file->needed,
						  file->layout, import->diag);

	if (sheet == NULL)
		return;
	file->read(import, sheet);
	sheet_close(sheet);
}

static bool linkedin_read_early(struct import *import, const char *entry, struct stream *stream)
{
	struct linkedin *state = import->state;
	bool has_member_id;
	const struct linkedin_file *file = file_by_name(entry, &has_member_id);

	if (file == NULL || !(file->flags & IS_EARLY))
		return false;
	g_hash_table_add(state->read_early, g_strdup(entry));
	read_file(import, file, entry, stream);
	return true;
}

static void linkedin_read(struct import *import, const char *entry, const GPtrArray *header,
			  struct stream *stream)
{
	struct linkedin *state = import->state;
	bool has_member_id = false;
	const struct linkedin_file *file;

	if (g_hash_table_contains(state->read_early, entry))
		return;
	file = header != NULL ? file_by_header(import->source->path, header)
			      : file_by_name(entry, &has_member_id);
	if (file == NULL || file->read == NULL)
		return;
	if (has_member_id && (file->flags & MAY_HAVE_ID))
		linkedin_saw(import, "G6");
	read_file(import, file, entry, stream);
}

static void linkedin_end(struct import *import)
{
	struct linkedin *state = import->state;

	linkedin_add_connections(import);
	linkedin_claim_owner(import);
	linkedin_tally_free(state->conversations);
	linkedin_tally_free(state->invitations);
	g_ptr_array_unref(state->connections);
	g_hash_table_unref(state->alike);
	g_hash_table_unref(state->read_early);
	g_free(state->owner_name);
	g_free(state);
	import->state = NULL;
}

const struct export_kind linkedin_kind = {
	.kind = SOURCE_LINKEDIN,
	.knows = linkedin_knows,
	.knows_header = linkedin_knows_header,
	.begin = linkedin_begin,
	.read_early = linkedin_read_early,
	.read = linkedin_read,
	.end = linkedin_end,
};
