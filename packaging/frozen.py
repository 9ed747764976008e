"""What is done to the frozen folder: bare windows for measuring are set apart, PySide's own modules are compiled."""

import os
import py_compile
import shutil
from pathlib import Path

BARE = "bare-window"


def finish(folder: Path) -> None:
    """Make the folder that PyInstaller left ready; `bare` and `quick` beside it are for start_ratio.py."""
    _set_apart(folder, folder.parent / "bare")
    _compile_support(folder / "_internal")
    _set_apart(folder, folder.parent / "quick")
    for program in folder.glob(f"{BARE}*"):
        program.unlink()


def _set_apart(folder: Path, place: Path) -> None:
    """Make a folder of the bare window alone, which shares its files where the disk can do that."""
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(folder / "_internal", place / "_internal", symlinks=True, copy_function=_link)
    for program in folder.glob(f"{BARE}*"):
        shutil.copy2(program, place)


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _compile_support(internal: Path) -> None:
    """Put shiboken's Python modules where it looks for them first, compiled.

    They lie as source in a library and are compiled at every start, which takes an eighth of a bare start.
    `files.dir` is shiboken's own name for the place (its switch SBK_EMBED makes it, with sources).
    """
    import PySide6.QtCore  # noqa: F401 - makes the next module importable
    from shibokensupport import feature

    archive = feature.__loader__.zfile
    place = internal / "shiboken6" / "files.dir"
    for name in archive.namelist():
        if not name.startswith("shibokensupport/") or not name.endswith(".py"):
            continue
        source = place / name
        source.parent.mkdir(parents=True, exist_ok=True)
        source.write_bytes(archive.read(name))
        unchecked = py_compile.PycInvalidationMode.UNCHECKED_HASH
        py_compile.compile(str(source), f"{source}c", name, doraise=True, optimize=1, invalidation_mode=unchecked)
        source.unlink()
