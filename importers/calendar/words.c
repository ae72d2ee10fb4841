/*
 * In person or by telephone? What the words and links of an event say of where it is. The one
 * thing to know: calendars add a join link to every invitation by themselves, so a real place
 * beats a link, and only a link alone makes a call.
 */
#include "importers/calendar/calendar.h"

#include <string.h>

#define LONGEST_SCAN	(64 << 10) /* bytes of a description */
#define WRAPPINGS_LIMIT 5

/* Where people talk: join links of the services, after leits/MeetingBar. What follows "https://".
 * The last is how self-hosted ones tend to be called. */
static const char *const join_links[] = {
	"meet\\.google\\.com/(_meet/)?[a-z-]+",
	"hangouts\\.google\\.com/",
	"duo\\.app\\.goo\\.gl/",
	"([\\w.-]+\\.)?zoom(-x)?\\.(us|com|com\\.cn|de)/(my|[a-z]{1,2}|webinar)/",
	"([\\w-]+\\.)?zoomgov\\.com/j/",
	"[\\w.]+\\.zm\\.page",
	"reclaim\\.ai/z/",
	"(gov\\.)?teams\\.microsoft\\.(com|us)/(l/meetup-join/|meet/\\d+)",
	"teams\\.live\\.com/meet/",
	"([\\w-]+\\.)?webex\\.com/(meet/|join/|[\\w-]+/j\\.php\\?MTID=)",
	"meet\\.jit\\.si/",
	"([\\w-]+\\.)?whereby\\.com/",
	"8x8\\.vc/",
	"([\\w.-]+\\.)?chime\\.aws/",
	"([\\w.]+\\.)?ringcentral\\.com/",
	"([\\w.]+\\.)?goto(meeting|webinar)\\.com/",
	"([\\w.]+\\.)?bluejeans\\.com/",
	"join\\.skype\\.com/",
	"meet\\.lync\\.com/",
	"(meet|join)\\.[^\\s/]+/[\\w.]+/meet/\\S",
	"facetime\\.apple\\.com/join",
	"meet\\.proton\\.me/join/",
	"join\\.me/",
	"uberconference\\.com/",
	"go\\.(blizz|teamviewer)\\.com/",
	"vsee\\.com/",
	"doxy\\.me/",
	"meetings\\.vonage\\.com/",
	"meet\\.starleaf\\.com/",
	"call\\.lifesizecloud\\.com/",
	"voovmeeting\\.com/",
	"welink\\.zhumu\\.com/",
	"vc\\.(larksuite\\.com|feishu\\.cn)/j/",
	"([\\w.-]+\\.)?workplace\\.com/groupcall/",
	"app\\.slack\\.com/huddle/",
	"(\\w+\\.)?discord(app)?\\.\\w+",
	"(meet\\.)?around\\.co/",
	"jam\\.systems/",
	"tuple\\.app/c/",
	"app\\.gather\\.town/app/",
	"ovice\\.(in|com)/",
	"us\\.bbcollab\\.com/",
	"meet[\\w.]*\\.livekit\\.io/rooms/",
	"meetings\\.conf\\.meetecho\\.com/",
	"join\\.coscreen\\.co/",
	"vowel\\.com/#/g/",
	"pop\\.com/j/",
	"cliq\\.zoho\\.eu/meetings/",
	"meet\\.pumble\\.com/",
	"app\\.cal\\.com/video/",
	"riverside\\.(com|fm)/studio/",
	"event\\.demio\\.com/",
	"app\\.livestorm\\.com/p/",
	"streamyard\\.com/",
	"demodesk\\.com/",
	"app\\.teemyco\\.com/room/",
	"app\\.venue\\.live/app/",
	"([\\w-]+\\.)?preply\\.com/",
	"(meet|jitsi|bbb|call|talk|video|conf)[.\\w-]*/",
};

/* Where people only watch. */
static const char *const watch_links[] = {
	"([\\w-]+\\.)?youtube\\.com",
	"youtu\\.be",
	"vimeo\\.com/(event|showcase)",
	"lu\\.ma/join/",
	"go\\.chorus\\.ai/",
	"join\\.gong\\.io/",
	"go\\.userzoom\\.com/",
	"stream\\.meet\\.google\\.com/stream/",
};

