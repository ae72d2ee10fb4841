/*
 * Tweets: whom the owner addressed in public. One file of an archive may repeat the tweets of
 * another, parts are in no order, and an edited tweet stands there once for each version.
 *
 * The mentions in an archive are looked up when it is made, the words are not: a handle that
 * changed hands since carries its new owner's id. Only in_reply_to_user_id lasts. So the mention
 * that begins a reply names the person answered, whatever its id says.
 */
#include "importers/twitter/twitter.h"

#include <string.h>

#include "analyzer/told/hits.h"
#include "analyzer/name.h"

/* One tweet, as far as its meaning goes. */
struct tweet {
	const struct value *object;
	const char *text;
	const char *id;
	const char *initial;  /* id of the first version; NULL in archives that know no versions */
	const char *answered; /* id of the person answered; NULL */
	char *repeated;	      /* handle of the author retweeted; NULL */
	const struct value *author; /* of the tweet retweeted, in archives of months; else NULL */
	const struct value *entities, *mentions;
	const struct value *taken_over; /* the mention that begins a reply and does not fit; NULL */
	gint64 when;			/* of the first version */
	bool day_only;			/* the archive has lost the time of day */
	struct note *note;		/* the whole of a long post; NULL */
	guint note_first;		/* whom only the long post addresses: from here */
	guint note_end;			/* to before here */
	enum row_fate fate;
};

static const char *id_in(const struct value *object, const char *member, const char *older_member)
{
	const char *id = item_id(object, member);

	return id ? id : item_id(object, older_member);
}

static struct called *called_in(struct twitter *twitter, const struct value *mention)
{
	return called_by_id(twitter->addressees, id_in(mention, "id_str", "id"));
}

static int mention_start(const struct value *mention)
{
	const char *start = twitter_id_of(value_first(item_array(mention, "indices")));

	return start ? (int)MIN(twitter_number(start), G_MAXINT) : -1;
}

static bool has_handle(const struct value *mention, const char *handle)
{
	return g_ascii_strcasecmp(item_text(mention, "screen_name"), handle) == 0;
}

static void address_mention(struct twitter *twitter, const struct value *mention,
			    enum channel channel)
{
	struct called *id = called_in(twitter, mention);
	struct called *handle =
		called_by_handle(twitter->addressees, item_text(mention, "screen_name"));

	called_learn_handle(twitter, id, handle, HANDLE_CURRENT);
	called_learn_name(twitter, id ? id : handle, item_text(mention, "name"));
	addressees_add(twitter, id, handle, channel);
}

/* The first of these mentions that begins the words and is somebody else's, unless the person
 * answered is mentioned too. */
static const struct value *find_taken_over(const struct twitter *twitter, const struct tweet *tweet)
{
	const struct value *first = NULL;

	if (!tweet->answered || twitter_is_owner(twitter, tweet->answered))
		return NULL;
	for (const struct value *mention = value_first(tweet->mentions); mention;
	     mention = mention->next) {
		const char *id = id_in(mention, "id_str", "id");

		if (id && strcmp(id, tweet->answered) == 0)
			return NULL;
		if (!first && mention_start(mention) == 0)
			first = mention;
	}
	return first;
}

/* Nobody is mentioned by the handle that was taken over, neither there nor further on. */
static void set_taken_over(struct twitter *twitter, const struct tweet *tweet,
			   struct called *answered)
{
	struct called *handle =
		called_by_handle(twitter->addressees, item_text(tweet->taken_over, "screen_name"));

	if (twitter->owner_id)
		called_learn_handle(twitter, answered, handle, HANDLE_FORMER);
	addressees_pass_over(twitter->addressees, called_in(twitter, tweet->taken_over));
	addressees_pass_over(twitter->addressees, handle);
}

/* Of an account that is gone the archive keeps the id, and the handle only in the words. */
static void learn_gone_handle(struct twitter *twitter, const struct tweet *tweet,
			      struct called *answered)
{
	g_autofree char *handle = words_leading_handle(tweet->text);

	for (const struct value *mention = value_first(tweet->mentions); mention;
	     mention = mention->next) {
		if (mention_start(mention) == 0)
			return;
	}
	if (handle)
		called_learn_handle(twitter, answered,
				    called_by_handle(twitter->addressees, handle), HANDLE_FORMER);
}

static void address_reply(struct twitter *twitter, const struct tweet *tweet)
{
	const char *name = item_text(tweet->object, "in_reply_to_screen_name");
	struct called *answered = called_by_id(twitter->addressees, tweet->answered);
	struct called *handle = called_by_handle(twitter->addressees, name);

	if (!answered)
		return;
	called_learn_handle(twitter, answered, handle, HANDLE_CURRENT);
	if (tweet->taken_over)
		set_taken_over(twitter, tweet, answered);
	else if (!*name)
		learn_gone_handle(twitter, tweet, answered);
	addressees_add(twitter, answered, handle, CHANNEL_TWITTER_REPLY);
}

