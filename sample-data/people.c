/*
 * Who is in the world: a cast that the story needs, the other ties by chance, and the audience.
 */
#include "sample-data/world.h"

#include <string.h>

const char *const company_names[] = {
	"Orrery Software",	 "Northlight Rail",   "Tidewater Clinics",
	"Quillon Analytics",	 "Kestrel & Voss",    "Saltpan Foods",
	"Halvorsen & Daughters", "Lanternfish Press", NULL};

static const char *const other_companies[] = {"Merrow Bank",
					      "Tallow Street Studio",
					      "Ostrava Quay Council",
					      "Bright Ferry",
					      "Polder Insurance",
					      "Gannet Media",
					      "Dovecote Schools",
					      "Hexham Tram, Ltd.",
					      "Papercrane",
					      "Lindenau Optics",
					      "Varnholm Water",
					      "Cobalt Bakery",
					      "Self-employed",
					      "",
					      "Heron\\Partner",
					      "Fjord Textiles",
					      "\"Plan B\" Events",
					      "Skerrow Hospital",
					      "",
					      "Marienfurt Theatre",
					      NULL};

const char *const tag_names[] = {"#slowhiring", "#paperbacks", "#nighttrain", "#sourdough", NULL};

static const char *const positions[] = {"Recruiter",
					"Head of People",
					"Data Engineer",
					"Product Designer",
					"Payroll Specialist",
					"Nurse Manager",
					"Editor",
					"Managing Director",
					"Test Engineer",
					"Talent Partner",
					"Technical Writer",
					"Works Council Chair",
					"Train Planner",
					"Controller",
					"Signal Engineer",
					"Founder",
					"Coach, Speaker",
					"HR Business Partner",
					"Site Reliability Engineer",
					"Office Manager",
					"Bookseller",
					"Learning Designer",
					"Senior Developer",
					"Chief of Staff",
					NULL};

struct cast {
	const char *first, *last, *called, *slug;
	const char *handle, *display; /* NULL: not on Twitter */
	enum part_played plays;
	guint level;
	int since_year, since_month;
};

