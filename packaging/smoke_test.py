"""Installs the .deb, lets the installed program prove itself, takes it away and looks whether anything is left.

`python packaging/smoke_test.py [dist]`. As root it installs with apt, so that Depends is proved as well; without root
the package is only unpacked, and that is said.
"""

import contextlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import start_ratio

ROOT = Path(__file__).resolve().parent.parent
SHARE = Path("usr/share")
LIMIT_S = 120


class SmokeError(Exception):
    """Something of the package is not as it should be."""


def say(text: str) -> None:
    """Tell what was found."""
    print(f"ok {text}", flush=True)


def run(*command: str, environment: dict[str, str] | None = None) -> str:
    """Run a program and return what it printed; raises SmokeError when it fails."""
    ended = subprocess.run(command, capture_output=True, text=True, check=False, env=environment, timeout=LIMIT_S)
    if ended.returncode:
        raise SmokeError(f"{' '.join(command)}: exit {ended.returncode}\n{ended.stdout}{ended.stderr}")
    return ended.stdout


def bare_environment(home: Path, **more: str) -> dict[str, str]:
    """Return an environment without display, session bus and keyring."""
    return {"PATH": "/usr/bin:/bin", "HOME": str(home), "LC_ALL": "C.UTF-8", **more}


def without_network(*command: str) -> list[str]:
    """Return the command in a network name space of its own, where that is allowed."""
    allowed = subprocess.run(["unshare", "-n", "true"], capture_output=True, check=False).returncode == 0
    return ["unshare", "-n", *command] if allowed else [*command]


@contextlib.contextmanager
def installed(package: Path) -> Iterator[Path]:
    """Install, give the root of the installed files, remove; raises SmokeError when something stays."""
    if os.geteuid() != 0:
        with tempfile.TemporaryDirectory(prefix="smconfig-unpacked-") as folder:
            run("dpkg-deb", "-x", str(package), folder)
            say("unpacked only: installing needs root")
            yield Path(folder)
        return
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    run("apt-get", "install", "-y", "-qq", "--no-install-recommends", str(package), environment=environment)
    files = [Path(line) for line in run("dpkg", "-L", "smconfig").splitlines()]
    say(f"installed, {len(files)} files")
    try:
        yield Path("/")
    finally:
        run("dpkg", "--purge", "smconfig")
    left = [str(path) for path in files if path.exists() and (path.is_file() or "smconfig" in path.name)]
    if left:
        raise SmokeError(f"left behind: {', '.join(left)}")
    say("removed, nothing left")


def check_programs(root: Path, home: Path) -> None:
    """Start window and command line as a user would."""
    window, line = str(root / "usr/bin/smconfig-gui"), str(root / "usr/bin/smconfig")
    bare = bare_environment(home)
    version = run(window, "--version", environment=bare).split()[-1]
    if run(line, "--version", environment=bare).split()[-1] != version:
        raise SmokeError("the two programs are of different versions")
    told = run(*without_network(window, "--self-test"), environment=bare)
    if "all well" not in told:
        raise SmokeError(f"the self-test says:\n{told}")
    say(f"smconfig-gui {version} --self-test: no display, no network, no keyring")
    if shutil.which("xvfb-run"):
        on_screen = bare_environment(home, QT_QPA_PLATFORM="xcb")
        run("xvfb-run", "-a", window, "--self-test", environment=on_screen)
        say("smconfig-gui --self-test on an X display")
    else:
        print("skipped: xvfb-run is not installed", flush=True)
    operations = json.loads(run(line, "operations", environment=bare))
    json.loads(run(line, "schema", operations[0]["name"], environment=bare))
    say(f"smconfig operations: {len(operations)}, schema")


def check_start(dist: Path, root: Path) -> None:
    """Measure the start beside that of a bare window."""
    is_within, told = start_ratio.is_quick(dist, str(root / "usr/bin/smconfig-gui"))
    if not is_within:
        raise SmokeError(told)
    say(told)


def check_meter(root: Path, home: Path) -> None:
    """Let the installed command line change a simulated meter over loopback."""
    meter = [sys.executable, "-m", "smconfig_gui.dlms.simulator", "--generation", "smr5.2", "--tcp", "127.0.0.1:0"]
    with subprocess.Popen(meter, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            told = json.loads(process.stdout.readline() if process.stdout else "")
            keys, request = home / "keys.json", home / "request.json"
            keys.touch(0o600)
            keys.write_text(json.dumps(told["secrets"]), encoding="utf-8")
            wanted = {"alarmNotifications": [{"alarmType": "CLOCK_INVALID", "enabled": True}]}
            request.write_text(json.dumps(wanted), encoding="utf-8")
            target = ["--tcp", told["endpoint"], "--generation", "smr5.2", "--secrets", str(keys)]
            command = [
                str(root / "usr/bin/smconfig"),
                "run",
                "SetAlarmNotifications",
                *target,
                "--request",
                str(request),
            ]
            verdict = json.loads(run(*command, environment=bare_environment(home)))["verdict"]
        finally:
            process.terminate()
    say(f"smconfig run SetAlarmNotifications on a simulated meter: {verdict}")


def check_texts(root: Path) -> None:
    """Validate what desktops, shops and manuals read."""
    share = root / SHARE
    run("desktop-file-validate", str(share / "applications" / "smconfig.desktop"))
    metainfo = next((share / "metainfo").glob("*smconfig*.xml"))
    run("appstreamcli", "validate", "--no-net", str(metainfo))
    for page in ("smconfig", "smconfig-gui"):
        if not (share / "man" / "man1" / f"{page}.1.gz").is_file() and root != Path("/"):
            raise SmokeError(f"no manual page {page}")
    for size in ("16x16", "48x48", "256x256"):
        if not (share / "icons" / "hicolor" / size / "apps" / "smconfig.png").is_file():
            raise SmokeError(f"no icon of {size}")
    say(".desktop, metainfo, icons, manual pages")


def main() -> int:
    """Run all checks on the one package of a folder."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "dist"
    packages = sorted(folder.glob("*.deb"))
    if len(packages) != 1:
        print(f"not ok: {folder} has {len(packages)} packages; run make package first", file=sys.stderr)
        return 1
    try:
        with tempfile.TemporaryDirectory(prefix="smconfig-home-") as home, installed(packages[0].resolve()) as root:
            check_texts(root)
            check_programs(root, Path(home))
            check_meter(root, Path(home))
            check_start(folder.resolve(), root)
    except (SmokeError, subprocess.TimeoutExpired, StopIteration) as error:
        print(f"not ok: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
