"""Sessions of their own with a Secret Service or without one, in which a scene is played."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
MISSING = [name for name in ("gnome-keyring-daemon", "dbus-run-session", "dbus-send") if shutil.which(name) is None]
NEEDS_SERVICE = [
    pytest.mark.keyring_real,
    pytest.mark.skipif(bool(MISSING), reason=f"not installed here: {', '.join(MISSING)}"),
]
NEEDS_DISPLAY = pytest.mark.skipif(shutil.which("xvfb-run") is None, reason="not installed here: xvfb-run")

UNLOCKED = 'printf "%s\\n" "$WORD" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1 && exec "$@"'


class Session:
    """A home directory in which sessions with or without a keyring are started."""

    def __init__(self, home: Path) -> None:
        home.mkdir(mode=0o700)
        self.home = home

    def play(
        self,
        *scene: str,
        driver: str = "tests.store.keyring_driver",
        timeout_s: float = 60,
        word: str = "ci",
        has_service: bool = True,
        lure: str | None = None,
        packages: Path | None = None,
        has_display: bool = False,
    ) -> dict[str, Any]:
        """Play a scene of a driver and return what it prints; with other packages than are installed, if wished."""
        command = [sys.executable, "-m", driver, *scene]
        if has_service:
            command = ["dbus-run-session", "--", "sh", "-c", UNLOCKED, "sh", *command]
        if has_display:
            command = ["xvfb-run", "-a", *command]
        clean = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("DBUS_", "XDG_", "COV_", "PYTHON_KEYRING"))
            and name not in ("DISPLAY", "WAYLAND_DISPLAY")
        }
        places = {"HOME": str(self.home), "XDG_DATA_HOME": str(self.home / "share")}
        if lure is not None:
            places["PYTHON_KEYRING_BACKEND"] = lure
        path = os.pathsep.join(str(each) for each in (ROOT, packages) if each is not None)
        # A service of the session before that is still ending would take the word meant for the new one.
        with tempfile.TemporaryDirectory(prefix="session-", ignore_cleanup_errors=True) as runtime:
            done = subprocess.run(
                command,
                cwd=ROOT,
                env={**clean, **places, "XDG_RUNTIME_DIR": runtime, "PYTHONPATH": path, "WORD": word},
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                timeout=timeout_s,
                check=False,
            )
        assert done.returncode == 0, done.stderr
        answer: dict[str, Any] = {}
        for line in filter(lambda line: line.startswith("{"), done.stdout.splitlines()):
            answer |= json.loads(line)
        assert "CANARY" not in done.stdout + done.stderr
        return answer

    def configure(self, lure: str) -> None:
        """Let the user's own configuration of keyring name a back end."""
        folder = self.home / ".config" / "python_keyring"
        folder.mkdir(parents=True)
        (folder / "keyringrc.cfg").write_text(f"[backend]\ndefault-keyring={lure}\n", encoding="utf-8")

    def files(self) -> dict[str, bytes]:
        """Return all files of this home."""
        found = (path for path in self.home.rglob("*") if path.is_file())
        return {str(path.relative_to(self.home)): path.read_bytes() for path in found}
