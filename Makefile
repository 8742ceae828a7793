# Readout. `make run` and `make test` need nothing but Python 3.11 or newer.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready
BI := .venv-bi
DAGSTER := .venv-dagster
# The locks decide what is installed, by hash; private settings of pip on this machine must not.
PIP := $(BIN)/python -m pip --isolated --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help setup run test test-bi test-dagster lint format score bench lock docs clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(READY) ## Create .venv from the locks (every other command does it by itself)

$(READY): pyproject.toml requirements.lock bootstrap.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Readout needs Python 3.11 or newer; say which with: make PYTHON=/path/to/python3.11 ..." >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "Setting up .venv"
	@$(PIP) install --quiet --require-hashes --no-deps --requirement bootstrap.lock
	@$(BIN)/uv pip sync --quiet --compile-bytecode --python $(BIN)/python --require-hashes requirements.lock bootstrap.lock
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@touch $@

run: $(READY) ## Load seeds/documents into warehouse.duckdb and show what is in it
	@$(BIN)/readout run
	@$(BIN)/readout status

test: lint ## Check style, types and imports, then run every test
	$(BIN)/pytest -n 2 --dist worksteal --ignore tests/bi --ignore tests/orchestrate

$(BI)/ready: $(READY) sql/superset/requirements.lock
	@echo "Setting up Apache Superset in $(BI)"
	@$(BIN)/uv venv --quiet --allow-existing --python $(BIN)/python $(BI)
	@$(BIN)/uv pip sync --quiet --python $(BI)/bin/python --require-hashes sql/superset/requirements.lock
	@touch $@

test-bi: $(BI)/ready ## Import the dashboards into a real Superset, on both engines, and look at them in Chromium
	@command -v chromium >/dev/null && command -v chromedriver >/dev/null \
	  || { echo "Chromium is missing; on Debian: apt-get install chromium chromium-driver" >&2; exit 1; }
	READOUT_SUPERSET=$(BI) $(BIN)/pytest tests/bi

$(DAGSTER)/ready: $(READY) etl/orchestrate/requirements.lock
	@echo "Setting up Dagster in $(DAGSTER)"
	@$(BIN)/uv venv --quiet --allow-existing --python $(BIN)/python $(DAGSTER)
	@$(BIN)/uv pip sync --quiet --python $(DAGSTER)/bin/python --require-hashes etl/orchestrate/requirements.lock bootstrap.lock
	@$(BIN)/uv pip install --quiet --python $(DAGSTER)/bin/python --no-deps --no-build-isolation --editable .
	@touch $@

test-dagster: $(DAGSTER)/ready ## Run the warehouse under a real Dagster
	$(DAGSTER)/bin/pytest tests/orchestrate --show-capture=no --disable-warnings

lint: $(READY) ## Check style, types and the direction of imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(READY) ## Rewrite the code in the project's style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

score: $(READY) ## Measure the reading against the gold files, on both engines and among strangers
	@$(BIN)/python -m tests.scoring

bench: $(READY) ## Measure the speed of reading, loading and running again
	@$(BIN)/python -m tests.benchmarks

lock: $(READY) ## Choose new versions within the bounds of pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --upgrade --no-annotate --no-header \
	  --extra dev pyproject.toml --output-file requirements.lock
	echo uv | $(BIN)/uv pip compile --quiet --universal --generate-hashes --upgrade --no-annotate --no-header \
	  --python-version 3.11 - --output-file bootstrap.lock
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --upgrade --no-annotate --no-header \
	  --constraint requirements.lock --extra dev --extra dagster pyproject.toml --output-file etl/orchestrate/requirements.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --upgrade --no-annotate --no-header \
	  sql/superset/requirements.in --output-file sql/superset/requirements.lock

docs: $(READY) ## Write the generated parts of the documentation anew
	@$(BIN)/python -m etl.warehouse.dictionary
	@$(BIN)/python -m tests.docs.exports
	@$(BIN)/python -m tests.docs.readme

clean: ## Remove everything that can be made again, except warehouses
	rm -rf .venv $(BI) $(DAGSTER) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
