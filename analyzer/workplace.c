/*
 * What people write in place of a company, in the languages of the archives. The words stand here
 * as name_fold() leaves them.
 */
#include "analyzer/workplace.h"

#include <string.h>

#include "analyzer/name.h"

static const char *const no_company[] = {
	"autonomo",	 "confidential",    "freelance",     "freelancer",
	"freiberuflich", "in-between jobs", "independant",   "independent",
	"independente",	 "looking",	    "n/a",	     "none",
	"open to work",	 "retired",	    "selbstandig",   "selbststandig",
	"self",		 "self employed",   "self-employed", "stealth",
	"stealth mode",	 "stealth startup", "student",	     "unemployed",
	"various",
};

char *workplace_fold(const char *company)
{
	char *folded = name_fold(company);

	for (gsize i = 0; i < G_N_ELEMENTS(no_company); i++) {
		if (strcmp(no_company[i], folded) == 0)
			*folded = '\0';
	}
	return folded;
}
