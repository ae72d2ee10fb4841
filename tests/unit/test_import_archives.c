/*
 * Two archives of one account read together give what the newer alone gives and what only the older
 * had, in whatever order they are given and whatever they are called.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

#include <glib/gstdio.h>

#include "analyzer/findings.h"
#include "analyzer/identity/identity.h"
#include "analyzer/network.h"
#include "importers/import.h"

#define IN "https://www.linkedin.com/in/"
#define PROFILE                                                                                    \
	{                                                                                          \
		"Profile.csv", "First Name,Last Name,Headline\nMara,Lindqvist,Recruiter\n"         \
	}
#define CONNECTIONS "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
#define MESSAGES                                                                                   \
	"CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,"    \
	"DATE,SUBJECT,CONTENT,FOLDER\n"
#define MANIFEST(day)                                                                              \
	"window.__THAR_CONFIG = {\"userInfo\":{\"accountId\":\"4242\",\"userName\":\"mara\","      \
	"\"displayName\":\"Mara\"},\"archiveInfo\":{\"generationDate\":\"" day                     \
	"T06:07:08.000Z\"},\"dataTypes\":{}}"
#define FOLLOWER(id)  "{\"follower\":{\"accountId\":\"" id "\"}}"
#define FOLLOWING(id) "{\"following\":{\"accountId\":\"" id "\"}}"
#define DM(peer, id, from, to, when)                                                               \
	"window.YTD.direct_messages.part0 = [{\"dmConversation\":{\"conversationId\":\"" peer      \
	"-4242\",\"messages\":[{\"messageCreate\":{\"id\":\"" id "\",\"senderId\":\"" from         \
	"\",\"recipientId\":\"" to "\",\"text\":\"hello\",\"createdAt\":\"" when "\"}}]}}]"

/* The files of one archive, by path inside it; the others have none of that name. */
struct archive {
	const char *files[5][2];
};

/* Two of LinkedIn and two of Twitter: the older, then the newer. */
enum { LINKEDIN_OLDER, LINKEDIN_NEWER, TWITTER_OLDER, TWITTER_NEWER, ARCHIVES };

static const struct archive archives[ARCHIVES] = {
	[LINKEDIN_OLDER] = {{PROFILE,
			     {"Connections.csv", CONNECTIONS
			      "Tomo,Abe," IN "tomo-abe,,Acme Coffee,Cook,03 Feb 2024\n"
			      "Ines,Roth," IN "ines-roth,,Acme Coffee,Baker,04 Mar 2024\n"},
			     {"messages.csv",
			      MESSAGES "2-a,,Tomo Abe," IN "tomo-abe,Mara Lindqvist," IN
				       "mara,2024-02-04 10:00:00 UTC,,Hello  there,INBOX\n"}}},
	[LINKEDIN_NEWER] = {{PROFILE,
			     {"Connections.csv",
			      CONNECTIONS "Tomo,Krog," IN "tomo-abe,,,,03 Feb 2024\n"
					  "Pia,Holm," IN "pia-holm,,Umbra,,05 May 2025\n"},
			     {"messages.csv",
			      MESSAGES "2-a,,Mara Lindqvist," IN "mara,Tomo Krog," IN
				       "tomo-abe,2025-02-04 10:00:00 UTC,,Hello,INBOX\n"
				       "2-a,,Tomo Krog," IN "tomo-abe,Mara Lindqvist," IN
				       "mara,2024-02-04 10:00:00 UTC,,Hello there,INBOX\n"}}},
	[TWITTER_OLDER] = {{{"data/manifest.js", MANIFEST("2022-11-05")},
			    {"data/follower.js", "window.YTD.follower.part0 = [" FOLLOWER(
							 "771") "," FOLLOWER("772") "]"},
			    {"data/following.js", "window.YTD.following.part0 = [" FOLLOWING(
							  "771") "," FOLLOWING("772") "]"},
			    {"data/direct-messages.js", DM("773", "1500000000000000001", "773",
							   "4242", "2022-03-05T10:00:00.000Z")}}},
	[TWITTER_NEWER] = {{{"data/manifest.js", MANIFEST("2024-01-05")},
			    {"data/follower.js", "window.YTD.follower.part0 = [" FOLLOWER(
							 "772") "," FOLLOWER("774") "]"},
			    {"data/following.js",
			     "window.YTD.following.part0 = [" FOLLOWING("771") "," FOLLOWING(
				     "772") "," FOLLOWING("774") "]"},
			    {"data/direct-messages.js", DM("774", "1700000000000000001", "774",
							   "4242", "2023-11-14T10:00:00.000Z")}}},
};

static void write_archive(const char *path, const struct archive *archive)
{
	for (guint i = 0; archive->files[i][0] != NULL; i++) {
		g_autofree char *file = g_build_filename(path, archive->files[i][0], NULL);
		g_autofree char *folder = g_path_get_dirname(file);

		assert_int_equal(g_mkdir_with_parents(folder, 0700), 0);
		assert_true(g_file_set_contents(file, archive->files[i][1], -1, NULL));
	}
}

