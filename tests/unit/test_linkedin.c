/*
 * The LinkedIn importer below the command line: which names and headers it knows, what becomes of
 * each row of messages.csv, whom it claims to be the owner, how people without a URL are told.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "importers/linkedin/linkedin.h"

/* An export in memory. */
struct fixture {
	struct network network;
	struct diag diag;
	struct import import;
};

static void open_export(struct fixture *fixture, const char *path)
{
	network_init(&fixture->network);
	diag_init(&fixture->diag, NULL);
	fixture->import = (struct import){
		.network = &fixture->network,
		.source = network_source(&fixture->network, path, SOURCE_LINKEDIN),
		.diag = &fixture->diag,
	};
	linkedin_kind.begin(&fixture->import);
}

static void read_entry(struct fixture *fixture, const char *entry, const char *text)
{
	struct memory_stream stream;

	memory_stream_init(&stream, text, strlen(text));
	if (!linkedin_kind.read_early(&fixture->import, entry, &stream.stream))
		linkedin_kind.read(&fixture->import, entry, NULL, &stream.stream);
}

static void close_export(struct fixture *fixture)
{
	if (fixture->import.state != NULL)
		linkedin_kind.end(&fixture->import);
	diag_release(&fixture->diag);
	network_release(&fixture->network);
}

static const struct part *part_at(const struct fixture *fixture, guint index)
{
	return g_ptr_array_index(fixture->network.parts, index);
}

static const struct interaction *interaction_at(const struct fixture *fixture, guint index)
{
	return &g_array_index(fixture->network.interactions, struct interaction, index);
}

static const struct mention *mention_at(const struct fixture *fixture, guint index)
{
	return &g_array_index(fixture->network.mentions, struct mention, index);
}

static void test_base_names(void **state)
{
	static const struct {
		const char *entry, *name;
		bool has_member_id;
	} table[] = {
		{"Connections.csv", "connections", false},
		{"Complete (1)/Connections (2).csv", "connections", false},
		{"Comments_123456.csv", "comments", true},
		{"Comments_123456 (1).csv", "comments", true},
		{"Job Applications_1.csv", "jobapplications", true},
		{"Jobs/Job Seeker Preferences.CSV", "jobseekerpreferences", false},
		{"Receipts_v2.csv", "receiptsv2", false},
		{"Endorsement_Received_Info.csv", "endorsementreceivedinfo", false},
		{"Endorsement Received Info.csv", "endorsementreceivedinfo", false},
		{"(1).csv", "(1)", false},
		{"_1.csv", "", true},
		{"messages.html", NULL, false},
		{".csv", NULL, false},
		{"", NULL, false},
	};

	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(table); i++) {
		bool has_member_id;
		g_autofree char *name = linkedin_base_name(table[i].entry, &has_member_id);

		if (table[i].name == NULL) {
			assert_null(name);
			continue;
		}
		assert_non_null(name);
		assert_string_equal(name, table[i].name);
		assert_int_equal(has_member_id, table[i].has_member_id);
	}
}

static void test_day_in_name(void **state)
{
	static const struct {
		const char *path, *day;
	} table[] = {
		{"Basic_LinkedInDataExport_11-22-2026.zip", "2026-11-22"},
		{"old/Complete_LinkedInDataExport_02-03-2025.zip.zip", "2025-02-03"},
		{"Complete_LinkedInDataExport_02-03-2025/", "2025-02-03"},
		{"Complete_LinkedInDataExport_02-03-2025/Connections.csv", ""},
		{"export_22-11-2026.zip", ""},
		{"linkedin", ""},
		{"1-2-2026", ""},
	};

	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(table); i++) {
		char day[12];

		day_format(linkedin_day_in_name(table[i].path), day);
		assert_string_equal(day, table[i].day);
	}
}

