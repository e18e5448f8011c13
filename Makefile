# From a fresh clone to a website, PDFs and checked code. `make` alone tells what there is.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
MAKEFLAGS += --no-builtin-rules --no-print-directory

.NOTPARALLEL:

BIN := .venv/bin
# An environment knows where it lies: in a folder that was moved or copied, it is made anew.
HERE := $(firstword $(shell pwd | cksum))
SITE := .venv/.site-$(HERE)
TEST := .venv/.test-$(HERE)
NODE := node_modules/.set-up
PEERS := build/peers/.set-up-$(HERE)
PYTEST_WORKERS ?= 2

.PHONY: help
help: ## Show this list
	@echo "Zweiklang: bilingual strategies as a website and PDFs"
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' Makefile

.PHONY: site
site: $(SITE) ## Set up, then make website and PDFs from content/ in dist/
	@echo "==> Making website and PDFs from content/"
	@$(BIN)/zweiklang build
	@echo "==> Done. Open dist/index.html, or run \`make serve\` for a preview that follows your edits"

.PHONY: serve
serve: $(SITE) ## Set up, then preview both languages; rebuilt when a file changes
	@$(BIN)/zweiklang serve

.PHONY: test
test: $(TEST) $(NODE) ## Set up, then run every check: style, types, imports, tests
	@$(MAKE) --keep-going style types imports tests || { \
	  echo "==> Some checks failed: see the lines marked *** and what stands above them" >&2; exit 1; }
	@echo "==> All checks passed"

.PHONY: style
style: $(TEST) ## Check code style and format
	@echo "==> Style (ruff)"
	@$(BIN)/ruff check --quiet benchmarks generator tests
	@$(BIN)/ruff format --check benchmarks generator tests

.PHONY: types
types: $(TEST) ## Check types
	@echo "==> Types (mypy)"
	@$(BIN)/mypy

.PHONY: imports
imports: $(TEST) ## Check that imports run one way
	@echo "==> Import contracts (import-linter)"
	@told=$$(PYTHONPATH=. $(BIN)/lint-imports --no-cache) || { echo "$$told"; exit 1; }

.PHONY: tests
tests: $(TEST) $(NODE) ## Run the tests, with browser and PDF checks
	@echo "==> Tests (pytest; source texts: $${ZWEIKLANG_SOURCES:-none, set ZWEIKLANG_SOURCES to their folder})"
	@$(BIN)/pytest --quiet --numprocesses $(PYTEST_WORKERS) --dist loadfile --tb=short

.PHONY: bench
bench: $(TEST) $(PEERS) ## Measure how well and how fast documents are imported and compared, beside other tools (an hour)
	@echo "==> What comes back whole from documents with known truth"
	@$(BIN)/python -m benchmarks.round_trip
	@echo "==> Pages a second and peak memory"
	@$(BIN)/python -m benchmarks.throughput
	@echo "==> Every stage against size"
	@$(BIN)/python -m benchmarks.stages
	@echo "==> Mistakes that a translation was given on purpose"
	@$(BIN)/python -m benchmarks.parity
	@echo "==> Processor time of a check against size"
	@$(BIN)/python -m benchmarks.checking
	@echo "==> Tag suggestions against tags that a person gave, and references against those that were read"
	@if [[ -n $${ZWEIKLANG_SOURCES:-} ]]; then $(BIN)/python -m benchmarks.tagging; $(BIN)/python -m benchmarks.references; \
	    echo "==> What readers look for, and whether it is among the first five found"; $(BIN)/python -m benchmarks.search; \
	  else echo "Not measured: set ZWEIKLANG_SOURCES to the folder of the source texts"; fi

.PHONY: format
format: $(TEST) ## Format the code and mend what can be mended by machine
	@$(BIN)/ruff check --fix --quiet benchmarks generator tests || true
	@$(BIN)/ruff format benchmarks generator tests

.PHONY: requirements
requirements: ## Make requirements/*.txt anew from pyproject.toml and requirements/*.in
	@tools/lock-requirements.sh $(UPGRADE)

.PHONY: clean
clean: ## Remove what builds and checks made
	rm -rf dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find benchmarks generator tests -name __pycache__ -type d -prune -exec rm -rf {} +

.PHONY: distclean
distclean: clean ## Remove what set-up made, too
	rm -rf .venv node_modules

# Set-up runs again only when what it installs has changed; what the system must offer is looked at each time.

$(SITE): requirements/site.txt pyproject.toml tools/setup-python.sh | system-site
	@tools/setup-python.sh requirements/site.txt
	@touch $@

$(TEST): requirements/test.txt pyproject.toml tools/setup-python.sh | system-test
	@tools/setup-python.sh requirements/test.txt
	@touch $@

$(NODE): package-lock.json package.json | system-test
	@echo "==> Installing the checkers for accessibility and HTML into node_modules"
	@npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

# The tools that are measured share nothing with the project.
$(PEERS): requirements/bench.txt | system-test
	@echo "==> Installing the tools to measure beside into build/peers"
	@rm -rf build/peers
	@"$$(tools/find-python.sh)" -m venv build/peers
	@build/peers/bin/python -m pip install --quiet --quiet --disable-pip-version-check --no-input \
	  --require-hashes --requirement requirements/bench.txt
	@touch $@

.PHONY: system-site system-test
system-site system-test: system-%:
	@tools/setup-system.sh $*
