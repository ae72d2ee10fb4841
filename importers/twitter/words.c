/*
 * What a Twitter archive says only inside text: whom a retweet repeats, whom a link quotes, and
 * how a cut post begins. Nothing here knows people; handles come out as they are written.
 */
#include "importers/twitter/twitter.h"

#include <string.h>

#define OPENING_CHARACTERS 100
#define HANDLE_LENGTH_MAX  15

static gsize handle_length(const char *text)
{
	gsize length = 0;

	while (g_ascii_isalnum(text[length]) || text[length] == '_')
		length++;
	return length;
}

/* Handles of the first years may be longer than today's limit allows, so twice that is taken. */
static char *handle_at(const char *text)
{
	gsize length = handle_length(text);

	return length > 0 && length <= 2 * HANDLE_LENGTH_MAX ? g_strndup(text, length) : NULL;
}

char *words_retweeted_handle(const char *text)
{
	if (!g_str_has_prefix(text, "RT"))
		return NULL;
	text += 2;
	if (*text == ':')
		text++;
	if (*text != ' ')
		return NULL;
	while (*text == ' ')
		text++;
	return *text == '@' ? handle_at(text + 1) : NULL;
}

char *words_leading_handle(const char *text)
{
	return *text == '@' ? handle_at(text + 1) : NULL;
}

static const char *after_prefix(const char *text, const char *prefix)
{
	gsize length = strlen(prefix);

	return g_ascii_strncasecmp(text, prefix, length) == 0 ? text + length : NULL;
}

/* What follows the host of a link to Twitter, NULL for any other link. */
static const char *twitter_path(const char *url)
{
	static const char *const schemes[] = {"https://", "http://"};
	static const char *const hosts[] = {"twitter.com/",	   "www.twitter.com/",
					    "mobile.twitter.com/", "x.com/",
					    "www.x.com/",	   "mobile.x.com/"};
	const char *host = NULL, *path = NULL;

	for (guint i = 0; !host && i < G_N_ELEMENTS(schemes); i++)
		host = after_prefix(url, schemes[i]);
	for (guint i = 0; host && !path && i < G_N_ELEMENTS(hosts); i++)
		path = after_prefix(host, hosts[i]);
	return path;
}

char *words_status_handle(const char *url)
{
	const char *path = twitter_path(url);
	const char *rest;
	gsize length;

	if (!path)
		return NULL;
	length = handle_length(path);
	rest = after_prefix(path + length, "/status/");
	if (!rest)
		rest = after_prefix(path + length, "/statuses/");
	/* twitter.com/i/status/1 names a tweet without its author. */
	if (!rest || !g_ascii_isdigit(*rest) || (length == 1 && *path == 'i'))
		return NULL;
	return handle_at(path);
}

char *words_unescape(const char *text)
{
	static const struct {
		const char *entity;
		char character;
	} entities[] = {
		{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''},
	};
	char *plain = g_strdup(text), *from = strchr(plain, '&'), *to = from;

	while (from && *from) {
		char character = *from;
		gsize length = 1;

		for (guint i = 0; *from == '&' && i < G_N_ELEMENTS(entities); i++) {
			if (g_str_has_prefix(from, entities[i].entity)) {
				character = entities[i].character;
				length = strlen(entities[i].entity);
				break;
			}
		}
		*to++ = character;
		from += length;
	}
	if (to)
		*to = '\0';
	return plain;
}

/* A long post and its tweet shorten links differently, and the tweet ends with "…" and a link to
 * the rest; what stands before both is the same. */
char *words_opening(const char *text)
{
	static const char ellipsis[] = "\xE2\x80\xA6";
	const char *end = strstr(text, "http");
	char *opening = end ? g_strndup(text, end - text) : g_strdup(text);

	g_strchomp(opening);
	if (g_str_has_suffix(opening, ellipsis))
		opening[strlen(opening) - strlen(ellipsis)] = '\0';
	g_strchomp(opening);
	if (g_utf8_strlen(opening, -1) > OPENING_CHARACTERS)
		*g_utf8_offset_to_pointer(opening, OPENING_CHARACTERS) = '\0';
	return opening;
}
