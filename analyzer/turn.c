/*
 * Turns: the first eight bytes of a SHA-256, which spreads evenly whatever keys look like.
 */
#include "analyzer/turn.h"

#include <string.h>

#include "analyzer/date.h"

guint64 turn_of(const char *purpose, const char *key, gint32 month)
{
	g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);
	guint8 digest[32];
	gsize length = sizeof digest;
	guint64 turn;
	char text[12];

	g_checksum_update(checksum, (const guchar *)purpose, -1);
	g_checksum_update(checksum, (const guchar *)key, -1);
	g_checksum_update(checksum, (const guchar *)"\n", 1);
	g_checksum_update(checksum, (const guchar *)month_format(month, text), -1);
	g_checksum_get_digest(checksum, digest, &length);
	memcpy(&turn, digest, sizeof turn);
	return GUINT64_FROM_BE(turn);
}
