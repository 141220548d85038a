# Meridian: `make help` lists what there is to do here.
SHELL := /bin/bash
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

# The newest supported Python that really runs: a version manager may leave a name that starts nothing.
ifndef PYTHON
PYTHON := $(shell for name in python3.13 python3.12 python3.11; do \
	"$$name" -c '' >/dev/null 2>&1 && { echo "$$name"; break; }; done)
endif

STATE_DIR ?= .local/
export STATE_DIR
ifdef PORT
export PORT
endif
export UV_PYTHON_DOWNLOADS := never

IN_VENV := .venv/bin/python
PYTEST := $(IN_VENV) -m pytest
SOURCES := app.py chalicelib infra tests benchmarks evaluation
# The tests whose branches count with COVER=1, which makes them half as long again; the others run the same code.
COVERED := tests/unit tests/contract tests/adapters tests/functional tests/channels tests/evaluation

.PHONY: help setup run demo events feeds test check format lock bench eval soak package clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 18

setup: ## make .venv, .venv-local and vendor/ (instant when nothing changed)
	@[[ -n "$(PYTHON)" ]] || { echo "Meridian needs Python 3.11, 3.12 or 3.13; name one with PYTHON=" >&2; exit 1; }
	@"$(PYTHON)" infra/environments.py .venv=requirements-dev.txt .venv-local=requirements-local.txt
	@$(IN_VENV) -m infra.assets

run: setup ## build, start the local cloud, deploy and serve (PORT, STATE_DIR)
	@exec $(IN_VENV) -m infra.local run

demo: setup ## play a customer's story over HTTP against a running desk, or its own
	@exec $(IN_VENV) -m infra.local demo

events: setup ## print the events of a running desk as they happen
	@exec $(IN_VENV) -m infra.local events

feeds: setup ## show reviews and posts arriving at a running desk, from vendors that stand in
	@exec $(IN_VENV) -m infra.local feeds

test: setup ## every test of behaviour, the packaged stack from outside last (COVER=1 counts branches; see check)
	$(PYTEST) -n 2 --dist loadgroup $(if $(COVER),--cov --cov-report=) $(COVERED)
	@$(if $(COVER),$(IN_VENV) -m infra.branch_coverage 90)
	$(PYTEST) -n 2 --dist loadgroup $(COVERED:%=--ignore %) --ignore tests/architecture --ignore tests/e2e tests
	$(PYTEST) -n 2 --dist loadfile tests/e2e

soak: ## make test with the long runs of the fault and schedule tests
	@MERIDIAN_SOAK=1 COVER=1 $(MAKE) test

check: setup ## format, lint, types, architecture, dependencies, documents, texts
	$(IN_VENV) -m ruff format --check .
	$(IN_VENV) -m ruff check .
	$(IN_VENV) -m mypy $(wildcard $(SOURCES))
	.venv/bin/lint-imports
	.venv/bin/deptry .
	$(PYTEST) -q tests/architecture
	$(IN_VENV) -m infra.documents --check
	$(IN_VENV) -m infra.calendars --check
	$(IN_VENV) -m infra.markets --check
	$(IN_VENV) -m infra.returns --check
	$(IN_VENV) -m infra.locales check

format: setup ## let ruff format the code and mend what it can
	$(IN_VENV) -m ruff format .
	$(IN_VENV) -m ruff check --fix .

bench: setup ## measure the budgets of docs/performance.md
	@$(IN_VENV) -m benchmarks

eval: setup ## score every judgement on the data that MERIDIAN_DATA names, one JSON line per file
	@$(IN_VENV) -m evaluation

package: setup ## build the package and template for AWS (needs Python 3.12 or newer)
	@$(IN_VENV) -m infra.build package

lock: setup ## resolve the requirements*.in files anew
	@for name in requirements requirements-dev requirements-local; do \
		.venv/bin/uv pip compile --quiet --universal --python-version 3.11 --python $(IN_VENV) \
			$$([[ $$name != requirements-dev ]] || echo --constraint requirements.txt) --generate-hashes --no-header --no-annotate $$name.in --output-file $$name.txt || exit 1; done
	@.venv/bin/uv pip compile --quiet --no-deps --python $(IN_VENV) \
		--generate-hashes --no-header --no-annotate requirements-assets.in --output-file requirements-assets.txt

clean: ## remove environments, builds and caches; the state in STATE_DIR stays
	rm -rf .venv .venv-local build vendor/swagger_ui vendor/lid.176.ftz vendor/words.table
	rm -rf .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis .coverage coverage.json
