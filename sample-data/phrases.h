/* The lists that chatter.c fills sentences from. */
#ifndef SAMPLE_DATA_PHRASES_H
#define SAMPLE_DATA_PHRASES_H

struct phrase_list {
	const char *name;
	const char *const *choices; /* ends with NULL */
};

struct topic {
	const char *const *open, *const *answer, *const *follow; /* each ends with NULL */
};

extern const struct phrase_list phrase_lists[]; /* ends with a NULL name */
extern const struct topic linkedin_topics[];	/* ends with a NULL open */
extern const struct topic twitter_topics[];

#endif
