/*
 * Names and their folded form. The one thing to know: a wrong join costs more than a missed
 * one, so what is dropped is dropped by table (credentials, pronouns, pictures), never by guess.
 */
#include "analyzer/name.h"

#include <string.h>

/* Nobody has a longer name; normalizing a megabyte of combining marks would take hours. */
#define LONGEST_NAME 256 /* characters */
#define FOLD_ROUNDS  8

enum where { AT_END, AFTER_COMMA };

/* Without dots and in lower case. Those that are also names or initials count only behind a
 * comma: "Anna Ma", "Suresh MD". */
static const struct credential {
	const char *word;
	enum where where;
} credentials[] = {
	{"phd", AT_END},	{"mba", AT_END},       {"msc", AT_END},	      {"bsc", AT_END},
	{"cfa", AT_END},	{"pmp", AT_END},       {"cpa", AT_END},	      {"shrm-cp", AT_END},
	{"shrm-scp", AT_END},	{"phr", AT_END},       {"sphr", AT_END},      {"gphr", AT_END},
	{"aphr", AT_END},	{"llm", AT_END},       {"esq", AT_END},	      {"cipd", AT_END},
	{"mcipd", AT_END},	{"cissp", AT_END},     {"md", AFTER_COMMA},   {"ma", AFTER_COMMA},
	{"ba", AFTER_COMMA},	{"jd", AFTER_COMMA},   {"dr", AFTER_COMMA},   {"rn", AFTER_COMMA},
	{"mphil", AFTER_COMMA}, {"meng", AFTER_COMMA}, {"beng", AFTER_COMMA}, {"csm", AFTER_COMMA},
	{"cscp", AFTER_COMMA},
};

/* All-capital words behind a comma that tell two people apart. */
static const char *const generations[] = {"ii", "iii", "iv", "v", "jr", "sr"};

static const char *const titles[] = {"dr", "prof"};

static const char *const pronouns[] = {
	"she", "her",  "hers", "he", "him",  "his", "they", "them", "theirs", "ze",  "zir",
	"hir", "xe",   "xem",  "it", "its",  "any", "all",  "sie",  "ihr",    "er",  "ihm",
	"ihn", "ella", "el",   "él", "elle", "iel", "il",   "lui",  "lei",    "ela", "ele",
};

static bool is_among(const char *word, const char *const *words, guint count)
{
	for (guint i = 0; i < count; i++)
		if (strcmp(word, words[i]) == 0)
			return true;
	return false;
}

/* Characters that no terminal or page shows as such, and that reorder what is around them. */
static bool is_invisible(gunichar letter)
{
	if (letter == 0x061c || letter == 0xfeff || (letter & 0xfffe) == 0xfffe)
		return true;
	return (letter >= 0x200b && letter <= 0x200f && letter != 0x200c && letter != 0x200d) ||
	       (letter >= 0x202a && letter <= 0x202e) || (letter >= 0x2060 && letter <= 0x206f);
}

/* Most names: printable ASCII, and no space too many. */
static bool is_clean(const char *name)
{
	char before = ' ';

	for (; g_ascii_isprint(*name) && !(*name == ' ' && before == ' '); name++)
		before = *name;
	return *name == '\0' && before != ' ';
}

static char *cleaned(const char *name)
{
	g_autofree char *valid = g_utf8_make_valid(name, -1);
	GString *clean = g_string_sized_new(strlen(valid));

	for (const char *at = valid; *at != '\0'; at = g_utf8_next_char(at)) {
		gunichar letter = g_utf8_get_char(at);

		if (g_unichar_isspace(letter) || letter == 0x0b || letter == 0x85) {
			if (clean->len > 0 && clean->str[clean->len - 1] != ' ')
				g_string_append_c(clean, ' ');
		} else if (!g_unichar_iscntrl(letter) && !is_invisible(letter)) {
			g_string_append_unichar(clean, letter);
		}
	}
	if (clean->len > 0 && clean->str[clean->len - 1] == ' ')
		g_string_truncate(clean, clean->len - 1);
	return g_string_free(clean, FALSE);
}

