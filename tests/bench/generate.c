/*
 * generate FOLDER PERCENT: what `make bench` reads, not packed yet: FOLDER/twitter with a tweets.js
 * of 400 MB, FOLDER/linkedin with 30,000 connections and 100,000 messages, or so many hundredths
 * of that. It is the same everywhere; names and words are those of sample-data/.
 *
 * Tweets are laid out as Twitter does and about as large as real ones. Half of them name somebody,
 * a fifth have a link, some a picture.
 */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sample-data/chatter.h"
#include "sample-data/moments.h"
#include "sample-data/names.h"

#define CONNECTIONS	   30000
#define MESSAGES	   100000
#define TWEET_BYTES	   4000000 /* in a hundredth of the file */
#define CONVERSATIONS	   3000
#define ON_TWITTER	   5000 /* half of them the last of the connections, too */
#define PEOPLE		   (CONNECTIONS + ON_TWITTER / 2)
#define OWNER_ID	   "4242"
#define MEAN_SECONDS	   1600 /* between two tweets */
#define LAST_MOMENT	   moment_at(day_at(2026, 10, 31), 20, 0, 0)
#define WEB_ADDRESS_LENGTH 23

struct person {
	const char *first;
	char *last, *handle, *id, *slug;
};

struct bench {
	struct names names;
	struct dice dice;
	struct person *people; /* PEOPLE */
	const char *folder;
	guint percent;
};

static FILE *create(const struct bench *bench, const char *name)
{
	g_autofree char *path = g_build_filename(bench->folder, name, NULL);
	g_autofree char *folder = g_path_get_dirname(path);
	FILE *file = g_mkdir_with_parents(folder, 0777) == 0 ? fopen(path, "w") : NULL;

	if (!file) {
		perror(path);
		exit(1);
	}
	return file;
}

static void finish(FILE *file)
{
	bool is_written = !ferror(file);

	if (fclose(file) != 0 || !is_written) {
		perror("generate");
		exit(1);
	}
}

static void invent_people(struct bench *bench)
{
	bench->people = g_new0(struct person, PEOPLE);
	for (guint i = 0; i < PEOPLE; i++) {
		struct person *person = &bench->people[i];
		struct dice dice;

		dice_init(&dice, 1, "person", i);
		names_invent(&bench->names, &dice, &person->first, &person->last);
		person->slug = names_slug(&bench->names, &dice, person->first, person->last);
		person->handle = names_handle(&bench->names, &dice, person->first, person->last);
		person->id = names_twitter_id(&bench->names, &dice, day_at(2018, 1, 1));
	}
}

static void forget_people(struct bench *bench)
{
	for (guint i = 0; i < PEOPLE; i++) {
		struct person *person = &bench->people[i];

		g_free(person->last);
		g_free(person->handle);
		g_free(person->id);
		g_free(person->slug);
	}
	g_free(bench->people);
	names_release(&bench->names);
}

/* Somebody on Twitter, some more often than others. */
static const struct person *pick(struct bench *bench)
{
	guint limit = 1 + dice_below(&bench->dice, ON_TWITTER);

	return &bench->people[PEOPLE - 1 - dice_below(&bench->dice, limit)];
}

static char *replaced(const char *text, const char *what, const char *by)
{
	g_auto(GStrv) pieces = g_strsplit(text, what, -1);

	return g_strjoinv(by, pieces);
}

/* Two sentences, which may name this person. */
static char *words(struct bench *bench, const char *list, const struct person *person)
{
	const struct speech speech = {
		.to = person->first, .from = "Nell", .company = "Orrery", .where = "the harbour"};
	g_autofree char *first = chatter(&bench->dice, list, &speech);
	g_autofree char *second = chatter(&bench->dice, "retweet", &speech);
	g_autofree char *both = g_strconcat(first, " ", second, NULL);
	g_autofree char *who = g_strconcat("@", person->handle, NULL);
	g_autofree char *named = replaced(both, "{who}", who);

	return replaced(named, "{tag}", "#hiring");
}

