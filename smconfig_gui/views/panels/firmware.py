"""Panel Firmware: the versions of all modules, and their update."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smconfig_gui.model.firmware import FirmwareVersions, UpdateFirmwareRequest
from smconfig_gui.model.firmware_progress import Phase, TransferState
from smconfig_gui.model.given import Given
from smconfig_gui.model.journal import StepState
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Problem
from smconfig_gui.model.meter import Meter, Value
from smconfig_gui.model.problems import PROBLEMS
from smconfig_gui.views.draft import MeterState
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.cards import Banner
from smconfig_gui.views.fields.labels import Line
from smconfig_gui.views.fields.switch import Switch
from smconfig_gui.views.firmware.file_page import FilePage
from smconfig_gui.views.firmware.transfer_page import TransferPage
from smconfig_gui.views.firmware.version_table import VersionTable
from smconfig_gui.views.panel import Panel
from smconfig_gui.views.texts import count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from smconfig_gui.model.journal import Work
    from smconfig_gui.runner import MeterFacts

UPDATE = "UpdateFirmware"
_MBUS_DEVICES = "MBUS_CLIENT_SETUP"


@dataclass(slots=True)
class _Update:
    """What is known of the update of one meter."""

    shown: TransferState | None = None
    work: "Work | None" = None
    is_running: bool = False
    channel: int | None = None
    former: FirmwareVersions | None = None
    before: str = ""
    again_before: int = 0


class FirmwarePanel(Panel[FirmwareVersions]):
    """The table of versions with the choice of a file under it; while an update runs, how far it is."""

    key = "firmware"
    title = QT_TRANSLATE_NOOP("panels", "Firmware")
    sentence = QT_TRANSLATE_NOOP("panels", "The versions that run in this meter.")
    read_title = QT_TRANSLATE_NOOP("operations", "Read firmware versions")
    icon_name = "cpu"
    value_read = "GetFirmwareVersion"
    value_type = FirmwareVersions
    reads = ("GetFirmwareVersion",)

    def build_body(self, body: QWidget) -> None:
        self._updates: dict[str, _Update] = getattr(self, "_updates", {})
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._first_page = self._overview_page()
        self.transfer = TransferPage("firmware.transfer")
        for page in (self._first_page, self.transfer):  # the one that is hidden claims no room, as in a stack it would
            layout.addWidget(page)
        self._build_footer()

    def show_value(self, value: FirmwareVersions, baseline: FirmwareVersions) -> None:  # noqa: ARG002
        self.versions.show_versions(value, self._update().former)

    def show_card(self, meter: Meter | None, facts: "MeterFacts | None") -> None:
        has_devices = facts is None or facts.profile.has(_MBUS_DEVICES)
        self.file.show_meter(meter, facts, has_devices=has_devices)
        self._refresh_update()

    def take_value(self, meter_id: str, operation: str, value: Value) -> None:
        reading = self.state(meter_id).draft.reading
        if operation == self.value_read and reading is not None and reading != value:
            self._update(meter_id).former = reading
        super().take_value(meter_id, operation, value)

    # -- the update

    def given(self, operation: str) -> Given | None:
        if operation != UPDATE:
            return None
        return Given(image=self.file.image, abandons=self._abandons.isChecked())

    def take_progress(self, meter_id: str, shown: object) -> None:
        if not isinstance(shown, TransferState):
            return
        update = self._update(meter_id)
        if not update.is_running:
            update.is_running = True
            update.before = self._version_of(meter_id)
            is_same = update.shown is not None and update.shown.digest == shown.digest
            update.again_before = update.shown.again if is_same and update.shown is not None else 0
        update.shown = replace(shown, again=shown.again + update.again_before)
        if meter_id == self._meter_id and self._is_built:
            self._refresh_update()

    def take_unfinished(self, meter_id: str, works: "Sequence[Work]") -> None:
        update = self._update(meter_id)
        update.is_running = False
        own = [work for work in works if work.operation == UPDATE]
        update.work = own[-1] if own else None
        if meter_id == self._meter_id and self._is_built:
            self._refresh_update()

    def show_problem(self, meter_id: str, problem: Problem | None) -> None:
        """Show a problem; that an update was paused is told by the card that offers to go on."""
        is_paused = problem is not None and problem.title.source == PROBLEMS["image-interrupted"].title.source
        super().show_problem(meter_id, None if is_paused else problem)

    async def release(self) -> None:
        if self._is_built:
            await self.file.release()

    # -- parts

    def _overview_page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        self._resume = Banner("firmware.resume", "warn", "pause")
        self._go_on = button("firmware.goOn", self.tr("Choose the file again…"))
        self._go_on.clicked.connect(self._take_up)
        self._resume.add_button(self._go_on)
        layout.addWidget(self._resume)
        self.versions = VersionTable(self.key)
        layout.addWidget(self.versions)
        layout.addWidget(Line())
        self.file = FilePage("firmware")
        self.file.changed.connect(self._refresh_update)
        layout.addWidget(self.file)
        row = QHBoxLayout()
        self._abandons = Switch("firmware.abandon", self.tr("Give up an image of somebody else that is on the meter"))
        row.addWidget(self._abandons)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addStretch(1)
        return page

    def _build_footer(self) -> None:
        self._pause = button("firmware.pause", self.tr("Pause"), icon_name="pause")
        self._pause.clicked.connect(lambda: self.stop_wanted.emit())
        self.footer.add_left(self._pause)
        self._back = button("firmware.back", self.tr("Versions and file"))
        self._back.clicked.connect(self._forget_shown)
        self.footer.add_left(self._back)
        self._send = button("firmware.update", self.tr("Review and send"), role="primary")
        self._send.clicked.connect(lambda: self._ask(activates=False))
        self._activate = button("firmware.activate", self.tr("Activate…"), role="primary")
        self._activate.clicked.connect(lambda: self._ask(activates=True))
        for each in (self._send, self._activate):
            self.footer.add_right(each)

    # -- what they show

    def _update(self, meter_id: str | None = None) -> _Update:
        known: dict[str, _Update] = self.__dict__.setdefault("_updates", {})
        return known.setdefault(self._meter_id if meter_id is None else meter_id, _Update())

    def _version_of(self, meter_id: str) -> str:
        reading = self.state(meter_id).draft.reading
        return reading.firmware_versions[0].version if reading and reading.firmware_versions else ""

    def _refresh_footer(self, state: MeterState[FirmwareVersions]) -> None:
        super()._refresh_footer(state)
        if self._is_built:
            self._refresh_update()

    def _refresh_update(self) -> None:
        if not self._is_built or not hasattr(self, "_activate"):
            return
        update, now = self._update(), self._situation
        shown = update.shown
        self._show_page(update)
        if shown is not None:
            is_for_device = update.channel is not None
            self.transfer.show_state(shown, update.before, is_running=update.is_running, is_for_device=is_for_device)
        self._show_resume(update)
        is_verified = self._is_verified(update)
        self._pause.setVisible(update.is_running)
        self._pause.setEnabled(update.is_running and shown is not None and shown.phase is Phase.SENDING)
        self._back.setVisible(shown is not None and not update.is_running)
        can_send = not update.is_running and not is_verified and (shown is None or shown.phase is not Phase.DONE)
        self._send.setVisible(can_send)
        self._send.setText(self.tr("Review and send") if update.work is None else self.tr("Review and go on"))
        self._send.setAccessibleName(self._send.text())
        self._activate.setVisible(update.is_running or is_verified)
        self._send.setEnabled(now.can_write and self.file.image is not None)
        self._activate.setEnabled(now.can_write and is_verified and self.file.image is not None)
        self._say_why(update)

    def _show_page(self, update: _Update) -> None:
        """Show versions and file, or the update that runs or has ended."""
        shown = update.shown
        self._first_page.setVisible(shown is None)
        self.transfer.setVisible(shown is not None)
        if shown is None:
            self.header.set_sentence(self._sentence(self.state(self._meter_id)))
            return
        name = self.tr("an M-Bus device") if update.channel is not None else self.tr("the E-meter")
        if update.is_running:
            text = self.tr("Updating {what}.")
        elif shown.phase is Phase.DONE:
            text = self.tr("The update of {what} has ended.")
        else:
            text = self.tr("The update of {what} has stopped here.")
        self.header.set_sentence(text.format(what=name))

    def _say_why(self, update: _Update) -> None:
        now = self._situation
        reason = self._reason(self.state(self._meter_id))
        if update.is_running and update.shown is not None and not update.shown.is_safe_to_unplug:
            reason = self.tr("The activation was sent; its outcome is being read.")
        elif update.is_running:
            reason = self.tr("After verifying, with a second confirmation.")
        elif now.can_work and self.file.image is None and not self._send.isHidden():
            reason = self.tr("Choose a firmware file first.")
        can_read = now.is_connected and not now.is_busy and now.lacking is None
        self.footer.show_state(can_read=can_read, can_discard=False, can_write=False, reason=reason)

    def _is_verified(self, update: _Update) -> bool:
        """Whether the image only waits for its activation: verified by the meter, which M-Bus images never are."""
        work = update.work
        if work is None or update.is_running:
            return False
        is_for_device = work.first.details.get("channel") is not None
        return work.last.step == ("complete" if is_for_device else "verified")

    def _show_resume(self, update: _Update) -> None:
        work = update.work if not update.is_running else None
        self._resume.setVisible(work is not None)
        if work is None:
            return
        begun = work.last_of("checked")
        name = str(begun.details.get("file", "")) if begun is not None else ""
        if self._is_verified(update):
            bold = self.tr("{file} is verified and waits for its activation").format(file=name)
        elif (activation := work.last_of("activate")) is not None and activation.state is not StepState.REFUSED:
            bold = self.tr("{file} was activated; its version is still to be read").format(file=name)
        else:
            bold = self.tr("The update with {file} was interrupted").format(file=name)
        sending = work.last_of("sending")
        done = sending.details if sending is not None else {}
        part = self.tr("{done} of {count} blocks were on the meter.").format(
            done=count(int(done.get("done", 0))), count=count(int(done.get("count", 0)))
        )
        plain = self.tr("With the same file it goes on where it was, until 30 days after the break.")
        self._resume.show_lines(bold, f"{part} {plain}" if done else plain)
        self._go_on.setVisible(self.file.image is None)

    # -- what a person does

    def _ask(self, *, activates: bool) -> None:
        update = self._update()
        update.channel = self.file.channel
        request = UpdateFirmwareRequest(channel=self.file.channel, activate=activates)
        self.action_wanted.emit(UPDATE, request)

    def _take_up(self) -> None:
        """Read the file of the interrupted update again, where it lay; else let it be chosen."""
        work = self._update().work
        begun = work.last_of("checked") if work is not None else None
        details = begun.details if begun is not None else {}
        channel = details.get("channel")
        self.file.choose_channel(channel if isinstance(channel, int) else None)
        path = Path(str(details.get("path") or ""))
        if details.get("path") and path.is_file():
            self.file.take(path)
        else:
            self.file.drop.choose.click()

    def _forget_shown(self) -> None:
        self._update().shown = None
        self._refresh_update()
        self.file.drop.choose.setFocus(Qt.FocusReason.OtherFocusReason)
