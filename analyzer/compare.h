/*
 * What changed between two exports of one account: who was gained and lost, who has another name or
 * another job. Plain data; strings are borrowed from the two networks, which must outlive it.
 */
#ifndef ANALYZER_COMPARE_H
#define ANALYZER_COMPARE_H

#include "analyzer/network.h"

enum compared { COMPARED_CONNECTIONS, COMPARED_MUTUAL_FOLLOWS, COMPARED_LISTS };

/* A person as one export has them; all NULL and DAY_NONE where they are not in its list. */
struct compared_side {
	const char *name;		/* newest display name, else @handle, else the key */
	const char *company, *position; /* NULL when unknown */
	gint32 since;			/* day of the connection; DAY_NONE when unknown */
};

struct compared_person {
	const char *person; /* the first key, in the newer export if they are in it */
	struct compared_side before, after;
};

/* [0] is of the older export, [1] of the newer. */
struct compared_list {
	bool is_there[2]; /* whether the export has such a list; what follows is empty unless both
			   */
	guint count[2];	  /* people in it */
	GArray *gained, *lost, *renamed, *moved; /* struct compared_person, by name, then key */
	bool has_jobs; /* both tell somebody's job: else `moved` is empty whatever happened */
};

struct comparison {
	gint32 made[2]; /* newest day on which an archive in it was made; DAY_NONE when unknown */
	struct compared_list lists[COMPARED_LISTS];
};

/*
 * Compares two networks, each settled, with the help of a third in which both exports were settled
 * together: who is who across the two is what the identity rules say of that one. Of those it
 * leaves apart, two with one full name that stands once in each list are one person, unless both
 * have a LinkedIn profile. An export without a list of follows in both directions has no list of
 * mutual follows. Only people with another folded name are renamed, only people with another
 * company or position, case aside, are moved. Cost: people times their keys, and a sort.
 */
void compare_networks(struct comparison *comparison, const struct network *older,
		      const struct network *newer, const struct network *both);
void comparison_release(struct comparison *comparison);

/* Whether there is a list that both exports have. */
bool comparison_is_possible(const struct comparison *comparison);

#endif
