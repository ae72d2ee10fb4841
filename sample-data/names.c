/*
 * First names of many places with surnames of none: whoever bears such a name is a coincidence.
 */
#include "sample-data/names.h"

#include <string.h>

#include "sample-data/moments.h"

static const char *const first_names[] = {
	"Adaeze",   "Agnieszka", "Aino",      "Akosua",	   "Alejandra", "Alize",     "Amadou",
	"Amaya",    "Anahit",	 "Anders",    "Andrzej",   "Anneke",	"Anouk",     "Aoife",
	"Araceli",  "Arjun",	 "Arvid",     "Asbjørn",   "Asta",	"Aurelio",   "Ayşe",
	"Bartosz",  "Beatriz",	 "Benedikta", "Birgitte",  "Björn",	"Bogdan",    "Branka",
	"Brigid",   "Caoimhe",	 "Catarina",  "Céline",	   "Chidi",	"Chiara",    "Cosima",
	"Dagny",    "Danuta",	 "Dario",     "Deepika",   "Delphine",	"Desta",     "Dimitra",
	"Dorota",   "Edda",	 "Eero",      "Eilidh",	   "Ekow",	"Elif",	     "Elke",
	"Elodie",   "Elske",	 "Emeka",     "Emil",	   "Ewa",	"Fabrizio",  "Faiza",
	"Farid",    "Femi",	 "Fenna",     "Feodor",	   "Fionnuala", "Florentin", "François",
	"Fredrik",  "Fumiko",	 "Gaspard",   "Gerda",	   "Giacomo",	"Gintaras",  "Goran",
	"Greta",    "Grzegorz",	 "Gudrun",    "Gwendolyn", "Haakon",	"Hamza",     "Hanneke",
	"Haruki",   "Hedvig",	 "Helmut",    "Henrike",   "Hortensia", "Ibrahim",   "Idris",
	"Ignacio",  "Ilka",	 "Imke",      "Imogen",	   "Ingrid",	"Inés",	     "Ioana",
	"Isolde",   "Ivo",	 "Jadwiga",   "Jannik",	   "Jaroslav",	"Jesper",    "Joaquín",
	"Jolanta",  "Jonas",	 "Jorinde",   "José",	   "Jovana",	"Kaarina",   "Kamala",
	"Karolina", "Kasimir",	 "Katinka",   "Kazimiera", "Keiko",	"Kerstin",   "Khadija",
	"Kofi",	    "Konrad",	 "Kwame",     "Laleh",	   "Laszlo",	"Leif",	     "Leocadia",
	"Liesbeth", "Linnea",	 "Ljubica",   "Lorenzo",   "Lotte",	"Ludovic",   "Lukasz",
	"Maarten",  "Magda",	 "Mairead",   "Manoj",	   "Marta",	"Mateus",    "Matteo",
	"Mehmet",   "Mette",	 "Mirela",    "Mohana",	   "Nadim",	"Naoko",     "Natalija",
	"Nikolaj",  "Niamh",	 "Nkechi",    "Noor",	   "Océane",	"Odette",    "Olumide",
	"Orla",	    "Oskar",	 "Ottilie",   "Pádraig",   "Paloma",	"Parvati",   "Pernille",
	"Petra",    "Piotr",	 "Priya",     "Quentin",   "Radek",	"Rafaela",   "Rajesh",
	"Ravindra", "Reinhild",	 "Renske",    "Rhys",	   "Rosalind",	"Ruairi",    "Sabine",
	"Salome",   "Sanna",	 "Saoirse",   "Séverine",  "Shirin",	"Sigrid",    "Silje",
	"Siobhán",  "Søren",	 "Stellan",   "Sunita",	   "Svetlana",	"Szymon",    "Tadeusz",
	"Takeshi",  "Tamsin",	 "Tanvi",     "Teodor",	   "Thandiwe",	"Tiago",     "Tomasz",
	"Torvald",  "Tove",	 "Ulrike",    "Urszula",   "Valerija",	"Vanja",     "Vasile",
	"Veronika", "Vidar",	 "Vikram",    "Wanjiru",   "Wendela",	"Wiebke",    "Xenia",
	"Yara",	    "Yasmin",	 "Yevgenia",  "Yusuf",	   "Zainab",	"Zdenka",    "Zofia",
	"Zoltán",   "Zora",	 NULL};

