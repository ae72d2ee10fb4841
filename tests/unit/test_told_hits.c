/*
 * Hits settled into evidence: openers, groups, templates, plans and one piece a day, on networks
 * built by hand.
 */
#include "analyzer/told/hits.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "analyzer/identity/identity.h"

#define SECONDS_A_DAY 86400

struct scene {
	struct network network;
	struct hits *hits;
	struct source *source;
	struct part *part;
	struct person *me, *bo, *cy, *di;
	guint32 line;
};

static struct person *person(struct scene *scene, const char *key, const char *name)
{
	struct person *person = network_person(&scene->network, ORIGIN_LINKEDIN, key);

	network_name(&scene->network, person, name, DAY_NONE);
	return person;
}

static int set_up(void **state)
{
	struct scene *scene = g_new0(struct scene, 1);

	network_init(&scene->network);
	scene->hits = hits_new();
	scene->source = network_source(&scene->network, "archive.zip", SOURCE_LINKEDIN);
	scene->part = network_part(&scene->network, scene->source, "messages.csv");
	scene->me = person(scene, "linkedin:me", "Ada Lund");
	scene->bo = person(scene, "linkedin:bo", "Bo Berg");
	scene->cy = person(scene, "linkedin:cy", "Cy Dunne");
	scene->di = person(scene, "linkedin:di", "Di Elm");
	network_claim(&scene->network, scene->source, scene->me, "a test");
	*state = scene;
	return 0;
}

static int tear_down(void **state)
{
	struct scene *scene = *state;

	hits_free(scene->hits);
	network_release(&scene->network);
	g_free(scene);
	return 0;
}

/* The moment of a day of June 2026. */
static gint64 june(int day)
{
	return when_of_day(day_from_civil(2026, 6, day)) + 12 * 3600;
}

static void write_to(struct scene *scene, struct person *from, struct person *const *to,
		     gint64 when, const char *thread, const char *text)
{
	struct said said = {.when = when,
			    .place = {scene->part->id, ++scene->line},
			    .thread = network_thread(&scene->network, thread),
			    .medium = TOLD_IN_CHAT};

	for (; *to; to++) {
		said.people++;
		network_add(&scene->network, (struct interaction){
						     .from = from,
						     .to = *to,
						     .when = when,
						     .place = said.place,
						     .thread = said.thread,
						     .channel = CHANNEL_LINKEDIN_MESSAGE,
					     });
	}
	hits_note(scene->hits, &said, text);
}

static void say(struct scene *scene, struct person *from, struct person *to, int day,
		const char *text)
{
	struct person *const one[] = {to, NULL};
	const struct person *other = from == scene->me ? to : from;

	write_to(scene, from, one, june(day), other->keys->data, text);
}

static void settle(struct scene *scene)
{
	const struct identity_options options = {0};
	struct diag diag;
	g_autofree char *advice = NULL;

	diag_init(&diag, NULL);
	assert_int_equal(identity_resolve(&scene->network, &options, &diag, &advice),
			 IDENTITY_SETTLED);
	hits_settle(scene->hits, &scene->network);
	diag_release(&diag);
}

/* Evidence as text, one piece a line, in the order in which it was added. */
static char *evidence_of(struct scene *scene)
{
	static const char *const grades[GRADES] = {"recorded", "attended", "told", "hinted",
						   "denied"};
	GString *all = g_string_new(NULL);

	settle(scene);
	for (guint i = 0; i < scene->network.evidence->len; i++) {
		const struct evidence *piece =
			&g_array_index(scene->network.evidence, struct evidence, i);
		char date[12];

		g_string_append_printf(all, "%s %s %s %s: %s\n", piece->person->name,
				       given_date_format(piece->date, date), grades[piece->grade],
				       piece->kind == EVIDENCE_VOICE ? "voice" : "in-person",
				       piece->excerpt);
	}
	return g_string_free(all, FALSE);
}

static void check(struct scene *scene, const char *expected)
{
	g_autofree char *evidence = evidence_of(scene);

	assert_string_equal(evidence, expected);
}

static void words_one_to_one_count(void **state)
{
	struct scene *scene = *state;

	say(scene, scene->bo, scene->me, 1, "Hi Ada");
	say(scene, scene->me, scene->bo, 2, "Hi Bo");
	say(scene, scene->bo, scene->me, 9, "It was great to see you yesterday!");
	say(scene, scene->me, scene->cy, 9, "Thanks for the call, very helpful");
	say(scene, scene->me, scene->di, 9, "We have never met, but hello");
	check(scene, "Bo Berg 2026-06-08 told in-person: It was great to see you yesterday\n"
		     "Cy Dunne 2026-06-09 told voice: Thanks for the call, very helpful\n"
		     "Di Elm 2026-06-09 denied in-person: We have never met\n");
}