char *name_clean(const char *name)
{
	if (name == NULL)
		return g_strdup("");
	return is_clean(name) ? g_strdup(name) : cleaned(name);
}

/* Quotation marks and dashes that people and phones write one for another. */
static gunichar plain_sign(gunichar letter)
{
	switch (letter) {
	case 0x60:
	case 0xb4:
	case 0x2018:
	case 0x2019:
	case 0x2bc:
		return '\'';
	case 0x2010:
	case 0x2011:
	case 0x2012:
	case 0x2013:
		return '-';
	default:
		return letter;
	}
}

static bool is_picture(gunichar letter)
{
	/* It stands for a letter that could not be read. */
	if (letter == 0xfffd)
		return false;
	switch (g_unichar_type(letter)) {
	case G_UNICODE_OTHER_SYMBOL:
	case G_UNICODE_MODIFIER_SYMBOL:
	case G_UNICODE_PRIVATE_USE:
		return true;
	case G_UNICODE_MATH_SYMBOL:
		return letter >= 0x2190;
	case G_UNICODE_UNASSIGNED:
		/* Emoji younger than this GLib; elsewhere it may be a letter. */
		return letter >= 0x1f000 && letter <= 0x1faff;
	default:
		return false;
	}
}

/* Selectors, joiners and frames around the character before. */
static bool is_modifier(gunichar letter)
{
	return (letter >= 0xfe00 && letter <= 0xfe0f) || letter == 0x20e3 ||
	       (letter >= 0xe0100 && letter <= 0xe01ef) ||
	       g_unichar_type(letter) == G_UNICODE_FORMAT;
}

/* ASCII is in every normal form. */
static char *normal_form(const char *text, GNormalizeMode mode)
{
	return g_str_is_ascii(text) ? g_strdup(text) : g_utf8_normalize(text, -1, mode);
}

/* The first letters of a name, NFKC, without pictures; still in its own case. */
static char *plain_letters(const char *name)
{
	g_autofree char *valid = g_utf8_make_valid(name, -1);
	g_autoptr(GString) plain = g_string_new(NULL);
	guint count = 0;

	for (const char *at = valid; *at != '\0' && count < LONGEST_NAME;
	     at = g_utf8_next_char(at), count++) {
		gunichar letter = plain_sign(g_utf8_get_char(at));

		if (is_picture(letter) || g_unichar_iscntrl(letter))
			g_string_append_c(plain, ' ');
		else if (!is_modifier(letter))
			g_string_append_unichar(plain, letter);
	}
	return normal_form(plain->str, G_NORMALIZE_ALL_COMPOSE);
}

char *text_lower(const char *text)
{
	GString *small;

	if (g_str_is_ascii(text))
		return g_ascii_strdown(text, -1);
	small = g_string_new(NULL);
	for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at))
		g_string_append_unichar(small, g_unichar_tolower(g_utf8_get_char(at)));
	return g_string_free(small, FALSE);
}

/* A word as the tables above have it: "Ph.D." is "phd". */
static char *table_form(const char *word)
{
	g_autofree char *small = text_lower(word);
	GString *form = g_string_new(NULL);

	for (const char *at = small; *at != '\0'; at++)
		if (strchr(".,()[]", *at) == NULL)
			g_string_append_c(form, *at);
	return g_string_free(form, FALSE);
}

static bool is_credential(const char *word, enum where where)
{
	g_autofree char *form = table_form(word);

	for (guint i = 0; i < G_N_ELEMENTS(credentials); i++)
		if (strcmp(form, credentials[i].word) == 0)
			return where == AFTER_COMMA || credentials[i].where == AT_END;
	return false;
}

/* "CHRP", "SPHR", "A-CSM": two letters at least, none of them small, no generation. */
static bool is_all_capital(const char *word)
{
	g_autofree char *form = table_form(word);
	guint letters = 0;

	if (is_among(form, generations, G_N_ELEMENTS(generations)))
		return false;
	for (const char *at = word; *at != '\0'; at = g_utf8_next_char(at)) {
		gunichar letter = g_utf8_get_char(at);

		if (g_unichar_isalpha(letter) && !g_unichar_isupper(letter))
			return false;
		letters += g_unichar_isupper(letter);
	}
	return letters >= 2;
}