static const char *const last_names[] = {"Abelsund",	  "Adebanwor",	  "Ahlquissen",
					 "Aldermoor",	  "Amberlund",	  "Anselmy",
					 "Arkwellen",	  "Ashgarde",	  "Averdal",
					 "Balderholm",	  "Barnabeck",	  "Bellisande",
					 "Berquista",	  "Birkenveldt",  "Blackthorpe",
					 "Bojarintz",	  "Bramhollow",	  "Brennigard",
					 "Brockhaven",	  "Bryndahl",	  "Caldervik",
					 "Caravello",	  "Castellan",	  "Chandravel",
					 "Chaudwick",	  "Cinderholm",	  "Corvanti",
					 "Cresswold",	  "Czarnovic",	  "Dalgarnon",
					 "Damerisk",	  "Delacombe",	  "Dravenholt",
					 "Drysdahl",	  "Dubranski",	  "Dunmarsh",
					 "Eastermoor",	  "Edelwahn",	  "Eikenrode",
					 "Elverskog",	  "Emberlyn",	  "Engelvik",
					 "Erskade",	  "Esterbruck",	  "Eversley",
					 "Fabrizek",	  "Fairmeadow",	  "Fallowmere",
					 "Featherstane",  "Fennimore",	  "Ferreirinha",
					 "Fjordheim",	  "Foxgarth",	  "Frostholm",
					 "Galdinho",	  "Garrowby",	  "Gildenhof",
					 "Glenmarrow",	  "Goreczna",	  "Grimaldson",
					 "Gunnerud",	  "Gyllenborn",	  "Haldorsund",
					 "Hallowick",	  "Hartsmere",	  "Havilund",
					 "Hazelrigg",	  "Heatherby",	  "Hesselgard",
					 "Hollowell",	  "Horvathny",	  "Igbinosun",
					 "Iglemark",	  "Ingersett",	  "Inglenook",
					 "Inverlaith",	  "Ishigawara",	  "Jarnefalk",
					 "Jesperholt",	  "Jorvandi",	  "Juhanisto",
					 "Kaltenmoor",	  "Karasavvy",	  "Kestrelund",
					 "Kettleby",	  "Kirovani",	  "Kobalska",
					 "Kvistgaard",	  "Lachenmayr",	  "Langmere",
					 "Larkmoor",	  "Leszniak",	  "Lindenow",
					 "Longacre",	  "Lovincz",	  "Lumbergaard",
					 "Maplethorne",	  "Marchbanks",	  "Merriwind",
					 "Mirandelo",	  "Montclaire",	  "Morningdale",
					 "Mukherjan",	  "Nettleship",	  "Newbarrow",
					 "Nightingall",	  "Njorgesen",	  "Northcote",
					 "Nwachukor",	  "Oakhurst",	  "Obiakoru",
					 "Odenwaldt",	  "Okonjiri",	  "Oldenmark",
					 "Ostervand",	  "Overbrook",	  "Oxenbridge",
					 "Pallavigno",	  "Papadrakos",	  "Pemberlane",
					 "Penhallick",	  "Petrosyanz",	  "Pfeifenberg",
					 "Plumtree",	  "Quarrendon",	  "Quillfeather",
					 "Ravensmoor",	  "Redmarley",	  "Riversend",
					 "Rookwood",	  "Rosenquist",	  "Rutherglade",
					 "Salmonsen",	  "Saltbridge",	  "Sanderling-Voss",
					 "Schwarzenau",	  "Seabrooke",	  "Severinsen",
					 "Silberhorn",	  "Silverbeck",	  "Skarsholm",
					 "Sokolnicka",	  "Sorrelby",	  "Stavrinidou",
					 "Stenmarken",	  "Sundareswar",  "Swallowfield",
					 "Szelenyi",	  "Tamakoshi",	  "Tarnowiec",
					 "Teixeirol",	  "Tesslering",	  "Thistlewood",
					 "Thornquist",	  "Tidesworth",	  "Tolentinos",
					 "Trevanick",	  "Tvedestrand",  "Ulvestad",
					 "Umbermoor",	  "Underhill",	  "Uzunköprü",
					 "Valderhaug",	  "Vandersluys",  "Vantermoor",
					 "Varnhagel",	  "Venkatapal",	  "Vesterdahl",
					 "Villanuevo",	  "Vondraček",	  "Wagenknoll",
					 "Waldegaard",	  "Westerholt",	  "Whitlocke",
					 "Wickersham",	  "Winterbourne", "Wolffheim",
					 "Wrightsell",	  "Yamanobe",	  "Yarrowby",
					 "Yellowlees",	  "Zabrodsky",	  "Zeidenberg",
					 "Zieliński-Rav", "Zwartveld",	  NULL};

void names_init(struct names *names)
{
	names->taken = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
}

void names_release(struct names *names)
{
	g_hash_table_destroy(names->taken);
}

void names_take(struct names *names, const char *name)
{
	g_hash_table_add(names->taken, g_utf8_casefold(name, -1));
}

