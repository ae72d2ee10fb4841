/*
 * Pseudonyms: drawn by an HMAC, remembered by the key file. The one thing to know: the secret and
 * the memory are one GKeyFile from beginning to end; without --pseudonym-key it is never written.
 */
#include "reports/public/pseudonyms.h"

#include <errno.h>
#include <string.h>
#include <sys/random.h>

#define GROUP	     "overcoffee pseudonyms"
#define GIVEN	     "given"
#define SECRET	     "secret"
#define SECRET_BYTES 32
#define TAG_DIGITS   32 /* of the HMAC: enough to tell people apart */

/* So many single words are tried before one gets an opening, and so many with one before a number
 * must do. Most people stay at the first word as long as the words are less than half used. */
#define SINGLE_WORDS 8
#define TWO_WORDS    64

static const char explanation[] = " The pseudonyms of overcoffee report --public. Whoever has this "
				  "file and your exports can\n"
				  " tell who stands behind them: keep it to yourself, and keep it, "
				  "so that your friends have\n"
				  " the same names in every post.";

struct pseudonyms {
	char *file;	     /* NULL: of the moment */
	GKeyFile *memory;    /* the secret, and tag=pseudonym of everybody who was given one */
	GHashTable *taken;   /* set of char *, owned: all pseudonyms ever given */
	GHashTable *holders; /* char *, owned: those given in this run; to const struct tie * */
	GHashTable *barred;  /* borrowed; NULL for none */
	guint8 secret[SECRET_BYTES];
	bool has_changed;
};

static void hmac(const struct pseudonyms *pseudonyms, const char *purpose, const char *key,
		 guint8 digest[SECRET_BYTES])
{
	g_autoptr(GHmac) hmac = g_hmac_new(G_CHECKSUM_SHA256, pseudonyms->secret, SECRET_BYTES);
	gsize size = SECRET_BYTES;

	g_hmac_update(hmac, (const guchar *)purpose, (gssize)strlen(purpose) + 1);
	g_hmac_update(hmac, (const guchar *)key, (gssize)strlen(key));
	g_hmac_get_digest(hmac, digest, &size);
}

static void tag_of(const struct pseudonyms *pseudonyms, const char *key, char tag[TAG_DIGITS + 1])
{
	guint8 digest[SECRET_BYTES];

	hmac(pseudonyms, "who", key, digest);
	for (int i = 0; i < TAG_DIGITS / 2; i++)
		g_snprintf(tag + (gsize)2 * i, 3, "%02x", digest[i]);
}

/* -- the key file -- */

static void make_secret(struct pseudonyms *pseudonyms)
{
	char digits[2 * SECRET_BYTES + 1];

	/* Up to 256 bytes come whole or not at all. */
	if (getrandom(pseudonyms->secret, SECRET_BYTES, 0) != SECRET_BYTES)
		g_error("no random bytes: %s", g_strerror(errno));
	for (int i = 0; i < SECRET_BYTES; i++)
		g_snprintf(digits + (gsize)2 * i, 3, "%02x", pseudonyms->secret[i]);
	g_key_file_set_string(pseudonyms->memory, GROUP, SECRET, digits);
	g_key_file_set_comment(pseudonyms->memory, NULL, NULL, explanation, NULL);
	pseudonyms->has_changed = true;
}

static bool read_secret(struct pseudonyms *pseudonyms)
{
	g_autofree char *digits = g_key_file_get_string(pseudonyms->memory, GROUP, SECRET, NULL);

	if (!digits || strlen(digits) != 2 * SECRET_BYTES ||
	    strspn(digits, "0123456789abcdef") != 2 * SECRET_BYTES)
		return false;
	for (int i = 0; i < SECRET_BYTES; i++)
		pseudonyms->secret[i] = (guint8)(g_ascii_xdigit_value(digits[2 * i]) * 16 +
						 g_ascii_xdigit_value(digits[2 * i + 1]));
	return true;
}

static void read_given(struct pseudonyms *pseudonyms)
{
	g_auto(GStrv) tags = g_key_file_get_keys(pseudonyms->memory, GIVEN, NULL, NULL);

	for (char **tag = tags; tag && *tag; tag++)
		g_hash_table_add(pseudonyms->taken,
				 g_key_file_get_string(pseudonyms->memory, GIVEN, *tag, NULL));
}