/* As Twitter escapes: these three for HTML, then what JSON wants. */
static char *escaped(const char *text)
{
	GString *out = g_string_new(text);

	g_string_replace(out, "&", "&amp;", 0);
	g_string_replace(out, "<", "&lt;", 0);
	g_string_replace(out, ">", "&gt;", 0);
	g_string_replace(out, "\\", "\\\\", 0);
	g_string_replace(out, "\"", "\\\"", 0);
	g_string_replace(out, "\n", "\\n", 0);
	return g_string_free(out, FALSE);
}

static guint64 id_of(gint64 when)
{
	return ((guint64)when * 1000 - G_GUINT64_CONSTANT(1288834974657)) << 22 | 1;
}

struct tweet {
	guint64 id;
	gint64 when;
	const struct person *mentioned, *answered, *quoted; /* NULL for nobody */
	char *text;					    /* escaped */
	glong mention_at, length;
	bool has_picture, has_link;
};

/* How many of a hundred tweets are what. */
static const struct tweet_kind {
	guint percent;
	const char *words; /* a list of sample-data/phrases.c */
	bool names_somebody, is_reply, is_retweet;
} tweet_kinds[] = {
	{35, "reply", .names_somebody = true, .is_reply = true},
	{10, "mention", .names_somebody = true},
	{5, "retweet", .names_somebody = true, .is_retweet = true},
	{50, "post", .names_somebody = false},
};

static const struct tweet_kind *pick_kind(struct bench *bench)
{
	guint number = dice_below(&bench->dice, 100);
	const struct tweet_kind *kind = tweet_kinds;

	while (number >= kind->percent)
		number -= kind++->percent;
	return kind;
}

static struct tweet invent_tweet(struct bench *bench, gint64 when)
{
	const struct tweet_kind *kind = pick_kind(bench);
	const struct person *other = pick(bench);
	struct tweet tweet = {.id = id_of(when), .when = when};
	g_autofree char *said = words(bench, kind->words, other);
	g_autoptr(GString) text = g_string_new(NULL);
	const char *at;

	tweet.mentioned = kind->names_somebody ? other : NULL;
	tweet.answered = kind->is_reply ? other : NULL;
	tweet.has_link = dice_percent(&bench->dice, 20);
	tweet.quoted = tweet.has_link && dice_percent(&bench->dice, 25) ? pick(bench) : NULL;
	tweet.has_picture = dice_percent(&bench->dice, 15);
	if (kind->is_reply)
		g_string_append_printf(text, "@%s ", other->handle);
	else if (kind->is_retweet)
		g_string_append_printf(text, "RT @%s: ", other->handle);
	g_string_append(text, said);
	g_string_append(text, tweet.has_link ? " https://t.co/AbCdEfGhIj" : "");
	g_string_append(text, tweet.has_picture ? " https://t.co/KlMnOpQrSt" : "");
	tweet.text = escaped(text->str);
	at = strchr(tweet.text, '@');
	tweet.mention_at = at ? g_utf8_pointer_to_offset(tweet.text, at) : 0;
	tweet.length = g_utf8_strlen(tweet.text, -1);
	return tweet;
}

static void write_versions(FILE *file, const struct tweet *tweet)
{
	g_autofree char *until = moment_iso((tweet->when + HOUR) * 1000);

	fprintf(file,
		"      \"edit_info\" : {\n"
		"        \"initial\" : {\n"
		"          \"editTweetIds\" : [\n"
		"            \"%" G_GUINT64_FORMAT "\"\n"
		"          ],\n"
		"          \"editableUntil\" : \"%s\",\n"
		"          \"editsRemaining\" : \"5\",\n"
		"          \"isEditEligible\" : %s\n"
		"        }\n"
		"      },\n",
		tweet->id, until, tweet->answered ? "false" : "true");
}

