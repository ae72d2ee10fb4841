/*
 * The rest of LinkedIn's export: endorsements, recommendations, address book, shares, comments and
 * reactions. Comments escape quotes with a backslash; a line break in a share stands between two
 * quotes.
 */
#include "sample-data/writers.h"

#include <string.h>

#include "sample-data/chatter.h"

static const struct speech nobody_said = {.company = "Merrow Bank"};

static struct person *some_connection(const struct world *world, struct dice *dice)
{
	for (;;) {
		struct person *person = world->people->pdata[dice_below(dice, world->people->len)];

		if (person->connected && person->level > 0 && person->plays != PLAYS_MET_OCTOBER)
			return person;
	}
}

static void write_endorsements(const struct world *world, struct zip *zip, bool received,
			       guint count)
{
	static const char *const skills[] = {"Recruiting", "Interviewing",	"Sourcing",
					     "Coaching",   "Technical Writing", NULL};
	g_autoptr(GString) csv = g_string_new(NULL);
	struct dice dice;
	gint64 when = EXPORTED - 9 * DAY;

	dice_init(&dice, world->seed, "endorsements", received);
	if (received)
		csv_row(csv, "Endorsement Date", "Skill Name", "Endorser First Name",
			"Endorser Last Name", "Endorser Public Url", "Endorsement Status");
	else
		csv_row(csv, "Endorsement Date", "Skill Name", "Endorsee First Name",
			"Endorsee Last Name", "Endorsee Public Url", "Endorsement Status");
	for (guint tries = 0; count && tries < 100000; tries++) {
		const struct person *person = some_connection(world, &dice);
		gint64 earlier = when - dice_below(&dice, 60 * DAY);

		if (day_of_moment(earlier) <= person->linkedin_since)
			continue;
		when = MAX(earlier, moment_at(FIRST_DAY + 400, 12, 0, 0));
		g_autofree char *date = moment_utc_slashes(when);
		g_autofree char *url = g_strconcat("www.linkedin.com/in/", person->slug, NULL);

		const char *skill = dice_pick(&dice, skills);

		csv_row(csv, date, skill, person->first, person->last, url,
			dice_percent(&dice, 90) ? "ACCEPTED" : "PENDING");
		count--;
	}
	zip_add(zip, received ? "Endorsement_Received_Info.csv" : "Endorsement_Given_Info.csv",
		csv->str);
}

static void write_recommendations(const struct world *world, struct zip *zip, bool received)
{
	static const char *const texts[] = {
		"Nobody reads a CV as {adjective} as {from}, and nobody answers faster.",
		"Patient, {adjective} and fair. I would hire {from} for any search.",
		"Knows everything about {subject} and tells it kindly, also on a bad day."};
	g_autoptr(GString) csv = g_string_new(NULL);
	const struct person *person = NULL;
	struct dice dice;

	dice_init(&dice, world->seed, "recommendations", received);
	csv_row(csv, "First Name", "Last Name", "Company", "Job Title", "Text", "Creation Date",
		"Status");
	for (guint i = 0; i < 3; i++) {
		const struct person *before = person;

		while (person == before || person->plays == PLAYS_NAMESAKE)
			person = some_connection(world, &dice);
		struct speech speech = {.from = received ? OWNER_FIRST : person->called,
					.to = "you"};
		g_autofree char *subject = chatter(&dice, "subject", &speech);
		g_auto(GStrv) parts = g_strsplit(texts[i], "{from}", -1);
		g_autofree char *named = g_strjoinv(speech.from, parts);
		g_auto(GStrv) halves = g_strsplit(named, "{subject}", -1);
		g_autofree char *said = g_strjoinv(subject, halves);
		g_auto(GStrv) ends = g_strsplit(said, "{adjective}", -1);
		g_autofree char *text = g_strjoinv(i ? "generous" : "carefully", ends);
		g_autofree char *date = moment_pacific(
			dice_moment(&dice, person->linkedin_since + 60, LAST_DAY - 1));

		csv_row(csv, person->first, person->last, person->company, person->position, text,
			date, received ? i ? "VISIBLE" : "HIDDEN" : "");
	}
	zip_add(zip, received ? "Recommendations_Received.csv" : "Recommendations_Given.csv",
		csv->str);
}

