"""The keyring store in a session with a real Secret Service, and in sessions where that fails."""

from pathlib import Path
from typing import Any

import pytest

from tests.store.keyring_session import NEEDS_DISPLAY, NEEDS_SERVICE, Session

pytestmark = NEEDS_SERVICE


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


LURES = {
    "null": "keyring.backends.null.Keyring",
    "fail": "keyring.backends.fail.Keyring",
    "chainer": "keyring.backends.chainer.ChainerBackend",
    "plaintext": "keyrings.alt.file.PlaintextKeyring",
    "cryptfile": "keyrings.cryptfile.cryptfile.CryptFileKeyring",
}
TRAP = """
from pathlib import Path
from keyring.backend import KeyringBackend
def note(*given):
    with (Path.home() / "stolen").open("a") as file:
        print(*given, file=file)
note("imported")
class {name}(KeyringBackend):
    priority = 99
    def get_password(self, service, username):
        note(service, username)
    def set_password(self, service, username, password):
        note(service, username, password)
    delete_password = get_password
"""


@pytest.fixture
def packages(tmp_path: Path) -> Path:
    """Stand-ins of the packages that keep keys in files: what they are given they write down."""
    for lure in (LURES["plaintext"], LURES["cryptfile"]):
        module, _, name = lure.rpartition(".")
        path = tmp_path / "packages" / f"{module.replace('.', '/')}.py"
        path.parent.mkdir(parents=True)
        path.write_text(TRAP.format(name=name), encoding="utf-8")
    return tmp_path / "packages"


def is_refused(answer: dict[str, Any], lure: str) -> bool:
    return answer["error"] == "KeyringRefusedError" and lure in answer["text"] and answer["seconds"] < 1


@pytest.mark.parametrize("lure", LURES.values(), ids=LURES)
def test_a_lure_in_the_environment_is_named_and_gets_nothing(session: Session, packages: Path, lure: str) -> None:
    assert is_refused(session.play("put", has_service=False, lure=lure, packages=packages), lure)
    assert session.files() == {}


def test_a_lure_in_the_configuration_is_named_and_gets_nothing(session: Session, packages: Path) -> None:
    session.configure(LURES["plaintext"])
    before = session.files()
    assert is_refused(session.play("put", has_service=False, packages=packages), LURES["plaintext"])
    assert session.files() == before


def test_no_lure_comes_between_the_program_and_the_real_keyring(session: Session, packages: Path) -> None:
    session.configure(LURES["cryptfile"])
    played = session.play("round", lure=LURES["plaintext"], packages=packages)
    assert played["value"] == [True, True, "SecretAbsentError"]
    assert "stolen" not in session.files()


@NEEDS_DISPLAY
def test_a_prompt_that_nobody_answers_can_be_left_at_once(session: Session) -> None:
    answer = session.play("prompt", has_display=True)
    assert answer["is_waiting"] is True
    assert answer["cancel_seconds"] < 0.5
    assert answer["error"] == "KeyringWaitingError"
    assert answer["seconds"] < 3
