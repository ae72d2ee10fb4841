/*
 * Normal forms of keys, declared in analyzer/name.h. The one thing to know: what cannot be
 * brought to its normal form for certain is no key at all.
 */
#include "analyzer/name.h"

#include <string.h>

#include "analyzer/date.h"

#define LONGEST_SLUG   400 /* bytes, decoded; LinkedIn allows 100 characters */
#define LONGEST_MAIL   320
#define LONGEST_HANDLE 15

/* The text without white space around it, as a new string of valid UTF-8. */
static char *trimmed(const char *text)
{
	return g_strstrip(g_utf8_make_valid(text != NULL ? text : "", -1));
}

/* Whether every character can stand in a key: nothing to be blank, obeyed, or read as two. */
static bool is_clean(const char *text, const char *forbidden)
{
	for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
		gunichar letter = g_utf8_get_char(at);

		if (g_unichar_isspace(letter) || g_unichar_iscntrl(letter) ||
		    (letter < 0x80 && strchr(forbidden, (int)letter) != NULL))
			return false;
	}
	return true;
}

/* What follows `prefix`, compared without case, or NULL. */
static const char *after_prefix(const char *text, const char *prefix)
{
	gsize length = strlen(prefix);

	return g_ascii_strncasecmp(text, prefix, length) == 0 ? text + length : NULL;
}

/* What follows the scheme and host of a LinkedIn address, "/in/slug"; NULL for other hosts. */
static const char *after_host(const char *url)
{
	static const char domain[] = "linkedin.com";
	const char *scheme = strstr(url, "://");
	const char *host = scheme != NULL ? scheme + 3 : url;
	const char *path = strchr(host, '/');
	gsize length;

	if (path == NULL)
		return NULL;
	length = (gsize)(path - host);
	if (length < strlen(domain) ||
	    g_ascii_strncasecmp(path - strlen(domain), domain, strlen(domain)) != 0)
		return NULL;
	if (length > strlen(domain) && path[-(gssize)strlen(domain) - 1] != '.')
		return NULL;
	return path;
}

/* Most slugs are in normal form as they stand. */
static bool is_plain_slug(const char *cut)
{
	return cut[strspn(cut, "abcdefghijklmnopqrstuvwxyz0123456789-")] == '\0' && *cut != '\0' &&
	       strlen(cut) <= LONGEST_SLUG && strcmp(cut, "in") != 0;
}

static char *key_of_slug(const char *text)
{
	g_autofree char *cut = g_strndup(text, strcspn(text, "/?#"));
	g_autofree char *decoded = NULL;
	g_autofree char *small = NULL;
	g_autofree char *slug = NULL;

	if (is_plain_slug(cut))
		return g_strconcat("linkedin:", cut, NULL);
	decoded = g_uri_unescape_string(cut, "/");
	/* A per cent sign that encodes nothing, or bytes that are no UTF-8, make no slug. */
	if (decoded == NULL || !g_utf8_validate(decoded, -1, NULL) ||
	    strlen(decoded) > LONGEST_SLUG)
		return NULL;
	small = text_lower(decoded);
	slug = g_utf8_normalize(small, -1, G_NORMALIZE_DEFAULT_COMPOSE);
	if (*slug == '\0' || strcmp(slug, "in") == 0 || !is_clean(slug, "/;"))
		return NULL;
	return g_strconcat("linkedin:", slug, NULL);
}

char *key_linkedin(const char *url)
{
	g_autofree char *text = trimmed(url);
	const char *rest = after_prefix(text, "linkedin:");
	const char *path;

	while (rest != NULL && *rest == ' ')
		rest++;
	if (rest != NULL && strchr(rest, '/') == NULL)
		return key_of_slug(rest);
	path = after_host(rest != NULL ? rest : text);
	if (path == NULL)
		return NULL;
	path = after_prefix(path, "/in/");
	return path != NULL ? key_of_slug(path) : NULL;
}

char *key_twitter_id(const char *id)
{
	g_autofree char *text = trimmed(id);
	gsize length = strspn(text, "0123456789");
	guint64 number;

	/* Nineteen digits are within 64 bits. */
	if (text[length] == '\0' && length > 0 && length <= 19 && *text != '0')
		return g_strconcat("twitter:", text, NULL);
	if (!g_ascii_string_to_unsigned(text, 10, 1, G_MAXUINT64, &number, NULL))
		return NULL;
	return g_strdup_printf("twitter:%" G_GUINT64_FORMAT, number);
}

char *key_twitter_handle(const char *handle)
{
	g_autofree char *text = trimmed(handle);
	const char *name = *text == '@' ? text + 1 : text;
	gsize length = strlen(name);
	g_autofree char *small = g_ascii_strdown(name, -1);

	if (length == 0 || length > LONGEST_HANDLE)
		return NULL;
	for (gsize i = 0; i < length; i++)
		if (!g_ascii_isalnum(name[i]) && name[i] != '_')
			return NULL;
	return g_strconcat("twitter:@", small, NULL);
}

static void drop_dots(char *text)
{
	char *to = text;

	for (const char *from = text; *from != '\0'; from++)
		if (*from != '.')
			*to++ = *from;
	*to = '\0';
}

