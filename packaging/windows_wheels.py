"""Asks the package index whether every package of the lock has a wheel for Windows; skips where it is out of reach."""

import re
import subprocess
import sys
import tempfile

import licences

PYTHONS = ("3.11", "3.12", "3.13", "3.14")
LIMIT_S = 300
NOT_THERE = re.compile(r"No matching distribution|Could not find a version")


def wanted() -> list[str]:
    """Return what is frozen on Windows, as the lock has it."""
    versions = licences.locked()
    only_linux = {"jeepney", "secretstorage"}
    return [f"{name}=={versions[name]}" for name in licences.shipped() if name not in only_linux]


def ask(python: str, names: list[str]) -> str:
    """Return what pip says of a dry run for Windows; the empty text when all is there."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "install", "--dry-run", "--no-deps", "--ignore-installed", "--quiet"]
        command += ["--only-binary=:all:", "--platform", "win_amd64", "--python-version", python, "--target", folder]
        command += ["--disable-pip-version-check", "--retries", "1", "--timeout", "20", *names]
        ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=LIMIT_S)
    return "" if ended.returncode == 0 else ended.stderr.strip() or "pip failed"


def main() -> int:
    """Say for each Python what is missing."""
    names = wanted()
    for python in PYTHONS:
        on_this = [name for name in names if python == "3.11" or not name.startswith(("importlib-metadata", "zipp"))]
        try:
            said = ask(python, on_this)
        except subprocess.TimeoutExpired:
            print(f"skipped: the package index did not answer within {LIMIT_S} s")
            return 0
        if said and not NOT_THERE.search(said):
            print(f"skipped: the package index cannot be asked: {said.splitlines()[-1]}")
            return 0
        if said:
            print(f"not ok: Python {python} on Windows: {said}", file=sys.stderr)
            return 1
        print(f"ok {len(on_this)} packages of the lock have a wheel for Windows and Python {python}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
