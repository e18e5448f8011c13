# From a fresh clone to a website, PDFs and checked code. `make` alone tells what there is.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
MAKEFLAGS += --no-builtin-rules --no-print-directory

BIN := .venv/bin
PYTEST_WORKERS ?= 2

.PHONY: help
help: ## Show this list
	@echo "Zweiklang: bilingual strategies as a website and PDFs"
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' Makefile

.PHONY: site
site: .venv/.site ## Set up, then make website and PDFs from content/ in dist/
	@echo "==> Making website and PDFs from content/"
	@$(BIN)/zweiklang build
	@echo "==> Done. Open dist/index.html, or run \`make serve\` for a preview that follows your edits"

.PHONY: serve
serve: .venv/.site ## Set up, then preview both languages; rebuilt when a file changes
	@$(BIN)/zweiklang serve

.PHONY: test
test: .venv/.test node_modules/.set-up ## Set up, then run every check: style, types, imports, tests
	@$(MAKE) --keep-going style types imports tests || { \
	  echo "==> Some checks failed: see the lines marked *** and what stands above them" >&2; exit 1; }

.PHONY: style
style: .venv/.test ## Check code style and format
	@echo "==> Style (ruff)"
	@$(BIN)/ruff check --quiet generator tests
	@$(BIN)/ruff format --check --quiet generator tests

.PHONY: types
types: .venv/.test ## Check types
	@echo "==> Types (mypy)"
	@$(BIN)/mypy

.PHONY: imports
imports: .venv/.test ## Check that imports run one way
	@echo "==> Import contracts (import-linter)"
	@PYTHONPATH=. $(BIN)/lint-imports --no-cache | grep -E 'KEPT|BROKEN|->|Contracts:'

.PHONY: tests
tests: .venv/.test node_modules/.set-up ## Run the tests, with browser and PDF checks
	@echo "==> Tests (pytest; source texts: $${ZWEIKLANG_SOURCES:-none, set ZWEIKLANG_SOURCES to their folder})"
	@$(BIN)/pytest --quiet --numprocesses $(PYTEST_WORKERS) --dist loadfile

.PHONY: format
format: .venv/.test ## Format the code and mend what can be mended by machine
	@$(BIN)/ruff check --fix --quiet generator tests || true
	@$(BIN)/ruff format generator tests

.PHONY: requirements
requirements: ## Make requirements/*.txt anew from pyproject.toml and requirements/*.in
	@tools/lock-requirements.sh $(UPGRADE)

.PHONY: clean
clean: ## Remove what builds and checks made
	rm -rf dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find generator tests -name __pycache__ -type d -prune -exec rm -rf {} +

.PHONY: distclean
distclean: clean ## Remove what set-up made, too
	rm -rf .venv node_modules

# Set-up runs again only when what it installs has changed; what the system must offer is looked at each time.

.venv/.site: requirements/site.txt pyproject.toml tools/setup-python.sh | system-site
	@tools/setup-python.sh requirements/site.txt
	@touch $@

.venv/.test: requirements/test.txt pyproject.toml tools/setup-python.sh | system-test
	@tools/setup-python.sh requirements/test.txt
	@touch $@

node_modules/.set-up: package-lock.json package.json | system-test
	@echo "==> Installing the checkers for accessibility and HTML into node_modules"
	@npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

.PHONY: system-site system-test
system-site system-test: system-%:
	@tools/setup-system.sh $*