static void address_mentions(struct twitter *twitter, const struct tweet *tweet)
{
	for (const struct value *mention = value_first(tweet->mentions); mention;
	     mention = mention->next) {
		if (tweet->taken_over &&
		    has_handle(mention, item_text(tweet->taken_over, "screen_name")))
			continue;
		address_mention(twitter, mention, CHANNEL_TWITTER_MENTION);
	}
}

static void address_note(struct twitter *twitter, const struct note *note)
{
	for (guint i = 0; i < note->mentions->len; i++) {
		const char *key = g_ptr_array_index(note->mentions, i);

		addressees_add(twitter, NULL,
			       called_by_handle(twitter->addressees, key + strlen("twitter:")),
			       CHANNEL_TWITTER_MENTION);
	}
}

static void address_quotes(struct twitter *twitter, const struct tweet *tweet)
{
	const struct value *urls = item_array(tweet->entities, "urls");

	for (const struct value *url = value_first(urls); url; url = url->next) {
		g_autofree char *handle = words_status_handle(item_text(url, "expanded_url"));

		if (handle)
			addressees_add(twitter, NULL, called_by_handle(twitter->addressees, handle),
				       CHANNEL_TWITTER_QUOTE);
	}
}

/* An account that is gone, from the picture that came along with the retweet; NULL. */
static struct called *author_of_media(struct twitter *twitter, const struct tweet *tweet)
{
	const struct value *entities = item_object(tweet->object, "extended_entities");
	const struct value *media = value_first(item_array(entities, "media"));
	g_autofree char *owner = NULL;

	if (!media)
		media = value_first(item_array(tweet->entities, "media"));
	owner = words_status_handle(item_text(media, "expanded_url"));
	if (!owner || g_ascii_strcasecmp(owner, tweet->repeated) != 0)
		return NULL;
	return called_by_id(twitter->addressees,
			    id_in(media, "source_user_id_str", "source_user_id"));
}

/* The author stands first in the words; letter case may differ there. */
static const struct value *find_author(const struct tweet *tweet)
{
	const struct value *author = NULL;

	for (const struct value *mention = value_first(tweet->mentions); mention;
	     mention = mention->next) {
		if (mention_start(mention) == (int)strlen("RT "))
			return mention;
		if (!author && has_handle(mention, tweet->repeated))
			author = mention;
	}
	return author;
}

static void address_author(struct twitter *twitter, const struct tweet *tweet)
{
	const struct value *author = tweet->author ? tweet->author : find_author(tweet);
	struct called *id, *handle;

	if (author && called_in(twitter, author)) {
		address_mention(twitter, author, CHANNEL_TWITTER_RETWEET);
		return;
	}
	id = author_of_media(twitter, tweet);
	handle = called_by_handle(twitter->addressees, tweet->repeated);
	called_learn_handle(twitter, id, handle, HANDLE_FORMER);
	addressees_add(twitter, id, handle, CHANNEL_TWITTER_RETWEET);
}

static const char *initial_id_of(const struct value *object)
{
	const struct value *versions = item_object(object, "edit_info");
	const struct value *edit = item_object(versions, "edit");
	const struct value *ids = item_array(item_object(versions, "initial"), "editTweetIds");

	return edit ? item_id(edit, "initialTweetId") : twitter_id_of(value_first(ids));
}

/* A reply whose words begin like a retweet is a reply. */
static char *repeated_handle(const struct tweet *tweet)
{
	const char *handle = item_text(tweet->author, "screen_name");

	if (*handle)
		return g_strdup(handle);
	return tweet->answered ? NULL : words_retweeted_handle(tweet->text);
}

/* False, and all of it empty, when the element is no tweet. */
static bool tweet_init(struct tweet *tweet, const struct value *element)
{
	const struct value *object = item_object(element, "tweet");

	memset(tweet, 0, sizeof(*tweet));
	tweet->object = object ? object : element;
	tweet->id = id_in(tweet->object, "id_str", "id");
	if (!tweet->id)
		return false;
	tweet->text = item_text(tweet->object, "full_text");
	if (!*tweet->text)
		tweet->text = item_text(tweet->object, "text");
	tweet->initial = initial_id_of(tweet->object);
	tweet->answered = id_in(tweet->object, "in_reply_to_user_id_str", "in_reply_to_user_id");
	if (g_strcmp0(tweet->answered, "-1") == 0)
		tweet->answered = NULL;
	tweet->author = item_object(item_object(tweet->object, "retweeted_status"), "user");
	tweet->repeated = repeated_handle(tweet);
	tweet->entities = item_object(tweet->object, "entities");
	tweet->mentions = item_array(tweet->entities, "user_mentions");
	return true;
}

