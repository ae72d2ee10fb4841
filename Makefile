# overcoffee: build it, try it, check it.
#
#   make               the program, as ./overcoffee; all else goes to build/
#   make demo          a report from the invented archives in sample-data/
#   make check         unit tests, cases and properties; with SAN=1 under sanitizers
#   make bless         rewrite what tests/cases expect; the review is `git diff`
#   make check-browser  the page of the sample data in headless Chromium; not part of check
#   make fuzz          every reader against garbage, SECONDS=60 for each; findings end it badly
#   make bench         seconds and memory for 400 MB of tweets, against unzip; PERCENT=1 for less;
#                      then how many of the met and spoken are found, and how many rightly
#   make lint          layers, headers, cppcheck, clang-tidy, layout, length of files
#   make format        lay out every source as .clang-format says
#   make sample-data   make the invented archives again
#   make install       PREFIX=/usr/local, DESTDIR= before it; make uninstall takes it away again
#   make package       a Debian package, beside this folder
#   make deps          install every package that any of these needs
#   make clean         remove build/ and ./overcoffee
#
# Git and make are enough to begin with: each target installs the packages it lacks (apt-get, with
# sudo when not root). On other systems it prints their names and stops. CI=1 makes warnings errors,
# V=1 shows the compiler's commands. A new .c file needs no line here.

PREFIX ?= /usr/local
CFLAGS ?= -O2 -g

STANDARD = -std=c11 -D_GNU_SOURCE -I.
WARNINGS = -Wall -Wextra -Wpedantic -Wshadow -Wvla -Wstrict-prototypes -Wmissing-prototypes \
	-Wformat=2 $(if $(CI),-Werror)
HARDENING = -D_FORTIFY_SOURCE=2 -fstack-protector-strong -fPIE
SANITIZERS = -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
# Nothing added to NULL is the beginning of an empty GArray.
FUZZER = -fsanitize=fuzzer-no-link -fno-sanitize=pointer-overflow

# One folder for each variant; only the release build leaves its program at the top.
FUZZ = $(filter fuzz,$(MAKECMDGOALS))
BUILD = build/$(if $(FUZZ),fuzz,$(if $(SAN),san,release))
PROGRAM = $(if $(FUZZ)$(SAN),$(BUILD)/overcoffee,overcoffee)
QUIET = $(if $(V),,@)
VARIANT = $(if $(FUZZ),-O1 $(SANITIZERS) $(FUZZER),$(if $(SAN),-O1 $(SANITIZERS),$(HARDENING)))
COMPILE = $(if $(FUZZ),clang,$(CC)) $(STANDARD) $(WARNINGS) $(CFLAGS) $(VARIANT) $(LIBRARY_FLAGS) $(CPPFLAGS)
LINK_WITH = $(if $(FUZZ)$(SAN),,-pie -Wl,-z,relro,-z,now) -Wl,--as-needed $(LDFLAGS) $(LIBRARIES) -lcsv -lm

