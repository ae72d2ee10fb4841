/*
 * Rows that two archives of one account have in common, as each year wrote them.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "importers/linkedin/linkedin.h"

struct archives {
	struct network network;
	struct diag diag;
};

static void archives_begin(struct archives *archives)
{
	network_init(&archives->network);
	diag_init(&archives->diag, NULL);
}

static void archives_end(struct archives *archives)
{
	diag_release(&archives->diag);
	network_release(&archives->network);
}

/* Reads one file as an archive of its own, after a profile. Its rows that were new. */
static guint read_archive(struct archives *archives, const char *path, const char *entry,
			  const char *text)
{
	static const char profile[] = "First Name,Last Name,Headline\nMara,Lindqvist,Recruiter\n";
	struct import import = {
		.network = &archives->network,
		.source = network_source(&archives->network, path, SOURCE_LINKEDIN),
		.diag = &archives->diag,
	};
	struct memory_stream stream;
	const struct part *part;

	linkedin_kind.begin(&import);
	memory_stream_init(&stream, profile, strlen(profile));
	linkedin_kind.read_early(&import, "Profile.csv", &stream.stream);
	memory_stream_init(&stream, text, strlen(text));
	linkedin_kind.read(&import, entry, NULL, &stream.stream);
	linkedin_kind.end(&import);
	part = g_ptr_array_index(import.source->parts, 1);
	assert_int_equal(part->fates[ROW_KEPT] + part->fates[ROW_TWICE], part->read);
	return part->fates[ROW_KEPT];
}

#define G1 "From,To,Date,Subject,Content,Direction,Folder\n"
#define G3                                                                                         \
	"CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE "                                  \
	"URL,TO,DATE,SUBJECT,CONTENT,FOLDER\n"
#define G6                                                                                         \
	"CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE "         \
	"URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS\n"
#define MARA "Mara Lindqvist,https://www.linkedin.com/in/mara"
#define TOMO "Tomo Abe,https://www.linkedin.com/in/tomo"
#define IDA  "Ida Krog,https://www.linkedin.com/in/ida"

static void messages_of_two_archives_count_once(void **state)
{
	static const struct {
		const char *older, *newer;
		guint new_rows; /* of the newer */
	} table[] = {
		/* Without seconds, with entities, with nothing where the line breaks were. */
		{G1 "Tomo Abe,Mara Lindqvist,\"7/4/18, 10:15 AM\",,R&amp;D "
		    "is&nbsp;on.Coffee?,INCOMING,INBOX\n",
		 G3 "2-a,," TOMO
		    ",Mara Lindqvist,2018-07-04 17:15:42 UTC,,R&D is on. Coffee?,INBOX\n",
		 0},
		{G1 "Tomo Abe,Mara Lindqvist,\"7/4/18, 10:15 AM\",,Hello,INCOMING,INBOX\n",
		 G3 "2-a,," TOMO ",Mara Lindqvist,2018-07-04 17:16:00 UTC,,Hello,INBOX\n", 1},
		/* Renamed, line breaks kept. */
		{G3 "2-a,," TOMO ",Mara Lindqvist,2022-02-05 10:00:30 UTC,,One two,INBOX\n",
		 G6 "2-b,,Tomo Berg,https://www.linkedin.com/in/tomo-berg," MARA
		    ",2022-02-05 10:00:30 UTC,,\"One\n\ntwo\",INBOX,\n",
		 0},
		/* The same words to two people in one minute are two messages, and the third is
		 * new. */
		{G6 "2-a,," MARA "," TOMO ",2026-02-05 10:00:10 UTC,,Thanks!,INBOX,\n"
		    "2-b,," MARA "," IDA ",2026-02-05 10:00:20 UTC,,Thanks!,INBOX,\n",
		 G6 "2-a,," MARA "," TOMO ",2026-02-05 10:00:10 UTC,,Thanks!,INBOX,\n"
		    "2-b,," MARA "," IDA ",2026-02-05 10:00:20 UTC,,Thanks!,INBOX,\n"
		    "2-b,," MARA "," IDA ",2026-02-06 10:00:20 UTC,,Thanks!,INBOX,\n",
		 1},
		/* By name before and by URL after: the analyzer sees that they are one. */
		{G3 "2-a,," MARA ",Tomo Abe,2022-02-05 10:00:30 UTC,,Hi,INBOX\n",
		 G6 "2-a,," MARA "," TOMO ",2022-02-05 10:00:30 UTC,,Hi,INBOX,\n", 1},
		{G3 "2-a,,Mara Lindqvist,,Tomo Abe,2022-02-05 10:00:30 UTC,,Hi,INBOX\n",
		 G6 "2-a,," MARA "," TOMO ",2022-02-05 10:00:30 UTC,,Hi,INBOX,\n", 1},
	};

	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(table); i++) {
		struct archives archives;

		archives_begin(&archives);
		assert_true(read_archive(&archives, "older", "messages.csv", table[i].older) > 0);
		assert_int_equal(read_archive(&archives, "newer", "messages.csv", table[i].newer),
				 table[i].new_rows);
		archives_end(&archives);
	}
}

