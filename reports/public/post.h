/*
 * What the files of the post share: post.c has the frame and most sections.
 */
#ifndef REPORTS_PUBLIC_POST_H
#define REPORTS_PUBLIC_POST_H

#include "reports/public/public.h"

/* A picture, once: `page->has_picture` says which are left to show. */
void post_picture(GString *out, struct public_page *page, enum plot plot);

/* Where the meetings are */
void post_circles(GString *out, struct public_page *page);
/* From the screen to the table */
void post_to_the_table(GString *out, struct public_page *page);

#endif