/* The newest rows come first in an archive of messages. */
static void greetings_that_open_a_thread_are_none(void **state)
{
	struct scene *scene = *state;

	say(scene, scene->bo, scene->me, 9, "Good to see you!");
	say(scene, scene->me, scene->bo, 2, "Nice to meet you too");
	say(scene, scene->bo, scene->me, 1, "Hi Ada, nice to meet you! I run a bakery.");
	check(scene, "Bo Berg 2026-06-09 hinted in-person: Good to see you\n");
}

static void one_piece_a_day_stays(void **state)
{
	struct scene *scene = *state;

	say(scene, scene->bo, scene->me, 9, "We met at the fair, remember?");
	say(scene, scene->me, scene->bo, 9, "Thanks for lunch!");
	say(scene, scene->bo, scene->me, 9, "Thanks for the coffee!");
	check(scene, "Bo Berg 2026-06-09 told in-person: Thanks for lunch\n");
}

static void groups_hint_for_those_named(void **state)
{
	struct scene *scene = *state;
	struct person *const both[] = {scene->bo, scene->cy, NULL};
	struct person *const mine[] = {scene->me, scene->cy, NULL};

	write_to(scene, scene->me, both, june(1), "group", "Hello");
	write_to(scene, scene->me, both, june(2), "group", "all");
	write_to(scene, scene->me, both, june(9), "group", "Great seeing you yesterday, Bo!");
	write_to(scene, scene->bo, mine, june(10), "group", "Thanks for lunch");
	write_to(scene, scene->bo, mine, june(11), "group", "Thanks for dinner, Ada");
	check(scene, "Bo Berg 2026-06-08 hinted in-person: Great seeing you yesterday, Bo\n"
		     "Bo Berg 2026-06-11 hinted in-person: Thanks for dinner, Ada\n");
}

/* The same words reached three people, but were written once. */
static void what_a_group_hears_is_no_letter(void **state)
{
	struct scene *scene = *state;
	struct person *const all[] = {scene->bo, scene->cy, scene->di, NULL};

	write_to(scene, scene->me, all, june(1), "group", "Hello");
	write_to(scene, scene->me, all, june(2), "group", "all");
	write_to(scene, scene->me, all, june(9), "group", "Great seeing you yesterday, Bo!");
	check(scene, "Bo Berg 2026-06-08 hinted in-person: Great seeing you yesterday, Bo\n");
}

/* "@cafe thanks for lunch" is no meeting with anybody the owner knows. */
static void post_about(struct scene *scene, const char *handle, const char *text, int day)
{
	struct said said = {.when = june(day),
			    .place = {scene->part->id, ++scene->line},
			    .medium = TOLD_IN_POST,
			    .people = 1};

	network_add(&scene->network, (struct interaction){.from = scene->me,
							  .to = person(scene, handle, handle),
							  .when = said.when,
							  .place = said.place,
							  .channel = CHANNEL_TWITTER_MENTION});
	hits_note(scene->hits, &said, text);
}

static void a_post_about_a_stranger_is_a_hint(void **state)
{
	struct scene *scene = *state;

	post_about(scene, "twitter:@bar", "Thanks @bar for lunch today!", 9);
	post_about(scene, "twitter:@eve", "Thanks @eve for lunch today!", 9);
	post_about(scene, "twitter:@eve", "@eve hello", 20);
	say(scene, scene->bo, scene->me, 20, "Hello");
	post_about(scene, "linkedin:bo", "Lovely dinner with @bo last night", 9);
	check(scene, "linkedin:bo 2026-06-08 told in-person: Lovely dinner with @bo last night\n"
		     "twitter:@bar 2026-06-09 hinted in-person: Thanks @bar for lunch today\n"
		     "twitter:@eve 2026-06-09 told in-person: Thanks @eve for lunch today\n");
}

static void words_to_a_crowd_are_none(void **state)
{
	struct scene *scene = *state;
	struct person *crowd[10] = {scene->bo, scene->cy};

	for (int i = 2; i < 9; i++) {
		g_autofree char *key = g_strdup_printf("linkedin:p%d", i);

		crowd[i] = person(scene, key, "Somebody Else");
	}
	write_to(scene, scene->me, crowd, june(9), "crowd", "Great seeing you yesterday, Bo!");
	check(scene, "");
}

static void a_letter_to_three_is_none(void **state)
{
	struct scene *scene = *state;

	say(scene, scene->me, scene->bo, 9, "Great meeting you yesterday. Call me.");
	say(scene, scene->me, scene->cy, 10, "Great meeting you yesterday. Call me.");
	say(scene, scene->me, scene->di, 11, "Hello. Great meeting you yesterday.");
	say(scene, scene->me, scene->di, 12, "Thanks for lunch");
	say(scene, scene->me, scene->bo, 12, "Thanks for lunch");
	check(scene, "Bo Berg 2026-06-12 told in-person: Thanks for lunch\n"
		     "Di Elm 2026-06-12 told in-person: Thanks for lunch\n");
}