enum pattern {
	PATTERN_JOIN,
	PATTERN_WATCH,
	PATTERN_SCHEME,	     /* links that are no web addresses */
	PATTERN_TELEPHONE,   /* a link that dials */
	PATTERN_URL,	     /* any web address, to be taken off */
	PATTERN_MAP,	     /* a web address that is a place */
	PATTERN_NUMBER,	     /* a location that is a telephone number */
	PATTERN_VIRTUAL,     /* a location that begins like this is no place */
	PATTERN_BY_PHONE,    /* of these, and of titles */
	PATTERN_OPEN,	     /* a location that is not known yet */
	PATTERN_ADDRESS,     /* a location that looks like an address */
	PATTERN_NO_CALL,     /* taken off a title before it is searched for calls */
	PATTERN_CALL,	     /* a title that tells of a call */
	PATTERN_BY_VIDEO,    /* of these */
	PATTERN_MEETING,     /* a title that tells of a meeting in person */
	PATTERN_NO_MEETING,  /* a title that names somebody for another reason */
	PATTERN_PLACEHOLDER, /* a title that keeps time free */
	PATTERNS
};

static const char *const patterns[PATTERNS] = {
	[PATTERN_SCHEME] = "\\b(zoommtg|facetime|msteams|webex|sip|skype):",
	[PATTERN_TELEPHONE] = "\\b(tel|facetime-audio|callto):",
	[PATTERN_URL] = "<?\\b(https?://|www\\.|(tel|sip|callto|skype|zoommtg|msteams|webex|"
			"facetime(-audio)?):)\\S*",
	[PATTERN_MAP] =
		"https?://(maps\\.|goo\\.gl/maps|[\\w.]+/maps|([\\w.]+\\.)?openstreetmap\\.org|"
		"osm\\.org)",
	[PATTERN_NUMBER] = "^\\+?[\\d ()./-]{7,}$",
	[PATTERN_VIRTUAL] =
		"^(r\xC3\xA9union microsoft teams|reuni\xC3\xB3n de microsoft teams|"
		"riunione di microsoft teams|reuni\xC3\xA3o do microsoft teams|(microsoft )?teams|"
		"zoom|google meet|webex|skype|facetime|online|virtual|remote|phone|telephone|"
		"telefon|call|video|dial-?in)(?!\\w)",
	[PATTERN_BY_PHONE] = "\\b(phone|telephone|telefon|call|dial-?in)\\b",
	[PATTERN_OPEN] = "^(tbd|tba|tbc|to be (decided|announced|confirmed)|n/?a|none|-|\\?+)$",
	[PATTERN_ADDRESS] = "^(?=.*\\d)(?=.*\\p{L}{2})(?=.*(,|\\b\\d{4,5}\\b))",
	[PATTERN_NO_CALL] = "\\b((roll|curtain|wake-?up|last|close) call|on[- ]call|"
			    "call (for \\w+|cent(er|re))|phone (shop|store|repair)|teams (offsite|"
			    "lunch|dinner|building))\\b",
	[PATTERN_CALL] = "\\b(call|zoom|teams|skype|phone|webinar|livestream|online|virtual|remote|"
			 "facetime|video ?(call|chat|conference))\\b",
	[PATTERN_BY_VIDEO] =
		"\\b(zoom|teams|skype|webinar|livestream|online|virtual|remote|facetime|"
		"video)\\b",
	[PATTERN_MEETING] = "\\b(lunch|coffee|dinner|breakfast|brunch|drinks|beers?|visit|party|"
			    "wedding|barbecue|bbq|conference|meetup|hike|walk|picnic|concert|"
			    "cinema|training in|offsite|dentist|doctor)\\b",
	[PATTERN_NO_MEETING] =
		"^\\W*(phone|ring|text|e-?mail|write|message|ping|remind|call)\\s+(?!with\\b|w/"
		"|call\\b)|"
		"\\bbirthday of\\b|\\bbirthday\\b(?! (party|dinner|lunch|brunch|drinks|coffee))|"
		"\\banniversary\\b|\\bon (holidays?|vacation|leave|parental leave)\\b|"
		"\\b(holidays?|vacation|pto|ooo|out of office|leave|away|off)\\W*$|"
		"\\b(dentist|doctor|dr)\\b",
	[PATTERN_PLACEHOLDER] =
		"^\\W*(hold|placeholder|block(ed|er)?|busy|private( appointment| event)?|tentative|"
		"tbd|tba|free|focus( time)?|out of (the )?office|ooo|do not book|no meetings?|"
		"working (hours|elsewhere|from "
		"home)|reserved)(\\s*[:([\xE2\x80\x93-].*|\\s+for\\b.*|"
		"\\W*)$",
};

