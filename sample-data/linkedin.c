/*
 * The LinkedIn export of spring 2026 and later: connections, messages and invitations. Addresses
 * are percent-encoded in Connections.csv and raw elsewhere, as LinkedIn does it.
 */
#include "sample-data/writers.h"

#include <string.h>

#define PROFILE "https://www.linkedin.com/in/"

static const char preamble[] =
	"Notes:\n\"When exporting your connection data, you may notice that some of the email "
	"addresses are missing. You will only see email addresses for connections who have allowed "
	"their connections to see or download their email address using this setting "
	"https://www.linkedin.com/psettings/privacy/email. You can learn more here "
	"https://www.linkedin.com/help/linkedin/answer/261\"\n\n";

static int by_connection(gconstpointer a, gconstpointer b)
{
	const struct person *first = *(struct person *const *)a;
	const struct person *second = *(struct person *const *)b;

	if (first->linkedin_since != second->linkedin_since)
		return second->linkedin_since - first->linkedin_since;
	return (int)first->number - (int)second->number;
}

static char *encoded(const char *slug)
{
	g_autofree char *escaped = g_uri_escape_string(slug, NULL, FALSE);

	return g_strconcat(PROFILE, escaped, NULL);
}

bool connection_shows_mail(const struct person *person)
{
	return person->connected && person->number % 24 == 5;
}

static void write_connections(const struct world *world, struct zip *zip)
{
	g_autoptr(GString) csv = g_string_new(preamble);
	g_autoptr(GPtrArray) people = g_ptr_array_new();

	for (guint i = 0; i < world->people->len; i++) {
		struct person *person = world->people->pdata[i];

		if (person->connected)
			g_ptr_array_add(people, person);
	}
	g_ptr_array_sort(people, by_connection);
	csv_row(csv, "First Name", "Last Name", "URL", "Email Address", "Company", "Position",
		"Connected On");
	for (guint i = 0; i < people->len; i++) {
		const struct person *person = people->pdata[i];
		g_autofree char *url = encoded(person->slug);
		g_autofree char *day = day_linkedin(person->linkedin_since);

		csv_row(csv, person->first, person->last, url,
			connection_shows_mail(person) ? person->mail : "", person->company,
			*person->company ? person->position : "", day);
		if (i % 50 == 30) /* an account that is closed: only the date is left */
			csv_row(csv, "", "", "", "", "", "", day);
	}
	g_string_truncate(csv, csv->len - 1); /* no line end after the last row */
	zip_add(zip, "Connections.csv", csv->str);
}

static int by_latest(gconstpointer a, gconstpointer b)
{
	const struct conversation *first = *(struct conversation *const *)a;
	const struct conversation *second = *(struct conversation *const *)b;
	const struct message *newest = first->messages->pdata[first->messages->len - 1];
	const struct message *other = second->messages->pdata[second->messages->len - 1];

	if (newest->when != other->when)
		return newest->when < other->when ? 1 : -1;
	return strcmp(first->id, second->id);
}

GPtrArray *conversations_by_latest(const struct world *world, enum platform platform)
{
	GPtrArray *found = g_ptr_array_new();

	for (guint i = 0; i < world->conversations->len; i++) {
		struct conversation *conversation = world->conversations->pdata[i];

		if (conversation->platform == platform && conversation->messages->len)
			g_ptr_array_add(found, conversation);
	}
	g_ptr_array_sort(found, by_latest);
	return found;
}

/* Everybody but the sender: names joined by commas although names hold commas, and addresses. */
static void list_recipients(const struct conversation *conversation, const struct person *sender,
			    GString *names, GString *urls)
{
	if (sender) {
		g_string_append(names, OWNER_FIRST " " OWNER_LAST);
		g_string_append(urls, PROFILE OWNER_SLUG);
	}
	for (guint i = 0; i < conversation->members->len; i++) {
		const struct person *member = conversation->members->pdata[i];

		if (member == sender)
			continue;
		g_string_append_printf(names, "%s%s %s", names->len ? "," : "", member->first,
				       member->last);
		g_string_append_printf(urls, "%s" PROFILE "%s", urls->len ? "," : "", member->slug);
	}
}

static void add_message(GString *csv, const struct conversation *conversation,
			const struct message *message, guint index)
{
	const struct person *sender = message->sender;
	g_autoptr(GString) names = g_string_new(NULL);
	g_autoptr(GString) urls = g_string_new(NULL);
	g_autofree char *date = moment_utc(message->when), *when = g_strconcat(date, " UTC", NULL);
	g_autofree char *from = sender ? g_strdup_printf("%s %s", sender->first, sender->last)
				       : g_strdup(OWNER_FIRST " " OWNER_LAST);
	g_autofree char *url = g_strconcat(PROFILE, sender ? sender->slug : OWNER_SLUG, NULL);
	/* Now and then a shared picture stands alone. */
	bool is_picture = message->when % 61 == 0;
	g_autofree char *picture =
		is_picture ? g_strdup_printf(
				     "https://www.linkedin.com/dms/prv/image/v2/D4%06u?m=AQ&t=x%u",
				     (guint)(message->when % 999983), index)
			   : g_strdup("");

	list_recipients(conversation, sender, names, urls);
	csv_row_quoted(csv, conversation->id, conversation->title, from, url, names->str, urls->str,
		       when, "", is_picture ? "" : message->text,
		       index % 37 == 36 ? "ARCHIVE" : "INBOX", picture);
}

