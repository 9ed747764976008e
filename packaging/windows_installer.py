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
OPEN_S = 12


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


def sleeper(folder: Path, seconds: int) -> Path:
    """Return a Windows program that runs for some seconds and does nothing: the stand-in of an open window."""
    script, program = folder / "sleeper.nsi", folder / "sleeper.exe"
    lines = ("Unicode true", "Target amd64-unicode", f'OutFile "{program}"', "SilentInstall silent")
    script.write_text("\n".join((*lines, "Section", f"Sleep {seconds * 1000}", "SectionEnd", "")), encoding="utf-8")
    subprocess.run(["makensis", "-V1", str(script)], check=True)
    return program


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
        ended = self._ended(*command)
        if ended.returncode:
            raise InstallerError(f"{' '.join(command)}: exit {ended.returncode}\n{ended.stdout}{ended.stderr}")
        return ended.stdout

    def code_of(self, *command: str) -> int:
        """Run a Windows program and return its exit code."""
        return self._ended(*command).returncode

    def begin(self, program: Path) -> "subprocess.Popen[bytes]":
        """Start a Windows program without waiting for it."""
        return subprocess.Popen(["wine", str(program)], env=self._environment, stderr=subprocess.DEVNULL)

    def _ended(self, *command: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            ["wine", *command], capture_output=True, text=True, check=False, env=self._environment, timeout=240
        )

    def registry(self, key: str, root: str = "HKCU") -> str:
        """Return the values under a key of the current user, or of the computer (HKLM); empty when there is none."""
        command = ["wine", "reg", "query", rf"{root}\{key}"]
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
    """Install, upgrade in place and uninstall, silently: for one user, while the program is open, for all users."""
    first, second = folder / "smconfig-1-setup.exe", folder / "smconfig-2-setup.exe"
    compile_installer(stand_in(folder / "first", "only-in-first.txt"), first, "0.1.0")
    compile_installer(stand_in(folder / "second", "only-in-second.txt"), second, "0.2.0")
    wine = Wine(folder)
    try:
        _try_in(wine, first, second)
        _try_while_open(wine, first, second, sleeper(folder, OPEN_S))
        _try_for_all(wine, first, second)
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
    expect(_is_gone(home), "uninstalled, the folder is gone")
    expect(not list(user.rglob("smconfig.lnk")), "the shortcut is gone")
    expect(not wine.registry(UNINSTALL) and not wine.registry(r"Software\smconfig"), "the registry is clean")
    expect(data.read_text(encoding="utf-8") == "user data", "user data stays")


def _is_gone(home: Path) -> bool:
    gone_by = time.monotonic() + WAIT_S  # the uninstaller copies itself and goes on by itself
    while home.exists() and time.monotonic() < gone_by:
        time.sleep(0.2)
    return not home.exists()


def _try_while_open(wine: Wine, first: Path, second: Path, program: Path) -> None:
    wine.run(str(first), "/S")
    home = next(wine.drive.rglob("smconfig-gui.exe")).parent
    shutil.copy(program, home / "smconfig-gui.exe")
    with wine.begin(home / "smconfig-gui.exe") as running:
        time.sleep(OPEN_S / 4)
        code = wine.code_of(str(second), "/S")
        expect(running.poll() is None, "the program is open")
        expect(code != 0, f"an upgrade while it is open is refused, exit {code}")
    expect("0.1.0" in wine.registry(UNINSTALL), "the version is still the former one")
    expect((home / "_internal" / "only-in-first.txt").is_file(), "and so are its files")
    wine.run(str(second), "/S")
    expect("0.2.0" in wine.registry(UNINSTALL), "closed, it is upgraded")
    wine.run(str(home / "uninstall.exe"), "/S")
    expect(_is_gone(home), "and uninstalled")


def _try_for_all(wine: Wine, first: Path, second: Path) -> None:
    wine.run(str(first), "/S", "/AllUsers")
    home = wine.drive / "Program Files" / "smconfig"
    expect((home / "smconfig-gui.exe").is_file(), "installed for all users, in Program Files")
    expect("0.1.0" in wine.registry(UNINSTALL, "HKLM"), "the computer's list of programs has it")
    expect(not wine.registry(UNINSTALL), "the user's list has not")
    shortcuts = [path for path in wine.drive.rglob("smconfig.lnk") if "ProgramData" in path.parts]
    expect(shortcuts, "the shortcut is everybody's")
    wine.run(str(second), "/S")
    expect("0.2.0" in wine.registry(UNINSTALL, "HKLM"), "an upgrade without /AllUsers finds it and stays there")
    expect((home / "_internal" / "only-in-second.txt").is_file(), "with the new files")
    wine.run(str(home / "uninstall.exe"), "/AllUsers", "/S")
    expect(_is_gone(home), "uninstalled for all users")
    expect(not wine.registry(UNINSTALL, "HKLM") and not shortcuts[0].exists(), "registry and shortcut are clean")


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
