/*
 * The sections of report.md, in the order in which they stand. Each appends its own heading and
 * text, or nothing when it has nothing to say.
 */
#ifndef REPORTS_MARKDOWN_MARKDOWN_H
#define REPORTS_MARKDOWN_MARKDOWN_H

#include "reports/formats.h"

void markdown_breath(GString *out, const struct page *page);   /* In one breath */
void markdown_answers(GString *out, const struct page *page);  /* Ten answers ... */
void markdown_month(GString *out, const struct page *page);    /* This month */
void markdown_coffee(GString *out, const struct page *page);   /* Ask for coffee */
void markdown_never(GString *out, const struct page *page);    /* Never taken offline */
void markdown_ceilings(GString *out, const struct page *page); /* Ceilings */
void markdown_survival(GString *out, const struct page *page); /* From screen to table */
void markdown_circles(GString *out, const struct page *page);  /* Circles */
void markdown_cooling(GString *out, const struct page *page);  /* Cooling */
void markdown_rhythm(GString *out, const struct page *page);   /* Rhythm */
void markdown_ends(GString *out, const struct page *page);     /* Where the data ends */

/* Set a table */
void markdown_introductions(GString *out, const struct page *page);

/* A picture with its alt text when it was drawn; else the sentence that says why it is missing,
 * if there is one. */
void markdown_picture(GString *out, const struct page *page, enum plot plot);

/* Appends the name of a tie, by index in findings->ties. */
void markdown_name(GString *text, const struct findings *findings, guint tie);
/* "their LinkedIn message, 2026-05-16"; "their LinkedIn message" without a date. */
void markdown_words(GString *text, bool from_owner, enum channel channel, gint32 day);
/* "one tweet", "two group conversations", ...: what two people were seen together in. */
void markdown_together_in(GString *text, const guint gatherings[TOGETHER_KINDS]);

/* "63 (29%)"; "63" when there are fewer than ten in all, which make no shares. */
const char *markdown_portion(guint part, guint whole, char buffer[64]);

/* Fewer ties than this make no percentages. */
#define FEW_TIES 10

#endif
