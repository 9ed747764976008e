"""The keyring store in a session with a real Secret Service, and in sessions where that fails."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
MISSING = [name for name in ("gnome-keyring-daemon", "dbus-run-session", "dbus-send") if shutil.which(name) is None]

pytestmark = [
    pytest.mark.keyring_real,
    pytest.mark.skipif(bool(MISSING), reason=f"not installed here: {', '.join(MISSING)}"),
]

UNLOCKED = 'printf "%s\\n" "$WORD" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1 && exec "$@"'


class Session:
    """A home directory in which sessions with or without a keyring are started."""

    def __init__(self, home: Path) -> None:
        home.mkdir(mode=0o700)
        self.home = home

    def play(
        self,
        scene: str,
        *,
        word: str = "ci",
        has_service: bool = True,
        lure: str | None = None,
        has_display: bool = False,
    ) -> dict[str, Any]:
        """Play a scene of the driver and return what it prints."""
        command = [sys.executable, "-m", "tests.store.keyring_driver", scene]
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
        places = {"HOME": str(self.home), "XDG_DATA_HOME": str(self.home / "share"), "XDG_RUNTIME_DIR": str(self.home)}
        if lure is not None:
            places["PYTHON_KEYRING_BACKEND"] = lure
        done = subprocess.run(
            command,
            cwd=ROOT,
            env={**clean, **places, "PYTHONPATH": str(ROOT), "WORD": word},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        answer: dict[str, Any] = {}
        for line in filter(lambda line: line.startswith("{"), done.stdout.splitlines()):
            answer |= json.loads(line)
        assert "CANARY" not in done.stdout + done.stderr
        return answer

    def files(self) -> dict[str, bytes]:
        """Return all files of this home."""
        found = (path for path in self.home.rglob("*") if path.is_file())
        return {str(path.relative_to(self.home)): path.read_bytes() for path in found}


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """A home without a past."""
    return Session(tmp_path / "home")


def test_keys_are_stored_read_back_changed_and_removed(session: Session) -> None:
    assert session.play("round")["value"] == [True, True, "SecretAbsentError"]


def test_keys_are_there_in_the_next_session_and_lie_nowhere_in_clear(session: Session) -> None:
    assert session.play("put")["value"] == "stored"
    assert session.play("get")["value"] is True
    canary = b"CANARY"
    for name, content in session.files().items():
        for form in (canary, canary.hex().encode(), canary.hex().upper().encode()):
            assert form not in content, name


def test_a_locked_keyring_is_called_locked(session: Session) -> None:
    answer = session.play("locked")
    assert answer["error"] == "KeyringLockedError"
    assert answer["seconds"] < 3


def test_a_killed_daemon_keeps_the_program_from_going_on(session: Session) -> None:
    answer = session.play("killed")
    assert answer["error"] in ("KeyringLockedError", "KeyringMissingError")
    assert session.play("get")["value"] is True


def test_another_login_word_opens_nothing(session: Session) -> None:
    session.play("put")
    assert session.play("get", word="other")["error"] == "KeyringLockedError"
    assert session.play("get")["value"] is True


def test_a_daemon_that_hangs_is_left_after_the_time_out(session: Session) -> None:
    answer = session.play("stopped")
    assert answer["error"] == "KeyringTimeoutError"
    assert answer["seconds"] < 5


def test_without_a_service_nothing_is_written_anywhere(session: Session) -> None:
    answer = session.play("put", has_service=False)
    assert answer["error"] == "KeyringMissingError"
    assert answer["seconds"] < 1
    assert session.files() == {}


def test_a_lure_in_the_environment_is_named_and_gets_nothing(session: Session) -> None:
    lure = "keyring.backends.null.Keyring"
    answer = session.play("put", has_service=False, lure=lure)
    assert answer["error"] == "KeyringRefusedError"
    assert lure in answer["text"]
    assert session.files() == {}
    assert session.play("round", lure=lure)["value"] == [True, True, "SecretAbsentError"]


@pytest.mark.skipif(shutil.which("xvfb-run") is None, reason="not installed here: xvfb-run")
def test_a_prompt_that_nobody_answers_can_be_left_at_once(session: Session) -> None:
    answer = session.play("prompt", has_display=True)
    assert answer["is_waiting"] is True
    assert answer["cancel_seconds"] < 0.5
    assert answer["error"] == "KeyringWaitingError"
    assert answer["seconds"] < 3
