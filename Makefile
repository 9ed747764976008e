# Every target sets up what it needs: system libraries through apt where that is possible, and .venv with the locked packages.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
OUT ?= screenshots
# The files of tests lie in memory where there is room: waiting for the disk is a third of their time. What measures a disk runs alone, on it.
IN_MEMORY := $(shell df -Pk /dev/shm 2>/dev/null | awk 'NR == 2 && $$4 > 4000000 { print "TMPDIR=/dev/shm" }')

.PHONY: demo check test lint bench soak screenshots translate manual package package-windows-test setup clean

demo: setup
	$(BIN)/smconfig-gui --demo

check: lint test

lint: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/mypy --platform win32 smconfig_gui
	$(BIN)/lint-imports

test: setup
	$(IN_MEMORY) $(BIN)/pytest -n 2 --dist worksteal -m "not alone" --cov --cov-report=
	$(BIN)/pytest -m alone
	$(BIN)/coverage report --include='smconfig_gui/model/*,smconfig_gui/dlms/*' --fail-under=95 --format=total
	$(BIN)/coverage report --include='smconfig_gui/views/*' --fail-under=85 --format=total

bench: setup
	$(BIN)/python -m tests.benchmarks

soak: setup
	$(BIN)/pytest --soak

screenshots: setup
	$(BIN)/smconfig-gui --screenshots "$(OUT)"
	$(BIN)/smconfig-gui --screenshots "$(OUT)/nl" --language nl

translate: setup
	$(BIN)/python packaging/translate.py

manual: setup
	$(BIN)/python packaging/manual.py $(or $(MANUAL),dist)

package: setup translate
	$(BIN)/python packaging/build.py $(if $(QUICK),--quick)

package-windows-test: setup
	$(BIN)/python packaging/windows_wheels.py
	$(BIN)/python packaging/windows_installer.py test

setup: $(VENV)/.ready

$(VENV)/.ready: pyproject.toml constraints.txt packaging/set_up.sh
	PYTHON=$(PYTHON) packaging/set_up.sh $(VENV)
	touch $@

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .coverage screenshots