static char *post_link(struct dice *dice, gint64 when)
{
	guint64 id = ((guint64)(when - dice_below(dice, 2 * DAY)) * 1000) << 22;

	id |= dice_roll(dice) & 0x3fffff;
	return g_strdup_printf(
		"https://www.linkedin.com/feed/update/urn%%3Ali%%3A%s%%3A%" G_GUINT64_FORMAT,
		dice_percent(dice, 70) ? "activity" : "ugcPost", id);
}

/* `"... \"nice try\" ..."` when there is a comma or a quote, else bare. */
static void add_comment(GString *csv, const char *date, const char *link, const char *text)
{
	g_string_append_printf(csv, "%s,%s,", date, link);
	if (!strpbrk(text, ",\"\n")) {
		g_string_append_printf(csv, "%s\n", text);
		return;
	}
	g_string_append_c(csv, '"');
	for (; *text; text++)
		g_string_append_printf(csv, *text == '"' ? "\\%c" : "%c", *text);
	g_string_append(csv, "\"\n");
}

static char *full_name_in(struct dice *dice, const struct person *person)
{
	g_autofree char *text = chatter(dice, "comment", &nobody_said);
	g_auto(GStrv) parts = g_strsplit(text, "{who}", -1);

	return g_strjoinv(person->full, parts);
}

static void write_comments(const struct world *world, struct zip *zip)
{
	g_autoptr(GString) csv = g_string_new("Date,Link,Message\n");
	struct dice dice;
	gint64 when = EXPORTED - 2 * DAY;

	dice_init(&dice, world->seed, "comments", 0);
	for (guint left = world_count(world, 130);
	     left && when > moment_at(FIRST_DAY + 60, 0, 0, 0); left--) {
		const struct person *person = some_connection(world, &dice);
		bool names = dice_percent(&dice, 50) &&
			     day_of_moment(when) > person->linkedin_since &&
			     person->plays != PLAYS_NAMESAKE;
		g_autofree char *text = names ? full_name_in(&dice, person)
					      : chatter(&dice, "plain comment", &nobody_said);
		g_autofree char *date = moment_utc(when), *link = post_link(&dice, when);

		add_comment(csv, date, link, text);
		when -= dice_delay(&dice, 14 * DAY);
	}
	zip_add(zip, "Comments_" MEMBER_ID ".csv", csv->str);
}

static void write_shares(const struct world *world, struct zip *zip)
{
	g_autoptr(GString) csv =
		g_string_new("Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n");
	struct dice dice;
	gint64 when = EXPORTED - 5 * DAY;

	dice_init(&dice, world->seed, "shares", 0);
	for (guint left = world_count(world, 60); left && when > moment_at(FIRST_DAY + 60, 0, 0, 0);
	     left--) {
		const struct person *person = some_connection(world, &dice);
		g_autofree char *text = chatter(&dice, "share", &nobody_said);
		bool names = dice_percent(&dice, 25) &&
			     day_of_moment(when) > person->linkedin_since &&
			     person->plays != PLAYS_NAMESAKE;
		g_autofree char *whole =
			names ? g_strdup_printf("%s\nThank you, %s!", text, person->full)
			      : g_strdup(text);
		g_auto(GStrv) lines = g_strsplit(whole, "\n", -1);
		g_autofree char *raw = g_strjoinv("\"\"\n\"\"", lines);
		g_autofree char *date = moment_utc(when), *link = post_link(&dice, when);

		g_string_append_printf(csv, "%s,%s,\"%s\",\"\",\"\",MEMBER_NETWORK\n", date, link,
				       raw);
		when -= dice_delay(&dice, 34 * DAY);
	}
	zip_add(zip, "Shares_" MEMBER_ID ".csv", csv->str);
}

