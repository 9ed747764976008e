"""Lists what is shipped beside our own code, with versions and licences; refuses what does not go with GPL-2.0-only.

`python packaging/licences.py` writes resources/app/parts.json from the lock and from what the packages say of
themselves.
"""

import importlib.metadata
import json
import re
import sys
from pathlib import Path
from typing import Any

from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "resources" / "app" / "parts.json"

COMPATIBLE = {
    "0BSD", "BSD-2-Clause", "BSD-3-Clause", "GPL-2.0-only", "GPL-2.0-or-later", "ISC", "MIT", "MIT-0", "PSF-2.0",
    "Unicode-3.0", "Zlib", "blessing", "GPL-2.0-or-later WITH Bootloader-exception",
}  # fmt: skip
EXCEPTIONS = {
    "OpenSSL": "Apache-2.0; comes inside cryptography and Python, and nothing else does its work",
    "importlib-metadata": "Apache-2.0; keyring asks for it on Python 3.11",
}
SAID_OTHERWISE = {  # packages whose metadata is no SPDX expression, looked up in their own licence files
    "gurux-dlms": "GPL-2.0-only",
    "jaraco-classes": "MIT",
    "backports-tarfile": "MIT",
    "pyserial": "BSD-3-Clause",
    "pyside6-essentials": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
    "shiboken6": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
    "python-dateutil": "Apache-2.0 OR BSD-3-Clause",
    "pywin32-ctypes": "BSD-3-Clause",  # Windows only
    "six": "MIT",
}
BESIDE = (
    ("Python", "", "PSF-2.0"),
    ("Qt", "", "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only"),
    ("ICU", "", "Unicode-3.0"),
    ("OpenSSL", "", "Apache-2.0"),
    ("SQLite", "", "blessing"),
    ("libffi", "", "MIT"),
    ("PyInstaller bootloader", "", "GPL-2.0-or-later WITH Bootloader-exception"),
)


def locked() -> dict[str, str]:
    """Return the version of every package of the lock."""
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    found = (re.match(r"([\w.-]+)(?:\[[\w,-]+\])?==([^ ;\\]+)", line) for line in lines)
    return {canonicalize_name(each[1]): each[2] for each in found if each}


def shipped() -> list[str]:
    """Return the names of all packages that this program needs at run time, on Linux or on Windows."""
    names: set[str] = set()
    todo = ["smconfig-gui"]
    while todo:
        name = todo.pop()
        for wanted in _requirements(name):
            if wanted not in names:
                names.add(wanted)
                todo.append(wanted)
    return sorted(names)


def _requirements(name: str) -> list[str]:
    try:
        lines = importlib.metadata.requires(name) or []
    except importlib.metadata.PackageNotFoundError:
        return []  # for the other system; the lock has its version
    found = []
    for line in lines:
        wanted = Requirement(line)
        if wanted.marker is None or any(wanted.marker.evaluate(each) for each in _systems()):
            found.append(canonicalize_name(wanted.name))
    return found


def _systems() -> list[dict[str, Any]]:
    here: dict[str, Any] = {
        **default_environment(),
        "extra": "",
        "python_version": "3.11",
        "python_full_version": "3.11.9",
    }
    return [
        here | {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
        here | {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
    ]


def licence(name: str) -> str:
    """Return the licence of a package as an SPDX expression; raises ValueError when it cannot be told."""
    if name in SAID_OTHERWISE:
        return SAID_OTHERWISE[name]
    said = importlib.metadata.metadata(name).get("License-Expression")
    if not said:
        raise ValueError(f"{name} does not say its licence as an SPDX expression: look it up")
    return str(said)


def used_under(expression: str) -> str | None:
    """Return the choice of an expression that goes with GPL-2.0-only; None when there is none."""
    return next((each for each in expression.split(" OR ") if each in COMPATIBLE), None)


def part(name: str, version: str, expression: str) -> dict[str, str]:
    """Return what is said of one part; raises ValueError when it may not be shipped."""
    chosen = used_under(expression)
    if chosen is None and name not in EXCEPTIONS:
        raise ValueError(f"{name}: {expression} does not go with GPL-2.0-only and is no listed exception")
    entry = {"name": name, "version": version, "licence": expression}
    if chosen is None:
        entry["exception"] = EXCEPTIONS[name]
    elif chosen != expression:
        entry["used_under"] = chosen
    return entry


def parts() -> list[dict[str, str]]:
    """Return everything that is shipped beside our own code, by name."""
    versions = locked()
    found = [part(name, versions[name], licence(name)) for name in shipped()]
    found += [part(*each) for each in BESIDE]
    icons = (ROOT / "resources" / "icons" / "gauge.svg").read_text(encoding="utf-8")
    version = re.search(r"lucide-static v([\d.]+)", icons)
    found.append(part("Lucide icons", version[1] if version else "", "ISC"))
    return sorted(found, key=lambda entry: entry["name"].lower())


def texts() -> str:
    """Return the licences themselves, as the packages bring them."""
    found = [(ROOT / "LICENSE").read_text(encoding="utf-8")]
    found.append((ROOT / "resources" / "icons" / "LICENSE.lucide.txt").read_text(encoding="utf-8"))
    for name in shipped():
        try:
            files = importlib.metadata.files(name) or []
        except importlib.metadata.PackageNotFoundError:
            continue
        for file in files:
            if re.search(r"dist-info/(licenses/)?(LICEN[CS]E|COPYING|NOTICE)", str(file)):
                found.append(f"{name}: {file.name}\n\n{file.read_text(encoding='utf-8')}")
    return f"\n\n{'-' * 100}\n\n".join(found)


def as_text() -> str:
    """Return parts.json as it should be."""
    return json.dumps(parts(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    TARGET.write_text(as_text(), encoding="utf-8")
    sys.stdout.write(f"{TARGET.relative_to(ROOT)}: {len(parts())} parts\n")
