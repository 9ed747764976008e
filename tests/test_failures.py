"""What nobody foresaw is told to the user and logged, and no key stands in what is said."""

import asyncio
import base64
import logging
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smconfig_gui.failures import story, without_secrets
from tests.features.desk import desk, until

KEY = bytes.fromhex("D0D1D2D3D4D5D6D7D8D9DADBDCDDDEDF")
FORMS = [
    KEY.hex(),
    KEY.hex().upper(),
    KEY.hex(" "),
    KEY.hex(":"),
    KEY.hex("-"),
    base64.b64encode(KEY).decode(),
    repr(KEY),
]
POINTS = 200
ROOT = Path(__file__).parents[1]


@pytest.fixture
def hooks() -> Iterator[None]:
    """Put back what listening changes for the whole process."""
    root, former = logging.getLogger(), (sys.excepthook, sys.unraisablehook, threading.excepthook)
    handlers = list(root.handlers)
    yield
    root.handlers[:] = handlers
    sys.excepthook, sys.unraisablehook, threading.excepthook = former


def holds_key(text: str) -> bool:
    """Return whether the key can be found in a text."""
    return any(form.strip("b'").lower() in text.lower() for form in FORMS)


@pytest.mark.parametrize("form", FORMS)
def test_a_key_in_a_text_is_removed_in_every_form(form: str) -> None:
    said = without_secrets(f"the meter /dev/ttyUSB0 refused {form} after 12 s")
    assert not holds_key(said)
    assert said.startswith("the meter /dev/ttyUSB0 refused ")
    assert said.endswith("after 12 s")


@pytest.mark.parametrize(
    "plain", ["/home/someone/.local/share/smconfig/smconfig.db", "E0058005200000225", "0.0.97.98.10.255"]
)
def test_paths_and_identifiers_stay(plain: str) -> None:
    assert without_secrets(plain) == plain


def test_a_story_has_places_and_kinds_and_no_values() -> None:
    def inner(key: bytes) -> None:
        raise ValueError(f"bad key {key.hex()}")

    try:
        try:
            inner(KEY)
        except ValueError as error:
            raise RuntimeError(KEY.hex()) from error
    except RuntimeError as error:
        told = story(error)
    assert not holds_key(told)
    assert told.index("ValueError") < told.index("RuntimeError")
    assert "<test_failures.py>" in told
    assert "inner" in told


@pytest.mark.limit(90)
def test_no_key_is_told_of_a_failure_at_any_of_two_hundred_points(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.failure_driver", tmp_path, KEY.hex(), str(POINTS)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=170,
    )
    failed = int(done.stdout.splitlines()[-1])
    assert failed > POINTS / 2
    assert done.stderr.count("RuntimeError") >= failed / 2
    assert not holds_key(done.stdout + done.stderr)


@pytest.mark.usefixtures("hooks")
async def test_what_no_slot_and_no_task_catches_is_told_in_the_window(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    async with desk(qapp, tmp_path) as at:
        notices = at.place.window.bench.notices
        at.place.tell_of_failures()

        def fail() -> None:
            raise RuntimeError(f"in a slot {KEY.hex()}")

        QTimer.singleShot(0, fail)
        await until(lambda: notices.subjects() == ["problem"])
        notices.remove("problem")

        async def left_alone() -> None:
            raise RuntimeError(f"in a task {KEY.hex()}")

        task = asyncio.ensure_future(left_alone())
        await asyncio.sleep(0)
        del task
        await until(lambda: notices.subjects() == ["problem"])
    said = capfd.readouterr().err
    assert "in a slot" in said or "uncaught" in said
    assert "fail" in said
    assert not holds_key(said)