static const char advert_text[] =
	"<p class=\"spinmail-quill-editor__spin-break\">Hi %FIRSTNAME%,</p><p>see "
	"<strong>you</strong> there?<br><a href=\"https://example.org/a\">Read on</a></p>";

/* Adverts, gone accounts, a company, a request accepted: rows of nobody. */
static void add_nobodies(GString *csv)
{
	static const char *const adverts[] = {"Hire faster with Tablero",
					      "Your seat at People Days",
					      "A degree for busy people", "Meet the Quorate suite"};
	const char *owner = OWNER_FIRST " " OWNER_LAST, *me = PROFILE OWNER_SLUG;

	for (guint i = 0; i < 24; i++) {
		g_autofree char *id =
			g_strdup_printf("2-YWR2ZXJ0aXNlbWVudC0wMDAwMDAwMDAwMDAwMDAwMDAw%04u", i);
		g_autofree char *date =
			moment_utc(moment_at(LAST_DAY - 9 - (gint32)i * 83, 9, 12, 5));
		g_autofree char *when = g_strconcat(date, " UTC", NULL);

		csv_row_quoted(csv, id, "Sponsored Conversation", "LinkedIn Member", "", owner, me,
			       when, adverts[i % 4], advert_text, i % 5 ? "ARCHIVE" : "INBOX", "");
	}
	csv_row_quoted(csv, "2-Z29uZS1hY2NvdW50LTAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAw", "",
		       "LinkedIn Member", "", owner, me, "2021-02-11 10:02:44 UTC", "",
		       "Thank you for the book, it has arrived.", "INBOX", "");
	csv_row_quoted(csv, "2-Z29uZS1hY2NvdW50LTAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAw", "", owner, me,
		       "", "", "2021-02-09 18:30:01 UTC", "",
		       "I have put the book in the post for you.", "INBOX", "");
	csv_row_quoted(csv, "2-Y29tcGFueS1zZW5kZXItMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAw",
		       "Kandidat Talent Solutions", "Kandidat Talent Solutions", "", owner, me,
		       "2024-09-03 07:00:00 UTC", "Kandidat Talent Solutions",
		       "New features for recruiters", "INBOX", "");
	csv_row_quoted(csv, "2-c3lzdGVtLXJvdy0wMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAw", "", "", "",
		       "", "", "2022-06-14 12:40:10 UTC", "", "Message request accepted", "INBOX",
		       "");
}

static void write_messages(const struct world *world, struct zip *zip)
{
	g_autoptr(GPtrArray) conversations = conversations_by_latest(world, LINKEDIN);
	g_autoptr(GString) csv = g_string_new(NULL);
	guint index = 0;

	csv_row_quoted(csv, "CONVERSATION ID", "CONVERSATION TITLE", "FROM", "SENDER PROFILE URL",
		       "TO", "RECIPIENT PROFILE URLS", "DATE", "SUBJECT", "CONTENT", "FOLDER",
		       "ATTACHMENTS");
	for (guint i = 0; i < conversations->len; i++) {
		const struct conversation *conversation = conversations->pdata[i];

		for (guint m = conversation->messages->len; m--; index++) {
			add_message(csv, conversation, conversation->messages->pdata[m], index);
			if (index % 400 == 77) /* LinkedIn repeats a row now and then */
				add_message(csv, conversation, conversation->messages->pdata[m],
					    index);
		}
	}
	add_nobodies(csv);
	zip_add(zip, "messages.csv", csv->str);
}

static int by_invitation(gconstpointer a, gconstpointer b)
{
	const struct invitation *first = *(struct invitation *const *)a;
	const struct invitation *second = *(struct invitation *const *)b;

	return (first->when < second->when) - (first->when > second->when);
}

static void write_invitations(const struct world *world, struct zip *zip)
{
	g_autoptr(GPtrArray) invitations = g_ptr_array_new();
	g_autoptr(GString) csv = g_string_new(NULL);

	for (guint i = 0; i < world->invitations->len; i++)
		g_ptr_array_add(invitations, world->invitations->pdata[i]);
	g_ptr_array_sort(invitations, by_invitation);
	csv_row(csv, "From", "To", "Sent At", "Message", "Direction", "inviterProfileUrl",
		"inviteeProfileUrl");
	for (guint i = 0; i < invitations->len; i++) {
		const struct invitation *invitation = invitations->pdata[i];
		const struct person *person = invitation->person;
		g_autofree char *name = g_strdup_printf("%s %s", person->first, person->last);
		g_autofree char *url = g_strconcat(PROFILE, person->slug, NULL);
		g_autofree char *sent = moment_pacific(invitation->when);
		const char *owner = OWNER_FIRST " " OWNER_LAST, *me = PROFILE OWNER_SLUG;

		if (invitation->from_owner)
			csv_row(csv, owner, name, sent, invitation->note, "OUTGOING", me, url);
		else
			csv_row(csv, name, owner, sent, invitation->note, "INCOMING", url, me);
	}
	zip_add(zip, "Invitations.csv", csv->str);
}

void linkedin_write(const struct world *world, const char *folder)
{
	struct zip *zip = zip_open(folder, "Complete_LinkedInDataExport_10-31-2026.zip");

	linkedin_write_activity(world, zip);
	write_connections(world, zip);
	linkedin_write_owner(zip);
	write_messages(world, zip);
	write_invitations(world, zip);
	zip_close(zip);
}