static bool read_file(struct pseudonyms *pseudonyms, char **trouble)
{
	g_autoptr(GError) error = NULL;

	if (!g_file_test(pseudonyms->file, G_FILE_TEST_EXISTS)) {
		make_secret(pseudonyms);
		return true;
	}
	if (!g_key_file_load_from_file(pseudonyms->memory, pseudonyms->file,
				       G_KEY_FILE_KEEP_COMMENTS, &error) &&
	    error->domain == G_FILE_ERROR) {
		*trouble = g_strdup_printf("cannot read %s: %s", pseudonyms->file, error->message);
		return false;
	}
	if (error || !read_secret(pseudonyms)) {
		*trouble = g_strdup_printf("%s is no key file of pseudonyms, and is left alone; "
					   "name one that is not there yet, and it is made",
					   pseudonyms->file);
		return false;
	}
	read_given(pseudonyms);
	return true;
}

struct pseudonyms *pseudonyms_open(const char *file, char **trouble)
{
	struct pseudonyms *pseudonyms = g_new0(struct pseudonyms, 1);

	pseudonyms->file = g_strdup(file);
	pseudonyms->memory = g_key_file_new();
	pseudonyms->taken = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	pseudonyms->holders = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	if (file == NULL) {
		make_secret(pseudonyms);
	} else if (!read_file(pseudonyms, trouble)) {
		pseudonyms_close(pseudonyms);
		return NULL;
	}
	return pseudonyms;
}

void pseudonyms_close(struct pseudonyms *pseudonyms)
{
	if (pseudonyms == NULL)
		return;
	g_free(pseudonyms->file);
	g_key_file_free(pseudonyms->memory);
	g_hash_table_unref(pseudonyms->taken);
	g_hash_table_unref(pseudonyms->holders);
	explicit_bzero(pseudonyms->secret, SECRET_BYTES);
	g_free(pseudonyms);
}

void pseudonyms_bar(struct pseudonyms *pseudonyms, GHashTable *words)
{
	pseudonyms->barred = words;
}

bool pseudonyms_save(const struct pseudonyms *pseudonyms, char **trouble)
{
	g_autofree char *content = NULL;
	g_autoptr(GError) error = NULL;
	gsize length;

	if (pseudonyms->file == NULL || !pseudonyms->has_changed)
		return true;
	content = g_key_file_to_data(pseudonyms->memory, &length, NULL);
	if (g_file_set_contents_full(pseudonyms->file, content, (gssize)length,
				     G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
				     0600, &error))
		return true;
	*trouble = g_strdup_printf("cannot write %s: %s", pseudonyms->file, error->message);
	return false;
}

/* -- giving -- */

/* The n-th pseudonym that a person tries; new string. */
static char *draw(const struct pseudonyms *pseudonyms, const char *key, guint n)
{
	guint words = g_strv_length((char **)pseudonym_words);
	guint openings = g_strv_length((char **)pseudonym_openings);
	guint8 digest[SECRET_BYTES];
	char purpose[16];
	guint32 word, opening;

	g_snprintf(purpose, sizeof purpose, "draw %u", n);
	hmac(pseudonyms, purpose, key, digest);
	memcpy(&word, digest, sizeof word);
	memcpy(&opening, digest + sizeof word, sizeof opening);
	word = GUINT32_FROM_LE(word);
	opening = GUINT32_FROM_LE(opening);
	if (n < SINGLE_WORDS)
		return g_strdup(pseudonym_words[word % words]);
	if (n < SINGLE_WORDS + TWO_WORDS)
		return g_strdup_printf("%s %s", pseudonym_openings[opening % openings],
				       pseudonym_words[word % words]);
	/* When everything is taken or somebody's name. */
	return g_strdup_printf("Tie %u", word % (100 * n));
}

static bool is_barred(const struct pseudonyms *pseudonyms, const char *pseudonym)
{
	g_autofree char *small = g_ascii_strdown(pseudonym, -1);
	g_auto(GStrv) words = g_strsplit(small, " ", -1);

	if (pseudonyms->barred == NULL || g_str_has_prefix(pseudonym, "Tie "))
		return false;
	for (char **word = words; *word; word++)
		if (g_hash_table_contains(pseudonyms->barred, *word))
			return true;
	return false;
}