char *key_mail(const char *address)
{
	g_autofree char *text = trimmed(address);
	g_autofree char *small = NULL;
	char *at, *tag;
	const char *domain;

	if (strlen(text) > LONGEST_MAIL || !is_clean(text, "<>()[],;:\"\\"))
		return NULL;
	small = text_lower(text);
	at = strchr(small, '@');
	if (at == NULL || at == small || strchr(at + 1, '@') != NULL)
		return NULL;
	*at = '\0';
	domain = at + 1;
	if (*domain == '.' || strchr(domain, '.') == NULL || g_str_has_suffix(domain, "."))
		return NULL;
	tag = strchr(small, '+');
	if (tag != NULL && tag != small)
		*tag = '\0';
	if (strcmp(domain, "gmail.com") == 0 || strcmp(domain, "googlemail.com") == 0)
		drop_dots(small);
	return *small != '\0' ? g_strconcat("mail:", small, "@", domain, NULL) : NULL;
}

/* White space, hyphens, brackets: what people put between the digits of a number. */
static bool separates_digits(gunichar letter)
{
	switch (g_unichar_type(letter)) {
	case G_UNICODE_DASH_PUNCTUATION:
	case G_UNICODE_SPACE_SEPARATOR:
	case G_UNICODE_FORMAT:
		return true;
	default:
		return letter == '.' || letter == '(' || letter == ')' || letter == '/' ||
		       letter == '\t';
	}
}

/* Takes out the "(0)" of "+44 (0)20", which is dialled within the country only. */
static void drop_trunk_zero(char *number)
{
	char *zero = strstr(number, "(0)");

	if (zero != NULL)
		memset(zero, ' ', 3);
}

char *key_phone(const char *number)
{
	g_autofree char *text = trimmed(number);
	g_autoptr(GString) digits = g_string_new(NULL);
	const char *rest;

	drop_trunk_zero(text);
	for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
		gunichar letter = g_utf8_get_char(at);

		if (g_ascii_isdigit((char)(letter < 0x80 ? letter : 0)) ||
		    (letter == '+' && digits->len == 0))
			g_string_append_c(digits, (char)letter);
		else if (!separates_digits(letter))
			return NULL;
	}
	rest = after_prefix(digits->str, "+");
	if (rest == NULL)
		rest = after_prefix(digits->str, "00");
	/* E.164: country codes begin with 1 to 9, fifteen digits at most. */
	if (rest == NULL || *rest == '0' || strlen(rest) < 7 || strlen(rest) > 15)
		return NULL;
	return g_strconcat("phone:+", rest, NULL);
}

char *key_name(const char *name)
{
	g_autofree char *folded = name_fold(name);

	return *folded != '\0' ? g_strconcat("name:", folded, NULL) : NULL;
}

/* "Anna Schmidt#2019-02-03": the day tells apart people of one name. */
static char *key_name_with_day(const char *text)
{
	const char *mark = strrchr(text, '#');
	g_autofree char *name = NULL;
	g_autofree char *key = NULL;

	if (mark == NULL || day_parse(mark + 1) == DAY_NONE)
		return key_name(text);
	name = g_strndup(text, (gsize)(mark - text));
	key = key_name(name);
	return key != NULL ? g_strconcat(key, mark, NULL) : NULL;
}

bool key_has_day(const char *key)
{
	const char *mark = strrchr(key, '#');

	return mark != NULL && g_str_has_prefix(key, "name:") && day_parse(mark + 1) != DAY_NONE;
}

static char *key_twitter(const char *text)
{
	char *key = key_twitter_id(text);

	return key != NULL ? key : key_twitter_handle(text);
}

static char *key_facebook(const char *text)
{
	g_autofree char *folded = name_fold(text);

	return *folded != '\0' ? g_strconcat("facebook:", folded, NULL) : NULL;
}

char *key_parse(const char *text)
{
	static const struct {
		const char *prefix;
		char *(*read)(const char *text);
	} prefixes[] = {
		{"twitter:", key_twitter},   {"mail:", key_mail},	   {"phone:", key_phone},
		{"facebook:", key_facebook}, {"name:", key_name_with_day},
	};
	g_autofree char *whole = trimmed(text);

	for (guint i = 0; i < G_N_ELEMENTS(prefixes); i++) {
		const char *rest = after_prefix(whole, prefixes[i].prefix);

		if (rest != NULL)
			return prefixes[i].read(rest);
	}
	return key_linkedin(whole);
}

/* Where a key of this kind stands in the order of keys. */
static guint rank_of(const char *key)
{
	static const char *const prefixes[] = {
		"linkedin:", "twitter:", "twitter:@", "mail:", "phone:", "facebook:", "name:",
	};

	if (g_str_has_prefix(key, "twitter:@"))
		return 2;
	for (guint i = 0; i < G_N_ELEMENTS(prefixes); i++)
		if (g_str_has_prefix(key, prefixes[i]))
			return i;
	return G_N_ELEMENTS(prefixes);
}

int key_compare(const char *a, const char *b)
{
	guint first = rank_of(a), second = rank_of(b);

	if (first != second)
		return first < second ? -1 : 1;
	return strcmp(a, b);
}