static void a_plan_that_is_accepted_is_a_hint(void **state)
{
	struct scene *scene = *state;

	say(scene, scene->me, scene->bo, 8, "Coffee on Friday?");
	say(scene, scene->bo, scene->me, 9, "Sounds good!");
	say(scene, scene->me, scene->cy, 8, "Let's have lunch on Friday");
	say(scene, scene->me, scene->cy, 9, "Sounds good!");
	say(scene, scene->me, scene->di, 8, "Shall we have a call tomorrow?");
	say(scene, scene->di, scene->me, 8, "Yes, perfect");
	check(scene, "Bo Berg 2026-06-12 hinted in-person: Coffee on Friday\n"
		     "Di Elm 2026-06-09 hinted voice: Shall we have a call tomorrow\n");
}

static void a_plan_called_off_is_none(void **state)
{
	struct scene *scene = *state;

	say(scene, scene->me, scene->bo, 8, "See you on Friday at the cafe");
	say(scene, scene->bo, scene->me, 9, "Works for me");
	say(scene, scene->bo, scene->me, 12, "Sorry, I can't make it");
	check(scene, "");
}

static void a_yes_to_something_else_accepts_nothing(void **state)
{
	struct scene *scene = *state;

	say(scene, scene->me, scene->bo, 1, "Lunch on the 20th?");
	say(scene, scene->bo, scene->me, 2, "Let me look at my diary");
	say(scene, scene->bo, scene->me, 3, "Did you read the book?");
	say(scene, scene->me, scene->bo, 4, "No. Is it good?");
	say(scene, scene->bo, scene->me, 5, "Yes, perfect");
	check(scene, "");
}

static void an_arrival_on_the_day_is_a_hint(void **state)
{
	struct scene *scene = *state;

	say(scene, scene->me, scene->bo, 8, "See you on Friday at the cafe");
	say(scene, scene->me, scene->bo, 12, "I'm here, which table?");
	say(scene, scene->me, scene->cy, 8, "See you on Friday at the cafe");
	say(scene, scene->me, scene->cy, 11, "I'm here, which table?");
	check(scene, "Bo Berg 2026-06-12 hinted in-person: See you on Friday at the cafe\n");
}

static void a_plan_gives_the_words_behind_it_their_day(void **state)
{
	struct scene *scene = *state;

	say(scene, scene->me, scene->bo, 8, "Lunch on Friday?");
	say(scene, scene->bo, scene->me, 9, "Sounds good!");
	say(scene, scene->bo, scene->me, 15, "Thanks for lunch!");
	check(scene, "Bo Berg 2026-06-12 told in-person: Thanks for lunch\n");
}

static void undated_words_are_a_hint(void **state)
{
	struct scene *scene = *state;
	struct person *const me[] = {scene->me, NULL};

	write_to(scene, scene->bo, me, WHEN_NONE, "old", "Thanks for lunch yesterday!");
	check(scene, "Bo Berg  hinted in-person: Thanks for lunch yesterday\n");
}

static void a_request_to_connect_greets(void **state)
{
	struct scene *scene = *state;
	struct said said = {.when = june(9),
			    .place = {scene->part->id, 77},
			    .medium = TOLD_IN_CHAT,
			    .is_request = true};

	network_add(&scene->network, (struct interaction){
					     .from = scene->bo,
					     .to = scene->me,
					     .when = said.when,
					     .place = said.place,
					     .channel = CHANNEL_LINKEDIN_INVITATION_NOTE,
				     });
	hits_note(scene->hits, &said, "Hi Ada, nice to meet you!");
	hits_note(scene->hits, &said, NULL);
	check(scene, "");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(words_one_to_one_count),
		TEST(greetings_that_open_a_thread_are_none),
		TEST(one_piece_a_day_stays),
		TEST(groups_hint_for_those_named),
		TEST(what_a_group_hears_is_no_letter),
		TEST(a_post_about_a_stranger_is_a_hint),
		TEST(words_to_a_crowd_are_none),
		TEST(a_letter_to_three_is_none),
		TEST(a_plan_that_is_accepted_is_a_hint),
		TEST(a_plan_called_off_is_none),
		TEST(a_yes_to_something_else_accepts_nothing),
		TEST(an_arrival_on_the_day_is_a_hint),
		TEST(a_plan_gives_the_words_behind_it_their_day),
		TEST(undated_words_are_a_hint),
		TEST(a_request_to_connect_greets),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
