# The one way to set up and test: `make test` needs Python 3.11 or later and nothing else.

PYTHON ?= python3
BIN := .venv/bin
CHROMIUM := $(shell command -v chromium || command -v chromium-browser || command -v google-chrome)
WITHOUT_BROWSER := $(if $(CHROMIUM),,-m 'not browser')

.PHONY: env test demo bench clean

env: .venv/installed

.venv/installed: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[test]'
	touch $@

test: env
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/oxlint gazetteer tests
	$(BIN)/pytest --numprocesses=auto --dist=worksteal $(WITHOUT_BROWSER)
ifeq ($(CHROMIUM),)
	@echo "No Chromium was found, so these browser tests were left out:"
	@$(BIN)/pytest --collect-only -q -m browser || true
endif

demo: env
	$(BIN)/python tools/demo.py

bench: env
	$(BIN)/pytest tests/bench -o python_files="bench_*.py" -o addopts=--import-mode=importlib -q -s

clean:
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
