"""What an installed program does to prove itself, and the tour of a first visitor: both drive the real window."""

import asyncio
import os
import sys
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path
from time import perf_counter
from typing import Any

from PySide6.QtCore import QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

from smconfig_gui import __version__
from smconfig_gui.app import Workplace, run_on_qt
from smconfig_gui.jobs import LinkState
from smconfig_gui.model.mbus import ChannelRequest, MbusDeviceRequest
from smconfig_gui.model.meter import Value
from smconfig_gui.model.objects import AttributeReference, ReadAttributesRequest
from smconfig_gui.model.outcome import Verdict
from smconfig_gui.views.language import ENGLISH, install_language

STEP_TIMEOUT_S = 30.0
POLL_S = 0.02


class StepFailed(Exception):  # noqa: N818 - what it says of a step
    """A step did not come to what it should."""


class Visitor:
    """Does with the window what a person would do, and says each step."""

    def __init__(self, place: Workplace, pictures: Path | None) -> None:
        self.place = place
        self._pictures = pictures
        self._count = 0

    async def step(self, name: str, work: Callable[[], Awaitable[str | None]]) -> None:
        """Do one step and say how it went."""
        began = perf_counter()
        try:
            async with asyncio.timeout(STEP_TIMEOUT_S):
                remark = await work()
        except TimeoutError as error:
            raise StepFailed(f"{name}: nothing happened within {STEP_TIMEOUT_S:g} s") from error
        self._count += 1
        picture = self._picture(name)
        tail = "; ".join(part for part in (remark, picture) if part)
        print(f"ok {self._count:2} {name} ({perf_counter() - began:.1f} s){': ' + tail if tail else ''}", flush=True)

    def _picture(self, name: str) -> str:
        if self._pictures is None:
            return ""
        self._pictures.mkdir(parents=True, exist_ok=True)
        path = self._pictures / f"{self._count:02}-{name.replace(' ', '-')}.png"
        shown = next((dialog for dialog in self._dialogs()), self.place.window)
        shown.grab().save(str(path))
        return str(path)

    @staticmethod
    def _dialogs() -> list[QDialog]:
        return [
            widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QDialog) and widget.isVisible()
        ]

    def find(self, name: str) -> QWidget:
        """Return the control with this object name."""
        for root in (*self._dialogs(), self.place.window):
            found = root.findChild(QWidget, name)
            if found is not None:
                return found
        raise StepFailed(f"there is no control {name}")

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait until something holds."""
        while not condition():  # noqa: ASYNC110 - the window is looked at as a person would
            await asyncio.sleep(POLL_S)

    async def press(self, name: str) -> None:
        """Press a button as soon as it can be pressed."""
        button = self.find(name)
        await self.until(button.isEnabled)
        if not isinstance(button, QAbstractButton):
            raise StepFailed(f"{name} is no button")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        await asyncio.sleep(0)

    async def idle(self) -> None:
        """Wait until no job runs on the chosen meter."""
        await asyncio.sleep(POLL_S)
        meter_id = self.place.window.current_meter()
        await self.until(lambda: self.place.jobs.running(meter_id) is None)


async def _connect(visitor: Visitor) -> str:
    place = visitor.place
    place.window.try_simulated()
    meter_id = place.window.current_meter()
    await visitor.until(lambda: place.jobs.link_state(meter_id) is LinkState.CONNECTED)
    await visitor.idle()
    facts = place.jobs.facts(meter_id)
    return f"{facts.device_identification}, {facts.profile.title}" if facts else ""


async def _read_everything(visitor: Visitor) -> str:
    from smconfig_gui.dlms.operations import OPERATIONS

    meter_id = visitor.place.window.current_meter()
    names = [name for name, operation in OPERATIONS.items() if operation.only_reads]
    found = await _read(visitor, meter_id, "GetMbusDevices", None)
    clock = AttributeReference(class_id=8, logical_name="0.0.1.0.0.255", attribute_index=2)
    channel = ChannelRequest(channel=1)
    requests: dict[str, Value] = {
        "ReadAttributes": ReadAttributesRequest(attributes=(clock,)),
        "GetMbusEncryptionKeyStatus": MbusDeviceRequest(
            mbus_device_identification=found.on(channel.channel).device_identification
        ),
        "GetMbusEncryptionKeyStatusByChannel": channel,
        "GetMbusDiagnostics": channel,
    }
    for name in names:
        await _read(visitor, meter_id, name, requests.get(name))
    return ", ".join(names)


async def _read(visitor: Visitor, meter_id: str, name: str, request: Value | None) -> Any:
    outcome = await visitor.place.jobs.run(meter_id, name, request).result()
    if outcome.run.verdict is not Verdict.READ:
        raise StepFailed(f"{name}: {outcome.run.description}")
    return outcome.value


async def _edit(visitor: Visitor) -> str:
    visitor.place.window.panel_list.select("alarms")
    await visitor.press("window.read_all")
    await visitor.idle()
    box = visitor.find("alarms.FRAUD_ATTEMPT")
    was_on = isinstance(box, QAbstractButton) and box.isChecked()
    await visitor.press("alarms.FRAUD_ATTEMPT")
    return f"fraud attempt switched {'off' if was_on else 'on'}"


async def _review(visitor: Visitor) -> str:
    await visitor.press("alarms.write")
    await visitor.until(lambda: any(dialog.findChild(QWidget, "review.apply") for dialog in Visitor._dialogs()))  # noqa: SLF001
    return "old and new side by side, nothing sent"


async def _write(visitor: Visitor) -> str:
    jobs = visitor.place.jobs
    verdicts: list[Verdict] = []
    jobs.job_finished.connect(lambda job: verdicts.append(job.run.verdict) if job.run and job.run.writes else None)
    await visitor.press("review.apply")
    await visitor.until(lambda: bool(verdicts))
    await visitor.idle()
    if verdicts != [Verdict.VERIFIED]:
        raise StepFailed(f"the write came to {[verdict.value for verdict in verdicts]}")
    return "written, read back, equal"


async def _visit(place: Workplace, pictures: Path | None) -> None:
    visitor = Visitor(place, pictures)

    async def show() -> str:
        place.window.show()
        await asyncio.sleep(0)
        return f"version {__version__}"

    await visitor.step("window", show)
    for name, work in (
        ("connect", _connect),
        ("read", _read_everything),
        ("edit", _edit),
        ("review", _review),
        ("write and verify", _write),
    ):
        await visitor.step(name, lambda work=work: work(visitor))  # type: ignore[misc]


def _on_a_fresh_place(work: Callable[[Workplace], Awaitable[None]]) -> int:
    """Run something over the real program with a data directory of its own, without a display; 0 when it went well."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qInstallMessageHandler(_only_what_matters)

    async def main(application: QApplication) -> int:
        with tempfile.TemporaryDirectory(prefix="smconfig-") as folder:
            install_language(application, ENGLISH)
            place = Workplace(application, Path(folder) / "data")
            try:
                await work(place)
            except StepFailed as error:
                print(f"not ok: {error}", file=sys.stderr, flush=True)
                return 1
            finally:
                await place.close()
        print("all well", flush=True)
        return 0

    return run_on_qt(main)


def _only_what_matters(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    if "propagateSizeHints" not in text:  # the offscreen platform says this of every window
        print(text, file=sys.stderr, flush=True)


def self_test() -> int:
    """Prove that this installation works, without display, network or keyring; 0 when it does."""
    return _on_a_fresh_place(lambda place: _visit(place, None))


def tour(pictures: Path) -> int:
    """Show a first visitor around where nobody can see a window: say each step, save a picture of it."""
    print("No display: the window is driven offscreen.", flush=True)
    return _on_a_fresh_place(lambda place: _visit(place, pictures))


def screenshots(folder: Path, language: str = "") -> int:
    """Save every panel and dialog in both themes and two sizes, in one language."""

    async def work(place: Workplace) -> None:
        from smconfig_gui.views.screenshots import save_pictures

        if language:
            await place.speak(language)

        saved = await save_pictures(place.window, place.jobs, place.theme, folder)
        print(f"{len(saved)} pictures in {folder}", flush=True)

    return _on_a_fresh_place(work)
