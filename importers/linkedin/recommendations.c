/*
 * Recommendations_Given.csv and Recommendations_Received.csv: public words about a person who is
 * told by name alone. Both have the same columns: only the file's name says the direction.
 */
#include "importers/linkedin/linkedin.h"

static void read_rows(struct import *import, struct sheet *sheet, bool is_received)
{
	while (sheet_next(sheet)) {
		g_autofree char *name = linkedin_full_name(sheet_field(sheet, "First Name"),
							   sheet_field(sheet, "Last Name"));

		linkedin_add_row(
			import, sheet,
			&(struct linkedin_row){
				.channel = CHANNEL_LINKEDIN_RECOMMENDATION,
				.url = "",
				.name = name,
				.is_received = is_received,
				.when = linkedin_when(sheet, DATE_PACIFIC, "Creation Date"),
				.what = sheet_field(sheet, "Text"),
			});
	}
}

void linkedin_recommendations_given(struct import *import, struct sheet *sheet)
{
	read_rows(import, sheet, false);
}

void linkedin_recommendations_received(struct import *import, struct sheet *sheet)
{
	read_rows(import, sheet, true);
}
