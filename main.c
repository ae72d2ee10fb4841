/*
 * overcoffee: which of my digital ties have I never taken offline?
 *
 * The whole story: exports are imported into a network, the network is settled and analysed, the
 * findings are reported.
 */
#include <locale.h>
#include <stdio.h>

#include "analyzer/biography.h"
#include "analyzer/diag.h"
#include "analyzer/findings.h"
#include "analyzer/identity/identity.h"
#include "analyzer/network.h"
#include "importers/import.h"
#include "options.h"
#include "reports/report.h"

static void complain(const char *trouble)
{
	fprintf(stderr, "overcoffee: error: %s\n", trouble);
}

static void complain_of_nobody(const struct network *network, const char *name)
{
	g_autofree char *closest = biography_closest(network, name);

	fprintf(stderr, "overcoffee: error: nobody is called %s%s%s\n", name,
		*closest ? "; closest: " : "", closest);
}

static enum exit_status status_of(const struct diag *diag, const struct options *options)
{
	if (diag_total(diag, SEVERITY_ERROR) > 0)
		return EXIT_NOT_ALL_READ;
	if (options->strict && diag_total(diag, SEVERITY_SKIPPED) > 0)
		return EXIT_ROWS_SKIPPED;
	return EXIT_DONE;
}

static enum exit_status write_report(const struct findings *findings, const struct options *options,
				     struct diag *diag)
{
	g_autofree char *folder = NULL;
	g_autofree char *trouble = NULL;

	if (findings->totals.ties == 0) {
		complain("no tie in these exports, so no report was written");
		return EXIT_NOT_WRITTEN;
	}
	if (!reports_write(findings, &options->report, diag, &folder, &trouble)) {
		complain(trouble);
		return EXIT_NOT_WRITTEN;
	}
	if (!options->quiet)
		report_closing(stdout, findings, folder);
	return status_of(diag, options);
}

static enum exit_status tell_who(const struct network *network, const struct findings *findings,
				 const struct options *options, const struct diag *diag)
{
	g_autoptr(GPtrArray) people = biography_candidates(network, options->name);
	struct biography biography;

	if (people->len == 0) {
		complain_of_nobody(network, options->name);
		return EXIT_NOT_WRITTEN;
	}
	if (people->len > 1) {
		report_several(stdout, options->name, people);
		return EXIT_NOT_WRITTEN;
	}
	biography_init(&biography, network, findings, g_ptr_array_index(people, 0));
	report_who(stdout, &biography, findings);
	biography_release(&biography);
	return status_of(diag, options);
}

/* With exports the name must be somebody's, and one person's alone. */
static enum exit_status write_down(const struct network *network, const struct options *options,
				   const struct diag *diag)
{
	g_autofree char *trouble = NULL;
	struct journal_line line = options->line;

	if (options->exports->len > 0) {
		g_autoptr(GPtrArray) people = biography_candidates(network, options->name);

		if (people->len > 1) {
			report_several(stderr, options->name, people);
			return EXIT_NOT_WRITTEN;
		}
		if (people->len == 0) {
			complain_of_nobody(network, options->name);
			return EXIT_NOT_WRITTEN;
		}
		line.name = biography_unmistakable(network, g_ptr_array_index(people, 0));
	}
	switch (journal_append(options->journal, &line, &trouble)) {
	case JOURNAL_NOT_WRITTEN:
		complain(trouble);
		return EXIT_NOT_WRITTEN;
	case JOURNAL_THERE_ALREADY:
		printf("%s says so already.\n", options->journal);
		break;
	case JOURNAL_ADDED:
		printf("Written to %s: %s, %s%s%s.\n", options->journal, line.name, line.how,
		       *line.date ? ", " : "", line.date);
	}
	return status_of(diag, options);
}

static enum exit_status run(const struct options *options, struct network *network,
			    struct diag *diag)
{
	g_autofree char *advice = NULL;
	struct findings findings;
	enum identity_outcome outcome;
	enum exit_status status = EXIT_DONE;

	identity_declare(network, &options->identity);
	import_exports(network, options->exports, &options->import, diag);
	outcome = identity_resolve(network, &options->identity, diag, &advice);
	diag_finish(diag);
	if (outcome != IDENTITY_SETTLED && options->command != COMMAND_SOURCES) {
		complain(advice);
		return EXIT_NOT_WRITTEN;
	}
	analyze(&findings, network, &options->analysis);
	switch (options->command) {
	case COMMAND_REPORT:
		status = write_report(&findings, options, diag);
		break;
	case COMMAND_WHO:
		status = tell_who(network, &findings, options, diag);
		break;
	case COMMAND_MET:
		status = write_down(network, options, diag);
		break;
	case COMMAND_SOURCES:
		report_sources(stdout, &findings);
		status = status_of(diag, options);
	}
	findings_release(&findings);
	return status;
}

int main(int argc, char **argv)
{
	struct options options;
	struct network network;
	struct diag diag;
	enum options_outcome outcome;
	enum exit_status status = EXIT_DONE;

	setlocale(LC_CTYPE, "C.UTF-8");
	outcome = options_parse(&options, argc, argv);
	if (outcome == OPTIONS_GO_ON) {
		diag_init(&diag, stderr);
		diag.quiet = options.quiet;
		diag.verbose = options.verbose;
		network_init(&network);
		status = run(&options, &network, &diag);
		network_release(&network);
		diag_release(&diag);
	} else if (outcome == OPTIONS_WRONG) {
		status = EXIT_USAGE;
	}
	options_release(&options);
	if (fflush(stdout) != 0 || ferror(stdout)) {
		complain("standard output could not be written");
		status = EXIT_NOT_WRITTEN;
	}
	return (int)status;
}