static void remove_tree(const char *path)
{
	GDir *folder = g_dir_open(path, 0, NULL);
	const char *name;

	while (folder != NULL && (name = g_dir_read_name(folder)) != NULL) {
		g_autofree char *inside = g_build_filename(path, name, NULL);

		remove_tree(inside);
	}
	if (folder != NULL)
		g_dir_close(folder);
	g_remove(path);
}

static gint by_text(gconstpointer a, gconstpointer b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* "linkedin:a Anni Aho 1/2 2020-01-01 2020-01-02 Acme/Cook" for each tie, in order. */
static char *ties_of(const struct findings *findings)
{
	g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func(g_free);

	for (guint i = 0; i < findings->ties->len; i++) {
		const struct tie *tie = &g_array_index(findings->ties, struct tie, i);
		char first[12], last[12];

		g_ptr_array_add(lines, g_strdup_printf("%s %s %u/%u %s %s %s/%s\n", tie->person,
						       tie->name, tie->sent, tie->received,
						       day_format(tie->first_contact, first),
						       day_format(tie->last_contact, last),
						       tie->company ? tie->company : "",
						       tie->position ? tie->position : ""));
	}
	g_ptr_array_sort(lines, by_text);
	g_ptr_array_add(lines, NULL);
	return g_strjoinv("", (char **)lines->pdata);
}

static char *report_on(const char *const *paths)
{
	const struct import_options options = {.today = day_from_civil(2026, 11, 22)};
	const struct analysis_options analysis = {.month = month_parse("2026-10"),
						  .today = options.today};
	const struct identity_options nobody = {NULL};
	g_autoptr(GPtrArray) given = g_ptr_array_new();
	g_autofree char *advice = NULL;
	struct findings findings;
	struct network network;
	struct diag diag;
	char *ties;

	for (; *paths != NULL; paths++)
		g_ptr_array_add(given, (gpointer)*paths);
	diag_init(&diag, NULL);
	network_init(&network);
	import_exports(&network, given, &options, &diag);
	assert_int_equal(identity_resolve(&network, &nobody, &diag, &advice), IDENTITY_SETTLED);
	analyze(&findings, &network, &analysis);
	ties = ties_of(&findings);
	findings_release(&findings);
	network_release(&network);
	diag_release(&diag);
	return ties;
}

static char *enter_folder(void)
{
	char *folder = g_dir_make_tmp("overcoffee-XXXXXX", NULL);

	assert_non_null(folder);
	assert_int_equal(g_chdir(folder), 0);
	return folder;
}

static void leave_folder(char *folder)
{
	assert_int_equal(g_chdir("/"), 0);
	remove_tree(folder);
	g_free(folder);
}

/* In both orders of arguments, and whichever of the two paths comes first by name. */
static void expect_ties(int older, int newer, const char *const names[2][2], const char *expected)
{
	for (int naming = 0; naming < 2; naming++) {
		const char *const *name = names[naming];
		const char *const orders[2][3] = {{name[0], name[1], NULL},
						  {name[1], name[0], NULL}};
		char *folder = enter_folder();

		write_archive(name[0], &archives[older]);
		write_archive(name[1], &archives[newer]);
		for (int order = 0; order < 2; order++) {
			g_autofree char *ties = report_on(orders[order]);

			assert_string_equal(ties, expected);
		}
		leave_folder(folder);
	}
}

static void expect_alone(int archive, const char *name, const char *expected)
{
	const char *const paths[] = {name, NULL};
	char *folder = enter_folder();
	g_autofree char *ties = NULL;

	write_archive(name, &archives[archive]);
	ties = report_on(paths);
	assert_string_equal(ties, expected);
	leave_folder(folder);
}

#define INES "linkedin:ines-roth Ines Roth 0/0 2024-03-04 2024-03-04 Acme Coffee/Baker\n"
#define PIA  "linkedin:pia-holm Pia Holm 0/0 2025-05-05 2025-05-05 Umbra/\n"
#define TOMO "linkedin:tomo-abe Tomo Krog 1/1 2024-02-03 2025-02-04 /\n"

static void test_linkedin(void **state)
{
	static const char *const names[2][2] = {
		{"Basic_LinkedInDataExport_06-10-2024", "Basic_LinkedInDataExport_02-10-2026"},
		{"Basic_LinkedInDataExport_02-10-2024", "Basic_LinkedInDataExport_06-10-2026"},
	};

	(void)state;
	expect_alone(LINKEDIN_NEWER, "newer", PIA TOMO);
	expect_ties(LINKEDIN_OLDER, LINKEDIN_NEWER, names, INES PIA TOMO);
}

#define ID_772 "twitter:772 twitter:772 0/0   /\n"
#define ID_773 "twitter:773 twitter:773 0/1 2022-03-05 2022-03-05 /\n"
#define ID_774 "twitter:774 twitter:774 0/1 2023-11-14 2023-11-14 /\n"

/* 771 follows no longer, and what was said to 773 is told by the older archive alone. */
static void test_twitter(void **state)
{
	static const char *const names[2][2] = {{"a", "b"}, {"b", "a"}};

	(void)state;
	expect_alone(TWITTER_NEWER, "newer", ID_772 ID_774);
	expect_ties(TWITTER_OLDER, TWITTER_NEWER, names, ID_772 ID_773 ID_774);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_linkedin),
		cmocka_unit_test(test_twitter),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
