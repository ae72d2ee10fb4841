/*
 * overcoffee: which of my digital ties have I never taken offline?
 *
 * The whole story: exports are imported into a network, the network is settled and analysed, the
 * findings are reported.
 */
#include <locale.h>
#include <stdio.h>

#include "analyzer/biography.h"
#include "analyzer/compare.h"
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
		/* One line is enough for cron, and what could not be read has been said. */
		if (!options->quiet || diag_total(diag, SEVERITY_ERROR) == 0)
			complain("no tie in these exports, so no report was written");
		return EXIT_NOT_WRITTEN;
	}
	if (!reports_write(findings, &options->report, diag, &folder, &trouble))
		complain(trouble);
	if (folder && !options->quiet)
		report_closing(stdout, findings, folder);
	if (trouble)
		return EXIT_NOT_WRITTEN;
	if (options->report.is_public && !options->quiet)
		report_closing_public(stdout, folder);
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

	/* Everybody at a company is nobody to look for. */
	if (options->exports->len > 0 && !g_str_has_prefix(options->name, "company:")) {
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

static enum exit_status tell(const struct network *network, const struct findings *findings,
			     const struct options *options, struct diag *diag)
{
	switch (options->command) {
	case COMMAND_REPORT:
		return write_report(findings, options, diag);
	case COMMAND_WHO:
		return tell_who(network, findings, options, diag);
	case COMMAND_MET:
		return write_down(network, options, diag);
	default:
		report_sources(stdout, findings);
		return status_of(diag, options);
	}
}

/* What each command but compare and config does with its exports. */
static enum exit_status analyse(const struct options *options, struct diag *diag)
{
	g_autofree char *advice = NULL;
	struct network network;
	struct findings findings;
	enum identity_outcome outcome;
	enum exit_status status = EXIT_NOT_WRITTEN;

	network_init(&network);
	identity_declare(&network, &options->identity);
	import_exports(&network, options->exports, &options->import, diag);
	outcome = identity_resolve(&network, &options->identity, diag, &advice);
	diag_finish(diag);
	if (outcome == IDENTITY_SETTLED || options->command == COMMAND_SOURCES) {
		analyze(&findings, &network, &options->analysis);
		status = tell(&network, &findings, options, diag);
		findings_release(&findings);
	} else {
		complain(advice);
	}
	network_release(&network);
	return status;
}

/* One export or both in a network of their own, with what the user says of people. False when two
 * people's accounts are in it; who the owner is need not be known to compare lists. */
static bool read_network(struct network *network, const struct options *options, const char *one,
			 const char *other, struct diag *diag)
{
	g_autoptr(GPtrArray) paths = g_ptr_array_copy(options->exports, NULL, NULL);
	g_autofree char *advice = NULL;
	enum identity_outcome outcome;

	g_ptr_array_set_free_func(paths, NULL);
	g_ptr_array_add(paths, (gpointer)one);
	if (other)
		g_ptr_array_add(paths, (gpointer)other);
	network_init(network);
	identity_declare(network, &options->identity);
	import_exports(network, paths, &options->import, diag);
	outcome = identity_resolve(network, &options->identity, diag, &advice);
	if (outcome == IDENTITY_TWO_OWNERS)
		complain(advice);
	return outcome != IDENTITY_TWO_OWNERS;
}

static enum exit_status compare(const struct options *options, struct diag *diag)
{
	const char *older = options->old_export, *newer = options->new_export;
	struct network networks[2], both;
	struct comparison comparison;
	struct diag silent; /* of what has been told already */
	enum exit_status status = EXIT_NOT_WRITTEN;
	bool are_one_persons;

	diag_init(&silent, NULL);
	are_one_persons = read_network(&networks[0], options, older, NULL, diag);
	are_one_persons &= read_network(&networks[1], options, newer, NULL, diag);
	are_one_persons = read_network(&both, options, older, newer, &silent) && are_one_persons;
	diag_finish(diag);
	compare_networks(&comparison, &networks[0], &networks[1], &both);
	if (are_one_persons && comparison_is_possible(&comparison)) {
		report_comparison(stdout, &comparison, older, newer);
		status = status_of(diag, options);
	} else if (are_one_persons) {
		fprintf(stderr,
			"overcoffee: error: %s holds no list of connections or mutual follows that "
			"%s "
			"holds too\n",
			older, newer);
	}
	comparison_release(&comparison);
	network_release(&both);
	network_release(&networks[1]);
	network_release(&networks[0]);
	diag_release(&silent);
	return status;
}

static enum exit_status run(const struct options *options)
{
	enum exit_status status;
	struct diag diag;

	if (options->command == COMMAND_CONFIG) {
		config_print(stdout, &options->config);
		return EXIT_DONE;
	}
	diag_init(&diag, stderr);
	diag.quiet = options->quiet;
	diag.verbose = options->verbose;
	status = options->command == COMMAND_COMPARE ? compare(options, &diag)
						     : analyse(options, &diag);
	diag_release(&diag);
	return status;
}

int main(int argc, char **argv)
{
	static const enum exit_status statuses[] = {
		[OPTIONS_DONE] = EXIT_DONE,
		[OPTIONS_WRONG] = EXIT_USAGE,
	};
	struct options options;
	enum options_outcome outcome;
	enum exit_status status;

	setlocale(LC_CTYPE, "C.UTF-8");
	outcome = options_parse(&options, argc, argv);
	status = outcome == OPTIONS_GO_ON ? run(&options) : statuses[outcome];
	options_release(&options);
	if (fflush(stdout) != 0 || ferror(stdout)) {
		complain("standard output could not be written");
		status = EXIT_NOT_WRITTEN;
	}
	return (int)status;
}