static void test_known_names(void **state)
{
	static const char *const known[] = {
		"Connections.csv",
		"messages.csv",
		"Messages.csv",
		"Shares_42.csv",
		"sub/Opprtunities.csv",
		"Ad_Targeting.csv",
		"LearningCoachMessages.csv",
		"learning_role_play_messages.csv",
		"Imported Contacts.csv",
		"ImportedContacts.csv",
		"Private_identity_asset.csv",
	};
	static const char *const unknown[] = {"met.csv",	  "people.csv",
					      "Connections.xlsx", "Articles/Articles/coffee.html",
					      "tweets.js",	  ""};

	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(known); i++)
		assert_true(linkedin_kind.knows(known[i]));
	for (gsize i = 0; i < G_N_ELEMENTS(unknown); i++)
		assert_false(linkedin_kind.knows(unknown[i]));
}

static void test_known_headers(void **state)
{
	static const struct {
		const char *header;
		bool is_known;
	} table[] = {
		{"first name,last name,url,email address,company,position,connected on", true},
		{"first name,last name,email address,company,position,connected on", true},
		{"conversation id,conversation title,from,sender profile url,to,date,subject,"
		 "content,folder",
		 true},
		{"from,to,date,subject,content,direction,folder", true},
		{"from,to,sent at,message,direction", true},
		{"date,link,message", true},
		{"date,name,how,where,note", false},
		{"key,same_as,kind,name", false},
		{"title,location", false},
		{"extension,number", false},
		{"from,to", false},
	};

	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(table); i++) {
		GPtrArray *header = g_ptr_array_new();
		g_auto(GStrv) cells = g_strsplit(table[i].header, ",", -1);

		for (char **cell = cells; *cell != NULL; cell++)
			g_ptr_array_add(header, *cell);
		assert_int_equal(linkedin_kind.knows_header(header), table[i].is_known);
		g_ptr_array_unref(header);
	}
}

#define PROFILE "First Name,Last Name,Headline\nMara,Lindqvist,Recruiter\n"
#define MESSAGES                                                                                   \
	"CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,"    \
	"DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT\n"
#define MARA "https://www.linkedin.com/in/mara-lindqvist"
#define TOMO "https://www.linkedin.com/in/tomo-abe"
#define IDA  "https://www.linkedin.com/in/ida-krog"
#define NOON "2026-05-04 12:00:00 UTC"

static void test_fates_of_messages(void **state)
{
	static const struct {
		const char *row;
		enum row_fate fate;
		guint interactions;
	} table[] = {
		{"c1,,Tomo Abe," TOMO ",Mara Lindqvist," MARA "," NOON ",,Hi,INBOX,,,", ROW_KEPT,
		 1},
		{"c1,,Tomo Abe," TOMO ",Mara Lindqvist," MARA "," NOON
		 ",,,INBOX,https://a.example,,",
		 ROW_KEPT, 1},
		{"c1,,Mara Lindqvist," MARA ",\"Tomo Abe,Ida Krog, PhD\",\"" TOMO ";" IDA "," TOMO
		 "\"," NOON ",,Hi,INBOX,,,",
		 ROW_KEPT, 2},
		{"c1,,Mara Lindqvist," MARA ",Tomo Abe," TOMO "," NOON ",,Hi,INBOX,,Yes,No",
		 ROW_DRAFT, 0},
		{",,Mara Lindqvist," MARA ",Tomo Abe," TOMO "," NOON ",,Hi,INBOX,,no,YES",
		 ROW_DRAFT, 0},
		{"c1,,Tomo Abe," TOMO ",Mara Lindqvist," MARA "," NOON ",,Hi,SPAM,,,", ROW_SPAM, 0},
		{"c1,,,,,," NOON ",,Mara added Tomo to the conversation.,,,,", ROW_SYSTEM, 0},
		{"c1,Sponsored Conversation,LinkedIn Member,,Mara Lindqvist," MARA "," NOON
		 ",,Learn more,ARCHIVE,,,",
		 ROW_ADVERT, 0},
		{"c1,Webinar,Example Co,,Mara Lindqvist," MARA "," NOON
		 ",,<p class=\"\"x\"\">Learn</p>,ARCHIVE,,,",
		 ROW_ADVERT, 0},
		{"c1,,LinkedIn Member,,Mara Lindqvist," MARA "," NOON ",,Hello,INBOX,,,", ROW_GONE,
		 0},
		{"c1,,Mara Lindqvist," MARA ",,," NOON ",,Hello,INBOX,,,", ROW_GONE, 0},
		{"c1,,Mara Lindqvist," MARA ",LinkedIn Member,," NOON ",,Hello,INBOX,,,", ROW_GONE,
		 0},
		{"c1,,Example Talent,,Mara Lindqvist," MARA "," NOON ",,Hello,INBOX,,,",
		 ROW_COMPANY, 0},
		{"c1,,Tomo Abe," TOMO ",Mara Lindqvist," MARA ",yesterday,,Hi,INBOX,,,",
		 ROW_SKIPPED, 0},
		/* The owner is told by name where the URL is missing. */
		{"c1,,Mara Lindqvist,,Tomo Abe," TOMO "," NOON ",,Hi,INBOX,,,", ROW_KEPT, 1},
		{"c1,,Tomo Abe," TOMO ",Mara Lindqvist,," NOON ",,Hi,INBOX,,,", ROW_KEPT, 1},
	};

	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(table); i++) {
		g_autofree char *text = g_strconcat(MESSAGES, table[i].row, "\n", NULL);
		struct fixture fixture;

		open_export(&fixture, "linkedin");
		read_entry(&fixture, "Profile.csv", PROFILE);
		read_entry(&fixture, "messages.csv", text);
		assert_int_equal(part_at(&fixture, 1)->read, 1);
		assert_int_equal(part_at(&fixture, 1)->fates[table[i].fate], 1);
		assert_int_equal(fixture.network.interactions->len, table[i].interactions);
		assert_int_equal(fixture.network.mentions->len, 0);
		close_export(&fixture);
	}
}

