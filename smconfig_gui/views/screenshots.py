"""Drives the window against a simulated meter and saves pictures to be judged by: both themes, two sizes."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import msgspec
from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QTabBar, QTableView, QWidget

from smconfig_gui.jobs import Jobs
from smconfig_gui.model.device_secrets import DeviceSecrets
from smconfig_gui.model.firmware_progress import Phase as FirmwarePhase
from smconfig_gui.model.firmware_progress import TransferState
from smconfig_gui.model.journal import JournalEntry, StepState, Work
from smconfig_gui.model.meter import Meter, Security, TcpEndpoint
from smconfig_gui.model.snapshot import SettingValue, snapshot_bytes
from smconfig_gui.views.main_window import MainWindow
from smconfig_gui.views.panels.snapshots import SnapshotsPanel
from smconfig_gui.views.paper_scenes import papers
from smconfig_gui.views.scenes import more_scenes
from smconfig_gui.views.theme import Choice, Theme, current_tokens

SIZES = (QSize(1280, 720), QSize(2560, 1440))
THEMES = (Choice.LIGHT, Choice.DARK)
POLL_S, SETTLE_S, KEYRING_S = 0.02, 0.4, 3.0
DIM, CORNER = 90, 12
_PERIOD = "7/0.1.94.31.6.255/4"  # the capture period of the load profile
# Nobody listens on port 1 of this computer: a real connection that really fails.
_NOBODY = Meter(
    id="nobody", name="Nobody there", endpoint=TcpEndpoint(host="127.0.0.1", port=1), security=Security.NONE
)

_LONG_AGO = "2026-01-01T00:00:00.000+00:00"
W = TypeVar("W", bound=QWidget)


class Photographer:
    """Takes the same picture in every theme and size."""

    def __init__(self, window: MainWindow, jobs: Jobs, theme: Theme, folder: Path, sizes: Sequence[QSize]) -> None:
        self._sizes = sizes
        self._window = window
        self._jobs = jobs
        self._theme = theme
        self.folder = folder
        self.saved: list[Path] = []

    async def take(self, name: str) -> None:
        """Save the window as it is now, with the dialog over it if there is one."""
        for theme in THEMES:
            self._theme.choose(theme)
            for size in self._sizes:
                self._window.resize(size)
                await asyncio.sleep(POLL_S)
                path = self.folder / f"{name}-{theme.value}-{size.width()}x{size.height()}.png"
                self._picture().save(str(path))
                self.saved.append(path)
        self._theme.choose(Choice.LIGHT)
        self._window.resize(self._sizes[0])

    def keep(self, name: str, paper: QImage) -> None:
        """Save a picture of something that is no part of the window."""
        path = self.folder / f"{name}.png"
        paper.save(str(path))
        self.saved.append(path)

    async def idle(self) -> None:
        """Wait until no job runs on the chosen meter."""
        await asyncio.sleep(POLL_S)
        await self.until(lambda: self._jobs.running(self._window.current_meter()) is None)
        await asyncio.sleep(POLL_S)

    async def settle(self) -> None:
        """Wait until a view that was just opened has what it shows."""
        await asyncio.sleep(SETTLE_S)
        await self.idle()

    @staticmethod
    async def until(condition: Callable[[], object]) -> None:
        """Wait until something holds."""
        while not condition():  # noqa: ASYNC110 - the window is looked at as a person would
            await asyncio.sleep(POLL_S)

    def press(self, name: str, root: QWidget | None = None) -> None:
        """Press a button."""
        self.find(QAbstractButton, name, root).click()

    def press_tab(self, name: str, number: int) -> None:
        """Show another page of a panel."""
        self.find(QTabBar, name).setCurrentIndex(number)

    def find(self, kind: type[W], name: str, root: QWidget | None = None) -> W:
        """Return a control by its name; raises LookupError."""
        found = (root or self._window).findChild(kind, name)
        if found is None:
            raise LookupError(name)
        return found

    @asynccontextmanager
    async def dialog(self) -> AsyncIterator[QDialog]:
        """Wait for the dialog that opens; it is cancelled afterwards."""
        await self.until(_dialog)
        found = _dialog()
        if found is None:
            raise LookupError("dialog")
        try:
            yield found
        finally:
            found.reject()
        await self.until(lambda: _dialog() is None)

    def _picture(self) -> QPixmap:
        picture = self._window.grab()
        dialog = _dialog()
        if dialog is None:
            return picture
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dimmed = QColor(current_tokens().shadow)
        dimmed.setAlpha(DIM)
        painter.fillRect(self._window.rect(), dimmed)
        place = QRectF(QPoint(0, 0), dialog.size())
        place.moveCenter(QRectF(self._window.rect()).center())
        frame = QPainterPath()
        frame.addRoundedRect(place, CORNER, CORNER)
        painter.setClipPath(frame)
        painter.drawPixmap(place.topLeft(), dialog.grab())
        painter.end()
        return picture


def _dialog() -> QDialog | None:
    shown = (each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible())
    return next(shown, None)


async def save_pictures(
    window: MainWindow, jobs: Jobs, theme: Theme, folder: Path, sizes: Sequence[QSize] = SIZES
) -> list[Path]:
    """Save every panel, the dialogs and an error; `window` is new and empty. Returns the files."""
    await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
    photographer = Photographer(window, jobs, theme, folder, sizes)
    await show_everything(photographer, window)
    theme.choose(Choice.SYSTEM)
    return photographer.saved


async def show_everything(photographer: Photographer, window: MainWindow) -> None:
    """Let the photographer take every panel, page and dialog; `window` is new and empty."""
    window.show()
    with suppress(TimeoutError):  # the keyring may wait for a person
        async with asyncio.timeout(KEYRING_S):
            await photographer.until(lambda: not window.bench.first_start.key_text().endswith("…"))
    await photographer.take("first-start")
    window.try_simulated()
    await photographer.idle()
    await photographer.idle()
    await _panels(photographer, window)
    await _dock(photographer, window)
    await _dialogs(photographer, window)
    await more_scenes(photographer, window)
    await papers(photographer, window)
    window.menus.doctor_action.trigger()
    await photographer.idle()
    await photographer.take("doctor")
    window.add_meter(_NOBODY, DeviceSecrets())
    window.connect_meter(_NOBODY.id)
    await photographer.idle()
    await photographer.take("error")


async def _panels(photographer: Photographer, window: MainWindow) -> None:
    """Edit two panels and save all of them, then the list of jobs."""
    window.panel_list.select("alarms")
    for name in ("alarms.REPLACE_BATTERY", "alarms.WATCHDOG_ERROR", "alarms.FRAUD_ATTEMPT"):
        photographer.press(name)
    window.panel_list.select("administrative_status")
    is_off = photographer.find(QAbstractButton, "administrative_status.OFF").isChecked()
    photographer.press("administrative_status.ON" if is_off else "administrative_status.OFF")
    for key in window.panels.panels:
        window.panel_list.select(key)
        if key == "objects":
            await _read_object(photographer)
        if key == "load_profile":
            await _read_values(photographer)
        await photographer.take(key.replace("_", "-"))
    await _compare_snapshots(photographer, window)
    await _calendar_pages(photographer, window)
    await _firmware_pages(photographer, window)


async def _dock(photographer: Photographer, window: MainWindow) -> None:
    """Save the list of jobs, the trace and the history, each with a row chosen."""
    window.panel_list.select("administrative_status")
    for key, table in (("activity", "activity.jobs"), ("trace", "trace.rows"), ("history", "history.runs")):
        photographer.press(f"{key}.tab")
        await photographer.settle()
        rows = photographer.find(QTableView, table)
        rows.selectRow(_row_to_show(rows))
        await photographer.take(key)
        photographer.press(f"{key}.tab")


def _row_to_show(rows: QTableView) -> int:
    """Return a row in the middle; of the trace one that says something."""
    model = rows.model()
    middle = model.rowCount() // 2
    talking = (number for number in range(middle, model.rowCount()) if model.index(number, 1).data() == "GET")
    return next(talking, middle)


async def _read_object(photographer: Photographer) -> None:
    photographer.press("objects.read")
    await photographer.idle()
    photographer.press("objects.read_object")
    await photographer.idle()


async def _read_values(photographer: Photographer) -> None:
    """Save what the load profile has captured, as plot and table."""
    photographer.press_tab("load_profile.tabs", 1)
    photographer.press("load_profile.values.read")
    await photographer.idle()
    await photographer.take("load-profile-values")
    photographer.press_tab("load_profile.tabs", 0)


async def _compare_snapshots(photographer: Photographer, window: MainWindow) -> None:
    """Save a comparison of the meter with a file in which one setting is another one, chosen to be put back."""
    panel = window.panels.panels["snapshots"]
    window.panel_list.select("snapshots")
    photographer.press("snapshots.read")
    await photographer.idle()
    taken = panel.taken() if isinstance(panel, SnapshotsPanel) else None
    if isinstance(panel, SnapshotsPanel) and taken is not None:
        changed = {
            **taken.settings,
            _PERIOD: SettingValue(object="DEFINABLE_LOAD_PROFILE", raw="0600000E10", value=3600),
        }
        content = snapshot_bytes(msgspec.structs.replace(taken, settings=changed))
        path = photographer.folder / "before-the-visit.json"
        await asyncio.to_thread(path.write_bytes, content)
        panel.open_file(path)
        await asyncio.to_thread(path.unlink)
    photographer.press("snapshots.tick_all")
    await photographer.take("snapshots-compared")
    panel.discard()


async def _calendar_pages(photographer: Photographer, window: MainWindow) -> None:
    """Save the pages of the calendar with an edit that is wrong in one place, the table of special days, holidays."""
    window.panel_list.select("calendar")
    panel = window.panels.panels["calendar"]
    photographer.press_tab("calendar.tabs", 3)
    photographer.press("calendar.switch_1.remove")
    for number, name in enumerate(("year-with-finding", "seasons", "weeks", "days", "compare")):
        photographer.press_tab("calendar.tabs", number)
        await photographer.take(f"calendar-{name}")
    photographer.press_tab("calendar.tabs", 0)
    panel.discard()
    window.panel_list.select("special_days")
    photographer.press_tab("special_days.tabs", 1)
    await photographer.take("special-days-table")
    photographer.press_tab("special_days.tabs", 0)
    photographer.press("special_days.holidays")
    async with photographer.dialog():
        await photographer.take("special-days-holidays")


async def _firmware_pages(photographer: Photographer, window: MainWindow) -> None:
    """Save the panel Firmware as it draws an update: sending with a block that goes again, stopped, ended."""
    meter_id = window.current_meter()
    window.panel_list.select("firmware")
    count, done = 2428, 1384
    sending = TransferState(
        phase=FirmwarePhase.SENDING,
        name="M57_4902.bin",
        digest="9C417B0E" + "0" * 50 + "51E8D2",
        size_bytes=count * 216,
        block_bytes=216,
        count=count,
        done=done,
        again=1,
        blocks=bytes((1,)) * 500 + bytes((2,)) + bytes((1,)) * (done - 501) + bytes(count - done),
        blocks_per_s=2.4,
        left_s=(count - done) / 2.4,
    )
    window.panels.take_progress(meter_id, sending)
    await photographer.take("firmware-sending")
    window.panels.take_unfinished(meter_id, (_stopped_work(sending),))
    await photographer.take("firmware-stopped")
    photographer.press("firmware.back")
    await photographer.take("firmware-interrupted")
    window.panels.take_progress(meter_id, sending)
    ended = replace(sending, phase=FirmwarePhase.DONE, done=count, blocks=bytes((1,)) * count, version="M57 4902")
    window.panels.take_progress(meter_id, ended)
    window.panels.take_unfinished(meter_id, ())
    await photographer.take("firmware-updated")
    photographer.press("firmware.back")


def _stopped_work(state: TransferState) -> Work:
    """Return what the journal says of an update that was stopped there."""
    details = {"file": state.name}
    checked = JournalEntry(
        work="shown",
        operation="UpdateFirmware",
        at=_LONG_AGO,
        step="checked",
        state=StepState.VERIFIED,
        details=details,
    )
    sending = msgspec.structs.replace(
        checked, step="sending", state=StepState.SENT, details={"done": state.done, "count": state.count}
    )
    return Work((checked, sending))


async def _dialogs(photographer: Photographer, window: MainWindow) -> None:
    """Save a dangerous review with its bytes open, and the connection dialog."""
    photographer.press("window.review_all")
    async with photographer.dialog() as dialog:
        photographer.press("review.bytes", dialog)
        photographer.find(QLineEdit, "review.digits", dialog).setText("60")
        await photographer.take("review")
    await photographer.idle()
    window.menus.add_wanted.emit()
    async with photographer.dialog() as dialog:
        photographer.find(QLineEdit, "meter.host", dialog).setText("10.0.0.7")
        await photographer.take("add-meter")
        photographer.press("meter.way.serial", dialog)
        photographer.find(QLineEdit, "meter.serial_port.text", dialog).setText("/dev/ttyUSB0")
        photographer.find(QLineEdit, "meter.server", dialog).setText("1/17:4")
        await photographer.take("add-meter-serial")
    await photographer.idle()
    window.menus.hunt_wanted.emit()
    async with photographer.dialog() as dialog:
        photographer.find(QLineEdit, "hunt.serial_port.text", dialog).setText("/dev/ttyUSB0")
        await photographer.take("search-meters")
