"""Panel Overview: which meter this is, how it is reached and protected, and what matters now."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from smconfig_gui.jobs import Job
from smconfig_gui.model.administrative_status import NAMES as STATUS_NAMES
from smconfig_gui.model.administrative_status import AdministrativeStatusValue
from smconfig_gui.model.alarms import NAMES as ALARM_NAMES
from smconfig_gui.model.alarms import AlarmRegisters
from smconfig_gui.model.clock_configuration import ClockConfiguration, ClockReading
from smconfig_gui.model.faults import Act
from smconfig_gui.model.firmware import FirmwareModuleType, FirmwareVersions
from smconfig_gui.model.mbus import MbusChannels, MbusDevices
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text
from smconfig_gui.model.meter import Framing, Meter, Security, SerialEndpoint, SimulatedEndpoint, Value
from smconfig_gui.views.activity_model import look_of
from smconfig_gui.views.clock_words import clock_facts, is_right, is_trusted, next_shift
from smconfig_gui.views.doctor_rows import report_lines
from smconfig_gui.views.doctor_view import DoctorView
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.cards import Card, Chip, Facts
from smconfig_gui.views.fields.labels import ColouredLabel, ElidedLabel, Line, label, muted, section, strong
from smconfig_gui.views.fields.marks import IconMark
from smconfig_gui.views.fields.rows import ROW_HEIGHT
from smconfig_gui.views.other_meter import OtherMeter
from smconfig_gui.views.overview_channels import ChannelRows
from smconfig_gui.views.panel import Panel
from smconfig_gui.views.texts import (
    clock_time,
    generation_title,
    job_title,
    place_text,
    round_trips_text,
    seconds_text,
    translate,
    write_title,
)

if TYPE_CHECKING:
    from smconfig_gui.model.journal import Work
    from smconfig_gui.runner import MeterFacts
    from smconfig_gui.runner.doctor import Report

LAST_RUNS = 3
_PROTECTION = {
    Security.HLS5: QT_TRANSLATE_NOOP("overview", "Encrypted and authenticated, suite 0"),
    Security.LLS: QT_TRANSLATE_NOOP("overview", "Encrypted and authenticated, suite 0"),
    Security.LLS_PLAIN: QT_TRANSLATE_NOOP("overview", "Password only, not encrypted"),
    Security.NONE: QT_TRANSLATE_NOOP("overview", "None"),
}
_ASSOCIATION = {
    Security.HLS5: QT_TRANSLATE_NOOP("overview", "Client {client}, HLS5"),
    Security.LLS: QT_TRANSLATE_NOOP("overview", "Client {client}, password"),
    Security.LLS_PLAIN: QT_TRANSLATE_NOOP("overview", "Client {client}, password"),
    Security.NONE: QT_TRANSLATE_NOOP("overview", "Client {client}, without authentication"),
}


class _LastRuns(QWidget):
    """The latest jobs of the meter with their verdicts."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("overview.runs")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._rows: QWidget | None = None
        self.history = button("overview.history", self.tr("History"), role="link")
        head = QHBoxLayout()
        head.addWidget(section(self.tr("Last runs")))
        head.addStretch(1)
        head.addWidget(self.history)
        self._layout.addLayout(head)
        self._layout.setSpacing(4)

    def show_jobs(self, jobs: Sequence[Job]) -> None:
        """Show jobs, newest first."""
        if self._rows is not None:
            self._layout.removeWidget(self._rows)
            self._rows.deleteLater()
        self._rows = QWidget()
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for number, job in enumerate(jobs[:LAST_RUNS]):
            self._add(grid, number, job)
        self._layout.addWidget(self._rows)
        self.setVisible(bool(jobs))

    @staticmethod
    def _add(grid: QGridLayout, number: int, job: Job) -> None:
        look = look_of(job)
        verdict = QHBoxLayout()
        verdict.setSpacing(8)
        verdict.addWidget(IconMark(look.icon, look.icon_colour))
        verdict.addWidget(ColouredLabel(translate(look.word), look.word_colour), 1)
        trips = round_trips_text(job.round_trips) if job.round_trips else ""
        cells: tuple[QWidget | QLayout, ...] = (
            label(clock_time(job.started_at, seconds=True)),
            strong(job_title(job.title)),
            verdict,
            muted(seconds_text(job.seconds)),
            muted(trips),
        )
        for column, cell in enumerate(cells):
            side = Qt.AlignmentFlag.AlignRight if column > 2 else Qt.AlignmentFlag.AlignLeft
            if isinstance(cell, QLayout):
                grid.addLayout(cell, 2 * number, column)
            elif isinstance(cell, QWidget):
                grid.addWidget(cell, 2 * number, column, side | Qt.AlignmentFlag.AlignVCenter)
        grid.setRowMinimumHeight(2 * number, ROW_HEIGHT)
        grid.addWidget(Line(), 2 * number + 1, 0, 1, len(cells))


