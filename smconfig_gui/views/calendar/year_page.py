"""Page Year of the activity calendar: the year, a tester for single moments, the activation, and what is wrong."""

from collections.abc import Sequence
from datetime import date, datetime, time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from smconfig_gui.model.activity_calendar import AT_ONCE, ActivityCalendar, parse_moment
from smconfig_gui.model.calendar_lint import Finding
from smconfig_gui.model.clock import CosemDateTime
from smconfig_gui.model.dutch_time import deviation, is_summer
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, WrongValueError
from smconfig_gui.model.special_days import SpecialDay
from smconfig_gui.model.tariff_year import Holding
from smconfig_gui.views.calendar import today
from smconfig_gui.views.calendar.board import TariffChip, YearBoard
from smconfig_gui.views.calendar.colours import tariff_word
from smconfig_gui.views.calendar.findings import FindingsBanner
from smconfig_gui.views.fields.labels import ElidedLabel, label, strong
from smconfig_gui.views.fields.marks import IconMark
from smconfig_gui.views.fields.typed import ProblemLine, Typed, mark_invalid

PASSED = QT_TRANSLATE_NOOP("reasons", "{time} has passed. Choose a later time, or activate at once.")
NO_WHEN = QT_TRANSLATE_NOOP("reasons", "“{text}” is no date and time that exists. Write it as 2027-12-25 07:30.")


def parse_when(text: str) -> tuple[date, time] | None:
    """Return the local date and time that a person typed; None when it is none."""
    try:
        value = parse_moment(text.strip())
    except ValueError:
        return None
    day = value.date.to_date()
    if day is None or not value.time.is_exact or not 2 <= day.year <= 9998:
        return None
    return day, time(value.time.hour, value.time.minute)


def _typed_when(text: str) -> tuple[date, time]:
    found = parse_when(text)
    if found is None:
        raise WrongValueError(NO_WHEN.with_(text=text.strip()))
    if has_passed(*found):
        raise WrongValueError(PASSED.with_(time=when_text(*found)))
    return found


def has_passed(day: date, at: time) -> bool:
    """Whether a local moment lies behind us."""
    first = today.today()
    return day < first or (day == first and at <= datetime.now().astimezone().time())


def when_text(day: date, at: time) -> str:
    """Return a date and time as it is typed."""
    return f"{day.isoformat()} {at.hour:02d}:{at.minute:02d}"