static void test_group_is_one_gathering_of_its_first_message(void **state)
{
	struct fixture fixture;
	const struct gathering *gathering;

	(void)state;
	open_export(&fixture, "linkedin");
	read_entry(&fixture, "messages.csv",
		   MESSAGES "c1,,Tomo Abe," TOMO ",\"Mara Lindqvist,Ida Krog\",\"" MARA "," IDA
			    "\",2026-05-05 12:00:00 UTC,,Two,INBOX,,,\n"
			    "c1,,Mara Lindqvist," MARA ",\"Ida Krog,Tomo Abe\",\"" IDA "," TOMO
			    "\",2026-05-04 12:00:00 UTC,,One,INBOX,,,\n"
			    "c1,,Mara Lindqvist," MARA ",Tomo Abe," TOMO
			    ",2026-05-03 12:00:00 UTC,,Zero,INBOX,,,\n");
	assert_int_equal(fixture.network.interactions->len, 5);
	assert_int_equal(fixture.network.gatherings->len, 1);
	gathering = &g_array_index(fixture.network.gatherings, struct gathering, 0);
	assert_int_equal(gathering->count, 3);
	assert_int_equal(gathering->place.line, 3);
	assert_true(gathering->when == date_parse(DATE_UTC, "2026-05-04 12:00:00"));
	/* TO names nobody for certain when there are several: Ida never wrote. */
	assert_null(network_find(&fixture.network, "linkedin:ida-krog")->name);
	assert_string_equal(network_find(&fixture.network, "linkedin:tomo-abe")->name, "Tomo Abe");
	close_export(&fixture);
}

static void test_repeated_messages_count_once(void **state)
{
	struct fixture fixture;

	(void)state;
	open_export(&fixture, "linkedin");
	read_entry(&fixture, "messages.csv",
		   MESSAGES "c1,,Tomo Abe," TOMO ",Mara Lindqvist," MARA "," NOON ",,One two,,,,\n"
			    "c1,,Tomo Abe," TOMO ",Mara Lindqvist," MARA "," NOON
			    ",,\"One\n two\",,,,\n"
			    "c1,,Tomo Abe," TOMO ",Mara Lindqvist," MARA "," NOON ",,Three,,,,\n");
	assert_int_equal(part_at(&fixture, 0)->fates[ROW_KEPT], 2);
	assert_int_equal(part_at(&fixture, 0)->fates[ROW_TWICE], 1);
	assert_int_equal(fixture.network.interactions->len, 2);
	assert_string_equal(fixture.import.source->generation, "G6");
	close_export(&fixture);
}