static bool is_new(struct names *names, const char *name)
{
	g_autofree char *folded = g_utf8_casefold(name, -1);

	return !g_hash_table_contains(names->taken, folded);
}

/* One that nobody has yet, while there are such. */
static const char *pick_rare(struct names *names, struct dice *dice, const char *const *list)
{
	for (guint tries = 0; tries < 12; tries++) {
		const char *name = dice_pick(dice, list);

		if (is_new(names, name)) {
			names_take(names, name);
			return name;
		}
	}
	return dice_pick(dice, list);
}

void names_invent(struct names *names, struct dice *dice, const char **first, char **last)
{
	for (guint tries = 0;; tries++) {
		const char *second = tries > 20 ? dice_pick(dice, last_names) : NULL;

		*first = pick_rare(names, dice, first_names);
		*last = second ? g_strdup_printf("%s-%s", dice_pick(dice, last_names), second)
			       : g_strdup(pick_rare(names, dice, last_names));
		g_autofree char *full = g_strdup_printf("%s %s", *first, *last);

		if (is_new(names, full)) {
			names_take(names, full);
			return;
		}
		g_free(*last);
	}
}

/* Latin letters, digits and `joint` only, in lower case. */
static char *plain(const char *text, const char *joint)
{
	g_autofree char *ascii = g_str_to_ascii(text, "C");
	GString *out = g_string_new(NULL);

	for (const char *at = ascii; *at; at++) {
		if (g_ascii_isalnum(*at))
			g_string_append_c(out, g_ascii_tolower(*at));
		else if (out->len && strchr(" -", *at))
			g_string_append(out, joint);
	}
	return g_string_free(out, FALSE);
}

char *names_slug(struct names *names, struct dice *dice, const char *first, const char *last)
{
	g_autofree char *full = g_strdup_printf("%s %s", first, last);
	g_autofree char *base = dice_percent(dice, 4) ? g_utf8_strdown(full, -1) : plain(full, "-");

	g_strdelimit(base, " ", '-');
	for (;;) {
		guint64 suffix = dice_roll(dice) & G_GUINT64_CONSTANT(0xfffffffff);
		char *slug =
			dice_percent(dice, 55)
				? g_strdup(base)
				: g_strdup_printf("%s-%09" G_GINT64_MODIFIER "x", base, suffix);

		if (is_new(names, slug)) {
			names_take(names, slug);
			return slug;
		}
		g_free(slug);
	}
}

static char *handle_of(struct dice *dice, const char *first, const char *last)
{
	switch (dice_below(dice, 6)) {
	case 0:
		return g_strdup_printf("%.1s_%.12s", first, last);
	case 1:
		return g_strdup_printf("%.7s_%.3s", first, last);
	case 2:
		return g_strdup_printf("%.9s%.5s", last, first);
	case 3:
		return g_strdup_printf("%.10s%u", first, 10 + dice_below(dice, 990));
	case 4:
		return g_strdup_printf("%.12s_%u", last, dice_below(dice, 99));
	default:
		return g_strdup_printf("%.6s%.8s", first, last);
	}
}

char *names_handle(struct names *names, struct dice *dice, const char *first, const char *last)
{
	g_autofree char *plain_first = plain(first, "");
	g_autofree char *plain_last = plain(last, "");

	for (guint tries = 0;; tries++) {
		char *handle = handle_of(dice, plain_first, plain_last);

		if (tries > 8) {
			g_free(handle);
			handle = g_strdup_printf("%.8s%u", plain_last, dice_below(dice, 9999999));
		}
		g_autofree char *key = g_strconcat("@", handle, NULL);

		if (is_new(names, key)) {
			names_take(names, key);
			if (dice_percent(dice, 25))
				handle[0] = g_ascii_toupper(handle[0]);
			return handle;
		}
		g_free(handle);
	}
}

char *names_twitter_id(struct names *names, struct dice *dice, gint32 before)
{
	/* Accounts from 2016 on have ids that tell their time, like tweets; older ones are short.
	 */
	for (;;) {
		gint64 day = dice_between(dice, day_at(2016, 1, 1), before - 1);
		guint64 milliseconds = (guint64)day * DAY * 1000 + dice_below(dice, 86400000);
		guint64 id = dice_percent(dice, 60)
				     ? 11000000 + dice_roll(dice) % G_GUINT64_CONSTANT(3200000000)
				     : ((milliseconds - G_GUINT64_CONSTANT(1288834974657)) << 22) |
					       (dice_roll(dice) & 0x3fffff);
		char *text = g_strdup_printf("%" G_GUINT64_FORMAT, id);

		if (is_new(names, text)) {
			names_take(names, text);
			return text;
		}
		g_free(text);
	}
}
