"""The real window over a simulated meter inside this process: what a person sees and what the meter then holds."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QLineEdit, QSpinBox, QWidget

from smconfig_gui.app import Workplace, secrets_of
from smconfig_gui.dlms.simulator import SimulatedMeter
from smconfig_gui.jobs import LinkState
from smconfig_gui.model.meter import Meter, Security, SimulatedEndpoint
from smconfig_gui.model.outcome import Run
from smconfig_gui.views.panel import Panel
from tests.meters import simulated

W = TypeVar("W", bound=QObject)
SEED = 900


@dataclass
class Desk:
    """One window with one connected meter."""

    place: Workplace
    meter: SimulatedMeter
    runs: list[Run] = field(default_factory=list)

    def open(self, key: str) -> Panel[Any]:
        """Choose a panel and return it."""
        self.place.window.panel_list.select(key)
        return self.place.window.panels.panels[key]

    def find(self, name: str, kind: type[W]) -> W:
        """Return a control by its name, of a dialog first."""
        roots: list[QWidget] = [each for each in (self.dialog(), self.place.window) if each is not None]
        found = next((found for root in roots if (found := root.findChild(kind, name)) is not None), None)
        assert found is not None, name
        return found

    def press(self, name: str) -> None:
        """Press a button that can be pressed."""
        button = self.find(name, QAbstractButton)
        assert button.isEnabled(), name
        button.click()

    async def type_in(self, name: str, text: str) -> QLineEdit:
        """Put the keyboard on a line, by its name or that of its number field, and type over what is there."""
        field = self.find(name, QWidget)
        window = field.window()
        window.activateWindow()
        await until(window.isActiveWindow)
        line = field.lineEdit() if isinstance(field, QSpinBox) else field
        assert isinstance(line, QLineEdit)
        assert field.isVisible(), name
        field.setFocus(Qt.FocusReason.TabFocusReason)
        line.selectAll()
        QTest.keyClicks(field, text)
        return line

    def click(self, name: str) -> None:
        """Press the mouse on a control, as a person does: what has the keyboard loses it first."""
        QTest.mouseClick(self.find(name, QWidget), Qt.MouseButton.LeftButton)

    async def reviewed(self) -> QDialog:
        """Wait for the review that a person asked for."""
        await until(lambda: self.dialog() is not None)
        dialog = self.dialog()
        assert dialog is not None
        return dialog

    async def read(self, key: str) -> Panel[Any]:
        """Choose a panel, press Read and wait."""
        panel = self.open(key)
        self.press(f"{key}.read")
        await self.idle()
        return panel

    async def review(self, key: str) -> QDialog:
        """Press the primary button and wait for the review."""
        self.press(f"{key}.write")
        return await self.reviewed()

    async def write(self, key: str, digits: str = "") -> Run:
        """Review, give the digits where they are wanted, write, and return the run."""
        return await self.accept(await self.review(key), digits)

    async def act(self, name: str, digits: str = "") -> Run:
        """Press a button that begins a write of its own, review, write, and return the run."""
        self.press(name)
        return await self.accept(await self.reviewed(), digits)

    async def trigger(self, action: QAction, digits: str = "") -> Run:
        """Choose an entry of a menu that begins a write of its own, review, write, and return the run."""
        assert action.isEnabled(), action.objectName()
        action.trigger()
        await until(lambda: self.dialog() is not None)
        return await self.accept(self.dialog(), digits)

    async def accept(self, dialog: QDialog | None, digits: str = "") -> Run:
        """Give the digits where they are wanted, write what a review shows, and return the run."""
        assert dialog is not None
        field_ = dialog.findChild(QLineEdit, "review.digits")
        if field_ is not None:
            field_.setText(digits)
        count = len(self.runs)
        self.press("review.apply")
        await until(lambda: any(run.writes for run in self.runs[count:]))
        await self.idle()
        return next(run for run in self.runs[count:] if run.writes)

    async def name_file(self, path: Path) -> None:
        """Give a path to the dialog that asks for a file."""
        await until(lambda: isinstance(self.dialog(), QFileDialog))
        dialog = self.dialog()
        assert isinstance(dialog, QFileDialog)
        self.find("fileNameEdit", QLineEdit).setText(str(path))
        dialog.accept()
        await until(lambda: self.dialog() is not dialog)

    async def save_to(self, path: Path, action: str) -> bytes:
        """Trigger an action that asks for a file, name one, and return what was written."""
        self.find(action, QAction).trigger()
        await self.name_file(path)
        await until(path.exists)
        return await asyncio.to_thread(path.read_bytes)

    async def idle(self) -> None:
        """Wait until no job runs."""
        await asyncio.sleep(0.01)
        await until(lambda: self.place.jobs.running(self.place.window.current_meter()) is None)
        await asyncio.sleep(0.01)

    def attribute(self, key: str) -> str:
        """Return the A-XDR that the meter holds, as hex."""
        return self.meter.dump().attributes[key]

    def attributes_of(self, obis: str) -> dict[int, bytes]:
        """Return what the meter holds of an object, as A-XDR, with the attributes it has."""
        dotted = obis.replace("-", ".").replace(":", ".")
        held = self.meter.dump().attributes
        parts = {key: key.split("/") for key in held}
        return {int(part[2]): bytes.fromhex(held[key]) for key, part in parts.items() if part[1] == dotted}

    @property
    def digits(self) -> str:
        """What confirms a dangerous write."""
        return self.meter.identity.device_identification[-4:]

    @staticmethod
    def dialog() -> QDialog | None:
        """Return the dialog that is shown."""
        shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]
        return shown[0] if shown else None


async def until(condition: Callable[[], object]) -> None:
    """Wait until something is so; the time limit of the test ends a wait in vain."""
    while not condition():  # noqa: ASYNC110 - the window is looked at from outside
        await asyncio.sleep(0.005)


async def longest_gap(seconds: float, use: Callable[[int], object]) -> float:
    """Use the window for a while and return how late the latest turn of the loop came."""
    began = last = perf_counter()
    longest, used = 0.0, 0
    while last - began < seconds:
        if (turn := int((last - began) * 10)) != used:
            used = turn
            use(turn)
        await asyncio.sleep(0.005)
        now = perf_counter()
        longest, last = max(longest, now - last), now
    return longest


@asynccontextmanager
async def desk(
    application: QApplication, folder: Path, generation: str = "smr5.2", **options: Any
) -> AsyncIterator[Desk]:
    """Yield a window that is connected to a simulated meter."""
    application.setQuitOnLastWindowClosed(False)  # as the program does: closing the window must not end the loop
    place = Workplace(application, folder / "data")
    found = Desk(place, simulated(generation, **options))
    place.simulated.put(SimulatedEndpoint(seed=SEED), found.meter)
    place.jobs.job_finished.connect(lambda job: found.runs.append(job.run) if job.run else None)
    try:
        place.window.resize(1280, 720)
        place.window.show()
        card = Meter(
            id="desk",
            endpoint=SimulatedEndpoint(seed=SEED),
            generation=generation,  # type: ignore[arg-type]
            security=Security.LLS if generation == "dsmr2.2" else Security.HLS5,
        )
        place.window.add_meter(card, secrets_of(found.meter))
        place.window.connect_meter("desk")
        await until(lambda: place.jobs.link_state("desk") is LinkState.CONNECTED)
        await found.idle()
        yield found
    finally:
        await place.close()
        place.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
