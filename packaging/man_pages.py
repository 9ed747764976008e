"""Writes the manual pages from what the programs themselves say about their arguments."""

import gzip
import os
import re
import subprocess
import sys
from pathlib import Path

PAGES = {
    "smconfig-gui": ("smconfig_gui.__main__", "configure Dutch smart meters from a window"),
    "smconfig": ("smconfig_gui.cli", "configure Dutch smart meters from the command line"),
}
EXIT_CODES = """.SH EXIT STATUS
.TP
.B 0
done, or nothing to do
.TP
.B 1
not done, and nothing is unknown
.TP
.B 2
wrong arguments, nothing was sent
.TP
.B 3
a write was sent and it is unknown what became of it: read the meter
"""
FILES = """.SH FILES
.TP
.I ~/.local/share/smconfig
meters, history and counters; keys are in the keyring or in a key file
"""


def help_of(module: str, *arguments: str) -> str:
    """Return what a program prints about its arguments."""
    command = [sys.executable, "-c", f"import sys; from {module} import main; sys.exit(main())", *arguments, "--help"]
    environment = {**os.environ, "COLUMNS": "90", "LC_ALL": "C.UTF-8", "NO_COLOR": "1"}
    return subprocess.run(command, check=True, capture_output=True, text=True, env=environment).stdout


def escaped(text: str) -> str:
    """Return text that roff shows as it is."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^([.'])", r"\\&\1", text, flags=re.MULTILINE)


def page(name: str, version: str, date: str) -> str:
    """Return the manual page of a program."""
    module, purpose = PAGES[name]
    options = help_of(module)
    commands = re.findall(r"^    (\w+)", options, flags=re.MULTILINE) if "COMMAND" in options else []
    parts = [
        f'.TH {name.upper()} 1 "{date}" "smconfig {version}" "User Commands"',
        f".SH NAME\n{name} \\- {purpose}",
        f".SH SYNOPSIS\n.B {name}\n{'COMMAND ' if commands else ''}[options]",
        ".SH DESCRIPTION\nReads and changes the settings of Dutch smart electricity meters, DSMR 2.2 to SMR 5.5, "
        "over DLMS/COSEM.\n"
        "Every write is shown before it is sent and read back afterwards.",
        f".SH OPTIONS\n.nf\n{escaped(_without_usage(options))}\n.fi",
    ]
    parts += [f".SH COMMAND {escaped(each)}\n.nf\n{escaped(help_of(module, each))}\n.fi" for each in commands]
    return "\n".join([*parts, EXIT_CODES if commands else "", FILES])


def _without_usage(text: str) -> str:
    return text.split("\n\n", 1)[-1].strip()


def write_pages(folder: Path, version: str, date: str) -> None:
    """Write all pages, compressed as Debian asks, into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in PAGES:
        data = gzip.compress(page(name, version, date).encode(), 9, mtime=0)
        (folder / f"{name}.1.gz").write_bytes(data)
