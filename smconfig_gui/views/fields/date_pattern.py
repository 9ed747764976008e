"""A date with wildcards: typed as text or put together part by part, with the next dates it stands for."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from smconfig_gui.model.clock import (
    ANY,
    ANY_YEAR,
    DST_BEGIN_MONTH,
    DST_END_MONTH,
    LAST_DAY,
    SECOND_LAST_DAY,
    CosemDate,
)
from smconfig_gui.model.date_days import days_in_year
from smconfig_gui.views.fields.buttons import tool_button
from smconfig_gui.views.fields.form import Form
from smconfig_gui.views.fields.labels import ElidedLabel, note, wrapped
from smconfig_gui.views.fields.typed import ProblemLine, Typed

PREVIEW_COUNT = 2


def next_dates_text(pattern: CosemDate, today: date, count: int = PREVIEW_COUNT) -> str:
    """Return the next dates of a pattern in the locale's short form; the empty text when none comes."""
    found: list[date] = []
    years = range(today.year, today.year + 40) if pattern.year == ANY_YEAR else [pattern.year]
    for year in years:
        found += [day for day in days_in_year(pattern, year) if day >= today]
        if len(found) >= count:
            break
    return " · ".join(_day_text(day) for day in found[:count])


def _day_text(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), "ddd d MMM yyyy")


class DatePatternField(QWidget):
    """A line for the text form (`*-04-01`, `*-03-L Sun`), a button for the parts, and the next dates where wanted."""

    changed = Signal(str)

    def __init__(
        self, name: str, today: date, words: str = "", *, has_preview: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._today = today
        self._pattern = CosemDate()
        self.line = QLineEdit()
        self.line.setObjectName(f"{name}.text")
        self.line.setAccessibleName(words or self.tr("Date"))
        self.line.setToolTip(self.tr("Year-month-day, * for any, L for the last day"))
        self.line.setFixedWidth(self.line.fontMetrics().horizontalAdvance("*-DST--L-1 Wed") + 28)
        self.line.setProperty("edits", True)
        self.parts_button = tool_button(f"{name}.parts", self.tr("Choose the parts of the date"), "calendar-days")
        self.parts_button.setProperty("edits", True)
        self._preview = ElidedLabel()
        self._preview.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self._preview.setObjectName(f"{name}.preview")
        self._preview.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.problem = ProblemLine()
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.line)
        row.addWidget(self.parts_button)
        if has_preview:
            row.addSpacing(4)
            row.addWidget(self._preview, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.problem)
        self.typed = Typed(self.line, CosemDate.from_text, self._take, self.problem)
        self.typed.settled.connect(lambda: self._show_preview(self._pattern))
        self.line.textEdited.connect(self._preview_text)
        self.parts_button.clicked.connect(self._open_parts)

    def show_pattern(self, pattern: CosemDate) -> None:
        """Show another date."""
        self._pattern = pattern
        self.typed.show(pattern.to_text())

    def preview(self) -> str:
        """Return what stands beside the field."""
        return self._preview.whole_text()

    def _show_preview(self, pattern: CosemDate | None) -> None:
        if pattern is None:
            self._preview.set_whole_text("")
            return
        day = pattern.to_date()
        if day is not None and pattern.weekday == ANY and day < self._today:
            self._preview.set_whole_text(self.tr("{date}, has passed").format(date=_day_text(day)))
            return
        self._preview.set_whole_text(next_dates_text(pattern, self._today) or self.tr("Never comes"))

    def _preview_text(self, text: str) -> None:
        self._show_preview(_parsed(text))

    def _take(self, pattern: CosemDate) -> None:
        if pattern != self._pattern:
            self.changed.emit(pattern.to_text())

    def _open_parts(self) -> None:
        menu = QMenu(self)
        parts = DateParts(self.objectName(), self._pattern, self._today)
        action = QWidgetAction(menu)
        action.setDefaultWidget(parts)
        menu.addAction(action)
        parts.changed.connect(self.changed)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.parts_button.mapToGlobal(self.parts_button.rect().bottomLeft()))
        parts.focus_first()


class DateParts(QWidget):
    """Year, month, day and weekday, each of which may be open, with a preview of the next dates."""

    changed = Signal(str)

    def __init__(self, name: str, pattern: CosemDate, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}.editor")
        self._today = today
        self._year = QSpinBox()
        self._year.setRange(today.year - 1, 2099)
        self._year.setSpecialValueText(self.tr("every year"))
        self._month, self._day, self._weekday = QComboBox(), QComboBox(), QComboBox()
        self._preview = wrapped(note())
        self._fill()
        form = Form()
        for words, field, part in (
            (self.tr("Year"), self._year, "year"),
            (self.tr("Month"), self._month, "month"),
            (self.tr("Day"), self._day, "day"),
            (self.tr("Weekday"), self._weekday, "weekday"),
        ):
            field.setObjectName(f"{name}.{part}")
            field.setAccessibleName(words)
            form.add(words, field)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(form)
        column.addWidget(self._preview)
        self.setMinimumWidth(320)
        self.show_pattern(pattern)
        self._year.valueChanged.connect(self._take)
        for box in (self._month, self._day, self._weekday):
            box.activated.connect(self._take)

    def focus_first(self) -> None:
        """Put the keyboard on the first part."""
        self._year.setFocus()

    def show_pattern(self, pattern: CosemDate) -> None:
        """Show another date."""
        with QSignalBlocker(self._year):
            is_open = pattern.year == ANY_YEAR
            self._year.setMinimum(min(self._today.year, self._today.year if is_open else pattern.year) - 1)
            self._year.setValue(self._year.minimum() if is_open else pattern.year)
        for box, value in ((self._month, pattern.month), (self._day, pattern.day), (self._weekday, pattern.weekday)):
            box.setCurrentIndex(max(0, box.findData(value)))
        self._preview.setText(next_dates_text(pattern, self._today, 5) or self.tr("Never comes"))

    def pattern(self) -> CosemDate:
        """Return the date that the parts make."""
        year = ANY_YEAR if self._year.value() == self._year.minimum() else self._year.value()
        return CosemDate(year, self._month.currentData(), self._day.currentData(), self._weekday.currentData())

    def _fill(self) -> None:
        locale, long = QLocale(), QLocale.FormatType.LongFormat
        self._month.addItem(self.tr("every month"), ANY)
        for month in range(1, 13):
            self._month.addItem(locale.standaloneMonthName(month, long), month)
        self._month.addItem(self.tr("begin of summer time"), DST_BEGIN_MONTH)
        self._month.addItem(self.tr("end of summer time"), DST_END_MONTH)
        self._day.addItem(self.tr("every day"), ANY)
        self._day.addItem(self.tr("last"), LAST_DAY)
        self._day.addItem(self.tr("second last"), SECOND_LAST_DAY)
        for day in range(1, 32):
            self._day.addItem(str(day), day)
        self._weekday.addItem(self.tr("any weekday"), ANY)
        for weekday in range(1, 8):
            self._weekday.addItem(locale.standaloneDayName(weekday, long), weekday)

    def _take(self) -> None:
        pattern = self.pattern()
        self._preview.setText(next_dates_text(pattern, self._today, 5) or self.tr("Never comes"))
        self.changed.emit(pattern.to_text())


def _parsed(text: str) -> CosemDate | None:
    try:
        return CosemDate.from_text(text)
    except ValueError:
        return None
