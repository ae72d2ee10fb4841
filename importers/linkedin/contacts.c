/*
 * Contacts.csv, ImportedContacts.csv: address books that were synced to LinkedIn. They tell which
 * mail addresses and phones belong to one name and connect nobody. One person may stand in them
 * up to four times; a shared address joins the repeats.
 */
#include "importers/linkedin/linkedin.h"

#include "analyzer/name.h"

/* Some devices write the phone number in place of a name. */
static bool has_letter(const char *name)
{
	for (; *name != '\0'; name = g_utf8_next_char(name))
		if (g_unichar_isalpha(g_utf8_get_char(name)))
			return true;
	return false;
}

/* Several values stand in one cell. */
static void add_keys(struct network *network, struct person *person, const char *cell,
		     char *(*key_of)(const char *))
{
	g_auto(GStrv) values = g_strsplit_set(cell, ",;", -1);

	for (char **value = values; *value != NULL; value++) {
		g_autofree char *key = key_of(*value);

		network_key(network, person, key);
	}
}

static void read_row(struct import *import, struct sheet *sheet)
{
	struct network *network = import->network;
	const char *mails = linkedin_either(sheet, "Emails", "Email Address");
	const char *phones = linkedin_either(sheet, "PhoneNumbers", "Phone Numbers");
	const char *whole = linkedin_either(sheet, "FullName", "Full Name");
	g_autofree char *name =
		linkedin_full_name(linkedin_either(sheet, "FirstName", "First Name"),
				   linkedin_either(sheet, "LastName", "Last Name"));
	struct person *person;

	if (*name == '\0' && *whole == '\0' && *mails == '\0' && *phones == '\0') {
		sheet_report(sheet, DIAG_ROW_NO_NAME, NULL);
		return;
	}
	person = network_keyless(network, ORIGIN_ADDRESS_BOOK);
	add_keys(network, person, mails, key_mail);
	add_keys(network, person, phones, key_phone);
	/* As if undated, so that what a phone calls people gives way to the names they bear. */
	if (has_letter(name))
		network_name(network, person, name, DAY_NONE);
	else if (has_letter(whole))
		network_name(network, person, whole, DAY_NONE);
	/* Undated: when an address book was synced is not when anybody was reached. */
	sheet_count(sheet, ROW_KEPT, WHEN_NONE);
}

void linkedin_contacts(struct import *import, struct sheet *sheet)
{
	if (sheet_has_column(sheet, "ThirdPartyVerified"))
		linkedin_saw(import, "G6");
	while (sheet_next(sheet))
		read_row(import, sheet);
}