static void write_mention(FILE *file, const struct tweet *tweet)
{
	const struct person *person = tweet->mentioned;

	if (!person) {
		fputs("        \"user_mentions\" : [ ],\n", file);
		return;
	}
	fprintf(file,
		"        \"user_mentions\" : [\n"
		"          {\n"
		"            \"name\" : \"%s %s\",\n"
		"            \"screen_name\" : \"%s\",\n"
		"            \"indices\" : [\n"
		"              \"%ld\",\n"
		"              \"%ld\"\n"
		"            ],\n"
		"            \"id_str\" : \"%s\",\n"
		"            \"id\" : \"%s\"\n"
		"          }\n"
		"        ],\n",
		person->first, person->last, person->handle, tweet->mention_at,
		tweet->mention_at + (glong)strlen(person->handle) + 1, person->id, person->id);
}

static void write_link(FILE *file, const struct tweet *tweet)
{
	glong end = tweet->length - (tweet->has_picture ? WEB_ADDRESS_LENGTH + 1 : 0);
	g_autofree char *site =
		tweet->quoted ? g_strdup_printf("twitter.com/%s/status", tweet->quoted->handle)
			      : g_strdup("example.org/articles");

	if (!tweet->has_link) {
		fputs("        \"urls\" : [ ]", file);
		return;
	}
	fprintf(file,
		"        \"urls\" : [\n"
		"          {\n"
		"            \"url\" : \"https://t.co/AbCdEfGhIj\",\n"
		"            \"expanded_url\" : \"https://%s/%" G_GUINT64_FORMAT "\",\n"
		"            \"display_url\" : \"%.20s…\",\n"
		"            \"indices\" : [\n"
		"              \"%ld\",\n"
		"              \"%ld\"\n"
		"            ]\n"
		"          }\n"
		"        ]",
		site, tweet->id >> 20, site, end - WEB_ADDRESS_LENGTH, end);
}

static void write_size(FILE *file, const char *name, guint width, guint height, const char *comma)
{
	fprintf(file,
		"              \"%s\" : {\n"
		"                \"w\" : \"%u\",\n"
		"                \"h\" : \"%u\",\n"
		"                \"resize\" : \"%s\"\n"
		"              }%s\n",
		name, width, height, width == 150 ? "crop" : "fit", comma);
}

static void write_picture(FILE *file, const struct tweet *tweet)
{
	guint width = 600 + (guint)(tweet->id >> 30) % 1400;

	fprintf(file,
		"        \"media\" : [\n"
		"          {\n"
		"            \"expanded_url\" : "
		"\"https://twitter.com/ada_l/status/%" G_GUINT64_FORMAT "/photo/1\",\n"
		"            \"indices\" : [\n"
		"              \"%ld\",\n"
		"              \"%ld\"\n"
		"            ],\n"
		"            \"url\" : \"https://t.co/KlMnOpQrSt\",\n"
		"            \"media_url\" : \"http://pbs.twimg.com/media/%" G_GINT64_MODIFIER
		"x.jpg\",\n"
		"            \"id_str\" : \"%" G_GUINT64_FORMAT "\",\n"
		"            \"id\" : \"%" G_GUINT64_FORMAT "\",\n"
		"            \"media_url_https\" : "
		"\"https://pbs.twimg.com/media/%" G_GINT64_MODIFIER "x.jpg\",\n"
		"            \"sizes\" : {\n",
		tweet->id, tweet->length - WEB_ADDRESS_LENGTH, tweet->length, tweet->id,
		tweet->id + 7, tweet->id + 7, tweet->id);
	write_size(file, "thumb", 150, 150, ",");
	write_size(file, "small", MIN(width, 680), 510, ",");
	write_size(file, "medium", MIN(width, 1200), 900, ",");
	write_size(file, "large", width, width * 3 / 4, "");
	fputs("            },\n"
	      "            \"type\" : \"photo\",\n"
	      "            \"display_url\" : \"pic.twitter.com/KlMnOpQrSt\"\n"
	      "          }\n"
	      "        ]",
	      file);
}

