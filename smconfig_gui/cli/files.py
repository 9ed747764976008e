"""Files that a command writes, and in which form."""

import argparse
from pathlib import Path
from typing import Any, Literal

from smconfig_gui.cli.output import UsageError, print_bytes

Format = Literal["json", "csv"]


def add_format(parser: Any) -> None:
    """Add in which form a file is."""
    parser.add_argument("--format", choices=("json", "csv"), help="default: by the name of the file, else json")


def form_of(options: argparse.Namespace) -> Format:
    """Return the form of the file that these options name."""
    if options.format is not None:
        return "csv" if options.format == "csv" else "json"
    return "csv" if options.file.lower().endswith(".csv") else "json"


def add_overwrite(parser: Any) -> None:
    """Add the word that lets a file be replaced."""
    parser.add_argument("--overwrite", action="store_true", help="write over a file that is there")


def check_free(options: argparse.Namespace) -> None:
    """Refuse a folder, and a file that is there without that word; raises UsageError. Called before any work."""
    if options.file == "-":
        return
    path = Path(options.file)
    try:
        if path.is_dir():
            raise UsageError(f"{path} is a folder; name a file in it")
        if path.is_file() and not options.overwrite:
            raise UsageError(f"{path} is there already; name another file, or give --overwrite")
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}") from error


def write_out(name: str, data: bytes) -> None:
    """Write a file that only the user can read, or standard output for -; a pipe or a device takes it as it comes.

    Raises OutputLostError or StorageError.
    """
    from smconfig_gui.store.errors import storage_error
    from smconfig_gui.store.paths import atomic_write

    path = Path(name)
    if name == "-":
        print_bytes(data)
    elif path.exists() and not path.is_file():
        try:
            path.write_bytes(data)
        except OSError as error:
            raise storage_error(path, error) from error
    else:
        atomic_write(path, data, keep=False)
