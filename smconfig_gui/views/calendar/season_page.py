"""Page Seasons of the activity calendar: from which date on which week holds."""

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from smconfig_gui.model.activity_calendar import (
    MAX_SEASONS,
    NO_NAME,
    ActivityCalendar,
    Season,
    clock_text,
    name_bytes,
    typed_time,
)
from smconfig_gui.model.calendar_lint import Finding
from smconfig_gui.model.clock import ANY, CosemDate, CosemDateTime, CosemTime
from smconfig_gui.model.messages import WrongValueError
from smconfig_gui.views.calendar.findings import FindingsBanner
from smconfig_gui.views.calendar.lists import RowList
from smconfig_gui.views.fields.buttons import button, tool_button
from smconfig_gui.views.fields.date_pattern import DatePatternField
from smconfig_gui.views.fields.labels import column_header, note
from smconfig_gui.views.fields.rows import paint_tint
from smconfig_gui.views.fields.typed import ProblemLine, Typed

NAME_WIDTH, TIME_WIDTH, WEEK_WIDTH = 56, 84, 112


def free_digit(used: Sequence[str]) -> str:
    """Return the lowest digit from 1 on that no name has."""
    return next((str(digit) for digit in (*range(1, 10), 0) if str(digit) not in used), "0")


def season_name(text: str) -> str:
    """Return the name of a season or week that was typed; raises ValueError."""
    name = text.strip()
    if not name_bytes(name):
        raise WrongValueError(NO_NAME.with_(text=name))
    return name


def _time_or_open(text: str) -> CosemTime:
    return typed_time(text) if text.strip() else CosemTime()


class _SeasonRow(QWidget):
    """Name, start, time of day and week of one season."""

    edited = Signal(object)
    removed = Signal()

    def __init__(self, name: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("copies", True)
        self._season: Season | None = None
        self._is_edited = False
        self.name = QLineEdit()
        self.name.setObjectName(f"{name}.name")
        self.name.setAccessibleName(self.tr("Name of the season, a digit"))
        self.name.setFixedWidth(NAME_WIDTH)
        self.start = DatePatternField(f"{name}.start", today, self.tr("Start of the season"))
        self.time = QLineEdit()
        self.time.setObjectName(f"{name}.time")
        self.time.setAccessibleName(self.tr("Time of day of the start"))
        self.time.setPlaceholderText("00:00")
        self.time.setFixedWidth(TIME_WIDTH)
        self.week = QComboBox()
        self.week.setObjectName(f"{name}.week")
        self.week.setAccessibleName(self.tr("Week of the season"))
        self.week.setFixedWidth(WEEK_WIDTH)
        self.remove = tool_button(f"{name}.remove", self.tr("Remove this season"), "trash-2")
        self.problem = ProblemLine()
        row = QHBoxLayout()
        row.setSpacing(12)
        for each in (self.name, self.start, self.time, self.week, self.remove):
            each.setProperty("edits", True)
            row.addWidget(each, 1 if each is self.start else 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 4)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.problem)
        self._name = Typed(self.name, season_name, lambda name: self._emit(season_profile_name=name), self.problem)
        self._at = Typed(self.time, _time_or_open, self._take_time, self.problem)
        self.start.changed.connect(self._take_start)
        self.week.activated.connect(lambda: self._emit(week_profile_name=self.week.currentData()))
        self.remove.clicked.connect(self.removed)

    def show_season(self, season: Season, weeks: Sequence[str], *, is_edited: bool) -> None:
        """Show a season; weeks that there are can be chosen, and the one it names."""
        self._season, self._is_edited = season, is_edited
        self._name.show(season.season_profile_name)
        self.start.show_pattern(season.start.date)
        at = season.start.time
        self._at.show("" if at.hour == ANY else clock_text(at))
        self.week.clear()
        for week in dict.fromkeys((*weeks, season.week_profile_name)):
            missing = week not in weeks
            self.week.addItem(
                (self.tr("Week {name}, missing") if missing else self.tr("Week {name}")).format(name=week), week
            )
        self.week.setCurrentIndex(self.week.findData(season.week_profile_name))
        self.update()

    def paintEvent(self, event: object) -> None:  # noqa: ARG002
        if self._is_edited:
            paint_tint(self, QRectF(self.rect()))

    def _emit(self, **changes: str) -> None:
        if self._season is not None and (changed := replace(self._season, **changes)) != self._season:
            self.edited.emit(changed)

    def _take_start(self, text: str) -> None:
        if self._season is not None:
            start = self._season.start
            moved = CosemDateTime(CosemDate.from_text(text), start.time, start.deviation, start.status)
            self._emit(season_start=moved.to_text())

    def _take_time(self, at: CosemTime) -> None:
        if self._season is not None:
            start = self._season.start
            self._emit(season_start=CosemDateTime(start.date, at, start.deviation, start.status).to_text())


