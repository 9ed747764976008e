"""Panel Clock: the meter's time beside this computer's, synchronising, zone and summer time."""

from datetime import UTC, datetime

import msgspec
from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from smconfig_gui.model.clock_configuration import (
    DUTCH_BEGIN,
    DUTCH_END,
    DUTCH_ZONE,
    MOST_MINUTES,
    OFF,
    ON,
    TOLERANCE_S,
    ClockConfiguration,
    ClockReading,
    SetClockConfigurationRequest,
    Shift,
    shifts,
    zone_text,
)
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP
from smconfig_gui.model.meter import Nothing, Value
from smconfig_gui.views.calendar import today
from smconfig_gui.views.change_field import ChangeField
from smconfig_gui.views.clock_words import clock_facts, is_right, is_trusted, local_stamp
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.cards import Card, Facts
from smconfig_gui.views.fields.field_row import FieldRow, number_field
from smconfig_gui.views.fields.hindrance import hindrance_note, show_hindrance
from smconfig_gui.views.fields.labels import label, note, section, wrapped
from smconfig_gui.views.fields.marks import IconMark
from smconfig_gui.views.fields.rows import ROW_HEIGHT, check_row
from smconfig_gui.views.fields.typed import TypedNumber
from smconfig_gui.views.panel import Panel
from smconfig_gui.views.texts import translate

PREVIEWED = 4


