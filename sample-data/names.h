/*
 * Invented people's names, handles and profile addresses. No first name or surname is an English
 * word, so that plots can be searched for names. A full name is given to one person only.
 */
#ifndef SAMPLE_DATA_NAMES_H
#define SAMPLE_DATA_NAMES_H

#include "sample-data/dice.h"

struct names {
	GHashTable *taken; /* full names, handles, slugs and ids in use */
};

void names_init(struct names *names);
void names_release(struct names *names);

/* A first name and a surname that together are new. `first` is static, `last` a new string. */
void names_invent(struct names *names, struct dice *dice, const char **first, char **last);
/* Marks a name of the cast as taken. */
void names_take(struct names *names, const char *name);

/* New strings; `latin` is a spelling of the name in Latin letters. */
char *names_slug(struct names *names, struct dice *dice, const char *first, const char *last);
char *names_handle(struct names *names, struct dice *dice, const char *first, const char *last);
char *names_twitter_id(struct names *names, struct dice *dice, gint32 before);

#endif