class SeasonPage(QWidget):
    """All seasons, with the next dates on which each starts."""

    edited = Signal(object)

    def __init__(self, name: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._today = name, today
        self._calendar: ActivityCalendar | None = None
        self.list = RowList(self._make, 0)
        self.findings = FindingsBanner(f"{name}.season_findings")
        self.add = button(f"{name}.add_season", self.tr("Add season"), role="link", icon_name="plus")
        self.add.setProperty("edits", True)
        self._count = note()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._head())
        column.addWidget(self.list)
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch(1)
        foot.addWidget(self._count)
        column.addLayout(foot)
        column.addWidget(self.findings)
        column.addStretch(1)
        self.add.clicked.connect(self._add)

    def show_calendar(
        self, calendar: ActivityCalendar, baseline: ActivityCalendar, findings: Sequence[Finding]
    ) -> None:
        """Show the seasons of a calendar."""
        self._calendar = calendar
        weeks = [week.week_profile_name for week in calendar.weeks]
        for row, season in zip(self.list.rows(len(calendar.seasons)), calendar.seasons, strict=True):
            row.show_season(season, weeks, is_edited=season not in baseline.seasons)
            row.remove.setEnabled(len(calendar.seasons) > 1)
        self.add.setEnabled(len(calendar.seasons) < MAX_SEASONS)
        count = self.tr("{count} of {limit} seasons")
        self._count.setText(count.format(count=len(calendar.seasons), limit=MAX_SEASONS))
        self.findings.show_findings(findings)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 8, 0)
        head.setSpacing(12)
        texts = (
            (self.tr("Season"), NAME_WIDTH),
            (self.tr("Starts on"), 0),
            (self.tr("At"), TIME_WIDTH),
            (self.tr("Week"), WEEK_WIDTH + 12 + 28),
        )
        for text, width in texts:
            header = column_header(text)
            if width:
                header.setFixedWidth(width)
            head.addWidget(header, 0 if width else 1)
        return head

    def _make(self, number: int) -> _SeasonRow:
        row = _SeasonRow(f"{self._name}.season_{number + 1}", self._today)
        row.edited.connect(lambda season, number=number: self._put(number, season))
        row.removed.connect(lambda number=number: self._remove(number))
        return row

    def _put(self, number: int, season: Season) -> None:
        if self._calendar is not None:
            seasons = self._calendar.seasons
            self.edited.emit(replace(self._calendar, seasons=(*seasons[:number], season, *seasons[number + 1 :])))

    def _remove(self, number: int) -> None:
        if self._calendar is not None:
            seasons = self._calendar.seasons
            self.edited.emit(replace(self._calendar, seasons=(*seasons[:number], *seasons[number + 1 :])))

    def _add(self) -> None:
        if self._calendar is None:
            return
        seasons = self._calendar.seasons
        month = next((month for month in range(1, 13) if all(s.start.date.month != month for s in seasons)), 1)
        week = self._calendar.weeks[0].week_profile_name if self._calendar.weeks else "1"
        name = free_digit([season.season_profile_name for season in seasons])
        added = Season(season_profile_name=name, season_start=f"*-{month:02d}-01 *:*:*", week_profile_name=week)
        self.edited.emit(replace(self._calendar, seasons=(*seasons, added)))