static const struct cast cast[] = {
	{"Tobin", "Harkaway", "Tobin", "tobin-harkaway", "tobinhark", "Tobin Harkaway",
	 PLAYS_FAMILY, 2, 2018, 11},
	{"Wilhelmina", "Oxenholt", "Mina", "wilhelmina-oxenholt", NULL, NULL, PLAYS_SCHOOL_FRIEND,
	 2, 2019, 3},
	{"Katalin", "Vernisek", "Katalin", "katalin-vernisek", NULL, NULL, PLAYS_NAMESAKE, 1, 2020,
	 2},
	{"Katalin", "Vernisek", "Katalin", "katalin-vernisek-7b21c09e4", NULL, NULL, PLAYS_NAMESAKE,
	 1, 2023, 9},
	/* Warm and never met. */
	{"Ottmar", "Quistgaarden", "Ottmar", "ottmar-quistgaarden", "ottmar_q",
	 "Ottmar Quistgaarden", PLAYS_SCREEN_ONLY, 4, 2019, 5},
	{"Imke", "Fallowden", "Imke", "imke-fallowden", "imkefallow", "Imke Fallowden",
	 PLAYS_SCREEN_ONLY, 4, 2020, 10},
	{"Мирослава", "Ветренко", "Myroslava", "miroslava-vetrenko", "m_vetrenko",
	 "Мирослава Ветренко", PLAYS_SCREEN_ONLY, 3, 2021, 4},
	{"Idunn", "Skjelbred", "Idunn", "idunn-skjelbred-4f0a71b2c", NULL, NULL, PLAYS_SCREEN_ONLY,
	 4, 2022, 1},
	{"Chukwudi", "Obiakor-Lund", "Chukwudi", "chukwudi-obiakor-lund", NULL, NULL,
	 PLAYS_SCREEN_ONLY, 3, 2019, 11},
	{"Marcelline", "Dufresnoy", "Marcelline", NULL, "marcelline_d", "Marcelline Dufresnoy",
	 PLAYS_SCREEN_ONLY, 4, 2019, 2},
	{"Tarquin", "Elderbeck", "Tarquin", NULL, "slowreader_te", "Tarquin Elderbeck 📚",
	 PLAYS_SCREEN_ONLY, 3, 2022, 6},
	/* October 2026. */
	{"Simeon", "Morgenthaler-Roy", "Simeon", "simeon-morgenthaler-roy", NULL, NULL,
	 PLAYS_MET_OCTOBER, 0, 2026, 1},
	{"Gwenllian", "Ingleworth", "Gwenllian", "gwenllian-ingleworth", "gwen_ingle",
	 "Gwenllian Ingleworth", PLAYS_MET_OCTOBER, 3, 2019, 1},
	{"Veronique", "Anselmi-Kray", "Véro", "véronique-anselmi-kray", NULL, NULL,
	 PLAYS_MET_OCTOBER, 3, 2021, 9},
	{"Noorjahan", "Appeldoorn", "Noorjahan", "noorjahan-appeldoorn", NULL, NULL,
	 PLAYS_SPOKEN_OCTOBER, 1, 2024, 8},
	{"Signe", "Varghelius", "Signe", NULL, "signevarg", "Signe Varghelius",
	 PLAYS_SPOKEN_OCTOBER, 3, 2019, 1},
	{"Junipera", "Amberlough", "Junipera", "junipera-amberlough", "juniperamb",
	 "Junipera Amberlough", PLAYS_AGAIN_OCTOBER, 3, 2019, 9},
	{"Yusufzade", "Northwyck", "Yusuf", "yusufzade-northwyck", NULL, NULL, PLAYS_AGAIN_OCTOBER,
	 2, 2020, 8},
	{"Milojka", "Overbeeken", "Milojka", "milojka-overbeeken", NULL, NULL, PLAYS_NEW, 1, 2026,
	 10},
	{"Stelian", "Merrivindt", "Stelian", "stelian-merrivindt-3d02c9e51", NULL, NULL, PLAYS_NEW,
	 0, 2026, 10},
	{"Minako", "Eversholt", "Minako", NULL, "minako_ev", "Minako Eversholt", PLAYS_NEW, 1, 2026,
	 10},
	/* Another name on Twitter. */
	{"Theodora", "Quillemard", "Theodora", "theodora-quillemard", "teddyquill", "Teddy Q.",
	 PLAYS_RENAMED, 3, 2020, 3},
	{"Aleksander", "Wroblewicz", "Aleksander", "aleksander-wroblewicz", "sasza_w", "Sasza",
	 PLAYS_RENAMED, 2, 2021, 6},
	{"Bhavani", "Ramasundar", "Bhavani", "bhavani-ramasundar", "nightbaker_b",
	 "bread & bhavani", PLAYS_RENAMED, 3, 2022, 2},
	{"Elisabet", "Tornqvistad", "Elisabet", "elisabet-tornqvistad", "lisbet_reads", "Lisbet T.",
	 PLAYS_RENAMED, 2, 2019, 7},
	{"Cornelis", "Aldersloot", "Kees", "cornelis-aldersloot", "keesopreis", "Kees Aldersloot 🚆",
	 PLAYS_RENAMED, 3, 2023, 4},
	{"Ruaridh", "Macgillory", "Ruaridh", NULL, "ruaridhm", "Ruaridh Macgillory",
	 PLAYS_OLD_HANDLE, 3, 2019, 6},
	{"Philippa", "Esterhold", "Philippa", NULL, "pip_esterhold", "", PLAYS_GONE, 2, 2020, 5},
	/* Names as people really write them. */
	{"Amélie", "Lachambeau", "Amélie", "amélie-lachambeau", "amelielach", "Amelie Lachambeau 🌿",
	 PLAYS_NOBODY, 3, 2019, 4},
	{"Jørn", "Fjellhaugen, PhD", "Jørn", "jorn-fjellhaugen", "jornfjell", "Jørn Fjellhaugen",
	 PLAYS_NOBODY, 2, 2020, 1},
	{"Ngozi  ", "Adebanjoko, MBA, SPHR", "Ngozi", "ngozi-adebanjoko-19ac44d07", NULL, NULL,
	 PLAYS_NOBODY, 2, 2021, 2},
	{"澪", "霧沢", "Mio", "mio-kirisawa-0c93f1a25", NULL, NULL, PLAYS_NOBODY, 1, 2023, 5},
	{"Λήδα", "Βροντάκη", "Leda", "λήδα-βροντάκη", "ledavront", "Λήδα Βροντάκη", PLAYS_NOBODY, 2,
	 2021, 11},
	{"ليان", "المرساني", "Layan", "layan-almarsani", NULL, NULL, PLAYS_NOBODY, 0, 2024, 10},
	{"Ilse", "Brandenholt 🚀", "Ilse", "ilse-brandenholt", "ilsebrand", "Ilse Brandenholt",
	 PLAYS_NOBODY, 2, 2022, 9},
	{"Sunniva", "T.", "Sunniva", "sunniva-t-5be1700d3", NULL, NULL, PLAYS_NOBODY, 1, 2022, 3},
	{" Marenka", "Dvorsky  Halevin", "Marenka", "marenka-dvorsky-halevin", NULL, NULL,
	 PLAYS_NOBODY, 1, 2020, 11},
	{"☕ Leopoldine", "Gastauer", "Leopoldine", "leopoldine-☕", NULL, NULL, PLAYS_NOBODY, 1,
	 2025, 6},
	{"Adébáyọ̀", "Oyelarinde", "Adébáyọ̀", "adebayo-oyelarinde", "bayo_oyel",
	 "Adébáyọ̀ Oyelarinde", PLAYS_NOBODY, 2, 2022, 11},
};

