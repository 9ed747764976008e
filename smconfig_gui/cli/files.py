"""Files that a command writes, and in which form."""

import argparse
import sys
from pathlib import Path
from typing import Any, Literal

from smconfig_gui.cli.output import UsageError

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
    """Refuse to write over a file without that word; raises UsageError. Called before any work is done."""
    if options.file != "-" and not options.overwrite and Path(options.file).exists():
        raise UsageError(f"{options.file} is there already; name another file, or give --overwrite")


def write_out(name: str, data: bytes) -> None:
    """Write a file that only the user can read, or standard output for -; raises UsageError."""
    from smconfig_gui.store.paths import atomic_write

    if name == "-":
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    if Path(name).is_dir():
        raise UsageError(f"{name} is a folder; name a file in it")
    atomic_write(Path(name), data, keep=False)