static void write_reactions(const struct world *world, struct zip *zip)
{
	static const char *const types[] = {"LIKE",	     "LIKE",	     "LIKE",
					    "EMPATHY",	     "PRAISE",	     "INTEREST",
					    "ENTERTAINMENT", "APPRECIATION", NULL};
	g_autoptr(GString) csv = g_string_new("Date,Type,Link\n");
	struct dice dice;
	gint64 when = EXPORTED - DAY;

	dice_init(&dice, world->seed, "reactions", 0);
	for (guint left = world_count(world, 320); left && when > moment_at(FIRST_DAY, 0, 0, 0);
	     left--) {
		g_autofree char *date = moment_utc(when), *link = post_link(&dice, when);

		csv_row(csv, date, dice_pick(&dice, types), link);
		when -= dice_delay(&dice, 6 * DAY);
	}
	zip_add(zip, "Reactions_" MEMBER_ID ".csv", csv->str);
}

static void write_follows(const struct world *world, struct zip *zip)
{
	g_autoptr(GString) csv = g_string_new("Date,Status,FullName\n");
	struct dice dice;

	dice_init(&dice, world->seed, "member follows", 0);
	for (guint i = 0; i < 24; i++) {
		const struct person *person = some_connection(world, &dice);
		g_autofree char *date = moment_utc(moment_at(person->linkedin_since, 12, 10, 11));

		if (person->plays != PLAYS_NAMESAKE)
			csv_row(csv, date, i % 9 ? "Active" : "Unfollow", person->full);
	}
	zip_add(zip, "Member_Follows_" MEMBER_ID ".csv", csv->str);
}

GPtrArray *linkedin_contacts(const struct world *world)
{
	GPtrArray *contacts = g_ptr_array_new();
	struct dice dice;

	dice_init(&dice, world->seed, "contacts", 0);
	for (guint i = 0; i < world_count(world, 40); i++) {
		struct person *person = some_connection(world, &dice);

		if (person->plays == PLAYS_NAMESAKE)
			continue;
		for (guint n = dice_percent(&dice, 15) ? 2 : 1; n; n--)
			g_ptr_array_add(contacts, person);
	}
	return contacts;
}

bool contact_has_mail(const struct person *person)
{
	return person->number % 3 != 0;
}

static void write_contacts(const struct world *world, struct zip *zip)
{
	g_autoptr(GString) csv = g_string_new("FirstName,MiddleName,LastName,MaidenName,NickName,"
					      "NamePrefix,NameSuffix,Title,Emails,"
					      "PhoneNumbers,CreatedAt,UpdatedAt,CountryCode,"
					      "RegionCode,ThirdPartyVerified,Location\n");
	g_autoptr(GPtrArray) contacts = linkedin_contacts(world);

	for (guint i = 0; i < contacts->len; i++) {
		const struct person *person = contacts->pdata[i];
		g_autofree char *phone = g_strconcat(" ", person->phone, NULL);
		const char *date = "11/4/18, 9:02 PM";

		csv_row(csv, person->called, "", strrchr(person->full, ' ') + 1, "", "", "", "", "",
			contact_has_mail(person) ? person->mail : "",
			person->number % 3 == 1 ? "" : phone, date, date, "us", "", "false", "");
	}
	csv_row(csv, "Plumber", "", "", "", "", "", "", "", "", " +12015550199", "11/4/18, 9:02 PM",
		"11/4/18, 9:02 PM", "us", "", "false", "");
	zip_add(zip, "ImportedContacts.csv", csv->str);
}

void linkedin_write_activity(const struct world *world, struct zip *zip)
{
	write_comments(world, zip);
	write_shares(world, zip);
	write_reactions(world, zip);
	write_follows(world, zip);
	write_endorsements(world, zip, true, world_count(world, 48));
	write_endorsements(world, zip, false, world_count(world, 36));
	write_recommendations(world, zip, true);
	write_recommendations(world, zip, false);
	write_contacts(world, zip);
}
