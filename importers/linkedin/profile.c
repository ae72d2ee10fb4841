/*
 * The owner, as the export describes them: Profile (read before all else, for the name), Positions,
 * Education, Email Addresses, PhoneNumbers; and what concerns nobody else. No file of the export
 * names the owner's profile URL.
 */
#include "importers/linkedin/linkedin.h"

#include "analyzer/name.h"

void linkedin_profile(struct import *import, struct sheet *sheet)
{
	struct linkedin *state = import->state;

	while (sheet_next(sheet)) {
		g_autofree char *name = linkedin_full_name(sheet_field(sheet, "First Name"),
							   sheet_field(sheet, "Last Name"));
		g_autofree char *folded = name_fold(name);

		network_name(import->network, import->source->account, name, import->source->made);
		if (*folded != '\0') {
			g_free(state->owner_name);
			state->owner_name = g_steal_pointer(&folded);
		}
		sheet_count(sheet, ROW_KEPT, WHEN_NONE);
	}
}

static void read_affiliations(struct import *import, struct sheet *sheet, const char *column)
{
	while (sheet_next(sheet)) {
		const char *name = sheet_field(sheet, column);

		if (*name != '\0')
			network_owner_affiliation(import->network, name);
		sheet_count(sheet, ROW_KEPT, WHEN_NONE);
	}
}

void linkedin_positions(struct import *import, struct sheet *sheet)
{
	read_affiliations(import, sheet, "Company Name");
}

void linkedin_education(struct import *import, struct sheet *sheet)
{
	read_affiliations(import, sheet, "School Name");
}

/* An address that was never confirmed may be somebody else's. */
void linkedin_mail_addresses(struct import *import, struct sheet *sheet)
{
	while (sheet_next(sheet)) {
		g_autofree char *key = key_mail(sheet_field(sheet, "Email Address"));

		if (g_ascii_strcasecmp(sheet_field(sheet, "Confirmed"), "No") != 0)
			network_key(import->network, import->source->account, key);
		sheet_count(sheet, ROW_KEPT, WHEN_NONE);
	}
}

void linkedin_phone_numbers(struct import *import, struct sheet *sheet)
{
	while (sheet_next(sheet)) {
		g_autofree char *key = key_phone(sheet_field(sheet, "Number"));

		network_key(import->network, import->source->account, key);
		sheet_count(sheet, ROW_KEPT, WHEN_NONE);
	}
}

void linkedin_own_rows(struct import *import, struct sheet *sheet)
{
	(void)import;
	while (sheet_next(sheet))
		sheet_count(sheet, ROW_OWN, WHEN_NONE);
}