/* "she/her", "er / ihm": pronouns and nothing else, two at least, for He is a name too. */
static bool is_pronouns(const char *text)
{
	g_autofree char *small = text_lower(text);
	g_auto(GStrv) words = g_strsplit_set(small, "/ ,|()[]", -1);
	guint count = 0;

	for (guint i = 0; words[i] != NULL; i++) {
		if (*words[i] == '\0')
			continue;
		if (!is_among(words[i], pronouns, G_N_ELEMENTS(pronouns)))
			return false;
		count++;
	}
	return count >= 2;
}

/* What stands in a bracket and is no part of the name: nothing, pronouns, credentials. */
static bool is_aside(const char *text)
{
	g_auto(GStrv) words = g_strsplit_set(text, " ,/", -1);

	if (is_pronouns(text))
		return true;
	for (guint i = 0; words[i] != NULL; i++)
		if (*words[i] != '\0' && !is_credential(words[i], AT_END))
			return false;
	return true;
}

/* Takes asides in brackets out of `name`, inner ones first: what is left of "((she/her))" is an
 * aside that holds nothing. */
static void drop_asides(char *name)
{
	for (char *close = name; (close = strpbrk(close, ")]")) != NULL; close++) {
		char opening = *close == ')' ? '(' : '[';
		char *open = close;
		g_autofree char *inside = NULL;

		while (open > name && *open != opening)
			open--;
		if (*open != opening)
			continue;
		inside = g_strndup(open + 1, (gsize)(close - open - 1));
		if (is_aside(inside))
			memset(open, ' ', (gsize)(close - open) + 1);
	}
}

/* The words of a text, as new strings; empty ones left out. */
static GPtrArray *words_of(const char *text, const char *separators)
{
	g_auto(GStrv) pieces = g_strsplit_set(text, separators, -1);
	GPtrArray *words = g_ptr_array_new_with_free_func(g_free);

	for (guint i = 0; pieces[i] != NULL; i++)
		if (*pieces[i] != '\0')
			g_ptr_array_add(words, g_strdup(pieces[i]));
	return words;
}

static const char *last_of(const GPtrArray *words)
{
	return g_ptr_array_index(words, words->len - 1);
}

/* Whether a name in front of the comma is whole and not itself written in capitals: then what is
 * capital behind the comma is no part of it ("SCHMIDT, ANNA"). */
static bool is_whole_name(const GPtrArray *head)
{
	if (head->len < 2)
		return false;
	for (guint i = 0; i < head->len; i++)
		if (!is_all_capital(g_ptr_array_index(head, i)))
			return true;
	return false;
}

/* "PhD", "MBA/PMP". */
static bool is_tail_credential(const char *word, enum where where)
{
	g_autoptr(GPtrArray) parts = words_of(word, "/");

	for (guint i = 0; i < parts->len; i++)
		if (!is_credential(g_ptr_array_index(parts, i), where))
			return false;
	return true;
}

/* What is known goes wherever the words behind the comma end with it; words in capitals only when
 * nothing else is left: "Anna Schmidt, SPHR, CHRL", not "Anna Schmidt, Head of HR". */
static void drop_tail_credentials(GPtrArray *tail, const GPtrArray *head)
{
	/* Behind a single word a comma may well part surname and name: "Li, Ma". */
	enum where where = head->len > 1 ? AFTER_COMMA : AT_END;

	while (tail->len > 0 &&
	       (is_tail_credential(last_of(tail), where) || is_pronouns(last_of(tail))))
		g_ptr_array_remove_index(tail, tail->len - 1);
	if (!is_whole_name(head))
		return;
	for (guint i = 0; i < tail->len; i++) {
		const char *word = g_ptr_array_index(tail, i);

		if (!is_all_capital(word) && !is_tail_credential(word, where))
			return;
	}
	g_ptr_array_set_size(tail, 0);
}