static void write_answer(FILE *file, const struct tweet *tweet)
{
	guint64 status = tweet->id - (G_GUINT64_CONSTANT(90000) << 22);

	if (!tweet->answered)
		return;
	fprintf(file,
		"      \"in_reply_to_status_id_str\" : \"%" G_GUINT64_FORMAT "\",\n"
		"      \"in_reply_to_user_id\" : \"%s\",\n"
		"      \"in_reply_to_status_id\" : \"%" G_GUINT64_FORMAT "\",\n"
		"      \"in_reply_to_screen_name\" : \"%s\",\n"
		"      \"in_reply_to_user_id_str\" : \"%s\",\n",
		status, tweet->answered->id, status, tweet->answered->handle, tweet->answered->id);
}

static void write_entities(FILE *file, const struct tweet *tweet)
{
	fputs("      \"entities\" : {\n"
	      "        \"hashtags\" : [ ],\n"
	      "        \"symbols\" : [ ],\n",
	      file);
	write_mention(file, tweet);
	write_link(file, tweet);
	if (tweet->has_picture) {
		fputs(",\n", file);
		write_picture(file, tweet);
	}
	fputs("\n      },\n", file);
}

static void write_tweet(FILE *file, const struct tweet *tweet)
{
	g_autofree char *created = moment_twitter(tweet->when);

	fputs("  {\n    \"tweet\" : {\n", file);
	write_versions(file, tweet);
	fputs("      \"retweeted\" : false,\n"
	      "      \"source\" : \"<a href=\\\"https://mobile.twitter.com\\\" "
	      "rel=\\\"nofollow\\\">Twitter Web App</a>\",\n",
	      file);
	write_entities(file, tweet);
	fprintf(file,
		"      \"display_text_range\" : [\n"
		"        \"0\",\n"
		"        \"%ld\"\n"
		"      ],\n"
		"      \"favorite_count\" : \"%u\",\n"
		"      \"id_str\" : \"%" G_GUINT64_FORMAT "\",\n",
		tweet->length, (guint)(tweet->id >> 23) % 17, tweet->id);
	write_answer(file, tweet);
	fprintf(file,
		"      \"truncated\" : false,\n"
		"      \"retweet_count\" : \"%u\",\n"
		"      \"id\" : \"%" G_GUINT64_FORMAT "\",\n"
		"      \"possibly_sensitive\" : false,\n"
		"      \"created_at\" : \"%s\",\n"
		"      \"favorited\" : false,\n"
		"      \"full_text\" : \"%s\",\n"
		"      \"lang\" : \"en\"",
		(guint)(tweet->id >> 23) % 5, tweet->id, created, tweet->text);
	if (tweet->has_picture) {
		fputs(",\n      \"extended_entities\" : {\n", file);
		write_picture(file, tweet);
		fputs("\n      }", file);
	}
	fputs("\n    }\n  }", file);
}

static void write_twitter(struct bench *bench)
{
	FILE *file = create(bench, "twitter/data/account.js");
	gint64 when = LAST_MOMENT;

	fputs("window.YTD.account.part0 = [ { \"account\" : { \"username\" : \"ada_l\", "
	      "\"accountId\" : \"" OWNER_ID "\", \"createdAt\" : \"2011-01-02T03:04:05.678Z\", "
	      "\"accountDisplayName\" : \"Ada L.\" } } ]",
	      file);
	finish(file);
	file = create(bench, "twitter/data/tweets.js");
	fputs("window.YTD.tweets.part0 = [\n", file);
	while (ftell(file) < (glong)TWEET_BYTES * bench->percent) {
		struct tweet tweet = invent_tweet(bench, when);

		if (when < LAST_MOMENT)
			fputs(",\n", file);
		write_tweet(file, &tweet);
		g_free(tweet.text);
		when -= 1 + dice_below(&bench->dice, 2 * MEAN_SECONDS);
	}
	fputs("\n]", file);
	finish(file);
}

