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

/* An invitation with a note and one without are two channels of one name. */
static void append_channels(GString *out, guint32 channels, const char *between)
{
	const char *last = "";

	for (guint i = 0; i < CHANNELS; i++) {
		if ((channels & ((guint32)1 << i)) == 0 || strcmp(channel_name(i), last) == 0) {
			continue;
		}
		g_string_append(out, *last ? between : "");
		last = channel_name(i);
		g_string_append(out, last);
	}
}

static void append_key(GString *out, const char *key)
{
	g_autofree char *visible = text_visible(key);

	g_string_append(out, visible);
}

static void append_keys(GString *out, const GPtrArray *keys, const char *between)
{
	for (guint i = 0; keys && i < keys->len; i++) {
		g_string_append(out, i > 0 ? between : "");
		append_key(out, g_ptr_array_index(keys, i));
	}
}

static void append_name(GString *out, const char *name)
{
	g_autofree char *clean = name_clean(name);

	g_string_append(out, clean);
}

void tie_column_append(GString *out, const struct tie_column *column, const struct tie *tie,
		       const char *between)
{
	char buffer[TEXT_SIZE];
	int decimals;

	if (tie_column_is_figure(column, &decimals)) {
		g_string_append(out, text_figure(tie_column_figure(column, tie), decimals, buffer));
		return;
	}
	switch (column->kind) {
	case TIE_COLUMN_NAME:
		append_name(out, MEMBER(char *, column, tie));
		break;
	case TIE_COLUMN_KEY:
		append_key(out, MEMBER(char *, column, tie));
		break;
	case TIE_COLUMN_STATE:
		g_string_append(out, state_name(MEMBER(enum state, column, tie)));
		break;
	case TIE_COLUMN_RUNG:
		g_string_append(out, rung_name(MEMBER(enum rung, column, tie)));
		break;
	case TIE_COLUMN_DAY:
		g_string_append(out, day_format(MEMBER(gint32, column, tie), buffer));
		break;
	case TIE_COLUMN_DATE:
		g_string_append(out,
				given_date_format(MEMBER(struct given_date, column, tie), buffer));
		break;
	case TIE_COLUMN_CHANNELS:
		append_channels(out, MEMBER(guint32, column, tie), between);
		break;
	case TIE_COLUMN_KEYS:
		append_keys(out, MEMBER(GPtrArray *, column, tie), between);
		break;
	default:
		g_assert_not_reached();
	}
}