class YearPage(QWidget):
    """Everything about a calendar at one look."""

    activation_chosen = Signal(str)
    day_chosen = Signal(object)
    range_chosen = Signal(object, object)

    def __init__(self, name: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._today = today
        self.board = YearBoard(name, today)
        self.findings = FindingsBanner(f"{name}.findings")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.board, 100)
        column.addLayout(self._tester_row(name))
        column.addWidget(self._time_problem)
        column.addWidget(self.findings)
        column.addStretch(1)
        self.board.day_chosen.connect(self.day_chosen)
        self.board.range_chosen.connect(self.range_chosen)
        self.board.view.current_changed.connect(self._take_day)

    def show_calendar(
        self,
        calendar: ActivityCalendar,
        special_days: Sequence[SpecialDay],
        baseline: tuple[ActivityCalendar, Sequence[SpecialDay]],
        findings: Sequence[Finding],
    ) -> None:
        """Show a calendar and what is wrong with it."""
        self.board.show_calendar(calendar, special_days, baseline)
        self.findings.show_findings(findings)
        self._test()

    def show_activation(self, text: str, *, is_edit: bool) -> None:
        """Show when the calendar becomes active: `now`, or a date and time; only an edit can say it."""
        self._activation.setEnabled(is_edit)
        self._activation.blockSignals(True)
        self._activation.setCurrentIndex(0 if text == AT_ONCE else 1)
        self._activation.blockSignals(False)
        self._time.setVisible(text != AT_ONCE and is_edit)
        parsed = parse_when(text) if text != AT_ONCE else None
        self._typed.show(when_text(*parsed) if parsed else "" if text == AT_ONCE else text)

    def _tester_row(self, name: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._moment = QLineEdit(when_text(self._today, time(7, 30)))
        self._moment.setObjectName(f"{name}.tariff_at")
        self._moment.setAccessibleName(self.tr("Tariff at this date and time"))
        self._moment.setFixedWidth(self._moment.fontMetrics().horizontalAdvance("0000-00-00 00:00") + 32)
        self._moment.setPlaceholderText("2027-12-25 07:30")
        self._chip = TariffChip()
        self._word = strong()
        self._why = ElidedLabel()
        self._why.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self._why.setObjectName(f"{name}.tariff_at_answer")
        self._why.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for each in (label(self.tr("Tariff at")), self._moment, IconMark("arrow-right"), self._chip, self._word):
            row.addWidget(each)
        row.addWidget(self._why, 1)
        self._activation = QComboBox()
        self._activation.setObjectName(f"{name}.activation")
        self._activation.setAccessibleName(self.tr("Activate"))
        self._activation.addItems([self.tr("At once"), self.tr("At a time")])
        self._activation.setProperty("edits", True)
        self._time = QLineEdit()
        self._time.setObjectName(f"{name}.activation_time")
        self._time.setAccessibleName(self.tr("Date and time of the activation"))
        self._time.setFixedWidth(self._moment.maximumWidth())
        self._time.setProperty("edits", True)
        self._time.hide()
        right: tuple[QWidget, ...] = (label(self.tr("Activate")), self._activation, self._time)
        for widget in right:
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignRight)
        self._moment.textChanged.connect(self._test)
        self._activation.activated.connect(self._choose_activation)
        self._time_problem = ProblemLine()
        self._typed = Typed(self._time, _typed_when, self._take_time, self._time_problem)
        return row

    def _take_day(self, day: date) -> None:
        parsed = parse_when(self._moment.text())
        self._moment.setText(when_text(day, parsed[1] if parsed else time(0)))

    def _choose_activation(self, number: int) -> None:
        if number == 0:
            self.activation_chosen.emit(AT_ONCE)
            return
        first_of_month = date(self._today.year + self._today.month // 12, self._today.month % 12 + 1, 1)
        self.activation_chosen.emit(_activation(first_of_month, time(0)))
        self._time.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_time(self, when: tuple[date, time]) -> None:
        self.activation_chosen.emit(_activation(*when))

    def _test(self) -> None:
        parsed = parse_when(self._moment.text())
        mark_invalid(self._moment, parsed is None)
        rules = self.board.rules
        self._chip.setVisible(parsed is not None)
        self._word.setVisible(parsed is not None)
        if parsed is None or rules is None:
            self._why.set_whole_text(self.tr("A date and time like 2027-12-25 07:30"))
            return
        held = rules.at(*parsed)
        self._chip.show_tariff(held.tariff)
        self._word.setText(tariff_word(held.tariff).capitalize())
        self._why.set_whole_text(self._reason(held))

    def _reason(self, held: Holding) -> str:
        parts = [self.tr("Day {id}").format(id=held.day_id) if held.day_id is not None else self.tr("No day profile")]
        if held.special is not None:
            parts.append(self.tr("special day"))
        if held.season is not None:
            parts.append(self.tr("season {name}").format(name=held.season))
        if held.is_carried:
            parts.append(self.tr("kept from the day before"))
        return ", ".join(parts)


def _activation(day: date, at: time) -> str:
    """Return a local moment in the form of requests; the deviation is the Netherlands' on that day."""
    summer = is_summer(day, at)
    exact = CosemDateTime.from_text(f"{day.isoformat()} {at.hour:02d}:{at.minute:02d}:00")
    value = CosemDateTime(exact.date, exact.time, deviation(day, at), 0x80 if summer else 0)
    return value.to_text()