/* "Anna Schmidt PhD", "Anna Schmidt she/her"; a single word stays whatever it is. */
static void drop_end_credentials(GPtrArray *words)
{
	while (words->len > 1 &&
	       (is_credential(last_of(words), AT_END) || is_pronouns(last_of(words))))
		g_ptr_array_remove_index(words, words->len - 1);
}

/* "Dr. Anna Schmidt"; not "Prof Ekström", which may be all there is. */
static void drop_titles(GPtrArray *words)
{
	while (words->len > 2) {
		g_autofree char *form = table_form(g_ptr_array_index(words, 0));

		if (!is_among(form, titles, G_N_ELEMENTS(titles)))
			return;
		g_ptr_array_remove_index(words, 0);
	}
}

/* The words that make up the name, in their own case, with single spaces. */
static char *words_of_name(char *name)
{
	g_autoptr(GPtrArray) words = NULL;
	g_autoptr(GPtrArray) tail = NULL;
	char *comma;

	drop_asides(name);
	comma = strchr(name, ',');
	if (comma != NULL)
		*comma = '\0';
	words = words_of(name, " \t\n\r");
	tail = words_of(comma != NULL ? comma + 1 : "", " \t\n\r,&|");
	if (words->len > 0)
		drop_tail_credentials(tail, words);
	if (tail->len == 0)
		drop_end_credentials(words);
	g_ptr_array_extend_and_steal(words, g_steal_pointer(&tail));
	drop_titles(words);
	g_ptr_array_add(words, NULL);
	return g_strjoinv(" ", (char **)words->pdata);
}

/* Scripts whose accents are a matter of keyboard and care. Elsewhere a mark makes another letter.
 */
static bool has_loose_accents(gunichar letter)
{
	switch (g_unichar_get_script(letter)) {
	case G_UNICODE_SCRIPT_LATIN:
	case G_UNICODE_SCRIPT_GREEK:
	case G_UNICODE_SCRIPT_CYRILLIC:
		return true;
	default:
		return false;
	}
}

/* Also mends the dotted capital I, which folds to an i and a combining dot. */
static char *without_accents(const char *text)
{
	g_autofree char *apart = normal_form(text, G_NORMALIZE_ALL);
	g_autoptr(GString) bare = g_string_new(NULL);
	bool drops_marks = false;

	for (const char *at = apart; *at != '\0'; at = g_utf8_next_char(at)) {
		gunichar letter = g_utf8_get_char(at);

		if (!g_unichar_ismark(letter))
			drops_marks = has_loose_accents(letter);
		else if (drops_marks)
			continue;
		/* "J.R. Smith" and "J R Smith" are one spelling. */
		g_string_append_unichar(bare, letter == '.' ? ' ' : letter);
	}
	return normal_form(bare->str, G_NORMALIZE_ALL_COMPOSE);
}

static char *single_spaced(const char *text)
{
	g_autoptr(GPtrArray) words = words_of(text, " \t\n\r");

	g_ptr_array_add(words, NULL);
	return g_strjoinv(" ", (char **)words->pdata);
}

static bool is_word(const char *text, gsize length, const char *word)
{
	return *text == *word && strncmp(text, word, length) == 0 && word[length] == '\0';
}

/* Whether a word in small letters is one that names may have to be rid of. */
static bool is_in_tables(const char *text, gsize length)
{
	for (guint i = 0; i < G_N_ELEMENTS(credentials); i++)
		if (is_word(text, length, credentials[i].word))
			return true;
	for (guint i = 0; i < G_N_ELEMENTS(titles); i++)
		if (is_word(text, length, titles[i]))
			return true;
	return false;
}

static bool is_plain_letter(char letter)
{
	return g_ascii_isalnum(letter) || (letter != '\0' && strchr("&-' ", letter) != NULL);
}

/* Most names are a few words of plain letters, in which only the case is to be folded: that is done
 * twenty times as fast, and there is nothing in the outcome to fold again. NULL for all other
 * names. */