bool twitter_has_lost_time(const char *created_at, gint64 when)
{
	static const gint64 mended = G_GINT64_CONSTANT(1288828800); /* 2010-11-04 */

	return g_ascii_isdigit(*created_at) && when < mended && when % 86400 == 0;
}

/* Every version gives the time of the first, so that it does not matter which one is counted. */
static void set_when(struct twitter *twitter, struct items *items, struct tweet *tweet)
{
	const char *created_at = item_text(tweet->object, "created_at");
	gint64 written = date_parse(DATE_TWITTER, created_at);

	if (g_ascii_isdigit(*created_at))
		twitter->grailbird = "G1b";
	tweet->day_only = written != WHEN_NONE && twitter_has_lost_time(created_at, written);
	tweet->when = twitter_when(twitter, items, written, tweet->id);
	if (tweet->when != WHEN_NONE)
		tweet->note = note_of_tweet(twitter->notes, tweet->when, tweet->text);
	if (tweet->initial && strcmp(tweet->initial, tweet->id) != 0) {
		gint64 first = date_of_tweet_id(twitter_number(tweet->initial));

		tweet->when = first != WHEN_NONE ? first : tweet->when;
	}
}

/* Archives of months name the author of every tweet: the owner, as they are called today. */
static void learn_owner(struct twitter *twitter, const struct tweet *tweet)
{
	const struct value *user = item_object(tweet->object, "user");

	if (!user || (twitter->owner_id && !twitter->owner_is_declared))
		return;
	twitter_set_owner(twitter, item_id(user, "id_str"), item_text(user, "screen_name"),
			  item_text(user, "name"));
}

/* Of use only as long as nothing names the owner. */
static void remember_answer(struct twitter *twitter, const struct tweet *tweet)
{
	if (twitter->owner_id)
		return;
	threads_remember(twitter, tweet->id,
			 id_in(tweet->object, "in_reply_to_status_id_str", "in_reply_to_status_id"),
			 tweet->answered);
}

static enum row_fate fate_of(struct network *network, const struct tweet *tweet)
{
	if (!network_first_sight(network, "tweet", tweet->id, NULL))
		return ROW_TWICE;
	if (tweet->initial && !network_first_sight(network, "tweet-edit", tweet->initial, NULL))
		return ROW_OLDER_VERSION;
	return ROW_KEPT;
}

/* Each version may address somebody new, none counts for the same person again. */
static void add_interactions(struct twitter *twitter, const struct tweet *tweet, struct place place,
			     guint first, guint end)
{
	struct network *network = twitter->import->network;
	const GArray *addressees = addressees_list(twitter->addressees);

	for (guint i = first; i < end; i++) {
		const struct addressee *to = &g_array_index(addressees, struct addressee, i);

		if (tweet->initial &&
		    !network_first_sight(network, "tweet-to", tweet->initial, to->key, NULL))
			continue;
		twitter->needs_owner = true;
		network_add(network, (struct interaction){
					     .channel = to->channel,
					     .from = twitter->import->source->account,
					     .to = to->person,
					     .when = tweet->when,
					     .day_only = tweet->day_only,
					     .place = place,
				     });
	}
}

static void gather_addressees(struct twitter *twitter, gint64 when, struct place place)
{
	const GArray *addressees = addressees_list(twitter->addressees);
	g_autoptr(GPtrArray) people = NULL;

	if (addressees->len < 2)
		return;
	people = g_ptr_array_new();
	g_ptr_array_add(people, twitter->import->source->account);
	for (guint i = 0; i < MIN(addressees->len, G_MAXUINT16 - 1); i++)
		g_ptr_array_add(people, g_array_index(addressees, struct addressee, i).person);
	network_gather(twitter->import->network,
		       (struct gathering){
			       .channel = g_array_index(addressees, struct addressee, 0).channel,
			       .when = when,
			       .place = place,
		       },
		       (struct person *const *)people->pdata, people->len);
}

static void remember_doubt(struct twitter *twitter, const struct tweet *tweet, struct place place)
{
	struct called *mentioned, *handle;

	if (!tweet->taken_over)
		return;
	mentioned = called_in(twitter, tweet->taken_over);
	handle = called_by_handle(twitter->addressees, item_text(tweet->taken_over, "screen_name"));
	if (handle)
		threads_doubt(twitter, tweet->answered, called_key(handle), called_key(mentioned),
			      tweet->when, place);
}

