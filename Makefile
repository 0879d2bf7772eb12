# Everything runs in .venv, which the first call makes from requirements.lock. `make help` lists the targets.

PYTHON ?= python3
PY := .venv/bin/python
READY := .venv/.ready
SPEC := -c spec/groq.sdk.yml -o generated/groq
SOURCES := generator runtime tests
BASE := main
DIFF :=
RELEASE :=
MUTANTS :=

.DEFAULT_GOAL := help
.PHONY: help generate check changes diff release test goldens config-reference mutants fuzz faults corpus demo bench bench-generation prove peers suites ecosystem lint format types lock clean

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 26

generate: $(READY) ## write generated/groq from spec/
	$(PY) -m sdkwright generate $(SPEC)

check: $(READY) ## fail if generated/groq is not what generate would write
	$(PY) -m sdkwright check $(SPEC)

diff: $(READY) ## tell what changes for callers since BASE: make diff BASE=main
	$(PY) -m sdkwright diff $(BASE):generated/groq generated/groq -c spec/groq.sdk.yml $(DIFF)

release: $(READY) ## set the version of generated/groq, write its changelog, commit, tag and build: make release RELEASE=--dry-run
	$(PY) -m sdkwright release $(SPEC) $(RELEASE)

# The tests start the generator and the generated package hundreds of times, whose modules are compiled once here.
test coverage: export PYTHONDONTWRITEBYTECODE :=

test: $(READY) ## run all tests
	$(PY) -m pytest -n 2 --dist worksteal

coverage: $(READY) ## run all tests and print branch coverage of generator and runtime
	$(PY) -m pytest -n 2 --dist worksteal --cov --cov-report=term --cov-report=html:.cache/coverage

goldens: $(READY) ## rewrite tests/golden/*/expected
	$(PY) -m tests.golden.update

changes: $(READY) ## rewrite docs/changes.md from the list of checks
	$(PY) -m sdkwright.review.catalog > docs/changes.md

config-reference: $(READY) ## rewrite docs/config.md from the config's models
	$(PY) -m sdkwright.config.reference > docs/config.md

mutants: $(READY) ## run the generator on thousands of spoilt documents and configs
	$(PY) -m tests.mutants $(MUTANTS)

fuzz: $(READY) ## try what must hold for any input, for FUZZ seconds (600)
	$(PY) -m tests.fuzz $(FUZZ)

faults: $(READY) ## try servers that misbehave on generated/groq
	PYTHONPATH=generated/groq/src:. $(PY) -m tests.faults

corpus: $(READY) ## generate packages from many APIs' documents, without configs, and put them to work
	$(PY) -m tests.corpus $(CORPUS)

demo: $(READY) ## stream a chat, sync and async, from a mock of the API
	PYTHONPATH=generated/groq/src $(PY) -m tests.tools.demo

bench: $(READY) ## measure the generated package beside the published one, and streams of answers beside plain ones
	$(PY) -m tests.bench
	$(PY) -m tests.bench.answers

bench-generation: $(READY) ## measure the generator: cold, unchanged, one line changed
	$(PY) -m tests.bench.generation

prove: $(READY) ## prove that generated/groq replaces the published package: names, types, its tests, requests
	$(PY) -m sdkwright prove groq==1.7.0 generated/groq -c spec/groq.sdk.yml --reasons tests/peers/groq_differences.yaml

peers: $(READY) ## compare generated packages with the published ones, name by name and type by type
	$(PY) -m tests.peers.parity
	$(PY) -m tests.peers.pairs

suites: $(READY) ## run the published packages' own tests on generated packages
	$(PY) -m tests.peers.suites

ecosystem: $(READY) ## run libraries written for the published package on ours
	$(PY) -m tests.ecosystem

lint: $(READY) ## ruff and black
	$(PY) -m ruff check $(SOURCES)
	$(PY) -m black --check --quiet $(SOURCES) generated

format: $(READY) ## put sources into the form that lint wants
	$(PY) -m ruff check --fix --quiet $(SOURCES)
	$(PY) -m black --quiet $(SOURCES)

types: $(READY) ## pyright and mypy, strict, on the generator, the runtime and the generated package
	$(PY) -m pyright
	$(PY) -m mypy
	$(PY) -m tests.tools.check_package generated/groq

lock: ## pin the newest versions in requirements.lock, for all Pythons at once
	$(PYTHON) -m venv .cache/uv
	.cache/uv/bin/python -m pip install --quiet --disable-pip-version-check uv
	.cache/uv/bin/uv pip compile --quiet --upgrade --universal --python-version 3.10 --group dev --no-annotate \
		--custom-compile-command "make lock" pyproject.toml -o requirements.lock

clean: ## remove .venv and every cache
	rm -rf .venv .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis dist build

$(READY): requirements.lock pyproject.toml
	test -x $(PY) || $(PYTHON) -m venv .venv
	$(PY) -m pip install --quiet --disable-pip-version-check -r requirements.lock
	$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@