#define INVITATIONS "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
#define TO_TOMO	    "c1,,Mara Lindqvist," MARA ",Tomo Abe," TOMO "," NOON ",,Hi,,,,\n"
#define TO_IDA	    "c2,,Mara Lindqvist," MARA ",Ida Krog," IDA "," NOON ",,Hi,,,,\n"
#define TO_LARS                                                                                    \
	"c5,,Mara Lindqvist," MARA ",Lars Holm,https://www.linkedin.com/in/lars-holm," NOON        \
	",,Hi,,,,\n"
#define TOMO_TO_IDA(id) id ",,Tomo Abe," TOMO ",Ida Krog," IDA "," NOON ",,Hi,,,,\n"
#define INVITES_IDA	"Mara Lindqvist,Ida Krog,\"5/4/26, 9:00 AM\",,OUTGOING," MARA "," IDA "\n"
#define FROM_TOMO	"Tomo Abe,Mara Lindqvist,\"5/5/26, 9:00 AM\",,INCOMING," TOMO "," MARA "\n"

static void test_who_is_claimed_as_the_owner(void **state)
{
	static const struct {
		const char *profile, *messages, *invitations;
		const char *key, *reason; /* NULL: nobody */
	} table[] = {
		{NULL, MESSAGES TO_TOMO TO_IDA, NULL, "linkedin:mara-lindqvist",
		 "takes part in 2 of 2 conversations"},
		{PROFILE, MESSAGES TO_TOMO, NULL, "linkedin:mara-lindqvist",
		 "takes part in 1 of 1 conversations"},
		{NULL, MESSAGES TO_TOMO, INVITATIONS INVITES_IDA, "linkedin:mara-lindqvist",
		 "takes part in 1 of 1 conversations"},
		{NULL, MESSAGES TO_TOMO, NULL, NULL, NULL},
		/* Two stand out alike, and the one of the owner's name does not. */
		{PROFILE, MESSAGES TOMO_TO_IDA("c3") TOMO_TO_IDA("c4") TO_LARS, NULL, NULL, NULL},
		{NULL, NULL, INVITATIONS INVITES_IDA FROM_TOMO, "linkedin:mara-lindqvist",
		 "takes part in 2 of 2 invitations"},
		{NULL, NULL, NULL, NULL, NULL},
	};

	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(table); i++) {
		struct fixture fixture;

		open_export(&fixture, "linkedin");
		if (table[i].profile != NULL)
			read_entry(&fixture, "Profile.csv", table[i].profile);
		if (table[i].messages != NULL)
			read_entry(&fixture, "messages.csv", table[i].messages);
		if (table[i].invitations != NULL)
			read_entry(&fixture, "Invitations.csv", table[i].invitations);
		linkedin_kind.end(&fixture.import);
		assert_int_equal(fixture.network.claims->len, table[i].key != NULL);
		if (table[i].key != NULL) {
			const struct claim *claim =
				&g_array_index(fixture.network.claims, struct claim, 0);

			assert_ptr_equal(claim->person,
					 network_find(&fixture.network, table[i].key));
			assert_string_equal(claim->reason, table[i].reason);
		}
		close_export(&fixture);
	}
}

static void test_people_of_old_messages_are_told_by_name(void **state)
{
	struct fixture fixture;
	const struct person *account;

	(void)state;
	open_export(&fixture, "linkedin");
	read_entry(&fixture, "Profile.csv", PROFILE);
	read_entry(&fixture, "Messages.csv",
		   "From,To,Date,Subject,Content,Direction,Folder\n"
		   "Tomo Abe,Mara Lindqvist,\"5/4/17, 9:00 AM\",,Hi,INCOMING,INBOX\n"
		   "Mara Lindqvist,\"Tomo Abe,Ida Krog, PhD\",\"5/4/17, 9:05 "
		   "AM\",,Hi,OUTGOING,SENT\n");
	account = fixture.import.source->account;
	assert_int_equal(fixture.network.interactions->len, 0);
	assert_int_equal(fixture.network.mentions->len, 3);
	assert_string_equal(mention_at(&fixture, 0)->text, "Tomo Abe");
	assert_null(mention_at(&fixture, 0)->interaction.from);
	assert_ptr_equal(mention_at(&fixture, 0)->interaction.to, account);
	assert_string_equal(mention_at(&fixture, 1)->text, "Tomo Abe");
	assert_ptr_equal(mention_at(&fixture, 1)->interaction.from, account);
	assert_string_equal(mention_at(&fixture, 2)->text, "Ida Krog, PhD");
	assert_string_equal(fixture.import.source->generation, "G1");
	close_export(&fixture);
}