/* How many ties stand where, the cast included. */
#define BOTH	      46
#define LINKEDIN_ONLY 108
#define TWITTER_ONLY  50
#define NOT_CONNECTED 12 /* of those on LinkedIn alone */

static char *keep(struct world *world, char *text)
{
	g_ptr_array_add(world->texts, text);
	return text;
}

static struct person *person_new(struct world *world, enum role role)
{
	struct person *person = g_new0(struct person, 1);

	person->number = world->people->len;
	person->role = role;
	person->circle = -1;
	person->company = person->position = "";
	person->encounters = g_ptr_array_new_with_free_func(g_free);
	person->days = g_array_new(FALSE, FALSE, sizeof(gint32));
	g_ptr_array_add(world->people, person);
	return person;
}

static void learn_handle(struct world *world, const char *handle, struct person *person)
{
	g_hash_table_insert(world->by_handle, g_ascii_strdown(handle, -1), person);
}

/* The name as the owner writes it: no credentials, no emoji, single spaces. */
static char *plain_name(const char *first, const char *last)
{
	g_auto(GStrv) parts = g_strsplit(last, ",", 2);
	g_autofree char *name = g_strdup_printf("%s %s", first, parts[0]);
	GString *plain = g_string_new(NULL);

	for (const char *at = name; *at; at = g_utf8_next_char(at)) {
		gunichar letter = g_utf8_get_char(at);
		bool is_space = letter == ' ';

		if (is_space && (!plain->len || plain->str[plain->len - 1] == ' '))
			continue;
		if (letter < 0x2600 || (letter > 0x3000 && letter < 0x1f000))
			g_string_append_unichar(plain, letter);
	}
	return g_strchomp(g_string_free(plain, FALSE));
}

static void choose_job(struct dice *dice, struct person *person)
{
	person->position = dice_pick(dice, positions);
	if (dice_percent(dice, 66)) {
		static const guint shares[] = {0, 0, 0, 1, 1, 2, 2, 2, 3, 3, 4, 5};

		person->circle = (int)shares[dice_below(dice, G_N_ELEMENTS(shares))];
		person->company = company_names[person->circle];
	} else {
		person->company = dice_pick(dice, other_companies);
	}
}

static void choose_contact(struct world *world, struct dice *dice, struct person *person)
{
	g_autofree char *slug = g_str_to_ascii(person->slug, "C");

	g_strdelimit(slug, "-?", '.');
	person->mail = keep(world, g_strdup_printf("%s@example.org", slug));
	guint area = 201 + dice_below(dice, 780);

	person->phone =
		keep(world, g_strdup_printf("+1%03u55501%02u", area, dice_below(dice, 100)));
}

/* People come in at a steady pace, after a first burst when the accounts were new. */
static gint32 choose_day(struct dice *dice)
{
	if (dice_percent(dice, 15))
		return dice_between(dice, FIRST_DAY + 1, FIRST_DAY + 60);
	return dice_between(dice, FIRST_DAY + 30, LAST_DAY - 3);
}

static guint choose_level(struct dice *dice)
{
	static const guint levels[] = {0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 4};

	return levels[dice_below(dice, G_N_ELEMENTS(levels))];
}

static void choose_end(struct dice *dice, struct person *person, gint32 since)
{
	int left = LAST_DAY - since;

	person->until = LAST_DAY;
	if (person->plays == PLAYS_NOBODY && dice_percent(dice, 50) && left > 200)
		person->until = since + 60 + (gint32)dice_below(dice, (guint)left - 60);
}

