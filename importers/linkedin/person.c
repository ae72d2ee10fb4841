/*
 * The person of a row. With a profile URL that is a record of the network; without one it is a
 * name, kept as a mention until everybody is known, because names are not unique: up to 134 people
 * of one export share theirs with another.
 */
#include "importers/linkedin/linkedin.h"

#include <string.h>

#include "analyzer/told/hits.h"
#include "analyzer/name.h"

char *linkedin_full_name(const char *first, const char *last)
{
	return g_strstrip(g_strconcat(first, " ", last, NULL));
}

const char *linkedin_either(const struct sheet *sheet, const char *column, const char *older)
{
	const char *cell = sheet_field(sheet, column);

	return *cell != '\0' ? cell : sheet_field(sheet, older);
}

bool linkedin_is_gone(const char *name)
{
	return *name == '\0' || g_ascii_strcasecmp(name, "LinkedIn Member") == 0;
}

bool linkedin_is_owner_name(const struct import *import, const char *name)
{
	const struct linkedin *state = import->state;
	g_autofree char *folded = NULL;

	if (state->owner_name == NULL)
		return false;
	folded = name_fold(name);
	return strcmp(folded, state->owner_name) == 0;
}

gint64 linkedin_when(struct sheet *sheet, enum date_form form, const char *column)
{
	const char *text = sheet_field(sheet, column);
	gint64 when = date_parse(form, text);

	if (when == WHEN_NONE && *text != '\0')
		sheet_report(sheet, DIAG_DATE_UNREADABLE, "%s", column);
	return when;
}

static bool is_new(struct import *import, const struct linkedin_row *row, const char *key,
		   bool key_is_name)
{
	g_autofree char *what = g_strconcat(channel_name(row->channel),
					    row->is_received ? " received" : " given", NULL);
	g_autofree char *name = linkedin_is_gone(row->name) ? g_strdup(key) : name_fold(row->name);

	return linkedin_is_new(import, &(struct linkedin_trace){
					       .what = what,
					       .conversation = "",
					       .who_here = key,
					       .who_anywhere = name,
					       .when = row->when,
					       .words = row->what,
					       .is_by_name = key_is_name,
				       });
}

static void add_interaction(struct import *import, const struct linkedin_row *row, const char *key,
			    struct interaction interaction)
{
	struct person *other = NULL;

	if (key != NULL) {
		other = network_person(import->network, ORIGIN_LINKEDIN, key);
		if (!linkedin_is_gone(row->name))
			network_name(import->network, other, row->name, import->source->made);
	}
	interaction.from = row->is_received ? other : import->source->account;
	interaction.to = row->is_received ? import->source->account : other;
	if (other != NULL)
		network_add(import->network, interaction);
	else
		network_mention(import->network, (struct mention){
							 .kind = MENTION_PERSON,
							 .origin = ORIGIN_LINKEDIN,
							 .text = (char *)row->name,
							 .interaction = interaction,
						 });
}

/* Notes and recommendations may tell of a meeting. */
static void note_words(const struct import *import, const struct sheet *sheet,
		       const struct linkedin_row *row)
{
	const struct person *account = import->source->account;
	bool is_note = row->channel == CHANNEL_LINKEDIN_INVITATION_NOTE;
	g_autofree char *words = NULL;

	if (!is_note && row->channel != CHANNEL_LINKEDIN_RECOMMENDATION)
		return;
	words = linkedin_without_entities(row->what);
	hits_note(import->network->hits,
		  &(struct said){
			  .when = row->when,
			  .place = sheet_place(sheet),
			  .medium = is_note ? TOLD_IN_CHAT : TOLD_ABOUT_THEM,
			  .people = 1,
			  .is_request = is_note,
			  .name = is_note	     ? NULL
				  : row->is_received ? account->name
						     : row->name,
		  },
		  words);
}

void linkedin_add_row(struct import *import, struct sheet *sheet, const struct linkedin_row *row)
{
	g_autofree char *key = key_linkedin(row->url);
	g_autofree char *name_key = key_name(row->name);

	if (key == NULL && (name_key == NULL || linkedin_is_gone(row->name))) {
		sheet_count(sheet, ROW_GONE, row->when);
		return;
	}
	if (!is_new(import, row, key != NULL ? key : name_key, key == NULL)) {
		sheet_count(sheet, ROW_TWICE, row->when);
		return;
	}
	add_interaction(import, row, key,
			(struct interaction){
				.when = row->when,
				.place = sheet_place(sheet),
				.channel = row->channel,
			});
	note_words(import, sheet, row);
	sheet_count(sheet, ROW_KEPT, row->when);
}