static void test_one_name_twice_without_urls_is_two_people(void **state)
{
	struct fixture fixture;

	(void)state;
	open_export(&fixture, "linkedin");
	read_entry(&fixture, "Connections.csv",
		   "First Name,Last Name,Email Address,Company,Position,Connected On\n"
		   "Tomo,Abe,,Acme,Cook,03 Feb 2019\n"
		   "Ida,Krog,,,,02 Feb 2019\n"
		   "tomo,ABE ,,Umbra,Baker,01 Feb 2019");
	linkedin_kind.end(&fixture.import);
	assert_int_equal(fixture.network.interactions->len, 3);
	assert_non_null(network_find(&fixture.network, "name:ida krog"));
	assert_null(network_find(&fixture.network, "name:tomo abe"));
	assert_string_equal(network_find(&fixture.network, "name:tomo abe#2019-02-03")->company,
			    "Acme");
	assert_string_equal(network_find(&fixture.network, "name:tomo abe#2019-02-01")->company,
			    "Umbra");
	assert_string_equal(fixture.import.source->generation, "G2");
	close_export(&fixture);
}

static void test_invitations_of_2023_have_no_keys(void **state)
{
	static const char *const urls[] = {
		"https://www.linkedin.com/in,https://www.linkedin.com/in",
		"urn:li:member:1,urn:li:member:2",
		"https://www.linkedin.com/in/x,https://www.linkedin.com/in/x",
	};

	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(urls); i++) {
		g_autofree char *text = g_strconcat(
			INVITATIONS "Ida Krog,Mara Lindqvist,\"7/4/26, 10:15 AM\",Hi,INCOMING,",
			urls[i], "\n", NULL);
		struct fixture fixture;

		open_export(&fixture, "linkedin");
		read_entry(&fixture, "Invitations.csv", text);
		linkedin_kind.end(&fixture.import);
		assert_int_equal(fixture.network.people->len, 1);
		assert_int_equal(fixture.network.claims->len, 0);
		assert_int_equal(fixture.network.mentions->len, 1);
		assert_string_equal(mention_at(&fixture, 0)->text, "Ida Krog");
		assert_int_equal(mention_at(&fixture, 0)->interaction.channel,
				 CHANNEL_LINKEDIN_INVITATION_NOTE);
		/* Half past ten in Los Angeles in summer. */
		assert_true(mention_at(&fixture, 0)->interaction.when ==
			    date_parse(DATE_UTC, "2026-07-04 17:15:00"));
		close_export(&fixture);
	}
}

static void test_received_endorsements_of_2022_stand_in_two_files(void **state)
{
	struct fixture fixture;

	(void)state;
	open_export(&fixture, "linkedin");
	read_entry(&fixture, "Endorsement_Received_Info.csv",
		   "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,"
		   "Endorsement Status\n"
		   "2022/01/02 03:04:05 UTC,Sourcing,Ida,Krog,ACCEPTED\n"
		   "2022/01/02 03:04:05 UTC,Sourcing,Tomo,Abe,ACCEPTED\n");
	read_entry(&fixture, "Endorsement Received Info.csv",
		   "Endorsement Date\tSkill Name\tEndorser First Name\tEndorser Last Name\t"
		   "Endorsement Status\tDisplay Status\n"
		   "2022/01/02 03:04:05 UTC\tSourcing\tIda\tKrog\tAccepted\tShown\n"
		   "2022/01/02 03:04:05 UTC\tInterviews\tIda\tKrog\tRedacted\tHidden\n");
	assert_int_equal(part_at(&fixture, 0)->fates[ROW_KEPT], 2);
	assert_int_equal(part_at(&fixture, 1)->fates[ROW_TWICE], 1);
	assert_int_equal(part_at(&fixture, 1)->fates[ROW_KEPT], 1);
	/* What was taken back was understood, and says nothing. */
	assert_int_equal(fixture.network.mentions->len, 2);
	assert_ptr_equal(mention_at(&fixture, 0)->interaction.to, fixture.import.source->account);
	close_export(&fixture);
}

