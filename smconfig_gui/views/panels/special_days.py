"""Panel Special days: dates on which another day profile holds than the week says."""

from collections.abc import Sequence
from datetime import date, timedelta

from msgspec.structs import replace
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from smconfig_gui.model.activity_calendar import ActivityCalendar, ActivityCalendars
from smconfig_gui.model.calendar_lint import Finding, Mend, lint_special_days
from smconfig_gui.model.clock import CosemDate
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Problem
from smconfig_gui.model.meter import Value
from smconfig_gui.model.special_days import MAX_SPECIAL_DAYS, SetSpecialDaysRequest, SpecialDay, SpecialDays
from smconfig_gui.views.calendar import today
from smconfig_gui.views.calendar.blank import blank_calendar
from smconfig_gui.views.calendar.board import YearBoard
from smconfig_gui.views.calendar.files import FilesMenu
from smconfig_gui.views.calendar.findings import FindingsBanner
from smconfig_gui.views.calendar.lists import RowList
from smconfig_gui.views.calendar.week_page import fill_days
from smconfig_gui.views.fields.buttons import button, tool_button
from smconfig_gui.views.fields.date_pattern import DatePatternField
from smconfig_gui.views.fields.labels import column_header, note
from smconfig_gui.views.fields.pages import Pages
from smconfig_gui.views.fields.rows import paint_tint
from smconfig_gui.views.panel import Panel
from smconfig_gui.views.texts import translate

DAY_WIDTH = 132


class _Row(QWidget):
    """One special day: its date, the next dates, and its day profile."""

    edited = Signal(object)
    removed = Signal()

    def __init__(self, name: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("copies", True)
        self._entry: SpecialDay | None = None
        self._is_edited = False
        self.date = DatePatternField(f"{name}.date", today)
        self.day = QComboBox()
        self.day.setObjectName(f"{name}.day")
        self.day.setAccessibleName(self.tr("Day profile"))
        self.day.setFixedWidth(DAY_WIDTH)
        self.remove = tool_button(f"{name}.remove", self.tr("Remove this special day"), "trash-2")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 3, 8, 3)
        row.setSpacing(12)
        row.addWidget(self.date, 1)
        for each in (self.day, self.remove):
            each.setProperty("edits", True)
            row.addWidget(each, 0, Qt.AlignmentFlag.AlignTop)
        self.date.changed.connect(lambda text: self._emit(special_day_date=text))
        self.day.activated.connect(lambda: self._emit(day_id=self.day.currentData()))
        self.remove.clicked.connect(self.removed)

    def show_entry(self, entry: SpecialDay, calendar: ActivityCalendar, *, is_edited: bool) -> None:
        """Show a special day."""
        self._entry, self._is_edited = entry, is_edited
        self.date.show_pattern(entry.date)
        fill_days(self.day, calendar, entry.day_id, self.tr("Day {id}"), self.tr("Day {id}, missing"))
        self.update()

    def paintEvent(self, event: object) -> None:  # noqa: ARG002
        if self._is_edited:
            paint_tint(self, QRectF(self.rect()).adjusted(0, 1, 0, -1))

    def _emit(self, **changes: object) -> None:
        if self._entry is not None and (changed := replace(self._entry, **changes)) != self._entry:
            self.edited.emit(changed)


def _with_room_below(widget: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget, 100)
    column.addStretch(1)
    return page