static void write_connections(struct bench *bench)
{
	FILE *file = create(bench, "linkedin/Connections.csv");
	gint32 last = day_of_moment(LAST_MOMENT);
	guint count = CONNECTIONS * bench->percent / 100;

	fputs("Notes:\n\"When exporting your connection data, you may notice that some are "
	      "missing.\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected "
	      "On\n",
	      file);
	for (guint i = 0; i < count; i++) {
		const struct person *person = &bench->people[i];
		const struct person *company = &bench->people[dice_below(&bench->dice, 9000)];
		g_autofree char *slug = g_uri_escape_string(person->slug, NULL, FALSE);
		g_autofree char *day = day_linkedin(last - (gint32)(i * 4000 / count));

		fprintf(file, "%s,%s,https://www.linkedin.com/in/%s,,%s & Co,%s,%s\n",
			person->first, person->last, slug, company->last,
			i % 9 ? "Talent Partner" : "\"Engineer, Signals\"", day);
	}
	finish(file);
	file = create(bench, "linkedin/Profile.csv");
	fputs("First Name,Last Name,Headline\nAda,L.,Recruiter\n", file);
	finish(file);
}

static void write_message(struct bench *bench, FILE *file, guint conversation, gint64 when)
{
	const struct person *person = &bench->people[conversation];
	const struct speech speech = {.to = person->first, .from = "Ada", .company = "Orrery"};
	guint topic = dice_below(&bench->dice, chatter_topics(false));
	g_autofree char *line =
		chatter_line(&bench->dice, false, topic, dice_below(&bench->dice, 4), &speech);
	g_autofree char *content = replaced(line, "\"", "\"\"");
	g_autofree char *date = moment_utc(when);
	bool is_sent = dice_percent(&bench->dice, 45);
	g_autofree char *name = g_strconcat(person->first, " ", person->last, NULL);
	g_autofree char *url = g_strconcat("https://www.linkedin.com/in/", person->slug, NULL);
	const char *owner_url = "https://www.linkedin.com/in/ada-l";

	fprintf(file,
		"\"2-%08xLTAwMDAtNDAwMC04MDAwLTAwMDAwMDAwMDAwMV8wMTI=\",\"\",\"%s\",\"%s\",\"%s\","
		"\"%s\",\"%s UTC\",\"\",\"%s\",\"INBOX\",\"\"\n",
		conversation * 2654435761u, is_sent ? "Ada L." : name, is_sent ? owner_url : url,
		is_sent ? name : "Ada L.", is_sent ? url : owner_url, date, content);
}

static void write_messages(struct bench *bench)
{
	FILE *file = create(bench, "linkedin/messages.csv");
	guint count = MESSAGES * bench->percent / 100, written = 0;

	fputs("\"CONVERSATION ID\",\"CONVERSATION TITLE\",\"FROM\",\"SENDER PROFILE URL\",\"TO\","
	      "\"RECIPIENT PROFILE URLS\",\"DATE\",\"SUBJECT\",\"CONTENT\",\"FOLDER\","
	      "\"ATTACHMENTS\"\n",
	      file);
	for (guint i = 0; written < count; i++) {
		gint64 when = LAST_MOMENT - (gint64)(i % CONVERSATIONS) * DAY;
		guint rest = MIN(count - written, 1 + dice_below(&bench->dice, 65));

		written += rest;
		while (rest--) {
			write_message(bench, file, i % CONVERSATIONS, when);
			when -= dice_delay(&bench->dice, 20 * HOUR);
		}
	}
	finish(file);
}

int main(int argc, char **argv)
{
	struct bench bench = {0};
	guint64 percent = argc == 3 ? g_ascii_strtoull(argv[2], NULL, 10) : 0;

	if (percent < 1 || percent > 100) {
		fputs("usage: generate FOLDER PERCENT\n", stderr);
		return 2;
	}
	setlocale(LC_CTYPE, "C.UTF-8");
	bench.folder = argv[1];
	bench.percent = (guint)percent;
	names_init(&bench.names);
	dice_init(&bench.dice, 1, "bench", 0);
	invent_people(&bench);
	write_connections(&bench);
	write_messages(&bench);
	write_twitter(&bench);
	forget_people(&bench);
	return 0;
}
