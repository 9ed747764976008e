"""Finds the files of resources/ in a checkout, in an installed package and in a frozen program."""

import sys
from functools import cache
from pathlib import Path

_FOLDER = "resources"


def resource_path(*parts: str) -> Path:
    """Return the path of a file or folder below resources/; raises FileNotFoundError when it is not there."""
    root = _root(getattr(sys, "_MEIPASS", None))  # set by PyInstaller's start-up code
    path = root.joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(f"The program's own file {'/'.join(parts)} is missing in {root}: install it again.")
    return path


def resource_text(*parts: str) -> str:
    """Return the UTF-8 text of a file below resources/; raises FileNotFoundError when it is not there."""
    return resource_path(*parts).read_text(encoding="utf-8")


def resource_names(folder: str, suffix: str) -> tuple[str, ...]:
    """Return the sorted names of the files in a folder of resources/ that end in the suffix, as in `.json`."""
    return tuple(sorted(path.name for path in resource_path(folder).iterdir() if path.name.endswith(suffix)))


@cache
def _root(frozen: str | None) -> Path:
    """Return resources/: in the frozen program, inside the installed package, or beside the package in a checkout."""
    package = Path(__file__).resolve().parent
    places = [Path(frozen) / _FOLDER] if frozen is not None else []
    places += [package / _FOLDER, package.parent / _FOLDER]
    for place in places:
        if place.is_dir():
            return place
    raise FileNotFoundError(f"The program's own files are missing ({places[-1]}): install it again.")
