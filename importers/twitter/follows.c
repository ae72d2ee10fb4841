/*
 * Files of a Twitter archive that are lists of ids: who follows whom, and what is only counted.
 * Follows carry no date and no name. Likes carry no author. Blocks, mutes and lists say something
 * about people known from elsewhere and make nobody known.
 */
#include "importers/twitter/twitter.h"

#include "analyzer/name.h"

/* The two directions of a follow. The member of the element is also what is seen only once. */
struct follow_direction {
	const char *member;
	bool from_owner;
};

/* A follow counts once in each archive, not once in all: the lists of an older one no longer hold
 * when a newer one of the account has them, which is settled when all are there. */
static void read_follow(struct twitter *twitter, struct items *items,
			const struct follow_direction *direction, const struct value *element)
{
	struct network *network = twitter->import->network;
	const struct source *source = twitter->import->source;
	const char *id = item_id(item_object(element, direction->member), "accountId");
	struct person *person = twitter_person(twitter, id);

	if (!person) {
		twitter_skip(twitter, items, DIAG_ELEMENT_ODD, "no account id");
		return;
	}
	if (!network_first_sight(network, direction->member, source->path, id, NULL)) {
		twitter_count(items, ROW_TWICE, WHEN_NONE);
		return;
	}
	network_add(network, (struct interaction){
				     .channel = CHANNEL_TWITTER_FOLLOW,
				     .from = direction->from_owner ? source->account : person,
				     .to = direction->from_owner ? person : source->account,
				     .when = WHEN_NONE,
				     .place = items_place(items),
			     });
	twitter->needs_owner = true;
	twitter_count(items, ROW_KEPT, WHEN_NONE);
}

static void read_follows(struct twitter *twitter, struct items *items,
			 const struct follow_direction *direction)
{
	const struct value *element;

	while ((element = items_next(items)))
		read_follow(twitter, items, direction, element);
}

void twitter_read_followers(struct twitter *twitter, struct items *items)
{
	static const struct follow_direction direction = {"follower", false};

	read_follows(twitter, items, &direction);
}

void twitter_read_following(struct twitter *twitter, struct items *items)
{
	static const struct follow_direction direction = {"following", true};

	read_follows(twitter, items, &direction);
}

void twitter_read_marked(struct twitter *twitter, struct items *items)
{
	(void)twitter;
	while (items_next(items))
		twitter_count(items, ROW_KEPT, WHEN_NONE);
}

void twitter_read_likes(struct twitter *twitter, struct items *items)
{
	(void)twitter;
	while (items_next(items))
		twitter_count(items, ROW_NO_AUTHOR, WHEN_NONE);
}
