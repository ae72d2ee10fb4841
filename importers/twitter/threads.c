/*
 * Who the owner is when no file of the archive says so: whoever the archive's tweets answer when
 * they answer one another. All that this needs, 8 bytes a tweet and 16 a reply, is kept only as
 * long as nothing names the owner.
 */
#include "importers/twitter/twitter.h"

/* One tweet answers another: who wrote the other is known if it is one of the archive's own. */
struct answer {
	guint64 tweet;
	guint64 user;
};

/* A mention at the start of a reply that does not fit the person answered. It is the former
 * handle of that person, or, when the owner goes on after a tweet of their own, of somebody else.
 */
struct doubt {
	guint64 answered;
	const char *handle;		/* "twitter:@bob_k" */
	const char *mentioned;		/* key of the id that the mention carries */
	struct interaction interaction; /* without `to` */
};

struct thread_reader {
	GArray *own;	 /* guint64: ids of the archive's tweets */
	GArray *answers; /* struct answer */
	GArray *doubts;	 /* struct doubt */
};

struct thread_reader *thread_reader_new(void)
{
	struct thread_reader *reader = g_new0(struct thread_reader, 1);

	reader->own = g_array_new(FALSE, FALSE, sizeof(guint64));
	reader->answers = g_array_new(FALSE, FALSE, sizeof(struct answer));
	reader->doubts = g_array_new(FALSE, FALSE, sizeof(struct doubt));
	return reader;
}

void thread_reader_free(struct thread_reader *reader)
{
	g_array_unref(reader->own);
	g_array_unref(reader->answers);
	g_array_unref(reader->doubts);
	g_free(reader);
}

void threads_remember(struct twitter *twitter, const char *tweet, const char *answers,
		      const char *user)
{
	struct answer answer;
	guint64 id;

	if (twitter->owner_id)
		return;
	answer = (struct answer){.tweet = twitter_number(answers), .user = twitter_number(user)};
	id = twitter_number(tweet);
	g_array_append_val(twitter->threads->own, id);
	if (answer.tweet && answer.user)
		g_array_append_val(twitter->threads->answers, answer);
}

void threads_doubt(struct twitter *twitter, const char *answered, const char *handle_key,
		   const char *mentioned, gint64 when, struct place place)
{
	struct network *network = twitter->import->network;
	struct doubt doubt = {
		.answered = twitter_number(answered),
		.interaction = {.channel = CHANNEL_TWITTER_MENTION,
				.from = twitter->import->source->account,
				.when = when,
				.place = place},
	};

	if (twitter->owner_id)
		return;
	doubt.handle = network_intern(network, handle_key);
	doubt.mentioned = network_intern(network, mentioned ? mentioned : handle_key);
	g_array_append_val(twitter->threads->doubts, doubt);
}

static int compare_numbers(const void *a, const void *b)
{
	guint64 left = *(const guint64 *)a, right = *(const guint64 *)b;

	return (left > right) - (left < right);
}

/* Of equal neighbours the longest run; the smaller number of two. 0 for none. */
static guint64 most_frequent(const GArray *sorted)
{
	guint64 best = 0;
	guint best_count = 0, count = 0;

	for (guint i = 0; i < sorted->len; i++) {
		guint64 number = g_array_index(sorted, guint64, i);

		count = i > 0 && number == g_array_index(sorted, guint64, i - 1) ? count + 1 : 1;
		if (count > best_count) {
			best = number;
			best_count = count;
		}
	}
	return best;
}

char *threads_owner(const struct thread_reader *reader)
{
	g_autoptr(GArray) users = g_array_new(FALSE, FALSE, sizeof(guint64));
	guint64 owner;

	g_array_sort(reader->own, compare_numbers);
	for (guint i = 0; i < reader->answers->len; i++) {
		struct answer *answer = &g_array_index(reader->answers, struct answer, i);

		if (g_array_binary_search(reader->own, &answer->tweet, compare_numbers, NULL))
			g_array_append_val(users, answer->user);
	}
	g_array_sort(users, compare_numbers);
	owner = most_frequent(users);
	return owner ? g_strdup_printf("%" G_GUINT64_FORMAT, owner) : NULL;
}

static void settle_doubt(struct twitter *twitter, const struct doubt *doubt)
{
	struct network *network = twitter->import->network;
	g_autofree char *answered = g_strdup_printf("%" G_GUINT64_FORMAT, doubt->answered);
	struct person *person = twitter_person(twitter, answered);
	struct interaction interaction = doubt->interaction;

	if (!person)
		return;
	if (!twitter_is_owner(twitter, answered)) {
		network_handle(network, person, doubt->handle, HANDLE_FORMER);
		return;
	}
	interaction.to = network_person(network, ORIGIN_TWITTER, doubt->mentioned);
	network_handle(network, interaction.to, doubt->handle, HANDLE_CURRENT);
	network_add(network, interaction);
}

void threads_end(struct twitter *twitter)
{
	const GArray *doubts = twitter->threads->doubts;

	for (guint i = 0; i < doubts->len; i++)
		settle_doubt(twitter, &g_array_index(doubts, struct doubt, i));
}
