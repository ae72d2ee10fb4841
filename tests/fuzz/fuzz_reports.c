/*
 * The writers of the report, on a network of hostile words: each line of the input is somebody's
 * name, company, key, conversation and excerpt.
 */
#include "tests/fuzz/feed.h"

#include <string.h>

#include "analyzer/name.h"

static void add_person(struct scene *scene, const struct part *part, const char *words, guint line)
{
	struct network *network = &scene->network;
	g_autofree char *clean = name_clean(words);
	g_autofree char *key = key_name(words);
	struct place place = {part->id, line};
	gint32 day = day_from_civil(2020, 1, 1) + (gint32)(line * 37 % 2500);
	struct person *person;

	if (key == NULL)
		return;
	person = network_person(network, ORIGIN_LINKEDIN, key);
	network_name(network, person, clean, day);
	network_job(network, person, clean, words, day);
	for (int channel = 0; channel < CHANNELS; channel += 1 + (int)line % 3)
		network_add(network, (struct interaction){
					     .from = line % 2 ? person : part->source->account,
					     .to = line % 2 ? part->source->account : person,
					     .when = when_of_day(day),
					     .place = place,
					     .thread = network_thread(network, words),
					     .channel = (guint8)channel,
				     });
	network_evidence(network, (struct evidence){
					  .person = person,
					  .date = given_date_of_day(day),
					  .kind = line % 2 ? EVIDENCE_IN_PERSON : EVIDENCE_VOICE,
					  .grade = (guint8)(line % GRADES),
					  .from = SOURCE_JOURNAL,
					  .place = place,
					  .excerpt = clean,
				  });
	diag_report(&scene->diag, DIAG_ROW_NO_NAME, part, line, "%s", words);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	g_autofree char *raw = g_strndup((const char *)bytes, size);
	g_autofree char *text = g_utf8_make_valid(raw, -1); /* as the readers hand it on */
	g_auto(GStrv) lines = g_strsplit(text, "\n", 64);
	struct scene scene;
	struct source *source;
	struct part *part;

	scene_set(&scene);
	scene.is_published = true;
	source = network_source(&scene.network, lines[0] != NULL ? lines[0] : "", SOURCE_LINKEDIN);
	part = network_part(&scene.network, source, "Connections.csv");
	for (guint i = 0; lines[i] != NULL; i++)
		add_person(&scene, part, lines[i], i + 1);
	scene_finish(&scene);
	return 0;
}
