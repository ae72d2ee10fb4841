/*
 * Endorsement_Given_Info.csv and Endorsement_Received_Info.csv: one click a row, by URL since
 * 2023, by name before. Archives of 2022 hold the received ones twice, once in UTF-16 together with
 * those that were taken back.
 */
#include "importers/linkedin/linkedin.h"

struct endorsement_columns {
	const char *first, *last, *url;
};

static void read_rows(struct import *import, struct sheet *sheet,
		      const struct endorsement_columns *columns, bool is_received)
{
	if (sheet_has_column(sheet, columns->url))
		linkedin_saw(import, "G4");
	while (sheet_next(sheet)) {
		g_autofree char *name = linkedin_full_name(sheet_field(sheet, columns->first),
							   sheet_field(sheet, columns->last));

		/* Taken back, it says nothing; the row was understood and is kept. */
		if (g_ascii_strcasecmp(sheet_field(sheet, "Endorsement Status"), "Redacted") == 0) {
			sheet_count(sheet, ROW_KEPT, WHEN_NONE);
			continue;
		}
		linkedin_add_row(import, sheet,
				 &(struct linkedin_row){
					 .channel = CHANNEL_LINKEDIN_ENDORSEMENT,
					 .url = sheet_field(sheet, columns->url),
					 .name = name,
					 .is_received = is_received,
					 .when = linkedin_when(sheet, DATE_UTC, "Endorsement Date"),
					 .what = sheet_field(sheet, "Skill Name"),
				 });
	}
}

void linkedin_endorsements_given(struct import *import, struct sheet *sheet)
{
	static const struct endorsement_columns columns = {
		"Endorsee First Name", "Endorsee Last Name", "Endorsee Public Url"};

	read_rows(import, sheet, &columns, false);
}

void linkedin_endorsements_received(struct import *import, struct sheet *sheet)
{
	static const struct endorsement_columns columns = {
		"Endorser First Name", "Endorser Last Name", "Endorser Public Url"};

	read_rows(import, sheet, &columns, true);
}
