"""The window over the real program: jobs, runner, stores, and simulated meters in memory."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QLineEdit

from smconfig_gui.app import SimulatedMeters
from smconfig_gui.dlms.simulator import SimulatedMeter
from smconfig_gui.jobs import Jobs, LinkState
from smconfig_gui.model.meter import SimulatedEndpoint
from smconfig_gui.views.dock import Dock
from smconfig_gui.views.main_window import MainWindow
from smconfig_gui.views.review_dialog import ReviewDialog
from smconfig_gui.views.theme import Theme
from tests.views.conftest import open_dialog, until

T = TypeVar("T", bound=QObject)


@dataclass
class Place:
    """A window and what is behind it."""

    window: MainWindow
    jobs: Jobs
    simulated: SimulatedMeters

    @property
    def dock(self) -> Dock:
        """What opens below the dock bar."""
        return self.window.bench.dock

    @property
    def meter(self) -> SimulatedMeter:
        """The first simulated meter."""
        return self.simulated.meter(SimulatedEndpoint(generation="smr5.2", seed=1))

    def find(self, kind: type[T], name: str, root: QObject | None = None) -> T:
        """Return a control by its name; the test fails when it is not there."""
        found = (root or self.window).findChild(kind, name)
        assert isinstance(found, kind), name
        return found

    async def idle(self) -> None:
        """Wait until nothing runs."""
        await asyncio.sleep(0.01)
        await until(lambda: not self.jobs._tasks)

    async def press(self, name: str) -> None:
        """Press a button that can be pressed, and wait until nothing runs."""
        button = self.find(QAbstractButton, name)
        assert button.isEnabled(), name
        button.click()
        await self.idle()

    async def open(self, key: str) -> None:
        """Open a part of the dock."""
        self.window.job_bar.tabs[key].click()
        await self.idle()

    async def connect(self) -> str:
        """Connect a simulated meter and fill the panels; return its id."""
        self.window.try_simulated()
        meter_id = self.window.current_meter()
        await until(lambda: self.jobs.link_state(meter_id) is LinkState.CONNECTED)
        await self.idle()
        return meter_id

    async def write_alarms(self, *names: str) -> None:
        """Change alarms, review and write them."""
        self.window.panel_list.select("alarms")
        for name in names:
            self.find(QAbstractButton, f"alarms.{name}").click()
        self.find(QAbstractButton, "alarms.write").click()
        await self.accept_review()

    async def accept_review(self) -> str:
        """Accept the review that opens, wait until it is written, and return its heading."""
        await until(open_dialog)
        dialog = open_dialog()
        assert isinstance(dialog, ReviewDialog)
        heading = dialog.heading.text()
        dialog.apply.click()
        await self.idle()
        return heading

    async def save_to(self, path: Path, action: str) -> bytes:
        """Trigger an action that asks for a file, name one, and return what was written."""
        self.find(QAction, action).trigger()
        await until(lambda: isinstance(open_dialog(), QFileDialog))
        dialog = open_dialog()
        assert isinstance(dialog, QFileDialog)
        self.find(QLineEdit, "fileNameEdit", dialog).setText(str(path))
        dialog.accept()
        await self.idle()
        return await asyncio.to_thread(path.read_bytes)


@asynccontextmanager
async def real_place(folder: Path, theme: Theme, **options: Any) -> AsyncIterator[Place]:
    """Yield a window with a data directory of its own."""
    QApplication.setQuitOnLastWindowClosed(False)  # as the program does: closing the window must not end the loop
    simulated = SimulatedMeters()
    jobs = Jobs(folder / "data", make_transport=simulated.transport, operator="jan", **options)
    window = MainWindow(jobs, theme, simulated.add)
    window.resize(1280, 800)
    window.show()
    window.prepare()
    try:
        yield Place(window, jobs, simulated)
    finally:
        for dialog in window.findChildren(QDialog):
            dialog.reject()  # as the program does: what waits for an answer would wait for ever
        await jobs.close()
        window.let_close()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
