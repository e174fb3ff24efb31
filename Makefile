# Every target makes and uses .venv; nothing else on the machine is touched. VENV and PYTHON choose others.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: demo test check build bench torture clean

demo: $(READY) ## a CSMS, a station and a story, in this terminal
	@$(BIN)/specharge build --check
	@$(BIN)/specharge demo

test: $(READY) ## every test; says how many requirements the run verified
	@$(BIN)/python -m pytest -q -n 2

check: $(READY) ## style, types, and generated files that are current
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/specharge build --check

build: $(READY) ## write generated/ and diagrams/ anew from specs/
	@$(BIN)/specharge build

bench: $(READY) ## measure against other libraries; writes build/bench.json
	@$(BIN)/python tests/bench/run.py

torture: $(READY) ## power cuts, bad networks, fuzz, soak, clocks, for half an hour; writes build/torture.json
	@$(BIN)/python tests/torture/run.py

# What is installed follows pyproject.toml; the sources are used where they are.
$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "specharge needs Python 3.11 or newer, and $(PYTHON) is %d.%d: make PYTHON=python3.11 …" % sys.version_info[:2])'
	@echo "installing into $(VENV) …"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install -qq --editable '.[dev]'
	@touch $@

clean: ## remove .venv, build/ and caches
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find codegen engine generated machines tests -name __pycache__ -type d -prune -exec rm -rf {} +