struct calendar_words {
	GRegex *patterns[PATTERNS];
};

static GRegex *compile(const char *pattern)
{
	GError *error = NULL;
	GRegex *regex = g_regex_new(pattern, G_REGEX_CASELESS | G_REGEX_OPTIMIZE | G_REGEX_DOTALL,
				    0, &error);

	if (regex == NULL)
		g_error("%s: %s", pattern, error->message);
	return regex;
}

static GRegex *compile_links(const char *const *links, gsize count)
{
	g_autoptr(GString) pattern = g_string_new("https?://(www\\.)?(");

	for (gsize i = 0; i < count; i++)
		g_string_append_printf(pattern, "%s%s", i > 0 ? "|" : "", links[i]);
	g_string_append_c(pattern, ')');
	return compile(pattern->str);
}

struct calendar_words *calendar_words_new(void)
{
	struct calendar_words *words = g_new0(struct calendar_words, 1);

	words->patterns[PATTERN_JOIN] = compile_links(join_links, G_N_ELEMENTS(join_links));
	words->patterns[PATTERN_WATCH] = compile_links(watch_links, G_N_ELEMENTS(watch_links));
	for (guint i = PATTERN_SCHEME; i < PATTERNS; i++)
		words->patterns[i] = compile(patterns[i]);
	return words;
}

void calendar_words_free(struct calendar_words *words)
{
	for (guint i = 0; i < PATTERNS; i++)
		g_regex_unref(words->patterns[i]);
	g_free(words);
}

static bool fits(const struct calendar_words *words, enum pattern pattern, const char *text)
{
	return g_regex_match(words->patterns[pattern], text, 0, NULL);
}

static char *without(const struct calendar_words *words, enum pattern pattern, const char *text)
{
	char *rest = g_regex_replace_literal(words->patterns[pattern], text, -1, 0, " ", 0, NULL);

	return rest ? g_strstrip(rest) : g_strdup("");
}

static char *percent_decoded(const char *text)
{
	GString *plain = g_string_sized_new(strlen(text));
	char *valid;

	for (const char *at = text; *at != '\0'; at++) {
		bool is_escape = *at == '%' && g_ascii_isxdigit(at[1]) && g_ascii_isxdigit(at[2]);
		int value = is_escape
				    ? g_ascii_xdigit_value(at[1]) << 4 | g_ascii_xdigit_value(at[2])
				    : *at;

		g_string_append_c(plain, value == 0 ? ' ' : (char)value);
		at += is_escape ? 2 : 0;
	}
	valid = g_utf8_make_valid(plain->str, (gssize)plain->len);
	g_string_free(plain, TRUE);
	return valid;
}

/* Outlook hides links behind its own, in which they stand percent-encoded, even more than once. */
static char *unwrapped(const char *text)
{
	const char *end = text + MIN(strlen(text), LONGEST_SCAN);
	char *plain = g_utf8_make_valid(text, end - text);

	for (guint i = 0; i < WRAPPINGS_LIMIT; i++) {
		char *inner;

		if (strstr(plain, "safelinks.protection.outlook.com") == NULL ||
		    strchr(plain, '%') == NULL)
			break;
		inner = percent_decoded(plain);
		g_free(plain);
		plain = inner;
	}
	return plain;
}

enum calendar_link calendar_link_in(const struct calendar_words *words, const char *text)
{
	g_autofree char *plain = NULL;

	if (strchr(text, ':') == NULL)
		return LINK_NONE;
	plain = unwrapped(text);
	if (fits(words, PATTERN_WATCH, plain) && !fits(words, PATTERN_JOIN, plain))
		return LINK_WATCH;
	if (fits(words, PATTERN_JOIN, plain) || fits(words, PATTERN_SCHEME, plain))
		return LINK_VIDEO;
	return fits(words, PATTERN_TELEPHONE, plain) ? LINK_PHONE : LINK_NONE;
}

/* What a location says, part by part: "Microsoft Teams Meeting; Room 3". */
struct said {
	enum calendar_link link;
	bool is_address, is_vague;
};

