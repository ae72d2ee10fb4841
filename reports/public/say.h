/*
 * The sentences of the post. A sentence is a fixed text with typed places in braces:
 *
 *   SAY(text, "I have met {number} of them ({share}).", NUMBER(met), SHARE(met, ties));
 *
 * The text must be a literal (the compiler sees to it), and a place takes a figure, a month, one
 * of two literals, or a pseudonym: so no name can get into a sentence by mistake. What SAY adds is
 * marked as the post's own wording, pseudonyms left out. Whatever else is in the text is
 * foreign to the leak check, which looks for every name there, also for one that is a word of ours
 * elsewhere ("Will", "May"). say_strip() takes the marks away; a marked text goes through prose.h
 * as any other.
 */
#ifndef REPORTS_PUBLIC_SAY_H
#define REPORTS_PUBLIC_SAY_H

#include <glib.h>

#include "analyzer/channel.h"
#include "reports/public/pseudonyms.h"

/* Around own wording, and around the words of a plot, which its own file speaks. */
#define SAY_OWN_BEGIN  "\x01"
#define SAY_OWN_END    "\x02"
#define SAY_PLOT_BEGIN "\x03"
#define SAY_PLOT_END   "\x04"

struct say_place {
	/* As it stands in the sentence, which is compared: "{number}". */
	const char *name;
	void (*add)(GString *out, const struct say_place *place);
	guint64 count, of;
	double ratio;
	gint32 month, days;
	enum origin origin;
	const char *words;	/* literal, or a pseudonym */
	const GPtrArray *names; /* pseudonyms */
};

#define SAY(out, sentence, ...)                                                                    \
	say_sentence((out), "" sentence, (const struct say_place[]){__VA_ARGS__, {.name = NULL}})
/* A sentence without places. */
#define SAY_JUST(out, sentence) say_sentence((out), "" sentence, NULL)

/* clang-format off */
#define SAY_PLACE(called, adder, ...) \
	((struct say_place){.name = (called), .add = (adder), __VA_ARGS__})

#define NUMBER(n)         SAY_PLACE("number", say_number, .count = (n))       /* seven, 11 */
#define NUMBER_FIRST(n)   SAY_PLACE("Number", say_number_first, .count = (n)) /* Seven, 11 */
#define COUNT(n)          SAY_PLACE("count", say_count, .count = (n))         /* 12,345 */
#define SHARE(n, all)     SAY_PLACE("share", say_share, .count = (n), .of = (all)) /* 29% */
#define PERCENT(part)     SAY_PLACE("percent", say_percent, .ratio = (part)) /* 29%, of 0.29 */
#define SPAN(so_long)     SAY_PLACE("span", say_span, .days = (so_long)) /* 45 days, 3.5 years */
#define ORIGIN(o)         SAY_PLACE("LinkedIn", say_origin, .origin = (enum origin)(o))
#define FRACTION(n, all)  SAY_PLACE("Fraction", say_fraction, .count = (n), .of = (all))
#define MONTH(m)          SAY_PLACE("month", say_month, .month = (m)) /* October 2026 */
#define MONTH_ALONE(m)    SAY_PLACE("October", say_month_alone, .month = (m))
#define LAST_DAY(m)       SAY_PLACE("2026-10-31", say_last_day, .month = (m))
#define EITHER(is_first, first, second) \
	SAY_PLACE("word", say_words, .words = (is_first) ? "" first : "" second)
#define PLURAL(n, one, many) EITHER((n) == 1, one, many)
#define PERSON(pseudonym)    SAY_PLACE("person", say_person, .words = (pseudonym))
#define PEOPLE(pseudonyms)   SAY_PLACE("people", say_people, .names = (pseudonyms))
/* clang-format on */

void say_sentence(GString *out, const char *sentence, const struct say_place *places);

void say_number(GString *out, const struct say_place *place);
void say_number_first(GString *out, const struct say_place *place);
void say_count(GString *out, const struct say_place *place);
void say_share(GString *out, const struct say_place *place);
void say_percent(GString *out, const struct say_place *place);
void say_span(GString *out, const struct say_place *place);
void say_origin(GString *out, const struct say_place *place);
void say_fraction(GString *out, const struct say_place *place);
void say_month(GString *out, const struct say_place *place);
void say_month_alone(GString *out, const struct say_place *place);
void say_last_day(GString *out, const struct say_place *place);
void say_words(GString *out, const struct say_place *place);
void say_person(GString *out, const struct say_place *place);
void say_people(GString *out, const struct say_place *place);

/* The title or alt text of a plot. */
void say_of_plot(GString *out, const char *words);

/* The text without marks; new. */
GString *say_strip(const GString *marked);

#endif
