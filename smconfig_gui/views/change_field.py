"""When summer time begins or ends: date, time of day, and in which time that is counted."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from smconfig_gui.model.activity_calendar import clock_text, exact_time
from smconfig_gui.model.clock import STATUS_DST, STATUS_UNSPECIFIED, CosemDateTime, CosemTime
from smconfig_gui.model.clock_configuration import zone_text
from smconfig_gui.views.fields.field_row import choice_field
from smconfig_gui.views.fields.labels import note, wrapped
from smconfig_gui.views.fields.moment_field import MomentField
from smconfig_gui.views.fields.rows import lay_in_row

Counting = tuple[int | None, int]
"""Minutes to UTC, None where they are not given, and the clock status."""


class ChangeField(QWidget):
    """A yearly moment as a meter holds it; one that it does not hold as a date and time is shown as it is."""

    changed = Signal(object)

    def __init__(self, name: str, words: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(words)
        self._choices: list[Counting] = []
        self._moment = MomentField(name, words, today, exact_time)
        self.setFocusProxy(self._moment)
        self._counting = choice_field(f"{name}.counting", self.tr("{name}, counted in").format(name=words))
        self._other = wrapped(note())
        self._other.setObjectName(f"{name}.other")
        lay_in_row(self, (self._moment, self._counting), self._other)
        self._moment.changed.connect(self.changed)
        self._counting.activated.connect(self._choose)

    def show_text(self, text: str, zone: int, saving: int) -> None:
        """Show a moment in the form of requests; zone and saving are the minutes of the clock's configuration."""
        moment = _moment_of(text)
        self._other.setVisible(moment is None)
        self._other.setText(self.tr("The meter holds {hex}, which is no date and time.").format(hex=text))
        shown = moment or CosemDateTime(time=CosemTime(2, 0, 0, 0))
        self._moment.show_moment(shown)
        held = (shown.deviation, shown.status)
        usual = ((zone, 0), (zone - saving, STATUS_DST), (None, STATUS_UNSPECIFIED))
        self._choices = list(dict.fromkeys((*usual, held)))
        self._counting.clear()
        self._counting.addItems([self._counting_words(choice, zone, saving) for choice in self._choices])
        self._counting.setCurrentIndex(self._choices.index(held))

    def words(self, text: str) -> str:
        """Return a moment as this field shows it: `*-03-L Sun 02:00, UTC+1:00`."""
        moment = _moment_of(text)
        if moment is None:
            return text
        shown = f"{moment.date.to_text()} {clock_text(moment.time)}"
        return shown if moment.deviation is None else f"{shown}, {zone_text(moment.deviation)}"

    def _counting_words(self, counting: Counting, zone: int, saving: int) -> str:
        minutes, status = counting
        if counting == (zone, 0):
            return self.tr("winter time, {zone}").format(zone=zone_text(zone))
        if counting == (zone - saving, STATUS_DST):
            return self.tr("summer time, {zone}").format(zone=zone_text(zone - saving))
        if minutes is None:
            words = self.tr("time not said")
            return words if status == STATUS_UNSPECIFIED else f"{words}, st={status:02X}"
        return zone_text(minutes) if status == STATUS_UNSPECIFIED else f"{zone_text(minutes)}, st={status:02X}"

    def _choose(self) -> None:
        minutes, status = self._choices[self._counting.currentIndex()]
        chosen = replace(self._moment.moment(), deviation=minutes, status=status)
        if chosen != self._moment.moment():
            self.changed.emit(chosen)


def _moment_of(text: str) -> CosemDateTime | None:
    try:
        return CosemDateTime.from_text(text)
    except ValueError:
        return None
