/*
 * What the owner did in public: Comments, Shares, Reactions, Votes, Events, Member_Follows. The
 * links in them name a post and never its author, so a comment or a share reaches only those whose
 * full names stand in its text, and a reaction reaches nobody.
 */
#include "importers/linkedin/linkedin.h"

#include <string.h>

#include "analyzer/told/hits.h"

static void read_words(struct import *import, struct sheet *sheet, const char *text,
		       const char *link)
{
	gint64 when = linkedin_when(sheet, DATE_UTC, "Date");
	g_autofree char *plain = linkedin_without_entities(text);
	g_autofree char *moment = g_strdup_printf("%" G_GINT64_FORMAT, when);
	g_autofree char *line = linkedin_one_line(text);

	if (!network_first_sight(import->network, "linkedin-words", moment, link, line, NULL)) {
		sheet_count(sheet, ROW_TWICE, when);
		return;
	}
	if (*line == '\0') {
		sheet_count(sheet, ROW_NOBODY_KNOWN, when);
		return;
	}
	network_mention(import->network,
			(struct mention){
				.kind = MENTION_TEXT,
				.origin = ORIGIN_LINKEDIN,
				.text = plain,
				.interaction =
					{
						.from = import->source->account,
						.when = when,
						.place = sheet_place(sheet),
						.channel = CHANNEL_LINKEDIN_COMMENT,
					},
			});
	sheet_count(sheet, ROW_KEPT, when);
}

void linkedin_comments(struct import *import, struct sheet *sheet)
{
	while (sheet_next(sheet))
		read_words(import, sheet, sheet_field(sheet, "Message"),
			   sheet_field(sheet, "Link"));
}

void linkedin_shares(struct import *import, struct sheet *sheet)
{
	while (sheet_next(sheet))
		read_words(import, sheet, sheet_field(sheet, "ShareCommentary"),
			   sheet_field(sheet, "ShareLink"));
}

void linkedin_reactions(struct import *import, struct sheet *sheet)
{
	(void)import;
	while (sheet_next(sheet))
		sheet_count(sheet, ROW_NO_AUTHOR, WHEN_NONE);
}

/* Whether the owner said that they would come, and not to a screen. */
static bool is_attended(const struct sheet *sheet)
{
	static const char *const yes[] = {"ACCEPTED", "ATTENDING", "ATTENDED"};
	static const char *const on_screen[] = {"webinar",     "online",  "virtual", "livestream",
						"live stream", "podcast", "zoom"};
	g_autofree char *name = g_ascii_strdown(sheet_field(sheet, "Event Name"), -1);
	const char *status = sheet_field(sheet, "Status");
	bool is_accepted = false;

	for (gsize i = 0; i < G_N_ELEMENTS(yes); i++)
		is_accepted |= g_ascii_strcasecmp(status, yes[i]) == 0;
	for (gsize i = 0; i < G_N_ELEMENTS(on_screen); i++)
		is_accepted &= strstr(name, on_screen[i]) == NULL;
	return is_accepted;
}

/* Kept without a moment: an event may lie ahead, and its time zone is unknown, so it must not
 * stretch the time that the export covers. It is read early, for messages may name it. */
void linkedin_events(struct import *import, struct sheet *sheet)
{
	while (sheet_next(sheet)) {
		gint64 start = date_parse(DATE_EVENT, sheet_field(sheet, "Event Time"));

		if (is_attended(sheet))
			hits_attended(import->network->hits, sheet_field(sheet, "Event Name"),
				      day_of(start));
		sheet_count(sheet, ROW_KEPT, WHEN_NONE);
	}
}

/* A follow that was taken back says nothing; the row was understood and is kept. */
void linkedin_member_follows(struct import *import, struct sheet *sheet)
{
	while (sheet_next(sheet)) {
		if (g_ascii_strcasecmp(sheet_field(sheet, "Status"), "Active") != 0) {
			sheet_count(sheet, ROW_KEPT, WHEN_NONE);
			continue;
		}
		linkedin_add_row(import, sheet,
				 &(struct linkedin_row){
					 .channel = CHANNEL_LINKEDIN_FOLLOW,
					 .url = "",
					 .name = sheet_field(sheet, "FullName"),
					 .when = linkedin_when(sheet, DATE_UTC, "Date"),
					 .what = "",
				 });
	}
}