class ClockConfigurationPanel(Panel[ClockConfiguration]):
    """Two cards of facts over the settings of zone and summer time."""

    key = "clock"
    title = QT_TRANSLATE_NOOP("panels", "Clock")
    sentence = QT_TRANSLATE_NOOP("panels", "The meter's time, and when summer time begins and ends.")
    read_title = QT_TRANSLATE_NOOP("operations", "Read clock")
    icon_name = "clock"
    object_name = "CLOCK"
    value_read = "GetClockConfiguration"
    value_type = ClockConfiguration
    reads = ("GetClockConfiguration", "GetClock")
    write_operation = "SetClockConfiguration"

    def build_body(self, body: QWidget) -> None:
        self._shown: ClockConfiguration | None = None
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        cards = QHBoxLayout()
        cards.setSpacing(16)
        cards.addWidget(self._time_card(), 1)
        cards.addWidget(self._changes_card(), 1)
        layout.addLayout(cards)
        layout.addLayout(self._settings())
        layout.addStretch(1)

    def show_value(self, value: ClockConfiguration, baseline: ClockConfiguration) -> None:
        self._shown = value
        self._typed_zone.show_number(value.time_zone_offset)
        self._zone_words.setText(zone_text(value.time_zone_offset))
        self._zone_row.set_was(self._was(zone_text(baseline.time_zone_offset), value, baseline, "time_zone_offset"))
        with QSignalBlocker(self._enabled.button):
            self._enabled.button.setChecked(value.daylight_savings_enabled)
        was = translate(ON if baseline.daylight_savings_enabled else OFF).lower()
        self._enabled.set_was(self._was(was, value, baseline, "daylight_savings_enabled"))
        for name, (row, field) in self._moments.items():
            field.show_text(getattr(value, name), value.time_zone_offset, value.daylight_savings_deviation)
            row.set_was(self._was(field.words(getattr(baseline, name)), value, baseline, name))
        self._show_changes(value)

    def show_extra(self, operation: str, value: Value | None) -> None:  # noqa: ARG002 - there is but one
        self._synchronise.setEnabled(self._situation.can_write)
        show_hindrance(self._synchronise, self._hindrance, self.hindrance())
        if isinstance(value, ClockReading):
            self._show_reading(value)

    def count_changes(self, reading: ClockConfiguration, edit: ClockConfiguration) -> int:
        return len(_changed(reading, edit))

    def request(self, reading: ClockConfiguration, edit: ClockConfiguration) -> SetClockConfigurationRequest:
        return msgspec.convert(_changed(reading, edit), SetClockConfigurationRequest)

    # -- parts

    def _time_card(self) -> Card:
        card = Card(self.tr("Now"))
        facts = Facts("clock.now", 136)
        self._values = {
            key: facts.add(key, text)
            for key, text in (
                ("time", self.tr("Time of the meter")),
                ("computer", self.tr("This computer")),
                ("difference", self.tr("Difference")),
                ("zone", self.tr("Zone now")),
                ("status", self.tr("Status")),
            )
        }
        card.body.addWidget(facts)
        card.body.addSpacing(8)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        self._mark = IconMark("circle-check", "ok")
        self._advice = wrapped(note())
        self._advice.setObjectName("clock.advice")
        foot.addWidget(self._mark)
        foot.addWidget(self._advice, 1)
        self._synchronise = button("clock.synchronise", self.tr("Synchronise…"))
        self._synchronise.clicked.connect(lambda: self.action_wanted.emit("SynchronizeTime", Nothing()))
        foot.addWidget(self._synchronise)
        card.body.addLayout(foot)
        self._hindrance = hindrance_note("clock.synchronise")
        card.body.addWidget(self._hindrance)
        return card

    def _changes_card(self) -> Card:
        card = Card(self.tr("Next changes"))
        self._changes = QGridLayout()
        self._changes.setHorizontalSpacing(24)
        self._changes.setVerticalSpacing(0)
        self._changes.setColumnStretch(2, 1)
        self._change_cells = [[label() for _ in range(3)] for _ in range(PREVIEWED)]
        for number, cells in enumerate(self._change_cells):
            self._changes.setRowMinimumHeight(number, 24)
            cells[0].setObjectName(f"clock.change.{number}")
            for column, cell in enumerate(cells):
                self._changes.addWidget(cell, number, column)
        card.body.addLayout(self._changes)
        self._no_changes = wrapped(note())
        self._no_changes.setObjectName("clock.no_changes")
        card.body.addWidget(self._no_changes)
        card.body.addStretch(1)
        return card

    def _settings(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        head = QHBoxLayout()
        heading = section(self.tr("Zone and summer time"))
        heading.setFixedHeight(ROW_HEIGHT)
        head.addWidget(heading)
        head.addStretch(1)
        dutch = button("clock.dutch", self.tr("As in the Netherlands"), role="link")
        dutch.setProperty("edits", True)
        dutch.clicked.connect(self._take_dutch)
        head.addWidget(dutch)
        column.addLayout(head)
        self._zone = number_field(
            "clock.zone", self.tr("Minutes from winter time to UTC"), -MOST_MINUTES, MOST_MINUTES, self.tr(" min")
        )
        self._zone.setSingleStep(15)
        self._zone.valueChanged.connect(lambda minutes: self._change(time_zone_offset=minutes))
        self._typed_zone = TypedNumber(self._zone)
        self._zone_words = note()
        zone = QWidget()
        zone_line = QHBoxLayout(zone)
        zone_line.setContentsMargins(0, 0, 0, 0)
        zone_line.addWidget(self._zone)
        zone_line.addWidget(self._zone_words)
        self._zone_row = FieldRow(self.tr("Winter time to UTC"), zone)
        column.addWidget(self._zone_row)
        self._enabled = check_row("clock.enabled", self.tr("Summer time is used"))
        self._enabled.button.toggled.connect(lambda is_on: self._change(daylight_savings_enabled=is_on))
        column.addWidget(self._enabled)
        self._moments = {
            "daylight_savings_begin": self._moment_row("begin", self.tr("Summer time begins")),
            "daylight_savings_end": self._moment_row("end", self.tr("Summer time ends")),
        }
        for row, _ in self._moments.values():
            column.addWidget(row)
        form = wrapped(note(self.tr("* is any, L the last: *-03-L Sun is the last Sunday of March.")))
        form.setContentsMargins(8, 4, 0, 0)
        column.addWidget(form)
        return column

    def _moment_row(self, name: str, text: str) -> tuple[FieldRow, ChangeField]:
        field = ChangeField(f"clock.{name}", text, today.today())
        field.changed.connect(lambda moment, name=f"daylight_savings_{name}": self._change(**{name: moment.to_text()}))
        return FieldRow(text, field, note_below=True), field

    # -- showing

    def _show_reading(self, reading: ClockReading) -> None:
        for key, text in clock_facts(reading).items():
            self._values[key].set_whole_text(text)
        if is_right(reading):
            self._mark.set_icon("circle-check", "ok")
            self._advice.setText(self.tr("Right within {seconds} s.").format(seconds=int(TOLERANCE_S)))
            return
        self._mark.set_icon("triangle-alert", "warn")
        if is_trusted(reading):
            self._advice.setText(self.tr("The clock is off by more than {seconds} s.").format(seconds=int(TOLERANCE_S)))
        else:
            self._advice.setText(self.tr("The meter itself does not trust this time."))

    def _show_changes(self, value: ClockConfiguration) -> None:
        found = shifts(value, datetime.now(UTC), PREVIEWED)
        for number, cells in enumerate(self._change_cells):
            texts = self._change_texts(found[number]) if number < len(found) else ("", "", "")
            for cell, text in zip(cells, texts, strict=True):
                cell.setText(text)
                cell.setVisible(bool(text))
            self._changes.setRowMinimumHeight(number, 24 if number < len(found) else 0)
        self._no_changes.setVisible(not found)
        if not value.daylight_savings_enabled:
            self._no_changes.setText(self.tr("Summer time is not used: the clock is never changed."))
        else:
            self._no_changes.setText(self.tr("Begin and end give no dates that can be shown."))

    def _change_texts(self, shift: Shift) -> tuple[str, str, str]:
        word = self.tr("to summer time") if shift.is_to_summer else self.tr("to winter time")
        return local_stamp(shift.at, shift.before), word, zone_text(shift.deviation)

    def _was(self, text: str, value: ClockConfiguration, baseline: ClockConfiguration, name: str) -> str:
        is_same = getattr(value, name) == getattr(baseline, name)
        return "" if is_same else self.tr("was {value}").format(value=text)

    # -- editing

    def _take_dutch(self) -> None:
        self._change(
            time_zone_offset=DUTCH_ZONE,
            daylight_savings_begin=DUTCH_BEGIN.to_text(),
            daylight_savings_end=DUTCH_END.to_text(),
            daylight_savings_enabled=True,
        )

    def _change(self, **parts: object) -> None:
        if self._shown is not None:
            self.edited.emit(msgspec.structs.replace(self._shown, **parts))


def _changed(reading: ClockConfiguration, edit: ClockConfiguration) -> dict[str, object]:
    before, after = msgspec.to_builtins(reading), msgspec.to_builtins(edit)
    return {name: value for name, value in after.items() if before[name] != value}