static void read_part(const struct calendar_words *words, const char *part, struct said *said)
{
	enum calendar_link link = calendar_link_in(words, part);
	bool is_map = fits(words, PATTERN_MAP, part);
	bool has_url = fits(words, PATTERN_URL, part);
	g_autofree char *rest = without(words, PATTERN_URL, part);

	if (is_map)
		said->is_vague = true;
	else if (has_url && link == LINK_NONE)
		link = LINK_VIDEO; /* whatever it is, it is not where they sat */
	if (fits(words, PATTERN_NUMBER, rest))
		link = MAX(link, LINK_PHONE);
	else if (fits(words, PATTERN_VIRTUAL, rest))
		link = MAX(link, fits(words, PATTERN_BY_PHONE, rest) ? LINK_PHONE : LINK_VIDEO);
	else if (fits(words, PATTERN_ADDRESS, rest))
		said->is_address = true;
	else if (!fits(words, PATTERN_OPEN, rest) && g_utf8_strlen(rest, -1) > 1)
		said->is_vague = true;
	said->link = MAX(said->link, link);
}

static struct said read_location(const struct calendar_words *words, const char *location)
{
	g_auto(GStrv) parts = g_strsplit_set(location, ";\n", 16);
	struct said said = {0};

	for (char **part = parts; *part != NULL; part++) {
		g_strstrip(*part);
		if (**part != '\0')
			read_part(words, *part, &said);
	}
	return said;
}

static enum calendar_reason reason_of_link(enum calendar_link link)
{
	static const enum calendar_reason reasons[] = {
		[LINK_NONE] = CALENDAR_NO_PLACE,
		[LINK_WATCH] = CALENDAR_WATCHED,
		[LINK_PHONE] = CALENDAR_PHONE,
		[LINK_VIDEO] = CALENDAR_VIDEO,
	};

	return reasons[link];
}

/* The call that a title tells of. */
static enum calendar_link call_in(const struct calendar_words *words, const char *title)
{
	g_autofree char *rest = without(words, PATTERN_NO_CALL, title);

	if (!fits(words, PATTERN_CALL, rest))
		return LINK_NONE;
	return fits(words, PATTERN_BY_VIDEO, rest) ? LINK_VIDEO : LINK_PHONE;
}

struct calendar_where calendar_where(const struct calendar_words *words,
				     const struct calendar_hints *hints)
{
	struct said said = read_location(words, hints->location);
	bool is_sure = hints->has_point || hints->room || said.is_address;
	bool says_nothing = !said.is_vague && said.link == LINK_NONE;
	enum calendar_link link = MAX(said.link, hints->link);
	enum calendar_link call = call_in(words, hints->title);
	struct calendar_where where = {.has_link = link > LINK_WATCH};

	if (is_sure || (said.is_vague && (call == LINK_NONE || said.link != LINK_NONE))) {
		where.reason = where.has_link ? CALENDAR_HYBRID : CALENDAR_IN_PERSON;
		where.is_physical = true;
		where.is_vague = !is_sure;
	} else if (said.link != LINK_NONE || (says_nothing && hints->link != LINK_NONE)) {
		where.reason = reason_of_link(link);
	} else if (call != LINK_NONE) {
		where.reason = reason_of_link(MAX(call, link));
	} else if (fits(words, PATTERN_MEETING, hints->title)) {
		where.reason = CALENDAR_IN_PERSON;
	} else {
		where.reason = CALENDAR_NO_PLACE;
	}
	return where;
}

bool calendar_is_placeholder(const struct calendar_words *words, const char *title)
{
	return fits(words, PATTERN_PLACEHOLDER, title);
}

/* Whether a word may begin or continue a name. */
static bool is_capital(const char *word)
{
	gunichar first;

	while (*word != '\0' && !g_unichar_isalnum(g_utf8_get_char(word)))
		word = g_utf8_next_char(word);
	first = g_utf8_get_char(word);
	return g_unichar_isalpha(first) && !g_unichar_islower(first);
}

static bool has_full_name(const char *title)
{
	g_auto(GStrv) words = g_strsplit_set(title, " \t/", 64);
	bool is_after_capital = false;

	for (char **word = words; *word != NULL; word++) {
		bool is_name = is_capital(*word);

		if (is_name && is_after_capital)
			return true;
		if (**word != '\0')
			is_after_capital =
				is_name && strchr(".,;:!?)", (*word)[strlen(*word) - 1]) == NULL;
	}
	return false;
}

bool calendar_names_somebody(const struct calendar_words *words, const char *title)
{
	return has_full_name(title) && !fits(words, PATTERN_NO_MEETING, title);
}