#define NAMED	 "First Name,Last Name,Email Address,Company,Position,Connected On\n"
#define BY_URL	 "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
#define AT(slug) "https://www.linkedin.com/in/" slug

static void connections_are_known_again_by_name_and_day(void **state)
{
	static const struct {
		const char *older, *newer;
		guint new_rows;
	} table[] = {
		{NAMED "Tomo,Abe,,,,03 Feb 2022\n",
		 BY_URL "Tomo,Abe," AT("tomo") ",,,,03 Feb 2022\n", 0},
		{BY_URL "Tomo,Abe," AT("tomo") ",,,,03 Feb 2022\n",
		 BY_URL "TOMO,Abe," AT("tomo-abe") ",,,,03 Feb 2022\n", 0},
		{BY_URL "Tomo,Abe," AT("tomo") ",,,,03 Feb 2022\n",
		 BY_URL "Tomo,Abe," AT("tomo-abe") ",,,,04 Feb 2022\n", 1},
		/* Of one name and day in one archive nobody can tell which is which. */
		{NAMED "Tomo,Abe,,Acme,,03 Feb 2022\nTomo,Abe,,Umbra,,03 Feb 2022\n",
		 BY_URL "Tomo,Abe," AT("tomo") ",,Acme,,03 Feb 2022\nTomo,Abe," AT(
			 "tomo-2") ",,,,03 Feb 2022\n",
		 2},
		{BY_URL "Tomo,Abe," AT("tomo") ",,,,\n", BY_URL "Tomo,Abe," AT("tomo-2") ",,,,\n",
		 1},
	};

	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(table); i++) {
		struct archives archives;

		archives_begin(&archives);
		assert_true(read_archive(&archives, "older", "Connections.csv", table[i].older) >
			    0);
		assert_int_equal(
			read_archive(&archives, "newer", "Connections.csv", table[i].newer),
			table[i].new_rows);
		archives_end(&archives);
	}
}

static void endorsements_count_once_though_the_url_is_new(void **state)
{
	struct archives archives;

	(void)state;
	archives_begin(&archives);
	assert_int_equal(
		read_archive(&archives, "older", "Endorsement_Given_Info.csv",
			     "Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,"
			     "Endorsee Public Url,Endorsement Status\n"
			     "2024/02/02 09:00:00 "
			     "UTC,Writing,Ida,Krog,www.linkedin.com/in/ida,ACCEPTED\n"),
		1);
	assert_int_equal(
		read_archive(&archives, "newer", "Endorsement_Given_Info.csv",
			     "Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,"
			     "Endorsee Public Url,Endorsement Status\n"
			     "2024/02/02 09:00:00 "
			     "UTC,Writing,Ida,Krog,www.linkedin.com/in/ida-k,ACCEPTED\n"
			     "2024/02/02 09:00:00 "
			     "UTC,Editing,Ida,Krog,www.linkedin.com/in/ida-k,ACCEPTED\n"),
		1);
	archives_end(&archives);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(messages_of_two_archives_count_once),
		cmocka_unit_test(connections_are_known_again_by_name_and_day),
		cmocka_unit_test(endorsements_count_once_though_the_url_is_new),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
