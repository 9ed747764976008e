"""The session ends while something is written: refused, or stopped after the answer on its way and recorded."""

import asyncio
import os
import signal
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import SIGNAL
from PySide6.QtWidgets import QApplication

from smconfig_gui.model.outcome import Verdict
from smconfig_gui.runner.opening import open_stores
from tests.features.desk import Desk, desk, until

FILTER = "1/0.0.97.98.10.255/2"
SLOW = [{"service": "set", "do": "delay", "seconds": 0.4, "times": 9}]


class Manager:
    """What a session manager is to an application, as far as one is asked here."""

    def __init__(self) -> None:
        self.refused = 0

    def cancel(self) -> None:
        """Hear that the session is not to end."""
        self.refused += 1

    def ask(self, at: Desk) -> int:
        """Ask whether the session may end; return how often that was refused by now."""
        at.place.session_ends(self)  # type: ignore[arg-type]  # none can be made without a session manager
        return self.refused


async def writing(at: Desk) -> None:
    """Begin a write whose answer takes its time, and wait until it is on its way."""
    at.open("alarms")
    at.press("alarms.CLOCK_INVALID")
    await at.review("alarms")
    at.press("review.apply")
    await until(lambda: at.place.jobs.critical() is not None)


async def test_the_session_does_not_end_while_something_is_written(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path, faults=SLOW) as at:
        manager = Manager()
        assert manager.ask(at) == 0
        await writing(at)
        assert manager.ask(at) == 1
        await until(lambda: at.dialog() is not None)
        dialog = at.dialog()
        assert dialog is not None
        assert dialog.objectName() == "closing"
        dialog.reject()
        await at.idle()
        assert manager.ask(at) == 1
        assert [run.verdict for run in at.runs if run.writes] == [Verdict.VERIFIED]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
async def test_a_signal_ends_the_program_after_the_answer_on_its_way_and_the_write_is_recorded(
    qapp: QApplication, tmp_path: Path
) -> None:
    async with desk(qapp, tmp_path, faults=SLOW) as at:
        before = at.attribute(FILTER)
        ending = asyncio.ensure_future(at.place.until_closed())
        await asyncio.sleep(0)
        asked = SIGNAL("commitDataRequest(QSessionManager&)")
        assert qapp.receivers(asked) == 1
        await writing(at)
        os.kill(os.getpid(), signal.SIGTERM)
        await ending
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().remove_signal_handler(number)
        qapp.commitDataRequest.disconnect(at.place.session_ends)
        assert at.attribute(FILTER) != before
    async with open_stores(tmp_path / "data") as stores:
        [run] = [each.run for each in await stores.history.search() if each.run.writes]
    assert run.verdict is not Verdict.NOT_DONE
    assert [row.sent for row in run.writes] == [True]