class SpecialDaysPanel(Panel[SpecialDays]):
    """The same year as the calendar's, to click and drag in, and the table with its wildcards."""

    key = "special_days"
    title = QT_TRANSLATE_NOOP("panels", "Special days")
    sentence = QT_TRANSLATE_NOOP("panels", "Dates with a day profile of their own, such as holidays.")
    icon_name = "calendar-check"
    object_name = "SPECIAL_DAYS_TABLE"
    read_title = QT_TRANSLATE_NOOP("panels", "Read special days")
    value_read = "GetSpecialDays"
    value_type = SpecialDays
    reads = ("GetSpecialDays", "GetActivityCalendar")
    write_operation = "SetSpecialDays"

    def build_body(self, body: QWidget) -> None:
        self._shown: SpecialDays | None = None
        self._read_calendar: ActivityCalendar | None = None
        self._today = today.today()
        self._tabs = self.compare.add_tabs([self.tr("Year"), self.tr("Table")])
        self.board = YearBoard(self.key, self._today)
        self.list = RowList(self._make, 0)
        self.findings = FindingsBanner(f"{self.key}.findings")
        self.holidays = button(f"{self.key}.holidays", self.tr("Add public holidays…"), role="link", icon_name="plus")
        self.add = button(f"{self.key}.add", self.tr("Add date"), role="link", icon_name="plus")
        self._count = note()
        self._pages_of_body = Pages((_with_room_below(self.board), self._table()))
        foot = QHBoxLayout()
        for each in (self.holidays, self.add):
            each.setProperty("edits", True)
            foot.addWidget(each)
        foot.addStretch(1)
        foot.addWidget(self._count)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._pages_of_body, 100)
        layout.addLayout(foot)
        layout.addWidget(self.findings)
        layout.addStretch(1)
        self.files = FilesMenu(self.key, self._export, self._import, self._show_file_problem, self)
        self.footer.add_left(self.files.button)
        self._tabs.currentChanged.connect(self._pages_of_body.choose)
        self.board.day_chosen.connect(lambda day: self._open_menu(day, day))
        self.board.range_chosen.connect(self._open_menu)
        self.findings.mend_wanted.connect(self._mend)
        self.add.clicked.connect(self._add)
        self.holidays.clicked.connect(self._open_holidays)

    def show_value(self, value: SpecialDays, baseline: SpecialDays) -> None:
        self._shown = value
        calendar = self._calendar()
        self.board.show_calendar(calendar, value.special_days, (calendar, baseline.special_days))
        rows = self.list.rows(len(value.special_days))
        for row, entry in zip(rows, value.special_days, strict=True):
            row.show_entry(entry, calendar, is_edited=entry not in baseline.special_days)
        has_room = len(value.special_days) < MAX_SPECIAL_DAYS
        self.add.setEnabled(has_room)
        self.holidays.setEnabled(has_room)
        count = self.tr("{count} of {limit} special days")
        self._count.setText(count.format(count=len(value.special_days), limit=MAX_SPECIAL_DAYS))
        self.findings.show_findings(self._findings(value))

    def show_extra(self, operation: str, value: Value | None) -> None:
        if operation == "GetActivityCalendar":
            self._read_calendar = value.active if isinstance(value, ActivityCalendars) else None

    def count_changes(self, reading: SpecialDays, edit: SpecialDays) -> int:
        before = {entry.special_day_date: entry.day_id for entry in reading.special_days}
        after = {entry.special_day_date: entry.day_id for entry in edit.special_days}
        return sum(before.get(day) != after.get(day) for day in before | after)

    def request(
        self,
        reading: SpecialDays,  # noqa: ARG002 - the whole table is the request
        edit: SpecialDays,
    ) -> SetSpecialDaysRequest:
        return SetSpecialDaysRequest.of(edit.special_days)

    def blocked(self, edit: SpecialDays) -> str:
        try:
            SetSpecialDaysRequest.of(edit.special_days)
        except ValueError:
            wrong = [each for each in self._findings(edit) if each.is_blocking]
            return translate(wrong[0].text) if wrong else self.tr("The table cannot be written as it is.")
        return ""

    def blank(self) -> SpecialDays:
        return SpecialDays(special_days=())

    def set_editable(self, is_editable: bool) -> None:
        self._set_body_focusable(is_editable)
        for widget in self.body.findChildren(QWidget):
            if widget.property("edits"):
                widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not is_editable)

    def set_dates(self, first: date, last: date, day_id: int | None) -> None:
        """Give every date of a range a day profile, or take its own entry away when there is none."""
        if self._shown is None:
            return
        days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
        texts = {CosemDate.from_date(day).to_text() for day in days}
        kept = [entry for entry in self._shown.special_days if entry.special_day_date not in texts]
        if day_id is not None:
            kept += [SpecialDay(special_day_date=text, day_id=day_id) for text in sorted(texts)]
        self.edited.emit(SpecialDays(special_days=tuple(kept)))

    # -- inside

    def _table(self) -> QWidget:
        page = QWidget()
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 8, 0)
        head.addWidget(column_header(self.tr("Date, and when it comes next")), 1)
        day = column_header(self.tr("Day profile"))
        day.setFixedWidth(DAY_WIDTH + 28 + 12)
        head.addWidget(day)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.list)
        column.addStretch(1)
        return page

    def _make(self, number: int) -> _Row:
        row = _Row(f"{self.key}.entry_{number + 1}", self._today)
        row.edited.connect(lambda entry, number=number: self._put(number, entry))
        row.removed.connect(lambda number=number: self._put(number, None))
        return row

    def _calendar(self) -> ActivityCalendar:
        found = self.neighbour_value("calendar")
        if isinstance(found, ActivityCalendars):
            return found.active
        return self._read_calendar or blank_calendar()

    def _findings(self, value: SpecialDays) -> Sequence[Finding]:
        return lint_special_days(self._calendar().days, value.special_days, today.today())

    def _put(self, number: int, entry: SpecialDay | None) -> None:
        if self._shown is not None:
            days = self._shown.special_days
            middle = () if entry is None else (entry,)
            self.edited.emit(SpecialDays(special_days=(*days[:number], *middle, *days[number + 1 :])))

    def _mend(self, mend: Mend) -> None:
        if mend.special_days is not None:
            self.edited.emit(SpecialDays(special_days=mend.special_days))

    def _usual_day(self) -> int:
        used = [entry.day_id for entry in self._shown.special_days] if self._shown is not None else []
        days = [day.day_id for day in self._calendar().days]
        return max(set(used), key=used.count) if used else days[-1] if days else 1

    def _add(self) -> None:
        if self._shown is None:
            return
        taken = {entry.special_day_date for entry in self._shown.special_days}
        days = (self._today + timedelta(days=number) for number in range(1, 1000))
        free = next(day.isoformat() for day in days if day.isoformat() not in taken)
        added = SpecialDay(special_day_date=free, day_id=self._usual_day())
        self._tabs.setCurrentIndex(1)
        self.edited.emit(SpecialDays(special_days=(*self._shown.special_days, added)))

    def _open_menu(self, first: date, last: date) -> None:
        if self._shown is not None and not self.state(self._meter_id).shows_reading:
            menu = self.dates_menu(first, last)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(QCursor.pos())

    def dates_menu(self, first: date, last: date) -> QMenu:
        """Return a menu of the day profiles that dates can get."""
        menu = QMenu(self)
        menu.setObjectName("special_days.menu")
        text = self.tr("Day {id} on these dates") if last > first else self.tr("Day {id} on this date")
        for profile in self._calendar().days:
            action = menu.addAction(text.format(id=profile.day_id))
            action.triggered.connect(lambda _=False, day_id=profile.day_id: self.set_dates(first, last, day_id))
        menu.addSeparator()
        none = menu.addAction(self.tr("No special day"))
        none.triggered.connect(lambda: self.set_dates(first, last, None))
        return menu

    def _open_holidays(self) -> None:
        from smconfig_gui.views.calendar.holidays_dialog import HolidaysDialog

        if self._shown is None:
            return
        dialog = HolidaysDialog(self._calendar(), self._shown.special_days, self.board.year, self._today, self.window())
        dialog.chosen.connect(self._take_holidays)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take_holidays(self, added: tuple[SpecialDay, ...]) -> None:
        if self._shown is not None:
            self.edited.emit(SpecialDays(special_days=(*self._shown.special_days, *added)))

    def _show_file_problem(self, problem: Problem | None) -> None:
        self.show_problem(self._meter_id, problem)

    def _export(self, kind: str) -> bytes:
        """Return the table as a file of a kind: `json`, `csv` or `pdf`."""
        from smconfig_gui.model.tariff_files import special_days_csv, special_days_json

        days = self._shown.special_days if self._shown is not None else ()
        if kind == "pdf":
            from smconfig_gui.views.calendar.print_year import year_as_pdf

            identifier = self._facts.device_identification if self._facts is not None else None
            return year_as_pdf(self._calendar(), days, self.board.year, identifier or "")
        return special_days_csv(days) if kind == "csv" else special_days_json(days)

    def _import(self, raw: bytes) -> None:
        """Take a table from a file as an edit; raises FileFormatError."""
        from smconfig_gui.model.tariff_files import special_days_from

        self.edited.emit(SpecialDays(special_days=special_days_from(raw)))