FOLDERS := $(shell find analyzer importers reports -type d)
HEADERS = $(wildcard *.h $(FOLDERS:=/*.h) sample-data/*.h tests/unit/*.h tests/fuzz/*.h)
SOURCES = $(wildcard *.c $(FOLDERS:=/*.c))
OBJECTS = $(SOURCES:%.c=$(BUILD)/%.o) $(BUILD)/vocabulary.o $(BUILD)/style.o $(BUILD)/wording.o
VOCABULARY = $(wildcard analyzer/told/vocabulary/*.txt)
# Whose words stand in pictures and in summary.json.
WORDING = $(wildcard reports/plots/*.c) reports/kinds.c reports/text.c reports/json/share.c reports/public/summary.c reports/public/public.c \
	analyzer/channel.c analyzer/date.c analyzer/findings.c analyzer/source.c
TEST_SOURCES = $(wildcard tests/unit/test_*.c)
TESTS = $(TEST_SOURCES:%.c=$(BUILD)/%)
GENERATOR = $(wildcard sample-data/*.c)
BENCH_SOURCES = $(wildcard tests/bench/*.c)
FUZZ_SOURCES = $(wildcard tests/fuzz/*.c)
FUZZERS = $(patsubst tests/fuzz/%.c,$(BUILD)/%,$(wildcard tests/fuzz/fuzz_*.c))
EVERY_SOURCE = $(SOURCES) $(TEST_SOURCES) $(FUZZ_SOURCES) $(BENCH_SOURCES) $(GENERATOR)

# What each group of targets needs, as TEST=PACKAGE (of Debian): a pkg-config module, a header, a
# font, else a command.
MODULES = glib-2.0 libarchive jansson igraph libical md4c
NEEDED_FOR_BUILD = gcc=gcc stdio.h=libc6-dev pkg-config=pkg-config glib-2.0.pc=libglib2.0-dev \
	libarchive.pc=libarchive-dev csv.h=libcsv-dev jansson.pc=libjansson-dev \
	igraph.pc=libigraph-dev libical.pc=libical-dev md4c.pc=libmd4c-dev zone1970.tab=tzdata gnuplot=gnuplot-nox DejaVuSans.ttf=fonts-dejavu-core \
	DejaVuSansCondensed.ttf=fonts-dejavu-extra
NEEDED_FOR_CHECK = cmocka.pc=libcmocka-dev zip=zip unzip=unzip jq=jq mandoc=mandoc
NEEDED_FOR_PACKAGE = dh=debhelper dpkg-buildpackage=dpkg-dev
NEEDED_FOR_BROWSER = chromium=chromium jq=jq
NEEDED_FOR_FUZZ = clang=clang fuzzer/FuzzedDataProvider.h=libclang-rt-dev
NEEDED_FOR_LINT = clang-tidy=clang-tidy clang-format=clang-format cppcheck=cppcheck
ELSEWHERE = "dnf: gcc pkgconf glib2-devel libarchive-devel libcsv-devel jansson-devel igraph-devel" \
	"  libical-devel md4c-devel tzdata gnuplot dejavu-sans-fonts libcmocka-devel zip unzip jq chromium" \
	"  clang-tools-extra cppcheck" \
	"pacman: gcc pkgconf glib2 libarchive libcsv jansson igraph libical md4c tzdata gnuplot ttf-dejavu cmocka" \
	"  zip unzip jq chromium clang cppcheck" \
	"brew: pkgconf glib libarchive libcsv jansson igraph libical md4c gnuplot font-dejavu cmocka jq chromium" \
	"  llvm cppcheck"

.PHONY: all deps demo check check-browser bless fuzz bench lint format sample-data install uninstall
.PHONY: package clean need-build need-check need-browser need-fuzz need-lint need-package
.DELETE_ON_ERROR:
.SUFFIXES:
.PRECIOUS: $(BUILD)/%.o

all: $(PROGRAM)

# Read again by make itself once it is made, so pkg-config is asked only after it is installed.
ifneq ($(filter-out clean deps package uninstall need-%,$(or $(MAKECMDGOALS),all)),)
include build/flags.mk
endif
build/flags.mk: Makefile | need-build
	@mkdir -p $(@D)
	@flags=$$(pkg-config --cflags $(MODULES)) && libraries=$$(pkg-config --libs $(MODULES)) && \
	printf '%s\n' "LIBRARY_FLAGS = $$flags" "LIBRARIES = $$libraries" | \
		sed 's/ -I */ -isystem /g' > $@

$(PROGRAM): $(OBJECTS)
	@echo "link $@"
	$(QUIET)$(COMPILE) -o $@ $(OBJECTS) $(LINK_WITH)

$(BUILD)/%.o: %.c Makefile build/flags.mk
	@mkdir -p $(@D) && echo "compile $<"
	$(QUIET)$(COMPILE) -MMD -MP -c -o $@ $<

# The words that tell of meetings stand in text files and are built in: a line, a C string.
build/vocabulary.c: $(VOCABULARY) Makefile
	@mkdir -p $(@D)
	@{ echo '#include "analyzer/told/vocabulary.h"'; \
	echo 'const char *const vocabulary_lines[] = {'; \
	for file in $(VOCABULARY); do echo "\"[language $$(basename $$file .txt)]\","; \
	sed 's/[\"?]/\\&/g; s/.*/"&",/' $$file; done; echo '0};'; } > $@

build/style.c: reports/html/style.css Makefile
	@mkdir -p $(@D)
	@{ echo '#include "reports/html/html.h"'; echo 'const char *const html_style_lines[] = {'; \
	sed 's/[\"?]/\\&/g; s/	/\\t/g; s/.*/"&",/' $<; echo '0};'; } > $@

# What is our own wording there and no friend's name is read off the sources: their literals.
build/wording.c: $(WORDING) Makefile
	@mkdir -p $(@D)
	@{ echo '#include "reports/public/wording.h"'; echo 'const char *const wording_lines[] = {'; \
	cat $(WORDING) | grep -v '^#include' | grep -o '"\([^"\\]\|\\.\)*"' | sort -u | \
		sed 's/$$/,/'; echo '0};'; } > $@

$(BUILD)/vocabulary.o $(BUILD)/style.o $(BUILD)/wording.o: $(BUILD)/%.o: build/%.c
	$(QUIET)$(COMPILE) -c -o $@ $<

$(BUILD)/tests/unit/%: tests/unit/%.c $(filter-out $(BUILD)/main.o,$(OBJECTS)) | need-check
	@mkdir -p $(@D) && echo "compile $<"
	$(QUIET)$(COMPILE) -MMD -MP -MF $@.d -MT $@ -o $@ $(filter %.c %.o,$^) -lcmocka $(LINK_WITH)

$(BUILD)/generate: $(GENERATOR:%.c=$(BUILD)/%.o)
	@echo "link $@"
	$(QUIET)$(COMPILE) -o $@ $^ $(LINK_WITH)

$(BUILD)/fuzz_%: $(BUILD)/tests/fuzz/fuzz_%.o $(BUILD)/tests/fuzz/feed.o $(OBJECTS) | need-fuzz
	@echo "link $@"
	$(QUIET)$(COMPILE) -fsanitize=fuzzer -o $@ $(filter-out $(BUILD)/main.o,$^) $(LINK_WITH)

$(BUILD)/bench-generate: $(patsubst %.c,$(BUILD)/%.o,tests/bench/generate.c \
		$(filter-out sample-data/generate.c,$(GENERATOR)))
$(BUILD)/bench-measure: $(BUILD)/tests/bench/measure.o
$(BUILD)/bench-analyses: $(BUILD)/tests/bench/analyses.o $(filter-out $(BUILD)/main.o,$(OBJECTS))
$(BUILD)/bench-%:
	@echo "link $@"
	$(QUIET)$(COMPILE) -o $@ $^ $(LINK_WITH)

-include $(EVERY_SOURCE:%.c=$(BUILD)/%.d)

demo: $(PROGRAM)
	./$(PROGRAM) report --journal sample-data/met.csv --people sample-data/people.csv \
		$(wildcard sample-data/*.zip sample-data/*.ics)

check: $(PROGRAM) $(TESTS) $(BUILD)/generate | need-check
	@PROGRAM=$(PROGRAM) GENERATE=$(BUILD)/generate tests/run $(TESTS)

check-browser: $(PROGRAM) | need-browser
	@PROGRAM=$(PROGRAM) tests/check-browser

fuzz: $(FUZZERS) | need-check
	@tests/fuzz/run $(or $(SECONDS),60) $(FUZZERS)

bench: $(PROGRAM) $(BUILD)/bench-generate $(BUILD)/bench-measure $(BUILD)/bench-analyses | need-check
	@PROGRAM=./$(PROGRAM) GENERATE=$(BUILD)/bench-generate MEASURE=$(BUILD)/bench-measure \
		ANALYSES=$(BUILD)/bench-analyses PERCENT=$(PERCENT) tests/bench/bench

bless: $(PROGRAM) | need-check
	BLESS=1 PROGRAM=$(PROGRAM) tests/run-cases

sample-data: $(BUILD)/generate
	$(BUILD)/generate --output sample-data

lint: $(EVERY_SOURCE:%.c=build/lint/%.tidy) | need-lint
	tests/check-layers
	@for header in $(HEADERS); do echo "#include \"$$header\"" | \
		$(CC) $(STANDARD) $(WARNINGS) $(LIBRARY_FLAGS) -fsyntax-only -x c - || exit 1; done
	clang-format --dry-run -Werror $(EVERY_SOURCE) $(HEADERS)
	cppcheck --quiet --std=c11 --library=gtk -D'G_GNUC_PRINTF(a,b)=' --inline-suppr -I. \
		--enable=warning,performance,portability --suppress=varFuncNullUB \
		--error-exitcode=1 $(SOURCES) $(GENERATOR)
	! wc -l $(EVERY_SOURCE) | grep -v total | awk '$$1 > 600 { print $$2 ": over 600 lines" }' | grep .

# clang-tidy invents warnings when it is given several files a call.
build/lint/%.tidy: %.c $(HEADERS) .clang-tidy build/flags.mk | need-lint
	@mkdir -p $(@D) && echo "clang-tidy $<"
	$(QUIET)clang-tidy --quiet $< -- $(STANDARD) $(LIBRARY_FLAGS) 2> $@.log || \
		{ cat $@.log; exit 1; }
	@touch $@

format: | need-lint
	clang-format -i $(EVERY_SOURCE) $(HEADERS)

# What goes where below PREFIX, as FOLDER:FILE. The vocabularies are there to be read by who writes
# another, the sample data for a first try.
SHARED = $(patsubst %,share/overcoffee/vocabulary:%,$(VOCABULARY)) \
	$(patsubst %,share/overcoffee/sample-data:%,$(filter-out %/truth.csv,$(wildcard \
	sample-data/*.zip sample-data/*.ics sample-data/*.csv)))
INSTALLED = $(patsubst %,share/man/man1:%,$(wildcard *.1)) $(patsubst %,share/man/man5:%,$(wildcard *.5)) \
	share/doc/overcoffee:README.md share/doc/overcoffee:CHANGELOG.md share/doc/overcoffee:contrib/config \
	lib/systemd/user:contrib/overcoffee.service lib/systemd/user:contrib/overcoffee.timer $(SHARED)
INTO = $(DESTDIR)$(PREFIX)

install: $(PROGRAM)
	install -D -m 755 $(PROGRAM) $(INTO)/bin/overcoffee
	install -D -m 644 contrib/overcoffee.bash $(INTO)/share/bash-completion/completions/overcoffee
	@for each in $(INSTALLED); do \
		install -D -m 644 -t $(INTO)/$${each%%:*} $${each#*:} || exit 1; done
	@sed -i 's|/usr/local/|$(PREFIX)/|g' $(INTO)/share/man/man5/*.5

uninstall:
	rm -f $(INTO)/bin/overcoffee $(INTO)/share/bash-completion/completions/overcoffee
	@for each in $(INSTALLED); do file=$${each##*[:/]}; rm -f "$(INTO)/$${each%%:*}/$$file"; done
	rm -rf $(INTO)/share/overcoffee $(INTO)/share/doc/overcoffee

package: | need-package
	dpkg-buildpackage -us -uc -b

clean:
	rm -rf build overcoffee

# One after the other, as only one apt-get can run at a time.
deps: need-lint
need-lint: need-check
need-check: need-build
need-browser: need-build
need-fuzz: need-build
need-package: need-check
need-build: NEEDED = $(NEEDED_FOR_BUILD)
need-check: NEEDED = $(NEEDED_FOR_CHECK)
need-browser: NEEDED = $(NEEDED_FOR_BROWSER)
need-fuzz: NEEDED = $(NEEDED_FOR_FUZZ)
need-lint: NEEDED = $(NEEDED_FOR_LINT)
need-package: NEEDED = $(NEEDED_FOR_PACKAGE)
need-build need-check need-browser need-fuzz need-lint need-package:
	@missing=; for need in $(NEEDED); do what=$${need%=*}; \
	case $$what in \
	fuzzer/*) find /usr/lib/llvm* /usr/lib/clang /usr/local/lib/clang -path "*/$$what" | grep . ;; \
	*.pc) pkg-config --exists $${what%.pc} ;; \
	*.h) echo "#include <$$what>" | $(CC) -E - ;; \
	*.tab) find /usr/share/zoneinfo -name $$what | grep . ;; \
	*.ttf) find /usr/share/fonts /usr/local/share/fonts ~/Library/Fonts -name $$what | grep . ;; \
	*) command -v $$what ;; \
	esac > /dev/null 2>&1 || missing="$$missing $${need#*=}"; done; \
	[ -n "$$missing" ] || exit 0; \
	if command -v apt-get > /dev/null; then \
		echo "installing$$missing"; \
		[ "$$(id -u)" = 0 ] || sudo=sudo; \
		$$sudo apt-get update -q && $$sudo env DEBIAN_FRONTEND=noninteractive \
			apt-get install -q -y --no-install-recommends $$missing && exit 0; \
	else \
		echo "missing, by the names of Debian:$$missing"; printf '%s\n' $(ELSEWHERE); \
	fi; exit 1
