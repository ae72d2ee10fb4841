/*
 * Invitations.csv: the invitations of the last six months, sent and received, pending and accepted
 * alike. In late 2023 every URL is the same constant, in July 2023 a member number that joins to
 * nothing: neither is a key, and the name must do.
 */
#include "importers/linkedin/linkedin.h"

#include <string.h>

#include "analyzer/name.h"

/* Who is who in a row, by its direction. */
static const struct direction {
	const char *name;
	const char *other, *other_url, *own_url; /* columns */
	bool is_received;
} directions[] = {
	{"OUTGOING", "To", "inviteeProfileUrl", "inviterProfileUrl", false},
	{"INCOMING", "From", "inviterProfileUrl", "inviteeProfileUrl", true},
};

/* NULL when the row says neither. */
static const struct direction *direction_of(const struct sheet *sheet)
{
	const char *name = sheet_field(sheet, "Direction");

	for (gsize i = 0; i < G_N_ELEMENTS(directions); i++)
		if (g_ascii_strcasecmp(name, directions[i].name) == 0)
			return &directions[i];
	return NULL;
}

static void read_row(struct import *import, struct sheet *sheet)
{
	const struct linkedin *state = import->state;
	const struct direction *direction = direction_of(sheet);
	const char *note = sheet_field(sheet, "Message");
	g_autofree char *own_key = NULL;
	g_autofree char *other_key = NULL;
	bool is_constant;

	if (direction == NULL) {
		sheet_report(sheet, DIAG_ROW_SHORT, "Direction is neither OUTGOING nor INCOMING");
		return;
	}
	own_key = key_linkedin(sheet_field(sheet, direction->own_url));
	other_key = key_linkedin(sheet_field(sheet, direction->other_url));
	is_constant = own_key != NULL && other_key != NULL && strcmp(own_key, other_key) == 0;
	if (!is_constant)
		linkedin_tally_add(state->invitations, sheet_place(sheet).line, own_key);
	linkedin_add_row(import, sheet,
			 &(struct linkedin_row){
				 .channel = *note != '\0' ? CHANNEL_LINKEDIN_INVITATION_NOTE
							  : CHANNEL_LINKEDIN_INVITATION,
				 .url = is_constant ? "" : sheet_field(sheet, direction->other_url),
				 .name = sheet_field(sheet, direction->other),
				 .is_received = direction->is_received,
				 .when = linkedin_when(sheet, DATE_PACIFIC, "Sent At"),
				 .what = note,
			 });
}

void linkedin_invitations(struct import *import, struct sheet *sheet)
{
	linkedin_saw(import, sheet_has_column(sheet, "inviterProfileUrl") ||
					     sheet_has_column(sheet, "inviterProfileUrn")
				     ? "G4"
				     : "G1");
	while (sheet_next(sheet))
		read_row(import, sheet);
}
