"""Makes the Windows installer, and tries it with a stand-in payload under wine.

`python packaging/windows_installer.py build [folder]` packs a frozen folder (on Windows, with makensis in the path).
`python packaging/windows_installer.py test` installs, upgrades and uninstalls a stand-in under wine; the real program
needs Windows to be frozen and to be run.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import app_icon

from smconfig_gui import __version__

ROOT = Path(__file__).resolve().parent.parent
SCRIPT = ROOT / "packaging" / "windows" / "smconfig.nsi"
UNINSTALL = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\smconfig"
WAIT_S = 60.0


class InstallerError(Exception):
    """The installer did not do what it should."""


def compile_installer(payload: Path, target: Path, version: str = __version__) -> None:
    """Pack a folder into an installer; every warning of makensis is an error."""
    icon = ROOT / "build" / "icons" / "smconfig.ico"
    if not icon.is_file():
        app_icon.main(icon.parent)
    numbers = ".".join([*re.findall(r"\d+", version)[:3], "0"])
    values = {
        "VERSION": version,
        "NUMBERS": numbers,
        "PAYLOAD": str(payload),
        "ICON": str(icon),
        "LICENCE": str(ROOT / "LICENSE"),
        "OUT": str(target),
    }
    defined = [f"-D{name}={value}" for name, value in values.items()]
    ended = subprocess.run(
        ["makensis", "-V2", "-WX", *defined, str(SCRIPT)], capture_output=True, text=True, check=False
    )
    if ended.returncode or not target.is_file():
        raise InstallerError(f"makensis: {ended.stdout}{ended.stderr}")


def stand_in(folder: Path, internal: str) -> Path:
    """Return a folder with the shape of the frozen program."""
    (folder / "_internal").mkdir(parents=True)
    for name in ("smconfig-gui.exe", "smconfig.exe", "LICENCES.txt"):
        (folder / name).write_text(f"{name} {internal}", encoding="utf-8")
    (folder / "_internal" / internal).write_text(internal, encoding="utf-8")
    return folder


class Wine:
    """A Windows of its own, in a folder that goes away."""

    def __init__(self, folder: Path) -> None:
        self.drive = folder / "prefix" / "drive_c"
        self._environment = {
            **os.environ,
            "WINEPREFIX": str(folder / "prefix"),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml=",
            "HOME": str(folder),
        }
        self._environment.pop("DISPLAY", None)

    def run(self, *command: str) -> str:
        """Run a Windows program and return what it printed."""
        ended = subprocess.run(
            ["wine", *command], capture_output=True, text=True, check=False, env=self._environment, timeout=240
        )
        if ended.returncode:
            raise InstallerError(f"{' '.join(command)}: exit {ended.returncode}\n{ended.stdout}{ended.stderr}")
        return ended.stdout

    def registry(self, key: str) -> str:
        """Return the values under a key of the current user, empty when there is none."""
        command = ["wine", "reg", "query", rf"HKCU\{key}"]
        ended = subprocess.run(command, capture_output=True, text=True, check=False, env=self._environment, timeout=60)
        return ended.stdout if ended.returncode == 0 else ""

    def close(self) -> None:
        """End what runs in this Windows."""
        subprocess.run(["wineserver", "-k"], check=False, env=self._environment, timeout=60)


def expect(fact: object, sentence: str) -> None:
    """Say what holds; raise InstallerError when it does not."""
    if not fact:
        raise InstallerError(f"not so: {sentence}")
    print(f"ok {sentence}", flush=True)


def try_installer(folder: Path) -> None:
    """Install, upgrade in place and uninstall, silently, for one user."""
    first, second = folder / "smconfig-1-setup.exe", folder / "smconfig-2-setup.exe"
    compile_installer(stand_in(folder / "first", "only-in-first.txt"), first, "0.1.0")
    compile_installer(stand_in(folder / "second", "only-in-second.txt"), second, "0.2.0")
    wine = Wine(folder)
    try:
        _try_in(wine, first, second)
    finally:
        wine.close()


def _try_in(wine: Wine, first: Path, second: Path) -> None:
    wine.run("wineboot", "--init")
    wine.run(str(first), "/S")
    user = next((wine.drive / "users").glob(f"{os.environ.get('USER', 'root')}*"), wine.drive / "users" / "root")
    home = next(wine.drive.rglob("smconfig-gui.exe")).parent
    shortcut = [path.name for path in user.rglob("smconfig.lnk")]
    expect(home.parts[-2:] == ("Programs", "smconfig") and user in home.parents, "installed for the user")
    expect((home / "_internal" / "only-in-first.txt").is_file(), "the files are there")
    expect(shortcut, "a shortcut stands in the Start menu")
    expect("0.1.0" in wine.registry(UNINSTALL), "the version stands in the list of programs")
    data = home.parent.parent / "smconfig" / "smconfig.sqlite"
    data.parent.mkdir()
    data.write_text("user data", encoding="utf-8")
    own = home / "notes of the user.txt"
    own.write_text("mine", encoding="utf-8")

    wine.run(str(second), "/S")
    expect("0.2.0" in wine.registry(UNINSTALL), "an upgrade in place has the new version")
    expect((home / "_internal" / "only-in-second.txt").is_file(), "the new files are there")
    expect(not (home / "_internal" / "only-in-first.txt").exists(), "old files of the program are gone")
    expect(own.is_file() and data.is_file(), "what the user put there stays")

    own.unlink()
    wine.run(str(home / "uninstall.exe"), "/S")
    gone_by = time.monotonic() + WAIT_S  # the uninstaller copies itself and goes on by itself
    while home.exists() and time.monotonic() < gone_by:
        time.sleep(0.2)
    expect(not home.exists(), "uninstalled, the folder is gone")
    expect(not list(user.rglob("smconfig.lnk")), "the shortcut is gone")
    expect(not wine.registry(UNINSTALL) and not wine.registry(r"Software\smconfig"), "the registry is clean")
    expect(data.read_text(encoding="utf-8") == "user data", "user data stays")


def main(arguments: list[str]) -> int:
    """Build or test."""
    if arguments[:1] == ["build"]:
        out = Path(arguments[1]) if len(arguments) > 1 else ROOT / "dist"
        compile_installer(out / "smconfig", out / f"smconfig-{__version__}-windows-setup.exe")
        return 0
    missing = [name for name in ("makensis", "wine") if shutil.which(name) is None]
    if missing:
        print(f"skipped: {', '.join(missing)} not installed (apt-get install nsis wine wine64)")
        return 0
    try:
        with tempfile.TemporaryDirectory(prefix="smconfig-wine-") as folder:
            try_installer(Path(folder))
    except (InstallerError, subprocess.TimeoutExpired) as error:
        print(f"not ok: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