static void address_all(struct twitter *twitter, struct tweet *tweet)
{
	const GArray *addressees = addressees_list(twitter->addressees);

	addressees_start(twitter);
	if (tweet->repeated) {
		address_author(twitter, tweet);
		return;
	}
	tweet->taken_over = find_taken_over(twitter, tweet);
	if (tweet->answered)
		address_reply(twitter, tweet);
	address_mentions(twitter, tweet);
	tweet->note_first = addressees->len;
	if (tweet->note)
		address_note(twitter, tweet->note);
	tweet->note_end = addressees->len;
	address_quotes(twitter, tweet);
}

/* Of a tweet that was there before only its long post may be news. */
static void add_tweet(struct twitter *twitter, struct tweet *tweet, struct place place)
{
	address_all(twitter, tweet);
	if (tweet->fate == ROW_TWICE) {
		add_interactions(twitter, tweet, place, tweet->note_first, tweet->note_end);
		return;
	}
	add_interactions(twitter, tweet, place, 0, addressees_list(twitter->addressees)->len);
	remember_doubt(twitter, tweet, place);
	if (tweet->fate == ROW_KEPT && !tweet->repeated)
		gather_addressees(twitter, tweet->when, place);
}

/* An answer may say that they met, and so may a tweet with one @handle; others speak to all. */
static void note_words(const struct twitter *twitter, const struct tweet *tweet, struct place place)
{
	bool is_answer = tweet->answered && !twitter_is_owner(twitter, tweet->answered);
	guint people = addressees_spoken_to(twitter->addressees);
	g_autofree char *words = NULL;

	if (tweet->fate != ROW_KEPT || tweet->repeated || (!is_answer && people != 1))
		return;
	words = words_unescape(tweet->text);
	hits_note(twitter->import->network->hits,
		  &(struct said){.when = tweet->when,
				 .place = place,
				 .medium = is_answer ? TOLD_IN_PUBLIC : TOLD_IN_POST,
				 .people = people},
		  words);
}

static void read_tweet(struct twitter *twitter, struct items *items, const struct value *element)
{
	struct tweet tweet;

	if (!tweet_init(&tweet, element)) {
		twitter_skip(twitter, items, DIAG_ELEMENT_ODD, "not a tweet");
		return;
	}
	network_expect(twitter->import->network, "tweet", tweet.id);
	if (tweet.initial)
		network_expect(twitter->import->network, "tweet-edit", tweet.initial);
	learn_owner(twitter, &tweet);
	remember_answer(twitter, &tweet);
	set_when(twitter, items, &tweet);
	if (tweet.when == WHEN_NONE) {
		twitter_skip(twitter, items, DIAG_ROW_NO_DATE, NULL);
	} else {
		tweet.fate = fate_of(twitter->import->network, &tweet);
		add_tweet(twitter, &tweet, items_place(items));
		note_words(twitter, &tweet, items_place(items));
		twitter_count(items, tweet.fate, tweet.when);
	}
	g_free(tweet.repeated);
}

/* Most of a tweet's bytes: what nobody here reads. */
static const char *const left_out[] = {
	"additional_media_info",
	"community_id",
	"community_id_str",
	"contributors",
	"coordinates",
	"deleted_at",
	"display_text_range",
	"display_url",
	"editControlInitial",
	"editableUntil",
	"editsRemaining",
	"favorite_count",
	"favorited",
	"geo",
	"hashtags",
	"isEditEligible",
	"lang",
	"media_url",
	"media_url_https",
	"possibly_sensitive",
	"profile_image_url_https",
	"protected",
	"retweet_count",
	"retweeted",
	"scopes",
	"sizes",
	"source",
	"source_status_id",
	"source_status_id_str",
	"symbols",
	"truncated",
	"type",
	"url",
	"verified",
	"video_info",
	"withheld_in_countries",
	NULL,
};

void twitter_read_tweets(struct twitter *twitter, struct items *items)
{
	const struct value *element;

	items_leave_out(items, left_out);
	while ((element = items_next(items)))
		read_tweet(twitter, items, element);
}

/* A long post whose tweet is not there, for whatever reason, still mentions people. */
static void add_note(struct twitter *twitter, const struct note *note)
{
	struct tweet tweet = {.when = note->when};

	addressees_start(twitter);
	address_note(twitter, note);
	add_interactions(twitter, &tweet, note->place, 0,
			 addressees_list(twitter->addressees)->len);
	gather_addressees(twitter, note->when, note->place);
}

void tweets_end(struct twitter *twitter)
{
	const GPtrArray *notes = notes_all(twitter->notes);

	for (guint i = 0; i < notes->len; i++) {
		const struct note *note = g_ptr_array_index(notes, i);

		if (!note->has_tweet)
			add_note(twitter, note);
	}
}