/* The pseudonym that stands for this tie in the memory, by any of their keys, so that it stays
 * theirs when two records turn out to be one person; NULL when there is none. New string. */
static char *remembered(const struct pseudonyms *pseudonyms, const struct tie *tie)
{
	for (guint i = 0; i < tie->keys->len; i++) {
		char tag[TAG_DIGITS + 1];
		char *pseudonym;

		tag_of(pseudonyms, g_ptr_array_index(tie->keys, i), tag);
		pseudonym = g_key_file_get_string(pseudonyms->memory, GIVEN, tag, NULL);
		if (pseudonym && !is_barred(pseudonyms, pseudonym))
			return pseudonym;
		g_free(pseudonym);
	}
	return NULL;
}

static void remember(struct pseudonyms *pseudonyms, const struct tie *tie, const char *pseudonym)
{
	for (guint i = 0; i < tie->keys->len; i++) {
		char tag[TAG_DIGITS + 1];
		g_autofree char *before = NULL;

		tag_of(pseudonyms, g_ptr_array_index(tie->keys, i), tag);
		before = g_key_file_get_string(pseudonyms->memory, GIVEN, tag, NULL);
		if (g_strcmp0(before, pseudonym) == 0)
			continue;
		g_key_file_set_string(pseudonyms->memory, GIVEN, tag, pseudonym);
		pseudonyms->has_changed = true;
	}
	g_hash_table_add(pseudonyms->taken, g_strdup(pseudonym));
	g_hash_table_insert(pseudonyms->holders, g_strdup(pseudonym), (gpointer)tie);
}

static void give(struct pseudonyms *pseudonyms, const struct tie *tie)
{
	g_autofree char *pseudonym = remembered(pseudonyms, tie);

	/* Two people can remember one pseudonym when they were one until now. */
	if (pseudonym && g_hash_table_lookup(pseudonyms->holders, pseudonym) == tie)
		return;
	if (pseudonym && g_hash_table_contains(pseudonyms->holders, pseudonym))
		g_clear_pointer(&pseudonym, g_free);
	for (guint n = 0; pseudonym == NULL; n++) {
		pseudonym = draw(pseudonyms, tie->person, n);
		if (g_hash_table_contains(pseudonyms->taken, pseudonym) ||
		    is_barred(pseudonyms, pseudonym))
			g_clear_pointer(&pseudonym, g_free);
	}
	remember(pseudonyms, tie, pseudonym);
}

struct turn {
	const struct tie *tie;
	char tag[TAG_DIGITS + 1];
};

static gint by_tag(gconstpointer a, gconstpointer b)
{
	return strcmp(((const struct turn *)a)->tag, ((const struct turn *)b)->tag);
}

void pseudonyms_give(struct pseudonyms *pseudonyms, const GPtrArray *ties)
{
	g_autoptr(GArray) turns = g_array_new(FALSE, FALSE, sizeof(struct turn));

	for (guint i = 0; i < ties->len; i++) {
		struct turn turn = {.tie = g_ptr_array_index(ties, i)};

		tag_of(pseudonyms, turn.tie->person, turn.tag);
		g_array_append_val(turns, turn);
	}
	g_array_sort(turns, by_tag);
	/* Who has one keeps it; only then do the newcomers draw. */
	for (int round = 0; round < 2; round++) {
		for (guint i = 0; i < turns->len; i++) {
			const struct tie *tie = g_array_index(turns, struct turn, i).tie;
			g_autofree char *before = remembered(pseudonyms, tie);

			if (round == 1 || before)
				give(pseudonyms, tie);
		}
	}
}

const char *pseudonyms_of(const struct pseudonyms *pseudonyms, const struct tie *tie)
{
	g_autofree char *pseudonym = remembered(pseudonyms, tie);
	gpointer kept = NULL;

	if (pseudonym)
		g_hash_table_lookup_extended(pseudonyms->taken, pseudonym, &kept, NULL);
	return kept;
}