class OverviewPanel(Panel[Value]):
    """Chips for what matters now over cards of facts; nothing is written here."""

    key = "overview"
    title = QT_TRANSLATE_NOOP("panels", "Overview")
    sentence = QT_TRANSLATE_NOOP("panels", "Which meter this is and how it is reached.")
    read_title = QT_TRANSLATE_NOOP("operations", "Read the overview")
    icon_name = "gauge"
    reads = ("GetFirmwareVersion", "GetAdministrativeStatus", "ReadAlarmRegister", "GetClock", "ScanMbusChannels")
    queries = ("GetMbusDevices", "GetClockConfiguration")  # shown once something else has read them

    take_over_wanted = Signal()
    exchange_wanted = Signal()
    history_wanted = Signal()
    act_wanted = Signal(str)
    explanation_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._reports: dict[str, Report] = {}
        self._unfinished: dict[str, Sequence[Work]] = {}
        self._doctor = DoctorView("overview.doctor")
        super().__init__(parent)
        self._scroll.put_below_error(self._doctor)
        self._doctor.act_wanted.connect(self.act_wanted)
        self._doctor.help_wanted.connect(self.explanation_wanted)
        self._doctor.closed.connect(lambda: self.show_report(self._meter_id, None))
        self.error.edit_wanted.connect(lambda: self.act_wanted.emit(Act.EDIT.value))
        self.error.more_lines = self._report_lines

    def show_report(self, meter_id: str, report: "Report | None") -> None:
        """Show the steps of a connection instead of the cards; nothing shows the cards again."""
        if report is None:
            self._reports.pop(meter_id, None)
        else:
            self._reports[meter_id] = report
        self._refresh()

    def report(self, meter_id: str) -> "Report | None":
        """Return the steps that are shown for a meter."""
        return self._reports.get(meter_id)

    def build_body(self, body: QWidget) -> None:
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        self._match = Chip("overview.chip.meter")
        self._clock = Chip("overview.chip.clock")
        self._alarm = Chip("overview.chip.alarms")
        self._edits = Chip("overview.chip.edits")
        self._works = Chip("overview.chip.work")
        self._chips = QWidget()
        chips = QHBoxLayout(self._chips)
        chips.setContentsMargins(0, 0, 0, 0)
        chips.setSpacing(8)
        self._all_chips = (self._match, self._works, self._clock, self._alarm, self._edits)
        for chip in self._all_chips:
            chips.addWidget(chip)
            chip.hide()
        chips.addStretch(1)
        self._other = OtherMeter()
        self._other.take_over_wanted.connect(self.take_over_wanted)
        self._other.exchange_wanted.connect(self.exchange_wanted)
        layout.addWidget(self._other)
        layout.addWidget(self._chips)
        cards = QGridLayout()
        cards.setSpacing(16)
        for column, card in enumerate((self._meter_card(), self._clock_card())):
            cards.setColumnStretch(column, 1)
            cards.addWidget(card, 0, column)
        cards.addWidget(self._connection_card(), 1, 0)
        cards.addWidget(self._mbus_card(), 1, 1)
        layout.addLayout(cards)
        self._runs = _LastRuns()
        self._runs.history.clicked.connect(self.history_wanted)
        layout.addWidget(self._runs)
        layout.addStretch(1)

    def _refresh(self) -> None:
        super()._refresh()
        report = self._reports.get(self._meter_id)
        self._doctor.show_report(report, self._meter)
        self.error.set_edit_visible(report is not None)
        self.error.set_doctor_visible(report is None)
        self._pages.setVisible(report is None)
        self.footer.setVisible(report is None)  # there is nothing to be read, and the causes need the room

    def _report_lines(self) -> list[str]:
        report = self._reports.get(self._meter_id)
        return report_lines(report) if report is not None else []

    def show_value(self, value: Value, baseline: Value) -> None:
        """Nothing is edited here; the facts come by `show_card` and `show_extra`."""

    def show_card(self, meter: Meter | None, facts: "MeterFacts | None") -> None:
        if meter is None:
            return
        identifier = facts.device_identification if facts is not None else meter.device_identification
        self._set("identifier", identifier)
        self._set("serial", facts.serial_number if facts is not None else None)
        self._set("generation", facts.profile.title if facts is not None else generation_title(meter.generation))
        security = facts.security if facts is not None else meter.security
        self._set("address", self._address(meter))
        self._set("association", translate(_ASSOCIATION[security].with_(client=meter.client)))
        self._set("protection", translate(_PROTECTION[security]))
        self._set("system_title", facts.system_title if facts is not None else meter.system_title)
        self._match.setVisible(facts is not None)
        if facts is not None and facts.is_other_meter:
            self._match.show_state(self.tr("Another meter than on the card"), "triangle-alert", "bad")
        elif facts is not None:
            self._match.show_state(self.tr("Connected to this meter"), "circle-check", "ok")
        self._other.show_meter(meter, facts, self.state(meter.id).problem)
        self._show_work(self._unfinished.get(meter.id))

    def show_extra(self, operation: str, value: Value | None) -> None:
        if operation == "GetFirmwareVersion":
            self._set("firmware", self._active_firmware(value))
        elif operation == "GetAdministrativeStatus":
            status = STATUS_NAMES[value.enabled] if isinstance(value, AdministrativeStatusValue) else None
            self._set("status", translate(status) if status is not None else None)
        elif operation == "ReadAlarmRegister":
            self._show_alarms(value)
        elif operation == "GetClock":
            self._show_clock(value if isinstance(value, ClockReading) else None)
        elif operation == "ScanMbusChannels":
            self._channels.show_channels(value if isinstance(value, MbusChannels) else None)
        elif operation == "GetMbusDevices":
            self._channels.show_devices(value if isinstance(value, MbusDevices) else None)
        elif operation == "GetClockConfiguration":
            self._set("clock.next", next_shift(value) if isinstance(value, ClockConfiguration) else None)

    def show_edits(self, edits: Sequence[tuple[Text, int]]) -> None:
        """Show what is edited in other panels and not written."""
        self.ensure_built()
        total = sum(count for _, count in edits)
        self._edits.setVisible(total > 0)
        if len(edits) == 1:
            where = translate(edits[0][0])
            one, more = self.tr("{panel}: 1 change not written"), self.tr("{panel}: {count} changes not written")
            text = one.format(panel=where) if total == 1 else more.format(panel=where, count=total)
        else:
            text = self.tr("{count} changes not written").format(count=total)
        self._edits.show_state(text, "pencil", "accent")
        self._show_chips()

    def take_unfinished(self, meter_id: str, works: "Sequence[Work]") -> None:
        self._unfinished[meter_id] = works
        self._refresh_where_seen()

    def _show_work(self, works: "Sequence[Work] | None") -> None:
        """Show what was begun on the meter and not ended; None while nobody has looked."""
        names = dict.fromkeys(write_title(work.operation) for work in works or ())
        self._works.setVisible(bool(names))
        self._works.show_state(self.tr("Unfinished: {work}").format(work=", ".join(names)), "triangle-alert", "warn")
        if works is not None and not works and not self.footer.reason():
            self.footer.show_note(self.tr("No unfinished work on this meter."))
        self._show_chips()

    def show_runs(self, jobs: Sequence[Job]) -> None:
        """Show the latest jobs of the meter."""
        self.ensure_built()
        self._runs.show_jobs(jobs)

    def _meter_card(self) -> Card:
        card = Card(self.tr("Meter"))
        self._values: dict[str, ElidedLabel] = {}
        self._add_facts(
            card,
            "overview.meter",
            (
                ("identifier", self.tr("Equipment identifier")),
                ("serial", self.tr("Serial number")),
                ("generation", self.tr("Generation")),
                ("firmware", self.tr("Firmware")),
                ("status", self.tr("Administrative status")),
            ),
        )
        return card

    def _clock_card(self) -> Card:
        card = Card(self.tr("Clock"))
        self._add_facts(
            card,
            "overview.clock",
            (
                ("clock.time", self.tr("Time of the meter")),
                ("clock.computer", self.tr("This computer")),
                ("clock.difference", self.tr("Difference")),
                ("clock.status", self.tr("Status")),
                ("clock.next", self.tr("Next change")),
            ),
            label_width=112,
        )
        return card

    def _connection_card(self) -> Card:
        card = Card(self.tr("Connection"))
        self._add_facts(
            card,
            "overview.connection",
            (
                ("address", self.tr("Address")),
                ("association", self.tr("Association")),
                ("protection", self.tr("Protection")),
                ("system_title", self.tr("System title")),
            ),
            label_width=96,
        )
        return card

    def _mbus_card(self) -> Card:
        card = Card(self.tr("M-Bus"))
        self._channels = ChannelRows("overview.mbus")
        card.body.addWidget(self._channels)
        card.body.addStretch(1)
        return card

    def _add_facts(self, card: Card, name: str, rows: Sequence[tuple[str, str]], label_width: int = 128) -> None:
        facts = Facts(name, label_width)
        for key, text in rows:
            self._values[key] = facts.add(key, text)
        card.body.addWidget(facts)
        card.body.addStretch(1)

    def _set(self, key: str, text: str | None) -> None:
        self._values[key].set_whole_text(text or "–")

    def _show_clock(self, reading: ClockReading | None) -> None:
        self._clock.setVisible(reading is not None)
        facts = clock_facts(reading) if reading is not None else {}
        for key in ("time", "computer", "difference", "status"):
            self._set(f"clock.{key}", facts.get(key))
        if reading is None:
            return
        if is_right(reading):
            self._clock.show_state(self.tr("Clock is right"), "clock", "ok")
        elif is_trusted(reading):
            self._clock.show_state(
                self.tr("Clock {difference}").format(difference=facts["difference"]), "clock", "warn"
            )
        else:
            self._clock.show_state(self.tr("The meter does not trust its clock"), "clock", "warn")
        self._show_chips()

    def _show_alarms(self, value: Value | None) -> None:
        raised: list[str] = []
        if isinstance(value, AlarmRegisters):
            raised = [translate(ALARM_NAMES[alarm]) for alarm in value.alarm_types]
        self._alarm.setVisible(isinstance(value, AlarmRegisters))
        if not raised:
            self._alarm.show_state(self.tr("No alarm raised"), "bell", "ok")
        elif len(raised) == 1:
            self._alarm.show_state(self.tr("1 alarm: {alarm}").format(alarm=raised[0].lower()), "bell-ring", "warn")
        else:
            self._alarm.show_state(self.tr("{count} alarms raised").format(count=len(raised)), "bell-ring", "warn")
        self._show_chips()

    def _show_chips(self) -> None:
        self._chips.setVisible(any(not chip.isHidden() for chip in self._all_chips))

    def _address(self, meter: Meter) -> str:
        if isinstance(meter.endpoint, SerialEndpoint):
            start = (
                self.tr("{address}, {baud} baud, sign-on")
                if meter.endpoint.mode_e
                else self.tr("{address}, {baud} baud")
            )
            return start.format(address=place_text(meter.endpoint.text), baud=meter.endpoint.baud)
        if isinstance(meter.endpoint, SimulatedEndpoint):
            return self.tr("Inside this program")
        if meter.endpoint.framing is Framing.WRAPPER:
            return self.tr("{address}, wrapper").format(address=place_text(meter.endpoint.text))
        return self.tr("{address}, HDLC").format(address=place_text(meter.endpoint.text))

    @staticmethod
    def _active_firmware(value: Value | None) -> str | None:
        if not isinstance(value, FirmwareVersions):
            return None
        versions = {each.firmware_module_type: each.version for each in value.firmware_versions}
        return versions.get(FirmwareModuleType.ACTIVE_FIRMWARE)
