/*
 * What is told of each tie, in one table for CSV and JSON. The one thing to know: a column is a
 * member of struct tie and a kind that says how it is printed.
 */
#include "reports/tie_columns.h"

#include <math.h>
#include <string.h>

#include "analyzer/name.h"
#include "reports/text.h"

const struct tie_column tie_columns[TIE_COLUMNS] = {
	{"person", TIE_COLUMN_KEY, G_STRUCT_OFFSET(struct tie, person)},
	{"name", TIE_COLUMN_NAME, G_STRUCT_OFFSET(struct tie, name)},
	{"state", TIE_COLUMN_STATE, G_STRUCT_OFFSET(struct tie, state)},
	{"chance_never_met", TIE_COLUMN_CHANCE, G_STRUCT_OFFSET(struct tie, chance_never_met)},
	{"ceiling", TIE_COLUMN_RUNG, G_STRUCT_OFFSET(struct tie, ceiling)},
	{"warmth", TIE_COLUMN_WARMTH, G_STRUCT_OFFSET(struct tie, warmth)},
	{"active_days", TIE_COLUMN_COUNT, G_STRUCT_OFFSET(struct tie, active_days)},
	{"sent", TIE_COLUMN_COUNT, G_STRUCT_OFFSET(struct tie, sent)},
	{"received", TIE_COLUMN_COUNT, G_STRUCT_OFFSET(struct tie, received)},
	{"first_contact", TIE_COLUMN_DAY, G_STRUCT_OFFSET(struct tie, first_contact)},
	{"last_contact", TIE_COLUMN_DAY, G_STRUCT_OFFSET(struct tie, last_contact)},
	{"first_met", TIE_COLUMN_DATE, G_STRUCT_OFFSET(struct tie, first_met)},
	{"last_met", TIE_COLUMN_DATE, G_STRUCT_OFFSET(struct tie, last_met)},
	{"channels", TIE_COLUMN_CHANNELS, G_STRUCT_OFFSET(struct tie, channels)},
	{"keys", TIE_COLUMN_KEYS, G_STRUCT_OFFSET(struct tie, keys)},
	{"company", TIE_COLUMN_NAME, G_STRUCT_OFFSET(struct tie, company)},
	{"position", TIE_COLUMN_NAME, G_STRUCT_OFFSET(struct tie, position)},
};

#define MEMBER(type, column, tie)                                                                  \
	(*(const type *)(const void *)((const char *)(tie) + (column)->offset))

gboolean tie_column_is_list(const struct tie_column *column)
{
	return column->kind == TIE_COLUMN_CHANNELS || column->kind == TIE_COLUMN_KEYS;
}

gboolean tie_column_is_figure(const struct tie_column *column, int *decimals)
{
	switch (column->kind) {
	case TIE_COLUMN_CHANCE:
		*decimals = 2;
		return TRUE;
	case TIE_COLUMN_WARMTH:
		*decimals = 1;
		return TRUE;
	case TIE_COLUMN_COUNT:
		*decimals = 0;
		return TRUE;
	default:
		return FALSE;
	}
}

double tie_column_figure(const struct tie_column *column, const struct tie *tie)
{
	switch (column->kind) {
	case TIE_COLUMN_CHANCE:
	case TIE_COLUMN_WARMTH:
		return MEMBER(double, column, tie);
	case TIE_COLUMN_COUNT:
		return MEMBER(guint, column, tie);
	default:
		return NAN;
	}
}

char *tie_column_text(const struct tie_column *column, const struct tie *tie)
{
	char buffer[TEXT_SIZE], date[12];
	int decimals;

	if (tie_column_is_figure(column, &decimals)) {
		return g_strdup(text_figure(tie_column_figure(column, tie), decimals, buffer));
	}
	switch (column->kind) {
	case TIE_COLUMN_NAME:
		return name_clean(MEMBER(char *, column, tie));
	case TIE_COLUMN_KEY:
		return text_visible(MEMBER(char *, column, tie));
	case TIE_COLUMN_STATE:
		return g_strdup(state_name(MEMBER(enum state, column, tie)));
	case TIE_COLUMN_RUNG:
		return g_strdup(rung_name(MEMBER(enum rung, column, tie)));
	case TIE_COLUMN_DAY:
		return g_strdup(day_format(MEMBER(gint32, column, tie), date));
	case TIE_COLUMN_DATE:
		return g_strdup(given_date_format(MEMBER(struct given_date, column, tie), date));
	default:
		g_assert_not_reached();
	}
}

/* An invitation with a note and one without are two channels of one name. */
static GPtrArray *channel_names(guint32 channels)
{
	GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
	const char *last = "";
	guint i;

	for (i = 0; i < CHANNELS; i++) {
		if ((channels & ((guint32)1 << i)) && strcmp(channel_name(i), last) != 0) {
			last = channel_name(i);
			g_ptr_array_add(names, g_strdup(last));
		}
	}
	return names;
}

static GPtrArray *visible_keys(const GPtrArray *keys)
{
	GPtrArray *visible = g_ptr_array_new_with_free_func(g_free);
	guint i;

	for (i = 0; keys && i < keys->len; i++) {
		g_ptr_array_add(visible, text_visible(g_ptr_array_index(keys, i)));
	}
	return visible;
}

GPtrArray *tie_column_list(const struct tie_column *column, const struct tie *tie)
{
	if (column->kind == TIE_COLUMN_CHANNELS) {
		return channel_names(MEMBER(guint32, column, tie));
	}
	g_assert(column->kind == TIE_COLUMN_KEYS);
	return visible_keys(MEMBER(GPtrArray *, column, tie));
}
