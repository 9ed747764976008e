"""The whole program with a real Secret Service: keys of a new meter, a restart, a write and its undoing; a prompt."""

from pathlib import Path
from typing import Any

import pytest

from tests.store.keyring_session import NEEDS_DISPLAY, NEEDS_SERVICE, Session
from tests.views.test_canary import forms

pytestmark = NEEDS_SERVICE

KEYS = (b"CANARY-1-CANARY-", b"CANARY-2-CANARY-")


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """A home without a past."""
    return Session(tmp_path / "home")


def play(session: Session, scene: str, port: int = 0, seconds: float = 0, **options: Any) -> dict[str, Any]:
    return session.play(
        scene, str(port), str(seconds), driver="tests.views.session_driver", timeout_s=seconds + 60, **options
    )


@pytest.mark.limit(120)
def test_a_meter_is_added_and_after_a_restart_written_and_undone_with_keys_of_the_keyring(session: Session) -> None:
    added = play(session, "add")
    assert "It is unlocked." in added["first_page"]
    assert (added["name"], len(added["entry"]), added["notices"]) == ("Bench", 32, [])
    used = play(session, "use", added["port"])
    assert (used["before"], used["written"], used["undone"]) == ("060000002A", "060000002B", "060000002A")
    assert used["verdicts"].count("verified") == 2
    seen = {name: content.lower() for name, content in session.files().items()}
    for name in ("said-by-the-sheet", "said-by-the-window", "trace.json", "history.csv"):
        assert len(seen[f"seen-{name}"]) > 100, name
    assert b"16 bytes, check value" in seen["seen-said-by-the-sheet"]
    leaks = [name for name, content in seen.items() for key in KEYS for form in forms(key) if form.lower() in content]
    assert leaks == []


@NEEDS_DISPLAY
@pytest.mark.alone
@pytest.mark.limit(180)
@pytest.mark.parametrize("seconds", [5, pytest.param(60, marks=pytest.mark.soak)])
def test_a_prompt_that_nobody_answers_leaves_the_window_free_and_is_cancelled_at_once(
    session: Session, seconds: float
) -> None:
    added = play(session, "add")
    waited = play(session, "wait", added["port"], seconds, has_display=True)
    assert waited["still_asks"]
    assert waited["cancel_seconds"] < 0.5
    assert waited["longest_gap"] < 0.1
    assert waited["connections"] == 0
    assert waited["problem"]
