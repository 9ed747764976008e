"""Public holidays of chosen years as special days, from the `holidays` package."""

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from smconfig_gui.model.activity_calendar import ActivityCalendar
from smconfig_gui.model.special_days import MAX_SPECIAL_DAYS, SpecialDay
from smconfig_gui.views.calendar.lists import RowList
from smconfig_gui.views.calendar.week_page import fill_days
from smconfig_gui.views.dialogs import Sheet
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.field_row import number_field
from smconfig_gui.views.fields.form import Form
from smconfig_gui.views.fields.labels import note, wrapped

COUNTRY = "NL"
MOST_YEARS = 3


def public_holidays(years: Iterable[int], language: str) -> dict[date, str]:
    """Return the public holidays of the Netherlands with their names, in order."""
    from holidays import country_holidays  # a hundred countries: not before they are wanted

    known = {"nl": "nl", "en": "en_US"}
    found = country_holidays(COUNTRY, years=list(years), language=known.get(language[:2], "en_US"))
    return dict(sorted(found.items()))


class HolidaysDialog(Sheet):
    """Choose years, holidays and the day profile that shall hold on them."""

    chosen = Signal(object)

    def __init__(
        self,
        calendar: ActivityCalendar,
        present: Sequence[SpecialDay],
        year: int,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("holidays", self.tr("Add public holidays"), 520, parent)
        sentence = self.tr("Holidays of the Netherlands; those that have passed or are in the table are left out.")
        self.set_sentence(sentence)
        self._present = [entry.date for entry in present]
        self._today = today
        self._room = MAX_SPECIAL_DAYS - len(present)
        self._calendar = calendar
        self._dates: list[date] = []
        self._first = number_field("holidays.first_year", self.tr("From year"), 2000, 2099)
        self._count = number_field("holidays.years", self.tr("Years"), 1, MOST_YEARS)
        self._first.setValue(year if self._missing([year]) else year + 1)
        self._day = QComboBox()
        used = [entry.day_id for entry in present] or [day.day_id for day in calendar.days[-1:]] or [1]
        fill_days(
            self._day, calendar, max(set(used), key=used.count), self.tr("Day {id}"), self.tr("Day {id}, missing")
        )
        form = Form()
        self._day.setObjectName("holidays.day")
        self._day.setAccessibleName(self.tr("Day profile"))
        for field in (self._first, self._count, self._day):
            form.add(field.accessibleName(), field)
        self.body.addWidget(form)
        self.body.addSpacing(8)
        self.list = RowList(self._make, 0)
        self.body.addWidget(self.list)
        self._note = wrapped(note())
        self.body.addWidget(self._note)
        self._lay_out_footer()
        self._first.valueChanged.connect(self._refresh)
        self._count.valueChanged.connect(self._refresh)
        self._refresh()

    def special_days(self) -> tuple[SpecialDay, ...]:
        """Return the chosen holidays as special days."""
        day_id = self._day.currentData()
        return tuple(SpecialDay(special_day_date=day.isoformat(), day_id=day_id) for day in self._ticked())

    def _make(self, number: int) -> QCheckBox:
        box = QCheckBox()
        box.setObjectName(f"holidays.holiday_{number + 1}")
        box.setChecked(True)
        box.toggled.connect(self._refresh_footer)
        return box

    def _lay_out_footer(self) -> None:
        self._add = button("holidays.add", "", role="primary")
        self._add.clicked.connect(self._finish)
        self.footer.addStretch(1)
        self.footer.addWidget(self.cancel)
        self.footer.addWidget(self._add)

    def _refresh(self) -> None:
        years = range(self._first.value(), self._first.value() + self._count.value())
        found = self._missing(years)
        self._dates = list(found)
        for box, (day, name) in zip(self.list.rows(len(found)), found.items(), strict=True):
            when = QLocale().toString(QDate(day.year, day.month, day.day), "ddd d MMM yyyy")
            box.setText(self.tr("{date}  {name}").format(date=when, name=name))
        self._refresh_footer()

    def _missing(self, years: Iterable[int]) -> dict[date, str]:
        """Return the holidays of these years that are still to come and not in the table."""
        return {
            day: name
            for day, name in public_holidays(years, QLocale().name()).items()
            if day >= self._today and not any(entry.matches(day) for entry in self._present)
        }

    def _ticked(self) -> list[date]:
        boxes = self.list.rows(len(self._dates))
        return [day for box, day in zip(boxes, self._dates, strict=True) if box.isChecked()]

    def _refresh_footer(self) -> None:
        count = len(self._ticked())
        is_one = count == 1
        self._add.setText(self.tr("Add 1 day") if is_one else self.tr("Add {count} days").format(count=count))
        self._add.setEnabled(0 < count <= self._room)
        too_many = self.tr("The meter holds {limit} special days; there is room for {room}.")
        reason = too_many.format(limit=MAX_SPECIAL_DAYS, room=self._room) if count > self._room else ""
        if not self._dates:
            reason = self.tr("All holidays of these years have passed or are in the table.")
        self._note.setText(reason)

    def _finish(self) -> None:
        self.chosen.emit(self.special_days())
        self.accept()
