# Each target does its own set-up: `make demo` and `make test` work on a fresh machine.
PYTHON ?= python3.11
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed

.PHONY: demo test chromium lint format docs bench-speed bench-quality train clean help

help:            ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(STAMP)   ## install, then score the two seed articles, offline
	$(BIN)/evaluator score seeds/moscow_times.txt seeds/back_translation.txt

test: $(STAMP) chromium   ## all tests, with coverage
	$(BIN)/python -m pytest --cov --cov-report=term

# The HTML report is tried in a real browser. Anywhere but in CI, installing it is the user's choice.
chromium:
	@if [ "$$CI" = true ] && ! command -v chromium >/dev/null; then \
	  { apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium; } >/dev/null 2>&1 \
	  || echo "evaluator: no chromium here; the browser tests will be skipped" >&2; fi

lint: $(STAMP)   ## ruff, mypy, import-linter
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(STAMP) ## let ruff put everything in order
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: $(STAMP)   ## write the pages of the checks, docs/rules
	$(BIN)/python docs/generate.py

bench-speed: $(STAMP)   ## time against bert-score and sacrebleu, in one run
	$(BIN)/pip install --quiet --constraint constraints.txt --editable '.[dev,bench]'
	$(BIN)/python -m benchmarks.speed

bench-quality: $(STAMP) ## quality against human judgement: all tables, in half an hour
	$(BIN)/python -m benchmarks.quality

train: $(STAMP)  ## train the doubts anew: evaluator/data/doubt.npz, in two hours
	$(BIN)/python -m benchmarks.training

clean:           ## remove the environment and all caches inside the checkout
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .coverage .coverage.* htmlcov

$(STAMP): pyproject.toml constraints.txt
	@$(PYTHON) -m venv $(VENV) || { echo "evaluator: $(PYTHON) cannot make a virtual environment; on Debian: apt-get install python3.11-venv" >&2; exit 2; }
	$(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@