static char *fold_plain(const char *name)
{
	g_autofree char *small = NULL;
	gsize length = 0;

	while (is_plain_letter(name[length]))
		length++;
	if (name[length] != '\0' || length > LONGEST_NAME)
		return NULL;
	small = g_ascii_strdown(name, (gssize)length);
	for (const char *word = small;; word++) {
		gsize size = strcspn(word, " ");

		if (size == 0 || is_in_tables(word, size))
			return NULL;
		word += size;
		if (*word == '\0')
			return g_steal_pointer(&small);
	}
}

static char *fold_any(const char *name)
{
	g_autofree char *plain = plain_letters(name);
	g_autofree char *clean = name_clean(plain);
	g_autofree char *words = words_of_name(clean);
	g_autofree char *cased = g_str_is_ascii(words) ? NULL : g_utf8_casefold(words, -1);
	/* GLib folds small Cherokee letters to capitals and capitals to small ones. */
	g_autofree char *small = text_lower(cased != NULL ? cased : words);
	g_autofree char *bare = without_accents(small);

	return single_spaced(bare);
}

static char *fold_once(const char *name)
{
	char *folded = fold_plain(name);

	return folded != NULL ? folded : fold_any(name);
}

/* What one round leaves can show the next a title ("Dr.Oak, Ann") or a credential. Keys are read
 * back from our own output, so that a folded name must be its own folded form. */
static char *fold_until_settled(const char *name)
{
	char *folded = fold_any(name);

	for (int round = 0; round < FOLD_ROUNDS; round++) {
		char *again = fold_once(folded);
		bool is_settled = strcmp(folded, again) == 0;

		g_free(folded);
		folded = again;
		if (is_settled)
			break;
	}
	return folded;
}

char *name_fold(const char *name)
{
	char *folded;

	if (name == NULL || *name == '\0')
		return g_strdup("");
	folded = fold_plain(name);
	return folded != NULL ? folded : fold_until_settled(name);
}

guint name_word_count(const char *folded)
{
	guint count = *folded != '\0';

	for (const char *at = folded; *at != '\0'; at++)
		count += *at == ' ';
	return count;
}

static int compare_words(gconstpointer a, gconstpointer b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

char *name_sorted_words(const char *folded)
{
	g_autoptr(GPtrArray) words = words_of(folded, " ");

	g_ptr_array_sort(words, compare_words);
	g_ptr_array_add(words, NULL);
	return g_strjoinv(" ", (char **)words->pdata);
}

const char *name_last_word(const char *folded)
{
	const char *space = strrchr(folded, ' ');

	return space != NULL ? space + 1 : folded;
}

static bool is_initial_of(const char *initial, const char *word)
{
	return g_utf8_strlen(initial, -1) == 1 && g_utf8_strlen(word, -1) > 1 &&
	       g_utf8_get_char(initial) == g_utf8_get_char(word);
}

bool name_has_initial(const char *folded)
{
	const char *next;

	for (const char *at = folded; *at != '\0'; at = next) {
		next = g_utf8_next_char(at);
		if ((at == folded || at[-1] == ' ') && (*next == ' ' || *next == '\0'))
			return true;
	}
	return false;
}

bool name_initials_fit(const char *a, const char *b)
{
	g_auto(GStrv) first = NULL;
	g_auto(GStrv) second = NULL;
	guint equal = 0, initials = 0;

	if (!name_has_initial(a) && !name_has_initial(b))
		return false;
	first = g_strsplit(a, " ", -1);
	second = g_strsplit(b, " ", -1);
	if (g_strv_length(first) != g_strv_length(second))
		return false;
	for (guint i = 0; first[i] != NULL; i++) {
		if (strcmp(first[i], second[i]) == 0)
			equal += g_utf8_strlen(first[i], -1) >= 2;
		else if (is_initial_of(first[i], second[i]) || is_initial_of(second[i], first[i]))
			initials++;
		else
			return false;
	}
	return equal > 0 && initials > 0;
}