static void join_linkedin(struct world *world, struct dice *dice, struct person *person)
{
	person->connected = true;
	choose_job(dice, person);
	choose_contact(world, dice, person);
}

static void join_twitter(struct world *world, struct dice *dice, struct person *person)
{
	person->twitter_id =
		keep(world, names_twitter_id(&world->names, dice, person->twitter_since));
	learn_handle(world, person->handle, person);
	person->follows = dice_percent(dice, 88);
	person->followed = dice_percent(dice, 86);
	if (person->circle < 0 || !person->slug) {
		static const int shares[] = {0, 0, 0, 1, 1, 2, 3, -1};

		person->circle = shares[dice_below(dice, G_N_ELEMENTS(shares))];
	}
}

static void make_cast(struct world *world, const struct cast *actor, guint index)
{
	struct dice dice;
	struct person *person = person_new(world, ROLE_TIE);
	gint32 since = day_at(actor->since_year, actor->since_month, 1 + (int)(index * 7 % 27));

	dice_init(&dice, world->seed, "cast", index);
	person->plays = actor->plays;
	person->first = actor->first;
	person->last = keep(world, g_strdup(actor->last));
	person->called = actor->called;
	person->full = keep(world, plain_name(actor->first, actor->last));
	person->level = actor->level;
	person->linkedin_since = person->twitter_since = since;
	names_take(&world->names, person->full);
	if (actor->slug) {
		person->slug = keep(world, g_strdup(actor->slug));
		names_take(&world->names, actor->slug);
		join_linkedin(world, &dice, person);
	}
	if (actor->handle) {
		person->handle = keep(world, g_strdup(actor->handle));
		person->display = actor->display;
		person->twitter_since = MIN(since + dice_between(&dice, 0, 200), LAST_DAY - 9);
		join_twitter(world, &dice, person);
		person->followed = true;
		person->follows = actor->plays != PLAYS_NEW; /* a follow has no date */
	}
	/* A former colleague would have been met in any case. */
	if (actor->plays == PLAYS_SCREEN_ONLY && actor->slug &&
	    (person->circle == ORRERY || person->circle == NORTHLIGHT)) {
		person->circle = 2 + (int)(index % 4);
		person->company = company_names[person->circle];
	}
	if (actor->plays == PLAYS_SCHOOL_FRIEND)
		person->company = "Thornmere University";
	if (actor->plays == PLAYS_FAMILY)
		person->company = "Cobalt Bakery";
	choose_end(&dice, person, since);
}

static void choose_display(struct world *world, struct dice *dice, struct person *person)
{
	static const char *const fancies[] = {"%s ☕", "%s reads", "the other %s", "%s (slowly)",
					      "%s 🐢", "not %s",	  "%s & co"};

	if (person->slug || dice_percent(dice, 72))
		person->display = person->full;
	else if (dice_percent(dice, 50))
		person->display = person->called;
	else {
		g_auto(GStrv) halves =
			g_strsplit(fancies[dice_below(dice, G_N_ELEMENTS(fancies))], "%s", 2);

		person->display =
			keep(world, g_strconcat(halves[0], person->called, halves[1], NULL));
	}
}

static void name_person(struct world *world, struct dice *dice, struct person *person)
{
	names_invent(&world->names, dice, &person->first, &person->last);
	keep(world, person->last);
	person->called = person->first;
	person->full = keep(world, g_strdup_printf("%s %s", person->first, person->last));
}

static struct person *make_tie(struct world *world, guint index, bool on_linkedin, bool on_twitter)
{
	struct dice dice;
	struct person *person = person_new(world, ROLE_TIE);

	dice_init(&dice, world->seed, "tie", index);
	name_person(world, &dice, person);
	person->level = choose_level(&dice);
	person->linkedin_since = person->twitter_since = choose_day(&dice);
	if (on_linkedin) {
		person->slug =
			keep(world, names_slug(&world->names, &dice, person->first, person->last));
		join_linkedin(world, &dice, person);
	}
	if (on_twitter) {
		person->handle = keep(
			world, names_handle(&world->names, &dice, person->first, person->last));
		choose_display(world, &dice, person);
		if (on_linkedin)
			person->twitter_since = MIN(
				LAST_DAY - 5, person->twitter_since + dice_between(&dice, 0, 500));
		join_twitter(world, &dice, person);
	}
	if (on_twitter && !on_linkedin && person->level == 0)
		person->follows = person->followed = true;
	choose_end(&dice, person, MIN(person->linkedin_since, person->twitter_since));
	return person;
}

