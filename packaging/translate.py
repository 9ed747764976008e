"""Brings resources/i18n up to date: collects the texts of the sources, keeps what is translated, compiles.

`python packaging/translate.py` changes the .ts and .qm files; with `--check` it changes nothing, fails when it would.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = ("nl",)


def tool(name: str) -> str:
    """Return the path of one of Qt's tools, which stand beside Python."""
    return str(Path(sys.executable).with_name(name))


def sources() -> list[str]:
    """Return the modules with texts, in an order that stays."""
    return sorted(str(path.relative_to(ROOT)) for path in (ROOT / "smconfig_gui").rglob("*.py"))


def collect(target: Path) -> None:
    """Write all texts of the sources into a .ts file; translations in it stay, texts that are gone go."""
    command = [tool("pyside6-lupdate"), "-no-obsolete", "-locations", "none", "-silent", *sources(), "-ts", str(target)]
    subprocess.run(command, check=True, cwd=ROOT)


def compile_texts(source: Path, target: Path) -> None:
    """Compile a .ts file; what is not finished stays out."""
    command = [tool("pyside6-lrelease"), "-silent", "-nounfinished", str(source), "-qm", str(target)]
    subprocess.run(command, check=True, cwd=ROOT)


def stale(language: str) -> list[str]:
    """Return the files of a language that are not what the sources make of them."""
    ts, qm = FOLDER / f"smconfig_{language}.ts", FOLDER / f"smconfig_{language}.qm"
    with tempfile.TemporaryDirectory() as place:
        fresh_ts, fresh_qm = Path(place) / ts.name, Path(place) / qm.name
        fresh_ts.write_bytes(ts.read_bytes())
        collect(fresh_ts)
        compile_texts(fresh_ts, fresh_qm)
        pairs = ((ts, fresh_ts), (qm, fresh_qm))
        return [old.name for old, new in pairs if not old.is_file() or old.read_bytes() != new.read_bytes()]


def main() -> int:
    """Update or check every language."""
    if "--check" in sys.argv[1:]:
        names = [name for language in LANGUAGES for name in stale(language)]
        if names:
            print(f"run make translate: {', '.join(names)} are behind the sources", file=sys.stderr)
        return 1 if names else 0
    for language in LANGUAGES:
        ts = FOLDER / f"smconfig_{language}.ts"
        collect(ts)
        compile_texts(ts, ts.with_suffix(".qm"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