static void test_events_do_not_stretch_the_span(void **state)
{
	struct fixture fixture;

	(void)state;
	open_export(&fixture, "linkedin");
	read_entry(&fixture, "Events.csv",
		   "Event Name,Event Time,Status,External Url\n"
		   "Coffee,\"Nov 22, 2027 10:15 AM - Nov 22, 2027 11:15 AM\",ACCEPTED,\n");
	assert_int_equal(part_at(&fixture, 0)->fates[ROW_KEPT], 1);
	assert_true(fixture.import.source->last == WHEN_NONE);
	assert_int_equal(fixture.network.interactions->len, 0);
	close_export(&fixture);
}

static void test_address_books_give_keys_and_no_interactions(void **state)
{
	struct fixture fixture;
	struct person *person;

	(void)state;
	open_export(&fixture, "linkedin");
	read_entry(&fixture, "ImportedContacts.csv",
		   "FirstName,MiddleName,LastName,Title,Emails,PhoneNumbers,ThirdPartyVerified,"
		   "Location\n"
		   "Ida,,Krog,,\"ida@example.org, krog@example.org\",\" +1 555-010-0199, "
		   "+15550100199\",,\n"
		   "+1 555 010 0142,,,,,+1 555 010 0142,,\n");
	person = network_find(&fixture.network, "mail:krog@example.org");
	assert_non_null(person);
	assert_ptr_equal(person, network_find(&fixture.network, "mail:ida@example.org"));
	assert_ptr_equal(person, network_find(&fixture.network, "phone:+15550100199"));
	assert_string_equal(person->name, "Ida Krog");
	assert_int_equal(person->origin, ORIGIN_ADDRESS_BOOK);
	assert_null(network_find(&fixture.network, "phone:+15550100142")->name);
	assert_int_equal(fixture.network.interactions->len, 0);
	assert_string_equal(fixture.import.source->generation, "G6");
	close_export(&fixture);
}

static void test_a_lone_file_is_told_by_its_header(void **state)
{
	static const char text[] = "First Name,Last Name,URL,Email Address,Company,Position,"
				   "Connected On\nTomo,Abe," TOMO ",,,,03 Feb 2025\n";
	struct fixture fixture;
	struct memory_stream stream;
	GPtrArray *header = g_ptr_array_new();
	g_auto(GStrv) cells = g_strsplit(
		"first name,last name,url,email address,company,position,connected on", ",", -1);

	(void)state;
	for (char **cell = cells; *cell != NULL; cell++)
		g_ptr_array_add(header, *cell);
	open_export(&fixture, "people I know.csv");
	memory_stream_init(&stream, text, strlen(text));
	linkedin_kind.read(&fixture.import, "", header, &stream.stream);
	linkedin_kind.end(&fixture.import);
	assert_int_equal(fixture.network.interactions->len, 1);
	assert_int_equal(interaction_at(&fixture, 0)->channel, CHANNEL_LINKEDIN_CONNECTION);
	assert_true(interaction_at(&fixture, 0)->day_only);
	assert_string_equal(fixture.import.source->generation, "G4");
	close_export(&fixture);
	g_ptr_array_unref(header);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_base_names),
		cmocka_unit_test(test_day_in_name),
		cmocka_unit_test(test_known_names),
		cmocka_unit_test(test_known_headers),
		cmocka_unit_test(test_fates_of_messages),
		cmocka_unit_test(test_group_is_one_gathering_of_its_first_message),
		cmocka_unit_test(test_repeated_messages_count_once),
		cmocka_unit_test(test_who_is_claimed_as_the_owner),
		cmocka_unit_test(test_people_of_old_messages_are_told_by_name),
		cmocka_unit_test(test_one_name_twice_without_urls_is_two_people),
		cmocka_unit_test(test_invitations_of_2023_have_no_keys),
		cmocka_unit_test(test_received_endorsements_of_2022_stand_in_two_files),
		cmocka_unit_test(test_events_do_not_stretch_the_span),
		cmocka_unit_test(test_address_books_give_keys_and_no_interactions),
		cmocka_unit_test(test_a_lone_file_is_told_by_its_header),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