/* The two small companies of which the journal has a line each. */
static void staff_small_companies(struct world *world)
{
	static const int staff[] = {HALVORSEN, HALVORSEN, HALVORSEN, LANTERN, LANTERN};
	guint hired = 0;

	for (guint i = G_N_ELEMENTS(cast); i < world->people->len && hired < 5; i++) {
		struct person *person = world->people->pdata[i];

		if (!person->connected || person->handle ||
		    person->linkedin_since > day_at(2022, 12, 1))
			continue;
		person->circle = staff[hired];
		person->company = company_names[staff[hired++]];
	}
}

static void make_audience(struct world *world, enum role role, guint count)
{
	for (guint i = 0; i < count; i++) {
		struct dice dice;
		struct person *person = person_new(world, role);

		dice_init(&dice, world->seed, "audience", i * 16 + role);
		name_person(world, &dice, person);
		if (role == ROLE_INVITATION) {
			person->slug = keep(world, names_slug(&world->names, &dice, person->first,
							      person->last));
			continue;
		}
		person->handle = keep(
			world, names_handle(&world->names, &dice, person->first, person->last));
		person->twitter_since = LAST_DAY - 400;
		choose_display(world, &dice, person);
		join_twitter(world, &dice, person);
		person->follows = role == ROLE_FOLLOWER;
		person->followed = role == ROLE_FOLLOWED || (role == ROLE_RETWEETED && i % 3 == 0);
	}
}

static void make_singles(struct world *world)
{
	struct dice dice;
	struct person *brand = person_new(world, ROLE_BRAND);
	struct person *taker = person_new(world, ROLE_TAKER);

	dice_init(&dice, world->seed, "singles", 0);
	brand->first = brand->called = brand->full = keep(world, g_strdup("Orrery Software"));
	brand->handle = keep(world, g_strdup("OrrerySoftware"));
	brand->display = "Orrery Software";
	brand->twitter_since = FIRST_DAY;
	join_twitter(world, &dice, brand);
	brand->follows = brand->followed = true;
	name_person(world, &dice, taker);
	taker->handle = keep(world, g_strdup("ruaridh_reads"));
	taker->display = taker->full;
	taker->twitter_since = LAST_DAY - 900;
	join_twitter(world, &dice, taker);
	taker->follows = taker->followed = false;
}

static void settle_handles(struct world *world)
{
	for (guint i = 0; i < world->people->len; i++) {
		struct person *person = world->people->pdata[i];

		if (person->plays == PLAYS_OLD_HANDLE)
			person->old_handle = keep(world, g_strdup("ruaridh_reads"));
		if (person->plays == PLAYS_GONE)
			g_hash_table_remove(world->by_handle, person->handle);
	}
}

void people_make(struct world *world)
{
	guint both = 0, linkedin = 0, twitter = 0;

	for (guint i = 0; i < G_N_ELEMENTS(cast); i++) {
		make_cast(world, &cast[i], i);
		both += cast[i].slug && cast[i].handle;
		linkedin += cast[i].slug && !cast[i].handle;
		twitter += !cast[i].slug;
	}
	guint want_both = world_count(world, BOTH),
	      want_linkedin = world_count(world, LINKEDIN_ONLY);
	guint want_twitter = world_count(world, TWITTER_ONLY);

	for (guint i = 0; linkedin < want_linkedin; i++, linkedin++) {
		struct person *person = make_tie(world, i * 4, true, false);

		if (i % (LINKEDIN_ONLY / NOT_CONNECTED) == 4)
			person->connected = false;
	}
	for (guint i = 0; both < want_both; i++, both++)
		make_tie(world, i * 4 + 1, true, true);
	for (guint i = 0; twitter < want_twitter; i++, twitter++)
		make_tie(world, i * 4 + 2, false, true);
	staff_small_companies(world);
	make_audience(world, ROLE_FOLLOWED, world_count(world, 90));
	make_audience(world, ROLE_FOLLOWER, world_count(world, 230));
	make_audience(world, ROLE_RETWEETED, world_count(world, 110));
	make_audience(world, ROLE_MENTIONED, world_count(world, 45));
	make_audience(world, ROLE_INVITATION, world_count(world, 30));
	make_singles(world);
	settle_handles(world);
}
